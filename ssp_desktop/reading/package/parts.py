"""The parts of a package as safe XML, and what is refused before anything is parsed.

Refuses packages that are damaged or encrypted, that unpack to more than `MAX_UNPACKED`
bytes, that contain parts outside themselves, or whose XML has a document type (no part
of DOCX or ODT needs one; entities would enter that way).
"""

import contextlib
from collections.abc import Iterator
from io import BytesIO
from typing import IO
from zipfile import ZipFile

from lxml import etree

from ssp_desktop.ooxml.unpacking import UNPACKING_ERRORS
from ssp_desktop.reading.source.refusals import Damaged, Protected, TooLarge, Unreadable, called

MAX_UNPACKED = 200 * 1024 * 1024
_MAX_PARTS = 20_000
_ENCRYPTED = 0x1


class Budget:
    """The bytes that may still come out of a file, packages within it included."""

    def __init__(self) -> None:
        self.left = MAX_UNPACKED


class Parts:
    """Unpacks parts, counting the bytes that actually come out, and parses them."""

    def __init__(self, archive: ZipFile, name: str, budget: Budget) -> None:
        self._archive = archive
        self._budget = budget
        self.name = name
        self.names = frozenset(archive.namelist())

    def data(self, part: str) -> bytes | None:
        """Return the bytes of `part`; None when there is no such part."""
        if part not in self.names:
            return None
        with self._archive.open(part) as file:
            return self._counted(file)

    def xml(self, part: str) -> etree._Element | None:
        """Return the root of `part`; None when there is no such part."""
        data = self.data(part)
        if data is None:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
                raise MemoryError from None
            raise damaged(self.name) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise damaged(self.name)
        return root

    def _counted(self, file: IO[bytes]) -> bytes:
        data = file.read(self._budget.left + 1)
        self._budget.left -= len(data)
        if self._budget.left < 0:
            raise _too_large(self.name)
        return data


@contextlib.contextmanager
def opened(data: bytes, name: str, budget: Budget | None = None) -> Iterator[Parts]:
    """Yield the parts of the package in `data`; raises an `Unreadable` when it is refused."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            _check_directory(archive, name)
            yield Parts(archive, name, budget or Budget())
    except UNPACKING_ERRORS:
        raise damaged(name) from None


def damaged(name: str) -> Damaged:
    """Return the refusal of a broken package."""
    return Damaged(
        f"{called(name)} er beskadiget og kan ikke åbnes som dokument. Intet er importeret. "
        "Få den sendt igen, eller åbn den i sit eget program og gem en ny kopi."
    )


def outside(name: str, what: str) -> Unreadable:
    """Return the refusal of a package that refers to something outside itself."""
    return Unreadable(
        f"{called(name)} henviser til noget uden for sig selv ({what}) og åbnes derfor ikke. "
        "Intet er importeret. Åbn den i Word, kopiér teksten til et nyt dokument, og gem det, "
        "eller gem den som PDF."
    )


def protected(name: str) -> Protected:
    """Return the refusal of a package that needs a password."""
    return Protected(
        f"{called(name)} er beskyttet med adgangskode. Intet er importeret. "
        "Fjern adgangskoden, og gem filen igen."
    )


def _check_directory(archive: ZipFile, name: str) -> None:
    entries = archive.infolist()
    if len(entries) > _MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise _too_large(name)
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise protected(name)
        path = entry.filename.replace("\\", "/")
        if path.startswith("/") or ".." in path.split("/") or ":" in path.split("/")[0]:
            raise outside(name, f"en del ved navn »{entry.filename}«")


def _too_large(name: str) -> TooLarge:
    return TooLarge(
        f"{called(name)} fylder udpakket mere end {MAX_UNPACKED // 1024 // 1024} MB og åbnes "
        "derfor ikke. Intet er importeret. Gem den uden billeder, eller som PDF."
    )
