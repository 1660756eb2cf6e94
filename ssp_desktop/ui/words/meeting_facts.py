"""What the view asks about a meeting in order to know what to show. Values in, values out."""

import datetime

from ssp_desktop.domain import course
from ssp_desktop.domain.course import Phase
from ssp_desktop.domain.meeting import AgendaItem, Meeting


def first_undecided(meeting: Meeting) -> AgendaItem:
    """Return the first item without a decision, else the first; the meeting must have items."""
    return next((item for item in meeting.items if not item.decided), meeting.items[0])


def phase_of(meeting: Meeting) -> Phase:
    """Return the phase that the meeting is in today."""
    return course.phase(meeting, datetime.date.today())


def is_due(meeting: Meeting) -> bool:
    """Whether the day of the meeting has come."""
    return meeting.date is not None and meeting.date <= datetime.date.today()


def neighbour(before: Meeting, after: Meeting, item_id: str) -> str:
    """Return the id of the item now at the place of `item_id`, or of the last one; empty when none
    is left.
    """
    ids = [item.id for item in before.items]
    at = ids.index(item_id) if item_id in ids else 0
    return after.items[min(at, len(after.items) - 1)].id if after.items else ""
