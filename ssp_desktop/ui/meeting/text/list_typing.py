"""What Enter, Tab, Backspace and `- ` do in an editor: the typing of lists.

Each function does one thing at a cursor, in one edit of the document. Owns the rules;
the editor decides which key calls which function.
"""

import re
from collections.abc import Sequence

from PySide6.QtGui import QTextCursor

from ssp_desktop.ui.meeting.document.document import block_format, blocks_between, goes_on, style_of
from ssp_desktop.ui.meeting.document.document_text import DocumentText
from ssp_desktop.ui.meeting.document.line_styles import (
    PLAIN,
    LineStyle,
    Mark,
    Place,
    deeper,
    shallower,
)

_SIGN = re.compile(r"(?:(?P<bullet>[-*•–])|(?P<number>\d{1,3})[.)])")


def selected_lines(cursor: QTextCursor) -> tuple[int, int]:
    """Return the numbers of the first and last selected line, in whole paragraphs."""
    document = cursor.document()
    start = document.findBlock(cursor.selectionStart())
    while goes_on(start):
        start = start.previous()
    first = start.blockNumber()
    end = document.findBlock(cursor.selectionEnd())
    if cursor.hasSelection() and end.position() == cursor.selectionEnd():
        end = end.previous() if end.blockNumber() > first else end
    while goes_on(end.next()):
        end = end.next()
    return first, end.blockNumber()


def enter(cursor: QTextCursor, held: DocumentText) -> None:
    """Begin a new line: in a point the next point; in an empty point, leave the list.

    In a table it is a new line of the cell.
    """
    font = cursor.document().defaultFont()
    cursor.removeSelectedText()  # a separate edit, so that `held` learns of it
    if cursor.currentTable() is not None:
        cursor.insertBlock(cursor.blockFormat(), cursor.charFormat())
        return
    cursor.beginEditBlock()
    block = cursor.block()
    style = style_of(block)
    if style.depth and block.length() == 1:
        at = block.blockNumber()
        _restyle(cursor, held.styles(), shallower(held.styles(), at, at))
    else:
        mark = style.mark or _mark_of_point(held, block.blockNumber())
        new = LineStyle(style.depth, mark) if style.depth else PLAIN
        typed_format = cursor.charFormat()
        cursor.insertBlock(block_format(new, font), typed_format)
    cursor.endEditBlock()


def _mark_of_point(held: DocumentText, at: int) -> Mark:
    """Return the mark of the point that line `at` continues."""
    styles = held.styles()[: at + 1]
    depth = styles[-1].depth if styles else 0
    for style in reversed(styles):
        if style.depth == depth and style.mark is not Mark.NONE:
            return style.mark
    return Mark.NONE


def go_on(cursor: QTextCursor) -> None:
    """Begin a new paragraph of the same point, or a new line of the same cell."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    shape = cursor.blockFormat()
    if cursor.currentTable() is None:
        depth = style_of(cursor.block()).depth
        shape = block_format(LineStyle(depth), cursor.document().defaultFont())
    cursor.insertBlock(shape, cursor.charFormat())
    cursor.endEditBlock()


def write_over(
    cursor: QTextCursor,
    held: DocumentText,
    place: tuple[int, int],
    text: str,
    caret: int | None,
    *,
    then_enter: bool,
) -> None:
    """Replace what is between two positions, in the formatting of its first character."""
    start, end = place
    cursor.setPosition(min(start + 1, end))
    looks = cursor.charFormat()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text, looks)
    if caret is not None:
        cursor.setPosition(start + caret)
    if then_enter:
        enter(cursor, held)


def starts_point(cursor: QTextCursor) -> bool:
    """Whether the cursor is at the beginning of a point, with nothing selected."""
    return (
        not cursor.hasSelection()
        and cursor.atBlockStart()
        and style_of(cursor.block()).mark is not Mark.NONE
    )


def beyond_seam(cursor: QTextCursor, *, forward: bool) -> int:
    """Return where a cursor meets the next character, or the one before it.

    That is where it is, unless a division between two parts of a paragraph lies
    between.
    """
    block = cursor.block()
    if forward and cursor.atBlockEnd() and goes_on(block.next()):
        return block.next().position()
    if not forward and cursor.atBlockStart() and goes_on(block):
        return block.position() - 1
    return cursor.position()


def begin_list(cursor: QTextCursor, held: DocumentText) -> bool:
    """Turn a mark typed at the start of a line into a point; False when there is none."""
    block = cursor.block()
    before = block.text()[: cursor.positionInBlock()]
    found = _SIGN.fullmatch(before)
    style = style_of(block)
    if cursor.hasSelection() or not found or style.mark is not Mark.NONE or style.goes_on:
        return False
    if cursor.currentTable() is not None:
        return False
    mark = Mark.BULLET if found["bullet"] else Mark.NUMBER
    start = None
    if found["number"] and not _continues(held, block.blockNumber(), style, int(found["number"])):
        start = int(found["number"])
    cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    new = LineStyle(style.depth + 1, mark, start)
    cursor.setBlockFormat(block_format(new, cursor.document().defaultFont()))
    cursor.endEditBlock()
    return True


def _continues(held: DocumentText, at: int, style: LineStyle, number: int) -> bool:
    """Whether `number` is the next one of the list right above line `at`."""
    styles = held.styles()
    for above in range(at - 1, -1, -1):
        if styles[above].depth == style.depth + 1 and styles[above].mark is Mark.NUMBER:
            return held.numbers[above] + 1 == number
        if styles[above].depth <= style.depth:
            return False
    return False


def indent(cursor: QTextCursor, held: DocumentText) -> None:
    """Indent the selected points, with what belongs to them, by one level if possible."""
    styles = held.styles()
    _restyle(cursor, styles, deeper(styles, *selected_lines(cursor)))


def outdent(cursor: QTextCursor, held: DocumentText) -> None:
    """Outdent the selected points, with what belongs to them, by one level."""
    styles = held.styles()
    _restyle(cursor, styles, shallower(styles, *selected_lines(cursor)))


def toggle_list(cursor: QTextCursor, held: DocumentText, mark: Mark) -> None:
    """Make the selected lines points with that mark, or plain when all of them are already."""
    styles = held.styles()
    first, last = selected_lines(cursor)
    chosen = [each for each in styles[first : last + 1] if each.place is Place.OUTSIDE]
    new = list(styles)
    plain = all(style.mark is mark or style.goes_on for style in chosen)
    for at in range(first, last + 1):
        if plain:
            new[at] = LineStyle(max(styles[at].depth - 1, 0))
        else:
            new[at] = LineStyle(max(styles[at].depth, 1), mark)
    _restyle(cursor, styles, new)


def _restyle(
    cursor: QTextCursor, old: Sequence[LineStyle], new: Sequence[LineStyle] | None
) -> None:
    """Give the lines their new styles; the parts of a paragraph follow its first.

    Lines in tables keep theirs.
    """
    if new is None:
        return
    new = list(new)
    for at, style in enumerate(old):
        if style.place is not Place.OUTSIDE:
            new[at] = style
        elif style.goes_on:
            new[at] = LineStyle(new[at - 1].depth, goes_on=True)
    document = cursor.document()
    font = document.defaultFont()
    changed = [at for at, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    if not changed:
        return
    edit = QTextCursor(document)
    edit.beginEditBlock()
    blocks = blocks_between(document, changed[0], changed[-1])
    for at in changed:
        block = blocks[at - changed[0]]
        edit.setPosition(block.position())
        edit.setBlockFormat(block_format(new[at], font, last=not goes_on(block.next())))
    edit.endEditBlock()
