"""Meetings in their tables: loading one, and writing only the rows that differ.

Works on a connection inside a transaction that `ssp_desktop.store.store` begins and ends. Meetings
are never deleted here, only marked.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from ssp_desktop.domain.changes import OF_REVIEW, Collection
from ssp_desktop.domain.changes.change import SmallPart
from ssp_desktop.domain.codec import review_part_from_json
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.store.errors import MeetingNotFound
from ssp_desktop.store.tables.by_name import Row, rows_where
from ssp_desktop.store.tables.rows import (
    action_from,
    action_row,
    attachment_from,
    attachment_row,
    event_from,
    event_row,
    item_from,
    item_row,
    meeting_from,
    meeting_row,
    participant_from,
    participant_row,
    review_row,
    section_from,
    section_row,
)

if TYPE_CHECKING:
    from ssp_desktop.store.tables.library import Tables


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


_P = TypeVar("_P", bound=_Identified)
_OF_MEETING, _OF_ITEM = ("meeting_id", "id"), ("meeting_id", "item_id", "id")
"""The keys of what belongs to a meeting, and to an item of one."""
_OF_REVIEW = ("meeting_id", "kind", "id")
_NOT_SAID = frozenset(
    {"committee_id", "status", "approved_by", "approved_at", "filed"}
    | {kind.value for kind in OF_REVIEW if kind is not Collection.CORRECTIONS}
)
"""The fields of a meeting that stand nowhere in its minutes."""


def load_meeting(connection: sqlite3.Connection, meeting_id: str) -> Meeting:
    """Return the meeting with that id; raise MeetingNotFound when there is none."""
    head = load_head(connection, meeting_id)
    sections = _by_item(connection, "sections", meeting_id)
    attachments = _by_item(connection, "attachments", meeting_id)
    items = tuple(
        item_from(
            row,
            tuple(map(section_from, sections[row["id"]])),
            tuple(map(attachment_from, attachments[row["id"]])),
        )
        for row in _parts_of(connection, "items", meeting_id)
    )
    return replace(
        head,
        items=items,
        events=tuple(map(event_from, _parts_of(connection, "events", meeting_id))),
        actions=tuple(map(action_from, _parts_of(connection, "actions", meeting_id))),
        **review_parts(connection, meeting_id),
    )


def review_parts(connection: sqlite3.Connection, meeting_id: str) -> dict[str, Any]:
    """Return what belongs to the review and the approval of the meeting, by collection."""
    found: dict[str, list[SmallPart]] = defaultdict(list)
    for row in _parts_of(connection, "review_parts", meeting_id):
        found[Collection(row["kind"]).value].append(review_part_from_json(row["value"]))
    return {kind: tuple(parts) for kind, parts in found.items()}


def load_head(connection: sqlite3.Connection, meeting_id: str) -> Meeting:
    """Return the meeting without items, events, actions and review; MeetingNotFound if none."""
    for head in rows_where(connection, "meetings", "id = ?", [meeting_id]):
        people = _parts_of(connection, "participants", meeting_id)
        return meeting_from(head, tuple(map(participant_from, people)), ())
    raise MeetingNotFound(meeting_id)


def _parts_of(connection: sqlite3.Connection, table: str, meeting_id: str) -> list[Row]:
    """Return the meeting's rows in one of the tables of parts, in their order."""
    return list(rows_where(connection, table, "meeting_id = ?", [meeting_id], order_by="position"))


def _by_item(connection: sqlite3.Connection, table: str, meeting_id: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in _parts_of(connection, table, meeting_id):
        found[row["item_id"]].append(row)
    return found


def add_meeting(tables: "Tables", meeting: Meeting, now: str) -> None:
    """Write a new meeting with everything that belongs to it."""
    from ssp_desktop.store.tables.search_texts import write_search_texts  # noqa: PLC0415 - to write

    tables.table("meetings").insert({**meeting_row(meeting), "changed_at": now, "worded_at": now})
    nothing: dict[str, Any] = dict.fromkeys(OF_REVIEW, ())
    empty = replace(meeting, participants=(), items=(), events=(), actions=(), **nothing)
    _save_parts(tables, empty, meeting)
    write_search_texts(tables, None, meeting)


def save_meeting(tables: "Tables", before: Meeting, after: Meeting, now: str) -> None:
    """Write what differs between `before`, as it is stored, and `after`."""
    if before is after:
        return
    from ssp_desktop.store.tables.search_texts import write_search_texts  # noqa: PLC0415 - to write

    done = tables.execute("UPDATE meetings SET changed_at = ? WHERE id = ?", [now, after.id])
    if done.rowcount == 0:
        raise MeetingNotFound(after.id)
    if _says_other(before, after):
        tables.execute("UPDATE meetings SET worded_at = ? WHERE id = ?", [now, after.id])
    head = meeting_row(after)
    if head != meeting_row(before):
        # Which committee it belongs to is changed by joining two, not by an edit of the meeting.
        (head["committee_id"],) = tables.execute(
            "SELECT committee_id FROM meetings WHERE id = ?", [after.id]
        ).fetchone()
        tables.table("meetings").upsert({**head, "changed_at": now}, pk="id")
    _save_parts(tables, before, after)
    write_search_texts(tables, before, after)


def _says_other(before: Meeting, after: Meeting) -> bool:
    """Whether `after` may say anything else in its minutes than `before`."""
    if before.is_agenda is not after.is_agenda:
        return True
    return any(
        getattr(before, name) is not getattr(after, name)
        and getattr(before, name) != getattr(after, name)
        for name in Meeting.__dataclass_fields__
        if name not in _NOT_SAID
    )


def _save_parts(tables: "Tables", before: Meeting, after: Meeting) -> None:
    owner = {"meeting_id": after.id}
    people = _Differences("participants", _OF_MEETING, participant_row)
    people.note(owner, before.participants, after.participants)
    events = _Differences("events", _OF_MEETING, event_row)
    events.note(owner, before.events, after.events)
    actions = _Differences("actions", _OF_MEETING, action_row)
    actions.note(owner, before.actions, after.actions)
    items = _Differences("items", _OF_MEETING, item_row)
    items.note(owner, before.items, after.items)
    sections = _Differences("sections", _OF_ITEM, section_row)
    attachments = _Differences("attachments", _OF_ITEM, attachment_row)
    old = {} if before.items is after.items else {item.id: item for item in before.items}
    for item in () if before.items is after.items else after.items:
        was = old.get(item.id)
        if was is not item:
            owner = {"meeting_id": after.id, "item_id": item.id}
            sections.note(owner, was.sections if was else (), item.sections)
            attachments.note(owner, was.attachments if was else (), item.attachments)
    for each in (people, events, actions, items, sections, attachments):
        each.write(tables)
    for kind in OF_REVIEW:
        parts = _Differences("review_parts", _OF_REVIEW, review_row)
        owner = {"meeting_id": after.id, "kind": kind.value}
        parts.note(owner, getattr(before, kind), getattr(after, kind))
        parts.write(tables)


class _Differences(Generic[_P]):
    """The pending writes to one table: the rows that differ, and the keys of deleted ones."""

    def __init__(self, table: str, keys: tuple[str, ...], row_of: Callable[[_P], Row]) -> None:
        self._table = table
        self._keys = keys
        self._row_of = row_of
        self._rows: list[Row] = []
        self._gone: list[Row] = []

    def note(self, owner: Row, before: Sequence[_P], after: Sequence[_P]) -> None:
        """Note the parts of one owner whose place or row differs, and those that are gone."""
        if before is after:
            return
        row_of = self._row_of
        old = {part.id: (position, part) for position, part in enumerate(before)}
        for position, part in enumerate(after):
            was_at, was = old.pop(part.id, (None, None))
            if was_at == position and (was is part or (was and row_of(was) == row_of(part))):
                continue
            self._rows.append({**owner, "position": position, **row_of(part)})
        self._gone += [{**owner, "id": part_id} for part_id in old]

    def write(self, tables: "Tables") -> None:
        """Write everything; an item is written before its sections, and deleted with them."""
        table = tables.table(self._table)
        if self._rows:
            table.upsert_all(self._rows, pk=self._keys)
        for key in self._gone:
            table.delete_where(" AND ".join(f"{each} = :{each}" for each in self._keys), key)
