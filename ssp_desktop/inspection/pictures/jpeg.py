"""A JPEG: its segments, none of which is the picture, and what follows its end."""

from collections.abc import Iterator
from typing import NamedTuple

from ssp_desktop.inspection.look import DAMAGED, CannotLook, Look
from ssp_desktop.inspection.pictures.seen import tell_picture
from ssp_desktop.inspection.pictures.tags import tell_tags, tell_xmp

_EXIF, _XMP = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0"
_MORE_XMP = b"http://ns.adobe.com/xmp/extension/\0"
_PHOTOSHOP = b"Photoshop 3.0\0"
_SIZES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB})
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_SCAN, _END, _COMMENT, _APP1, _APP13 = 0xDA, 0xD9, 0xFE, 0xE1, 0xED


class Segment(NamedTuple):
    """A part of a JPEG: its mark, where it begins and ends, and what is in it."""

    mark: int
    start: int
    end: int
    body: bytes


def segments(data: bytes) -> Iterator[Segment]:
    """Yield the parts of a JPEG; the last is its end. Raises CannotLook when it is broken."""
    at = 2
    while at + 2 <= len(data):
        if data[at] != 0xFF:
            raise CannotLook(DAMAGED)
        mark = data[at + 1]
        if mark == 0xFF:
            at += 1
        elif mark == _END:
            yield Segment(mark, at, at + 2, b"")
            return
        elif mark in _ALONE:
            yield Segment(mark, at, at + 2, b"")
            at += 2
        else:
            size = int.from_bytes(data[at + 2 : at + 4])
            if size < 2 or at + 2 + size > len(data):
                raise CannotLook(DAMAGED)
            end = at + 2 + size
            body = data[at + 4 : end]
            if mark == _SCAN:
                end = _scan_end(data, end)
            yield Segment(mark, at, end, body)
            at = end


def _scan_end(data: bytes, at: int) -> int:
    """Return where the picture's own bytes end."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return len(data)
        if data[at + 1] == 0 or data[at + 1] in range(0xD0, 0xD8):
            at += 2
        elif data[at + 1] == 0xFF:
            at += 1
        else:
            return at


def read(look: Look, data: bytes) -> None:
    """Look into a JPEG."""
    size = (0, 0)
    end = len(data)
    for each in segments(data):
        if each.mark in _SIZES and len(each.body) >= 5:
            size = int.from_bytes(each.body[3:5]), int.from_bytes(each.body[1:3])
        elif each.mark == _END:
            end = each.end
        else:
            _tell(look, each)
    tell_picture(look, *size)
    trailing = data[end:]
    if trailing.strip(b"\0\r\n "):
        look.find("trailing_data", "efter billedet", f"{len(trailing)} byte")
        look.look_inside("efter billedet", look.name, trailing, hidden=True)


def _tell(look: Look, segment: Segment) -> None:
    body = segment.body
    if segment.mark == _COMMENT:
        text = body.decode("utf-8", "replace")
        look.say("billedets bemærkning", text, hidden=True, near="")
        look.find("picture_text", "billedets bemærkning", text)
    elif segment.mark == _APP1 and body.startswith(_EXIF):
        tell_tags(look, body[len(_EXIF) :])
    elif segment.mark == _APP1 and body.startswith((_XMP, _MORE_XMP)):
        tell_xmp(look, body, "billedets oplysninger")
    elif segment.mark == _APP13 and body.startswith(_PHOTOSHOP):
        _tell_photoshop(look, body)


def _tell_photoshop(look: Look, body: bytes) -> None:
    """Tell the captions that a press agency's programs write (IPTC)."""
    at = 0
    texts = []
    while (at := body.find(b"\x1c\x02", at)) >= 0 and at + 5 <= len(body):
        size = int.from_bytes(body[at + 3 : at + 5])
        if body[at + 2] and size < 0x8000:
            texts.append(body[at + 5 : at + 5 + size].decode("utf-8", "replace"))
        at += 5
    said = "\n".join(text for text in texts if text.isprintable() and len(text) > 1)
    if said:
        look.say("billedets oplysninger (IPTC)", said, hidden=True, near="")
        look.find("picture_text", "billedets oplysninger (IPTC)", said)
