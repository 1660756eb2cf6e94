"""What putting a file on an item changes in the meeting, and moving, closing and removing it.

Attachments with numbers are numbered by their order, and their numbers in the item's texts follow.
Those that are closed stand after the open ones: so the open edition has no gap that tells of them.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ssp_desktop.application.attaching.mentions import renumbered
from ssp_desktop.application.attaching.taking import Taken
from ssp_desktop.domain.changes import (
    DECISION,
    Batch,
    Change,
    Collection,
    Insert,
    Move,
    Remove,
    SetField,
    SetText,
)
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, new_id
from ssp_desktop.domain.text import clean_line


def attach(item: AgendaItem, digest: str, size: int, name: str) -> Change:
    """Return the change that puts a kept file called `name` on `item`, after those there are.

    Its title is the name without its ending. An open one goes before closed ones.
    """
    return _added(item, Attachment(new_id(), title_of(name), None, name, digest, size))


def put_on(
    meeting: Meeting, item_id: str, files: Sequence[Taken], onto: str = ""
) -> tuple[Change, tuple[str, ...]]:
    """Return the one change that puts kept files on an item in their order, and what is changed.

    The change is an empty batch where each is there already. What is changed is the ids of the
    attachments, in the order of `files`. One that is listed without a file,
    by the name or title of one of them, gets it; the first goes to the attachment `onto`.
    """
    steps: list[Change] = []
    changed: list[str] = []
    for file in files:
        item = meeting.item(item_id)
        given = next((each for each in item.attachments if each.id == onto), None)
        given, onto = given or listed_without_file(item, file.name), ""
        if given is not None:
            step = give_file(item, given, *file)
        else:
            step = attach(item, *file)
        before = {each.id for each in item.attachments}
        meeting = step.apply(meeting)
        if step != Batch(()):
            steps.append(step)
        new = [each.id for each in meeting.item(item_id).attachments if each.id not in before]
        changed += [given.id] if given is not None else new
    return (steps[0] if len(steps) == 1 else Batch(tuple(steps))), tuple(changed)


def add(item: AgendaItem, title: str) -> Change:
    """Return the change that lists an attachment without a file, after those there are."""
    return _added(item, Attachment(new_id(), title))


def _added(item: AgendaItem, made: Attachment) -> Change:
    made = replace(made, number=_next_number(item))
    at = sum(not each.closed for each in item.attachments)
    order = [*item.attachments[:at], made, *item.attachments[at:]]
    return _changed(item, order, Insert(Collection.ATTACHMENTS, item.id, at, made))


def give_file(
    item: AgendaItem, attachment: Attachment, digest: str, size: int, name: str
) -> Change:
    """Return the change that gives an attachment that is listed its file, or another one."""
    after = {"file": clean_line(name), "digest": digest, "size": size}
    return Batch(
        tuple(
            SetField(item.id, attachment.id, field, getattr(attachment, field), value)
            for field, value in after.items()
            if getattr(attachment, field) != value
        )
    )


def listed_without_file(item: AgendaItem, name: str) -> Attachment | None:
    """Return the attachment whose file is called so, or that is titled so, and that has none."""
    title = title_of(name).casefold()
    for each in item.attachments:
        if not each.digest and (
            Path(each.file).name.casefold() == name.casefold() or each.title.casefold() == title
        ):
            return each
    return None


def move(item: AgendaItem, attachment_id: str, to: int) -> Change | None:
    """Return the change that moves an attachment to index `to`; None when it stays.

    An open one stays before the closed ones, a closed one after the open ones.
    """
    at = _index(item, attachment_id)
    opened = sum(not each.closed for each in item.attachments)
    closed = item.attachments[at].closed
    to = min(max(to, opened), len(item.attachments) - 1) if closed else min(max(to, 0), opened - 1)
    if to == at:
        return None
    order = list(item.attachments)
    order.insert(to, order.pop(at))
    return _changed(item, order, Move(Collection.ATTACHMENTS, item.id, attachment_id, at, to))


def set_closed(item: AgendaItem, attachment_id: str, *, closed: bool) -> Change | None:
    """Return the change that closes an attachment, or opens it; None when it is that already."""
    at = _index(item, attachment_id)
    old = item.attachments[at]
    if old.closed is closed:
        return None
    new = replace(old, closed=closed)
    left = [each for each in item.attachments if each.id != attachment_id]
    to = sum(not each.closed for each in left)
    order = [*left[:to], new, *left[to:]]
    steps: list[Change] = [SetField(item.id, old.id, "closed", old.closed, closed)]
    if to != at:
        steps.append(Move(Collection.ATTACHMENTS, item.id, attachment_id, at, to))
    return _changed(item, order, *steps)


def remove(item: AgendaItem, attachment_id: str) -> Change:
    """Return the change that takes an attachment off the item."""
    at = _index(item, attachment_id)
    order = [*item.attachments[:at], *item.attachments[at + 1 :]]
    step = Remove(Collection.ATTACHMENTS, item.id, at, item.attachments[at])
    return _changed(item, order, step, gone=item.attachments[at : at + 1])


def title_of(name: str) -> str:
    """Return the title that a file's name gives: without its ending, with spaces for lines."""
    stem = Path(name).stem
    return clean_line(stem if " " in stem else stem.replace("_", " ")) or clean_line(name)


def _index(item: AgendaItem, attachment_id: str) -> int:
    return next(at for at, each in enumerate(item.attachments) if each.id == attachment_id)


def _next_number(item: AgendaItem) -> int | None:
    """Return the number of one more: none where those there are have none."""
    numbers = [each.number for each in item.attachments]
    if numbers and all(number is None for number in numbers):
        return None
    return max((number or 0 for number in numbers), default=0) + 1


def _is_numbered(item: AgendaItem) -> bool:
    numbers = [each.number for each in item.attachments]
    return numbers == [*range(1, len(numbers) + 1)]


def _changed(
    item: AgendaItem,
    order: Sequence[Attachment],
    *steps: Change,
    gone: Sequence[Attachment] = (),
) -> Change:
    """Return `steps` with the numbers that follow from them, in the attachments and the texts.

    Where a text names one that is `gone`, it says so instead of naming the next.
    """
    if not _is_numbered(item):
        return steps[0] if len(steps) == 1 else Batch(steps)
    numbers: list[Change] = []
    moved: dict[int, int | None] = dict.fromkeys(each.number for each in gone if each.number)
    for number, each in enumerate(order, start=1):
        if each.number is not None and each.number != number:
            numbers.append(SetField(item.id, each.id, "number", each.number, number))
            moved[each.number] = number
    texts = _renumbered_texts(item, moved)
    every = (*steps, *numbers, *texts)
    return every[0] if len(every) == 1 else Batch(every)


def _renumbered_texts(item: AgendaItem, moved: dict[int, int | None]) -> list[Change]:
    parts = [(section.id, section.text) for section in item.sections]
    parts.append((DECISION, item.decision))
    changes: list[Change] = []
    for part, text in parts:
        new = renumbered(text, moved)
        if new != text:
            changes.append(SetText.between(item.id, part, text, new))
    return changes
