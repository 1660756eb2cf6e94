"""The changes that turn one meeting into the next, each with its inverse.

A change holds ids and values, never live objects, and knows what it replaces:
applied to a meeting that does not hold that, it raises `ChangeRefused` and
nothing is changed. So a stored change can be replayed, taken back after a
restart, and shown as history.

A place is named by `item` and `part`: both empty, the meeting; `part` alone, a
participant, an event or an action point; `item` alone, an agenda item; both, what
the item holds: a section, an attachment, a vote, a dissent, a ruling, a substitution.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Protocol, TypeVar, cast

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.errors import ChangeRefused
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Section,
    replace_item,
)
from ssp_desktop.domain.room import Recusal, RoomEvent, Substitution
from ssp_desktop.domain.text import clean, clean_line, is_plain
from ssp_desktop.domain.votes import Dissent, Vote

DECISION = "decision"
OPEN_TEXT = "open_text"
_ITEM_TEXTS = (DECISION, OPEN_TEXT)
_TEXT_FIELDS = (*_ITEM_TEXTS, "text")


class Collection(StrEnum):
    """What a meeting or an item holds in order."""

    ITEMS = "items"
    PARTICIPANTS = "participants"
    EVENTS = "events"
    ACTIONS = "actions"
    SECTIONS = "sections"
    ATTACHMENTS = "attachments"
    VOTES = "votes"
    DISSENTS = "dissents"
    RECUSALS = "recusals"
    SUBSTITUTIONS = "substitutions"


_OF_MEETING = (Collection.PARTICIPANTS, Collection.EVENTS, Collection.ACTIONS)
_OF_ITEM = (
    Collection.SECTIONS,
    Collection.ATTACHMENTS,
    Collection.VOTES,
    Collection.DISSENTS,
    Collection.RECUSALS,
    Collection.SUBSTITUTIONS,
)

_Small = (
    Participant | RoomEvent | ActionPoint | Section | Attachment
    | Vote | Dissent | Recusal | Substitution
)  # fmt: skip
Part = AgendaItem | _Small
_P = TypeVar("_P", bound=_Small)
_V = TypeVar("_V", bound=Meeting | Part)
_O = TypeVar("_O", Meeting, AgendaItem)


class Change(Protocol):
    """One step from a meeting to the next."""

    def apply(self, meeting: Meeting) -> Meeting:
        """Return `meeting` with the change made; ChangeRefused when it does not fit."""

    def inverse(self) -> "Change":
        """Return the change that takes this one back."""


def _refuse(what: str) -> ChangeRefused:
    return ChangeRefused(
        f"Ændringen passer ikke længere til mødet ({what}). Intet er ændret; åbn mødet igen."
    )


def _item(meeting: Meeting, item_id: str) -> AgendaItem:
    try:
        return meeting.item(item_id)
    except KeyError:
        raise _refuse("punktet findes ikke") from None


@dataclass(frozen=True, slots=True)
class SetText:
    """Replace `removed` at letter `at` of a text by `inserted`.

    `part` is a section's id, ``decision`` or ``open_text``. Only the difference
    is held, so a long text can be typed in for hours without weight.
    """

    item: str
    part: str
    at: int
    removed: str
    inserted: str

    @classmethod
    def between(cls, item: str, part: str, before: str, after: str) -> "SetText":
        """Return the smallest change of one place that turns `before` into `after`.

        `before` is what a meeting holds, and so is clean.
        """
        start, end = _common_ends(before, after)
        # With a neighbour on each side, which a letter may join.
        if not is_plain(after[max(start - 1, 0) : len(after) - end + 1]):
            after = clean(after)
            start, end = _common_ends(before, after)
        return cls(
            item, part, start, before[start : len(before) - end], after[start : len(after) - end]
        )

    def apply(self, meeting: Meeting) -> Meeting:
        """Return `meeting` with the text changed; ChangeRefused when it reads otherwise."""
        item = _item(meeting, self.item)
        if self.part in _ITEM_TEXTS:
            text = self._applied(getattr(item, self.part))
            return replace_item(meeting, _with(item, self.part, text))
        for section in item.sections:
            if section.id == self.part:
                changed = replace(section, text=self._applied(section.text))
                return replace_item(
                    meeting, replace(item, sections=_replaced(item.sections, changed))
                )
        raise _refuse("afsnittet findes ikke")

    def _applied(self, text: str) -> str:
        if self.at > len(text) or not text.startswith(self.removed, self.at):
            raise _refuse("teksten er en anden")
        return text[: self.at] + self.inserted + text[self.at + len(self.removed) :]

    def inverse(self) -> "SetText":
        """Return the change that puts the old text back."""
        return replace(self, removed=self.inserted, inserted=self.removed)


def _with(value: _V, field: str, content: Any) -> _V:
    """Return `value` with the field of that name set; only the name is known, not its type."""
    return replace(value, **{field: content})


def _common_ends(one: str, other: str) -> tuple[int, int]:
    """Return how many letters both begin with, and end with behind those."""
    start = _common_length(one, other)
    rest = one[start:]
    if other.endswith(rest, start):  # something was put in, as nearly always
        return start, len(rest)
    return start, _common_length(rest[::-1], other[start:][::-1])


def _common_length(one: str, other: str) -> int:
    """Return how many letters `one` and `other` begin with in common."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _replaced(parts: tuple[_P, ...], new: _P) -> tuple[_P, ...]:
    return tuple(new if old.id == new.id else old for old in parts)


@dataclass(frozen=True, slots=True)
class SetField:
    """Set one field of the meeting, a participant, an item, a section or an attachment."""

    item: str
    part: str
    field: str
    before: object
    after: object

    def __post_init__(self) -> None:
        # What the field will hold, so that the way back fits what is there.
        to_clean = clean if self.field in _TEXT_FIELDS else clean_line
        for side in ("before", "after"):
            value = getattr(self, side)
            if type(value) is str:
                object.__setattr__(self, side, to_clean(value))

    def apply(self, meeting: Meeting) -> Meeting:
        """Return `meeting` with the field set; ChangeRefused when it holds something else."""
        if not self.part:
            if not self.item:
                return self._set(meeting)
            return replace_item(meeting, self._set(_item(meeting, self.item)))
        if not self.item:
            return self._set_part_of(meeting, _OF_MEETING)
        item = _item(meeting, self.item)
        return replace_item(meeting, self._set_part_of(item, _OF_ITEM))

    def _set_part_of(self, owner: _O, collections: tuple[Collection, ...]) -> _O:
        """Return `owner` with the field set in the part of it that has the id."""
        for collection in collections:
            parts: tuple[_Small, ...] = getattr(owner, collection)
            for part in parts:
                if part.id == self.part:
                    return _with(owner, collection, _replaced(parts, self._set(part)))
        raise _refuse("det, der skulle ændres, findes ikke")

    def _set(self, value: _V) -> _V:
        # The value itself knows how it cleans the field; so does the way back.
        if getattr(value, self.field) != getattr(_with(value, self.field, self.before), self.field):
            raise _refuse(f"feltet {self.field} er et andet")
        return _with(value, self.field, self.after)

    def inverse(self) -> "SetField":
        """Return the change that puts the old value back."""
        return replace(self, before=self.after, after=self.before)


def _parts(meeting: Meeting, collection: Collection, item_id: str) -> tuple[Part, ...]:
    owner: Meeting | AgendaItem = _item(meeting, item_id) if item_id else meeting
    return cast("tuple[Part, ...]", getattr(owner, collection))


def _with_parts(
    meeting: Meeting, collection: Collection, item_id: str, parts: Sequence[Part]
) -> Meeting:
    if not item_id:
        return _with(meeting, collection, tuple(parts))
    item = _item(meeting, item_id)
    return replace_item(meeting, _with(item, collection, tuple(parts)))


@dataclass(frozen=True, slots=True)
class Insert:
    """Put `value` in at `index` of a collection."""

    collection: Collection
    item: str
    index: int
    value: Part

    def apply(self, meeting: Meeting) -> Meeting:
        """Return `meeting` with the value in; ChangeRefused when there is no such place."""
        parts = list(_parts(meeting, self.collection, self.item))
        if not 0 <= self.index <= len(parts) or any(p.id == self.value.id for p in parts):
            raise _refuse("pladsen findes ikke")
        parts.insert(self.index, self.value)
        return _with_parts(meeting, self.collection, self.item, parts)

    def inverse(self) -> "Remove":
        """Return the removal of what was put in."""
        return Remove(self.collection, self.item, self.index, self.value)


@dataclass(frozen=True, slots=True)
class Remove:
    """Take `value` out of a collection, at `index`. The value is kept here, for the bin."""

    collection: Collection
    item: str
    index: int
    value: Part

    def apply(self, meeting: Meeting) -> Meeting:
        """Return `meeting` without the value; ChangeRefused when it is not there."""
        parts = list(_parts(meeting, self.collection, self.item))
        if not 0 <= self.index < len(parts) or parts[self.index] != self.value:
            raise _refuse("det, der skulle fjernes, er et andet")
        del parts[self.index]
        return _with_parts(meeting, self.collection, self.item, parts)

    def inverse(self) -> Insert:
        """Return the change that puts it back."""
        return Insert(self.collection, self.item, self.index, self.value)


@dataclass(frozen=True, slots=True)
class Move:
    """Move the part with the id `part` from index `before` to index `after`."""

    collection: Collection
    item: str
    part: str
    before: int
    after: int

    def apply(self, meeting: Meeting) -> Meeting:
        """Return `meeting` in the new order; ChangeRefused when the part is not there."""
        parts = list(_parts(meeting, self.collection, self.item))
        inside = 0 <= self.before < len(parts) and 0 <= self.after < len(parts)
        if not inside or parts[self.before].id != self.part:
            raise _refuse("rækkefølgen er en anden")
        parts.insert(self.after, parts.pop(self.before))
        return _with_parts(meeting, self.collection, self.item, parts)

    def inverse(self) -> "Move":
        """Return the move back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class Batch:
    """Several changes that are one to the user: made together, taken back together."""

    changes: tuple[Change, ...]

    def apply(self, meeting: Meeting) -> Meeting:
        """Return `meeting` with all made in order; ChangeRefused, and none made, if one fails."""
        for change in self.changes:
            meeting = change.apply(meeting)
        return meeting

    def inverse(self) -> "Batch":
        """Return all taken back, the last first."""
        return Batch(tuple(change.inverse() for change in reversed(self.changes)))


def merged(earlier: Change, later: Change, meeting_before: Meeting) -> Change | None:
    """Return one change for both when they are one run of typing, else None.

    `meeting_before` is the meeting that `earlier` was applied to.
    """
    if isinstance(earlier, SetText) and isinstance(later, SetText):
        if (earlier.item, earlier.part) != (later.item, later.part):
            return None
        grown = _grown(earlier, later)
        if grown is not None:
            return grown
        before = text_of(meeting_before, earlier.item, earlier.part)
        after = later._applied(earlier._applied(before))
        return SetText.between(earlier.item, earlier.part, before, after)
    if isinstance(earlier, SetField) and isinstance(later, SetField):
        place = (earlier.item, earlier.part, earlier.field)
        if place == (later.item, later.part, later.field) and isinstance(later.after, str):
            return replace(earlier, after=later.after)
    return None


def _grown(earlier: SetText, later: SetText) -> SetText | None:
    """Return both as one where the later only writes on in what the earlier wrote."""
    start = later.at - earlier.at
    end = start + len(later.removed)
    text = earlier.inserted
    if start < 0 or end > len(text) or text[start:end] != later.removed:
        return None
    inserted = text[:start] + later.inserted + text[end:]
    if earlier.removed and (
        not inserted or earlier.removed[0] == inserted[0] or earlier.removed[-1] == inserted[-1]
    ):
        return None  # a smaller change may say the same
    return replace(earlier, inserted=inserted)


def text_of(meeting: Meeting, item_id: str, part: str) -> str:
    """Return the text that a `SetText` with that place changes; ChangeRefused if none."""
    item = _item(meeting, item_id)
    if part in _ITEM_TEXTS:
        return cast("str", getattr(item, part))
    for section in item.sections:
        if section.id == part:
            return section.text
    raise _refuse("afsnittet findes ikke")
