"""A copy from anywhere as a file that can be opened, and the files of attachments beside it.

An enciphered copy is written in plain for as long as it is read, where attachments are lent: what a
killed program leaves there is deleted by the next that has the folder's lock. So is one that has a
log beside it: SQLite would write there, and a stick may be read-only.
"""

import contextlib
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from ssp_desktop.domain.errors import UserError
from ssp_desktop.store.attached import AttachedFiles
from ssp_desktop.store.attached.names import names_of, place_in
from ssp_desktop.store.backups.errors import FULL
from ssp_desktop.store.backups.leaving import fetch, fetched, key_for
from ssp_desktop.store.engine import key_needed
from ssp_desktop.store.errors import NotRestored
from ssp_desktop.store.files import LOCKED, DatabaseFiles
from ssp_desktop.store.locked import Key, key_file
from ssp_desktop.store.locked.ciphered import FileAltered
from ssp_desktop.store.locked.held import key_with
from ssp_desktop.store.purging.staging import clear_staging

_BESIDE = ("", "-wal", "-shm")
_AN_HOUR = 3600.0


@contextlib.contextmanager
def opened(path: Path, files: DatabaseFiles) -> Iterator[Path]:
    """Yield a file with what is in the copy at `path`, which itself is not touched.

    Raises UserError where it is enciphered and its key is not here, NotRestored where there is no
    room for it.
    """
    log = path.with_name(f"{path.name}-wal")
    is_here = path.parent in (files.database.parent, files.backups)
    if not path.name.endswith(LOCKED) and (is_here or not log.exists()):
        yield path
        return
    with contextlib.ExitStack() as lent:
        try:
            room = AttachedFiles(files.database.parent / "attachments").room()
            plain = lent.enter_context(room) / files.database.name
            fetch(path, plain)
            if log.exists():
                fetch(log, plain.with_name(f"{plain.name}-wal"))
        except OSError as error:
            raise NotRestored(files.database, full=error.errno in FULL) from error
        yield plain


def suit_key(database: Path) -> None:
    """Bring `key.json` in step with a database that has taken another's place.

    A folder without one gets it with a locked database. Where the database is not as the folder
    says, the next start makes all of it so.
    """
    folder = database.parent
    with contextlib.suppress(OSError, UserError):  # the next start says what is wrong
        key_id, known = key_needed(database), key_file.read(folder)
        if known is None and key_id is not None and (key := key_with(key_id)) is not None:
            known = key_file.of_key(key).with_(locked=True, settled=False)
            key_file.write(folder, known)
        elif known is not None and known.locked is not (key_id is not None):
            key_file.write(folder, known.with_(settled=False))


def clear_opened(files: DatabaseFiles) -> None:
    """Delete what a killed program left open."""
    for path in files.backups.glob("referater-opened-*.unfinished"):
        with contextlib.suppress(OSError):
            # Else it may be in use; one from ahead was written while the clock was wrong.
            if abs(time.time() - path.stat().st_mtime) > _AN_HOUR:
                _remove(path)
    clear_staging(files.database)


def _remove(path: Path) -> None:
    for end in _BESIDE:
        with contextlib.suppress(OSError):
            path.with_name(f"{path.name}{end}").unlink(missing_ok=True)


def bring_files(
    copy: Path, digests: Iterable[str], attached: AttachedFiles, files: DatabaseFiles
) -> int:
    """Keep those of the files with `digests` that are missing here and lie beside `copy`.

    Returns how many are found nowhere. Raises UserError where one cannot be kept.
    """
    key = key_for(copy) or _key_of_database(copy)
    missing = 0
    for digest in digests:
        if attached.is_unaltered(digest):
            continue
        if not any(_kept(each, digest, attached, files) for each in _beside(copy, digest, key)):
            missing += 1
    return missing


def _key_of_database(copy: Path) -> Key | None:
    """Return the key of a locked database; None where it is plain or its key is not here."""
    with contextlib.suppress(OSError):
        key_id = key_needed(copy)
        return None if key_id is None else key_with(key_id)
    return None


def _beside(copy: Path, digest: str, key: Key | None) -> Iterator[Path]:
    """Yield where the file may be: with a copy in a second place, or in a data folder."""
    folders = (copy.parent / "bilag", copy.parent / "attachments")
    for folder in (*folders, copy.parent.parent / "attachments"):
        for called in sorted(names_of((digest,), key)):
            yield place_in(folder, called)


def _kept(path: Path, digest: str, attached: AttachedFiles, files: DatabaseFiles) -> bool:
    """Keep the file at `path`, if it is there and is the one with that digest."""
    try:
        if not path.is_file():
            return False
    except OSError:
        return False
    try:
        return attached.take_pieces(fetched(path), digest)
    except FileAltered:
        return False
    except OSError as error:
        raise NotRestored(files.database, full=error.errno in FULL) from error
