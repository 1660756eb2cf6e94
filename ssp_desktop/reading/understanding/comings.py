"""Rebuilds who came and left from what minutes say about each person.

Owns that the events lead to the absences that the minutes tell, with the times they give.
Minutes do not state the order in which the items were taken, so the agenda's is used
unless somebody's absences rule it out.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ssp_desktop.domain.meeting import ItemState, Layout, Meeting, Participant, Presence, new_id
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.reading.understanding.remarks import Told, numbers_in
from ssp_desktop.reading.understanding.taken_order import taken_order

Absences = Sequence[tuple[str, ...] | None]
"""For each item the ids of those it names as absent; None when it names nobody."""
_Turns = Sequence[tuple[bool, datetime.time]]


@dataclass(frozen=True, slots=True)
class Away:
    """Where somebody who attended was away, by item id; of items not `known` nothing is said.

    `missed` are those of the items that they count as absent from. `at_first` is
    whether they were there when the meeting began; None when the first item implies it.
    """

    items: frozenset[str]
    known: frozenset[str]
    missed: frozenset[str]
    at_first: bool | None = None


def with_comings(
    meeting: Meeting, away: Mapping[str, Away], told: Mapping[str, Sequence[Told]]
) -> Meeting:
    """Return `meeting` with the events that explain what the minutes say about people."""
    turns = {who: [t for each in remarks for t in each.turns] for who, remarks in told.items()}
    order = _order(meeting, away, turns)
    after = next((i.id for i in meeting.items[-1:] if i.state is not ItemState.PLANNED), "")
    comings = {who: list(_comings(order, after, who, away[who], turns[who])) for who in away}
    later = {who for who, own in comings.items() if own and own[0][1].kind is EventKind.ARRIVED}
    people = tuple(
        replace(person, presence=Presence.ABSENT) if person.id in later else person
        for person in meeting.participants
    )
    events = [coming for own in comings.values() for coming in own]
    if order != [item.id for item in meeting.items if item.id in order]:
        taken = (RoomEvent(new_id(), EventKind.TAKEN_UP, None, item) for item in order)
        events = [*enumerate(taken), *events]
    events.sort(key=lambda each: each[0])
    return replace(meeting, participants=people, events=tuple(event for _, event in events))


def _order(meeting: Meeting, away: Mapping[str, Away], turns: Mapping[str, _Turns]) -> list[str]:
    """Return the ids of the items that were taken, in the order they must have been taken."""
    taken = [item.id for item in meeting.items if item.state is ItemState.PLANNED]
    parted = []
    for who, gone in away.items():
        missed, there = set(gone.items & gone.known), set(gone.known - gone.items)
        if len(turns[who]) == 1:
            parted.append((missed, there) if turns[who][0][0] else (there, missed))
    return taken_order(taken, parted)


def away_of(
    meeting: Meeting, person: Participant, absences: Absences, remarks: Sequence[Told]
) -> Away:
    """Return where `person` was away, apart from recusals and substitutes."""
    taken = {item.id for item in meeting.items if item.state is ItemState.PLANNED}
    attended = [span for remark in remarks for span in remark.attended]
    missed = [span for remark in remarks for span in remark.missed]
    away = set(taken)
    known = set(taken)
    if attended:
        away -= items_in(meeting, attended)
    elif missed or not names_all(meeting):
        away = items_in(meeting, missed)
    else:
        named = dict(zip((item.id for item in meeting.items), absences, strict=True))
        away = {item for item in taken if person.id in (named[item] or ())}
        known -= {i.id for i in meeting.items if i.closed and named[i.id] is None}
    # The open edition says nothing about a closed item.
    untold = {i.id for i in meeting.items if i.closed and not i.decided}
    known -= untold if attended and person.stands_in_for else untold - away
    for item in meeting.items:
        ruled = any(each.person == person.id and each.disqualified for each in item.recusals)
        if ruled or any(each.member == person.id for each in item.substitutions):
            known.discard(item.id)
    absent = items_in(meeting, missed) if attended else away
    # For guests, and substitutes who were called in, the minutes say what they attended.
    at_first = False if attended else True if person.stands_in_for else None
    return Away(frozenset(away), frozenset(known), frozenset(absent), at_first)


def _comings(
    order: Sequence[str], after: str, who: str, away: Away, turns: _Turns
) -> Iterable[tuple[int, RoomEvent]]:
    """Yield the events of one person, each with the place of its item in `order`.

    If times are given there are as many events; otherwise events have no time. `after`
    is an item after all of them that was not taken, if there is one.
    """
    wanted = [(at, item not in away.items) for at, item in enumerate(order) if item in away.known]
    came_at_all = any(there for _, there in wanted)
    there = away.at_first
    if there is None:
        there = not came_at_all or wanted[0][1]
    if turns:
        there = not turns[0][0]
    places = []
    for at, is_wanted in wanted:
        if is_wanted is not there:
            there = is_wanted
            places.append(at)
            if not turns:
                yield at, _event(order[at], who, None, came=there)
    # More than the items need: assume leaving and returning within one, say the first.
    spare = max(len(turns) - len(places), 0)
    places = (places[:1] or [0]) * (spare - spare % 2) + places
    items = (*order, after)
    if spare % 2:
        # The last item, as after a vote, or better one after it that was not taken.
        free = [at for at, item in enumerate(items) if item and item not in away.known]
        places.append(max((len(order) - 1, *free, 0)))
    for (came, time), at in zip(turns, places, strict=False):
        yield at, _event(items[at], who, time, came=came)


def _event(item: str, who: str, time: datetime.time | None, *, came: bool) -> RoomEvent:
    kind = EventKind.ARRIVED if came else EventKind.LEFT
    return RoomEvent(new_id(), kind, time, item, who)


def names_all(meeting: Meeting) -> bool:
    """Whether each item says who was absent from it: one that names nobody says so."""
    return meeting.layout is Layout.KLASSISK and not meeting.is_agenda


def items_in(meeting: Meeting, ranges: Iterable[tuple[int, int]]) -> set[str]:
    """Return the ids of the items with those numbers, of those that were taken."""
    numbers = {
        number: item.id
        for number, item in meeting.numbered_items()
        if item.state is ItemState.PLANNED
    }
    return {numbers[number] for number in numbers_in(ranges, numbers)}
