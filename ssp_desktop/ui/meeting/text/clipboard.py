"""What an editor takes from the clipboard, and what it puts there.

Owns the choice among a clipboard's formats and how lines are inserted at a caret.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from ssp_desktop.domain.text import clean
from ssp_desktop.html.writing import html_of, html_of_spans
from ssp_desktop.richtext.headers import headed
from ssp_desktop.richtext.tables import cell_of
from ssp_desktop.richtext.tree import Span, merge_spans
from ssp_desktop.ui.meeting.document.document import (
    block_format,
    insert_from_table,
    insert_spans,
    raw_spans_of,
    style_of,
)
from ssp_desktop.ui.meeting.document.document_tables import places_in
from ssp_desktop.ui.meeting.document.line_replacing import take_away_empty
from ssp_desktop.ui.meeting.document.line_styles import (
    PLAIN,
    LineStyle,
    Mark,
    Place,
    effective,
    numbers_of,
)
from ssp_desktop.ui.meeting.document.line_tree import table_in, table_lines, tree_of
from ssp_desktop.ui.meeting.document.lines import EditorLine, divided, joined, table_end
from ssp_desktop.ui.meeting.text.html_text import lines_from_html
from ssp_desktop.ui.meeting.text.table_paste import first_selected, paste_into, selected_cells

_POINT = re.compile(r"(?P<blanks>[ \t]*)(?:(?P<bullet>[-–•·*o])|(?P<number>\d{1,3})[.)])[ \t]+")


def lines_from_mime(source: QMimeData, *, into_table: bool = False) -> list[EditorLine]:
    """Return what an editor keeps of the content of the clipboard or of a drag.

    What goes `into_table` may be cells of a single row or column.
    """
    if source.hasHtml():
        lines = lines_from_html(source.html(), into_table=into_table)
        if lines:
            return lines
    if not source.hasText():
        return []
    text = source.text()
    return table_from_plain(text, into_table=into_table) or lines_from_plain(text)


def table_from_plain(text: str, *, into_table: bool = False) -> list[EditorLine]:
    """Return the lines of a table whose cells are parted by tabs; nothing for another text."""
    raw = clean(text).strip("\n").split("\n")
    rows = [line.split("\t") for line in raw]
    alike = len({len(row) for row in rows}) == 1
    if not alike or len(rows[0]) == 1 or len(rows) < (1 if into_table else 2):
        return []
    if all(map(_POINT.match, raw)) or not any(sum(map(bool, row)) > 1 for row in rows):
        return []  # a list of Word's, or text that is indented
    return list(table_lines(headed([[cell_of(cell) for cell in row] for row in rows])))


def lines_from_plain(text: str) -> list[EditorLine]:
    """Return the lines of plain text; what looks like a list point becomes one."""
    lines: list[EditorLine] = []
    indents: list[int] = []
    for raw in clean(text).split("\n"):
        found = _POINT.match(raw)
        if not found:
            indents.clear()
            lines += [EditorLine(spans) for spans in [merge_spans([Span(raw)])] if spans]
            continue
        blanks = len(found["blanks"].expandtabs(4))
        while indents and indents[-1] > blanks:
            indents.pop()
        begun = bool(indents) and indents[-1] == blanks
        if not begun:
            indents.append(blanks)
        mark = Mark.BULLET if found["bullet"] else Mark.NUMBER
        start = int(found["number"]) if found["number"] and not begun else None
        style = LineStyle(len(indents), mark, start)
        lines.append(EditorLine(merge_spans([Span(raw[found.end() :])]), style))
    return lines


def insert_at(cursor: QTextCursor, lines: Sequence[EditorLine]) -> None:
    """Write `lines` at the cursor, in place of the selection.

    The first line joins the text before the cursor. In a list, pasted points continue
    it, and text that begins with a paragraph becomes part of the point. A table ends a list.
    """
    if not lines:
        return
    cursor.beginEditBlock()
    corner = first_selected(cursor)
    cursor.removeSelectedText()
    table = cursor.currentTable()
    if table is not None:
        if corner is not None:
            cursor.setPosition(table.cellAt(*corner).firstPosition())
        paste_into(cursor, table, lines)
    else:
        _insert_outside(cursor, lines)
    cursor.endEditBlock()


def _insert_outside(cursor: QTextCursor, lines: Sequence[EditorLine]) -> None:
    """Write `lines` at the cursor, which is in no table."""
    font = cursor.document().defaultFont()
    start = cursor.block()
    here = style_of(start)
    takes_first = here == PLAIN and start.length() == 1
    here = replace(here, goes_on=False)
    until = next((at for at, line in enumerate(lines) if line.style.place), len(lines))
    styles = _styles_within(here, [line.style for line in lines[:until]])
    begins = bool(styles)
    for line, style in zip(lines[:until], styles, strict=True):
        for part in divided(replace(line, style=style)):
            if not begins or part.style.goes_on:
                cursor.insertBlock(block_format(part.style, font), QTextCharFormat())
            elif takes_first:
                cursor.setBlockFormat(block_format(style, font))
            insert_spans(cursor, part.spans)
            begins = False
    if until < len(lines):
        insert_from_table(cursor, lines[until:], font)
        if not until:
            take_away_empty(start)
        take_away_empty(cursor.block())


def _styles_within(here: LineStyle, styles: Sequence[LineStyle]) -> list[LineStyle]:
    """Return `styles` as they become in a line of the style `here`."""
    if not here.depth or not styles:
        return list(styles)
    if styles[0].mark is Mark.NONE:
        return [replace(style, depth=style.depth + here.depth) for style in styles]
    new = []
    for style in styles:
        moved = replace(style, depth=style.depth + here.depth - 1)
        if style.depth == 1 and style.mark is not Mark.NONE and here.mark is not Mark.NONE:
            moved = LineStyle(here.depth, here.mark)
        new.append(moved)
    return new


def mime_of(cursor: QTextCursor) -> QMimeData:
    """Return the selection as clean HTML and as plain text, the cells of a table with tabs."""
    lines = list(table_lines(selected_cells(cursor))) if cursor.hasComplexSelection() else []
    lines = lines or _selected(cursor)
    mime = QMimeData()
    if len(lines) == 1 and lines[0].style.place is Place.OUTSIDE:
        spans = lines[0].spans
        mime.setHtml(html_of_spans(spans))
        mime.setText("".join(span.text for span in spans))
        return mime
    mime.setHtml(html_of(tree_of(lines)))
    mime.setText(plain_of(lines))
    return mime


def _selected(cursor: QTextCursor) -> list[EditorLine]:
    document = cursor.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    block = document.findBlock(start)
    lines: list[EditorLine] = []
    # Within a cell the lines are a text; a table of which more is selected is selected whole.
    places = {} if cursor.currentTable() is not None else places_in(document)
    while block.isValid() and block.position() <= end:
        if block.position() < end or not lines:
            place = places.get(block.blockNumber(), Place.OUTSIDE)
            lines.append(EditorLine(_spans_between(block, start, end), style_of(block, place)))
        block = block.next()
    return joined(lines)


def _spans_between(block: QTextBlock, start: int, end: int) -> tuple[Span, ...]:
    """Return the text of the block between two positions of the document."""
    spans = []
    at = block.position()
    for span in raw_spans_of(block):
        units = span.text.encode("utf-16-le", "surrogatepass")
        first, last = max(start - at, 0), max(end - at, 0)
        text = units[2 * first : 2 * last].decode("utf-16-le", "replace")
        spans.append(Span(clean(text), span.bold, span.italic))
        at += len(units) // 2
    return tuple(span for span in spans if span.text)


def plain_of(lines: Sequence[EditorLine]) -> str:
    """Return `lines` as plain text, with marks and spaces in front of points.

    The cells of a table have tabs between them, as a spreadsheet wants them.
    """
    out = []
    styles = list(effective(line.style for line in lines))
    for at, (line, style, number) in enumerate(zip(lines, styles, numbers_of(styles), strict=True)):
        if style.place is Place.TABLE:
            rows = table_in(lines[at : table_end(lines, at)]).printed_rows
            out += ["\t".join(cell.text for cell in row) for row in rows]
        if style.place is not Place.OUTSIDE:
            continue
        sign = {Mark.NONE: "", Mark.BULLET: "- ", Mark.NUMBER: f"{number}. "}[style.mark]
        indent = "   " * (style.depth - bool(style.mark))
        out.append(indent + sign + "".join(span.text for span in line.spans))
    return "\n".join(out)
