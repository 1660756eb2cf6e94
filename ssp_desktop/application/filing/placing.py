"""Puts a package in its place, whole or not at all.

The files are written into a folder beside the place, forced to disk, and the folder is renamed. A
package that was cut off is a folder whose name says so; the next one that is filed there an hour
later or more removes it. An earlier package is never touched: a new one gets a number behind its
name.
"""

import contextlib
import errno
import hashlib
import os
import re
import shutil
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from ssp_desktop.application.filing.contents import (
    MANIFEST,
    PUBLIC,
    SYSTEM,
    Package,
)
from ssp_desktop.application.filing.names import fitting
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.machine.system_words import system_words

Look = Callable[[Path], None]
"""Given the folder of the finished files before they are put in place; raises to prevent it."""
Recorded = Callable[[Path], contextlib.AbstractContextManager[object]]
"""Given where the package comes to lie, records it there, and takes that back if it does not."""
Progress = Callable[[int, int], bool]
"""Told how many bytes of how many are written; what it returns says whether to go on."""

_AT_ONCE = 1 << 20
_AN_HOUR = 3600.0  # seconds
_UNFINISHED = ".ssp-desktop-{}.ufærdig"
_IS_UNFINISHED = re.compile(r"\.ssp-desktop-[0-9a-f]{16}\.ufærdig(\.zip)?")


class NotFiled(UserError):
    """The package could not be written; nothing of it is left."""


class Cancelled(Exception):
    """Whoever follows the progress has stopped it."""


def free_place(package: Package, folder: Path, *, zipped: bool = False) -> Path:
    """Return where `package` comes to lie below `folder`: its name, or the first free one."""
    ending = ".zip" if zipped else ""
    number = 1
    while os.path.lexists(target := folder / fitting(package.name, _tail(number) + ending)):
        number += 1
    return target


def _tail(number: int) -> str:
    return f" ({number})" if number > 1 else ""


def place(
    package: Package,
    folder: Path,
    *,
    look: Look,
    recorded: Recorded,
    zipped: bool = False,
    progress: Progress | None = None,
) -> Path:
    """Write `package` to its free place below `folder`, which is made when missing; return it.

    `look` sees the files as they were written, before they are `recorded` and put in place. With
    `zipped` the package is one ZIP of those files. Raises what these raise, NotFiled, and Cancelled
    where `progress` returns False; nothing is left behind then.
    """
    _refuse_packages(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _clear(folder)
        beside = folder / _UNFINISHED.format(os.urandom(8).hex())
        archive = beside.with_name(f"{beside.name}.zip")
        writer = _Writer(package, progress, zipped=zipped)
        try:
            writer.write_folder(beside)
            look(beside)
            if zipped:
                writer.write_zip(archive, beside)
            return _move(archive if zipped else beside, package, folder, recorded, zipped=zipped)
        finally:
            _remove(beside)
            _remove(archive)
    except OSError as error:
        reason = system_words(error)
        raise NotFiled(
            f"Pakken kunne ikke skrives i {folder} ({reason}). Intet er skrevet. Se efter, om der "
            "er plads, og om du må skrive der, eller vælg en anden mappe."
        ) from error


def _move(
    beside: Path, package: Package, folder: Path, recorded: Recorded, *, zipped: bool
) -> Path:
    """Give what is finished its place, recorded first."""
    while True:
        target = free_place(package, folder, zipped=zipped)
        try:
            with recorded(target):
                (_put if zipped else Path.rename)(beside, target)
        except OSError as error:
            if error.errno in (errno.EEXIST, errno.ENOTEMPTY):
                continue  # somebody else took it meanwhile
            raise
        _force(folder)
        return target


def _gone(name: str) -> NotFiled:
    """Return the error for a kept file that is gone since the package was made."""
    return NotFiled(
        f"Filen til {name} forsvandt fra programmets mappe, mens pakken blev lavet. Intet er "
        "skrevet. Sæt filen på bilaget igen, eller journalisér igen: så er pakken uden den."
    )


def _put(file: Path, target: Path) -> None:
    """Give `file` the name `target`; raise FileExistsError where there is one.

    A rename would replace it on most systems. A drive without links has the name taken first.
    """
    try:
        os.link(file, target)
    except FileExistsError:
        raise
    except OSError:
        target.open("xb").close()
        file.replace(target)
    else:
        _remove(file)  # its other name is the package's; one that stays is cleared away later


def _clear(folder: Path) -> None:
    """Remove packages that were cut off here, not those that somebody may still be writing."""
    now = time.time()
    for path in folder.iterdir():
        with contextlib.suppress(OSError):
            # One from ahead was written while the clock was wrong.
            old = abs(now - path.lstat().st_mtime) > _AN_HOUR
            if old and _IS_UNFINISHED.fullmatch(path.name):
                _remove(path)


def _refuse_packages(folder: Path) -> None:
    """Raise NotFiled where `folder` is a package, or lies in one: that would be altered."""
    for top in (folder, *folder.parents):
        if (top / MANIFEST).is_file() and (top / PUBLIC).is_dir() and (top / SYSTEM).is_dir():
            raise NotFiled(
                f"{folder} er en journaliseret pakke eller ligger i en, og den ville blive ændret. "
                "Vælg en anden mappe."
            )


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _force(folder: Path) -> None:
    """Force the names in `folder` to disk, where a system can."""
    with contextlib.suppress(OSError):  # Windows opens no folders
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


class _Writer:
    """Writes the files of one package and counts what is written."""

    def __init__(self, package: Package, progress: Progress | None, *, zipped: bool) -> None:
        self._package = package
        self._progress = progress
        self._written = 0
        try:
            sizes = [file.size for file in package.files]
        except OSError as error:
            raise _gone(Path(error.filename or "").name) from error
        self._all = max(1, (2 if zipped else 1) * sum(sizes))

    def write_folder(self, folder: Path) -> None:
        folder.mkdir()
        parents = {folder}
        for file in self._package.files:
            path = folder / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            parents.add(path.parent)
            with path.open("xb") as out:
                try:
                    digest = self._write(file.source or file.content, out)
                except FileNotFoundError as error:
                    raise _gone(path.name) from error
                if digest != file.sha256:
                    raise NotFiled(
                        f"Filen til {path.name} blev ændret, mens pakken blev lavet. Intet er "
                        "skrevet. Journalisér igen."
                    )
                out.flush()
                os.fsync(out.fileno())
        for parent in sorted(parents, reverse=True):
            _force(parent)

    def write_zip(self, path: Path, folder: Path) -> None:
        """Pack the files that were written to `folder`: those that were looked into."""
        with path.open("xb") as out:
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
                for file in self._package.files:
                    # No time and no owner of the file that is packed.
                    info = zipfile.ZipInfo(f"{self._package.name}/{file.path}")
                    info.compress_type = zipfile.ZIP_DEFLATED
                    info.external_attr = 0o644 << 16
                    written = folder / file.path
                    large = written.stat().st_size > 1 << 31
                    with archive.open(info, "w", force_zip64=large) as entry:
                        self._write(written, entry)
            out.flush()
            os.fsync(out.fileno())

    def _write(self, source: Path | bytes, out: IO[bytes]) -> str:
        """Write `source`, the file there or bytes, to `out`; return the SHA-256."""
        digest = hashlib.sha256()
        for piece in _pieces(source):
            out.write(piece)
            digest.update(piece)
            self._written += len(piece)
            if self._progress is not None and not self._progress(self._written, self._all):
                raise Cancelled
        return digest.hexdigest()


def _pieces(source: Path | bytes) -> Iterator[bytes]:
    if isinstance(source, bytes):
        yield source
        return
    with source.open("rb") as file:
        while piece := file.read(_AT_ONCE):
            yield piece
