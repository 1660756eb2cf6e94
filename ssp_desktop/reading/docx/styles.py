"""What the styles of a DOCX say: heading levels, sizes, bold, indents, contents lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from ssp_desktop.domain.numbers import number, whole

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = ("0", "false", "off", "none")
_HEADING_NAME = re.compile(r"(?:heading|overskrift) ([1-9])", re.IGNORECASE)
_CONTENTS_NAME = re.compile(
    r"(?:toc|contents|indholdsfortegnelse) ?(?:[1-9]|heading)", re.IGNORECASE
)
_BODY_LEVEL = 9
_DEFAULT_SIZE = 10.0
_FIRST = 3  # children; a comment may stand before the properties
_LARGEST = 3276.0  # half points: Word's own limit


@dataclass(frozen=True, slots=True)
class RunLook:
    """How a run looks, as far as it matters here. `size` in points."""

    bold: bool
    italic: bool
    size: float
    hidden: bool


def value(element: etree._Element | None, default: str = "") -> str:
    """Return ``w:val`` of `element`, `default` where either is missing."""
    return default if element is None else element.get(f"{W}val", default)


def is_on(element: etree._Element | None) -> bool | None:
    """Return whether a switch is on, None when it is not there."""
    return None if element is None else value(element, "1").lower() not in _OFF


class Styles:
    """The styles part of a document, or what stands in for a missing one."""

    def __init__(self, root: etree._Element | None) -> None:
        elements = () if root is None else root.iterchildren(f"{W}style")
        self._by_id = {style.get(f"{W}styleId", ""): style for style in elements}
        self._defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._known: dict[str, ParagraphStyle] = {}
        self._runs: dict[str, list[etree._Element]] = {}
        self._normal = next(
            (
                style_id
                for style_id, style in self._by_id.items()
                if style.get(f"{W}type") == "paragraph" and is_on_attribute(style)
            ),
            "",
        )

    def chain(self, style_id: str) -> Iterator[etree._Element]:
        """Yield the style and those it is based on."""
        seen: set[str] = set()
        while style_id in self._by_id and style_id not in seen:
            seen.add(style_id)
            yield self._by_id[style_id]
            style_id = value(self._by_id[style_id].find(f"{W}basedOn"))

    def of(self, paragraph: etree._Element) -> "ParagraphStyle":
        """Return the style of `paragraph`; what it says is looked up once for all of its own."""
        properties = first_child(paragraph, "pPr")
        named = "" if properties is None else value(properties.find(f"{W}pStyle"))
        style_id = named or self._normal
        known = self._known.get(style_id)
        if known is None:
            known = self._known[style_id] = ParagraphStyle(self, style_id)
        return known

    def run_properties(self, style_id: str) -> list[etree._Element]:
        """Return what the style and those it is based on say of letters, its own first."""
        known = self._runs.get(style_id)
        if known is None:
            found = (style.find(f"{W}rPr") for style in self.chain(style_id))
            known = self._runs[style_id] = [each for each in found if each is not None]
        return known

    @property
    def defaults(self) -> list[etree._Element]:
        """What the document says of letters where no style does."""
        return [] if self._defaults is None else [self._defaults]


class ParagraphStyle:
    """One style of paragraphs, with what it inherits."""

    def __init__(self, styles: Styles, style_id: str) -> None:
        self._styles = styles
        self._chain = tuple(styles.chain(style_id))
        self._level = self._heading_level()
        self._properties: dict[str, etree._Element | None] = {}
        self._looks: dict[str, RunLook] = {}
        self._sources = [*styles.run_properties(style_id), *styles.defaults]
        self.is_contents = any(
            _CONTENTS_NAME.fullmatch(value(style.find(f"{W}name"))) for style in self._chain
        )
        """Whether its paragraphs are lines, or the heading, of a contents list."""

    def heading_level(self, paragraph: etree._Element) -> int | None:
        """Return 0 for a title, 1 to 9 for a heading, None for anything else."""
        properties = first_child(paragraph, "pPr")
        direct = None if properties is None else properties.find(f"{W}outlineLvl")
        return self._level if direct is None else _level(direct)

    def _heading_level(self) -> int | None:
        for style in self._chain:
            name = value(style.find(f"{W}name")).casefold()
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
        """Return a property of paragraphs, None where nothing says it."""
        if name not in self._properties:
            found = (style.find(f"{W}pPr/{W}{name}") for style in self._chain)
            self._properties[name] = next((each for each in found if each is not None), None)
        return self._properties[name]

    def run_look(self, run: etree._Element) -> RunLook:
        """Return how `run` looks: its own properties, its styles', the document's."""
        own = first_child(run, "rPr")
        named = "" if own is None else value(own.find(f"{W}rStyle"))
        by_style = self._styles.run_properties(named) if named else []
        if own is not None and len(own) > bool(named):
            return _look([own, *by_style, *self._sources])
        known = self._looks.get(named)
        if known is None:
            known = self._looks[named] = _look([*by_style, *self._sources])
        return known


def first_child(parent: etree._Element, name: str) -> etree._Element | None:
    """Return the child of that name that stands among the first, where properties do.

    Looking for them among all children would cost a paragraph's length for each of its runs.
    """
    for child in islice(parent, _FIRST):
        if child.tag == f"{W}{name}":
            return child
    return None


def _look(sources: list[etree._Element]) -> RunLook:
    return RunLook(
        bold=_switch(sources, "b"),
        italic=_switch(sources, "i"),
        size=_size(sources),
        hidden=_switch(sources, "vanish"),
    )


def is_on_attribute(style: etree._Element) -> bool:
    """Return whether `style` is the default of its type."""
    return style.get(f"{W}default", "0").lower() not in _OFF


def _level(outline: etree._Element) -> int | None:
    level = whole(value(outline), _BODY_LEVEL, -1, _BODY_LEVEL)
    return level + 1 if 0 <= level < _BODY_LEVEL else None


def _switch(sources: list[etree._Element], name: str) -> bool:
    for source in sources:
        on = is_on(source.find(f"{W}{name}"))
        if on is not None:
            return on
    return False


def _size(sources: list[etree._Element]) -> float:
    for source in sources:
        half_points = number(value(source.find(f"{W}sz")), 0.0, 0.0, _LARGEST)
        if half_points:
            return half_points / 2
    return _DEFAULT_SIZE
