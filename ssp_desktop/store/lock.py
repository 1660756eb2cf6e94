"""The lock that lets one program at a time write to the database.

It is an operating system lock on an open file, not a file with a process id: it ends with the
process, however that ends, so a crashed program never locks anyone out. Readers take no lock.
Who has it stands in the file, for whoever is refused.
"""

import contextlib
import errno
import os
import re
import sys
from pathlib import Path
from typing import IO

from ssp_desktop.domain.machine.system_words import is_full
from ssp_desktop.rights import make_private_folder, open_privately
from ssp_desktop.store.errors import DatabaseReadOnly, DatabaseUnreachable, DiskFull

_NAME = re.compile(rb"\n([a-z][a-z-]{0,30})\n")
_MOST = 100


class WriterLock:
    """The lock of one data folder. Not shared between threads."""

    def __init__(self, path: Path, who: str = "") -> None:
        """`who` is told to those who are refused: lower-case letters, such as ``window``."""
        self._path = path
        self._who = who
        self._file: IO[bytes] | None = None

    @property
    def held(self) -> bool:
        """Whether this object has the lock."""
        return self._file is not None

    def acquire(self) -> bool:
        """Take the lock; return False when another program (or object) has it.

        Raises DatabaseReadOnly, DiskFull or DatabaseUnreachable when the folder cannot be written,
        or its file system has no locks.
        """
        if self._file is not None:
            return True
        try:
            make_private_folder(self._path.parent)
            # Open while the lock is taken; a Path has no opener.
            file = open(self._path, "r+b", opener=_open_or_make)  # noqa: SIM115 - `release` closes it
        except PermissionError as error:
            raise DatabaseReadOnly(self._path) from error
        except OSError as error:
            if error.errno == errno.EROFS:
                raise DatabaseReadOnly(self._path) from error
            if is_full(error):
                raise DiskFull(self._path) from error
            raise DatabaseUnreachable(self._path) from error
        try:
            locked = _lock(file)
        except OSError as error:  # a file system without locks, such as some network drives
            file.close()
            raise DatabaseUnreachable(self._path) from error
        if not locked:
            file.close()
            return False
        self._file = file
        self._write(self._who)
        return True

    @property
    def holder(self) -> str:
        """Who has the lock, as they called themselves; empty where that is not known."""
        with contextlib.suppress(OSError), self._path.open("rb") as file:
            file.seek(1)  # Windows lets nobody read the byte that is locked
            named = _NAME.fullmatch(b"\n" + file.read(_MOST))
            return named[1].decode("ascii") if named else ""
        return ""

    def _write(self, who: str) -> None:
        """Have the file say who has the lock, or nobody; a full disk is no reason to have none."""
        assert self._file is not None  # noqa: S101 - the lock is taken
        with contextlib.suppress(OSError):
            self._file.seek(0)
            self._file.write(f"\n{who}\n".encode("ascii"))
            self._file.truncate()
            self._file.flush()

    def release(self) -> None:
        """Release the lock; does nothing if it is not taken."""
        if self._file is not None:
            if self._who:
                self._write("")
            with contextlib.suppress(OSError):  # what a full disk has not taken
                self._file.close()
            self._file.close()  # closing releases the lock on every system
            self._file = None


def _open_or_make(path: str, flags: int) -> int:
    return open_privately(path, flags | os.O_CREAT)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> bool:
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
