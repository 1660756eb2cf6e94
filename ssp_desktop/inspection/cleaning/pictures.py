"""A JPEG or PNG without what it says of itself: not a point of the picture is changed."""

import struct

from ssp_desktop.inspection.pictures import jpeg, png

_JFIF, _COLOURS, _ADOBE = 0xE0, 0xE2, 0xEE
_APPS, _COMMENT = range(0xE0, 0xF0), 0xFE
_TURNED = 0x0112


def jpeg_without_metadata(_: str, data: bytes) -> bytes:
    """Return a JPEG with the parts that the picture is shown from, and which way up it is."""
    out = data[:2]
    turned = 1
    for each in jpeg.segments(data):
        if each.mark == 0xE1 and each.body.startswith(b"Exif\0\0"):
            turned = _turned(each.body[6:])
        if each.mark == _COMMENT or (each.mark in _APPS and not _is_shown_from(each)):
            continue
        out += data[each.start : each.end]
    if turned == 1:
        return out
    exif = (
        b"Exif\0\0MM\0*\0\0\0\x08\0\x01"
        + struct.pack(">HHIHH", _TURNED, 3, 1, turned, 0)
        + bytes(4)
    )
    head = b"\xff\xe1" + (len(exif) + 2).to_bytes(2) + exif
    return out[:2] + head + out[2:]


def _is_shown_from(segment: jpeg.Segment) -> bool:
    body = segment.body
    return (
        (segment.mark == _JFIF and body.startswith(b"JFIF\0"))
        or (segment.mark == _COLOURS and body.startswith(b"ICC_PROFILE\0"))
        or (segment.mark == _ADOBE and body.startswith(b"Adobe"))
    )


def _turned(exif: bytes) -> int:
    """Return which way up a picture is: 1 to 8, as EXIF has it."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None or len(exif) < 10:
        return 1
    (at,) = struct.unpack(f"{order}I", exif[4:8])
    if at + 2 > len(exif):
        return 1
    (count,) = struct.unpack(f"{order}H", exif[at : at + 2])
    for entry in range(at + 2, min(at + 2 + 12 * count, len(exif) - 11), 12):
        number, _, _, value = struct.unpack(f"{order}HHIH", exif[entry : entry + 10])
        if number == _TURNED:
            return int(value) if 1 <= value <= 8 else 1
    return 1


def png_without_metadata(_: str, data: bytes) -> bytes:
    """Return a PNG with the parts alone that the picture is drawn from."""
    kept = [data[each.start : each.end] for each in png.chunks(data) if each.kind in png.PICTURE]
    return data[: png.HEAD] + b"".join(kept)
