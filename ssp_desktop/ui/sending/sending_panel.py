"""The panel that asks people to look a meeting through: who, what they see, and who has answered.

It is beside the meeting. Every change of the list is a step of the meeting's own, undone as any
other. Drafts are written by `Drafting`, reminders by `Reminding`; each follows who is chosen.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from ssp_desktop.application.aids.completion import NameCompletions
from ssp_desktop.application.drafts.asking import (
    asking,
    changing_all,
    may_be_asked,
    no_longer_asking,
)
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.review.approving import suggested_name
from ssp_desktop.application.review.standing import Standing, standings
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.changes.snapshot import SentTo
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.review import Reviewer
from ssp_desktop.ui.fields.form import Form, Problem
from ssp_desktop.ui.fields.name_field import NameField
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.side_panel import SidePanel
from ssp_desktop.ui.look.theme import as_quiet
from ssp_desktop.ui.sending.drafting import Drafting
from ssp_desktop.ui.sending.reminding import Reminding
from ssp_desktop.ui.sending.reviewer_details import ReviewerDetails
from ssp_desktop.ui.sending.reviewer_list import ReviewerList
from ssp_desktop.ui.sending.standing_words import review_words
from ssp_desktop.ui.system.the_application import the_application


class SendingPanel(SidePanel):
    """The reviewers of the meeting of one session."""

    def __init__(self, session: MeetingSession, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit.icons, parent)
        self.call(self.tr("Send til gennemsyn"))
        self._session = session
        self._services = kit.services
        self._sent: list[SentTo] = []
        self.answered = QLabel(self)
        as_quiet(self.answered)
        self.reviewers = ReviewerList(kit.icons, self)
        hint = self.tr("et navn, og Enter")
        self.adding = NameField(
            self.tr("Tilføj"), hint, self, several=False, tab_stays=True, enter_finishes=True
        )
        self.problem = Problem(self)
        today = kit.services.now().date()
        self.details = ReviewerDetails(kit.icons, today, self)
        self.drafting = Drafting(session, kit, self)
        self.reminding = Reminding(kit.services, kit.icons, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._bring_into_sight)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        form = Form(self)
        form.add((self.tr("&Tilføj"), self.adding))
        parts: tuple[QWidget, ...] = (self.answered, self.reviewers, form, self.problem)
        # What comes after writing stands below it, so that no button moves away from the mouse.
        for part in (*parts, self.details, self.drafting, self.reminding):
            self.column.addWidget(part)
        self.column.addStretch(1)
        order: tuple[QWidget, ...] = (self.reviewers, self.adding, *self.details.stops)
        order += (*self.drafting.stops, *self.reminding.stops, self.close_button)
        for first, second in pairwise(order):
            self.setTabOrder(first, second)

    def _connect(self) -> None:
        self.adding.returnPressed.connect(self._add)
        self.reviewers.turned.connect(self._show_chosen)
        self.reviewers.unwanted.connect(self._remove)
        self.reviewers.entered.connect(self._enter)
        self.details.wanted.connect(self._change)
        self.details.unwanted.connect(self._remove)
        self.drafting.wanted.connect(self._write)
        self.drafting.sent.connect(self._note_sent)
        self.drafting.stop.place_wanted.connect(self.place_wanted)
        the_application().focusChanged.connect(self._follow)

    def open_panel(self) -> None:
        """Show the panel: at the list, or at the field for the first name."""
        self.drafting.kept.offer()
        self._read_sent()
        self.show()
        self._show(self._session.meeting)
        self._propose()
        if self._session.meeting.reviewers:
            self.reviewers.setFocus()
        else:
            self.adding.setFocus()
            self.adding.selectAll()

    def put_away(self) -> None:
        """Hide the panel."""
        self.details.finish()
        self.drafting.finish()
        self.hide()

    def note_change(self, meeting: Meeting, *, typed: bool) -> None:
        """Show the reviewers anew, unless it was a character of a text."""
        if not typed:
            self._show(meeting)

    def note_item(self, item_id: str) -> None:
        """Nothing here depends on the current item."""

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._soon.start()  # what has the cursor may have been shown for it just now

    def _bring_into_sight(self) -> None:
        now = self.focusWidget()
        if now is not None:
            self.bring_into_sight(now)

    # What is shown

    @property
    def standings(self) -> tuple[Standing, ...]:
        """How it stands with each reviewer."""
        today = self._services.now().date()
        return standings(self._session.meeting, self._sent, today)

    def _show(self, meeting: Meeting) -> None:
        found = self.standings
        said = review_words(found)
        self.answered.setText(said or self.tr("Ingen er spurgt endnu."))
        self.reviewers.show_standings(meeting, found)
        self.adding.know(NameCompletions(may_be_asked(meeting)))
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = list(self._chosen())
        one = chosen[0] if len(chosen) == 1 else None
        self.details.show_reviewers(self._session.meeting, [each.reviewer for each in chosen])
        self.drafting.show_chosen([each.reviewer.name for each in chosen])
        self.reminding.show_standing(self._session.meeting, one, self.drafting.place.path)

    def _chosen(self) -> Iterator[Standing]:
        ids = self.reviewers.chosen
        return (each for each in self.standings if each.reviewer.id in ids)

    def _propose(self) -> None:
        """Write who is suggested in the field, until somebody is on the list."""
        meeting = self._session.meeting
        self.adding.take("" if meeting.reviewers else suggested_name(meeting))

    # What is done to the list

    def _do(self, change: Change | None) -> bool:
        self.problem.tell("")
        if change is None:
            return True
        try:
            self._session.do(change)
        except UserError as error:
            self.problem.tell(str(error))
            self._show_chosen()
            return False
        return True

    def _add(self) -> None:
        if not self.adding.text().strip():
            return
        try:
            change = asking(self._session.meeting, self.adding.text())
        except UserError as error:
            self.problem.tell(str(error))
            return
        if self._do(change) and isinstance(change.value, Reviewer):
            self.adding.take("")
            self.reviewers.choose(change.value.id)

    def _change(self, new: tuple[Reviewer, ...]) -> None:
        self._do(changing_all(self._session.meeting, new))

    def _remove(self, reviewer_id: str) -> None:
        self._do(no_longer_asking(self._session.meeting, reviewer_id))
        if self._session.meeting.reviewers:
            self.reviewers.setFocus()
        else:
            self.adding.setFocus()

    def _enter(self) -> None:
        self.details.take_focus()

    # What went out

    def _write(self) -> None:
        """Write the drafts of what is said in the fields, never of what was said before."""
        if self.details.finish():
            self.drafting.begin()

    def _note_sent(self) -> None:
        self._read_sent()
        self._show(self._session.meeting)

    def _read_sent(self) -> None:
        try:
            self._sent = self._services.store.snapshots.sent(self._session.meeting.id)
        except UserError as error:
            self.problem.tell(str(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
