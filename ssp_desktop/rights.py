"""Who may read the program's own files: their owner alone, whatever the umask says.

Matters about children stand in them, and a folder that others may look into is a
leak that nobody sees. Owns the rights of what the program makes, and puts right
what an earlier version or a copy made wider. Never widens any, and leaves alone
what it did not make. On Windows a user's profile is private as it is.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from ssp_desktop.places import OWN_FOLDERS, is_named_as_own

_OTHERS = 0o077


def make_private_folder(folder: Path) -> None:
    """Make `folder` where it is missing, for the owner alone; OSError says why it cannot be."""
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file for the owner alone, where there is none; OSError as above.

    For those who write files by themselves: SQLite, for one, keeps the rights of
    the file that it finds, and gives them to what it makes beside it.
    """
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def open_privately(path: str, flags: int) -> int:
    """Open a file for the owner alone; an ``opener`` of `open`."""
    return os.open(path, flags, 0o600)


def put_right(folder: Path) -> bool:
    """Take the rights of others from the folder of our data, or of the log, and all of ours in it.

    Returns whether anything was readable for others and is no longer. In a folder that
    is not for us alone (a home, a shared one) only our files are touched; and where
    rights cannot be changed, nothing is.
    """
    if os.name != "posix":
        return False
    changed = False
    for path in _of_ours(folder):
        try:
            found = path.lstat()
            if stat.S_ISLNK(found.st_mode) or not stat.S_IMODE(found.st_mode) & _OTHERS:
                continue
            path.chmod(stat.S_IMODE(found.st_mode) & ~_OTHERS)
            # Some file systems know no rights, and take each change without making it.
            changed |= not path.lstat().st_mode & _OTHERS
        except OSError:
            continue
    return changed


def _of_ours(folder: Path) -> Iterator[Path]:
    """Yield what of `folder` is ours: in one for us alone itself and all below our names."""
    try:
        entries = sorted(folder.iterdir())
        for_us = _is_for_us(folder)
    except OSError:
        return
    if not for_us:
        backups = folder / "backups"
        copies = sorted(backups.iterdir()) if backups.is_dir() else []
        for path in (*entries, *copies):
            if is_named_as_own(path.name) and path.is_file():
                yield path
        return
    yield folder
    for entry in entries:
        if entry.name in OWN_FOLDERS or is_named_as_own(entry.name):
            yield entry
            if entry.is_dir() and not entry.is_symlink():
                for inside, folders, names in os.walk(entry):
                    yield from (Path(inside, name) for name in (*folders, *names))


def _is_for_us(folder: Path) -> bool:
    """Whether `folder` is the user's, and neither a home nor above one, nor one that is shared."""
    found = folder.stat()
    real = folder.resolve()
    home = Path.home()
    shared = found.st_mode & (stat.S_ISVTX | stat.S_ISGID)  # as /tmp is, or a group's folder
    return found.st_uid == os.getuid() and not shared and real not in (home, *home.parents)
