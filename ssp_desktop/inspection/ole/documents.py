"""Old compound documents: .doc, .xls, .ppt and .msg, and what lies in them.

Of a .msg everything is read. Of the others the words are taken as they stand in the file, with what
was deleted and never cleared away; how they were laid out, and so what of them is hidden, is not
worked out, which is told.
"""

import re
import struct
from collections.abc import Iterator

from ssp_desktop.inspection.look import PROTECTED, CannotLook, Look
from ssp_desktop.inspection.ole.compound import Compound
from ssp_desktop.inspection.ole.message import tell_message
from ssp_desktop.inspection.ole.old_word import tell_old_word
from ssp_desktop.inspection.ole.properties import tell_properties

_LETTER = r"[\t\r\n\x20-\x7e\u00a0-\u024f\u2010-\u2044\u20ac]"
_WIDE = re.compile(rb"(?:[\t\r\n\x20-\x7e\xa0-\xff]\x00|[\x10-\x44\xac]\x20){4,}")
_NARROW = re.compile(rb"[\t\r\n\x20-\x7e\xa0-\xff\x91-\x97\x85]{6,}")
_PARTLY = "er af en gammel slags; ordene er set efter, men ikke alt, der kan være skjult"
_MAIN = {
    "WordDocument": "Word",
    "Workbook": "Excel",
    "Book": "Excel",
    "PowerPoint Document": "PowerPoint",
}
_MACROS = ("VBA", "Macros", "_VBA_PROJECT_CUR", "_VBA_PROJECT")
_DULL = ("\x01CompObj", "\x03ObjInfo", "\x01Ole")


def read(look: Look, data: bytes) -> None:
    """Look into a compound file."""
    file = Compound(look, data)
    names = file.streams
    if "EncryptedPackage" in names or "EncryptionInfo" in names:
        raise CannotLook(PROTECTED)
    if any(name.startswith(("__substg1.0_", "__properties")) for name in names):
        tell_message(look, file)
        return
    main = [name for name in names if name in _MAIN]
    if not main:
        look.unread("", "er et objekt fra et andet program; kun ordene i det er set efter")
    elif _is_locked(file, main[0]):
        raise CannotLook(PROTECTED)
    else:
        look.unread("", _PARTLY)
        if main[0] == "WordDocument":
            tell_old_word(look, file)
    if any(part in _MACROS for name in names for part in name.split("/")):
        look.find("macro", "VBA", "makroer")
    for name in names:
        with look.told_unread(name):
            _tell_stream(look, file, name)


def _tell_stream(look: Look, file: Compound, name: str) -> None:
    data = file.data(name)
    last = name.rpartition("/")[2]
    if "SummaryInformation" in last:
        tell_properties(look, data, document="Document" in last)
        return
    if last in _DULL:
        return
    if last == "\x01Ole10Native":
        look.find("embedded_file", name, _narrow(data[4:200]))
        look.say("fil inde i filen, navn", _narrow(data[4:1000]), hidden=True, near="")
        look.look_inside("fil inde i filen", last, _native(data), hidden=True)
        return
    if "/" in name and last in ("Package", "CONTENTS"):
        look.find("embedded_file", name, f"{len(data)} byte")
        look.look_inside("fil inde i filen", last, data, hidden=True)
        return
    if "/" in name and name.rpartition("/")[2] in _MAIN:
        look.find("embedded_file", name, _MAIN[last])
    seen = name in _MAIN
    place = "teksten" if seen else name.replace("\x05", "").replace("\x01", "")
    for text in (*_wide(data), _narrow(data)):
        for line in re.split(r"[\r\n]+", text):
            look.say(place, line, hidden=not seen)
    if name in ("Workbook", "Book"):
        _tell_sheets(look, data)


def _is_locked(file: Compound, main: str) -> bool:
    head = file.data(main)[:4096]
    if main == "WordDocument" and len(head) > 12:
        return bool(struct.unpack_from("<H", head, 10)[0] & 0x100)
    return main in ("Workbook", "Book") and any(k == 0x2F for k, _ in _records(head))


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(data):
        kind, size = struct.unpack_from("<HH", data, at)
        yield kind, data[at + 4 : at + 4 + size]
        at += 4 + size


def _tell_sheets(look: Look, data: bytes) -> None:
    """Tell hidden sheets, comments and who wrote last, from the records of an old workbook."""
    for count, (kind, body) in enumerate(_records(data), 1):
        if kind == 0x85 and len(body) > 8 and body[4] & 3:
            wide = body[7] & 1
            name = body[8:].decode("utf-16-le" if wide else "cp1252", "replace")[: body[6]]
            look.find("hidden_sheet", f"ark »{name}«", "arket er skjult")
        elif kind == 0x1C:
            look.find("comment", "en celle", "bemærkning til en celle")
        elif kind in (0x203, 0x27E) and len(body) >= 10:
            number = _number(kind, body)
            if number:
                look.say("en celle", number, near="")
        if count % 10_000 == 0:
            look.beat()


def _number(kind: int, body: bytes) -> str:
    """Return a whole number of nine or ten figures as CPR numbers are shown; empty for others."""
    if kind == 0x203 and len(body) >= 14:
        value: float = struct.unpack_from("<d", body, 6)[0]
    else:
        (packed,) = struct.unpack_from("<I", body, 6)
        value = packed >> 2 if packed & 2 else 0.0
        value = value / 100 if packed & 1 else value
    whole = 10**8 <= value < 10**10 and value == int(value)
    return str(int(value)).rjust(10, "0") if whole else ""


def _native(data: bytes) -> bytes:
    """Return the file inside what the packager of Windows made."""
    at = 6
    for _ in range(2):
        end = data.find(b"\0", at)
        if end < 0:
            return b""
        at = end + 1
    at += 8
    at = data.find(b"\0", at) + 1
    if at <= 0 or at + 4 > len(data):
        return b""
    (size,) = struct.unpack_from("<I", data, at)
    return data[at + 4 : at + 4 + size]


def _wide(data: bytes) -> Iterator[str]:
    for found in _WIDE.finditer(data):
        yield found[0].decode("utf-16-le", "replace")


def _narrow(data: bytes) -> str:
    return "\n".join(each.decode("cp1252", "replace") for each in _NARROW.findall(data))
