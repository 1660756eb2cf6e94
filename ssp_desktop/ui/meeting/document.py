"""An editor's QTextDocument as the text that is stored, and back. Nothing else does this.

Owns what a block's format means, and `DocumentText`, which is kept in step
with the document block by block, so that a keystroke costs one paragraph and
not the text. Refuses to know of keys, carets or meetings.
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
from ssp_desktop.richtext.markdown import write, write_spans
from ssp_desktop.richtext.tree import Block, Span, merge_spans
from ssp_desktop.ui.meeting.lines import (
    PLAIN,
    EditorLine,
    LineStyle,
    Mark,
    effective,
    numbers_of,
    tree_of,
)

_DEPTH = QTextFormat.Property.UserProperty + 1
_MARK = QTextFormat.Property.UserProperty + 2
_START = QTextFormat.Property.UserProperty + 3
LINE_HEIGHT = 130
"""Height of a line in the editors, in percent of the font's own."""


def style_of(block: QTextBlock) -> LineStyle:
    """Return where the block stands in its lists."""
    shape = block.blockFormat()
    depth = shape.intProperty(_DEPTH)
    if not depth:
        return PLAIN
    start = shape.intProperty(_START) if shape.hasProperty(_START) else None
    return LineStyle(depth, Mark(shape.intProperty(_MARK)), start)


def block_format(style: LineStyle, font: QFont) -> QTextBlockFormat:
    """Return the format of a line of that style in an editor with that font."""
    shape = QTextBlockFormat()
    metrics = QFontMetricsF(font)
    shape.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    gap = round(metrics.height() * (0.25 if style.depth else 0.45))
    shape.setTopMargin(gap)  # the larger of two that meet is shown
    shape.setBottomMargin(gap)
    if style.depth:
        shape.setLeftMargin(style.depth * indent_width(font))
        shape.setProperty(_DEPTH, style.depth)
        shape.setProperty(_MARK, int(style.mark))
        if style.start is not None:
            shape.setProperty(_START, style.start)
    return shape


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


def line_of(block: QTextBlock, style: LineStyle | None = None) -> EditorLine:
    """Return what stands in the block, as it is stored; `style` where it is known."""
    spans = merge_spans(
        [Span(clean(span.text), span.bold, span.italic) for span in raw_spans_of(block)]
    )
    return EditorLine(spans, style or style_of(block))


def insert_lines(cursor: QTextCursor, lines: Sequence[EditorLine], font: QFont) -> None:
    """Write `lines` from the cursor's block on, which must be empty and takes the first."""
    for at, line in enumerate(lines):
        shape = block_format(line.style, font)
        if at:
            cursor.insertBlock(shape, QTextCharFormat())
        else:
            cursor.setBlockFormat(shape)
            cursor.setBlockCharFormat(QTextCharFormat())
        insert_spans(cursor, line.spans)


def insert_spans(cursor: QTextCursor, spans: Sequence[Span]) -> None:
    """Write `spans` at the cursor."""
    for span in spans:
        cursor.insertText(span.text, char_format(span))


def blocks_between(document: QTextDocument, first: int, last: int) -> list[QTextBlock]:
    """Return the blocks with the numbers `first` to `last`."""
    block = document.findBlockByNumber(first)
    found = []
    for _ in range(first, last + 1):
        found.append(block)
        block = block.next()
    return found


class DocumentText:
    """What stands in a document, read again only where it changed."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.lines: list[EditorLine] = []
        self._written: list[str] = []
        self._place: dict[int, int] | None = None
        self._markdown: str | None = None
        self._numbers: list[int] | None = None
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
        behind = self._document.findBlock(position + added)
        at = first.blockNumber()
        last = behind.blockNumber() if behind.isValid() else count - 1
        if at == last and count == len(self.lines):
            # Letters written into a line leave it the style it has.
            self._set_line(at, line_of(first, None if removed else self.lines[at].style))
            return
        new = [line_of(block) for block in blocks_between(self._document, at, last)]
        gone = len(new) - (count - len(self.lines))
        self.lines[at : at + gone] = new
        if len(self.lines) != count:  # the signal told less than happened
            self.read_all()
        self._forget()

    def _set_line(self, at: int, line: EditorLine) -> None:
        old = self.lines[at]
        self.lines[at] = line
        if old == line:
            return
        same_place = old.style == line.style and bool(old.spans) == bool(line.spans)
        if not (same_place and line.spans and self._replace_written(at, old, line)):
            self._forget()

    def _replace_written(self, at: int, old: EditorLine, line: EditorLine) -> bool:
        """Put the line into the Markdown in its old place; False where that is not sure."""
        if self._place is None or at not in self._place:
            return False
        where, before = self._place[at], write_spans(old.spans)
        if not self._written[where].endswith(before):
            return False
        prefix = self._written[where].removesuffix(before)
        self._written[where] = prefix + write_spans(line.spans)
        self._markdown = None
        return True

    def _forget(self) -> None:
        self._written, self._place, self._markdown, self._numbers = [], None, None, None

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
        kept = [at for at, line in enumerate(self.lines) if line.kept]
        self._place = dict(zip(kept, filled, strict=True)) if len(kept) == len(filled) else {}

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
