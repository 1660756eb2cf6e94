"""The panel that files the meeting: where to, what the package will contain, and the outcome.

It is beside the meeting as the export is. What is unfinished is listed and forbids nothing; what
must not go out stops it, each with what can be done, until it is mended or let through.
"""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.cpr_finds import CprNumbersFound
from ssp_desktop.application.files.printing import Wanted
from ssp_desktop.application.filing.filing import Filed
from ssp_desktop.application.filing.planned import Planned
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Attachment, Meeting, Status
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.exporting.export_work import ExportWork
from ssp_desktop.ui.exporting.lacks_beside import LacksBeside
from ssp_desktop.ui.exporting.reasons import reasons_given
from ssp_desktop.ui.exporting.saved_file import SavedFile
from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.fields.folder_line import FolderLine
from ssp_desktop.ui.fields.form import Form, Problem
from ssp_desktop.ui.filing.attachment_care import AttachmentCare
from ssp_desktop.ui.filing.filed_watch import FiledState, FiledWatch
from ssp_desktop.ui.filing.filing_write import Looked, Wish, filing
from ssp_desktop.ui.filing.package_plan import PackagePlan
from ssp_desktop.ui.filing.package_tree import PackageTree
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.leaks.also_found import AlsoFound
from ssp_desktop.ui.leaks.leak_stop import LeakStop
from ssp_desktop.ui.look.side_panel import SidePanel, take_focus
from ssp_desktop.ui.look.theme import as_quiet
from ssp_desktop.ui.remembered.last_folder import KeptFolder
from ssp_desktop.ui.words.approval_words import altered_words
from ssp_desktop.ui.words.filed_words import last_filed_words

_FOLDER = "filing_folder"
_ZIP = "filing_zip"


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
        icons = kit.icons
        self._folder = FolderLine(icons, self)
        self._kept = KeptFolder(kit.settings, self._folder)
        self.folder = self._folder.field
        self.zipped: Choice[bool] = Choice(icons, self.tr("Som"), self)
        self.tree = PackageTree(icons, self)
        self._plan = PackagePlan(kit.services, self)
        self.unapproved, self.before = QLabel(self), QLabel(self)
        for said in (self.unapproved, self.before):
            said.setWordWrap(True)
            said.setTextFormat(Qt.TextFormat.PlainText)
            as_quiet(said)
        self.before.hide()
        self._filings = FiledWatch(kit.services, session.meeting.id, self)
        self._lacks = LacksBeside(session, kit, self)
        self.stop = self._lacks.stop
        self.unfinished = self._lacks.unfinished
        self.file = MainButton(self.tr("Journalisér"), self)
        self._work = ExportWork(kit.services, self.file, self)
        self.progress = self._work.progress
        self.problem = Problem(self)
        self.leaks = LeakStop(icons, kit.services.policy, self)
        self.saved = SavedFile(icons, self)
        self.also = AlsoFound(icons, self)
        self.care = AttachmentCare(session, kit.services, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        form = Form(self)
        form.add((self.tr("M&appe"), self._folder), buddy=self.folder)
        form.add((self.tr("S&om"), self.zipped))
        # What may be long stands below the button, so that it is in sight in a low window too.
        parts: tuple[QWidget, ...] = (form, self.before, self.unapproved, self.stop, self.file)
        parts += (self.progress, self.problem, self.leaks, self.saved, self.also)
        for part in (*parts, self.tree, self.unfinished):
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
        self._work.ended.connect(self._tell)
        self._filings.looked.connect(self._show_before)
        self._plan.planned.connect(self._show_planned)
        self._plan.refused.connect(self._tell_unplanned)
        self.leaks.reason_given.connect(self._begin)
        self._lacks.looked.connect(self._show_meeting)
        for part in (self.leaks, self.also):
            part.opening_wanted.connect(self.care.open)
            part.cleaning_wanted.connect(self.care.clean)
        for leading in (self.leaks, self.also, self._lacks):
            leading.place_wanted.connect(self.place_wanted)
        self.care.refused.connect(self.problem.tell)
        self.care.cleaned.connect(self._note_cleaned)

    # The meeting

    def open_panel(self) -> None:
        """Show the panel with the cursor at its first choice."""
        self.show()
        meeting = self._session.meeting
        self._kept.offer(self._folder_key)
        self._filings.look()
        self._lacks.begin(Wanted(Edition.OPEN, meeting.layout))
        self._show_meeting(meeting)
        (self.progress.cancel if self._work.busy else self.file).setFocus()

    def put_away(self) -> None:
        """Hide the panel; a filing under way goes on."""
        self._lacks.put_away()
        self._plan.stop()
        self.hide()

    def leave(self) -> None:
        """Stop a filing under way, of which nothing is left: the meeting is being left."""
        self._filings.stop()
        self._work.leave()
        self.care.leave()

    def note_change(self, meeting: Meeting, *, typed: bool) -> None:
        """Bring what is said of the meeting up to date in a moment. Called for every character."""
        self._lacks.note_change(meeting)

    @property
    def _folder_key(self) -> str:
        """Where the folder of the meeting's committee is remembered."""
        meeting = self._session.meeting
        return f"{_FOLDER}/{meeting.committee_id or 'none'}"

    def _show_meeting(self, meeting: Meeting) -> None:
        approved = meeting.status is Status.APPROVED
        self.unapproved.setText(
            self.tr("Dagsordenen journaliseres; mødet er ikke holdt endnu.")
            if meeting.is_agenda
            else self.tr("Referatet er ikke godkendt endnu. Det står i pakken.")
        )
        self.unapproved.setVisible(not approved)
        self._plan.plan(meeting)

    def _show_before(self, state: FiledState | None) -> None:
        self.before.setText(last_filed_words(state.record) if state is not None else "")
        self.before.setVisible(state is not None)

    def _show_planned(self, planned: Planned) -> None:
        self.tree.show_package(planned)

    def _tell_unplanned(self, why: str) -> None:
        self.tree.show_package(None)
        self.problem.tell(why)

    def _forget(self) -> None:
        """Forget what was said of the last package: it does not apply to the next."""
        self.problem.tell("")
        self.stop.forget()
        self.saved.hide()
        self.also.hide()

    def _note_cleaned(self, before: Attachment, after: Attachment) -> None:
        self.problem.tell("")
        take_focus(self.file)
        self.leaks.take_out_cleaned(before, after)
        self.also.take_out_cleaned(before, after)
        self.told.emit(self.tr("Bilaget er renset. Journalisér igen."), True)

    # Filing

    def _begin(self) -> None:
        if self._work.busy:
            return
        self._forget()
        try:
            self._services.saved(self._session)
        except UserError as error:
            self.problem.tell(str(error))
            return
        despite, shown = reasons_given(self.stop, self.leaks)
        wish = Wish(self._session.meeting, self._folder.path, self.zipped.value, despite, shown)
        self._work.begin(self.tr("Filerne laves …"), filing(self._services, wish))

    def _tell(self, result: object) -> None:
        """Show what came of it: the package, what stops it, or the error."""
        if isinstance(result, Looked):
            self._tell_looked(result)
        elif isinstance(result, CprNumbersFound):
            self.stop.ask(result.finds)
            self._say_unseen(self.stop.problem.text())
        else:
            said = self.tr("Journaliseringen er stoppet. Intet er skrevet.")
            said = str(result) if isinstance(result, UserError) else said
            self.problem.tell(said)
            self._say_unseen(said)

    def _tell_looked(self, looked: Looked) -> None:
        self.also.show_found(looked.checked, looked.told)
        if looked.filed is not None:
            self._tell_filed(looked.filed)
            return
        self.leaks.ask(looked.stops)
        self.bring_into_sight_soon(self.leaks.list.lines[0])
        self._say_unseen(self.leaks.said.text)

    def _tell_filed(self, filed: Filed) -> None:
        self.leaks.forget()
        self._kept.keep(self._folder_key)
        self._settings.keep_text(_ZIP, "yes" if self.zipped.value else "no")
        self._note_day()
        self.saved.opening.setText(self.tr("Åbn") if self.zipped.value else self.tr("Åbn mappen"))
        altered = altered_words(self._services.store, self._session.meeting.id)
        self.problem.tell("\n".join(filter(None, (*filed.remarks, altered))))
        if self.isVisible():
            self.saved.show_file(filed.path)
            self.bring_into_sight_soon(self.saved)
        else:
            self.told.emit(self.tr("Journaliseret som {0}").format(filed.path.name), False)
        self._filings.look()
        self.filed.emit()

    def _note_day(self) -> None:
        """Record on which day the minutes were filed first."""
        meeting = self._session.meeting
        if meeting.filed is None:
            change = meeting_edits.set_field(meeting, "filed", self._services.now().date())
            if change is not None:
                self._session.do(change)

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
