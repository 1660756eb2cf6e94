"""The strip for an action point: what is to be done, by whom, and by when."""

import datetime
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ssp_desktop.application.aids.completion import NameCompletions
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.deadlines import deadline_in
from ssp_desktop.ui.fields.date_field import DateField, read_day
from ssp_desktop.ui.fields.name_field import NameField
from ssp_desktop.ui.fields.one_paragraph import OneParagraph
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.meeting.strips.strip import Strip


def read_deadline(text: str, today: datetime.date) -> datetime.date | None:
    """Return the day that `text` names, also as ``om 14 dage`` or ``uge 12``."""
    return read_day(text, today) or deadline_in(text, today)


class ActionPointStrip(Strip):
    """Shows one action point."""

    def __init__(self, icons: Icons, today: datetime.date, parent: QWidget | None = None) -> None:
        """`today` is the day from which days without a year, and numbers of weeks, are counted."""
        name = QCoreApplication.translate("ActionPointStrip", "Opgave")
        keep = QCoreApplication.translate("ActionPointStrip", "Notér")
        super().__init__(icons, name, keep, "", parent)
        self._action = ActionPoint("", "", "")
        self.text = OneParagraph(
            self.tr("Hvad der skal gøres"), self.tr("Hvad der skal gøres"), 3, self
        )
        self.owner = NameField(self.tr("Hvem der gør det"), self.tr("Navn"), self)
        self.due = DateField(icons, today, self, read=read_deadline)
        self.due.setAccessibleName(self.tr("Hvornår det skal være gjort"))
        self.fields = (self.owner, self.due)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for name, field in ((self.tr("Hvem"), self.owner), (self.tr("Hvornår"), self.due)):
            label = QLabel(name, self)
            as_quiet(label)
            label.setBuddy(field.focusProxy() or field)
            row.addWidget(label)
            row.addWidget(field, 1)
        self.column.addWidget(self.text)
        self.column.addLayout(row)
        self.due.changed.connect(self.drop_problem)

    def show_action(self, action: ActionPoint, names: NameCompletions) -> None:
        """Show `action`, new or existing; `names` are offered for who does it."""
        self._action = action
        self.text.take(action.text)
        self.owner.know(names)
        self.owner.take(action.owner)
        self.due.show_date(action.due)
        self.drop_problem()

    @property
    def action(self) -> ActionPoint:
        """The action point as filled in."""
        owner = self.owner.text()
        return replace(self._action, text=self.text.text(), owner=owner, due=self.due.date)

    def complete(self) -> bool:
        """Whether it can be saved; if not, say why and go to what is missing."""
        if not self.text.text():
            self.text.setFocus()
        elif not self.due.understood:
            self.problem.tell(
                self.tr("»{0}« er ikke en dag. Skriv f.eks. 24/4, uge 20 eller om 14 dage.").format(
                    self.due.line.text()
                )
            )
            self.due.setFocus()
        else:
            return True
        return False

    def take_focus(self) -> None:
        if not self.text.text():
            self.text.setFocus()
        else:
            self.owner.setFocus()
            self.owner.selectAll()
