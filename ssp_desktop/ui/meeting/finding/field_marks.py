"""Marks found words in a line edit, with a sheet of colour over its characters.

A line edit paints its ground and its characters in one go, so the marks lie on top, mixed
with what is there: darker on light paper, lighter on dark.
"""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from ssp_desktop.ui.look.colours import found_colours, found_edge
from ssp_desktop.ui.meeting.document.places_in_text import units
from ssp_desktop.ui.meeting.finding.hit_marks import SpansIn, paint_line

_INSIDE = 2  # pixels that Qt leaves beside the characters of a line
_BESIDE = 1.5
_Mode = QPainter.CompositionMode


class FieldMarks(QWidget):
    """Marks words in `line` until `stop`; lets every click through."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._spans_in: SpansIn | None = None
        self._current: tuple[int, int] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line.installEventFilter(self)
        self.setGeometry(line.rect())
        self.show()

    def show_hits(self, spans_in: SpansIn, current: tuple[int, int] | None) -> None:
        """Mark what `spans_in` gives, and `current` more strongly."""
        self._spans_in, self._current = spans_in, current
        self.update()

    def stop(self) -> None:
        """Remove the marks and mark nothing more."""
        self._line.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._line.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        # A field being written in scrolls, and shows its own selection.
        if self._spans_in is None or self._line.hasFocus():
            return
        text, metrics = self._line.text(), self._line.fontMetrics()
        inside = self._inside()
        palette = QGuiApplication.palette()  # a quiet line's own palette has no ground
        every, strong = found_colours(palette)
        edge = found_edge(palette)
        dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mixed = _Mode.CompositionMode_Screen if dark else _Mode.CompositionMode_Multiply
        painter.setClipRect(inside)
        height = metrics.height()
        top = inside.center().y() - height / 2
        for start, end in self._spans_in(text):
            left = inside.left() + _INSIDE + metrics.horizontalAdvance(text[:start])
            width = metrics.horizontalAdvance(text[start:end])
            here = self._current == (units(text[:start]), units(text[:end]))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(strong if here else every)
            painter.setCompositionMode(mixed)
            box = QRectF(left - _BESIDE, top, width + 2 * _BESIDE, height)
            painter.drawRoundedRect(box, 3, 3)
            painter.setCompositionMode(_Mode.CompositionMode_SourceOver)
            if here:
                painter.setPen(QPen(edge, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, 3, 3)
            else:
                paint_line(painter, box, edge)

    def _inside(self) -> QRectF:
        """Return where the characters of the line are painted."""
        option = QStyleOptionFrame()
        self._line.initStyleOption(option)
        element = QStyle.SubElement.SE_LineEditContents
        inside = self._line.style().subElementRect(element, option, self._line)
        return QRectF(inside.marginsRemoved(self._line.textMargins()))
