"""The strip for a ruling on recusal: who it concerns, and whether they are recused (inhabil)."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ssp_desktop.application.aids.completion import NameCompletions
from ssp_desktop.application.aids.named_people import called, people_named
from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.meeting import Meeting, Participant
from ssp_desktop.domain.room import Recusal
from ssp_desktop.ui.fields.name_field import NameField
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.meeting.strips.strip import Strip


class RecusalStrip(Strip):
    """Shows one ruling at an item. Enter: recused; Shift+Enter: not recused."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(
            icons,
            QCoreApplication.translate("RecusalStrip", "Inhabilitet"),
            QCoreApplication.translate("RecusalStrip", "Inhabil"),
            QCoreApplication.translate("RecusalStrip", "Endnu en"),
            parent,
        )
        self._ruling = Recusal("", "")
        self._people: tuple[Participant, ...] = ()
        label = QLabel(self.tr("Hvem"), self)
        as_quiet(label)
        self.who = NameField(
            self.tr("Hvem kendelsen gælder"),
            self.tr("Navn"),
            self,
            several=False,
            tab_stays=True,
        )
        label.setBuddy(self.who)
        self.fields = (self.who,)
        self.offer_otherwise(self.tr("Ikke inhabil"))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(label)
        row.addWidget(self.who, 1)
        self.column.addLayout(row)
        self.who.textEdited.connect(self.drop_problem)

    def show_recusal(self, meeting: Meeting, item_id: str, ruling: Recusal) -> None:
        """Show `ruling` at that item, new or existing."""
        self._ruling = ruling
        self._people = meeting.participants
        there = Attendance.of(meeting).perhaps_at(item_id)
        others = [each for each in meeting.participants if each not in there]
        self.who.know(NameCompletions(there, others))
        person = next((p for p in meeting.participants if p.id == ruling.person), None)
        self.who.take(called(person, self._people) if person is not None else "")
        self.drop_problem()

    @property
    def person(self) -> Participant | None:
        """The one person who is meant; None when it is nobody, or several."""
        found = people_named(self._people, self.who.text())
        return found[0] if len(found) == 1 else None

    @property
    def ruling(self) -> Recusal:
        """The ruling as filled in; about nobody while no name is understood."""
        kept = self._ruling
        person = self.person
        return Recusal(
            kept.id, person.id if person is not None else "", kept.disqualified, kept.sentence
        )

    def complete(self) -> bool:
        """Whether it can be saved; if not, say why."""
        if self.person is not None:
            return True
        name = self.who.text().strip()
        several = people_named(self._people, name)
        if several:
            self.tell_several(name, self._people, several)
        elif name:
            self.problem.tell(self.tr("{0} er ikke på mødets liste").format(name))
        self.who.setFocus()
        return False

    def take_focus(self) -> None:
        self.who.setFocus()
        self.who.selectAll()
