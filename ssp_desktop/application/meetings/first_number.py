"""Where a new meeting's numbers begin, in a committee that numbers its items through the year."""

import datetime

from ssp_desktop.application.ports import Store
from ssp_desktop.domain.committee import Committee, Numbering
from ssp_desktop.domain.meeting import Meeting


def first_number(store: Store, committee: Committee, date: datetime.date | None) -> int:
    """Return the number after those given so far that year; 1 where each meeting has its own.

    Those given so far are the numbers of the meetings of that day too, whatever their time: two
    meetings of one year must not have an item of the same number.
    """
    if committee.numbering is not Numbering.THROUGH_YEAR:
        return 1
    of_the_day = [
        store.load(each.id)
        for each in (store.meetings_on(date) if date is not None else ())
        if each.committee_id == committee.id
    ]
    if of_the_day:
        return max(_next_number(meeting) for meeting in of_the_day)
    last = store.last_meeting(committee.id, date)
    if last is None or last.date is None or (date is not None and date.year != last.date.year):
        return 1
    return _next_number(last)


def _next_number(meeting: Meeting) -> int:
    numbers = [number for number, _ in meeting.numbered_items()]
    return numbers[-1] + 1 if numbers else meeting.first_number
