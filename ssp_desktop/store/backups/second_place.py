"""A second place for copies: a folder on a stick or a network drive, when it is there.

A copy is made of the database as it is, looked at, and brought there with the files of attachments
that are not there yet. The last fourteen are kept, as beside the database. Owns when one is due,
and how long the place may be away before it is told; how files get there is `leaving`'s.
"""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.overview import Purged
from ssp_desktop.store.attached import AttachedFiles
from ssp_desktop.store.backups.errors import FULL, PlaceFailed, PlaceRefused, StillThere
from ssp_desktop.store.backups.leaving import Leaving
from ssp_desktop.store.backups.own_folder import (
    known_again,
    own_name,
    with_next_word,
    with_purge,
)
from ssp_desktop.store.backups.place_files import PlacedCopy, PlaceFiles
from ssp_desktop.store.backups.place_folder import disk_of, refuse_unfit, write_in
from ssp_desktop.store.backups.place_state import (
    FormerPlace,
    PlaceState,
    new_id,
    read_state,
    write_state,
)
from ssp_desktop.store.backups.taking import GoOn, Taking
from ssp_desktop.store.backups.without_key import take_out_of_plain
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.errors import BackupFailed
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.locked import Key
from ssp_desktop.store.locked.key_file import key_of

_PATIENCE = datetime.timedelta(days=7)
_FORMER = 20
"""In how many places that were given up it is known that there are copies."""


class SecondPlace:
    """The second place of the database at `path`; see `ssp_desktop.application.ports`."""

    def __init__(
        self,
        path: Path,
        attached: AttachedFiles,
        in_use: InUse | None = None,
        *,
        settled: Path | None = None,
        no_key: str = "",
        now: Callable[[], datetime.datetime] = datetime.datetime.now,
    ) -> None:
        """`settled` is the folder where it is not the user's to choose.

        `no_key` is what is said where nothing may leave without a key, and there is none.
        """
        self._files = DatabaseFiles(path)
        self._data = path.parent
        self._attached = attached
        self._in_use = in_use or InUse(path)
        self._settled = settled
        self._no_key = no_key
        self._now = now

    # Which folder it is

    @property
    def is_settled(self) -> bool:
        """Whether the folder is settled for the user."""
        return self._settled is not None

    @property
    def folder(self) -> Path | None:
        """The folder that was chosen; None where there is none."""
        if self._settled is not None:
            return self._settled
        chosen = self._state.folder
        return Path(chosen) if chosen else None

    @property
    def own_folder(self) -> Path | None:
        """The folder in it that holds this data folder's copies alone; it need not be there."""
        folder, state = self.folder, self._state
        return None if folder is None or not state.id else folder / own_name(folder, state)

    @property
    def last(self) -> datetime.datetime | None:
        """When the last good copy was made there; None where there has been none."""
        return self._state.last if self._is_noted else None

    @property
    def _is_noted(self) -> bool:
        """Whether what is remembered is of the place that there is now: IT may have settled one."""
        return self.folder is not None and self._state.folder == str(self.folder)

    @property
    def _state(self) -> PlaceState:
        return read_state(self._data)

    def choose(self, folder: Path | None) -> None:
        """Have copies made in `folder` from now on, or nowhere; PlaceRefused says why not."""
        if self._settled is not None:
            raise PlaceRefused("Mappen er fastlagt for denne computer og kan ikke ændres her.")
        if folder is not None:
            folder = folder.absolute()
            refuse_unfit(folder, self._data)
        self._begin(folder)

    def write_in_it(self) -> None:
        """Write a file in the folder and delete it again; PlaceRefused says why that cannot be."""
        if self.folder is not None:
            write_in(self.folder)

    def begin_settled(self) -> None:
        """Note since when the folder that is settled has been the place.

        What lies ahead was noted while the clock was wrong: it counts as from now.
        """
        if self._settled is not None and self._state.folder != str(self._settled):
            self._begin(self._settled)
        state, now = self._state, self._now()
        since, last = (each and min(each, now) for each in (state.since, state.last))
        if (since, last) != (state.since, state.last):
            self._remember(state._replace(since=since, last=last))

    def _begin(self, folder: Path | None) -> None:
        """Remember that `folder` is the place from now on, and what lies in the one before it."""
        state, now = self._state, str(folder or "")
        before = FormerPlace(state.folder, state.last, state.behind, state.own)
        known = [each for each in (*state.former, before) if each.folder and each.last]
        back = next((each for each in known if (each.folder, each.own) == (now, state.own)), None)
        back = back or FormerPlace(now)
        self._remember(
            state._replace(
                folder=now,
                id=state.id or new_id(),
                since=self._now() if folder else None,
                last=back.last,
                apart=folder is not None and disk_of(folder) not in (None, disk_of(self._data)),
                behind=back.behind,
                former=tuple(each for each in known if each is not back)[-_FORMER:],
            )
        )

    def _remember(self, state: PlaceState) -> None:
        try:
            write_state(self._data, state)
        except OSError as error:
            raise BackupFailed(self._data, full=error.errno in FULL) from error

    # Whether it is there, and what is due

    def is_there(self) -> bool:
        """Whether a copy can be made there now; asks the disk, so it may take a while."""
        folder = self.folder
        if folder is None:
            return False
        disk = disk_of(folder)
        # Where a stick was, its empty folder may be left, on the disk that the data is on.
        return disk is not None and not (self._state.apart and disk == disk_of(self._data))

    @property
    def is_behind(self) -> bool:
        """Whether copies there hold what was deleted for good."""
        return self._state.behind

    def is_due(self) -> bool:
        """Whether there is a place, and no copy from today in it, or one that must go."""
        if self.folder is None:
            return False
        return self._state.behind or self.last is None or self.last.date() != self._now().date()

    def days_away(self) -> int:
        """Return for how many days there has been no copy there, where that is too long; else 0."""
        state = self._state
        begun = max(filter(None, (state.last, state.since)), default=None)
        if not self._is_noted or begun is None or self._now() - begun < _PATIENCE:
            return 0
        return (self._now().date() - begun.date()).days

    def fall_behind(self) -> bool:
        """Note that a meeting is deleted for good, so copies there must go or be made again.

        Returns whether there has been any copy there.
        """
        state = self._state
        has_copies = bool(state.folder) and state.last is not None
        if has_copies or state.former:
            former = tuple(each._replace(behind=True) for each in state.former)
            self._remember(with_purge(state)._replace(behind=has_copies, former=former))
        return has_copies

    def with_what_stays(self, purged: Purged, *, has_copies: bool) -> Purged:
        """Return `purged` with what it did not reach; `has_copies` is what `fall_behind` said."""
        state = self._state
        former = ((Path(each.folder), each.own) for each in state.former)
        own = (folder / (name or own_name(folder, state)) for folder, name in former)
        return purged._replace(
            later=self.folder if has_copies else None,
            keyless=self._lacks_key(),
            given_up=tuple(each for each in own if not each.parent.is_dir() or each.is_dir()),
        )

    def _lacks_key(self) -> bool:
        """Whether no copy can be made for want of a key: one has to be made, or recovered."""
        try:
            return key_of(self._data) is None and bool(self._no_key)
        except UserError:
            return True

    # Copying

    def take(self, go_on: GoOn = lambda done, of: True) -> Path | None:
        """Bring a copy of the database there, with what else it needs; return it.

        None where the place is not there, or there is no meeting yet. Raises PlaceFailed,
        PlaceRefused where nothing may leave without a key, the
        errors of a daily copy, and Cancelled where `go_on` returns False; older copies are then as
        they were. Takes as long as the place is slow: run it on its own thread.
        """
        self.begin_settled()
        folder, own = self.folder, self.own_folder
        if folder is None or own is None or not self.is_there():
            return None
        # Nothing is deleted for good, and no copy put back, while this is under way.
        with self._in_use.copying:
            key = self._key(folder, own)
            place = self._known_again(folder)
            taking = Taking(self._files, self._attached, self._in_use, Leaving(key))
            day = self._now().date()
            target = taking.take(place, folder, day, behind=self._state.behind, go_on=go_on)
            self._mark(place, folder)
            apart = disk_of(folder) not in (None, disk_of(self._data))
            state = self._state._replace(behind=False, apart=apart)
            # Without a meeting there is nothing to copy, and nobody to be told of it.
            at = self._now()
            self._remember(state._replace(since=at) if target is None else state._replace(last=at))
        return target

    def _key(self, folder: Path, own: Path) -> Key | None:
        """Return the key that copies get; raise UserError where none can be made without one.

        What was deleted for good then goes from the plain copies in the `own` folder at least.
        """
        try:
            key = key_of(self._data)
            if key is not None or not self._no_key:
                return key
            raise PlaceRefused(self._no_key)
        except UserError as error:
            if not self._state.behind:
                raise
            try:
                left = take_out_of_plain(PlaceFiles(own), self._files.database, self._in_use)
            except OSError as failed:
                raise PlaceFailed(folder, failed) from failed
            if left:
                raise StillThere(own, str(error)) from error
            self._remember(self._state._replace(behind=False))
            raise

    def _known_again(self, folder: Path) -> PlaceFiles:
        """Return the own folder there; another, where a copy of this data folder has that one."""
        try:
            state = known_again(folder, self._state)
        except OSError as error:
            raise PlaceFailed(folder, error) from error
        if state != self._state:
            self._remember(state)
        return PlaceFiles(folder / state.own)

    def _mark(self, place: PlaceFiles, folder: Path) -> None:
        """Write the word by which the own folder is known the next time."""
        if not place.folder.is_dir():
            return
        self._remember(with_next_word(self._state))
        try:
            place.write_word(self._state.words[-1])
        except OSError as error:
            raise PlaceFailed(folder, error) from error

    def listed(self) -> Iterator[PlacedCopy]:
        """Yield the copies that are there, newest first; none where the place is not there."""
        own = self.own_folder
        if own is not None and self.is_there():
            yield from PlaceFiles(own).copies()
