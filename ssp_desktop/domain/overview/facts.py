"""The values themselves: one named tuple for each thing that a list shows or the store returns."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from ssp_desktop.domain.overview.status import Layout, Status


PRINT = "print"
"""The kind of an `ExportRecord` that is of a print, whose `path` is the printer's name."""

DRAFT = "draft"
"""The kind of an `ExportRecord` that is of a draft for somebody to look through."""


MAIL = "mail"
"""The kind of an `ExportRecord` that is of a mail with the minutes, whose `path` is its name."""


PACKAGE = "package"
"""The kind of an `ExportRecord` that is of a filed package, whose `path` is its folder or ZIP."""


class ExportRecord(NamedTuple):
    """An export of the minutes: when, where to, and its kind (``docx``, ``pdf`` or ``txt``).

    A print, a draft or a mail is recorded only with the reason that let it through. `despite` is
    the reason given for what looks like CPR numbers, and in a draft for items that its reader may
    not see.
    `digest` distinguishes what was written from what may lie there later; of a package it is the
    SHA-256 of its manifest. Empty for what was recorded before it was kept.

    Of a package alone: `stood_at` is the moment at which the meeting read as it is in there, before
    `at`, when the files were ready; `closed_digest` the SHA-256 of the manifest in `lukket/`, empty
    where nothing is closed. None for what was recorded before they were kept.
    """

    at: datetime.datetime
    path: str
    kind: str
    layout: str
    edition: str
    despite: str = ""
    digest: str = ""
    stood_at: datetime.datetime | None = None
    closed_digest: str | None = None


class MeetingSummary(NamedTuple):
    """A line in the list of meetings.

    `filed` is its latest package; `worded_at` when anything that the minutes say was changed last;
    `reopened`: the minutes were approved, and opened again.
    """

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
    filed: ExportRecord | None = None
    worded_at: datetime.datetime | None = None
    reopened: bool = False

    @property
    def filed_is_older(self) -> bool:
        """Whether the minutes were changed after they were filed last."""
        if self.filed is None or self.worded_at is None:
            return False
        return self.worded_at > (self.filed.stood_at or self.filed.at)


class Found(NamedTuple):
    """A place where all the words of a search occur.

    `item_id` and `item_number` are None when the meeting itself was found. `marks` are (start, end)
    character positions of the found words in `snippet`. `closed`: the item is a closed one.
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
    """The database, or a copy of it from `day`, and the result of reading all of it.

    `sound` is None before a check, and when the check could not be completed. `problem` is in
    Danish, and empty if all is well; `unnamed` is the same without a word of any minutes, where
    `problem` is about what is in the file. The number of meetings, including those in the bin, and
    the time of the last change are None if they cannot be read. `laid_aside_at` is the local time
    at which a copy replaced what was the database until then; None for all others. `place` is the
    folder of a copy that does not lie in the data folder; `locked`: it is enciphered.
    """

    path: Path
    day: datetime.date
    sound: bool | None = None
    problem: str = ""
    meetings: int | None = None
    last_change: datetime.datetime | None = None
    laid_aside_at: datetime.datetime | None = None
    place: Path | None = None
    locked: bool = False
    unnamed: str = ""


class LostFile(NamedTuple):
    """An attachment whose kept file is missing, or else altered; `meeting` is its everyday name."""

    meeting: str
    item: int
    title: str
    missing: bool


class CheckedFiles(NamedTuple):
    """How many kept files the attachments name, and the attachments whose file is not whole."""

    number: int
    lost: tuple[LostFile, ...] = ()


class Newer(NamedTuple):
    """What the database has that a copy lacks, by name.

    `meetings` are missing from the copy, `changed` have changed since, and `committees` are missing
    from it or differ there.
    """

    meetings: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    committees: tuple[str, ...] = ()


class Seal(NamedTuple):
    """The seal of approved minutes: what stands on the signature sheet and in the filed package.

    `text` is the hash of the approved text, in hexadecimal, and the first link of the chain; `last`
    its last link; `additions` how many changes were recorded in between.
    """

    text: str
    last: str
    additions: int


class BrokenSeal(NamedTuple):
    """The first thing that does not hold in approved minutes.

    `link` is the place in the chain, from 0; `item` the number of the item concerned, None where
    it is no item's; `what` says in Danish what was found.
    """

    link: int
    item: int | None
    what: str


class Purged(NamedTuple):
    """What deleting a meeting for good affected, besides the database itself.

    `cleaned` are copies that were made again without the meeting. `removed` are files that could
    not be read as databases and were deleted. `unreachable` could not be changed: they may still
    contain the meeting's texts. `later` is the second place for copies, from which it goes with the
    next copy: `keyless`, where that needs a key first that is not here. `given_up` are folders in
    which no more copies are made, and from which it does not go by itself.
    """

    cleaned: tuple[Path, ...] = ()
    removed: tuple[Path, ...] = ()
    unreachable: tuple[Path, ...] = ()
    later: Path | None = None
    keyless: bool = False
    given_up: tuple[Path, ...] = ()

    @property
    def is_all(self) -> bool:
        """Whether it is gone from everywhere now."""
        return not (self.unreachable or self.later or self.given_up)


class Restored(NamedTuple):
    """The result of putting a copy in place of the database.

    `laid_aside` is where the previous database is now, if there was one, and `was_sound` whether
    that one is sound, None if this could not be found out. `newer` is what it has and the copy
    lacks; None if it was too damaged to tell. `missing` is how many files of attachments were found
    neither here nor with the copy, `meetings_before` how many meetings the previous one has, None
    if it was too damaged to tell.
    """

    copy: CheckedDatabase
    laid_aside: Path | None
    was_sound: bool | None
    newer: Newer | None
    missing: int = 0
    meetings_before: int | None = None


class Packed(NamedTuple):
    """A file that holds everything of a data folder.

    `missing` is how many files of attachments are gone, `size` is in bytes. `left_out` are files in
    the data folder that would not lie under their names on every system, and links.
    """

    path: Path
    meetings: int
    files: int
    missing: int
    size: int
    locked: bool
    left_out: tuple[str, ...] = ()


class Unpacked(NamedTuple):
    """The result of putting in what was packed at `made`.

    `kept` are files of before that now have another name.
    """

    restored: Restored
    meetings: int
    files: int
    missing: int
    made: datetime.datetime
    kept: tuple[Path, ...]
