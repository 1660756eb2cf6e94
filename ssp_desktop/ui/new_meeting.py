"""The panel for a new meeting: which committee, when and where.

Asks the use case to begin it; what is wrong is said in the panel.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.application.parts import Parts
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.choice import Choice
from ssp_desktop.ui.date_field import DateField
from ssp_desktop.ui.form import Form, Problem
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.time_field import TimeField


class NewMeeting(QDialog):
    """Asks for what a meeting begins with; `begun` gives its id."""

    begun = Signal(str)

    def __init__(self, parts: Parts, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self._committees: list[Committee] = parts.store.committees()
        self.setWindowTitle(self.tr("Nyt møde"))
        self.committee = Choice(icons, self.tr("Udvalg"), self)
        self.committee.setEditable(True)
        self.committee.offer([(each.name, each.id) for each in self._committees], self._usual())
        self.committee.lineEdit().setPlaceholderText(self.tr("Skriv udvalgets navn"))
        self.date = DateField(icons, parts.meetings.today(), self)
        self.date.show_whole()
        self.time = TimeField(self)
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
        self.committee.currentTextChanged.connect(self._show_committee)
        self.date.changed.connect(self._show_undated)
        self._show_committee(self.committee.currentText())
        self._show_undated()
        (self.date if self._committees else self.committee).setFocus()

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Nyt møde"), self)
        as_heading(title, 1.4)
        form = Form(self)
        form.add((self.tr("&Udvalg"), self.committee))
        form.add((self.tr("&Dag"), self.date), (self.tr("&Klokken"), self.time))
        form.add((self.tr("&Sted"), self.venue))
        cancel = QPushButton(self.tr("Fortryd"), self)
        cancel.clicked.connect(self.reject)
        cancel.setAutoDefault(False)
        create = QPushButton(self.tr("Opret møde"), self)
        create.setProperty("primary", True)
        create.setDefault(True)
        create.clicked.connect(self._begin)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(create)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(title)
        column.addWidget(form)
        column.addWidget(self._undated)
        column.addWidget(self._follows)
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addLayout(buttons)
        self.setMinimumWidth(60 * GRID)

    def _show_undated(self) -> None:
        """Say that the meeting will have no day, as long as none is written."""
        self._undated.setVisible(self.date.date is None and self.date.understood)

    def _usual(self) -> str:
        """Return the id of the committee that met last."""
        ids = {each.name: each.id for each in self._committees}
        met = (meeting.committee for meeting in self._parts.store.list_meetings())
        return next((ids[name] for name in met if name in ids), "")

    def _chosen(self) -> Committee | None:
        name = self.committee.currentText().strip().casefold()
        return next((each for each in self._committees if each.name.casefold() == name), None)

    def _show_committee(self, text: str) -> None:
        """Fill in what the committee knows, and say what comes along."""
        committee = self._chosen()
        if committee is None:
            new = self.tr("Nyt udvalg. Medlemmerne kan skrives ind bagefter under Fil › Udvalg.")
            self._follows.setText(new if text.strip() else "")
            return
        self.venue.setText(committee.venue)
        last = self._parts.store.last_meeting(committee.id, None)
        if last is not None and not self.time.text():
            self.time.show_time(last.time)
        members, items = len(committee.members), len(committee.standing_items)
        people = self.tr("1 medlem") if members == 1 else self.tr("{0} medlemmer").format(members)
        standing = self.tr("1 fast punkt") if items == 1 else self.tr("{0} faste punkter")
        self._follows.setText(
            self.tr("{0} og {1} følger med.").format(people, standing.format(items))
        )

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
            committee = self._chosen() or self._parts.meetings.begin_committee(
                self.committee.currentText(), venue=self.venue.text()
            )
            meeting = self._parts.meetings.begin(
                committee.id, self.date.date, self.time.time, self.venue.text()
            )
        except UserError as error:
            self.problem.tell(str(error))
            return
        self.accept()
        self.begun.emit(meeting.id)
