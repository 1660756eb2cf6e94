"""Deletes kept files that nothing names any more: once a day, and when a meeting is purged."""

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from ssp_desktop.store.attached.files import AttachedFiles
from ssp_desktop.store.attached.named import unnamed
from ssp_desktop.store.database.connection import open_to_read
from ssp_desktop.store.database.in_use import Handle, InUse
from ssp_desktop.store.files import DatabaseFiles

_AN_HOUR = 3600.0
_GRACE = 24 * _AN_HOUR


def sweep_beside(database: Path, attached: AttachedFiles, in_use: InUse) -> None:
    """Delete what neither the database nor a copy of it names, and what was left half written.

    Not the files of the last day: what names them may not be saved yet. Where a copy cannot be
    read, nothing is deleted.
    """
    attached.clear_unfinished()
    old = list(attached.kept(older_than=_GRACE))
    if old:
        _delete(old, database, attached, in_use)


def delete_unnamed(
    digests: Iterable[str], database: Path, attached: AttachedFiles, in_use: InUse
) -> list[Path]:
    """Delete the files of those `digests` that nothing names any more; return what is still there.

    Whatever was kept more than an hour ago goes with them if nothing names it: a purge that was
    killed may have left it. Copies that cannot be read are taken to name none of it, since what is
    purged has to go. What killed programs left open goes too.
    """
    attached.clear_unfinished()
    names = sorted(attached.names_of(digests))
    candidates = list(dict.fromkeys((*names, *attached.kept(older_than=_AN_HOUR))))
    return _delete(candidates, database, attached, in_use, readable_only=True)


def _delete(
    names: list[str],
    database: Path,
    attached: AttachedFiles,
    in_use: InUse,
    *,
    readable_only: bool = False,
) -> list[Path]:
    files = DatabaseFiles(database)
    copies = [*files.copies(), *files.laid_aside()]
    with _read(database, in_use) as connection:
        left = unnamed(names, connection, copies, attached.names_of, readable_only=readable_only)
    return [attached.place_of(name) for name in left if not attached.remove(name)]


@contextlib.contextmanager
def _read(database: Path, in_use: InUse) -> Iterator[sqlite3.Connection | None]:
    handle = Handle(open_to_read, read_only=True)
    try:
        with in_use.using(handle) as connection:
            yield connection
    finally:
        in_use.close(handle)
