"""A finished file put in its place, whole or not at all.

Written beside its place, forced to disk and then moved, so that neither a full
disk nor a lost connection nor a crash leaves half a referat or harms the old one.
"""

import contextlib
import errno
import os
import stat
from pathlib import Path
from typing import IO

from ssp_desktop.domain.errors import UserError
from ssp_desktop.minutes.file_names import counted


class FileInUse(UserError):
    """Another program holds the file. `free` is a name beside it that nobody has."""

    def __init__(self, path: Path) -> None:
        """Say which file, and which name is free."""
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
    """Return ``name (2).docx``, or the first number after it, that nothing has."""
    number = 2
    while os.path.lexists(candidate := path.with_name(counted(path.name, number))):
        number += 1
    return candidate


def save_file(path: Path, content: bytes) -> None:
    """Put `content` at `path`, in the place of what was there.

    Raises FileInUse where another program holds the old file, FileNotSaved
    where the folder is missing, closed to the user or full. A link stays a
    link: what it leads to is replaced. Whoever could read or write the old file,
    and nobody else, can do so with the new one.
    """
    path = Path(os.path.realpath(path))
    try:
        is_folder, is_open = path.is_dir(), _is_open_elsewhere(path)
        mode = _mode(path)
    except OSError as error:  # a name that is too long, a folder that may not be looked into
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
    """Return the permissions of the file at `path`, None where there is none."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return None


def _make(path: Path, mode: int | None) -> IO[bytes]:
    """Make a file with those permissions, None for those of any new file."""
    if mode is None or not hasattr(os, "fchmod"):
        return path.open("xb")
    # Before a word is in it, so that nobody reads it meanwhile who could not read the old one.
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    os.fchmod(handle, mode)
    return os.fdopen(handle, "wb")


def _is_open_elsewhere(path: Path) -> bool:
    """Whether Word or LibreOffice has its owner file beside `path`.

    Windows itself refuses to replace an open file. Elsewhere, and on network
    drives, the replacing succeeds and the other program then writes its old
    text back over it, so the owner files are asked: Word's ``~$`` stands for up
    to two of the name's first letters, LibreOffice's is ``.~lock.NAME#``.
    """
    name = path.name
    owners = [f".~lock.{name}#", *(f"~${name[cut:]}" for cut in (0, 1, 2))]
    # A name as long as may be has no room for an owner file's; then there is none.
    return path.exists() and any(os.path.lexists(path.with_name(owner)) for owner in owners)


def _discard(path: Path) -> None:
    with contextlib.suppress(OSError):  # what matters is told already
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
    return f"{path.name} kunne ikke gemmes i {folder} ({error.strerror}). Prøv en anden mappe."
