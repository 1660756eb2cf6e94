"""RTF: its text, and the groups that are not part of it."""

import re
from collections.abc import Iterator

from ssp_desktop.inspection.look import Look

_TOKEN = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.DOTALL,
)
_APART = {
    "annotation": "kommentar", "atnauthor": "kommentar, forfatter", "atnid": "kommentar, forfatter",
    "atndate": "", "atnref": "",
    "author": "egenskaber: forfatter", "operator": "egenskaber: sidst ændret af",
    "title": "egenskaber: titel", "subject": "egenskaber: emne", "company": "egenskaber: firma",
    "manager": "egenskaber: leder", "keywords": "egenskaber: nøgleord",
    "doccomm": "egenskaber: bemærkninger", "comment": "egenskaber: bemærkninger",
    "template": "egenskaber: skabelon", "bkmkstart": "bogmærker", "fldinst": "feltkode",
    "object": "fil inde i filen", "objdata": "fil inde i filen", "userprops": "egne egenskaber",
    "revtbl": "personer", "header": "sidehoved", "footer": "sidefod", "footnote": "fodnote",
    "private": "data for programmer", "xmlnstbl": "data for programmer", "docvar": "variabler",
    "factoidname": "data for programmer", "fonttbl": "filens lister", "colortbl": "",
    "stylesheet": "filens lister", "pict": "", "rsidtbl": "", "listtable": "filens lister",
    "sn": "", "sv": "figur", "themedata": "", "datastore": "data for programmer",
    "colorschememapping": "", "latentstyles": "", "generator": "egenskaber: program",
}  # fmt: skip
_FINDS = {
    "kommentar": "comment", "egenskaber: forfatter": "author", "egne egenskaber": "custom_property",
    "egenskaber: sidst ændret af": "author", "egenskaber: skabelon": "template",
    "fil inde i filen": "embedded_file", "personer": "people", "variabler": "variable",
    "feltkode": "field_code", "bogmærker": "bookmark", "data for programmer": "custom_xml",
    "sidehoved": "header", "sidefod": "header",
}  # fmt: skip
_MOST_GROUPS = 2000
_SIGNS = {"par": "\n", "line": "\n", "tab": "\t", "cell": "\t", "row": "\n", "page": "\n",
          "emdash": "—", "endash": "–", "rquote": "’", "lquote": "‘", "bullet": "•"}  # fmt: skip


class _Group:
    """How text stands in a group of RTF."""

    __slots__ = ("changed", "deleted", "hidden", "place", "skip")

    def __init__(self, above: "_Group | None" = None) -> None:
        self.place: str = above.place if above else "brødteksten"
        self.hidden: bool = above.hidden if above else False
        self.deleted: bool = above.deleted if above else False
        self.changed: bool = above.changed if above else False
        self.skip = 1


def read(look: Look, data: bytes) -> None:
    """Look into an RTF."""
    texts: dict[str, list[str]] = {}
    for place, text in _texts(data.decode("cp1252", "replace")):
        texts.setdefault(place, []).append(text)
    for place, parts in texts.items():
        text = "".join(parts).strip()
        if text and place:
            _tell(look, place, text)
    if b"\\pict" in data:
        look.find("picture", "brødteksten", f"{data.count(b'pict')}")
    if b"\\rsid" in data:
        look.find("rsid", "rsidtbl", f"{data.count(b'rsid')}")


def _tell(look: Look, place: str, text: str) -> None:
    """Tell the text that stands at one place."""
    if place == "figur":
        look.find("alt_text", "brødteksten", text)
    hidden = place not in ("brødteksten", "sidehoved", "sidefod", "fodnote")
    for line in text.split("\n"):
        look.say(place, line, hidden=hidden)
    if place in ("skjult", "slettet", "sat ind"):
        kind = "hidden_text" if place == "skjult" else "tracked_change"
        look.find(kind, "brødteksten", f"{place}: {text}" if kind != "hidden_text" else text)
    elif place in _FINDS:
        look.find(_FINDS[place], place, text)
    elif place.startswith("egenskaber"):
        look.find("property", place, text)


def _texts(text: str) -> Iterator[tuple[str, str]]:
    """Yield each piece of text and where it stands."""
    groups = [_Group()]
    pending = 0
    for found in _TOKEN.finditer(text):
        word, number, hexed, sign, brace, plain = found.groups()
        group = groups[-1]
        if brace:
            ended = _brace(groups, brace)
            if ended:
                yield ended, "\n"
        elif word == "u" and number:
            yield _where(group), chr(int(number) & 0xFFFF)
            pending = group.skip
        elif word:
            _take(group, word, number)
            pending = 0
            if word in _SIGNS:
                yield _where(group), _SIGNS[word]
        else:
            said = _plain(hexed, sign, plain)
            cut = min(pending, len(said))
            pending -= cut
            if said[cut:]:
                yield _where(group), said[cut:]


def _brace(groups: list[_Group], brace: str) -> str:
    """Begin or end a group; return the place that has ended with it, if one has."""
    if brace == "{":
        if len(groups) < _MOST_GROUPS:
            groups.append(_Group(groups[-1]))
        return ""
    if len(groups) < 2:
        return ""
    place = groups.pop().place
    return place if place != groups[-1].place else ""


def _plain(hexed: str | None, sign: str | None, plain: str | None) -> str:
    if hexed:
        return bytes.fromhex(hexed).decode("cp1252", "replace")
    return {"~": "\u00a0", "_": "-", "\\": "\\", "{": "{", "}": "}"}.get(sign or "", plain or "")


def _take(group: _Group, word: str, number: str | None) -> None:
    on = number != "0"
    if word in _APART:
        group.place = _APART[word]
    elif word == "v":
        group.hidden = on
    elif word == "deleted":
        group.deleted = on
    elif word == "revised":
        group.changed = on
    elif word == "uc" and number:
        group.skip = max(0, min(int(number), 8))
    elif word == "plain":
        group.hidden = False


def _where(group: _Group) -> str:
    if group.place != "brødteksten":
        return group.place
    if group.deleted:
        return "slettet"
    if group.hidden:
        return "skjult"
    return "sat ind" if group.changed else group.place
