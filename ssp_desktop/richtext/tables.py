"""Tables made of cells as they come: filled up, headed, their figures to the right."""

import re
from collections.abc import Sequence

from ssp_desktop.richtext.tree import (
    Cell,
    Paragraph,
    Row,
    Span,
    TableBlock,
    merge_spans,
    paragraph,
)

MOST_COLUMNS = 63
"""As many as Word opens. A table of more may be made to take all memory."""

# 1.234,5; -12; +3 %; (45); kr. 1.000,-; 12,5 mio. kr.; a dash for nothing.
_UNIT = r"(?:t\.?kr\.?|kr\.?|dkk|mio\.?(?: kr\.?)?|mia\.?(?: kr\.?)?|%|‰|pct\.?|€|\$|timer|stk\.?)"
_FIGURE = re.compile(
    rf"(?:{_UNIT} ?)?[-+–−±]?\(?[-+–−]? ?\d[\d.,'’ \u00a0\u202f]*\)?(?:,[-–])? ?{_UNIT}?|[-–—]",
    re.IGNORECASE,
)


def cell_of(text: str) -> Cell:
    """Return a cell of plain `text`, a line of the cell for each of its lines."""
    lines = (paragraph(line) for line in text.split("\n"))
    return Cell(tuple(line for line in lines if line.spans))


def table_of(
    rows: Sequence[Sequence[Cell]],
    *,
    header: Sequence[Cell] = (),
    right: Sequence[bool] | None = None,
    columns: int = 0,
) -> TableBlock:
    """Return the table of `rows` below `header` (none: an empty one).

    Rows that are too short are filled with empty cells; there are as many columns as the longest
    row has, or `columns` if that is more than 0, but never more than `MOST_COLUMNS`: what a row has
    beyond them goes into its last cell, so that no word is lost. `right` is what stands to the
    right, by default the figures.
    """
    width = min(columns or max([1, len(header), *map(len, rows)]), MOST_COLUMNS)
    body = tuple(_fitted(row, width) for row in rows)
    side = figures_of(body) if right is None else tuple(right)
    return TableBlock(_fitted(header, width), body, (*side, *[False] * width)[:width])


def _fitted(row: Sequence[Cell], width: int) -> Row:
    if len(row) <= width:
        return (*row, *[Cell()] * (width - len(row)))
    last = Cell(tuple(line for cell in row[width - 1 :] for line in cell.lines))
    return (*row[: width - 1], last)


def figures_of(rows: Sequence[Row]) -> tuple[bool, ...]:
    """Return of each column of `rows` whether it holds figures, and nothing else but empty cells.

    A dash stands for no figure; a column of dashes alone holds none.
    """
    return tuple(_are_figures([cell.text for cell in column]) for column in zip(*rows, strict=True))


def _are_figures(texts: Sequence[str]) -> bool:
    said = [text for text in texts if text]
    return all(map(is_figure, said)) and any(
        any(letter.isdigit() for letter in text) for text in said
    )


def is_figure(text: str) -> bool:
    """Return whether `text` is a figure, with its unit perhaps, or a dash for none."""
    return _FIGURE.fullmatch(text) is not None


def is_bold(cell: Cell) -> bool:
    """Return whether all that `cell` says is bold."""
    return bool(cell.lines) and all(
        span.bold or not span.text.strip() for line in cell.lines for span in line.spans
    )


def unbold(cell: Cell) -> Cell:
    """Return `cell` without bold: a header's cells are bold by themselves."""
    return Cell(
        tuple(
            Paragraph(merge_spans(Span(span.text, italic=span.italic) for span in line.spans))
            for line in cell.lines
        )
    )
