"""Every file that the store makes, by name: the one place that knows where they are.

`every` finds all that was ever written about a meeting. Makes and reads nothing.
"""

import contextlib
import datetime
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_OURS = re.compile(
    r"(referater|referater-\d{4}-\d{2}-\d{2}|referater-(damaged|replaced)-[\d-]+|before-\d+"
    r"|referater-opened-[0-9a-f]+)"
    r"\.(db|unfinished)([-.](wal|journal|unfinished|old))*|referater\.db(?!\.setup)[-.~].*"
)
"""The names of files that may contain texts of a meeting; no other program uses these names."""
_DAILY = re.compile(r"referater-(\d{4}-\d{2}-\d{2})\.db")
_LAID_ASIDE = re.compile(r"referater-(?:damaged|replaced)-(\d{4}-\d{2}-\d{2}-\d{6})(?:-\d+)?\.db")
_TIME = "%Y-%m-%d-%H%M%S"
LOCKED = ".locked"
"""How the name of an enciphered copy ends, behind the name that it would have without."""


class DatabaseFiles(NamedTuple):
    """The files of the database at `database`, all in its folder or the folder of copies."""

    database: Path

    @property
    def wal(self) -> Path:
        """SQLite's log of what is not in the database itself yet."""
        return self._beside_itself("-wal")

    @property
    def shm(self) -> Path:
        """SQLite's index of that log, which exists while any process has the database open."""
        return self._beside_itself("-shm")

    @property
    def setup_lock(self) -> Path:
        """The lock that stops two programs from setting the database up at the same time."""
        return self._beside(".setup")

    @property
    def stray_wal(self) -> Path:
        """The log of another database, laid aside."""
        return self._beside("-wal.old")

    @property
    def unfinished(self) -> Path:
        """A copy on its way to the database's place."""
        return self._beside(".unfinished")

    @property
    def backups(self) -> Path:
        """The folder of the copies."""
        return self.database.parent / "backups"

    def daily(self, day: datetime.date) -> Path:
        """Return the copy of that day."""
        return self.backups / f"referater-{day.isoformat()}.db"

    @property
    def staging(self) -> Path:
        """The folder in which what was packed lies until all of it is found right."""
        return self.database.parent / "referater.unfinished"

    def opened(self) -> Path:
        """Return a free name for a copy from elsewhere, in plain, for as long as it is read."""
        return self.backups / f"referater-opened-{os.urandom(8).hex()}.unfinished"

    def before_version(self, version: int) -> Path:
        """Return the copy made before the schema is upgraded to `version`."""
        return self.backups / f"before-{version}.db"

    def aside(self, at: datetime.datetime, *, damaged: bool) -> Path:
        """Return a free name for the database when a copy takes its place."""
        name = f"referater-{'damaged' if damaged else 'replaced'}-{at:{_TIME}}"
        free = self.database.with_name(f"{name}.db")
        number = 1
        while free.exists():
            number += 1
            free = self.database.with_name(f"{name}-{number}.db")
        return free

    def copies(self) -> list[Path]:
        """Return the existing copies, newest first."""
        found = _seen(self.backups, "*.db")
        return sorted(found, key=lambda each: (day_of(each), each.name), reverse=True)

    def laid_aside(self) -> list[Path]:
        """Return the databases that copies have replaced, latest first."""
        found = _seen(self.database.parent, "referater-*.db")
        timed = [(laid_aside_at(each), each) for each in found]
        return [each for at, each in sorted(timed, key=_last_first, reverse=True) if at is not None]

    def every(self) -> Iterator[Path]:
        """Yield each existing file that, by its name, may contain something of a meeting."""
        yield from filter(is_named_as_ours, self.all_in_folders())

    def all_in_folders(self) -> Iterator[Path]:
        """Yield every file except links in the folders of the database and of the copies."""
        for folder in (self.database.parent, self.backups):
            if folder.is_dir():
                for each in sorted(folder.iterdir()):
                    if each.is_file() and not each.is_symlink():
                        yield each

    def _beside_itself(self, ending: str) -> Path:
        """Return SQLite's name for it: beside the target of a link, not beside the link."""
        itself = Path(os.path.realpath(self.database))
        return itself.with_name(itself.name + ending)

    def _beside(self, ending: str) -> Path:
        return self.database.with_name(self.database.name + ending)


def is_named_as_ours(path: Path) -> bool:
    """Whether the store uses this name for files that may contain texts of a meeting."""
    return _OURS.fullmatch(path.name) is not None


def _seen(folder: Path, like: str) -> list[Path]:
    with contextlib.suppress(OSError):  # nobody may look there
        return [each for each in folder.glob(like) if each.is_file()]
    return []


def is_there(path: Path) -> bool:
    """Whether something is there; False where nobody may look."""
    with contextlib.suppress(OSError):
        return path.exists()
    return False


def is_missing(path: Path) -> bool:
    """Whether nothing is there, or a link to nothing.

    Raises OSError where nobody can tell: without the right to look, or below a file.
    """
    try:
        path.stat()
    except FileNotFoundError:
        return True
    return False


def day_of(copy: Path) -> datetime.date:
    """Return the day in the file's name; otherwise the day it was last written.

    A missing file gives the earliest possible date.
    """
    aside = laid_aside_at(copy)
    if aside is not None:
        return aside.date()
    named = _DAILY.fullmatch(copy.name.removesuffix(LOCKED))
    if named:
        try:
            return datetime.date.fromisoformat(named[1])
        except ValueError:
            pass
    try:
        return datetime.date.fromtimestamp(copy.stat().st_mtime)
    except OSError:
        return datetime.date.min


def age(day: datetime.date, today: datetime.date) -> tuple[bool, datetime.date]:
    """Return what copies are sorted by, the oldest first.

    One of a day that is still to come was made while the clock was wrong, before those of today.
    """
    return day <= today, day


def laid_aside_at(path: Path) -> datetime.datetime | None:
    """Return when a copy replaced that database; None if none did."""
    named = _LAID_ASIDE.fullmatch(path.name)
    try:
        return datetime.datetime.strptime(named[1], _TIME) if named else None
    except ValueError:
        return None


def _last_first(timed: tuple[datetime.datetime | None, Path]) -> tuple[datetime.datetime, str]:
    at, path = timed
    return at or datetime.datetime.min, path.name


def unfinished_of(target: Path) -> Path:
    """Return the name under which `target` is written until it is whole."""
    return target.with_suffix(".unfinished")
