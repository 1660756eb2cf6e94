"""How many seats are taken, and by whom: the quorum, and substitutes who come and leave."""

from dataclasses import replace

import pytest

from ssp_desktop.domain.attendance import Attendance, Quorum, Remarks, quorum_now
from ssp_desktop.domain.meeting import Participant, Presence, Role
from ssp_desktop.domain.room import Substitution
from tests.domain.attendance.logged_meeting import (
    CAME,
    ITEMS,
    LEFT,
    MEETING,
    PEOPLE,
    TAKEN,
    absent,
    with_log,
)


@pytest.mark.parametrize(("there", "reached"), [(1, False), (2, False), (3, True), (4, True)])
def test_more_than_half_of_the_members_are_to_be_there(there: int, reached: bool) -> None:
    people = tuple(
        Participant(
            f"p{at}", f"P{at}", presence=Presence.PRESENT if at < there else Presence.EXCUSED
        )
        for at in range(4)
    )
    others = (
        Participant("g", "G", role=Role.GUEST, presence=Presence.PRESENT),
        Participant("r", "R", role=Role.MINUTE_TAKER, presence=Presence.PRESENT),
        Participant("s", "S", role=Role.SUBSTITUTE, presence=Presence.PRESENT),
    )
    meeting = replace(MEETING, participants=(*people, *others))
    assert quorum_now(meeting) == Quorum(there, 4)
    assert quorum_now(meeting).reached is reached


def test_a_substitute_takes_the_seat_of_one_member_once() -> None:
    people = (
        Participant("a", "Anna", presence=Presence.EXCUSED),
        Participant("b", "Bo", presence=Presence.PRESENT),
        Participant("s", "Siv", role=Role.SUBSTITUTE, stands_in_for="a", presence=Presence.PRESENT),
        Participant("t", "Tim", role=Role.SUBSTITUTE, presence=Presence.PRESENT),
    )
    items = (replace(ITEMS[0], substitutions=(Substitution("u", "t", "b"),)), ITEMS[1])
    meeting = replace(MEETING, participants=people, items=items)
    attendance = Attendance(meeting)
    assert attendance.quorum_at("i1") == Quorum(2, 2)
    assert attendance.quorum_at("i2") == Quorum(2, 2)
    both = replace(
        meeting, participants=(replace(people[0], presence=Presence.PRESENT), *people[1:])
    )
    assert Attendance(both).quorum_at("i2") == Quorum(2, 2)
    assert [p.id for p in attendance.present_at("i1")] == ["s", "t"]
    assert [p.id for p in attendance.present_at("i2")] == ["b", "s"]
    assert absent(meeting) == ["ab", "a"]


CALLED_IN = replace(
    with_log(
        *((TAKEN, "i1"), (TAKEN, "i2"), (CAME, "i2", "s"), (TAKEN, "i3")),
        *((TAKEN, "i4"), (LEFT, "i4", "s"), (TAKEN, "i5")),
    ),
    participants=(
        replace(PEOPLE[0], presence=Presence.EXCUSED),
        PEOPLE[1],
        Participant("s", "Siv", role=Role.SUBSTITUTE, stands_in_for="a"),
    ),
)


def test_a_substitute_is_not_missed_before_they_were_called_in_but_after_they_left() -> None:
    assert absent(CALLED_IN) == ["a", "a", "a", "as", "as"]
    attendance = Attendance(CALLED_IN)
    remark = Remarks.of(CALLED_IN).on(CALLED_IN.participants[2])
    assert (remark.attended, remark.missed) == (((2, 3),), ((4, 5),))
    assert Remarks.of(CALLED_IN).vary
    assert [attendance.quorum_at(f"i{at}").present for at in range(1, 6)] == [1, 2, 2, 1, 1]


def test_one_who_came_late_is_not_there_where_others_are_named_before() -> None:
    items = (replace(ITEMS[0], absent=("a",)), *ITEMS[1:])
    meeting = replace(CALLED_IN, items=items)
    assert [p.id for p in Attendance(meeting).present_at("i1")] == ["b"]
    named = replace(meeting, items=(replace(ITEMS[0], absent=("a", "s")), *ITEMS[1:]))
    assert absent(named)[0] == "as"


def test_a_substitute_who_never_came_is_missed_as_ever() -> None:
    people = (
        CALLED_IN.participants[0],
        replace(CALLED_IN.participants[2], presence=Presence.EXCUSED),
    )
    meeting = replace(CALLED_IN, participants=people, events=())
    assert absent(meeting) == ["as"] * 5
