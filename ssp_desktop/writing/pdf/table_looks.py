"""The rules and margins of tables as plain data for the template. All lengths are points."""

from typing import Any

from ssp_desktop.minutes.blocks import Style
from ssp_desktop.writing.looks import GridLook, Looks


def ruled(grid: GridLook) -> dict[str, Any]:
    """Return the look of a table with rules: half of each rule is within the cells."""
    return {
        "row-gap": 0,
        "rule": grid.rule,
        "color": grid.color,
        "inset": {
            "left": grid.cell_left,
            "right": grid.cell_right,
            "top": grid.cell_top + grid.rule / 2,
            "bottom": grid.cell_bottom + grid.rule / 2,
        },
    }


def unruled(looks: Looks, column_gap: float) -> dict[str, Any]:
    """Return the look of a table without rules, its columns `column_gap` apart."""
    look = looks.table
    label, text = (looks.styles[style] for style in (Style.FACT_LABEL, Style.FACT_TEXT))
    return {
        "row-gap": max(label.before + label.after, text.before + text.after),
        "rule": 0,
        "color": "000000",
        "inset": {
            "left": look.cell_left,
            "right": look.cell_right + column_gap,
            "top": look.cell_top,
            "bottom": look.cell_bottom,
        },
    }
