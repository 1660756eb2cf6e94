"""The content of an HTML page: lines with their place in lists, and tables of these lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ssp_desktop.richtext.tree import Span, merge_spans


@dataclass(frozen=True, slots=True)
class Point:
    """What a browser or Word shows in front of a list point.

    `sign` is what is seen (``-`` for any of HTML's own bullets). `number` counts the
    point in its list, 0 for a bullet. `begins`: it does not continue the list above it.
    """

    sign: str
    ordered: bool = False
    number: int = 0
    begins: bool = False


class Beside(NamedTuple):
    """What a line has besides its text: a picture called `words`, or where its link leads."""

    words: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as shown: a paragraph, or the text between two line breaks.

    `depth` counts the points around it. With a `point` it begins one; without, at a
    depth, it continues the point above. `indent` is set outside HTML's own lists when
    the page gives one, in steps of six points. `level` is that of a heading, or of
    what opens a part of the page. Only a line with a `point` may have no text. `furniture`:
    a menu or the footer of a page; `control`: a button; `leads`: a link to a
    place on the page; `goes_on`: it is in the paragraph of the line above, after a line break.
    `beside` are the pictures and links in it, and the pictures just above it.
    """

    spans: tuple[Span, ...]
    depth: int = 0
    point: Point | None = None
    indent: float | None = None
    level: float | None = None
    furniture: bool = False
    control: bool = False
    leads: bool = False
    goes_on: bool = False
    beside: tuple[Beside, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, and how many columns and rows it spans.

    `header`: the page calls it one. `right`: whether it stands to the right, None when the
    page does not say. `nests`: a table in it became lines.
    """

    lines: tuple[Line, ...]
    width: int = 1
    height: int = 1
    header: bool = False
    right: bool | None = None
    nests: bool = False

    @property
    def folds(self) -> bool:
        """Whether it is more than one paragraph: a list, or several paragraphs."""
        said = [line for line in self.lines if line.spans and not line.control]
        return any(line.point for line in said) or sum(not line.goes_on for line in said) > 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table; one in a cell of it is lines of that cell.

    `laid_out`: it may be for layout only, and `lines` are what it would be without
    borders. `around` is an empty line at the place of the table.
    """

    rows: tuple[tuple[Cell, ...], ...]
    around: Line
    laid_out: bool = False
    lines: tuple[Line, ...] = ()

    @property
    def has_header(self) -> bool:
        """Whether the page calls the first row the header, and not every row."""
        first, others = self.rows[:1], self.rows[1:]
        return bool(first) and is_header(first[0]) and not all(map(is_header, others or first))


Block = Line | Table


def is_header(row: Sequence[Cell]) -> bool:
    """Return whether the page calls each cell of `row` that says something a header."""
    said = [cell for cell in row if cell.lines]
    return bool(said) and all(cell.header for cell in said)


def as_one_line(row: Sequence[Cell]) -> tuple[Span, ...] | None:
    """Return the row's text, with a space between cells; None when a cell has several lines."""
    spans: list[Span] = []
    for cell in row:
        if len(cell.lines) > 1 or any(line.point for line in cell.lines):
            return None
        for line in cell.lines:
            spans += [Span(" "), *line.spans] if spans else line.spans
    return merge_spans(spans)
