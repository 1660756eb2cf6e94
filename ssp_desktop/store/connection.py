"""Opening the database: for writing or only for reading, after finding out what the file is.

Plain `sqlite3`: sqlite-utils costs 0.19 s to import and is only brought in,
by `migrations`, when a file is new or older than this program. A file that is
not ours, newer, or damaged is refused before anything is written to it.
"""

import sqlite3
from pathlib import Path

from ssp_desktop.store.errors import (
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseNewer,
    DatabaseReadOnly,
    DatabaseUnreachable,
    explained,
)

APPLICATION_ID = 0x53535052  # "SSPR", in the header that file(1) shows
SCHEMA_VERSION = 1
_MAGIC = b"SQLite format 3\x00"
_APPLICATION_ID_AT = 68  # https://www.sqlite.org/fileformat.html#the_database_header
_BUSY_MS = 3000
_NO_WAL_POSSIBLE = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


def open_to_write(path: Path) -> sqlite3.Connection:
    """Return a connection that may write, to a database of the present schema.

    Makes the folder, the file and the schema where they are missing. Each
    commit is on the disk before it returns. Raises `StoreError`.
    """
    _check_file(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except PermissionError as error:
        raise DatabaseReadOnly(path) from error
    except OSError as error:
        raise DatabaseUnreachable(path) from error
    with explained(path):
        connection = _connect(path, "rwc")
        try:
            _prepare_to_write(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def open_to_read(path: Path) -> sqlite3.Connection | None:
    """Return a connection that cannot write, or None where there is no database yet.

    Works while another program writes, and in a folder that is read-only. A
    database of an older schema is brought up to date first.
    """
    if not path.exists():
        return None
    _check_file(path)
    with explained(path):
        connection = _connect(path, "ro")
        try:
            try:
                version = _checked_version(connection, path)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF not in _NO_WAL_POSSIBLE or _has_wal(path):
                    raise
                # WAL wants a file beside the database; where none can be made
                # nobody can be writing either.
                connection.close()
                connection = _connect(path, "ro&immutable=1")
                version = _checked_version(connection, path)
        except BaseException:
            connection.close()
            raise
    if version < SCHEMA_VERSION:
        connection.close()
        open_to_write(path).close()
        return open_to_read(path)
    return connection


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=_BUSY_MS / 1000,
    )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")  # nothing of a search beside the data
    return connection


def _has_wal(path: Path) -> bool:
    wal = path.with_name(path.name + "-wal")
    return wal.exists() and wal.stat().st_size > 0


def _check_file(path: Path) -> None:
    """Refuse a file that is no SQLite database, without opening it as one."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return
    except OSError as error:
        raise DatabaseUnreachable(path) from error
    if not head:
        # An empty file is what a first start that was cut off leaves behind;
        # where there are copies of a database it is what is left of that.
        if any((path.parent / "backups").glob("*.db")):
            raise DatabaseDamaged(path)
        return
    ours = head[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4] == APPLICATION_ID.to_bytes(4, "big")
    if not head.startswith(_MAGIC):
        raise DatabaseDamaged(path) if ours else DatabaseForeign(path)
    if len(head) < 100 or _is_cut_off(path, head):
        raise DatabaseDamaged(path)


def _is_cut_off(path: Path, head: bytes) -> bool:
    """Whether the file is shorter than its header says. With a WAL it may be, for a while."""
    page_size = int.from_bytes(head[16:18], "big")
    pages = int.from_bytes(head[28:32], "big")
    counted = head[24:28] == head[92:96]
    length = pages * (65536 if page_size == 1 else page_size)
    return counted and not _has_wal(path) and path.stat().st_size < length


def _checked_version(connection: sqlite3.Connection, path: Path) -> int:
    """Return the schema's version, 0 for a database with nothing in it; else StoreError."""
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    tables: int = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application == 0 and version == 0 and tables == 0:
        return 0
    if application != APPLICATION_ID:
        raise DatabaseForeign(path)
    if version > SCHEMA_VERSION:
        raise DatabaseNewer(path)
    if version > 0 and tables == 0:
        raise DatabaseDamaged(path)
    return version


def _prepare_to_write(connection: sqlite3.Connection, path: Path) -> None:
    version = _checked_version(connection, path)
    if version == SCHEMA_VERSION:
        mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
    if version < SCHEMA_VERSION or mode != "wal":
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    # Finds a read-only file and a locked one now, not at the first letter typed.
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")
    if version < SCHEMA_VERSION:
        from ssp_desktop.store.migrations import migrate  # noqa: PLC0415 - costs 0.19 s

        migrate(connection, path)
