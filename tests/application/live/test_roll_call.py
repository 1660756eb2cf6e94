"""The roll call, and who comes and leaves: what a mark says, and what the log tells instead."""

from dataclasses import replace

import pytest

from ssp_desktop.application.live import log_removals, room_log
from ssp_desktop.domain.attendance import not_called
from ssp_desktop.domain.meeting import Participant, Presence, Role
from ssp_desktop.minutes.making import make_minutes
from tests.application.live.small_meeting import EXPECTED, at, log, made, names, standing, take


def mark(who: str, presence: Presence) -> object:
    return lambda meeting: room_log.stand(meeting, who, presence)


@pytest.mark.parametrize("begun", [False, True])
@pytest.mark.parametrize("presence", [p for p in Presence if p is not Presence.EXPECTED])
def test_a_mark_is_how_somebody_stands_before_the_meeting_begins_and_after(
    presence: Presence, begun: bool
) -> None:
    meeting = made(EXPECTED, take("i1", 16), take("i2", 16, 10)) if begun else EXPECTED
    marked = made(meeting, mark("a", presence))
    assert standing(marked) == [presence.value, "expected", "expected"]
    assert marked.events == meeting.events
    assert room_log.stand(marked, "a", presence) is None


def test_who_has_come_or_left_is_as_the_log_tells() -> None:
    meeting = made(EXPECTED, take("i1", 16), lambda m: room_log.arrive(m, "a", at(16, 5)))
    for presence in Presence:
        assert room_log.stand(meeting, "a", presence) is None
    assert names(meeting) == ["Anna Ås"]
    gone = made(meeting, lambda m: room_log.go_round(m, "a", at(16, 10)))
    assert log(gone)[-1] == ("left", "i1", "a")
    back = made(gone, lambda m: room_log.go_round(m, "a", at(16, 20)))
    assert log(back)[-1] == ("arrived", "i1", "a")
    assert room_log.arrive(back, "a", at(17)) is None
    assert room_log.leave(gone, "a", at(17)) is None


def test_space_goes_round_as_long_as_nothing_has_happened() -> None:
    for meeting in (EXPECTED, made(EXPECTED, take("i1", 16))):
        seen = []
        for _ in range(4):
            meeting = made(meeting, lambda m: room_log.go_round(m, "a", at(16, 5)))
            seen.append(meeting.participant("a").presence.value)
        assert seen == ["present", "excused", "absent", "expected"]
        assert not room_log.has_moved(meeting, "a")


@pytest.mark.parametrize("presence", Presence)
def test_who_leaves_was_there_until_then_and_is_as_before_when_that_is_taken_back(
    presence: Presence,
) -> None:
    meeting = made(EXPECTED, mark("r", Presence.PRESENT), take("i1", 16))
    if presence is not Presence.EXPECTED:
        meeting = made(meeting, mark("a", presence))
    meeting = made(meeting, take("i2", 16, 10), lambda m: room_log.leave(m, "a", at(16, 20)))
    shown = make_minutes(meeting).blocks[1].rows[-1][1]
    assert shown.startswith("Anna Ås (til stede til kl. 16.20, deltog ikke under ")
    before = replace(meeting, events=meeting.events[:-1])
    assert made(meeting, lambda m: log_removals.remove_event(m, m.events[-1].id)) == before
    words = {
        Presence.EXPECTED: "Rie Lind",
        Presence.PRESENT: "Anna Ås, Rie Lind",
        Presence.EXCUSED: "Anna Ås (Afbud), Rie Lind",
        Presence.ABSENT: "Anna Ås (Fraværende), Rie Lind",
    }
    assert make_minutes(before).blocks[1].rows[-1][1] == words[presence]


def test_nobody_comes_or_goes_before_the_meeting_or_after_it() -> None:
    ended = made(EXPECTED, take("i1", 16), lambda m: room_log.end(m, at(17)))
    for meeting in (EXPECTED, ended):
        assert room_log.arrive(meeting, "a", at(17, 5)) is None
        assert room_log.leave(meeting, "a", at(17, 5)) is None
        came = made(meeting, lambda m: room_log.come(m, "a", at(17, 5)))
        assert standing(came)[0] == "present"


def test_everybody_is_here_with_one_change_begun_or_not() -> None:
    excused = made(EXPECTED, mark("b", Presence.EXCUSED))
    for meeting in (excused, made(excused, take("i1", 16), take("i2", 16, 10))):
        assert [person.id for person in room_log.still_expected(meeting)] == ["a", "r"]
        called = made(meeting, room_log.everybody_here)
        assert standing(called) == ["present", "excused", "present"]
        assert called.events == meeting.events
        assert room_log.everybody_here(called) is None
        assert not_called(called) == ()


def test_the_roll_call_touches_neither_who_left_nor_a_guest_while_items_are_taken() -> None:
    guest = Participant("g", "Gorm Vind", role=Role.GUEST)
    meeting = replace(EXPECTED, participants=(*EXPECTED.participants, guest))
    assert standing(made(meeting, room_log.everybody_here)) == ["present"] * 4
    meeting = made(meeting, take("i1", 16), lambda m: room_log.leave(m, "b", at(16, 5)))
    meeting = made(meeting, room_log.everybody_here)
    assert names(meeting) == ["Anna Ås", "Rie Lind"]
    assert [person.id for person in not_called(meeting)] == ["g"]


def test_who_votes_is_there() -> None:
    meeting = made(EXPECTED, mark("b", Presence.EXCUSED), take("i1", 16))
    called = made(meeting, lambda m: room_log.presence_by_roll_call(m, ("a", "b")))
    assert standing(called) == ["present", "excused", "expected"]
    assert room_log.presence_by_roll_call(called, ("a", "b")) is None
