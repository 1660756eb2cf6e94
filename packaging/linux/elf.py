"""Which libraries a Linux file (a program or library, ELF for 64 bits) says that it needs."""

import struct
from pathlib import Path

_DYNAMIC, _LOADED = 2, 1  # kinds of segments
_NEEDED, _STRINGS = 1, 5  # what an entry of the dynamic segment tells


def needed(file: Path) -> list[str]:
    """Return the names of those libraries, in order; raise ValueError for another kind of file."""
    content = file.read_bytes()
    if content[:6] != b"\x7fELF\x02\x01":
        raise ValueError(f"{file} is no ELF file for 64 bits")
    at, size, count = (
        struct.unpack_from("<Q", content, 32)[0],
        *struct.unpack_from("<HH", content, 54),
    )
    segments = [struct.unpack_from("<IIQQQQ", content, at + size * n) for n in range(count)]
    entries: list[tuple[int, int]] = []
    for kind, _, start, _, _, length in segments:
        if kind == _DYNAMIC:
            entries = list(struct.iter_unpack("<qQ", content[start : start + length]))
    strings = next((_place(value, segments) for tag, value in entries if tag == _STRINGS), 0)
    names = (strings + value for tag, value in entries if tag == _NEEDED)
    return [content[name : content.index(b"\0", name)].decode() for name in names]


def _place(address: int, segments: list[tuple[int, ...]]) -> int:
    """Return where in the file that address of memory is."""
    for kind, _, start, memory, _, length in segments:
        if kind == _LOADED and memory <= address < memory + length:
            return start + address - memory
    raise ValueError("an address that is in no segment")
