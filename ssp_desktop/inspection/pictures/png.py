"""A PNG: its chunks, and what follows its end."""

import contextlib
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from ssp_desktop.inspection.beneath import tell_beneath
from ssp_desktop.inspection.look import DAMAGED, CannotLook, Look, TooMuch
from ssp_desktop.inspection.pictures.seen import tell_picture
from ssp_desktop.inspection.pictures.tags import tell_tags, tell_xmp

HEAD = 8
PICTURE = frozenset(
    (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
     b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT", b"cICP")
)  # fmt: skip
"""The chunks that the picture is drawn from."""
_TEXTS = (b"tEXt", b"zTXt", b"iTXt")
_MOST_CHUNKS = 100_000


class Chunk(NamedTuple):
    """A part of a PNG: its kind, where it begins and ends, and what is in it."""

    kind: bytes
    start: int
    end: int
    body: bytes


def chunks(data: bytes) -> Iterator[Chunk]:
    """Yield the parts of a PNG, to its end. Raises CannotLook when it is broken."""
    at = HEAD
    for _ in range(_MOST_CHUNKS):
        size = int.from_bytes(data[at : at + 4])
        kind = data[at + 4 : at + 8]
        end = at + 12 + size
        if len(kind) < 4 or end > len(data):
            raise CannotLook(DAMAGED)
        yield Chunk(kind, at, end, data[at + 8 : at + 8 + size])
        at = end
        if kind == b"IEND":
            return
    raise TooMuch("har for mange dele")


def read(look: Look, data: bytes) -> None:
    """Look into a PNG."""
    size = (0, 0)
    end = len(data)
    for each in chunks(data):
        if each.kind == b"IHDR":
            size = int.from_bytes(each.body[:4]), int.from_bytes(each.body[4:8])
        elif each.kind == b"eXIf":
            tell_tags(look, each.body.removeprefix(b"Exif\0\0"))
        elif each.kind in _TEXTS:
            _tell_text(look, each)
        elif each.kind == b"iCCP":
            profile = _unpacked(look, each.body.partition(b"\0")[2][1:])
            tell_beneath(look, "billedets farver", profile)
        elif each.kind not in PICTURE and each.kind != b"tIME":
            kind = each.kind.decode("latin-1")
            look.say(f"billedets del {kind}", each.body.decode("utf-8", "replace"),
                     hidden=True, near="")  # fmt: skip
            look.find("app_data", f"billedets del {kind}", f"{len(each.body)} byte")
        end = each.end
    tell_picture(look, *size)
    if data[end:].strip(b"\0\r\n "):
        look.find("trailing_data", "efter billedet", f"{len(data) - end} byte")
        look.look_inside("efter billedet", look.name, data[end:], hidden=True)


def _tell_text(look: Look, chunk: Chunk) -> None:
    keyword, _, rest = chunk.body.partition(b"\0")
    if chunk.kind == b"zTXt":
        rest = _unpacked(look, rest[1:])
    elif chunk.kind == b"iTXt":
        packed, rest = rest[:1] == b"\1", rest[2:]
        rest = rest.partition(b"\0")[2].partition(b"\0")[2]
        rest = _unpacked(look, rest) if packed else rest
    name = keyword.decode("latin-1")
    place = f"billedets oplysninger: {name}"
    if name == "XML:com.adobe.xmp":
        tell_xmp(look, rest, "billedets oplysninger")
        return
    if name in ("Raw profile type exif", "Raw profile type APP1"):
        tell_tags(look, _raw(rest))
    text = rest.decode("utf-8" if chunk.kind == b"iTXt" else "latin-1", "replace")
    if chunk.kind != b"iTXt":
        # Many programs write UTF-8 where the format says Latin-1.
        with contextlib.suppress(UnicodeDecodeError):
            text = rest.decode("utf-8")
    look.say(place, text, hidden=True, near="")
    look.find("author" if name.casefold() == "author" else "picture_text", place, text)


def _unpacked(look: Look, data: bytes) -> bytes:
    stream = zlib.decompressobj()
    try:
        out = stream.decompress(data, look.left + 1)
    except zlib.error:
        raise CannotLook(DAMAGED) from None
    look.spend(len(out))
    return out


def _raw(text: bytes) -> bytes:
    """Return the EXIF that ImageMagick writes as figures of a text."""
    figures = b"".join(text.split()[2:])
    try:
        data = bytes.fromhex(figures.decode("ascii"))
    except ValueError:
        return b""
    return data.removeprefix(b"Exif\0\0")
