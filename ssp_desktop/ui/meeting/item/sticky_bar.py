"""A strip over the top of a long item: which item it is, and the buttons for its text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.layouts import lay_out_now
from ssp_desktop.ui.look.theme import GRID, as_heading
from ssp_desktop.ui.meeting.text.format_bar import FormatBar
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor


class StickyBar(QWidget):
    """Lies over its parent's upper edge, while the item's own title is out of sight."""

    def __init__(self, editor: MarkdownEditor, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._text = ""
        self._title = QLabel(self)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        as_heading(self._title)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        row.addWidget(self._title, 1)
        self.buttons = FormatBar(editor, icons, self)
        row.addWidget(self.buttons)
        self.hide()

    def offer_buttons(self, offered: bool) -> None:
        """Show the text's buttons here, or hide them while the text's own are in sight."""
        self.buttons.setVisible(offered)

    def show_title(self, number: int, title: str) -> None:
        """Show which item it is."""
        text = f"{number}. {title}"
        if text != self._text:
            self._text = text
            self._elide()

    def _elide(self) -> None:
        metrics = self._title.fontMetrics()
        width = self._title.width()
        self._title.setText(metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lay_out_now(self)
        self._elide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
