"""Changes a document into another text by the smallest difference.

Carets and scroll positions thus stay where they are after undo, redo, or a change made
elsewhere. Owns nothing else.
"""

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from ssp_desktop.domain.unchanged_ends import unchanged_ends
from ssp_desktop.richtext.markdown import parse
from ssp_desktop.ui.meeting.document.document import (
    block_format,
    blocks_between,
    goes_on,
    style_of,
)
from ssp_desktop.ui.meeting.document.document_tables import table_at
from ssp_desktop.ui.meeting.document.document_text import DocumentText
from ssp_desktop.ui.meeting.document.line_characters import change_characters
from ssp_desktop.ui.meeting.document.line_replacing import replace_lines
from ssp_desktop.ui.meeting.document.line_styles import LineStyle, Place
from ssp_desktop.ui.meeting.document.line_tree import lines_of, table_in
from ssp_desktop.ui.meeting.document.lines import EditorLine, table_end, units
from ssp_desktop.ui.meeting.document.table_change import change_table

_Unit = tuple[EditorLine, ...]
"""A line outside tables, or all lines of a table."""


def apply_text(
    document: QTextDocument, held: DocumentText, markdown: str, current: int | None = None
) -> int | None:
    """Make `document`, which `held` is in step with, read `markdown`.

    Empty lines that are not stored are left alone where nothing around them changed. A
    paragraph that is removed while it is `current`, the number of the caret's line,
    leaves an empty line, so that writing goes on there and not in the next paragraph.
    Returns the position after the change; None when nothing changed.
    """
    lines = lines_of(parse(markdown))
    new = [tuple(lines[at:end]) for at, end in units(lines)]
    kept, old = _stored_units(held)
    first, tail = unchanged_ends(old, new)
    if first == len(old) == len(new):
        return None
    gone, fresh = kept[first : len(old) - tail], new[first : len(new) - tail]
    above = kept[first - 1][1] - 1 if first else -1
    count = document.blockCount()
    until = kept[len(old) - tail][0] if tail else count
    single = len(gone) == len(fresh) == 1
    table = table_at(document.findBlockByNumber(gone[0][0])) if single else None
    if table is not None and _is_table(fresh[0]):
        return change_table(table, table_in(fresh[0]))
    # Empty lines in between may separate two lists, so they go where a style changes.
    if (
        single
        and table is None
        and not _is_table(fresh[0])
        and (gone[0][0] == above + 1 or old[first][0].style == fresh[0][0].style)
    ):
        position = _change_line(document, *gone[0], fresh[0][0])
        until = gone[0][1]
    else:
        written = [line for unit in fresh for line in unit]
        stands = current is not None and above < current < until and not fresh
        around = held.lines[max(above, 0) : above + 1] + held.lines[until : until + 1]
        if stands and not any(line.style.depth for line in around):
            written = [EditorLine(())]
        position = replace_lines(document, above + 1, until, written)
    below = until + document.blockCount() - count
    _settle(document, held, below, new[len(new) - tail :])
    return position


def _is_table(unit: _Unit) -> bool:
    return unit[0].style.place is not Place.OUTSIDE


def _stored_units(held: DocumentText) -> tuple[list[tuple[int, int]], list[_Unit]]:
    """Return where the stored tables and other lines of a document are, and what they are."""
    kept: list[tuple[int, int]] = []
    end = 0
    for first, behind in held.paragraphs:
        if held.lines[first].style.place is Place.OUTSIDE:
            kept.append((first, behind))
        elif first >= end:
            end = table_end(held.lines, first)
            kept.append((first, end))
    lines = lines_of(held.tree())
    old = [tuple(lines[at:behind]) for at, behind in units(lines)]
    if len(old) != len(kept):  # an empty point with its text on the next line
        kept = list(units(held.lines))
        old = [tuple(held.lines[at:behind]) for at, behind in kept]
    return kept, old


def _settle(
    document: QTextDocument, held: DocumentText, at: int, expected: Sequence[_Unit]
) -> None:
    """Give the lines from `at` on the style they have in the text.

    The place of a line in its lists follows from those above, some of which have
    changed.
    """
    styles = held.styles()
    below = held.paragraphs[held.stored_above(at) :]
    outside = [place for place in below if styles[place[0]].place is Place.OUTSIDE]
    wanted = [unit[0] for unit in expected if not _is_table(unit)]
    for (number, behind), line in zip(outside, wanted, strict=False):
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
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    if style_of(parts[0]) != line.style:
        _set_style(parts, line.style)
    position = change_characters(parts, line.spans)
    left = document.findBlock(begin)
    if style_of(left) != line.style:  # when the first part goes, Qt keeps the style of another
        shape = block_format(line.style, document.defaultFont(), last=not goes_on(left.next()))
        QTextCursor(left).setBlockFormat(shape)
    cursor.endEditBlock()
    return position
