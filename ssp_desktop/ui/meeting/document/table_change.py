"""Changes a table of a document into another by the smallest difference.

Rows and columns that are gone are removed and new ones inserted where they differ; of a cell
only the lines that differ are written. So carets in other cells stay where they are.
"""

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextTable

from ssp_desktop.domain.unchanged_ends import unchanged_ends
from ssp_desktop.richtext.tree import Cell, Row, Span, TableBlock
from ssp_desktop.ui.meeting.document.document import (
    block_format,
    insert_spans,
    line_of,
    spans_in,
)
from ssp_desktop.ui.meeting.document.document_tables import cell_blocks, document_of
from ssp_desktop.ui.meeting.document.line_characters import change_characters
from ssp_desktop.ui.meeting.document.line_styles import Place
from ssp_desktop.ui.meeting.document.line_tree import cell_lines, table_in
from ssp_desktop.ui.meeting.document.lines import EditorLine

_KEEP = QTextCursor.MoveMode.KeepAnchor


def read_table(table: QTextTable) -> TableBlock:
    """Return the content of `table`."""
    lines: list[EditorLine] = []
    for row in range(table.rows()):
        for column in range(table.columns()):
            begins = Place.CELL if column else Place.ROW if row else Place.TABLE
            for block in cell_blocks(table, row, column):
                lines.append(line_of(block, begins))
                begins = Place.LINE
    return table_in(lines)


def change_table(table: QTextTable, new: TableBlock) -> int | None:
    """Make `table` read `new`; return the position after the change, None when there is none."""
    old = read_table(table)
    if old == new:
        return None
    cursor = table.firstCursorPosition()
    cursor.beginEditBlock()
    old_rows, new_rows = (old.header, *old.rows), (new.header, *new.rows)
    _fit_rows(table, old_rows, new_rows)
    _fit_columns(table, list(zip(*old_rows, strict=True)), list(zip(*new_rows, strict=True)))
    position = None
    for number, row in enumerate(new_rows):
        for column, cell in enumerate(row):
            changed = change_cell(table, number, column, cell, right=new.right[column])
            position = position if changed is None else changed
    cursor.endEditBlock()
    return table.firstPosition() if position is None else position


def _fit_rows(table: QTextTable, old: Sequence[Row], new: Sequence[Row]) -> None:
    """Insert or remove rows where the two differ; what they say is written later.

    The first row stays: Qt takes the format of the line above along with it.
    """
    first = max(unchanged_ends(old, new)[0], 1)
    if len(new) > len(old):
        table.insertRows(first, len(new) - len(old))
    elif len(new) < len(old):
        gone = len(old) - len(new)
        table.removeRows(min(first, len(old) - gone), gone)


def _fit_columns(
    table: QTextTable, old: Sequence[Sequence[Cell]], new: Sequence[Sequence[Cell]]
) -> None:
    """Insert or remove columns where the two differ, as `_fit_rows` does rows."""
    first = max(unchanged_ends(old, new)[0], 1)
    if len(new) > len(old):
        table.insertColumns(first, len(new) - len(old))
    elif len(new) < len(old):
        gone = len(old) - len(new)
        table.removeColumns(min(first, len(old) - gone), gone)


def change_cell(table: QTextTable, row: int, column: int, cell: Cell, *, right: bool) -> int | None:
    """Make a cell read `cell`, to the `right` or not.

    Returns the position after what was written, None when nothing was.
    """
    blocks = cell_blocks(table, row, column)
    old = [spans_in(block, parted=False) for block in blocks]
    lines = cell_lines(cell, Place.CELL, right=right)
    new = [line.spans for line in lines]
    first, tail = unchanged_ends(old, new)
    gone, fresh = blocks[first : len(old) - tail], new[first : len(new) - tail]
    position = None
    if gone or fresh:
        position = _change_lines(blocks, first, gone, fresh)
    for block, line in zip(cell_blocks(table, row, column), lines, strict=True):
        shape = block_format(line.style, document_of(table).defaultFont())
        if block.blockFormat() != shape:
            QTextCursor(block).setBlockFormat(shape)
    return position


def _change_lines(
    blocks: Sequence[QTextBlock],
    first: int,
    gone: Sequence[QTextBlock],
    fresh: Sequence[tuple[Span, ...]],
) -> int:
    """Write `fresh` in place of `gone`, which are the blocks of a cell from `first` on."""
    stay = min(len(gone), len(fresh))
    position = blocks[first - 1].position() + blocks[first - 1].length() - 1 if first else 0
    for block, spans in zip(gone, fresh[:stay], strict=False):
        position = change_characters([block], spans)
    if len(gone) > stay:  # not before: a block is another when the next one was joined to it
        _remove(blocks, first + stay, first + len(gone))
    if len(fresh) == stay:
        return position
    cursor = QTextCursor(blocks[0])
    if first + stay:
        above = blocks[first + stay - 1]
        cursor.setPosition(above.position() + above.length() - 1)
        for spans in fresh[stay:]:
            cursor.insertBlock(cursor.blockFormat(), QTextCharFormat())
            insert_spans(cursor, spans)
    else:
        for spans in fresh:
            insert_spans(cursor, spans)
            cursor.insertBlock(cursor.blockFormat(), QTextCharFormat())
    return cursor.position()


def _remove(blocks: Sequence[QTextBlock], first: int, behind: int) -> None:
    """Remove blocks of a cell, at least one other of which stays."""
    cursor = QTextCursor(blocks[first])
    if first:
        cursor.setPosition(blocks[first].position() - 1)
        cursor.setPosition(blocks[behind - 1].position() + blocks[behind - 1].length() - 1, _KEEP)
    else:
        cursor.setPosition(blocks[behind].position(), _KEEP)
    cursor.removeSelectedText()
