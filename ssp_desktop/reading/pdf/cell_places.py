"""Where the lines of a table's cells stand: how far in, and on which side."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ssp_desktop.reading.pdf.pages import PrintedLine
from ssp_desktop.reading.pdf.rules import Grid, Place
from ssp_desktop.richtext.tables import is_figure

_NEAR = 3.0  # points
_SNUG = 1.5  # points: more than the rules that a table may have on its sides
_WIDEST_INSET = 10.0  # points between a border and the text
_ASIDE = 4.0  # points that text to the right is closer to the right border than to the left

Column = tuple[PrintedLine, ...]
Sides = tuple[float, float]
"""How far to the left and to the right the text of a cell may reach, in points."""


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table on a page: its grid, and the lines of each cell by where the cell begins."""

    page: int
    grid: Grid
    cells: Mapping[Place, Column]

    @property
    def lines(self) -> Iterator[PrintedLine]:
        """All lines in its cells."""
        for cell in self.cells.values():
            yield from cell


def draws_beyond(tables: Iterable[Sequence[PrintedTable]]) -> bool:
    """Return whether a space is drawn at the end of a line in a cell that has no room for it."""
    for parts in tables:
        inset = inset_of(parts)
        for part in parts:
            for place, lines in part.cells.items():
                right = part.grid.end_of(place) - inset
                if any(is_open_beyond(line, right) for line in lines):
                    return True
    return False


def is_open_beyond(line: PrintedLine, right: float) -> bool:
    """Return whether a space is drawn at the end of `line` that does not fit before `right`."""
    return line.open_end and line.x1 + 0.2 * line.size > right + 0.5


def inset_of(parts: Sequence[PrintedTable]) -> float:
    """Return how far text stays away from the borders."""
    gaps = [_WIDEST_INSET]
    for part in parts:
        for (row, column), lines in part.cells.items():
            left, right = part.grid.xs[column], part.grid.end_of((row, column))
            gaps += (gap for line in lines for gap in (line.x0 - left, right - line.x1))
    return max(0.0, min(gaps))


def right_of(cells: Sequence[tuple[Column, Sides]]) -> list[bool | None]:
    """Return of each of the `cells` of a column whether it stands to the right.

    None where there is nothing to see. A cell that is full stands as the others of its column
    do; if all are, figures stand to the right.
    """
    seen = [_stands_right(lines, sides) if lines else None for lines, sides in cells]
    texts = [" ".join(line.text for line in lines) for lines, _ in cells if lines]
    full = False not in seen and (True in seen or all(map(is_figure, texts)))
    return [
        side or (full and bool(lines)) or None for side, (lines, _) in zip(seen, cells, strict=True)
    ]


def _stands_right(column: Column, sides: Sides) -> bool | None:
    """Return whether the lines of a cell stand to the right; None where they fill it."""
    left = max(line.x0 for line in column) - sides[0]
    right = max(sides[1] - line.x1 for line in column)
    if right < _NEAR and left > right + _ASIDE:
        return True
    if left + right < 2 * _SNUG:
        return None
    return right < _SNUG and left > right + _SNUG


def from_left(column: Column, sides: Sides) -> Column:
    """Return the lines of a cell as if they stood to the left: what has room is seen there."""
    if all(line.x0 - sides[0] < _NEAR for line in column) or not _is_aside(column):
        return column
    return tuple(
        replace(
            line,
            x0=sides[0],
            x1=sides[0] + line.x1 - line.x0,
            text_x=sides[0] + line.text_x - line.x0,
        )
        for line in column
    )


def _is_aside(column: Column) -> bool:
    """Return whether lines stand to the right, or in the middle."""
    ends = [line.x1 for line in column]
    middles = [line.x0 + line.x1 for line in column]
    return max(ends) - min(ends) < _NEAR or max(middles) - min(middles) < _NEAR
