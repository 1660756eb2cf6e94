"""What a page of HTML comes to: lines with their place in lists, and tables of such lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from ssp_desktop.richtext.tree import Span, merge_spans


@dataclass(frozen=True, slots=True)
class Point:
    """What a browser or Word draws in front of a list's point.

    `sign` is what is seen (``-`` for any bullet of HTML's own). `number` counts the point
    in its list, 0 of a bullet. `begins`: it does not go on with the list above it.
    """

    sign: str
    ordered: bool = False
    number: int = 0
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is shown: a paragraph, or what stands between two line breaks.

    `depth` counts the points around it. With a `point` it begins one; without, at a
    depth, it goes on with the point above. `indent` is set outside HTML's own lists
    where the page gives one, in steps of six points. `level` is that of a heading.
    Only a line with a `point` may be without text. `furniture`: a menu or a page's foot.
    """

    spans: tuple[Span, ...]
    depth: int = 0
    point: Point | None = None
    indent: float | None = None
    level: int | None = None
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, and how many columns and rows it reaches over."""

    lines: tuple[Line, ...]
    width: int = 1
    height: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table without further ones in it.

    `laid_out`: it may only lay out the page, and `lines` are then what it would be
    without its borders. `around` is a line of no text that stands where the table does.
    """

    rows: tuple[tuple[Cell, ...], ...]
    around: Line
    laid_out: bool = False
    lines: tuple[Line, ...] = ()


Block = Line | Table


def as_one_line(row: Sequence[Cell]) -> tuple[Span, ...] | None:
    """Return the row's text, a space between two cells; None where a cell has several lines."""
    spans: list[Span] = []
    for cell in row:
        if len(cell.lines) > 1 or any(line.point for line in cell.lines):
            return None
        for line in cell.lines:
            spans += [Span(" "), *line.spans] if spans else line.spans
    return merge_spans(spans)
