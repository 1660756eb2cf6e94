"""A table with a row or a column more, fewer, or in another place.

Rows count from the header, which is row 0. A place outside the table raises IndexError.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ssp_desktop.richtext.tables import MOST_COLUMNS
from ssp_desktop.richtext.tree import Cell, Row, TableBlock


def empty_table(columns: int, rows: int) -> TableBlock:
    """Return an empty table with a header and `rows` rows below it."""
    row = (Cell(),) * columns
    return TableBlock(row, (row,) * rows, (False,) * columns)


def with_row(table: TableBlock, at: int) -> TableBlock:
    """Return `table` with an empty row that becomes row `at`; none comes above the header."""
    rows = list(table.rows)
    rows.insert(max(at - 1, 0), (Cell(),) * len(table.right))
    return replace(table, rows=tuple(rows))


def without_row(table: TableBlock, at: int) -> TableBlock | None:
    """Return `table` without row `at`, None when nothing is left; a header becomes empty."""
    if at == 0:
        left = replace(table, header=(Cell(),) * len(table.right))
        return left if table.has_header and table.rows else None
    rows = (*table.rows[: at - 1], *table.rows[at:])
    return replace(table, rows=rows) if rows or table.has_header else None


def row_moved(table: TableBlock, at: int, by: int) -> TableBlock:
    """Return `table` with row `at` one further down (`by` 1) or up (-1), where it can be.

    A row that moves above the first becomes the header, in the place of an empty one; a
    header that moves down leaves an empty one.
    """
    if not 0 <= at + by <= len(table.rows) or (at == 0 and not table.has_header):
        return table
    if at == 0:
        return replace(table, header=(Cell(),) * len(table.right), rows=(table.header, *table.rows))
    if at + by == 0 and not table.has_header:
        return replace(table, header=table.rows[0], rows=table.rows[1:])
    rows = [table.header, *table.rows]
    rows[at], rows[at + by] = rows[at + by], rows[at]
    return replace(table, header=rows[0], rows=tuple(rows[1:]))


def with_column(table: TableBlock, at: int) -> TableBlock:
    """Return `table` with an empty column that becomes column `at`, if it may have one more."""
    if len(table.right) >= MOST_COLUMNS:
        return table
    return _columns(
        table,
        lambda row: (*row[:at], Cell(), *row[at:]),
        (*table.right[:at], False, *table.right[at:]),
    )


def without_column(table: TableBlock, at: int) -> TableBlock | None:
    """Return `table` without column `at`, None when it is the only one."""
    if len(table.right) == 1:
        return None
    return _columns(
        table, lambda row: (*row[:at], *row[at + 1 :]), (*table.right[:at], *table.right[at + 1 :])
    )


def column_moved(table: TableBlock, at: int, by: int) -> TableBlock:
    """Return `table` with column `at` one further right (`by` 1) or left (-1), where it can be."""
    if not 0 <= at + by < len(table.right):
        return table
    order = list(range(len(table.right)))
    order[at], order[at + by] = order[at + by], order[at]
    return _columns(
        table, lambda row: tuple(row[each] for each in order), [table.right[each] for each in order]
    )


def with_side(table: TableBlock, at: int, *, right: bool) -> TableBlock:
    """Return `table` with column `at` to the right, or to the left."""
    return replace(table, right=(*table.right[:at], right, *table.right[at + 1 :]))


def _columns(table: TableBlock, of_row: Callable[[Row], Row], right: Sequence[bool]) -> TableBlock:
    return TableBlock(of_row(table.header), tuple(map(of_row, table.rows)), tuple(right))
