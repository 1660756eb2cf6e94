"""What is noted of the room at the current item: who leaves, who is recused, who substitutes.

Owns the way from the actions to the strips for that, and shows at the item what can be
noted.
"""

import datetime
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.editing.one_change import one_by_one
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.live import room_log
from ssp_desktop.domain.course import Phase, is_running, item_in_progress
from ssp_desktop.domain.meeting import AgendaItem, ItemState
from ssp_desktop.ui.meeting.attendance.attendance_list import AttendanceList
from ssp_desktop.ui.meeting.given.current_item import CurrentItem
from ssp_desktop.ui.meeting.given.doing import Doing
from ssp_desktop.ui.meeting.item.item_head import ItemHead
from ssp_desktop.ui.meeting.item.leave_line import LeaveLine
from ssp_desktop.ui.meeting.noting.recusal_work import RecusalWork
from ssp_desktop.ui.meeting.noting.substitute_work import SubstituteWork
from ssp_desktop.ui.words.meeting_facts import is_due, phase_of


class RoomWork(QObject):
    """Works on the room of the session's meeting, at the current item."""

    told = Signal(str)
    """Something was done that can be undone."""
    refused = Signal(str)
    """Nothing was done, and why."""

    def __init__(
        self,
        session: MeetingSession,
        do: Doing,
        current: CurrentItem,
        head: ItemHead,
        *,
        leave: LeaveLine,
        people: AttendanceList,
        rulings: RecusalWork,
        substitutes: SubstituteWork,
        now: Callable[[], datetime.time],
        parent: QObject,
    ) -> None:
        """`now` is the clock of the room; substitutes are asked for in `people`."""
        super().__init__(parent)
        self._session = session
        self._do = do
        self._current = current
        self._head = head
        self._leave = leave
        self._people = people
        self._now = now
        self._rulings = rulings
        self._substitutes = substitutes
        leave.they_left.connect(self.guests_left)
        people.substitute_wanted.connect(self._substitutes.name_substitute)
        people.no_substitute_wanted.connect(self._substitutes.no_substitute)
        current.changed.connect(self._show)
        self._stop_listening = session.subscribe(self._on_change)
        self._show()

    def stop(self) -> None:
        """Stop listening to the session."""
        self._stop_listening()

    def _on_change(self, changed: Changed) -> None:
        if changed.fields or changed.agenda or changed.attendance:
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
        """Note whether somebody is recused at the current item."""
        self._rulings.note_recusal()

    def name_substitute(self) -> None:
        """Name a substitute, for the current person if the list has the focus."""
        at_people = self._people.hasFocus()
        self._substitutes.name_substitute(self._people.current_person if at_people else "")

    def guests_left(self) -> None:
        """Note that all who must leave for the closed item on screen have left.

        The meeting thereby takes the item up, if it had not yet.
        """
        people, item = self._leave.people, self._current.item
        if item is None:
            return
        if not people:
            self.refused.emit(self._why_nobody_leaves(item))
            return
        now = self._now()
        gone = [partial(room_log.leave, person_id=person.id, time=now) for person in people]
        taken = partial(room_log.take_up, item_id=item.id, time=now)
        self._session.end_run()
        self._do(one_by_one(self._session.meeting, taken, *gone))
        names = ", ".join(person.name for person in people)
        self.told.emit(self.tr("Har forladt lokalet: {0}").format(names))

    def _why_nobody_leaves(self, item: AgendaItem) -> str:
        meeting = self._session.meeting
        if not item.closed:
            said = self.tr("Punkt {0} er ikke lukket, så ingen skal forlade lokalet.")
        elif not is_running(meeting):
            said = self.tr("Mødet er ikke i gang, så ingen skal forlade lokalet ved punkt {0}.")
        elif room_log.must_leave(meeting, item.id):
            said = self.tr(
                "Du har valgt ikke at vise, hvem der skal forlade lokalet ved punkt {0}."
            )
        else:
            said = self.tr("Ingen, der er til stede, skal forlade lokalet ved punkt {0}.")
        return said.format(meeting.number_of(item.id))
