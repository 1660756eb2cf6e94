"""The phase of a meeting: what its log tells, else what it is."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.domain.course import Phase, phase
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Status
from ssp_desktop.domain.room import EventKind, RoomEvent

DAY = datetime.date(2026, 3, 4)
DAYS = {"before": DAY - datetime.timedelta(14), "then": DAY, "after": DAY + datetime.timedelta(1)}
PLANNED = Meeting("m", "SSP", date=DAY, items=(AgendaItem("a", "Budget"),))
BEGAN = RoomEvent("1", EventKind.BEGAN, datetime.time(16))
ENDED = RoomEvent("2", EventKind.ENDED, datetime.time(18))


@pytest.mark.parametrize("today", DAYS.values(), ids=DAYS)
@pytest.mark.parametrize(
    ("events", "told"),
    [((BEGAN,), Phase.RUNNING), ((BEGAN, ENDED), Phase.OVER), ((BEGAN, ENDED, BEGAN), "running")],
)
def test_the_log_tells_whatever_else_is_so(events, told, today):
    for status in Status:
        assert phase(replace(PLANNED, events=events, status=status), today) == told


@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW, Status.APPROVED])
@pytest.mark.parametrize("day", [DAY, None])
def test_minutes_without_a_log_are_over(status, day):
    imported = replace(PLANNED, status=status, date=day)
    assert phase(imported, DAYS["before"]) is Phase.OVER


@pytest.mark.parametrize("today", DAYS.values(), ids=DAYS)
def test_an_agenda_is_convened_until_the_meeting_begins(today):
    assert phase(PLANNED, today) is Phase.CONVENED


def test_decisions_typed_without_a_log_are_a_draft_until_the_day_is_past():
    typed = replace(PLANNED, items=(AgendaItem("a", "Budget", decision="Godkendt."),))
    assert {name: phase(typed, today) for name, today in DAYS.items()} == {
        "before": Phase.CONVENED,
        "then": Phase.CONVENED,
        "after": Phase.OVER,
    }
    assert phase(replace(typed, date=None), DAY) is Phase.CONVENED
