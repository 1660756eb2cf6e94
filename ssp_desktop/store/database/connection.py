"""Opens the database, for writing or only for reading, after finding out what the file is.

Uses SQLite alone, by the library that `engine` chooses: sqlite-utils takes 0.19 s to import, and
`migrations` imports it only for a file that is new or older than this program. A file that is not
ours, newer, or damaged is refused before anything is written to it.
"""

import contextlib
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from ssp_desktop.rights import make_private_file, make_private_folder
from ssp_desktop.store.engine import (
    UNTOUCHED,
    connect,
    connect_new,
    head_of,
    in_memory_like,
    refuse_altered,
)
from ssp_desktop.store.errors import (
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseGone,
    DatabaseLocked,
    DatabaseNewer,
    DatabaseReadOnly,
    DatabaseUnreachable,
)
from ssp_desktop.store.explaining import explained
from ssp_desktop.store.files import DatabaseFiles, is_missing
from ssp_desktop.store.header import (
    APPLICATION_ID,
    ROLLBACK_MODE,
    SCHEMA_VERSION,
    has_wal,
    is_ready,
    refuse_dangling,
    refuse_if_lost,
)
from ssp_desktop.store.lock import WriterLock
from ssp_desktop.store.locked import key_file

_SET_UP_SECONDS = 30.0
_NO_WAL_POSSIBLE = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
_NO_ROOM_FOR_INDEX = (sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_SHMMAP)


def open_to_write(path: Path, *, in_use: bool = False, make: bool = True) -> sqlite3.Connection:
    """Return a connection that may write, to a database with the current schema.

    Makes the folder, the file and the schema if they are missing, but no new file beside copies of
    a database that is gone. Each commit is on the disk before it returns. Raises `StoreError`.

    `in_use`: this program has the database open already. Then only SQLite reads the file, because
    on POSIX systems closing it would drop all locks that the program has on it
    (https://www.sqlite.org/howtocorrupt.html, 2.2), and nothing is made: a database that has gone
    is not replaced by an empty one. Without `make` the same applies if this program only had it
    open earlier.
    """
    if not make:
        _refuse_if_gone(path)
    if not in_use:
        _prepare(path)
    with explained(path):
        connection = _connect(path, "rw", in_use=in_use)
        try:
            _checked_version(connection, path)
            connection.execute("PRAGMA synchronous = FULL")
            # Finds a read-only or locked file now, not at the first key typed.
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
        except BaseException:
            connection.close()
            raise
    return connection


def _prepare(path: Path) -> None:
    """Make the folder, the file and the schema, as far as they are missing."""
    ready = is_ready(path)
    try:
        make_private_folder(path.parent)
    except PermissionError as error:
        raise DatabaseReadOnly(path) from error
    except OSError as error:
        raise DatabaseUnreachable(path) from error
    if not ready:
        _set_up(path)


def _refuse_if_gone(path: Path) -> None:
    """Raise DatabaseGone for a file that is not there, DatabaseDamaged for an empty one."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise DatabaseGone(path) from error
    if size == 0:
        raise DatabaseDamaged(path)


def open_to_read(
    path: Path, *, in_use: bool = False, make: bool = True
) -> sqlite3.Connection | None:
    """Return a connection that cannot write, or None if there has never been a database.

    Works while another program writes, and in a read-only folder. A database with an older schema
    is brought up to date first. `in_use` and `make` are as for `open_to_write`.
    """
    if not make:
        _refuse_if_gone(path)
    try:
        if is_missing(path):
            refuse_dangling(path)
            if not in_use:
                refuse_if_lost(path)
            return None
    except OSError as error:  # a folder without read permission, or a name that is too long
        raise DatabaseUnreachable(path) from error
    if not in_use and not is_ready(path):
        _set_up(path)
    with explained(path):
        return _connect_to_read(path, in_use=in_use)[0]


def _connect_to_read(
    path: Path, *, copy: bool = False, in_use: bool = False
) -> tuple[sqlite3.Connection, int]:
    """Return a connection that cannot write, and the schema's version."""
    connection = _connect(path, UNTOUCHED if copy else "ro", in_use=in_use)
    try:
        try:
            version = _checked_version(connection, path)
        except sqlite3.OperationalError as error:
            code = error.sqlite_errorcode
            none = code & 0xFF in _NO_WAL_POSSIBLE or code in _NO_ROOM_FOR_INDEX
            if not none or has_wal(path):
                raise
            # WAL needs a file beside the database; where none can be made, no one can be writing
            # either.
            connection.close()
            connection = _connect(path, UNTOUCHED, in_use=in_use)
            version = _checked_version(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection, version


def open_copy(path: Path) -> sqlite3.Connection:
    """Return a connection to a copy that no one has open, without touching it or reading it whole.

    Raises the `StoreError` for what is wrong with its beginning.
    """
    is_ready(path)
    if not path.is_file():
        raise DatabaseGone(path)
    with explained(path):
        return _connect_to_read(path, copy=not has_wal(path))[0]


def open_in_memory(
    path: Path, *, copy: bool = False, in_use: bool = False, make: bool = True
) -> sqlite3.Connection:
    """Return a connection to the current state of the database at `path`, read into memory.

    It is brought up to the current schema there; the file is not changed. `copy` is for a file that
    no one has open, beside which no file may be made; `in_use` is as for `open_to_write`. No
    database is made, whatever `make` says. Reads every page, and raises the `StoreError` for what
    is wrong with them.
    """
    if not in_use:
        is_ready(path)
    if not path.is_file():
        raise DatabaseGone(path)
    with contextlib.ExitStack() as stack:
        stack.enter_context(explained(path))
        connection, version = _connect_to_read(path, copy=copy and not has_wal(path), in_use=in_use)
        file = stack.enter_context(contextlib.closing(connection))
        refuse_altered(file, path)
        memory = in_memory_like(file)
        try:
            file.backup(memory)
            if 0 < version < SCHEMA_VERSION:
                from ssp_desktop.store.schema.migrations import take_steps  # noqa: PLC0415 - costs 0.19 s

                take_steps(memory)
        except BaseException:
            memory.close()
            raise
    return memory


def _connect(path: Path, mode: str, *, in_use: bool = False) -> sqlite3.Connection:
    return _prepared(connect(path, mode, in_use=in_use))


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")  # no files of a search beside the data
    return connection


def _checked_version(connection: sqlite3.Connection, path: Path) -> int:
    """Return the schema's version, 0 for an empty database; otherwise raise StoreError."""
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    tables: int = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application == 0 and version == 0 and tables == 0:
        return 0
    if application != APPLICATION_ID:
        raise DatabaseForeign(path)
    if version > SCHEMA_VERSION:
        raise DatabaseNewer(path)
    if tables == 0:
        raise DatabaseDamaged(path)
    return version


def _set_up(path: Path) -> None:
    """Make the database, or bring it up to date, unless another program is doing so now."""
    with contextlib.ExitStack() as stack:
        stack.enter_context(alone(path))
        _lay_aside_stray_wal(path)
        stack.enter_context(explained(path))
        if not path.exists() or not path.stat().st_size:
            make_private_file(path)
            opened = _prepared(connect_new(path, key_file.locking_key(path.parent)))
        else:
            opened = _connect(path, "rwc")
        connection = stack.enter_context(contextlib.closing(opened))
        version = _checked_version(connection, path)
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            connection.execute("PRAGMA journal_mode = WAL")
        if version < SCHEMA_VERSION:
            from ssp_desktop.store.schema.migrations import migrate  # noqa: PLC0415 - costs 0.19 s

            migrate(connection, path)
        # Writes the header, which tells the next start that all is ready, into the file itself.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _lay_aside_stray_wal(path: Path) -> None:
    """Move away a WAL that belongs to another database than the one at `path`.

    A copy that was restored by hand is not in WAL mode and has no WAL. The WAL of the database it
    replaces may still be there, and SQLite would write that damaged database's pages into the copy.
    """
    if not has_wal(path) or not path.exists():
        return
    if head_of(path)[18:20] == ROLLBACK_MODE:
        DatabaseFiles(path).wal.replace(DatabaseFiles(path).stray_wal)


@contextlib.contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keep other programs, readers too, from setting the database up at the same time.

    SQLite's own locks cover neither the change to WAL nor the copy before a migration.
    """
    lock = WriterLock(DatabaseFiles(path).setup_lock)
    end = time.monotonic() + _SET_UP_SECONDS
    while not lock.acquire():
        if time.monotonic() > end:
            raise DatabaseLocked(path)
        time.sleep(0.02)
    try:
        yield
    finally:
        lock.release()
