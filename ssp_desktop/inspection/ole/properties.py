"""The properties of an old document: who made it, with what."""

import struct
from collections.abc import Iterator

from ssp_desktop.inspection.look import Look

_SUMMARY = {2: "titel", 3: "emne", 4: "forfatter", 5: "nøgleord", 6: "bemærkninger", 7: "skabelon",
            8: "sidst ændret af", 18: "program"}  # fmt: skip
_DOCUMENT = {2: "kategori", 14: "leder", 15: "firma"}
_MOST = 500
_TEXT, _WIDE_TEXT, _NUMBER, _CODE_PAGE = 30, 31, 3, 1


def tell_properties(look: Look, data: bytes, *, document: bool) -> None:
    """Tell the texts of a set of properties; `document` is the second of the two that there are."""
    names = _DOCUMENT if document else _SUMMARY
    for number, text in _texts(data):
        what = names.get(number, str(number))
        place = f"egenskaber: {what}"
        look.say(place, text, hidden=True, near="")
        if what in ("forfatter", "sidst ændret af"):
            look.find("author", place, text)
        elif what == "skabelon":
            look.find("template", place, text)
        else:
            look.find("property" if number in names else "custom_property", place, text)


def _texts(data: bytes) -> Iterator[tuple[int, str]]:
    if len(data) < 48:
        return
    (sets,) = struct.unpack_from("<I", data, 24)
    for each in range(min(sets, 4)):
        at = 28 + 20 * each + 16
        if at + 4 > len(data):
            return
        (start,) = struct.unpack_from("<I", data, at)
        yield from _in_set(data[start:])


def _in_set(data: bytes) -> Iterator[tuple[int, str]]:
    if len(data) < 8:
        return
    (count,) = struct.unpack_from("<I", data, 4)
    for at in range(8, min(8 + 8 * min(count, _MOST), len(data) - 7), 8):
        number, where = struct.unpack_from("<II", data, at)
        if where + 8 > len(data):
            continue
        kind, size = struct.unpack_from("<II", data, where)
        if kind == _TEXT:
            raw = data[where + 8 : where + 8 + min(size, 65536)]
            text = _decoded(raw)
        elif kind == _WIDE_TEXT:
            text = data[where + 8 : where + 8 + 2 * min(size, 65536)].decode("utf-16-le", "replace")
        else:
            continue
        text = text.split("\0")[0].strip()
        if text:
            yield number, text


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
