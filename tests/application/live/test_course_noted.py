"""How the meeting goes on, as it is noted: begun, its items taken up, breaks, its end, the time."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.application.live import log_corrections, log_removals, room_log
from ssp_desktop.domain.course import (
    has_ended,
    is_running,
    item_in_progress,
    on_break,
    time_of_meeting,
    time_spent,
)
from ssp_desktop.domain.meeting import Status
from ssp_desktop.domain.room import EventKind
from tests.application.live.small_meeting import MEETING, at, log, made, take
from tests.meetings.live_meeting import LIVE
from tests.meetings.people import absent_from


def test_a_meeting_that_began_is_a_draft_and_no_agenda_any_more() -> None:
    assert MEETING.is_agenda
    for begun in (
        made(MEETING, take("i1", 16)),
        made(MEETING, lambda meeting: room_log.begin(meeting, at(16))),
    ):
        assert begun.status is Status.DRAFT
        assert not begun.is_agenda
    approved = made(replace(MEETING, status=Status.APPROVED), take("i1", 16))
    assert approved.status is Status.APPROVED


def test_the_meeting_begins_with_its_first_item_and_a_break_ends_with_the_next() -> None:
    meeting = made(MEETING, take("i1", 16))
    assert log(meeting) == [("began", "", ""), ("taken_up", "i1", "")]
    assert room_log.take_up(meeting, "i1", at(16, 1)) is None
    assert room_log.begin(meeting, at(16, 1)) is None
    assert room_log.resume(meeting, at(16, 1)) is None
    paused = made(meeting, lambda m: room_log.take_break(m, at(16, 30)))
    assert on_break(paused)
    assert room_log.take_break(paused, at(16, 31)) is None
    resumed = ("resumed", "i1", "")
    assert log(made(paused, take("i1", 16, 40)))[2:] == [("break", "i1", ""), resumed]
    taken = [("resumed", "i2", ""), ("taken_up", "i2", "")]  # the break ends with that item
    assert log(made(paused, take("i2", 16, 40)))[3:] == taken


def test_an_end_that_was_none_goes_when_an_item_is_taken_up() -> None:
    meeting = made(MEETING, take("i1", 16), lambda m: room_log.end(m, at(17)))
    assert has_ended(meeting)
    assert item_in_progress(meeting) == ""
    assert room_log.end(meeting, at(17, 1)) is None
    meeting = made(meeting, take("i2", 17, 5))
    assert is_running(meeting)
    assert [kind for kind, _, _ in log(meeting)] == ["began", "taken_up", "taken_up"]


def test_the_time_an_item_took_is_without_its_breaks() -> None:
    meeting = made(
        MEETING,
        lambda m: room_log.begin(m, at(16)),
        take("i1", 16, 5),
        take("i2", 16, 15),
        lambda m: room_log.take_break(m, at(16, 20)),
        lambda m: room_log.resume(m, at(16, 40)),
        take("i1", 16, 50),
    )
    now = at(16, 51, 30)
    spent = [time_spent(meeting, item, now).total_seconds() / 60 for item in ("", "i1", "i2", "i3")]
    assert spent == [5, 11.5, 15, 0]
    assert time_of_meeting(meeting, now).total_seconds() / 60 == 31.5
    ended = made(meeting, lambda m: room_log.end(m, at(17)))
    assert time_spent(ended, "i1", at(20)).total_seconds() / 60 == 20


def test_who_comes_and_what_nobody_noted_the_time_of_take_nothing_from_an_item() -> None:
    meeting = made(
        MEETING,
        take("i1", 16),
        lambda m: room_log.arrive(m, "b", at(16, 4)),
        lambda m: room_log.take_up(m, "i2", None),
        take("i3", 16, 10),
    )
    now = at(16, 12)
    spent = [time_spent(meeting, item, now).total_seconds() / 60 for item in ("i1", "i2", "i3")]
    assert spent == [10, 0, 2]
    assert time_of_meeting(meeting, now).total_seconds() / 60 == 12


@pytest.mark.parametrize(
    ("began", "now", "minutes"),
    [(at(23, 50), at(0, 10), 20), (at(16, 10), at(16, 5), 0), (None, at(16), 0)],
)
def test_over_midnight_and_with_a_clock_set_back(
    began: datetime.time | None, now: datetime.time, minutes: int
) -> None:
    meeting = made(MEETING, lambda m: room_log.take_up(m, "i1", began))
    assert time_spent(meeting, "i1", now) == datetime.timedelta(minutes=minutes)


def test_an_event_can_be_corrected_and_taken_out() -> None:
    left = next(event for event in LIVE.events if event.kind is EventKind.LEFT)
    meeting = made(LIVE, lambda m: log_corrections.set_event_time(m, left.id, at(16, 21)))
    meeting = made(meeting, lambda m: log_corrections.set_event_item(m, left.id, "i3"))
    event = next(event for event in meeting.events if event.id == left.id)
    assert (event.time, event.item) == (at(16, 21), "i3")
    assert log_corrections.set_event_item(meeting, left.id, "i3") is None
    meeting = made(meeting, lambda m: log_removals.remove_event(m, left.id))
    assert left.id not in {event.id for event in meeting.events}
    assert "a" not in {p.id for item in meeting.items for p in absent_from(meeting, item)}
