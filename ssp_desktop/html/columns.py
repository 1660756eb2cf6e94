"""Assigns the cells of a table to columns, by how far each spans."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from ssp_desktop.richtext.tables import MOST_COLUMNS

_T = TypeVar("_T")


class Spanning(Protocol):
    """A cell: how many columns and rows it spans."""

    @property
    def width(self) -> int:
        """How many columns it spans."""

    @property
    def height(self) -> int:
        """How many rows it spans."""


def columns_of(grid: Sequence[Sequence[tuple[_T, Spanning]]], nothing: _T) -> list[tuple[_T, ...]]:
    """Return each cell's companion, and `nothing` in each further place that the cell takes.

    A column in which no cell begins is none.
    """
    out: list[list[_T]] = []
    begun: set[int] = set()
    down: dict[int, int] = {}
    for row in grid:
        columns: list[_T] = []
        for what, cell in row:
            _reached(columns, down, nothing)
            width = min(max(cell.width, 1), MOST_COLUMNS)
            height = min(max(cell.height, 1), len(grid)) - 1
            begun.add(len(columns))
            for column in range(len(columns), len(columns) + width):
                down[column] = height
            columns += [what, *[nothing] * (width - 1)]
        _reached(columns, down, nothing)
        out.append(columns)
    return [tuple(what for at, what in enumerate(columns) if at in begun) for columns in out]


def _reached(columns: list[_T], down: dict[int, int], nothing: _T) -> None:
    """Add to a row the places of earlier cells that span down into it."""
    while down.get(len(columns), 0):
        down[len(columns)] -= 1
        columns.append(nothing)
