"""The decision while the meeting is still to come: one line, opened by any key but Tab."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ssp_desktop.richtext.markdown import plain
from ssp_desktop.ui.actions.key_words import key_of
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class DecisionFold(QPushButton):
    """Says that there is a decision, and how far it is written already."""

    opened = Signal(str)
    """Show the decision for writing, beginning with these characters."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setProperty("line", True)
        self.setAutoDefault(False)
        self.setMinimumWidth(10 * GRID)
        icons.dress(self, "chevron-right")
        self.clicked.connect(self._open)

    def show_decision(self, markdown: str) -> None:
        """Show the first words of the decision, or how to write one."""
        words = " ".join(plain(markdown).split())
        if not words:
            words = self.tr("skrives, når mødet er begyndt, eller med {0}")
            words = words.format(key_of("go_to_decision"))
        self._words = self.tr("Beslutning: {0}").format(words)
        self.setAccessibleName(self._words)
        self._elide()

    def _elide(self) -> None:
        room = self.width() - 6 * GRID
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))

    def _open(self) -> None:
        self.opened.emit("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() in _OPENING:
            self.opened.emit("")
        elif event.text().isprintable() and event.text() and not held:
            self.opened.emit(event.text())
        else:
            super().keyPressEvent(event)
