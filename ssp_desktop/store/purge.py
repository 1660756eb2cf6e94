"""A meeting deleted for good: afterwards no byte of its texts is in the data folder.

Owns where such bytes can be: the rows, the search index and its words, free pages,
the WAL, and every other file beside the database that is a copy of it or was
laid aside. Copies are made again without the meeting; what cannot be read as a
database any more cannot be cleaned either, and is removed whole. The copies come
first and the database last, so that a purge that is stopped half-way leaves the
meeting where it was, to be purged once more.
"""

import contextlib
import os
import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.store.backup import copy_database
from ssp_desktop.store.connection import (
    APPLICATION_ID,
    MAGIC,
    open_to_read,
    open_to_write,
    uri_of,
)
from ssp_desktop.store.errors import MeetingNotFound, explained
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.in_use import Handle, InUse
from ssp_desktop.store.search_text import WORD, put_words

_WAL_MAGIC = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
_BESIDE = ("-wal", "-shm", "-journal")
_BUSY_SECONDS = 30.0


class Purged(NamedTuple):
    """What a purge did besides the database itself.

    `cleaned` are copies that were made again without the meeting, `removed` files that
    could not be read as databases and are gone, `unreachable` those it could not change:
    in them the meeting's texts may still stand.
    """

    cleaned: tuple[Path, ...] = ()
    removed: tuple[Path, ...] = ()
    unreachable: tuple[Path, ...] = ()


def purge(
    database: Path,
    meeting_id: str,
    in_use: InUse,
    *,
    committee_id: str = "",
    go_on: Callable[[int, int], bool] = lambda done, total: True,
) -> Purged | None:
    """Delete the meeting, and with `committee_id` its committee, from all that lies in the folder.

    `go_on` is told how many of how many files are done, and returns False to stop
    before the next; then None is returned and the meeting is still there. One that the
    database has no more is still taken out of copies that could not be changed the
    last time. Belongs on a thread of its own: every copy is read and written whole,
    and the stores that share `in_use` wait while the database itself is made anew.
    Raises MeetingNotFound when it is nowhere, or a StoreError when the database
    itself cannot be written.
    """
    known = _is_known(database, meeting_id, in_use)
    others = list(_other_files(database))
    done: dict[str, list[Path]] = {"cleaned": [], "removed": [], "unreachable": []}
    for at, path in enumerate(others):
        if not go_on(at, len(others) + 1):
            return None
        outcome = _without_meeting(path, meeting_id, committee_id)
        if outcome:
            done[outcome].append(path)
    if not go_on(len(others), len(others) + 1):
        return None
    if not known and not any(done.values()):
        raise MeetingNotFound(meeting_id)
    # The file becomes shorter, which the stores would take for another program's doing.
    with (
        in_use.closed(),
        contextlib.closing(open_to_write(database)) as connection,
        explained(database),
    ):
        connection.execute("PRAGMA busy_timeout = 30000")
        _delete(connection, meeting_id, committee_id)
        connection.execute("VACUUM")
        if not _emptied_wal(connection):
            done["unreachable"].append(DatabaseFiles(database).wal)
    return Purged(*(tuple(done[name]) for name in Purged._fields))


def _is_known(database: Path, meeting_id: str, in_use: InUse) -> bool:
    handle = Handle(open_to_read, read_only=True)
    try:
        with in_use.using(handle) as connection, explained(database):
            return connection is not None and _has(connection, meeting_id)
    finally:
        in_use.close(handle)


def _other_files(database: Path) -> Iterator[Path]:
    """Yield the files of the folder that are, or were, a database of ours or a part of one."""
    own = {database.name, *(f"{database.name}{suffix}" for suffix in _BESIDE)}
    for folder, _, names in os.walk(database.parent):
        for name in sorted(names):
            path = Path(folder, name)
            if (path.parent == database.parent and name in own) or path.is_symlink():
                continue
            if path.is_file() and _is_of_a_database(path, database):
                yield path


def _is_of_a_database(path: Path, database: Path) -> bool:
    """Whether `path` may hold pages of a database of ours: by its first bytes, or by its name.

    The name tells of those whose first bytes are damaged. What is neither is left
    alone: the folder may hold files of others, a ``Thumbs.db`` for one.
    """
    if path.name.endswith("-shm"):
        return False  # names pages, holds none
    named = path.name.startswith(database.stem) or path.parent.name == "backups"
    if named and re.search(r"\.(db|old|unfinished)(-\w+)?$", path.name):
        return True
    try:
        with path.open("rb") as file:
            head = file.read(72)
    except OSError:
        return False
    ours = int.from_bytes(head[68:72], "big") == APPLICATION_ID
    return (head.startswith(MAGIC) and ours) or head[:4] in _WAL_MAGIC


def _without_meeting(path: Path, meeting_id: str, committee_id: str) -> str:
    """Make the copy at `path` again without the meeting; return what came of it, if anything."""
    belongs_to = next((path.name[: -len(end)] for end in _BESIDE if path.name.endswith(end)), "")
    if belongs_to and path.with_name(belongs_to).exists():
        return ""  # is read, and goes, with its database
    try:
        try:
            return "cleaned" if _made_again(path, meeting_id, committee_id) else ""
        except (sqlite3.DatabaseError, ValueError) as error:
            if isinstance(error, sqlite3.OperationalError) and not _is_damage(error):
                return "unreachable"
            for each in (path, *(path.with_name(f"{path.name}{end}") for end in _BESIDE)):
                each.unlink(missing_ok=True)
            return "removed"
    except OSError:
        return "unreachable"


def _is_damage(error: sqlite3.OperationalError) -> bool:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)


def _made_again(path: Path, meeting_id: str, committee_id: str) -> bool:
    """Put a copy of `path` without the meeting in its place; return False where it has none of it.

    A copy that knows nothing of the meeting was made before it, and has no free pages.
    """
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise PermissionError(path)
    unfinished = path.with_name(f"{path.name}.unfinished")
    source = sqlite3.connect(f"{uri_of(path.absolute())}?mode=rw", uri=True, isolation_level=None)
    with contextlib.closing(source):
        free = source.execute("PRAGMA freelist_count").fetchone()[0]
        if not free and not _has(source, meeting_id, committee_id):
            return False
        copy_database(source, unfinished)
    try:
        target = sqlite3.connect(unfinished, isolation_level=None)
        with contextlib.closing(target):
            _delete(target, meeting_id, committee_id)
            target.execute("VACUUM")
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.chmod(path.stat().st_mode & 0o777)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    for end in _BESIDE:  # of the one that was replaced
        path.with_name(f"{path.name}{end}").unlink(missing_ok=True)
    return True


def _has(connection: sqlite3.Connection, meeting_id: str, committee_id: str = "") -> bool:
    """Whether the database holds the meeting, or the committee that goes with it."""
    found = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM meetings WHERE id = ?) "
        "OR EXISTS (SELECT 1 FROM committees WHERE id = ?)",
        (meeting_id, committee_id),
    )
    return bool(found.fetchone()[0])


def _delete(connection: sqlite3.Connection, meeting_id: str, committee_id: str) -> None:
    """Delete every row of the meeting, in whatever schema, and make the search anew.

    The index is made anew since a deleted text leaves its words in it until its
    parts are merged, and the list of words keeps what no text has any more.
    """
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for table, columns in _tables(connection):
            if "meeting_id" in columns:
                connection.execute(
                    f'DELETE FROM "{table}" WHERE meeting_id = ?',  # noqa: S608 - of the schema
                    (meeting_id,),
                )
            if committee_id and "committee_id" in columns and table != "meetings":
                connection.execute(
                    f'DELETE FROM "{table}" WHERE committee_id = ?',  # noqa: S608
                    (committee_id,),
                )
        connection.execute("DELETE FROM meetings WHERE id = ?", (meeting_id,))
        if committee_id:
            connection.execute("DELETE FROM committees WHERE id = ?", (committee_id,))
        connection.execute("INSERT INTO search_texts_fts (search_texts_fts) VALUES ('rebuild')")
        _set_words(connection)
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _tables(connection: sqlite3.Connection) -> Iterator[tuple[str, set[str]]]:
    """Yield each table that holds rows of its own, with the names of its columns."""
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' "
        "AND name NOT LIKE 'search_texts_fts%' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    for (table,) in tables:
        columns = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
        yield table, {name for (name,) in columns}


def _set_words(connection: sqlite3.Connection) -> None:
    """Keep the words of the texts that are left, and no others."""
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'search_words'").fetchone():
        return  # an older schema
    words: set[str] = set()
    for (text,) in connection.execute("SELECT text FROM search_texts"):
        words.update(WORD.findall(text))
    connection.execute("DELETE FROM search_words")
    put_words(connection, sorted(words))


def _emptied_wal(connection: sqlite3.Connection) -> bool:
    """Bring all of the WAL into the database and cut it to nothing; False if readers hold it."""
    end = time.monotonic() + _BUSY_SECONDS
    while connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
