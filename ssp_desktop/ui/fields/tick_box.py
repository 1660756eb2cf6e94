"""A check box drawn from the palette: its edge shows in the dark scheme, its focus is the accent.

Fusion's own box is only slightly darker than its ground, which disappears in the dark
scheme, and draws a dotted frame around the text when focused.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox

from ssp_desktop.ui.look.theme import GRID

_Role = QPalette.ColorRole
_TICK = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.30))
"""The corners of the tick, as fractions of the box's side."""


class TickBox(QCheckBox):
    """A check box that follows the colour scheme."""

    def _side(self) -> int:
        return round(self.fontMetrics().height() * 0.95)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(self._side() + GRID + words.width() + 4, max(words.height(), self._side()) + 6)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        side = self._side()
        box = QRectF(1.5, (self.height() - side) // 2 + 0.5, side - 1, side - 1)
        focus, on = self.hasFocus(), self.isChecked()
        painter.setPen(QPen(palette.color(_Role.PlaceholderText), 1))
        painter.setBrush(palette.color(_Role.Text if on else _Role.Base))
        painter.drawRoundedRect(box, 3, 3)
        if focus:
            _draw_focus(painter, palette, box)
        if on:
            tick = QPen(palette.color(_Role.Base), side / 9)
            tick.setCapStyle(Qt.PenCapStyle.RoundCap)
            tick.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(tick)
            painter.drawPolyline(
                [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in _TICK]
            )
        painter.setPen(palette.color(_Role.WindowText))
        words = self.rect().adjusted(side + GRID, 0, 0, 0)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, left | Qt.TextFlag.TextShowMnemonic, self.text())


def _draw_focus(painter: QPainter, palette: QPalette, box: QRectF) -> None:
    """Draw the ring of the focus, and a ring of paper inside it, which tells it from a full box."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.color(_Role.Base), 2))
    painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 1, 1)
    painter.setPen(QPen(palette.color(_Role.Accent), 2))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
