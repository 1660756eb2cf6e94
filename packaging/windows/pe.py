"""Which DLLs a Windows file (EXE, DLL, pyd) names, as its import tables say.

Reads two tables: what is loaded with it, and what is loaded when first called (delay loading).
"""

import struct
from pathlib import Path
from typing import NamedTuple

_DIRECTORIES = {1: (20, 12), 13: (32, 4)}  # directory: size of an entry, where its name stands


class _Section(NamedTuple):
    start: int
    size: int
    place: int


def imported(file: Path) -> frozenset[str]:
    """Return the names of the DLLs in small letters; raise ValueError for another kind of file."""
    data = file.read_bytes()
    try:
        return frozenset(_imported(data))
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise ValueError(f"{file.name} is no Windows file that can be read") from error


def _imported(data: bytes) -> list[str]:
    (header,) = struct.unpack_from("<I", data, 0x3C)
    if data[:2] != b"MZ" or data[header : header + 4] != b"PE\0\0":
        raise IndexError
    count, optional = struct.unpack_from("<H", data, header + 6)[0], header + 24
    (size,) = struct.unpack_from("<H", data, header + 20)
    (magic,) = struct.unpack_from("<H", data, optional)
    tables = optional + (112 if magic == 0x20B else 96)
    sections = []
    for at in range(count):
        virtual_size, start, raw_size, place = struct.unpack_from(
            "<IIII", data, optional + size + 40 * at + 8
        )
        sections.append(_Section(start, max(virtual_size, raw_size), place))
    (directories,) = struct.unpack_from("<I", data, tables - 4)
    names = []
    for number, (length, where) in _DIRECTORIES.items():
        if number >= directories:
            continue
        (table,) = struct.unpack_from("<I", data, tables + 8 * number)
        at = _place(table, sections) if table else None
        while at is not None:
            (name,) = struct.unpack_from("<I", data, at + where)
            start = _place(name, sections) if name else None
            if start is None:
                break
            names.append(data[start : data.index(b"\0", start)].decode("ascii").lower())
            at += length
    return names


def _place(address: int, sections: list[_Section]) -> int | None:
    for each in sections:
        if each.start <= address < each.start + each.size:
            return address - each.start + each.place
    return None
