"""Packs the history of approved minutes, and what was sent out of them, one meeting at a time.

Only the steps that an approval is behind: those after it are held against the seal's chain row by
row, and stay as they are. The chain itself has the approved meeting and the steps since, none of
what is packed, so it is neither written nor read otherwise. Works inside transactions that
`ssp_desktop.store.store` begins and ends.
"""

import datetime
import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ssp_desktop.domain.changes import ChangeState, SetText
from ssp_desktop.domain.changes.joining import grown
from ssp_desktop.domain.codec import change_from_json, change_to_json
from ssp_desktop.store.tables.by_name import Row, rows_where
from ssp_desktop.store.tables.packed_history import block_of, names_in, packed, packed_rows

if TYPE_CHECKING:
    from ssp_desktop.store.tables.library import Tables

_SET_TEXT = '{"is":"SetText"'
ONE_STEP = datetime.timedelta(minutes=1)
"""What was typed within this is one version of a text."""
# The first characters of a record tell whether it has the whole meeting (see `sealing.chain`).
_APPROVED = """
SELECT max(seq) FROM seals WHERE meeting_id = {meeting}
AND (substr(record, 1, 15) = '{{"is":"Meeting"' OR substr(record, 1, 15) = '{{"is":"Altered"')
"""
# Whether there are steps at all is asked first: most are packed, and a seal is a long text.
_WAITING = f"""
SELECT m.id FROM meetings AS m WHERE m.status = 'approved' AND (
    EXISTS (SELECT 1 FROM changes WHERE meeting_id = m.id) AND EXISTS (
        SELECT 1 FROM changes WHERE meeting_id = m.id
        AND seq <= ({_APPROVED.format(meeting="m.id")})
    ) OR EXISTS (SELECT 1 FROM snapshots WHERE meeting_id = m.id AND packed IS NULL)
)
ORDER BY m.key LIMIT ?
"""  # noqa: S608 - a statement of our own


def waiting(connection: sqlite3.Connection, most: int) -> list[str]:
    """Return the ids of at most so many meetings that have something to pack."""
    return [each for (each,) in connection.execute(_WAITING, [most])]


def pack_history(tables: "Tables", meeting_id: str) -> None:
    """Pack what can be packed of the meeting; nothing where it is no longer approved."""
    connection = tables.conn
    head = next(rows_where(connection, "meetings", "id = ?", [meeting_id]), None)
    if head is None or head["status"] != "approved":
        return
    _pack_snapshots(tables, meeting_id)
    statement = _APPROVED.format(meeting="?")
    (until,) = connection.execute(statement, [meeting_id]).fetchone()
    if until is None:  # approved before there were seals
        return
    of_approved = "meeting_id = ? AND seq <= ?"
    rows = {
        row["seq"]: row
        for row in rows_where(connection, "changes", of_approved, [meeting_id, until])
    }
    if not rows:
        return
    together = {**packed_rows(connection, meeting_id), **rows}  # what was written last counts
    joined = _joined([together[seq] for seq in sorted(together)], _moments(connection, meeting_id))
    tables.table("packed_changes").delete_where("meeting_id = ?", [meeting_id])
    tables.table("packed_changes").insert({"meeting_id": meeting_id, **block_of(joined)})
    tables.table("changes").delete_where(of_approved, [meeting_id, until])


def _moments(connection: sqlite3.Connection, meeting_id: str) -> tuple[set[int], list[str]]:
    """Return the steps and the moments at which the meeting has to be found again as it was."""
    rows = connection.execute("SELECT seq FROM snapshots WHERE meeting_id = ?", [meeting_id])
    steps = {seq for (seq,) in rows}
    exports = connection.execute(
        "SELECT at, stood_at FROM exports WHERE meeting_id = ?", [meeting_id]
    )
    return steps, [moment for row in exports for moment in row if moment]


def _joined(rows: Sequence[Row], kept: tuple[set[int], list[str]]) -> list[Row]:
    """Return the rows, with those that are one piece of typing as one."""
    steps, moments = kept
    at = datetime.datetime.fromisoformat
    apart = sorted(at(each) for each in moments)
    found: list[Row] = []
    for row in rows:
        last = found[-1] if found else None
        change = _typed(row)
        if change is None and _is_nothing(row):
            continue
        before = _typed(last) if last is not None else None
        if last is not None and change is not None and before is not None:
            began, now = at(last["at"]), at(row["at"])
            both = grown(before, change)
            if (
                both is not None
                and last["who"] == row["who"]
                and last["seq"] not in steps
                and datetime.timedelta() <= now - began <= ONE_STEP
                and not any(began <= each <= now for each in apart)
            ):
                found[-1] = {**last, "seq": row["seq"], "payload": change_to_json(both)}
                continue
        found.append(row)
    return found


def _is_nothing(row: Row) -> bool:
    """Whether a step was typed and taken back again, and so says nothing."""
    if row["state"] != ChangeState.DROPPED.value or not row["payload"].startswith(_SET_TEXT):
        return False
    change = change_from_json(row["payload"])
    return isinstance(change, SetText) and change.removed == change.inserted


def _typed(row: Row) -> SetText | None:
    """Return the change of a step in effect that only changed a text."""
    if row["state"] != ChangeState.DONE.value or not row["payload"].startswith(_SET_TEXT):
        return None
    change = change_from_json(row["payload"])
    return change if isinstance(change, SetText) else None


def _pack_snapshots(tables: "Tables", meeting_id: str) -> None:
    not_packed = "meeting_id = ? AND packed IS NULL"
    for row in list(rows_where(tables.conn, "snapshots", not_packed, [meeting_id])):
        tables.execute(
            "UPDATE snapshots SET packed = ?, value = ? WHERE key = ?",
            [packed(row["value"]), names_in([row["value"]]), row["key"]],
        )
