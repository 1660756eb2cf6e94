"""One connection's transactions: reading from one snapshot, writing all or nothing.

Turns SQLite's errors and unreadable values into a `StoreError`. Knows no table by name.
"""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from ssp_desktop.store.database.in_use import Handle, InUse
from ssp_desktop.store.errors import DatabaseDamaged, DatabaseReadOnly, NotText
from ssp_desktop.store.explaining import explained

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ssp_desktop.store.tables.library import Tables

_UNREADABLE = (ValueError, KeyError, TypeError, RecursionError, OverflowError)


class Transactions:
    """Belongs to one thread; `in_use` is shared with the others of the process."""

    def __init__(
        self,
        path: Path,
        opening: Callable[..., sqlite3.Connection | None],
        in_use: InUse,
        *,
        read_only: bool,
        settles: bool,
    ) -> None:
        """Open the connection with `opening`; see `ssp_desktop.store.store.Store`."""
        self._path = path
        self._read_only = read_only
        self._settles = settles
        self._in_use = in_use
        self._handle = Handle(opening, read_only=read_only)
        self._tables: Tables | None = None
        in_use.open(self._handle)

    def close(self) -> None:
        """Close the connection."""
        self._in_use.close(self._handle)

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection | None]:
        """One snapshot of the database, however much another connection writes meanwhile.

        None if there is no database yet.
        """
        with self._in_use.using(self._handle) as connection:
            if connection is None:
                yield None
                return
            with explained(self._path):
                connection.execute("BEGIN")
                try:
                    yield connection
                except UnicodeEncodeError as error:
                    raise NotText from error
                except _UNREADABLE as error:
                    # This program wrote every value; one that it cannot read means damage, or a bug
                    # that looks like it.
                    self._in_use.on_unreadable(error)
                    raise DatabaseDamaged(self._path) from error
                finally:
                    connection.rollback()

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One write, on the disk when it ends; after an error, nothing of it remains."""
        if self._read_only:
            raise DatabaseReadOnly(self._path)
        with self._in_use.writing(self._handle) as connection:
            if connection is None:
                raise DatabaseReadOnly(self._path)
            with explained(self._path):
                # A deferred transaction that writes later fails with "database is locked".
                connection.execute("BEGIN IMMEDIATE")
                try:
                    yield connection
                    connection.execute("COMMIT")
                except BaseException:
                    connection.rollback()
                    raise
        if self._settles:
            # It is saved already; this makes it safer.
            with contextlib.suppress(sqlite3.Error):
                self._in_use.settle(self._handle)

    @contextlib.contextmanager
    def changing(self) -> Iterator[Tables]:
        """One write like `writing`, through the tables; imports sqlite-utils if necessary."""
        from ssp_desktop.store.tables.library import Tables  # noqa: PLC0415 - not before the window

        with self.writing() as connection:
            if self._tables is None or self._tables.conn is not connection:
                self._tables = Tables(connection)
            yield self._tables

    def settle(self) -> None:
        """Write what was saved from SQLite's log into the database file itself."""
        with explained(self._path):
            self._in_use.settle(self._handle)
