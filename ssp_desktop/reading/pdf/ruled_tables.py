"""Tables with ruled lines: their cells as paragraphs, and the pages that they go over.

A table goes on at the top of the next page when nothing stands between its two parts and their
columns are the same. A header row that is repeated there is left out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from ssp_desktop.reading.pdf.cell_places import (
    Column,
    PrintedTable,
    Sides,
    from_left,
    inset_of,
    right_of,
)
from ssp_desktop.reading.pdf.pages import PrintedLine, PrintedPage
from ssp_desktop.reading.pdf.rules import Grid, Place
from ssp_desktop.reading.source.lines import Row, SourceLine, row_text
from ssp_desktop.richtext.tidy import tidy, tidy_spans
from ssp_desktop.richtext.tree import Span

_SAME_X = 3.0  # points
_LONG = 12  # lines of a cell: more is a page of text in a frame
_LONG_ALONE = 3  # in a row alone
_LEAST = 2  # cells beside each other


class CellSetting(Protocol):
    """How the text of a cell is set, from how the whole text is."""

    def cell_lines(self, lines: Sequence[PrintedLine], sides: Sides) -> Sequence[SourceLine]:
        """Return the paragraphs that the lines of a cell are."""

    def is_broken_in_cell(self, one: PrintedLine, two: PrintedLine, sides: Sides) -> bool:
        """Return whether the end of `one` is only a line break, with `two` below it."""


@dataclass(frozen=True, slots=True)
class _PrintedRow:
    """A row: the lines of each column, None where a cell spans that began before."""

    columns: tuple[Column | None, ...]
    sides: tuple[Sides, ...]

    @property
    def said(self) -> tuple[str, ...]:
        """The text of each column."""
        return tuple(" ".join(line.text for line in column or ()) for column in self.columns)

    @property
    def is_header(self) -> bool | None:
        """Whether the tags call it the header; None when they do not say."""
        told = {line.header for line in self.lines}
        return told.pop() if len(told) == 1 else None

    def may_repeat(self, first: "_PrintedRow") -> bool:
        """Return whether it is the header `first` again: it says the same, and no tag denies it."""
        return self.said == first.said and False not in (self.is_header, first.is_header)

    @property
    def lines(self) -> list[PrintedLine]:
        """The lines of all columns, from top to bottom."""
        every = (line for column in self.columns for line in column or ())
        return sorted(every, key=lambda line: (line.page, line.baseline, line.x0))


def ruled_tables(
    pages: Sequence[PrintedPage], body: Iterable[PrintedLine]
) -> list[list[PrintedTable]]:
    """Return the tables of which `body` has every line, the parts of each on its pages."""
    by_page: dict[int, list[PrintedLine]] = {}
    for line in body:
        by_page.setdefault(line.page, []).append(line)
    out: list[list[PrintedTable]] = []
    for number, page in enumerate(pages, start=1):
        kept = by_page.get(number, [])
        for at, grid in sorted(enumerate(page.grids), key=_place_of):
            table = PrintedTable(number, grid, _cells(kept, at))
            if len(list(table.lines)) < sum(_is_text_in(line, at) for line in page.lines):
                continue
            if out and _goes_on(out[-1][-1], table, by_page):
                out[-1].append(table)
            else:
                out.append([table])
    return [parts for parts in out if _are_table(parts)]


def _place_of(numbered: tuple[int, Grid]) -> tuple[float, float]:
    grid = numbered[1]
    return grid.ys[0], grid.xs[0]


def _is_text_in(line: PrintedLine, number: int) -> bool:
    """Return whether `line` is in the grid of that number, and no header that is repeated."""
    return line.cell is not None and line.cell[0] == number and not line.artifact


def _cells(lines: Iterable[PrintedLine], number: int) -> dict[Place, Column]:
    """Return the lines of each cell of the grid of that number."""
    out: dict[Place, Column] = {}
    for line in lines:
        if line.cell and line.cell[0] == number:
            place = line.cell[1]
            out[place] = (*out.get(place, ()), line)
    return out


def _are_table(parts: Sequence[PrintedTable]) -> bool:
    """Return whether grids are a table: called one by the tags, or with cells beside each other.

    Anything else is a frame.
    """
    told = {line.header is not None for part in parts for line in part.lines}
    if told == {True}:
        return True
    return any(
        sum(row == number for row, _ in part.cells) >= _LEAST
        for part in parts
        for number in range(part.grid.rows)
    )


def _goes_on(
    one: PrintedTable, two: PrintedTable, body: Mapping[int, Sequence[PrintedLine]]
) -> bool:
    """Return whether `two` is the rest of `one`, on the next page of `body`."""
    if two.page != one.page + 1 or len(one.grid.xs) != len(two.grid.xs) or not two.cells:
        return False
    if any(abs(a - b) > _SAME_X for a, b in zip(one.grid.xs, two.grid.xs, strict=True)):
        return False
    is_below = any(line.baseline > one.grid.ys[-1] for line in body[one.page])
    return not is_below and all(line.baseline >= two.grid.ys[0] for line in body[two.page])


def row_lines(
    parts: Sequence[PrintedTable], number: int, setting: CellSetting
) -> list[tuple[PrintedLine, SourceLine]]:
    """Return the rows of a table, each with the printed line at its place.

    `number` tells tables apart.
    """
    rows, repeats = _rows_of(parts, setting)
    laid_out = _is_laid_out(rows)
    headers = [at == 0 if repeats else row.is_header for at, row in enumerate(rows)]
    cells = [
        [(row.columns[at] or (), row.sides[at]) for row in rows]
        for at in range(len(rows[0].columns))
    ]
    right = zip(*map(right_of, cells), strict=True)
    return [
        (row.lines[0], _row_line(row, Row(number, (), laid_out, header, aside), setting))
        for row, header, aside in zip(rows, headers, right, strict=True)
    ]


def _row_line(row: _PrintedRow, told: Row, setting: CellSetting) -> SourceLine:
    """Return the line of `row`, of which `told` says all but the columns."""
    columns = tuple(
        tuple(setting.cell_lines(from_left(column, sides), sides)) if column else ()
        for column, sides in zip(row.columns, row.sides, strict=True)
    )
    cells = tuple(
        "\n".join(tidy(line.shown) for line in made)
        for made, column in zip(columns, row.columns, strict=True)
        if column is not None
    )
    return SourceLine(
        0,
        tidy_spans([Span(row_text(cells))]),
        cells=cells,
        row=replace(told, columns=columns),
        remarks=tuple(each for line in row.lines for each in line.told),
    )


def _rows_of(parts: Sequence[PrintedTable], setting: CellSetting) -> tuple[list[_PrintedRow], bool]:
    """Return the rows of all `parts`, and whether the first is repeated on further pages."""
    inset = inset_of(parts)
    first, *others = (_rows_in(part, inset) for part in parts)
    repeats = bool(first and others) and all(
        rows and rows[0].may_repeat(first[0]) for rows in others
    )
    out = list(first)
    for rows in others:
        rows = rows[1:] if repeats else rows
        if out and rows and _goes_on_in(out[-1], rows[0], setting):
            out[-1] = _joined(out[-1], rows[0])
            rows = rows[1:]
        out += rows
    return out, repeats


def _rows_in(part: PrintedTable, inset: float) -> list[_PrintedRow]:
    """Return the rows of `part` that have text."""
    grid = part.grid
    out: list[_PrintedRow] = []
    for number in range(grid.rows):
        places = [(number, column) for column in range(grid.columns)]
        columns = tuple(
            part.cells.get(place, ()) if grid.cells[place] == place else None for place in places
        )
        sides = tuple(
            (grid.xs[column] + inset, grid.end_of((number, column)) - inset)
            if lines is not None
            else (0.0, 0.0)
            for column, lines in enumerate(columns)
        )
        if any(columns):
            out.append(_PrintedRow(columns, sides))
    return out


def _goes_on_in(above: _PrintedRow, row: _PrintedRow, setting: CellSetting) -> bool:
    """Return whether `row`, at the top of a page, is the rest of the row `above`.

    Then all that it says goes on in the middle of a paragraph, and some cell has no more to say.
    """
    if not any(one and not two for one, two in zip(above.columns, row.columns, strict=True)):
        return False
    cells = zip(above.columns, row.columns, above.sides, strict=True)
    return all(
        bool(one)
        and setting.is_broken_in_cell(from_left(one, sides)[-1], from_left(two, sides)[0], sides)
        for one, two, sides in cells
        if two and one is not None
    )


def _joined(one: _PrintedRow, two: _PrintedRow) -> _PrintedRow:
    columns = tuple(
        first if not second else (*(first or ()), *second)
        for first, second in zip(one.columns, two.columns, strict=True)
    )
    return replace(one, columns=columns)


def _is_laid_out(rows: Sequence[_PrintedRow]) -> bool:
    """Return whether a table seems to be for layout only: headings in it, or pages of text.

    A few lines are enough in a row alone that no tag tells to be a table's.
    """
    is_table = len(rows) > 1 or all(row.is_header is not None for row in rows)
    longest = _LONG if is_table else _LONG_ALONE
    return any(
        len(column) > longest or any(line.level is not None for line in column)
        for row in rows
        for column in row.columns
        if column
    )
