"""The copies of the database: listing, checking and opening them, and restoring one.

Restoring keeps the previous database, under a name that says whether it was damaged, because it may
have content that the copy lacks. It is then listed with the copies, and can be restored like them.
Owns no screen and asks no questions.
"""

import contextlib
import datetime
import errno
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from ssp_desktop.domain.danish import short_date
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.overview import (
    CheckedDatabase,
    CheckedFiles,
    MeetingSummary,
    Newer,
    Restored,
)
from ssp_desktop.rights import make_private_file
from ssp_desktop.store.attached import AttachedFiles
from ssp_desktop.store.backups.check import check
from ssp_desktop.store.backups.kept_files import checked_files
from ssp_desktop.store.copying import copy_database
from ssp_desktop.store.database.connection import alone, open_in_memory
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.engine import connect
from ssp_desktop.store.errors import CopyDamaged, NotRestored
from ssp_desktop.store.files import DatabaseFiles, day_of, laid_aside_at
from ssp_desktop.store.store import Store

_NO_ROOM = (errno.ENOSPC, errno.EFBIG)


class Copies:
    """The copies of the database at `path`, for `ssp_desktop.application.ports.Copies`.

    `in_use` is shared with the stores of this process on that database.
    """

    def __init__(
        self,
        path: Path,
        in_use: InUse | None = None,
        *,
        now: Callable[[], datetime.datetime] = datetime.datetime.now,
    ) -> None:
        self._files = DatabaseFiles(path)
        self._in_use = in_use or InUse(path)
        self._now = now

    def listed(self) -> list[CheckedDatabase]:
        """Return the copies, then the databases that copies replaced; each newest first.

        None of them has been checked yet.
        """
        files = self._files
        return [
            CheckedDatabase(each, day_of(each), laid_aside_at=laid_aside_at(each))
            for each in (*files.copies(), *files.laid_aside())
        ]

    def checked(self, copy: CheckedDatabase) -> CheckedDatabase:
        """Return the result of reading all of `copy`; run it off the window's thread."""
        return check(copy.path)

    def database(self) -> CheckedDatabase | None:
        """Return the result of reading all of the database itself; None if there is none yet."""
        path = self._files.database
        if not path.exists() and not path.is_symlink() and not self.listed():
            return None
        return check(self._files.database, self._in_use)

    def attachments(self, go_on: Callable[[], bool] = lambda: True) -> CheckedFiles | None:
        """Return how the kept files are that the database names; None if it cannot be read.

        Reads all of them, so run it off the window's thread; ends early where `go_on` returns
        False.
        """
        if not self._files.database.exists():
            return None
        attached = AttachedFiles(self._files.database.parent / "attachments")
        try:
            with contextlib.closing(self._database_in_memory()) as store:
                named = ((each.id, _name(each)) for each in _all_meetings(store))
                return checked_files(store, list(named), attached, go_on)
        except UserError:
            return None

    def open(self, copy: CheckedDatabase) -> Store:
        """Return the meetings of `copy`, to read but not to change; the file is not touched."""
        return Store(copy.path, read_only=True, opening=partial(open_in_memory, copy=True))

    def newer_than(self, copy: CheckedDatabase) -> Newer | None:
        """Return what the database has and `copy` lacks; None if the database cannot be read."""
        if not self._files.database.exists():
            return Newer()
        try:
            with (
                contextlib.closing(self._database_in_memory()) as database,
                contextlib.closing(self.open(copy)) as old,
            ):
                return _newer(database, old)
        except UserError:
            return None

    def restore(self, copy: CheckedDatabase) -> Restored:
        """Put `copy` in the database's place, and keep the previous database beside it.

        A database that was laid aside earlier is moved back, so it no longer lies there. Raises
        CopyDamaged for a copy that is not sound, and NotRestored if it cannot be written; nothing
        has then changed. The stores of this process open the new file when they are next used.
        Reads both files whole, so run it on another thread than the window's.
        """
        files = self._files
        found = check(copy.path)
        if not found.sound:
            raise CopyDamaged(copy.path)
        newer = self.newer_than(found)
        was_sound = check(files.database, self._in_use).sound
        try:
            with self._in_use.copying, alone(files.database), self._in_use.closed():
                self._bring(copy.path)
                laid_aside = self._lay_aside(damaged=was_sound is False)
                files.unfinished.replace(files.database)
        except (OSError, sqlite3.Error) as error:
            raise NotRestored(files.database, full=_is_for_room(error)) from error
        finally:
            with contextlib.suppress(OSError):
                files.unfinished.unlink(missing_ok=True)
        if found.laid_aside_at is not None:
            put_back = DatabaseFiles(copy.path)
            for each in (put_back.wal, put_back.shm, put_back.database):
                with contextlib.suppress(OSError):
                    each.unlink(missing_ok=True)
        return Restored(found, laid_aside, was_sound, newer)

    def _bring(self, copy: Path) -> None:
        """Write `copy`, with its log if it has one, whole and beside the database."""
        unfinished = self._files.unfinished
        make_private_file(unfinished)
        if DatabaseFiles(copy).wal.exists():
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


def _is_for_room(error: OSError | sqlite3.Error) -> bool:
    """Whether the disk is full."""
    if isinstance(error, OSError):
        return error.errno in _NO_ROOM
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL


def _newer(database: Store, copy: Store) -> Newer:
    """Return what `database` has and `copy` lacks."""
    there = {each.id: each for each in _all_meetings(copy)}
    missing, changed = [], []
    for each in _all_meetings(database):
        old = there.get(each.id)
        if old is None:
            missing.append(_name(each))
        elif each.changed_at.astimezone() >= old.changed_at.astimezone() and (
            each != old or database.days_done(each.id) != copy.days_done(each.id)
        ):
            changed.append(_name(each))
    committees: list[str] = []
    with contextlib.suppress(UserError):  # even for a damaged database the meetings are listed
        known = copy.committees()
        committees += [each.name for each in database.committees() if each not in known]
    return Newer(tuple(missing), tuple(changed), tuple(committees))


def _all_meetings(store: Store) -> Iterator[MeetingSummary]:
    yield from store.list_meetings()
    yield from store.list_meetings(deleted=True)


def _name(meeting: MeetingSummary) -> str:
    name = meeting.title or meeting.committee
    return ", ".join(filter(None, (name, short_date(meeting.date) if meeting.date else "")))
