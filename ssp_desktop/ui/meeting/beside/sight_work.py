"""Which parts of the meeting are shown beside the current item: its facts, the columns.

Owns the keys that show and hide them, and which of them are ticked in the menus.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.ui.meeting.beside.beside_work import BesideWork
from ssp_desktop.ui.meeting.beside.meeting_details import MeetingDetails
from ssp_desktop.ui.meeting.columns.columns import Columns

_ROOMY_LINES = 26
"""With room for this many lines of text, the facts and a list fit above the item."""


class SightWork(QObject):
    """Shows and hides `details` and the `columns`."""

    def __init__(
        self,
        session: MeetingSession,
        details: MeetingDetails,
        columns: Columns,
        beside: BesideWork,
        back_to_text: Callable[[], None],
    ) -> None:
        super().__init__(columns)
        self._session = session
        self._details = details
        self._columns = columns
        self._beside = beside
        self._back_to_text = back_to_text
        self._giving_way = False
        details.closed.connect(self.toggle_details)

    def toggle_details(self) -> None:
        """Show the meeting's facts, or hide them once what cannot be read was said."""
        if not self._details.isVisible():
            self.go_to_details()
        elif self._details.may_be_left():
            self._details.hide()
            self._back_to_text()

    def go_to_details(self, field: str = "") -> None:
        """Go to that field of the meeting's facts, by default the one wanted most often."""
        if not self._details.isVisible():
            self._details.show_meeting(self._session.meeting)
            self._details.show()
        self._details.take_focus(field)

    def look_at_details(self, field: str) -> None:
        """Go to that field of the facts, unless a list has their room."""
        if not self._giving_way:
            self.go_to_details(field)

    def make_way(self, for_list: bool) -> None:
        """Put the facts away while a list needs their room; where there is room for both, not."""
        shown = self._details.isVisible()
        room = self._columns.height() + (self._details.height() if shown else 0)
        self._giving_way = for_list and room < _ROOMY_LINES * self._columns.fontMetrics().height()
        if self._giving_way:
            self._details.hide()

    def toggle_agenda(self) -> None:
        """Show or hide the agenda and the attendance."""
        self._columns.toggle_left()

    def shown(self) -> dict[str, bool]:
        """Return what is shown beside the item, keyed by the actions that show it."""
        return {"toggle_agenda": self._columns.left_shown, **self._beside.shown()}
