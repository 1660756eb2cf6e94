"""Meetings in SQLite: schema, migrations, reading and writing, search, copies.

sqlite-utils owns the schema and its migrations, and the rows by their names (`tables`). It
takes long to import, so what comes before the first window is read by `sqlite3`, by name too.
"""
