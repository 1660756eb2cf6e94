"""The tables of an open database as sqlite-utils gives them: rows by the names of their columns.

Importing this imports sqlite-utils, which takes 0.1 to 0.2 s. Nothing on the way to the
first window does so: what is read before then is read by `by_name`, and `readiness`
imports this afterwards in steps that let keys come first.
"""

import sqlite3
from typing import Any

from sqlite_utils import Database
from sqlite_utils.db import Column, Table


class Tables(Database):
    """The tables of one connection, whose transactions the caller begins and ends.

    Refuses to make a table: one that is missing is damage, and SQLite says so.
    """

    supports_on_conflict = True
    """Asked otherwise by making and dropping a table in the user's file. STRICT tables, which
    ours are, need a later SQLite than an upsert does."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Neither plugins nor recursive triggers: both would change what a statement does."""
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
        """Say yes: where one is missing sqlite-utils would make it, or return no rows."""
        return True

    @property
    def columns(self) -> list[Column]:
        """Its columns, looked up once: sqlite-utils asks for them four times for one upsert."""
        if self._found is None:
            found = super().columns
            if not found:  # SQLite is to say what is wrong with the table
                self.db.execute(f'SELECT 1 FROM "{self.name}"')  # noqa: S608 - of our own
            self._found = found
        return self._found


READY = True
"""Set last of all: `by_name` looks whether the import is through."""
