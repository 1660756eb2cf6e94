"""Rebuilds what minutes say about the room: who was ruled out, in whose seat, who was absent.

Owns that a meeting read from minutes has the same people absent from each item as the
minutes say. When people came and left is worked out in `comings`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.danish import name_key
from ssp_desktop.domain.meeting import (
    AgendaItem,
    ItemState,
    Meeting,
    Participant,
    Presence,
    Role,
    new_id,
)
from ssp_desktop.domain.room import EventKind, Recusal, RoomEvent, Substitution
from ssp_desktop.minutes.decision_sentences import STATE_SENTENCES, recusal_sentence
from ssp_desktop.reading.people.participants import Attendance as Participants
from ssp_desktop.reading.people.participants import has_party
from ssp_desktop.reading.people.people import Person
from ssp_desktop.reading.people.remarks import Told
from ssp_desktop.reading.understanding.away import Absences, Away, away_of, items_in, names_all
from ssp_desktop.reading.understanding.comings import with_comings
from ssp_desktop.reading.understanding.told_away import ToldAway
from ssp_desktop.richtext.markdown import plain

_STATES = {sentence: state for state, sentence in STATE_SENTENCES.items()}
_BRACKET = r"(?: \([^()]*\))?"
_BEGINS = r"(?m:^|(?<=[.!?] ))"


def with_room(
    meeting: Meeting,
    absences: Absences,
    named: Participants,
    course: Sequence[RoomEvent] = (),
    *,
    listed: bool = True,
) -> Meeting:
    """Return `meeting` with what its minutes say about the room.

    `named` has the remarks after the names of participants; `course` is when the meeting began,
    paused and ended. `listed`: there is a list of people before the items.
    """
    meeting = replace(meeting, items=tuple(_with_state(item) for item in meeting.items))
    if not listed and not names_all(meeting):
        meeting = _with_unknown(meeting, absences, named.named_at_items)
    told = dict(named.told)
    gone = _away_throughout(meeting, named)
    for person_id in gone:
        meeting = _with_person(meeting, person_id, presence=named.away_at[person_id])
        told[person_id] = tuple(each for each in told[person_id] if not each.missed)
    meeting = _with_seats(meeting, told)
    meeting = _with_recusals(meeting)
    away = {
        person.id: away_of(meeting, person, absences, told[person.id])
        for person in meeting.participants
        if any(each.turns or each.missed or each.attended for each in told.get(person.id, ()))
    }
    meeting = with_comings(meeting, away, told, absences)
    ends = [event for event in course if event.kind is EventKind.ENDED]
    begins = [event for event in course if event.kind is not EventKind.ENDED]
    events = (*begins, *meeting.events, *ends)
    meeting = replace(meeting, events=events, prints_times=bool(course))
    return replace(meeting, items=_with_absent(meeting, absences, away, gone, named.named_at_items))


def _with_unknown(meeting: Meeting, absences: Absences, only_at_items: set[str]) -> Meeting:
    """Return `meeting` with nothing known of the people `only_at_items` but where they are named.

    Whom every item names was absent from the meeting.
    """
    named = dict(zip((item.id for item in meeting.items), absences, strict=True))
    taken = [item.id for item in meeting.items if item.state is ItemState.PLANNED]
    for who in only_at_items:
        if not all(who in (named[item] or ()) for item in taken):
            meeting = _with_person(meeting, who, presence=Presence.EXPECTED)
    return meeting


def _away_throughout(meeting: Meeting, named: Participants) -> set[str]:
    """Return the ids of those who are listed as absent from every item there is."""
    taken = {item.id for item in meeting.items if item.state is ItemState.PLANNED}
    missed = {
        who: [span for each in named.told[who] for span in each.missed] for who in named.away_at
    }
    return {who for who in missed if taken and taken <= items_in(meeting, missed[who])}


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
    known = {each.person for each in rulings}
    others = (each for each in item.recusals if each.person not in known)
    return replace(item, recusals=(*rulings, *others))


# Seats


def _with_seats(meeting: Meeting, told: Mapping[str, Sequence[Told]]) -> Meeting:
    """Return `meeting` with the substitutes that the minutes name.

    Words about a member who is not among the participants stay after the name.
    """
    for person_id, remarks in told.items():
        for remark in remarks:
            if remark.member:
                meeting = _seated(meeting, person_id, remark)
            elif remark.attended and _came_for_items(meeting.participant(person_id)):
                meeting = _with_person(meeting, person_id, role=Role.GUEST)
    return meeting


def _came_for_items(person: Participant) -> bool:
    """Return whether somebody who attended some items is a guest, as one from an office is."""
    is_other = bool(person.affiliation) and not has_party(person.affiliation)
    return is_other and person.role is Role.MEMBER and not person.stands_in_for


def _seated(meeting: Meeting, person_id: str, remark: Told) -> Meeting:
    key = name_key(remark.member)
    member = next((p for p in meeting.participants if name_key(p.name) == key), None)
    items = items_in(meeting, remark.at)
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


# Who was absent


def with_named_absent(
    item: AgendaItem,
    named: Sequence[tuple[Person, Presence]] | None,
    told: ToldAway,
    people: Participants,
) -> tuple[AgendaItem, tuple[str, ...] | None]:
    """Return `item` with who took the seats of its absent people, and the ids of these.

    `named` are those of its list, None without one; `told` are those of its text.
    """
    for person, presence in told.meeting:
        people.told_away(person, presence)
    if named is None and not told.item:
        return item, None
    people.begin_list()
    absent: list[str] = []
    seats = []
    for person, presence in named or ():
        absent.append(people.at_item(person, presence))
        substitutes = people.substitutes_at_item(person)
        seats += [Substitution(new_id(), who, absent[-1]) for who in substitutes]
    for person, presence in told.item:
        people.begin_list()
        who = people.at_item(person, presence)
        absent += [] if who in absent else [who]
    return replace(item, substitutions=tuple(seats)), tuple(absent)


def _with_absent(
    meeting: Meeting,
    absences: Absences,
    away: Mapping[str, Away],
    gone: set[str],
    only_at_items: set[str],
) -> tuple[AgendaItem, ...]:
    """Return the items with their absent, None where the attendance implies them."""
    all_named = names_all(meeting)
    attendance = Attendance.of(meeting)
    missed = {p.id: away[p.id] for p in meeting.participants if p.id in away and _is_missed(p)}
    out = []
    for item, named in zip(meeting.items, absences, strict=True):
        implied = {person.id for person in attendance.absent_from(item)}
        if named is None:
            wanted = _corrected(gone & implied if all_named else implied, item.id, missed)
        else:
            wanted = set(named) if named or all_named else implied
        absent = named or tuple(p.id for p in meeting.participants if p.id in wanted)
        follows = wanted == implied and only_at_items.isdisjoint(named or ())
        out.append(replace(item, absent=None if follows else absent))
    return tuple(out)


def _is_missed(person: Participant) -> bool:
    return person.role is not Role.GUEST


def _corrected(absent: set[str], item_id: str, away: Mapping[str, Away]) -> set[str]:
    """Return `absent` corrected by what is said about people who attended."""
    here = {who: gone for who, gone in away.items() if item_id in gone.known}
    return (absent - here.keys()) | {who for who, gone in here.items() if item_id in gone.missed}
