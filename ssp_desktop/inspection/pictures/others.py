"""GIF, TIFF, WEBP, HEIF and BMP: what can be read in them without their pictures."""

from ssp_desktop.inspection.look import Look
from ssp_desktop.inspection.pictures.seen import tell_picture
from ssp_desktop.inspection.pictures.tags import tell_tags, tell_xmp


def read(look: Look, data: bytes) -> None:
    """Look into a picture of one of these kinds."""
    size = (0, 0)
    if data[:2] in (b"II", b"MM"):
        tell_tags(look, data)
    elif data[:4] == b"RIFF":
        _tell_webp(look, data)
    elif data[:3] == b"GIF":
        size = int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
        _tell_gif(look, data)
    elif data[4:8] == b"ftyp":
        _tell_heif(look, data)
    tell_picture(look, *size)


def _tell_webp(look: Look, data: bytes) -> None:
    at = 12
    while at + 8 <= len(data):
        kind, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        body = data[at + 8 : at + 8 + size]
        if kind == b"EXIF":
            tell_tags(look, body.removeprefix(b"Exif\0\0"))
        elif kind == b"XMP ":
            tell_xmp(look, body, "billedets oplysninger")
        at += 8 + size + size % 2
    if at < len(data) - 1:
        return
    end = 8 + int.from_bytes(data[4:8], "little")
    _tell_trailing(look, data, end + end % 2)


def _tell_trailing(look: Look, data: bytes, end: int) -> None:
    if data[end:].strip(b"\0\r\n "):
        look.find("trailing_data", "efter billedet", f"{len(data) - end} byte")
        look.look_inside("efter billedet", look.name, data[end:], hidden=True)


def _tell_gif(look: Look, data: bytes) -> None:
    """Tell the comments of a GIF, and what programs have put in it."""
    flags = data[10] if len(data) > 10 else 0
    at = 13 + (3 << ((flags & 7) + 1) if flags & 0x80 else 0)
    while at < len(data):
        mark = data[at]
        if mark == 0x3B:
            _tell_trailing(look, data, at + 1)
            return
        if mark == 0x2C:
            flags = data[at + 9] if at + 9 < len(data) else 0
            at += 10 + (3 << ((flags & 7) + 1) if flags & 0x80 else 0) + 1
            at, _ = _blocks(data, at)
        elif mark == 0x21 and at + 1 < len(data):
            kind = data[at + 1]
            at, body = _blocks(data, at + 2)
            if kind == 0xFE:
                text = body.decode("utf-8", "replace")
                look.say("billedets bemærkning", text, hidden=True, near="")
                look.find("picture_text", "billedets bemærkning", text)
            elif body.startswith(b"XMP Data"):
                tell_xmp(look, body, "billedets oplysninger")
        else:
            return


def _blocks(data: bytes, at: int) -> tuple[int, bytes]:
    out = []
    while at < len(data) and data[at]:
        out.append(data[at + 1 : at + 1 + data[at]])
        at += 1 + data[at]
    return at + 1, b"".join(out)


def _tell_heif(look: Look, data: bytes) -> None:
    """Tell the EXIF and the XMP of a HEIF, wherever in it they are."""
    at = data.find(b"Exif\0\0")
    while at >= 0:
        if data[at + 6 : at + 8] in (b"II", b"MM"):
            tell_tags(look, data[at + 6 :])
        at = data.find(b"Exif\0\0", at + 6)
    at = data.find(b"<x:xmpmeta")
    if at >= 0:
        tell_xmp(look, data[at : data.find(b"</x:xmpmeta>", at)], "billedets oplysninger")
