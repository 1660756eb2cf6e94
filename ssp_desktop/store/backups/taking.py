"""Brings a copy of the database to the second place, with the files of attachments it needs.

What is missing there is brought first and the copy itself last, each whole and read back before it
gets its name; only then are older copies thinned.
"""

import contextlib
import datetime
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.store.attached import AttachedFiles
from ssp_desktop.store.backups.counted import Counted, counted
from ssp_desktop.store.backups.daily import KEPT, snapshot
from ssp_desktop.store.backups.errors import PlaceFailed
from ssp_desktop.store.backups.leaving import Leaving, Moved, counting, pieces_of
from ssp_desktop.store.backups.place_files import PlacedCopy, PlaceFiles
from ssp_desktop.store.database.connection import open_copy, open_to_read
from ssp_desktop.store.database.in_use import Handle, InUse
from ssp_desktop.store.errors import StoreError
from ssp_desktop.store.explaining import explained
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.locked.ciphered import FileAltered

GoOn = Callable[[int, int], bool]
"""Told how many bytes of how many are brought; what it returns says whether to go on."""


class Taking(NamedTuple):
    """What one copy is made of."""

    files: DatabaseFiles
    attached: AttachedFiles
    in_use: InUse
    leaving: Leaving

    def take(
        self, place: PlaceFiles, folder: Path, day: datetime.date, *, behind: bool, go_on: GoOn
    ) -> Path | None:
        """Bring the copy of `day`; see `SecondPlace.take`. `behind`: older ones must be renewed."""
        unfinished = self.files.daily(day).with_suffix(".db.unfinished")
        try:
            held = self._snapshot(unfinished)
            if held is None and not behind:
                return None
            target = None
            try:
                place.make()
                place.clear_halves()
                if held is not None:
                    target = self._bring(place, day, unfinished, held, go_on)
                for old in place.copies():
                    plain = self.leaving.key is not None and not old.locked
                    if old.path != target and (behind or plain):
                        here = self.files.daily(old.day) if behind else old.path
                        self._renew(place, old, here, go_on)
                place.thin(KEPT, day)
            except OSError as error:
                raise PlaceFailed(folder, error) from error
        finally:
            with contextlib.suppress(OSError):
                unfinished.unlink(missing_ok=True)
        return target

    def _snapshot(self, target: Path) -> Counted | None:
        """Copy the database to `target` and return what is in it; None where it has no meeting."""
        handle = Handle(open_to_read, read_only=True)
        database = self.files.database
        try:
            with self.in_use.using(handle) as connection, explained(database):
                if connection is None:
                    return None
                if connection.execute("SELECT 1 FROM meetings LIMIT 1").fetchone() is None:
                    return None
                return snapshot(connection, target)
        finally:
            self.in_use.close(handle)

    def _bring(
        self, place: PlaceFiles, day: datetime.date, copy: Path, held: Counted, go_on: GoOn
    ) -> Path:
        """Bring `copy` and the files that it names; return where it is now."""
        leaving = self.leaving
        missing: dict[str, Path] = {}
        for digest in sorted(held.digests):
            target = place.file(leaving.name_of(digest))
            here = self._nearest(place, digest)
            if here is not None and not _lies_whole(target, here):
                missing[digest] = target
        sizes = [_size(self._nearest(place, each)) for each in missing]
        moved: Moved = counting(go_on, sum(sizes) + copy.stat().st_size)
        for digest, target in missing.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            self._put_file(place, digest, target, moved)
        place.write_list(day, {leaving.name_of(each) for each in held.digests}, held.meetings)
        target = place.copy(day, leaving.ending)
        leaving.put(copy, target, moved)
        return target

    def _nearest(self, place: PlaceFiles, digest: str) -> Path | None:
        """Return where the file is: here, or plain in the place from before there was a key."""
        here, there = self.attached.place(digest), place.file(digest)
        return here or (there if there.is_file() else None)

    def _put_file(self, place: PlaceFiles, digest: str, target: Path, moved: Moved) -> None:
        """Bring the file there; one that was altered here, from what already lies there plain.

        That it was is told by `check`; it is no reason for having no copy.
        """
        put = self.leaving.put_pieces
        if self.attached.place(digest) is not None:
            with contextlib.suppress(FileAltered):
                if put(self.attached.pieces(digest), target, moved, digest=digest):
                    return
        there = place.file(digest)
        if there != target and there.is_file():
            put(pieces_of(there), target, moved, digest=digest)

    def _renew(self, place: PlaceFiles, old: PlacedCopy, here: Path, go_on: GoOn) -> None:
        """Bring what is `here` in the place of `old`; where it cannot be read, delete the old one.

        When a meeting was deleted for good that is the copy of that day beside the database, which
        is without it; for a plain one, once there is a key, it is the old one itself.
        """
        try:
            with contextlib.closing(open_copy(here)) as connection, explained(here):
                held = counted(connection)
        except StoreError:
            place.remove(old)
            return
        if self._bring(place, old.day, here, held, go_on) != old.path:
            old.path.unlink(missing_ok=True)


def _lies_whole(there: Path, here: Path) -> bool:
    """Whether the file is there already, by its length: each was read back when it was written.

    An enciphered one is longer than a plain one.
    """
    return there.exists() and _size(there) >= _size(here)


def _size(path: Path | None) -> int:
    return 0 if path is None else path.stat().st_size
