"""Random tables with everything that can move a row or a page, the same for the same chance."""

import random
from collections.abc import Callable

from ssp_desktop.richtext.tables import table_of
from ssp_desktop.richtext.tree import Cell, Paragraph, Span, TableBlock, merge_spans

Words = Callable[[int, int], str]
"""Writes so many words, at least and at most."""

_FIGURES = ("0", "-", "98", "12,5", "1.250", "-1.250", "1.250.000", "kr. 5.000,00", "12,5 %")
_FEW_ROWS, _SOME_ROWS, _MANY_ROWS = (1, 4), (3, 12), (13, 60)
_FEW_COLUMNS, _SOME_COLUMNS, _MANY_COLUMNS = (1, 2), (3, 4), (5, 8)


def random_table(chance: random.Random, words: Words) -> TableBlock:
    """Return a table of 1 to 8 columns and 1 to 60 rows, its cells' texts by `words`."""
    columns = chance.randint(
        *chance.choice((_FEW_COLUMNS, _SOME_COLUMNS, _SOME_COLUMNS, _MANY_COLUMNS))
    )
    rows = chance.randint(*chance.choice((_FEW_ROWS, _FEW_ROWS, _SOME_ROWS, _MANY_ROWS)))
    kinds = chance.choices(("figure", "short", "text"), (3, 3, 2), k=columns)
    body = [[_cell(chance, kind, words, columns) for kind in kinds] for _ in range(rows)]
    if chance.random() < 0.3:  # the sum
        body[-1] = [_styled(cell, bold=True) for cell in body[-1]]
    if chance.random() < 0.15:  # of which a page may hold only some lines, or not even all
        tall = chance.choice(((60, 150), (150, 400), (400, 900)))
        at = chance.randrange(rows)
        body[at][chance.randrange(columns)] = _of([words(*tall)])
    header = [_of([words(1, 3)]) for _ in range(columns)] if chance.random() < 0.7 else ()
    right = None if chance.random() < 0.8 else [chance.random() < 0.5 for _ in range(columns)]
    return table_of(body, header=header, right=right)


def _cell(chance: random.Random, kind: str, words: Words, columns: int) -> Cell:
    if chance.random() < 0.05:
        return Cell()
    if kind == "figure":
        return _of([chance.choice(_FIGURES)])
    most = 4 if kind == "short" else max(40 // columns, 6)
    lines = chance.choice((1, 1, 1, 1, 1, 2, 3))
    cell = _of([words(1, most) for _ in range(lines)])
    return _styled(cell, italic=True) if chance.random() < 0.05 else cell


def _of(lines: list[str]) -> Cell:
    return Cell(tuple(Paragraph(merge_spans([Span(line)])) for line in lines))


def _styled(cell: Cell, *, bold: bool = False, italic: bool = False) -> Cell:
    return Cell(
        tuple(
            Paragraph(merge_spans(Span(span.text, bold, italic) for span in line.spans))
            for line in cell.lines
        )
    )
