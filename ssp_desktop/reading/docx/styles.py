"""The styles of a DOCX: heading levels, sizes, bold, indents, contents lines."""

import re
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from ssp_desktop.domain.numbers import whole
from ssp_desktop.ooxml.elements import W, is_on, size_of, val
from ssp_desktop.ooxml.styles import StyleSheet, first

_HEADING_NAME = re.compile(r"(?:heading|overskrift) ([1-9])", re.IGNORECASE)
_CONTENTS_NAME = re.compile(
    r"(?:toc|contents|indholdsfortegnelse) ?(?:[1-9]|heading)", re.IGNORECASE
)
_BODY_LEVEL = 9
_FIRST = 3  # children; a comment may come before the properties


@dataclass(frozen=True, slots=True)
class RunLook:
    """How a run looks, as far as it matters here. `size` is in points."""

    bold: bool
    italic: bool
    size: float
    hidden: bool


class Styles:
    """The styles of a document, each looked up once for all its paragraphs."""

    def __init__(self, root: etree._Element | None) -> None:
        """Take the root of the styles part; None when there is none."""
        self.sheet = StyleSheet(root)
        self._known: dict[str, ParagraphStyle] = {}

    def of(self, paragraph: etree._Element) -> "ParagraphStyle":
        """Return the style of `paragraph`."""
        properties = first_child(paragraph, "pPr")
        named = "" if properties is None else val(properties.find(f"{W}pStyle"))
        style_id = named or self.sheet.normal
        known = self._known.get(style_id)
        if known is None:
            known = self._known[style_id] = ParagraphStyle(self.sheet, style_id)
        return known


class ParagraphStyle:
    """One paragraph style, with what it inherits."""

    def __init__(self, sheet: StyleSheet[etree._Element], style_id: str) -> None:
        """Take the id of the style; an id unknown to `sheet` has no properties."""
        self._sheet = sheet
        self._chain = tuple(sheet.chain(style_id))
        self.name = val(self._chain[0].find(f"{W}name")) if self._chain else ""
        """What the style is shown by."""
        self._level = self._heading_level()
        self._properties = sheet.properties(style_id, "pPr")
        self._found: dict[str, etree._Element | None] = {}
        self._looks: dict[str, RunLook] = {}
        self._sources = sheet.properties(style_id, "rPr")
        self.is_contents = any(
            _CONTENTS_NAME.fullmatch(val(style.find(f"{W}name"))) for style in self._chain
        )
        """Whether its paragraphs are lines, or the heading, of a contents list."""

    def heading_level(self, paragraph: etree._Element) -> int | None:
        """Return 0 for a title, 1 to 9 for a heading, None for anything else."""
        properties = first_child(paragraph, "pPr")
        direct = None if properties is None else properties.find(f"{W}outlineLvl")
        return self._level if direct is None else _level(direct)

    def _heading_level(self) -> int | None:
        for style in self._chain:
            name = val(style.find(f"{W}name")).casefold()
            found = _HEADING_NAME.fullmatch(name)
            if found:
                return int(found[1])
            if name in ("title", "titel"):
                return 0
            outline = style.find(f"{W}pPr/{W}outlineLvl")
            if outline is not None:
                return _level(outline)
        return None

    def property(self, name: str) -> etree._Element | None:
        """Return a paragraph property; None when nothing sets it."""
        if name not in self._found:
            self._found[name] = first(self._properties, name)
        return self._found[name]

    def run_look(self, run: etree._Element) -> RunLook:
        """Return how `run` looks, from its own properties, its styles and the document."""
        return self.look_with(first_child(run, "rPr"))

    def look_with(self, own: etree._Element | None) -> RunLook:
        """Return how a run with the properties `own` looks in a paragraph of this style."""
        named = "" if own is None else val(own.find(f"{W}rStyle"))
        by_style = self._sheet.of_style(named, "rPr") if named else []
        if own is not None and len(own) > bool(named):
            return _look([own, *by_style, *self._sources])
        known = self._looks.get(named)
        if known is None:
            known = self._looks[named] = _look([*by_style, *self._sources])
        return known


def first_child(parent: etree._Element, name: str) -> etree._Element | None:
    """Return the child of that name among the first children, where properties are.

    Searching all children would cost the length of the paragraph for each of its runs.
    """
    for child in islice(parent, _FIRST):
        if child.tag == f"{W}{name}":
            return child
    return None


def _look(sources: list[etree._Element]) -> RunLook:
    return RunLook(
        bold=is_on(first(sources, "b")),
        italic=is_on(first(sources, "i")),
        size=size_of(sources),
        hidden=is_on(first(sources, "vanish")),
    )


def _level(outline: etree._Element) -> int | None:
    level = whole(val(outline), _BODY_LEVEL, -1, _BODY_LEVEL)
    return level + 1 if 0 <= level < _BODY_LEVEL else None
