"""Whether a package still lies where it was filed as it was written, told quickly.

The manifest by its hash, the files by their sizes, and by their hashes only where they were written
to since. `verifying` reads all of it.
"""

import hashlib
import json
import zipfile
from enum import Enum, auto
from pathlib import Path
from typing import Any

from ssp_desktop.application.filing.contents import CLOSED_MANIFEST, MANIFEST
from ssp_desktop.domain.overview import ExportRecord
from ssp_desktop.ooxml.unpacking import UNPACKING_ERRORS

_MOST_MANIFEST = 64 << 20  # bytes, as in `reading`
_PATIENCE = 60.0
"""Seconds after filing in which a ZIP is still being packed."""


class Lying(Enum):
    """How a package lies there."""

    AS_FILED = auto()
    ALTERED = auto()
    GONE = auto()
    """Nothing is at its place: moved, deleted, or on a drive that is not there."""


def lying(record: ExportRecord) -> Lying:
    """Return how the package of `record` lies at its path; raises nothing."""
    path = Path(record.path)
    try:
        if not path.exists():
            return Lying.GONE
        same = _folder_is(path, record) if path.is_dir() else _zip_is(path, record)
    except (*UNPACKING_ERRORS, OSError, ValueError, KeyError, TypeError, RuntimeError):
        return Lying.ALTERED
    return Lying.AS_FILED if same else Lying.ALTERED


def _folder_is(top: Path, record: ExportRecord) -> bool:
    read = _read(top / MANIFEST)
    if hashlib.sha256(read).hexdigest() != record.digest:
        return False
    files = _files(read)
    inside = top / CLOSED_MANIFEST
    if inside.exists():
        read = _read(inside)
        if record.closed_digest not in (None, hashlib.sha256(read).hexdigest()):
            return False
        files += _files(read)
    elif record.closed_digest:
        return False
    filed = record.at.timestamp()
    for file in files:
        place = top / file["path"]
        told = place.stat()
        if told.st_size != file["size"]:
            return False
        if told.st_mtime >= filed and _hash(place) != file["sha256"]:
            return False
    return True


def _zip_is(path: Path, record: ExportRecord) -> bool:
    with zipfile.ZipFile(path) as archive:
        inside = {name.partition("/")[2]: name for name in archive.namelist()}
        read = archive.read(inside[MANIFEST])
        if hashlib.sha256(read).hexdigest() != record.digest:
            return False
        files = _files(read)
        if CLOSED_MANIFEST in inside:
            read = archive.read(inside[CLOSED_MANIFEST])
            if record.closed_digest not in (None, hashlib.sha256(read).hexdigest()):
                return False
            files += _files(read)
        elif record.closed_digest:
            return False
        touched = path.stat().st_mtime > record.at.timestamp() + _PATIENCE
        for file in files:
            name = inside[file["path"]]
            if archive.getinfo(name).file_size != file["size"]:
                return False
            if touched and hashlib.sha256(archive.read(name)).hexdigest() != file["sha256"]:
                return False
    return True


def _read(path: Path) -> bytes:
    if path.stat().st_size > _MOST_MANIFEST:
        raise ValueError(path)
    return path.read_bytes()


def _files(manifest: bytes) -> list[dict[str, Any]]:
    return list(json.loads(manifest)["files"])


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
