"""The one table of changes: undo that outlives a restart, history, and the way back.

Nothing is ever deleted from it; a change that was taken back and written past
is marked as dropped.
"""

import datetime
import sqlite3
from collections.abc import Iterable

from ssp_desktop.domain.codec import change_from_json, change_to_json
from ssp_desktop.domain.overview import ChangeState, RecordedChange

_UPSERT = """
INSERT INTO changes (meeting_id, seq, at, who, payload, state) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (meeting_id, seq) DO UPDATE
SET at = excluded.at, payload = excluded.payload, state = excluded.state
"""


def record_changes(
    connection: sqlite3.Connection, meeting_id: str, changes: Iterable[RecordedChange]
) -> None:
    """Write `changes`; one with a `seq` that stands there already takes its place."""
    connection.executemany(
        _UPSERT,
        [
            (
                meeting_id,
                each.seq,
                each.at.isoformat(timespec="milliseconds"),
                each.who,
                change_to_json(each.change),
                each.state.value,
            )
            for each in changes
        ],
    )


def recorded_changes(
    connection: sqlite3.Connection, meeting_id: str, before_seq: int | None, limit: int | None
) -> list[RecordedChange]:
    """Return the changes of a meeting below `before_seq`, the last first, at most `limit`."""
    rows = connection.execute(
        "SELECT seq, at, who, payload, state FROM changes "
        "WHERE meeting_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?",
        (
            meeting_id,
            2**62 if before_seq is None else before_seq,
            -1 if limit is None else limit,
        ),
    )
    return [
        RecordedChange(
            seq,
            datetime.datetime.fromisoformat(at),
            who,
            change_from_json(payload),
            ChangeState(state),
        )
        for seq, at, who, payload, state in rows
    ]
