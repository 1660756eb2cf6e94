"""What one reviewer may see, and when an answer is wanted: fields that take effect when left."""

import datetime
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
    """The fields of the reviewer that is chosen."""

    wanted = Signal(object)
    """The `Reviewer` as they should be."""
    unwanted = Signal(str)
    """The reviewer with that id should go off the list."""

    def __init__(self, icons: Icons, today: datetime.date, parent: QWidget) -> None:
        super().__init__(parent)
        self._meeting: Meeting | None = None
        self._reviewer: Reviewer | None = None
        self.items = QLineEdit(self)
        self.items.setPlaceholderText(self.tr("alle, eller numre: 2,4-6"))
        self.closed = TickBox(self.tr("Må se &lukkede punkter og CPR-numre"), self)
        self.due = DateField(icons, today, self)
        self.problem = Problem(self)
        self.remove = QPushButton(self.tr("F&jern fra listen"), self)
        self.remove.setAutoDefault(True)  # Enter on it is a click
        form = Form(self)
        form.add((self.tr("P&unkter"), self.items))
        form.add((self.tr("Svar s&enest"), self.due))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(form)
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

    def show_reviewer(self, meeting: Meeting, reviewer: Reviewer | None) -> None:
        """Show the fields of `reviewer` of `meeting`; none hides them."""
        self._meeting, self._reviewer = meeting, reviewer
        self.setVisible(reviewer is not None)
        if reviewer is None:
            return
        self.problem.tell("")
        # Set also when it is the same: what was typed there is done, and is the window's to undo.
        self.items.setText(_written(meeting, reviewer))
        self.closed.setChecked(reviewer.sees_closed)
        self.due.show_date(reviewer.due)

    def finish(self) -> bool:
        """Let what is written take effect; False, and say why, when it cannot be understood."""
        meeting, reviewer = self._meeting, self._reviewer
        if meeting is None or reviewer is None:
            return True
        if not self.due.understood:
            self.problem.tell(self.tr("Dagen kan ikke forstås. Skriv den som 24. april."))
            return False
        try:
            items = self._items_of(meeting, reviewer)
        except NotChosen as error:
            self.problem.tell(str(error))
            return False
        self.problem.tell("")
        new = replace(reviewer, items=items, sees_closed=self.closed.isChecked(), due=self.due.date)
        if new != reviewer:
            self.wanted.emit(new)
        return True

    def _items_of(self, meeting: Meeting, reviewer: Reviewer) -> tuple[str, ...] | None:
        written = self.items.text().strip()
        if written == _written(meeting, reviewer):
            return reviewer.items  # with those that are deleted now: they may come back
        if not written:
            return None
        return chosen_items(meeting, written)

    def _want_gone(self) -> None:
        if self._reviewer is not None:
            self.unwanted.emit(self._reviewer.id)


def _written(meeting: Meeting, reviewer: Reviewer) -> str:
    """Return their items as they are written: empty is all, so none that is left is a dash."""
    return "" if reviewer.items is None else written_items(meeting, reviewer.items) or "–"
