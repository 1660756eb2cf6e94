"""The prints under way, whether or not their meeting is still open.

Owns that the window says what became of them, and that none is lost when it closes. Each
knows itself how it is printed.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from ssp_desktop.ui.window.messages import Messages

if TYPE_CHECKING:
    from ssp_desktop.ui.printing.print_outcome import PrintOutcome

_LAST_SECONDS = 30.0


class Prints(QObject):
    """Follows each print from its beginning to its end."""

    def __init__(self, messages: Messages) -> None:
        super().__init__(messages)
        self._messages = messages
        self._under_way: list[PrintOutcome] = []

    def follow(self, outcome: "PrintOutcome") -> None:
        """Say what becomes of that print when its panel is not there to do so."""
        self._under_way = [*filter(_goes_on, self._under_way), outcome]
        outcome.told.connect(self._messages.tell)
        outcome.refused.connect(self._messages.warn)

    def finish(self) -> bool:
        """Print what is under way, as the window closes; return whether all of it was printed.

        One that is refused is told of, and the rest go on.
        """
        from PySide6.QtCore import Qt  # noqa: PLC0415 - all its enums: a tenth of the first window

        QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        try:
            while self._under_way:
                outcome = self._under_way.pop()
                if _goes_on(outcome) and not outcome.run.finish(_LAST_SECONDS):
                    return False
        finally:
            QGuiApplication.restoreOverrideCursor()
        return True


def _goes_on(outcome: "PrintOutcome") -> bool:
    return not outcome.run.ended
