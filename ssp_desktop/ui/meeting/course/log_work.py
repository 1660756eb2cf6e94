"""The log of the meeting in the right column, and how it is corrected.

Owns the way from the panel to the session;
`log_corrections` and `log_removals` of the application decide what a correction may be.
"""

import datetime
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.live import log_corrections, log_removals
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.beside.beside_work import BesideWork
from ssp_desktop.ui.meeting.columns.right_column import RightColumn, RightTab
from ssp_desktop.ui.meeting.course.course_panel import CoursePanel
from ssp_desktop.ui.meeting.given.doing import Doing


class LogWork(QObject):
    """Works the course tab in `right`."""

    told = Signal(str)
    """Something was done that can be undone."""

    def __init__(
        self,
        session: MeetingSession,
        do: Doing,
        right: RightColumn,
        *,
        beside: BesideWork,
        go_to_people: Callable[[], None],
        now: Callable[[], datetime.datetime],
        icons: Icons,
    ) -> None:
        """`now` is the clock of the room."""
        super().__init__(right)
        self._session = session
        self._do = do
        self._right = right
        self._beside = beside
        self._go_to_people = go_to_people
        self._now = now
        self._icons = icons
        self._panel: CoursePanel | None = None
        right.offer(RightTab.COURSE, self._made_panel)
        self._stop_listening = session.subscribe(self._on_change)

    def stop(self) -> None:
        """Stop listening to the session."""
        self._stop_listening()

    def look_at_course(self) -> None:
        """Go to the course of the meeting, with everything that was noted."""
        self.show_person("")

    def show_person(self, person_id: str) -> None:
        """Go to what was noted of that person."""
        self._beside.bring(RightTab.COURSE)
        if self._panel is not None:
            self._panel.show_person(person_id)
            self._panel.take_focus()

    def _made_panel(self) -> CoursePanel:
        panel = CoursePanel(self._meeting, self._icons, self._right)
        panel.correction.time_wanted.connect(self._set_time)
        panel.correction.item_wanted.connect(self._set_item)
        panel.correction.remove_wanted.connect(self._remove)
        panel.list.remove_wanted.connect(self._remove)
        panel.left.connect(self._back_to_people)
        self._panel = panel
        return panel

    def _meeting(self) -> Meeting:
        return self._session.meeting

    def _on_change(self, changed: Changed) -> None:
        if self._panel is None or not (changed.events or changed.agenda or changed.people):
            return
        if self._panel.isVisible():
            self._panel.renew()

    def _back_to_people(self) -> None:
        self._beside.back()
        self._go_to_people()

    def _set_time(self, event_id: str, time: datetime.time | None) -> None:
        correct = log_corrections.set_event_time
        self._correct(partial(correct, event_id=event_id, time=time, now=self._now()))

    def _set_item(self, event_id: str, item_id: str) -> None:
        correct = log_corrections.set_event_item
        self._correct(partial(correct, event_id=event_id, item_id=item_id))

    def _remove(self, event_id: str) -> None:
        if self._correct(partial(log_removals.remove_event, event_id=event_id)):
            self.told.emit(self.tr("Fjernet fra forløbet"))

    def _correct(self, correction: Callable[[Meeting], Change | None]) -> bool:
        """Correct the log, or say why that is impossible; return whether it was done."""
        try:
            change = correction(self._session.meeting)
        except UserError as error:
            if self._panel is not None:
                self._panel.tell_refused(str(error))
            return False
        self._session.end_run()
        self._do(change)
        return True
