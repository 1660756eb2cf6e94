"""Puts what was packed into a data folder, after all of it has been read and found right.

What is there already is kept: a database is laid aside as when a backup is put back, and a setting,
template or word list that differs stays beside the new one under another name. The database comes
last, so whatever interrupts it leaves the meetings that were there.
"""

import contextlib
import datetime
import errno
import hashlib
import lzma
import os
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, NamedTuple

from ssp_desktop.domain.errors import DataDamaged, UserError
from ssp_desktop.domain.overview import CheckedDatabase, Unpacked
from ssp_desktop.rights import make_private_folder, open_privately
from ssp_desktop.store.attached import AttachedFiles
from ssp_desktop.store.backups.copies import Copies
from ssp_desktop.store.backups.errors import KeyWanted
from ssp_desktop.store.backups.leaving import Moved, counting, digest_of, key_for
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.header import SCHEMA_VERSION
from ssp_desktop.store.locked import key_file, key_id_in
from ssp_desktop.store.locked.ciphered import deciphered
from ssp_desktop.store.packing import manifest as lists
from ssp_desktop.store.packing.errors import NotUnpacked, PackDamaged, PackRefused
from ssp_desktop.store.purging.staging import unpacking

GoOn = Callable[[int, int], bool]
_AT_ONCE = 1 << 20
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, KeyError, ValueError, RuntimeError,
)  # fmt: skip
"""What unpacking raises; RuntimeError for a password or a compression that is not known."""
_KEPT_BEHIND = ".tidligere-"


class Unpacking(NamedTuple):
    """Where it goes; `copies` puts the database in place."""

    files: DatabaseFiles
    attached: AttachedFiles
    copies: Copies
    now: Callable[[], datetime.datetime] = datetime.datetime.now

    def unpack(self, path: Path, go_on: GoOn = lambda done, of: True) -> Unpacked:
        """Put in what is in the file at `path`; see `ssp_desktop.application.keeping.ports`."""
        self._refuse_without_key()
        staged = self.files.staging
        unpacking.add(staged)
        try:
            _clear(staged)
            make_private_folder(staged)
            with _in_plain(path.absolute(), staged) as opened:
                with _reading(path):
                    packed = zipfile.ZipFile(opened)
                    found = self._staged(path, packed, staged, go_on)
                checked = self.copies.checked(
                    CheckedDatabase(staged / lists.DATABASE, found.made.date())
                )
                if not checked.sound:
                    raise PackDamaged(path, checked.problem)
                return self._put_in(path, packed, found, checked)
        except OSError as error:
            raise NotUnpacked(self.files.database.parent, error) from error
        finally:
            _clear(staged)
            unpacking.discard(staged)

    def _refuse_without_key(self) -> None:
        """Refuse a folder that is locked where its key is not here: nothing could be put in."""
        try:
            key_file.locking_key(self.files.database.parent)
        except UserError as error:
            raise PackRefused(str(error)) from error

    def _staged(
        self, path: Path, packed: zipfile.ZipFile, staged: Path, go_on: GoOn
    ) -> lists.Manifest:
        """Compare each file with the list, which is returned; unpack what is not an attachment."""
        found = _list_in(packed, path)
        total = sum(part.size for part in found.parts.values())
        if shutil.disk_usage(staged).free < total:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self._refuse_other_key(packed, found, path)
        moved = counting(go_on, total)
        for name, part in found.parts.items():
            if _is_attachment(name):
                # It goes straight to its place, when all has been found right: never plain here.
                for _ in _pieces(packed, name, part, moved):
                    pass
            else:
                _take_out(packed, name, part, staged, moved)
        return found

    def _refuse_other_key(self, packed: zipfile.ZipFile, found: lists.Manifest, path: Path) -> None:
        """Refuse to mix what is locked with one key and with another in one folder."""
        if lists.KEY not in found.parts:
            return
        _take_out(packed, lists.KEY, found.parts[lists.KEY], self.files.staging)
        here = key_file.read(self.files.database.parent)
        try:
            there = key_file.read(self.files.staging)
        except DataDamaged as error:
            raise ValueError(lists.KEY) from error
        if here is not None and (there is None or there.key_id != here.key_id):
            raise PackRefused(
                f"Møderne i {self.files.database.parent} er låst med en anden nøgle end dem i "
                f"{path}. Intet er ændret.",
                "Pak ud i en ny mappe (--to MAPPE).",
            )

    def _put_in(
        self, path: Path, packed: zipfile.ZipFile, found: lists.Manifest, checked: CheckedDatabase
    ) -> Unpacked:
        kept: list[Path] = []
        for name, part in found.parts.items():
            source = self.files.staging / name
            if _is_attachment(name):
                with _reading(path):  # for the second time: the stick may have been changed
                    self.attached.take_pieces(_pieces(packed, name, part), part.sha256)
            elif name == lists.KEY and key_file.read(self.files.database.parent) is not None:
                pass  # it is the same key, and what is here says how the folder is now
            elif name != lists.DATABASE:
                kept += self._replaced(source, self.files.database.parent / name)
        restored = self.copies.restore(checked)
        files = sum(map(_is_attachment, found.parts))
        return Unpacked(restored, found.meetings, files, found.missing, found.made, tuple(kept))

    def _replaced(self, source: Path, target: Path) -> list[Path]:
        """Put `source` at `target`; return under which name what was there is kept, if it was."""
        kept = []
        if target.exists():
            if digest_of(target) == digest_of(source):
                return []
            kept.append(self._name_of_before(target))
            target.replace(kept[0])
        make_private_folder(target.parent)
        source.replace(target)
        return kept

    def _name_of_before(self, target: Path) -> Path:
        ending = f"{_KEPT_BEHIND}{self.now():%Y-%m-%d-%H%M%S}"
        free, number = target.with_name(f"{target.name}{ending}"), 1
        while free.exists():
            number += 1
            free = target.with_name(f"{target.name}{ending}-{number}")
        return free


@contextlib.contextmanager
def _in_plain(path: Path, beside: Path) -> Iterator[IO[bytes]]:
    """Yield the file itself, or what is enciphered in it: in the folder `beside`, under no name.

    So however the program ends, nothing of it is there afterwards.
    """
    if not path.is_file():
        raise PackRefused(f"{path} er ikke en fil. Vælg den fil, der blev pakket.")
    if key_id_in(path) is None:
        with path.open("rb") as file:
            yield file
        return
    key = key_for(path)
    if key is None:
        raise KeyWanted(path)
    with tempfile.TemporaryFile(dir=beside) as plain:
        with path.open("rb") as file:
            plain.writelines(deciphered(file, key, path))
        plain.seek(0)
        yield plain


@contextlib.contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Raise PackDamaged where the file turns out not to be what was packed."""
    try:
        yield
    except _DAMAGED as error:
        raise PackDamaged(path, "Den kan ikke læses helt igennem.") from error


def _is_attachment(name: str) -> bool:
    return name.startswith("attachments/")


def _list_in(packed: zipfile.ZipFile, path: Path) -> lists.Manifest:
    try:
        found = lists.read(packed.read(lists.NAME), SCHEMA_VERSION)
    except KeyError as error:
        raise PackDamaged(path, "Listen over indholdet mangler.") from error
    except lists.Unreadable as error:
        raise PackDamaged(path, str(error)) from error
    except lists.Newer as error:
        raise PackRefused(
            f"{path} er pakket med en nyere version af SSP Desktop. Intet er ændret. Installér den "
            "nyeste version af programmet, og pak ud igen."
        ) from error
    return found


def _take_out(
    packed: zipfile.ZipFile,
    name: str,
    part: lists.Part,
    staged: Path,
    moved: Moved = lambda more: None,
) -> None:
    """Write one file below `staged`; ValueError where it is not what the list says."""
    target = staged / name
    make_private_folder(target.parent)
    with open(target, "wb", opener=open_privately) as out:
        out.writelines(_pieces(packed, name, part, moved))
        out.flush()
        os.fsync(out.fileno())


def _pieces(
    packed: zipfile.ZipFile, name: str, part: lists.Part, moved: Moved = lambda more: None
) -> Iterator[bytes]:
    """Yield what is in one file; ValueError, at the latest at its end, for what the list denies."""
    digest, size = hashlib.sha256(), 0
    with packed.open(name) as file:
        for piece in iter(lambda: file.read(_AT_ONCE), b""):
            size += len(piece)
            if size > part.size:
                raise ValueError(name)
            yield piece
            digest.update(piece)
            moved(len(piece))
    if size != part.size or digest.hexdigest() != part.sha256:
        raise ValueError(name)


def _clear(folder: Path) -> None:
    with contextlib.suppress(OSError):
        if folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder)
