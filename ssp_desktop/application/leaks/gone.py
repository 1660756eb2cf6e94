"""What was closed in a meeting and is deleted or undone there, as long as the history has it.

An attachment may still say it, and nobody has made it open by deleting it.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes import (
    OPEN_TEXT,
    Batch,
    Change,
    ChangeState,
    Insert,
    MeetingPart,
    RecordedChange,
    Remove,
    SetField,
    SetText,
)
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, Section
from ssp_desktop.domain.review import Correction, Remark
from ssp_desktop.domain.votes import Dissent

_SAID = (ActionPoint, Correction, Dissent, Remark)


def with_gone(meeting: Meeting, history: Iterable[RecordedChange]) -> Meeting:
    """Return `meeting` with a closed item behind the others for what is gone; itself for nothing.

    It is there to be looked for alone: it has no number of its own and is never shown.
    """
    records = list(history)
    changes = [each for record in records for each in _single(record.change)]
    known = {item.id: item.closed for item in meeting.items}
    for record in records:  # the last one first: it says what an item was when it was deleted
        if record.state is ChangeState.DONE:
            for each in _single(record.change):
                if isinstance(each, Remove) and isinstance(each.value, AgendaItem):
                    known.setdefault(each.value.id, each.value.closed)
    closed = {item for item, is_closed in known.items() if is_closed}
    closed |= {item for each in changes for item in _closed_by(each)} - known.keys()
    gone = dict.fromkeys(item for each in changes if (item := _gone_with(each, closed)))
    return replace(meeting, items=(*meeting.items, *gone)) if gone else meeting


def _single(change: Change) -> Iterator[Change]:
    if isinstance(change, Batch):
        for each in change.changes:
            yield from _single(each)
    else:
        yield change


def _closed_by(change: Change) -> Iterator[str]:
    """Yield the id of the item that `change` says was closed, before it or after."""
    if isinstance(change, Insert | Remove):
        if isinstance(change.value, AgendaItem) and change.value.closed:
            yield change.value.id
    elif isinstance(change, SetField) and change.field == "closed":
        yield from () if change.part else (change.item,)


def _gone_with(change: Change, closed: Container[str]) -> AgendaItem | None:
    """Return what `change` holds of what is closed, as a closed item; `closed` are their ids."""
    if isinstance(change, SetText):
        if change.item not in closed or change.part == OPEN_TEXT:
            return None
        # A piece may begin anywhere, so no sentence of it is known as one.
        pieces = (Section("", each, "") for each in (change.removed, change.inserted) if each)
        return _item(sections=tuple(pieces))
    if isinstance(change, Insert | Remove):
        return _closed_part(change.value, change.item, closed)
    return None


def _closed_part(value: MeetingPart, owner: str, closed: Container[str]) -> AgendaItem | None:
    if isinstance(value, AgendaItem):
        whole = replace(value, id="", closed=True, open_title="", open_text="", case_number="")
        return whole if value.id in closed else None
    if isinstance(value, Attachment) and (value.closed or owner in closed):
        return _item(attachments=(replace(value, closed=True),))
    if (owner or getattr(value, "item", "")) not in closed:
        return None
    if isinstance(value, Section):
        return _item(sections=(value,))
    return _item(sections=(Section("", "", value.text),)) if isinstance(value, _SAID) else None


def _item(
    sections: tuple[Section, ...] = (), attachments: tuple[Attachment, ...] = ()
) -> AgendaItem:
    return AgendaItem("", "", closed=True, sections=sections, attachments=attachments)
