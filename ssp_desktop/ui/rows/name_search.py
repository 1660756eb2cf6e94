"""Collects the characters typed in a list of names to find the name that begins with them."""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.aids.named_people import begins_a_name


class NameSearch:
    """Collects what is typed in one go; repeating a character goes to the next such name."""

    def __init__(self) -> None:
        self._typed = ""
        self._typed_at = QElapsedTimer()

    def end(self) -> None:
        """Treat the next character as the first of another name."""
        self._typed_at.invalidate()

    def takes_space(self, names: Sequence[str]) -> bool:
        """Whether a space typed now is part of a name that none of `names` is; collect it then.

        Whoever writes the whole name of somebody who is not listed means nothing but the name.
        """
        pause = QApplication.keyboardInputInterval()
        if not self._typed_at.isValid() or self._typed_at.elapsed() > pause:
            return False
        sought = self._typed[0] if len(set(self._typed)) == 1 else self._typed
        if any(begins_a_name(name, sought) for name in names):
            return False
        self._typed += " "
        self._typed_at.start()
        return True

    def place_of(self, typed: str, names: Sequence[str], here: int) -> int | None:
        """Return the place in `names` to go to from `here`; None when no name begins so."""
        if not typed.strip():
            return None
        pause = QApplication.keyboardInputInterval()
        in_one_go = self._typed_at.isValid() and self._typed_at.elapsed() <= pause
        self._typed_at.start()
        self._typed = self._typed + typed if in_one_go else typed
        again = set(self._typed) == {typed}
        sought = typed if again else self._typed
        count = len(names)
        for step in range(again, count + again):
            at = (here + step) % count
            if begins_a_name(names[at], sought):
                return at
        return None
