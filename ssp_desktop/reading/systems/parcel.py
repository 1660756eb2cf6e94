"""The files of an export: a folder, a ZIP, or one XML file with what stands beside it.

Files are known by their place below the top, with ``/`` between folders. Nothing outside the
folder is opened, no link is followed, nothing is unpacked to the disk, and a ZIP that is made
to grow is refused before it does.
"""

import os
import posixpath
import stat
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.ooxml.unpacking import UNPACKING_ERRORS, name_in_zip
from ssp_desktop.reading.source.refusals import Damaged, Protected, TooLarge, Unreadable, called

MAX_FILES = 5_000
MAX_BYTES = 200 * 1024 * 1024
"""Of one file, and of all that is unpacked from a ZIP."""

_ENCRYPTED = 0x1
_DEEPEST = 12
_NOISE = (".ds_store", "thumbs.db", "desktop.ini")
_SHADOWS = ("._", "~$")  # what macOS keeps of a file beside it, and Word of an open one


class Parcel(ABC):
    """The files of an export by their places. `name` is what the user chose."""

    def __init__(self, name: str, places: Iterable[str]) -> None:
        self.name = name
        self.places = tuple(sorted(place for place in places if not _is_noise(place)))
        self._by_key = {_key(place): place for place in reversed(self.places)}
        self._by_name: dict[str, list[str]] = {}
        for place in self.places:
            self._by_name.setdefault(_key(posixpath.basename(place)), []).append(place)

    @abstractmethod
    def bytes_of(self, place: str) -> bytes:
        """Return the content of that file; raises an `Unreadable` when it is refused."""

    def find(self, said: str, beside: str) -> str:
        """Return the place of the file that the XML at `beside` calls `said`; empty without one.

        Systems write paths of their own disk, backslashes and another case, so the place
        below the XML's folder counts first, then the name alone if there is one of it there.
        """
        path = said.replace("\\", "/").strip()
        folder = posixpath.dirname(beside)
        parts = [
            part for part in path.split("/") if part not in ("", ".", "..") and ":" not in part
        ]
        for at in range(len(parts)):
            found = self._by_key.get(_key(posixpath.join(folder, *parts[at:])))
            if found:
                return found
        named = self._by_name.get(_key(parts[-1]), []) if parts else []
        below = [place for place in named if not folder or place.startswith(f"{folder}/")]
        return below[0] if len(below) == 1 else ""


def parcel_of(path: Path) -> Parcel:
    """Return the files of the folder, ZIP or XML at `path`; raises an `Unreadable` if refused."""
    try:
        if path.is_dir():
            return _Folder(path, path.name, _places_below(path))
        with path.open("rb") as file:
            head = file.read(4)
        if head.startswith(b"PK"):
            return _Zip(path)
        # A lone XML is read with the files it names; others in its folder are none of its business.
        return _Folder(path.parent, path.name, _places_below(path.parent, strict=False))
    except OSError as error:
        inside = error.filename if isinstance(error.filename, str) else path.name
        if isinstance(error, PermissionError):
            raise Unreadable(
                f"»{Path(inside).name}« må ikke læses med dine rettigheder. Intet er importeret. "
                "Få adgang til den, eller kopiér det, du skal bruge, til din egen computer."
            ) from error
        raise Unreadable(
            f"»{Path(inside).name}« kunne ikke læses ({system_words(error)}). Intet er "
            "importeret. Kopiér den til din egen computer, og prøv igen."
        ) from error


class _Folder(Parcel):
    def __init__(self, top: Path, name: str, places: Iterable[str]) -> None:
        super().__init__(name, places)
        self._top = top

    def bytes_of(self, place: str) -> bytes:
        path = self._top / place
        try:
            if not stat.S_ISREG(path.lstat().st_mode):
                raise _outside(place)
            with path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
        except OSError as error:
            raise Unreadable(
                f"Filen »{place}« kunne ikke læses ({system_words(error)}). "
                "Intet er importeret. Luk den andre steder, og prøv igen."
            ) from error
        if len(data) > MAX_BYTES:
            raise _too_large(place)
        return data


class _Zip(Parcel):
    def __init__(self, path: Path) -> None:
        self._left = MAX_BYTES
        if path.stat().st_size > MAX_BYTES:
            raise _too_large(path.name)
        try:
            self._archive = ZipFile(BytesIO(path.read_bytes()))
        except UNPACKING_ERRORS:
            raise _damaged(path.name) from None
        entries = [entry for entry in self._archive.infolist() if not entry.is_dir()]
        _check_entries(entries, path.name)
        self._entries = {name_in_zip(entry).replace("\\", "/"): entry for entry in entries}
        super().__init__(path.name, self._entries)

    def bytes_of(self, place: str) -> bytes:
        try:
            with self._archive.open(self._entries[place]) as file:
                data = file.read(self._left + 1)
        except UNPACKING_ERRORS:
            raise _damaged(self.name) from None
        self._left -= len(data)
        if self._left < 0:
            raise _too_large(self.name)
        return data


def _check_entries(entries: list[ZipInfo], name: str) -> None:
    if len(entries) > MAX_FILES:
        raise _too_many(name)
    if sum(entry.file_size for entry in entries) > MAX_BYTES:
        raise _too_large(name)
    for entry in entries:
        path = entry.filename.replace("\\", "/")
        is_link = stat.S_ISLNK(entry.external_attr >> 16)
        if path.startswith("/") or ".." in path.split("/") or path[1:2] == ":" or is_link:
            raise _outside(entry.filename)
        if entry.flag_bits & _ENCRYPTED:
            raise Protected(
                f"{called(name)} er beskyttet med adgangskode. Intet er importeret. "
                "Pak den ud, og importér mappen i stedet."
            )


def _places_below(top: Path, *, strict: bool = True) -> list[str]:
    """Return the places of the regular files below `top`; links are left alone.

    A folder that cannot be looked into raises OSError: its files would be missing in silence. Not
    `strict`: such a one is passed over, and a folder with more files than an export has is cut
    short, since the user chose one file in it.
    """
    out: list[str] = []
    for folder, folders, files in os.walk(top, onerror=_raised if strict else None):
        inside = Path(folder).relative_to(top)
        if len(inside.parts) >= _DEEPEST or (not strict and len(inside.parts) >= 2):
            folders.clear()
        folders.sort()
        out += (
            (inside / file).as_posix()
            for file in sorted(files)
            if stat.S_ISREG((Path(folder) / file).lstat().st_mode)
        )
        if len(out) > MAX_FILES:
            if strict:
                raise _too_many(top.name)
            return out[:MAX_FILES]
    return out


def _raised(error: OSError) -> None:
    raise error


def called_export(name: str) -> str:
    """Return the name of an export for a message, be it a folder, a ZIP or an XML."""
    return f"Eksporten »{name}«"


def _key(place: str) -> str:
    """Return what two spellings of one place have in common: macOS takes letters apart."""
    return unicodedata.normalize("NFC", posixpath.normpath(place)).casefold()


def _is_noise(place: str) -> bool:
    low = place.casefold()
    name = low.rpartition("/")[2]
    return f"/{low}".find("/__macosx/") >= 0 or name in _NOISE or name.startswith(_SHADOWS)


def _outside(place: str) -> Unreadable:
    return Unreadable(
        f"Eksporten har en fil, der ligger uden for den selv (»{place[:80]}«), og åbnes derfor "
        "ikke. Intet er importeret. Få eksporten lavet igen."
    )


def _damaged(name: str) -> Damaged:
    return Damaged(
        f"{called(name)} er beskadiget og kan ikke pakkes ud. Intet er importeret. "
        "Få den sendt igen, eller pak den ud, og importér mappen."
    )


def _too_large(name: str) -> TooLarge:
    return TooLarge(
        f"»{name}« fylder udpakket mere end {MAX_BYTES // 1024 // 1024} MB og åbnes ikke. "
        "Intet er importeret. Importér XML-filen alene."
    )


def _too_many(name: str) -> TooLarge:
    return TooLarge(
        f"»{name}« har over {MAX_FILES:,} filer, og det har ingen eksport af et møde. Intet er "
        "importeret. Vælg mødets egen mappe eller XML-fil.".replace(",", ".", 1)
    )
