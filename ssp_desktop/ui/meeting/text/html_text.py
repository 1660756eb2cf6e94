"""HTML from the clipboard as lines of an editor.

Owns what an editor keeps of a page read by `html/page.py`: paragraphs, lists, tables, bold and
italic. A heading is a paragraph; a table for layout is what is in it; a row alone is one line if
each of its cells is.
"""

from collections.abc import Iterable, Iterator

from ssp_desktop.html.blocks import Block, Cell, Line, Point, Table, as_one_line
from ssp_desktop.richtext.tree import Cell as TreeCell
from ssp_desktop.richtext.tree import Paragraph, Span, TableBlock, merge_spans
from ssp_desktop.ui.meeting.document.line_styles import LineStyle, Mark
from ssp_desktop.ui.meeting.document.line_tree import table_lines
from ssp_desktop.ui.meeting.document.lines import EditorLine

_LEAST = 2  # rows and columns of a table


def lines_from_html(source: str, *, into_table: bool = False) -> list[EditorLine]:
    """Return what is kept of `source`: nothing when it is nested too deeply to be read.

    What goes `into_table` may be cells of a single row or column.
    """
    # Its parser takes longer to import than a window may wait at the start.
    from ssp_desktop.html.page import read_page  # noqa: PLC0415 - when HTML is pasted
    from ssp_desktop.html.parsing import TooDeep  # noqa: PLC0415 - when HTML is pasted

    try:
        blocks = read_page(source)
    except TooDeep:
        return []
    return list(_lines(blocks, least=1 if into_table else _LEAST))


def _lines(blocks: Iterable[Block], least: int) -> Iterator[EditorLine]:
    for block in blocks:
        if isinstance(block, Line):
            if not block.control:
                yield _editor_line(block)
        elif table := _table_of(block, least):
            yield from table_lines(table)
        elif block.laid_out:
            yield from (_editor_line(line) for line in block.lines if not line.control)
        else:
            yield from map(_editor_line, _rows(block))


def _table_of(table: Table, least: int) -> TableBlock | None:
    """Return a table with as many rows and columns as that at `least`, None for any other.

    Cells that span others are filled in once.
    """
    # Not at the head: it is needed only when a table is pasted.
    from ssp_desktop.html.columns import columns_of  # noqa: PLC0415 - when HTML is pasted
    from ssp_desktop.richtext.headers import headed  # noqa: PLC0415 - when HTML is pasted

    if table.laid_out and least > 1:
        return None
    rows = columns_of([[(_cell(cell), cell) for cell in row] for row in table.rows], TreeCell())
    # A table that names its header keeps its rows that are still to be filled in.
    keeps = table.has_header and any(cell.lines for cell in rows[0])
    said = [at for at, row in enumerate(rows) if keeps or any(cell.lines for cell in row)]
    columns = max((len(rows[at]) for at in said), default=0)
    if len(said) < least or columns < least or len(said) * columns == 1:
        return None
    sides = columns_of([[(cell.right, cell) for cell in row] for row in table.rows], None)
    return headed(
        [rows[at] for at in said],
        header=(table.has_header and said[0] == 0) or None,
        sides=[sides[at] for at in said],
    )


def _cell(cell: Cell) -> TreeCell:
    """Return a cell, each line of which is a line, with its number if it is a numbered point."""
    return TreeCell(tuple(Paragraph(spans) for spans in map(_cell_line, cell.lines) if spans))


def _cell_line(line: Line) -> tuple[Span, ...]:
    if line.control:
        return ()
    if line.point is not None and line.point.ordered:
        return merge_spans([Span(f"{line.point.sign} "), *line.spans])
    return line.spans


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
