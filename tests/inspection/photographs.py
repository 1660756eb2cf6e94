"""Pictures made by hand, with something said in them beside the picture."""

import struct
import zlib

PLACE = {
    1: (2, b"N\0"),
    2: (5, (55, 1, 40, 1, 30, 1)),
    3: (2, b"E\0"),
    4: (5, (12, 1, 34, 1, 0, 1)),
}
"""Where a picture was taken, as EXIF has it."""


def exif(tags: dict[int, str], place: "dict[int, tuple[int, object]] | None" = None) -> bytes:
    """Return EXIF with those texts, and where the picture was taken."""
    count = len(tags) + (place is not None)
    behind = 8 + 2 + 12 * count + 4
    folder, extra = b"", b""
    for number, text in sorted(tags.items()):
        value = text.encode() + b"\0"
        value += b"\0" * max(0, 5 - len(value))
        folder += struct.pack("<HHII", number, 2, len(value), behind + len(extra))
        extra += value
    if place is not None:
        folder += struct.pack("<HHII", 0x8825, 4, 1, behind + len(extra))
        extra += _places(place, behind + len(extra))
    return b"II*\0" + struct.pack("<IH", 8, count) + folder + bytes(4) + extra


def _places(place: "dict[int, tuple[int, object]]", at: int) -> bytes:
    behind = at + 2 + 12 * len(place) + 4
    folder, extra = struct.pack("<H", len(place)), b""
    for number, (kind, value) in sorted(place.items()):
        if isinstance(value, bytes):
            folder += struct.pack("<HHI", number, kind, len(value)) + value.ljust(4, b"\0")
        else:
            numbers = tuple(value)  # type: ignore[call-overload]
            folder += struct.pack("<HHII", number, kind, len(numbers) // 2, behind + len(extra))
            extra += struct.pack(f"<{len(numbers)}I", *numbers)
    return folder + bytes(4) + extra


def jpeg(*segments: tuple[int, bytes], behind: bytes = b"") -> bytes:
    """Return a JPEG with those segments; the picture in it is a stub."""
    head = b"".join(
        bytes((0xFF, mark)) + (len(body) + 2).to_bytes(2) + body for mark, body in segments
    )
    frame = b"\xff\xc0\0\x0b\x08" + (300).to_bytes(2) + (400).to_bytes(2) + b"\1\1\x11\0"
    scan = b"\xff\xda\0\x08\1\1\0\0\x3f\0" + b"\x12\xff\0\x34\x56"
    return b"\xff\xd8" + head + frame + scan + b"\xff\xd9" + behind


def png(*chunks: tuple[bytes, bytes], behind: bytes = b"", size: int = 400) -> bytes:
    """Return a PNG of one colour with those chunks."""
    lines = (b"\0" + b"\xff" * size) * size
    all_chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 0, 0, 0, 0)),
        *chunks,
        (b"IDAT", zlib.compress(lines)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*each) for each in all_chunks) + behind


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def compound(streams: dict[str, bytes]) -> bytes:
    """Return a compound file (OLE) of streams, each at least 4096 bytes long inside."""
    sector = 512
    names = ["Root Entry", *streams]
    bodies = [body.ljust(4096, b"\0") for body in streams.values()]
    entries, table, data, at = [], [], b"", 0
    for number, body in enumerate(bodies, 1):
        count = -(-len(body) // sector)
        following = number + 1 if number < len(bodies) else 0xFFFFFFFF
        entries.append((names[number], 2, (following, 0xFFFFFFFF), at, len(body)))
        table += [*range(at + 1, at + count), 0xFFFFFFFE]
        data += body.ljust(count * sector, b"\0")
        at += count
    root = ("Root Entry", 5, (0xFFFFFFFF, 1), 0xFFFFFFFE, 0)
    directory = b"".join(_entry(*each) for each in (root, *entries))
    directory = directory.ljust(-(-len(directory) // sector) * sector, b"\0")
    first, count = at, len(directory) // sector
    table += [*range(first + 1, first + count), 0xFFFFFFFE]
    sectors = -(-(len(table) + 1) * 4 // sector)
    table += [0xFFFFFFFD] * sectors
    fat = struct.pack(f"<{len(table)}I", *table).ljust(sectors * sector, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    head += struct.pack("<IIIIIIII", sectors, first, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    tables = [first + count + each for each in range(sectors)]
    head += struct.pack("<109I", *tables, *[0xFFFFFFFF] * (109 - sectors))
    return head + data + directory + fat


def _entry(name: str, kind: int, beside: tuple[int, int], start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le")
    head = raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw) + 2, kind, 1)
    links = struct.pack("<III", 0xFFFFFFFF, *beside) + bytes(36)
    return head + links + struct.pack("<II", start, size) + bytes(4)


def summary(texts: dict[int, str]) -> bytes:
    """Return the properties of an old document."""
    head = b"\xfe\xff\0\0" + bytes(20) + struct.pack("<I", 1) + bytes(16) + struct.pack("<I", 48)
    table, body, at = b"", b"", 8 + 8 * len(texts)
    for number, text in texts.items():
        value = text.encode("cp1252") + b"\0"
        value = value.ljust(-(-len(value) // 4) * 4, b"\0")
        table += struct.pack("<II", number, at + len(body))
        body += struct.pack("<II", 30, len(value)) + value
    return head + struct.pack("<II", 8 + len(table) + len(body), len(texts)) + table + body


def old_word(comments: int = 0, *, hidden: bool = False, author: str = "") -> bytes:
    """Return an old Word file whose head tells of comments, hidden text and who changed it."""
    names = b"".join(
        struct.pack("<H", len(name)) + name.encode("utf-16-le") for name in ("Unknown", author)
    )
    table = b"\xff\xff" + struct.pack("<HH", 2 if author else 1, 0) + names
    head = bytearray(0x600)
    struct.pack_into("<H", head, 0, 0xA5EC)
    struct.pack_into("<I", head, 0x5C, comments)
    struct.pack_into("<II", head, 0x232, 0, len(table))
    text = "Barnet 010203-1234".encode("utf-16-le") + (b"\x3c\x08\x01" if hidden else b"")
    return compound({"WordDocument": bytes(head) + text, "0Table": table})
