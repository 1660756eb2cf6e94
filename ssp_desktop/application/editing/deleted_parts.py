"""What was deleted from a meeting and can be restored. Deleting never loses anything.

Owns the items and what is written in them, and the people. What is logged in the room (arrivals,
votes …) is corrected where it is logged, and is in the history.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ssp_desktop.domain.changes import (
    Batch,
    Change,
    ChangeState,
    Collection,
    Insert,
    MeetingPart,
    RecordedChange,
    Remove,
)
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, Participant, Section

_KEPT = (
    Collection.ITEMS,
    Collection.PARTICIPANTS,
    Collection.SECTIONS,
    Collection.ATTACHMENTS,
)


@dataclass(frozen=True, slots=True)
class Deleted:
    """A part that was deleted from a meeting: when, by whom, and the change that restores it."""

    at: datetime.datetime
    who: str
    value: MeetingPart
    bring_back: Insert


def deleted_parts(meeting: Meeting, history: Iterable[RecordedChange]) -> list[Deleted]:
    """Return what `history` (the last first) deleted and `meeting` lacks, newest first."""
    there = set(_ids(meeting))
    found: list[Deleted] = []
    for record in history:
        if record.state is not ChangeState.DONE:
            continue
        for removal in reversed(list(_removals(record.change))):
            place = _places_in(meeting, removal)
            if removal.value.id in there or place is None:
                continue
            there.add(removal.value.id)
            index = min(removal.index, place)
            back = Insert(removal.collection, removal.item, index, removal.value)
            found.append(Deleted(record.at, record.who, removal.value, back))
    return found


def _removals(change: Change) -> Iterator[Remove]:
    if isinstance(change, Remove) and change.collection in _KEPT:
        yield change
    elif isinstance(change, Batch):
        for each in change.changes:
            yield from _removals(each)


def _places_in(meeting: Meeting, removal: Remove) -> int | None:
    """Return how many parts there are where it was, None if its item is gone too."""
    if not removal.item:
        return len(
            meeting.items if removal.collection is Collection.ITEMS else meeting.participants
        )
    try:
        item = meeting.item(removal.item)
    except KeyError:
        return None
    parts: tuple[Section, ...] | tuple[Attachment, ...] = (
        item.sections if removal.collection is Collection.SECTIONS else item.attachments
    )
    return len(parts)


def _ids(meeting: Meeting) -> Iterator[str]:
    parts: Iterable[AgendaItem | Participant] = (*meeting.items, *meeting.participants)
    yield from (part.id for part in parts)
    for item in meeting.items:
        yield from (section.id for section in item.sections)
        yield from (attachment.id for attachment in item.attachments)
