"""Converts an editor's QTextDocument to the stored text and back. Nothing else does this.

Owns the meaning of a block's format. Refuses to know of keys, carets or meetings, and
to remember what it read: that is what `DocumentText` does.
"""

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from ssp_desktop.domain.text import clean
from ssp_desktop.richtext.tree import Span, merge_spans
from ssp_desktop.ui.meeting.document.document_tables import (
    first_block,
    table_at,
    table_format,
)
from ssp_desktop.ui.meeting.document.line_styles import PLAIN, LineStyle, Mark, Place
from ssp_desktop.ui.meeting.document.lines import (
    LONGEST,
    EditorLine,
    divided,
    seams,
    table_end,
    with_room,
)
from ssp_desktop.ui.meeting.document.places_in_text import units

_BETWEEN_BLOCKS = re.compile("[\u2029\ufdd0\ufdd1]")
"""What ends a block: a paragraph's end, the beginning of a cell, the end of a table."""
_DEPTH = QTextFormat.Property.UserProperty + 1
_MARK = QTextFormat.Property.UserProperty + 2
_START = QTextFormat.Property.UserProperty + 3
_GOES_ON = QTextFormat.Property.UserProperty + 4
LINE_HEIGHT = 130
"""Height of a line in the editors, as a percentage of the font's own."""


def style_of(block: QTextBlock, place: Place = Place.OUTSIDE) -> LineStyle:
    """Return the block's place in its lists, or in its table if that is its `place`."""
    shape = block.blockFormat()
    if place is not Place.OUTSIDE:
        return LineStyle(place=place, right=bool(shape.alignment() & Qt.AlignmentFlag.AlignRight))
    depth = shape.intProperty(_DEPTH)
    if shape.boolProperty(_GOES_ON) and goes_on(block):
        return LineStyle(depth, goes_on=True)
    if not depth:
        return PLAIN
    start = shape.intProperty(_START) if shape.hasProperty(_START) else None
    return LineStyle(depth, Mark(shape.intProperty(_MARK)), start)


def block_format(style: LineStyle, font: QFont, *, last: bool = True) -> QTextBlockFormat:
    """Return the format of a line of that style in an editor with that font.

    `last` means that no further line continues its paragraph.
    """
    shape = QTextBlockFormat()
    shape.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if style.place is not Place.OUTSIDE:
        if style.right:
            shape.setAlignment(Qt.AlignmentFlag.AlignRight)
        return shape
    gap = gap_of(style, QFontMetricsF(font).height())
    if style.goes_on:
        shape.setProperty(_GOES_ON, True)
    else:
        shape.setTopMargin(gap)  # of two adjoining gaps Qt shows the larger
    if last:
        shape.setBottomMargin(gap)
    if style.depth:
        shape.setLeftMargin(style.depth * indent_width(font))
        shape.setProperty(_DEPTH, style.depth)
        shape.setProperty(_MARK, int(style.mark))
        if style.start is not None:
            shape.setProperty(_START, style.start)
    return shape


def gap_of(style: LineStyle, height: float) -> int:
    """Return the space above and below a line, in pixels, from the `height` of the font."""
    if style.place is not Place.OUTSIDE:
        return 0
    return round(height * (0.25 if style.depth else 0.45))


def indent_width(font: QFont) -> float:
    """Return the indent of one list level, in pixels."""
    return round(QFontMetricsF(font).horizontalAdvance("00. ") * 1.15)


def char_format(span: Span) -> QTextCharFormat:
    """Return the format of the text of `span`."""
    style = QTextCharFormat()
    if span.bold:
        style.setFontWeight(QFont.Weight.Bold)
    if span.italic:
        style.setFontItalic(True)
    return style


def raw_spans_of(block: QTextBlock) -> list[Span]:
    """Return the text of the block in its styles, exactly as it is there."""
    spans = []
    each = block.begin()
    while not each.atEnd():
        fragment = each.fragment()
        style = fragment.charFormat()
        bold = style.fontWeight() > QFont.Weight.Medium
        spans.append(Span(fragment.text(), bold, style.fontItalic()))
        each += 1
    return spans


def read_lines(
    document: QTextDocument, first: int, last: int, places: Mapping[int, Place]
) -> list[EditorLine]:
    """Return the content of the blocks with the numbers `first` to `last` as it is stored.

    `places` are those of the lines in tables.
    """
    blocks = blocks_between(document, first, last)
    if not places:
        return [line_of(block) for block in blocks]
    return [
        line_of(block, places.get(number, Place.OUTSIDE))
        for number, block in enumerate(blocks, first)
    ]


def line_of(block: QTextBlock, place: Place = Place.OUTSIDE) -> EditorLine:
    """Return the content of the block, which is at that `place`, as it is stored."""
    style = style_of(block, place)
    parted = style.goes_on or goes_on(block.next())
    return EditorLine(spans_in(block, parted=parted), style)


def spans_in(block: QTextBlock, *, parted: bool) -> tuple[Span, ...]:
    """Return the block's spans as they are stored; `parted` means part of a paragraph only."""
    raw = raw_spans_of(block)
    if len(raw) == 1 and not parted:  # nearly always so, and read for each character
        (only,) = raw
        text = clean(only.text).strip()
        if "\n" not in text:
            return (Span(text, only.bold, only.italic),) if text else ()
    spans = [Span(clean(span.text), span.bold, span.italic) for span in raw]
    return tuple(span for span in spans if span.text) if parted else merge_spans(spans)


def goes_on(block: QTextBlock) -> bool:
    """Whether the block is a later part of a divided paragraph."""
    if not block.isValid() or not block.blockFormat().boolProperty(_GOES_ON):
        return False
    return table_at(block) is None and table_at(block.previous()) is None


def insert_lines(cursor: QTextCursor, lines: Sequence[EditorLine], font: QFont) -> None:
    """Write `lines` from the cursor's block on, which must be empty and takes the first.

    A table leaves that block in front of it if it is the first, and one behind it if it is
    the last.
    """
    _insert(cursor, with_room(lines), font, opened=True)


def insert_from_table(cursor: QTextCursor, lines: Sequence[EditorLine], font: QFont) -> None:
    """Write `lines`, which begin with a table, at the cursor, between what is around it."""
    _insert(cursor, with_room([EditorLine(()), *lines])[1:], font, opened=False)


def _insert(cursor: QTextCursor, lines: Sequence[EditorLine], font: QFont, *, opened: bool) -> None:
    at = 0
    while at < len(lines):
        if lines[at].style.place is Place.OUTSIDE:
            _insert_paragraph(cursor, divided(lines[at]), font, opened=opened)
            at, opened = at + 1, False
        else:
            end = table_end(lines, at)
            insert_table(cursor, lines[at:end], font)
            at, opened = end, True


def _insert_paragraph(
    cursor: QTextCursor, parts: Sequence[EditorLine], font: QFont, *, opened: bool
) -> None:
    """Write the parts of a paragraph; if it is `opened`, the first into the cursor's block."""
    for part in parts:
        shape = block_format(part.style, font, last=part is parts[-1])
        if opened:
            cursor.setBlockFormat(shape)
            cursor.setBlockCharFormat(QTextCharFormat())
        else:
            cursor.insertBlock(shape, QTextCharFormat())
        insert_spans(cursor, part.spans)
        opened = False


def insert_table(cursor: QTextCursor, lines: Sequence[EditorLine], font: QFont) -> None:
    """Write a table at the cursor, between what is before and behind it.

    The cursor then is at the beginning of what is behind, which is a plain line.
    """
    rows = sum(line.style.place in (Place.TABLE, Place.ROW) for line in lines)
    cells = sum(line.style.place is not Place.LINE for line in lines)
    behind = block_format(PLAIN, font)
    table = cursor.insertTable(rows, cells // rows, table_format(font))
    at = -1
    into = table.firstCursorPosition()
    for line in lines:
        shape = block_format(line.style, font)
        if line.style.place is Place.LINE:
            into.insertBlock(shape, QTextCharFormat())
        else:
            at += 1
            into = QTextCursor(first_block(table, *divmod(at, table.columns())))
            into.setBlockFormat(shape)
            into.setBlockCharFormat(QTextCharFormat())
        insert_spans(into, line.spans)
    cursor.setPosition(table.lastPosition() + 1)
    cursor.setBlockFormat(behind)
    cursor.setBlockCharFormat(QTextCharFormat())


def insert_spans(cursor: QTextCursor, spans: Sequence[Span]) -> None:
    """Write `spans` at the cursor."""
    for span in spans:
        cursor.insertText(span.text, char_format(span))


def divide(document: QTextDocument) -> None:
    """Divide the paragraphs that are too long, which does not change the text."""
    cursor = QTextCursor(document)
    block = document.firstBlock()
    while block.isValid():
        if block.length() > LONGEST + 1 and table_at(block) is None:
            last, style = not goes_on(block.next()), style_of(block)
            rest = LineStyle(style.depth, goes_on=True)
            first, text = block.position(), block.text()
            places = [first + units(text[:seam]) for seam in seams(text)]
            cursor.beginEditBlock()
            for place in reversed(places):
                cursor.setPosition(place)
                cursor.insertBlock(block_format(rest, document.defaultFont(), last=last))
                last = False
            cursor.setPosition(first)
            cursor.setBlockFormat(block_format(style, document.defaultFont(), last=False))
            cursor.endEditBlock()
        block = block.next()


def blocks_between(document: QTextDocument, first: int, last: int) -> list[QTextBlock]:
    """Return the blocks with the numbers `first` to `last`."""
    block = document.findBlockByNumber(first)
    found = []
    for _ in range(first, last + 1):
        found.append(block)
        block = block.next()
    return found


def texts_of(document: QTextDocument) -> list[str]:
    """Return the text of each block: `QTextBlock.text` of them all, in one call to Qt."""
    return _BETWEEN_BLOCKS.split(document.toRawText())
