"""The lines of an item where they are on the pages, and where words are in them.

Owns which paragraph a line on a page belongs to: paragraphs are counted as in the blocks.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ssp_desktop.minutes.blocks import Counting, ParagraphKey
from ssp_desktop.writing.fonts.faces import DOTS_PER_TWIP
from ssp_desktop.writing.looks import TWIPS, twips
from ssp_desktop.writing.pages.line_places import Mark, left_of, places_of, runs_of
from ssp_desktop.writing.pages.pages import Pages
from ssp_desktop.writing.pages.paragraphs import Paragraph, line_text
from ssp_desktop.writing.pages.rows import Piece

_WORD = re.compile(r"\w(?:(?:[\w'’/-]|(?<=\d)[.,:](?=\d))*\w)?|[^\w\s]+")


class PlacedLine(NamedTuple):
    """A line of a paragraph on `page`: characters `start` to `end`, from `top` down, in points."""

    key: ParagraphKey
    page: int
    start: int
    end: int
    top: float
    height: float
    paragraph: Paragraph
    number: int


class PlacedWord(NamedTuple):
    """A word, or the part of one on a line: its characters, and the line that it is on."""

    key: ParagraphKey
    start: int
    end: int
    line: PlacedLine


class Extent(NamedTuple):
    """From where to where an item reaches: a page and a height on it, in points, for each end."""

    first_page: int
    top: float
    last_page: int
    bottom: float


def lines_of(pages: Pages, item: str) -> tuple[PlacedLine, ...]:
    """Return the lines with text of `item`, in the order of the pages."""
    return tuple(_lines_of(pages, item))


def _lines_of(pages: Pages, item: str) -> Iterator[PlacedLine]:
    placed = pages.part_of(item)
    if placed is None:
        return
    keys = _keys(placed.pieces)
    for fragment in placed.fragments:
        piece = placed.pieces[fragment.piece]
        page, top = placed.page + fragment.page, pages.setting.top + fragment.y
        if isinstance(piece, Paragraph):
            numbers = range(fragment.first_line, fragment.first_line + fragment.lines)
            yield from _lines(keys, piece, numbers, page, top)
            continue
        for cell, first, count, below in piece.lines_between(fragment.begun, fragment.ends):
            yield from _lines(keys, cell, range(first, first + count), page, top + below)


def _keys(pieces: Iterable[Piece]) -> dict[int, ParagraphKey]:
    """Return the key of each paragraph with text, by its identity."""
    counting = Counting()
    keys: dict[int, ParagraphKey] = {}
    for piece in pieces:
        if isinstance(piece, Paragraph):
            if piece.line.text.strip():
                keys[id(piece)] = counting.key(piece.line.origin)
            continue
        for cell in piece.cells:
            for paragraph in cell:
                if paragraph.line.text.strip():
                    keys[id(paragraph)] = counting.key(piece.source.origin)
    return keys


def _lines(
    keys: dict[int, ParagraphKey], paragraph: Paragraph, numbers: range, page: int, top: int
) -> Iterator[PlacedLine]:
    key = keys.get(id(paragraph))
    if key is None:
        return
    height = paragraph.measures.height
    for number in numbers:
        start, end = line_text(paragraph, number)
        y = top + (number - numbers.start) * height
        yield PlacedLine(key, page, start, end, y / TWIPS, height / TWIPS, paragraph, number)


def box_of(pages: Pages, line: PlacedLine, start: int, end: int) -> Mark | None:
    """Return the box around characters `start` to `end` of the paragraph in `line`, if any are."""
    first, last = max(start, line.start), min(end, line.end)
    if first >= last:
        return None
    maker = pages.setting.maker
    runs = runs_of(maker, line.paragraph, line.number)
    places = places_of(runs)
    begin, stop = (places[min(at - line.start, len(places) - 1)] for at in (first, last))
    dots = left_of(maker, line.paragraph, line.number, runs) + begin
    left = twips(pages.setting.looks.page.left) + dots / DOTS_PER_TWIP
    width = (stop - begin) / DOTS_PER_TWIP
    return Mark(left / TWIPS, line.top, width / TWIPS, line.height)


def words_of(lines: Iterable[PlacedLine]) -> Iterator[PlacedWord]:
    """Yield the words in `lines`, each sign a word of its own; a repeated header row only once."""
    known = set()
    for line in lines:
        if (line.key, line.number) in known:
            continue
        known.add((line.key, line.number))
        for found in _WORD.finditer(line.paragraph.line.text, line.start, line.end):
            yield PlacedWord(line.key, *found.span(), line)


def extent_of(lines: Sequence[PlacedLine]) -> Extent | None:
    """Return from where to where those lines of an item reach; None when there are none."""
    if not lines:
        return None
    first, last = lines[0], max(lines, key=lambda line: (line.page, line.top + line.height))
    return Extent(first.page, first.top, last.page, last.top + last.height)
