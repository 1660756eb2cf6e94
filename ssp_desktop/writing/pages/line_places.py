"""Where the characters of a line are across the page, and where words are on the pages.

Owns what painting and marking the text must agree on. Refuses to paint, and to know why
a word is marked.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ssp_desktop.writing.fonts.faces import DOTS_PER_TWIP, Face
from ssp_desktop.writing.looks import TWIPS, Alignment, twips
from ssp_desktop.writing.pages.pages import Pages
from ssp_desktop.writing.pages.paragraphs import Paragraph, ParagraphMaker, line_text

SpansIn = Callable[[str], Iterable[tuple[int, int]]]
"""Returns the start and end, in the text of a paragraph, of everything to be marked."""


class Run(NamedTuple):
    """Characters of one style in a line, with the face they are set in."""

    text: str
    face: Face
    bold: bool
    italic: bool


class Mark(NamedTuple):
    """A box around characters on a page, in points from its top left corner."""

    left: float
    top: float
    width: float
    height: float


def runs_of(maker: ParagraphMaker, paragraph: Paragraph, number: int) -> list[Run]:
    """Return the characters of that line, without spaces at its end."""
    start, end = line_text(paragraph, number)
    runs = []
    at = 0
    for span in paragraph.line.spans:
        text = span.text[max(start - at, 0) : max(end - at, 0)]
        at += len(span.text)
        if at >= end:
            text = text.rstrip(" ")
        if text:
            face = maker.face(paragraph.measures.look, bold=span.bold, italic=span.italic)
            runs.append(Run(text, face, span.bold, span.italic))
    return runs


def left_of(maker: ParagraphMaker, paragraph: Paragraph, number: int, runs: Iterable[Run]) -> int:
    """Return where that line begins, in dots from the left of the text."""
    x = paragraph.left if number else paragraph.first_left
    room = maker.width - x - paragraph.measures.right
    alignment = paragraph.measures.look.alignment
    if alignment in (Alignment.CENTER, Alignment.RIGHT):
        spare = room - sum(run.face.width(run.text) for run in runs)
        x += spare // 2 if alignment is Alignment.CENTER else spare
    return x


def marks_on(pages: Pages, page: int, spans_in: SpansIn) -> Iterator[Mark]:
    """Yield a box for each stretch that `spans_in` returns on `page`, line by line."""
    setting = pages.setting
    for piece, fragment in pages.fragments_on(page):
        top = setting.top + fragment.y
        if isinstance(piece, Paragraph):
            lines = range(fragment.first_line, fragment.first_line + fragment.lines)
            yield from _marks_in(pages, piece, lines, top, spans_in)
            continue
        for cell, first, count, below in piece.lines_between(fragment.begun, fragment.ends):
            yield from _marks_in(pages, cell, range(first, first + count), top + below, spans_in)


def _marks_in(
    pages: Pages, paragraph: Paragraph, lines: range, top: int, spans_in: SpansIn
) -> Iterator[Mark]:
    spans = list(spans_in(paragraph.line.text))
    if not spans:
        return
    maker, height = pages.setting.maker, paragraph.measures.height
    left = twips(pages.setting.looks.page.left)
    for number in lines:
        start, end = line_text(paragraph, number)
        here = [(max(a, start), min(b, end)) for a, b in spans if a < end and b > start]
        if not here:
            continue
        runs = runs_of(maker, paragraph, number)
        begin = left_of(maker, paragraph, number, runs)
        places = places_of(runs)
        y = top + (number - lines.start) * height
        for a, b in here:
            first, last = (places[min(each - start, len(places) - 1)] for each in (a, b))
            x = left + (begin + first) / DOTS_PER_TWIP
            width = (last - first) / DOTS_PER_TWIP
            yield Mark(x / TWIPS, y / TWIPS, width / TWIPS, height / TWIPS)


def places_of(runs: Iterable[Run]) -> list[int]:
    """Return where each character of a line begins, and where the last one ends, in dots."""
    places = [0]
    for run in runs:
        begun = places.pop()
        places += [begun + width for width in run.face.widths(run.text)]
    return places
