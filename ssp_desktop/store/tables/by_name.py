"""Reading rows as dictionaries by the names of their columns.

Uses sqlite-utils as soon as that is imported. Until then, and in a command that reads one meeting
and ends, `sqlite3` alone reads the same rows: neither the first window, nor a meeting that is
opened at once, nor an export waits for an import of 0.1 s.
"""

import sqlite3
import sys
from collections.abc import Iterator, Sequence
from typing import Any

Row = dict[str, Any]

_LIBRARY = "ssp_desktop.store.tables.library"


def rows_where(
    connection: sqlite3.Connection,
    table: str,
    where: str = "1",
    values: Sequence[object] | Row = (),
    *,
    order_by: str | None = None,
    limit: int | None = None,
) -> Iterator[Row]:
    """Yield the rows of `table` for which `where` holds, by the names of all their columns.

    Read them within the transaction. Raises sqlite3.OperationalError when there is no such table.
    """
    if getattr(sys.modules.get(_LIBRARY), "READY", False):
        from ssp_desktop.store.tables.library import Tables  # noqa: PLC0415 - only once it is loaded

        rows: Iterator[Row] = (
            Tables(connection)
            .table(table)
            .rows_where(where, values, order_by=order_by, limit=limit)
        )
        return rows
    statement = f"SELECT * FROM {table} WHERE {where}"  # noqa: S608 - of this package's own
    if order_by is not None:
        statement += f" ORDER BY {order_by}"
    if limit is not None:
        statement += f" LIMIT {limit}"
    return by_name(connection.execute(statement, values))


def by_name(cursor: sqlite3.Cursor) -> Iterator[Row]:
    """Yield the result of a statement, by the names that it gives to its columns."""
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))
