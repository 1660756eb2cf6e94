"""The rules and margins of tables as plain data for the template. All lengths are points."""

from typing import Any

from ssp_desktop.writing.looks import GridLook, Looks


def inside(looks: Looks, grid: GridLook | None, column_gap: float) -> dict[str, Any]:
    """Return the look of a table with the rules of `grid`; half of each is within the cells.

    Without rules its columns are `column_gap` apart.
    """
    if grid is None:
        look = looks.table
        return {
            "rule": 0,
            "color": "000000",
            "inset": {
                "left": look.cell_left,
                "right": look.cell_right + column_gap,
                "top": look.cell_top,
                "bottom": look.cell_bottom,
            },
        }
    return {
        "rule": grid.rule,
        "color": grid.color,
        "inset": {
            "left": grid.cell_left,
            "right": grid.cell_right,
            "top": grid.cell_top + grid.rule / 2,
            "bottom": grid.cell_bottom + grid.rule / 2,
        },
    }
