"""The meeting on screen: agenda and attendance, the item in hand, and the live pages.

Owns which item is in hand and how the three columns share the room. Every edit
goes to the session as a change, and comes back from it to all that shows it.
What the actions of the table do here is in `doers`.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.live_pages import LivePages
from ssp_desktop.application.services import Parts
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.committee import STANDARD_HEADINGS, Committee
from ssp_desktop.domain.course import Phase
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.agenda.agenda_work import AgendaWork
from ssp_desktop.ui.meeting.agenda.empty_agenda import EmptyAgenda
from ssp_desktop.ui.meeting.aids.writing_work import WritingWork
from ssp_desktop.ui.meeting.attendance.attendance_work import AttendanceWork
from ssp_desktop.ui.meeting.beside.pages_panel import PagesPanel
from ssp_desktop.ui.meeting.columns import Columns
from ssp_desktop.ui.meeting.course.course_work import CourseWork
from ssp_desktop.ui.meeting.course.room_work import RoomWork
from ssp_desktop.ui.meeting.from_before import FromBefore
from ssp_desktop.ui.meeting.history_work import HistoryWork
from ssp_desktop.ui.meeting.item.item_editor import ItemEditor
from ssp_desktop.ui.meeting.item.item_room import ItemRoom
from ssp_desktop.ui.meeting.item.item_work import ItemWork
from ssp_desktop.ui.meeting.item.leave_line import LeaveLine
from ssp_desktop.ui.meeting.left_column import LeftColumn
from ssp_desktop.ui.meeting.meeting_details import MeetingDetails
from ssp_desktop.ui.meeting.notes.decision_work import DecisionWork
from ssp_desktop.ui.meeting.places import place_of
from ssp_desktop.ui.meeting.right_column import RightColumn
from ssp_desktop.ui.missing.missing_panel import MissingPanel
from ssp_desktop.ui.missing.unfinished import VOTES, next_of
from ssp_desktop.ui.remembered.kept_places import WritingPlace
from ssp_desktop.ui.rows.row_editor import settle
from ssp_desktop.ui.words.meeting_facts import (
    first_undecided,
    neighbour,
    phase_of,
)

if TYPE_CHECKING:
    from ssp_desktop.ui.actions.action import Action
    from ssp_desktop.ui.actions.doers import MeetingDoers


class MeetingView(QWidget):
    """Shows and edits the meeting of one session."""

    message = Signal(str, bool)
    """Something was done; whether it can be taken back."""
    refused = Signal(str)
    """Something could not be done, and why."""
    item_changed = Signal(str)
    """Another item is in hand; empty when there is none."""

    def __init__(
        self, session: MeetingSession, parts: Parts, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._parts = parts
        self._current = ""
        self._doing = False
        self._before_agenda: WritingPlace | None = None
        self._at_lack: tuple[tuple[str, str], str, QWidget | None] = (("", ""), "", None)
        self._before_added: dict[str, WritingPlace] = {}
        """Where one wrote before the item of that id was added."""
        self.details = MeetingDetails(icons, self)
        self.details.hide()
        self.left = LeftColumn(icons, self)
        self.item = ItemEditor(icons, self)
        self.committee = committee = _committee_of(parts, session.meeting)
        self.item.suggest(committee.headings if committee else STANDARD_HEADINGS)
        live = LivePages(parts.exporter)
        self.pages = PagesPanel(live, self.current_place, icons, self)
        self._empty = EmptyAgenda(self)
        self._empty.item_wanted.connect(self.add_item)
        self._centre = QStackedWidget(self)
        self._centre.addWidget(self._empty)
        leave, missing = LeaveLine(icons, self), MissingPanel(live.minutes_of, icons, self)
        self.around = ItemRoom(leave, missing, self.item, self)
        self._centre.addWidget(self.around)
        self.right = RightColumn(self.pages, self)
        self.columns = Columns(self.left, self._centre, self.right, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.details)
        column.addWidget(self.columns, 1)
        self._make_works(icons)
        self._connect()
        self._stop_listening = session.subscribe(self._on_change)
        self._show_all(session.meeting)
        if session.meeting.items:
            self.show_item(first_undecided(session.meeting).id)

    def _make_works(self, icons: Icons) -> None:
        session, parts, committee = self._session, self._parts, self.committee
        self._agenda = AgendaWork(self.left.agenda, session, self.do, committee, self)
        self.attendance = AttendanceWork(self.left.attendance, session, self.do, parts.clock, self)
        self.decision = DecisionWork(self.item, session, self.do, self, parts=parts, icons=icons)
        self.course = CourseWork(self, parts.clock)
        self.writing = WritingWork(
            self.item, session, parts, icons=icons, committee=committee, parent=self
        )
        self.before = FromBefore(self, session, parts, icons)
        self.room = RoomWork(self, session, parts, icons)
        history = HistoryWork(
            session,
            parts.store,
            icons,
            self,
            place=self._current_part,
            attendance_shown=self.left.attendance.isVisible,
        )
        history.told.connect(self.message)
        history.refused.connect(self.refused)
        history.person_back.connect(self.focus_attendance)
        self.doers = MeetingWorks(
            history=history,
            view=self,
            item=ItemWork(self.item, self._agenda, self._current_id, self),
            decision=self.decision,
            course=self.course,
            room=self.room,
            writing=self.writing,
            beside=self.before,
            before=self.before,
        )

    def _connect(self) -> None:
        for part in (self.details, self.item):
            part.wanted.connect(self.do)
            part.run_ended.connect(self._session.end_run)
        self.item.told.connect(self._tell_undoable)
        self.item.place_changed.connect(self.pages.follow_soon)
        self.pages.view.origin_wanted.connect(self.go_to_origin)
        self.details.closed.connect(self.toggle_details)
        self.left.agenda.list.chosen.connect(self.show_item)
        self.left.agenda.list.decision_wanted.connect(self.back_to_text)
        self.left.agenda.list.entered.connect(self._note_place)
        self.left.agenda.list.left_list.connect(self._back_to_place)
        self.left.agenda.list.action_wanted.connect(self._act)
        self.left.agenda.add.left.connect(self.back_to_text)
        self.around.missing.place_wanted.connect(self.go_to_origin)
        self.around.missing.left.connect(self.back_to_text)
        self._agenda.told.connect(self._tell_undoable)
        self._agenda.added.connect(self._note_added)
        attendance = self.left.attendance
        attendance.list.left_list.connect(self.back_to_text)
        attendance.add.left.connect(self.back_to_text)
        attendance.everybody.clicked.connect(self.all_present)
        self.attendance.told.connect(self._tell_undoable)
        self.attendance.noticed.connect(self._tell)
        self.course.told.connect(self._tell_undoable)
        self.room.told.connect(self._tell_undoable)
        self.decision.told.connect(self.message)
        self.writing.told.connect(self.message)
        self.writing.refused.connect(self.refused)
        self.item_changed.connect(self.decision.show_item)

    def _act(self, action: "Action[MeetingDoers]") -> None:
        action.does(self.doers)()

    # What is shown

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""
        return self._session.meeting

    @property
    def current_item(self) -> AgendaItem | None:
        """The item in hand, None where there is none."""
        return next((item for item in self.meeting.items if item.id == self._current), None)

    def _current_id(self) -> str:
        return self._current

    def _current_part(self) -> tuple[str, str]:
        return self._current, self.item.current_part()

    def show_item(self, item_id: str) -> None:
        """Take that item in hand."""
        if item_id == self._current:
            return
        self.settle()
        self._session.end_run()
        self._current = item_id
        self._show_agenda()
        self._show_item()
        self.item_changed.emit(item_id)

    def _show_all(self, meeting: Meeting) -> None:
        self.details.show_meeting(meeting)
        self.left.attendance.show_meeting(meeting)
        self.pages.show_meeting(meeting)
        self._show_phase()
        self._show_agenda()
        self._show_item()

    def _show_phase(self, *, typed: bool = False) -> None:
        """Show what the phase of the meeting is about, which may be another by what was `typed`."""
        phase = phase_of(self.meeting)
        self.item.set_phase(phase)
        self.around.missing.watch(self.meeting if phase is Phase.OVER else None, typed=typed)

    def _show_agenda(self) -> None:
        self.left.agenda.show_meeting(self.meeting, self._current)

    def settle(self) -> None:
        """Hold what is half written in a line of its own, before it is shown for another item."""
        settle(self.left.agenda.list)
        settle(self.left.attendance.list)
        self.item.attachments.add.finish()

    def _show_item(self) -> None:
        item = self.current_item
        if item is None:
            self.item.attachments.add.setText("")
        self._centre.setCurrentWidget(self._empty if item is None else self.around)
        if item is not None:
            self.item.show_item(self.meeting.number_of(item.id), item)
            self.pages.follow_soon()

    def _on_change(self, changed: Changed) -> None:
        """Show what has become of the meeting; go to what was changed elsewhere."""
        before, after = changed.before, changed.after
        self.pages.show_meeting(after)
        if changed.head and self.details.isVisible():
            self.details.show_meeting(after)
        if self._doing and changed.typed and changed.texts == {self._current}:
            self._hold_typed(changed)
            return
        self._show_phase()
        if changed.attendance:
            self.left.attendance.show_meeting(after)
        item_id, part = place_of(changed.change)
        if not self._doing:
            self._make_current(item_id)
        left = None
        if self.current_item is None:
            left = self._before_added.get(self._current)
            there = left is not None and any(item.id == left.item_id for item in after.items)
            left = left if there else None
            self._make_current(left.item_id if left else neighbour(before, after, self._current))
        if changed.agenda or changed.events:
            self._show_agenda()
        if changed.agenda or changed.items:
            self._show_item()
        if not self._doing and part and item_id and item_id == self._current:
            self.item.go_to(part, changed=True)
        if left is not None and not self.left.agenda.isAncestorOf(
            QApplication.focusWidget() or self
        ):
            self.item.go_to_caret(left.part, left.position)

    def _hold_typed(self, changed: Changed) -> None:
        """Take note of what was typed here: the way of every letter, so nothing is shown anew."""
        self.item.hold_item(changed.after.item(self._current))
        self.around.missing.note_typed(changed.after)
        if changed.agenda:
            self._show_phase(typed=True)
            self._show_agenda()

    def current_place(self) -> tuple[str, str, int]:
        """Return the item, the part of it and the paragraph that one writes in."""
        text = self.item.current_text()
        return self._current, self.item.current_part(), text.current_line()

    def go_to_origin(self, item_id: str, part: str) -> None:
        """Go to what a place on the pages comes from."""
        if not item_id:
            if part in ("participants", "facts"):
                self.focus_attendance()
            elif part == "course":
                self.room.look_at_course()
            else:
                if not self.details.isVisible():
                    self.toggle_details()
                self.details.take_focus(part)
            return
        self.show_item(item_id)
        if part == VOTES:
            self.decision.votes.open_unwritten()
        else:
            self.item.go_to(part)

    def _make_current(self, item_id: str) -> None:
        """Take that item in hand if it is in the meeting."""
        there = any(item.id == item_id for item in self.meeting.items)
        if item_id != self._current and (there or not self.meeting.items):
            self._current = item_id if there else ""
            self._show_agenda()
            self.item_changed.emit(self._current)

    def do(self, change: Change | None, typing: bool = False, within: str = "") -> None:
        """Make a change that was asked for here, as `MeetingSession.do` does."""
        if change is None:
            return
        self._doing = True
        try:
            self._session.do(change, typing=typing, within=within)
        finally:
            self._doing = False

    def _tell(self, text: str) -> None:
        self.message.emit(text, False)

    def _tell_undoable(self, text: str) -> None:
        self.message.emit(text, True)

    # The agenda

    def next_item(self) -> None:
        """Take the next item in hand, ready to write."""
        self._step(1)

    def previous_item(self) -> None:
        """Take the item before in hand, ready to write."""
        self._step(-1)

    def _step(self, by: int) -> None:
        ids = [item.id for item in self.meeting.items]
        if self._current in ids:
            at = ids.index(self._current) + by
            if 0 <= at < len(ids):
                self.show_item(ids[at])
            self.back_to_text()

    def go_to_decision(self) -> None:
        """Put the caret into the decision of the item in hand."""
        if self.current_item is None:
            self.add_item()
        else:
            self.item.go_to_decision()

    def back_to_text(self) -> None:
        """Put the caret back where one wrote last at the item in hand."""
        if self.current_item is None:
            self.add_item()
        else:
            self.item.back_to_text()

    def writing_place(self) -> WritingPlace:
        """Return where one writes, or wrote last."""
        return WritingPlace(self._current, *self.item.writing_place())

    def go_to_place(self, place: WritingPlace) -> None:
        """Put the caret back there, as far as it is still in the meeting."""
        if any(item.id == place.item_id for item in self.meeting.items):
            self.show_item(place.item_id)
            self.item.go_to_caret(place.part, place.position)
        else:
            self.back_to_text()

    def _note_place(self) -> None:
        self._before_agenda = self.writing_place()

    def _back_to_place(self) -> None:
        """Go back to the item that was shown before another was looked for in the agenda."""
        place = self._before_agenda
        if place is None or place.item_id == self._current:
            self.back_to_text()
        else:
            self.go_to_place(place)

    def next_lack(self) -> None:
        """Go to the next thing that the referat lacks, after the last to the first."""
        lacks = self.around.missing.list.lacks(self.meeting)
        lack = next_of(lacks, self.meeting, self._lack_here())
        if lack is None:
            self.message.emit(self.tr("Der mangler ikke noget"), False)
            return
        self.go_to_origin(*lack.place)
        self._at_lack = (lack.place, self._current, QApplication.focusWidget())

    def _lack_here(self) -> tuple[str, str]:
        """Return the place that the last lack led to, while one is there; else where one writes."""
        place, current, focus = self._at_lack
        if focus is not None and (current, focus) == (self._current, QApplication.focusWidget()):
            return place
        return self._current, self.item.current_part()

    def add_item(self) -> None:
        """Go to the line that adds an item."""
        self.columns.show_left(whole=True)
        self.left.agenda.add.setFocus()

    def _note_added(self, item_id: str, without_title: bool) -> None:
        if self._current:
            self._before_added[item_id] = self.writing_place()
        self.show_item(item_id)
        if without_title:
            self.item.go_to("title")

    def focus_agenda(self) -> None:
        """Go to the agenda."""
        self.columns.show_left()
        self.left.agenda.list.setFocus()

    # The attendance

    def focus_attendance(self) -> None:
        """Go to the attendance list, or to its line where it is empty."""
        self.columns.show_left(whole=True)
        self.attendance.take_focus()

    def all_present(self) -> None:
        """Set everybody to present."""
        self.settle()
        self.attendance.all_present()

    # The room

    def toggle_details(self) -> None:
        """Show or hide what the meeting is: day, time, venue, status."""
        shown = not self.details.isVisible()
        if shown:
            self.details.show_meeting(self.meeting)
        self.details.setVisible(shown)
        if shown:
            self.details.take_focus()
        else:
            self.back_to_text()

    def toggle_agenda(self) -> None:
        """Show or hide the agenda and the attendance."""
        self.columns.toggle_left()

    def shown_beside(self) -> dict[str, bool]:
        """Return, by the actions that show them, what stands beside the item."""
        return {"toggle_agenda": self.columns.left_shown, **self.before.shown()}

    def save_state(self) -> QByteArray:
        """Return how the columns share the room, for `restore_state`."""
        return self.columns.save_state()

    def restore_state(self, state: QByteArray) -> None:
        """Share the room as it was when `state` was saved."""
        self.columns.restore_state(state)

    def renew_committee(self) -> None:
        """Take note of what the committee has become."""
        self.committee = committee = _committee_of(self._parts, self.meeting)
        self.item.suggest(committee.headings if committee else STANDARD_HEADINGS)
        self._agenda.know_committee(committee)
        self.writing.know_committee(committee)

    def close_view(self) -> None:
        """Hold what is half written, and listen to the session no more."""
        self.settle()
        for line in (self.left.agenda.add, self.left.attendance.add):
            line.finish()
        self.decision.keep_drafts()
        self.before.stop()
        self.decision.stop()
        self.room.stop()
        self.writing.close()
        self._stop_listening()


@dataclass(frozen=True, slots=True)
class MeetingWorks:
    """What does the actions of the table in the meeting that is open: its `MeetingDoers`."""

    history: HistoryWork
    view: MeetingView
    item: ItemWork
    decision: DecisionWork
    course: CourseWork
    room: RoomWork
    writing: WritingWork
    beside: FromBefore
    before: FromBefore


def _committee_of(parts: Parts, meeting: Meeting) -> Committee | None:
    """Return the meeting's committee, None where it is not known any more."""
    try:
        return parts.store.committee(meeting.committee_id)
    except UserError:
        return None
