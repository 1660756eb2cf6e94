"""What the SQLite of this machine can do, tried on a database of its own."""

import contextlib
import sqlite3
from pathlib import Path

from ssp_desktop.store.engine import connect_new
from ssp_desktop.store.explaining import explained
from ssp_desktop.store.locked.key import Key

_WORDS = "Ringmærket ælling"


def sqlite_version() -> str:
    """Return the version of the SQLite library."""
    return sqlite3.sqlite_version


def lacks_search(folder: Path) -> str:
    """Return what SQLite says where it cannot search texts; empty where it can.

    Makes a file in `folder`. Raises StoreError where that cannot be written.
    """
    path = folder / "search.db"
    with explained(path), contextlib.closing(connect_new(path, None)) as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE t USING fts5(x, tokenize='unicode61')")
        except sqlite3.OperationalError as error:
            return str(error)
        connection.execute("INSERT INTO t VALUES (?)", (_WORDS,))
        found = connection.execute("SELECT x FROM t WHERE t MATCH 'ælling'").fetchall()
        return "" if found == [(_WORDS,)] else "fts5"


def enciphers(folder: Path) -> bool:
    """Whether SQLCipher is installed and hides what is written; makes a file in `folder`."""
    path = folder / "locked.db"
    key = Key.new()
    with explained(path):
        try:
            connection = connect_new(path, key)
        except ImportError:
            return False
        with contextlib.closing(connection):
            connection.execute("CREATE TABLE t (x)")
            connection.execute("INSERT INTO t VALUES (?)", (_WORDS,))
        if _WORDS.encode() in path.read_bytes():
            return False
        with contextlib.closing(connect_new(path, key)) as connection:
            return bool(connection.execute("SELECT x FROM t").fetchall() == [(_WORDS,)])
