"""Words and names that a user took for right: their own, a committee's, a meeting's."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from ssp_desktop.domain.danish import sort_key
from ssp_desktop.domain.text import clean_line
from ssp_desktop.store.errors import MeetingNotFound

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager


class OwnWords:
    """See `ssp_desktop.application.ports.OwnWords`. Each method is one transaction."""

    def __init__(
        self,
        reading: Callable[[], AbstractContextManager[sqlite3.Connection | None]],
        writing: Callable[[], AbstractContextManager[sqlite3.Connection]],
    ) -> None:
        """Both open a transaction of the store that this is a part of."""
        self._reading = reading
        self._writing = writing

    def words(self, committee_id: str = "") -> list[str]:
        """Return the committee's own words in Danish order; the user's own without an id."""
        return self._listed("SELECT word FROM own_words WHERE committee_id = ?", committee_id)

    def silenced(self, meeting_id: str) -> list[str]:
        """Return the names that are right as they are in that meeting."""
        return self._listed("SELECT word FROM silenced_names WHERE meeting_id = ?", meeting_id)

    def add(self, word: str, committee_id: str = "") -> None:
        """Keep `word` for that committee, or for all the user does. Twice does no harm."""
        word = clean_line(word)
        if word:
            self._write("INSERT OR IGNORE INTO own_words VALUES (?, ?)", committee_id, word)

    def remove(self, word: str, committee_id: str = "") -> None:
        """Keep it no more; nothing happens when it is not kept."""
        self._write("DELETE FROM own_words WHERE committee_id = ? AND word = ?", committee_id, word)

    def silence(self, name: str, meeting_id: str) -> None:
        """Take `name` for right in that meeting; MeetingNotFound when there is none."""
        name = clean_line(name)
        try:
            if name:
                self._write("INSERT OR IGNORE INTO silenced_names VALUES (?, ?)", meeting_id, name)
        except sqlite3.IntegrityError as error:
            raise MeetingNotFound(meeting_id) from error

    def unsilence(self, name: str, meeting_id: str) -> None:
        """Tell of it again."""
        self._write(
            "DELETE FROM silenced_names WHERE meeting_id = ? AND word = ?", meeting_id, name
        )

    def _listed(self, statement: str, owner: str) -> list[str]:
        with self._reading() as connection:
            if connection is None:
                return []
            words: list[str] = [row[0] for row in connection.execute(statement, (owner,))]
            return sorted(words, key=sort_key)

    def _write(self, statement: str, owner: str, word: str) -> None:
        with self._writing() as connection:
            connection.execute(statement, (owner, word))
