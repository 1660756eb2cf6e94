"""A meeting deleted for good: afterwards no byte of its texts is in the data folder.

Owns where such bytes can be: the rows and the index (`purge_rows`), free pages, the
WAL, and every other file beside the database that is a copy of it or was
laid aside. Copies are made again without the meeting; what cannot be read as a
database any more cannot be cleaned either, and is removed whole. The copies come
first and the database last, so that a purge that is stopped half-way leaves the
meeting where it was, to be purged once more. A file that is ours neither by its
name nor by what it says of itself is not touched.
"""

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from ssp_desktop.domain.overview import Purged
from ssp_desktop.store.copying import copy_database
from ssp_desktop.store.database.connection import open_to_read, open_to_write, uri_of
from ssp_desktop.store.database.in_use import Handle, InUse
from ssp_desktop.store.errors import MeetingNotDeleted, MeetingNotFound, explained
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.header import APPLICATION_ID, MAGIC
from ssp_desktop.store.purging.rows import Going, delete, has
from ssp_desktop.store.tables.by_name import rows_where

_BESIDE = ("-wal", "-shm", "-journal")
_BUSY_SECONDS = 30.0
_TURN_SECONDS = 0.3


def purge(
    database: Path,
    meeting_id: str,
    in_use: InUse,
    *,
    committee_id: str = "",
    only_deleted: bool = False,
    spare_unreadable: bool = False,
    go_on: Callable[[int, int], bool] = lambda done, total: True,
) -> Purged | None:
    """Delete the meeting, and with `committee_id` its committee, from all that lies in the folder.

    `go_on` is told how many of how many files are done, and returns False to stop
    before the next; then None is returned and the meeting is still there. So it is with
    `spare_unreadable` where a file would have to be removed whole. With `only_deleted`
    MeetingNotDeleted is raised when somebody has taken it out of the bin. One that the
    database has no more is still taken out of copies that could not be changed the
    last time. Belongs on a thread of its own: every copy is read and written whole,
    and the stores that share `in_use` wait while the database itself is made anew.
    Raises MeetingNotFound when it is nowhere, or a StoreError when the database
    itself cannot be written. One that was killed, or had no room, is finished by the next.
    """
    with in_use.copying:
        for half in _halves(database):
            half.unlink(missing_ok=True)
        known, going = _looked_up(database, meeting_id, committee_id, in_use, only_deleted)
        others = list(_other_files(database))
        if spare_unreadable and not all(map(_is_readable, others)):
            return None
        done: dict[str, list[Path]] = {"cleaned": [], "removed": [], "unreachable": []}
        for at, path in enumerate(others):
            if not go_on(at, len(others) + 1):
                return None
            outcome = _without(path, going)
            if outcome:
                done[outcome].append(path)
        if not go_on(len(others), len(others) + 1):
            return None
        # The file becomes shorter, which the stores would take for another program's doing.
        with (
            in_use.closed(),
            contextlib.closing(open_to_write(database)) as connection,
            explained(database),
        ):
            # Also where it is gone: what was deleted may stand in free pages still.
            delete(connection, going, only_deleted=only_deleted)
            connection.execute("VACUUM")
        if not _emptied_wal(database, in_use):
            done["unreachable"].append(DatabaseFiles(database).wal)
        if not known and not any(done.values()):
            raise MeetingNotFound(meeting_id)
    return Purged(*(tuple(done[name]) for name in Purged._fields))


def _looked_up(
    database: Path, meeting_id: str, committee_id: str, in_use: InUse, only_deleted: bool
) -> tuple[bool, Going]:
    """Return whether the database has the meeting, and all that goes with it."""
    handle = Handle(open_to_read, read_only=True)
    try:
        with in_use.using(handle) as connection, explained(database):
            if connection is None:
                return False, Going(meeting_id, committee_id)
            found = list(rows_where(connection, "meetings", "id = ?", [meeting_id]))
            committees = frozenset(row["id"] for row in rows_where(connection, "committees"))
    finally:
        in_use.close(handle)
    if not found:
        return False, Going(meeting_id, committee_id, stay=committees)
    meeting = found[0]
    if only_deleted and meeting["deleted_at"] is None:
        raise MeetingNotDeleted(meeting_id)
    gone_before = meeting["committee_id"] not in committees
    return True, Going(meeting_id, committee_id, meeting["committee_id"] if gone_before else "")


def _other_files(database: Path) -> Iterator[Path]:
    """Yield what is, or was, a database of ours or a part of one, but for the database itself."""
    files = DatabaseFiles(database)
    own = (database, files.wal, files.shm, database.with_name(f"{database.name}-journal"))
    found = dict.fromkeys((*files.every(), *_that_say_so(database)))
    yield from (path for path in found if path not in own)


def _halves(database: Path) -> Iterator[Path]:
    """Yield what a program that was killed has left of copies that it was just making."""
    for path in _other_files(database):
        whole = next((path.name[: -len(e)] for e in _BESIDE if path.name.endswith(e)), path.name)
        if whole.endswith(".unfinished"):
            yield path


def _that_say_so(database: Path) -> Iterator[Path]:
    """Yield the files below the folder that say of themselves that they are ours.

    A copy may have any name, and lie anywhere. Another data folder inside this one is
    left alone, and a home is not searched.
    """
    home = Path.home()
    if database.parent.resolve() in (home, *home.parents):
        return
    for name, folders, names in os.walk(database.parent):
        folder = Path(name)
        folders[:] = [each for each in folders if not (folder / each / database.name).exists()]
        for path in (folder / each for each in sorted(names)):
            if path.is_file() and not path.is_symlink() and _says_it_is_ours(path):
                yield path


def _says_it_is_ours(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            head = file.read(72)
    except OSError:
        return False
    return head.startswith(MAGIC) and int.from_bytes(head[68:72], "big") == APPLICATION_ID


def _is_part_of_another(path: Path) -> bool:
    """Whether `path` is read, and goes, with a database beside it."""
    belongs_to = next((path.name[: -len(end)] for end in _BESIDE if path.name.endswith(end)), "")
    return bool(belongs_to) and path.with_name(belongs_to).exists()


def _is_readable(path: Path) -> bool:
    if _is_part_of_another(path):
        return True
    try:
        with contextlib.closing(_opened(path)) as connection:
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            return bool(found == "ok")
    except (sqlite3.Error, ValueError):
        return False


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{uri_of(path.absolute())}?mode=rw", uri=True, isolation_level=None)


def _without(path: Path, going: Going) -> str:
    """Make the copy at `path` again without what goes; return what came of it, if anything."""
    if _is_part_of_another(path) or not path.exists():  # it went with its database
        return ""
    try:
        try:
            return "cleaned" if _made_again(path, going) else ""
        except (sqlite3.DatabaseError, ValueError) as error:
            if _is_out_of_reach(error):
                return "unreachable"
            for each in (path, *(path.with_name(f"{path.name}{end}") for end in _BESIDE)):
                each.unlink(missing_ok=True)
            return "removed"
    except OSError:
        return "unreachable"


def _is_out_of_reach(error: sqlite3.DatabaseError | ValueError) -> bool:
    """Whether the file may be sound and only cannot be had: another program holds it, say."""
    if not isinstance(error, sqlite3.OperationalError):
        return False
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    return code not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)


def _made_again(path: Path, going: Going) -> bool:
    """Put a copy of `path` without what goes in its place; return False where it has none of it.

    A copy that knows nothing of the meeting was made before it, and has no free pages.
    """
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise PermissionError(path)
    before = path.stat()
    unfinished = path.with_name(f"{path.name}.unfinished")
    with contextlib.closing(_opened(path)) as source:
        going = going.in_copy(source)
        free = source.execute("PRAGMA freelist_count").fetchone()[0]
        if not free and not has(source, going):
            return False
        copy_database(source, unfinished)
    try:
        with contextlib.closing(sqlite3.connect(unfinished, isolation_level=None)) as target:
            delete(target, going)
            target.execute("VACUUM")
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.chmod(before.st_mode & 0o777)
        # The day of a copy whose name tells none: it is not a newer one now.
        os.utime(unfinished, ns=(before.st_atime_ns, before.st_mtime_ns))
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    for end in _BESIDE:  # of the one that was replaced
        path.with_name(f"{path.name}{end}").unlink(missing_ok=True)
    return True


def _emptied_wal(database: Path, in_use: InUse) -> bool:
    """Bring all of the WAL into the database and cut it to nothing; False if readers hold it.

    Another program may be reading for long; the stores of this one wait for a short turn
    at a time only.
    """
    end = time.monotonic() + _BUSY_SECONDS
    while True:
        with (
            in_use.closed(),
            contextlib.closing(open_to_write(database)) as connection,
            explained(database),
        ):
            connection.execute(f"PRAGMA busy_timeout = {int(_TURN_SECONDS * 1000)}")
            if not connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
                return True
        if time.monotonic() > end:
            return False
        time.sleep(_TURN_SECONDS)
