"""An editor's QTextDocument as the text that is stored, and back. Nothing else does this.

Owns what a block's format means, and `DocumentText`, which is kept in step
with the document block by block, so that a keystroke costs one paragraph and
not the text. Refuses to know of keys, carets or meetings.
"""

from bisect import bisect_left
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
from ssp_desktop.richtext.markdown import write, write_spans
from ssp_desktop.richtext.tree import Block, Span, merge_spans
from ssp_desktop.ui.meeting.text.lines import (
    LONGEST,
    PLAIN,
    EditorLine,
    LineStyle,
    Mark,
    divided,
    effective,
    numbers_of,
    paragraphs,
    seams,
    tree_of,
    whole,
)
from ssp_desktop.ui.meeting.text.places_in_text import units

_DEPTH = QTextFormat.Property.UserProperty + 1
_MARK = QTextFormat.Property.UserProperty + 2
_START = QTextFormat.Property.UserProperty + 3
_GOES_ON = QTextFormat.Property.UserProperty + 4
LINE_HEIGHT = 130
"""Height of a line in the editors, in percent of the font's own."""


def style_of(block: QTextBlock) -> LineStyle:
    """Return where the block stands in its lists."""
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

    `last`: no other line goes on with the paragraph in it.
    """
    shape = QTextBlockFormat()
    shape.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    gap = gap_of(style, QFontMetricsF(font).height())
    if style.goes_on:
        shape.setProperty(_GOES_ON, True)
    else:
        shape.setTopMargin(gap)  # the larger of two that meet is shown
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
    """Return the room above and below a line, in pixels, by the `height` of the font."""
    return round(height * (0.25 if style.depth else 0.45))


def indent_width(font: QFont) -> float:
    """Return how far one level of a list stands in, in pixels."""
    return round(QFontMetricsF(font).horizontalAdvance("00. ") * 1.15)


def char_format(span: Span) -> QTextCharFormat:
    """Return the format of the letters of `span`."""
    style = QTextCharFormat()
    if span.bold:
        style.setFontWeight(QFont.Weight.Bold)
    if span.italic:
        style.setFontItalic(True)
    return style


def raw_spans_of(block: QTextBlock) -> list[Span]:
    """Return the letters of the block in their styles, as they stand there."""
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
    """Return what stands in the block, as it is stored."""
    style = style_of(block)
    parted = style.goes_on or goes_on(block.next())
    return EditorLine(_spans_in(block, parted=parted), style)


def _spans_in(block: QTextBlock, *, parted: bool) -> tuple[Span, ...]:
    """Return the spans in the block as they are stored; `parted`: it is not the whole paragraph."""
    raw = raw_spans_of(block)
    if len(raw) == 1 and not parted:  # as nearly always, and read at each letter
        (only,) = raw
        text = clean(only.text).strip()
        if "\n" not in text:
            return (Span(text, only.bold, only.italic),) if text else ()
    spans = [Span(clean(span.text), span.bold, span.italic) for span in raw]
    return tuple(span for span in spans if span.text) if parted else merge_spans(spans)


def goes_on(block: QTextBlock) -> bool:
    """Whether the block is a part, but not the first one, of a divided paragraph."""
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
    """Divide the paragraphs that are too long, which says nothing else than before."""
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
    """Return the letters of each block; `QTextBlock.text` of them all, in one question to Qt."""
    return document.toRawText().split("\u2029")


class DocumentText:
    """What stands in a document, read again only where it changed."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.lines: list[EditorLine] = []
        self._written: list[str] = []
        self._place: dict[int, int] | None = None
        self._markdown: str | None = None
        self._numbers: list[int] | None = None
        self._last_written: tuple[EditorLine | None, str] = (None, "")
        """The line that was written into last, and its paragraph's Markdown."""
        self.read_all()

    def read_all(self) -> None:
        """Read the whole document."""
        last = self._document.blockCount() - 1
        self.lines = [line_of(block) for block in blocks_between(self._document, 0, last)]
        self._forget()

    def changed(self, position: int, removed: int, added: int) -> None:
        """Read again what a `contentsChange` of the document touched."""
        count = self._document.blockCount()
        first = self._document.findBlock(position)
        if not removed and count == len(self.lines) and first.contains(position + added):
            self._written_into(first)
            return
        if count != len(self.lines) and first.previous().isValid():
            first = first.previous()  # whether another goes on with it may have changed
        behind = self._document.findBlock(position + added)
        at = first.blockNumber()
        last = behind.blockNumber() if behind.isValid() else count - 1
        if at == last and count == len(self.lines):
            self._set_line(at, line_of(first))
            return
        new = [line_of(block) for block in blocks_between(self._document, at, last)]
        gone = len(new) - (count - len(self.lines))
        self.lines[at : at + gone] = new
        if len(self.lines) != count:  # the signal told less than happened
            self.read_all()
        self._forget()

    def _written_into(self, block: QTextBlock) -> None:
        """Read again a line that letters were written into: it has the style it had."""
        at = block.blockNumber()
        style = self.lines[at].style
        below = self.lines[at + 1].style if at + 1 < len(self.lines) else PLAIN
        parted = style.goes_on or below.goes_on
        self._set_line(at, EditorLine(_spans_in(block, parted=parted), style))

    def _set_line(self, at: int, line: EditorLine) -> None:
        old = self.lines[at]
        self.lines[at] = line
        same_style = old.style is line.style or old.style == line.style
        if same_style and old.spans == line.spans:
            return
        same_place = same_style and bool(old.spans) and bool(line.spans)
        if not (same_place and self._replace_written(at, old)):
            self._forget()

    def _replace_written(self, at: int, old: EditorLine) -> bool:
        """Put the line into the Markdown in its old place; False where that is not sure."""
        if self._place is None:
            return False
        first, behind = at, at + 1
        while first and self.lines[first].style.goes_on:
            first -= 1
        while behind < len(self.lines) and self.lines[behind].style.goes_on:
            behind += 1
        if first not in self._place:
            return False
        parts = self.lines[first:behind]
        where = self._place[first]
        if self._last_written[0] is old:
            before = self._last_written[1]
        else:
            before = write_spans(whole([*parts[: at - first], old, *parts[at - first + 1 :]]).spans)
        after = write_spans(whole(parts).spans)
        self._last_written = (self.lines[at], after)
        if not (before and after and self._written[where].endswith(before)):
            return False
        self._written[where] = self._written[where].removesuffix(before) + after
        self._markdown = None
        return True

    def _forget(self) -> None:
        self._written, self._place, self._markdown, self._numbers = [], None, None, None
        self._last_written = (None, "")
        self._paragraphs: list[tuple[int, int]] | None = None

    @property
    def markdown(self) -> str:
        """The text as it is stored."""
        if self._markdown is None:
            if self._place is None:
                self._write()
            self._markdown = "\n".join(self._written)
        return self._markdown

    def _write(self) -> None:
        """Write all lines, and note where each came to stand if that is one line each."""
        self._written = write(self.tree()).split("\n")
        filled = [where for where, text in enumerate(self._written) if text]
        kept = [first for first, _ in self.paragraphs]
        self._place = dict(zip(kept, filled, strict=True)) if len(kept) == len(filled) else {}

    @property
    def paragraphs(self) -> list[tuple[int, int]]:
        """The first line of each stored paragraph or point, and the one behind its last."""
        if self._paragraphs is None:
            self._paragraphs = paragraphs(self.lines)
        return self._paragraphs

    def stored_above(self, line: int) -> int:
        """Return how many stored paragraphs begin above a line."""
        return bisect_left(self.paragraphs, (line, 0))

    def tree(self) -> tuple[Block, ...]:
        """Return the text as a tree."""
        return tree_of(self.lines)

    @property
    def numbers(self) -> list[int]:
        """The number in front of each line, 0 for none."""
        if self._numbers is None:
            self._numbers = numbers_of(line.style for line in self.lines)
        return self._numbers

    def styles(self) -> list[LineStyle]:
        """Return where each line stands, as it comes to stand."""
        return list(effective(line.style for line in self.lines))
