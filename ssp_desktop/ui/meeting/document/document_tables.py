"""Tables of an editor's document: made, found, and dressed.

Owns how a table is laid out and what begins at each of its lines. What is painted around
its cells is `table_marks`', what a change of it comes to is `table_change`'s. Qt keeps a
block before and behind each table, and lets no edit take a part of one.
"""

from collections.abc import Sequence

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLayout,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from ssp_desktop.ui.meeting.document.line_styles import Place

_PADDING = 0.35  # of the font's height, on each side of a cell's text
_WHOLE = 1 << 20  # more characters than any line has


def tables_in(document: QTextDocument) -> list[QTextTable]:
    """Return the tables in order."""
    frames = document.rootFrame().childFrames()
    tables = [frame for frame in frames if isinstance(frame, QTextTable)]
    return sorted(tables, key=QTextTable.firstPosition)


def table_at(block: QTextBlock) -> QTextTable | None:
    """Return the table that `block` is in."""
    return QTextCursor(block).currentTable()


def document_of(table: QTextTable) -> QTextDocument:
    """Return the document of `table`; with `QTextTable.document` PySide would end its life."""
    return table.firstCursorPosition().document()


def table_format(font: QFont) -> QTextTableFormat:
    """Return the format of a table in an editor with that font."""
    height = QFontMetricsF(font).height()
    shape = QTextTableFormat()
    shape.setBorder(0)  # Qt takes more time for a table's borders than for its text
    shape.setBorderCollapse(False)  # else Qt compares the borders of every two cells, twice
    shape.setCellSpacing(0)
    shape.setCellPadding(round(height * _PADDING))
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shape.setTopMargin(round(height * 0.45))
    shape.setBottomMargin(round(height * 0.45))
    return shape


def places_in(document: QTextDocument) -> dict[int, Place]:
    """Return what begins at each line in a table, by the number of its block."""
    found: dict[int, Place] = {}
    for table in tables_in(document):
        begins = {
            table.cellAt(row, column).firstPosition(): Place.ROW if column == 0 else Place.CELL
            for row in range(table.rows())
            for column in range(table.columns())
        }
        begins[table.firstPosition()] = Place.TABLE
        block, end = document.findBlock(table.firstPosition()), table.lastPosition()
        number = block.blockNumber()
        while block.isValid() and block.position() <= end:
            found[number] = begins.get(block.position(), Place.LINE)
            block, number = block.next(), number + 1
    return found


def first_block(table: QTextTable, row: int, column: int) -> QTextBlock:
    """Return the first block of a cell."""
    return table.cellAt(row, column).firstCursorPosition().block()


def cell_blocks(table: QTextTable, row: int, column: int) -> list[QTextBlock]:
    """Return all blocks of a cell."""
    cell = table.cellAt(row, column)
    block, end = cell.firstCursorPosition().block(), cell.lastPosition()
    found = []
    while block.isValid() and block.position() <= end:
        found.append(block)
        block = block.next()
    return found


def cell_of(table: QTextTable, position: int) -> tuple[int, int]:
    """Return the row and the column of the cell at a position in `table`."""
    cell = table.cellAt(position)
    return cell.row(), cell.column()


def dress(document: QTextDocument) -> None:
    """Show the first row of each table bold, and no other: the text itself is not made bold."""
    for table in tables_in(document):
        behind = table.cellAt(0, table.columns() - 1).lastPosition()
        block, end = document.findBlock(table.firstPosition()), table.lastPosition()
        while block.isValid() and block.position() <= end:
            header = block.position() <= behind
            layout = block.layout()
            if bool(layout.formats()) is not header:
                layout.setFormats(_bold() if header else [])
                document.markContentsDirty(block.position(), block.length())
            block = block.next()


def _bold() -> Sequence[QTextLayout.FormatRange]:
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.Bold)
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = 0, _WHOLE, style
    return [made]
