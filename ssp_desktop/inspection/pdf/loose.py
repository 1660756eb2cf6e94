"""The words of a PDF that no page draws and no object names: around the file, and in streams."""

import re
import string
from collections.abc import Container
from typing import Any

from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral

from ssp_desktop.inspection.look import Look
from ssp_desktop.inspection.texts.plain import decoded

_EMPTY = b"\0\t\r\n\x0c\x1a "
_FEWEST = 4  # bytes
_OTHER = frozenset("XRef ObjStm Metadata EmbeddedFile CMap Image Type1C CIDFontType0C".split())
_BINARY = frozenset(
    "Length1 Length2 Length3 FunctionType PatternType ShadingType HalftoneType Alternate".split()
)
"""What a stream has that is a font, a function, a pattern or a colour profile."""
_CODE = re.compile(rb"\bbegincmap\b|%!PS")
_DRAWS = (re.compile(rb"\bBT\s"), re.compile(rb"\bT[jJ]\s"), re.compile(rb"\bET\b"))
"""What stands, in this order, in a stream that draws words."""
_STRINGS = re.compile(rb"\[((?:\((?:\\.|[^()\\])*\)|[^\]()])*)\]|(\((?:\\.|[^()\\])*\))", re.DOTALL)
_STRING = re.compile(rb"\(((?:\\.|[^()\\])*)\)", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]{3}")
_WRITTEN = frozenset(
    string.printable + "æøåÆØÅäöüßÄÖÜéèêëÉáàâãíîóôõúùûýçñðÐ\u00a0§½´¨°«»·–—‘’‚“”„•…€\u00ad\ufeff"
)
"""The signs that a Danish text has."""
_STRANGE = 0.1
"""The share of other signs in a text; what is packed, a font or a picture, has a good half."""


def tell_around(look: Look, data: bytes) -> None:
    """Tell what stands before a PDF in its file, and behind it."""
    start, end = max(data.find(b"%PDF-", 0, 1024), 0), data.rfind(b"%%EOF")
    before, behind = data[:start], data[end + 5 :] if end >= 0 else b""
    for place, stray in (("før PDF'ens begyndelse", before), ("efter PDF'ens slutning", behind)):
        if len(stray.strip(_EMPTY)) >= _FEWEST:
            look.say(place, decoded(stray), hidden=True, near="")
            look.find("trailing_data", place, f"{len(stray)} byte")


def text_of_stream(number: int, stream: PDFStream, drawn: Container[int]) -> str:
    """Return what a stream says that no page has drawn; empty for fonts, pictures and the like."""
    kinds = {_name(stream.get(key)) for key in ("Type", "Subtype")}
    if number in drawn or kinds & _OTHER or _BINARY & stream.attrs.keys():
        return ""
    data = stream.get_data()
    if _CODE.search(data[:4096]):
        return ""
    if _draws(data):
        return "\n".join(_said(found) for found in _STRINGS.finditer(data))
    text = decoded(data)
    first = text[:4096]
    strange = sum(sign not in _WRITTEN for sign in first)
    return text if _WORD.search(text) and strange <= _STRANGE * len(first) else ""


def _draws(data: bytes) -> bool:
    at = 0
    for sign in _DRAWS:
        found = sign.search(data, at)
        if found is None:
            return False
        at = found.end()
    return True


def _said(found: "re.Match[bytes]") -> str:
    """Return the words of a string, or of the pieces of one that are set by hand."""
    pieces = _STRING.findall(found[1] if found[1] is not None else found[2])
    return "".join(_ESCAPED.sub(_sign, each).decode("cp1252", "replace") for each in pieces)


def _sign(found: "re.Match[bytes]") -> bytes:
    if found[1][:1].isdigit():
        return bytes((int(found[1], 8) & 0xFF,))
    return {b"n": b"\n", b"r": b"\n", b"t": b"\t", b"\n": b""}.get(found[1], found[1])


def _name(value: Any) -> str:
    found = resolve1(value)
    return str(found.name) if isinstance(found, PSLiteral) else ""
