"""Opens a copy that was just made, and counts it against the database that it was made of.

A copy that cannot be opened, or that holds other numbers of anything, is refused. What a number
says little of, the values themselves, is for `check`, which takes far longer.
"""

import contextlib
import sqlite3
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.store.attached.named import named_in
from ssp_desktop.store.backups.errors import CopyUnsound
from ssp_desktop.store.database.connection import open_copy
from ssp_desktop.store.errors import StoreError
from ssp_desktop.store.explaining import explained

_TABLES = (
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
    "AND name NOT LIKE 'search_texts_fts%' ORDER BY name"
)


class Counted(NamedTuple):
    """How many rows each table has, and which files its attachments name."""

    rows: tuple[tuple[str, int], ...]
    digests: frozenset[str]

    @property
    def meetings(self) -> int:
        """How many meetings there are, those in the bin too."""
        return dict(self.rows).get("meetings", 0)


def counted(connection: sqlite3.Connection) -> Counted:
    """Return what is in the open database; sqlite3.Error where it cannot be read."""
    names = [name for (name,) in connection.execute(_TABLES).fetchall()]
    rows = tuple(
        (name, connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608 - of the schema
        for name in names
    )
    return Counted(rows, frozenset(named_in(connection)))


def look_at(copy: Path, before: Counted, after: Counted) -> Counted:
    """Open the copy and return what it holds; CopyUnsound where it is not what it should be.

    The database may have been written meanwhile, so `before` and `after` say what it held around
    the copying; each number of the copy lies between theirs.
    """
    try:
        with contextlib.closing(open_copy(copy)) as connection, explained(copy):
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise CopyUnsound(copy.parent, "Filens opbygning er i stykker.")
            found = counted(connection)
    except CopyUnsound:
        raise
    except StoreError as error:
        raise CopyUnsound(copy.parent, "Den kan ikke åbnes.") from error
    first, last = dict(before.rows), dict(after.rows)
    there = dict(found.rows)
    # The meetings first: that is what is told.
    for name in ("meetings", *sorted(first.keys() | last.keys() | there.keys())):
        least, most = sorted((first.get(name, 0), last.get(name, 0)))
        if not least <= there.get(name, 0) <= most:
            what = "møder" if name == "meetings" else f"rækker i {name}"
            raise CopyUnsound(
                copy.parent, f"Den har {there.get(name, 0)} {what}, databasen {most}."
            )
    if not (before.digests & after.digests) <= found.digests:
        raise CopyUnsound(copy.parent, "Ikke alle bilag er med.")
    return found
