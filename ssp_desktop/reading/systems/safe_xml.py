"""The XML of an export: parsed without following anything, and repaired in the known ways.

The systems write characters that XML forbids (``&#xC;`` for a page break), bare ampersands,
HTML's entities, and at times another encoding than they say. Each is put right and counted,
so that the reader can tell of it. A document type that brings entities or points outside is
refused; nothing is guessed about XML that is broken in other ways.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html.entities import html5

from lxml import etree

from ssp_desktop.reading.plain.plain import decode
from ssp_desktop.reading.source.refusals import Damaged, TooLarge, Unreadable, called
from ssp_desktop.reading.source.told import Said
from ssp_desktop.reading.systems import told as words

MAX_XML = 60 * 1024 * 1024
"""The bytes of XML that are read: far more than a year of one committee's meetings."""

_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,8})|(\d{1,8}));")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ENTITY = re.compile(r"&(?!#)([A-Za-z][A-Za-z0-9]{0,31});")
_BARE = re.compile(r"&(?!#?\w{1,32};)")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_DOCTYPE = re.compile(
    r"(?:[^<]|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE([^>\[]*\[?)", re.DOTALL | re.IGNORECASE
)
_ENCODING = re.compile(
    rb"[\xef\xbb\xbf\s]*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([^\"'>]{1,60})[\"']"
)
_ENCODINGS = (
    b"utf-8", b"utf8", b"utf-16", b"iso-8859-1", b"iso-8859-15", b"latin1", b"windows-1252",
    b"us-ascii", b"ascii",
)  # fmt: skip
_UNICODE = (b"utf-8", b"utf8", b"utf-16")
_KEYWORD = re.compile(r"\b(?:SYSTEM|PUBLIC)\b", re.IGNORECASE)
_XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_BREAKS = frozenset({0xB, 0xC})


@dataclass(slots=True)
class Repairs:
    """How often what was put right."""

    characters: int = 0
    ampersands: int = 0
    entities: int = 0
    encoding: str = ""
    names: list[str] = field(default_factory=list)

    def told(self) -> list[Said]:
        """Return the repairs in words, one for each kind."""
        out = []
        if self.characters:
            which = ", ".join(dict.fromkeys(self.names))
            out.append(Said(words.CHARACTERS, (str(self.characters), which)))
        if self.ampersands:
            out.append(Said(words.AMPERSANDS, (str(self.ampersands),)))
        if self.entities:
            out.append(Said(words.ENTITIES, (str(self.entities),)))
        if self.encoding:
            out.append(Said(words.ENCODING, (self.encoding,)))
        return out


def parse(data: bytes, name: str) -> tuple[etree._Element, Repairs]:
    """Return the root of the XML in `data`, and what had to be put right.

    Raises an `Unreadable` when it is refused; `name` is the file's, for the message.
    """
    if len(data) > MAX_XML:
        raise TooLarge(
            f"{called(name)} fylder mere end {MAX_XML // 1024 // 1024} MB og læses ikke. "
            "Intet er importeret. Vælg en eksport med færre møder."
        )
    repairs = Repairs()
    _check_prolog(data, name)
    try:
        root = _root(data, "utf-8" if _is_utf_8_all_the_same(data, repairs) else None)
    except etree.XMLSyntaxError as error:
        _refuse_memory(error)
        root = _repaired(data, name, repairs)
    _refuse_entities(root, name)
    return root, repairs


def _is_utf_8_all_the_same(data: bytes, repairs: Repairs) -> bool:
    """Return whether the XML says that each byte is a character, and is UTF-8 nevertheless.

    Danish text in such a code page is never valid UTF-8.
    """
    said = _ENCODING.match(data)
    if said is None or said[1].lower() in _UNICODE or data.isascii() or not _is_utf_8(data):
        return False
    repairs.encoding = "UTF-8"
    return True


def _root(data: bytes, encoding: str | None = None) -> etree._Element:
    parser = etree.XMLParser(
        encoding=encoding,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(data, parser)


def _check_prolog(data: bytes, name: str) -> None:
    """Refuse what stands before the root and would be followed or expanded in parsing."""
    said = _ENCODING.match(data)
    if said and said[1].lower() not in _ENCODINGS:
        raise Damaged(
            f"{called(name)} siger, at dens tegn er skrevet på en måde, der ikke kendes "
            f"({said[1].decode('ascii', 'replace')}). Intet er importeret. Lav eksporten igen."
        )
    found = _DOCTYPE.match(decode(data).replace("\x00", "").lstrip("\ufeff"))
    if found and ("[" in found[1] or _KEYWORD.search(found[1])):
        raise _outside(name)


def _repaired(data: bytes, name: str, repairs: Repairs) -> etree._Element:
    text = decode(data)
    utf_8 = data.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_utf_8(data)
    said = re.search(rb"encoding\s*=\s*[\"']([\w.-]+)", data[:200])
    if not utf_8 and said and said[1].lower() not in (b"utf-8", b"utf8"):
        # It is what it says it is; only the rest is wrong.
        try:
            text = data.decode(said[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            repairs.encoding = "Windows-1252"
    elif not utf_8:
        repairs.encoding = "Windows-1252"
    text = _DECLARATION.sub("", text.lstrip("\ufeff"))
    text = _ILLEGAL.sub(lambda found: _character(ord(found[0]), repairs), text)
    parts = _CDATA.split(text)
    parts[::2] = [_put_right(part, repairs) for part in parts[::2]]
    try:
        return _root("".join(parts).encode("utf-8"))
    except etree.XMLSyntaxError as error:
        _refuse_memory(error)
        line = f" (linje {error.lineno})" if error.lineno else ""
        raise Damaged(
            f"{called(name)} er ikke gyldig XML{line} og kan ikke læses. Intet er importeret. "
            "Lav eksporten igen, eller importér mødets Word- eller PDF-fil i stedet."
        ) from None


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _put_right(text: str, repairs: Repairs) -> str:
    """Return markup outside CDATA without what XML does not allow."""
    text = _REFERENCE.sub(_legal_reference(repairs), text)
    text = _ENTITY.sub(lambda found: _entity(found, repairs), text)
    text, bare = _BARE.subn("&amp;", text)
    repairs.ampersands += bare
    return text


def _legal_reference(repairs: Repairs) -> "Callable[[re.Match[str]], str]":
    def put(found: "re.Match[str]") -> str:
        code = int(found[1], 16) if found[1] else int(found[2])
        legal = code in (0x9, 0xA, 0xD) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD
        return found[0] if legal or 0x10000 <= code <= 0x10FFFF else _character(code, repairs)

    return put


def _character(code: int, repairs: Repairs) -> str:
    repairs.characters += 1
    repairs.names.append(f"&#x{code:X};")
    return "\n" if code in _BREAKS else ""


def _entity(found: "re.Match[str]", repairs: Repairs) -> str:
    if found[1] in _XML_ENTITIES:
        return found[0]
    character = html5.get(f"{found[1]};")
    if character is None:
        return f"&amp;{found[1]};"
    repairs.entities += 1
    return character


def _refuse_memory(error: etree.XMLSyntaxError) -> None:
    if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
        raise MemoryError from None


def _refuse_entities(root: etree._Element, name: str) -> None:
    """Refuse entities that are left: nothing was put in their place."""
    if any(True for _ in root.iter(etree.Entity)):
        raise _outside(name)


def _outside(name: str) -> Unreadable:
    return Unreadable(
        f"{called(name)} har en dokumenttype (DOCTYPE), der henviser ud af filen eller laver sine "
        "egne tegn, og åbnes derfor ikke. Intet er importeret. Ingen af fagsystemerne skriver den "
        "slags: Lav eksporten igen."
    )
