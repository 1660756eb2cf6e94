"""Copies of the database: one a day, the last fourteen kept.

Good copies are never replaced by copies of a damaged database, nor by one that turns out not to
hold what the database holds: each is opened and counted before it gets its name.
"""

import datetime
import sqlite3
from pathlib import Path

from ssp_desktop.store.backups.counted import Counted, counted, look_at
from ssp_desktop.store.backups.errors import FULL
from ssp_desktop.store.copying import copy_database
from ssp_desktop.store.database.connection import open_to_read
from ssp_desktop.store.database.in_use import Handle, InUse
from ssp_desktop.store.engine import refuse_altered
from ssp_desktop.store.errors import BackupFailed, DatabaseDamaged
from ssp_desktop.store.explaining import explained
from ssp_desktop.store.files import DatabaseFiles, age, day_of

KEPT = 14
_PATTERN = "referater-????-??-??.db"


def daily_backup(database: Path, today: datetime.date, in_use: InUse) -> Path | None:
    """Read the whole database, and copy it unless today's copy exists; return the new copy.

    Raises DatabaseDamaged when it is not sound. Run it on another thread than the one that handles
    typing. A database without meetings is not copied: such copies would push out those of a
    database that was lost.
    """
    target = DatabaseFiles(database).daily(today)
    handle = Handle(open_to_read, read_only=True)
    try:
        with in_use.copying, in_use.using(handle) as connection, explained(database):
            if connection is None:
                return None
            refuse_altered(connection, database)
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise DatabaseDamaged(database)
            if target.exists():
                return None
            if connection.execute("SELECT 1 FROM meetings LIMIT 1").fetchone() is None:
                return None
            snapshot(connection, target)
    finally:
        in_use.close(handle)
    copies = target.parent.glob(_PATTERN)
    for old in sorted(copies, key=lambda each: age(day_of(each), today))[:-KEPT]:
        old.unlink(missing_ok=True)
    return target


def snapshot(connection: sqlite3.Connection, target: Path) -> Counted:
    """Copy the open database to `target`, look at the copy, and return what is in it.

    BackupFailed says what is wrong with the folder, CopyUnsound what with the copy; what was there
    under that name is then still there.
    """
    before = counted(connection)
    held: list[Counted] = []

    def look(copy: Path) -> None:
        held.append(look_at(copy, before, counted(connection)))

    try:
        copy_database(connection, target, look)
    except OSError as error:
        raise BackupFailed(target.parent, full=error.errno in FULL) from error
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise  # the database itself cannot be read
        raise BackupFailed(target.parent, full=code == sqlite3.SQLITE_FULL) from error
    return held[0]
