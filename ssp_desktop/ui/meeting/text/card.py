"""A sheet of paper under an editor: its edge takes the accent while the user writes there."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssp_desktop.ui.look.theme import GRID, RADIUS
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor


class Card(QWidget):
    """Holds one editor; a click beside the editor focuses it."""

    def __init__(self, parent: QWidget | None = None, margin: int = GRID) -> None:
        super().__init__(parent)
        self._held: MarkdownEditor | None = None
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(margin + GRID // 2, margin, margin + GRID // 2, margin)
        self._inside.setSpacing(GRID)

    def hold(self, editor: MarkdownEditor) -> None:
        """Put `editor` on the sheet."""
        self._held = editor
        # The editor paints the same paper itself, so that typing never repaints the card below.
        editor.viewport().setAutoFillBackground(True)
        editor.focused.connect(self.update)
        self._inside.addWidget(editor)
        self.setFocusProxy(editor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._held.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self._held is not None and self._held.hasFocus()
        edge = QPalette.ColorRole.Accent if current else QPalette.ColorRole.Shadow
        width = 2 if current else 1
        painter.setPen(QPen(self.palette().color(edge), width))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        inset = width / 2
        sheet = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(sheet, RADIUS, RADIUS)
