"""Pairs of random meetings that differ only in what happened at their closed items.

Both begin as one meeting that was held (`tests.meetings.held_meetings`), some of its items
closed. In each something of its own is then played while closed items are in progress,
through the doors that the window uses (`tests.meetings.closed_steps`), and put between what had
happened there.

What may differ: the closed attachments of open items, and what was decided behind closed doors
earlier; the title, texts, decision, votes, dissents, rulings, seats, action
points and attachments of closed items, who was absent from them, and whether they
were withdrawn; guests, newcomers and substitutes who come for them, whether or not
anybody notes that they leave or touches them in the list later; members who come or
leave and are back as they were when the next open item is taken up; breaks; every
time that is noted while a closed item is in progress, the end of the meeting too; and,
where the next open item is taken up after it, that a closed item was taken up at all.

What the two have in common: who is on the list and how they stand at the roll call (a
vote and a ruling answer it for those whom nobody had called); which items there are
and which are closed, with their numbers, neutral titles, case numbers and sentences
for the public; whether one was put off to the next meeting, as that is a fact of the
next agenda; all that happened at open items; and who is in the room when one is
taken up.
"""

from dataclasses import replace
from enum import StrEnum

from hypothesis import strategies as st

from ssp_desktop.application.aids.named_people import person_named
from ssp_desktop.application.live import room_log, seats
from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.course import closed_in_progress, item_in_progress, on_break
from ssp_desktop.domain.meeting import (
    AgendaItem,
    ItemState,
    Meeting,
    Presence,
    Role,
    new_id,
    replace_item,
)
from ssp_desktop.domain.room import EventKind, RoomEvent
from tests.meetings import strategies
from tests.meetings.closed_steps import FAR, GUESTS, STEPS, SUBSTITUTES, Scene, times
from tests.meetings.held_meetings import held_meetings
from tests.meetings.live_meeting import LIVE

_COMINGS = (EventKind.ARRIVED, EventKind.LEFT)


@st.composite
def closed_meetings(draw: st.DrawFn) -> Meeting:
    """A meeting that was held, or the invented one, with some closed items."""
    meeting = draw(st.one_of(held_meetings().map(lambda held: held.meeting), st.just(LIVE)))
    places = st.sampled_from(range(len(meeting.items)))
    closed = draw(st.sets(places, min_size=1, max_size=4))
    items = tuple(
        _closed(draw, item) if at in closed else item for at, item in enumerate(meeting.items)
    )
    return replace(meeting, items=items, prints_actions=True, prints_times=True)


def _closed(draw: st.DrawFn, item: AgendaItem) -> AgendaItem:
    return replace(
        item,
        title=f"Hemmelig: {item.title}",
        closed=True,
        open_title=draw(st.sampled_from(("", "En personsag"))),
        open_text=draw(st.sampled_from(("", "Der blev truffet afgørelse."))),
        case_number=draw(st.sampled_from(("", "2025-004711"))),
        fixed_number=draw(st.sampled_from((None, None, 31))),
    )


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Meeting, Meeting]:
    """Two meetings that differ only in what happened at closed items."""
    meeting = draw(closed_meetings())
    return _with_other_scenes(draw, meeting), _with_other_scenes(draw, meeting)


def _with_other_scenes(draw: st.DrawFn, meeting: Meeting) -> Meeting:
    for item in meeting.items:
        other = _with_other_texts if item.closed else _with_other_secrets
        meeting = replace_item(meeting, other(draw, item))
        meeting = _with_closed_since(draw, meeting, item.id)
    for _ in range(draw(st.integers(0, 3))):
        meeting = _with_scene(draw, meeting)
    return _with_other_times(draw, _with_touched(draw, meeting))


def _with_other_secrets(draw: st.DrawFn, item: AgendaItem) -> AgendaItem:
    """Return the open item with closed attachments and earlier decisions of its own."""
    attachments = draw(st.lists(strategies.attachments, max_size=2))
    earlier = draw(st.lists(strategies.earlier, max_size=1))
    return replace(
        item,
        attachments=(*item.attachments, *(replace(each, closed=True) for each in attachments)),
        earlier=(*item.earlier, *(replace(each, closed=True) for each in earlier)),
    )


def _with_closed_since(draw: st.DrawFn, meeting: Meeting, item_id: str) -> Meeting:
    """Return the meeting with an earlier decision, taken along open, that was closed since."""
    item = meeting.item(item_id)
    if item.closed or not draw(st.booleans()):
        return meeting
    since = replace(draw(strategies.earlier), id=f"{item_id}-since", closed=False)
    meeting = replace_item(meeting, replace(item, earlier=(since, *item.earlier)))
    return replace(meeting, closed_since=(*meeting.closed_since, since.id))


def _with_other_texts(draw: st.DrawFn, item: AgendaItem) -> AgendaItem:
    """Return the closed item with other contents; it is put off where it was before."""
    other = draw(strategies.items)
    put_off = item.state is ItemState.POSTPONED
    passed = draw(st.sampled_from((ItemState.PLANNED, ItemState.WITHDRAWN)))
    return replace(
        other,
        id=item.id,
        title=f"Hemmelig: {other.title}",
        closed=True,
        open_title=item.open_title,
        open_text=item.open_text,
        case_number=item.case_number,
        fixed_number=item.fixed_number,
        state=item.state if put_off else passed,
        substitutions=item.substitutions,
    )


def _with_scene(draw: st.DrawFn, meeting: Meeting) -> Meeting:
    """Return `meeting` with something played where a closed item is in progress or taken up."""
    places = [
        (at, item)
        for at in range(1, len(meeting.events) + 1)
        for item in _closed_ones_at(meeting, at)
    ]
    if not places:
        return meeting
    at, item = draw(st.sampled_from(places))
    now = replace(meeting, events=meeting.events[:at])
    there = Attendance(meeting).at_start - Attendance(now).at_start
    scene = Scene(now, item, there)
    if item_in_progress(scene.meeting) != item:
        scene.do(room_log.take_up(scene.meeting, item, draw(times)))
    for _ in range(draw(st.integers(1, 4))):
        draw(st.sampled_from(STEPS))(draw, scene)
    return replace(scene.meeting, events=(*scene.meeting.events, *meeting.events[at:]))


def _closed_ones_at(meeting: Meeting, at: int) -> list[str]:
    """Return the closed items that something can be played at behind the first `at` events.

    One that is in progress; any, where the next event is that an open item is taken up.
    """
    now = replace(meeting, events=meeting.events[:at])
    if on_break(now) or not room_log.is_running(now):
        return []
    if closed_in_progress(now):
        return [item_in_progress(now)]
    after = meeting.events[at] if at < len(meeting.events) else None
    is_open = {item.id: not item.closed for item in meeting.items}
    if after is None or after.kind is not EventKind.TAKEN_UP or not is_open.get(after.item):
        return []
    return [item.id for item in meeting.items if item.closed]


def _with_touched(draw: st.DrawFn, meeting: Meeting) -> Meeting:
    """Return `meeting` with the substitutes for closed items touched in the list at any time."""
    strangers = [p for p in meeting.participants if p.name in SUBSTITUTES and not p.stands_in_for]
    for person in strangers if meeting.events else ():
        touched = replace(person, presence=draw(st.sampled_from(Presence)))
        people = tuple(touched if p is person else p for p in meeting.participants)
        meeting = replace(meeting, participants=people)
        at = draw(st.integers(1, len(meeting.events)))
        now = replace(meeting, events=meeting.events[:at])
        kind = draw(st.sampled_from(_COMINGS))
        event = RoomEvent(new_id(), kind, draw(times), item_in_progress(now), person.id)
        events = (*now.events, event, *meeting.events[at:])
        meeting = replace(meeting, events=events)
    return meeting


def _with_other_times(draw: st.DrawFn, meeting: Meeting) -> Meeting:
    """Return `meeting` with other times for what was noted while a closed item was in progress."""
    closed = {item.id for item in meeting.items if item.closed}
    events = tuple(
        replace(event, time=draw(times)) if event.item in closed else event
        for event in meeting.events
    )
    return replace(meeting, events=events)


def up_to(meeting: Meeting, count: int) -> Meeting:
    """Return `meeting` as it was when its `count`-th open item had just been taken up."""
    closed = {item.id for item in meeting.items if item.closed}
    taken = [
        at
        for at, event in enumerate(meeting.events)
        if event.kind is EventKind.TAKEN_UP and event.item not in closed
    ]
    return replace(meeting, events=meeting.events[: taken[count - 1] + 1])


def open_items_taken(meeting: Meeting) -> int:
    """Return how often an open item was taken up."""
    closed = {item.id for item in meeting.items if item.closed}
    kinds = [e for e in meeting.events if e.kind is EventKind.TAKEN_UP and e.item not in closed]
    return len(kinds)


class Leak(StrEnum):
    """What may be planted where a closed item is in progress, and never be told."""

    GUEST = "guest"
    SUBSTITUTE = "substitute"
    TIME = "time"


def planted(meeting: Meeting, leak: Leak) -> Meeting | None:
    """Return `meeting` with that planted at the first closed item taken; None without one.

    A guest who came for it and was not seen to leave; a substitute at it, who is then
    touched in the list; the time of a break.
    """
    taken = [
        at
        for at, event in enumerate(meeting.events, start=1)
        if event.kind is EventKind.TAKEN_UP
        and any(item.closed and item.id == event.item for item in meeting.items)
    ]
    members = [p for p in meeting.participants if p.role in (Role.MEMBER, Role.CHAIR)]
    if not taken or not members:
        return None
    at = taken[0]
    scene = Scene(replace(meeting, events=meeting.events[:at]), meeting.events[at - 1].item)
    if leak is Leak.GUEST:
        scene.do(seats.guest(scene.meeting, f"{GUESTS[0]}, forælder", FAR))
    elif leak is Leak.SUBSTITUTE:
        scene.do(seats.substitute(scene.meeting, members[0].id, SUBSTITUTES[0], FAR, scene.item))
        who = person_named(scene.meeting, SUBSTITUTES[0])
        assert who is not None
        scene.do(room_log.go_round(scene.meeting, who.id, FAR))
    else:
        scene.do(room_log.take_break(scene.meeting, FAR))
        scene.do(room_log.resume(scene.meeting, FAR.replace(minute=9)))
    return replace(scene.meeting, events=(*scene.meeting.events, *meeting.events[at:]))
