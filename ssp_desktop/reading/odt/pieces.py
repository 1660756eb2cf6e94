"""What stands in a paragraph of an ODT: its text by look, and what hangs on it or is no text."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ssp_desktop.reading.odt.names import DRAW, OFFICE, SVG, TEXT, XLINK, count_of
from ssp_desktop.reading.odt.styles import Look, Styles, is_placeholder
from ssp_desktop.reading.package.paragraphs import Run
from ssp_desktop.reading.package.symbols import has_symbols, in_font
from ssp_desktop.reading.source.links import links_told
from ssp_desktop.reading.source.told import (
    COMMENT,
    FORMULA,
    HIDDEN,
    OBJECT,
    UNKNOWN_SYMBOL,
    Said,
    picture_told,
)

_SKIPPED = frozenset(
    {f"{TEXT}ruby-text", f"{TEXT}note-citation", f"{OFFICE}annotation-end", f"{TEXT}label",
     f"{TEXT}script", f"{TEXT}tracked-changes", f"{OFFICE}event-listeners", f"{OFFICE}forms"}
)  # fmt: skip
_NO_TEXT = frozenset({f"{DRAW}object", f"{DRAW}object-ole", f"{DRAW}image"})
_LINKS = frozenset({f"{TEXT}a", f"{DRAW}a"})
_MARKS = frozenset(
    f"{TEXT}{each}"
    for each in ("change-start", "change-end", "change", "bookmark-start", "bookmark")
) | {f"{OFFICE}annotation", f"{OFFICE}annotation-end"}  # fmt: skip
_MOST_SPACES = 1000
_DEEPEST = 100


@dataclass(slots=True)
class Pieces:
    """The text of one paragraph, what is told of it, and what follows it.

    `marks` are where changes, bookmarks and comments begin or end, each with the number of runs
    in front of it.
    """

    runs: list[Run] = field(default_factory=list)
    marks: list[tuple[int, etree._Element]] = field(default_factory=list)
    told: list[Said] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[etree._Element] = field(default_factory=list)
    hidden: bool = False


def pieces_of(paragraph: etree._Element, look: Look, styles: Styles) -> Pieces:
    """Return the pieces of `paragraph`, whose own text looks like `look`."""
    pieces = Pieces()
    _collect(paragraph, look, styles, pieces, 0)
    if pieces.hidden:
        pieces.runs.clear()
    return pieces


def _collect(
    parent: etree._Element, look: Look, styles: Styles, pieces: Pieces, depth: int
) -> None:
    _add(pieces, parent.text, look)
    for element in parent:
        if element.tag in _MARKS:
            pieces.marks.append((len(pieces.runs), element))
        if element.tag in _LINKS:
            words = "".join(str(text) for text in element.itertext())
            pieces.told += links_told(words, element.get(f"{XLINK}href", ""))
        if isinstance(element.tag, str) and depth < _DEEPEST:
            _take(element, look, styles, pieces, depth)
        _add(pieces, element.tail, look)


def _take(element: etree._Element, look: Look, styles: Styles, pieces: Pieces, depth: int) -> None:
    tag = element.tag
    if tag == f"{TEXT}s":
        _add(pieces, " " * (count_of(element, f"{TEXT}c", 0, _MOST_SPACES) or 1), look)
    elif tag == f"{TEXT}tab":
        _add(pieces, "\t", look)
    elif tag == f"{TEXT}line-break":
        pieces.runs.append(Run("\n", look.bold, look.italic, look.size))
    elif tag == f"{TEXT}note":
        pieces.notes += element.findall(f"{TEXT}note-body")
    elif tag == f"{OFFICE}annotation":
        pieces.told.append(COMMENT)
    elif str(tag).startswith(DRAW):
        drawn(element, pieces)
    elif element.get(f"{TEXT}is-hidden") == "true":
        pieces.hidden = pieces.hidden or tag == f"{TEXT}hidden-paragraph"
        _hide(pieces)
    elif tag not in _SKIPPED and not is_placeholder(element):
        if tag == f"{TEXT}span":
            look = styles.look(look, "text", element.get(f"{TEXT}style-name", ""))
        _collect(element, look, styles, pieces, depth + 1)


def drawn(element: etree._Element, pieces: Pieces) -> None:
    """Take a frame or a shape: its text boxes follow, its pictures are told."""
    for each in _outermost(element):
        if each.tag not in _NO_TEXT:
            pieces.boxes.append(each)
        elif each.tag in (f"{DRAW}object", f"{DRAW}object-ole"):
            is_formula = any(str(inside.tag).endswith("}math") for inside in each)
            pieces.told.append(FORMULA if is_formula else OBJECT)
        elif each.tag == f"{DRAW}image":
            frame = each.getparent()
            if frame is not None and _is_first(each, frame):
                about = frame.findtext(f"{SVG}desc") or frame.findtext(f"{SVG}title") or ""
                pieces.told.append(picture_told(about))


def _outermost(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the boxes, objects and pictures in `element`, not those within a box."""
    waiting = [element]
    while waiting:
        each = waiting.pop()
        if each.tag in _NO_TEXT or _has_text(each):
            yield each
        else:
            waiting += [inside for inside in reversed(each) if isinstance(inside.tag, str)]


def _has_text(element: etree._Element) -> bool:
    return element.tag == f"{DRAW}text-box" or element.find(f"{TEXT}p") is not None


def _is_first(image: etree._Element, frame: etree._Element) -> bool:
    """Return whether `image` is no other form of what stands before it in the frame."""
    kinds = (f"{DRAW}image", f"{DRAW}object", f"{DRAW}object-ole", f"{DRAW}text-box")
    return next((each for each in frame if each.tag in kinds), None) is image


def _hide(pieces: Pieces) -> None:
    if HIDDEN not in pieces.told:
        pieces.told.append(HIDDEN)


def _add(pieces: Pieces, text: str | None, look: Look) -> None:
    if not text:
        return
    text = text.replace("\n", " ").replace("\r", " ")
    if look.hidden:
        if text.strip():
            _hide(pieces)
        return
    if has_symbols(text) and look.font:
        text, known = in_font(text, look.font)
        if not known:
            pieces.told.append(UNKNOWN_SYMBOL)
    pieces.runs.append(Run(text, look.bold, look.italic, look.size))
