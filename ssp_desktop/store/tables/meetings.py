"""Meetings in their tables: loading one, and writing only the rows that differ.

Works on a connection inside a transaction that `ssp_desktop.store.store`
begins and ends. Meetings are never deleted here, only marked.
"""
# ruff: noqa: S608 - tables and columns are this package's own names; values are bound

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.store.errors import MeetingNotFound
from ssp_desktop.store.tables.rows import (
    ACTION_COLUMNS,
    ATTACHMENT_COLUMNS,
    EVENT_COLUMNS,
    ITEM_COLUMNS,
    MEETING_COLUMNS,
    PARTICIPANT_COLUMNS,
    SECTION_COLUMNS,
    Row,
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
    section_from,
    section_row,
)


class _Part(Protocol):
    @property
    def id(self) -> str: ...


_P = TypeVar("_P", bound=_Part)


def load_meeting(connection: sqlite3.Connection, meeting_id: str) -> Meeting:
    """Return the meeting with that id; MeetingNotFound when there is none."""
    head = load_head(connection, meeting_id)
    sections = _by_item(connection, "sections", SECTION_COLUMNS, meeting_id)
    attachments = _by_item(connection, "attachments", ATTACHMENT_COLUMNS, meeting_id)
    items = tuple(
        item_from(
            row,
            tuple(section_from(each) for each in sections[row[0]]),
            tuple(attachment_from(each) for each in attachments[row[0]]),
        )
        for row in _rows(connection, "items", ITEM_COLUMNS, meeting_id)
    )
    events = _rows(connection, "events", EVENT_COLUMNS, meeting_id)
    actions = _rows(connection, "actions", ACTION_COLUMNS, meeting_id)
    return replace(
        head,
        items=items,
        events=tuple(event_from(row) for row in events),
        actions=tuple(action_from(row) for row in actions),
    )


def load_head(connection: sqlite3.Connection, meeting_id: str) -> Meeting:
    """Return the meeting without items, events and actions; MeetingNotFound when none."""
    head = connection.execute(
        f"SELECT {', '.join(MEETING_COLUMNS)} FROM meetings WHERE id = ?", (meeting_id,)
    ).fetchone()
    if head is None:
        raise MeetingNotFound(meeting_id)
    people = _rows(connection, "participants", PARTICIPANT_COLUMNS, meeting_id)
    return meeting_from(head, tuple(participant_from(row) for row in people), ())


def _rows(
    connection: sqlite3.Connection, table: str, columns: Sequence[str], meeting_id: str
) -> list[Row]:
    return connection.execute(
        f"SELECT {', '.join(columns)} FROM {table} WHERE meeting_id = ? ORDER BY position",
        (meeting_id,),
    ).fetchall()


def _by_item(
    connection: sqlite3.Connection, table: str, columns: Sequence[str], meeting_id: str
) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for item_id, *row in _rows(connection, table, ("item_id", *columns), meeting_id):
        found[item_id].append(tuple(row))
    return found


def add_meeting(connection: sqlite3.Connection, meeting: Meeting, now: str) -> None:
    """Write a new meeting with all that belongs to it."""
    from ssp_desktop.store.tables.search_texts import write_search_texts  # noqa: PLC0415 - only to write

    columns = (*MEETING_COLUMNS, "changed_at")
    connection.execute(
        f"INSERT INTO meetings ({', '.join(columns)}) VALUES ({_marks(columns)})",
        (*meeting_row(meeting), now),
    )
    empty = replace(meeting, participants=(), items=(), events=(), actions=())
    _save_parts(connection, empty, meeting)
    write_search_texts(connection, None, meeting)


def save_meeting(connection: sqlite3.Connection, before: Meeting, after: Meeting, now: str) -> None:
    """Write what differs between `before`, as it is stored, and `after`."""
    if before is after:
        return
    from ssp_desktop.store.tables.search_texts import write_search_texts  # noqa: PLC0415 - only to write

    assignments = ", ".join(f"{column} = ?" for column in (*MEETING_COLUMNS, "changed_at"))
    done = connection.execute(
        f"UPDATE meetings SET {assignments} WHERE id = ?",
        (*meeting_row(after), now, after.id),
    )
    if done.rowcount == 0:
        raise MeetingNotFound(after.id)
    _save_parts(connection, before, after)
    write_search_texts(connection, before, after)


def _marks(columns: Sequence[str]) -> str:
    return ", ".join("?" * len(columns))


def _save_parts(connection: sqlite3.Connection, before: Meeting, after: Meeting) -> None:
    _save_rows(
        connection,
        _Table("participants", PARTICIPANT_COLUMNS, (after.id,)),
        before.participants,
        after.participants,
        participant_row,
    )
    _save_rows(
        connection,
        _Table("events", EVENT_COLUMNS, (after.id,)),
        before.events,
        after.events,
        event_row,
    )
    _save_rows(
        connection,
        _Table("actions", ACTION_COLUMNS, (after.id,)),
        before.actions,
        after.actions,
        action_row,
    )
    if before.items is after.items:
        return
    _save_rows(
        connection, _Table("items", ITEM_COLUMNS, (after.id,)), before.items, after.items, item_row
    )
    old = {item.id: item for item in before.items}
    for item in after.items:
        _save_item_parts(connection, after.id, old.get(item.id), item)


def _save_item_parts(
    connection: sqlite3.Connection, meeting_id: str, before: AgendaItem | None, after: AgendaItem
) -> None:
    if before is after:
        return
    owner = (meeting_id, after.id)
    _save_rows(
        connection,
        _Table("sections", SECTION_COLUMNS, owner),
        before.sections if before else (),
        after.sections,
        section_row,
    )
    _save_rows(
        connection,
        _Table("attachments", ATTACHMENT_COLUMNS, owner),
        before.attachments if before else (),
        after.attachments,
        attachment_row,
    )


class _Table:
    """The statements for one table of ordered parts of one owner."""

    def __init__(self, name: str, columns: Sequence[str], owner: tuple[str, ...]) -> None:
        self.owner = owner
        owners = ("meeting_id", "item_id")[: len(owner)]
        keys = (*owners, "id")
        every = (*owners, "position", *columns)
        updates = ", ".join(f"{c} = excluded.{c}" for c in ("position", *columns) if c != "id")
        self.upsert = (
            f"INSERT INTO {name} ({', '.join(every)}) VALUES ({_marks(every)}) "
            f"ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {updates}"
        )
        self.delete = f"DELETE FROM {name} WHERE {' AND '.join(f'{key} = ?' for key in keys)}"


def _save_rows(
    connection: sqlite3.Connection,
    table: _Table,
    before: Sequence[_P],
    after: Sequence[_P],
    row_of: Callable[[_P], Row],
) -> None:
    """Write the parts whose place or row differs, and delete those that are gone."""
    if before is after:
        return
    old = {part.id: (position, part) for position, part in enumerate(before)}
    for position, part in enumerate(after):
        was_at, was = old.pop(part.id, (None, None))
        if was_at == position and (was is part or (was and row_of(was) == row_of(part))):
            continue
        connection.execute(table.upsert, (*table.owner, position, *row_of(part)))
    for part_id in old:
        connection.execute(table.delete, (*table.owner, part_id))
