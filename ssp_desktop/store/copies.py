"""The copies of the database: listing, checking and opening them, and putting one back.

Putting back keeps what stood there: a damaged database may have what the copy
has not. Owns no screen and asks nobody.
"""

import contextlib
import datetime
import errno
import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.overview import CheckedDatabase, MeetingSummary, Restored
from ssp_desktop.rights import make_private_file
from ssp_desktop.store.check import check
from ssp_desktop.store.connection import alone, open_in_memory
from ssp_desktop.store.errors import CopyDamaged, NotRestored
from ssp_desktop.store.files import DatabaseFiles, day_of
from ssp_desktop.store.in_use import InUse
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
        """Return the copies, the newest first, as nobody has looked at them yet."""
        return [CheckedDatabase(each, day_of(each)) for each in self._files.copies()]

    def checked(self, copy: CheckedDatabase) -> CheckedDatabase:
        """Return what reading all of `copy` finds; belongs on another thread than the window's."""
        return check(copy.path)

    def database(self) -> CheckedDatabase | None:
        """Return what reading all of the database itself finds; None where there is none yet."""
        path = self._files.database
        if not path.exists() and not path.is_symlink() and not self.listed():
            return None
        return check(self._files.database, self._in_use)

    def open(self, copy: CheckedDatabase) -> Store:
        """Return the meetings of `copy` to look at, and not to change; the file is not touched."""
        return Store(copy.path, read_only=True, opening=partial(open_in_memory, copy=True))

    def restore(self, copy: CheckedDatabase) -> Restored:
        """Put `copy` in the database's place, and what stands there beside it.

        Raises CopyDamaged for a copy that is not sound, and NotRestored where it cannot
        be written; all is left as it is then. The stores of this process open the new
        file when they are next used.
        """
        files = self._files
        found = check(copy.path)
        if not found.sound:
            raise CopyDamaged(copy.path)
        newer = self._newer_than(found)
        try:
            with self._in_use.copying, alone(files.database), self._in_use.closed():
                make_private_file(files.unfinished)
                shutil.copyfile(copy.path, files.unfinished)
                with files.unfinished.open("rb+") as file:
                    os.fsync(file.fileno())
                laid_aside = self._lay_aside()
                files.unfinished.replace(files.database)
        except OSError as error:
            raise NotRestored(files.database, full=error.errno in _NO_ROOM) from error
        finally:
            with contextlib.suppress(OSError):
                files.unfinished.unlink(missing_ok=True)
        return Restored(found, laid_aside, newer)

    def _lay_aside(self) -> Path | None:
        """Move the database, with its log, to another name; return it, None where there is none."""
        files = self._files
        if not files.database.exists():
            return None
        aside = files.laid_aside(self._now())
        log = DatabaseFiles(aside).wal
        with contextlib.suppress(FileNotFoundError):
            files.shm.unlink()
        # The log first: without its database it is laid aside at the next start.
        with contextlib.suppress(FileNotFoundError):
            files.wal.replace(log)
        files.database.replace(aside)
        return aside

    def _damaged(self) -> Store:
        path = self._files.database
        return Store(path, read_only=True, in_use=self._in_use, opening=open_in_memory)

    def _newer_than(self, copy: CheckedDatabase) -> tuple[str, ...] | None:
        """Return the names of the meetings that were changed after `copy` was made."""
        since = copy.last_change
        try:
            with contextlib.closing(self._damaged()) as damaged:
                listed = [*damaged.list_meetings(), *damaged.list_meetings(deleted=True)]
        except UserError:
            return None if self._files.database.exists() else ()
        return tuple(
            _name(each) for each in listed if since is None or _later(each.changed_at, since)
        )


def _later(one: datetime.datetime, other: datetime.datetime) -> bool:
    return one.astimezone() > other.astimezone()


def _name(meeting: MeetingSummary) -> str:
    return f"{meeting.title or meeting.committee} {meeting.date or ''}".strip()
