"""Replaces whole lines of a document by others, tables among them.

Qt keeps a block before and behind each table and joins what a removed selection leaves on
both sides, so a stretch that begins or ends with a table is first given empty lines there.
"""

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from ssp_desktop.ui.meeting.document.document import block_format, insert_lines
from ssp_desktop.ui.meeting.document.document_tables import table_at
from ssp_desktop.ui.meeting.document.line_styles import PLAIN, Place
from ssp_desktop.ui.meeting.document.lines import EditorLine

_KEEP = QTextCursor.MoveMode.KeepAnchor


def replace_lines(
    document: QTextDocument, first: int, behind: int, fresh: Sequence[EditorLine]
) -> int:
    """Replace the lines from `first` up to but not including `behind` with `fresh`.

    Neither end may be within a table. Returns the position after what was written.
    """
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    above = document.findBlockByNumber(first - 1)
    below = document.findBlockByNumber(behind)
    if not fresh and (_is_text(above) or _is_text(below)):
        if first < behind:
            _remove_lines(cursor, first, behind)
    else:
        _empty(cursor, first, behind)
        start = cursor.block()
        insert_lines(cursor, fresh or [EditorLine(())], document.defaultFont())
        if fresh and fresh[-1].style.place is not Place.OUTSIDE:
            take_away_empty(cursor.block())
        if fresh and fresh[0].style.place is not Place.OUTSIDE:
            take_away_empty(start)
    cursor.endEditBlock()
    return cursor.position()


def _is_text(block: QTextBlock) -> bool:
    """Whether there is such a block, outside tables."""
    return block.isValid() and table_at(block) is None


def take_away_empty(block: QTextBlock) -> None:
    """Remove a line next to a table if it is empty and no table is on its other side."""
    edit = QTextCursor(block)
    if block.length() > 1:
        return
    if _is_text(block.next()):
        shape = block.next().blockFormat()
        edit.deleteChar()
    elif _is_text(block.previous()):
        shape = block.previous().blockFormat()
        edit.deletePreviousChar()
    else:
        return
    edit.setBlockFormat(shape)


def _empty(cursor: QTextCursor, first: int, behind: int) -> None:
    """Make one empty line of those from `first` on, and go there."""
    if first == behind:
        _open_line(cursor, first)
        return
    start, end = _apart_from_tables(cursor, first, behind)
    cursor.setPosition(start.position())
    cursor.setPosition(_end_of(end), _KEEP)
    cursor.removeSelectedText()


def _open_line(cursor: QTextCursor, at: int) -> None:
    """Make an empty line with the number `at`, and go there."""
    document = cursor.document()
    above = document.findBlockByNumber(at - 1)
    if _is_text(above):
        cursor.setPosition(_end_of(above))
        cursor.insertBlock(above.blockFormat(), QTextCharFormat())
    else:
        below = document.findBlockByNumber(at)
        cursor.setPosition(below.position())
        cursor.insertBlock(below.blockFormat(), QTextCharFormat())
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)


def _remove_lines(cursor: QTextCursor, first: int, behind: int) -> None:
    """Remove lines, above or below which another outside tables stays."""
    start, end = _apart_from_tables(cursor, first, behind)
    below = end.next()
    if _is_text(below):
        shape = below.blockFormat()
        cursor.setPosition(start.position())
        cursor.setPosition(below.position(), _KEEP)
    else:
        shape = start.previous().blockFormat()
        cursor.setPosition(start.position() - 1)
        cursor.setPosition(_end_of(end), _KEEP)
    cursor.removeSelectedText()
    cursor.setBlockFormat(shape)


def _apart_from_tables(
    cursor: QTextCursor, first: int, behind: int
) -> tuple[QTextBlock, QTextBlock]:
    """Return the first and the last of these lines, empty ones added where that is a table."""
    document = cursor.document()
    plain = block_format(PLAIN, document.defaultFont())
    start, end = (document.findBlockByNumber(each) for each in (first, behind - 1))
    if table_at(start) is not None:
        cursor.setPosition(_end_of(start.previous()))
        cursor.insertBlock(plain, QTextCharFormat())
        start = cursor.block()
    if table_at(end) is not None:
        cursor.setPosition(end.next().position())
        cursor.insertBlock(end.next().blockFormat(), QTextCharFormat())
        end = cursor.block().previous()
        QTextCursor(end).setBlockFormat(plain)
    return start, end


def _end_of(block: QTextBlock) -> int:
    return block.position() + block.length() - 1
