"""A ruling being noted: who it is about, and whether they are disqualified (inhabil)."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ssp_desktop.application.completion import NameCompletions
from ssp_desktop.application.newcomers import begins_a_name
from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.meeting import Meeting, Participant
from ssp_desktop.domain.room import Recusal
from ssp_desktop.ui.form import Problem
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.meeting.name_field import NameField
from ssp_desktop.ui.meeting.strip import Strip
from ssp_desktop.ui.theme import GRID, as_quiet

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RecusalStrip(Strip):
    """Shows one ruling at an item. Enter: disqualified; Shift+Enter: not."""

    cleared = Signal()
    """The person is ruled not to be disqualified."""

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
        self.who = NameField(self.tr("Hvem kendelsen gælder"), self.tr("Navn"), self)
        label.setBuddy(self.who)
        self.clear = QPushButton(self.tr("Ikke inhabil"), self)
        self.clear.setToolTip(self.tr("Ikke inhabil (Shift+Enter)"))
        self.clear.clicked.connect(self.cleared)
        self.problem = Problem(self)
        self.problem.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(label)
        row.addWidget(self.who, 1)
        self.column.addLayout(row)
        self.foot.insertWidget(0, self.problem, 1)
        self.foot.insertStretch(1, 0)
        self.foot.insertWidget(self.foot.count() - 1, self.clear)
        self.own_words.hide()
        self.who.textEdited.connect(self._drop_problem)

    def show_ruling(self, meeting: Meeting, item_id: str, ruling: Recusal) -> None:
        """Show `ruling` at that item, be it new or to be changed."""
        self._ruling = ruling
        self._people = meeting.participants
        there = Attendance(meeting).present_at(item_id)
        others = [each for each in meeting.participants if each not in there]
        self.who.know(NameCompletions(there, others))
        person = next((p for p in meeting.participants if p.id == ruling.person), None)
        self.who.take(person.name if person is not None else "")
        self._drop_problem()

    @property
    def person(self) -> Participant | None:
        """The one person whose name, or one of whose names, begins so."""
        sought = self.who.text().strip()
        if not sought:
            return None
        whole = [each for each in self._people if each.name.casefold() == sought.casefold()]
        found = whole or [each for each in self._people if begins_a_name(each.name, sought)]
        return found[0] if len(found) == 1 else None

    @property
    def ruling(self) -> Recusal:
        """The ruling as it is filled in; of nobody while no name is understood."""
        kept = self._ruling
        person = self.person
        return Recusal(
            kept.id, person.id if person is not None else "", kept.disqualified, kept.sentence
        )

    def complete(self) -> bool:
        """Whether it can be kept; where not, say why."""
        if self.person is not None:
            return True
        name = self.who.text().strip()
        if name:
            said = self.tr("Ingen, eller flere, på mødets liste hedder »{0}«").format(name)
            self.problem.tell(said)
        self.who.setFocus()
        return False

    def take_focus(self) -> None:
        self.who.setFocus()
        self.who.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and shift:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def _drop_problem(self) -> None:
        self.problem.tell("")
