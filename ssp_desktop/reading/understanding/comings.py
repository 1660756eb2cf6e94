"""Rebuilds who came and left from what minutes say about each person.

Owns that the events lead to the absences that the minutes tell, with the times they give.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ssp_desktop.domain.meeting import ItemState, Meeting, Presence, new_id
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.reading.people.remarks import Told
from ssp_desktop.reading.understanding.away import Absences, Away, Turns, order_taken


def with_comings(
    meeting: Meeting,
    away: Mapping[str, Away],
    told: Mapping[str, Sequence[Told]],
    absences: Absences,
) -> Meeting:
    """Return `meeting` with the events that explain what the minutes say about people."""
    turns = {who: [t for each in remarks for t in each.turns] for who, remarks in told.items()}
    order = order_taken(meeting, absences, told, away, turns)
    after = next((i.id for i in meeting.items[-1:] if i.state is not ItemState.PLANNED), "")
    comings = {who: list(_comings(order, after, who, away[who], turns[who])) for who in away}
    later = {who for who, own in comings.items() if own and own[0][1].kind is EventKind.ARRIVED}
    people = tuple(
        replace(person, presence=Presence.ABSENT) if person.id in later else person
        for person in meeting.participants
    )
    events = [coming for own in comings.values() for coming in own]
    if order != [item.id for item in meeting.items if item.state is ItemState.PLANNED]:
        taken = (RoomEvent(new_id(), EventKind.TAKEN_UP, None, item) for item in order)
        events = [*enumerate(taken), *events]
    events.sort(key=lambda each: each[0])
    return replace(meeting, participants=people, events=tuple(event for _, event in events))


def _comings(
    order: Sequence[str], after: str, who: str, away: Away, turns: Turns
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
