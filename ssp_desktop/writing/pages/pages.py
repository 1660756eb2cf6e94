"""The finished pages of the minutes: what is where, and on which page an item begins."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.minutes.blocks import FactTable, Line, MinutesPart, Origin, Style, Table
from ssp_desktop.writing.looks import TWIPS, Looks
from ssp_desktop.writing.pages.paragraphs import Paragraph, ParagraphMaker
from ssp_desktop.writing.pages.placing import Feet, Fragment
from ssp_desktop.writing.pages.rows import Piece, Row
from ssp_desktop.writing.pages.tables import Tables


class Setting(NamedTuple):
    """What all pages of a layout share. `top` is where the text begins, in twips.

    It ends at `feet`, measured from there, and on the first page begins at `begins`.
    """

    looks: Looks
    maker: ParagraphMaker
    tables: Tables
    fonts_dir: Path
    top: int
    begins: int
    feet: Feet


class PlacedPart(NamedTuple):
    """A part with its pieces and their fragments; the part begins on `page`."""

    part: MinutesPart
    pieces: tuple[Piece, ...]
    fragments: tuple[Fragment, ...]
    page: int


class Pages:
    """The pages of the minutes at one moment. Pages count from 1; lengths are in points."""

    def __init__(
        self,
        setting: Setting,
        parts: tuple[PlacedPart, ...],
        numbers: Mapping[str, int],
        count: int,
    ) -> None:
        self.setting = setting
        self.page_count = count
        self._parts = parts
        self._numbers = numbers

    @property
    def page_size(self) -> tuple[float, float]:
        """The width and height of a page."""
        return self.setting.looks.page.width, self.setting.looks.page.height

    def column_widths(self, table: Table) -> tuple[int, ...]:
        """Return the widths of the columns of `table`, in twips."""
        return self.setting.maker.columns.widths(table)

    def stay_whole(self, table: FactTable | Table) -> list[bool]:
        """Return of each row of `table`, from the top, whether it stays on one page."""
        return self.setting.tables.stay_whole(table)

    def page_of(self, bookmark: str) -> int:
        """Return the page of `bookmark`; raises KeyError when it is on none."""
        return self._numbers[bookmark]

    def part_of(self, item: str) -> PlacedPart | None:
        """Return the part of `item` as it is placed; None when it is not on the pages."""
        return next((placed for placed in self._parts if placed.part.item == item), None)

    def place_of(self, origin: Origin, paragraph: int = 0) -> tuple[int, float] | None:
        """Return page and height of a paragraph that comes from `origin`.

        `paragraph` counts the part's paragraphs from 0, also those in the cells of its
        tables, without headings and empty ones. When there are fewer, the last one is
        used, and when nothing comes from that part, the item's first line; None when
        the item has no lines at all.
        """
        found: tuple[int, float] | None = None
        last = -1
        for placed in self._parts:
            if placed.part.item != origin.item:
                continue
            numbers: dict[int, int] = {}  # of the first paragraph of each piece
            count = 0
            for fragment in placed.fragments:
                piece = placed.pieces[fragment.piece]
                page = placed.page + fragment.page
                inside = _origin(piece).part == origin.part
                if found is None or (inside and last < 0 and fragment.first_line == 0):
                    found = (page, self._height(fragment.y))
                if not inside:
                    continue
                if fragment.piece not in numbers:
                    numbers[fragment.piece] = count
                    count += _count(piece)
                for number, y in _begun_in(piece, fragment):
                    number += numbers[fragment.piece]
                    if last < number <= paragraph:
                        found, last = (page, self._height(y)), number
                        if number == paragraph:
                            return found
        return found

    def origin_at(self, page: int, x: float, y: float) -> Origin | None:
        """Return the source in the meeting of what is at `x`, `y`, or nearest to it.

        A line of the contents comes from the title of its item. None on an empty page.
        """
        found = self._nearest(page, y)
        if found is None:
            return None
        if isinstance(found, Paragraph) and found.line.link_to:
            return self._target(found.line)
        return _origin(found)

    def top_of(self, fragment: Fragment) -> float:
        """Return how far a fragment begins from the top of its page."""
        return self._height(fragment.y)

    def ink_top(self, piece: Piece, fragment: Fragment) -> float:
        """Return how far the ink of a fragment begins from there: a row has a rule above it."""
        rule = piece.edges.rule if isinstance(piece, Row) else 0
        return self._height(fragment.y - rule)

    @property
    def fragments(self) -> Iterator[tuple[int, Piece, Fragment]]:
        """The content of all pages, in order, each with its page."""
        for placed in self._parts:
            for fragment in placed.fragments:
                yield placed.page + fragment.page, placed.pieces[fragment.piece], fragment

    def fragments_on(self, page: int) -> Iterator[tuple[Piece, Fragment]]:
        """Yield the content of `page`, from top to bottom."""
        for placed in self._parts_on(page):
            for fragment in placed.fragments:
                if placed.page + fragment.page == page:
                    yield placed.pieces[fragment.piece], fragment

    def _parts_on(self, page: int) -> Iterator[PlacedPart]:
        """Yield the parts that are on `page`, or begin there, in order."""
        behind = bisect_right(self._parts, page, key=attrgetter("page"))
        first = behind
        while first and _ends_on(self._parts[first - 1]) >= page:
            first -= 1
        return iter(self._parts[first:behind])

    def number_of(self, line: Line) -> str:
        """Return the page number at the end of a line of the contents."""
        return str(self._numbers.get(line.link_to, ""))

    def _height(self, y: int) -> float:
        return (self.setting.top + y) / TWIPS

    def _nearest(self, page: int, y: float) -> Piece | None:
        nearest: Piece | None = None
        for piece, fragment in self.fragments_on(page):
            if nearest is not None and self._height(fragment.y) > y:
                break
            nearest = piece
        return nearest

    def _target(self, line: Line) -> Origin:
        for placed in self._parts:
            for piece in placed.pieces[:1]:
                if isinstance(piece, Paragraph) and piece.line.bookmark == line.link_to:
                    return piece.line.origin
        return line.origin


def _ends_on(placed: PlacedPart) -> int:
    return placed.page + (placed.fragments[-1].page if placed.fragments else 0)


def _origin(piece: Piece) -> Origin:
    return piece.line.origin if isinstance(piece, Paragraph) else piece.source.origin


def _count(piece: Piece) -> int:
    """Return how many paragraphs with text there are in `piece`, without headings."""
    if isinstance(piece, Row):
        return sum(len(cell.lines) for cell in piece.source.cells)
    return int(piece.line.style is not Style.SECTION_HEADING and bool(piece.line.text.strip()))


def _begun_in(piece: Piece, fragment: Fragment) -> Iterator[tuple[int, int]]:
    """Yield of the paragraphs that `_count` counts those that begin in `fragment`, and where.

    Each by its number in `piece`.
    """
    if isinstance(piece, Paragraph):
        if fragment.first_line == 0 and _count(piece):
            yield 0, fragment.y
        return
    texts = [each for cell in piece.cells for each in cell if each.line.spans]
    numbers = {id(paragraph): number for number, paragraph in enumerate(texts)}
    for paragraph, first, _, below in piece.lines_between(fragment.begun, fragment.ends):
        if first == 0 and id(paragraph) in numbers:
            yield numbers[id(paragraph)], fragment.y + below
