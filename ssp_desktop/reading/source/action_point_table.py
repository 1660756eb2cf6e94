"""Reads back the table of action points at the end of the minutes.

Recognises it by the heading and the columns that
`ssp_desktop.minutes.action_point_table` gives it. Any other table stays where it is.
"""

from collections.abc import Mapping, Sequence

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.danish import find_date
from ssp_desktop.domain.meeting import new_id
from ssp_desktop.domain.numbers import whole
from ssp_desktop.minutes.action_point_table import ACTIONS_HEADING, COLUMNS
from ssp_desktop.reading.source.lines import SourceLine

_NOTHING = ("", "…")
_HIGHEST = 999_999


def is_heading(text: str) -> bool:
    """Return whether `text` is the heading of the table, or its line in the contents."""
    return text.casefold() == ACTIONS_HEADING.casefold()


def are_columns(cells: Sequence[str]) -> bool:
    """Return whether `cells` are the headers of the table's columns."""
    return [cell.casefold() for cell in cells] == [column.casefold() for column in COLUMNS]


def apart(lines: Sequence[SourceLine]) -> tuple[list[SourceLine], list[SourceLine]]:
    """Return `lines` without the table, and the lines of the table, its heading first."""
    for at in range(len(lines) - 1, 0, -1):
        if are_columns(lines[at].cells) and is_heading(lines[at - 1].text):
            end = at + 1
            while end < len(lines) and len(lines[end].cells) == len(COLUMNS):
                end += 1
            return [*lines[: at - 1], *lines[end:]], list(lines[at - 1 : end])
    return list(lines), []


def action_points(table: Sequence[SourceLine], items: Mapping[int, str]) -> tuple[ActionPoint, ...]:
    """Return the points in the table's lines; `items` are the items' ids by number."""
    rows = [line.cells for line in table if line.cells and not are_columns(line.cells)]
    return tuple(_point(row, items) for row in rows)


def _told(cell: str) -> str:
    return "" if cell in _NOTHING else " ".join(cell.split())


def _point(row: Sequence[str], items: Mapping[int, str]) -> ActionPoint:
    number, text, owner, due = map(_told, row)
    item = items.get(whole(number, -1, -1, _HIGHEST), "")
    return ActionPoint(new_id(), item, text, owner, find_date(due))
