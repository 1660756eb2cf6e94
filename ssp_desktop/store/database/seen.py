"""The state of the database's files at one moment, and whether SQLite alone changed them.

The database itself is examined with `stat` alone, because closing it would drop SQLite's locks (see
`connection`). Its log has no locks and may be read. The index (``-shm``) is ignored; it contains
nothing that is not in the log. Nothing is opened for this or changed by it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.store.database.log_marks import Log, file_of, log_at
from ssp_desktop.store.errors import DatabaseGone
from ssp_desktop.store.files import DatabaseFiles


class Seen(NamedTuple):
    """The files when they were examined; `files` is where they really are."""

    files: DatabaseFiles
    database: tuple[int, int]
    size: int
    changed: int
    log: Log | None

    def follows(self, earlier: Seen, *, by_us: bool, wrote: bool) -> bool:
        """Whether only SQLite, in this process or another, made this from `earlier`.

        `by_us`: this process has had its turn in between; `wrote`: it has also written.
        """
        same = self.database == earlier.database and self.size >= earlier.size
        if not same or (not by_us and self.changed != earlier.changed):
            return False
        if self.log is None or earlier.log is None:
            return self.log is earlier.log
        return self.log.follows(earlier.log, wrote=wrote)

    def has_torn_log_of(self, earlier: Seen) -> bool:
        """Whether the log is the file that was open earlier, but can no longer be trusted."""
        if earlier.log is None or self.log is None:
            return False
        if self.log.file != earlier.log.file or self.database != earlier.database:
            return False  # the open file is whole: it only has another name, or none
        return not self.follows(earlier, by_us=False, wrote=False)

    def is_at_its_place(self) -> bool:
        """Whether the database that was seen is still there under its name."""
        try:
            return file_of(self.files.database.stat()) == self.database
        except OSError:
            return False


def look(path: Path, earlier: Seen | None) -> Seen:
    """Return the state of the files of the database at `path`; raise DatabaseGone without them.

    If the log was there `earlier`, only what is new is read.
    """
    itself = Path(os.path.realpath(path))
    files = DatabaseFiles(itself)
    try:
        found = path.stat()
    except OSError as error:
        raise DatabaseGone(path) from error
    if os.name != "posix":
        # Windows deletes no file that is open, and file ids on shares may change.
        return Seen(files, (0, 0), found.st_size, 0, None)
    log = log_at(itself.with_name(f"{itself.name}-wal"), earlier.log if earlier else None)
    return Seen(files, file_of(found), found.st_size, found.st_mtime_ns, log)
