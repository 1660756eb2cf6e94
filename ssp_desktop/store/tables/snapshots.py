"""Meetings as somebody was shown them: drafts that were sent, and what was last looked at."""

import contextlib
import datetime
import json
import re
import sqlite3
import zlib
from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING

from ssp_desktop.domain.changes.snapshot import SentTo, Snapshot, SnapshotKind
from ssp_desktop.domain.codec import meeting_from_json, meeting_to_json
from ssp_desktop.store.tables.by_name import Row, rows_where
from ssp_desktop.store.tables.packed_history import unpacked

if TYPE_CHECKING:
    from ssp_desktop.store.tables.library import Tables

_Reading = Callable[[], contextlib.AbstractContextManager[sqlite3.Connection | None]]
_Changing = Callable[[], contextlib.AbstractContextManager["Tables"]]


_HEAD = 2_000
"""Of the beginning of a kept meeting: what the day stands in. To read all of it takes a while."""
_DAY = re.compile(r'"date":"([0-9-]+)"')
_EVERY = """
SELECT s.key, substr(s.value, 1, ?), substr(s.packed, 1, ?)
FROM snapshots AS s JOIN meetings AS m ON m.id = s.meeting_id
WHERE s.kind = 'draft' AND m.deleted_at IS NULL
ORDER BY m.date DESC NULLS FIRST, m.time DESC, m.key DESC, s.key DESC
"""


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

    def drafts_of_all(self, days: Collection[datetime.date] = ()) -> list[Snapshot]:
        """Return the drafts of all meetings but those in the bin (see `ports`)."""
        wanted = {None, *(day.isoformat() for day in days)}
        with self._reading() as connection:
            if connection is None:
                return []
            keys = [
                key
                for key, value, body in connection.execute(_EVERY, [_HEAD, _HEAD])
                if not days or _day_said(value, body) in wanted
            ]
            rows = [
                row for key in keys for row in rows_where(connection, "snapshots", "key = ?", [key])
            ]
        return list(map(_snapshot, rows))

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


def _day_said(value: str, body: bytes | None) -> str | None:
    """Return the meeting's day by the beginning of what was kept; None where it is not said."""
    if body is not None:
        try:
            value = zlib.decompressobj().decompress(body).decode(errors="ignore")
        except zlib.error:  # is told where it is read
            return None
    found = _DAY.search(value)
    return found[1] if found else None


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
