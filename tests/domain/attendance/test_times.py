"""Which times of comings, goings and breaks are told: those that are whole minutes."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.domain.attendance import Remarks
from ssp_desktop.domain.course import breaks
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.room import EventKind, RoomEvent
from tests.domain.attendance.logged_meeting import CAME, LEFT, MEETING, PEOPLE, TAKEN


def timed(*log: tuple[EventKind, str] | tuple[EventKind, str, str]) -> Meeting:
    """The meeting with events by the clock: what, when, who."""
    events = tuple(
        RoomEvent(f"e{n}", kind, datetime.time.fromisoformat(time), "i1", "".join(who))
        for n, (kind, time, *who) in enumerate(log)
    )
    return replace(MEETING, events=(RoomEvent("t", TAKEN, item="i1"), *events))


@pytest.mark.parametrize(
    ("log", "told"),
    [
        ([(LEFT, "19:47:10"), (CAME, "19:47:50")], []),
        ([(LEFT, "19:47"), (CAME, "19:48")], [("", "19:47"), ("19:48", "")]),
        ([(EventKind.BEGAN, "19:47:05"), (LEFT, "19:47:40")], []),
        ([(EventKind.BEGAN, "19:47"), (LEFT, "19:47"), (CAME, "19:47")], []),
        ([(EventKind.BEGAN, "19:46"), (LEFT, "19:47")], [("", "19:47")]),
        ([(LEFT, "19:47"), (CAME, "19:51:05"), (LEFT, "19:51:40")], [("", "19:47")]),
        # One that is before another that it follows tells nobody when.
        ([(LEFT, "20:10"), (CAME, "20:00")], []),
        ([(LEFT, "23:50"), (CAME, "00:10")], [("", "23:50"), ("00:10", "")]),
        (
            [(LEFT, "19:47"), (CAME, "20:00"), (LEFT, "20:10"), (CAME, "20:10"), (LEFT, "20:30")],
            [("", "19:47"), ("20:00", "20:30")],
        ),
    ],
)
def test_a_time_that_is_no_minute_is_not_told(
    log: list[tuple[EventKind, str]], told: list[tuple[str, str]]
) -> None:
    meeting = timed(*((kind, time, "a") for kind, time in log))
    stays = Remarks.of(meeting).on(PEOPLE[0]).stays
    assert [
        tuple(f"{time:%H:%M}" if time else "" for time in (stay.came, stay.left)) for stay in stays
    ] == told


PAUSE, ON, END = EventKind.BREAK, EventKind.RESUMED, EventKind.ENDED


@pytest.mark.parametrize(
    ("log", "told"),
    [
        ([(PAUSE, "19:51:02"), (ON, "19:51:50")], []),
        ([(PAUSE, "19:51"), (ON, "19:52")], [("19:51", "19:52")]),
        ([(PAUSE, "19:51"), (ON, "19:55"), (PAUSE, "19:55"), (ON, "20:00")], [("19:51", "20:00")]),
        ([(PAUSE, "19:51"), (END, "19:51")], []),
        ([(PAUSE, "19:51"), (END, "20:00")], [("19:51", "")]),
        ([(PAUSE, "19:51")], [("19:51", "")]),
    ],
)
def test_a_break_of_no_minutes_is_none(
    log: list[tuple[EventKind, str]], told: list[tuple[str, str]]
) -> None:
    found = [
        (f"{start:%H:%M}", f"{end:%H:%M}" if end else "") for start, end in breaks(timed(*log))
    ]
    assert found == told
