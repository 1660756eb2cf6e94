"""The panel for a new meeting: which committee, when and where.

Everything is filled in from the committee and its last meeting, or from the meeting
being copied, so that Return alone makes the next one. Asks the use case to begin the
meeting; what is wrong is said in the panel.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from ssp_desktop.application.meetings.committees import committee_named
from ssp_desktop.application.meetings.meetings import NextMeeting, people_to_call
from ssp_desktop.application.services import Services
from ssp_desktop.domain.attendance.attendance import SEATED
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.fields.date_field import DateField
from ssp_desktop.ui.fields.form import Form, Problem
from ssp_desktop.ui.fields.time_field import TimeField
from ssp_desktop.ui.look.dialog import Dialog, button_row, column_in
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet


class NewMeeting(Dialog):
    """Asks for what a meeting begins with; `begun` carries its id."""

    begun = Signal(str)

    def __init__(
        self,
        services: Services,
        icons: Icons,
        parent: QWidget,
        current: str = "",
        copied: Meeting | None = None,
    ) -> None:
        """`current` is the id of the committee to begin with; empty means the last one used.

        With `copied`, the new meeting belongs to the same committee and takes over that
        meeting's agenda and people.
        """
        super().__init__(parent)
        self._copied = copied
        self._services = services
        self._offered: tuple[object, object] = (None, None)
        self._committees: list[Committee] = services.store.committees()
        self.setWindowTitle(self._heading)
        self.committee: Choice[str] = Choice(icons, self.tr("Udvalg"), self)
        self.committee.setEditable(True)
        self.committee.offer(
            [(each.name, each.id) for each in self._committees], self._usual(current)
        )
        self.committee.ask_for(self.tr("Skriv udvalgets navn"))
        self.date = DateField(icons, services.meetings.today(), self)
        self.date.show_whole()
        self.time = TimeField(self)
        self.time.show_whole()
        self._undated = QLabel(
            self.tr("Uden dato. Dagen kan skrives senere under mødets oplysninger."), self
        )
        self._undated.setWordWrap(True)
        as_quiet(self._undated)
        self.venue = QLineEdit(self)
        self.venue.setPlaceholderText(self.tr("f.eks. Byrådssalen"))
        self._follows = QLabel(self)
        self._follows.setWordWrap(True)
        as_quiet(self._follows)
        self.problem = Problem(self)
        self._lay_out()
        if copied is None:
            self.committee.currentTextChanged.connect(self._show_committee)
        self.date.changed.connect(self._show_undated)
        if copied is None:
            self._show_committee(self.committee.currentText())
        else:
            self._show_copied(copied)
        self._show_undated()
        (self.date if self._committees or copied is not None else self.committee).setFocus()

    @property
    def _heading(self) -> str:
        return self.tr("Nyt møde") if self._copied is None else self.tr("Nyt møde som kopi")

    def _lay_out(self) -> None:
        title = QLabel(self._heading, self)
        as_heading(title, 1.4)
        form = Form(self)
        form.add((self.tr("&Udvalg"), self.committee))
        form.add((self.tr("&Dag"), self.date), (self.tr("&Klokken"), self.time))
        form.add((self.tr("&Sted"), self.venue))
        cancel = QPushButton(self.tr("Annullér"), self)
        cancel.clicked.connect(self.reject)
        cancel.setAutoDefault(False)
        create = MainButton(self.tr("Opret møde"), self)
        create.setDefault(True)
        create.clicked.connect(self._begin)
        column = column_in(self, 2 * GRID)
        column.addWidget(title)
        column.addWidget(form)
        column.addWidget(self._undated)
        column.addWidget(self._follows)
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addLayout(button_row(cancel, create))
        self.setMinimumWidth(60 * GRID)

    def _show_undated(self) -> None:
        """Warn that the meeting will have no day, as long as none is written."""
        self._undated.setVisible(self.date.date is None and self.date.understood)

    def _usual(self, current: str) -> str:
        """Return that committee's id, or that of the last one used when it is unknown."""
        if any(each.id == current for each in self._committees):
            return current
        return self._services.store.last_used_committee()

    def _chosen(self) -> Committee | None:
        return committee_named(self._committees, self.committee.currentText())

    def _show_committee(self, text: str) -> None:
        """Fill in what the committee knows, and say what is carried over."""
        committee = self._chosen()
        if committee is None:
            new = self.tr("Nyt udvalg. Medlemmerne kan skrives ind bagefter under Fil › Udvalg.")
            self._follows.setText(new if text.strip() else "")
            return
        self.venue.setText(committee.venue)
        coming = self._services.meetings.next_of(committee)
        # What the user typed stays when another committee is chosen.
        if self.date.date in (None, self._offered[0]) and self.date.understood:
            self.date.show_date(coming.date)
        if self.time.time in (None, self._offered[1]) and self.time.understood:
            self.time.show_time(coming.time)
        self._offered = (coming.date, coming.time)
        self._follows.setText(self._words_of(committee, coming))
        self.date.line.selectAll()

    def _show_copied(self, meeting: Meeting) -> None:
        """Fill in what that meeting has, and say what is carried over and what is not."""
        self.committee.setEditText(meeting.committee)
        self.committee.setEnabled(False)
        self.venue.setText(meeting.venue)
        self.time.show_time(meeting.time)
        committee = next((c for c in self._committees if c.id == meeting.committee_id), None)
        if committee is not None:
            self.date.show_date(self._services.meetings.next_of(committee).date)
        people, items = len(people_to_call(meeting)), len(meeting.items)
        called = self.tr("1 person") if people == 1 else self.tr("{0} personer").format(people)
        agenda = self.tr("1 punkt") if items == 1 else self.tr("{0} punkter").format(items)
        self._follows.setText(
            self.tr(
                "{0} med tekster og bilag, og {1} følger med. "
                "Beslutninger, fremmøde, gæster og stedfortrædere gør ikke."
            ).format(agenda, called)
        )
        self.date.line.selectAll()

    def _words_of(self, committee: Committee, coming: NextMeeting) -> str:
        """Return words for what is carried over, and for where the day comes from."""
        items = len(committee.standing_items)
        members = sum(each.role in SEATED for each in committee.members)
        people = self.tr("1 medlem") if members == 1 else self.tr("{0} medlemmer").format(members)
        if others := len(committee.members) - members:
            more = self.tr("1 anden person") if others == 1 else self.tr("{0} andre personer")
            people = f"{people}, {more.format(others)}"
        standing = self.tr("1 fast punkt") if items == 1 else self.tr("{0} faste punkter")
        words = [self.tr("{0} og {1} følger med.").format(people, standing.format(items))]
        if coming.postponed:
            one = coming.postponed == 1
            said = self.tr("1 udsat punkt") if one else self.tr("{0} udsatte punkter")
            words.append(self.tr("{0} fra sidst.").format(said.format(coming.postponed)))
        if coming.open_action_points:
            one = coming.open_action_points == 1
            said = self.tr("1 åben opgave.") if one else self.tr("{0} åbne opgaver.")
            words.append(said.format(coming.open_action_points))
        if coming.date is not None and not coming.planned:
            words.append(self.tr("Dagen er et bud efter de møder, der har været."))
        return " ".join(words)

    def _begin(self) -> None:
        if not self.date.understood:
            self.problem.tell(self.tr("Dagen kan ikke læses. Skriv den som 24. april 2024."))
            self.date.setFocus()
            return
        if not self.time.understood:
            self.problem.tell(self.tr("Klokkeslættet kan ikke læses. Skriv det som 16:30."))
            self.time.setFocus()
            return
        try:
            meeting = self._kept()
        except UserError as error:
            self.problem.tell(str(error))
            return
        self.accept()
        self.begun.emit(meeting.id)

    def _kept(self) -> Meeting:
        """Store the meeting that was asked for; UserError says what is wrong with it."""
        meetings, when = (
            self._services.meetings,
            (self.date.date, self.time.time, self.venue.text()),
        )
        if self._copied is not None:
            return meetings.copy(self._copied, *when)
        committee = self._chosen() or meetings.begin_committee(
            self.committee.currentText(), venue=self.venue.text()
        )
        return meetings.begin(committee.id, *when)
