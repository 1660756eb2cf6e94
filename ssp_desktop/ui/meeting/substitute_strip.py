"""A substitute being named: for whom, and for the whole meeting or the item alone."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ssp_desktop.application.completion import NameCompletions
from ssp_desktop.application.newcomers import members_named
from ssp_desktop.domain.meeting import Meeting, Participant, Role
from ssp_desktop.ui.form import Problem
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.meeting.name_field import NameField
from ssp_desktop.ui.meeting.strip import Strip
from ssp_desktop.ui.theme import GRID, as_quiet

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_SEAT = (Role.GUEST, Role.SUBSTITUTE)


@dataclass(frozen=True, slots=True)
class Seat:
    """A substitute as it is filled in: `line` names the person, `member` is an id."""

    id: str
    line: str
    member: str


class SubstituteStrip(Strip):
    """Enter: from now on; Shift+Enter: at the item alone."""

    for_item = Signal()
    """The substitute is there for the item alone."""

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
        self.member = NameField(self.tr("Hvem der sidder for"), self.tr("Medlem"), self)
        self.only_item = QPushButton(self)
        self.only_item.clicked.connect(self.for_item)
        self.problem = Problem(self)
        self.problem.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.who, 3)
        for_ = QLabel(self.tr("for"), self)
        as_quiet(for_)
        row.addWidget(for_)
        row.addWidget(self.member, 2)
        self.column.addLayout(row)
        self.foot.insertWidget(0, self.problem, 1)
        self.foot.insertStretch(1, 0)
        self.foot.insertWidget(self.foot.count() - 1, self.only_item)
        self.own_words.hide()
        self.who.textEdited.connect(self._drop_problem)
        self.member.textEdited.connect(self._drop_problem)

    def show_seat(self, meeting: Meeting, item_id: str, seat: Seat) -> None:
        """Show `seat` at that item, be it new or to be changed."""
        self._meeting = meeting
        self._id = seat.id
        text = self.tr("Kun punkt {0}").format(meeting.number_of(item_id))
        self.only_item.setText(text)
        self.only_item.setToolTip(self.tr("{0} (Shift+Enter)").format(text))
        seated = [each for each in meeting.participants if each.role not in _NO_SEAT]
        others = [each for each in meeting.participants if each.role in _NO_SEAT]
        self.who.know(NameCompletions(others))
        self.member.know(NameCompletions(seated))
        self.who.take(seat.line)
        member = next((each for each in seated if each.id == seat.member), None)
        self.member.take(member.name if member is not None else "")
        self._drop_problem()

    @property
    def chosen_member(self) -> Participant | None:
        """The one member whose name begins so."""
        sought = self.member.text().strip()
        found = members_named(self._meeting, sought) if self._meeting and sought else []
        return found[0] if len(found) == 1 else None

    @property
    def seat(self) -> Seat:
        """What is filled in."""
        member = self.chosen_member
        return Seat(self._id, self.who.text().strip(), member.id if member is not None else "")

    def complete(self) -> bool:
        """Whether it can be kept; where not, say why and go to what is missing."""
        if not self.who.text().strip():
            self.who.setFocus()
        elif self.chosen_member is None:
            name = self.member.text().strip()
            said = self.tr("Intet medlem, eller flere, hedder »{0}«").format(name)
            self.problem.tell(said if name else "")
            self.member.setFocus()
        else:
            return True
        return False

    def take_focus(self) -> None:
        field = self.who if self.member.text() else self.member
        field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and shift:
            self.for_item.emit()
        else:
            super().keyPressEvent(event)

    def _drop_problem(self) -> None:
        self.problem.tell("")
