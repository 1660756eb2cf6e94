"""The referat of the committee's last meeting, to look into while the next one is held.

Owns which meeting that is, and which of its items is about the same as one of the
meeting in hand. It is only read here.
"""

from dataclasses import dataclass

from ssp_desktop.application.meetings.carried_over import approval, same_item
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.meeting import AgendaItem, Meeting


@dataclass(frozen=True, slots=True)
class LastMinutes:
    """The last meeting before another."""

    meeting: Meeting

    def item_like(self, item: AgendaItem) -> AgendaItem | None:
        """Return the item about the same case, else of the same title; None where none is."""
        return same_item(self.meeting.items, item.title, item.case_number)

    def is_whole_for(self, item: AgendaItem) -> bool:
        """Whether `item` is where this referat is approved, and so is about all of it."""
        return approval((item,)) is not None


def last_minutes(store: Store, meeting: Meeting) -> LastMinutes | None:
    """Return the last meeting of the committee before `meeting`, None for its first.

    A meeting without a day is taken to come after all that have one.
    """
    if not meeting.committee_id:
        return None
    last = store.last_meeting(meeting.committee_id, meeting.date)
    return LastMinutes(last) if last is not None and last.id != meeting.id else None
