"""The files of one data folder in the second place: names, the list of each copy, thinning.

Everything lies in one folder with a name of its own, so two laptops on one stick never meet. What
has another name than these is not the program's: it is never read, moved or deleted.
"""

import contextlib
import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.domain.machine.safe_json import read_json
from ssp_desktop.store.backups.leaving import UNFINISHED
from ssp_desktop.store.files import LOCKED, age

_COPY = re.compile(rf"referater-(\d{{4}}-\d\d-\d\d)\.db({re.escape(LOCKED)})?")
_LISTED = re.compile(r"referater-\d{4}-\d\d-\d\d\.json")
_KEPT_FILE = re.compile(rf"[0-9a-f]{{64}}({re.escape(LOCKED)})?")
_HALF = re.compile(rf"({_COPY.pattern}|{_LISTED.pattern}|{_KEPT_FILE.pattern}){UNFINISHED}.*")
_README, _WORD = "LAES-MIG.txt", "mappe.id"
_LONGEST_WORD = 100
_TEXT = """\
Her ligger sikkerhedskopier fra SSP Desktop, det program der skrives referater i.

En kopi hentes tilbage fra programmet: Fil, Sikkerhedskopier. På en anden computer: samme sted,
»Hent fra en fil …«. Mappen må gerne kopieres og slettes. Ret ikke i filerne.
"""


class PlacedCopy(NamedTuple):
    """A copy in the second place."""

    path: Path
    day: datetime.date

    @property
    def locked(self) -> bool:
        """Whether it is enciphered."""
        return self.path.name.endswith(LOCKED)


class PlaceFiles:
    """Those in `folder`, which need not be there."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read or made yet."""
        self.folder = folder

    def make(self) -> None:
        """Make the folder, with a text for whoever finds it; OSError says why not."""
        self.folder.mkdir(parents=False, exist_ok=True)
        if not (self.folder / _README).exists():
            (self.folder / _README).write_text(_TEXT, "utf-8")

    def word(self) -> str:
        """Return the word that was written here last; empty where there is none, or an OSError."""
        try:
            with (self.folder / _WORD).open("rb") as file:
                return file.read(_LONGEST_WORD).decode("ascii", "replace").strip()
        except FileNotFoundError:
            return ""

    def write_word(self, word: str) -> None:
        """Write down the word by which the folder is known the next time; OSError says why not."""
        beside = self.folder / f"{_WORD}{UNFINISHED}"
        beside.write_text(f"{word}\n", "ascii")
        beside.replace(self.folder / _WORD)

    def copy(self, day: datetime.date, ending: str) -> Path:
        """Return the copy of that day, whose name ends with `ending`."""
        return self.folder / f"referater-{day.isoformat()}.db{ending}"

    def list_of(self, day: datetime.date) -> Path:
        """Return the file that says which files the copy of that day needs."""
        return self.folder / f"referater-{day.isoformat()}.json"

    def file(self, name: str) -> Path:
        """Return the file of an attachment, by the name it has here."""
        return self.folder / "bilag" / name[:2] / name

    def copies(self) -> list[PlacedCopy]:
        """Return the copies that are there, newest first."""
        found = []
        with contextlib.suppress(OSError):
            for path in sorted(self.folder.iterdir(), reverse=True):
                named = _COPY.fullmatch(path.name)
                with contextlib.suppress(ValueError):
                    if named and path.is_file():
                        found.append(PlacedCopy(path, datetime.date.fromisoformat(named[1])))
        return found

    def write_list(self, day: datetime.date, names: set[str], meetings: int) -> None:
        """Write down which files the copy of that day needs; OSError says why not."""
        target = self.list_of(day)
        beside = target.with_name(f"{target.name}{UNFINISHED}")
        values = {"meetings": meetings, "files": sorted(names)}
        beside.write_text(json.dumps(values, indent=1), "utf-8")
        beside.replace(target)

    def thin(self, kept: int, today: datetime.date) -> None:
        """Delete all but the newest `kept` copies, and the files that none of them needs."""
        for old in sorted(self.copies(), key=lambda each: age(each.day, today))[:-kept]:
            self.remove(old)
        self.sweep()

    def remove(self, copy: PlacedCopy) -> None:
        """Delete that copy and its list; OSError where it cannot be deleted."""
        copy.path.unlink(missing_ok=True)
        if all(each.day != copy.day for each in self.copies()):
            self.list_of(copy.day).unlink(missing_ok=True)

    def clear_halves(self) -> None:
        """Delete what was left half written when a stick was pulled or the program killed."""
        for folder in (self.folder, *self.folder.glob("bilag/??")):
            with contextlib.suppress(OSError):
                for path in folder.iterdir():
                    if _HALF.fullmatch(path.name):
                        path.unlink(missing_ok=True)

    def sweep(self) -> None:
        """Delete the files that no copy needs; none, where one does not say what it needs."""
        needed: set[str] = set()
        for copy in self.copies():
            names = self._needed_by(copy.day)
            if names is None:
                return
            needed |= names
        for path in self._files():
            if path.name not in needed:
                path.unlink(missing_ok=True)
                with contextlib.suppress(OSError):
                    path.parent.rmdir()  # where it was the last one

    def _needed_by(self, day: datetime.date) -> set[str] | None:
        try:
            found = read_json(self.list_of(day).read_text("utf-8"))
            return {str(each) for each in found["files"]}
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _files(self) -> Iterator[Path]:
        for path in sorted(self.folder.glob("bilag/??/*")):
            if _KEPT_FILE.fullmatch(path.name):
                yield path
