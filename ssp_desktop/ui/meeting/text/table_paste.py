"""What is pasted into a table and copied from it: cells fill cells, a text fills the cell.

Rows and columns are added where what is pasted reaches beyond the table.
"""

from collections.abc import Sequence
from typing import cast

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextTable

from ssp_desktop.richtext.tables import table_of
from ssp_desktop.richtext.tree import Cell, Row, Span, TableBlock
from ssp_desktop.ui.meeting.document.document import insert_spans
from ssp_desktop.ui.meeting.document.document_tables import cell_of
from ssp_desktop.ui.meeting.document.line_styles import Place
from ssp_desktop.ui.meeting.document.line_tree import table_in
from ssp_desktop.ui.meeting.document.lines import EditorLine, table_end, units
from ssp_desktop.ui.meeting.document.table_change import change_table, read_table

_BETWEEN = " | "
"""What parts the cells of a row that becomes a line."""


def paste_into(cursor: QTextCursor, table: QTextTable, lines: Sequence[EditorLine]) -> None:
    """Write `lines` at the cursor, which is in `table` and has nothing selected."""
    if lines[0].style.place is Place.TABLE and table_end(lines, 0) == len(lines):
        _fill(cursor, table, table_in(lines))
        return
    shape = cursor.blockFormat()
    for at, spans in enumerate(_cell_lines(lines)):
        if at:
            cursor.insertBlock(shape, QTextCharFormat())
        insert_spans(cursor, spans)


def _fill(cursor: QTextCursor, table: QTextTable, pasted: TableBlock) -> None:
    """Write the cells of `pasted` over those of `table` from the cursor's on."""
    row, column = cell_of(table, cursor.position())
    change_table(table, filled(read_table(table), row, column, pasted))
    last_row = row + len(pasted.printed_rows) - 1
    last_column = min(column + len(pasted.right), table.columns()) - 1
    cursor.setPosition(table.cellAt(last_row, last_column).lastPosition())


def first_selected(cursor: QTextCursor) -> tuple[int, int] | None:
    """Return row and column of the first of several selected cells, None for another selection."""
    if not cursor.hasComplexSelection():
        return None
    row, _, column, _ = _selected(cursor)
    return row, column


def _selected(cursor: QTextCursor) -> tuple[int, int, int, int]:
    """Return the first row, how many, the first column and how many of the selected cells."""
    return cast("tuple[int, int, int, int]", cursor.selectedTableCells())  # the stubs say object


def selected_cells(cursor: QTextCursor) -> TableBlock:
    """Return the selected cells of the table that the cursor is in; a header only with its row."""
    table = cursor.currentTable()
    if table is None:
        return TableBlock((), (), ())
    whole = read_table(table)
    row, rows, column, columns = _selected(cursor)
    chosen = slice(column, column + columns)
    first = (whole.header, *whole.rows)[row : row + rows]
    cells = [each[chosen] for each in first]
    header = cells.pop(0) if row == 0 else ()
    return table_of(cells, header=header, right=whole.right[chosen], columns=columns)


def filled(table: TableBlock, row: int, column: int, pasted: TableBlock) -> TableBlock:
    """Return `table` with the cells of `pasted` from that row and column on.

    The header counts as row 0. A column that held no text takes the side of what is pasted.
    """
    rows: list[list[Cell]] = [list(each) for each in (table.header, *table.rows)]
    new: Sequence[Row] = pasted.printed_rows
    width = max(len(table.right), column + len(pasted.right))
    rows += [[] for _ in range(row + len(new) - len(rows))]
    empty = [not any(cell.lines for cell in each) for each in zip(*table.rows, strict=True)]
    for each in rows:
        each += [Cell()] * (width - len(each))
    for at, cells in enumerate(new, start=row):
        rows[at][column : column + len(cells)] = cells
    right = [*table.right, *[False] * (width - len(table.right))]
    for at, side in enumerate(pasted.right, start=column):
        if at >= len(table.right) or not table.rows or empty[at]:
            right[at] = side
    return table_of(rows[1:], header=rows[0], right=right, columns=width)


def _cell_lines(lines: Sequence[EditorLine]) -> list[Sequence[Span]]:
    """Return the spans of each line, and of each row of a table among them."""
    out: list[Sequence[Span]] = []
    for first, behind in units(lines):
        if lines[first].style.place is Place.OUTSIDE:
            out.append(lines[first].spans)
        else:
            out += [_as_line(row) for row in table_in(lines[first:behind]).printed_rows]
    return [spans for spans in out if spans] or [()]


def _as_line(row: Row) -> Sequence[Span]:
    spans: list[Span] = []
    for at, cell in enumerate(row):
        spans += [Span(_BETWEEN)] if at else []
        for place, line in enumerate(cell.lines):
            spans += [Span(" "), *line.spans] if place else line.spans
    return spans
