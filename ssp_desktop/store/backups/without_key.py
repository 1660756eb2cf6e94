"""Takes what was deleted for good out of a second place that gets no new copies without a key.

A plain copy that has a meeting which the database has no more is deleted whole: another may not
be written there in plain. What is enciphered cannot be read, and stays.
"""

import contextlib
import sqlite3
from pathlib import Path

from ssp_desktop.store.backups.place_files import PlacedCopy, PlaceFiles
from ssp_desktop.store.database.connection import open_copy, open_to_read
from ssp_desktop.store.database.in_use import Handle, InUse
from ssp_desktop.store.errors import StoreError
from ssp_desktop.store.explaining import explained


def take_out_of_plain(place: PlaceFiles, database: Path, in_use: InUse) -> list[PlacedCopy]:
    """Delete the plain copies that have more meetings than the database; return the enciphered.

    Also a plain one that cannot be read. Raises OSError, and StoreError where the database cannot
    be read; those that are left are then as they were.
    """
    here, left = _here(database, in_use), []
    for copy in place.copies():
        if copy.locked:
            left.append(copy)
        elif not _meetings_of(copy.path) <= here:
            place.remove(copy)
    place.sweep()
    return left


def _here(database: Path, in_use: InUse) -> set[str]:
    handle = Handle(open_to_read, read_only=True)
    try:
        with in_use.using(handle) as connection, explained(database):
            return set() if connection is None else _ids(connection)
    finally:
        in_use.close(handle)


def _meetings_of(copy: Path) -> set[str]:
    try:
        with contextlib.closing(open_copy(copy)) as connection, explained(copy):
            return _ids(connection)
    except StoreError:
        return {""}  # none that the database has


def _ids(connection: sqlite3.Connection) -> set[str]:
    return {each for (each,) in connection.execute("SELECT id FROM meetings")}
