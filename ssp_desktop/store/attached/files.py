"""The files of attachments: each once, under its SHA-256, in a folder beside the database.

A file is never changed once it is there, so the daily copies of the database need none of their
own: a file stays for as long as the database or any copy of it names it. It is written beside its
place, forced to disk and moved, so that a name never stands for half a file.
"""

import contextlib
import hashlib
import os
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from ssp_desktop.domain.errors import Cancelled, UserError
from ssp_desktop.rights import make_private_folder, open_privately

Progress = Callable[[int, int], bool]
"""Told how many bytes of how many are taken; what it returns says whether to go on."""

_AT_ONCE = 1 << 20
_DIGEST = re.compile("[0-9a-f]{64}")
_UNFINISHED = ".unfinished"
_READ_ONLY = 0o400


class FileNotTaken(UserError):
    """A file could not be taken; the message says why, and nothing was changed."""


def _force(folder: Path) -> None:
    """Force the names in `folder` to disk, where a system can."""
    with contextlib.suppress(OSError):  # Windows opens no folders
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


class AttachedFiles:
    """The kept files in one folder, which is made with the first of them."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read or made yet."""
        self._folder = folder

    def take(self, source: Path, progress: Progress | None = None) -> tuple[str, int]:
        """Keep a copy of the file at `source`; return its digest and its length in bytes.

        Raises FileNotTaken where it cannot be read or kept, and Cancelled where `progress` returns
        False; nothing is left behind then.
        """
        try:
            if source.exists() and not source.is_file() and not source.is_dir():
                raise FileNotTaken(f"{source.name} er ikke en fil. Vælg en fil.")
            with source.open("rb") as file:
                size = os.fstat(file.fileno()).st_size
                return self._taken(iter(lambda: file.read(_AT_ONCE), b""), size, progress)
        except IsADirectoryError:
            raise FileNotTaken(f"{source.name} er en mappe. Vælg en fil.") from None
        except FileNotFoundError:
            raise FileNotTaken(f"{source} findes ikke. Ret stien, og prøv igen.") from None
        except OSError as error:
            raise FileNotTaken(
                f"{source.name} kunne ikke sættes på som bilag ({error.strerror}). Intet er "
                "ændret. Se efter, om filen kan læses, og om der er plads på disken."
            ) from error

    def take_bytes(self, content: bytes) -> tuple[str, int]:
        """Keep `content` as a file; the rest as `take` has it."""
        try:
            return self._taken(iter((content,)), len(content), None)
        except OSError as error:
            raise FileNotTaken(
                f"Bilaget kunne ikke gemmes ({error.strerror}). Intet er ændret. Se efter, om der "
                "er plads på disken."
            ) from error

    def _taken(
        self, pieces: Iterator[bytes], size: int, progress: Progress | None
    ) -> tuple[str, int]:
        make_private_folder(self._folder)
        beside = self._folder / f"{os.urandom(8).hex()}{_UNFINISHED}"
        digest, taken = hashlib.sha256(), 0
        try:
            with open(beside, "xb", opener=open_privately) as out:
                for piece in pieces:
                    out.write(piece)
                    digest.update(piece)
                    taken += len(piece)
                    if progress is not None and not progress(taken, max(size, taken)):
                        raise Cancelled
                out.flush()
                os.fsync(out.fileno())
            place = self._place(digest.hexdigest())
            if self.is_unaltered(digest.hexdigest()):
                os.utime(place)  # it is wanted again from today
            else:
                self.remove(digest.hexdigest())  # what may be there is damaged
                make_private_folder(place.parent)
                beside.chmod(_READ_ONLY)
                beside.replace(place)
                _force(place.parent)
                _force(self._folder)
        finally:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
        return digest.hexdigest(), taken

    def _place(self, digest: str) -> Path:
        return self._folder / digest[:2] / digest

    def path(self, digest: str) -> Path | None:
        """Return where the file with that digest is kept; None where it is not."""
        if not _DIGEST.fullmatch(digest):
            return None
        place = self._place(digest)
        return place if place.is_file() else None

    def kept(self, *, older_than: float = 0.0) -> Iterator[str]:
        """Yield the digest of every file that was kept more than so many seconds ago."""
        if not self._folder.is_dir():
            return
        newest = time.time() - older_than
        for path in sorted(self._folder.glob("??/*")):
            with contextlib.suppress(OSError):
                if _DIGEST.fullmatch(path.name) and path.stat().st_mtime <= newest:
                    yield path.name

    def is_unaltered(self, digest: str) -> bool:
        """Whether the kept file still is what its name says; reads all of it."""
        place = self.path(digest)
        if place is None:
            return False
        try:
            with place.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == digest
        except OSError:
            return False

    def remove(self, digest: str) -> bool:
        """Delete the kept file; return False where it cannot be deleted."""
        place = self._place(digest)
        try:
            if os.name == "nt" and place.exists():
                place.chmod(0o600)  # Windows deletes no file that is read-only
            place.unlink(missing_ok=True)
        except OSError:
            return False
        with contextlib.suppress(OSError):
            place.parent.rmdir()  # where it was the last one
        return True

    def clear_unfinished(self) -> None:
        """Delete what a killed program left half written."""
        an_hour_ago = time.time() - 3600
        for path in self._folder.glob(f"*{_UNFINISHED}"):
            with contextlib.suppress(OSError):
                if path.stat().st_mtime < an_hour_ago:  # else it may be on its way
                    path.unlink()
