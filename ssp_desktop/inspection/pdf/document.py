"""A PDF: its pages as they are drawn, its earlier versions, and every object in it."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, resolve1

from ssp_desktop.inspection.look import DAMAGED, PROTECTED, CannotLook, Look, TooMuch
from ssp_desktop.inspection.pdf.code import tell_between
from ssp_desktop.inspection.pdf.drawing import Device, Interpreter
from ssp_desktop.inspection.pdf.loose import tell_around
from ssp_desktop.inspection.pdf.objects import Objects
from ssp_desktop.inspection.pdf.seeing import (
    as_drawn,
    in_columns,
    is_only_a_picture,
    sorted_out,
    text_of,
)
from ssp_desktop.inspection.pdf.strings import text_in
from ssp_desktop.inspection.pdf.versions import earlier_version
from ssp_desktop.reading.pdf.streams import limited_streams
from ssp_desktop.reading.source.refusals import TooLarge

MAX_PAGES = 3000
_ONLY_A_PICTURE = "er kun et billede; ord i det kan ikke læses"
_NAMES = {"Author": "forfatter", "Title": "titel", "Subject": "emne", "Keywords": "nøgleord",
          "Creator": "skrevet i", "Producer": "lavet af"}  # fmt: skip


def read(look: Look, data: bytes) -> None:
    """Look into a PDF."""
    tell_around(look, data)
    older = earlier_version(data)
    if older:
        look.find("older_version", "filens ældre udgave", f"{older} af {len(data)} byte")
    try:
        with limited_streams(look.name):
            _read(look, data)
    except (PDFPasswordIncorrect, PDFEncryptionError):
        raise CannotLook(PROTECTED) from None
    except (CannotLook, MemoryError, BrokenPipeError):
        raise
    except Exception as error:  # noqa: BLE001 - a broken PDF makes pdfminer raise nearly anything
        raise (TooMuch() if _is_too_large(error) else CannotLook(DAMAGED)) from None
    finally:
        if older:
            look.look_inside("filens ældre udgave", look.name, data[:older], hidden=True)


def _is_too_large(error: BaseException) -> bool:
    causes = (error, *error.args, error.__cause__, error.__context__)
    return any(isinstance(cause, TooLarge) for cause in causes)


def _read(look: Look, data: bytes) -> None:
    document = PDFDocument(PDFParser(BytesIO(data)))
    off = _tell_layers(look, document)
    for info in document.info:
        _tell_properties(look, info)
    pages = _Pages(look, document, off)
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        if number > MAX_PAGES:
            look.unread(f"efter side {MAX_PAGES}", "har for mange sider")
            break
        with look.told_unread(f"side {number}"):
            look.check_time()
            pages.tell(number, page)
        look.beat()
    objects = Objects(look, document, pages.seen, pages.drawn)
    objects.tell()
    with look.told_unread("mellem filens dele"):
        tell_between(look, data, objects.places())
    for number, page in enumerate(objects.stray_pages(), 1):
        place = f"side, som ikke vises ({number})"
        with look.told_unread(place):
            pages.tell_stray(place, page)


class _Pages:
    """Draws pages one after the other, with the fonts of all."""

    def __init__(self, look: Look, document: PDFDocument, off: set[int]) -> None:
        self._look = look
        self._document = document
        manager = PDFResourceManager()
        self._device = Device(manager)
        self._interpreter = Interpreter(manager, self._device)
        self._interpreter.off = off
        self.seen: set[int] = set()
        self.drawn = self._device.streams

    def tell(self, number: int, page: PDFPage) -> None:
        """Tell a page: what is seen of it, and apart from that what is not."""
        if isinstance(page.pageid, int):
            self.seen.add(page.pageid)
        self.drawn.update(each.objid or 0 for each in map(resolve1, page.contents) if each)
        look, place = self._look, f"side {number}"
        self._interpreter.process_page(page)
        drawn = self._device.drawn
        seen, unseen = sorted_out(drawn)
        text = text_of(seen)
        look.say(place, text)
        told = [text.split()]
        for other in (in_columns(seen), as_drawn(seen)):  # a column, or a cell, after another
            if other.split() not in told:
                told.append(other.split())
                look.say(place, other, near="")
        look.say(f"{place}, det mærkede", "\n".join(drawn.marked), hidden=True, near="")
        for kind, glyphs in unseen.items():
            words = text_of(glyphs)
            if not words.strip():
                continue
            look.say(f"{place}, skjult", words, hidden=True, near="")
            look.find(kind, place, words)
        if is_only_a_picture(drawn, text + "".join(g.text for g in unseen.get("ocr_text", ()))):
            look.unread(place, _ONLY_A_PICTURE)
        self._tell_appearances(place, page)

    def tell_stray(self, place: str, page: PDFPage) -> None:
        """Tell a page that the file has and does not show."""
        self._interpreter.process_page(page)
        words = text_of(self._device.drawn.glyphs)
        self._look.say(place, words, hidden=True)
        self._look.find("hidden_part", place, words)

    def _tell_appearances(self, place: str, page: PDFPage) -> None:
        """Tell what the stamps and fields on a page draw."""
        for each in _annotations(page):
            looks = resolve1(each.get("AP"))
            normal = resolve1(looks.get("N")) if isinstance(looks, dict) else None
            if normal is None or not hasattr(normal, "get_data"):
                continue
            self.drawn.add(getattr(normal, "objid", None) or 0)
            resources = resolve1(normal.get("Resources"))
            self._device.begin_page(page, (1, 0, 0, 1, 0, 0))
            self._interpreter.render_contents(
                resources if isinstance(resources, dict) else {}, [normal]
            )
            self._look.say(f"{place}, påtegning", text_of(self._device.drawn.glyphs), near="")


def _annotations(page: PDFPage) -> Iterator[dict[str, Any]]:
    listed = resolve1(page.annots) if page.annots else ()
    for each in (listed if isinstance(listed, list) else ())[:2000]:
        found = resolve1(each)
        if isinstance(found, dict):
            yield found


def _tell_properties(look: Look, info: dict[str, Any]) -> None:
    for key, value in info.items():
        text = text_in(resolve1(value))
        if not text:
            continue
        place = f"egenskaber: {_NAMES.get(key, key)}"
        look.say(place, text, hidden=True, near="")
        if key == "Author":
            look.find("author", place, text)
        elif key not in ("CreationDate", "ModDate", "Trapped"):
            look.find("property" if key in _NAMES else "custom_property", place, text)


def _tell_layers(look: Look, document: PDFDocument) -> set[int]:
    """Tell the layers; return the ids of those that are not shown."""
    properties = resolve1(document.catalog.get("OCProperties"))
    if not isinstance(properties, dict):
        return set()
    chosen = resolve1(properties.get("D"))
    chosen = chosen if isinstance(chosen, dict) else {}
    listed = [each for each in _list(properties.get("OCGs")) if isinstance(each, PDFObjRef)]
    off = {each.objid for each in _list(chosen.get("OFF")) if isinstance(each, PDFObjRef)}
    base = resolve1(chosen.get("BaseState"))
    if getattr(base, "name", "") == "OFF":
        on = {each.objid for each in _list(chosen.get("ON")) if isinstance(each, PDFObjRef)}
        off |= {each.objid for each in listed} - on
    for each in listed:
        found = resolve1(each)
        name = text_in(found.get("Name")) if isinstance(found, dict) else ""
        look.say("lag", name, hidden=True, near="")
        look.find("hidden_layer" if each.objid in off else "layer", "lag", name)
    return off


def _list(value: Any) -> list[Any]:
    found = resolve1(value)
    return found if isinstance(found, list) else []
