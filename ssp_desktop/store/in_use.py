"""The database as this process has it open: its files, and every connection to them.

Owns the promise behind "saved": the files that hold what was written are those
that were opened, and nobody but SQLite has touched them. Another program may
delete, replace or shorten them at any time; SQLite goes on writing into what
nobody finds again, or on top of a hole. So the files are looked at before and
after each write. When they are not as they were left, all connections are
closed together and opened anew, since SQLite keeps one index of the log for all
of a process's connections and reads it afresh only then.

The database itself is looked at with `stat` alone: closing it would drop
SQLite's locks (see `connection`). Its log has none and may be read. The index
(``-shm``) is not looked at; it holds nothing that is not in the log.
"""

from __future__ import annotations

import contextlib
import os
import struct
import threading
from typing import IO, TYPE_CHECKING, NamedTuple

from ssp_desktop.store.errors import DatabaseDamaged, DatabaseGone, FilesChanged, explained
from ssp_desktop.store.files import DatabaseFiles

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path

_LOG_HEAD, _FRAME_HEAD = 32, 24
_LOG_MAGIC = (0x377F0682, 0x377F0683)  # https://www.sqlite.org/fileformat.html#the_wal_header
_MOST_RESTARTS = 1000


class _Log(NamedTuple):
    """The WAL: which file, the numbers that mark its frames as of one run, how many are whole."""

    file: tuple[int, int]
    changed: int
    salts: tuple[int, int] = (0, 0)
    frames: int = 0

    def follows(self, earlier: _Log, *, wrote: bool) -> bool:
        """Whether SQLite may have made this of `earlier`; with `wrote` it has added frames."""
        if self.file != earlier.file:
            return False
        if self.salts == earlier.salts:
            # A write of what stands there already adds no frame, and leaves the file alone.
            grown = self.frames > earlier.frames or self.changed == earlier.changed
            return grown if wrote else self.frames >= earlier.frames
        # At each new run from the front SQLite adds one to the first number.
        restarts = (self.salts[0] - earlier.salts[0]) % 2**32
        return not earlier.frames or (self.frames > 0 and 0 < restarts <= _MOST_RESTARTS)


class _Seen(NamedTuple):
    """What the files were when this process last wrote."""

    database: tuple[int, int]
    size: int
    changed: int
    log: _Log | None


class Handle:
    """One connection of this process, opened by `opening` and again when the files were changed."""

    def __init__(
        self, opening: Callable[..., sqlite3.Connection | None], *, read_only: bool
    ) -> None:
        self.opening = opening
        self.read_only = read_only
        self.connection: sqlite3.Connection | None = None
        self.wanted = True

    def drop(self) -> None:
        """Close the connection, if there is one."""
        connection, self.connection = self.connection, None
        if connection is not None:
            # Of files that are not what they were it may not even be possible to let go.
            with contextlib.suppress(Exception):
                connection.close()


class InUse:
    """Shared by all stores of one process on one database; may be used from any thread."""

    def __init__(self, path: Path) -> None:
        self.on_changed: Callable[[], None] = lambda: None
        """Called when the files were changed by others: what was saved may not be there."""
        self._path = path
        self._files = DatabaseFiles(path)
        self._handles: list[Handle] = []
        self.copying = threading.RLock()
        """Held by whoever makes, changes or puts back copies: one at a time."""
        self._writing = threading.RLock()
        self._turn = threading.Condition()
        self._busy = 0
        self._alone = False
        self._seen: _Seen | None = None
        self._opened_before = False

    # Connections

    def open(self, handle: Handle) -> None:
        """Open the connection of `handle`, unless there is one; StoreError says why not."""
        with self._writing:
            if handle.connection is not None:
                return
            if self._as_left() is None and self._seen is not None:
                self._close_all()
                self.on_changed()
            others = any(each.connection for each in self._handles)
            handle.connection = handle.opening(
                self._path, in_use=others, make=not self._opened_before
            )
            if handle.connection is None:
                handle.wanted = False
                return
            if handle not in self._handles:
                self._handles.append(handle)
            if self._seen is None and not handle.read_only:
                try:
                    self._begin(handle.connection)
                except BaseException:
                    handle.drop()
                    raise

    def _begin(self, connection: sqlite3.Connection) -> None:
        """Take note of the files that were opened; where that is not the first time, read all."""
        if self._opened_before:
            with explained(self._path):
                if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                    raise DatabaseDamaged(self._path)
        self._seen = self._look()
        self._opened_before = True

    def close(self, handle: Handle) -> None:
        """Close the connection of `handle` for good."""
        with self._writing:
            connection, handle.connection = handle.connection, None
            handle.wanted = False
            if handle in self._handles:
                self._handles.remove(handle)
            if not any(each.connection for each in self._handles):
                self._seen = None
            if connection is not None:
                connection.close()

    @contextlib.contextmanager
    def using(self, handle: Handle) -> Iterator[sqlite3.Connection | None]:
        """Give the connection, which nobody closes meanwhile; None where there is no database."""
        while True:
            if handle.connection is None and handle.wanted:
                self.open(handle)
            with self._one_more():
                connection = handle.connection
                if connection is not None or not handle.wanted:
                    yield connection
                    return

    @contextlib.contextmanager
    def _one_more(self) -> Iterator[None]:
        with self._turn:
            self._turn.wait_for(lambda: not self._alone)
            self._busy += 1
        try:
            yield
        finally:
            with self._turn:
                self._busy -= 1
                self._turn.notify_all()

    @contextlib.contextmanager
    def closed(self) -> Iterator[None]:
        """Keep the database closed in this process; each connection opens again when it is used.

        What is opened then may be another file, which is taken for the database.
        """
        with self._writing:
            with self._turn:
                self._alone = True
                self._turn.wait_for(lambda: not self._busy)
            try:
                for handle in self._handles:
                    handle.drop()
                self._seen = None
                yield
            finally:
                with self._turn:
                    self._alone = False
                    self._turn.notify_all()

    def _close_all(self) -> None:
        """Close all connections of files that are not as they were left.

        The last one would bring the log into the database. Of a log with a hole that
        makes a torn database, and in a database that was written over it is not wanted.
        """
        with contextlib.suppress(OSError, DatabaseGone):
            if self._is_log_unusable():
                os.truncate(self._files.wal, 0)
        with self.closed():
            pass

    def _is_log_unusable(self) -> bool:
        """Whether the log is still the file that was opened, and no more to be relied on."""
        earlier, now = self._seen, self._look()
        if earlier is None or earlier.log is None or now.log is None:
            return False
        if now.log.file != earlier.log.file or now.database != earlier.database:
            return False  # what is open is whole: it only has another name, or none
        return (
            not now.log.follows(earlier.log, wrote=False)
            or now.size < earlier.size
            or (now.changed != earlier.changed)
        )

    # Writing

    @contextlib.contextmanager
    def writing(self, handle: Handle) -> Iterator[sqlite3.Connection | None]:
        """Give the connection for one transaction, which the caller begins and commits.

        Raises FilesChanged when the files are not as this process left them, before
        or after; what had been written may be gone, and the connections are new.
        """
        with self._writing:
            if self._seen is not None and self._as_left() is None:
                self._give_up(handle)
            with self.using(handle) as connection:
                before = connection.total_changes if connection else 0
                yield connection
                wrote = connection is not None and connection.total_changes != before
            left = self._as_left(by_us=True, wrote=wrote)
            if left is None:
                self._give_up(handle)
            self._seen = left

    def _give_up(self, handle: Handle) -> None:
        self._close_all()
        self.on_changed()
        self.open(handle)  # says what is wrong with the files, if they cannot be opened
        raise FilesChanged(self._path)

    # The files

    def _as_left(self, *, by_us: bool = False, wrote: bool = False) -> _Seen | None:
        """Return what the files are now, None when they are not as this process left them.

        With `by_us` this process has just had its turn, and with `wrote` written.
        """
        earlier = self._seen
        try:
            now = self._look()
        except DatabaseGone:
            return None
        if earlier is None:
            return now
        same = now.database == earlier.database and now.size >= earlier.size
        if not same or (not by_us and now.changed != earlier.changed):
            return None
        if now.log is None or earlier.log is None:
            return now if now.log is earlier.log else None
        return now if now.log.follows(earlier.log, wrote=wrote) else None

    def _look(self) -> _Seen:
        try:
            found = self._path.stat()
        except OSError as error:
            raise DatabaseGone(self._path) from error
        if os.name != "posix":
            # Windows deletes no file that is open, and shares there may number theirs anew.
            return _Seen((0, 0), found.st_size, 0, None)
        known = self._seen.log if self._seen else None
        return _Seen(
            (found.st_dev, found.st_ino),
            found.st_size,
            found.st_mtime_ns,
            _log_at(self._files.wal, known),
        )


def _log_at(path: Path, known: _Log | None) -> _Log | None:
    """Return what the WAL is like; None where there is none.

    `known` is what it was: of frames that were there only the last is looked at.
    """
    try:
        with path.open("rb", buffering=0) as file:
            status = os.fstat(file.fileno())
            which = (status.st_dev, status.st_ino)
            head = file.read(_LOG_HEAD)
            if len(head) < _LOG_HEAD:
                return _Log(which, status.st_mtime_ns)
            magic, _, page, _, *salts = struct.unpack(">6I", head[:24])
            if magic not in _LOG_MAGIC:
                return _Log(which, status.st_mtime_ns)
            run = (salts[0], salts[1])
            start = known.frames if known and known.salts == run else 0
            return _Log(
                which, status.st_mtime_ns, run, _count_frames(file, page, head[16:24], start)
            )
    except OSError:
        return None


def _count_frames(file: IO[bytes], page: int, salts: bytes, known: int) -> int:
    """Return how many frames in a row bear `salts`, up to the last that ends a transaction.

    Those up to `known` are judged by the last of them.
    """
    number = max(known - 1, 0)
    whole = 0
    while True:
        file.seek(_LOG_HEAD + number * (_FRAME_HEAD + page))
        head = file.read(16)
        if head[8:] != salts:
            return whole
        number += 1
        if any(head[4:8]):  # the size of the database after it, which only the last one tells
            whole = number
