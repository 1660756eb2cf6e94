"""What is deleted from one database with a meeting: its rows, and the rebuilt search.

Works on a copy with any schema as well as on the database itself.
"""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from ssp_desktop.store.errors import MeetingNotDeleted
from ssp_desktop.store.tables.search_texts import WORD, put_words

_EQUAL = '"{}" = ?'


class Going(NamedTuple):
    """What goes: a meeting, its committee, and steps of committees deleted earlier.

    `stay` are the committees of a database that no longer has the meeting; None if it has. Such a
    database cannot say which committee the meeting belonged to, so a copy has to.
    """

    meeting: str
    committee: str
    steps_of: str = ""
    stay: frozenset[str] | None = None

    def in_copy(self, copy: sqlite3.Connection) -> "Going":
        """Return what goes from `copy`: the meeting, and its committee if that is gone too."""
        if self.stay is None or self.committee:
            return self
        found = copy.execute(
            "SELECT committee_id FROM meetings AS m WHERE id = ? AND NOT EXISTS "
            "(SELECT 1 FROM meetings WHERE committee_id = m.committee_id AND id <> m.id)",
            (self.meeting,),
        ).fetchone()
        if found is None:
            return self
        (committee,) = found
        return self if committee in self.stay else self._replace(committee=committee)


def has(connection: sqlite3.Connection, going: Going) -> bool:
    """Whether the database contains anything that goes."""
    return any(
        connection.execute(
            f'SELECT 1 FROM "{table}" WHERE {condition} LIMIT 1',  # noqa: S608 - of the schema
            (value,),
        ).fetchone()
        for table, condition, value in _places(connection, going)
    )


def _places(connection: sqlite3.Connection, going: Going) -> list[tuple[str, str, str]]:
    """Return the table, the condition and the id of each row that goes.

    A step in which two committees were joined goes with every meeting that it moved, since the
    committee that is gone may have had its people from that meeting.
    """
    places = []
    for table, columns in _tables(connection):
        if "meeting_id" in columns:
            places.append((table, _EQUAL.format("meeting_id"), going.meeting))
        if table == "committee_steps" and going.steps_of:
            places.append((table, _EQUAL.format("committee_id"), going.steps_of))
        if going.committee and "committee_id" in columns and table != "meetings":
            places.append((table, _EQUAL.format("committee_id"), going.committee))
        if table == "committee_steps" and "joined" in columns:
            gone = filter(None, (going.meeting, going.committee, going.steps_of))
            places += [(table, "instr(joined, ?)", each) for each in gone]
    places.append(("meetings", _EQUAL.format("id"), going.meeting))
    if going.committee:
        places.append(("committees", _EQUAL.format("id"), going.committee))
    return places


def delete(connection: sqlite3.Connection, going: Going, *, only_deleted: bool = False) -> None:
    """Delete every row that goes, in any schema, and rebuild the search.

    The index is rebuilt because a deleted text leaves its words in it until its parts are merged,
    and the list of words still has words that no text uses. The rows themselves leave the file with
    the VACUUM that follows.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        if (
            only_deleted
            and connection.execute(
                "SELECT 1 FROM meetings WHERE id = ? AND deleted_at IS NULL", (going.meeting,)
            ).fetchone()
        ):
            raise MeetingNotDeleted(going.meeting)
        for table, condition, value in _places(connection, going):
            connection.execute(
                f'DELETE FROM "{table}" WHERE {condition}',  # noqa: S608 - of the schema
                (value,),
            )
        connection.execute("INSERT INTO search_texts_fts (search_texts_fts) VALUES ('rebuild')")
        _set_words(connection)
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _tables(connection: sqlite3.Connection) -> Iterator[tuple[str, set[str]]]:
    """Yield each table that has rows of its own, with the names of its columns."""
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' "
        "AND name NOT LIKE 'search_texts_fts%' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    for (table,) in tables:
        columns = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
        yield table, {name for (name,) in columns}


def _set_words(connection: sqlite3.Connection) -> None:
    """Store the words of the remaining texts, and no others."""
    from ssp_desktop.store.tables.library import Tables  # noqa: PLC0415 - only to write

    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'search_words'").fetchone():
        return  # an older schema
    words: set[str] = set()
    for (text,) in connection.execute("SELECT text FROM search_texts"):
        words.update(WORD.findall(text))
    connection.execute("DELETE FROM search_words")
    put_words(Tables(connection), sorted(words))
