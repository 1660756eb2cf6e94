"""Looks through files and folders for what must not go out; goes on where it was interrupted.

Owns which files there are, and the whole of what was found. What is found in one is `inspection`'s.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.application.scanning.remembered import Remembered
from ssp_desktop.domain.cpr import cpr_numbers
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.inspection.finds import KINDS, Find, Inspection, Unread
from ssp_desktop.inspection.process.apart import inspected

Tell = Callable[[int, int], None]
"""Is told how many files are done, and of how many."""


class NothingThere(UserError):
    """A path that was to be looked through does not exist."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} findes ikke. Intet er set efter. Ret stien, og prøv igen.")


class Looked(NamedTuple):
    """What was found in one file; nothing in most."""

    path: Path
    finds: tuple[Find, ...]
    unread: tuple[Unread, ...]


class Scan(NamedTuple):
    """All that was found: `looked_at` is how many files there were, in `files` are some of them."""

    looked_at: int
    files: tuple[Looked, ...]

    @property
    def stops(self) -> bool:
        """Whether any of the files must not go out as it is."""
        return any(Inspection((), each.finds, ()).stops for each in self.files)


def scan(paths: Sequence[Path], memory: Path, tell: Tell, *, processes: int = 0) -> Scan:
    """Return what is in all files at and below `paths`; raises NothingThere and CannotStart.

    What is done is kept in the folder `memory` until all is, so that a run that is interrupted goes
    on where it stopped when it is asked for again.
    """
    folders: list[Looked] = []
    files = list(dict.fromkeys(_files_of(paths, folders)))
    with Remembered(memory, paths) as remembered:
        found = {}
        for path in files:
            known = remembered.of(path)
            if known is not None:
                found[path] = known
        tell(len(found), len(files))
        left = [path for path in files if path not in found]
        if left:
            with closing(inspected(left, processes=min(processes, len(left)))) as answers:
                for path, inspection in answers:
                    found[path] = inspection
                    remembered.keep(path, inspection)
                    tell(len(found), len(files))
        remembered.forget()
    some = [
        Looked(path, found[path].finds, found[path].unread)
        for path in files
        if found[path].finds or found[path].unread
    ]
    return Scan(len(files), tuple(sorted([*some, *folders], key=lambda each: str(each.path))))


def _files_of(paths: Sequence[Path], folders: list[Looked]) -> Iterator[Path]:
    """Yield every file in order; what is to be told of a folder itself goes to `folders`."""
    for path in paths:
        if not _is_there(path):
            raise NothingThere(path)
        if not path.is_dir():
            yield path
            continue

        def refused(error: OSError, top: Path = path) -> None:
            folder = Path(error.filename or top)
            reason = f"mappen kan ikke læses ({system_words(error)})"
            folders.append(Looked(folder, (), (Unread("", reason),)))

        # A link to a folder is not followed: it may lead round in a circle, or anywhere.
        for folder, names, inside in os.walk(path, onerror=refused):
            names.sort()
            folders.extend(_by_name(Path(folder, name)) for name in names if cpr_numbers(name))
            for name in sorted(inside):
                yield Path(folder, name)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name too long for any file, say
        return False


def _by_name(folder: Path) -> Looked:
    """Return what the name of a folder tells; it goes along with what is in it."""
    rank, _ = KINDS["cpr"]
    numbers = cpr_numbers(folder.name)
    finds = (Find("mappens navn", "cpr", rank, f"{each.date}-••••") for each in numbers)
    return Looked(folder, tuple(finds), ())
