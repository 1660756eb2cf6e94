"""The empty line below a line of a text, where its answer is written.

Owns finding that line, and making it when there is none. The line is not stored until
something is written in it, so making it is not an edit.
"""

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from ssp_desktop.ui.meeting.document.document import block_format, goes_on
from ssp_desktop.ui.meeting.document.document_tables import table_at
from ssp_desktop.ui.meeting.document.document_text import DocumentText
from ssp_desktop.ui.meeting.document.line_styles import PLAIN


def stored_line_above(cursor: QTextCursor, held: DocumentText) -> int:
    """Return the last stored line above the cursor's line; -1 when there is none."""
    block = cursor.block()
    while goes_on(block):
        block = block.previous()
    return held.stored_above(block.blockNumber()) - 1


def open_below(cursor: QTextCursor, held: DocumentText, line: int) -> None:
    """Put the cursor into an empty line below stored line `line`, removing the one it leaves."""
    document = cursor.document()
    left = cursor.block()
    block = document.findBlockByNumber(held.paragraphs[line][1] - 1)
    if table_at(block) is not None:
        block = _open_below_table(cursor, held, block)
        if left != block:
            take_away(left, held)
        return
    below = block.next()
    if below.isValid() and not held.lines[below.blockNumber()].kept:
        cursor.setPosition(below.position())
    else:
        cursor.setPosition(block.position() + block.length() - 1)
        cursor.insertBlock(block_format(PLAIN, document.defaultFont()), block.charFormat())
    if left != cursor.block():
        take_away(left, held)


def _open_below_table(cursor: QTextCursor, held: DocumentText, block: QTextBlock) -> QTextBlock:
    """Put the cursor into an empty line below the table that `block` is in, and return it."""
    while table_at(block) is not None:
        block = block.next()
    cursor.setPosition(block.position())
    if held.lines[block.blockNumber()].kept:
        plain = block_format(PLAIN, cursor.document().defaultFont())
        cursor.insertBlock(block.blockFormat(), QTextCharFormat())
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        cursor.setBlockFormat(plain)
    return cursor.block()


def take_away(block: QTextBlock, held: DocumentText) -> None:
    """Remove an empty line that is still there, unless it may be what separates two lists."""
    if not block.isValid():
        return
    at = block.blockNumber()
    around = held.lines[max(at - 1, 0) : at + 2]
    is_part = block.length() > 1 or any(line.style.goes_on for line in around[1:])
    if (
        is_part
        or at == 0
        or any(line.style.depth or line.style.mark or line.style.place for line in around)
    ):
        return
    edit = QTextCursor(block.previous())
    edit.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    edit.setPosition(block.position(), QTextCursor.MoveMode.KeepAnchor)
    edit.removeSelectedText()
