"""Converts a text between the flat lines of an editor and the tree that is stored.

A line's depth, and whether a point begins there, is all that it knows of lists; whether a
table, a row or a cell begins there is all that it knows of tables.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ssp_desktop.richtext.tables import table_of
from ssp_desktop.richtext.tree import (
    Block,
    Cell,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    TableBlock,
)
from ssp_desktop.ui.meeting.document.line_styles import LineStyle, Mark, Place, effective
from ssp_desktop.ui.meeting.document.lines import EditorLine, joined, table_end


def lines_of(blocks: Iterable[Block]) -> list[EditorLine]:
    """Return the lines of a tree, with no paragraph divided."""
    return list(_lines(blocks, 0))


def _lines(blocks: Iterable[Block], depth: int) -> Iterator[EditorLine]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield EditorLine(block.spans, LineStyle(depth))
            continue
        if isinstance(block, TableBlock):
            yield from table_lines(block)
            continue
        mark = Mark.NUMBER if block.ordered else Mark.BULLET
        for at, item in enumerate(block.items):
            style = LineStyle(depth + 1, mark, None if at else block.start)
            first = item.blocks[0] if item.blocks else None
            own = isinstance(first, Paragraph)
            yield EditorLine(first.spans if isinstance(first, Paragraph) else (), style)
            yield from _lines(item.blocks[own:], depth + 1)


def table_lines(table: TableBlock) -> Iterator[EditorLine]:
    """Yield the lines of a table, those of its header first."""
    begins = Place.TABLE
    for row in (table.header, *table.rows):
        for cell, right in zip(row, table.right, strict=True):
            yield from cell_lines(cell, begins, right=right)
            begins = Place.CELL
        begins = Place.ROW


def cell_lines(cell: Cell, begins: Place, *, right: bool) -> list[EditorLine]:
    """Return the lines of a cell that `begins` its table or row, or only itself."""
    style = LineStyle(place=begins, right=right)
    first, *others = cell.lines or (Paragraph(()),)
    further = LineStyle(place=Place.LINE, right=right)
    return [EditorLine(first.spans, style), *(EditorLine(each.spans, further) for each in others)]


@dataclass(slots=True)
class _OpenList:
    """A list being read: its finished points and the present one."""

    ordered: bool
    start: int
    items: list[list["Block | _OpenList"]]

    def closed(self) -> ListBlock:
        items = tuple(ListItem(tuple(_closed(item))) for item in self.items)
        return ListBlock(self.ordered, items, self.start)


def _closed(blocks: Iterable["Block | _OpenList"]) -> Iterator[Block]:
    for block in blocks:
        yield block.closed() if isinstance(block, _OpenList) else block


def tree_of(lines: Iterable[EditorLine]) -> tuple[Block, ...]:
    """Return the tree of `lines`. A line deeper than possible gets the greatest possible depth."""
    lines = joined(list(lines))
    top: list[Block | _OpenList] = []
    stack: list[_OpenList] = []
    styles = effective(line.style for line in lines)
    for at, (line, style) in enumerate(zip(lines, styles, strict=True)):
        if style.place is not Place.OUTSIDE:
            stack.clear()
            if style.place is Place.TABLE:
                top.append(table_in(lines[at : table_end(lines, at)]))
            continue
        if style.mark is Mark.NONE:
            del stack[style.depth :]
        elif style.start is None:
            del stack[style.depth :]
            stack[-1].items.append([])
        else:
            del stack[style.depth - 1 :]
            opened = _OpenList(style.mark is Mark.NUMBER, style.start, [[]])
            (stack[-1].items[-1] if stack else top).append(opened)
            stack.append(opened)
        if line.spans:
            (stack[-1].items[-1] if stack else top).append(Paragraph(line.spans))
    return tuple(_closed(top))


def table_in(lines: Sequence[EditorLine]) -> TableBlock:
    """Return the table that has all these `lines`."""
    begins = [at for at, line in enumerate(lines) if line.style.place in (Place.TABLE, Place.ROW)]
    header, *body = (
        row_in(lines[first:behind])
        for first, behind in zip(begins, [*begins[1:], len(lines)], strict=True)
    )
    first = lines[: begins[1]] if len(begins) > 1 else lines
    right = [line.style.right for line in first if line.style.place is not Place.LINE]
    return table_of(body, header=header, right=right, columns=len(right))


def row_in(lines: Sequence[EditorLine]) -> Row:
    """Return the row that has all these `lines`."""
    cells: list[list[Paragraph]] = []
    for line in lines:
        if line.style.place is not Place.LINE:
            cells.append([])
        if line.spans:
            cells[-1].append(Paragraph(line.spans))
    return tuple(Cell(tuple(cell)) for cell in cells)
