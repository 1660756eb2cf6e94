"""A mail as Outlook saves it (.msg): its properties are streams, its attachments folders."""

import re

from ssp_desktop.inspection.look import Look
from ssp_desktop.inspection.ole.compound import Compound
from ssp_desktop.inspection.texts.markup import tell_page
from ssp_desktop.inspection.texts.plain import decoded

_PROPERTY = re.compile(r"__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})")
_SHOWN = {
    0x0037: "emne", 0x0C1A: "fra", 0x0E04: "til", 0x0E03: "kopi", 0x1000: "mailens tekst",
    0x0E02: "skjult modtager", 0x0070: "emne", 0x0042: "fra",
}  # fmt: skip
_HTML, _HEADERS, _BCC = 0x1013, 0x007D, 0x0E02
_DATA, _NAME, _LONG_NAME = 0x3701, 0x3704, 0x3707
_WIDE, _NARROW, _BYTES = 0x001F, 0x001E, 0x0102


def tell_message(look: Look, file: Compound, folder: str = "") -> None:
    """Tell the properties below `folder`, and what hangs on the mail."""
    attached: dict[str, dict[int, bytes]] = {}
    for path in file.streams:
        if not path.startswith(folder):
            continue
        inside = path[len(folder) :]
        top, _, rest = inside.partition("/")
        found = _PROPERTY.fullmatch(inside.rpartition("/")[2])
        if found is None:
            continue
        number, kind = int(found[1], 16), int(found[2], 16)
        with look.told_unread(inside):
            if top.startswith("__attach") and "/" not in rest:
                if number in (_DATA, _NAME, _LONG_NAME):
                    body = file.data(path)
                    text = kind in (_WIDE, _NARROW)
                    attached.setdefault(top, {})[number] = (
                        _text(body, kind).encode() if text else body
                    )
            else:
                _tell_property(look, inside, number, kind, file.data(path))
    for number, parts in enumerate(attached.values(), 1):
        name = (parts.get(_LONG_NAME) or parts.get(_NAME) or b"").decode("utf-8", "replace")
        look.find("embedded_file", f"vedhæftet fil {number}", name)
        if _DATA in parts:
            look.look_inside(f"vedhæftet fil »{name or number}«", name, parts[_DATA], is_file=True)


def _tell_property(look: Look, path: str, number: int, kind: int, body: bytes) -> None:
    if number == _HTML:
        text = decoded(body) if kind == _BYTES else _text(body, kind)
        tell_page(look, text, "mailens tekst (HTML)")
        return
    if kind not in (_WIDE, _NARROW):
        return
    text = _text(body, kind)
    top = "/" not in path
    place = _SHOWN.get(number, f"oplysning {number:04X}") if top else path
    look.say(place, text, hidden=not (top and number in _SHOWN), near="")
    if number == _HEADERS:
        look.find("mail_route", "mailens hoved", text)
    elif number == _BCC and text.strip():
        look.find("blind_copy", "skjult modtager", text)


def _text(body: bytes, kind: int) -> str:
    return body.decode("utf-16-le" if kind == _WIDE else "cp1252", "replace").strip("\0")
