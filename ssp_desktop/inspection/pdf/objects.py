"""Every object of a PDF, whether anything refers to it or not: notes, files, programs, texts."""

import contextlib
import re
from collections.abc import Container, Iterator
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFObjRef, PDFStream, resolve1
from pdfminer.psparser import PSLiteral

from ssp_desktop.inspection.beneath import tell_beneath
from ssp_desktop.inspection.look import DAMAGED, CannotLook, Look, TooMuch
from ssp_desktop.inspection.pdf.code import tell_code
from ssp_desktop.inspection.pdf.loose import text_of_stream
from ssp_desktop.inspection.pdf.strings import text_in
from ssp_desktop.inspection.pictures.tags import tell_xmp

MAX_OBJECTS = 500_000
_MOST_DEEP = 40
_LONGEST_NAME = 500
_NOTES = frozenset(
    "Text FreeText Highlight Underline StrikeOut Squiggly Caret Ink Stamp Popup Square Circle "
    "Line Polygon PolyLine FileAttachment Redact Sound Movie Screen 3D RichMedia".split()
)
_DULL = frozenset(
    "ID O U OE UE Perms W Widths Differences CIDSystemInfo FontFile FontFile2 FontFile3 Panose "
    "Lang CharSet Registry Ordering ByteRange CreationDate ModDate M Marked DocChecksum CheckSum "
    "NM S SM IDTree".split()
)
_SAYS = re.compile(r"[^\W\d_]{3}[ _-]+[^\W\d_]{2}")
"""A name of several words; one word is what some program calls a thing."""
_OWN = {"JavaScript": "script", "Launch": "launch", "GoToR": "external_link",
        "SubmitForm": "external_link", "ImportData": "external_link", "GoToE": "embedded_file",
        "Rendition": "script", "Movie": "launch"}  # fmt: skip
_FONT = frozenset(("Length1", "Length2", "Length3"))
_SAID = {"Alt": "alt_text", "ActualText": "alt_text", "E": "alt_text"}


class Objects:
    """Goes through every object once."""

    def __init__(
        self, look: Look, document: PDFDocument, pages: set[int], drawn: Container[int]
    ) -> None:
        """`pages` are those that are shown, `drawn` the streams that were drawn on them."""
        self._look = look
        self._document = document
        self._pages = pages
        self._drawn = drawn
        self._said: set[str] = set()
        self._broken = 0
        self._names: dict[int, str] = {}
        self._stray: list[tuple[int, dict[str, Any]]] = []
        self._files: list[tuple[int, PDFStream]] = []

    def tell(self) -> None:
        """Tell what is in the objects, besides what pages draw."""
        for count, (number, found) in enumerate(self._all(), 1):
            if isinstance(found, PDFStream):
                self._tell_stream(number, found)
            self._tell_value(found.attrs if isinstance(found, PDFStream) else found, number, "", 0)
            if count % 1000 == 0:
                self._look.beat()
        self._look.say("navne i filen", "\n".join(sorted(self._said)), hidden=True, near="")
        if self._broken:
            self._look.unread(f"{self._broken} objekter", DAMAGED)
        for number, stream in self._files:
            name = self._names.get(number, "")
            self._look.find("embedded_file", "fil inde i filen", name)
            with self._look.told_unread(f"fil inde i filen »{name}«"):
                body = stream.get_data()
                self._look.spend(len(body))
                self._look.look_inside(
                    f"fil inde i filen »{name}«", name, body, hidden=True, is_file=True
                )

    def stray_pages(self) -> Iterator[PDFPage]:
        """Yield the pages that the file has and its list of pages does not."""
        for number, attributes in self._stray[:100]:
            if number not in self._pages:
                usable = {"MediaBox": [0, 0, 595, 842], "Resources": {}, **attributes}
                yield PDFPage(self._document, number, usable, None)

    def _all(self) -> Iterator[tuple[int, Any]]:
        done: set[int] = set()
        for table in self._document.xrefs:
            for number in table.get_objids():
                if number in done:
                    continue
                done.add(number)
                if len(done) > MAX_OBJECTS:
                    raise TooMuch("har for mange dele")
                try:
                    yield number, self._document.getobj(number)
                except (CannotLook, MemoryError):
                    raise
                except Exception:  # noqa: BLE001 - one that is broken breaks no other
                    self._broken += 1

    def places(self) -> set[int]:
        """Return where in the file the objects are that its lists name."""
        found: set[int] = set()
        for table in self._document.xrefs:
            for number in table.get_objids():
                with contextlib.suppress(Exception):  # a list may be broken in any way
                    within, place, _ = table.get_pos(number)
                    found |= {place} if within is None else set()
        return found

    def _tell_code(self, number: int, stream: PDFStream) -> None:
        """Tell what the code of a stream says, whether it is drawn or not."""
        data = stream.get_data()
        tell_code(self._look, f"objekt {number}, kode", data)
        tell_beneath(self._look, f"objekt {number}, kode", data)

    def _tell_stream(self, number: int, stream: PDFStream) -> None:
        kind, sub = _name(stream.get("Type")), _name(stream.get("Subtype"))
        if sub != "Image" and not stream.attrs.keys() & _FONT:
            self._tell_code(number, stream)
        if kind == "EmbeddedFile":
            self._files.append((number, stream))
        elif kind == "Metadata" or sub == "XML":
            with self._look.told_unread("XMP-oplysninger"):
                tell_xmp(self._look, stream.get_data(), "XMP-oplysninger")
        elif sub == "Image":
            raw = stream.get_rawdata() or b""
            tell_beneath(self._look, f"billede (objekt {number}), kode", raw)
            if raw.startswith(b"\xff\xd8") and (b"Exif\0" in raw[:70_000] or b"ns.adobe" in raw):
                self._look.look_inside(f"billede (objekt {number})", "billede", raw)
        else:
            text = text_of_stream(number, stream, self._drawn)
            self._look.say(f"objekt {number}, som ikke vises", text, hidden=True, near="")

    def _tell_value(self, value: Any, number: int, key: str, depth: int) -> None:
        if depth > _MOST_DEEP:
            return
        if isinstance(value, dict):
            self._tell_dictionary(value, number, depth)
            for name, each in value.items():
                self._take_name(name)
                self._tell_value(each, number, str(name), depth + 1)
        elif isinstance(value, list):
            for each in value:
                if not isinstance(each, int | float | PDFObjRef):
                    self._tell_value(each, number, key, depth + 1)
        elif isinstance(value, PSLiteral):
            self._take_name(value.name)
        elif isinstance(value, bytes) and key not in _DULL and len(value) > 1:
            self._tell_text(value, number, key)

    def _tell_text(self, value: bytes, number: int, key: str) -> None:
        text = text_in(value)
        if text:
            self._look.say(f"objekt {number}: {key}", text, hidden=True, near="")
            if key in _SAID:
                self._look.find(_SAID[key], f"objekt {number}", text)

    def _take_name(self, name: object) -> None:
        text = str(name)[:_LONGEST_NAME]
        if _SAYS.search(text):
            self._said.add(text)

    def _tell_dictionary(self, found: dict[str, Any], number: int, depth: int) -> None:
        kind, sub = _name(found.get("Type")), _name(found.get("Subtype"))
        if kind == "Page" and depth == 0:
            self._stray.append((number, found))
        if "S" in found or "JS" in found:
            self._tell_action(found, number)
        if sub in _NOTES and ("Rect" in found or kind == "Annot"):
            self._tell_note(found, number, sub)
        if "FT" in found or sub == "Widget":
            self._tell_field(found, number)
        if "EF" in found:
            self._take_names(found)
        look, place = self._look, f"objekt {number}"
        for key, name in (("PieceInfo", "app_data"), ("Thumb", "thumbnail")):
            if key in found:
                look.find(name, place, key)
        if "Title" in found and "Parent" in found and kind != "StructElem":
            look.find("outline", "disposition", text_in(resolve1(found["Title"])))
        if kind == "Sig" or "ByteRange" in found:
            look.find("signature", place, text_in(resolve1(found.get("Name", b""))))

    def _tell_action(self, found: dict[str, Any], number: int) -> None:
        """Tell what happens by itself or at a click: programs, and what leads out of the file."""
        action = _name(found.get("S"))
        code = text_in(_bytes(resolve1(found.get("JS", b""))))
        where = text_in(_bytes(resolve1(found.get("F") or found.get("U") or b"")))
        if action in _OWN:
            self._look.find(_OWN[action], f"objekt {number}", code or where)
        elif "JS" in found:
            self._look.find("script", f"objekt {number}", code)
        self._look.say(f"objekt {number}: program", code, hidden=True, near="")

    def _tell_note(self, found: dict[str, Any], number: int, sub: str) -> None:
        who, text = (text_in(resolve1(found.get(key, b""))) for key in ("T", "Contents"))
        if sub == "Popup" and not text:
            return
        said = f"{who}: {text}" if who or text else sub
        self._look.find("comment", f"påtegning {number} ({sub})", said)

    def _tell_field(self, found: dict[str, Any], number: int) -> None:
        name, value = (text_in(resolve1(found.get(key, b""))) for key in ("T", "V"))
        flags = resolve1(found.get("F"))
        hidden = isinstance(flags, int) and flags & 0x2
        kind = "hidden_text" if hidden and value else "form_field"
        self._look.find(kind, f"felt {name or number}", value)

    def _take_names(self, found: dict[str, Any]) -> None:
        name = text_in(resolve1(found.get("UF", b""))) or text_in(resolve1(found.get("F", b"")))
        files = resolve1(found["EF"])
        for each in files.values() if isinstance(files, dict) else ():
            if isinstance(each, PDFObjRef):
                self._names[each.objid] = name


def _name(value: Any) -> str:
    found = resolve1(value)
    return str(found.name) if isinstance(found, PSLiteral) else ""


def _bytes(value: Any) -> Any:
    return value.get_data() if isinstance(value, PDFStream) else value
