"""A row of a table in the preview of an import: found in the text that it became part of.

A row that is left out leaves its table; a row that is
given another place takes the whole table along.
"""

from collections.abc import Iterable
from dataclasses import replace

from ssp_desktop.richtext.tables import cell_of, table_of
from ssp_desktop.richtext.tree import Block, Cell, Row, TableBlock

Blocks = tuple[Block, ...]


def take_row(blocks: Blocks, shown: str) -> tuple[TableBlock | None, Blocks]:
    """Return the last row that reads like `shown` as a table, and the blocks without it.

    A header row that is taken leaves its table without one.
    """
    for at, table in _tables(blocks):
        for place in range(len(table.rows) - 1, -1, -1):
            if _reads(table.rows[place], shown):
                rows = table.rows[:place] + table.rows[place + 1 :]
                taken = table_of([table.rows[place]], right=table.right)
                return taken, _with(blocks, at, replace(table, rows=rows))
        if _reads(table.header, shown):
            none = tuple(Cell() for _ in table.header)
            taken = table_of([table.header], right=table.right)
            return taken, _with(blocks, at, replace(table, header=none))
    return None, blocks


def take_table(blocks: Blocks, shown: str) -> tuple[TableBlock | None, Blocks]:
    """Return the last table with a row that reads like `shown`, and the blocks without it."""
    for at, table in _tables(blocks):
        if any(_reads(row, shown) for row in (table.header, *table.rows)):
            return table, blocks[:at] + blocks[at + 1 :]
    return None, blocks


def with_row(blocks: Blocks, texts: Iterable[str]) -> Blocks:
    """Return `blocks` with the row that was left out last: in a table that ends them, or alone."""
    cells = [cell_of(text) for text in texts]
    last = blocks[-1] if blocks else None
    if isinstance(last, TableBlock) and len(last.header) == len(cells):
        return (*blocks[:-1], replace(last, rows=(*last.rows, tuple(cells))))
    return (*blocks, table_of([cells]))


def _tables(blocks: Blocks) -> Iterable[tuple[int, TableBlock]]:
    """Return the tables among `blocks` with their places, the last first."""
    found = [(at, block) for at, block in enumerate(blocks) if isinstance(block, TableBlock)]
    return reversed(found)


def _reads(row: Row, shown: str) -> bool:
    said = _bare("".join(cell.text for cell in row))
    return bool(said) and said == _bare(shown)


def _bare(text: str) -> str:
    return "".join(text.replace("|", "").split())


def _with(blocks: Blocks, at: int, table: TableBlock) -> Blocks:
    kept = (table,) if table.printed_rows else ()
    return blocks[:at] + kept + blocks[at + 1 :]
