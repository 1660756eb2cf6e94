"""Deletes a meeting for good: afterwards no byte of its texts is in the data folder.

Owns where these bytes can be: the rows and the index (`purge_rows`), free pages, the WAL, and every
other file beside the database that is a copy of it or was laid aside. Copies are made again without
the meeting. A file that can no longer be read as a database cannot be cleaned, so it is deleted
whole. The copies come first and the database last, so a purge that is interrupted leaves the
meeting in place, to be purged again. A file that neither its name nor its header marks as ours is
not touched.
"""

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from ssp_desktop.domain.overview import Purged
from ssp_desktop.folders import OPENED
from ssp_desktop.store.attached.files import AttachedFiles
from ssp_desktop.store.attached.lent import delete_left
from ssp_desktop.store.attached.named import named_in
from ssp_desktop.store.attached.sweeping import delete_unnamed
from ssp_desktop.store.copying import copy_database
from ssp_desktop.store.database.connection import open_to_read, open_to_write
from ssp_desktop.store.database.in_use import Handle, InUse
from ssp_desktop.store.engine import connect
from ssp_desktop.store.errors import KeyMissing, MeetingNotDeleted, MeetingNotFound
from ssp_desktop.store.explaining import explained
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.header import APPLICATION_ID, MAGIC
from ssp_desktop.store.locked.mark import key_id_in
from ssp_desktop.store.purging.rows import Going, delete, has
from ssp_desktop.store.purging.staging import clear_staging
from ssp_desktop.store.tables.by_name import rows_where

BESIDE = ("-wal", "-shm", "-journal")
_BUSY_SECONDS = 30.0
_TURN_SECONDS = 0.3
_COPY_SECONDS = 5.0


def purge(
    database: Path,
    meeting_id: str,
    in_use: InUse,
    *,
    committee_id: str = "",
    only_deleted: bool = False,
    spare_unreadable: bool = False,
    go_on: Callable[[int, int], bool] = lambda done, total: True,
    deleted: Callable[[], None] = lambda: None,
    patience: float = _COPY_SECONDS,
    attached: AttachedFiles | None = None,
) -> Purged | None:
    """Delete the meeting, and with `committee_id` its committee, from all files in the folder.

    `go_on` receives how many of how many files are done, and returns False to stop before the next;
    then the result is None and the meeting is still there. The same applies with `spare_unreadable`
    when a file would have to be deleted whole. `deleted` is called once the rows are gone from the
    database itself, whatever fails afterwards. With `only_deleted`, MeetingNotDeleted is raised
    when the meeting has been taken out of the bin. `patience`: the seconds that a copy may be in
    use by another program before it counts as unreachable. A meeting that is gone from the database
    is still removed from copies that could not be changed the last time. Run it on its own thread:
    every copy is read and written whole, and the stores that share `in_use` wait while the database
    itself is rebuilt. Raises MeetingNotFound when the meeting is nowhere, or a StoreError when the
    database itself cannot be written. A purge that was killed, or ran out of room, is finished by
    the next one.
    """
    with in_use.copying:
        clear_staging(database)
        delete_left(database.parent / "attachments" / OPENED)
        for half in halves(database):
            half.unlink(missing_ok=True)
        known, going = _looked_up(database, meeting_id, committee_id, in_use, only_deleted)
        digests = _digests_of(database, meeting_id, in_use) if attached else set()
        others = list(other_files(database))
        if spare_unreadable and not all(map(_is_readable, others)):
            return None
        done: dict[str, list[Path]] = {"cleaned": [], "removed": [], "unreachable": []}
        for at, path in enumerate(others):
            if not go_on(at, len(others) + 1):
                return None
            outcome = _without(path, going, patience)
            if outcome:
                done[outcome].append(path)
        if not go_on(len(others), len(others) + 1):
            return None
        # The file shrinks, which the stores would otherwise blame on another program.
        with (
            in_use.closed(),
            contextlib.closing(open_to_write(database)) as connection,
            explained(database),
        ):
            # Even if it is gone: the deleted text may still be in free pages.
            delete(connection, going, only_deleted=only_deleted)
            deleted()
            connection.execute("VACUUM")
        if not _emptied_wal(database, in_use):
            done["unreachable"].append(DatabaseFiles(database).wal)
        if attached is not None:
            done["unreachable"] += delete_unnamed(digests, database, attached, in_use)
        if not known and not any(done.values()):
            raise MeetingNotFound(meeting_id)
    return Purged(tuple(done["cleaned"]), tuple(done["removed"]), tuple(done["unreachable"]))


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
    steps_of = meeting["committee_id"] if gone_before else ""
    return True, Going(meeting_id, committee_id, steps_of=steps_of)


def _digests_of(database: Path, meeting_id: str, in_use: InUse) -> set[str]:
    """Return the kept files that the meeting names, in the database or in a copy of it."""
    handle = Handle(open_to_read, read_only=True)
    try:
        with in_use.using(handle) as connection, explained(database):
            found = named_in(connection, meeting_id) if connection else set()
    finally:
        in_use.close(handle)
    files = DatabaseFiles(database)
    for path in (*files.copies(), *files.laid_aside()):
        with (
            contextlib.suppress(sqlite3.Error, KeyMissing),
            contextlib.closing(_opened(path)) as copy,
        ):
            found |= named_in(copy, meeting_id)
    return found


def other_files(database: Path) -> Iterator[Path]:
    """Yield what is, or was, one of our databases or part of one, except the database itself."""
    files = DatabaseFiles(database)
    own = (database, files.wal, files.shm, database.with_name(f"{database.name}-journal"))
    yield from dict.fromkeys(
        path for path in (*files.every(), *_that_say_so(database, own)) if path not in own
    )


def halves(database: Path) -> Iterator[Path]:
    """Yield the unfinished copies that a killed program has left."""
    for path in other_files(database):
        whole = next((path.name[: -len(e)] for e in BESIDE if path.name.endswith(e)), path.name)
        if whole.endswith(".unfinished"):
            yield path


def _that_say_so(database: Path, own: Collection[Path]) -> Iterator[Path]:
    """Yield the files below the folder whose header says that they are ours.

    A copy may have any name, and be anywhere. Another data folder inside this one is left alone,
    and a home folder is not searched. The database's `own` files are not read: this process may
    have them open, and closing one here would drop SQLite's locks on it.
    """
    home = Path.home()
    if database.parent.resolve() in (home, *home.parents):
        return
    for name, folders, names in os.walk(database.parent):
        folder = Path(name)
        folders[:] = [each for each in folders if not (folder / each / database.name).exists()]
        for path in (folder / each for each in sorted(names)):
            if path in own or not path.is_file() or path.is_symlink():
                continue
            if _says_it_is_ours(path):
                yield path


def _says_it_is_ours(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            head = file.read(72)
    except OSError:
        return False
    if key_id_in(head) is not None:
        return True
    return head.startswith(MAGIC) and int.from_bytes(head[68:72], "big") == APPLICATION_ID


def is_part_of_another(path: Path) -> bool:
    """Whether `path` is read, and deleted, together with a database beside it."""
    belongs_to = next((path.name[: -len(end)] for end in BESIDE if path.name.endswith(end)), "")
    return bool(belongs_to) and path.with_name(belongs_to).exists()


def _is_readable(path: Path) -> bool:
    if is_part_of_another(path):
        return True
    try:
        with contextlib.closing(_opened(path)) as connection:
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            return bool(found == "ok")
    except (sqlite3.Error, ValueError, KeyMissing):
        return False


def _opened(path: Path, patience: float = _COPY_SECONDS) -> sqlite3.Connection:
    return connect(path, "rw", timeout=patience)


def _without(path: Path, going: Going, patience: float) -> str:
    """Make the copy at `path` again without what goes; return the outcome, if any."""
    if is_part_of_another(path) or not path.exists():  # it went with its database
        return ""
    try:
        try:
            return "cleaned" if _made_again(path, going, patience) else ""
        except (sqlite3.DatabaseError, ValueError) as error:
            if is_out_of_reach(error):
                return "unreachable"
            for each in (path, *(path.with_name(f"{path.name}{end}") for end in BESIDE)):
                each.unlink(missing_ok=True)
            return "removed"
    except (OSError, KeyMissing):
        return "unreachable"


def is_out_of_reach(error: Exception) -> bool:
    """Whether the file may be sound but is out of reach, for example locked by another program."""
    if not isinstance(error, sqlite3.OperationalError):
        return False
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    return code not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)


def _made_again(path: Path, going: Going, patience: float) -> bool:
    """Replace `path` with a copy without what goes; return False if it has none of it.

    A copy that does not know the meeting was made before it, and has no free pages.
    """
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise PermissionError(path)
    before = path.stat()
    unfinished = path.with_name(f"{path.name}.unfinished")
    with contextlib.closing(_opened(path, patience)) as source:
        going = going.in_copy(source)
        free = source.execute("PRAGMA freelist_count").fetchone()[0]
        if not free and not has(source, going):
            return False
        copy_database(source, unfinished)
    try:
        with contextlib.closing(_opened(unfinished)) as target:
            delete(target, going)
            target.execute("VACUUM")
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.chmod(before.st_mode & 0o777)
        # Keeps the date of a copy whose name has none: it is no newer now.
        os.utime(unfinished, ns=(before.st_atime_ns, before.st_mtime_ns))
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    for end in BESIDE:  # files of the replaced copy
        path.with_name(f"{path.name}{end}").unlink(missing_ok=True)
    return True


def _emptied_wal(database: Path, in_use: InUse) -> bool:
    """Write all of the WAL into the database and truncate it; False if readers prevent it.

    Another program may be reading for a long time; the stores of this one wait only briefly at a
    time.
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
