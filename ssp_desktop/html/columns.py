"""Assigns the cells of a table to columns, by how far each spans."""

from collections.abc import Sequence
from typing import TypeVar

from ssp_desktop.html.blocks import Cell

_MOST_COLUMNS = 63
_T = TypeVar("_T")


def columns_of(grid: Sequence[Sequence[tuple[_T, Cell]]], nothing: _T) -> list[tuple[_T, ...]]:
    """Return each cell's companion, and `nothing` in each further place that the cell takes."""
    out: list[tuple[_T, ...]] = []
    down: dict[int, int] = {}
    for row in grid:
        columns: list[_T] = []
        for what, cell in row:
            _reached(columns, down, nothing)
            width = min(max(cell.width, 1), _MOST_COLUMNS)
            height = min(max(cell.height, 1), len(grid)) - 1
            for column in range(len(columns), len(columns) + width):
                down[column] = height
            columns += [what, *[nothing] * (width - 1)]
        _reached(columns, down, nothing)
        out.append(tuple(columns))
    return out


def _reached(columns: list[_T], down: dict[int, int], nothing: _T) -> None:
    """Add to a row the places of earlier cells that span down into it."""
    while down.get(len(columns), 0):
        down[len(columns)] -= 1
        columns.append(nothing)
