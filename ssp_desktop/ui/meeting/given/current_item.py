"""The current item: the one shown in the editor, to which the keys apply.

Owns which item that is. The item in progress at the meeting is something else, known to
`ssp_desktop.domain.course`.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.domain.meeting import AgendaItem


class CurrentItem(QObject):
    """One item of the meeting of `session`, or none."""

    changed = Signal(str)
    """Another item is the current one; empty when there is none."""

    def __init__(
        self, session: MeetingSession, commit_rows: Callable[[], None], parent: QObject
    ) -> None:
        """`commit_rows` commits what is half-written before another item takes its place."""
        super().__init__(parent)
        self._session = session
        self._commit_rows = commit_rows
        self._id = ""

    @property
    def id(self) -> str:
        """Its id; empty when there is none; that of a removed item until the next is shown."""
        return self._id

    @property
    def item(self) -> AgendaItem | None:
        """The item as it is now; None when there is none."""
        return next((item for item in self._session.meeting.items if item.id == self._id), None)

    def show(self, item_id: str) -> None:
        """Make that item the current one, because it was asked for."""
        if item_id == self._id:
            return
        self._commit_rows()
        self._session.end_run()
        self._turn_to(item_id)

    def follow(self, item_id: str) -> None:
        """Make that item the current one, if it is in the meeting: something happened there.

        There is no current item when the meeting has no items left.
        """
        items = self._session.meeting.items
        there = any(item.id == item_id for item in items)
        if item_id != self._id and (there or not items):
            self._turn_to(item_id if there else "")

    def _turn_to(self, item_id: str) -> None:
        self._id = item_id
        self.changed.emit(item_id)
