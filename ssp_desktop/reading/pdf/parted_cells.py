"""Cells of a grid that only some rows have lines between: parted where the text is.

Some tables have upright lines in the header row alone, or none where a row has another ground.
What such a row says still stands in its columns.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ssp_desktop.reading.pdf.glyphs import Glyph
from ssp_desktop.reading.pdf.rules import Grid, Place

_TAB_GAP = 1.5  # of the size: no space between words is so wide
_SAME_LINE = 0.35


def parted(grid: Grid, cells: Mapping[Place, Sequence[Glyph]]) -> Grid | None:
    """Return `grid` with its wide cells parted where what they say has columns.

    `cells` are the characters by where their cell begins. None when a cell holds several rows
    of columns: then the lines are no table's.
    """
    made = dict(grid.cells)
    for place, glyphs in cells.items():
        inside = [at for at, owner in grid.cells.items() if owner == place]
        columns = sorted({column for _, column in inside})[1:]
        lines = list(_lines(glyphs)) if columns else []
        begins = [column for column in columns if _is_gap(lines, grid.xs[column])]
        if begins and _are_rows(lines, [grid.xs[column] for column in begins]):
            return None
        for row, column in inside:
            start = max((begin for begin in begins if begin <= column), default=place[1])
            made[row, column] = place[0], start
    return replace(grid, cells=made)


def _lines(glyphs: Iterable[Glyph]) -> Iterable[list[Glyph]]:
    line: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.baseline):
        if line and glyph.baseline - line[0].baseline > glyph.size * _SAME_LINE:
            yield line
            line = []
        if not glyph.is_space:
            line.append(glyph)
    if line:
        yield line


def _is_gap(lines: Iterable[Sequence[Glyph]], x: float) -> bool:
    """Return whether some of `lines` have text on both sides of `x`, none of them across it."""
    found = False
    for line in lines:
        before = [glyph.x1 for glyph in line if glyph.x0 + glyph.x1 < 2 * x]
        behind = [glyph.x0 for glyph in line if glyph.x0 + glyph.x1 >= 2 * x]
        if before and behind:
            if min(behind) - max(before) <= _TAB_GAP * line[0].size:
                return False
            found = True
    return found


def _are_rows(lines: Iterable[Sequence[Glyph]], xs: Sequence[float]) -> bool:
    """Return whether `lines` have text in the same columns, parted at `xs`, more than once."""
    counts: dict[int, int] = {}
    for line in lines:
        for column in {sum(glyph.x0 >= x for x in xs) for glyph in line}:
            counts[column] = counts.get(column, 0) + 1
    return sum(count > 1 for count in counts.values()) > 1
