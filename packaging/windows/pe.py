"""What a Windows file (EXE, DLL, pyd) tells of itself: the DLLs it names, and its version.

Reads two tables of imports: what is loaded with it, and what is loaded when first called (delay
loading).
"""

import re
import struct
from pathlib import Path
from typing import NamedTuple

# In a version's resource: what its fixed part begins with, and the key of the one language.
_FIXED = struct.pack("<I", 0xFEEF04BD)
_TRANSLATION = "Translation\0".encode("utf-16-le")
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


def version(file: Path) -> tuple[str, str] | None:
    """Return the file's version and the number of its language, as Windows Installer writes them.

    None where it says no version.
    """
    data = file.read_bytes()
    start = data.find(_FIXED)
    if data[:2] != b"MZ" or start < 0:
        return None
    high, low = struct.unpack_from("<II", data, start + 8)
    language = re.search(re.escape(_TRANSLATION) + rb"(?:\0\0)?(..)", data[start:], re.DOTALL)
    number = int.from_bytes(language[1], "little") if language else 0
    return f"{high >> 16}.{high & 0xFFFF}.{low >> 16}.{low & 0xFFFF}", str(number)


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
