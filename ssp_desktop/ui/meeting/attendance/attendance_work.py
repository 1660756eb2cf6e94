"""Turns the requests of the attendance list into changes of the meeting.

Owns the way from the list to the session; the list shows the result.
"""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.live import room_log
from ssp_desktop.application.live.attendance_keys import Answer, Said, answer, go_round
from ssp_desktop.application.live.newcomers import Newcomer, come
from ssp_desktop.application.live.renaming import rename_person
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import Meeting, Role
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.meeting.attendance.attendance_panel import AttendancePanel
from ssp_desktop.ui.meeting.attendance.attendance_words import answer_words
from ssp_desktop.ui.rows.row_editor import commit_row


class AttendanceWork(QObject):
    """Works on the people of the session's meeting."""

    told = Signal(str)
    """Something was done that can be undone."""
    noticed = Signal(str)
    """Nothing was done, and why."""

    def __init__(
        self,
        panel: AttendancePanel,
        session: MeetingSession,
        do: Callable[[Change | None], None],
        now: Callable[[], datetime.time],
        parent: QObject,
    ) -> None:
        """`do` makes a change, if it is given one; `now` is the clock of the room."""
        super().__init__(parent)
        self._panel = panel
        self._session = session
        self._do = do
        self._now = now
        self._last: Answer | None = None
        self._said_of: Meeting | None = None  # the meeting as it was afterwards
        people = panel.list
        people.next_wanted.connect(self._next_presence)
        people.said.connect(self._say)
        people.role_wanted.connect(self._set_role)
        people.remove_wanted.connect(self._remove)
        people.people.edited.connect(self._edit)
        panel.everybody.clicked.connect(self.all_present)
        panel.newcomer.ask(self._the_meeting)
        panel.newcomer.come.connect(self._come)

    @property
    def _meeting(self) -> Meeting:
        return self._session.meeting

    def _the_meeting(self) -> Meeting:
        return self._session.meeting

    def all_present(self) -> None:
        """Mark everybody who is expected as present."""
        commit_row(self._panel.list)
        self._do(room_log.everybody_here(self._meeting))
        announce(self._panel, self._panel.count.accessibleName())

    def _next_presence(self, person_id: str) -> None:
        now = self._now()
        given = go_round(self._meeting, person_id, now)
        self._do(given.change)
        if given.refused is not None:
            self.noticed.emit(answer_words(self._meeting, given, now))
        else:
            self._tell_row(person_id)

    def _say(self, person_id: str, said: Said) -> None:
        """Do what was noted of a person, and offer the other meaning of the key."""
        last = self._last if self._meeting is self._said_of else None
        now = self._now()
        given = answer(self._meeting, person_id, said, now, last)
        self._do(given.change)
        self._last, self._said_of = given, self._meeting
        words = answer_words(self._meeting, given, now)
        (self.told if given.change is not None else self.noticed).emit(words)

    def _set_role(self, person_id: str, role: Role) -> None:
        person = self._meeting.participant(person_id)
        self._do(meeting_edits.set_part_field("", person, "role", role))
        self._tell_row(person_id)

    def _come(self, who: Newcomer) -> None:
        before = self._meeting
        self._do(come(before, who, self._now()))
        if len(self._meeting.participants) > len(before.participants):
            known = {person.id for person in before.participants}
            new = next(p for p in self._meeting.participants if p.id not in known)
            people = self._panel.list
            people.scrollTo(people.people.index(people.people.place_of(new.id)))
            self._tell_row(new.id)

    def _tell_row(self, person_id: str) -> None:
        """Have a screen reader say how somebody is noted now; the eye sees the row."""
        rows = {row.person.id: row.spoken for row in self._panel.list.people.rows}
        announce(self._panel, rows.get(person_id, ""))

    def _edit(self, person_id: str, line: str) -> None:
        self._do(rename_person(self._meeting, person_id, line))

    def _remove(self, person_id: str) -> None:
        name = self._meeting.participant(person_id).name
        self._do(meeting_edits.remove_person(self._meeting, person_id))
        self.told.emit(self.tr("{0} er fjernet fra mødet").format(name))
