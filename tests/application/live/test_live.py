"""What is noted while a meeting is held: the log, the seats, the agenda, and the decision."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.application.editing.meeting_edits import remove_person, set_item_field
from ssp_desktop.application.live import (
    agenda_changes,
    log_corrections,
    log_removals,
    room_log,
    seats,
    voting,
)
from ssp_desktop.domain.attendance import not_called
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.course import (
    has_ended,
    is_running,
    item_in_progress,
    on_break,
    time_of_meeting,
    time_spent,
)
from ssp_desktop.domain.meeting import (
    AgendaItem,
    ItemState,
    Meeting,
    Participant,
    Presence,
    Role,
    Section,
    Status,
)
from ssp_desktop.domain.room import EventKind
from ssp_desktop.domain.votes import Dissent, Vote
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.making import make_minutes
from tests.live_meeting import LIVE
from tests.people import absent_from, present_now

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
RULED_OUT = "Anna Ås (A) blev erklæret inhabil og forlod mødet under punktets behandling."
RULED_IN = "Anna Ås (A) blev ikke erklæret inhabil og deltog i punktets behandling."


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


def take(item: str, hour: int, minute: int = 0) -> object:
    return lambda meeting: room_log.take_up(meeting, item, at(hour, minute))


def names(meeting: Meeting) -> list[str]:
    return [person.name for person in present_now(meeting)]


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


EXPECTED = replace(
    MEETING,
    participants=tuple(
        replace(person, presence=Presence.EXPECTED) for person in MEETING.participants
    ),
)
"""The meeting before anybody has been called."""


def standing(meeting: Meeting) -> list[str]:
    return [person.presence.value for person in meeting.participants]


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


def ruled(meeting: Meeting, disqualified: bool | None) -> Meeting:
    change = seats.recuse(meeting, "i1", "a", disqualified=disqualified)
    return meeting if change is None else made(meeting, lambda _: change)


def test_a_ruling_is_minuted_changed_and_taken_back() -> None:
    meeting = ruled(MEETING, True)
    assert meeting.items[0].decision == RULED_OUT
    assert "a" in {p.id for p in absent_from(meeting, meeting.items[0])}
    assert seats.recuse(meeting, "i1", "a", disqualified=True) is None
    meeting = ruled(meeting, False)
    assert meeting.items[0].decision == RULED_IN
    assert "a" not in {p.id for p in absent_from(meeting, meeting.items[0])}
    assert ruled(meeting, None) == MEETING
    assert seats.recuse(MEETING, "i1", "a", disqualified=None) is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (f"Drøftet.\n\n{RULED_OUT}", f"Drøftet.\n\n{RULED_IN}"),
        (f"{RULED_OUT}\n\n- Godkendt.", f"{RULED_IN}\n\n- Godkendt."),
        (f"Drøftet. {RULED_OUT} Godkendt.", f"Drøftet. {RULED_IN} Godkendt."),
        (f"- {RULED_OUT}\n- Ja.", f"- {RULED_IN}\n- Ja."),
    ],
)
def test_the_sentence_is_renewed_where_it_has_come_to_stand(written: str, expected: str) -> None:
    meeting = ruled(MEETING, True)
    meeting = made(meeting, lambda m: set_item_field(m.items[0], "decision", written))
    meeting = ruled(meeting, False)
    assert meeting.items[0].decision == expected
    gone = ruled(meeting, None).items[0].decision
    assert RULED_IN not in gone
    assert "  " not in gone
    assert "\n\n\n" not in gone


def test_who_was_ruled_on_was_there() -> None:
    meeting = made(EXPECTED, take("i1", 16))
    meeting = made(meeting, lambda m: seats.recuse(m, "i1", "a", disqualified=True))
    assert standing(meeting) == ["present", "expected", "expected"]


def test_a_sentence_edited_by_hand_is_left_alone() -> None:
    meeting = ruled(MEETING, True)
    by_hand = RULED_OUT.replace("erklæret", "fundet")
    meeting = made(meeting, lambda m: set_item_field(m.items[0], "decision", by_hand))
    for ruling in (False, True, None):
        changed = ruled(meeting, ruling)
        assert changed.items[0].decision == by_hand


def test_a_name_that_markdown_would_read_as_something_else() -> None:
    odd = replace(MEETING.participants[0], name="1. A*b\\c", affiliation="")
    meeting = ruled(replace(MEETING, participants=(odd,)), True)
    assert ruled(ruled(meeting, False), None).items[0].decision == ""


def test_an_item_that_is_withdrawn_or_put_off_says_so() -> None:
    def state(act: object) -> object:
        assert callable(act)
        return lambda meeting: act(meeting, "i2")

    meeting = made(MEETING, state(agenda_changes.withdraw))
    assert meeting.items[1].decision == "Punktet udgår."
    assert [number for number, _ in meeting.numbered_items()] == [1, 2, 3]
    assert absent_from(meeting, meeting.items[1]) == ()
    assert agenda_changes.withdraw(meeting, "i2") is None
    meeting = made(meeting, state(agenda_changes.postpone))
    assert meeting.items[1].decision == "Punktet udsættes til næste møde."
    assert made(meeting, state(agenda_changes.reinstate)) == MEETING


def test_a_decision_that_was_written_stays_when_the_item_is_withdrawn() -> None:
    written = made(MEETING, lambda m: set_item_field(m.items[1], "decision", "Drøftet."))
    for act in (agenda_changes.withdraw, agenda_changes.postpone):
        meeting = made(written, lambda m, act=act: act(m, "i2"))
        assert meeting.items[1].decision == "Drøftet."
        assert meeting.items[1].state is not ItemState.PLANNED
        assert made(meeting, lambda m: agenda_changes.reinstate(m, "i2")) == written


@pytest.mark.parametrize("edition", Edition)
def test_who_was_called_in_for_an_item_alone_goes_with_it(edition: Edition) -> None:
    closed = made(MEETING, lambda m: set_item_field(m.items[1], "closed", True))
    for items in (["i2"], ["i2", "i3"]):
        meeting = closed
        for item in items:
            meeting = made(meeting, lambda m, i=item: seats.substitute(m, "a", "Eva", at(16), i))
        meeting = made(meeting, lambda m: agenda_changes.remove_item(m, "i2"))
        told = "Eva" in str(make_minutes(meeting, edition).blocks)
        assert told is ("i3" in items)


def test_an_extra_item_comes_after_the_one_in_progress() -> None:
    change = agenda_changes.extra_item(made(MEETING, take("i1", 16)), "Brand")
    titles = [item.title for item in change.apply(MEETING).items]
    assert titles == ["Sag 1", "Ekstra punkt: Brand", "Sag 2", "Sag 3"]
    assert agenda_changes.extra_item(MEETING, after="i3").index == 3
    last = replace(MEETING, items=(*MEETING.items, AgendaItem("e", "Eventuelt")))
    assert agenda_changes.extra_item(last).index == 3


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


def test_sections_of_an_extra_item_are_its_own() -> None:
    change = agenda_changes.extra_item(MEETING, "Brand")
    assert isinstance(change.value, AgendaItem)
    assert change.value.sections == () or isinstance(change.value.sections[0], Section)
