"""The minutes of the committee's last meeting, to read during the next one.

Owns which meeting that is, and which of its items matches one of the open meeting. Only reads it.
"""

import datetime
import re
from dataclasses import dataclass

from ssp_desktop.application.meetings.carried_over import same_item
from ssp_desktop.application.meetings.standing_items import approves_last_minutes
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.danish import find_date
from ssp_desktop.domain.meeting import AgendaItem, Meeting

_OF_DAY = re.compile(
    r"\b(?:af|fra|til|på)\s+(?:(?:det|sidste|seneste|forrige|ordinære)\s+)*"
    r"(?:møde\w*\s+)?(?:den\s+|d\.\s*)?(?=\d)",
    re.IGNORECASE,
)
_LONGEST_DATE = 20


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


def minutes_approved_at(store: Store, meeting: Meeting, item: AgendaItem) -> LastMinutes | None:
    """Return the minutes that `item` of `meeting` approves: of the day it names, else the last.

    None where no earlier meeting of the committee was held that day, as far as is known here.
    """
    last = last_minutes(store, meeting)
    named = _day_named(item)
    if last is None or named is None or named == last.meeting.date:
        return last
    if meeting.date is not None and named >= meeting.date:
        return None
    found = store.last_meeting(meeting.committee_id, named + datetime.timedelta(days=1))
    return LastMinutes(found) if found is not None and found.date == named else None


def _day_named(item: AgendaItem) -> datetime.date | None:
    """Return the day of the minutes that the texts of `item` are about."""
    for text in (item.title, *(each.text for each in item.sections), item.decision):
        for found in _OF_DAY.finditer(text):
            day = find_date(text[found.end() : found.end() + _LONGEST_DATE])
            if day is not None:
                return day
    return None
