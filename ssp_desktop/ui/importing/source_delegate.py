"""Draws a line of an imported file: what became of it on the left, the line itself beside it.

A row of a table is drawn as one, its cells ruled and side by side.
"""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from ssp_desktop.application.files.importing import LEFT_OUT, Fate, LineFate
from ssp_desktop.ui.importing.source_lines import WORD
from ssp_desktop.ui.importing.told_words import shown_text
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, scaled_font
from ssp_desktop.ui.rows.drawn_delegate import DrawnDelegate, Index
from ssp_desktop.ui.rows.row_drawing import SIGN, RowDrawing

_Role = QPalette.ColorRole
_MOST_CHARACTERS = 2000  # more than the lines below have room for
_MOST_LINES = 4
_LEAST_ROOM = 80  # pixels for a text, or for a cell of a row
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_WIDEST_WORD = "Baggrund og vurde"
_STRONG = (Fate.TITLE, Fate.ITEM, Fate.SECTION_HEADING)


class SourceDelegate(DrawnDelegate[LineFate]):
    """For a list view over `SourceLines`."""

    def __init__(self, icons: Icons, view: QListView) -> None:
        super().__init__(icons, view)
        self._view = view

    def height(self, option: QStyleOptionViewItem, row: LineFate, index: Index) -> int:
        metrics = QFontMetrics(_font(option, row))
        width = self._view.viewport().width()
        room = width - _margin(option, width) - 2 * GRID
        texts = [
            metrics.boundingRect(place, _WRAP, text).height()
            for place, text in _parts(row, QRect(0, 0, max(room, _LEAST_ROOM), 10_000))
        ]
        height = min(max(texts), _MOST_LINES * metrics.lineSpacing())
        return height + (3 * GRID if row.fate is Fate.ITEM else GRID)

    def draw(self, on: RowDrawing, row: LineFate, index: Index) -> None:
        lacking = row.fate in (Fate.UNPLACED, Fate.REMARK)
        on.ground(own=_Role.AlternateBase if lacking else None)
        place = on.option.rect.adjusted(GRID, GRID // 2, -GRID, -GRID // 2)
        if row.fate is Fate.ITEM:
            place.setTop(place.top() + 2 * GRID)
        if lacking:
            on.sign("triangle-alert", QRect(place.topLeft(), QSize(SIGN, SIGN)), _Role.BrightText)
        metrics = QFontMetrics(_font(on.option, row))
        margin = _margin(on.option, on.option.rect.width())
        on.ink(_Role.BrightText if lacking else _Role.PlaceholderText, bold=lacking)
        word = on.painter.fontMetrics().elidedText(
            index.data(WORD), Qt.TextElideMode.ElideRight, margin - SIGN - 3 * GRID
        )
        # On the line where the text begins, however tall its characters are.
        on_line = QPointF(place.left() + SIGN + GRID, place.top() + metrics.ascent())
        on.painter.drawText(on_line, word)
        ink = _Role.PlaceholderText if row.fate in LEFT_OUT else _Role.Text
        on.ink(ink, bold=row.fate in _STRONG)
        on.painter.setClipRect(place)
        parts = _parts(row, place.adjusted(margin, 0, 0, 0))
        for cell, text in parts:
            on.painter.drawText(cell, _WRAP, text)
        if len(parts) > 1:
            _rule(on, [cell for cell, _ in parts])


def _parts(line: LineFate, room: QRect) -> list[tuple[QRect, str]]:
    """Return what is written where in `room`: the text, or the cells of a row side by side."""
    cells = line.cells
    if len(cells) < 2 or room.width() < len(cells) * _LEAST_ROOM:
        return [(room, shown_text(line)[:_MOST_CHARACTERS])]
    width = (room.width() + GRID) // len(cells)
    return [
        (
            QRect(room.left() + at * width, room.top(), width - GRID, room.height()),
            text[:_MOST_CHARACTERS],
        )
        for at, text in enumerate(cells)
    ]


def _rule(on: RowDrawing, cells: list[QRect]) -> None:
    """Draw the rules around `cells`, which meet those of the rows above and below."""
    whole, half = on.option.rect, GRID // 2
    left, right = cells[0].left() - half, cells[-1].right() + half
    colour = on.option.palette.color(_Role.Mid)
    on.painter.setClipRect(whole.adjusted(0, 0, 0, 1))
    for y in (whole.top(), whole.bottom() + 1):
        on.painter.fillRect(left, y, right - left + 1, 1, colour)
    for x in (left, *(cell.right() + half for cell in cells)):
        on.painter.fillRect(x, whole.top(), 1, whole.height(), colour)


def _margin(option: QStyleOptionViewItem, width: int) -> int:
    """Return where the text begins: behind the widest word, or before half of the list."""
    metrics = QFontMetrics(scaled_font(option.font, 1.0, bold=True))
    return min(SIGN + GRID + metrics.horizontalAdvance(_WIDEST_WORD) + 2 * GRID, width * 9 // 20)


def _font(option: QStyleOptionViewItem, line: LineFate) -> QFont:
    return scaled_font(option.font, 1.0, bold=line.fate in _STRONG)
