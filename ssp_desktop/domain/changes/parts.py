"""All changes except those of a text: set a field, insert, remove or move a part, and batches."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from ssp_desktop.domain.changes.change import (
    OF_REVIEW,
    Change,
    Collection,
    MeetingPart,
    SmallPart,
    item_of,
    refusal,
    with_field,
    with_part,
)
from ssp_desktop.domain.changes.text import ITEM_TEXTS
from ssp_desktop.domain.meeting import AgendaItem, Meeting, replace_item
from ssp_desktop.domain.text import clean, clean_line

_TEXT_FIELDS = (*ITEM_TEXTS, "text")
_OF_MEETING = (Collection.PARTICIPANTS, Collection.EVENTS, Collection.ACTIONS, *OF_REVIEW)
_OF_ITEM = (
    Collection.SECTIONS,
    Collection.ATTACHMENTS,
    Collection.VOTES,
    Collection.DISSENTS,
    Collection.RECUSALS,
    Collection.SUBSTITUTIONS,
)

_V = TypeVar("_V", bound=Meeting | MeetingPart)
_O = TypeVar("_O", Meeting, AgendaItem)


@dataclass(frozen=True, slots=True)
class SetField:
    """Set one field of the meeting, a participant, an item, a section or an attachment."""

    item: str
    part: str
    field: str
    before: object
    after: object

    def __post_init__(self) -> None:
        # What the field will contain, so that the inverse matches it.
        to_clean = clean if self.field in _TEXT_FIELDS else clean_line
        for side in ("before", "after"):
            value = getattr(self, side)
            if type(value) is str:
                object.__setattr__(self, side, to_clean(value))

    def apply(self, meeting: Meeting) -> Meeting:
        """Return `meeting` with the field set; raise ChangeRefused when it is not `before`."""
        if not self.part:
            if not self.item:
                return self._set(meeting)
            return replace_item(meeting, self._set(item_of(meeting, self.item)))
        if not self.item:
            return self._set_part_of(meeting, _OF_MEETING)
        item = item_of(meeting, self.item)
        return replace_item(meeting, self._set_part_of(item, _OF_ITEM))

    def _set_part_of(self, owner: _O, collections: tuple[Collection, ...]) -> _O:
        """Return `owner` with the field set in the part with that id."""
        for collection in collections:
            parts: tuple[SmallPart, ...] = getattr(owner, collection)
            for part in parts:
                if part.id == self.part:
                    return with_field(owner, collection, with_part(parts, self._set(part)))
        raise refusal("det, der skulle ændres, findes ikke")

    def _set(self, value: _V) -> _V:
        # The value itself knows how it cleans the field; so does the inverse.
        if getattr(value, self.field) != getattr(
            with_field(value, self.field, self.before), self.field
        ):
            raise refusal(f"feltet {self.field} er et andet")
        return with_field(value, self.field, self.after)

    def inverse(self) -> "SetField":
        """Return the change that puts the old value back."""
        return replace(self, before=self.after, after=self.before)


def _parts(meeting: Meeting, collection: Collection, item_id: str) -> tuple[MeetingPart, ...]:
    owner: Meeting | AgendaItem = item_of(meeting, item_id) if item_id else meeting
    parts: tuple[MeetingPart, ...] = getattr(owner, collection)
    return parts


def _with_parts(
    meeting: Meeting, collection: Collection, item_id: str, parts: Sequence[MeetingPart]
) -> Meeting:
    if not item_id:
        return with_field(meeting, collection, tuple(parts))
    item = item_of(meeting, item_id)
    return replace_item(meeting, with_field(item, collection, tuple(parts)))


@dataclass(frozen=True, slots=True)
class Insert:
    """Insert `value` at `index` of a collection."""

    collection: Collection
    item: str
    index: int
    value: MeetingPart

    def apply(self, meeting: Meeting) -> Meeting:
        """Return `meeting` with the value inserted; raise ChangeRefused when it does not fit."""
        parts = list(_parts(meeting, self.collection, self.item))
        if not 0 <= self.index <= len(parts) or any(p.id == self.value.id for p in parts):
            raise refusal("pladsen findes ikke")
        parts.insert(self.index, self.value)
        return _with_parts(meeting, self.collection, self.item, parts)

    def inverse(self) -> "Remove":
        """Return the removal of what was inserted."""
        return Remove(self.collection, self.item, self.index, self.value)


@dataclass(frozen=True, slots=True)
class Remove:
    """Remove `value` from a collection, at `index`. The value stays in the change, for the bin."""

    collection: Collection
    item: str
    index: int
    value: MeetingPart

    def apply(self, meeting: Meeting) -> Meeting:
        """Return `meeting` without the value; raise ChangeRefused when it is not there."""
        parts = list(_parts(meeting, self.collection, self.item))
        if not 0 <= self.index < len(parts) or parts[self.index] != self.value:
            raise refusal("det, der skulle fjernes, er et andet")
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
        """Return `meeting` in the new order; raise ChangeRefused when the part is not there."""
        parts = list(_parts(meeting, self.collection, self.item))
        inside = 0 <= self.before < len(parts) and 0 <= self.after < len(parts)
        if not inside or parts[self.before].id != self.part:
            raise refusal("rækkefølgen er en anden")
        parts.insert(self.after, parts.pop(self.before))
        return _with_parts(meeting, self.collection, self.item, parts)

    def inverse(self) -> "Move":
        """Return the reverse move."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class Batch:
    """Several changes that the user sees as one: made together, undone together."""

    changes: tuple[Change, ...]

    def apply(self, meeting: Meeting) -> Meeting:
        """Return `meeting` with all changes made in order; if one fails, raise ChangeRefused."""
        for change in self.changes:
            meeting = change.apply(meeting)
        return meeting

    def inverse(self) -> "Batch":
        """Return the inverses of all changes, last first."""
        return Batch(tuple(change.inverse() for change in reversed(self.changes)))
