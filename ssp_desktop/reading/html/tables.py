"""The cells of an HTML table put into columns, by how far each reaches."""

from collections.abc import Sequence

from lxml import etree

from ssp_desktop.reading.html.marks import start_of
from ssp_desktop.reading.source.table_shapes import Cell

_MOST_COLUMNS = 63


def columns_of(
    grid: Sequence[Sequence[tuple[Cell, etree._Element]]],
) -> list[tuple[Cell, ...]]:
    """Return the rows with nothing in each further column and row that a cell reaches over."""
    out: list[tuple[Cell, ...]] = []
    down: dict[int, int] = {}
    for row in grid:
        cells: list[Cell] = []
        for lines, cell in row:
            _reached(cells, down)
            width = min(max(start_of(cell, "colspan"), 1), _MOST_COLUMNS)
            height = min(max(start_of(cell, "rowspan"), 1), len(grid)) - 1
            for column in range(len(cells), len(cells) + width):
                down[column] = height
            cells += [lines, *[()] * (width - 1)]
        _reached(cells, down)
        out.append(tuple(cells))
    return out


def _reached(cells: list[Cell], down: dict[int, int]) -> None:
    """Add to a row the cells of those above that reach down into it."""
    while down.get(len(cells), 0):
        down[len(cells)] -= 1
        cells.append(())
