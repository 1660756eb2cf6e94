"""Writes everything of a data folder into one file: the database, attachments, settings, templates.

And the user's own dictionary; own words are in the database. Backups stay behind: they are of what
is packed, and many times as large. With a key the file is enciphered. It is written beside its
place, read back whole, and only then given its name.
"""

import contextlib
import datetime
import functools
import hashlib
import os
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.domain.errors import DataDamaged
from ssp_desktop.domain.overview import Packed
from ssp_desktop.rights import open_privately
from ssp_desktop.store.attached import AttachedFiles
from ssp_desktop.store.backups.check import check
from ssp_desktop.store.backups.counted import Counted
from ssp_desktop.store.backups.daily import snapshot
from ssp_desktop.store.backups.leaving import UNFINISHED, Moved, counting, digest_of
from ssp_desktop.store.database.connection import open_to_read
from ssp_desktop.store.database.in_use import Handle, InUse
from ssp_desktop.store.errors import BackupFailed
from ssp_desktop.store.explaining import explained
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.header import SCHEMA_VERSION
from ssp_desktop.store.locked import Key
from ssp_desktop.store.locked.ciphered import deciphered, enciphered
from ssp_desktop.store.locked.key_file import force_names
from ssp_desktop.store.packing import manifest as lists
from ssp_desktop.store.packing.errors import DatabaseUnsound, NotCopied, NotPacked, PackRefused

GoOn = Callable[[int, int], bool]
_AT_ONCE = 1 << 20


class _Sink:
    """Takes what a ZIP is written to, piece by piece; it cannot go back."""

    def __init__(self) -> None:
        self._taken: list[bytes] = []

    def write(self, content: bytes) -> int:
        self._taken.append(bytes(content))
        return len(content)

    def flush(self) -> None:
        """Nothing is kept back."""

    def close(self) -> None:
        """Nothing is open."""

    def drained(self) -> bytes:
        """Return what was written since the last time."""
        taken, self._taken = b"".join(self._taken), []
        return taken


def pack(
    files: DatabaseFiles,
    attached: AttachedFiles,
    in_use: InUse,
    target: Path,
    *,
    key: Key | None,
    go_on: GoOn = lambda done, of: True,
    replace: bool = False,
    now: Callable[[], datetime.datetime] = datetime.datetime.now,
) -> Packed:
    """Write everything as `target`, whole or not at all; works while the window is open.

    An existing `target` is kept unless `replace`. Raises PackRefused, NotPacked, NotCopied,
    DatabaseUnsound, the errors of a copy, and Cancelled where `go_on` returns False: nothing is
    left behind then.
    """
    target = target.absolute()
    try:
        _refuse(files, target, replace=replace)
    except OSError as error:  # a name that is too long, or a folder that nobody may look into
        raise NotPacked(target, error) from error
    copy = files.opened()
    try:
        try:
            held = _snapshot(files, in_use, copy)
        except BackupFailed as error:
            raise NotCopied(target, copy.parent, full=error.full) from error
        found = check(copy, go_on=lambda: go_on(0, 1))
        if not found.sound:
            raise DatabaseUnsound(found.problem)
        own, left_out = _own_files(files.database.parent)
        kept, missing = _kept_files(attached, held)
        entries = {lists.DATABASE: _Entry.of(copy), **own, **kept}
        total = sum(each.size for each in entries.values())
        head = lists.Manifest(SCHEMA_VERSION, now().astimezone(), held.meetings, missing, {})
        moved = counting(go_on, 2 * total)
        try:
            size = _write(target, _Zip(entries, head, moved), key, moved, total)
        except OSError as error:
            raise NotPacked(target, error) from error
        count = len(held.digests) - missing
        return Packed(target, held.meetings, count, missing, size, bool(key), tuple(left_out))
    finally:
        with contextlib.suppress(OSError):
            copy.unlink(missing_ok=True)


def _refuse(files: DatabaseFiles, target: Path, *, replace: bool) -> None:
    data = files.database.parent
    if target.is_dir():
        raise PackRefused(f"{target} er en mappe. Skriv navnet på en fil.")
    if target.exists() and not replace:
        raise PackRefused(f"{target} findes allerede. Vælg et andet navn, eller flyt filen.")
    if target.parent.resolve().is_relative_to(data.resolve()):
        raise PackRefused(
            f"{target} ligger i mappen med møderne. Vælg en mappe et andet sted, gerne på et stik."
        )


def _snapshot(files: DatabaseFiles, in_use: InUse, target: Path) -> Counted:
    handle = Handle(open_to_read, read_only=True)
    try:
        with in_use.copying, in_use.using(handle) as connection, explained(files.database):
            if connection is None:
                raise PackRefused(
                    f"Der er ingen møder at pakke i {files.database.parent}.",
                    "Vælg mappen med --data-dir.",
                )
            return snapshot(connection, target)
    finally:
        in_use.close(handle)


def _own_files(data: Path) -> "tuple[dict[str, _Entry], list[str]]":
    """Return settings, templates and word lists by the names they get, and what is left out."""
    entries = {
        name: _Entry.of(data / name)
        for name in (lists.SETTINGS, lists.KEY)
        if (data / name).is_file()
    }
    left_out = []
    for folder in lists.FOLDERS[1:]:
        for path in sorted((data / folder).rglob("*")):
            name = path.relative_to(data).as_posix()
            if path.is_file() and not path.is_symlink() and lists.is_ours(name):
                entries[name] = _Entry.of(path)
            elif path.is_file() or path.is_symlink():
                left_out.append(name)
    return entries, left_out


def _kept_files(attached: AttachedFiles, held: Counted) -> "tuple[dict[str, _Entry], int]":
    """Return each file of an attachment by the name it gets, and how many are gone."""
    entries, missing = {}, 0
    for digest in sorted(held.digests):
        place = attached.place(digest)
        if place is None or not attached.is_unaltered(digest):
            missing += 1
        else:
            pieces = functools.partial(attached.pieces, digest)
            entries[f"attachments/{digest[:2]}/{digest}"] = _Entry(place.stat().st_size, pieces)
    return entries, missing


class _Entry(NamedTuple):
    """A file that goes in: about how long it is, and what reads it."""

    size: int
    pieces: Callable[[], Iterator[bytes]]

    @classmethod
    def of(cls, path: Path) -> "_Entry":
        """Return the plain file at `path` as one."""
        return cls(path.stat().st_size, functools.partial(_pieces_of, path))


def _pieces_of(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from iter(lambda: file.read(_AT_ONCE), b"")


class _Zip(NamedTuple):
    """What goes into the file, and whom to tell of it."""

    entries: dict[str, _Entry]
    head: lists.Manifest
    moved: Moved

    def pieces(self) -> Iterator[bytes]:
        """Yield the bytes of the ZIP; the list comes last, when all hashes are known."""
        sink = _Sink()
        parts: dict[str, lists.Part] = {}
        with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as made:
            for name, entry in self.entries.items():
                digest, size = hashlib.sha256(), 0
                # Its length is not known yet, and may be more than 2 GB.
                with made.open(self._info(name), "w", force_zip64=True) as out:
                    for piece in entry.pieces():
                        out.write(piece)
                        digest.update(piece)
                        size += len(piece)
                        self.moved(len(piece))
                        yield sink.drained()
                parts[name] = lists.Part(digest.hexdigest(), size)
            made.writestr(self._info(lists.NAME), lists.written(self.head._replace(parts=parts)))
        yield sink.drained()

    def _info(self, name: str) -> zipfile.ZipInfo:
        info = zipfile.ZipInfo(name, time.localtime()[:6])
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = 0o600 << 16
        return info


def _write(target: Path, content: _Zip, key: Key | None, moved: Moved, total: int) -> int:
    """Write it, read it back, and give it its name; return its length in bytes."""
    beside = target.with_name(f"{target.name}{UNFINISHED}")
    digest = hashlib.sha256()
    pieces = _followed(content.pieces(), digest.update)
    try:
        with open(beside, "wb", opener=open_privately) as out:
            out.writelines(enciphered(pieces, key) if key else pieces)
            out.flush()
            os.fsync(out.fileno())
        size = beside.stat().st_size
        if _read_back(beside, key) != digest.hexdigest():
            raise OSError(None, "det, der blev læst, var et andet end det, der blev skrevet")
        moved(total)
        beside.replace(target)
        force_names(target.parent)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    return size


def _followed(pieces: Iterable[bytes], tell: Callable[[bytes], None]) -> Iterator[bytes]:
    for piece in pieces:
        tell(piece)
        yield piece


def _read_back(path: Path, key: Key | None) -> str:
    if key is None:
        return digest_of(path)
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            for piece in deciphered(file, key, path):
                digest.update(piece)
    except DataDamaged:
        return ""
    return digest.hexdigest()
