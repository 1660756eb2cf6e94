"""What is said of the meeting beside what is to go out: CPR numbers that stop it, what it lacks.

Owns when both are looked for; what goes out, and as what, is its owner's.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.printing import Wanted
from ssp_desktop.application.meetings.committees import committee_of
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.exporting.cpr_stop import CprStop
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.missing.lack_watch import LackWatch
from ssp_desktop.ui.missing.unfinished import Unfinished


class LacksBeside(QObject):
    """Makes both parts; their owner lays them out."""

    looked = Signal(object)
    """What the meeting lacks has been looked for: the `Meeting`."""
    place_wanted = Signal(str, str, str)

    def __init__(self, session: MeetingSession, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._services = kit.services
        self.stop = CprStop(session, kit.icons, kit.services.policy, parent)
        self.unfinished = Unfinished(kit.icons, parent)
        self._watch = LackWatch(self.stop.seek_for, self, self.unfinished.seek_for)
        self.stop.found.connect(self.unfinished.show_finds)
        self._watch.looked.connect(self._show)
        self._watch.found.connect(self.stop.show_finds)
        self.unfinished.place_wanted.connect(self.place_wanted)

    def begin(self, wanted: Wanted) -> None:
        """Look at once for what stops `wanted`, and for what is missing: the panel is opened."""
        meeting = self._session.meeting
        self.unfinished.know(committee_of(self._services.store, meeting), self._services)
        self._watch.look(meeting)
        self.stop.seek(wanted)

    def note_change(self, meeting: Meeting) -> None:
        """Look again in a moment. Called for every character."""
        self._watch.look_soon(meeting)

    def put_away(self) -> None:
        """Look for nothing while nobody sees it."""
        self._watch.stop()

    def _show(self, meeting: Meeting) -> None:
        self.unfinished.show_meeting(meeting)
        self.looked.emit(meeting)
