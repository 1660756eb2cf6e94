"""Who was there when an item was taken: against a plain model of the room, and case by case."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given, settings

from ssp_desktop.domain.attendance import Attendance, Quorum, Remarks, not_called, quorum_now
from ssp_desktop.domain.course import item_in_progress, taken_order
from ssp_desktop.domain.meeting import ItemState, Meeting, Participant, Presence, Role
from ssp_desktop.domain.room import EventKind, Recusal
from ssp_desktop.domain.votes import Dissent, Vote
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
from tests.meetings.held_meetings import Held, held_meetings
from tests.meetings.live_meeting import LIVE
from tests.meetings.people import absent_from, present_now
from tests.proofs import cases


@given(held_meetings())
@settings(max_examples=cases(150))
def test_it_is_who_sat_there_when_the_item_was_in_progress(held: Held) -> None:
    meeting, room = held.meeting, held.room
    everybody = [person.name for person in meeting.participants]
    members = [p.name for p in meeting.participants if p.role in (Role.MEMBER, Role.CHAIR)]
    attendance = Attendance(meeting)
    assert [item.id for item in meeting.items] == room.agenda
    for item in meeting.items:
        absent = [person.name for person in absent_from(meeting, item)]
        assert absent == room.absent(item.id, everybody)
        sat = room.at(item.id) - room.out.get(item.id, set())
        sat = (sat - room.stand_ins.get(item.id, {}).keys()) | set(
            room.stand_ins.get(item.id, {}).values()
        )
        assert {person.name for person in attendance.present_at(item.id)} == sat
        taken = Quorum(room.seats_taken(item.id, members), len(members))
        assert attendance.quorum_at(item.id) == taken
    assert {p.name for p in attendance.present_at("")} == room.seen[""]


@given(held_meetings())
def test_each_that_came_is_told_of_and_nobody_else(held: Held) -> None:
    attendance = Attendance(held.meeting)
    people = held.meeting.participants
    told = {p.name: attendance.listed_presence(p) for p in people}
    assert told == {p.name: held.room.status(p.name) for p in people}
    assert {p.name for p in not_called(held.meeting)} == {
        name for name, presence in told.items() if presence is Presence.EXPECTED
    } - held.room.called_in


@given(held_meetings())
def test_the_order_taken_has_every_item_that_was_taken_once(held: Held) -> None:
    order = taken_order(held.meeting)
    taken = {i.id for i in held.meeting.items if i.state is ItemState.PLANNED}
    assert sorted(order) == sorted(taken)
    last = [e.item for e in held.meeting.events if e.kind is EventKind.TAKEN_UP]
    really = list(reversed(dict.fromkeys(reversed(last))))
    assert [item for item in order if item in last] == [item for item in really if item in taken]


def at(hour: int, minute: int) -> datetime.time:
    return datetime.time(hour, minute)


def test_who_left_at_an_item_is_absent_from_it_and_who_came_is_not() -> None:
    left = with_log(
        (TAKEN, "i1"), (TAKEN, "i2"), (LEFT, "i2", "a"), (TAKEN, "i4"), (CAME, "i4", "a")
    )
    assert absent(left) == ["", "a", "a", "", ""]
    assert taken_order(left) == ("i1", "i2", "i3", "i4", "i5")


def with_parts(meeting: Meeting, **parts: object) -> Meeting:
    """The meeting with those parts at its first item."""
    first = replace(meeting.items[0], **parts)
    return replace(meeting, items=(first, *meeting.items[1:]))


@pytest.mark.parametrize(
    "parts",
    [
        {"votes": (Vote("v", ("b", "c"), ("a",)),)},
        {"votes": (Vote("v", abstained=("a",)),)},
        {"dissents": (Dissent("d", ("a",), "Det er for dyrt."),)},
    ],
)
def test_who_is_named_in_a_vote_and_left_before_it_was_over_took_part(
    parts: dict[str, object],
) -> None:
    left = with_log((TAKEN, "i1"), (LEFT, "i1", "a"), (TAKEN, "i2"))
    assert absent(left) == ["a"] * 5
    named = with_parts(left, **parts)
    assert absent(named) == ["", "a", "a", "a", "a"]
    attendance = Attendance(named)
    assert Remarks.of(named).on(PEOPLE[0]).missed == ((2, 3, 4, 5),)
    assert [p.id for p in attendance.present_at("i1")] == ["b", "c"], "who is there now"
    assert absent(with_parts(named, absent=("a",))) == absent(left)
    out = with_parts(named, recusals=(Recusal("r", "a"),))
    assert absent(out) == absent(left)
    never = replace(named, events=named.events[:1])
    excused = replace(PEOPLE[0], presence=Presence.EXCUSED)
    assert absent(replace(never, participants=(excused, *PEOPLE[1:]))) == ["a"] * 5


@pytest.mark.parametrize(
    ("party_of_b", "gone"),
    [("V", ["", "a", "a", "a", "a"]), ("A", ["a"] * 5)],
)
def test_a_party_that_voted_was_there_as_long_as_anybody_of_it(
    party_of_b: str, gone: list[str]
) -> None:
    people = (replace(PEOPLE[0], affiliation="A"), replace(PEOPLE[1], affiliation=party_of_b))
    left = with_log((TAKEN, "i1"), (LEFT, "i1", "a"), (TAKEN, "i2"))
    meeting = replace(left, participants=(*people, PEOPLE[2]))
    vote = Vote("v", ("A",), by_party=True)
    assert absent(with_parts(meeting, votes=(vote,))) == gone


def test_who_left_and_came_back_within_an_item_was_there() -> None:
    assert absent(with_log((TAKEN, "i1"), (LEFT, "i1", "a"), (CAME, "i1", "a"))) == [""] * 5


def test_the_order_taken_counts_and_not_the_agendas() -> None:
    meeting = with_log(
        (TAKEN, "i1"), (TAKEN, "i4"), (LEFT, "i4", "b"), (TAKEN, "i2"), (TAKEN, "i5")
    )
    assert taken_order(meeting) == ("i1", "i4", "i2", "i3", "i5")
    assert absent(meeting) == ["", "b", "b", "b", "b"]


def test_an_item_taken_up_again_is_as_it_was_the_last_time() -> None:
    log = (
        *((TAKEN, "i1"), (LEFT, "i1", "a"), (TAKEN, "i2"), (CAME, "i2", "a")),
        *((TAKEN, "i1"), (LEFT, "i1", "b")),
    )
    meeting = with_log(*log)
    assert taken_order(meeting) == ("i2", "i3", "i4", "i5", "i1")
    assert absent(meeting) == ["b", "", "", "", ""]


def test_an_event_counts_where_it_was_corrected_to() -> None:
    meeting = with_log((TAKEN, "i1"), (TAKEN, "i2"), (TAKEN, "i3"), (LEFT, "i3", "a"))
    assert absent(meeting) == ["", "", "a", "a", "a"]
    for item, expected in (("i1", ["a"] * 5), ("i5", ["", "", "", "", "a"]), ("", ["a"] * 5)):
        last = replace(meeting.events[-1], item=item)
        corrected = replace(meeting, events=(*meeting.events[:-1], last))
        assert absent(corrected) == expected


def test_what_happened_at_an_item_that_is_no_more_counts_in_its_turn() -> None:
    meeting = with_log((TAKEN, "i1"), (TAKEN, "gone"), (LEFT, "gone", "a"), (TAKEN, "i2"))
    assert absent(meeting) == ["", "a", "a", "a", "a"]
    never = with_log((TAKEN, "i2"), (LEFT, "never", "a"))
    assert absent(never) == ["", "a", "a", "a", "a"]


def test_the_ruling_is_about_one_item_and_one_that_is_not_disqualified_stays() -> None:
    items = (
        replace(ITEMS[0], recusals=(Recusal("r", "a"),)),
        replace(ITEMS[1], recusals=(Recusal("s", "a", False),)),
        *ITEMS[2:],
    )
    assert absent(replace(MEETING, items=items)) == ["a", "", "", "", ""]


def test_who_is_named_at_an_item_wins() -> None:
    items = (replace(ITEMS[0], absent=("c",)), *ITEMS[1:])
    meeting = replace(with_log((TAKEN, "i1"), (LEFT, "i1", "a")), items=items)
    assert absent(meeting) == ["c", "a", "a", "a", "a"]
    assert [p.id for p in Attendance(meeting).present_at("i1")] == ["a", "b"]


def test_present_now_is_at_the_item_that_was_taken_up_last() -> None:
    for count in range(len(LIVE.events) + 1):
        meeting = replace(LIVE, events=LIVE.events[:count])
        items = [e.item for e in meeting.events if e.kind is TAKEN]
        expected = Attendance(meeting).present_at(items[-1] if items else "")
        assert present_now(meeting) == expected
    assert item_in_progress(LIVE) == ""


def test_who_left_is_gone_although_the_item_in_progress_was_deleted() -> None:
    meeting = with_log((EventKind.TAKEN_UP, "i1"), (EventKind.LEFT, "i1", "b"))
    meeting = replace(meeting, items=meeting.items[1:])
    assert [person.name for person in present_now(meeting)] == ["Anna", "Cai"]
    assert quorum_now(meeting) == Quorum(2, 3)


def test_nobody_is_absent_from_what_the_meeting_has_not_come_to() -> None:
    undecided = tuple(replace(item, decision="") for item in ITEMS)
    log = ((TAKEN, "i1"), (LEFT, "i1", "a"), (TAKEN, "i2"))
    meeting = replace(with_log(*log), items=undecided)
    assert absent(meeting) == ["a", "a", "", "", ""]
    # A decision that is written at an item nobody took up by key counts as well.
    decided = replace(meeting, items=(*undecided[:3], ITEMS[3], undecided[4]))
    assert absent(decided) == ["a", "a", "", "a", ""]
    remark = Remarks.of(decided).on(PEOPLE[0])
    assert remark.missed == ((1, 2), (4,))
    running = replace(with_log((EventKind.BEGAN, ""), (LEFT, "", "a")), items=undecided)
    assert absent(running) == [""] * 5
    # A minute-taker who takes nothing up by key, and minutes that are read: all count.
    ended = replace(with_log((EventKind.BEGAN, ""), (LEFT, "", "a"), (EventKind.ENDED, "")))
    assert absent(replace(ended, items=undecided)) == ["a"] * 5


def test_a_guest_was_not_there_for_what_was_never_taken_up() -> None:
    guest = Participant("g", "Gorm", role=Role.GUEST)
    undecided = tuple(replace(item, decision="") for item in ITEMS)
    meeting = with_log((TAKEN, "i1"), (TAKEN, "i2"), (CAME, "i2", "g"))
    meeting = replace(meeting, participants=(*PEOPLE, guest), items=undecided)
    assert Remarks.of(meeting).on(guest).attended == ((2,),)
