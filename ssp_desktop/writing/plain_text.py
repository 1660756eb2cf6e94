"""The minutes as plain text, in the look of published ones.

Bold and italic are lost; everything else comes back when the text is read. A table stands as a
grid (`ssp_desktop.richtext.grid_tables`), that of the action points with tabs between its columns.
"""

from collections.abc import Iterator

from ssp_desktop.minutes.blocks import Block, Contents, FactTable, Line, Minutes, Style, Table
from ssp_desktop.richtext.grid_tables import write_grid
from ssp_desktop.richtext.tree import Cell, TableBlock

_INDENT = "   "  # per list level
_NO_CELL = "…"  # so that the columns after an empty one keep their places


def write_text(minutes: Minutes) -> str:
    """Return the minutes as lines of text that end in a line feed."""
    out: list[str] = []
    last: Block | None = None
    for block in minutes.blocks:
        for text in _lines(block):
            if out and not _is_next_row(last, block):
                out.append("")
            out.append(text)
            last = block
    return "\n".join(out) + "\n"


def _is_next_row(last: Block | None, block: Block) -> bool:
    """Whether `block` directly follows `last`: the next person, the next point of a list."""
    if not (isinstance(last, Line) and isinstance(block, Line)) or last.style is not block.style:
        return False
    if last.mark and block.mark:
        top = last.mark.level == block.mark.level == 0
        return not top or last.mark.list_id == block.mark.list_id
    return block.style is Style.PERSON


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Line):
        if block.spans or block.style is not Style.BODY:  # an empty one only parts two tables
            yield _line_text(block)
    elif isinstance(block, FactTable):
        for label, text in block.rows:
            yield f"{label} {text}"
    elif isinstance(block, Table):
        yield "\n".join(_grid(block) if block.is_ruled else _tabbed(block))
    else:
        yield from _contents(block)


def _grid(table: Table) -> list[str]:
    head = table.head or (Cell(),) * len(table.right)
    return write_grid(TableBlock(head, table.rows, table.right))


def _tabbed(table: Table) -> Iterator[str]:
    return ("\t".join(cell.text or _NO_CELL for cell in row) for row in table.printed_rows)


def _contents(contents: Contents) -> Iterator[str]:
    """Yield the contents. A text has no pages, so no page numbers either."""
    yield contents.heading
    if contents.entries:
        yield "\n".join(entry.text for entry in contents.entries)


def _line_text(line: Line) -> str:
    mark = line.mark
    if mark is None:
        return line.text
    indent = _INDENT * (mark.level if mark.marked else mark.level + 1)
    return f"{indent}{mark.text} {line.text}" if mark.marked else f"{indent}{line.text}"
