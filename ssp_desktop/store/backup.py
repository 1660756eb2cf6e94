"""Copies of the database: one a day, the last fourteen kept.

A copy is made beside and moved into place, so that a file with a copy's name
is a whole one. A damaged database is not copied over good copies.
"""

import datetime
import os
import sqlite3
from pathlib import Path

from ssp_desktop.store.connection import open_to_read
from ssp_desktop.store.errors import DatabaseDamaged, explained

KEPT = 14
_PATTERN = "referater-????-??-??.db"


def daily_backup(database: Path, folder: Path, today: datetime.date) -> Path | None:
    """Copy `database` into `folder` unless today's copy is there; return the new copy.

    Reads the whole file (so it finds damage, and raises DatabaseDamaged) and
    belongs on another thread than the one that types. A database without a
    meeting is not copied: such copies would push out those of one that was lost.
    """
    target = folder / f"referater-{today.isoformat()}.db"
    if target.exists():
        return None
    connection = open_to_read(database, in_use=True)
    if connection is None:
        return None
    try:
        with explained(database):
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise DatabaseDamaged(database)
            if connection.execute("SELECT 1 FROM meetings LIMIT 1").fetchone() is None:
                return None
            copy_database(connection, target)
    finally:
        connection.close()
    for old in sorted(folder.glob(_PATTERN))[:-KEPT]:
        old.unlink(missing_ok=True)
    return target


def copy_database(connection: sqlite3.Connection, target: Path) -> None:
    """Write a compact copy of the open database as `target`, whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    try:
        connection.execute("VACUUM INTO ?", (str(unfinished),))
        with unfinished.open("rb+") as file:  # SQLite leaves forcing it to disk to us
            os.fsync(file.fileno())
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
