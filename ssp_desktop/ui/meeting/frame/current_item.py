"""The current item: the one that is shown in the editor, and that the keys are about.

Owns which it is. What the meeting itself is dealing with is something else, and
known to `ssp_desktop.domain.course`.
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
        self, session: MeetingSession, settle: Callable[[], None], parent: QObject
    ) -> None:
        """`settle` keeps what is half written, before another item is shown in its place."""
        super().__init__(parent)
        self._session = session
        self._settle = settle
        self._id = ""

    @property
    def id(self) -> str:
        """Its id, empty where there is none; that of one just removed until the next is shown."""
        return self._id

    @property
    def item(self) -> AgendaItem | None:
        """The item as it is now, None where there is none."""
        return next((item for item in self._session.meeting.items if item.id == self._id), None)

    def show(self, item_id: str) -> None:
        """Make that item the current one: somebody asked for it."""
        if item_id == self._id:
            return
        self._settle()
        self._session.end_run()
        self._turn_to(item_id)

    def follow(self, item_id: str) -> None:
        """Make that item the current one, if it is in the meeting: something happened at it.

        None becomes the current one when the meeting has no items any more.
        """
        items = self._session.meeting.items
        there = any(item.id == item_id for item in items)
        if item_id != self._id and (there or not items):
            self._turn_to(item_id if there else "")

    def _turn_to(self, item_id: str) -> None:
        self._id = item_id
        self.changed.emit(item_id)
