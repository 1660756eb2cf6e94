"""HTML from the clipboard as lines of an editor.

Owns what an editor keeps of a page read by `html/page.py`: paragraphs, lists, bold and
italic. A heading is a paragraph, a table row is one line if each of its cells is.
"""

from collections.abc import Iterable, Iterator

from ssp_desktop.html.blocks import Block, Line, Point, Table, as_one_line
from ssp_desktop.richtext.tree import Span, merge_spans
from ssp_desktop.ui.meeting.text.lines import EditorLine, LineStyle, Mark


def lines_from_html(source: str) -> list[EditorLine]:
    """Return what is kept of `source`: nothing when it is nested too deeply to be read."""
    # Its parser takes longer to import than a window may wait at the start.
    from ssp_desktop.html.page import TooDeep, read_page  # noqa: PLC0415 - when HTML is pasted

    try:
        blocks = read_page(source)
    except TooDeep:
        return []
    return [_editor_line(line) for line in _lines(blocks)]


def _lines(blocks: Iterable[Block]) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Line):
            if not block.control:
                yield block
        else:
            yield from _rows(block)


def _rows(table: Table) -> Iterator[Line]:
    for row in table.rows:
        spans = as_one_line(row)
        if spans is None:
            for cell in row:
                yield from (line for line in cell.lines if not line.control)
        elif spans:
            yield Line(spans, table.around.depth)


def _editor_line(line: Line) -> EditorLine:
    point = line.point
    if point is None:
        return EditorLine(line.spans, LineStyle(line.depth))
    if not point.ordered and len(point.sign) > 1:  # a mark of Word's that is no number: "§ 4"
        spans = merge_spans([Span(f"{point.sign} "), *line.spans])
        return EditorLine(spans, LineStyle(line.depth - 1))
    mark = Mark.NUMBER if point.ordered else Mark.BULLET
    return EditorLine(line.spans, LineStyle(line.depth, mark, _start(point)))


def _start(point: Point) -> int | None:
    """Return the number a new list begins with, 1 for bullets; None when it continues one."""
    if not point.begins:
        return None
    return point.number if point.ordered else 1
