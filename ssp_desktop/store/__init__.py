"""Meetings in SQLite: schema, migrations, reading and writing, search, copies.

sqlite-utils owns the schema and its migrations, and rows by column name (`tables`). It is slow to
import, so anything needed before the first window is read by `sqlite3`, also by name.
"""
