"""What has changed in the words of a meeting since it was filed, item by item.

It is told by the meeting's own history: a package has the words of its files, not those of a step.
"""

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.application.ports import Store
from ssp_desktop.application.review.both_words import Marked
from ssp_desktop.application.review.compared import compared, reads_the_same
from ssp_desktop.domain.changes import ChangeState, RecordedChange
from ssp_desktop.domain.errors import ChangeRefused
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import MinutesPart, read_paragraphs
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.minutes.titles import item_title


class ChangedLine(NamedTuple):
    """A paragraph with the words of both versions; `marks` say which have come and which gone."""

    text: str
    marks: tuple[Marked, ...]


class ChangedItem(NamedTuple):
    """An item that reads otherwise, with the paragraphs that do."""

    item: str
    title: str
    lines: tuple[ChangedLine, ...]


class ChangedSince(NamedTuple):
    """The meeting that was filed, and its items that have changed since."""

    meeting: str
    items: tuple[ChangedItem, ...]


def changed_since(store: Store, path: Path) -> ChangedSince | None:
    """Return what has changed since the package at `path` was filed.

    None where it is the latest package of no meeting here, or where its history does not reach so
    far back.
    """
    for each in store.list_meetings():
        if each.filed is not None and Path(each.filed.path) == path:
            now = store.load(each.id)
            moment = each.filed.stood_at or each.filed.at
            try:
                before = _as_it_was(now, store.history(each.id), moment)
            except ChangeRefused:
                return None
            return ChangedSince(each.id, tuple(_changed(before, now)))
    return None


def _as_it_was(
    meeting: Meeting, history: Iterable[RecordedChange], moment: datetime.datetime
) -> Meeting:
    for record in history:
        if record.at <= moment:
            break
        if record.state is ChangeState.DONE:
            meeting = record.change.inverse().apply(meeting)
    return meeting


def _changed(before: Meeting, now: Meeting) -> Iterator[ChangedItem]:
    was = _parts(before)
    parts = _parts(now)
    for number, item in now.numbered_items():
        old, new = was.get(item.id), parts.get(item.id)
        if old is None or new is None or reads_the_same(old, new):
            continue
        both = compared(old, new)
        lines = tuple(
            ChangedLine(each.text, both.marks[each.key])
            for each in read_paragraphs(both.part.blocks)
            if each.key in both.marks
        )
        if lines:
            yield ChangedItem(item.id, f"{number}. {item_title(item)}", lines)


def _parts(meeting: Meeting) -> dict[str, MinutesPart]:
    return {part.item: part for part in make_minutes(meeting).parts if part.item}
