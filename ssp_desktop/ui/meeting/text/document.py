"""Converts an editor's QTextDocument to the stored text and back. Nothing else does this.

Owns the meaning of a block's format. Refuses to know of keys, carets or meetings, and
to remember what it read: that is what `DocumentText` does.
"""

from collections.abc import Sequence

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
from ssp_desktop.ui.meeting.text.lines import (
    LONGEST,
    PLAIN,
    EditorLine,
    LineStyle,
    Mark,
    divided,
    seams,
)
from ssp_desktop.ui.meeting.text.places_in_text import units

_DEPTH = QTextFormat.Property.UserProperty + 1
_MARK = QTextFormat.Property.UserProperty + 2
_START = QTextFormat.Property.UserProperty + 3
_GOES_ON = QTextFormat.Property.UserProperty + 4
LINE_HEIGHT = 130
"""Height of a line in the editors, as a percentage of the font's own."""


def style_of(block: QTextBlock) -> LineStyle:
    """Return the block's place in its lists."""
    shape = block.blockFormat()
    depth = shape.intProperty(_DEPTH)
    if shape.boolProperty(_GOES_ON):
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


def line_of(block: QTextBlock) -> EditorLine:
    """Return the content of the block as it is stored."""
    style = style_of(block)
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
    return block.isValid() and block.blockFormat().boolProperty(_GOES_ON)


def insert_lines(cursor: QTextCursor, lines: Sequence[EditorLine], font: QFont) -> None:
    """Write `lines` from the cursor's block on, which must be empty and takes the first."""
    first = True
    for line in lines:
        parts = divided(line)
        for part in parts:
            shape = block_format(part.style, font, last=part is parts[-1])
            if first:
                cursor.setBlockFormat(shape)
                cursor.setBlockCharFormat(QTextCharFormat())
            else:
                cursor.insertBlock(shape, QTextCharFormat())
            insert_spans(cursor, part.spans)
            first = False


def insert_spans(cursor: QTextCursor, spans: Sequence[Span]) -> None:
    """Write `spans` at the cursor."""
    for span in spans:
        cursor.insertText(span.text, char_format(span))


def divide(document: QTextDocument) -> None:
    """Divide the paragraphs that are too long, which does not change the text."""
    cursor = QTextCursor(document)
    block = document.firstBlock()
    while block.isValid():
        if block.length() > LONGEST + 1:
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
    return document.toRawText().split("\u2029")
