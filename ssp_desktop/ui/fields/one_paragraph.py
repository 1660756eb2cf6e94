"""A field for one paragraph that wraps and grows with its text, up to a few lines."""

from math import ceil

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ssp_desktop.domain.text import clean_line
from ssp_desktop.ui.look.theme import GRID

_NOT_ITS_OWN = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class OneParagraph(QPlainTextEdit):
    """Leaves Enter, Escape and the page keys to its parent."""

    edited = Signal()

    def __init__(
        self, name: str, hint: str = "", most_lines: int = 4, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._most_lines = most_lines
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setProperty("field", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._fit)
        self.textChanged.connect(self.edited)

    def text(self) -> str:
        """Return what is written, as one line."""
        return clean_line(self.toPlainText())

    def take(self, text: str) -> None:
        """Show `text` with the caret at its end."""
        if text != self.text():
            self.setPlainText(text)
            self.moveCursor(self.textCursor().MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _NOT_ITS_OWN:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(clean_line(source.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = min(max(ceil(self.document().size().height()), 1), self._most_lines)
        height = ceil(lines * self.fontMetrics().lineSpacing()) + 2 * GRID
        if height != self.maximumHeight():
            self.setFixedHeight(height)
