"""Days, one to a line, each written in any Danish form.

Owns the reading and writing of the lines; a line that cannot be read is named below
them and left as it was written.
"""

import datetime
import re
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssp_desktop.ui.fields.date_field import read_day
from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.fields.lines_field import LinesField
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.words.day_words import long_day

_SEVERAL = re.compile(r"[,;]|\s+og\s+")
"""What separates several days on one line."""


class DaysField(QWidget):
    """A column of days; `typed` is emitted for each character."""

    typed = Signal()

    def __init__(self, today: datetime.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.field = LinesField(self)
        self.field.setPlaceholderText(self.tr("f.eks. 24. april 2026 eller 24/4"))
        self.problem = Problem(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.field)
        column.addWidget(self.problem)
        self.field.typed.connect(self._note)
        self.field.left.connect(self._settle)
        self.setFocusProxy(self.field)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.field.setAccessibleName(name)

    @property
    def days(self) -> tuple[datetime.date, ...]:
        """The days that are written, earliest first, each once."""
        return tuple(sorted({day for _, day in self._read() if day is not None}))

    def show_days(self, days: Iterable[datetime.date]) -> None:
        """Show these days; if they are shown already, touch nothing."""
        days = tuple(days)
        if days != self.days or not days:
            self.field.show_lines(long_day(day) for day in days)
            self.problem.tell("")

    def _read(self) -> list[tuple[str, datetime.date | None]]:
        parts = [each.strip() for line in self.field.lines for each in _SEVERAL.split(line)]
        return [(part, read_day(part, self._today)) for part in parts if part]

    def _note(self) -> None:
        self.problem.tell("")
        self.typed.emit()

    def _settle(self) -> None:
        """Write every day in full and in order, and name what cannot be read."""
        unread = [part for part, day in self._read() if day is None]
        days = (long_day(day) for day in self.days)
        self.field.show_lines((*days, *unread))
        if unread:
            self.problem.tell(
                self.tr("»{0}« kan ikke læses som en dag. Skriv den som 24. april 2026.").format(
                    unread[0]
                )
            )

    def may_be_left(self) -> bool:
        """Whether every line is a day; if not, name the first that is none, and go there."""
        self._settle()
        if not self.problem.text():
            return True
        self.field.setFocus()
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        return False
