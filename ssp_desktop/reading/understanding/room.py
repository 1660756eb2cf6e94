"""Rebuilds the log from what minutes say about the room: who came and left, in whose seat.

Owns that a meeting read from minutes has the same people absent from each item as the
minutes say. Minutes do not state the order in which the items were taken, so the
agenda's is used.
"""

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.meeting import (
    AgendaItem,
    ItemState,
    Layout,
    Meeting,
    Participant,
    Presence,
    Role,
    new_id,
)
from ssp_desktop.domain.room import EventKind, Recusal, RoomEvent, Substitution
from ssp_desktop.minutes.decision_sentences import STATE_SENTENCES, recusal_sentence
from ssp_desktop.reading.understanding.remarks import Told, numbers_in
from ssp_desktop.reading.understanding.taken_order import taken_order
from ssp_desktop.richtext.markdown import plain

Absences = Sequence[tuple[str, ...] | None]
"""For each item the ids of those it names as absent; None when it names nobody."""

_STATES = {sentence: state for state, sentence in STATE_SENTENCES.items()}
_BRACKET = r"(?: \([^()]*\))?"
_BEGINS = r"(?m:^|(?<=[.!?] ))"
Turns = Sequence[tuple[bool, datetime.time]]


def with_room(
    meeting: Meeting,
    absences: Absences,
    told: Mapping[str, Sequence[Told]],
    course: Sequence[RoomEvent] = (),
) -> Meeting:
    """Return `meeting` with what its minutes say about the room.

    `told` are the remarks after the names of participants, by id; `course` is when the
    meeting began, paused and ended.
    """
    meeting = replace(meeting, items=tuple(_with_state(item) for item in meeting.items))
    meeting = _with_seats(meeting, told)
    meeting = _with_recusals(meeting)
    away = {
        person.id: _away(meeting, person, absences, told[person.id])
        for person in meeting.participants
        if any(each.turns or each.missed or each.attended for each in told.get(person.id, ()))
    }
    meeting = _with_comings(meeting, away, told)
    ends = [event for event in course if event.kind is EventKind.ENDED]
    begins = [event for event in course if event.kind is not EventKind.ENDED]
    events = (*begins, *meeting.events, *ends)
    meeting = replace(meeting, events=events, prints_times=bool(course))
    return replace(meeting, items=_with_absent(meeting, absences, away))


def _with_state(item: AgendaItem) -> AgendaItem:
    state = _STATES.get(plain(item.decision)) if len(item.decision) < 100 else None
    return replace(item, state=state) if state else item


def _with_recusals(meeting: Meeting) -> Meeting:
    """Return `meeting` with the rulings on recusal in its decisions, word for word."""
    return replace(
        meeting, items=tuple(_ruled(item, meeting.participants) for item in meeting.items)
    )


def _ruled(item: AgendaItem, people: Sequence[Participant]) -> AgendaItem:
    if "inhabil" not in item.decision:
        return item
    decision = plain(item.decision)
    rulings = []
    for person in people:
        for disqualified in (True, False):
            # The sentence has no affiliation, whether or not the list of people has it.
            bare = replace(person, affiliation="")
            words = re.escape(recusal_sentence(bare, disqualified=disqualified))
            name = re.escape(person.name)
            found = re.search(_BEGINS + words.replace(name, name + _BRACKET, 1), decision)
            if found and person.name:
                rulings.append(Recusal(new_id(), person.id, disqualified, found[0]))
    return replace(item, recusals=tuple(rulings))


# Seats


def _with_seats(meeting: Meeting, told: Mapping[str, Sequence[Told]]) -> Meeting:
    """Return `meeting` with the substitutes that the minutes name.

    Words about a member who is not among the participants stay after the name.
    """
    for person_id, remarks in told.items():
        for remark in remarks:
            if remark.member:
                meeting = _seated(meeting, person_id, remark)
            elif remark.attended and not meeting.participant(person_id).stands_in_for:
                meeting = _with_person(meeting, person_id, role=Role.GUEST)
    return meeting


def _seated(meeting: Meeting, person_id: str, remark: Told) -> Meeting:
    key = remark.member.casefold()
    member = next((p for p in meeting.participants if p.name.casefold() == key), None)
    items = _items_in(meeting, remark.at)
    if member is None or member.id == person_id or bool(remark.at) is not bool(items):
        person = meeting.participant(person_id)
        words = ", ".join(part for part in (person.affiliation, remark.words) if part)
        return _with_person(meeting, person_id, affiliation=words)
    if not remark.at:
        return _with_person(meeting, person_id, role=Role.SUBSTITUTE, stands_in_for=member.id)
    seat = Substitution("", person_id, member.id)
    changed = tuple(
        replace(item, substitutions=(*item.substitutions, replace(seat, id=new_id())))
        if item.id in items
        else item
        for item in meeting.items
    )
    # A guest who takes a seat at single items is a guest at the others.
    role = Role.GUEST if meeting.participant(person_id).role is Role.GUEST else Role.SUBSTITUTE
    return _with_person(replace(meeting, items=changed), person_id, role=role)


def _with_person(meeting: Meeting, person_id: str, **fields: object) -> Meeting:
    people = tuple(
        # By name: mypy cannot know which field has which type.
        replace(each, **fields) if each.id == person_id else each  # type: ignore[arg-type]
        for each in meeting.participants
    )
    return replace(meeting, participants=people)


def _items_in(meeting: Meeting, ranges: Iterable[tuple[int, int]]) -> set[str]:
    """Return the ids of the items with those numbers, of those that were taken."""
    numbers = {
        number: item.id
        for number, item in meeting.numbered_items()
        if item.state is ItemState.PLANNED
    }
    return {numbers[number] for number in numbers_in(ranges, numbers)}


# Arriving and leaving


@dataclass(frozen=True, slots=True)
class _Away:
    """Where somebody who attended was away, by item id; of items not `known` nothing is said.

    `missed` are those of the items that they count as absent from. `at_first` is
    whether they were there when the meeting began; None when the first item implies it.
    """

    items: frozenset[str]
    known: frozenset[str]
    missed: frozenset[str]
    at_first: bool | None = None


def _with_comings(
    meeting: Meeting, away: Mapping[str, _Away], told: Mapping[str, Sequence[Told]]
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


def _order(meeting: Meeting, away: Mapping[str, _Away], turns: Mapping[str, Turns]) -> list[str]:
    """Return the ids of the items that were taken, in the order they must have been taken."""
    taken = [item.id for item in meeting.items if item.state is ItemState.PLANNED]
    parted = []
    for who, gone in away.items():
        missed, there = set(gone.items & gone.known), set(gone.known - gone.items)
        if len(turns[who]) == 1:
            parted.append((missed, there) if turns[who][0][0] else (there, missed))
    return taken_order(taken, parted)


def _away(
    meeting: Meeting, person: Participant, absences: Absences, remarks: Sequence[Told]
) -> _Away:
    """Return where `person` was away, apart from recusals and substitutes."""
    taken = {item.id for item in meeting.items if item.state is ItemState.PLANNED}
    attended = [span for remark in remarks for span in remark.attended]
    missed = [span for remark in remarks for span in remark.missed]
    away = set(taken)
    known = set(taken)
    if attended:
        away -= _items_in(meeting, attended)
    elif missed or not _names_all(meeting):
        away = _items_in(meeting, missed)
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
    absent = _items_in(meeting, missed) if attended else away
    # For guests, and substitutes who were called in, the minutes say what they attended.
    at_first = False if attended else True if person.stands_in_for else None
    return _Away(frozenset(away), frozenset(known), frozenset(absent), at_first)


def _comings(
    order: Sequence[str], after: str, who: str, away: _Away, turns: Turns
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


# Who was absent


def _names_all(meeting: Meeting) -> bool:
    """Whether each item says who was absent from it: one that names nobody says so."""
    return meeting.layout is Layout.KLASSISK and not meeting.is_agenda


def _with_absent(
    meeting: Meeting, absences: Absences, away: Mapping[str, _Away]
) -> tuple[AgendaItem, ...]:
    """Return the items with their absent, None where the attendance implies them."""
    names_all = _names_all(meeting)
    attendance = Attendance.of(meeting)
    missed = {p.id: away[p.id] for p in meeting.participants if p.id in away and _is_missed(p)}
    out = []
    for item, named in zip(meeting.items, absences, strict=True):
        reckoned = {person.id for person in attendance.absent_from(item)}
        if named is None:
            wanted = _corrected(set() if names_all else reckoned, item.id, missed)
        else:
            wanted = set(named) if named or names_all else reckoned
        absent = named or tuple(p.id for p in meeting.participants if p.id in wanted)
        out.append(replace(item, absent=None if wanted == reckoned else absent))
    return tuple(out)


def _is_missed(person: Participant) -> bool:
    return person.role is not Role.GUEST


def _corrected(absent: set[str], item_id: str, away: Mapping[str, _Away]) -> set[str]:
    """Return `absent` corrected by what is said about people who attended."""
    here = {who: gone for who, gone in away.items() if item_id in gone.known}
    return (absent - here.keys()) | {who for who, gone in here.items() if item_id in gone.missed}
