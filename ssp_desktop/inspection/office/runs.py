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
_TINY = 3  # half points: nobody can read it


class Styles:
    """Which styles hide their text."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._hidden: set[str] = set()
        self._seen: set[str] = set()
        based: dict[str, str] = {}
        for root in roots:
            for style in named(root, "style"):
                name = attribute(style, "styleId")
                looks = child(style, "rPr")
                based[name] = (
                    attribute(b, "val") if (b := child(style, "basedOn")) is not None else ""
                )
                if looks is not None and is_on(child(looks, "vanish")):
                    self._hidden.add(name)
        for name in based:
            self._follow(name, based)

    def _follow(self, name: str, based: dict[str, str]) -> None:
        """Find out whether a style hides, or one that it is based on; each is asked once."""
        path: list[str] = []
        while name and name not in self._hidden and name not in self._seen:
            self._seen.add(name)
            path.append(name)
            name = based.get(name, "")
        if name in self._hidden:
            self._hidden.update(path)

    def hides(self, name: str) -> bool:
        """Whether text in the style is not shown."""
        return name in self._hidden


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
    named_style = child(child(paragraph, "pPr"), "pStyle")
    whole = named_style is not None and styles.hides(attribute(named_style, "val"))
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
    stack: list[tuple[etree._Element, _State]] = [(paragraph, _State(False, False))]
    while stack:
        element, state = stack.pop()
        called = local(element)
        if called == "r":
            state = state._replace(hidden=state.hidden or _is_hidden(element, styles))
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


def _is_hidden(run: etree._Element, styles: Styles) -> bool:
    """Whether nobody sees a run: hidden, far too small, or white with nothing behind it."""
    looks = child(run, "rPr")
    if looks is None:
        return False
    if is_on(child(looks, "vanish")) or is_on(child(looks, "specVanish")):
        return True
    style = child(looks, "rStyle")
    if style is not None and styles.hides(attribute(style, "val")):
        return child(looks, "vanish") is None
    size = child(looks, "sz")
    if (
        size is not None
        and attribute(size, "val").isdecimal()
        and int(attribute(size, "val")) < _TINY
    ):
        return True
    colour_of = child(looks, "color")
    colour = attribute(colour_of, "val").upper() if colour_of is not None else "AUTO"
    if colour in ("AUTO", "000000") and _is_blacked_out(looks, colour):
        return True
    return colour == "FFFFFF" and not _is_dark_behind(run)


def _is_blacked_out(looks: etree._Element, colour: str) -> bool:
    """Whether black text is on black: that is how words are »removed« by hand."""
    marked, shade = child(looks, "highlight"), child(looks, "shd")
    if marked is not None and attribute(marked, "val") == "black":
        return True
    # Word turns text of no colour of its own white on a dark shade.
    return shade is not None and attribute(shade, "fill").upper() == "000000" == colour


def _is_dark_behind(run: etree._Element) -> bool:
    """Whether something may be behind white text that makes it readable."""
    looks = child(run, "rPr")
    if child(looks, "highlight") is not None:
        return True
    element: etree._Element | None = run
    while element is not None:
        called = local(element)
        if called in ("txbxContent", "tbl"):
            return called == "txbxContent" or _is_coloured(element)
        for of in ("rPr", "pPr", "tcPr"):
            shade = child(child(element, of), "shd")
            if shade is not None and attribute(shade, "fill").upper() not in ("", "AUTO", "FFFFFF"):
                return True
        element = element.getparent()
    return False


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
