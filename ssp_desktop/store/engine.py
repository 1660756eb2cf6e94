"""Which library opens a database file: Python's `sqlite3`, or SQLCipher for one that is locked.

The one place that makes connections. A locked file says by its first bytes which key it needs (see
`ssp_desktop.store.locked.mark`). SQLCipher's Python module is that of `sqlite3` compiled anew, so
its connections do the same; its errors are made members of `sqlite3`'s families, so that whoever
catches those, sqlite-utils too, catches both.
"""

import functools
import os
import sqlite3
from pathlib import Path, PurePath
from types import ModuleType
from typing import cast

from ssp_desktop.store.errors import DatabaseDamaged, KeyMissing
from ssp_desktop.store.locked.held import key_with, other_given
from ssp_desktop.store.locked.key import Key
from ssp_desktop.store.locked.mark import PAGE, header_in, key_id_in, mark_of

BUSY_SECONDS = 3.0
UNTOUCHED = "ro&immutable=1"
"""A mode in which SQLite makes no file beside the database, and expects nobody to change it."""
_ERRORS = (
    "InterfaceError",
    "DatabaseError",
    "DataError",
    "OperationalError",
    "IntegrityError",
    "InternalError",
    "ProgrammingError",
    "NotSupportedError",
)
_needs: dict[tuple[int, int], bytes | None] = {}
"""The key that each file needed when it was last opened here, by what distinguishes the file."""


def connect(
    path: Path,
    mode: str,
    *,
    in_use: bool = False,
    timeout: float = BUSY_SECONDS,
    by: ModuleType | None = None,
) -> sqlite3.Connection:
    """Return a connection to the database at `path`, in a `mode` of SQLite's URIs.

    Raises KeyMissing where it is locked and its key is not here. `in_use`: this process has it
    open, and may not read it by itself, because closing it would drop SQLite's locks. `by` is
    `sqlcipher()` where a plain file must be opened by that too.
    """
    key_id = _needed(path, in_use=in_use)
    uri = f"{uri_of(path.absolute())}?mode={mode}"
    return _opened(uri, _key(path, key_id), timeout, by or sqlite3)


def connect_new(path: Path, key: Key | None) -> sqlite3.Connection:
    """Return a connection to a file that is empty or missing; with `key` it will be locked."""
    return _opened(f"{uri_of(path.absolute())}?mode=rwc", key, BUSY_SECONDS)


def in_memory_like(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return a connection to an empty database in memory, into which `connection` can back up."""
    locked = not isinstance(connection, sqlite3.Connection)
    return _opened("file::memory:", Key.new() if locked else None, BUSY_SECONDS)


def refuse_altered(connection: sqlite3.Connection, path: Path) -> None:
    """Raise DatabaseDamaged where a page of a locked database is not as it was written.

    SQLCipher reads such a page as zeros, without an error, so the end of a long text may be lost
    and no check of SQLite's finds it. This reads the whole file, the log not included.
    """
    if isinstance(connection, sqlite3.Connection):
        return
    for _ in range(2):  # a page may be on its way from the log into the file
        if connection.execute("PRAGMA cipher_integrity_check").fetchone() is None:
            return
    raise DatabaseDamaged(path)


def head_of(path: Path) -> bytes:
    """Return SQLite's header from the file at `path`: what there is of its first 100 bytes.

    That of a locked file is deciphered. Raises OSError, KeyMissing, and DatabaseDamaged for what
    can only be a damaged locked file. Not for a file that this process has open.
    """
    with path.open("rb") as file:
        head = file.read(PAGE)
    key_id = key_id_in(head)
    if key_id is None:
        return head[:100]
    key = _key(path, key_id)
    if key is None or len(head) < PAGE or path.stat().st_size % PAGE:
        raise DatabaseDamaged(path)
    return header_in(head, key)


def key_id_of(database: Path, *, in_use: bool) -> bytes | None:
    """Return the id of the key that the database needs; None for a plain one, or none at all.

    `in_use` as for `connect`.
    """
    return _needed(database, in_use=in_use)


def key_needed(path: Path) -> bytes | None:
    """Return the id of the key that the file needs, None for a plain one; OSError as for `open`.

    Not for a file that this process has open.
    """
    with path.open("rb") as file:
        return key_id_in(file.read(16))


def uri_of(path: PurePath) -> str:
    """Return the URI by which SQLite opens the absolute `path`.

    SQLite accepts no host in it, so a Windows share is part of the path itself.
    """
    uri = path.as_uri()
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)


def _needed(path: Path, *, in_use: bool) -> bytes | None:
    try:
        found = path.stat()
        which = (found.st_dev, found.st_ino)
        if not in_use or os.name != "posix" or which not in _needs:
            _needs[which] = key_needed(path)
        return _needs[which]
    except OSError:
        return None  # SQLite says what is wrong with it


def _key(path: Path, key_id: bytes | None) -> Key | None:
    if key_id is None:
        return None
    key = key_with(key_id)
    if key is None:
        raise KeyMissing(path, other=other_given(key_id))
    return key


def _opened(
    uri: str, key: Key | None, timeout: float, plain: ModuleType = sqlite3
) -> sqlite3.Connection:
    # `in_use` closes all connections when another program has changed the files, from its thread.
    library = plain if key is None else sqlcipher()
    connection: sqlite3.Connection = library.connect(
        uri, uri=True, isolation_level=None, timeout=timeout, check_same_thread=False
    )
    if key is not None:
        connection.execute("PRAGMA cipher_log_level = NONE")  # else it writes to standard error
        connection.execute(f'PRAGMA key = "{key_words(key)}"')
    return connection


def key_words(key: Key) -> str:
    """Return `key` as SQLCipher is told it: raw, with the mark in the place of a salt.

    Made from a passphrase, a key would take 0.2 s at each opening.
    """
    return f"x'{key.raw.hex()}{mark_of(key).hex()}'"


@functools.cache
def sqlcipher() -> ModuleType:
    """Return SQLCipher's module; imported where a locked file is opened, and nowhere else."""
    from sqlcipher3 import dbapi2  # noqa: PLC0415 - 3 ms, and not without a key

    for name in _ERRORS:
        error, family = getattr(dbapi2, name), getattr(sqlite3, name)
        if not issubclass(error, family):
            error.__bases__ = (*error.__bases__, family)
    return cast("ModuleType", dbapi2)
