"""One file made locked, or plain again: written whole beside its place, and moved there.

So at each moment the file is there, and is one or the other; a program that is killed leaves at
most a file on its way, which the next conversion deletes.
"""

import contextlib
import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.domain.errors import Cancelled
from ssp_desktop.rights import make_private_folder
from ssp_desktop.store.attached.names import LOCKED, locked_name, place_in
from ssp_desktop.store.copying import copy_as
from ssp_desktop.store.database.connection import alone
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.engine import connect, key_needed
from ssp_desktop.store.errors import (
    DatabaseDamaged,
    DatabaseLocked,
    DatabaseUnreachable,
    DiskFull,
    KeyMissing,
)
from ssp_desktop.store.explaining import explained
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.header import is_ready
from ssp_desktop.store.locked import Key, decipher, encipher, key_id_in
from ssp_desktop.store.locked.ciphered import FileAltered, deciphered
from ssp_desktop.store.locked.held import key_with
from ssp_desktop.store.locked.key_file import force_names
from ssp_desktop.store.purging.purge import BESIDE, is_out_of_reach

GoOn = Callable[[], bool]
_PIECE = 1 << 20
_READ_ONLY = 0o400
_OF_THE_EXPORT = (
    ("disk is full", DiskFull),
    ("disk I/O error", DatabaseUnreachable),
    ("is locked", DatabaseLocked),
)
"""What SQLCipher says while it writes the other file; its error has no code of its own then."""


class Wanted(NamedTuple):
    """What is to become of a file: locked with the key, or with it plain again."""

    key: Key
    lock: bool

    @property
    def key_id(self) -> bytes | None:
        """The id of the key that the database then needs; None for none."""
        return self.key.id if self.lock else None


def convert_database(database: Path, wanted: Wanted, in_use: InUse, go_on: GoOn) -> None:
    """Make the database what is wanted, unless it is.

    One that was put back may be locked with the key of another folder, which the sheet of this one
    does not open: it gets the key of this one. Nobody can open it meanwhile; the connections of
    this process are closed and opened anew. Raises DatabaseLocked where another program is using
    it, other StoreErrors, OSError, and Cancelled; the database is then what it was.
    """
    unfinished = DatabaseFiles(database).unfinished
    with in_use.copying, alone(database), in_use.closed(), explained(database):
        if not database.exists():
            return
        if key_needed(database) == wanted.key_id:
            is_ready(database)  # or one whose first bytes are damaged would pass for a plain one
            return
        try:
            _leave_log(database)
            _copied(database, unfinished, wanted, go_on)
            _set_up(unfinished)
            unfinished.replace(database)
        finally:
            unfinished.unlink(missing_ok=True)
        force_names(database.parent)


def _leave_log(database: Path) -> None:
    """Write the log into the database and delete it, which SQLite does only for whoever is alone.

    A reader of the old file would otherwise share its log with the new one.
    """
    with contextlib.closing(connect(database, "rw")) as connection:
        mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    if mode != ("delete",):
        raise DatabaseLocked(database)


def _set_up(database: Path) -> None:
    """Have the new file in WAL mode, as the program uses it.

    Whoever only reads it would otherwise have to write there first, and a disk may be full.
    """
    with contextlib.closing(connect(database, "rw")) as connection:
        connection.execute("PRAGMA journal_mode = WAL").fetchone()


def convert_copy(path: Path, wanted: Wanted, go_on: GoOn) -> None:
    """Make a copy of the database what is wanted, unless it is.

    One that is locked with the key of another folder, which the sheet of this one does not open,
    gets the key of this one. One that cannot be read as a database is enciphered, or deciphered, as
    it is. Raises OSError, sqlite3.Error, StoreError, FileAltered, and Cancelled; the copy is then
    what it was.
    """
    if is_so(path, wanted):
        return
    before = path.stat()
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        try:
            enciphered_by = key_id_in(path)
            if enciphered_by is not None:
                key = key_with(enciphered_by)
                if key is None:
                    raise KeyMissing(path)
                anew = wanted.key if wanted.lock else None
                decipher(path, unfinished, key, lambda *_: go_on(), anew=anew)
            else:
                _copied(path, unfinished, wanted, go_on)
        except (sqlite3.DatabaseError, DatabaseDamaged, ValueError) as error:
            if not wanted.lock or is_out_of_reach(error) or key_needed(path) is not None:
                raise
            encipher(path, unfinished, wanted.key, lambda *_: go_on())
        unfinished.chmod(before.st_mode & 0o777)
        # Keeps the date of a copy whose name has none: it is no newer now.
        os.utime(unfinished, ns=(before.st_atime_ns, before.st_mtime_ns))
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    for end in BESIDE:  # files of the replaced copy
        path.with_name(f"{path.name}{end}").unlink(missing_ok=True)
    force_names(path.parent)


def convert_attached(folder: Path, name: str, wanted: Wanted, go_on: GoOn) -> None:
    """Make the kept file of that name what is wanted, under the name that it then has.

    It is read back before the old one is deleted. Raises OSError, NotWritten, FileAltered,
    WrongKey, and Cancelled; the file is then what it was.
    """
    place = place_in(folder, name)
    if name.endswith(LOCKED) == wanted.lock:
        return
    if wanted.lock:
        target = place_in(folder, locked_name(name, wanted.key))
        make_private_folder(target.parent)
        encipher(place, target, wanted.key, lambda *_: go_on())
        if _digest_of(place) != _digest_within(target, wanted.key):
            target.unlink()
            raise FileAltered(place)
    else:
        target = place_in(folder, _digest_within(place, wanted.key))
        make_private_folder(target.parent)
        decipher(place, target, wanted.key, lambda *_: go_on())
        if _digest_of(target) != target.name:
            target.unlink()
            raise FileAltered(place)
    before = place.stat()
    os.utime(target, ns=(before.st_atime_ns, before.st_mtime_ns))
    target.chmod(_READ_ONLY)
    if os.name == "nt":
        place.chmod(0o600)  # Windows deletes no file that is read-only
    place.unlink()
    with contextlib.suppress(OSError):
        place.parent.rmdir()  # where it was the last one


def is_so(path: Path, wanted: Wanted) -> bool:
    """Whether the file at `path` is what is wanted; raises OSError.

    One that is locked with another key is, where that key is not here to open it with.
    """
    try:
        found = key_needed(path) or key_id_in(path)
    except FileAltered:
        return wanted.lock
    if found in (None, wanted.key.id) or not wanted.lock:
        return (found is not None) == wanted.lock
    return key_with(found) is None


def _copied(source: Path, target: Path, wanted: Wanted, go_on: GoOn) -> None:
    try:
        copy_as(source, target, wanted.key if wanted.lock else None, go_on)
    except sqlite3.OperationalError as error:
        if not go_on():
            raise Cancelled from error
        for words, kind in _OF_THE_EXPORT:
            if words in str(error):
                raise kind(source) from error
        raise


def _digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _digest_within(path: Path, key: Key) -> str:
    with path.open("rb") as file:
        return _digest(deciphered(file, key, path))


def _digest(pieces: Iterable[bytes]) -> str:
    found = hashlib.sha256()
    for piece in pieces:
        found.update(piece)
    return found.hexdigest()
