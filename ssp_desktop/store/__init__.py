"""Meetings in SQLite: schema, migrations, reading and writing, search, copies.

Two ways to SQLite, with a line between them: sqlite-utils owns the schema, its
migrations and the search set-up (`migrations`), and is imported only when there
is such work; every read and write is plain `sqlite3`, which imports in 7 ms.
"""
