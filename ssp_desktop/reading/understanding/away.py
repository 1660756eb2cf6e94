"""Where the minutes say that somebody was away, and which items were taken in what order.

Owns which items the words after a name, and the items' own lists of absent people, cover. Minutes
do not state the order in which the items were taken, so the agenda's is used unless somebody's
absences rule it out; nor do they say which of the items without a decision were not taken at all.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ssp_desktop.domain.meeting import ItemState, Layout, Meeting, Participant, Role
from ssp_desktop.reading.people.remarks import Told, numbers_in
from ssp_desktop.reading.understanding.taken_order import taken_order

Absences = Sequence[tuple[str, ...] | None]
"""For each item the ids of those it names as absent; None when it names nobody."""

Turns = Sequence[tuple[bool, datetime.time | None]]
"""The times at which somebody arrived (True) and left (False), in order; None if not given."""


@dataclass(frozen=True, slots=True)
class Away:
    """Where somebody who attended was away, by item id; of items not `known` nothing is said.

    `missed` are those of the items that they count as absent from. `at_first` is whether they were
    there when the meeting began; None when the first item implies it.
    """

    items: frozenset[str]
    known: frozenset[str]
    missed: frozenset[str]
    at_first: bool | None = None


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
    # Behind a substitute who was called in stands what they attended and what they missed after it.
    called_in = bool(attended and person.stands_in_for)
    # The open edition says nothing about a closed item.
    untold = {i.id for i in meeting.items if i.closed and not i.decided}
    known -= untold if called_in else untold - away
    for item in meeting.items:
        ruled = any(each.person == person.id and each.disqualified for each in item.recusals)
        if ruled or any(each.member == person.id for each in item.substitutions):
            known.discard(item.id)
    absent = items_in(meeting, missed) if called_in else away
    # For guests, and substitutes who were called in, the minutes say what they attended.
    late = attended and (person.role is Role.GUEST or person.stands_in_for)
    at_first = False if late else True if person.stands_in_for else None
    return Away(frozenset(away), frozenset(known), frozenset(absent), at_first)


def order_taken(
    meeting: Meeting,
    absences: Absences,
    told: Mapping[str, Sequence[Told]],
    away: Mapping[str, Away],
    turns: Mapping[str, Turns],
) -> list[str]:
    """Return the ids of the items that were taken, in the order they must have been taken.

    An item without a decision that is named nowhere counts as taken, unless the times of somebody
    can only be true without it: who left for good was not back for it.
    """
    remarks = [remark for each in told.values() for remark in each]
    named = items_in(meeting, [span for each in remarks for span in (*each.missed, *each.attended)])
    planned: list[str] = []
    certain: list[str] = []
    for item, absent in zip(meeting.items, absences, strict=True):
        if item.state is ItemState.PLANNED:
            planned.append(item.id)
            if item.decided or item.id in named or absent is not None:
                certain.append(item.id)
    denied = {item for each in away.values() for item in _left_before(planned, each)}
    likely = [item for item in planned if item in certain or item not in denied]
    orders = [_possible_order(items, away, turns) for items in (planned, likely, certain)]
    return max(orders, key=lambda order: sum(_fits(order, away[who], turns[who]) for who in away))


def _possible_order(
    items: Sequence[str], away: Mapping[str, Away], turns: Mapping[str, Turns]
) -> list[str]:
    parted = []
    for who, gone in away.items():
        missed, there = set(gone.items & gone.known), set(gone.known - gone.items)
        if len(turns[who]) == 1:
            parted.append((missed, there) if turns[who][0][0] else (there, missed))
    return taken_order(items, parted)


def _fits(order: Iterable[str], away: Away, turns: Turns) -> bool:
    """Whether somebody with those `turns`, if any, can have been away like that."""
    known = [item for item in order if item in away.known]
    there = [item not in away.items for item in known]
    if _left_before(known, away):
        return False  # who was called in and left again is said to have missed the rest
    if not turns:
        return True
    changes = sum(one is not two for one, two in pairwise((not turns[0][0], *there)))
    return changes <= len(turns) and (len(turns) - changes) % 2 == 0


def _left_before(order: Iterable[str], away: Away) -> list[str]:
    """Return the items of `order` that came after one that somebody attended, and that they missed
    though nothing says so.
    """
    known = [item for item in order if item in away.known]
    first = next((at for at, item in enumerate(known) if item not in away.items), len(known))
    return [item for item in known[first:] if item in away.items - away.missed]


def items_in(meeting: Meeting, ranges: Iterable[tuple[int, int]]) -> set[str]:
    """Return the ids of the items with those numbers, of those that were taken."""
    numbers = {
        number: item.id
        for number, item in meeting.numbered_items()
        if item.state is ItemState.PLANNED
    }
    return {numbers[number] for number in numbers_in(ranges, numbers)}


def names_all(meeting: Meeting) -> bool:
    """Whether each item says who was absent from it: one that names nobody says so."""
    return meeting.layout is Layout.KLASSISK and not meeting.is_agenda
