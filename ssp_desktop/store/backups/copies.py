"""The copies of the database: listing, checking and opening them, and restoring one.

Restoring keeps the previous database, under a name that says whether it was damaged, because it may
have content that the copy lacks. It is then listed with the copies, and can be restored like them.
Owns no screen and asks no questions.
"""

import contextlib
import datetime
import os
import shutil
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ssp_desktop.domain.errors import DataDamaged, UserError
from ssp_desktop.domain.overview import (
    CheckedDatabase,
    CheckedFiles,
    Newer,
    Restored,
)
from ssp_desktop.rights import make_private_file
from ssp_desktop.store.attached import AttachedFiles
from ssp_desktop.store.attached.named import named_in
from ssp_desktop.store.backups.check import check
from ssp_desktop.store.backups.errors import FULL, NotACopy
from ssp_desktop.store.backups.kept_files import checked_files
from ssp_desktop.store.backups.newer import all_meetings, name, newer
from ssp_desktop.store.backups.opened import bring_files, opened, suit_key
from ssp_desktop.store.backups.second_place import SecondPlace
from ssp_desktop.store.copying import copy_as, copy_database
from ssp_desktop.store.database.connection import alone, open_in_memory
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.engine import UNTOUCHED, connect, key_needed
from ssp_desktop.store.errors import CopyDamaged, NotRestored, StoreError
from ssp_desktop.store.files import (
    LOCKED,
    DatabaseFiles,
    day_of,
    is_missing,
    is_there,
    laid_aside_at,
)
from ssp_desktop.store.locked import Key
from ssp_desktop.store.locked.key_file import locking_key
from ssp_desktop.store.store import Store


class Copies:
    """The copies of the database at `path`, for `ssp_desktop.application.keeping.ports.Copies`.

    `in_use` is shared with the stores of this process on that database.
    """

    def __init__(
        self,
        path: Path,
        in_use: InUse | None = None,
        *,
        place: SecondPlace | None = None,
        attached: AttachedFiles | None = None,
        now: Callable[[], datetime.datetime] = datetime.datetime.now,
    ) -> None:
        self._files = DatabaseFiles(path)
        self._in_use = in_use or InUse(path)
        self._place = place
        self._attached = attached or AttachedFiles(path.parent / "attachments")
        self._now = now

    def listed(self) -> list[CheckedDatabase]:
        """Return the copies, then the databases that copies replaced; each newest first.

        None of them has been checked yet. Those in the second place are not among them.
        """
        files = self._files
        return [
            CheckedDatabase(each, day_of(each), laid_aside_at=laid_aside_at(each))
            for each in (*files.copies(), *files.laid_aside())
        ]

    def elsewhere(self) -> list[CheckedDatabase]:
        """Return the copies in the second place, newest first; none where it is not there.

        Asks that disk, which may take a while.
        """
        found = () if self._place is None else self._place.listed()
        return [
            CheckedDatabase(each.path, each.day, place=each.path.parent.parent, locked=each.locked)
            for each in found
        ]

    def away(self) -> Path | None:
        """Return the second place where it is not there now, else None; asks that disk."""
        place = self._place
        return None if place is None or place.is_there() else place.folder

    def at(self, path: Path) -> CheckedDatabase:
        """Return the file at `path` as a copy, not checked yet; NotACopy where it is none."""
        path = path.absolute()
        if not is_there(path) or not path.is_file():
            raise NotACopy(f"{path} er ikke en fil. Vælg en sikkerhedskopi.")
        if is_there(self._files.database) and path.samefile(self._files.database):
            raise NotACopy(f"{path} er databasen selv. Vælg en kopi af den.")
        for each in self.listed():
            if each.path == path:
                return each
        return CheckedDatabase(
            path, day_of(path), place=path.parent, locked=path.name.endswith(LOCKED)
        )

    def checked(
        self, copy: CheckedDatabase, go_on: Callable[[], bool] = lambda: True
    ) -> CheckedDatabase:
        """Return the result of reading all of `copy`; run it off the window's thread.

        Raises Cancelled where `go_on` says no.
        """
        try:
            with self._opened(copy) as path:
                found = check(path, go_on=go_on)
        except DataDamaged as error:
            return copy._replace(sound=False, problem=str(error))
        except UserError as error:
            return copy._replace(sound=None, problem=str(error))
        return _with(copy, found)

    def _opened(self, copy: CheckedDatabase) -> contextlib.AbstractContextManager[Path]:
        return opened(copy.path, self._files)

    def database(self, go_on: Callable[[], bool] = lambda: True) -> CheckedDatabase | None:
        """Return the result of reading all of the database itself; None if there is none yet.

        Raises Cancelled where `go_on` says no.
        """
        path = self._files.database
        try:
            if is_missing(path) and not path.is_symlink() and not self.listed():
                return None
        except OSError:
            pass  # the check says what is wrong
        return check(self._files.database, self._in_use, go_on)

    def attachments(self, go_on: Callable[[], bool] = lambda: True) -> CheckedFiles | None:
        """Return how the kept files are that the database names; None if it cannot be read.

        Reads all of them, so run it off the window's thread; ends early where `go_on` returns
        False.
        """
        if not is_there(self._files.database):
            return None
        attached = AttachedFiles(self._files.database.parent / "attachments")
        try:
            with contextlib.closing(self._database_in_memory()) as store:
                named = ((each.id, name(each)) for each in all_meetings(store))
                return checked_files(store, list(named), attached, go_on)
        except UserError:
            return None

    def open(self, copy: CheckedDatabase) -> Store:
        """Return the meetings of `copy`, to read but not to change; the file is not touched."""
        with self._opened(copy) as path:  # all of it is read at once
            return Store(path, read_only=True, opening=partial(open_in_memory, copy=True))

    def newer_than(self, copy: CheckedDatabase) -> Newer | None:
        """Return what the database has and `copy` lacks; None if the database cannot be read."""
        if not is_there(self._files.database):
            return Newer()
        try:
            with (
                contextlib.closing(self._database_in_memory()) as database,
                contextlib.closing(self.open(copy)) as old,
            ):
                return newer(database, old)
        except UserError:
            return None

    def restore(self, copy: CheckedDatabase) -> Restored:
        """Put `copy` in the database's place, and keep the previous database beside it.

        The files of its attachments that are missing here and lie with it are kept first. A
        database that was laid aside earlier is moved back, so it no longer lies there. Raises
        CopyDamaged for a copy that is not sound, the error of a copy that cannot be read, and
        NotRestored if it cannot be written; nothing has then changed. The stores of this process
        open the new file when they are next used. Reads both files whole, so run it on another
        thread than the window's.
        """
        files = self._files
        with self._opened(copy) as path:
            found = check(path)
            if found.sound is None:
                raise StoreError(found.problem)
            if not found.sound:
                raise CopyDamaged(copy.path)
            has_more = self.newer_than(copy)
            before = check(files.database, self._in_use)
            missing = self._bring_files(copy, path)
            try:
                with self._in_use.copying, alone(files.database), self._in_use.closed():
                    self._bring(path)
                    laid_aside = self._lay_aside(damaged=before.sound is False)
                    files.unfinished.replace(files.database)
                    suit_key(files.database)
            except (OSError, sqlite3.Error) as error:
                raise NotRestored(files.database, full=_is_for_room(error)) from error
            finally:
                with contextlib.suppress(OSError):
                    files.unfinished.unlink(missing_ok=True)
        if copy.path in files.laid_aside():
            put_back = DatabaseFiles(copy.path)
            for each in (put_back.wal, put_back.shm, put_back.database):
                with contextlib.suppress(OSError):
                    each.unlink(missing_ok=True)
        return Restored(
            _with(copy, found), laid_aside, before.sound, has_more, missing, before.meetings
        )

    def _bring_files(self, copy: CheckedDatabase, plain: Path) -> int:
        """Keep the files of attachments that lie with the copy; return how many lie nowhere."""
        with contextlib.closing(open_in_memory(plain, copy=True)) as connection:
            digests = named_in(connection)
        return bring_files(copy.path, sorted(digests), self._attached, self._files)

    def _bring(self, copy: Path) -> None:
        """Write `copy`, with its log if it has one, whole and beside the database.

        Where the folder is locked it is so from its first byte, if the key is here.
        """
        unfinished = self._files.unfinished
        has_log = DatabaseFiles(copy).wal.exists()
        key = _key_here(self._files.database.parent)
        if key is not None and key_needed(copy) != key.id:
            # The stick that it lies on may be read-only, so SQLite must not want to write there.
            copy_as(copy, unfinished, key, mode="rw" if has_log else UNTOUCHED)
            return
        make_private_file(unfinished)
        if has_log:
            with contextlib.closing(connect(copy, "rw")) as source:
                copy_database(source, unfinished)
        else:
            shutil.copyfile(copy, unfinished)
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())

    def _lay_aside(self, *, damaged: bool) -> Path | None:
        """Move the database and its log to another name; return it, None if there is none."""
        files = self._files
        if not files.database.exists():
            return None
        aside = files.aside(self._now(), damaged=damaged)
        log = DatabaseFiles(aside).wal
        with contextlib.suppress(FileNotFoundError):
            files.shm.unlink()
        # The log first: without its database it is laid aside at the next start.
        with contextlib.suppress(FileNotFoundError):
            files.wal.replace(log)
        files.database.replace(aside)
        return aside

    def _database_in_memory(self) -> Store:
        path = self._files.database
        return Store(path, read_only=True, in_use=self._in_use, opening=open_in_memory)


def _key_here(folder: Path) -> Key | None:
    """Return the key by which the folder is locked; None where it is not, or the key is not here.

    What is put there without it is locked at the next start that has it.
    """
    with contextlib.suppress(UserError):
        return locking_key(folder)
    return None


def _is_for_room(error: OSError | sqlite3.Error) -> bool:
    """Whether the disk is full."""
    if isinstance(error, OSError):
        return error.errno in FULL
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL


def _with(copy: CheckedDatabase, found: CheckedDatabase) -> CheckedDatabase:
    """Return `copy` with what was `found` of the file in which it was read."""
    return copy._replace(
        sound=found.sound,
        problem=found.problem,
        unnamed=found.unnamed,
        meetings=found.meetings,
        last_change=found.last_change,
    )
