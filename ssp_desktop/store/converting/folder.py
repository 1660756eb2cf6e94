"""A whole data folder made locked, or plain again: `key.json` says which, each file follows.

`key.json` is written first and says what is wanted, so a conversion that was killed is known at the
next start and goes on. Every file says itself whether it is locked, so all of them can be read at
any moment between. The attachments come first and the copies last, with the database between.
"""

import contextlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from ssp_desktop.domain.errors import Cancelled, UserError
from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.domain.overview.locking import Converted
from ssp_desktop.store.attached.files import AttachedFiles
from ssp_desktop.store.attached.names import LOCKED
from ssp_desktop.store.converting.one_file import (
    Wanted,
    convert_attached,
    convert_copy,
    convert_database,
    is_so,
)
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.engine import key_id_of
from ssp_desktop.store.errors import KeyMissing
from ssp_desktop.store.locked import key_file
from ssp_desktop.store.locked.held import key_with, other_given
from ssp_desktop.store.locked.key_file import KeyFile
from ssp_desktop.store.purging.purge import halves, is_part_of_another, other_files
from ssp_desktop.store.purging.staging import clear_staging

Follow = Callable[[int, int], bool]
"""Told how many bytes of how many are done; what it returns says whether to go on."""

_MORE = 64 << 20
"""How many bytes have to be free beyond the largest file, for the log and for what is written."""


def convert(
    database: Path, known: KeyFile, in_use: InUse, follow: Follow = lambda done, of: True
) -> Converted:
    """Make everything in the folder of `database` as `known` says, which is written there first.

    Only for whoever has the lock of the folder. What cannot be converted is left as it is and
    named. Raises KeyMissing or NoRoom before anything is changed, and StoreErrors where the
    database itself cannot be converted; what was done stays, and the next call goes on. Where
    `follow` returns False, what was done is undone by the next call, and Cancelled is raised.
    """
    folder = database.parent
    key = key_with(known.key_id)
    if key is None or not known.fits(key):
        raise KeyMissing(database, other=other_given(known.key_id))
    before = key_file.read(folder)
    wanted = Wanted(key, known.locked)
    with _reachable(folder):
        _refuse_without_room(database, wanted)
        key_file.write(folder, known.with_(settled=False))
        try:
            left = _all(database, wanted, in_use, follow)
        except Cancelled:
            if before is not None:
                key_file.write(folder, before.with_(settled=False))
            raise
        key_file.write(folder, known.with_(settled=True))
    return Converted(known.locked, tuple(left))


@contextlib.contextmanager
def _reachable(folder: Path) -> Iterator[None]:
    """Raise NotConverted where the folder cannot be read or written."""
    try:
        yield
    except OSError as error:
        raise NotConverted(folder, error) from error


def finish(database: Path, in_use: InUse, *, is_open: bool = False) -> Converted | None:
    """Go on with a conversion that was killed or stopped; None where there is none to finish.

    Also where a file has come that is not as the others, such as a copy that was put back.
    `is_open`: this process has the database open.
    """
    known = key_file.read(database.parent)
    if known is None or (known.settled and _all_are(database, known, is_open=is_open)):
        return None
    return convert(database, known, in_use)


def _all_are(database: Path, known: KeyFile, *, is_open: bool) -> bool:
    """Whether every file is locked, or plain, as is wanted; reads the beginning of each."""
    key = key_with(known.key_id)
    if key is None or not known.fits(key):
        return True  # nothing can be done about it
    wanted = Wanted(key, known.locked)
    if database.exists() and key_id_of(database, in_use=is_open) != wanted.key_id:
        return False
    attached = AttachedFiles(database.parent / "attachments")
    if any(name.endswith(LOCKED) != wanted.lock for name in attached.kept()):
        return False
    others = (path for path in other_files(database) if not is_part_of_another(path))
    return all(_is_as_wanted(path, wanted) for path in others)


def _all(database: Path, wanted: Wanted, in_use: InUse, follow: Follow) -> list[Path]:
    """Convert every file; return those that are left as they were, though they are not wanted."""
    told = _Told(follow, _bytes_of(database))
    attached = AttachedFiles(database.parent / "attachments")
    attached.clear_unfinished(all_of_them=True)
    _attached(attached, wanted, told)
    clear_staging(database)
    with in_use.copying:
        for half in list(halves(database)):
            half.unlink(missing_ok=True)
    convert_database(database, wanted, in_use, told.go_on)
    told.past(database)
    left = _attached(attached, wanted, told)  # and what was taken meanwhile
    with in_use.copying:
        for path in list(other_files(database)):
            if is_part_of_another(path) or not path.exists():  # it went with its database
                continue
            told.past(path)
            with contextlib.suppress(OSError, UserError, sqlite3.Error):
                convert_copy(path, wanted, told.go_on)
            if not _is_as_wanted(path, wanted):
                left.append(path)
    return left


def _attached(attached: AttachedFiles, wanted: Wanted, told: "_Told") -> list[Path]:
    left = []
    for name in list(attached.kept()):
        place = attached.place_of(name)
        told.past(place)
        try:
            convert_attached(attached.folder, name, wanted, told.go_on)
        except (OSError, UserError):
            left.append(place)
    return left


def _is_as_wanted(path: Path, wanted: Wanted) -> bool:
    try:
        return is_so(path, wanted)
    except FileNotFoundError:
        return True
    except OSError:
        return False


class _Told:
    """How far the conversion is, for whoever follows it; each file is counted once."""

    def __init__(self, follow: Follow, total: int) -> None:
        self._follow = follow
        self._total = total
        self._done = 0
        self._counted: set[Path] = set()
        self._go_on = True

    def past(self, path: Path) -> None:
        """Count the file, and raise Cancelled where that is the end."""
        if path not in self._counted:
            self._counted.add(path)
            with contextlib.suppress(OSError):
                self._done += path.stat().st_size
        if not self.go_on():
            raise Cancelled

    def go_on(self) -> bool:
        """Whether to go on."""
        self._go_on = self._go_on and self._follow(min(self._done, self._total), self._total)
        return self._go_on


def _bytes_of(database: Path) -> int:
    return max(1, sum(each.stat().st_size for each in _files(database)))


def _files(database: Path) -> Iterator[Path]:
    attachments = database.parent / "attachments"
    for each in (database, *other_files(database), *attachments.glob("??/*")):
        if each.is_file():
            yield each


def _refuse_without_room(database: Path, wanted: Wanted) -> None:
    largest = max((each.stat().st_size for each in _files(database)), default=0)
    if shutil.disk_usage(database.parent).free < largest + _MORE:
        raise NoRoom(database.parent, largest + _MORE)


class NotConverted(UserError):
    """The folder could not be read or written; what was done stays, and the rest is done later."""

    def __init__(self, folder: Path, error: OSError) -> None:
        super().__init__(
            f"Referaterne i {folder} kunne ikke krypteres eller dekrypteres færdigt, for noget kan "
            f"ikke læses eller skrives ({system_words(error)}). Intet er tabt. Se efter, om mappen "
            "er i orden, om der kan skrives i den, og om der er plads, og prøv igen."
        )


class NoRoom(UserError):
    """The disk has no room for the largest file beside itself."""

    def __init__(self, folder: Path, needed: int) -> None:
        super().__init__(
            f"Der er ikke plads på disken til at kryptere eller dekryptere referaterne i {folder}: "
            f"der skal være {needed >> 20} MB ledige undervejs. Intet er ændret. Gør plads, og "
            "prøv igen."
        )
