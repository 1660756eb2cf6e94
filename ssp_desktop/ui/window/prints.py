"""The prints under way, whether or not their meeting is still open.

Owns that the window says what became of them. Each knows itself how it is printed.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ssp_desktop.ui.window.messages import Messages

if TYPE_CHECKING:
    from ssp_desktop.ui.printing.print_outcome import PrintOutcome


class Prints(QObject):
    """Follows each print from its beginning to its end."""

    def __init__(self, messages: Messages) -> None:
        super().__init__(messages)
        self._messages = messages

    def follow(self, outcome: "PrintOutcome") -> None:
        """Say what becomes of that print when its panel is not there to do so."""
        outcome.told.connect(self._messages.tell)
        outcome.refused.connect(self._messages.warn)
