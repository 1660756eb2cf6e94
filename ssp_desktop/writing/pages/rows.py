"""Rows of tables: how high they are, and how one is divided over pages.

A row that may be divided is, between lines, as LibreOffice does it: each of its cells on its own,
and on the first page with at least a line of each. A header row that may be is not repeated.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ssp_desktop.minutes.blocks import Origin, Style
from ssp_desktop.richtext import tree
from ssp_desktop.writing.pages.paragraphs import Measures, Paragraph


class Edges(NamedTuple):
    """What is around the text in each cell: dots across the page, twips down it.

    `rule` is the thickness of the rules; below a row it is part of `bottom`.
    """

    left: int
    right: int
    top: int
    bottom: int
    rule: int


class Source(NamedTuple):
    """What a row is made of; equal ones give equal rows. `widths` are twips.

    `below` is how many rows before it the header row is, 0 without one; `is_head`: it is that row.
    `ruled`: the table has rules.
    """

    cells: tree.Row
    styles: tuple[Style, ...]
    right: tuple[bool, ...]
    widths: tuple[int, ...]
    origin: Origin
    edges: Edges
    ruled: bool
    first: bool
    last: bool
    below: int = 0
    is_head: bool = False


class Row(NamedTuple):
    """A row, placed like a paragraph of one line of the same height.

    `cells` are the paragraphs of each. `divides`: it may be divided between its cells' lines.
    """

    source: Source
    cells: tuple[tuple[Paragraph, ...], ...]
    measures: Measures
    edges: Edges
    divides: bool
    lines: int = 1
    new_page: bool = False

    def height_from(self, begun: Sequence[int]) -> int:
        """Return how high the row is from those lines of its cells on, without a rule above."""
        inner = max(map(height_from, self.cells, begun))
        return self.edges.top + inner + self.edges.bottom

    def height_between(self, begun: Sequence[int], ends: Sequence[int]) -> int:
        """Return how high the row is from such lines of its cells to others, without a rule above.

        Nothing for either stands for its beginning and its end.
        """
        if not ends:
            return self.height_from(begun) if begun else self.measures.height
        inner = max(
            y + count * paragraph.measures.height
            for paragraph, _, count, y in self.lines_between(begun, ends)
        )
        return inner + self.edges.bottom

    def divided(self, begun: Sequence[int], room: int) -> tuple[int, ...] | None:
        """Return before which line each cell ends where the row has `room`, from those lines on.

        Without `begun` it begins there. None where it cannot begin, or go on.
        """
        if not self.divides:
            return None
        room -= self.edges.top + self.edges.bottom
        if not begun:
            ends = tuple(_end(cell, 0, room) for cell in self.cells)
            return ends if all(ends) else None
        ends = tuple(_end(cell, at, room) for cell, at in zip(self.cells, begun, strict=True))
        return ends if any(end > at for end, at in zip(ends, begun, strict=True)) else None

    def room_from(self, begun: Sequence[int]) -> int:
        """Return how much room it needs to end on a page: the rule below is the next one's."""
        height = self.height_from(begun) if begun else self.measures.height
        return height if self.source.last else height - self.edges.rule

    @property
    def least(self) -> int:
        """How much room it needs to begin."""
        if not self.divides:
            return self.room_from(())
        first = max(cell[0].measures.before + cell[0].measures.height for cell in self.cells)
        return self.edges.top + first + self.edges.bottom

    def lines_between(
        self, begun: Sequence[int] = (), ends: Sequence[int] = ()
    ) -> Iterator[tuple[Paragraph, int, int, int]]:
        """Yield the paragraphs of the cells, or those between such lines of each cell.

        With the first line and how many, and how far the first one is below the top of the row.
        """
        for number in range(len(self.cells)):
            yield from self.cell_lines(number, begun, ends)

    def cell_lines(
        self, number: int, begun: Sequence[int] = (), ends: Sequence[int] = ()
    ) -> Iterator[tuple[Paragraph, int, int, int]]:
        """Yield the same as `lines_between`, of the cell of that number alone."""
        cell = self.cells[number]
        at = begun[number] if begun else 0
        end = ends[number] if ends else sum(each.lines for each in cell)
        for paragraph, y, first, last in _placed(cell, at):
            stop = min(last, end)
            if stop > first:
                done = last - paragraph.lines
                yield paragraph, first - done, stop - first, self.edges.top + y


Piece = Paragraph | Row


def _placed(cell: Sequence[Paragraph], begun: int = 0) -> Iterator[tuple[Paragraph, int, int, int]]:
    """Yield the paragraphs of `cell` from that line on, with how far each is from the top.

    And its first line there, and the one behind its last, counted from the top of the cell.
    """
    y = done = 0
    last: Paragraph | None = None
    for paragraph in cell:
        first, done = done, done + paragraph.lines
        if done <= begun:
            continue
        if begun <= first:
            y += _gap(last, paragraph) if last or not begun else 0
        first = max(first, begun)
        yield paragraph, y, first, done
        y += (done - first) * paragraph.measures.height
        last = paragraph


def _gap(last: Paragraph | None, paragraph: Paragraph) -> int:
    if last is None:
        return paragraph.measures.before
    if paragraph.measures.look.contextual_spacing:
        return 0
    return max(last.measures.after, paragraph.measures.before)


def height_from(cell: Sequence[Paragraph], begun: int) -> int:
    """Return how high `cell` is from that line on, with the space below it."""
    y = 0
    for paragraph, top, first, end in _placed(cell, begun):
        y = top + (end - first) * paragraph.measures.height + paragraph.measures.after
    return y


def _end(cell: Sequence[Paragraph], begun: int, room: int) -> int:
    """Return before which line `cell` ends that goes on from that line with `room`.

    Its last line is not parted from the space below, unless it is alone in its paragraph.
    """
    end, lines = begun, 0
    for paragraph, top, first, last in _placed(cell, begun):
        count = min(max((room - top) // paragraph.measures.height, 0), last - first)
        end = first + count
        if end < last:
            return end
        lines = paragraph.lines
    if lines > 1 and height_from(cell, begun) > room:
        end -= 1
    return end
