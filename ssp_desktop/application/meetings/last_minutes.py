"""The minutes of the committee's last meeting, to read during the next one.

Owns which meeting that is, and which of its items matches one of the open meeting. Only reads it.
"""

from dataclasses import dataclass

from ssp_desktop.application.meetings.carried_over import same_item
from ssp_desktop.application.meetings.standing_items import approves_last_minutes
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.meeting import AgendaItem, Meeting


@dataclass(frozen=True, slots=True)
class LastMinutes:
    """The last meeting before another."""

    meeting: Meeting

    def item_like(self, item: AgendaItem) -> AgendaItem | None:
        """Return the item about the same case, else with the same title; None if there is none."""
        return same_item(self.meeting.items, item.title, item.case_number)

    def is_whole_for(self, item: AgendaItem) -> bool:
        """Whether `item` approves these minutes, and so concerns all of them."""
        return approves_last_minutes(item.title)


def last_minutes(store: Store, meeting: Meeting) -> LastMinutes | None:
    """Return the last meeting of the committee before `meeting`, None for its first.

    A meeting without a date is taken to come after all those with one.
    """
    if not meeting.committee_id:
        return None
    last = store.last_meeting(meeting.committee_id, meeting.date)
    return LastMinutes(last) if last is not None and last.id != meeting.id else None
