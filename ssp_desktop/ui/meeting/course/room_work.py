"""What is noted of the room at the item in sight: who leaves, is disqualified, sits for whom.

Owns the way from the actions, and from the attendance list, to the strips and the
panel in which that is done.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.editing.one_change import one_by_one
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.live import log_corrections, room_log
from ssp_desktop.application.services import Parts
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.course import Phase, item_in_progress
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import ItemState, Meeting
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.course.course_panel import CoursePanel
from ssp_desktop.ui.meeting.notes.note_rows import Kind
from ssp_desktop.ui.meeting.notes.recusal_work import RecusalWork
from ssp_desktop.ui.meeting.notes.substitute_work import SubstituteWork
from ssp_desktop.ui.meeting.right_column import RightTab
from ssp_desktop.ui.words.meeting_facts import is_due, phase_of

if TYPE_CHECKING:
    from ssp_desktop.ui.meeting.meeting_view import MeetingView


class RoomWork(QObject):
    """Works on the room of the meeting in `view`."""

    told = Signal(str)
    """Something was done that can be taken back."""

    def __init__(
        self, view: "MeetingView", session: MeetingSession, parts: Parts, icons: Icons
    ) -> None:
        super().__init__(view)
        self._view = view
        self._session = session
        self._now = parts.clock
        self._at = parts.now
        self._icons = icons
        self.rulings = RecusalWork(view.item, session, view.do, icons, self)
        self.substitutes = SubstituteWork(view.item, session, view.do, icons, self, now=parts.clock)
        view.decision.take_in(self.rulings, Kind.DISQUALIFIED, Kind.NOT_DISQUALIFIED)
        view.decision.take_in(self.substitutes, Kind.SUBSTITUTE)
        view.right.offer(RightTab.COURSE, self._made_course)
        self._leave = view.around.leave
        self._leave.they_left.connect(self.guests_left)
        people = view.left.attendance.list
        people.substitute_wanted.connect(self.substitutes.name_substitute)
        people.no_substitute_wanted.connect(self.substitutes.no_substitute)
        people.events_wanted.connect(self._show_person)
        view.item.head.take_up.clicked.connect(view.course.take_up)
        view.item_changed.connect(self._show)
        self._stop_listening = session.subscribe(self._on_change)
        self._show()

    def stop(self) -> None:
        """Listen to the session no more."""
        self._stop_listening()

    def _on_change(self, changed: Changed) -> None:
        if changed.head or changed.agenda or changed.attendance:
            self._show()
        if changed.events or changed.agenda or changed.people:
            panel = self._view.right.panel(RightTab.COURSE)
            if isinstance(panel, CoursePanel) and panel.isVisible():
                panel.renew()

    def _show(self, _item_id: str = "") -> None:
        meeting, item = self._session.meeting, self._view.current_item
        self._leave.show_item(meeting, item.id if item is not None else "")
        if item is not None:
            phase = phase_of(meeting)
            held = phase is Phase.RUNNING or (phase is Phase.CONVENED and is_due(meeting))
            self._view.item.head.show_course(
                current=item.id == item_in_progress(meeting),
                offered=held and item.state is ItemState.PLANNED,
            )

    # What is noted at the item

    def note_recusal(self) -> None:
        """Note whether somebody is disqualified at the item in sight."""
        self.rulings.note_recusal()

    def name_substitute(self) -> None:
        """Name a substitute, for the person in hand if one is worked at."""
        listed = self._view.left.attendance.list.hasFocus()
        person = self._view.attendance.current_person if listed else ""
        self.substitutes.name_substitute(person)

    def guests_left(self) -> None:
        """Note that all who should leave for the closed item in sight have done so.

        That is when the meeting takes it up, if it had not.
        """
        people, item = self._leave.people, self._view.current_item
        if not people or item is None:
            return
        now = self._now()
        gone = [partial(room_log.leave, person_id=person.id, time=now) for person in people]
        taken = partial(room_log.take_up, item_id=item.id, time=now)
        self._session.end_run()
        self._view.do(one_by_one(self._session.meeting, taken, *gone))
        names = ", ".join(person.name for person in people)
        self.told.emit(self.tr("Har forladt lokalet: {0}").format(names))

    # The course of the meeting

    def _made_course(self) -> CoursePanel:
        panel = CoursePanel(self._the_meeting, self._icons, self._view.right)
        panel.correction.time_wanted.connect(self._set_time)
        panel.correction.item_wanted.connect(self._set_item)
        panel.correction.remove_wanted.connect(self._remove)
        panel.list.remove_wanted.connect(self._remove)
        panel.left.connect(self._back_to_people)
        return panel

    def _the_meeting(self) -> Meeting:
        return self._session.meeting

    def show_course(self) -> None:
        """Go to the course of the meeting, or from it back to writing."""
        self._view.before.go_to(RightTab.COURSE)

    def look_at_course(self) -> None:
        """Go to the course of the meeting, with all that was noted."""
        self._show_person("")

    def _show_person(self, person_id: str) -> None:
        panel = self._view.before.bring(RightTab.COURSE)
        panel.show_person(person_id)
        panel.take_focus()

    def _back_to_people(self) -> None:
        self._view.before.back()
        self._view.focus_attendance()

    def _set_time(self, event_id: str, time: object) -> None:
        correct = log_corrections.set_event_time
        self._correct(partial(correct, event_id=event_id, time=time, now=self._at()))

    def _set_item(self, event_id: str, item_id: str) -> None:
        correct = log_corrections.set_event_item
        self._correct(partial(correct, event_id=event_id, item_id=item_id))

    def _remove(self, event_id: str) -> None:
        if self._correct(partial(log_corrections.remove_event, event_id=event_id)):
            self.told.emit(self.tr("Fjernet fra forløbet"))

    def _correct(self, correction: Callable[[Meeting], Change | None]) -> bool:
        """Correct the log, or say why it cannot be; return whether it was done."""
        try:
            change = correction(self._session.meeting)
        except UserError as error:
            self._view.right.panel(RightTab.COURSE).tell_refused(str(error))
            return False
        self._do(change)
        return True

    def _do(self, change: Change | None) -> None:
        self._session.end_run()
        self._view.do(change)
