"""The characters of a PDF's pages: where each is, its font, and what the file's tags say.

Refuses what cannot be read. Bypasses pdfplumber's own tables of characters: making them
takes as long as reading the page.
"""

import re
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

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
    say that it belongs to the page, not to the text.
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

    @property
    def is_space(self) -> bool:
        """Whether nothing of it is visible."""
        return self.text.isspace()


@dataclass(frozen=True, slots=True)
class GlyphPage:
    """A page: its number from 1, its height in points, its characters in file order.

    `rules` are the lines drawn on it.
    """

    number: int
    height: float
    glyphs: tuple[Glyph, ...]
    pictures: tuple[PagePicture, ...] = ()
    rules: tuple[Rule, ...] = ()


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
            for number, page in enumerate(pdf.pages, start=1):
                tally.page(number, count)
                yield _page(number, page)
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


def _page(number: int, page: Any) -> GlyphPage:
    levels = _heading_levels(page)
    height = min(max(float(page.height), 1.0), _FARTHEST)
    drawn: list[Any] = []
    glyphs = tuple(_glyphs(page.layout, height, levels, drawn))
    width = min(max(float(page.width), 1.0), _FARTHEST)
    pictures = tuple(pictures_on(page.layout, width, height))
    page.close()
    rules = tuple(rule for shape in drawn for rule in rules_of(shape, height))
    return GlyphPage(number, height, glyphs, pictures, rules)


def _heading_levels(page: Any) -> dict[Any, int]:
    """Return the level of the marked contents of `page` that its tags call headings."""
    try:
        tree = page.structure_tree
    except (Unreadable, MemoryError):
        raise
    except Exception:  # noqa: BLE001 (tags are often broken, and the page reads without them)
        return {}
    levels: dict[Any, int] = {}
    elements: list[tuple[Any, int | None]] = [(element, None) for element in tree]
    while elements:
        element, outer = elements.pop()
        found = _HEADING_TAG.fullmatch(str(element.get("type", "")))
        level = int(found[1]) if found else outer
        if level is not None:
            levels.update(dict.fromkeys(element.get("mcids", ()), level))
        elements += [(child, level) for child in element.get("children", ())]
    return levels


def _glyphs(
    objects: Iterable[Any], height: float, levels: dict[Any, int], drawn: list[Any]
) -> Iterator[Glyph]:
    """Yield the characters among `objects`, including those inside drawings.

    Lines and surfaces go to `drawn`.
    """
    for thing in objects:
        matrix = getattr(thing, "matrix", None)
        if not hasattr(thing, "fontname") or matrix is None:
            if isinstance(thing, Iterable):
                yield from _glyphs(thing, height, levels, drawn)
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
                levels.get(getattr(thing, "mcid", None)),
            )


def _is_on_paper(thing: Any, matrix: Sequence[float]) -> bool:
    """Return whether a character's numbers can be a place: no infinity or nan."""
    return all(abs(each) <= _FARTHEST for each in (thing.x0, thing.x1, matrix[5], thing.size))


@lru_cache(maxsize=256)
def _weight(font: str | bytes) -> tuple[bool, bool]:
    """Return whether the font of that name is bold, and whether it is italic."""
    name = font.decode("latin-1") if isinstance(font, bytes) else font
    return bool(_BOLD.search(name)), bool(_ITALIC.search(name))
