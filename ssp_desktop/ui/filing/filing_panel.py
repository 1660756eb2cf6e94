"""The panel that files the meeting: where to, what the package will contain, and the outcome.

It is beside the meeting as the export is. What is unfinished is listed and forbids nothing; what
must not go out stops it, each with what can be done, until it is mended or let through.
"""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.cpr_finds import CprNumbersFound, Reason
from ssp_desktop.application.files.printing import Wanted
from ssp_desktop.application.filing.filing import Filed
from ssp_desktop.application.filing.planned import planned_package
from ssp_desktop.application.meetings.committees import committee_of
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.exporting.cpr_stop import CprStop
from ssp_desktop.ui.exporting.saved_file import SavedFile
from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.fields.folder_line import FolderLine
from ssp_desktop.ui.fields.form import Form, Problem
from ssp_desktop.ui.filing.attachment_care import AttachmentCare
from ssp_desktop.ui.filing.filing_run import FilingRun, Looked, Wish
from ssp_desktop.ui.filing.package_tree import PackageTree
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.leaks.also_found import AlsoFound
from ssp_desktop.ui.leaks.leak_stop import LeakStop
from ssp_desktop.ui.leaks.work_progress import WorkProgress
from ssp_desktop.ui.look.side_panel import SidePanel
from ssp_desktop.ui.look.theme import as_quiet
from ssp_desktop.ui.missing.lack_watch import LackWatch
from ssp_desktop.ui.missing.unfinished import Unfinished
from ssp_desktop.ui.remembered.last_folder import last_folder
from ssp_desktop.ui.words.approval_words import altered_words

_FOLDER = "filing_folder"
_ZIP = "filing_zip"
_LAST_SECONDS = 5.0


class FilingPanel(SidePanel):
    """Files the meeting of one session as it is at that moment."""

    told = Signal(str, bool)
    """Something was done, said where nobody sees the panel; it cannot be undone."""
    filed = Signal()
    """A package of the meeting was put in place."""

    def __init__(self, session: MeetingSession, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit.icons, parent)
        self.call(self.tr("Journalisér"))
        self._session = session
        self._services = kit.services
        self._settings = kit.settings
        self._run: FilingRun | None = None
        icons = kit.icons
        self._folder = FolderLine(icons, self)
        self.folder = self._folder.field
        self.zipped: Choice[bool] = Choice(icons, self.tr("Som"), self)
        self.tree = PackageTree(icons, self)
        self.unapproved = QLabel(self)
        self.unapproved.setWordWrap(True)
        as_quiet(self.unapproved)
        self.stop = CprStop(session, icons, kit.services.policy, self)
        self.file = QPushButton(self.tr("Journalisér"), self)
        self.file.setProperty("primary", True)
        self.progress = WorkProgress(self)
        self.problem = Problem(self)
        self.leaks = LeakStop(icons, kit.services.policy, self)
        self.saved = SavedFile(icons, self)
        self.also = AlsoFound(icons, self)
        self.care = AttachmentCare(session, kit.services, self)
        self.unfinished = Unfinished(icons, self)
        self._watch = LackWatch(self.stop.seek_for, self, self.unfinished.seek_for)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        form = Form(self)
        form.add((self.tr("M&appe"), self._folder), buddy=self.folder)
        form.add((self.tr("S&om"), self.zipped))
        parts: tuple[QWidget, ...] = (form, self.tree, self.unapproved, self.stop, self.file)
        parts += (self.progress, self.problem, self.leaks, self.saved, self.also)
        for part in (*parts, self.unfinished):
            self.column.addWidget(part)
        self.column.addStretch(1)
        order: list[QWidget] = [self.folder, self._folder.browse, self.zipped, self.stop.field]
        order += [self.file, self.progress.cancel, self.leaks.list, self.leaks.field]
        order += [*self.saved.buttons, self.also, self.unfinished, self.close_button]
        for first, second in pairwise(order):
            self.setTabOrder(first, second)
        self.zipped.offer(
            [(self.tr("En mappe"), False), (self.tr("Én ZIP-fil"), True)],
            self._settings.text(_ZIP) == "yes",
        )

    def _connect(self) -> None:
        self.folder.textEdited.connect(self._forget)
        self.zipped.currentIndexChanged.connect(self._forget)
        self.file.clicked.connect(self._begin)
        self.progress.given_up.connect(self._give_up)
        self.leaks.reason_given.connect(self._begin)
        self.stop.found.connect(self.unfinished.show_finds)
        self._watch.looked.connect(self._show_meeting)
        self._watch.found.connect(self.stop.show_finds)
        for part in (self.leaks, self.also):
            part.place_wanted.connect(self.place_wanted)
            part.opening_wanted.connect(self.care.open)
            part.cleaning_wanted.connect(self.care.clean)
        self.unfinished.place_wanted.connect(self.place_wanted)
        self.care.refused.connect(self.problem.tell)
        self.care.cleaned.connect(self._note_cleaned)

    # The meeting

    def open_panel(self) -> None:
        """Show the panel with the cursor at its first choice."""
        self.show()
        meeting = self._session.meeting
        if not self.folder.text():
            self.folder.setText(last_folder(self._settings, self._folder_key, _FOLDER))
        self.unfinished.know(committee_of(self._services.store, meeting), self._services)
        self._show_meeting(meeting)
        self._watch.look(meeting)
        self.stop.seek(Wanted(Edition.OPEN, meeting.layout))
        (self.file if self._run is None else self.progress.cancel).setFocus()

    def put_away(self) -> None:
        """Hide the panel; a filing under way goes on."""
        self._watch.stop()
        self.hide()

    def leave(self) -> None:
        """Stop a filing under way, of which nothing is left: the meeting is being left."""
        if self._run is not None:
            self._run.stop()
            self._run.finish(_LAST_SECONDS)
        self.care.leave()

    def note_change(self, meeting: Meeting, *, typed: bool) -> None:
        """Bring what is said of the meeting up to date in a moment. Called for every character."""
        self._watch.look_soon(meeting)

    @property
    def _folder_key(self) -> str:
        """Where the folder of the meeting's committee is remembered."""
        meeting = self._session.meeting
        return f"{_FOLDER}/{meeting.committee_id or 'none'}"

    def _show_meeting(self, meeting: Meeting) -> None:
        self.unfinished.show_meeting(meeting)
        approved = meeting.status is Status.APPROVED
        self.unapproved.setText(
            self.tr("Dagsordenen journaliseres; mødet er ikke holdt endnu.")
            if meeting.is_agenda
            else self.tr("Referatet er ikke godkendt endnu. Det står i pakken.")
        )
        self.unapproved.setVisible(not approved)
        try:
            committee = committee_of(self._services.store, meeting)
            self.tree.show_package(
                planned_package(meeting, committee, self._services.attached.path)
            )
        except UserError as error:
            self.tree.show_package(None)
            self.problem.tell(str(error))

    def _forget(self) -> None:
        """Forget what was said of the last package: it does not apply to the next."""
        self.problem.tell("")
        self.stop.forget()
        self.saved.hide()
        self.also.hide()

    def _note_cleaned(self) -> None:
        self.problem.tell("")
        self.leaks.forget()
        self.also.hide()
        self.told.emit(self.tr("Bilaget er renset. Journalisér igen."), True)
        self.file.setFocus()

    # Filing

    def _begin(self) -> None:
        if self._run is not None:
            return
        self._forget()
        try:
            self._services.saved(self._session)
        except UserError as error:
            self.problem.tell(str(error))
            return
        reason = " ".join(
            dict.fromkeys(filter(None, (self._reason_for_numbers, self.leaks.reason)))
        )
        numbers = self.stop.reason.finds if self.stop.reason else ()
        wish = Wish(
            self._session.meeting,
            self._folder.path,
            self.zipped.value,
            Reason(reason, numbers) if reason else None,
            self.leaks.shown if self.leaks.reason else frozenset(),
        )
        self._run = run = FilingRun(self._services, wish, self)
        run.step.connect(self.progress.show_step)
        run.doing.connect(self.progress.say)
        run.filed.connect(self._tell_filed)
        run.numbers_found.connect(self._tell_numbers)
        run.leaks_found.connect(self._tell_leaks)
        run.refused.connect(self._tell_refused)
        run.stopped.connect(self._tell_stopped)
        self.progress.begin(self.tr("Filerne laves …"))
        self.file.setEnabled(False)
        self.progress.cancel.setFocus()
        run.start()

    @property
    def _reason_for_numbers(self) -> str:
        return self.stop.reason.text if self.stop.reason else ""

    def _give_up(self) -> None:
        if self._run is not None:
            self.progress.cancel.setEnabled(False)
            self._run.stop()

    def _end(self) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.deleteLater()
        had_focus = self.progress.isAncestorOf(self.focusWidget() or self)
        self.progress.hide()
        self.file.setEnabled(True)
        if had_focus:
            self.file.setFocus()

    def _tell_filed(self, filed: Filed, looked: Looked) -> None:
        self._end()
        self.leaks.forget()
        folder = str(filed.path.parent)
        self._settings.keep_text(self._folder_key, folder)
        self._settings.keep_text(_FOLDER, folder)
        self._settings.keep_text(_ZIP, "yes" if self.zipped.value else "no")
        self._note_day()
        self.saved.opening.setText(self.tr("Åbn") if self.zipped.value else self.tr("Åbn mappen"))
        self._show_also(looked)
        altered = altered_words(self._services.store, self._session.meeting.id)
        self.problem.tell("\n".join(filter(None, (*filed.remarks, altered))))
        if self.isVisible():
            self.saved.show_file(filed.path)
            self.bring_into_sight_soon(self.saved)
        else:
            self.told.emit(self.tr("Journaliseret som {0}").format(filed.path.name), False)
        self.filed.emit()

    def _note_day(self) -> None:
        """Record on which day the minutes were filed first."""
        meeting = self._session.meeting
        if meeting.filed is None:
            change = meeting_edits.set_field(meeting, "filed", self._services.now().date())
            if change is not None:
                self._session.do(change)

    def _show_also(self, looked: Looked) -> None:
        self.also.show_found(looked.checked, self.care.told(looked.checked.told, looked.cleanable))

    def _tell_numbers(self, found: CprNumbersFound) -> None:
        self._end()
        self.stop.ask(found.finds)
        self._say_unseen(self.stop.problem.text())

    def _tell_leaks(self, looked: Looked) -> None:
        self._end()
        self.leaks.ask(self.care.entries(looked.checked.stops, looked.cleanable))
        self._show_also(looked)
        self.bring_into_sight_soon(self.leaks.list.lines[0])
        self._say_unseen(self.leaks.said.text)

    def _tell_refused(self, why: str) -> None:
        self._end()
        self.problem.tell(why)
        self._say_unseen(why)

    def _tell_stopped(self) -> None:
        self._end()
        said = self.tr("Journaliseringen er stoppet. Intet er skrevet.")
        self.problem.tell(said)
        self._say_unseen(said)

    def _say_unseen(self, said: str) -> None:
        if not self.isVisible():
            self.told.emit(said, False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._begin()
        else:
            super().keyPressEvent(event)
