"""What the attendance list asks for, made into changes of the meeting.

Owns the way from the list to the session; the list shows what has become of it.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application import edits
from ssp_desktop.application.session import MeetingSession
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import Meeting, Presence
from ssp_desktop.ui.meeting.attendance_panel import AttendancePanel


class AttendanceWork(QObject):
    """Works on the people of the session's meeting."""

    told = Signal(str)
    """Something was done that can be taken back."""

    def __init__(
        self,
        panel: AttendancePanel,
        session: MeetingSession,
        do: Callable[[Change | None], None],
        parent: QObject,
    ) -> None:
        """`do` makes a change, if there is one to make."""
        super().__init__(parent)
        self._panel = panel
        self._session = session
        self._do = do
        people = panel.list
        people.next_wanted.connect(self._next_presence)
        people.presence_wanted.connect(self._set_presence)
        people.remove_wanted.connect(self._remove)
        people.people.edited.connect(self._edit)
        panel.add.added.connect(self._add)

    @property
    def _meeting(self) -> Meeting:
        return self._session.meeting

    def take_focus(self) -> None:
        """Go to the list, or to its line where it is empty."""
        (self._panel.list if self._meeting.participants else self._panel.add).setFocus()

    def all_present(self) -> None:
        """Set everybody to present."""
        self._do(edits.all_present(self._meeting))

    def toggle_presence(self) -> None:
        """Let the presence of the person in hand go round by one."""
        index = self._panel.list.currentIndex()
        if index.isValid():
            self._next_presence(self._meeting.participants[index.row()].id)

    def _next_presence(self, person_id: str) -> None:
        self._do(edits.next_presence(self._meeting.participant(person_id)))

    def _set_presence(self, person_id: str, presence: Presence) -> None:
        person = self._meeting.participant(person_id)
        self._do(edits.set_part_field("", person, "presence", presence))

    def _add(self, line: str) -> None:
        self._do(edits.add_person(self._meeting, line))
        self._panel.list.scrollToBottom()

    def _edit(self, person_id: str, line: str) -> None:
        self._do(edits.edit_person(self._meeting.participant(person_id), line))

    def _remove(self, person_id: str) -> None:
        name = self._meeting.participant(person_id).name
        self._do(edits.remove_person(self._meeting, person_id))
        self.told.emit(self.tr("{0} er fjernet fra mødet").format(name))
