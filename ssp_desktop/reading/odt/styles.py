"""The styles of an ODT, automatic and named, with what they inherit."""

import re
from dataclasses import dataclass

from lxml import etree

from ssp_desktop.reading.odt.names import FO, LOEXT, OFFICE, STYLE, SVG, TEXT, count_of, length

_HEADING = re.compile(r"(?:heading|overskrift)[ _]*([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(
    r"(?:contents|indholdsfortegnelse|indeks)[ _]*(?:[1-9]|heading|overskrift)", re.IGNORECASE
)
_TITLES = ("title", "titel")
_BOLD = 600
_MOST_LEVELS = 10
_DEFAULT_SIZE = 12.0
_LONGEST_CHAIN = 20
_LARGEST = 1600.0
_LONGEST_NUMBER = 5
_RIGHT, _LEFT = ("right", "end"), ("left", "start")


@dataclass(frozen=True, slots=True)
class Look:
    """How a piece of text looks. `size` is in points, `font` the name of its font."""

    bold: bool = False
    italic: bool = False
    size: float = _DEFAULT_SIZE
    hidden: bool = False
    font: str = ""


class Styles:
    """The styles of a document by family and name, each worked out once."""

    def __init__(self, *roots: etree._Element | None) -> None:
        """Take the roots of the parts that have styles; those of later parts win."""
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._fonts: dict[str, str] = {}
        self._default: etree._Element | None = None
        self._looks: dict[tuple[Look, str, str], Look] = {}
        self.lists: dict[str, etree._Element] = {}
        self.outline: etree._Element | None = None
        for root in roots:
            for element in () if root is None else root.iter(
                f"{STYLE}style", f"{STYLE}default-style", f"{TEXT}list-style",
                f"{TEXT}outline-style", f"{STYLE}font-face",
            ):  # fmt: skip
                self._take(element)

    def _take(self, element: etree._Element) -> None:
        name = element.get(f"{STYLE}name", "")
        if element.tag == f"{STYLE}style":
            self._styles[element.get(f"{STYLE}family", ""), name] = element
        elif element.tag == f"{TEXT}list-style":
            self.lists[name] = element
        elif element.tag == f"{TEXT}outline-style":
            self.outline = element
        elif element.tag == f"{STYLE}font-face":
            self._fonts[name] = element.get(f"{SVG}font-family", name).strip("'\"")
        elif element.get(f"{STYLE}family") == "paragraph":
            self._default = element

    def look(self, around: Look, family: str, name: str) -> Look:
        """Return how text in that style looks, within text that looks like `around`."""
        key = (around, family, name)
        found = self._looks.get(key)
        if found is None:
            found = around
            for style in reversed(self._chain(family, name)):
                found = self._with(found, style.find(f"{STYLE}text-properties"))
            self._looks[key] = found
        return found

    def of_paragraph(self, name: str) -> Look:
        """Return how text in a paragraph of that style looks."""
        start = Look()
        if self._default is not None:
            start = self._with(start, self._default.find(f"{STYLE}text-properties"))
        return self.look(start, "paragraph", name)

    def names(self, name: str) -> list[str]:
        """Return the names that a paragraph style and those behind it are shown by."""
        return [
            style.get(f"{STYLE}display-name") or style.get(f"{STYLE}name", "").replace("_20_", " ")
            for style in self._chain("paragraph", name)
        ]

    def named(self, name: str) -> str:
        """Return what the style is shown by that a paragraph has: those a file makes are none."""
        for style, shown in zip(self._chain("paragraph", name), self.names(name), strict=True):
            above = style.getparent()
            if above is None or above.tag != f"{OFFICE}automatic-styles":
                return shown
        return ""

    def level(self, name: str) -> int | None:
        """Return 0 for a title, 1 to 9 for a heading, None for another paragraph style."""
        for style, shown in zip(self._chain("paragraph", name), self.names(name), strict=True):
            found = _HEADING.fullmatch(shown)
            if found:
                return int(found[1])
            if shown.casefold() in _TITLES:
                return 0
            level = count_of(style, f"{STYLE}default-outline-level", 1, 9)
            if level is not None:
                return level
        return None

    def is_contents(self, name: str) -> bool:
        """Return whether paragraphs of that style are lines of a contents list."""
        return any(_CONTENTS.fullmatch(shown) for shown in self.names(name))

    def indent(self, name: str) -> tuple[float | None, float]:
        """Return where a paragraph of that style begins, and its first line from there."""
        left, first = None, 0.0
        for style in reversed(self._chain("paragraph", name)):
            properties = style.find(f"{STYLE}paragraph-properties")
            if properties is not None:
                own = length(properties.get(f"{FO}margin-left"))
                left = left if own is None else own
                first = length(properties.get(f"{FO}text-indent")) or first
        return left, first

    def side(self, name: str) -> bool | None:
        """Return whether a paragraph of that style stands to the right; None if none says so.

        That a named style stands to the left says nothing: all do.
        """
        for at, style in enumerate(self._chain("paragraph", name)):
            properties = style.find(f"{STYLE}paragraph-properties")
            said = None if properties is None else properties.get(f"{FO}text-align")
            if said is not None:
                return True if said in _RIGHT else False if said in _LEFT and at == 0 else None
        return None

    def list_style(self, name: str) -> str | None:
        """Return the list that a paragraph style is in; "" for none, None if it says nothing."""
        for style in self._chain("paragraph", name):
            said = style.get(f"{STYLE}list-style-name")
            if said is not None:
                return said
        return None

    def _chain(self, family: str, name: str) -> list[etree._Element]:
        out: list[etree._Element] = []
        while len(out) < _LONGEST_CHAIN:
            style = self._styles.get((family, name))
            if style is None or style in out:
                break
            out.append(style)
            name = style.get(f"{STYLE}parent-style-name", "")
        return out

    def _with(self, look: Look, properties: etree._Element | None) -> Look:
        if properties is None:
            return look
        weight = properties.get(f"{FO}font-weight")
        slant = properties.get(f"{FO}font-style")
        display = properties.get(f"{TEXT}display")
        font = properties.get(f"{STYLE}font-name") or properties.get(f"{FO}font-family")
        return Look(
            look.bold if weight is None else _is_bold(weight),
            look.italic if slant is None else slant in ("italic", "oblique"),
            _size(properties.get(f"{FO}font-size"), look.size),
            look.hidden if display is None else display == "none",
            look.font if font is None else self._fonts.get(font, font.strip("'\"")),
        )


def _is_bold(weight: str) -> bool:
    is_number = weight.isdecimal() and len(weight) < _LONGEST_NUMBER
    return weight == "bold" or (is_number and int(weight) >= _BOLD)


def _size(text: str | None, around: float) -> float:
    if text is None:
        return around
    if text.endswith("%"):
        share = text[:-1]
        is_share = share.isdecimal() and len(share) < _LONGEST_NUMBER
        return min(around * int(share) / 100, _LARGEST) if is_share else around
    found = length(text)
    return found if found is not None and found > 0 else around


def is_placeholder(element: etree._Element) -> bool:
    """Return whether `element` is a field or a control that nobody has filled in."""
    if element.tag == f"{TEXT}placeholder":
        return True
    return (
        element.tag == f"{LOEXT}content-control"
        and element.get(f"{LOEXT}showing-place-holder") == "true"
    )


def body_of(content: etree._Element) -> etree._Element | None:
    """Return the text of the document."""
    return content.find(f"{OFFICE}body/{OFFICE}text")


def level_of(paragraph: etree._Element, styles: Styles) -> int | None:
    """Return 0 for a title, 1 to 10 for a heading, None for anything else."""
    by_style = styles.level(paragraph.get(f"{TEXT}style-name", ""))
    if paragraph.tag == f"{TEXT}h" and by_style != 0:
        return count_of(paragraph, f"{TEXT}outline-level", 1, _MOST_LEVELS) or 1
    return by_style


def is_hidden(element: etree._Element) -> bool:
    """Return whether `element` is a section that is not shown."""
    if element.tag != f"{TEXT}section":
        return False
    return element.get(f"{TEXT}display") == "none" or element.get(f"{TEXT}is-hidden") == "true"
