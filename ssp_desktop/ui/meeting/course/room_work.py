"""What is noted of the room at the current item: who leaves, is disqualified, sits for whom.

Owns the way from the actions to the strips in which that is done, and that the
item says what can be noted of it.
"""

import datetime
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.editing.one_change import one_by_one
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.live import room_log
from ssp_desktop.domain.course import Phase, item_in_progress
from ssp_desktop.domain.meeting import ItemState
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.attendance.attendance_list import AttendanceList
from ssp_desktop.ui.meeting.frame.current_item import CurrentItem
from ssp_desktop.ui.meeting.frame.doing import Doing
from ssp_desktop.ui.meeting.item.item_editor import ItemEditor
from ssp_desktop.ui.meeting.item.leave_line import LeaveLine
from ssp_desktop.ui.meeting.noting.recusal_work import RecusalWork
from ssp_desktop.ui.meeting.noting.substitute_work import SubstituteWork
from ssp_desktop.ui.words.meeting_facts import is_due, phase_of


class RoomWork(QObject):
    """Works on the room of the session's meeting, at the item that `editor` shows."""

    told = Signal(str)
    """Something was done that can be taken back."""

    def __init__(
        self,
        session: MeetingSession,
        do: Doing,
        current: CurrentItem,
        editor: ItemEditor,
        *,
        leave: LeaveLine,
        people: AttendanceList,
        now: Callable[[], datetime.time],
        icons: Icons,
        parent: QObject,
    ) -> None:
        """`now` is the clock of the room; in `people` one says whom a substitute is for."""
        super().__init__(parent)
        self._session = session
        self._do = do
        self._current = current
        self._head = editor.head
        self._leave = leave
        self._people = people
        self._now = now
        self.rulings = RecusalWork(editor, session, do, icons, self)
        self.substitutes = SubstituteWork(editor, session, do, icons, self, now=now)
        leave.they_left.connect(self.guests_left)
        people.substitute_wanted.connect(self.substitutes.name_substitute)
        people.no_substitute_wanted.connect(self.substitutes.no_substitute)
        current.changed.connect(self._show)
        self._stop_listening = session.subscribe(self._on_change)
        self._show()

    def stop(self) -> None:
        """Listen to the session no more."""
        self._stop_listening()

    def _on_change(self, changed: Changed) -> None:
        if changed.head or changed.agenda or changed.attendance:
            self._show()

    def _show(self, _item_id: str = "") -> None:
        meeting, item = self._session.meeting, self._current.item
        self._leave.show_item(meeting, item.id if item is not None else "")
        if item is not None:
            phase = phase_of(meeting)
            held = phase is Phase.RUNNING or (phase is Phase.CONVENED and is_due(meeting))
            self._head.show_course(
                current=item.id == item_in_progress(meeting),
                offered=held and item.state is ItemState.PLANNED,
            )

    def note_recusal(self) -> None:
        """Note whether somebody is disqualified at the current item."""
        self.rulings.note_recusal()

    def name_substitute(self) -> None:
        """Name a substitute, for the current person if one is worked at."""
        at_people = self._people.hasFocus()
        self.substitutes.name_substitute(self._people.current_person if at_people else "")

    def guests_left(self) -> None:
        """Note that all who should leave for the closed item in sight have done so.

        That is when the meeting takes it up, if it had not.
        """
        people, item = self._leave.people, self._current.item
        if not people or item is None:
            return
        now = self._now()
        gone = [partial(room_log.leave, person_id=person.id, time=now) for person in people]
        taken = partial(room_log.take_up, item_id=item.id, time=now)
        self._session.end_run()
        self._do(one_by_one(self._session.meeting, taken, *gone))
        names = ", ".join(person.name for person in people)
        self.told.emit(self.tr("Har forladt lokalet: {0}").format(names))
