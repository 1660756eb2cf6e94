"""What the application needs from a store. The SQLite one is `ssp_desktop.store.Store`.

A store belongs to the thread that opened it. Each method that writes is one transaction: all of it
is on disk when it returns, or none of it.
"""

import contextlib
import datetime
from collections.abc import Callable, Collection, Sequence
from typing import Protocol

from ssp_desktop.domain.action_point import CommitteeActionPoint
from ssp_desktop.domain.changes import RecordedChange
from ssp_desktop.domain.changes.snapshot import SentTo, Snapshot
from ssp_desktop.domain.committee import Committee, CommitteeStep
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.overview import (
    BrokenSeal,
    ExportRecord,
    Found,
    MeetingSummary,
    Seal,
)


class OwnWords(Protocol):
    """The words and names that the user has accepted; a part of the store."""

    def words(self, committee_id: str = "") -> list[str]:
        """Return the committee's own words in Danish order; without an id, the user's own."""

    def add(self, word: str, committee_id: str = "") -> None:
        """Store `word` for that committee, or for everything. Repeating it does no harm."""

    def remove(self, word: str, committee_id: str = "") -> None:
        """Remove the word; does nothing if it is not there."""

    def silenced(self, meeting_id: str) -> list[str]:
        """Return the names that are accepted as they are in that meeting."""

    def silence(self, name: str, meeting_id: str) -> None:
        """Accept `name` in that meeting."""

    def unsilence(self, name: str, meeting_id: str) -> None:
        """Flag the name again."""


class CommitteeSteps(Protocol):
    """The steps in which committees were changed; a part of the store."""

    def last(self) -> CommitteeStep | None:
        """Return the latest step that has not been undone."""

    def next(self) -> CommitteeStep | None:
        """Return the step that was undone last."""

    def make(self, before: Committee | None, after: Committee | None, *, onto: int = 0) -> int:
        """Change `before` into `after`, and return the step's key; `onto` extends that step.

        Refused when it would delete a committee that has meetings. Undone steps are deleted.
        """

    def join(self, goes: Committee, into_before: Committee, into_after: Committee) -> CommitteeStep:
        """Join `goes` with the other committee, which becomes `into_after`; return the step.

        All meetings of `goes`, those in the bin too, and its own words go over, and `goes` is
        deleted. Undone steps are deleted.
        """

    def take(
        self,
        step: CommitteeStep,
        committee: Committee | None,
        *,
        back: bool,
        into: Committee | None = None,
    ) -> None:
        """Undo the step (`back`) or redo it; `committee` is the result.

        Of two that were joined, `into` is the one that stays, as it is afterwards.
        """


class Snapshots(Protocol):
    """Meetings as somebody was shown them; a part of the store."""

    def add(self, snapshot: Snapshot) -> None:
        """Keep `snapshot`; of what somebody looked at, only the latest is kept."""

    def draft(self, code: str) -> Snapshot | None:
        """Return the draft with that code, None if there is none."""

    def drafts(self, meeting_id: str) -> list[Snapshot]:
        """Return the drafts of the meeting, the latest first."""

    def drafts_of_all(self, days: Collection[datetime.date] = ()) -> list[Snapshot]:
        """Return the drafts of all meetings but those in the bin.

        The newest meeting comes first, and of each its latest draft. With `days`, those that give
        the meeting one of these days are enough; those without a day come too.
        """

    def sent(self, meeting_id: str) -> list[SentTo]:
        """Return to whom the drafts of the meeting went, the latest first; reads none of them."""

    def is_draft(self, digest: str) -> bool:
        """Whether a draft of any meeting was written as a file with that digest."""

    def looked(self, meeting_id: str, who: str) -> Snapshot | None:
        """Return what `who` saw of the meeting when they last looked, None if never."""


class Seals(Protocol):
    """What approved and filed minutes are compared with; a part of the store."""

    def of(self, meeting_id: str) -> Seal | None:
        """Return the seal of approved minutes; None if there is none."""

    def links(self, meeting_id: str) -> frozenset[str]:
        """Return the links of the chain, in hexadecimal digits; none for what was never sealed."""

    def filed(self, meeting_id: str) -> tuple[ExportRecord, ...]:
        """Return the records of the packages in which the meeting was filed, oldest first."""

    def broken(self, meeting_id: str) -> BrokenSeal | None:
        """Return the first thing that does not hold; None if all is as it was approved."""


class Store(Protocol):
    """Stores meetings and committees between runs. All errors are `UserError`."""

    def list_meetings(
        self,
        *,
        deleted: bool = False,
        first: int | None = None,
        go_on: Callable[[], bool] = lambda: True,
    ) -> list[MeetingSummary]:
        """Return the meetings, newest first; with `deleted`, those in the bin instead.

        No more than the `first` ones, if that is given. `go_on` is asked now and then; when it says
        no, Cancelled is raised.
        """

    def summary(self, meeting_id: str) -> MeetingSummary | None:
        """Return what the list says of that meeting; None if it is in the bin or not there."""

    def meetings_on(self, day: datetime.date) -> list[MeetingSummary]:
        """Return the meetings of that day, newest first; none in the bin."""

    def meetings_of(
        self, committee_id: str, *, since: datetime.date | None = None, first: int | None = None
    ) -> list[str]:
        """Return the ids of the committee's meetings, newest first; those in the bin left out.

        Those from the day `since` on, and no more than the `first` ones, where that is given.
        """

    def count_by_committee(self, *, deleted: bool = False) -> dict[str, int]:
        """Return how many meetings each committee has, by its id; with `deleted`, in the bin.

        A committee that has none is left out.
        """

    def last_used_committee(self) -> str:
        """Return the id of the committee whose meeting was changed last; empty for none.

        Only of committees that are there, and of meetings that are not in the bin.
        """

    def days_of_all(self) -> list[tuple[str, datetime.date | None]]:
        """Return the committee's id and the day of each meeting that is not in the bin."""

    def meeting_ids(self, *, deleted: bool = True) -> set[str]:
        """Return the ids of all meetings; without `deleted`, those in the bin are left out."""

    def load(self, meeting_id: str) -> Meeting:
        """Return the meeting, even one in the bin; raise MeetingNotFound when there is none."""

    def find_meeting(self, beginning: str, *, deleted: bool | None = False) -> str:
        """Return the id of the one meeting whose id begins so; raise MeetingNotFound otherwise.

        `deleted`: in the bin (True), not in it (False), or anywhere (None). Raises MeetingDeleted
        when the meeting is in the bin and the bin is not searched.
        """

    def add(self, meeting: Meeting, committee: Committee | None = None) -> None:
        """Store a new meeting, with the `committee` it is the first of: both or neither."""

    def save(self, before: Meeting, after: Meeting, changes: Sequence[RecordedChange]) -> None:
        """Write what differs between `before` (as stored) and `after`, and record `changes`.

        A change whose `seq` is already recorded replaces the recorded one.
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
        """Return the committee; raise CommitteeNotFound when there is none."""

    def save_committee(self, committee: Committee) -> None:
        """Store the committee, new or changed."""

    def delete_committee(self, committee_id: str) -> None:
        """Delete the committee; refused while meetings of it are listed."""

    @property
    def committee_steps(self) -> CommitteeSteps:
        """The steps in which committees were changed, each with its undo."""

    def committee_action_points(
        self, committee_id: str, *, done: bool = False
    ) -> list[CommitteeActionPoint]:
        """Return the committee's open action points; with `done` also those ticked off.

        The earliest due date comes first. Meetings in the bin are left out.
        """

    def days_done(self, meeting_id: str) -> dict[str, datetime.date]:
        """Return the day on which each action point of the meeting was ticked off, by its id."""

    def set_action_done(self, meeting_id: str, action_id: str, day: datetime.date | None) -> None:
        """Tick an action point off on `day`, or reopen it with None."""

    @property
    def own_words(self) -> OwnWords:
        """The words and names that the user has accepted."""

    @property
    def seals(self) -> Seals:
        """The seals of approved minutes."""

    @property
    def snapshots(self) -> Snapshots:
        """Meetings as they were sent out as drafts, or last looked at."""

    def exporting(
        self, meeting_id: str, export: ExportRecord
    ) -> contextlib.AbstractContextManager[None]:
        """Record an export of the minutes before it is written; delete the record if that fails."""

    def record_export(self, meeting_id: str, export: ExportRecord) -> int:
        """Record that the minutes were exported; return the record's key."""

    def search(self, words: str, *, limit: int = 100) -> list[Found]:
        """Return the places that have all `words`, newest meeting first."""

    def last_meeting(self, committee_id: str, before: datetime.date | None) -> Meeting | None:
        """Return the committee's latest meeting before that day (None: of all), if any."""

    def meetings_deciding(
        self,
        case_number: str,
        title: str,
        committee_id: str,
        before: datetime.date | None = None,
    ) -> list[str]:
        """Return the ids of the meetings that decided in a matter, newest first; none in the bin.

        It is told by its case number, in any committee, or by its title in that one. Where `before`
        is given, of meetings held before that day alone.
        """

    def meeting_dates(self, committee_id: str) -> list[datetime.date]:
        """Return the days of the committee's meetings, earliest first."""

    def close(self) -> None:
        """Close the connection; the store must not be used afterwards."""
