"""Puts what was packed into a data folder, after all of it has been read and found right.

What is there already is kept: a database is laid aside as when a backup is put back, and a setting,
template or word list that differs stays beside the new one under another name. The database comes
last, so whatever interrupts it leaves the meetings that were there.
"""

import contextlib
import datetime
import errno
import hashlib
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.domain.overview import CheckedDatabase, Unpacked
from ssp_desktop.rights import make_private_folder, open_privately
from ssp_desktop.store.attached import AttachedFiles
from ssp_desktop.store.backups.copies import Copies
from ssp_desktop.store.backups.errors import KeyWanted
from ssp_desktop.store.backups.leaving import Moved, counting, digest_of, key_for
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.header import SCHEMA_VERSION
from ssp_desktop.store.locked import decipher, key_file, key_id_in
from ssp_desktop.store.locked.ciphered import NotWritten
from ssp_desktop.store.packing import manifest as lists
from ssp_desktop.store.packing.errors import NotUnpacked, PackDamaged, PackRefused
from ssp_desktop.store.purging.staging import unpacking

GoOn = Callable[[int, int], bool]
_AT_ONCE = 1 << 20
_KEPT_BEHIND = ".tidligere-"


class Unpacking(NamedTuple):
    """Where it goes; `copies` puts the database in place."""

    files: DatabaseFiles
    attached: AttachedFiles
    copies: Copies
    now: Callable[[], datetime.datetime] = datetime.datetime.now

    def unpack(self, path: Path, go_on: GoOn = lambda done, of: True) -> Unpacked:
        """Put in what is in the file at `path`; see `ssp_desktop.application.keeping.ports`."""
        staged = self.files.staging
        unpacking.add(staged)
        try:
            _clear(staged)
            make_private_folder(staged)
            opened = _in_plain(path.absolute(), staged / "pakke.zip")
            found = self._staged(path, opened, staged, go_on)
            checked = self.copies.checked(
                CheckedDatabase(staged / lists.DATABASE, found.made.date())
            )
            if not checked.sound:
                raise PackDamaged(path, checked.problem)
            return self._put_in(staged, found, checked)
        except OSError as error:
            raise NotUnpacked(self.files.database.parent, error) from error
        finally:
            _clear(staged)
            unpacking.discard(staged)

    def _staged(self, path: Path, opened: Path, staged: Path, go_on: GoOn) -> lists.Manifest:
        """Unpack beside the data, comparing each file with the list, which is returned."""
        try:
            with zipfile.ZipFile(opened) as packed:
                found = _list_in(packed, path)
                total = sum(part.size for part in found.parts.values())
                if shutil.disk_usage(staged).free < total:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                self._refuse_other_key(packed, found, path)
                moved = counting(go_on, total)
                for name, part in found.parts.items():
                    _take_out(packed, name, part, staged, moved)
        except (zipfile.BadZipFile, EOFError, KeyError, NotImplementedError, ValueError) as error:
            raise PackDamaged(path, "Den kan ikke læses helt igennem.") from error
        return found

    def _refuse_other_key(self, packed: zipfile.ZipFile, found: lists.Manifest, path: Path) -> None:
        """Refuse to mix what is locked with one key and with another in one folder."""
        here = key_file.read(self.files.database.parent)
        if here is None or lists.KEY not in found.parts:
            return
        packed.extract(lists.KEY, self.files.staging)
        there = key_file.read(self.files.staging)
        if there is None or there.key_id != here.key_id:
            raise PackRefused(
                f"Møderne i {self.files.database.parent} er låst med en anden nøgle end dem i "
                f"{path}. Intet er ændret. Pak ud i en ny mappe (--to MAPPE)."
            )

    def _put_in(self, staged: Path, found: lists.Manifest, checked: CheckedDatabase) -> Unpacked:
        kept: list[Path] = []
        for name in found.parts:
            source = staged / name
            if name.startswith("attachments/"):
                self.attached.take(source)
            elif name == lists.KEY and key_file.read(self.files.database.parent) is not None:
                pass  # it is the same key, and what is here says how the folder is now
            elif name != lists.DATABASE:
                kept += self._replaced(source, self.files.database.parent / name)
        restored = self.copies.restore(checked)
        files = sum(name.startswith("attachments/") for name in found.parts)
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


def _in_plain(path: Path, beside: Path) -> Path:
    """Return the file itself, or what is enciphered in it written as `beside`."""
    if not path.is_file():
        raise PackRefused(f"{path} er ikke en fil. Vælg den fil, der blev pakket.")
    if key_id_in(path) is None:
        return path
    key = key_for(path)
    if key is None:
        raise KeyWanted(path)
    try:
        decipher(path, beside, key)
    except NotWritten as error:
        raise error.__cause__ or OSError(None, str(error)) from error
    return beside


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
    packed: zipfile.ZipFile, name: str, part: lists.Part, staged: Path, moved: Moved
) -> None:
    """Write one file below `staged`; ValueError where it is not what the list says."""
    target = staged / name
    make_private_folder(target.parent)
    digest, size = hashlib.sha256(), 0
    with packed.open(name) as file, open(target, "wb", opener=open_privately) as out:
        for piece in iter(lambda: file.read(_AT_ONCE), b""):
            size += len(piece)
            if size > part.size:
                raise ValueError(name)
            out.write(piece)
            digest.update(piece)
            moved(len(piece))
        out.flush()
        os.fsync(out.fileno())
    if size != part.size or digest.hexdigest() != part.sha256:
        raise ValueError(name)


def _clear(folder: Path) -> None:
    with contextlib.suppress(OSError):
        if folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder)
