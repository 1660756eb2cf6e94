"""The tables of an open database through sqlite-utils: rows by the names of their columns.

Importing this imports sqlite-utils, which takes 0.1 to 0.2 s. Nothing needed before the first
window does so: `by_name` reads that, and `readiness` imports this afterwards in steps between which
keys are handled.
"""

import sqlite3
from typing import Any

from sqlite_utils import Database
from sqlite_utils.db import Column, Table


class Tables(Database):
    """The tables of one connection, whose transactions the caller begins and ends.

    Refuses to make a table: a missing one means damage, and SQLite says so.
    """

    supports_on_conflict = True
    """Otherwise sqlite-utils finds out by making and dropping a table.

    That would be in the user's file. Our STRICT tables need a later SQLite than an upsert does.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """No plugins and no recursive triggers: both would change what a statement does."""
        super().__init__(connection, recursive_triggers=False, execute_plugins=False)
        self._known: dict[str, _Existing] = {}

    def table(self, table_name: str, **kwargs: Any) -> Table:
        """Return that table of the schema."""
        if table_name not in self._known:
            self._known[table_name] = _Existing(self, table_name, **kwargs)
        return self._known[table_name]


class _Existing(Table):
    _found: list[Column] | None = None

    def exists(self) -> bool:
        """Say yes: otherwise sqlite-utils would make a missing table, or return no rows."""
        return True

    @property
    def columns(self) -> list[Column]:
        """Its columns, looked up once: sqlite-utils asks for them four times for one upsert."""
        if self._found is None:
            found = super().columns
            if not found:  # let SQLite say what is wrong with the table
                self.db.execute(f'SELECT 1 FROM "{self.name}"')  # noqa: S608 - of our own
            self._found = found
        return self._found


READY = True
"""Set last: tells `by_name` that the import is complete."""
