"""A text as pieces to be merged, and pieces as a text again.

Any row of pieces is a text: where a merge leaves a point without its list or a cell without its
row, the nearest that can be is made of it, and no word is lost.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ssp_desktop.application.merging.tokens import (
    CellLine,
    CellStart,
    Line,
    Row,
    Table,
    Token,
    Tokens,
    Value,
    Word,
    spans_of,
    words_of,
)
from ssp_desktop.richtext.markdown import parse, write
from ssp_desktop.richtext.tables import table_of
from ssp_desktop.richtext.tree import Block, Cell, ListBlock, ListItem, Paragraph, TableBlock
from ssp_desktop.richtext.tree import Row as TreeRow


def tokens_of(markdown: str) -> Tokens:
    """Return the pieces of a text."""
    return tuple(_blocks(parse(markdown), (), 0, ()))


def text_of(tokens: Iterable[Token]) -> str:
    """Return the text of `tokens` as Markdown in its normal form."""
    return write(_Reader(tokens).blocks())


_Starts = tuple[int | None, ...]


def _blocks(
    blocks: Sequence[Block], ordered: tuple[bool, ...], fresh: int, starts: _Starts
) -> Iterator[Token]:
    """Yield the pieces of `blocks`, which stand in lists of those kinds.

    The first of them begins new points from the level `fresh` on.
    """
    last: Block | None = None
    for block in blocks:
        if isinstance(block, TableBlock):
            yield from _table(block)
        elif isinstance(block, Paragraph):
            yield Line(ordered, fresh, starts)
            yield from words_of(block.spans)
        else:
            adjoins = isinstance(last, ListBlock) and last.ordered == block.ordered
            start = block.start if adjoins or (block.ordered and block.start != 1) else None
            yield from _list(block, (*ordered, block.ordered), fresh, (*starts, start))
        fresh, starts, last = len(ordered), (), block


def _list(
    block: ListBlock, ordered: tuple[bool, ...], fresh: int, starts: _Starts
) -> Iterator[Token]:
    for item in block.items:
        if item.blocks:
            yield from _blocks(item.blocks, ordered, fresh, starts)
        else:
            yield Line(ordered, fresh, starts)
        fresh, starts = len(ordered) - 1, (None,)


def _table(table: TableBlock) -> Iterator[Token]:
    yield Table(table.right)
    if table.has_header:
        yield from _row(table.header, Row(header=True))
    for row in table.rows:
        yield from _row(row, Row())


def _row(row: TreeRow, start: Row) -> Iterator[Token]:
    yield start
    for cell in row:
        yield CellStart()
        for at, line in enumerate(cell.lines):
            if at:
                yield CellLine()
            yield from words_of(line.spans)


@dataclass
class _OpenList:
    ordered: bool
    start: int
    items: list[list["_Node"]] = field(default_factory=list)


@dataclass
class _OpenTable:
    right: tuple[bool, ...]
    header: list[list[list[Word]]] = field(default_factory=list)
    rows: list[list[list[list[Word]]]] = field(default_factory=list)


_Node = list[Word] | _OpenList | _OpenTable


class _Reader:
    """Puts pieces together, one after the other."""

    def __init__(self, tokens: Iterable[Token]) -> None:
        self._nodes: list[_Node] = []
        self._lists: list[_OpenList] = []
        self._table: _OpenTable | None = None
        self._words: list[Word] | None = None
        for token in tokens:
            self._read(token)

    def blocks(self) -> tuple[Block, ...]:
        """Return what the pieces make."""
        return tuple(_tree(self._nodes))

    def _read(self, token: Token) -> None:
        if isinstance(token, Word):
            if self._words is None:
                self._line(Line())
            if self._words is not None:
                self._words.append(token)
        elif isinstance(token, Line):
            self._line(token)
        elif isinstance(token, Table):
            self._open_table(token.right)
        elif not isinstance(token, Value):
            self._in_table(token)

    def _line(self, line: Line) -> None:
        self._table = None
        depth = len(line.ordered)
        into = self._nodes
        level = 0
        while level < min(line.fresh, depth, len(self._lists)):
            if self._lists[level].ordered != line.ordered[level]:
                break
            into = self._lists[level].items[-1]
            level += 1
        goes_on = level == line.fresh  # else the point it was to go on in is not there
        starts = dict(enumerate(line.starts, start=line.fresh))
        for at in range(level, depth):
            last = self._lists[at] if goes_on and at == level < len(self._lists) else None
            start = starts.get(at)
            if last is None or last.ordered != line.ordered[at] or start is not None:
                last = _OpenList(line.ordered[at], 1 if start is None else start)
                into.append(last)
            del self._lists[at:]
            self._lists.append(last)
            last.items.append([])
            into = last.items[-1]
        del self._lists[depth:]
        self._words = []
        into.append(self._words)

    def _open_table(self, right: tuple[bool, ...]) -> None:
        self._lists.clear()
        self._table = _OpenTable(right)
        self._nodes.append(self._table)
        self._words = None

    def _in_table(self, token: Row | CellStart | CellLine) -> None:
        if self._table is None:
            self._open_table(())
        table = self._table
        if table is None:
            return
        if isinstance(token, Row):
            row: list[list[list[Word]]] = []
            if token.header and not table.header and not table.rows:
                table.header = row
            table.rows.append(row)
            self._words = None
            return
        if not table.rows:
            table.rows.append([])
        row = table.rows[-1]
        self._words = []
        if isinstance(token, CellStart) or not row:
            row.append([])
        row[-1].append(self._words)


def _tree(nodes: Iterable[_Node]) -> Iterator[Block]:
    for node in nodes:
        if isinstance(node, _OpenList):
            items = tuple(ListItem(tuple(_tree(item))) for item in node.items)
            yield ListBlock(node.ordered, items, node.start)
        elif isinstance(node, _OpenTable):
            yield _table_of(node)
        elif spans := spans_of(node):
            yield Paragraph(spans)


def _table_of(table: _OpenTable) -> TableBlock:
    rows = [tuple(map(_cell, row)) for row in table.rows if row is not table.header]
    header = tuple(map(_cell, table.header))
    return table_of(rows, header=header, right=table.right or None, columns=len(table.right))


def _cell(lines: Iterable[Sequence[Word]]) -> Cell:
    return Cell(tuple(Paragraph(spans) for line in lines if (spans := spans_of(line))))
