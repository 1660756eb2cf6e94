"""Changes a document into another text by the smallest difference.

Carets and scroll positions thus stay where they are after undo, redo, or a change made
elsewhere. Owns nothing else.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from ssp_desktop.domain.unchanged_ends import unchanged_ends
from ssp_desktop.richtext.markdown import parse
from ssp_desktop.richtext.tree import Span
from ssp_desktop.ui.meeting.text.document import (
    block_format,
    blocks_between,
    goes_on,
    insert_lines,
    insert_spans,
    raw_spans_of,
    style_of,
)
from ssp_desktop.ui.meeting.text.document_text import DocumentText
from ssp_desktop.ui.meeting.text.lines import EditorLine, LineStyle, divided, lines_of

_Character = tuple[str, bool, bool]
_KEEP = QTextCursor.MoveMode.KeepAnchor


def apply_text(
    document: QTextDocument, held: DocumentText, markdown: str, current: int | None = None
) -> int | None:
    """Make `document`, which `held` is in step with, read `markdown`.

    Empty lines that are not stored are left alone where nothing around them changed. A
    paragraph that is removed while it is `current`, the number of the caret's line,
    leaves an empty line, so that writing goes on there and not in the next paragraph.
    Returns the position after the change; None when nothing changed.
    """
    new = lines_of(parse(markdown))
    kept = held.paragraphs
    old = lines_of(held.tree())
    if len(old) != len(kept):  # an empty point with its text on the next line
        kept, old = [(at, at + 1) for at in range(len(held.lines))], held.lines
    first, tail = unchanged_ends(old, new)
    if first == len(old) == len(new):
        return None
    gone, fresh = kept[first : len(old) - tail], new[first : len(new) - tail]
    above = kept[first - 1][1] - 1 if first else -1
    # Empty lines in between may separate two lists, so they go where a style changes.
    if len(gone) == len(fresh) == 1 and (
        gone[0][0] == above + 1 or old[first].style == fresh[0].style
    ):
        position = _change_line(document, *gone[0], fresh[0])
        below = gone[0][0] + 1
    else:
        until = kept[len(old) - tail][0] if tail else len(held.lines)
        stands = current is not None and above < current < until and not fresh
        around = held.lines[max(above, 0) : above + 1] + held.lines[until : until + 1]
        if stands and not any(line.style.depth for line in around):
            fresh = [EditorLine(())]
        position = _replace_lines(document, above + 1, until, fresh)
        below = above + 1 + sum(len(divided(line)) for line in fresh)
    _settle(document, held, below, new[len(new) - tail :])
    return position


def _settle(
    document: QTextDocument, held: DocumentText, at: int, expected: Sequence[EditorLine]
) -> None:
    """Give the lines from `at` on the style they have in the text.

    The place of a line in its lists follows from those above, some of which have
    changed.
    """
    styles = held.styles()
    below = held.paragraphs[held.stored_above(at) :]
    for (number, behind), line in zip(below, expected, strict=False):
        if styles[number] != line.style:
            _set_style(blocks_between(document, number, behind - 1), line.style)
            styles = held.styles()


def _set_style(parts: Sequence[QTextBlock], style: LineStyle) -> None:
    """Give every part of a paragraph that style."""
    font = parts[0].document().defaultFont()
    for part in parts:
        shape = block_format(style, font, last=part == parts[-1])
        QTextCursor(part).setBlockFormat(shape)
        style = LineStyle(style.depth, goes_on=True)


def _change_line(document: QTextDocument, first: int, behind: int, line: EditorLine) -> int:
    """Change one line character by character, in the parts that it is divided into."""
    parts = blocks_between(document, first, behind - 1)
    begin = parts[0].position()
    texts = [_characters(raw_spans_of(part)) for part in parts]
    old, new = [character for text in texts for character in text], _characters(line.spans)
    start, tail = unchanged_ends(old, new)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    if style_of(parts[0]) != line.style:
        _set_style(parts, line.style)
    cursor.setPosition(_position(parts, texts, start))
    cursor.setPosition(_position(parts, texts, len(old) - tail), _KEEP)
    cursor.removeSelectedText()
    insert_spans(cursor, _spans(new[start : len(new) - tail]))
    left = document.findBlock(begin)
    if style_of(left) != line.style:  # when the first part goes, Qt keeps the style of another
        shape = block_format(line.style, document.defaultFont(), last=not goes_on(left.next()))
        QTextCursor(left).setBlockFormat(shape)
    cursor.endEditBlock()
    return cursor.position()


def _position(
    parts: Sequence[QTextBlock], texts: Sequence[Sequence[_Character]], count: int
) -> int:
    """Return the position after that many characters, before any division between two parts."""
    for part, text in zip(parts, texts, strict=True):
        if count <= len(text):
            return part.position() + _length(text[:count])
        count -= len(text)
    return parts[-1].position() + parts[-1].length() - 1


def _characters(spans: Sequence[Span]) -> list[_Character]:
    return [(character, span.bold, span.italic) for span in spans for character in span.text]


def _length(characters: Sequence[_Character]) -> int:
    """Return the length in Qt's positions: characters beyond U+FFFF take two."""
    return sum(2 if ord(character) > 0xFFFF else 1 for character, *_ in characters)


def _spans(characters: Sequence[_Character]) -> list[Span]:
    spans: list[Span] = []
    for character, bold, italic in characters:
        if spans and (spans[-1].bold, spans[-1].italic) == (bold, italic):
            spans[-1] = replace(spans[-1], text=spans[-1].text + character)
        else:
            spans.append(Span(character, bold, italic))
    return spans


def _replace_lines(
    document: QTextDocument, first: int, behind: int, fresh: Sequence[EditorLine]
) -> int:
    """Replace the lines from `first` up to but not including `behind` with `fresh`."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    if not fresh and behind - first < document.blockCount():
        _remove_lines(cursor, first, behind)
    else:
        if first == behind:
            _open_line(cursor, first)
        else:
            last = document.findBlockByNumber(behind - 1)
            cursor.setPosition(document.findBlockByNumber(first).position())
            cursor.setPosition(last.position() + last.length() - 1, _KEEP)
            cursor.removeSelectedText()
        insert_lines(cursor, fresh or [EditorLine(())], document.defaultFont())
    cursor.endEditBlock()
    return cursor.position()


def _open_line(cursor: QTextCursor, at: int) -> None:
    """Make an empty line with the number `at`, and go there."""
    document = cursor.document()
    if at:
        above = document.findBlockByNumber(at - 1)
        cursor.setPosition(above.position() + above.length() - 1)
        cursor.insertBlock(above.blockFormat(), QTextCharFormat())
    else:
        cursor.setPosition(0)
        shape = cursor.blockFormat()
        cursor.insertBlock(shape, QTextCharFormat())
        cursor.setPosition(0)


def _remove_lines(cursor: QTextCursor, first: int, behind: int) -> None:
    """Remove lines, at least one other of which stays."""
    document = cursor.document()
    start = document.findBlockByNumber(first)
    if behind < document.blockCount():
        end = document.findBlockByNumber(behind)
        shape = end.blockFormat()
        cursor.setPosition(start.position())
        cursor.setPosition(end.position(), _KEEP)
    else:
        shape = start.previous().blockFormat()
        cursor.setPosition(start.position() - 1)
        cursor.movePosition(QTextCursor.MoveOperation.End, _KEEP)
    cursor.removeSelectedText()
    cursor.setBlockFormat(shape)
