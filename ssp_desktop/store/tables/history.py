"""The one table of changes: undo that survives a restart, history, and the way back.

Nothing is ever lost from it; a change that was undone and then written past is marked as dropped.
What is behind an approval is packed (`history_packing`), and read here like the rest.
"""

import datetime
import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ssp_desktop.domain.changes import ChangeState, RecordedChange
from ssp_desktop.domain.codec import change_from_json, change_to_json
from ssp_desktop.store.tables.by_name import rows_where
from ssp_desktop.store.tables.packed_history import last_packed, packed_rows

if TYPE_CHECKING:
    from ssp_desktop.store.tables.library import Tables


def record_changes(tables: "Tables", meeting_id: str, changes: Iterable[RecordedChange]) -> None:
    """Write `changes`; one whose `seq` is stored already replaces the stored one."""
    rows = [
        {
            "meeting_id": meeting_id,
            "seq": each.seq,
            "at": each.at.isoformat(timespec="milliseconds"),
            "who": each.who,
            "payload": change_to_json(each.change),
            "state": each.state.value,
        }
        for each in changes
    ]
    if rows:
        tables.table("changes").upsert_all(rows, pk=("meeting_id", "seq"))


def recorded_changes(
    connection: sqlite3.Connection, meeting_id: str, before_seq: int | None, limit: int | None
) -> list[RecordedChange]:
    """Return the changes of a meeting below `before_seq`, the last first, at most `limit`."""
    below = 2**62 if before_seq is None else before_seq
    rows = list(
        rows_where(
            connection,
            "changes",
            "meeting_id = ? AND seq < ?",
            [meeting_id, below],
            order_by="seq DESC",
            limit=limit,
        )
    )
    enough = limit is not None and len(rows) == limit
    if not enough or last_packed(connection, meeting_id) > rows[-1]["seq"]:
        both = {**packed_rows(connection, meeting_id), **{row["seq"]: row for row in rows}}
        rows = [both[seq] for seq in sorted(both, reverse=True) if seq < below][:limit]
    return [
        RecordedChange(
            row["seq"],
            datetime.datetime.fromisoformat(row["at"]),
            row["who"],
            change_from_json(row["payload"]),
            ChangeState(row["state"]),
        )
        for row in rows
    ]
