"""Turns the requests of the agenda list into changes of the meeting.

Owns the way from the list to the session; the list shows the result.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.live import agenda_changes
from ssp_desktop.application.meetings.meetings import new_item
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.ui.meeting.agenda.agenda_panel import AgendaPanel
from ssp_desktop.ui.rows.row_editor import commit_row


class AgendaWork(QObject):
    """Works on the items of the session's meeting; `committee` gives new items their headings."""

    told = Signal(str)
    """Something was done that can be undone."""
    added = Signal(str, bool)
    """An item was added; and whether its title is still to be written."""

    def __init__(
        self,
        panel: AgendaPanel,
        session: MeetingSession,
        do: Callable[[Change | None], None],
        committee: Committee | None,
        parent: QObject,
    ) -> None:
        """`do` makes a change, if it is given one."""
        super().__init__(parent)
        self._list = panel.list
        self._session = session
        self._do = do
        self._committee = committee
        agenda = panel.list
        agenda.moved.connect(self.move)
        agenda.delete_wanted.connect(self.delete)
        agenda.agenda.renamed.connect(self._rename)
        panel.add.added.connect(self._add)

    def know_committee(self, committee: Committee | None) -> None:
        """Use the committee's present headings for new items."""
        self._committee = committee

    @property
    def _meeting(self) -> Meeting:
        return self._session.meeting

    def move(self, item_id: str, to: int) -> None:
        """Move an item to the index `to`."""
        commit_row(self._list)
        self._do(meeting_edits.move_item(self._meeting, item_id, to))

    def move_by(self, item_id: str, by: int) -> None:
        """Move an item `by` places down, or up if negative."""
        self.move(item_id, meeting_edits.index_of(self._meeting.items, item_id) + by)

    def delete(self, item_id: str) -> None:
        """Delete an item; this can be undone."""
        commit_row(self._list)
        number = self._meeting.number_of(item_id)
        self._do(agenda_changes.remove_item(self._meeting, item_id))
        self.told.emit(self.tr("Punkt {0} slettet").format(number))

    def toggle_closed(self, item_id: str) -> None:
        """Make an item closed, or open again."""
        commit_row(self._list)
        item = self._meeting.item(item_id)
        self._do(meeting_edits.set_item_field(item, "closed", not item.closed))

    def _rename(self, item_id: str, title: str) -> None:
        self._do(meeting_edits.set_item_field(self._meeting.item(item_id), "title", title))

    def _add(self, title: str) -> None:
        self._insert(new_item(self._committee, title), None)

    def add_below(self, item_id: str) -> None:
        """Add an item below that one, with its title still to be written."""
        index = meeting_edits.index_of(self._meeting.items, item_id) + 1
        self._insert(new_item(self._committee), index)

    def rename(self, item_id: str) -> None:
        """Start editing the title of that item in the list."""
        self._list.edit(self._list.agenda.index(self._list.agenda.place_of(item_id)))

    def _insert(self, item: AgendaItem, index: int | None) -> None:
        self._do(meeting_edits.add_item(self._meeting, item, index))
        self.added.emit(item.id, not item.title)
