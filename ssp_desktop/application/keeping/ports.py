"""What the application needs of copies, of the second place for them, and of moving it all."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

from ssp_desktop.application.ports import Store
from ssp_desktop.domain.overview import (
    CheckedDatabase,
    CheckedFiles,
    Newer,
    Packed,
    Restored,
    Unpacked,
)

GoOn = Callable[[int, int], bool]
"""Told how many bytes of how many are done; what it returns says whether to go on."""


class Copies(Protocol):
    """The copies of the database. All errors are `UserError`. May be used from any thread."""

    def listed(self) -> list[CheckedDatabase]:
        """Return the copies, then the databases that copies replaced; each newest first.

        None of them has been checked yet. Those in the second place are not among them.
        """

    def elsewhere(self) -> list[CheckedDatabase]:
        """Return the copies in the second place, newest first; asks that disk for a while."""

    def away(self) -> Path | None:
        """Return the second place where it is not there now; asks that disk for a while."""

    def at(self, path: Path) -> CheckedDatabase:
        """Return the file at `path` as a copy, not checked yet; UserError where it is none."""

    def checked(
        self, copy: CheckedDatabase, go_on: Callable[[], bool] = lambda: True
    ) -> CheckedDatabase:
        """Return the result of reading all of `copy`; takes a while.

        Raises Cancelled where `go_on` says no.
        """

    def database(self, go_on: Callable[[], bool] = lambda: True) -> CheckedDatabase | None:
        """Return the result of reading all of the database itself; None if there is none yet.

        Takes a while, and raises Cancelled where `go_on` says no.
        """

    def attachments(self, go_on: Callable[[], bool] = lambda: True) -> CheckedFiles | None:
        """Return how the kept files are that the database names; None if it cannot be read.

        Reads all of them; ends early where `go_on` returns False.
        """

    def open(self, copy: CheckedDatabase) -> Store:
        """Return the meetings of `copy`, to read but not to change; the file is not touched."""

    def newer_than(self, copy: CheckedDatabase) -> Newer | None:
        """Return what the database has and `copy` lacks; None if the database cannot be read."""

    def restore(self, copy: CheckedDatabase) -> Restored:
        """Put `copy` in the database's place, and keep the previous database beside it.

        Files of its attachments that are missing here and lie with it are kept too.
        """


class SecondPlace(Protocol):
    """A folder on a stick or a network drive in which copies are made when it is there.

    All errors are `UserError`. May be used from any thread.
    """

    @property
    def is_settled(self) -> bool:
        """Whether the folder is settled for the user."""

    @property
    def folder(self) -> Path | None:
        """The folder that was chosen; None where there is none."""

    @property
    def last(self) -> datetime.datetime | None:
        """When the last good copy was made there; None where there has been none."""

    def choose(self, folder: Path | None) -> None:
        """Have copies made in `folder` from now on, or nowhere; refused with the reason."""

    def begin_settled(self) -> None:
        """Note since when the folder that is settled has been the place."""

    def is_there(self) -> bool:
        """Whether a copy can be made there now; asks the disk, so it may take a while."""

    def write_in_it(self) -> None:
        """Write a file in the folder and delete it again; refused with the reason."""

    @property
    def is_behind(self) -> bool:
        """Whether copies there hold what was deleted for good."""

    def is_due(self) -> bool:
        """Whether there is a place, and no copy from today in it, or one that must go."""

    def days_away(self) -> int:
        """Return for how many days there has been no copy there, where that is too long; else 0."""

    def take(self, go_on: GoOn = lambda done, of: True) -> Path | None:
        """Bring a copy of the database there, with what else it needs; return it.

        None where the place is not there, or there is no meeting yet. Raises Cancelled where
        `go_on` returns False. Takes as long as the place is slow.
        """


class Moving(Protocol):
    """Everything of the data folder in one file, and out of it. May be used from any thread.

    All errors are `UserError`; Cancelled where `go_on` returns False. Nothing is changed then.
    """

    def pack(
        self, path: Path, go_on: GoOn = lambda done, of: True, *, replace: bool = False
    ) -> Packed:
        """Write everything as `path`; an existing file is kept unless `replace`."""

    def unpack(self, path: Path, go_on: GoOn = lambda done, of: True) -> Unpacked:
        """Put in what is in the file at `path`, once all of it has been found right.

        What is there already is kept: the database as when a backup takes its place, and what else
        differs under another name.
        """


class Keeping(NamedTuple):
    """What replaces the database of a data folder that no other program has open."""

    copies: Copies
    moving: Moving
