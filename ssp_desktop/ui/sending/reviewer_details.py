"""What a reviewer may see, and when an answer is wanted: fields that take effect when left.

Of several reviewers only the day is asked, for all of them at once.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.application.drafts.choosing import NotChosen, chosen_items, written_items
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.review import Reviewer
from ssp_desktop.ui.fields.date_field import DateField
from ssp_desktop.ui.fields.form import Form, Problem
from ssp_desktop.ui.fields.tick_box import TickBox
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID


class ReviewerDetails(QWidget):
    """The fields of the reviewers that are chosen."""

    wanted = Signal(tuple)
    """Each `Reviewer` as they should be."""
    unwanted = Signal(str)
    """The reviewer with that id should go off the list."""

    def __init__(self, icons: Icons, today: datetime.date, parent: QWidget) -> None:
        super().__init__(parent)
        self._meeting: Meeting | None = None
        self._reviewers: Sequence[Reviewer] = ()
        self.items = QLineEdit(self)
        self.items.setPlaceholderText(self.tr("alle, eller numre: 2,4-6"))
        self.closed = TickBox(self.tr("Må se &lukkede punkter og CPR-numre"), self)
        self.due = DateField(icons, today, self)
        self.problem = Problem(self)
        self.remove = QPushButton(self.tr("F&jern fra listen"), self)
        self.remove.setAutoDefault(True)  # Enter on it is a click
        self._usual = self.due.line.placeholderText()
        items = Form(self)
        items.add((self.tr("P&unkter"), self.items))
        due = Form(self)
        due.add((self.tr("Svar s&enest"), self.due))
        self._of_one = (items, self.closed, self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(items)
        column.addWidget(due)
        column.addWidget(self.closed)
        column.addWidget(self.problem)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.stops: tuple[QWidget, ...] = (
            self.items,
            self.due.line,
            self.closed,
            self.remove,
        )
        self.items.editingFinished.connect(self.finish)
        self.due.line.editingFinished.connect(self.finish)
        self.closed.clicked.connect(self.finish)
        self.remove.clicked.connect(self._want_gone)

    def show_reviewers(self, meeting: Meeting, reviewers: Sequence[Reviewer]) -> None:
        """Show the fields of `reviewers` of `meeting`; none hides them."""
        self._meeting, self._reviewers = meeting, reviewers
        self.setVisible(bool(reviewers))
        for part in self._of_one:
            part.setVisible(len(reviewers) == 1)
        if not reviewers:
            return
        self.problem.tell("")
        # Set also when it is the same: what was typed there is done, and is the window's to undo.
        first = reviewers[0]
        self.items.setText(_written(meeting, first))
        self.closed.setChecked(first.sees_closed)
        self.due.show_date(self._due)
        differ = any(each.due != first.due for each in reviewers)
        self.due.line.setPlaceholderText(self.tr("hver sin dag") if differ else self._usual)

    def take_focus(self) -> None:
        """Put the cursor into the first field that is shown."""
        one = len(self._reviewers) == 1
        (self.items if one else self.due.line).setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def _due(self) -> datetime.date | None:
        """The day that all of them are to answer by; None without one, and where they differ."""
        days = {each.due for each in self._reviewers}
        return days.pop() if len(days) == 1 else None

    def finish(self) -> bool:
        """Let what is written take effect; False, and say why, when it cannot be understood."""
        meeting, reviewers = self._meeting, self._reviewers
        if meeting is None or not reviewers:
            return True
        if not self.due.understood:
            self.problem.tell(self.tr("Dagen kan ikke forstås. Skriv den som 24. april."))
            return False
        try:
            new = tuple(self._changed(meeting))
        except NotChosen as error:
            self.problem.tell(str(error))
            return False
        self.problem.tell("")
        if new != tuple(reviewers):
            self.wanted.emit(new)
        return True

    def _changed(self, meeting: Meeting) -> Iterator[Reviewer]:
        """Yield each of them as the fields say; raises NotChosen for items that are not there."""
        one = len(self._reviewers) == 1
        for each in self._reviewers:
            due = each.due if self.due.date == self._due else self.due.date
            if one:
                items = self._items_of(meeting, each)
                yield replace(each, items=items, sees_closed=self.closed.isChecked(), due=due)
            else:
                yield replace(each, due=due)

    def _items_of(self, meeting: Meeting, reviewer: Reviewer) -> tuple[str, ...] | None:
        written = self.items.text().strip()
        if written == _written(meeting, reviewer):
            return reviewer.items  # with those that are deleted now: they may come back
        if not written:
            return None
        return chosen_items(meeting, written)

    def _want_gone(self) -> None:
        for each in self._reviewers:
            self.unwanted.emit(each.id)


def _written(meeting: Meeting, reviewer: Reviewer) -> str:
    """Return their items as they are written: empty is all, so none that is left is a dash."""
    return "" if reviewer.items is None else written_items(meeting, reviewer.items) or "–"
