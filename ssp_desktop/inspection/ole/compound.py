"""A compound file (OLE): its streams by path, read with limits however its tables are twisted."""

import struct
from typing import NamedTuple

from ssp_desktop.inspection.look import DAMAGED, CannotLook, Look, TooMuch

_END, _FREE = 0xFFFFFFFE, 0xFFFFFFFF
_LARGEST = 0xFFFFFFFA  # sector numbers above it mean something else
_NONE = 0xFFFFFFFF
_MOST_ENTRIES = 20_000
_STREAM, _STORAGE, _ROOT = 2, 1, 5


class Entry(NamedTuple):
    """A stream or a folder of it."""

    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class Compound:
    """The streams of a compound file, each under its path with slashes."""

    def __init__(self, look: Look, data: bytes) -> None:
        self._look, self._data = look, data
        if len(data) < 512:
            raise CannotLook(DAMAGED)
        shift, small = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or small != 6:
            raise CannotLook(DAMAGED)
        self._size = 1 << shift
        self._table = self._read_table()
        (first,) = struct.unpack_from("<I", data, 48)
        self._entries = self._read_entries(self._chain(first, self._table))
        (self._small_from,) = struct.unpack_from("<I", data, 56)
        (first_small,) = struct.unpack_from("<I", data, 60)
        self._small_table = _numbers(self._joined(self._chain(first_small, self._table)))
        root = self._entries[0] if self._entries else None
        self._small = self._joined(self._chain(root.start, self._table)) if root else b""
        self.streams: dict[str, Entry] = {}
        if root:
            self._take(root.child, "", set())

    def data(self, path: str) -> bytes:
        """Return what is in a stream; empty when there is none."""
        entry = self.streams.get(path)
        if entry is None:
            return b""
        self._look.spend(entry.size)
        if entry.size < self._small_from:
            parts = [
                self._small[at * 64 : at * 64 + 64]
                for at in self._chain(entry.start, self._small_table)
            ]
            return b"".join(parts)[: entry.size]
        return self._joined(self._chain(entry.start, self._table))[: entry.size]

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self._size
        return self._data[at : at + self._size]

    def _joined(self, chain: list[int]) -> bytes:
        return b"".join(map(self._sector, chain))

    def _read_table(self) -> list[int]:
        sectors = [n for n in struct.unpack_from("<109I", self._data, 76) if n < _LARGEST]
        (at, count) = struct.unpack_from("<II", self._data, 68)
        seen: set[int] = set()
        while at < _LARGEST and at not in seen and len(seen) <= count + 1:
            seen.add(at)
            numbers = _numbers(self._sector(at))
            if not numbers:
                break
            sectors += [n for n in numbers[:-1] if n < _LARGEST]
            at = numbers[-1]
        return _numbers(b"".join(self._sector(n) for n in dict.fromkeys(sectors)))

    def _chain(self, at: int, table: list[int]) -> list[int]:
        """Return the sectors from `at` on; raises CannotLook when they go round in a circle."""
        chain: list[int] = []
        seen: set[int] = set()
        while at < len(table):
            if at in seen:
                raise CannotLook(DAMAGED)
            seen.add(at)
            chain.append(at)
            at = table[at]
        return chain

    def _read_entries(self, chain: list[int]) -> list[Entry]:
        data = self._joined(chain)
        entries: list[Entry] = []
        for at in range(0, len(data) - 127, 128):
            if len(entries) >= _MOST_ENTRIES:
                raise TooMuch("har for mange dele")
            (length,) = struct.unpack_from("<H", data, at + 64)
            name = data[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
            left, right, child = struct.unpack_from("<III", data, at + 68)
            (start,) = struct.unpack_from("<I", data, at + 116)
            (size,) = struct.unpack_from("<I", data, at + 120)
            entries.append(Entry(name, data[at + 66], left, right, child, start, size))
        return entries

    def _take(self, first: int, folder: str, seen: set[int]) -> None:
        waiting = [(first, folder)]
        while waiting:
            at, folder = waiting.pop()
            if at == _NONE or at >= len(self._entries) or at in seen:
                continue
            seen.add(at)
            entry = self._entries[at]
            waiting += [(entry.left, folder), (entry.right, folder)]
            path = f"{folder}/{entry.name}" if folder else entry.name
            if entry.kind == _STREAM:
                self.streams[path] = entry
            elif entry.kind in (_STORAGE, _ROOT):
                waiting.append((entry.child, path))


def _numbers(data: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))
