"""A meeting of three people and three items, and the steps by which it is held."""

import datetime
from dataclasses import replace

from ssp_desktop.application.live import room_log
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence, Role
from tests.meetings.people import present_now

MEETING = Meeting(
    "m",
    "Udvalg",
    participants=(
        Participant("a", "Anna Ås", "A", presence=Presence.PRESENT),
        Participant("b", "Bo Bæk", "C", Presence.EXCUSED),
        Participant("r", "Rie Lind", role=Role.MINUTE_TAKER, presence=Presence.PRESENT),
    ),
    items=tuple(AgendaItem(f"i{number}", f"Sag {number}") for number in range(1, 4)),
)


def at(hour: int, minute: int = 0, second: int = 0) -> datetime.time:
    return datetime.time(hour, minute, second)


def made(meeting: Meeting, *changes: object) -> Meeting:
    """Return `meeting` with each change made, given the meeting of then, and taken back once."""
    for change in changes:
        assert callable(change)
        done: Change | None = change(meeting)
        assert done is not None
        after = done.apply(meeting)
        assert done.inverse().apply(after) == meeting
        meeting = after
    return meeting


def log(meeting: Meeting) -> list[tuple[str, str, str]]:
    return [(event.kind.value, event.item, event.person) for event in meeting.events]


def take(item: str, hour: int, minute: int = 0) -> object:
    return lambda meeting: room_log.take_up(meeting, item, at(hour, minute))


def names(meeting: Meeting) -> list[str]:
    return [person.name for person in present_now(meeting)]


EXPECTED = replace(
    MEETING,
    participants=tuple(
        replace(person, presence=Presence.EXPECTED) for person in MEETING.participants
    ),
)
"""The meeting before anybody has been called."""


def standing(meeting: Meeting) -> list[str]:
    return [person.presence.value for person in meeting.participants]
