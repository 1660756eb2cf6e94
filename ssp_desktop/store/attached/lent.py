"""Plain copies of locked files, for what reads a file by its path; gone when the program ends.

They lie in the folder of the copies that are open, in one of their own for each process, readable
by their owner alone. What a killed process leaves is deleted at the next start.
"""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from ssp_desktop.domain.errors import UserError
from ssp_desktop.folders import OPENED
from ssp_desktop.rights import make_private_folder
from ssp_desktop.store.locked import Key, decipher


class Lent:
    """The copies of one process."""

    def __init__(self, folder: Path) -> None:
        """Nothing is made yet; `folder` is that of the copies that are open."""
        self._folder = folder / f"lent-{os.getpid()}-{os.urandom(4).hex()}"

    def copy_of(self, locked: Path, digest: str, key: Key) -> Path | None:
        """Return a plain copy of the file `locked`, made once; None where it cannot be read."""
        with contextlib.suppress(OSError, UserError):
            return self.made(locked, digest, key)
        return None

    def made(self, locked: Path, digest: str, key: Key) -> Path:
        """Return that copy; raises OSError, NotWritten and FileAltered."""
        copy = self._folder / digest
        if not copy.is_file():
            make_private_folder(self._folder.parent)
            make_private_folder(self._folder)
            decipher(locked, copy, key)
        return copy

    @contextlib.contextmanager
    def room(self) -> Iterator[Path]:
        """Yield the folder itself, for other plain files; deleted with them afterwards.

        Raises OSError where it cannot be made.
        """
        try:
            make_private_folder(self._folder.parent.parent)
            make_private_folder(self._folder.parent)
            make_private_folder(self._folder)
            yield self._folder
        finally:
            self.delete()

    def delete(self) -> None:
        """Delete them all."""
        shutil.rmtree(self._folder, ignore_errors=True)


def delete_left(folder: Path) -> None:
    """Delete the copies of processes that are no more."""
    for left in _of_others(folder):
        shutil.rmtree(left, ignore_errors=True)


def delete_all(attachments: Path) -> None:
    """Delete every copy that is open, of whatever program: for whoever knows that none uses it."""
    shutil.rmtree(attachments / OPENED, ignore_errors=True)


def _of_others(folder: Path) -> Iterator[Path]:
    for each in folder.glob("lent-*-*"):
        number = each.name.split("-")[1]
        if number.isdigit() and int(number) != os.getpid() and not _lives(int(number)):
            yield each


def _lives(process: int) -> bool:
    if os.name != "posix":
        return False  # there a copy that is open cannot be deleted
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
