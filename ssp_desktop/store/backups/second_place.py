"""A second place for copies: a folder on a stick or a network drive, when it is there.

A copy is made of the database as it is, looked at, and brought there with the files of attachments
that are not there yet. The last fourteen are kept, as beside the database. Owns when one is due,
and how long the place may be away before it is told; how files get there is `leaving`'s.
"""

import datetime
import hashlib
import platform
from collections.abc import Callable, Iterator
from pathlib import Path

from ssp_desktop.store.attached import AttachedFiles
from ssp_desktop.store.backups.errors import FULL, PlaceRefused
from ssp_desktop.store.backups.leaving import Leaving
from ssp_desktop.store.backups.place_files import PlacedCopy, PlaceFiles
from ssp_desktop.store.backups.place_state import PlaceState, new_id, read_state, write_state
from ssp_desktop.store.backups.taking import GoOn, Taking
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.errors import BackupFailed
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.locked.key_file import key_of

_PATIENCE = datetime.timedelta(days=7)


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
        """The folder in it that holds this laptop's copies alone; it need not be there."""
        folder, state = self.folder, self._state
        if folder is None or not state.id:
            return None
        here = hashlib.sha256(f"{state.id}\0{platform.node()}".encode()).hexdigest()
        return folder / f"ssp-desktop-{here[:12]}"

    @property
    def last(self) -> datetime.datetime | None:
        """When the last good copy was made there; None where there has been none."""
        return self._state.last

    @property
    def _state(self) -> PlaceState:
        return read_state(self._data)

    def choose(self, folder: Path | None) -> None:
        """Have copies made in `folder` from now on, or nowhere; PlaceRefused says why not."""
        if self._settled is not None:
            raise PlaceRefused("Mappen er fastlagt for denne computer og kan ikke ændres her.")
        if folder is not None:
            folder = folder.absolute()
            self._refuse(folder)
        self._begin(folder)

    def _refuse(self, folder: Path) -> None:
        try:
            if not folder.is_dir():
                raise PlaceRefused(f"{folder} er ikke en mappe, der er der nu. Vælg en anden.")
            real, data = folder.resolve(), self._data.resolve()
            if real == data or real.is_relative_to(data):
                raise PlaceRefused(
                    f"{folder} ligger i mappen med møderne. Går den tabt, går kopien med. Vælg en "
                    "mappe på et USB-stik eller et netværksdrev."
                )
            trial = folder / f".ssp-desktop-{new_id()}"
            trial.touch()
            trial.unlink()
        except OSError as error:
            raise PlaceRefused(
                f"Der kan ikke skrives i {folder} ({error.strerror}). Vælg en anden mappe."
            ) from error

    def begin_settled(self) -> None:
        """Note since when the folder that is settled has been the place."""
        if self._settled is not None and self._state.folder != str(self._settled):
            self._begin(self._settled)

    def _begin(self, folder: Path | None) -> None:
        """Remember that `folder` is the place from now on."""
        self._remember(
            self._state._replace(
                folder=str(folder or ""),
                id=self._state.id or new_id(),
                since=self._now() if folder else None,
                last=None,
                apart=folder is not None and _disk_of(folder) not in (None, _disk_of(self._data)),
                behind=False,
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
        disk = _disk_of(folder)
        # Where a stick was, its empty folder may be left, on the disk that the data is on.
        return disk is not None and not (self._state.apart and disk == _disk_of(self._data))

    @property
    def is_behind(self) -> bool:
        """Whether copies there hold what was deleted for good."""
        return self._state.behind

    def is_due(self) -> bool:
        """Whether there is a place, and no copy from today in it, or one that must go."""
        if self.folder is None:
            return False
        state = self._state
        return state.behind or state.last is None or state.last.date() != self._now().date()

    def days_away(self) -> int:
        """Return for how many days there has been no copy there, where that is too long; else 0."""
        state = self._state
        begun = state.last or state.since
        if self.folder is None or begun is None or self._now() - begun < _PATIENCE:
            return 0
        return (self._now().date() - begun.date()).days

    def fall_behind(self) -> bool:
        """Note that a meeting is deleted for good, so copies there must go or be made again.

        Returns whether there has been any copy there.
        """
        state = self._state
        if not state.folder or state.last is None:
            return False
        self._remember(state._replace(behind=True))
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
            key = key_of(self._data)
            if key is None and self._no_key:
                raise PlaceRefused(self._no_key)
            taking = Taking(self._files, self._attached, self._in_use, Leaving(key))
            day, place = self._now().date(), PlaceFiles(own)
            target = taking.take(place, folder, day, behind=self._state.behind, go_on=go_on)
            apart = _disk_of(folder) not in (None, _disk_of(self._data))
            state = self._state._replace(behind=False, apart=apart)
            # Without a meeting there is nothing to copy, and nobody to be told of it.
            at = self._now()
            self._remember(state._replace(since=at) if target is None else state._replace(last=at))
        return target

    def listed(self) -> Iterator[PlacedCopy]:
        """Yield the copies that are there, newest first; none where the place is not there."""
        own = self.own_folder
        if own is not None and self.is_there():
            yield from PlaceFiles(own).copies()


def _disk_of(folder: Path) -> int | None:
    """Return which disk the folder is on; None where it is not there."""
    try:
        return folder.stat().st_dev if folder.is_dir() else None
    except OSError:
        return None
