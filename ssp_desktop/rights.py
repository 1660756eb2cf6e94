"""Who may read the program's own files: their owner alone, whatever the umask says.

They contain cases about children, and a folder that others can read is a leak that no one notices.
Owns the permissions of what the program makes, and corrects those that an earlier version or a copy
made too wide. Never widens any, and leaves alone what it did not make. On Windows a user's profile
is private by default.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from ssp_desktop.folders import OWN_FOLDERS, is_named_as_own

_OTHERS = 0o077


def make_private_folder(folder: Path) -> None:
    """Make `folder` if it is missing, for the owner alone; OSError says why it cannot be made.

    So are those above it that are missing: one of them may be the data folder.
    """
    missing = [each for each in (folder, *folder.parents) if not each.is_dir()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file for the owner alone, if there is none; OSError as above.

    For code that writes files itself: SQLite, for one, keeps the permissions of an existing file,
    and gives them to the files it makes beside it.
    """
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def open_privately(path: str, flags: int) -> int:
    """Open a file for the owner alone; an ``opener`` of `open`."""
    return os.open(path, flags, 0o600)


def put_right(folder: Path) -> bool:
    """Remove other users' access to our data or log folder, and to all our files in it.

    Returns whether anything was readable by others and no longer is. In a folder that is not for us
    alone (a home, a shared one) only our files are touched; where permissions cannot be changed,
    nothing is.
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
            # Some file systems have no permissions, and accept each change without making it.
            changed |= not path.lstat().st_mode & _OTHERS
        except OSError:
            continue
    return changed


def _of_ours(folder: Path) -> Iterator[Path]:
    """Yield what in `folder` is ours: in a folder for us alone, itself and all under our names."""
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
