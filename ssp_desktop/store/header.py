"""What a file is, before SQLite opens it: its header, and the files beside it.

Owns the marks by which one of our databases is recognised. Refuses, with a `StoreError`, a file
that is foreign, damaged or lost, so that SQLite never opens it. The fields are those of
https://www.sqlite.org/fileformat.html#the_database_header.
"""

from pathlib import Path

from ssp_desktop.store.engine import head_of
from ssp_desktop.store.errors import (
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseMissing,
    DatabaseUnreachable,
    LinkDangling,
)
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.locked.key_file import says_locked

APPLICATION_ID = 0x53535052  # "SSPR", in the header that file(1) shows
SCHEMA_VERSION = 12
MAGIC = b"SQLite format 3\x00"
ROLLBACK_MODE, WAL_MODE = b"\x01\x01", b"\x02\x02"


def is_ready(path: Path) -> bool:
    """Whether the file's header says that there is nothing to set up.

    Reads only the file's first bytes, and refuses, with a `StoreError`, a file that is not a
    database.
    """
    try:
        head = head_of(path)
    except FileNotFoundError:
        refuse_dangling(path)
        refuse_if_lost(path)
        return False
    except OSError as error:
        raise DatabaseUnreachable(path) from error
    if not head:
        # An interrupted first start leaves an empty file behind; where there are copies of a
        # database, it is what remains of that database.
        if _has_backups(path):
            raise DatabaseDamaged(path)
        return False
    ours = int.from_bytes(head[68:72], "big") == APPLICATION_ID
    if not head.startswith(MAGIC):
        locked = says_locked(path.parent)  # then only a damaged file looks like somebody else's
        raise DatabaseDamaged(path) if ours or locked else DatabaseForeign(path)
    if len(head) < 100 or _is_cut_off(path, head):
        raise DatabaseDamaged(path)
    in_wal_mode = head[18:20] == WAL_MODE
    return ours and in_wal_mode and int.from_bytes(head[60:64], "big") >= SCHEMA_VERSION


def refuse_dangling(path: Path) -> None:
    """Raise LinkDangling for a link to nothing: its target may be there tomorrow."""
    if path.is_symlink():
        raise LinkDangling(path, path.readlink())


def refuse_if_lost(path: Path) -> None:
    """Raise DatabaseMissing when there are copies of a database that is not there.

    A new, empty one in its place would look as if every meeting had been lost.
    """
    if _has_backups(path):
        raise DatabaseMissing(path)


def _has_backups(path: Path) -> bool:
    return any(DatabaseFiles(path).backups.glob("*.db"))


def _is_cut_off(path: Path, head: bytes) -> bool:
    """Whether the file is shorter than its header says. With a WAL it may be, for a while."""
    page_size = int.from_bytes(head[16:18], "big")
    pages = int.from_bytes(head[28:32], "big")
    counted = head[24:28] == head[92:96]
    length = pages * (65536 if page_size == 1 else page_size)
    return counted and not has_wal(path) and path.stat().st_size < length


def has_wal(path: Path) -> bool:
    """Whether a log with content lies beside the database."""
    try:
        return DatabaseFiles(path).wal.stat().st_size > 0
    except FileNotFoundError:
        return False
