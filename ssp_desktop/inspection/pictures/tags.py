"""The tags of a TIFF, as EXIF has them in every other kind of picture: place, camera, names."""

import re
import struct
from typing import NamedTuple

from ssp_desktop.inspection.look import Look

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_SUB, _GPS, _INTEROP = 0x8769, 0x8825, 0xA005
_MOST_TAGS, _MOST_FOLDERS, _MOST_BYTES = 2000, 20, 65_536
_TEXTS = {
    0x010D: "dokumentnavn", 0x010E: "beskrivelse", 0x013B: "ophavsmand", 0x013C: "computer",
    0x8298: "ophavsret", 0x9286: "bemærkning", 0x9C9B: "titel", 0x9C9C: "bemærkning",
    0x9C9D: "ophavsmand", 0x9C9E: "nøgleord", 0x9C9F: "emne", 0xA430: "ejer af kameraet",
    0x02BC: "XMP", 0x83BB: "IPTC", 0x8649: "Photoshop",
}  # fmt: skip
_CAMERA = {
    0x010F: "mærke", 0x0110: "model", 0x0131: "program", 0xA431: "serienummer",
    0xA433: "objektivets mærke", 0xA434: "objektiv", 0xA435: "objektivets serienummer",
    0x927C: "producentens oplysninger", 0xC62F: "serienummer",
}  # fmt: skip
_LONG = (0x02BC, 0x83BB, 0x8649)
_INSTRUCTION = re.compile(r"<\?.*?\?>", re.DOTALL)
_XMP_TEXT = re.compile(r">([^<>]+)<")
_XMP_VALUE = re.compile(r"([\w:-]+)\s*=\s*([\"'])([^<>]*?)\2")
_XMP_FORM = ("xmlns", "x:xmptk", "xml:lang", "rdf:about", "rdf:parseType", "rdf:resource")
_AUTHORS = (0x013B, 0x9C9D, 0xA430)
_THUMBNAIL = 0x0201


class _Tag(NamedTuple):
    """A tag: its number, its kind, and the bytes of its values."""

    number: int
    kind: int
    value: bytes


def tell_tags(look: Look, data: bytes, place: str = "billedets oplysninger") -> None:
    """Tell the tags of the TIFF in `data`; nothing for what is none."""
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None or len(data) < 8:
        return
    (first,) = struct.unpack(f"{order}I", data[4:8])
    waiting, seen = [(first, "")], set[int]()
    while waiting and len(seen) < _MOST_FOLDERS:
        at, what = waiting.pop()
        if at in seen or not 8 <= at < len(data) - 2:
            continue
        seen.add(at)
        tags, following = _folder(data, at, order)
        look.spend(sum(len(tag.value) for tag in tags))
        if what == "gps":
            _tell_place(look, tags, order, place)
            continue
        for tag in tags:
            if tag.number in (_SUB, _GPS, _INTEROP) and len(tag.value) >= 4:
                (below,) = struct.unpack(f"{order}I", tag.value[:4])
                waiting.append((below, "gps" if tag.number == _GPS else ""))
            else:
                _tell_tag(look, tag, place)
        if following:
            waiting.append((following, ""))


def _folder(data: bytes, at: int, order: str) -> tuple[list[_Tag], int]:
    """Return the tags of the folder at that place, and where the next one is."""
    (count,) = struct.unpack(f"{order}H", data[at : at + 2])
    tags: list[_Tag] = []
    at += 2
    for _ in range(min(count, _MOST_TAGS)):
        head = data[at : at + 12]
        if len(head) < 12:
            return tags, 0
        number, kind, values = struct.unpack(f"{order}HHI", head[:8])
        size = _SIZES.get(kind, 0) * values
        if size <= 4:
            value = head[8 : 8 + size]
        else:
            (where,) = struct.unpack(f"{order}I", head[8:12])
            most = size if number in _LONG else _MOST_BYTES
            value = data[where : where + min(size, most)]
        tags.append(_Tag(number, kind, value))
        at += 12
    following = data[at : at + 4]
    return tags, struct.unpack(f"{order}I", following)[0] if len(following) == 4 else 0


def _tell_tag(look: Look, tag: _Tag, place: str) -> None:
    if tag.number in _TEXTS:
        text = _text(tag)
        if not text:
            return
        what = _TEXTS[tag.number]
        look.say(f"{place}: {what}", text, hidden=True, near="")
        if what == "XMP":
            tell_xmp(look, tag.value, place)
            return
        kind = "author" if tag.number in _AUTHORS else "picture_text"
        look.find(kind, f"{place}: {what}", text)
    elif tag.number in _CAMERA:
        text = _text(tag)
        look.say(f"{place}: {_CAMERA[tag.number]}", text, hidden=True, near="")
        if tag.number != 0x927C:
            look.find("camera", f"{place}: {_CAMERA[tag.number]}", text)
    elif tag.number == _THUMBNAIL:
        look.find("thumbnail", place, "et lille billede, som kan vise mere end det store")
    elif tag.kind == 2 and len(tag.value) > 4:
        look.say(f"{place}: {tag.number}", _text(tag), hidden=True, near="")


def _text(tag: _Tag) -> str:
    value = tag.value
    if tag.number in range(0x9C9B, 0x9CA0):
        return value.decode("utf-16-le", "replace").strip("\0 ")
    if tag.number == 0x9286 and len(value) > 8:
        if not value.startswith(b"UNICODE"):
            return value[8:].decode("utf-8", "replace").strip("\0 ")
        # Which byte comes first is said nowhere; in letters one of the two is nought.
        body = value[8:]
        coding = "utf-16-be" if body[::2].count(0) > body[1::2].count(0) else "utf-16-le"
        return body.decode(coding, "replace").strip("\0\ufeff ")
    return value.decode("utf-8", "replace").replace("\0", " ").strip()


def _tell_place(look: Look, tags: list[_Tag], order: str, place: str) -> None:
    """Tell where a picture was taken, or what it shows; a folder that names no place tells nothing.

    One of the two coordinates says half of it; a name of a place may say all.
    """
    found = {tag.number: tag for tag in tags}
    for first, second in ((2, 4), (20, 22)):
        degrees = [
            (_degrees(found[n].value, order), found[n - 1].value[:1] if n - 1 in found else b"")
            for n in (first, second)
            if n in found
        ]
        if any(each for each, _ in degrees):
            signs = ((each, sign.decode("ascii", "replace")) for each, sign in degrees)
            look.find("gps", place, ", ".join(f"{each:.3f} {sign}" for each, sign in signs))
            return
    if any(n in found and found[n].value.strip(b"\0 ") for n in (0x1B, 0x1C)):
        look.find("gps", place, _text(found.get(0x1C) or found[0x1B]))


def _degrees(value: bytes, order: str) -> float:
    total, divisor = 0.0, 1
    for at in range(0, min(len(value) - 7, 24), 8):
        above, below = struct.unpack(f"{order}II", value[at : at + 8])
        total += (above / below if below else 0) / divisor
        divisor *= 60
    return total


def tell_xmp(look: Look, data: bytes, place: str) -> None:
    """Tell the values of an XMP packet: who, with what, where, and what came before."""
    text = _INSTRUCTION.sub("", data.decode("utf-8", "replace"))
    values = _XMP_TEXT.findall(text)
    values += (value for name, _, value in _XMP_VALUE.findall(text) if not _is_form(name))
    said = [each for each in values if len(each.strip()) > 1 and "://" not in each]
    look.say(f"XMP-oplysninger, {place}", "\n".join(said), hidden=True, near="")
    if said:
        look.find("xmp", place, " ".join(said[:20]))
    where = re.search(r"exif:GPSLatitude\s*(?:>|=\s*[\"'])\s*([^<\"']+)", text)
    if where:
        look.find("gps", place, where[1])


def _is_form(name: str) -> bool:
    return name.startswith(_XMP_FORM)
