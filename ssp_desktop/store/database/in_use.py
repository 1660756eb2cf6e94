"""The database as this process has it open: its files, and every connection to them.

Owns the promise behind "saved": the files with the saved data are those that were opened, and only
SQLite has touched them. Another program may delete, replace or truncate them at any time; SQLite
would then go on writing into a file that cannot be found again, or over a hole. So the files are
examined before and after each write. When they have changed, all connections are closed together
and opened anew, because SQLite shares one index of the log among all connections of a process and
only then reads it again.

`seen` knows how to examine the files; this module decides when, and what follows.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
from typing import TYPE_CHECKING

from ssp_desktop.store.database.log_marks import log_at
from ssp_desktop.store.database.seen import Seen, look
from ssp_desktop.store.errors import DatabaseDamaged, DatabaseGone, FilesChanged
from ssp_desktop.store.explaining import explained

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


class Handle:
    """One connection of this process, opened by `opening`, and again when the files changed."""

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
            # If the files have changed, even closing may fail.
            with contextlib.suppress(Exception):
                connection.close()


class InUse:
    """Shared by all stores of one process on one database; may be used from any thread."""

    def __init__(self, path: Path) -> None:
        self.on_changed: Callable[[], None] = lambda: None
        """Called when another program changed the files: what was saved may be missing."""
        self.on_unreadable: Callable[[Exception], None] = lambda _: None
        """Called with the error from reading a value that the program cannot have written."""
        self._path = path
        self._handles: list[Handle] = []
        self.copying = threading.RLock()
        """Locked while copies are made, changed or restored: one at a time."""
        self._writing = threading.RLock()
        self._turn = threading.Condition()
        self._busy = 0
        self._alone = False
        self._seen: Seen | None = None
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
        """Record the files that were opened; if it is not the first time, read all of them."""
        if self._opened_before:
            with explained(self._path):
                if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                    raise DatabaseDamaged(self._path)
        self._seen = self._look()
        self._opened_before = True

    def close(self, handle: Handle) -> None:
        """Close the connection of `handle` for good."""
        with self._writing:
            if all(each is handle or each.connection is None for each in self._handles):
                self._lay_log_aside()
                self._seen = None
            connection, handle.connection = handle.connection, None
            handle.wanted = False
            if handle in self._handles:
                self._handles.remove(handle)
            if connection is not None:
                connection.close()

    @contextlib.contextmanager
    def using(self, handle: Handle) -> Iterator[sqlite3.Connection | None]:
        """Yield the connection, which stays open meanwhile; None if there is no database."""
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
        """Close the database in this process for a while; connections reopen when next used.

        What is opened then may be another file, and is taken for the database.
        """
        with self._writing:
            with self._turn:
                self._alone = True
                self._turn.wait_for(lambda: not self._busy)
            try:
                self._lay_log_aside()
                for handle in self._handles:
                    handle.drop()
                self._seen = None
                yield
            finally:
                with self._turn:
                    self._alone = False
                    self._turn.notify_all()

    def _close_all(self) -> None:
        """Close all connections whose files are no longer as this process left them.

        Closing the last one would write the log into the database. A log with a hole makes that a
        torn database, and a database that was overwritten must not receive it.
        """
        with contextlib.suppress(OSError, DatabaseGone):
            if self._seen is not None and self._look().has_torn_log_of(self._seen):
                os.truncate(self._seen.files.wal, 0)
        with self.closed():
            pass

    def _lay_log_aside(self) -> None:
        """Move the opened log away when its database is no longer beside it.

        Any process that opened the file now in its place, this one included, would write the old
        database's pages into it. Closing has no effect on files that were replaced, so this comes
        first: the old database, wherever it is now, gets what the log contains, and the index goes
        with its log.
        """
        seen = self._seen
        if seen is None or seen.log is None or seen.is_at_its_place():
            return
        with contextlib.suppress(OSError):
            found = log_at(seen.files.wal, seen.log)
            if found is None or found.file != seen.log.file:
                return
            if found.follows(seen.log, wrote=False):
                self._bring_log_in()
            if seen.files.wal.stat().st_size:
                seen.files.wal.replace(seen.files.stray_wal)
            else:
                seen.files.wal.unlink()
            seen.files.shm.unlink(missing_ok=True)

    def _bring_log_in(self) -> None:
        for handle in self._handles:
            if handle.connection is not None and not handle.read_only:
                with contextlib.suppress(sqlite3.Error):
                    handle.connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
                return

    # Writing

    @contextlib.contextmanager
    def writing(self, handle: Handle) -> Iterator[sqlite3.Connection | None]:
        """Yield the connection for one transaction, which the caller begins and commits.

        Raises FilesChanged when the files are not as this process left them, before or after; what
        had been written may be gone, and the connections are new.
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

    def settle(self, handle: Handle) -> None:
        """Write the log into the database itself, and empty it if no one else is reading.

        An empty log can be lost, or left beside another database, without harm.
        """
        with self._writing:
            with self.writing(handle) as connection:
                if connection is None:
                    return
                _, frames, done = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            if frames and frames == done:
                self._empty_log(connection)

    def _empty_log(self, connection: sqlite3.Connection) -> None:
        waits = connection.execute("PRAGMA busy_timeout").fetchone()[0]
        connection.execute("PRAGMA busy_timeout = 0")
        try:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            connection.execute(f"PRAGMA busy_timeout = {waits}")
        with contextlib.suppress(DatabaseGone):
            now = self._look()
            if self._seen is not None and now.database == self._seen.database:
                self._seen = now

    # The files

    def _as_left(self, *, by_us: bool = False, wrote: bool = False) -> Seen | None:
        """Return the present state of the files, None when they are not as this process left them.

        `by_us`: this process has just had its turn; `wrote`: it has also written.
        """
        try:
            now = self._look()
        except DatabaseGone:
            return None
        if self._seen is None or now.follows(self._seen, by_us=by_us, wrote=wrote):
            return now
        return None

    def _look(self) -> Seen:
        return look(self._path, self._seen)
