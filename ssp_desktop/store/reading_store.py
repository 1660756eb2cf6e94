"""What is asked of the database: each method reads in one transaction.

What only an open meeting needs is imported with the first one: the first window shows a list, and
every further import would delay it.
"""

from __future__ import annotations

import dataclasses
import datetime
import sqlite3
from typing import TYPE_CHECKING

from ssp_desktop.store.database.connection import open_to_read, open_to_write
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.database.transactions import Transactions
from ssp_desktop.store.errors import CommitteeNotFound, MeetingNotFound

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ssp_desktop.domain.action_point import CommitteeActionPoint
    from ssp_desktop.domain.changes import RecordedChange
    from ssp_desktop.domain.committee import Committee
    from ssp_desktop.domain.meeting import Meeting
    from ssp_desktop.domain.overview import Found, MeetingSummary
    from ssp_desktop.store.sealing.verify import Seals
    from ssp_desktop.store.searching.gone_through import GoneThrough


def _local_now() -> datetime.datetime:
    return datetime.datetime.now().astimezone()


class ReadingStore:
    """Answers what is asked of the meetings and committees in one SQLite file; writes nothing."""

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool = False,
        in_use: InUse | None = None,
        settles: bool = False,
        opening: Callable[..., sqlite3.Connection | None] | None = None,
        now: Callable[[], datetime.datetime] = _local_now,
    ) -> None:
        """Open the database at `path`, made if missing; StoreError says why it cannot be opened.

        With `read_only` nothing is made: without a database the store is empty. `in_use` is shared
        by all stores of this process on that database. With `settles`, each write goes into the
        database file itself before it returns. `opening` replaces the ordinary way to open it.
        """
        self._now = now
        if opening is None:
            opening = open_to_read if read_only else open_to_write
        self._transactions = Transactions(
            path, opening, in_use or InUse(path), read_only=read_only, settles=settles
        )
        self._reading = self._transactions.reading
        self._writing = self._transactions.writing
        self._changing = self._transactions.changing
        self._through: GoneThrough | None = None

    def close(self) -> None:
        """Close the connection."""
        self._transactions.close()

    def list_meetings(
        self,
        *,
        deleted: bool = False,
        first: int | None = None,
        go_on: Callable[[], bool] = lambda: True,
    ) -> list[MeetingSummary]:
        """Return the meetings (see `ports`), newest first; with `deleted`, those in the bin."""
        from ssp_desktop.store.tables import listing

        with self._reading() as connection:
            if connection is None:
                return []
            return listing.list_meetings(connection, deleted=deleted, first=first, go_on=go_on)

    def summary(self, meeting_id: str) -> MeetingSummary | None:
        """Return what the list says of that meeting; None if it is in the bin or not there."""
        from ssp_desktop.store.tables import listing

        with self._reading() as connection:
            return listing.summary_of(connection, meeting_id) if connection else None

    def meetings_on(self, day: datetime.date) -> list[MeetingSummary]:
        """Return the meetings of that day, newest first; none in the bin."""
        from ssp_desktop.store.tables import listing

        with self._reading() as connection:
            return listing.meetings_on(connection, day) if connection else []

    def meetings_of(
        self, committee_id: str, *, since: datetime.date | None = None, first: int | None = None
    ) -> list[str]:
        """Return the ids of the committee's meetings (see `ports`), newest first."""
        from ssp_desktop.store.tables import listing

        with self._reading() as connection:
            if connection is None:
                return []
            return listing.ids_of_committee(connection, committee_id, since, first)

    def count_by_committee(self, *, deleted: bool = False) -> dict[str, int]:
        """Return how many meetings each committee has, by its id; with `deleted`, in the bin."""
        from ssp_desktop.store.tables import listing

        with self._reading() as connection:
            return listing.count_by_committee(connection, deleted=deleted) if connection else {}

    def last_used_committee(self) -> str:
        """Return the id of the committee whose meeting was changed last; empty for none."""
        from ssp_desktop.store.tables import listing

        with self._reading() as connection:
            return listing.last_used_committee(connection) if connection else ""

    def days_of_all(self) -> list[tuple[str, datetime.date | None]]:
        """Return the committee's id and the day of each meeting that is not in the bin."""
        from ssp_desktop.store.tables import listing

        with self._reading() as connection:
            return listing.days_of_all(connection) if connection else []

    def meeting_ids(self, *, deleted: bool = True) -> set[str]:
        """Return the ids of all meetings; without `deleted`, those in the bin are left out."""
        with self._reading() as connection:
            if connection is None:
                return set()
            statement = "SELECT id FROM meetings WHERE deleted_at IS NULL OR ?"
            return {each for (each,) in connection.execute(statement, [deleted])}

    def load(self, meeting_id: str) -> Meeting:
        """Return the meeting, even one in the bin; raise MeetingNotFound when there is none."""
        from ssp_desktop.store.tables import closed_since, meetings

        with self._reading() as connection:
            if connection is None:
                raise MeetingNotFound(meeting_id)
            found = meetings.load_meeting(connection, meeting_id)
            closed = closed_since.closed_since(connection, found)
            return dataclasses.replace(found, closed_since=closed) if closed else found

    def find_meeting(self, beginning: str, *, deleted: bool | None = False) -> str:
        """Return the id of the one meeting whose id begins so; raise MeetingNotFound otherwise.

        `deleted`: in the bin (True), not in it (False), or anywhere (None). Raises MeetingDeleted
        when the meeting is in the bin and the bin is not searched.
        """
        from ssp_desktop.store.tables import listing

        with self._reading() as connection:
            if connection is None:
                raise MeetingNotFound(beginning)
            return listing.find_meeting(connection, beginning, deleted=deleted)

    def last_meeting(self, committee_id: str, before: datetime.date | None) -> Meeting | None:
        """Return the committee's latest meeting before that day (None: of all), if any."""
        from ssp_desktop.store.tables import listing, meetings

        with self._reading() as connection:
            if connection is None:
                return None
            found = listing.last_meeting_id(connection, committee_id, before)
            return meetings.load_meeting(connection, found) if found else None

    def meetings_deciding(
        self,
        case_number: str,
        title: str,
        committee_id: str,
        before: datetime.date | None = None,
    ) -> list[str]:
        """Return the meetings that decided in that matter (see `ports`), newest first."""
        from ssp_desktop.store.tables import listing

        with self._reading() as connection:
            if connection is None:
                return []
            return listing.meetings_deciding(connection, case_number, title, committee_id, before)

    def meeting_dates(self, committee_id: str) -> list[datetime.date]:
        """Return the days of the committee's meetings, earliest first."""
        from ssp_desktop.store.tables import listing

        with self._reading() as connection:
            return listing.meeting_dates(connection, committee_id) if connection else []

    @property
    def seals(self) -> Seals:
        """The seals of approved minutes."""
        from ssp_desktop.store.sealing.verify import Seals

        return Seals(self._reading)

    def history(
        self, meeting_id: str, *, before_seq: int | None = None, limit: int | None = None
    ) -> list[RecordedChange]:
        """Return recorded changes, the last first, those with a lower `seq` than `before_seq`."""
        from ssp_desktop.store.tables import history

        with self._reading() as connection:
            if connection is None:
                return []
            return history.recorded_changes(connection, meeting_id, before_seq, limit)

    def committees(self) -> list[Committee]:
        """Return the committees in Danish order."""
        from ssp_desktop.store.tables import committees

        with self._reading() as connection:
            return committees.load_committees(connection) if connection else []

    def committee(self, committee_id: str) -> Committee:
        """Return the committee; raise CommitteeNotFound when there is none."""
        for committee in self.committees():
            if committee.id == committee_id:
                return committee
        raise CommitteeNotFound(committee_id)

    def committee_action_points(
        self, committee_id: str, *, done: bool = False
    ) -> list[CommitteeActionPoint]:
        """Return the committee's open action points; with `done` also those ticked off."""
        from ssp_desktop.store.tables import action_points

        with self._reading() as connection:
            if connection is None:
                return []
            return action_points.committee_action_points(connection, committee_id, done=done)

    def days_done(self, meeting_id: str) -> dict[str, datetime.date]:
        """Return the day on which each action point of the meeting was ticked off, by its id."""
        from ssp_desktop.store.tables import action_points

        with self._reading() as connection:
            return action_points.days_done(connection, meeting_id) if connection else {}

    def search(self, words: str, *, limit: int = 100) -> list[Found]:
        """Return the places that have all `words`, newest meeting first."""
        from ssp_desktop.store.searching.gone_through import GoneThrough
        from ssp_desktop.store.searching.search import search

        self._through = self._through or GoneThrough()
        with self._reading() as connection:
            return search(connection, self._through, words, limit) if connection else []
