"""What the application asks of a store. The SQLite one is `ssp_desktop.store.Store`.

A store belongs to the thread that opened it. Each method that writes is one
transaction: all of it is on disk when it returns, or none of it.
"""

import contextlib
import datetime
from collections.abc import Sequence
from typing import Protocol

from ssp_desktop.domain.action_point import CommitteeActionPoint
from ssp_desktop.domain.committee import Committee, CommitteeStep
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.overview import (
    CheckedDatabase,
    ExportRecord,
    Found,
    MeetingSummary,
    Newer,
    RecordedChange,
    Restored,
)


class OwnWords(Protocol):
    """The words and names that a user took for right; a part of the store."""

    def words(self, committee_id: str = "") -> list[str]:
        """Return the committee's own words in Danish order; the user's own without an id."""

    def add(self, word: str, committee_id: str = "") -> None:
        """Keep `word` for that committee, or for all the user does. Twice does no harm."""

    def remove(self, word: str, committee_id: str = "") -> None:
        """Keep it no more; nothing happens when it is not kept."""

    def silenced(self, meeting_id: str) -> list[str]:
        """Return the names that are right as they are in that meeting."""

    def silence(self, name: str, meeting_id: str) -> None:
        """Take `name` for right in that meeting."""

    def unsilence(self, name: str, meeting_id: str) -> None:
        """Tell of it again."""


class CommitteeSteps(Protocol):
    """The steps in which committees were changed; a part of the store."""

    def last(self) -> CommitteeStep | None:
        """Return the step that was made last and is not taken back."""

    def next(self) -> CommitteeStep | None:
        """Return the step that was taken back last."""

    def make(self, before: Committee | None, after: Committee | None, *, onto: int = 0) -> int:
        """Make `after` of `before`, and return the key of the step; with `onto` that one goes on.

        Refused where a committee would go that has meetings. What was taken back is gone.
        """

    def take(self, step: CommitteeStep, committee: Committee | None, *, back: bool) -> None:
        """Have the step be taken `back`, or made again; `committee` is what comes of it."""


class Store(Protocol):
    """Meetings and committees that outlive the program. All errors are `UserError`."""

    def list_meetings(self, *, deleted: bool = False) -> list[MeetingSummary]:
        """Return the meetings, newest first; with `deleted`, those in the bin instead."""

    def load(self, meeting_id: str) -> Meeting:
        """Return the meeting, also one in the bin; MeetingNotFound when there is none."""

    def find_meeting(self, beginning: str, *, deleted: bool | None = False) -> str:
        """Return the id of the one meeting whose id begins so; MeetingNotFound otherwise.

        `deleted`: in the bin (True), not in it (False), or anywhere (None). MeetingDeleted
        where it is in the bin and is not looked for there.
        """

    def add(self, meeting: Meeting, committee: Committee | None = None) -> None:
        """Keep a new meeting, and with it the `committee` it is the first of: both or neither."""

    def save(self, before: Meeting, after: Meeting, changes: Sequence[RecordedChange]) -> None:
        """Write what differs between `before` (as stored) and `after`, and record `changes`.

        A change with a `seq` that is already recorded takes its place.
        """

    def history(
        self, meeting_id: str, *, before_seq: int | None = None, limit: int | None = None
    ) -> list[RecordedChange]:
        """Return recorded changes, the last first, those with a lower `seq` than `before_seq`."""

    def trash(self, meeting_id: str) -> None:
        """Put the meeting in the bin."""

    def restore(self, meeting_id: str) -> None:
        """Take the meeting out of the bin."""

    def committees(self) -> list[Committee]:
        """Return the committees in Danish order."""

    def committee(self, committee_id: str) -> Committee:
        """Return the committee; CommitteeNotFound when there is none."""

    def save_committee(self, committee: Committee) -> None:
        """Keep the committee, new or changed."""

    def delete_committee(self, committee_id: str) -> None:
        """Keep the committee no more; refused while meetings of it are listed."""

    @property
    def committee_steps(self) -> CommitteeSteps:
        """The steps in which committees were changed, each with the way back."""

    def committee_action_points(
        self, committee_id: str, *, done: bool = False
    ) -> list[CommitteeActionPoint]:
        """Return the committee's open action points; with `done` also those ticked off.

        What is due first comes first. Meetings in the bin are left out.
        """

    def days_done(self, meeting_id: str) -> dict[str, datetime.date]:
        """Return the day on which each action point of the meeting was ticked off, by its id."""

    def set_action_done(self, meeting_id: str, action_id: str, day: datetime.date | None) -> None:
        """Tick an action point off on `day`, or with None open it again."""

    @property
    def own_words(self) -> OwnWords:
        """The words and names that the user took for right."""

    def exporting(
        self, meeting_id: str, export: ExportRecord
    ) -> contextlib.AbstractContextManager[None]:
        """Remember a referat before it is written, and forget it where that fails."""

    def record_export(self, meeting_id: str, export: ExportRecord) -> int:
        """Remember that a referat was written; return the record's key."""

    def search(self, words: str, *, limit: int = 100) -> list[Found]:
        """Return where all `words` stand, newest meeting first."""

    def last_meeting(self, committee_id: str, before: datetime.date | None) -> Meeting | None:
        """Return the committee's latest meeting before that day (None: of all), if any."""

    def meeting_dates(self, committee_id: str) -> list[datetime.date]:
        """Return the days of the committee's meetings, the first first."""

    def close(self) -> None:
        """Close the connection; the store is not used after."""


class Copies(Protocol):
    """The copies of the database. All errors are `UserError`. May be used from any thread."""

    def listed(self) -> list[CheckedDatabase]:
        """Return the copies, and then what a copy took the place of; the newest of each first.

        As nobody has looked at them yet.
        """

    def checked(self, copy: CheckedDatabase) -> CheckedDatabase:
        """Return what reading all of `copy` finds; takes a while."""

    def database(self) -> CheckedDatabase | None:
        """Return what reading all of the database itself finds; None where there is none yet."""

    def open(self, copy: CheckedDatabase) -> Store:
        """Return the meetings of `copy` to look at, and not to change; the file is not touched."""

    def newer_than(self, copy: CheckedDatabase) -> Newer | None:
        """Return what the database has and `copy` has not; None where that cannot be read."""

    def restore(self, copy: CheckedDatabase) -> Restored:
        """Put `copy` in the database's place, and what stands there beside it."""
