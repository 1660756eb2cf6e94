"""A line of text with an icon in front. What it says is announced once it can be seen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID


class SignLine(QWidget):
    """An icon and a text; takes no room while there is nothing to say."""

    def __init__(self, icons: Icons, parent: QWidget, *, told: bool = True) -> None:
        """Without `told` a screen reader is left to come to it: for one of many."""
        super().__init__(parent)
        self._icons = icons
        self._told = told
        self._sign = QLabel(self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setMinimumWidth(1)  # not that of the longest word, a name of any length
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        """The text; empty while the line is hidden."""
        return "" if self.isHidden() else self._words.text()

    def tell(self, text: str) -> None:
        """Say how things are."""
        self._show(text, "circle-check", QPalette.ColorRole.Text)

    def note(self, text: str) -> None:
        """Say what is neither in order nor wrong."""
        self._show(text, "minus", QPalette.ColorRole.Text)

    def warn(self, text: str) -> None:
        """Say what needs attention; an empty text hides the line."""
        self._show(text, "triangle-alert", QPalette.ColorRole.BrightText)

    def _show(self, text: str, icon: str, role: QPalette.ColorRole) -> None:
        seen = self.isVisible() and text != self._words.text()
        self._words.setText(text)
        self._words.setForegroundRole(role)
        self._words.setAccessibleName(text)
        self._icons.show(self._sign, icon, role)
        self.setVisible(bool(text))
        if seen:
            self._announce(urgent=role is QPalette.ColorRole.BrightText)

    def _announce(self, *, urgent: bool = False) -> None:
        if self._told:
            announce(self, self.text, urgent=urgent, topic=f"line {id(self)}")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._announce()
