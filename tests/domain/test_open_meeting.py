"""The gate of the open edition: what is left of a meeting without its closed items."""

import datetime
from dataclasses import replace
from functools import partial

import pytest

from ssp_desktop.application.live import room_log
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.attendance import Attendance, Remark, Remarks, Stay
from ssp_desktop.domain.course import breaks
from ssp_desktop.domain.item.earlier import EarlierDecision
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    ItemState,
    Meeting,
    Participant,
    Presence,
    Role,
    WithheldItem,
)
from ssp_desktop.domain.open_edition import OpenMeetings, has_closed, open_meeting
from ssp_desktop.domain.review import Correction
from ssp_desktop.domain.room import EventKind, Recusal, RoomEvent, Substitution
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.file_names import file_name
from tests.meetings.live_meeting import LIVE

BEGAN, ENDED, TAKEN, CAME, LEFT = (
    *(EventKind.BEGAN, EventKind.ENDED, EventKind.TAKEN_UP),
    *(EventKind.ARRIVED, EventKind.LEFT),
)
BREAK, RESUMED = EventKind.BREAK, EventKind.RESUMED


def _at(text: str) -> datetime.time | None:
    return datetime.time.fromisoformat(text) if text else None


def _log(*events: tuple[EventKind, str] | tuple[EventKind, str, str]) -> tuple[RoomEvent, ...]:
    """Events in order: the kind, the time, and the item taken up or the person."""
    out, item = [], ""
    for at, (kind, time, *who) in enumerate(events):
        if kind is TAKEN:
            item = who[0]
        person = who[0] if who and kind is not TAKEN else ""
        out.append(RoomEvent(f"e{at}", kind, _at(time), item, person))
    return tuple(out)


def _meeting(*events: tuple[EventKind, str] | tuple[EventKind, str, str]) -> Meeting:
    """Five items, the third closed, and somebody of each kind."""
    return Meeting(
        "m",
        "Udvalget",
        participants=(
            Participant("a", "Anna", presence=Presence.PRESENT),
            Participant("b", "Bo", presence=Presence.ABSENT),
            Participant("g", "Gorm", role=Role.GUEST, presence=Presence.ABSENT),
            Participant("s", "Svend", role=Role.SUBSTITUTE, presence=Presence.ABSENT),
        ),
        items=tuple(
            AgendaItem(f"i{number}", f"Sag {number}", closed=number == 3, decision="Ja.")
            for number in range(1, 6)
        ),
        events=_log(*events),
    )


def _remark(meeting: Meeting, person: str) -> Remark:
    told = open_meeting(meeting)
    return Remarks.of(told).on(told.participant(person))


def _told(meeting: Meeting) -> str:
    return "".join(person.id for person in open_meeting(meeting).participants)


def test_a_meeting_in_which_nothing_is_closed_is_told_whole() -> None:
    meeting = replace(LIVE, items=tuple(replace(item, closed=False) for item in LIVE.items))
    assert open_meeting(meeting) is meeting


def test_of_a_closed_item_four_things_remain() -> None:
    item = replace(
        LIVE.items[5],
        case_number="2025-1",
        open_title="En personsag",
        open_text="Der blev truffet afgørelse.",
        fixed_number=17,
        absent=("a",),
        state=ItemState.POSTPONED,
        recusals=(Recusal("r", "b"),),
        substitutions=(Substitution("u", "f", "e"),),
    )
    told = open_meeting(replace(LIVE, items=(item,))).items[0]
    assert isinstance(told, WithheldItem)
    (section,) = told.sections
    assert section.text == "Der blev truffet afgørelse."
    assert told == WithheldItem(
        item.id,
        "En personsag",
        "2025-1",
        closed=True,
        open_title="En personsag",
        open_text="Der blev truffet afgørelse.",
        sections=(section,),
        fixed_number=17,
    )


def test_a_guest_who_came_for_a_closed_item_is_not_told_of_even_if_nobody_saw_them_leave() -> None:
    came = ((TAKEN, "16:00", "i1"), (TAKEN, "16:20", "i3"), (CAME, "16:21", "g"))
    assert _told(_meeting(*came)) == "ab"
    assert _told(_meeting(*came, (TAKEN, "16:40", "i4"))) == "ab"
    left = _meeting(*came, (TAKEN, "16:40", "i4"), (LEFT, "16:41", "g"))
    assert _told(left) == "ab"
    assert not any(event.person for event in open_meeting(left).events)
    # Noted again at an open item they are there for that.
    again = _meeting(*came, (LEFT, "16:30", "g"), (TAKEN, "16:40", "i4"), (CAME, "16:45", "g"))
    assert _told(again) == "abg"
    assert _remark(again, "g") == Remark((Stay(_at("16:45"), None),), attended=((4, 5),))


def test_a_guest_who_is_expected_is_told_of_until_the_meeting_has_begun() -> None:
    def expecting(meeting: Meeting) -> Meeting:
        people = tuple(replace(p, presence=Presence.EXPECTED) for p in meeting.participants)
        return replace(meeting, participants=people)

    agenda = expecting(_meeting())
    assert _told(agenda) == "abg"  # a substitute without a seat is none
    begun = ((BEGAN, "16:00"), (TAKEN, "16:00", "i1"), (TAKEN, "16:20", "i3"))
    assert _told(expecting(_meeting(*begun))) == "ab"
    assert _told(expecting(_meeting(*begun, (CAME, "16:21", "g")))) == "ab"
    # Members of whom nothing else is known were there until they left, and are told so.
    left = open_meeting(expecting(_meeting(*begun, (LEFT, "16:21", "a"))))
    assert Attendance(left).listed_presence(left.participant("a")) is Presence.PRESENT
    assert Attendance(left).listed_presence(left.participant("b")) is Presence.EXPECTED


def test_a_guest_who_was_there_and_left_for_a_closed_item_stays_told() -> None:
    events = (
        *((TAKEN, "16:00", "i1"), (CAME, "16:05", "g"), (TAKEN, "16:20", "i3")),
        *((LEFT, "16:20", "g"), (TAKEN, "16:40", "i4")),
    )
    assert _remark(_meeting(*events), "g").attended == ((1, 2),)
    back = _meeting(*events, (CAME, "16:40", "g"))
    assert _remark(back, "g") == Remark((Stay(_at("16:05"), None),), attended=((1, 2), (4, 5)))


def test_who_comes_during_a_closed_item_and_stays_is_there_from_the_next_open_one() -> None:
    came = ((TAKEN, "16:00", "i1"), (TAKEN, "16:20", "i3"), (CAME, "16:21", "b"))
    stayed = _meeting(*came, (TAKEN, "16:40", "i4"), (TAKEN, "16:50", "i5"))
    assert _remark(stayed, "b") == Remark((Stay(_at("16:40"), None),), missed=((1, 2),))
    told = open_meeting(stayed)
    assert Attendance(told).listed_presence(told.participant("b")) is Presence.PRESENT
    # Somebody who was there for the closed item alone is told as one who never came.
    alone = open_meeting(_meeting(*came, (LEFT, "16:39", "b"), (TAKEN, "16:40", "i4")))
    assert Attendance(alone).listed_presence(alone.participant("b")) is Presence.ABSENT


def test_who_leaves_during_a_closed_item_was_last_seen_at_the_open_one_before() -> None:
    events = ((TAKEN, "16:00", "i1"), (TAKEN, "16:20", "i3"), (LEFT, "16:21", "a"))
    gone = _remark(_meeting(*events, (TAKEN, "16:40", "i4")), "a")
    assert gone == Remark(missed=((4, 5),))
    # Items that nobody took up follow in the agenda; with none behind, nothing is to be told.
    assert _remark(_meeting(*events), "a") == Remark(missed=((4, 5),))
    last = _meeting((TAKEN, "16:00", "i5"), *events[1:])
    last = replace(last, items=(last.items[4], last.items[2]))
    assert _remark(last, "a") == Remark()


@pytest.mark.parametrize("events", [(), ((CAME, "16:30", "s"),), ((LEFT, "16:45", "s"),)])
def test_a_substitute_for_a_closed_item_is_not_told_of_whatever_the_list_notes(
    events: tuple[tuple[EventKind, str, str], ...],
) -> None:
    meeting = _meeting((TAKEN, "16:00", "i1"), (TAKEN, "16:20", "i3"), *events)
    meeting = replace(meeting, events=(*meeting.events, *_log((TAKEN, "16:40", "i4"), *events)))
    for item in ("i3", "i4"):
        items = tuple(
            replace(i, substitutions=(Substitution("u", "s", "a"),)) if i.id == item else i
            for i in meeting.items
        )
        for presence in Presence:
            people = tuple(replace(p, presence=presence) for p in meeting.participants)
            seated = replace(meeting, items=items, participants=people)
            assert ("s" in _told(seated)) is (item == "i4")


def test_a_substitute_from_a_closed_item_on_is_told_from_the_next_open_one() -> None:
    events = (
        *((TAKEN, "16:00", "i1"), (TAKEN, "16:20", "i3")),
        *((CAME, "16:21", "s"), (LEFT, "16:21", "a")),
    )
    meeting = _meeting(*events, (TAKEN, "16:40", "i4"))
    people = tuple(
        replace(p, stands_in_for="a" if p.id == "s" else "") for p in meeting.participants
    )
    meeting = replace(meeting, participants=people)
    assert _remark(meeting, "s").stands_in_for == meeting.participant("a")
    assert _remark(meeting, "s").stays == (Stay(_at("16:40"), None),)
    only = replace(meeting, items=meeting.items[:3])
    assert _told(replace(only, events=only.events[:-1])) == "ab"


def test_a_guest_who_took_a_seat_at_a_closed_item_alone_is_told_as_a_guest() -> None:
    events = ((TAKEN, "16:00", "i1"), (CAME, "16:01", "g"), (TAKEN, "16:20", "i3"))
    meeting = _meeting(*events, (LEFT, "16:21", "a"))
    meeting = replace(meeting, items=meeting.items[:3])
    people = tuple(
        replace(p, role=Role.SUBSTITUTE, stands_in_for="a") if p.id == "g" else p
        for p in meeting.participants
    )
    seated = open_meeting(replace(meeting, participants=people))
    assert seated == open_meeting(meeting)
    assert seated.participant("g").role is Role.GUEST


def test_times_within_a_closed_item_are_not_told() -> None:
    began = ((BEGAN, "16:00"), (TAKEN, "16:01", "i1"), (BREAK, "16:10"), (RESUMED, "16:15"))
    closed = ((TAKEN, "16:20", "i3"), (BREAK, "16:25"), (RESUMED, "16:30"), (ENDED, "16:50"))
    told = open_meeting(_meeting(*began, *closed)).events
    times = [event.time for event in told if event.time]
    assert times == [_at("16:00"), _at("16:01"), _at("16:10"), _at("16:15")]
    assert [event.kind for event in told] == [BEGAN, TAKEN, BREAK, RESUMED, ENDED]
    after = (*closed[:3], (TAKEN, "16:40", "i4"), (ENDED, "16:50"))
    told = open_meeting(_meeting(*began, *after)).events
    assert told[-1].time == _at("16:50")


def test_the_end_of_a_break_is_not_told_where_a_closed_item_ended_it() -> None:
    meeting = _meeting()
    for noted in (
        partial(room_log.take_up, item_id="i1", time=_at("16:00")),
        partial(room_log.take_break, time=_at("16:10")),
        partial(room_log.take_up, item_id="i3", time=_at("16:20")),
        partial(room_log.take_break, time=_at("16:25")),
        partial(room_log.take_up, item_id="i4", time=_at("16:40")),
        partial(room_log.take_break, time=_at("16:45")),
        partial(room_log.take_up, item_id="i5", time=_at("16:50")),
    ):
        change = noted(meeting)
        assert change is not None
        meeting = change.apply(meeting)
    assert breaks(open_meeting(meeting)) == [
        (_at("16:10"), None),
        (_at("16:45"), _at("16:50")),
    ]


def test_an_item_that_was_deleted_counts_as_a_closed_one() -> None:
    meeting = _meeting((TAKEN, "16:00", "i1"), (TAKEN, "16:20", "i3"), (CAME, "16:21", "g"))
    meeting = replace(meeting, items=tuple(item for item in meeting.items if not item.closed))
    assert _told(meeting) == "ab"


def test_and_so_do_its_action_points_where_nothing_else_is_left_of_it() -> None:
    closed = ActionPoint("x", "i3", "Tal med familien.")
    meeting = replace(_meeting(), actions=(ActionPoint("y", "i1", "Skriv et brev."), closed))
    meeting = replace(meeting, items=tuple(item for item in meeting.items if not item.closed))
    assert [point.id for point in open_meeting(meeting).actions] == ["y"]
    # A table that was read may not tell which item a point is of; nothing was deleted there.
    read = replace(meeting, actions=(replace(closed, item=""),))
    assert open_meeting(read) is read


def test_and_so_do_its_corrections_where_nothing_else_is_left_of_it() -> None:
    at = datetime.datetime(2025, 3, 5, 9, tzinfo=datetime.UTC)
    told = Correction("y", "", "Mødet begyndte kl. 16.", "Bo", at)
    closed = Correction("x", "i3", "Familien hedder Riis.", "Bo", at)
    meeting = replace(_meeting(), corrections=(told, closed))
    meeting = replace(meeting, items=tuple(item for item in meeting.items if not item.closed))
    assert open_meeting(meeting).corrections == (told,)


def test_what_comes_out_alike_is_the_same_object() -> None:
    gate = OpenMeetings()
    first = gate(LIVE)
    items = tuple(replace(i, decision=i.decision + " Nej.") for i in LIVE.items)
    second = gate(replace(LIVE, items=items))
    assert second.participants is first.participants
    assert second.events is first.events
    assert second.items[5] is first.items[5]
    assert second.items[0] is items[0]


def test_something_is_closed_also_where_no_item_is() -> None:
    meeting = _meeting()
    opened = tuple(replace(item, closed=False) for item in meeting.items)
    assert has_closed(meeting)
    assert not has_closed(replace(meeting, items=opened))
    attachment = Attachment("x", "Notat", 1, closed=True)
    earlier = EarlierDecision("e", "Udvalg", None, 1, "Sag", "Udsat.", closed=True)
    for hides in (
        replace(opened[0], attachments=(attachment,)),
        replace(opened[0], earlier=(earlier,)),
    ):
        with_it = replace(meeting, items=(hides, *opened[1:]))
        assert has_closed(with_it)
        assert file_name(with_it, Edition.FULL, "docx").endswith("(fuld).docx")
