"""The meeting on screen: agenda and attendance, the current item, and the live pages.

Owns how the three columns and the objects that work on them are put together. Each of
those gets the session, the way to change it, the current item and its own panel; none
gets the whole view.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.live_pages import LivePages
from ssp_desktop.application.meetings.committees import committee_of
from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import STANDARD_HEADINGS
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.action_points.open_points_work import OpenPointsWork
from ssp_desktop.ui.meeting.agenda.agenda_work import AgendaWork
from ssp_desktop.ui.meeting.aids.writing_work import WritingWork
from ssp_desktop.ui.meeting.attachments.attach_work import AttachWork
from ssp_desktop.ui.meeting.attachments.file_work import FileWork
from ssp_desktop.ui.meeting.attendance.attendance_work import AttendanceWork
from ssp_desktop.ui.meeting.beside.approval_before import ApprovalBefore
from ssp_desktop.ui.meeting.beside.beside_work import BesideWork
from ssp_desktop.ui.meeting.beside.last_minutes_work import LastMinutesWork
from ssp_desktop.ui.meeting.beside.meeting_details import MeetingDetails
from ssp_desktop.ui.meeting.beside.pages_panel import PagesPanel
from ssp_desktop.ui.meeting.beside.sight_work import SightWork
from ssp_desktop.ui.meeting.columns.centre_column import CentreColumn
from ssp_desktop.ui.meeting.columns.columns import Columns
from ssp_desktop.ui.meeting.columns.left_column import LeftColumn
from ssp_desktop.ui.meeting.columns.right_column import RightColumn
from ssp_desktop.ui.meeting.course.course_work import CourseWork
from ssp_desktop.ui.meeting.course.log_work import LogWork
from ssp_desktop.ui.meeting.course.room_work import RoomWork
from ssp_desktop.ui.meeting.finding.find_line import FindLine
from ssp_desktop.ui.meeting.finding.find_work import FindWork
from ssp_desktop.ui.meeting.finding.marking import Marking
from ssp_desktop.ui.meeting.finding.place_widgets import PlaceWidgets
from ssp_desktop.ui.meeting.finding.replace_work import ReplaceWork
from ssp_desktop.ui.meeting.given.current_item import CurrentItem
from ssp_desktop.ui.meeting.given.doing import Doing
from ssp_desktop.ui.meeting.history.history_work import HistoryWork
from ssp_desktop.ui.meeting.item.item_editor import ItemEditor
from ssp_desktop.ui.meeting.item.item_room import Above, ItemRoom
from ssp_desktop.ui.meeting.item.item_work import ItemWork
from ssp_desktop.ui.meeting.meeting_works import MeetingWorks
from ssp_desktop.ui.meeting.moving.moving_work import MovingWork
from ssp_desktop.ui.meeting.moving.origin_work import OriginWork
from ssp_desktop.ui.meeting.noting.decision_work import DecisionWork
from ssp_desktop.ui.meeting.noting.note_place import NotePlace
from ssp_desktop.ui.meeting.remarks.remark_work import RemarkWork
from ssp_desktop.ui.meeting.showing import Showing
from ssp_desktop.ui.meeting.text.table_work import TableWork
from ssp_desktop.ui.rows.row_editor import commit_row
from ssp_desktop.ui.words.meeting_facts import first_undecided

if TYPE_CHECKING:
    from ssp_desktop.ui.actions.action import Action
    from ssp_desktop.ui.actions.meeting_doers import MeetingDoers


class MeetingView(QWidget):
    """Shows and edits the meeting of one session."""

    message = Signal(str, bool)
    """Something was done; and whether it can be undone."""
    refused = Signal(str)
    """Something could not be done, and why."""
    item_changed = Signal(str)
    """Another item is the current one; empty when there is none."""

    def __init__(
        self,
        session: MeetingSession,
        services: Services,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._services = services
        self.current = CurrentItem(session, self._commit_rows, self)
        self._do = Doing(session)
        self.committee = committee = committee_of(services.store, session.meeting)
        self._make_panels(icons)
        self.item.suggest(committee.headings if committee else STANDARD_HEADINGS)
        self.around.missing.list.know(committee, services)
        self._make_works(icons)
        self._make_works_beside(icons)
        self.history = HistoryWork(
            session, services.store, icons, self,
            place=lambda: self.current_place()[:2],
            attendance_shown=self.left.attendance.isVisible,
        )  # fmt: skip
        self.finding = self._made_finding()
        self.replacing = ReplaceWork(session, self._do, self.finding)
        self.find_line.list_turned.connect(self.around.missing.put_by)
        self.find_line.list_turned.connect(self.sight.make_way)
        self.doers = self._made_doers()
        self._connect()
        self._showing.begin()
        if session.meeting.items:
            self.current.show(first_undecided(session.meeting).id)

    def _make_panels(self, icons: Icons) -> None:
        live = LivePages(self._services.exporter)
        self.details = MeetingDetails(icons, self._services.templates.names, self)
        self.details.hide()
        self.left = LeftColumn(icons, self)
        self.item = ItemEditor(icons, self)
        self.pages = PagesPanel(live, self.current_place, icons, self)
        self.right = RightColumn(self.pages, self)
        self.find_line = FindLine(icons, self)
        above = Above.made(live.minutes_of, icons, self)
        self.around = ItemRoom(self.find_line, above, self.item, self)
        self._centre = CentreColumn(self.around, self)
        self.columns = Columns(self.left, self._centre, self.right, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.details)
        column.addWidget(self.columns, 1)

    def _make_works(self, icons: Icons) -> None:
        """Make the objects that work on the items, and on what is noted of them."""
        session, services, do = self._session, self._services, self._do
        current, editor, left = self.current, self.item, self.left
        self.agenda = AgendaWork(left.agenda, session, do, self.committee, self)
        self.attendance = AttendanceWork(left.attendance, session, do, services.clock, self)
        self.moving = MovingWork(
            session, current, editor.caret,
            agenda=left.agenda, attendance=left.attendance, columns=self.columns, parent=self,
        )  # fmt: skip
        self._showing = Showing(
            session, do, current, self.moving, self,
            details=self.details, left=left, centre=self._centre, editor=editor, pages=self.pages,
        )  # fmt: skip
        self.attaching = AttachWork(
            session, do, current, editor.attachments, self.around.taking,
            services=services, refuses=self._showing.refuses, parent=self,
        )  # fmt: skip
        self.files = FileWork(
            editor.attachments, session.meeting.id, services=services, icons=icons, parent=self
        )
        self.attaching.put_on.connect(self.files.look_soon)
        place = NotePlace(editor.dock, editor.caret, editor.decision.text, lambda: editor.item)
        self.decision = DecisionWork(
            place, editor.decision, session, do, self,
            next_meeting=services.action_points.next_meeting, now=services.clock, icons=icons,
        )  # fmt: skip
        self.course = CourseWork(
            session, do, current, editor.head, editor.caret,
            commit_rows=self._commit_rows, go_to_decision=self.moving.go_to_decision,
            committee=lambda: self.committee, now=services.clock, parent=self,
        )  # fmt: skip
        self.writing = WritingWork(
            editor, session, store=services.store, make_proofreader=services.make_proofreader,
            icons=icons, committee=self.committee, parent=self,
        )  # fmt: skip
        self.of_item = ItemWork(current, editor.caret, self.agenda, editor.add_section, self)
        self.of_tables = TableWork(lambda: editor.caret.text, editor.caret.place_changed, self)
        self.room = RoomWork(
            session, do, current, editor.head,
            leave=self.around.leave, people=left.attendance.list, rulings=self.decision.rulings,
            substitutes=self.decision.substitutes, now=services.clock, parent=self,
        )  # fmt: skip
        current.changed.connect(self.decision.show_item)
        current.changed.connect(self.item_changed)

    def _make_works_beside(self, icons: Icons) -> None:
        """Make the objects that work on the right column, and on the ways from it to the texts."""
        session, services, do, current = self._session, self._services, self._do, self.current
        moving, right = self.moving, self.right
        self.beside = BesideWork(right, self.columns, moving.back_to_text, self)
        self.sight = SightWork(
            session, self.details, self.columns, self.beside, moving.back_to_text
        )
        self.last_minutes = LastMinutesWork(
            session, do, current, right,
            store=services.store, exporter=services.exporter, icons=icons, parent=self,
        )  # fmt: skip
        self.approval_before = ApprovalBefore(
            session, do, current, self.around.last,
            services=services, go_to_decision=moving.go_to_decision,
        )  # fmt: skip
        self.open_points = OpenPointsWork(
            session, services.action_points, current, self.item.points, right=right,
            beside=self.beside, go_to_decision=moving.go_to_decision, icons=icons,
        )  # fmt: skip
        self.log = LogWork(
            session, do, right, beside=self.beside,
            go_to_people=moving.focus_attendance, now=services.now, icons=icons,
        )  # fmt: skip
        self.origins = OriginWork(
            session, current, self.item.caret, self.around.missing,
            go_to_people=moving.focus_attendance, go_to_course=self.log.look_at_course,
            go_to_details=self.sight.go_to_details, go_to_votes=self.decision.votes.open_unwritten,
            parent=self,
        )  # fmt: skip

    def _made_finding(self) -> FindWork:
        """Return the object that finds words in the fields and on the pages."""
        people = self.left.attendance.list
        places = PlaceWidgets(self.item, self.details, people)
        shown = self.around.remarks
        self.remarks = RemarkWork(self._session, self._do, self.current, shown, places)
        return FindWork(
            self._session, self.current, self.find_line,
            places=places, marking=Marking(places, self.pages.view), moving=self.moving,
            go_to_details=self.sight.look_at_details, parent=self,
        )  # fmt: skip

    def _made_doers(self) -> MeetingWorks:
        return MeetingWorks(
            history=self.history,
            sight=self.sight,
            moving=self.moving,
            origins=self.origins,
            attendance=self.attendance,
            item=self.of_item,
            tables=self.of_tables,
            decision=self.decision,
            course=self.course,
            room=self.room,
            writing=self.writing,
            beside=self.beside,
            before=self.last_minutes,
            attaching=self.attaching,
            remarks=self.remarks,
        )

    def _connect(self) -> None:
        for part in (self.details, self.item):
            part.wanted.connect(self._do)
            part.run_ended.connect(self._session.end_run)
        self.item.caret.place_changed.connect(self.pages.follow_soon)
        self.origins.words_wanted.connect(self.finding.go_to_words)
        self.origins.remarks_wanted.connect(self.around.remarks.list.setFocus)
        self.pages.view.origin_wanted.connect(self.origins.go_to_origin)
        self.left.agenda.list.chosen.connect(self.current.show)
        self.left.agenda.list.files_given.connect(self.attaching.take)
        self.item.files_given.connect(self.attaching.take_here)
        for menu in (self.left.agenda.list, self.item):
            menu.action_wanted.connect(self._act)
        self.agenda.added.connect(self.moving.go_to_added)
        self.around.approved.correction_wanted.connect(self.decision.write_correction)
        self._centre.empty.item_wanted.connect(self.moving.add_item)
        people, shown = self.left.attendance, self.around.remarks
        people.list.events_wanted.connect(self.log.show_person)
        for left in (
            people.list.left_list, people.add.left, self.around.missing.left, shown.list.left
        ):  # fmt: skip
            left.connect(self.moving.back_to_text)
        for undoable in (
            self.item, self.agenda, self.attendance, self.course, self.room, self.log
        ):  # fmt: skip
            undoable.told.connect(self._tell_undoable)
        noticed = self.attendance.noticed, self.course.noticed
        for noticing in (*noticed, self.of_item.told, self.of_tables.told):
            noticing.connect(self._tell)
        self.history.person_back.connect(self.moving.focus_attendance)
        for work in (
            self.decision, self.writing, self.last_minutes, self.origins, self.history,
            self.replacing, self.remarks, self.approval_before, self.attaching, self.files,
        ):  # fmt: skip
            work.told.connect(self.message)
        for refusing in (
            self.writing, self.history, self.room, self._showing, self.remarks,
            self.approval_before, self.attaching, self.files,
        ):  # fmt: skip
            refusing.refused.connect(self.refused)

    def _act(self, action: "Action[MeetingDoers]") -> None:
        """Do what is asked for in the agenda or above a text; all of it changes the meeting."""
        if not self._showing.refuses():
            action.does(self.doers)()

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""
        return self._session.meeting

    def current_place(self) -> tuple[str, str, int]:
        """Return the item, its part and the paragraph where the user is writing."""
        return self.current.id, self.item.caret.part, self.item.caret.line

    def _tell(self, text: str) -> None:
        self.message.emit(text, False)

    def _tell_undoable(self, text: str) -> None:
        self.message.emit(text, True)

    def renew_committee(self) -> None:
        """Read the committee again: it may have changed."""
        self.committee = committee = committee_of(self._services.store, self.meeting)
        self.item.suggest(committee.headings if committee else STANDARD_HEADINGS)
        self.around.missing.list.know(committee, self._services)
        self.agenda.know_committee(committee)
        self.writing.know_committee(committee)

    def _commit_rows(self) -> None:
        """Commit what is half-written in a field before another item is shown."""
        commit_row(self.left.agenda.list)
        commit_row(self.left.attendance.list)
        self.item.attachments.add.finish()

    def finish_writing(self) -> None:
        """Commit what is half-written in fields and strips."""
        self._commit_rows()
        for line in (self.left.agenda.add, self.left.attendance.add):
            line.finish()
        self.decision.keep_drafts()

    def close_view(self) -> None:
        """Commit what is half-written or say what cannot be, and stop listening to the session."""
        if unread := self.details.unread.words:
            self._tell(unread)
        self.finish_writing()
        self.attaching.stop()
        self.writing.close()
        for work in (
            self.open_points, self.log, self.decision, self.room, self.finding, self.remarks,
            self.approval_before, self._showing, self.files,
        ):  # fmt: skip
            work.stop()
