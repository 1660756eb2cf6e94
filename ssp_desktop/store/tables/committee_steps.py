"""The steps in which committees were changed, so that they can be taken back later on.

Owns their table: each row is one committee before and after, as JSON, in the order in
which they were made; those taken back stand behind the others until something new is
done. A step and what it makes of the committee are one transaction. What is too old
to be asked back goes, that of deleted committees sooner: it tells of people.
"""

import datetime
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager

from ssp_desktop.domain.codec import committee_from_json, committee_to_json
from ssp_desktop.domain.committee import Committee, CommitteeStep
from ssp_desktop.store.tables.committees import delete_committee, save_committee

_MOST = 500
"""How many steps are kept."""
_DAYS_OF_DELETED = 30
"""How long the steps of a committee that was deleted are kept."""
_OF_DELETED = "at < ? AND committee_id NOT IN (SELECT id FROM committees)"


class CommitteeSteps:
    """A part of the store; `reading` and `writing` are transactions of it."""

    def __init__(
        self,
        reading: Callable[[], AbstractContextManager[sqlite3.Connection | None]],
        writing: Callable[[], AbstractContextManager[sqlite3.Connection]],
        now: Callable[[], datetime.datetime],
    ) -> None:
        self._reading = reading
        self._writing = writing
        self._now = now

    def last(self) -> CommitteeStep | None:
        """Return the step that was made last and is not taken back."""
        return self._step("undone = 0 ORDER BY key DESC")

    def next(self) -> CommitteeStep | None:
        """Return the step that was taken back last."""
        return self._step("undone = 1 ORDER BY key")

    def _step(self, which: str) -> CommitteeStep | None:
        with self._reading() as connection:
            if connection is None:
                return None
            row = connection.execute(
                f"SELECT key, before, after FROM committee_steps WHERE {which} LIMIT 1"  # noqa: S608
            ).fetchone()
        return None if row is None else CommitteeStep(row[0], _read(row[1]), _read(row[2]))

    def make(self, before: Committee | None, after: Committee | None, *, onto: int = 0) -> int:
        """Make `after` of `before`, and return the key of the step.

        With `onto` it is the step of that key that goes on. What was taken back is gone.
        """
        committee = after or before
        if committee is None:
            raise ValueError("a step without a committee")
        with self._writing() as connection:
            _write(connection, after, committee.id)
            connection.execute("DELETE FROM committee_steps WHERE undone = 1")
            if onto:
                connection.execute(
                    "UPDATE committee_steps SET after = ? WHERE key = ?", (_text(after), onto)
                )
                return onto
            now = self._now()
            made = connection.execute(
                "INSERT INTO committee_steps (committee_id, before, after, at) VALUES (?, ?, ?, ?)",
                (committee.id, _text(before), _text(after), now.isoformat(timespec="seconds")),
            )
            _forget(connection, now)
            return int(made.lastrowid or 0)

    def forget_old(self) -> None:
        """Keep no more what is too old to be asked back; nothing is written where there is none."""
        limit = _limit(self._now())
        with self._reading() as connection:
            if (
                connection is None
                or not connection.execute(
                    f"SELECT 1 FROM committee_steps WHERE {_OF_DELETED} LIMIT 1",  # noqa: S608
                    (limit,),
                ).fetchone()
            ):
                return
        with self._writing() as connection:
            _forget(connection, self._now())

    def take(self, step: CommitteeStep, committee: Committee | None, *, back: bool) -> None:
        """Have the step be taken `back`, or made again; `committee` is what comes of it."""
        with self._writing() as connection:
            _write(connection, committee, step.committee_id)
            connection.execute(
                "UPDATE committee_steps SET undone = ? WHERE key = ?", (int(back), step.key)
            )


def _write(connection: sqlite3.Connection, committee: Committee | None, committee_id: str) -> None:
    if committee is None:
        delete_committee(connection, committee_id)
    else:
        save_committee(connection, committee)


def _limit(now: datetime.datetime) -> str:
    limit = now - datetime.timedelta(days=_DAYS_OF_DELETED)
    return limit.isoformat(timespec="seconds")


def _forget(connection: sqlite3.Connection, now: datetime.datetime) -> None:
    connection.execute(
        f"DELETE FROM committee_steps WHERE {_OF_DELETED}",  # noqa: S608
        (_limit(now),),
    )
    connection.execute(
        "DELETE FROM committee_steps WHERE key <= (SELECT max(key) FROM committee_steps) - ?",
        (_MOST,),
    )


def _text(committee: Committee | None) -> str | None:
    return None if committee is None else committee_to_json(committee)


def _read(text: str | None) -> Committee | None:
    return None if text is None else committee_from_json(text)
