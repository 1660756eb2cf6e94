"""Minutes with an item that the meeting never came to read back as they were."""

import datetime
from collections.abc import Callable
from itertools import compress

from ssp_desktop.application.live import room_log, seats
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.course import dealt_with
from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Participant, Presence
from ssp_desktop.reading.door import read_text
from tests.reading.round_trip.test_live_meeting import absent, text_of

Step = Callable[[Meeting], Change | None]
BEGAN = datetime.time(16)

MEMBERS = (
    Participant("a", "Anna Ås", presence=Presence.ABSENT),
    Participant("b", "Bo Bæk", presence=Presence.PRESENT),
    Participant("c", "Cai Dam", presence=Presence.EXCUSED),
)


def held(decisions: str, *steps: Step) -> Meeting:
    """A meeting with an item for each letter, without a decision at ``-``, after these steps."""
    items = tuple(
        AgendaItem(f"i{at}", f"Sag om sted {at}", decision="" if each == "-" else "Godkendt.")
        for at, each in enumerate(decisions)
    )
    meeting = Meeting("m", "Rådet", layout=Layout.PUNKT, participants=MEMBERS, items=items)
    for step in (lambda now: room_log.begin(now, BEGAN), *steps):
        change = step(meeting)
        assert change is not None
        meeting = change.apply(meeting)
    change = room_log.end(meeting, datetime.time(17))
    assert change is not None
    return change.apply(meeting)


def at(minute: int) -> datetime.time:
    return datetime.time(16, minute)


def takes_up(item: str, minute: int) -> Step:
    return lambda now: room_log.take_up(now, item, at(minute))


def comes(person: str, minute: int) -> Step:
    return lambda now: room_log.arrive(now, person, at(minute))


def leaves(person: str, minute: int) -> Step:
    return lambda now: room_log.leave(now, person, at(minute))


def assert_reads_back(meeting: Meeting) -> None:
    again = read_text(text_of(meeting)).meeting
    assert text_of(again) == text_of(meeting)
    came_to = [item.id in dealt_with(meeting) for item in meeting.items]
    assert list(compress(absent(again), came_to)) == list(compress(absent(meeting), came_to))


def test_who_left_for_good_was_not_back_for_it() -> None:
    meeting = held(
        "AB-",
        *(takes_up("i0", 2), leaves("b", 4), comes("b", 6), takes_up("i1", 8), leaves("b", 10)),
    )
    assert "Bo Bæk (til stede til kl. 16.04 og fra kl. 16.06 til kl. 16.10" in text_of(meeting)
    assert absent(meeting) == [["A", "C"], ["A", "B", "C"], []]
    assert_reads_back(meeting)


def test_a_guest_who_stayed_did_not_miss_it() -> None:
    meeting = held(
        "A-BC",
        *(takes_up("i0", 2), lambda now: seats.guest(now, "Lis Øst", at(4))),
        *(takes_up("i2", 8), takes_up("i3", 10), comes("a", 12)),
    )
    assert "til stede fra kl. 16.04, deltog under punkterne 1, 3 og 4)" in text_of(meeting)
    assert_reads_back(meeting)


def test_a_substitute_who_was_called_in_did_not_leave_before_it() -> None:
    meeting = held(
        "AB-",
        takes_up("i0", 2),
        takes_up("i1", 4),
        lambda now: seats.substitute(now, "c", "Frida Holm", None),
    )
    assert "Frida Holm (stedfortræder for Cai Dam, deltog under punkt 2)" in text_of(meeting)
    assert_reads_back(meeting)


def test_who_came_as_the_meeting_began_is_not_late_because_of_it() -> None:
    meeting = held("-AB", takes_up("i1", 0), comes("a", 0), takes_up("i2", 5))
    assert dealt_with(meeting) == {"i1", "i2"}
    assert "Anna Ås, Bo Bæk, Cai Dam (Afbud)" in text_of(meeting)
    assert_reads_back(meeting)
