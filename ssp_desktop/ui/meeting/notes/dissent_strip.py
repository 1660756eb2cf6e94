"""The strip for a dissent (mindretalsudtalelse): whose it is, and what it says."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ssp_desktop.application.aids.completion import NameCompletions
from ssp_desktop.application.aids.named_people import called, each_named
from ssp_desktop.application.live.voting import edited_by_hand, voters
from ssp_desktop.domain.danish import danish_list
from ssp_desktop.domain.meeting import Meeting, Participant
from ssp_desktop.domain.votes import Dissent
from ssp_desktop.ui.fields.name_field import NameField
from ssp_desktop.ui.fields.one_paragraph import OneParagraph
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.meeting.strips.strip import Strip
from ssp_desktop.ui.words.list_words import listed


class DissentStrip(Strip):
    """Shows one dissent of an item."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(
            icons,
            QCoreApplication.translate("DissentStrip", "Mindretalsudtalelse"),
            QCoreApplication.translate("DissentStrip", "Skriv i beslutningen"),
            QCoreApplication.translate("DissentStrip", "Ny mindretalsudtalelse"),
            parent,
        )
        self._dissent = Dissent("")
        self._people: tuple[Participant, ...] = ()
        label = QLabel(self.tr("Fra"), self)
        as_quiet(label)
        self.owners = NameField(self.tr("Hvem udtaler sig"), self.tr("Navn, navn …"), self)
        label.setBuddy(self.owners)
        self.fields = (self.owners,)
        self.text = OneParagraph(
            self.tr("Udtalelsens ord"), self.tr("Begrundelse, som ønskes ført til referat"), 5, self
        )
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(label)
        row.addWidget(self.owners, 1)
        self.column.addLayout(row)
        self.column.addWidget(self.text)
        self.owners.textEdited.connect(self.drop_problem)

    def show_dissent(self, meeting: Meeting, item_id: str, dissent: Dissent) -> None:
        """Show `dissent` on that item, new or existing."""
        item = meeting.item(item_id)
        kept = {each.id: each for each in item.dissents}
        self._people = meeting.participants
        self._dissent = dissent
        able = voters(meeting, item_id)
        others = [each for each in meeting.participants if each not in able]
        self.owners.know(NameCompletions(able, others))
        names = {person.id: called(person, self._people) for person in self._people}
        self.owners.take(danish_list([names[each] for each in dissent.owners if each in names]))
        self.text.take(dissent.text)
        self.drop_problem()
        self.own_words.setVisible(dissent.id in kept and edited_by_hand(item, kept[dissent.id]))

    @property
    def dissent(self) -> Dissent:
        """The dissent as filled in; names that fit nobody, or several people, are left out."""
        owners = [found[0] for _, found in self._named() if len(found) == 1]
        ids = tuple(dict.fromkeys(person.id for person in owners))
        kept = self._dissent
        return Dissent(kept.id, ids, self.text.text(), kept.sentence)

    def complete(self) -> bool:
        """Whether it can be saved; if not, say why and go to what is missing."""
        named = self._named()
        unknown = [name for name, found in named if not found]
        several = [each for each in named if len(each[1]) > 1]
        if several:
            self.tell_several(several[0][0], self._people, several[0][1])
            self.owners.setFocus()
        elif unknown:
            self.problem.tell(self.tr("{0} er ikke på mødets liste").format(listed(unknown)))
            self.owners.setFocus()
        elif not self.text.text():
            self.text.setFocus()
        else:
            return True
        return False

    def take_focus(self) -> None:
        field = self.text if self.owners.text() else self.owners
        field.setFocus()

    def _named(self) -> list[tuple[str, list[Participant]]]:
        return each_named(self._people, self.owners.text())
