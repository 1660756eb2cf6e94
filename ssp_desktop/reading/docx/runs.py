"""The text of a run, and what in a paragraph is no text: pictures, objects, comments."""

from collections.abc import Iterator

from lxml import etree

from ssp_desktop.domain.numbers import whole
from ssp_desktop.ooxml.elements import W, is_on
from ssp_desktop.reading.docx.styles import first_child
from ssp_desktop.reading.package.symbols import has_symbols, in_font, symbol
from ssp_desktop.reading.source.told import (
    COMMENT,
    FIGURE,
    OBJECT,
    UNKNOWN_SYMBOL,
    Said,
    picture_told,
)

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_IMAGE = "{urn:schemas-microsoft-com:vml}imagedata"
_BOX = f"{W}txbxContent"
_SHAPES = frozenset("shape rect roundrect oval line polyline arc curve group".split())
_RULE = "{urn:schemas-microsoft-com:office:office}hr"
ALTERNATIVES, FALLBACK = f"{_MC}AlternateContent", f"{_MC}Fallback"
GONE = frozenset({f"{W}del", f"{W}moveFrom"})
_CHARACTERS = {f"{W}tab": "\t", f"{W}noBreakHyphen": "-", f"{W}cr": "\n", f"{W}ptab": "\t"}
_HIDES = frozenset({f"{W}t", f"{W}sym"})


def run_text(run: etree._Element, told: list[Said], *, deleted: bool = False) -> str:
    """Return the text of `run`; what is none is added to `told`.

    `deleted`: what a tracked change took out is text too.
    """
    out: list[str] = []
    for element in run:
        tag = element.tag
        if tag == f"{W}t" or (deleted and tag == f"{W}delText"):
            text = (element.text or "").replace("\n", " ")
            out.append(_typed(run, text, told) if has_symbols(text) else text)
        elif tag == f"{W}br":
            out.append("\n" if element.get(f"{W}type") in (None, "textWrapping") else " ")
        elif tag in _CHARACTERS:
            out.append(_CHARACTERS[str(tag)])
        elif tag == f"{W}sym":
            out.append(_symbol(element, told))
        elif tag == ALTERNATIVES:
            out.append(_alternative(element, told))
        elif tag == f"{W}fldChar":
            out.append(_form_field(element))
        elif tag == f"{W}ruby":
            out.append(_with_ruby(element, told))
        else:
            told += _not_text(element)
    return "".join(out)


def hides_text(run: etree._Element) -> bool:
    """Return whether a hidden `run` has text."""
    return any(element.tag in _HIDES for element in run)


def anchored(paragraph: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield what hangs on `paragraph` itself, each once, and nothing that is deleted."""
    for element in paragraph.iter(tag):
        above = element.getparent()
        while above is not None and above is not paragraph:
            if above.tag in GONE or above.tag == _BOX or _is_said_already(above, tag):
                break
            above = above.getparent()
        else:
            yield element


def _is_said_already(element: etree._Element, tag: str) -> bool:
    """Return whether `element` only repeats, for old programs, what stands before it."""
    parent = element.getparent() if element.tag == FALLBACK else None
    choice = None if parent is None else parent.find(f"{_MC}Choice")
    return choice is not None and choice.find(f".//{tag}") is not None


def _form_field(begin: etree._Element) -> str:
    """Return what a field of an old form shows that has no text: its box, or what is chosen."""
    box = begin.find(f"{W}ffData/{W}checkBox")
    if box is not None:
        mark = box.find(f"{W}checked")
        return "☒" if is_on(box.find(f"{W}default") if mark is None else mark) else "☐"
    choices = begin.findall(f"{W}ffData/{W}ddList/{W}listEntry")
    chosen = begin.find(f"{W}ffData/{W}ddList/{W}result")
    at = whole("" if chosen is None else chosen.get(f"{W}val", ""), 0, 0, 1000)
    return choices[at].get(f"{W}val", "") if at < len(choices) else ""


def _with_ruby(element: etree._Element, told: list[Said]) -> str:
    """Return a text with the small one above it behind it in brackets."""
    base, above = (
        "".join(run_text(run, told) for run in element.iterfind(f"{W}{part}/{W}r"))
        for part in ("rubyBase", "rt")
    )
    return f"{base} ({above})" if above else base


def _typed(run: etree._Element, text: str, told: list[Said]) -> str:
    """Return typed `text` with the characters of its symbol font."""
    properties = first_child(run, "rPr")
    fonts = None if properties is None else properties.find(f"{W}rFonts")
    font = "" if fonts is None else fonts.get(f"{W}ascii", "")
    if not font:
        return text
    made, known = in_font(text, font)
    if not known:
        told.append(UNKNOWN_SYMBOL)
    return made


def _symbol(element: etree._Element, told: list[Said]) -> str:
    sign = symbol(element.get(f"{W}font", ""), element.get(f"{W}char", ""))
    if not sign:
        told.append(UNKNOWN_SYMBOL)
    return sign


def _alternative(element: etree._Element, told: list[Said]) -> str:
    """Return the character that a newer Word has a name for; text boxes come elsewhere."""
    choice, fallback = element.find(f"{_MC}Choice"), element.find(FALLBACK)
    for each in choice if choice is not None else ():
        tag = etree.QName(each).localname if isinstance(each.tag, str) else ""
        if tag == "symEx":
            code = next((v for k, v in each.attrib.items() if str(k).endswith("}char")), "")
            return symbol("", str(code)) or ("" if fallback is None else run_text(fallback, told))
    shown = fallback if choice is None or not len(choice) else choice
    if shown is None:
        return ""
    if shown is fallback and shown.find(f"{W}t") is not None:
        return run_text(shown, told)
    for each in shown:
        told += _not_text(each)
    return ""


def _not_text(element: etree._Element) -> list[Said]:
    """Return what to tell of an element of a run that is no text."""
    if element.tag == f"{W}drawing":
        return _drawn(element)
    if element.tag == f"{W}pict":
        return _old_drawing(element)
    if element.tag == f"{W}object":
        return [OBJECT]
    if element.tag == f"{W}contentPart":
        return [FIGURE]
    return [COMMENT] if element.tag == f"{W}commentReference" else []


def _drawn(drawing: etree._Element) -> list[Said]:
    pictures = [each for each in drawing.iter(_PICTURE) if not _is_in_box(each, drawing)]
    if pictures:
        about = next(drawing.iter(f"{_WP}docPr"), None)
        return [picture_told("" if about is None else about.get("descr", ""))] * len(pictures)
    return [] if next(drawing.iter(_BOX), None) is not None else [FIGURE]


def _old_drawing(drawing: etree._Element) -> list[Said]:
    """Return what to tell of a drawing as Word made them before 2010; a rule is none."""
    pictures = [each for each in drawing.iter(_IMAGE) if not _is_in_box(each, drawing)]
    if pictures:
        return [picture_told()] * len(pictures)
    shapes = [each for each in drawing if etree.QName(each).localname in _SHAPES]
    drawn = [each for each in shapes if each.get(_RULE) not in ("t", "true")]
    return [FIGURE] if drawn and next(drawing.iter(_BOX), None) is None else []


def _is_in_box(element: etree._Element, within: etree._Element) -> bool:
    for above in element.iterancestors():
        if above is within:
            return False
        if above.tag == _BOX:
            return True
    return False
