"""Which kept files a database names: in its attachments, its steps, its drafts and its seals."""

import contextlib
import re
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

from ssp_desktop.store.engine import connect
from ssp_desktop.store.errors import KeyMissing

_IN_TEXTS = (
    ("changes", "payload"),
    ("packed_changes", "names"),
    ("snapshots", "value"),
    ("seals", "record"),
)
_DIGEST = re.compile(r'"digest":\s*"([0-9a-f]{64})"')


def named_in(connection: sqlite3.Connection, meeting_id: str | None = None) -> set[str]:
    """Return the digests that the database names; of `meeting_id` alone where one is given."""
    of, values = ("", ()) if meeting_id is None else (" AND meeting_id = ?", (meeting_id,))
    found: set[str] = set()
    if "digest" in _columns(connection, "attachments"):
        rows = connection.execute(f"SELECT digest FROM attachments WHERE digest <> ''{of}", values)  # noqa: S608 - of the schema
        found.update(digest for (digest,) in rows)
    for table, column in _IN_TEXTS:
        if column not in _columns(connection, table):
            continue
        named = " OR ".join(f'{column} GLOB \'*"digest":{gap}"[0-9a-f]*\'' for gap in ("", " "))
        texts = connection.execute(
            f"SELECT {column} FROM {table} WHERE ({named}){of}",  # noqa: S608 - as above
            values,
        )
        for (text,) in texts:
            found.update(_DIGEST.findall(text))
    return found


def _columns(connection: sqlite3.Connection, table: str) -> set[str]:
    return {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}


def unnamed(
    names: Iterable[str],
    connection: sqlite3.Connection | None,
    copies: Iterable[Path],
    names_of: Callable[[Iterable[str]], set[str]],
    *,
    readable_only: bool = False,
) -> set[str]:
    """Return which of the files with `names` neither the database nor any of its `copies` names.

    `names_of` tells which names the files with given digests may have.

    None of them where a copy cannot be read, since what it names is not known; with
    `readable_only` such a copy is passed over.
    """
    left = set(names)
    if connection is not None:
        left -= names_of(named_in(connection))
    for path in copies:
        if not left:
            break
        try:
            with contextlib.closing(connect(path, "ro", timeout=5)) as copy:
                left -= names_of(named_in(copy))
        except (sqlite3.Error, KeyMissing):
            if not readable_only:
                return set()
    return left
