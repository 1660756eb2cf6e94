"""The paragraphs of one text as the tree that is stored.

What a file does not say (which list a paragraph without a sign goes on in, which row is a header)
is as it was in the draft.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from ssp_desktop.application.returning.base_lines import BaseLine
from ssp_desktop.application.returning.their_lines import TheirLine
from ssp_desktop.minutes.blocks import ListMark, Origin, Style, Table
from ssp_desktop.minutes.text_lines import text_lines
from ssp_desktop.reading.returned.document import Point
from ssp_desktop.richtext.markdown import write
from ssp_desktop.richtext.tables import figures_of, is_bold, table_of, unbold
from ssp_desktop.richtext.tidy import tidy_spans
from ssp_desktop.richtext.tree import (
    Block,
    Cell,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    Span,
    TableBlock,
    merge_spans,
)


class Placed(NamedTuple):
    """A paragraph that came back, and what it was in the draft, if it was there."""

    line: TheirLine
    base: BaseLine | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words as they are stored: the draft's own when only white space differs."""
        spans = self.line.spans
        if self.base is not None and spans != self.base.spans:
            if self.base.is_head:
                spans = merge_spans(Span(span.text, italic=span.italic) for span in spans)
            if tidy_spans(spans) == tidy_spans(self.base.spans):
                return self.base.spans
        return spans

    @property
    def text(self) -> str:
        """The words without their looks."""
        return "".join(span.text for span in self.spans)


@dataclass(slots=True)
class _List:
    """A list that is being made. `level` and `list_id` are those of its paragraphs.

    `told` is the number that the file gave the last one, which may be wrong: programs count anew
    behind a paragraph without a sign.
    """

    level: int
    ordered: bool
    start: int
    list_id: int = 0
    told: int = 0
    items: list[list["_List | Block"]] = field(default_factory=list)

    def goes_on_with(self, point: Point, list_id: int) -> bool:
        """Return whether `point`, of the draft's list with that id (0: of none), is the next."""
        if self.ordered is not point.ordered:
            return False
        if list_id and self.list_id:
            return list_id == self.list_id
        follows = (self.start + len(self.items), self.told + 1)
        return not point.ordered or point.number in follows


def blocks_of(placed: Iterable[Placed], *, lists_lost: bool = False) -> tuple[Block, ...]:
    """Return the tree of a text. `lists_lost`: the file has no lists, so they are the draft's."""
    out: list[_List | Block] = []
    for is_table, group in groupby(placed, lambda each: each.line.cell and each.line.cell.table):
        if is_table is None:
            _add_paragraphs(out, list(group), lists_lost=lists_lost)
        else:
            out.append(_table(list(group)))
    return tuple(_finished(block) for block in out)


def _add_paragraphs(
    out: list["_List | Block"], placed: Sequence[Placed], *, lists_lost: bool
) -> None:
    open_lists: list[_List] = []
    for at, each in enumerate(placed):
        mark = each.base.mark if each.base else None
        point = each.line.point
        if point is None and lists_lost and mark is not None and mark.marked:
            point = Point(mark.ordered, mark.level, mark.number or 0)
        if point is not None:
            items = _items_for(out, open_lists, point, mark)
            items.append([Paragraph(each.spans)] if each.spans else [])
        elif open_lists and (
            _goes_on(each, mark) or _is_inside(each, placed[at + 1 :], open_lists[0])
        ):
            while mark is not None and len(open_lists) > 1 and open_lists[-1].level > mark.level:
                open_lists.pop()
            open_lists[-1].items[-1].append(Paragraph(each.spans))
        else:
            open_lists.clear()
            out.append(Paragraph(each.spans))


def _goes_on(placed: Placed, mark: ListMark | None) -> bool:
    """Return whether a paragraph without a sign belongs to the list item before it."""
    if placed.line.follows or placed.line.style is Style.LIST_CONTINUED:
        return True
    return placed.line.style is not Style.BODY and mark is not None and not mark.marked


def _is_inside(new: Placed, below: Iterable[Placed], outermost: _List) -> bool:
    """Return whether a new paragraph of no style stands among the points of an open list."""
    if new.base is not None or new.line.style is not None:
        return False
    mark = next((each.base.mark for each in below if each.base), None)
    if mark is None:
        return False
    return mark.level > 0 or not mark.marked or mark.list_id == outermost.list_id


def _items_for(
    out: list["_List | Block"], open_lists: list[_List], point: Point, mark: ListMark | None
) -> list[list["_List | Block"]]:
    """Return the items of the list that `point` is the next of; a new list if there is none."""
    list_id = mark.list_id if mark else 0
    while open_lists and open_lists[-1].level > point.level:
        open_lists.pop()
    if open_lists and open_lists[-1].level == point.level:
        last = open_lists[-1]
        if last.goes_on_with(point, list_id):
            last.list_id, last.told = last.list_id or list_id, point.number
            return last.items
        open_lists.pop()
    start = point.number if point.ordered else 1
    new = _List(point.level, point.ordered, start, list_id, point.number)
    (open_lists[-1].items[-1] if open_lists else out).append(new)
    open_lists.append(new)
    return new.items


def _finished(block: "_List | Block") -> Block:
    if not isinstance(block, _List):
        return block
    items = (ListItem(tuple(map(_finished, item))) for item in block.items)
    return ListBlock(block.ordered, tuple(items), block.start)


def _table(placed: Sequence[Placed]) -> TableBlock:
    rows = _rows(placed)
    base = next((each.base.table for each in placed if each.base and each.base.table), None)
    style = placed[0].line.style
    if base is not None:
        has_head = bool(base.head)
    else:
        has_head = style is Style.FACT_LABEL or (bool(rows) and _all_bold(rows[0]))
    head = tuple(map(unbold, rows[0])) if has_head else ()
    body = rows[1:] if has_head else rows
    width = max(map(len, rows))
    right = base.right if base is not None and len(base.right) == width else None
    if right is None:
        filled = table_of(body, columns=width)
        right = figures_of(filled.rows) if filled.rows else (False,) * width
    return table_of(body, header=head, right=right, columns=width)


def _all_bold(row: Row) -> bool:
    told = [cell for cell in row if cell.lines]
    return bool(told) and all(map(is_bold, told))


def _rows(placed: Iterable[Placed]) -> list[Row]:
    """Return the cells of a table, row by row."""
    cells: dict[int, dict[int, list[Paragraph]]] = {}
    for each in placed:
        cell = each.line.cell
        if cell is not None:
            lines = cells.setdefault(cell.row, {}).setdefault(cell.column, [])
            if each.spans:
                lines.append(Paragraph(each.spans))
    return [
        tuple(Cell(tuple(row.get(at, ()))) for at in range(max(row) + 1))
        for _, row in sorted(cells.items())
    ]


def text_of(placed: Sequence[Placed], base: str, *, lists_lost: bool) -> str:
    """Return the Markdown of a text; `base` itself when a draft would show no difference."""
    new = write(blocks_of(placed, lists_lost=lists_lost))
    return base if _drawn(new) == _drawn(base) else new


def _drawn(markdown: str) -> list[object]:
    """Return what a draft shows of a text."""
    lines, _ = text_lines(markdown, Origin(), 1)
    out: list[object] = []
    for line in lines:
        if isinstance(line, Table):
            out.append([[cell.lines for cell in row] for row in line.printed_rows])
        elif line.spans:
            sign = line.mark and (line.mark.level, line.mark.text)
            out.append((sign, tidy_spans(line.spans)))
    return out
