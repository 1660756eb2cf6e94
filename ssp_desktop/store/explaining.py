"""SQLite's errors, each told as what is wrong with the database and what to do about it."""

import contextlib
import re
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from ssp_desktop.store.errors import (
    DatabaseDamaged,
    DatabaseLocked,
    DatabaseReadOnly,
    DatabaseUnreachable,
    DiskFull,
    TriggerRefuses,
)

_Explained = (
    DatabaseDamaged
    | DatabaseLocked
    | DatabaseReadOnly
    | DatabaseUnreachable
    | DiskFull
    | TriggerRefuses
)
_BY_CODE: dict[int, type[_Explained]] = {
    sqlite3.SQLITE_BUSY: DatabaseLocked,
    sqlite3.SQLITE_LOCKED: DatabaseLocked,
    sqlite3.SQLITE_READONLY: DatabaseReadOnly,
    sqlite3.SQLITE_PERM: DatabaseReadOnly,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_CORRUPT: DatabaseDamaged,
    sqlite3.SQLITE_NOTADB: DatabaseDamaged,
    sqlite3.SQLITE_CANTOPEN: DatabaseUnreachable,
    sqlite3.SQLITE_IOERR: DatabaseUnreachable,
    sqlite3.SQLITE_AUTH: DatabaseUnreachable,
}


_DAMAGE = (
    "no such ",
    "unsupported file format",
    "malformed",
    "vtable constructor failed",
    "SQL logic error",  # from the search index, when a table of its own is missing
)


_BESIDE = 64 << 10  # bytes; SQLite's log begins with half of that
_OF_THE_SCHEMA = re.compile("constraint failed|cannot store|datatype mismatch")


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raise SQLite's errors as the `StoreError` that says what is wrong with `path`.

    An error that a user cannot have caused (a faulty statement) is passed on unchanged.
    """
    try:
        yield
    except UnicodeDecodeError as error:  # Python decodes SQLite's own error messages as UTF-8
        raise DatabaseDamaged(path) from error
    except sqlite3.Error as error:
        kind = _kind_of(error)
        if kind is None:
            raise
        raise (DiskFull if kind is DatabaseUnreachable and _has_no_room(path) else kind)(
            path
        ) from error


def _has_no_room(path: Path) -> bool:
    """Whether the disk is so full that not even what lies beside an open database has room."""
    with contextlib.suppress(OSError):
        return shutil.disk_usage(path.parent).free < _BESIDE
    return False


def _kind_of(error: sqlite3.Error) -> type[_Explained] | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Python's own complaint about bytes that are not UTF-8 has no code.
        return DatabaseDamaged if "decode to UTF-8" in str(error) else None
    if code & 0xFF == sqlite3.SQLITE_ERROR:
        # The schema is this program's own: a missing or unreadable part of it means damage.
        return DatabaseDamaged if str(error).startswith(_DAMAGE) else None
    if code == sqlite3.SQLITE_CONSTRAINT_TRIGGER:  # this program's own triggers raise nothing
        return TriggerRefuses
    if code == sqlite3.SQLITE_CONSTRAINT and not _OF_THE_SCHEMA.search(str(error)):
        return TriggerRefuses  # SQLCipher's module gives no more of the code than that
    return _BY_CODE.get(code & 0xFF)
