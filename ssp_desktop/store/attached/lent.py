"""Plain copies of locked files, for what reads a file by its path; gone when the program ends.

They lie in the folder of the copies that are open, in one of their own for each borrower, readable
by their owner alone. Beside each lies a file that is locked for as long as it is used, so what a
killed process leaves is known, whatever process has its number now, and deleted at the next start.
"""

import contextlib
import os
import shutil
import threading
import time
import weakref
from collections.abc import Iterator
from pathlib import Path

from ssp_desktop.domain.errors import UserError
from ssp_desktop.folders import LENT, OPENED
from ssp_desktop.rights import make_private_folder
from ssp_desktop.store.errors import StoreError
from ssp_desktop.store.lock import WriterLock
from ssp_desktop.store.locked import Key, decipher

_LOCK = ".lock"
_TRIES, _PAUSE = 20, 0.01  # seconds between two of them


class Lent:
    """The copies of one borrower."""

    def __init__(self, folder: Path) -> None:
        """Nothing is made yet; `folder` is that of the copies that are open."""
        self._folder = folder / f"{LENT}{os.urandom(8).hex()}"
        self._lock = WriterLock(_lock_of(self._folder))
        self._beginning = threading.Lock()
        weakref.finalize(self, self._lock.release)  # whoever borrows may end with an error

    def copy_of(self, locked: Path, digest: str, key: Key) -> Path | None:
        """Return a plain copy of the file `locked`, made once; None where it cannot be read."""
        with contextlib.suppress(OSError, UserError):
            return self.made(locked, digest, key)
        return None

    def made(self, locked: Path, digest: str, key: Key) -> Path:
        """Return that copy; raises OSError, NotWritten and FileAltered."""
        copy = self._folder / digest
        if not copy.is_file():
            self._begin()
            decipher(locked, copy, key)
        return copy

    @contextlib.contextmanager
    def room(self) -> Iterator[Path]:
        """Yield the folder itself, for other plain files; deleted with them afterwards.

        Raises OSError where it cannot be made.
        """
        try:
            self._begin()
            yield self._folder
        finally:
            self.delete()

    def _begin(self) -> None:
        """Make the folder, and have its lock first; raises OSError."""
        with self._beginning:
            for each in (self._folder.parent.parent, self._folder.parent):
                make_private_folder(each)
            for _ in range(_TRIES):  # on a disk without locks all of them, and nobody can tell then
                # Who cleans up may have had the new file for a moment, and deleted it.
                with contextlib.suppress(StoreError):
                    if self._lock.acquire() and _lock_of(self._folder).exists():
                        break
                self._lock.release()
                time.sleep(_PAUSE)
            make_private_folder(self._folder)

    def delete(self) -> None:
        """Delete them all."""
        with self._beginning:
            _delete(self._folder)
            _give_up(self._folder, self._lock)
            with contextlib.suppress(OSError):
                self._folder.parent.rmdir()  # where it was the last one


def delete_left(folder: Path) -> None:
    """Delete the copies of borrowers that are no more."""
    for name in sorted({each.name.removesuffix(_LOCK) for each in folder.glob(f"{LENT}*")}):
        left = folder / name
        lock = WriterLock(_lock_of(left))
        with contextlib.suppress(StoreError):
            if not lock.acquire():
                continue  # it is in use
        _delete(left)
        _give_up(left, lock)
    with contextlib.suppress(OSError):
        folder.rmdir()


def delete_all(attachments: Path) -> None:
    """Delete every copy that is open, of whatever program: for whoever knows that none uses it."""
    _delete(attachments / OPENED)


def _delete(folder: Path) -> None:
    if os.name == "nt":
        for path in folder.rglob("*"):
            with contextlib.suppress(OSError):
                path.chmod(0o600)  # Windows deletes no file that is read-only
    shutil.rmtree(folder, ignore_errors=True)


def _lock_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}{_LOCK}")


def _give_up(folder: Path, lock: WriterLock) -> None:
    """Delete the lock's file and release it: in this order, but for Windows, which cannot."""
    for _ in range(2):
        with contextlib.suppress(OSError):
            _lock_of(folder).unlink(missing_ok=True)
        lock.release()
        if os.name != "nt":
            return
