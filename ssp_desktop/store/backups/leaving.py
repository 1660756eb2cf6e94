"""What leaves the laptop: files written to another place, and read back from there.

The one place where enciphering goes in: with a key nothing leaves in plain. Every file is written
beside its place, read back, and only then given its name.
"""

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ssp_desktop.domain.errors import Cancelled, DataDamaged
from ssp_desktop.rights import open_privately
from ssp_desktop.store.attached.names import locked_name
from ssp_desktop.store.backups.errors import KeyWanted
from ssp_desktop.store.files import LOCKED
from ssp_desktop.store.locked import Key, key_id_in
from ssp_desktop.store.locked.ciphered import FileAltered, deciphered, enciphered
from ssp_desktop.store.locked.held import key_with
from ssp_desktop.store.locked.key_file import force_names

Moved = Callable[[int], None]
"""Told of so many bytes more; raises Cancelled to end the work."""

UNFINISHED = ".unfinished"
_AT_ONCE = 1 << 20


class Leaving:
    """Writes files outside the data folder, enciphered where there is a key."""

    def __init__(self, key: Key | None) -> None:
        """Nothing is written yet."""
        self.key = key

    @property
    def ending(self) -> str:
        """What comes behind the name of every file that is written; empty for plain ones."""
        return LOCKED if self.key else ""

    def name_of(self, digest: str) -> str:
        """Return the name of the file with that SHA-256; with a key it tells nobody which it is."""
        return digest if self.key is None else locked_name(digest, self.key)

    def put(self, source: Path, target: Path, moved: Moved) -> None:
        """Write the file `source` as `target`, whole or not at all, and read it back first.

        Raises OSError where that fails, also for what came back otherwise than it was written, and
        what `moved` raises; what was at `target` is then still there.
        """
        self.put_pieces(pieces_of(source), target, moved)

    def put_pieces(
        self, pieces: Iterable[bytes], target: Path, moved: Moved, *, digest: str = ""
    ) -> bool:
        """Write what consists of `pieces`, as `put` does.

        Where another `digest` is given than theirs, nothing is written and False returned. What
        `pieces` raises is passed on.
        """
        beside = target.with_name(f"{target.name}{UNFINISHED}")
        written = hashlib.sha256()

        def followed() -> Iterator[bytes]:
            for piece in pieces:
                yield piece
                written.update(piece)
                moved(len(piece))

        try:
            with open(beside, "wb", opener=open_privately) as out:
                out.writelines(enciphered(followed(), self.key) if self.key else followed())
                out.flush()
                os.fsync(out.fileno())
            if digest and written.hexdigest() != digest:
                return False
            _forget_cached(beside)
            if self._read_back(beside) != written.hexdigest():
                raise OSError(None, "det, der blev læst, var et andet end det, der blev skrevet")
            beside.replace(target)
            force_names(target.parent)
        finally:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
        return True

    def _read_back(self, beside: Path) -> str:
        if self.key is None:
            return digest_of(beside)
        digest = hashlib.sha256()
        try:
            with beside.open("rb") as file:
                for piece in deciphered(file, self.key, beside):
                    digest.update(piece)
        except DataDamaged:
            return ""
        return digest.hexdigest()


def pieces_of(path: Path) -> Iterator[bytes]:
    """Yield what is in the file, a piece at a time; OSError where it cannot be read."""
    with path.open("rb") as file:
        yield from iter(lambda: file.read(_AT_ONCE), b"")


def fetch(source: Path, target: Path) -> None:
    """Write what is in `source`, enciphered if its name says so, in plain as `target`.

    Raises OSError, KeyWanted where its key is not here, and FileAltered.
    """
    with open(target, "wb", opener=open_privately) as out:
        out.writelines(fetched(source))


def fetched(source: Path) -> Iterator[bytes]:
    """Yield what is in `source`, deciphered if its name says so; raises as `fetch` does.

    That no piece is missing is known only at the end.
    """
    if not source.name.endswith(LOCKED):
        yield from pieces_of(source)
        return
    key = key_for(source)
    if key is None:
        raise KeyWanted(source) if key_id_in(source) else FileAltered(source)
    with source.open("rb") as file:
        yield from deciphered(file, key, source)


def key_for(path: Path) -> Key | None:
    """Return the key of the enciphered file at `path`; None where it has none or it is not here.

    Raises FileAltered where its beginning is damaged.
    """
    try:
        key_id = key_id_in(path)
    except OSError:
        return None
    return None if key_id is None else key_with(key_id)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of the file's bytes; OSError where it cannot be read."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def counting(go_on: Callable[[int, int], bool], total: int) -> Moved:
    """Return what tells `go_on` how many bytes of `total` are done, and ends where it says so."""
    done = 0

    def moved(more: int) -> None:
        nonlocal done
        done += more
        if not go_on(min(done, total), max(total, 1)):
            raise Cancelled

    return moved


def _forget_cached(path: Path) -> None:
    """Ask the system to read the file from the disk itself the next time, where it can."""
    if not hasattr(os, "posix_fadvise"):
        return
    with contextlib.suppress(OSError), path.open("rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
