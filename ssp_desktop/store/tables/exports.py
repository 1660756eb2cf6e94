"""The records of exported minutes: one row each.

Uses `sqlite3` alone: a command that exports once and ends has no time for sqlite-utils.
"""

import datetime
import sqlite3

from ssp_desktop.domain.overview import PACKAGE, ExportRecord


def record(connection: sqlite3.Connection, meeting_id: str, export: ExportRecord) -> int:
    """Record `export`; return its key."""
    cursor = connection.execute(
        "INSERT INTO exports (meeting_id, at, path, kind, layout, edition, despite, digest, "
        "stood_at, closed_digest) VALUES (:meeting_id, :at, :path, :kind, :layout, :edition, "
        ":despite, :digest, :stood_at, :closed_digest)",
        {
            **export._asdict(),
            "meeting_id": meeting_id,
            "at": _stamp(export.at),
            "stood_at": _stamp(export.stood_at) if export.stood_at else None,
        },
    )
    assert cursor.lastrowid is not None  # noqa: S101 - the row was inserted
    return cursor.lastrowid


def _stamp(moment: datetime.datetime) -> str:
    return moment.isoformat(timespec="milliseconds")


def filed_packages(connection: sqlite3.Connection, meeting_id: str) -> tuple[ExportRecord, ...]:
    """Return the records of the meeting's packages whose manifests are known, oldest first."""
    found = connection.execute(
        "SELECT at, path, kind, layout, edition, despite, digest, stood_at, closed_digest "
        "FROM exports WHERE meeting_id = ? AND kind = ? AND digest <> '' ORDER BY key",
        [meeting_id, PACKAGE],
    )
    return tuple(from_row(*row) for row in found)


def from_row(at: str, *rest: str | None) -> ExportRecord:
    """Return the record whose columns these are, in the order of its fields."""
    read = ExportRecord(datetime.datetime.fromisoformat(at), *rest)  # type: ignore[arg-type]  # by the schema
    stood = rest[6]
    return read._replace(stood_at=datetime.datetime.fromisoformat(stood) if stood else None)


def forget(connection: sqlite3.Connection, key: int) -> None:
    """Delete the record with that key."""
    connection.execute("DELETE FROM exports WHERE key = ?", [key])
