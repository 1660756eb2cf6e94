"""Determines the kind of a file from its content; the extension only has to agree.

Refuses kinds that are not read, saying for each what to do instead.
"""

import re
from enum import StrEnum
from io import BytesIO
from zipfile import ZipFile

from ssp_desktop.ooxml.unpacking import UNPACKING_ERRORS
from ssp_desktop.reading.source.refusals import Damaged, NoText, Protected, WrongKind, called


class SourceKind(StrEnum):
    """The kinds of files that are read; the values are their names."""

    DOCX = "et Word-dokument"
    ODT = "et OpenDocument-dokument"
    PDF = "en PDF-fil"
    HTML = "en webside"
    MARKDOWN = "en Markdown-fil"
    TEXT = "en tekstfil"
    XML = "en XML-fil"
    ZIP = "et ZIP-arkiv"
    CALENDAR = "en kalenderfil"


EXPORTS = (SourceKind.XML, SourceKind.ZIP)
"""The kinds that a municipality's system exports, see `systems`."""

_ENDINGS = {
    ".docx": SourceKind.DOCX,
    ".docm": SourceKind.DOCX,
    ".odt": SourceKind.ODT,
    ".ott": SourceKind.ODT,
    ".pdf": SourceKind.PDF,
    ".html": SourceKind.HTML,
    ".htm": SourceKind.HTML,
    ".xhtml": SourceKind.HTML,
    ".txt": SourceKind.TEXT,
    ".text": SourceKind.TEXT,
    ".md": SourceKind.MARKDOWN,
    ".markdown": SourceKind.MARKDOWN,
    ".xml": SourceKind.XML,
    ".zip": SourceKind.ZIP,
    ".ics": SourceKind.CALENDAR,
    ".ical": SourceKind.CALENDAR,
}
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODT = b"application/vnd.oasis.opendocument.text"
_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<meta")
_BEFORE_PAGE = re.compile(rb"(?:\s+|<!--.*?-->|<\?.*?\?>|<%.*?%>)*", re.DOTALL)
_ELEMENT = re.compile(
    rb"<(?:p|div|h[1-6]|table|ul|ol|li|br|b|strong|font|center|section|article|main|details)"
    rb"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_LOOKED_AT = 1 << 16  # bytes in which the first element of a page must be


def kind_of(data: bytes, name: str) -> SourceKind:
    """Return the kind of the file called `name`; raises an `Unreadable` if it is not read."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise NoText(f"{called(name)} er tom. Intet er importeret. Vælg en anden fil.")
    kind = _by_content(data, name)
    ending = f".{name.rpartition('.')[2].lower()}" if "." in name else ""
    said = _ENDINGS.get(ending)
    if kind is SourceKind.TEXT:
        kind = _by_ending(said, data)
    if said is not None and said is not kind:
        raise WrongKind(
            f"{called(name)} hedder »{ending}«, men er {kind.value}. Intet er importeret. "
            f"Giv filen den rigtige endelse ({_ending_of(kind)}), eller vælg en anden fil."
        )
    return kind


def _by_ending(said: SourceKind | None, data: bytes) -> SourceKind:
    """Return what a text is whose ending says more of it than its first bytes."""
    if said is SourceKind.MARKDOWN:
        return said
    if said is SourceKind.HTML and _ELEMENT.search(_begin(data)):
        return said  # a part of a page
    if said is SourceKind.XML and _begin(data).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return said  # without a declaration
    return SourceKind.TEXT


def _begin(data: bytes) -> bytes:
    """Return the beginning of a text in UTF-8, or in the encoding it has."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data[:_LOOKED_AT].decode("utf-16", errors="replace").encode()
    return data[:_LOOKED_AT]


def _ending_of(kind: SourceKind) -> str:
    return next(ending for ending, own in _ENDINGS.items() if own is kind)


def _by_content(data: bytes, name: str) -> SourceKind:
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024]:
        return SourceKind.PDF
    if data.startswith(b"PK"):
        return _zipped(data, name)
    if data.startswith(_OLE):
        raise _ole(data, name)
    if head.startswith(b"{\\rtf"):
        raise _other(name, "et RTF-dokument", "Åbn den i Word, og gem den som .docx.")
    if data.startswith(_PICTURES) and b"\x00" in data[:4096]:
        raise _other(
            name, "et billede", "Der skal være tekst i filen: vælg en .docx eller en .pdf."
        )
    utf_16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\x00" in data[:4096] and not utf_16:
        raise _other(name, "hverken tekst, Word, PDF eller en webside", "Vælg en anden fil.")
    return _text(_begin(data), name)


def _text(head: bytes, name: str) -> SourceKind:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    before = _BEFORE_PAGE.match(start)
    if start[before.end() if before else 0 :].startswith(_HTML_STARTS):
        return SourceKind.HTML
    if start.startswith(b"<?xml"):
        return SourceKind.XML
    if start.startswith(b"begin:vcalendar"):
        return SourceKind.CALENDAR
    if start.startswith(b"mime-version:") or b"\nmime-version:" in start[:600]:
        raise _other(name, "et webarkiv", "Åbn den i en browser, og gem siden som HTML.")
    return SourceKind.TEXT


def _zipped(data: bytes, name: str) -> SourceKind:
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            own = _said(archive) if "mimetype" in names else b""
    except UNPACKING_ERRORS:
        raise Damaged(
            f"{called(name)} er beskadiget og kan ikke åbnes. Intet er importeret. "
            "Få den sendt igen, eller åbn den i Word og gem en ny kopi."
        ) from None
    if "word/document.xml" in names or ("[Content_Types].xml" in names and _has_word(names)):
        return SourceKind.DOCX
    if own.startswith(_ODT) and "content.xml" in names:
        return SourceKind.ODT
    other = "et regneark" if any(n.startswith("xl/") for n in names) else "et arkiv"
    if "mimetype" in names and "content.xml" in names:
        other = "et OpenDocument-dokument"
    if any(n.startswith("ppt/") for n in names):
        other = "en præsentation"
    if other == "et arkiv" and any(n.lower().endswith(".xml") for n in names):
        return SourceKind.ZIP
    raise _other(name, other, "Åbn den i sit eget program, og gem den som .docx eller .pdf.")


def _said(archive: ZipFile) -> bytes:
    """Return what an OpenDocument file says that it is."""
    with archive.open("mimetype") as file:
        return file.read(len(_ODT))


def _has_word(names: set[str]) -> bool:
    return any(name.startswith("word/") for name in names)


def _ole(data: bytes, name: str) -> WrongKind | Protected:
    """Return the refusal of an old Office file, or of a new one locked by a password."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Protected(
            f"{called(name)} er beskyttet med adgangskode. Intet er importeret. Åbn den i Word, "
            "fjern adgangskoden (Filer > Oplysninger > Beskyt dokument), og gem den igen."
        )
    if "WordDocument".encode("utf-16-le") in data:
        return _other(name, "et Word-dokument i det gamle format (.doc)",
                      "Åbn den i Word, og gem den som .docx.")  # fmt: skip
    return _other(name, "en ældre Office-fil", "Åbn den i sit program, og gem den som .docx.")


def _other(name: str, what: str, do: str) -> WrongKind:
    return WrongKind(f"{called(name)} er {what} og kan ikke læses. Intet er importeret. {do}")
