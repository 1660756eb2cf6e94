"""A bar for work that goes on, which does not move by itself.

Qt's own runs from side to side where nobody knows how much there is. This one is dashed then: what
is being done is said beside it.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QProgressBar, QWidget

HIGH = 4
_DASH, _APART = 16, 8
"""In pixels, all three."""


class StillBar(QProgressBar):
    """A line without a figure; a range from 0 to 0 means that nobody knows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setFixedHeight(HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() > self.minimum():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText))
        round_by = self.height() / 2
        for left in range(0, self.width(), _DASH + _APART):
            dash = QRectF(left, 0, min(_DASH, self.width() - left), self.height())
            painter.drawRoundedRect(dash, round_by, round_by)
