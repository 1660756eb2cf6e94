"""Opening the database: for writing or only for reading, after finding out what the file is.

Plain `sqlite3`: sqlite-utils costs 0.19 s to import and is only brought in,
by `migrations`, when a file is new or older than this program. A file that is
not ours, newer, or damaged is refused before anything is written to it.
"""

import contextlib
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path, PurePath

from ssp_desktop.rights import make_private_file, make_private_folder
from ssp_desktop.store.errors import (
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseGone,
    DatabaseLocked,
    DatabaseNewer,
    DatabaseReadOnly,
    DatabaseUnreachable,
    explained,
)
from ssp_desktop.store.files import DatabaseFiles
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

_BUSY_SECONDS = 3.0
_SET_UP_SECONDS = 30.0
_UNTOUCHED = "ro&immutable=1"  # a mode in which SQLite makes no file beside the database
_NO_WAL_POSSIBLE = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


def open_to_write(path: Path, *, in_use: bool = False, make: bool = True) -> sqlite3.Connection:
    """Return a connection that may write, to a database of the present schema.

    Makes the folder, the file and the schema where they are missing, but no file
    beside copies of one that is gone. Each commit is on the disk before it
    returns. Raises `StoreError`.

    `in_use`: this program has the database open already. The file is then not
    read but by SQLite, since on POSIX systems closing it would drop all locks
    that the program holds on it (https://www.sqlite.org/howtocorrupt.html, 2.2),
    and nothing is made: a database that has gone is not replaced by an empty one.
    Without `make` neither is it where this program merely had it open before.
    """
    if not make:
        _refuse_if_gone(path)
    if not in_use:
        _prepare(path)
    with explained(path):
        connection = _connect(path, "rw")
        try:
            _checked_version(connection, path)
            connection.execute("PRAGMA synchronous = FULL")
            # Finds a read-only file and a locked one now, not at the first key typed.
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
        except BaseException:
            connection.close()
            raise
    return connection


def _prepare(path: Path) -> None:
    """Make what is missing of the folder, the file and the schema."""
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
    """Return a connection that cannot write, or None where there has been no database yet.

    Works while another program writes, and in a folder that is read-only. A
    database of an older schema is brought up to date first. `in_use` and `make`
    as for `open_to_write`.
    """
    if not make:
        _refuse_if_gone(path)
    try:
        if not path.exists():
            refuse_dangling(path)
            if not in_use:
                refuse_if_lost(path)
            return None
    except OSError as error:  # a folder that may not be looked into, a name that is too long
        raise DatabaseUnreachable(path) from error
    if not in_use and not is_ready(path):
        _set_up(path)
    with explained(path):
        return _connect_to_read(path)[0]


def _connect_to_read(path: Path, *, copy: bool = False) -> tuple[sqlite3.Connection, int]:
    """Return a connection that cannot write, and the version of the schema."""
    connection = _connect(path, _UNTOUCHED if copy else "ro")
    try:
        try:
            version = _checked_version(connection, path)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in _NO_WAL_POSSIBLE or has_wal(path):
                raise
            # WAL wants a file beside the database; where none can be made
            # nobody can be writing either.
            connection.close()
            connection = _connect(path, _UNTOUCHED)
            version = _checked_version(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection, version


def open_in_memory(
    path: Path, *, copy: bool = False, in_use: bool = False, make: bool = True
) -> sqlite3.Connection:
    """Return a connection to the database at `path` as it is now, read into memory.

    Brought up to the present schema there; the file is not changed. `copy` is for a
    file that nobody has open, beside which none is made; `in_use` as for `open_to_write`.
    No database is made, with `make` or without. Reads every page, and raises the
    `StoreError` of what is wrong with them.
    """
    if not in_use:
        is_ready(path)
    if not path.is_file():
        raise DatabaseGone(path)
    memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    try:
        with explained(path):
            connection, version = _connect_to_read(path, copy=copy and not has_wal(path))
            with contextlib.closing(connection) as file:
                file.backup(memory)
            if 0 < version < SCHEMA_VERSION:
                from ssp_desktop.store.schema.migrations import take_steps  # noqa: PLC0415 - costs 0.19 s

                take_steps(memory)
    except BaseException:
        memory.close()
        raise
    return memory


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{uri_of(path.absolute())}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=_BUSY_SECONDS,
        check_same_thread=False,  # `in_use` closes all when the files were changed by others
    )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")  # nothing of a search beside the data
    return connection


def uri_of(path: PurePath) -> str:
    """Return the URI by which SQLite opens the absolute `path`.

    SQLite takes no host in it, so a Windows share stands in the path itself.
    """
    uri = path.as_uri()
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)


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
    if tables == 0:
        raise DatabaseDamaged(path)
    return version


def _set_up(path: Path) -> None:
    """Make the database, or bring it up to date, unless another program is just doing so."""
    with contextlib.ExitStack() as stack:
        stack.enter_context(alone(path))
        _lay_aside_stray_wal(path)
        stack.enter_context(explained(path))
        if not path.exists():
            make_private_file(path)
        connection = stack.enter_context(contextlib.closing(_connect(path, "rwc")))
        version = _checked_version(connection, path)
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            connection.execute("PRAGMA journal_mode = WAL")
        if version < SCHEMA_VERSION:
            from ssp_desktop.store.schema.migrations import migrate  # noqa: PLC0415 - costs 0.19 s

            migrate(connection, path)
        # Brings the header, which tells the next start that all is ready, into the file itself.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _lay_aside_stray_wal(path: Path) -> None:
    """Move away a WAL that is of another database than the one at `path`.

    A copy that was put back by hand is not in WAL mode and has no WAL. That of
    the database it replaces may still be there, and SQLite would write the
    damaged one's pages into the copy.
    """
    if not has_wal(path) or not path.exists():
        return
    with path.open("rb") as file:
        head = file.read(20)
    if head[18:] == ROLLBACK_MODE:
        DatabaseFiles(path).wal.replace(DatabaseFiles(path).stray_wal)


@contextlib.contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keep other programs, readers too, from setting the database up at the same time.

    SQLite's own locks do not cover the change to WAL nor the copy before a migration.
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
