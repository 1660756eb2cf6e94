"""The places of a meeting that are merged, each by itself: texts, lines, values, and orders of ids.

Owns which these are, what stands in one, and a meeting with something else in it. Of a part that
only one side has, the place is its id in the order of its kind.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from ssp_desktop.application.merging.differences import Edit, differences, list_differences
from ssp_desktop.application.merging.token_texts import text_of, tokens_of
from ssp_desktop.application.merging.tokens import Tokens, Value, line_of_words, words_of_line
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Section,
)

_HEAD = ("committee", "municipality", "title", "date", "time", "venue", "first_number", "published")
_PERSON = ("name", "affiliation", "presence", "role", "stands_in_for")
_ITEM = ("case_number", "closed", "state", "fixed_number", "absent")
_ATTACHMENT = ("number", "file")

Part = AgendaItem | Section | Attachment | Participant
_P = TypeVar("_P", AgendaItem, Section, Attachment, Participant)


class Kind(Enum):
    """What stands in a place."""

    TEXT = "text"
    LINE = "line"
    VALUE = "value"
    IDS = "ids"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place: the field `name` of a part of an item, of the item, of a person, or of the meeting.

    `item` is empty outside the items; `part` is the id of a section, an attachment or a person.
    """

    item: str
    part: str
    name: str
    kind: Kind

    @property
    def compare(self) -> Callable[[Tokens, Tokens], tuple[Edit, ...]]:
        """How two contents of it are compared."""
        return list_differences if self.kind is Kind.IDS else differences


def slots_of(base: Meeting, theirs: Meeting) -> Iterator[Slot]:
    """Yield every place in which the two differ, in the order of the minutes."""
    for slot in _all_slots(base, theirs):
        if _content(base, slot) != _content(theirs, slot):
            yield slot


def _all_slots(base: Meeting, theirs: Meeting) -> Iterator[Slot]:
    yield from (Slot("", "", name, Kind.VALUE) for name in _HEAD)
    yield Slot("", "", "participants", Kind.IDS)
    for person in _both(base.participants, theirs.participants):
        yield from (Slot("", person, name, Kind.VALUE) for name in _PERSON)
    yield Slot("", "", "items", Kind.IDS)
    for each in _both(base.items, theirs.items):
        yield from _slots_of_item(base.item(each), theirs.item(each))


def _slots_of_item(base: AgendaItem, theirs: AgendaItem) -> Iterator[Slot]:
    if base == theirs:
        return
    item = base.id
    yield Slot(item, "", "title", Kind.LINE)
    yield from (Slot(item, "", name, Kind.VALUE) for name in _ITEM)
    yield Slot(item, "", "open_title", Kind.LINE)
    yield Slot(item, "", "open_text", Kind.TEXT)
    yield Slot(item, "", "sections", Kind.IDS)
    for part in _both(base.sections, theirs.sections):
        yield Slot(item, part, "heading", Kind.LINE)
        yield Slot(item, part, "text", Kind.TEXT)
    yield Slot(item, "", DECISION, Kind.TEXT)
    yield Slot(item, "", "attachments", Kind.IDS)
    for part in _both(base.attachments, theirs.attachments):
        yield Slot(item, part, "title", Kind.LINE)
        yield from (Slot(item, part, name, Kind.VALUE) for name in _ATTACHMENT)


def _both(base: Sequence[Part], theirs: Sequence[Part]) -> list[str]:
    there = {part.id for part in theirs}
    return [part.id for part in base if part.id in there]


def part_of(meeting: Meeting, item: str, part: str) -> Meeting | Part | None:
    """Return the meeting, the item, or the part with these ids; None when it is not there."""
    owner: Meeting | AgendaItem = meeting
    if item:
        found = next((each for each in meeting.items if each.id == item), None)
        if found is None:
            return None
        owner = found
    if not part:
        return owner
    return next((each for each in _parts(owner) if each.id == part), None)


def _parts(owner: Meeting | AgendaItem) -> tuple[Part, ...]:
    if isinstance(owner, Meeting):
        return owner.participants
    return (*owner.sections, *owner.attachments)


def _content(meeting: Meeting, slot: Slot) -> object:
    owner = part_of(meeting, slot.item, slot.part)
    if owner is None:
        return None
    if slot.kind is Kind.IDS:
        return _ids(owner, slot.name)
    return getattr(owner, slot.name)


def _ids(owner: Any, name: str) -> tuple[str, ...]:
    ids = [part.id for part in getattr(owner, name)]
    if name == "sections":
        at = len(ids) if owner.decision_at is None else owner.decision_at
        ids.insert(at, DECISION)
    return tuple(ids)


def tokens_in(meeting: Meeting, slot: Slot) -> Tokens | None:
    """Return what stands in `slot`, None when the meeting has no such place."""
    content = _content(meeting, slot)
    if part_of(meeting, slot.item, slot.part) is None:
        return None
    if isinstance(content, str) and slot.kind is Kind.TEXT:
        return tokens_of(content)
    if isinstance(content, str) and slot.kind is Kind.LINE:
        return words_of_line(content)
    if isinstance(content, tuple) and slot.kind is Kind.IDS:
        return tuple(map(Value, content))
    return (Value(content),)


def _value(slot: Slot, tokens: Tokens) -> object:
    if slot.kind is Kind.TEXT:
        return text_of(tokens)
    if slot.kind is Kind.LINE:
        return line_of_words(tokens)
    (value,) = (each.value for each in tokens if isinstance(each, Value))
    return value


def filled(ours: Meeting, results: Mapping[Slot, Tokens], others: Sequence[Meeting]) -> Meeting:
    """Return `ours` with `results` in its places.

    A part that it does not have yet is the first that one of `others` has.
    """
    ids = {slot: tokens for slot, tokens in results.items() if slot.kind is Kind.IDS}
    for slot, tokens in sorted(ids.items(), key=lambda each: each[0].item != ""):
        ours = _reordered(
            ours, slot, [str(each.value) for each in tokens if isinstance(each, Value)], others
        )
    for slot, tokens in results.items():
        if slot.kind is not Kind.IDS:
            ours = _with(ours, slot.item, slot.part, {slot.name: _value(slot, tokens)})
    return ours


def _with(meeting: Meeting, item: str, part: str, fields: Mapping[str, Any]) -> Meeting:
    """Return `meeting` with fields set in the meeting, an item, or a part."""
    if not item and not part:
        return replace(meeting, **fields)
    if not item:
        people = _with_part(meeting.participants, part, fields)
        return replace(meeting, participants=people)
    owner = meeting.item(item)
    if part:
        fields = {
            "sections": _with_part(owner.sections, part, fields),
            "attachments": _with_part(owner.attachments, part, fields),
        }
    return replace(meeting, items=_with_part(meeting.items, item, fields))


def _with_part(parts: tuple[_P, ...], part: str, fields: Mapping[str, Any]) -> tuple[_P, ...]:
    return tuple(replace(each, **fields) if each.id == part else each for each in parts)


def _reordered(ours: Meeting, slot: Slot, order: list[str], others: Sequence[Meeting]) -> Meeting:
    owners = [part_of(meeting, slot.item, "") for meeting in (ours, *others)]
    known: dict[str, Part] = {}
    for owner in owners:
        for part in getattr(owner, slot.name, ()):
            known.setdefault(part.id, part)
    fields: dict[str, Any] = {slot.name: tuple(known[each] for each in order if each in known)}
    if slot.name == "sections":
        fields["decision_at"] = _decision_at(
            order,
            [getattr(each, "decision_at", None) for each in reversed(owners) if each is not None],
        )
    return _with(ours, slot.item, "", fields)


def _decision_at(order: list[str], known: Sequence[int | None]) -> int | None:
    """Return the place of the decision, said as one of those known says it where that can be."""
    last = len(order) - 1
    at = order.index(DECISION) if DECISION in order else last
    for each in (*known, None):
        if (last if each is None else min(each, last)) == at:
            return each
    return at
