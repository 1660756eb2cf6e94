"""Writes a database to another file, whole or not at all; locked, or plain, as is wanted.

The copy is made beside its final place and moved there, so a file with a copy's name is always
whole. Does not know what the copy is for, or when to make it.
"""

import contextlib
import itertools
import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from ssp_desktop.rights import make_private_file, make_private_folder
from ssp_desktop.store.engine import (
    connect,
    key_needed,
    key_words,
    refuse_altered,
    sqlcipher,
    uri_of,
)
from ssp_desktop.store.errors import DatabaseDamaged
from ssp_desktop.store.files import unfinished_of
from ssp_desktop.store.locked import Key

_STEPS = 100_000
"""After how many steps of SQLite's machine it is asked whether to go on: every few milliseconds."""


def copy_database(
    connection: sqlite3.Connection, target: Path, look: Callable[[Path], None] | None = None
) -> None:
    """Write a compact copy of the open database as `target`, whole or not at all.

    `look` is given the finished copy before it gets its name; where it raises, what was there
    under that name stays.
    """
    make_private_folder(target.parent)
    unfinished = unfinished_of(target)
    unfinished.unlink(missing_ok=True)
    try:
        make_private_file(unfinished)
        connection.execute("VACUUM INTO ?", (str(unfinished),))
        with unfinished.open("rb+") as file:  # SQLite leaves forcing it to disk to us
            os.fsync(file.fileno())
        if look is not None:
            look(unfinished)
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def copy_as(
    source: Path,
    unfinished: Path,
    key: Key | None,
    go_on: Callable[[], bool] = lambda: True,
    *,
    mode: str = "rw",
) -> None:
    """Write the database `source`, with its log, as `unfinished`: locked with `key`, or plain.

    `mode` is that in which `source` is opened; UNTOUCHED for one without a log that nobody changes.
    The copy is read back and compared row by row, and forced to disk. Raises sqlite3.Error,
    StoreError and OSError for what stands in the way, sqlite3.OperationalError too where `go_on`
    returns False; `unfinished` is then of no use. No other library of this process may have
    `source` open.
    """
    unfinished.unlink(missing_ok=True)
    make_private_file(unfinished)
    locked = key_needed(source) is not None
    with contextlib.closing(connect(source, mode, by=sqlcipher())) as old:
        old.set_progress_handler(lambda: not go_on(), _STEPS)
        old.execute("PRAGMA temp_store = MEMORY")
        if locked:
            refuse_altered(old, source)
        old.execute(
            "ATTACH ? AS made KEY ?",
            (uri_of(unfinished.absolute()), key_words(key) if key else ""),
        )
        old.execute("PRAGMA made.journal_mode = OFF")
        old.execute("PRAGMA made.synchronous = OFF")  # it is forced to disk below
        old.execute("SELECT sqlcipher_export('made')")
        for pragma in ("application_id", "user_version"):
            (value,) = old.execute(f"PRAGMA main.{pragma}").fetchone()
            old.execute(f"PRAGMA made.{pragma} = {value}")
        old.execute("DETACH made")
    with (
        contextlib.closing(connect(source, mode, by=sqlcipher())) as old,
        contextlib.closing(connect(unfinished, "ro", by=sqlcipher())) as new,
    ):
        if any(one != other for one, other in itertools.zip_longest(_all_of(old), _all_of(new))):
            raise DatabaseDamaged(source)
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())


def _all_of(connection: sqlite3.Connection) -> Iterator[object]:
    """Yield all that is in the database, and in an order that does not depend on how it lies."""
    for pragma in ("application_id", "user_version"):
        yield connection.execute(f"PRAGMA {pragma}").fetchone()
    schema = connection.execute(
        "SELECT name, type, tbl_name, sql, rootpage > 0 FROM sqlite_schema ORDER BY type, name"
    ).fetchall()
    yield from schema
    for name, kind, _, _, stored in schema:
        if kind == "table" and stored:
            yield from connection.execute(f'SELECT * FROM "{name}"')  # noqa: S608 - of the schema
