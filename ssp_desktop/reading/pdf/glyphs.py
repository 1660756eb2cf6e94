"""The characters of a PDF's pages: where each is, its font, and what the file's tags say.

Refuses what cannot be read. Bypasses pdfplumber's own tables of characters: making them
takes as long as reading the page.
"""

import re
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from io import BytesIO
from typing import Any, NamedTuple

from ssp_desktop.reading.pdf.links import PageLink, links_on
from ssp_desktop.reading.pdf.pictures import PagePicture, pictures_on
from ssp_desktop.reading.pdf.rules import Rule, rules_of
from ssp_desktop.reading.pdf.streams import limited_streams
from ssp_desktop.reading.source.refusals import Damaged, Protected, TooLarge, Unreadable, called
from ssp_desktop.reading.source.tally import Tally

MAX_PAGES = 3000
_FARTHEST = 1_000_000.0  # points
_BOLD = re.compile(r"bold|black|heavy|[-,]semi|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|[-,]it$", re.IGNORECASE)
_HEADING_TAG = re.compile(r"H([1-6])")


@dataclass(frozen=True, slots=True)
class Glyph:
    """Usually one character; a ligature is several. Lengths in points, `baseline` from the top.

    `level` is that of the heading it is in, if the file is tagged; `artifact`: the tags
    say that it belongs to the page, not to the text. `header`: whether they say that it is in
    the header row of a table, None when they tell of none. `paragraph` tells those of a page
    apart that the tags of a PDF/UA count, None when they count none.
    """

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    bold: bool
    italic: bool
    artifact: bool
    level: int | None
    header: bool | None = None
    paragraph: int | None = None

    @property
    def is_space(self) -> bool:
        """Whether nothing of it is visible."""
        return self.text.isspace()


@dataclass(frozen=True, slots=True)
class GlyphPage:
    """A page: its number from 1, its height in points, its characters in file order.

    `rules` are the lines drawn on it. `spaced`: a space is drawn wherever a line is broken
    between two words, as Typst does.
    """

    number: int
    height: float
    glyphs: tuple[Glyph, ...]
    pictures: tuple[PagePicture, ...] = ()
    rules: tuple[Rule, ...] = ()
    spaced: bool = False
    links: tuple[PageLink, ...] = ()


def glyph_pages(data: bytes, name: str, tally: Tally) -> Generator[GlyphPage, None, None]:
    """Yield the pages of the PDF in `data`; raises an `Unreadable` when it cannot be read.

    Must be closed: until then pdfminer uses the limited streams of `streams.py`.
    """
    import pdfplumber  # noqa: PLC0415 - slow to import

    try:
        with limited_streams(name), pdfplumber.open(BytesIO(data)) as pdf:
            count = len(pdf.pages)
            if count > MAX_PAGES:
                raise TooLarge(
                    f"{called(name)} har over {MAX_PAGES} sider. Intet er importeret. "
                    "Vælg den del af den, der er referatet."
                )
            accessible = _is_accessible(pdf)
            spaced = str(pdf.metadata.get("Creator", "")).startswith("Typst")
            for number, page in enumerate(pdf.pages, start=1):
                tally.page(number, count)
                yield replace(_page(number, page, accessible), spaced=spaced)
    except Exception as error:  # noqa: BLE001 (a broken PDF makes pdfminer raise nearly anything)
        raise _refusal(error, name) from None


def _refusal(error: Exception, name: str) -> Exception:
    """Return what to raise for `error`; an error meant for the user is passed on unchanged."""
    from pdfminer.pdfdocument import (  # noqa: PLC0415 - slow to import
        PDFEncryptionError,
        PDFPasswordIncorrect,
    )

    causes = [error, *error.args, error.__cause__, error.__context__]
    for cause in causes:  # pdfplumber wraps the errors it meets
        if isinstance(cause, Unreadable | MemoryError):
            return cause
    if any(isinstance(cause, PDFPasswordIncorrect | PDFEncryptionError) for cause in causes):
        return Protected(
            f"{called(name)} er beskyttet med adgangskode. Intet er importeret. "
            "Få den uden adgangskode, eller gem en kopi uden."
        )
    return Damaged(
        f"{called(name)} er beskadiget og kan ikke åbnes som PDF. Intet er importeret. "
        "Få den sendt eller hentet igen."
    )


def _is_accessible(pdf: Any) -> bool:
    """Return whether a file says that it is PDF/UA: then its tags tell every header cell."""
    from pdfminer.pdftypes import resolve1, stream_value  # noqa: PLC0415 - slow to import

    try:
        told = resolve1(pdf.doc.catalog.get("Metadata"))
        return told is not None and b"pdfuaid:part" in stream_value(told).get_data()
    except (Unreadable, MemoryError):
        raise
    except Exception:  # noqa: BLE001 (as with the tags)
        return False


def _page(number: int, page: Any, accessible: bool) -> GlyphPage:
    marks = _marks(page, accessible)
    height = min(max(float(page.height), 1.0), _FARTHEST)
    drawn: list[Any] = []
    glyphs = tuple(_glyphs(page.layout, height, marks, drawn))
    width = min(max(float(page.width), 1.0), _FARTHEST)
    pictures = tuple(pictures_on(page.layout, width, height))
    links = tuple(links_on(page))
    page.close()
    rules = tuple(rule for shape in drawn for rule in rules_of(shape, height))
    return GlyphPage(number, height, glyphs, pictures, rules, links=links)


class _Mark(NamedTuple):
    """What the tags say of a piece of content.

    A heading's level, whether it is in a header row, and which paragraph of the page it is.
    """

    level: int | None = None
    header: bool | None = None
    paragraph: int | None = None


_UNMARKED = _Mark()


def _marks(page: Any, accessible: bool) -> dict[Any, _Mark]:
    """Return what the tags of `page` say of its marked contents, of those that they tell of.

    In a file that is `accessible`, a cell that they call no header is none, and each paragraph
    is told.
    """
    try:
        tree = page.structure_tree
    except (Unreadable, MemoryError):
        raise
    except Exception:  # noqa: BLE001 (tags are often broken, and the page reads without them)
        return {}
    marks: dict[Any, _Mark] = {}
    paragraphs = 0
    elements: list[tuple[Any, _Mark]] = [(element, _UNMARKED) for element in tree]
    while elements:
        element, around = elements.pop()
        tag = str(element.get("type", ""))
        mark = _mark(tag, around, accessible)
        if tag == "P" and accessible:
            paragraphs += 1
            mark = mark._replace(paragraph=paragraphs)
        if mark != _UNMARKED:
            marks.update(dict.fromkeys(element.get("mcids", ()), mark))
        elements += [(child, mark) for child in element.get("children", ())]
    return marks


def _mark(tag: str, around: _Mark, accessible: bool) -> _Mark:
    found = _HEADING_TAG.fullmatch(tag)
    if found:
        return around._replace(level=int(found[1]))
    if tag in ("THead", "TBody", "TFoot"):
        return around._replace(header=tag == "THead")
    if around.header is None and (tag == "TH" or (tag == "TD" and accessible)):
        return around._replace(header=tag == "TH")
    return around


def _glyphs(
    objects: Iterable[Any], height: float, marks: dict[Any, _Mark], drawn: list[Any]
) -> Iterator[Glyph]:
    """Yield the characters among `objects`, including those inside drawings.

    Lines and surfaces go to `drawn`.
    """
    for thing in objects:
        matrix = getattr(thing, "matrix", None)
        if not hasattr(thing, "fontname") or matrix is None:
            if isinstance(thing, Iterable):
                yield from _glyphs(thing, height, marks, drawn)
            elif hasattr(thing, "linewidth"):
                drawn.append(thing)
            continue
        text = thing.get_text()
        # Rotated text is a watermark or a note in the margin.
        if text and abs(matrix[1]) < abs(matrix[0]) and _is_on_paper(thing, matrix):
            bold, italic = _weight(thing.fontname)
            yield Glyph(
                text,
                thing.x0,
                thing.x1,
                height - matrix[5],
                thing.size,
                bold,
                italic,
                getattr(thing, "tag", None) == "Artifact",
                *marks.get(getattr(thing, "mcid", None), _UNMARKED),
            )


def _is_on_paper(thing: Any, matrix: Sequence[float]) -> bool:
    """Return whether a character's numbers can be a place: no infinity or nan."""
    return all(abs(each) <= _FARTHEST for each in (thing.x0, thing.x1, matrix[5], thing.size))


@lru_cache(maxsize=256)
def _weight(font: str | bytes) -> tuple[bool, bool]:
    """Return whether the font of that name is bold, and whether it is italic."""
    name = font.decode("latin-1") if isinstance(font, bytes) else font
    return bool(_BOLD.search(name)), bool(_ITALIC.search(name))
