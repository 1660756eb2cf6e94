"""What every search goes through from end to end: each word once, and the heads of the meetings.

SQLite looks into ten thousand heads and as many words as such a laptop has in 10 to 30 ms, and a
string of Python's in one or two. So both are kept in memory, some 5 MB of them, from the first
search on, and read again when anything has been written.
"""

import sqlite3

_BETWEEN = "\n"
"""What no word contains."""


class GoneThrough:
    """Belongs to one `Store`; asked by `search` alone, within its transaction."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._words = ""
        self._heads: list[tuple[str, str]] = []

    def read(self, connection: sqlite3.Connection) -> None:
        """Read both, unless nothing was written to the database since they were read."""
        (version,) = connection.execute("PRAGMA data_version").fetchone()
        now = (connection, version, connection.total_changes)
        if now == self._of:
            return
        (words,) = connection.execute(
            "SELECT group_concat(word, ?) FROM search_words", [_BETWEEN]
        ).fetchone()
        self._words = f"{_BETWEEN}{words or ''}{_BETWEEN}"
        self._heads = connection.execute(
            "SELECT meeting_id, text FROM search_texts INDEXED BY search_heads WHERE item_id = ''"
        ).fetchall()
        self._of = now

    def words_with(self, text: str, most: int, *, begins: bool, ends: bool) -> list[str]:
        """Return the words that `text` is in, no more than `most`.

        `begins`: they begin with it; `ends`: they end with it.
        """
        sought = f"{_BETWEEN if begins else ''}{text}{_BETWEEN if ends else ''}"
        found: list[str] = []
        at = self._words.find(sought)
        while at >= 0 and len(found) < most:
            inside = at + begins
            end = self._words.find(_BETWEEN, inside)
            found.append(self._words[self._words.rfind(_BETWEEN, 0, inside) + 1 : end])
            at = self._words.find(sought, end)
        return found

    def meetings_with(self, text: str) -> list[str]:
        """Return the ids of the meetings whose head contains `text`, those in the bin too."""
        return [meeting_id for meeting_id, head in self._heads if text in head]
