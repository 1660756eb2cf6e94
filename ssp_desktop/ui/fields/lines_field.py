"""A field of several lines, each a separate entry: a heading, a day, a phrase.

Owns how the field looks: it is as tall as its lines, so only the page around it
scrolls. Tab leaves it.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ssp_desktop.ui.look.theme import GRID

_FEWEST = 4


class LinesField(QPlainTextEdit):
    """Lines of text; `typed` is emitted for each character."""

    typed = Signal()
    entered = Signal(QWidget)
    """The cursor moved into the field, which should be scrolled into view."""
    left = Signal()
    """The cursor left the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("field", True)
        self.textChanged.connect(self._note)
        self._make_room()

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that are not empty, without the white space around them."""
        lines = (line.strip() for line in self.toPlainText().split("\n"))
        return tuple(line for line in lines if line)

    def show_lines(self, lines: Iterable[str]) -> None:
        """Show these lines; if they are shown already, touch nothing."""
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
