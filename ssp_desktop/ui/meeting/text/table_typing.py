"""What keys and commands do in a table of an editor, each at a cursor and in one edit.

Owns where the cursor goes. What a table comes to be is `richtext/table_edits.py`'s; the
editor decides which key calls which function.
"""

from collections.abc import Callable

from PySide6.QtGui import QTextCursor

from ssp_desktop.richtext.table_edits import empty_table, with_row
from ssp_desktop.richtext.tree import TableBlock
from ssp_desktop.ui.meeting.document.document_tables import cell_of, tables_in
from ssp_desktop.ui.meeting.document.document_text import DocumentText
from ssp_desktop.ui.meeting.document.line_replacing import replace_lines
from ssp_desktop.ui.meeting.document.line_tree import table_lines
from ssp_desktop.ui.meeting.document.table_change import change_table, read_table
from ssp_desktop.ui.meeting.text.list_typing import selected_lines

COLUMNS, ROWS = 3, 2
"""Of a new table: its columns, and its rows below the header."""

Place = tuple[int, int]
"""A cell: its row and its column."""
Change = Callable[[TableBlock, int, int], TableBlock | None]
"""Gives what a table becomes, with the cursor in that row and column; None when nothing."""


def insert(cursor: QTextCursor, held: DocumentText) -> bool:
    """Make an empty table at the cursor, and go into its first cell; False inside a table.

    It takes an empty line; else it comes below the cursor's paragraph, or above it when the
    cursor is at its beginning. A list it follows whole.
    """
    if cursor.currentTable() is not None:
        return False
    cursor.clearSelection()
    document = cursor.document()
    at, behind = _place_for(cursor, held)
    above = document.findBlockByNumber(at - 1).position() if at else -1
    replace_lines(document, at, behind, list(table_lines(empty_table(COLUMNS, ROWS))))
    made = next(each for each in tables_in(document) if each.firstPosition() > above)
    cursor.setPosition(made.firstPosition())
    return True


def _place_for(cursor: QTextCursor, held: DocumentText) -> tuple[int, int]:
    """Return the first of the lines that a new table replaces, and the line after the last."""
    lines = held.lines
    first, last = selected_lines(cursor)
    empty = first == last and not lines[first].spans
    if not lines[first].style.depth:
        if empty:
            return first, first + 1
        at_start = cursor.position() == cursor.document().findBlockByNumber(first).position()
        return (first, first) if at_start else (last + 1, last + 1)
    end = last + 1
    while end < len(lines) and lines[end].style.depth:
        end += 1
    return (first, end) if empty and end == first + 1 else (end, end)


def edit(cursor: QTextCursor, change: Change, to: Callable[[Place], Place]) -> None:
    """Make the table at the cursor what `change` makes of it, and go `to` a cell of it."""
    table = cursor.currentTable()
    if table is None:
        return
    row, column = cell_of(table, cursor.position())
    new = change(read_table(table), row, column)
    if new is None:
        remove(cursor)
        return
    change_table(table, new)
    go_row, go_column = to((row, column))
    place = min(go_row, table.rows() - 1), min(go_column, table.columns() - 1)
    cursor.setPosition(table.cellAt(*place).lastPosition())


def remove(cursor: QTextCursor) -> None:
    """Remove the table at the cursor."""
    table = cursor.currentTable()
    if table is None:
        return
    document = cursor.document()
    first, last = (
        document.findBlock(each).blockNumber()
        for each in (table.firstPosition(), table.lastPosition())
    )
    cursor.setPosition(replace_lines(document, first, last + 1, []))


def go_to_next(cursor: QTextCursor) -> None:
    """Go to the end of the next cell; behind the last one make a row."""
    table = cursor.currentTable()
    if table is None:
        return
    row, column = cell_of(table, cursor.position())
    if column + 1 == table.columns():
        row, column = row + 1, -1
    if row == table.rows():
        change_table(table, with_row(read_table(table), row))
    cursor.setPosition(table.cellAt(row, column + 1).lastPosition())


def go_to_previous(cursor: QTextCursor) -> bool:
    """Go to the end of the cell before; False in the first one."""
    table = cursor.currentTable()
    if table is None:
        return False
    row, column = cell_of(table, cursor.position())
    if not row and not column:
        return False
    row, column = (row, column - 1) if column else (row - 1, table.columns() - 1)
    cursor.setPosition(table.cellAt(row, column).lastPosition())
    return True
