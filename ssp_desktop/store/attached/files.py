"""The files of attachments: each once, named by what is in it, in a folder beside the database.

A file is never changed once it is there, so the daily copies of the database need none of their
own: a file stays for as long as the database or any copy of it names it. It is written beside its
place, forced to disk and moved, so that a name never stands for half a file.
"""

import contextlib
import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ssp_desktop.domain.errors import Cancelled, UserError
from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.folders import OPENED
from ssp_desktop.rights import make_private_folder, open_privately
from ssp_desktop.store.attached.lent import Lent, delete_left
from ssp_desktop.store.attached.names import (
    LOCKED,
    is_digest,
    is_name,
    locked_name,
    names_of,
    place_in,
)
from ssp_desktop.store.locked import Key
from ssp_desktop.store.locked.ciphered import deciphered, enciphered
from ssp_desktop.store.locked.key_file import force_names, key_of, locking_key

Progress = Callable[[int, int], bool]
"""Told how many bytes of how many are taken; what it returns says whether to go on."""

_AT_ONCE = 1 << 20
_AN_HOUR = 3600.0
_UNFINISHED = ".unfinished"
_READ_ONLY = 0o400
_on_their_way: set[Path] = set()
"""What threads of this process are writing."""


class FileNotTaken(UserError):
    """A file could not be taken; the message says why, and nothing was changed."""


class AttachedFiles:
    """The kept files in one folder, which is made with the first of them."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read or made yet; the key is that of the folder above."""
        self.folder = folder
        self._lent = Lent(folder / OPENED)

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
            raise FileNotTaken(f"{source.name or source} er en mappe. Vælg en fil.") from None
        except FileNotFoundError:
            raise FileNotTaken(f"{source} findes ikke. Ret stien, og prøv igen.") from None
        except OSError as error:
            raise FileNotTaken(
                f"{source.name} kunne ikke sættes på som bilag ({system_words(error)}). Intet er "
                "ændret. Se efter, om filen kan læses, og om der er plads på disken."
            ) from error

    def take_bytes(self, content: bytes) -> tuple[str, int]:
        """Keep `content` as a file; the rest as `take` has it."""
        try:
            return self._taken(iter((content,)), len(content), None)
        except OSError as error:
            raise FileNotTaken(
                f"Bilaget kunne ikke gemmes ({system_words(error)}). Intet er ændret. Se efter, om "
                "der er plads på disken."
            ) from error

    def take_pieces(self, pieces: Iterable[bytes], digest: str) -> bool:
        """Keep what consists of `pieces`; return False, and keep nothing, where it is not `digest`.

        Raises OSError, UserError where the folder's key is not here, and what `pieces` raises.
        """
        found, _ = self._taken(iter(pieces), 0, None, wanted=digest)
        return found == digest

    def _taken(
        self, pieces: Iterator[bytes], size: int, progress: Progress | None, wanted: str = ""
    ) -> tuple[str, int]:
        make_private_folder(self.folder)
        beside = self.folder / f"{os.urandom(8).hex()}{_UNFINISHED}"
        _on_their_way.add(beside)
        key = locking_key(self.folder.parent)
        digest, taken = hashlib.sha256(), 0

        def followed() -> Iterator[bytes]:
            nonlocal taken
            for piece in pieces:
                yield piece
                digest.update(piece)
                taken += len(piece)
                if progress is not None and not progress(taken, max(size, taken)):
                    raise Cancelled

        try:
            with open(beside, "xb", opener=open_privately) as out:
                out.writelines(enciphered(followed(), key) if key else followed())
                out.flush()
                os.fsync(out.fileno())
            if not wanted or digest.hexdigest() == wanted:
                self._put(beside, digest.hexdigest(), key)
        finally:
            _on_their_way.discard(beside)
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
        return digest.hexdigest(), taken

    def _put(self, beside: Path, digest: str, key: Key | None) -> None:
        """Move what was written to its place, unless it is there already as it was taken."""
        name = locked_name(digest, key) if key else digest
        place = place_in(self.folder, name)
        if place.is_file() and self.is_unaltered(digest):
            os.utime(place)  # it is wanted again from today
        else:
            self.remove(name)  # what may be there is damaged
            make_private_folder(place.parent)
            beside.chmod(_READ_ONLY)
            beside.replace(place)
            force_names(place.parent)
            force_names(self.folder)

    def place(self, digest: str) -> Path | None:
        """Return where the file with that digest is kept, locked or not; None where it is not."""
        if not is_digest(digest):
            return None
        plain = place_in(self.folder, digest)
        if _is_file(plain):
            return plain
        key = self._key()
        locked = place_in(self.folder, locked_name(digest, key)) if key else plain
        return locked if _is_file(locked) else None

    def path(self, digest: str) -> Path | None:
        """Return a file to read, with that digest; None where it is not kept, or altered.

        Of a locked one that is a copy, which is there until `close`.
        """
        place, key = self.place(digest), self._key()
        if place is None or key is None or not _is_locked(place):
            return place
        return self._lent.copy_of(place, digest, key)

    def pieces(self, digest: str) -> Iterator[bytes]:
        """Yield what is in the kept file, deciphered; raises OSError and UserError.

        FileNotFoundError where there is none. What was altered in a locked file raises FileAltered.
        """
        place = self.place(digest)
        if place is None:
            raise FileNotFoundError(digest)
        with place.open("rb") as file:
            key = self._key()
            if key is not None and _is_locked(place):
                yield from deciphered(file, key, place)
            else:
                yield from iter(lambda: file.read(_AT_ONCE), b"")

    @contextlib.contextmanager
    def reading(self, digest: str) -> Iterator[Path]:
        """Yield a file to read, with that digest; of a locked one a copy, there for as long.

        Raises FileNotFoundError where there is none, NotWritten, and FileAltered.
        """
        place, key = self.place(digest), self._key()
        if place is None:
            raise FileNotFoundError(digest)
        if key is None or not _is_locked(place):
            yield place
            return
        copies = Lent(self.folder / OPENED)
        try:
            yield copies.made(place, digest, key)
        finally:
            copies.delete()

    def _key(self) -> Key | None:
        try:
            return key_of(self.folder.parent)
        except UserError:
            return None  # plain files are read all the same

    def kept(self, *, older_than: float = 0.0) -> Iterator[str]:
        """Yield the name of every file that was kept more than so many seconds ago."""
        if not self.folder.is_dir():
            return
        newest = time.time() - older_than
        known = is_name if self._key() else is_digest  # without it nobody can tell what they are
        for path in sorted(self.folder.glob("??/*")):
            with contextlib.suppress(OSError):
                if known(path.name) and path.stat().st_mtime <= newest:
                    yield path.name

    def names_of(self, digests: Iterable[str]) -> set[str]:
        """Return every name that the kept files with those digests may have."""
        return names_of(digests, self._key())

    def is_unaltered(self, digest: str) -> bool:
        """Whether the kept file still is what its name says; reads all of it."""
        found = hashlib.sha256()
        try:
            for piece in self.pieces(digest):
                found.update(piece)
        except (OSError, UserError):
            return False
        return found.hexdigest() == digest

    def place_of(self, name: str) -> Path:
        """Return where the file of that name lies, if it does."""
        return place_in(self.folder, name)

    def remove(self, name: str) -> bool:
        """Delete the kept file of that name; return False where it cannot be deleted."""
        place = place_in(self.folder, name)
        try:
            if os.name == "nt" and place.exists():
                place.chmod(0o600)  # Windows deletes no file that is read-only
            place.unlink(missing_ok=True)
        except OSError:
            return False
        with contextlib.suppress(OSError):
            place.parent.rmdir()  # where it was the last one
        return True

    def clear_unfinished(self, *, all_of_them: bool = False) -> None:
        """Delete what a killed program left half written, or deciphered.

        That of the last hour may be on its way, for a program or thread that writes another file.
        With `all_of_them` this process is known to be the only one.
        """
        self.clear_lent()
        now = time.time()
        for path in (*self.folder.glob(f"*{_UNFINISHED}"), *self.folder.glob(f"??/*{_UNFINISHED}")):
            with contextlib.suppress(OSError):
                # One from ahead was written while the clock was wrong.
                old = all_of_them or abs(now - path.stat().st_mtime) > _AN_HOUR
                if old and path not in _on_their_way:
                    path.unlink()

    def clear_lent(self) -> None:
        """Delete the copies that a killed program was lent, and what it left in its `room`."""
        delete_left(self.folder / OPENED)

    def room(self) -> contextlib.AbstractContextManager[Path]:
        """Return a private folder for plain files that are needed for a while, each its own.

        What a killed process leaves in it is deleted as open copies are. Entering raises OSError.
        """
        return Lent(self.folder / OPENED).room()

    def close(self) -> None:
        """Delete the copies that `path` has given."""
        self._lent.delete()


def _is_file(place: Path) -> bool:
    with contextlib.suppress(OSError):  # nobody may look into its folder
        return place.is_file()
    return False


def _is_locked(place: Path) -> bool:
    return place.name.endswith(LOCKED)
