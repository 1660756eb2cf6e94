"""A DOCX as a package: its parts as safe XML, and what is refused before anything is parsed.

Refuses packages that are damaged or encrypted, that unpack to more than `MAX_UNPACKED`
bytes, that contain or refer to parts outside themselves, or whose XML has a document
type (an OOXML part has none; entities would enter that way). Links in the text may lead
anywhere: they are never followed. Nor is a template on a disk or share, the path of
which Word writes into every document made from it; one on the web is refused, because a
municipality's own template is not on the web.
"""

import posixpath
import re
from dataclasses import dataclass
from io import BytesIO
from typing import IO
from zipfile import ZipFile

from lxml import etree

from ssp_desktop.ooxml.unpacking import UNPACKING_ERRORS
from ssp_desktop.reading.source.refusals import Damaged, Protected, TooLarge, Unreadable, called

MAX_UNPACKED = 200 * 1024 * 1024
_MAX_PARTS = 20_000
_ENCRYPTED = 0x1
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAY_BE_OUTSIDE = ("/hyperlink",)
# »file:///C:\a.dotm«, »\\server\a.dotm«, »C:\a.dotm«, »a.dotm«: Word writes all of these.
_FILE = re.compile(r"file:|\\\\|[A-Za-z]:[\\/]|(?!//)[^:]*$", re.IGNORECASE)
_DOCUMENT = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a DOCX that are read; missing ones are None."""

    document: etree._Element
    styles: etree._Element | None
    numbering: etree._Element | None
    footnotes: etree._Element | None
    endnotes: etree._Element | None


def open_package(data: bytes, name: str) -> Package:
    """Return the parts of the DOCX in `data`; raises an `Unreadable` when it is refused."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            _check_directory(archive, name)
            reader = _Parts(archive, name)
            reader.check_relationships()
            main = reader.main_part()
            folder = posixpath.dirname(main)
            document = reader.xml(main)
            if document is None:
                raise _damaged(name)
            parts = (
                reader.xml(f"{folder}/{part}.xml")
                for part in ("styles", "numbering", "footnotes", "endnotes")
            )
            return Package(document, *parts)
    except UNPACKING_ERRORS:
        raise _damaged(name) from None


def _damaged(name: str) -> Damaged:
    return Damaged(
        f"{called(name)} er beskadiget og kan ikke åbnes som Word-dokument. Intet er importeret. "
        "Få den sendt igen, eller åbn den i Word og gem en ny kopi."
    )


def _outside(name: str, what: str) -> Unreadable:
    return Unreadable(
        f"{called(name)} henviser til noget uden for sig selv ({what}) og åbnes derfor ikke. "
        "Intet er importeret. Åbn den i Word, kopiér teksten til et nyt dokument, og gem det, "
        "eller gem den som PDF."
    )


def _is_own_template(kind: str, target: str) -> bool:
    """Return whether a relationship names the document's template as a file."""
    return kind.endswith("/attachedTemplate") and bool(_FILE.match(target))


def _check_directory(archive: ZipFile, name: str) -> None:
    entries = archive.infolist()
    if len(entries) > _MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise _too_large(name)
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise Protected(
                f"{called(name)} er beskyttet med adgangskode. Intet er importeret. "
                "Fjern adgangskoden, og gem filen igen."
            )
        path = entry.filename.replace("\\", "/")
        if path.startswith("/") or ".." in path.split("/") or ":" in path.split("/")[0]:
            raise _outside(name, f"en del ved navn »{entry.filename}«")


def _too_large(name: str) -> TooLarge:
    return TooLarge(
        f"{called(name)} fylder udpakket mere end {MAX_UNPACKED // 1024 // 1024} MB og åbnes "
        "derfor ikke. Intet er importeret. Gem den uden billeder, eller som PDF."
    )


class _Parts:
    """Unpacks parts, counting the bytes that actually come out, and parses them."""

    def __init__(self, archive: ZipFile, name: str) -> None:
        self._archive = archive
        self._name = name
        self._names = set(archive.namelist())
        self._left = MAX_UNPACKED

    def main_part(self) -> str:
        """Return the name of the main document part, from the package's relationships."""
        root = self.xml("_rels/.rels")
        for rel in () if root is None else root.iter(_RELS):
            target = rel.get("Target", "").lstrip("/")
            if rel.get("Type", "").endswith("/officeDocument") and target in self._names:
                return target
        return _DOCUMENT

    def check_relationships(self) -> None:
        """Refuse a package in which any part needs something from outside."""
        for part in sorted(self._names):
            root = self.xml(part) if part.endswith(".rels") else None
            for rel in () if root is None else root.iter(_RELS):
                self._check_relationship(part, rel)

    def _check_relationship(self, part: str, rel: etree._Element) -> None:
        kind, target = rel.get("Type", ""), rel.get("Target", "")
        if rel.get("TargetMode") == "External":
            if not (kind.endswith(_MAY_BE_OUTSIDE) or _is_own_template(kind, target)):
                raise _outside(self._name, f"{kind.rpartition('/')[2]}: »{target[:80]}«")
            return
        source = posixpath.dirname(posixpath.dirname(part))
        path = posixpath.normpath(posixpath.join("/" + source, target.replace("\\", "/")))
        depth = (source.count("/") + 1 if source else 0) - target.split("/").count("..")
        if "://" in target or (depth < 0 and not target.startswith("/")) or path.startswith("//"):
            raise _outside(self._name, f"»{target[:80]}«")

    def xml(self, part: str) -> etree._Element | None:
        """Return the root of `part`; None when there is no such part."""
        if part not in self._names:
            return None
        with self._archive.open(part) as file:
            data = self._counted(file)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
                raise MemoryError from None
            raise _damaged(self._name) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise _damaged(self._name)
        return root

    def _counted(self, file: IO[bytes]) -> bytes:
        data = file.read(self._left + 1)
        self._left -= len(data)
        if self._left < 0:
            raise _too_large(self._name)
        return data
