"""The text of Word's paragraphs, run by run: what is seen, what is hidden, what was changed."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from ssp_desktop.inspection.look import Look
from ssp_desktop.inspection.xml import attribute, child, is_on, local, named

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_DELETED = frozenset({"del", "moveFrom"})
_CHANGES = {
    "ins": "sat ind", "del": "slettet", "moveFrom": "flyttet herfra", "moveTo": "flyttet hertil",
    "rPrChange": "udseende", "pPrChange": "udseende", "sectPrChange": "udseende",
    "tblPrChange": "udseende", "tcPrChange": "udseende", "trPrChange": "udseende",
    "tblGridChange": "udseende", "tblPrExChange": "udseende", "numberingChange": "nummerering",
    "cellIns": "celle sat ind", "cellDel": "celle slettet", "cellMerge": "celler flettet",
}  # fmt: skip
_FINDS = {"skjult": "hidden_text", "feltkode": "field_code"}
_TINY, _NARROW = 3, 5
"""Half points, and per cent of a letter's width, below which nobody can read it."""
_NO_HEIGHT = 40  # twentieths of a point
_NEARLY_WHITE = 0xF9
_LOOKS = ("vanish", "specVanish", "color", "sz", "w", "highlight", "shd")


class Styles:
    """How text looks in each style: what is said of it there, or in those it is based on."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._own: dict[str, Looks] = {}
        self._based: dict[str, str] = {}
        self._whole: dict[str, Looks] = {}
        self._usual: Looks = {}
        self._plain = ""  # the style of a paragraph that names none
        for root in roots:
            defaults = child(child(root, "docDefaults"), "rPrDefault")
            self._usual |= looks_in(child(defaults, "rPr"))
            for style in named(root, "style"):
                self._take(style)

    def _take(self, style: etree._Element) -> None:
        name = attribute(style, "styleId")
        self._own[name] = looks_in(child(style, "rPr"))
        shade = child(child(style, "pPr"), "shd")
        if shade is not None:
            self._own[name].setdefault("shd", shade)
        based = child(style, "basedOn")
        self._based[name] = attribute(based, "val") if based is not None else ""
        if attribute(style, "type") == "paragraph" and attribute(style, "default") == "1":
            self._plain = name

    def looks(self, paragraph: str, run: str) -> "Looks":
        """Return how text looks in those two styles, before what is said of itself."""
        return self._usual | self._of(paragraph or self._plain) | self._of(run)

    def _of(self, name: str) -> "Looks":
        """Return how text looks in a style; each is worked out once."""
        path: list[str] = []
        while name and name not in self._whole and name not in path:
            path.append(name)
            name = self._based.get(name, "")
        found = self._whole.get(name, {})
        for each in reversed(path):
            found = self._whole[each] = found | self._own.get(each, {})
        return found


Looks = dict[str, etree._Element]
"""The elements that say how text looks, by their names."""


def looks_in(element: etree._Element | None) -> Looks:
    """Return what an element such as ``w:rPr`` says of how text looks, as far as that hides it."""
    if element is None:
        return {}
    return {called: each for each in element if (called := local(each)) in _LOOKS}


class _State(NamedTuple):
    """How a piece of text stands: hidden, deleted, or part of a field's code."""

    hidden: bool
    deleted: bool


def tell_paragraphs(
    look: Look, place: str, root: etree._Element, styles: Styles, *, hidden: bool = False
) -> None:
    """Tell each paragraph below `root`: what is seen, and apart from it what is not."""
    lead = f"{place}, " if place else ""
    for number, paragraph in enumerate(named(root, "p"), 1):
        if "drawingml" not in str(paragraph.tag):
            _tell_paragraph(look, f"{lead}afsnit {number}", paragraph, styles, hidden)
        if number % 500 == 0:
            look.beat()
    # Drawings have paragraphs of another kind, as slides have.
    for paragraph in root.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}p"):
        text = "".join(str(each.text or "") for each in named(paragraph, "t"))
        look.say(f"{lead}figur", text, hidden=hidden)


def _tell_paragraph(
    look: Look, where: str, paragraph: etree._Element, styles: Styles, hidden: bool
) -> None:
    whole = _is_in_hidden_row(paragraph)
    kinds: dict[str, list[str]] = {"": [], "slettet": [], "skjult": [], "feltkode": []}
    for text, state, is_code in _pieces(paragraph, styles):
        kind = "slettet" if state.deleted else "skjult" if state.hidden or whole else ""
        kinds["feltkode" if is_code else kind].append(text)
    look.say(where, "".join(kinds.pop("")), hidden=hidden)
    for kind, parts in kinds.items():
        text = "".join(parts)
        if text.strip():
            look.say(f"{where}, {kind}", text, hidden=True, near="")
            if kind in _FINDS:
                look.find(_FINDS[kind], where, text)


def _pieces(paragraph: etree._Element, styles: Styles) -> Iterator[tuple[str, _State, bool]]:
    """Yield the text of a paragraph's own runs, not that of paragraphs inside it."""
    named_style = child(child(paragraph, "pPr"), "pStyle")
    style = attribute(named_style, "val") if named_style is not None else ""
    stack: list[tuple[etree._Element, _State]] = [(paragraph, _State(False, False))]
    while stack:
        element, state = stack.pop()
        called = local(element)
        if called == "r":
            state = state._replace(hidden=state.hidden or _is_hidden(element, style, styles))
        elif called in _DELETED:
            state = state._replace(deleted=True)
        elif called in ("t", "delText"):
            gone = state.deleted or called == "delText"
            yield element.text or "", state._replace(deleted=gone), False
            continue
        elif called in ("instrText", "delInstrText"):
            yield element.text or "", state, True
            continue
        elif called in _SIGNS and local_parent(element) == "r":
            yield _SIGNS[called], state, False
            continue
        elif called == "sym":
            yield _sign(attribute(element, "char")), state, False
            continue
        if called == "fldSimple":
            yield attribute(element, "instr"), state, True
        below = [each for each in element if local(each) not in ("p", "rPr", "pPr")]
        stack += ((each, state) for each in reversed(below))


def local_parent(element: etree._Element) -> str:
    """Return the name of what `element` is in."""
    parent = element.getparent()
    return "" if parent is None else local(parent)


def _sign(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number - 0xF000 if 0xF020 <= number <= 0xF0FF else number & 0xFFFF)


def _is_hidden(run: etree._Element, style: str, styles: Styles) -> bool:
    """Whether nobody sees a run: hidden, far too small, or white with nothing behind it.

    `style` is that of its paragraph.
    """
    own = child(run, "rPr")
    run_style = child(own, "rStyle")
    in_style = styles.looks(style, attribute(run_style, "val") if run_style is not None else "")
    looks = in_style | looks_in(own)
    if not looks:
        return False
    if is_on(looks.get("vanish")) or is_on(looks.get("specVanish")):
        return True
    if _number(looks.get("sz"), 24) < _TINY or _number(looks.get("w"), 100) < _NARROW:
        return True
    colour = attribute(looks["color"], "val").upper() if "color" in looks else "AUTO"
    if colour in ("AUTO", "000000") and _is_blacked_out(looks, colour):
        return True
    return _is_white(colour) and not _is_dark_behind(run, looks)


def _number(element: etree._Element | None, usual: int) -> int:
    value = attribute(element, "val").rstrip("%") if element is not None else ""
    return int(value) if value.isascii() and value.isdecimal() else usual


def _is_white(colour: str) -> bool:
    """Whether nobody tells a colour from that of the paper."""
    try:
        return len(colour) == 6 and min(bytes.fromhex(colour)) >= _NEARLY_WHITE
    except ValueError:
        return False


def _is_blacked_out(looks: Looks, colour: str) -> bool:
    """Whether black text is on black: that is how words are »removed« by hand."""
    marked, shade = looks.get("highlight"), looks.get("shd")
    if marked is not None and attribute(marked, "val") == "black":
        return True
    # Word turns text of no colour of its own white on a dark shade.
    return shade is not None and attribute(shade, "fill").upper() == "000000" == colour


def _is_in_hidden_row(paragraph: etree._Element) -> bool:
    """Whether a paragraph is in a row of a table that is not shown, or has no height."""
    for row in paragraph.iterancestors("{*}tr"):
        about = child(row, "trPr")
        height = child(about, "trHeight")
        if is_on(child(about, "hidden")):
            return True
        if height is not None and attribute(height, "hRule") == "exact":
            return _number(height, 240) < _NO_HEIGHT
    return False


def _is_dark_behind(run: etree._Element, looks: Looks) -> bool:
    """Whether something may be behind white text that makes it readable."""
    shade = looks.get("shd")
    if "highlight" in looks or (shade is not None and _is_shade(shade)):
        return True
    element: etree._Element | None = run
    while element is not None:
        called = local(element)
        if called in ("txbxContent", "tbl"):
            return called == "txbxContent" or _is_coloured(element)
        for of in ("rPr", "pPr", "tcPr"):
            shade = child(child(element, of), "shd")
            if shade is not None and _is_shade(shade):
                return True
        element = element.getparent()
    return False


def _is_shade(shade: etree._Element) -> bool:
    return attribute(shade, "fill").upper() not in ("", "AUTO", "FFFFFF")


def _is_coloured(table: etree._Element) -> bool:
    looks = child(table, "tblPr")
    return child(looks, "tblStyle") is not None or child(looks, "shd") is not None


def tell_changes(look: Look, place: str, root: etree._Element) -> None:
    """Tell every tracked change below `root`: what, by whom, and the words."""
    changes = list(root.iter(*(f"{{*}}{name}" for name in _CHANGES)))
    numbers = {each: at for at, each in enumerate(named(root, "p"), 1)} if changes else {}
    for each in changes:
        who = attribute(each, "author")
        words = "".join(str(part.text or "") for part in named(each, "t", "delText"))
        look.say("sporede ændringer, forfatter", who, hidden=True, near="")
        where = place or "brødteksten"
        above: etree._Element | None = each
        while above is not None and above not in numbers:
            above = above.getparent()
        if above is not None:
            where = f"{where}, afsnit {numbers[above]}"
        look.find("tracked_change", where, f"{_CHANGES[local(each)]} af {who or 'ukendt'}: {words}")
