"""SQLite's log (WAL) seen from outside: which file, which run, how many frames.

Reads its header and the marks of its frames, which SQLite's locks do not prevent, and decides
whether SQLite can have made one state from another.
"""

from __future__ import annotations

import os
import struct
from typing import IO, TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

_LOG_HEAD, _FRAME_HEAD = 32, 24
_LOG_MAGIC = (0x377F0682, 0x377F0683)  # https://www.sqlite.org/fileformat.html#the_wal_header
_MOST_RESTARTS = 1000


class Log(NamedTuple):
    """The WAL: which file, the salts that mark the frames of one run, how many are whole."""

    file: tuple[int, int]
    changed: int
    salts: tuple[int, int] = (0, 0)
    frames: int = 0

    def follows(self, earlier: Log, *, wrote: bool) -> bool:
        """Whether SQLite can have made this from `earlier`; with `wrote` it has added frames."""
        if self.file != earlier.file:
            return False
        if not earlier.frames:
            return not wrote or self.frames > 0 or self.changed == earlier.changed
        if self.salts == earlier.salts:
            # Writing what is there already adds no frame, and leaves the file alone.
            grown = self.frames > earlier.frames or self.changed == earlier.changed
            return grown if wrote else self.frames >= earlier.frames
        # At each new run from the front SQLite adds one to the first salt.
        restarts = (self.salts[0] - earlier.salts[0]) % 2**32
        return self.frames > 0 and 0 < restarts <= _MOST_RESTARTS


class Page(NamedTuple):
    """A page in the log: its number in the database, and its bytes."""

    number: int
    content: bytes


def first_page(path: Path) -> Page | None:
    """Return the first page of the WAL's present run; None where it has none. Raises OSError."""
    try:
        with path.open("rb") as file:
            head = file.read(_LOG_HEAD)
            if len(head) < _LOG_HEAD:
                return None
            magic, _, size = struct.unpack(">3I", head[:12])
            frame = file.read(_FRAME_HEAD)
            if magic not in _LOG_MAGIC or frame[8:16] != head[16:24]:
                return None
            content = file.read(size)
            return Page(int.from_bytes(frame[:4], "big"), content) if len(content) == size else None
    except FileNotFoundError:
        return None


def file_of(status: os.stat_result) -> tuple[int, int]:
    """Return what distinguishes the file from every other one, whatever its name."""
    return status.st_dev, status.st_ino


def log_at(path: Path, known: Log | None) -> Log | None:
    """Return the state of the WAL; None if there is none.

    `known` is its earlier state: of the frames that were there, only the last is read.
    """
    try:
        with path.open("rb", buffering=0) as file:
            status = os.fstat(file.fileno())
            which = file_of(status)
            head = file.read(_LOG_HEAD)
            if len(head) < _LOG_HEAD:
                return Log(which, status.st_mtime_ns)
            magic, _, page, _, *salts = struct.unpack(">6I", head[:24])
            if magic not in _LOG_MAGIC:
                return Log(which, status.st_mtime_ns)
            run = (salts[0], salts[1])
            start = known.frames if known and known.salts == run else 0
            return Log(
                which, status.st_mtime_ns, run, _count_frames(file, page, head[16:24], start)
            )
    except OSError:
        return None


def _count_frames(file: IO[bytes], page: int, salts: bytes, known: int) -> int:
    """Return how many frames in a row have `salts`, up to the last that ends a transaction.

    Those up to `known` are judged by the last of them.
    """
    number = max(known - 1, 0)
    whole = 0
    while True:
        file.seek(_LOG_HEAD + number * (_FRAME_HEAD + page))
        head = file.read(16)
        if head[8:] != salts:
            return whole
        number += 1
        if any(head[4:8]):  # the size of the database afterwards, which only the last frame gives
            whole = number
