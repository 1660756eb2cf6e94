"""Meetings as somebody was shown them: drafts that were sent, and what was last looked at."""

import contextlib
import datetime
import json
import sqlite3
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from ssp_desktop.domain.changes.snapshot import SentTo, Snapshot, SnapshotKind
from ssp_desktop.domain.codec import meeting_from_json, meeting_to_json
from ssp_desktop.store.tables.by_name import Row, rows_where
from ssp_desktop.store.tables.packed_history import unpacked

if TYPE_CHECKING:
    from ssp_desktop.store.tables.library import Tables

_Reading = Callable[[], contextlib.AbstractContextManager[sqlite3.Connection | None]]
_Changing = Callable[[], contextlib.AbstractContextManager["Tables"]]


class Snapshots:
    """The snapshots of one database; see `ssp_desktop.application.ports.Snapshots`."""

    def __init__(self, reading: _Reading, changing: _Changing) -> None:
        """`reading` and `changing` begin and end the transactions of the store."""
        self._reading = reading
        self._changing = changing

    def add(self, snapshot: Snapshot) -> None:
        """Keep `snapshot`; of what somebody looked at, only the latest is kept."""
        with self._changing() as tables:
            if snapshot.kind is SnapshotKind.LOOKED:
                tables.table("snapshots").delete_where(
                    "meeting_id = ? AND kind = 'looked' AND who = ?",
                    [snapshot.meeting.id, snapshot.who],
                )
            tables.table("snapshots").insert(_row(snapshot))

    def draft(self, code: str) -> Snapshot | None:
        """Return the draft with that code, None if there is none."""
        return next(self._found("kind = 'draft' AND code = ?", [code]), None)

    def drafts(self, meeting_id: str) -> list[Snapshot]:
        """Return the drafts of the meeting, the latest first."""
        return list(self._found("kind = 'draft' AND meeting_id = ?", [meeting_id]))

    def sent(self, meeting_id: str) -> list[SentTo]:
        """Return to whom the drafts of the meeting went, the latest first; reads none of them."""
        with self._reading() as connection:
            if connection is None:
                return []
            rows = connection.execute(
                "SELECT code, who, at FROM snapshots WHERE kind = 'draft' AND meeting_id = ? "
                "ORDER BY key DESC",
                [meeting_id],
            ).fetchall()
        return [SentTo(code, who, datetime.datetime.fromisoformat(at)) for code, who, at in rows]

    def is_draft(self, digest: str) -> bool:
        """Whether a draft of any meeting was written as a file with that digest."""
        with self._reading() as connection:
            if connection is None or not digest:
                return False
            asked = "SELECT 1 FROM snapshots WHERE digest = ? AND digest <> ''"  # by its index
            return connection.execute(asked, [digest]).fetchone() is not None

    def looked(self, meeting_id: str, who: str) -> Snapshot | None:
        """Return what `who` saw of the meeting when they last looked, None if never."""
        where = "kind = 'looked' AND meeting_id = ? AND who = ?"
        return next(self._found(where, [meeting_id, who]), None)

    def _found(self, where: str, values: list[str]) -> Iterator[Snapshot]:
        with self._reading() as connection:
            if connection is None:
                return
            rows = list(rows_where(connection, "snapshots", where, values, order_by="key DESC"))
        yield from map(_snapshot, rows)


def _row(snapshot: Snapshot) -> Row:
    return {
        "meeting_id": snapshot.meeting.id,
        "code": snapshot.code,
        "kind": snapshot.kind.value,
        "who": snapshot.who,
        "at": snapshot.at.isoformat(),
        "seq": snapshot.seq,
        "items": None if snapshot.items is None else json.dumps(snapshot.items),
        "is_open": int(snapshot.is_open),
        "value": meeting_to_json(snapshot.meeting),
        "digest": snapshot.digest,
    }


def _snapshot(row: Row) -> Snapshot:
    return Snapshot(
        row["code"],
        SnapshotKind(row["kind"]),
        row["who"],
        datetime.datetime.fromisoformat(row["at"]),
        row["seq"],
        meeting_from_json(row["value"] if row["packed"] is None else unpacked(row["packed"])),
        None if row["items"] is None else tuple(json.loads(row["items"])),
        bool(row["is_open"]),
        row["digest"],
    )
