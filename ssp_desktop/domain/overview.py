"""What is known about meetings from the outside: summaries, finds, exports, recorded changes.

Values that the store hands out and lists show; a whole meeting is `Meeting`.
"""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from ssp_desktop.domain.changes import Change
    from ssp_desktop.domain.meeting import Layout, Status


class ChangeState(StrEnum):
    """Whether a recorded change stands, is taken back, or was taken back and written past."""

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"


class RecordedChange(NamedTuple):
    """A change as it is kept: `seq` orders those of one meeting, `at` is local time with offset."""

    seq: int
    at: datetime.datetime
    who: str
    change: Change
    state: ChangeState = ChangeState.DONE


class ExportRecord(NamedTuple):
    """A referat that was written: when, where, and its kind (``docx``, ``pdf`` or ``txt``).

    `despite` is why an open edition was let through with what looks like CPR numbers.
    """

    at: datetime.datetime
    path: str
    kind: str
    layout: str
    edition: str
    despite: str = ""


class MeetingSummary(NamedTuple):
    """A line in the list of meetings."""

    id: str
    committee: str
    title: str
    date: datetime.date | None
    time: datetime.time | None
    venue: str
    layout: Layout
    status: Status
    items: int
    decided: int
    changed_at: datetime.datetime
    deleted_at: datetime.datetime | None = None
    last_export: ExportRecord | None = None
    committee_id: str = ""
    running: bool = False
    ended: bool = False


class Found(NamedTuple):
    """A place where all the words of a search stand.

    `item_id` and `item_number` are None where the meeting itself was found.
    `marks` are (start, end) letter positions of the found words in `snippet`.
    `closed` tells that the item is a closed one.
    """

    meeting_id: str
    committee: str
    date: datetime.date | None
    item_id: str | None
    item_number: int | None
    title: str
    snippet: str
    marks: tuple[tuple[int, int], ...]
    closed: bool = False


class CheckedDatabase(NamedTuple):
    """The database, or a copy of it from `day`, and what reading all of it found.

    `sound` is None while nobody has looked, and where it could not be found out.
    `problem` is in Danish, and empty where all is well. The number of meetings, those
    in the bin too, and the time of the last change are None where they cannot be read.
    `laid_aside_at` is the local time at which a copy took the place of what was the
    database until then; None for all others.
    """

    path: Path
    day: datetime.date
    sound: bool | None = None
    problem: str = ""
    meetings: int | None = None
    last_change: datetime.datetime | None = None
    laid_aside_at: datetime.datetime | None = None


class Newer(NamedTuple):
    """What the database has and a copy has not, by names.

    `meetings` are those that are not in the copy, `changed` those that were changed since,
    and `committees` those that are not in it, or are different there.
    """

    meetings: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    committees: tuple[str, ...] = ()


class Purged(NamedTuple):
    """What deleting a meeting for good came to, besides the database itself.

    `cleaned` are copies that were made again without the meeting, `removed` files that
    could not be read as databases and are gone, `unreachable` those that could not be
    changed: in them the meeting's texts may still stand.
    """

    cleaned: tuple[Path, ...] = ()
    removed: tuple[Path, ...] = ()
    unreachable: tuple[Path, ...] = ()


class Restored(NamedTuple):
    """What came of putting a copy in the place of the database.

    `laid_aside` is where the database that stood there is now, if one did, and
    `was_sound` whether that one is sound, None where it could not be found out.
    `newer` is what it has and the copy has not; None where it was too damaged to tell.
    """

    copy: CheckedDatabase
    laid_aside: Path | None
    was_sound: bool | None
    newer: Newer | None
