"""What is written in the meeting's facts and cannot be read: which fields, and what is said of it.

Owns the line that says so; whether the facts may be closed all the same is for their panel.
"""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from ssp_desktop.ui.fields.date_field import DateField
from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.fields.time_field import TimeField

_MOST_DIGITS = 5


class UnreadFacts(QObject):
    """Looks after a day, a time and a number, and says in `problem` what cannot be read.

    It is said when the field is left, and no more once it can be read.
    """

    def __init__(self, day: DateField, time: TimeField, number: QLineEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self._day = day
        self._time = time
        self._number = number
        self.problem = Problem(parent)
        for line in (day.line, time, number):
            line.editingFinished.connect(self.say)
            line.textEdited.connect(self._unsay)

    @property
    def number_understood(self) -> bool:
        """Whether the number is one, or none is written."""
        text = self._number.text().strip()
        return not text or (text.isdecimal() and len(text) <= _MOST_DIGITS)

    @property
    def words(self) -> str:
        """What cannot be read first, in words; empty when all can be read."""
        field = next(self.lines(), None)
        if field is None:
            return ""
        if field is self._day.line:
            words = self.tr("Dagen »{0}« kan ikke læses. Skriv den som 24. april 2024.")
        elif field is self._time:
            words = self.tr("Klokkeslættet »{0}« kan ikke læses. Skriv det som 16:30.")
        else:
            words = self.tr("Første nummer »{0}« kan ikke læses. Skriv et tal.")
        return words.format(field.text().strip())

    def lines(self) -> Iterator[QLineEdit]:
        """Yield the fields that cannot be read."""
        if not self._day.understood:
            yield self._day.line
        if not self._time.understood:
            yield self._time
        if not self.number_understood:
            yield self._number

    def go_there(self) -> None:
        """Put the caret into the first of them."""
        for line in self.lines():
            line.setFocus()
            return

    def say(self) -> None:
        """Say what cannot be read, or no more."""
        keeps = self.tr("Luk oplysningerne for at beholde det, mødet har.")
        self.problem.tell(f"{self.words} {keeps}" if self.words else "")

    def _unsay(self) -> None:
        if not self.problem.isHidden() and not self.words:
            self.problem.tell("")
