"""The changes that turn one state of a meeting into another.

Each fits the meeting as the one before it leaves it, so together they always fit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import fields

from ssp_desktop.domain.changes import (
    DECISION,
    OPEN_TEXT,
    Change,
    Collection,
    Insert,
    MeetingPart,
    Move,
    Remove,
    SetField,
    SetText,
)
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section

_COLLECTIONS = frozenset(Collection)
_TEXTS = (DECISION, OPEN_TEXT)


def changes_between(before: Meeting, after: Meeting) -> tuple[Change, ...]:
    """Return what turns `before` into `after`, in order."""
    return tuple(_of_owner("", before, after))


def _of_owner(
    item: str, before: Meeting | AgendaItem, after: Meeting | AgendaItem
) -> Iterator[Change]:
    for field in fields(before):
        one, other = getattr(before, field.name), getattr(after, field.name)
        if one == other:
            continue
        if field.name in _COLLECTIONS:
            yield from _of_collection(Collection(field.name), item, one, other)
        elif field.name in _TEXTS:
            yield SetText.between(item, field.name, one, other)
        else:
            yield SetField(item, "", field.name, one, other)


def _of_collection(
    collection: Collection,
    item: str,
    before: Sequence[MeetingPart],
    after: Sequence[MeetingPart],
) -> Iterator[Change]:
    stays = {part.id for part in after}
    left = list(before)
    for at in range(len(left) - 1, -1, -1):
        if left[at].id not in stays:
            yield Remove(collection, item, at, left.pop(at))
    ids = [part.id for part in left]
    known = {part.id: part for part in left}
    for at, part in enumerate(after):
        if part.id not in known:
            yield Insert(collection, item, at, part)
            ids.insert(at, part.id)
            continue
        here = ids.index(part.id)
        if here != at:
            yield Move(collection, item, part.id, here, at)
            ids.insert(at, ids.pop(here))
        yield from _of_part(item, known[part.id], part)


def _of_part(item: str, before: MeetingPart, after: MeetingPart) -> Iterator[Change]:
    if before == after:
        return
    if isinstance(before, AgendaItem) and isinstance(after, AgendaItem):
        yield from _of_owner(before.id, before, after)
        return
    for field in fields(before):
        one, other = getattr(before, field.name), getattr(after, field.name)
        if one == other:
            continue
        if isinstance(before, Section) and field.name == "text":
            yield SetText.between(item, before.id, one, other)
        else:
            yield SetField(item, before.id, field.name, one, other)
