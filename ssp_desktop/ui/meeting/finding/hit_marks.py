"""Marks found words behind the characters of an editor, as with a marker pen.

The marks are painted below the text, before the editor paints itself, from the text as it is
at that moment: the document is not touched, nothing has to follow what is typed, and an
editor that shows no marks does no work for them. Refuses to know what is looked for.
"""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextBlock
from PySide6.QtWidgets import QTextEdit

from ssp_desktop.ui.look.colours import found_colours, found_edge
from ssp_desktop.ui.meeting.document.document_tables import first_block, table_at
from ssp_desktop.ui.meeting.document.on_lines import corner_of, on_lines
from ssp_desktop.ui.meeting.document.places_in_text import units
from ssp_desktop.ui.meeting.document.read_places import parts_of, text_of

SpansIn = Callable[[str], Iterable[tuple[int, int]]]
"""Gives where the words begin and end in the text of a paragraph."""

_BESIDE = 1.5  # pixels by which a mark is wider than the characters on each side
_ROUND = 3


class HitMarks(QObject):
    """Marks words in `edit` until `stop`."""

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._spans_in: SpansIn | None = None
        self._current: tuple[int, int] | None = None
        edit.viewport().installEventFilter(self)

    def show_hits(self, spans_in: SpansIn, current: tuple[int, int] | None) -> None:
        """Mark what `spans_in` gives, and the find at Qt's positions `current` more strongly."""
        self._spans_in, self._current = spans_in, current
        self._edit.viewport().update()

    def stop(self) -> None:
        """Remove the marks and mark nothing more."""
        self._edit.viewport().removeEventFilter(self)
        self._edit.viewport().update()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent) and self._spans_in is not None:
            self._paint(event.rect(), self._spans_in)
        return False

    def _paint(self, rect: QRect, spans_in: SpansIn) -> None:
        edit = self._edit
        painter = QPainter(edit.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        every, strong = found_colours(edit.palette())
        edge = found_edge(edit.palette())
        block = _first_in_row(edit.cursorForPosition(QPoint(0, rect.top())).block())
        while block.isValid() and (
            table_at(block) is not None or corner_of(block).y() <= rect.bottom()
        ):
            parts = parts_of(block)
            for span in spans_in(text_of(parts)):
                for part, start, end in _in_parts(parts, *span):
                    first = part.position() + start
                    here = self._current is not None and self._current[0] == first
                    for box in _boxes(part, start, end):
                        paint_mark(painter, box, strong if here else every, edge, here=here)
            block = parts[-1].next()
        painter.end()


def paint_mark(painter: QPainter, box: QRectF, ground: QColor, edge: QColor, *, here: bool) -> None:
    """Mark what is in `box`: a line below it, or around it where the find is the current one."""
    painter.setPen(QPen(edge, 1) if here else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, _ROUND, _ROUND)
    if not here:
        paint_line(painter, box, edge)


def paint_line(painter: QPainter, box: QRectF, edge: QColor) -> None:
    """Draw the line of a mark along the lower edge of `box`."""
    painter.fillRect(QRectF(box.left() + 1, round(box.bottom()) - 1, box.width() - 2, 1), edge)


def _in_parts(
    parts: list[QTextBlock], start: int, end: int
) -> Iterator[tuple[QTextBlock, int, int]]:
    """Yield the characters' positions, as Qt counts them, in each block of a paragraph."""
    at = 0
    for part in parts:
        text = part.text()
        first, last = max(start - at, 0), min(end - at, len(text))
        if first < last:
            yield part, units(text[:first]), units(text[:last])
        at += len(text)


def _boxes(block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    """Yield a box in each line of the block that the positions cover."""
    corner = corner_of(block)
    for line, left, right in on_lines(block.layout(), start, end):
        yield QRectF(
            corner.x() + left - _BESIDE,
            corner.y() + line.y(),
            right - left + 2 * _BESIDE,
            line.ascent() + line.descent(),
        )


def _first_in_row(block: QTextBlock) -> QTextBlock:
    """Return the first block of the table row that `block` is in, or itself outside tables."""
    table = table_at(block)
    if table is None:
        return block
    return first_block(table, table.cellAt(block.position()).row(), 0)
