"""Guests, and substitutes for the whole meeting or for one item."""

from dataclasses import replace

from ssp_desktop.application.editing.meeting_edits import remove_person
from ssp_desktop.application.live import log_removals, room_log, seats, voting
from ssp_desktop.domain.attendance import not_called
from ssp_desktop.domain.meeting import Presence, Role
from ssp_desktop.domain.votes import Dissent, Vote
from tests.application.live.small_meeting import (
    EXPECTED,
    MEETING,
    at,
    log,
    made,
    names,
    standing,
    take,
)
from tests.meetings.people import absent_from


def test_a_guest_in_one_line() -> None:
    meeting = made(MEETING, lambda m: seats.guest(m, "Gorm Vind, Skolen", at(15)))
    guest = meeting.participants[-1]
    assert (guest.name, guest.affiliation, guest.role) == ("Gorm Vind", "Skolen", Role.GUEST)
    assert guest.presence is Presence.EXPECTED
    assert seats.guest(meeting, "  ", at(15)) is None
    assert standing(made(meeting, lambda m: seats.guest(m, "gorm vind", at(15))))[-1] == "present"
    later = made(MEETING, take("i2", 16), lambda m: seats.newcomer(m, "Ny", at(16, 5)))
    assert later.participants[-1].role is Role.MEMBER
    assert log(later)[-1] == ("arrived", "i2", later.participants[-1].id)
    assert "Ny" in names(later)
    taken_back = made(later, lambda m: log_removals.remove_event(m, m.events[-1].id))
    assert [person.name for person in not_called(taken_back)] == ["Ny"]


def test_guests_leave_when_a_closed_item_is_in_progress() -> None:
    closed = replace(MEETING.items[1], closed=True)
    meeting = replace(MEETING, items=(MEETING.items[0], closed, MEETING.items[2]))
    meeting = made(
        meeting,
        take("i1", 16),
        lambda m: seats.guest(m, "Gorm Vind", at(16, 1)),
        lambda m: seats.guest(m, "Lis Øst", at(16, 1)),
        take("i2", 16, 5),
    )
    assert [p.name for p in room_log.must_leave(meeting, "i2")] == ["Gorm Vind", "Lis Øst"]
    assert room_log.must_leave(meeting, "i1") == ()
    meeting = made(meeting, lambda m: room_log.leave(m, m.participants[-2].id, at(16, 6)))
    assert [p.name for p in room_log.must_leave(meeting, "i2")] == ["Lis Øst"]
    seated = made(meeting, lambda m: seats.substitute(m, "b", "Lis Øst", at(16, 7), "i2"))
    assert room_log.must_leave(seated, "i2") == ()


def test_a_guest_who_comes_for_a_closed_item_is_not_asked_to_leave_it() -> None:
    closed = [replace(item, closed=True) for item in MEETING.items[1:]]
    meeting = replace(MEETING, items=(MEETING.items[0], *closed))
    meeting = made(
        meeting,
        take("i1", 16),
        lambda m: seats.guest(m, "Gorm Vind", at(16, 1)),
        take("i2", 16, 5),
        lambda m: seats.guest(m, "Per Ravn, PPR", at(16, 6)),
    )
    assert [p.name for p in room_log.must_leave(meeting, "i2")] == ["Gorm Vind"]
    gorm = meeting.participants[-2].id
    back = made(
        meeting,
        lambda m: room_log.leave(m, gorm, at(16, 7)),
        lambda m: room_log.arrive(m, gorm, at(16, 8)),
    )
    assert room_log.must_leave(back, "i2") == ()
    # At the next closed item they have no business because of this one.
    after = made(back, take("i3", 16, 20))
    assert [p.name for p in room_log.must_leave(after, "i3")] == ["Gorm Vind", "Per Ravn"]


def test_a_substitute_for_the_whole_meeting() -> None:
    meeting = made(MEETING, lambda m: seats.substitute(m, "a", "Siv Holm", at(15)))
    siv = meeting.participants[1]
    assert (siv.name, siv.affiliation, siv.role, siv.stands_in_for) == (
        "Siv Holm", "A", Role.SUBSTITUTE, "a",
    )  # fmt: skip
    assert meeting.participant("a").presence is Presence.EXCUSED
    assert seats.substitute(meeting, "a", "Siv Holm", at(15)) is None
    assert seats.substitute(meeting, "a", "Anna Ås", at(15)) is None
    other = made(meeting, lambda m: seats.substitute(m, "a", "Tim Vad, F", at(15)))
    assert [p.name for p in other.participants] == ["Anna Ås", "Tim Vad", "Bo Bæk", "Rie Lind"]
    freed = made(meeting, lambda m: seats.no_substitute(m, "a"))
    assert [p.name for p in freed.participants] == ["Anna Ås", "Bo Bæk", "Rie Lind"]
    assert seats.no_substitute(freed, "a") is None
    # Everybody is here: the seat is taken.
    expected = made(EXPECTED, lambda m: seats.substitute(m, "a", "Siv Holm", at(15)))
    assert standing(expected) == ["excused", "expected", "expected", "expected"]
    assert names(made(expected, room_log.everybody_here)) == ["Siv Holm", "Bo Bæk", "Rie Lind"]


def test_a_substitute_who_takes_over_while_the_meeting_is_under_way() -> None:
    decided = tuple(replace(item, decision="Ja.") for item in MEETING.items)
    meeting = made(
        replace(MEETING, items=decided),
        take("i2", 16),
        lambda m: seats.substitute(m, "a", "Siv Holm", at(16, 30)),
    )
    siv = meeting.participants[1]
    assert log(meeting)[-2:] == [("arrived", "i2", siv.id), ("left", "i2", "a")]
    assert names(meeting) == ["Siv Holm", "Rie Lind"]
    # Anna had the seat at the first item, so there Siv was not missed.
    absent = [[p.name for p in absent_from(meeting, item)] for item in meeting.items]
    assert absent == [["Bo Bæk"], ["Anna Ås", "Bo Bæk"], ["Anna Ås", "Bo Bæk"]]


def test_a_substitute_for_one_item() -> None:
    meeting = made(MEETING, lambda m: seats.substitute(m, "a", "Siv Holm", at(16), "i2"))
    siv = meeting.participants[1]
    absent = [[p.name for p in absent_from(meeting, item)] for item in meeting.items]
    assert absent == [["Bo Bæk"], ["Anna Ås", "Bo Bæk"], ["Bo Bæk"]]
    other = made(meeting, lambda m: seats.substitute(m, "a", "Tim Vad", at(16), "i2"))
    assert siv.id not in {p.id for p in other.participants}
    (seat,) = other.item("i2").substitutions
    assert other.participant(seat.person).name == "Tim Vad"
    freed = made(other, lambda m: seats.no_substitute(m, "a", "i2"))
    assert freed == MEETING


def test_a_seat_is_free_again_although_who_had_it_was_taken_off_the_list() -> None:
    meeting = made(MEETING, lambda m: seats.substitute(m, "a", "Siv Holm", at(16), "i2"))
    siv = meeting.participants[1].id
    gone = made(meeting, lambda m: remove_person(m, siv))
    assert made(gone, lambda m: seats.no_substitute(m, "a", "i2")) == MEETING


def test_a_substitute_who_voted_or_dissented_stays_on_the_list() -> None:
    meeting = made(MEETING, lambda m: seats.substitute(m, "a", "Siv Holm", at(16), "i2"))
    siv = meeting.participants[1].id
    for noted in (
        lambda m: voting.keep_vote(m, "i2", Vote("v", in_favour=(siv,))),
        lambda m: voting.keep_dissent(m, "i2", Dissent("d", (siv,), "Nej.")),
    ):
        freed = made(meeting, noted, lambda m: seats.no_substitute(m, "a", "i2"))
        assert freed.item("i2").substitutions == ()
        assert freed.participant(siv).name == "Siv Holm"
