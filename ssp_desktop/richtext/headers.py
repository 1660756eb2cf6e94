"""What a table of another program says without saying it: its header row, what stands right.

`headed` is for tables read from a file or pasted. A source that tells is believed.
"""

import re
from collections.abc import Sequence

from ssp_desktop.richtext.tables import figures_of, is_bold, is_figure, table_of, unbold
from ssp_desktop.richtext.tree import Cell, Row, TableBlock

_YEAR = re.compile(r"(?:19|20)\d\d(?:\s*[-/–]\s*(?:\d{2}|\d{4}))?")
_LEAST_HEADS = 2  # cells of a header row that say something; one alone is a caption

Sides = Sequence[bool | None]
"""Of each cell of a row, whether it stands to the right; None where the source does not say."""


def headed(
    rows: Sequence[Sequence[Cell]], *, header: bool | None = None, sides: Sequence[Sides] = ()
) -> TableBlock:
    """Return the table of `rows`, the first as its header if it is one.

    `header` is what the source says of the first row, None when nothing: then it is one if it is
    bold above rows that are not, or has words (or years) above a column of figures. `sides` are
    those of each row; where no cell says anything, figures stand to the right.
    """
    whole = table_of(rows)
    first, body = whole.rows[:1], whole.rows[1:]
    if header is None:
        header = bool(first) and _is_header(first[0], body)
    if not header or not first:
        return table_of(whole.rows, right=_right(whole.rows, sides))
    names = tuple(map(unbold, first[0])) if _all_bold(first[0]) else first[0]
    return table_of(body, header=names, right=_right(body, sides[1:] or sides))


def _is_header(first: Row, body: Sequence[Row]) -> bool:
    said = [cell for cell in first if cell.lines]
    if not body or len(said) < min(_LEAST_HEADS, len(first)):
        return False
    if _all_bold(first):
        return not _all_bold(body[0]) and not all(map(_all_bold, body))
    if any(is_figure(cell.text) and not _YEAR.fullmatch(cell.text) for cell in said):
        return False
    return any(
        figures and cell.lines and not any(_YEAR.fullmatch(row[at].text) for row in body)
        for at, (figures, cell) in enumerate(zip(figures_of(body), first, strict=True))
    )


def _all_bold(row: Row) -> bool:
    said = [cell for cell in row if cell.lines]
    return bool(said) and all(map(is_bold, said))


def _right(body: Sequence[Row], sides: Sequence[Sides]) -> Sequence[bool]:
    """Return of each column whether it stands to the right: all of its cells, or its figures."""
    told = [side for row in sides for side in row]
    if all(side is None for side in told):
        return figures_of(body)
    return [
        _stands_right(
            [row[at] for row in body],
            [row[at] if at < len(row) else None for row in sides],
        )
        for at in range(len(body[0]) if body else 0)
    ]


def _stands_right(cells: Sequence[Cell], sides: Sides) -> bool:
    said = [
        bool(side)
        for cell, side in zip(cells, (*sides, *[None] * len(cells)), strict=False)
        if cell.lines
    ]
    return bool(said) and all(said)
