"""The records of exported minutes: one row each.

Uses `sqlite3` alone: a command that exports once and ends has no time for sqlite-utils.
"""

import sqlite3

from ssp_desktop.domain.overview import PACKAGE, ExportRecord


def record(connection: sqlite3.Connection, meeting_id: str, export: ExportRecord) -> int:
    """Record `export`; return its key."""
    cursor = connection.execute(
        "INSERT INTO exports (meeting_id, at, path, kind, layout, edition, despite, digest) "
        "VALUES (:meeting_id, :at, :path, :kind, :layout, :edition, :despite, :digest)",
        {
            **export._asdict(),
            "meeting_id": meeting_id,
            "at": export.at.isoformat(timespec="milliseconds"),
        },
    )
    assert cursor.lastrowid is not None  # noqa: S101 - the row was inserted
    return cursor.lastrowid


def filed_digests(connection: sqlite3.Connection, meeting_id: str) -> frozenset[str]:
    """Return the hashes of the manifests of the meeting's packages, in hexadecimal digits."""
    found = connection.execute(
        "SELECT digest FROM exports WHERE meeting_id = ? AND kind = ? AND digest <> ''",
        [meeting_id, PACKAGE],
    )
    return frozenset(digest for (digest,) in found)


def forget(connection: sqlite3.Connection, key: int) -> None:
    """Delete the record with that key."""
    connection.execute("DELETE FROM exports WHERE key = ?", [key])
