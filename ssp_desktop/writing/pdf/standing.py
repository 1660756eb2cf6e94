"""Where each piece of the minutes stands on the pages, and what makes typst put it there.

The pages are those of the screen, which are LibreOffice's. Left alone typst would turn some of them
elsewhere, so the last line of a page is made taller until no other has room below it.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from ssp_desktop.writing.looks import TWIPS
from ssp_desktop.writing.pages.pages import Pages
from ssp_desktop.writing.pages.paragraphs import Paragraph
from ssp_desktop.writing.pages.placing import Fragment
from ssp_desktop.writing.pages.rows import Piece, Row

Fills = Mapping[int, float]
"""How much taller a line is made, in points, by its number in the paragraph or the cell."""


class Standing(NamedTuple):
    """A paragraph, and the space above it in points. `turns`: it begins a page."""

    paragraph: Paragraph
    gap: float
    turns: bool
    fills: Fills


class StandingRow(NamedTuple):
    """A row of a table, with the `fills` of each of its cells; the rest as in `Standing`.

    `below` is the space kept free behind it, in points, so that no other row is on its page.
    """

    row: Row
    gap: float
    turns: bool
    fills: tuple[Fills, ...]
    below: float


class _Part(NamedTuple):
    """A fragment, and how much of its page is left if it is the last one there, in twips."""

    fragment: Fragment
    left: float


class _Found(NamedTuple):
    piece: Piece
    gap: float
    turns: bool
    parts: list[_Part]


def foot_of(pages: Pages) -> int:
    """Return where the text ends on the page that has most room for it, in twips from its top."""
    return max(pages.setting.feet)


def standing(pages: Pages) -> tuple[list[Standing], list[StandingRow]]:
    """Return the paragraphs of the minutes, and the rows of their tables, each in order."""
    foot = foot_of(pages)
    paragraphs, rows = [], []
    for piece, gap, turns, parts in _found(pages, foot):
        if isinstance(piece, Paragraph):
            fills = {
                each.first_line + each.lines - 1: left / TWIPS for each, left in parts if left > 0
            }
            paragraphs.append(Standing(piece, gap / TWIPS, turns, fills))
        else:
            cells = tuple(_cell_fills(piece, parts, foot))
            below = max(parts[-1].left, 0) / TWIPS
            rows.append(StandingRow(piece, gap / TWIPS, turns, cells, below))
    return paragraphs, rows


def _found(pages: Pages, foot: int) -> list[_Found]:
    """Return the pieces with their fragments, without header rows that are repeated."""
    found: list[_Found] = []
    known = set()
    bottom: float = pages.setting.begins
    by_page = [list(content) for _, content in groupby(pages.fragments, key=itemgetter(0))]
    for number, content in enumerate(by_page):
        for at, (_, piece, fragment) in enumerate(content):
            ends_page = at == len(content) - 1 and number < len(by_page) - 1
            begins_page = at == 0 and number > 0
            gap = fragment.y - _half_rule(piece) - (0 if begins_page else bottom)
            bottom = _bottom(piece, fragment)
            part = _Part(fragment, foot - bottom if ends_page else 0)
            if fragment.first_line or fragment.begun:
                found[-1].parts.append(part)
            elif id(piece) not in known:
                known.add(id(piece))
                found.append(_Found(piece, gap, begins_page, [part]))
    return found


def _half_rule(piece: Piece) -> float:
    """Return how far above a row, where typst takes it to begin, the middle of its rule is."""
    return piece.edges.rule / 2 if isinstance(piece, Row) else 0


def _bottom(piece: Piece, fragment: Fragment) -> float:
    """Return where a fragment ends, a row in the middle of the rule below it."""
    if isinstance(piece, Paragraph):
        return fragment.y + fragment.lines * piece.measures.height
    height = piece.height_between(fragment.begun, fragment.ends)
    return fragment.y + height - _half_rule(piece)


def _cell_fills(row: Row, parts: Sequence[_Part], foot: int) -> Iterator[Fills]:
    """Yield what makes those lines of each cell taller that are the last ones on a page."""
    for number, cell in enumerate(row.cells):
        fills = {}
        for fragment, _ in parts:
            if not fragment.ends or fragment.ends[number] == sum(each.lines for each in cell):
                continue
            for paragraph, _, count, y in row.cell_lines(number, fragment.begun, fragment.ends):
                end = fragment.y + y + count * paragraph.measures.height + row.edges.bottom
                fills[fragment.ends[number] - 1] = max(foot - end, 0) / TWIPS
        yield fills
