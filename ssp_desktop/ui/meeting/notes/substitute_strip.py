"""The strip for a substitute: for whom, and for the whole meeting or for one item."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ssp_desktop.application.aids.completion import NameCompletions
from ssp_desktop.application.aids.named_people import called, members_named, namesakes
from ssp_desktop.domain.meeting import Meeting, Participant, Role
from ssp_desktop.ui.fields.name_field import NameField
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.meeting.strips.strip import Strip

_NO_SEAT = (Role.GUEST, Role.SUBSTITUTE)


@dataclass(frozen=True, slots=True)
class Seat:
    """A substitute as filled in: `line` names the person, `member` is an id."""

    id: str
    line: str
    member: str


class SubstituteStrip(Strip):
    """Enter: from now on; Shift+Enter: at this item only."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(
            icons,
            QCoreApplication.translate("SubstituteStrip", "Stedfortræder"),
            QCoreApplication.translate("SubstituteStrip", "Resten af mødet"),
            "",
            parent,
        )
        self._meeting: Meeting | None = None
        self._id = ""
        self.who = NameField(
            self.tr("Stedfortræderens navn"), self.tr("Navn, tilhørsforhold"), self
        )
        self.member = NameField(
            self.tr("Hvem der sidder for"), self.tr("Medlem"), self, several=False
        )
        self.fields = (self.who, self.member)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for word, field, share in (
            (self.tr("For"), self.member, 2),
            (self.tr("møder"), self.who, 3),
        ):
            label = QLabel(word, self)
            as_quiet(label)
            row.addWidget(label)
            row.addWidget(field, share)
            field.textEdited.connect(self.drop_problem)
        self.column.addLayout(row)

    def show_seat(self, meeting: Meeting, item_id: str, seat: Seat) -> None:
        """Show `seat` at that item, new or existing."""
        self._meeting = meeting
        self._id = seat.id
        self.offer_otherwise(self.tr("Kun punkt {0}").format(meeting.number_of(item_id)))
        seated = [each for each in meeting.participants if each.role not in _NO_SEAT]
        others = [each for each in meeting.participants if each.role in _NO_SEAT]
        self.who.know(NameCompletions(others))
        self.member.know(NameCompletions(seated))
        self.who.take(seat.line)
        member = next((each for each in seated if each.id == seat.member), None)
        self.member.take(called(member, seated) if member is not None else "")
        self.drop_problem()

    @property
    def chosen_member(self) -> Participant | None:
        """The one member who is meant; None when it is nobody, or several."""
        found = members_named(self._meeting, self.member.text()) if self._meeting else []
        return found[0] if len(found) == 1 else None

    @property
    def seat(self) -> Seat:
        """The substitute as filled in."""
        member = self.chosen_member
        return Seat(self._id, self.who.text().strip(), member.id if member is not None else "")

    def complete(self) -> bool:
        """Whether it can be saved; if not, say why and go to what is missing."""
        people = self._meeting.participants if self._meeting else ()
        line, name = self.who.text().strip(), self.member.text().strip()
        alike = namesakes(self._meeting, line) if self._meeting else []
        if alike:
            self.tell_several(line, people, alike)
        if alike or not line:
            self.who.setFocus()
        elif self.chosen_member is None:
            several = members_named(self._meeting, name) if self._meeting else []
            if several:
                self.tell_several(name, people, several)
            else:
                said = self.tr("Intet medlem hedder »{0}«").format(name)
                self.problem.tell(said if name else "")
            self.member.setFocus()
        else:
            return True
        return False

    def take_focus(self) -> None:
        field = self.who if self.member.text() else self.member
        field.setFocus()
