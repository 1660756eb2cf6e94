"""What the code of a PDF says that no page draws and no object is told by: the second net there.

Remarks and strings, in what draws the pages and between the objects, and in objects that the file
has and does not list.
"""

import re
import zlib
from collections.abc import Container, Iterator

from ssp_desktop.inspection.beneath import texts_in
from ssp_desktop.inspection.look import Look
from ssp_desktop.inspection.pdf.strings import text_in

_SAID = re.compile(
    rb"\(((?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*)\)"  # a string
    rb"|<([0-9A-Fa-f\s]{4,})>|%([^\r\n]*)|/([^\s/<>\[\](){}%]{6,})",
    re.DOTALL,
)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_HEX = re.compile(rb"#([0-9A-Fa-f]{2})")
_STREAM, _STREAM_END = re.compile(rb"\bstream\r?\n"), b"endstream"
_OBJECT = re.compile(rb"(?<!\d)(\d{1,10})\s+(\d{1,5})\s+obj\b")
_NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_MOST, _MOST_LOOSE = 16 * 1024 * 1024, 2000


def tell_code(look: Look, place: str, data: bytes) -> None:
    """Tell the strings, names and remarks in a piece of a PDF's code."""
    said = "\n".join(_strings_in(data[:_MOST]))
    for text in texts_in(said.encode("utf-8", "replace"), is_text=True):
        look.code(place, text)


def tell_between(look: Look, data: bytes, listed: Container[int]) -> None:
    """Tell what a file's code says outside its streams, and in streams of no object it lists.

    `listed` are the places of the objects in its lists.
    """
    at, pieces, loose = 0, [], 0
    while (found := _STREAM.search(data, at)) is not None:
        end = data.find(_STREAM_END, found.end())
        if end < 0:
            break
        pieces.append(data[at : found.start()])
        objects = list(_OBJECT.finditer(data, at, found.start()))
        if objects and objects[-1].start() not in listed and loose < _MOST_LOOSE:
            loose += 1
            with look.told_unread("en løs del"):
                _tell_loose(look, data[found.end() : end])
        at = end
    pieces.append(data[at:])
    tell_code(look, "mellem filens dele", b"\n".join(pieces))


def _tell_loose(look: Look, raw: bytes) -> None:
    stream = zlib.decompressobj()
    try:
        body = stream.decompress(raw, min(look.left, _MOST))
    except zlib.error:
        body = raw[:_MOST]
    look.spend(len(body))
    if not look.has_told(body):
        tell_code(look, "en del, som filen ikke nævner", body)


def _strings_in(data: bytes) -> Iterator[str]:
    for found in _SAID.finditer(data):
        string, figures, remark, name = found.groups()
        if string is not None:
            text = _text(_ESCAPED.sub(_sign, string))
        elif figures is not None:
            packed = b"".join(figures.split())
            text = _text(bytes.fromhex(packed[: len(packed) // 2 * 2].decode("ascii")))
        elif remark is not None:
            text = _text(remark)
        else:
            text = _text(_HEX.sub(lambda each: bytes((int(each[1], 16),)), name))
        if text:
            yield text


def _text(value: bytes) -> str:
    """Return a string as text: as UTF-8 where it is that without saying so; empty for codes."""
    if not value.isascii() and not value.startswith((b"\xfe\xff", b"\xff\xfe")):
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return text_in(value)


def _sign(found: "re.Match[bytes]") -> bytes:
    sign = found[1]
    if sign[:1].isdigit():
        return bytes((int(sign, 8) & 0xFF,))
    return b"" if sign in (b"\n", b"\r", b"\r\n") else _NAMED.get(sign, sign)
