"""Words and names that a user has accepted: for all meetings, for a committee, for one meeting."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from ssp_desktop.domain.danish import sort_key
from ssp_desktop.domain.text import clean_line
from ssp_desktop.store.errors import MeetingNotFound
from ssp_desktop.store.tables.by_name import Row, rows_where

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from ssp_desktop.store.tables.library import Tables


class OwnWords:
    """See `ssp_desktop.application.ports.OwnWords`. Each method is one transaction."""

    def __init__(
        self,
        reading: Callable[[], AbstractContextManager[sqlite3.Connection | None]],
        changing: Callable[[], AbstractContextManager[Tables]],
    ) -> None:
        """Both arguments open a transaction of the store that this is a part of."""
        self._reading = reading
        self._changing = changing

    def words(self, committee_id: str = "") -> list[str]:
        """Return the committee's own words in Danish order; without an id, the user's own."""
        return self._listed("own_words", {"committee_id": committee_id})

    def silenced(self, meeting_id: str) -> list[str]:
        """Return the names that are accepted as they are in that meeting."""
        return self._listed("silenced_names", {"meeting_id": meeting_id})

    def add(self, word: str, committee_id: str = "") -> None:
        """Store `word` for that committee, or for everything. Repeating it does no harm."""
        word = clean_line(word)
        if word:
            self._add("own_words", {"committee_id": committee_id, "word": word})

    def remove(self, word: str, committee_id: str = "") -> None:
        """Remove the word; does nothing if it is not there."""
        self._remove("own_words", {"committee_id": committee_id, "word": word})

    def silence(self, name: str, meeting_id: str) -> None:
        """Accept `name` in that meeting; raise MeetingNotFound when there is none."""
        name = clean_line(name)
        try:
            if name:
                self._add("silenced_names", {"meeting_id": meeting_id, "word": name})
        except sqlite3.IntegrityError as error:
            raise MeetingNotFound(meeting_id) from error

    def unsilence(self, name: str, meeting_id: str) -> None:
        """Flag the name again."""
        self._remove("silenced_names", {"meeting_id": meeting_id, "word": name})

    def _listed(self, table: str, owner: Row) -> list[str]:
        with self._reading() as connection:
            if connection is None:
                return []
            words = [row["word"] for row in rows_where(connection, table, *_equal(owner))]
            return sorted(words, key=sort_key)

    def _add(self, table: str, row: Row) -> None:
        with self._changing() as tables:
            tables.table(table).upsert(row, pk=tuple(row))

    def _remove(self, table: str, row: Row) -> None:
        with self._changing() as tables:
            tables.table(table).delete_where(*_equal(row))


def _equal(row: Row) -> tuple[str, Row]:
    """Return the condition that matches a row with these values, and the values."""
    return " AND ".join(f"{column} = :{column}" for column in row), row
