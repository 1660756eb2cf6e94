"""A line that says something, with a sign before it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID

_SIGN = 16


class SignLine(QWidget):
    """A sign and words; takes no room while there is nothing to say."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._sign = QLabel(self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What is said, nothing while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def tell(self, text: str) -> None:
        """Say how something stands."""
        self._show(text, "circle-check", QPalette.ColorRole.Text)

    def warn(self, text: str) -> None:
        """Say what needs looking at; nothing for an empty text."""
        self._show(text, "triangle-alert", QPalette.ColorRole.BrightText)

    def _show(self, text: str, icon: str, role: QPalette.ColorRole) -> None:
        self._words.setText(text)
        self._words.setForegroundRole(role)
        self._words.setAccessibleName(text)
        self._sign.setPixmap(self._icons.pixmap(icon, _SIGN, role))
        self.setVisible(bool(text))
