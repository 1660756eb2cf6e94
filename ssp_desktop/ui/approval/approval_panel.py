"""The panel of the approval: who approves, what is not in order, and what comes after it.

Stands beside the meeting. Owns which of its parts is shown, and the way from each to the session;
what is not in order is sought beside the typing (`OrderWatch`), and forbids nothing.
"""

import datetime
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ssp_desktop.application.aids.completion import NameCompletions
from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.order import Finding, accept, take_back
from ssp_desktop.application.review import sealed_minutes
from ssp_desktop.application.review.approving import (
    approval,
    member_approval,
    reopening,
    suggested_name,
    without_member_approval,
)
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.domain.review import Reopening
from ssp_desktop.minutes.approval_sheets import corrections_alone, signature_sheet
from ssp_desktop.minutes.blocks import Edition, Minutes
from ssp_desktop.ui.approval.after_approval import AfterApproval
from ssp_desktop.ui.approval.finding_rows import FindingRows
from ssp_desktop.ui.approval.member_ticks import MemberTicks
from ssp_desktop.ui.approval.order_watch import OrderWatch
from ssp_desktop.ui.approval.sheet_file import SheetFile
from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.fields.date_field import DateField
from ssp_desktop.ui.fields.form import Form, Problem
from ssp_desktop.ui.fields.name_field import NameField
from ssp_desktop.ui.fields.tick_box import TickBox
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.side_panel import SidePanel
from ssp_desktop.ui.look.theme import as_quiet
from ssp_desktop.ui.words.approval_words import altered_words, moment_words

_SECONDS = 2.0


class ApprovalPanel(SidePanel):
    """Approves the meeting of one session, or opens it again."""

    told = Signal(str, bool)
    """Something was done; and whether it can be undone."""

    def __init__(
        self, session: MeetingSession, kit: Kit, parent: QWidget, finish_writing: Callable[[], None]
    ) -> None:
        """`finish_writing` commits what is half-written in the meeting."""
        super().__init__(kit.icons, parent)
        self.call(self.tr("Godkendelse"))
        self._session = session
        self._services = kit.services
        self._finish_writing = finish_writing
        self._sure = False
        self._altered = False
        self._showing = False
        icons = kit.icons
        self.by = NameField(self.tr("Hvem godkender"), self.tr("Navn"), self, several=False)
        self.sent = TickBox(self.tr("Sendt til godkendelse"), self)
        self.approve = MainButton(self.tr("Godkend referatet"), self)
        self.problem = Problem(self)
        self.findings = FindingRows(icons, self)
        self.members = MemberTicks(icons, self)
        self.after = AfterApproval(icons, self)
        self.filed = DateField(icons, datetime.date.today(), self)
        self.earlier = QLabel(self)
        self.earlier.setWordWrap(True)
        self.earlier.setTextFormat(Qt.TextFormat.PlainText)
        as_quiet(self.earlier)
        self._watch = OrderWatch(kit.services, self)
        self.sheets = SheetFile(session, kit.services, kit.settings, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._form = Form(self)
        self._form.add((self.tr("&Godkendes af"), self.by))
        self._facts = Form(self)
        self._facts.add((self.tr("&Journaliseret"), self.filed))
        before: tuple[QWidget, ...] = (self._form, self.sent, self.problem, self.approve)
        self._before = (*before, self.findings)
        for part in (*self._before, self.after, self.members, self._facts, self.earlier):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self._watch.found.connect(self._show_found)
        self.findings.place_wanted.connect(self.place_wanted)
        self.findings.accept_wanted.connect(self._accept)
        self.findings.take_back_wanted.connect(self._take_back)
        self.approve.clicked.connect(self._approve)
        self.by.textEdited.connect(self._doubt)
        self.sent.clicked.connect(self._send)
        self.members.ticked.connect(self._tick)
        self.filed.changed.connect(self._file)
        self.after.reopening_wanted.connect(self._reopen)
        self.after.sheets.signatures_wanted.connect(self._ask_for_signatures)
        self.after.sheets.corrections_wanted.connect(self._ask_for_corrections)
        self.sheets.written.connect(self._show_sheet)
        self.sheets.refused.connect(self.after.problem.tell)

    @property
    def _approved(self) -> bool:
        """Whether they are, or were until that was altered by other means than the program."""
        return self._session.meeting.status is Status.APPROVED or self._altered

    # As a panel beside the meeting

    def open_panel(self) -> None:
        """Show the panel with the cursor where one goes on: the name, or the reason."""
        self.show()
        meeting = self._session.meeting
        self._altered = self._services.store.seals.broken(meeting.id) is not None
        known = NameCompletions(meeting.participants)
        self.by.know(known)
        self.after.suggest_name(self._services.who, known)
        if not self.by.text():
            self.by.take(suggested_name(meeting))
        self._show(meeting)
        (self.after.reason if self._approved else self.by).setFocus()

    def put_away(self) -> None:
        """Hide the panel, and look for nothing while nobody sees it."""
        self._watch.stop()
        self.hide()

    def leave(self) -> None:
        """Stop a sheet that is being written: the meeting is being left."""
        self.sheets.leave()

    def note_change(self, meeting: Meeting, *, typed: bool) -> None:
        """Follow the meeting. Called for every character."""
        if typed:
            self._watch.note_change(meeting)
        else:
            self._show(meeting)

    def _show(self, meeting: Meeting) -> None:
        approved = self._approved
        for part in self._before:
            part.setVisible(not approved)
        self.after.setVisible(approved)
        self._doubt()
        if approved:
            self._watch.stop()
            self.after.show_meeting(meeting)
        else:
            self._watch.begin(meeting)
        self._showing = True
        self.sent.setChecked(meeting.status is Status.IN_REVIEW)
        if self.filed.understood and self.filed.date != meeting.filed:
            self.filed.show_date(meeting.filed)
        self._showing = False
        self.members.show_meeting(meeting)
        self.earlier.setText("\n\n".join(map(_reopening_words, reversed(meeting.reopenings))))
        self.earlier.setVisible(bool(meeting.reopenings))

    def _show_found(self, found: tuple[Finding, ...]) -> None:
        self.findings.show_findings(found)

    # What is done

    def _do(self, change: Change | None) -> bool:
        if change is None:
            return False
        self._session.end_run()
        self._session.do(change)
        self._session.end_run()
        return True

    @property
    def _now(self) -> datetime.datetime:
        return self._services.now().astimezone()

    def _accept(self, found: Finding) -> None:
        by = self.by.text().strip() or self._services.who
        if not by:
            self.problem.tell(self.tr("Skriv først, hvem der accepterer det. Navnet gemmes."))
            self.by.setFocus()
            return
        self._do(accept(self._session.meeting, found, by, self._now))

    def _take_back(self, found: Finding) -> None:
        self._do(take_back(self._session.meeting, found))

    def _doubt(self) -> None:
        """Ask again about what is not in order the next time."""
        self._sure = False
        self.problem.tell("")
        self.approve.setText(self.tr("Godkend referatet"))

    def _approve(self) -> None:
        """Approve; with something not in order, ask once whether that is meant."""
        self._finish_writing()
        left = [each for each in self._watch.findings(self._session.meeting) if not each.accepted]
        if left and not self._sure and self.by.text().strip():
            self._sure = True
            said = self.tr(
                "{0} ting er ikke i orden og ikke accepteret. Godkend alligevel, eller ret dem."
            )
            one = self.tr(
                "1 ting er ikke i orden og ikke accepteret. Godkend alligevel, eller ret."
            )
            self.problem.tell(one if len(left) == 1 else said.format(len(left)))
            self.approve.setText(self.tr("Godkend alligevel"))
            return
        try:
            approving = approval(self._session.meeting, self.by.text(), self._now)
            sealed_minutes.refuse_altered(self._services.store, self._session.meeting.id)
            self._do(approving)
        except UserError as error:
            self.problem.tell(str(error))
            self.by.setFocus()
            return
        self._session.flush(_SECONDS)
        self.told.emit(self.tr("Referatet er godkendt, og teksten er lukket"), False)
        self.after.sheets.signatures.setFocus()

    def _reopen(self, why: str, by: str) -> None:
        """Open the minutes again; what was altered in them by other means is kept with the reason.

        Its words stand in the meeting, in Danish as the minutes.
        """
        broken = self._services.store.seals.broken(self._session.meeting.id)
        altered = sealed_minutes.broken_words(broken) if broken else ""
        try:
            self._do(reopening(self._session.meeting, by, self._now, why, altered))
        except UserError as error:
            self.after.missing.tell(str(error))
            return
        self._altered = False
        self.after.forget_reason()
        self._show(self._session.meeting)
        self._session.flush(_SECONDS)
        self.told.emit(self.tr("Referatet er åbnet igen, og begrundelsen er gemt"), False)
        self.by.setFocus()

    def _send(self, sent: bool) -> None:
        status = Status.IN_REVIEW if sent else Status.DRAFT
        self._do(meeting_edits.set_field(self._session.meeting, "status", status))

    def _tick(self, name: str, approves: bool) -> None:
        meeting = self._session.meeting
        if approves:
            self._do(member_approval(meeting, name, self._now))
        else:
            self._do(without_member_approval(meeting, name))

    def _file(self) -> None:
        if not self._showing and self.filed.understood:
            self._do(meeting_edits.set_field(self._session.meeting, "filed", self.filed.date))

    def _ask_for_signatures(self, edition: Edition) -> None:
        self.after.problem.tell("")
        title = self.tr("Gem underskriftsbladet")
        self.sheets.ask(title, self.tr("Underskriftsblad"), self.signatures, edition)

    def signatures(self, meeting: Meeting, edition: Edition) -> Minutes:
        """Return the signature sheet of `meeting`, with the hashes of its seal."""
        return signature_sheet(meeting, self._services.store.seals.of(meeting.id), edition)

    def _show_sheet(self, path: Path) -> None:
        """Offer the sheet that was written; of altered minutes it says so."""
        self.after.saved.show_file(path)
        self.after.problem.tell(altered_words(self._services.store, self._session.meeting.id))

    def _ask_for_corrections(self, edition: Edition) -> None:
        self.after.problem.tell("")
        title = self.tr("Gem rettelsesbladet")
        self.sheets.ask(title, self.tr("Rettelser til"), corrections_alone, edition)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._facts.isAncestorOf(QApplication.focusWidget() or self):
                return  # the day is what is meant, and stands
            (self.after.want_reopening if self._approved else self._approve)()
        else:
            super().keyPressEvent(event)


def _reopening_words(each: Reopening) -> str:
    """Return who opened the minutes again, when and why."""
    words = QCoreApplication.translate("ApprovalPanel", "Åbnet igen {0} af {1}: {2}")
    by = each.by or QCoreApplication.translate("ApprovalPanel", "nogen, der ikke er nævnt")
    return words.format(moment_words(each.at), by, each.why)
