"""A meeting that is open in the window: its session, the strip above it, the view below.

Owns the session from opening to closing. What the view says about itself is
passed on; how it works is its own.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssp_desktop.application.parts import Parts
from ssp_desktop.application.session import MeetingSession
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.actions import Actions
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.meeting_header import MeetingHeader


class MeetingPage(QWidget):
    """Works on one meeting until `close_session`."""

    changed = Signal()
    """The meeting, or the item in hand, is another."""
    told = Signal(str, bool)
    """Something was done; whether it can be taken back."""

    def __init__(
        self, parts: Parts, meeting_id: str, actions: Actions, icons: Icons, parent: QWidget
    ) -> None:
        """Open the meeting; raises UserError when it cannot be."""
        super().__init__(parent)
        from ssp_desktop.ui.meeting.meeting_view import MeetingView  # noqa: PLC0415 - brings pages

        self.session: MeetingSession = parts.open_session(meeting_id)
        self.item_id = ""
        self.header = MeetingHeader(actions, icons, self)
        self.view = MeetingView(self.session, parts, icons, self)
        self.view.message.connect(self.told)
        self.view.item_changed.connect(self._note_item)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.view, 1)
        self.header.show_meeting(self.session.meeting)
        self._stop_listening = self.session.subscribe(self._note_change)

    def close_session(self, timeout: float) -> bool:
        """Let go of the session; return whether everything is on disk."""
        self._stop_listening()
        return self.session.flush(timeout)

    def _note_item(self, item_id: str) -> None:
        self.item_id = item_id
        self.changed.emit()

    def _note_change(self, before: Meeting, after: Meeting, _change: Change) -> None:
        if _differs_above(before, after):
            self.header.show_meeting(after)
        self.changed.emit()


def _differs_above(before: Meeting, after: Meeting) -> bool:
    """Whether anything that the strip above shows is another; a letter typed is not."""
    return (before.title, before.committee, before.date, before.time, before.venue) != (
        after.title,
        after.committee,
        after.date,
        after.time,
        after.venue,
    ) or before.participants is not after.participants
