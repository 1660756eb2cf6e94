"""Numbers, absence and the state of a meeting follow from what it holds."""

from dataclasses import replace

import pytest

from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence, Section, Status
from tests.meetings.people import absent_from

PEOPLE = (
    Participant("a", "Anna", presence=Presence.PRESENT),
    Participant("b", "Bo", presence=Presence.EXCUSED),
    Participant("c", "Cai", presence=Presence.ABSENT),
)


def test_numbers_run_on_from_the_first_and_from_one_that_breaks_the_run() -> None:
    items = (
        AgendaItem("1", "x"),
        AgendaItem("2", "y", fixed_number=31),
        AgendaItem("3", "z"),
    )
    meeting = Meeting("m", "U", first_number=27, items=items)
    assert [number for number, _ in meeting.numbered_items()] == [27, 31, 32]
    assert meeting.number_of("3") == 32


def test_who_is_absent_from_an_item_follows_from_the_attendance_until_it_is_named() -> None:
    item = AgendaItem("i", "t")
    meeting = Meeting("m", "U", participants=PEOPLE, items=(item,))
    assert [p.name for p in absent_from(meeting, item)] == ["Bo", "Cai"]
    assert [p.name for p in absent_from(meeting, replace(item, absent=("a",)))] == ["Anna"]
    assert absent_from(meeting, replace(item, absent=())) == ()


def test_a_planned_meeting_is_an_agenda_until_something_is_decided() -> None:
    planned = Meeting("m", "U", items=(AgendaItem("i", "t", decision=" \n"),))
    assert planned.is_agenda
    assert not replace(planned, status=Status.DRAFT).is_agenda
    assert not replace(planned, items=(AgendaItem("i", "t", decision="Ja."),)).is_agenda


def test_the_decision_stands_where_it_was_read() -> None:
    one, two = Section("1", "Sag"), Section("2", "Forløb")
    item = AgendaItem("i", "t", sections=(one, two), decision_at=1)
    assert item.sections_before_decision == (one,)
    assert item.sections_after_decision == (two,)
    assert replace(item, decision_at=None).sections_before_decision == (one, two)


@pytest.mark.parametrize(
    ("decision", "decided"),
    [
        ("", False),
        ("\n", False),
        ("|  |  |\n| --- | ---: |\n|  |  |", False),
        ("|  |\n| --- |\n|  |\n\n- ", False),
        ("|  |  |\n| --- | ---: |\n|  | 7 |", True),
        ("|  |\n| --- |\n|  |\n\nGodkendt.", True),
        (r"\-", True),
    ],
)
def test_an_empty_table_decides_nothing(decision: str, decided: bool) -> None:
    item = AgendaItem("i", "Sag", decision=decision)
    assert item.decided is decided
    assert Meeting("m", "Udvalget", items=(item,)).is_agenda is not decided
