"""What the head of an old Word file tells: comments, notes, hidden text, who has changed it."""

import struct

from ssp_desktop.inspection.look import Look
from ssp_desktop.inspection.ole.compound import Compound

_MAGIC = 0xA5EC
_COMMENT_LETTERS, _AUTHORS_AT = 0x5C, 0x232
_OTHER_TABLE = 0x200
_HIDDEN = b"\x3c\x08\x01"
"""How a run is told to be hidden (sprmCFVanish)."""
_MOST = 500


def tell_old_word(look: Look, file: Compound) -> None:
    """Tell what is in the Word file besides its words; nothing when its head is not Word's."""
    data = file.data("WordDocument")
    if len(data) < _AUTHORS_AT + 8 or struct.unpack_from("<H", data)[0] != _MAGIC:
        return
    (letters,) = struct.unpack_from("<I", data, _COMMENT_LETTERS)
    if letters:
        look.find("comment", "teksten", f"kommentarer på i alt {letters} tegn")
    if _HIDDEN in data:
        look.find("hidden_text", "teksten", "tekst, der er gjort skjult")
    (flags,) = struct.unpack_from("<H", data, 0x0A)
    table = file.data("1Table" if flags & _OTHER_TABLE else "0Table")
    at, size = struct.unpack_from("<II", data, _AUTHORS_AT)
    for who in _names(table[at : at + size]):
        look.say("sporede ændringer, forfatter", who, hidden=True, near="")
        look.find("tracked_change", "teksten", f"ændret af {who}")


def _names(table: bytes) -> list[str]:
    """Return the names in a table of texts, without the »Unknown« that each begins with."""
    if len(table) < 6 or table[:2] != b"\xff\xff":
        return []
    (count,) = struct.unpack_from("<H", table, 2)
    names, at = [], 6
    for _ in range(min(count, _MOST)):
        if at + 2 > len(table):
            break
        (length,) = struct.unpack_from("<H", table, at)
        names.append(table[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace"))
        at += 2 + 2 * length
    return [name for name in names[1:] if name.strip()]
