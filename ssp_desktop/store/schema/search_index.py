"""The search index, and the triggers that keep it in step with `search_texts`."""

from sqlite_utils import Database


def set_up_search(db: Database) -> None:
    """Rebuild the search index, and the triggers that keep it in step with `search_texts`.

    It records which text has which word and nothing else (`detail`, which sqlite-utils has no
    option for). The tokenizer is one that splits words the same way in every version of SQLite, and
    is easily repeated in Python.
    """
    for suffix in ("ai", "ad", "au"):
        db.execute(f"DROP TRIGGER IF EXISTS search_texts_{suffix}")
    db.execute("DROP TABLE IF EXISTS search_texts_fts")
    db.execute(
        "CREATE VIRTUAL TABLE search_texts_fts USING fts5 "
        "(text, content='search_texts', content_rowid='key', tokenize='ascii', detail='none')"
    )
    db.execute("INSERT INTO search_texts_fts (search_texts_fts) VALUES ('rebuild')")
    remove = (
        "INSERT INTO search_texts_fts (search_texts_fts, rowid, text) "
        "VALUES ('delete', old.key, old.text);"
    )
    insert = "INSERT INTO search_texts_fts (rowid, text) VALUES (new.key, new.text);"
    for suffix, event, steps in (
        ("ai", "INSERT", insert),
        ("ad", "DELETE", remove),
        ("au", "UPDATE", remove + insert),
    ):
        db.execute(
            f"CREATE TRIGGER search_texts_{suffix} AFTER {event} ON search_texts BEGIN {steps} END"
        )
