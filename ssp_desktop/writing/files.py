"""Puts a finished file in its place, whole or not at all.

The file is written beside its place, forced to disk and then moved, so that neither a
full disk nor a lost connection nor a crash leaves half a file or damages the old one.
"""

import contextlib
import errno
import os
import stat
from pathlib import Path
from typing import IO

from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.minutes.file_names import counted


class FileInUse(UserError):
    """Another program has the file open. `free` is an unused name beside it."""

    def __init__(self, path: Path) -> None:
        """Say which file it is, and which name is free."""
        self.path = path
        self.free = free_name(path)
        super().__init__(
            f"{path.name} kan ikke overskrives, sikkert fordi den er åben i et andet program "
            f"(for eksempel Word). Luk den og prøv igen, eller gem som {self.free.name}. "
            f"Den gamle fil er urørt."
        )


class FileNotSaved(UserError):
    """The file could not be written at all."""


def free_name(path: Path) -> Path:
    """Return ``name (2).docx``, or the first higher number that is unused."""
    number = 2
    while os.path.lexists(candidate := path.with_name(counted(path.name, number))):
        number += 1
    return candidate


def save_file(path: Path, content: bytes) -> None:
    """Put `content` at `path`, replacing what was there.

    Raises FileInUse when another program has the old file open, FileNotSaved when the
    folder is missing, closed to the user or full. A link stays a link: its target is
    replaced. Exactly those who could read or write the old file can do so with the new
    one.
    """
    path = Path(os.path.realpath(path))
    try:
        is_folder, is_open = path.is_dir(), _is_open_elsewhere(path)
        mode = _mode(path)
    except OSError as error:  # a name that is too long, a folder without access
        raise FileNotSaved(_why_not(path, error)) from error
    if is_folder:
        raise FileNotSaved(f"{path} er en mappe. Skriv også et filnavn.")
    if is_open:
        raise FileInUse(path)
    if path.exists() and not path.is_file():
        raise FileNotSaved(f"{path.name} er ikke en almindelig fil. Vælg et andet navn.")
    if path.exists() and not os.access(path, os.W_OK):
        raise FileNotSaved(
            f"{path.name} er skrivebeskyttet. Fjern beskyttelsen, eller gem under et andet navn "
            f"(for eksempel {free_name(path).name}). Den gamle fil er urørt."
        )
    beside = path.with_name(f".{os.urandom(8).hex()}.tmp")
    try:
        with _make(beside, mode) as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
    except OSError as error:
        _discard(beside)
        raise FileNotSaved(_why_not(path, error)) from error
    try:
        beside.replace(path)
    except OSError as error:
        _discard(beside)
        if path.exists() and isinstance(error, PermissionError):
            raise FileInUse(path) from error
        raise FileNotSaved(_why_not(path, error)) from error


def _mode(path: Path) -> int | None:
    """Return the permissions of the file at `path`; None when there is none."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return None


def _make(path: Path, mode: int | None) -> IO[bytes]:
    """Make a file with those permissions; None means those of any new file."""
    if mode is None or not hasattr(os, "fchmod"):
        return path.open("xb")
    # Before a word is in it, so that nobody without access to the old file can read it
    # meanwhile.
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    os.fchmod(handle, mode)
    return os.fdopen(handle, "wb")


def _is_open_elsewhere(path: Path) -> bool:
    """Whether Word or LibreOffice has its owner file beside `path`.

    Windows itself refuses to replace an open file. Elsewhere, and on network drives,
    replacing succeeds and the other program then writes its old text back, so the owner
    files are checked: Word's ``~$`` replaces up to two of the name's first letters,
    LibreOffice's is ``.~lock.NAME#``.
    """
    name = path.name
    owners = [f".~lock.{name}#", *(f"~${name[cut:]}" for cut in (0, 1, 2))]
    # A name of maximum length leaves no room for an owner file's name; then there is none.
    return path.exists() and any(os.path.lexists(path.with_name(owner)) for owner in owners)


def _discard(path: Path) -> None:
    with contextlib.suppress(OSError):  # what matters is reported already
        path.unlink(missing_ok=True)


def _why_not(path: Path, error: OSError) -> str:
    folder = path.parent
    if error.errno == errno.ENOENT:
        return f"Mappen {folder} findes ikke. Vælg en anden mappe, og prøv igen."
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"Der er ikke plads på disken til {path.name}. Ryd op, eller vælg en anden mappe."
    if error.errno == errno.ENAMETOOLONG:
        return f"Filnavnet {path.name[:40]}… er for langt. Vælg et kortere."
    if error.errno == errno.ENOTDIR:
        return f"{folder} er ikke en mappe. Vælg en anden mappe, og prøv igen."
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return f"Du har ikke lov til at gemme i {folder}. Vælg en anden mappe, og prøv igen."
    return f"{path.name} kunne ikke gemmes i {folder} ({system_words(error)}). Prøv en anden mappe."
