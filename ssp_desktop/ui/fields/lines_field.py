"""A field of several lines, each a thing of its own: a heading, a day, a phrase.

Owns how such a field looks: as high as its lines, so that only what it stands in
scrolls. Tab leaves it.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ssp_desktop.ui.look.theme import GRID

_FEWEST = 4


class LinesField(QPlainTextEdit):
    """Lines of text; `typed` tells of each letter."""

    typed = Signal()
    entered = Signal(QWidget)
    """The cursor came into the field, which is to be in sight."""
    left = Signal()
    """The cursor left it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("paper", True)
        self.textChanged.connect(self._note)
        self._make_room()

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines in which something stands, white space around them taken off."""
        lines = (line.strip() for line in self.toPlainText().split("\n"))
        return tuple(line for line in lines if line)

    def show_lines(self, lines: Iterable[str]) -> None:
        """Show these lines; where they are there already, nothing is touched."""
        lines = tuple(lines)
        if lines != self.lines:
            self.setPlainText("\n".join(lines))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _note(self) -> None:
        self._make_room()
        self.typed.emit()

    def _make_room(self) -> None:
        lines = max(self.blockCount(), _FEWEST)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 3 * GRID)
