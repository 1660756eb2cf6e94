"""What a table's elements say: for layout only or of data, header cells, what stands right."""

import re
from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from ssp_desktop.html.blocks import Block, Cell, Line, Table
from ssp_desktop.richtext.tree import Span, merge_spans

_CELLS = ("td", "th")
PARTS = ("table", "thead", "tbody", "tfoot", "tr", "form")
"""What a table is parted into before there are cells; browsers pass over a form in it."""

_LEAST_LINES = 4  # of a text in a frame
_ALIGN = re.compile(r"(?<![-\w])text-align\s*:\s*([\w-]+)", re.IGNORECASE)
_SIDES = {"right": True, "end": True, "left": False, "start": False}
_LEAST = 2  # rows of data, and cells in them
_FEW = 4  # times as many cells as tables in them


def is_layout_table(table: etree._Element) -> bool:
    """Return whether `table` is for layout only: one column, a frame, or with headings in it.

    One with tables or lists in it is as well, unless most of its cells hold text of their own.
    """
    if next(table.iter("h1", "h2", "h3", "h4", "h5", "h6"), None) is not None or _is_frame(table):
        return True
    if table.find(".//table") is not None or next(table.iter("ul", "ol"), None) is not None:
        return not _is_grid(table)
    return all(sum(1 for _ in cells_of(row)) < _LEAST for row in table.iter("tr"))


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the rows of `table` itself, not those of tables in it, as a browser shows them.

    The foot comes last, wherever it is written: HTML 4 had it before the body.
    """
    foot: list[etree._Element] = []
    for row in table.iter("tr"):
        if next(row.iterancestors("table"), None) is not table:
            continue
        if next(row.iterancestors("tfoot", "table")).tag == "tfoot":
            foot.append(row)
        else:
            yield row
    yield from foot


def cells_of(row: etree._Element) -> Iterator[etree._Element]:
    """Yield the cells of `row`, also those in a form that is all of it."""
    for child in row:
        yield from filter(is_cell, child if child.tag == "form" else (child,))


def is_cell(element: etree._Element) -> bool:
    """Return whether `element` is a cell of a row; one that stands outside the rows is none."""
    around = element.getparent()
    if around is not None and around.tag == "form":
        around = around.getparent()
    return element.tag in _CELLS and around is not None and around.tag == "tr"


def is_header_cell(cell: etree._Element) -> bool:
    """Return whether `cell` is called a header by its element or by where it is."""
    return cell.tag == "th" or next(cell.iterancestors("thead", "table")).tag == "thead"


def side_of(cell: etree._Element) -> bool | None:
    """Return whether `cell` stands to the right; None when nothing says so."""
    for element in (cell, next(cell.iter("p", "div"), cell)):
        found = _ALIGN.search(element.get("style", ""))
        said = found[1] if found else element.get("align", "")
        if said:
            return _SIDES.get(said.lower())
    return None


def as_lines(blocks: Iterable[Block]) -> Iterator[Line]:
    """Yield `blocks` as lines of a cell: each row of a table in it is one."""
    for block in blocks:
        if isinstance(block, Table):
            yield from filter(lambda line: line.spans, map(_row_line, block.rows))
        else:
            yield block


def _row_line(row: Sequence[Cell]) -> Line:
    spans: list[Span] = []
    for at, cell in enumerate(row):
        spans += [Span(" | ")] if at else []
        for place, line in enumerate(cell.lines):
            spans += [Span(" "), *line.spans] if place else line.spans
    beside = (each for cell in row for line in cell.lines for each in line.beside)
    return Line(merge_spans(spans), beside=tuple(beside))


def _is_grid(table: etree._Element) -> bool:
    """Return whether `table` holds data: text of its own in several cells of several rows."""
    rows = [list(cells_of(row)) for row in rows_of(table)]
    cells = [cell for row in rows for cell in row]
    nesting = sum(cell.find(".//table") is not None for cell in cells)
    full = sum(sum(map(_says, row)) >= _LEAST for row in rows)
    return full >= _LEAST and _FEW * nesting <= len(cells)


def _says(cell: etree._Element) -> bool:
    """Return whether `cell` has text outside tables."""
    texts = (cell.text, *(each.tail for each in cell.iterchildren("table")))
    if any(text and text.strip() for text in texts):
        return True
    return any(
        str(text).strip()
        for child in cell
        if child.tag != "table" and isinstance(child.tag, str)
        for text in child.itertext()
    )


def _is_frame(table: etree._Element) -> bool:
    """Return whether `table` is a page of old: one row, with a text of several lines in it."""
    rows = [row for row in table.iter("tr") if len(row)]
    return len(rows) == 1 and any(lines_in(cell) >= _LEAST_LINES for cell in rows[0])


def lines_in(cell: etree._Element) -> int:
    """Return how many lines begin in `cell`, about."""
    return sum(1 for _ in cell.iter("p", "br", "div"))
