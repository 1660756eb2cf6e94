"""A meeting of three people and five items with any log, and who was absent from each item."""

from dataclasses import replace

from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence
from ssp_desktop.domain.room import EventKind, RoomEvent
from tests.meetings.people import absent_from

PEOPLE = (
    Participant("a", "Anna", presence=Presence.PRESENT),
    Participant("b", "Bo", presence=Presence.PRESENT),
    Participant("c", "Cai", presence=Presence.PRESENT),
)
ITEMS = tuple(AgendaItem(f"i{number}", f"Sag {number}", decision="Ja.") for number in range(1, 6))
MEETING = Meeting("m", "Udvalg", participants=PEOPLE, items=ITEMS)


def with_log(*log: tuple[EventKind, str, str] | tuple[EventKind, str]) -> Meeting:
    events = tuple(
        RoomEvent(f"e{at}", kind, item=item, person=person[0] if person else "")
        for at, (kind, item, *person) in enumerate(log)
    )
    return replace(MEETING, events=events)


def absent(meeting: Meeting) -> list[str]:
    return ["".join(p.id for p in absent_from(meeting, item)) for item in meeting.items]


TAKEN, CAME, LEFT = EventKind.TAKEN_UP, EventKind.ARRIVED, EventKind.LEFT
