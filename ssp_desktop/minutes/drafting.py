"""A draft of the minutes for somebody to look through: all of them, or the front and some items.

Owns what a draft contains, given what was chosen. It is made from the meeting after the gate, so a
closed item that was not chosen, or that the reader may not see, is not in it. The same meeting and
choice always give the same draft: it is made again when the file comes back.
"""

from dataclasses import replace

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.open_edition import open_meeting
from ssp_desktop.minutes.blocks import Block, Contents, Edition, Minutes, MinutesPart
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.minutes.titles import bookmark_of


def draft_minutes(meeting: Meeting, items: tuple[str, ...] | None, *, is_open: bool) -> Minutes:
    """Return the draft of `meeting`.

    `items` are the ids of the chosen items, None for the whole minutes. `is_open`: closed items
    show only what the open edition says of them. Otherwise a chosen closed item is shown in full,
    and the others leave no trace on the front either.
    """
    shown = drafted_meeting(meeting, items, is_open=is_open)
    minutes = make_minutes(shown)._replace(edition=Edition.OPEN if is_open else Edition.FULL)
    if items is None:
        return minutes
    chosen = {item.id for item in shown.items if item.id in items}
    front, *others = minutes.parts
    listed = {bookmark_of(item) for item in shown.items if item.id in chosen}
    blocks = tuple(_only_listed(block, listed) for block in front.blocks)
    kept = tuple(part for part in others if part.item in chosen)
    return minutes._replace(parts=(MinutesPart("", blocks), *kept))


def drafted_meeting(meeting: Meeting, items: tuple[str, ...] | None, *, is_open: bool) -> Meeting:
    """Return what the draft is made from: `meeting` after the gate, with all its items."""
    if is_open:
        return open_meeting(meeting)
    if items is None:
        return meeting
    # A chosen item passes the gate as an open one does; it is closed again behind it.
    passing = tuple(
        replace(item, closed=False) if item.closed and item.id in items else item
        for item in meeting.items
    )
    shown = open_meeting(replace(meeting, items=passing))
    closed = {item.id: item for item in meeting.items if item.closed and item.id in items}
    return replace(shown, items=tuple(closed.get(item.id, item) for item in shown.items))


def _only_listed(block: Block, listed: set[str]) -> Block:
    """Return `block`; a list of contents with nothing but lines that lead to `listed`."""
    if not isinstance(block, Contents):
        return block
    return block._replace(entries=tuple(e for e in block.entries if e.bookmark in listed))
