"""A package as it lies on a drive: a folder or a ZIP, its files and its manifests.

Nothing is unpacked, and no link is followed: a package comes from anywhere.
"""

import hashlib
import json
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from ssp_desktop.application.filing.contents import CLOSED, MANIFEST
from ssp_desktop.application.filing.manifest import FORMAT, VERSION
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.ooxml.unpacking import UNPACKING_ERRORS, name_in_zip

_AT_ONCE = 1 << 20
_OUTSIDE = "../"
_OF_MACOS = "__MACOSX/"
"""What a Mac puts beside the folder that it packs."""
_TOP = re.compile(rf"[^/]+/{re.escape(MANIFEST)}")
_MOST_MANIFEST = 64 << 20  # bytes; one of 10,000 files has some three
_UNREADABLE = (*UNPACKING_ERRORS, NotImplementedError)
Step = Callable[[str], None]
"""Told the path of each file before it is read."""


class NoPackage(UserError):
    """What was named is no package that can be checked."""


class _NoManifest(Exception):
    """Why the manifest is missing or of no use, to be said after the name of the package."""


class Found(NamedTuple):
    """A file as it was found."""

    size: int
    sha256: str


class _Files(Protocol):
    def paths(self) -> list[str]: ...

    def pieces(self, path: str) -> Iterator[bytes]: ...


class _Folder:
    def __init__(self, top: Path) -> None:
        self._top = top

    def paths(self) -> list[str]:
        return sorted(
            path.relative_to(self._top).as_posix()
            for path in self._top.rglob("*")
            if path.is_symlink() or not path.is_dir()
        )

    def pieces(self, path: str) -> Iterator[bytes]:
        place = self._top / path
        if place.is_symlink() or not place.is_file():
            return
        with place.open("rb") as file:
            while piece := file.read(_AT_ONCE):
                yield piece


class _Zip:
    """The files in the folder of a ZIP that has the manifest, or at its top."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        names = [name_in_zip(entry) for entry in entries]
        self._entries = dict(zip(names, entries, strict=True))
        self._names = [name for name in names if not name.startswith(_OF_MACOS)]
        tops = {name.removesuffix(MANIFEST) for name in self._names if _TOP.fullmatch(name)}
        self._top = tops.pop() if len(tops) == 1 and MANIFEST not in names else ""

    def paths(self) -> list[str]:
        inside = [name for name in self._names if name.startswith(self._top)]
        outside = [name for name in self._names if not name.startswith(self._top)]
        return sorted(
            [name.removeprefix(self._top) for name in inside]
            + [f"{_OUTSIDE}{name}" for name in outside]
        )

    def pieces(self, path: str) -> Iterator[bytes]:
        name = self._top + path
        if path.startswith(_OUTSIDE) and name not in self._names:
            name = path.removeprefix(_OUTSIDE)
        with self._archive.open(self._entries[name]) as file:
            while piece := file.read(_AT_ONCE):
                yield piece


class LyingPackage:
    """A package that was opened: its manifests, and each file's size and hash.

    `found` has None for a file that cannot be read; `twice` are the names that several have.
    """

    def __init__(self, files: _Files, step: Step | None = None) -> None:
        """Read the manifests and every file; _NoManifest where one is of no use."""
        paths = files.paths()
        if MANIFEST not in paths:
            raise _NoManifest(
                f"der er ingen {MANIFEST} i den, så det er ikke en journaliseret pakke. Vælg "
                "pakkens mappe eller ZIP-fil."
            )
        self.manifest = _manifest(files, MANIFEST)
        inside = f"{CLOSED}/{MANIFEST}"
        self.closed = _manifest(files, inside) if inside in paths else None
        self.found: dict[str, Found | None] = {}
        self.twice: set[str] = set()
        for path in paths:
            if step:
                step(path)
            name = unicodedata.normalize("NFC", path)  # a Mac may have taken its letters apart
            if name in self.found:
                self.twice.add(name)
            self.found[name] = _found(files, path)


def is_package(path: Path) -> bool:
    """Whether what is at `path` looks like a package: a folder or a ZIP with a manifest of one."""
    page = "manifest.html"
    try:
        if path.is_dir():
            return (path / MANIFEST).is_file() and (path / page).is_file()
        if path.suffix.lower() != ".zip":
            return False
        with zipfile.ZipFile(path) as archive:
            names = {name.rpartition("/")[2] for name in archive.namelist() if name.count("/") < 2}
    except (OSError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile):
        return False
    return {MANIFEST, page} <= names


def open_package(path: Path, step: Step | None = None) -> LyingPackage:
    """Return the package at `path`, a folder or a ZIP; raise NoPackage for anything else."""
    try:
        if path.is_dir():
            return LyingPackage(_Folder(path), step)
        with zipfile.ZipFile(path) as archive:
            return LyingPackage(_Zip(archive), step)
    except _NoManifest as error:
        raise NoPackage(f"{path} kan ikke kontrolleres: {error}") from None
    except FileNotFoundError:
        raise NoPackage(f"{path} findes ikke. Ret stien, og prøv igen.") from None
    except OSError as error:
        raise NoPackage(f"{path} kan ikke læses ({system_words(error)}).") from error
    except _UNREADABLE:
        raise NoPackage(
            f"{path.name} er hverken en mappe eller en ZIP, der kan læses. Vælg pakkens mappe."
        ) from None


def _found(files: _Files, path: str) -> Found | None:
    size, digest = 0, hashlib.sha256()
    try:
        for piece in files.pieces(path):
            size += len(piece)
            digest.update(piece)
    except _UNREADABLE:
        return None
    return Found(size, digest.hexdigest())


def _manifest(files: _Files, path: str) -> dict[str, Any]:
    text = b""
    try:
        for piece in files.pieces(path):
            text += piece
            if len(text) > _MOST_MANIFEST:
                raise _NoManifest(f"{path} er for stor til at være et manifest.")
        read = json.loads(text)
    except (*_UNREADABLE, RecursionError):
        raise _NoManifest(f"{path} er beskadiget eller ændret og kan ikke læses.") from None
    if not isinstance(read, dict) or read.get("format") != FORMAT or not _is_whole(read):
        raise _NoManifest(f"{path} er ikke et manifest for en journaliseret pakke.")
    if read.get("version") != VERSION:
        raise _NoManifest(f"{path} er lavet af en nyere udgave af programmet. Brug den.")
    return read


def _is_whole(manifest: dict[str, Any]) -> bool:
    """Whether what is looked at in a manifest is of the kind that it must be."""
    try:
        files = [(f["path"], f["size"], f["sha256"], f["open"]) for f in manifest["files"]]
        items = [
            (i["id"], i["number"], i["title"], i["open"], i["text_sha256"])
            for i in manifest["items"]
        ]
        attached = [(a["id"], a["file"]) for i in manifest["items"] for a in i["attachments"]]
        lying = [file for _, file in attached if file is not None]
        told = (manifest["meeting"], manifest["text_sha256"])
    except (KeyError, TypeError):
        return False
    texts = (
        *told,
        *lying,
        *(path for path, *_ in files),
        *(each[0] for each in (*items, *attached)),
    )
    return all(isinstance(text, str) for text in texts)
