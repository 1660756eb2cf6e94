"""What is not in order in the meeting itself: when, where, who, its course and its numbers."""

from collections.abc import Iterator

from ssp_desktop.application.live.event_sayings import event_phrase
from ssp_desktop.application.live.log_corrections import impossible_times
from ssp_desktop.application.order import words
from ssp_desktop.application.order.finding import COURSE, PEOPLE, Finding, Rule, finding
from ssp_desktop.application.said import Several
from ssp_desktop.domain.attendance import not_called
from ssp_desktop.domain.meeting import Meeting


def of_meeting(meeting: Meeting) -> Iterator[Finding]:
    """Yield what is not in order in the meeting itself; nobody is called for an agenda."""
    if meeting.date is None:
        yield finding(Rule.DATE_OF_MEETING, words.NO_DATE(), part="date")
    if not meeting.venue:
        yield finding(Rule.VENUE, words.NO_VENUE(), part="venue")
    if not meeting.items:
        yield finding(Rule.NO_ITEMS, words.NO_ITEMS())
    people = () if meeting.is_agenda else not_called(meeting)
    if people:
        said = words.NOT_CALLED(Several(tuple(person.name for person in people)))
        ids = [person.id for person in people]
        yield finding(Rule.NOT_CALLED, said, part=PEOPLE, concerns=ids)
    for event, first in impossible_times(meeting):
        said = words.TIMES(event_phrase(meeting, event), event_phrase(meeting, first))
        times = (event.id, event.time, first.id, first.time)
        yield finding(Rule.TIMES, said, part=COURSE, concerns=times)


def of_numbers(meeting: Meeting) -> Iterator[Finding]:
    """Yield the items whose number is that of an earlier item, or lower than the last one's."""
    used: set[int] = set()
    last: int | None = None
    for number, item in meeting.numbered_items():
        said = None
        if number in used:
            said = words.DOUBLED(number)
        elif last is not None and number < last:
            said = words.GOES_BACK(number, last)
        if said is not None:
            yield finding(Rule.NUMBERS, said, item.id, "title", concerns=(number, last))
        used.add(number)
        last = number
