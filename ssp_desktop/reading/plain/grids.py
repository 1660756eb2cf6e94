"""Finds the tables in a plain text that the program has written: grids of rules and bars."""

from collections.abc import Mapping, Sequence

from ssp_desktop.reading.source.lines import Row, SourceLine, row_text
from ssp_desktop.richtext.grid_tables import FoundGrid, grid_at
from ssp_desktop.richtext.tidy import tidy, tidy_spans
from ssp_desktop.richtext.tree import Cell, Span


def grids_in(raw: Sequence[str]) -> Mapping[int, SourceLine | None]:
    """Return by its place each line of `raw` that is part of a table: the row that begins there.

    None where no row begins: a rule, or a further line of a row.
    """
    out: dict[int, SourceLine | None] = {}
    at = tables = 0
    while at < len(raw):
        found = grid_at(raw, at) if raw[at].startswith("+") else None
        if found is None:
            at += 1
            continue
        tables += 1
        out |= dict.fromkeys(range(at, found.end))
        out |= {line.number - 1: line for line in _rows(found, tables)}
        at = found.end
    return out


def _rows(found: FoundGrid, number: int) -> list[SourceLine]:
    table = found.table
    return [
        _row(start, cells, number, header=table.has_header and at == 0, right=table.right)
        for at, (start, cells) in enumerate(zip(found.starts, table.printed_rows, strict=True))
    ]


def _row(
    start: int, cells: Sequence[Cell], number: int, *, header: bool, right: tuple[bool, ...]
) -> SourceLine:
    texts = tuple("\n".join(tidy(line.text) for line in cell.lines) for cell in cells)
    columns = tuple(
        tuple(SourceLine(start + 1, tidy_spans(line.spans)) for line in cell.lines)
        for cell in cells
    )
    return SourceLine(
        start + 1,
        tidy_spans([Span(row_text(texts))]),
        cells=texts,
        row=Row(number, columns, header=header, right=right),
    )
