"""What the styles of a DOCX say: heading levels, sizes, bold, indents, contents lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

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

    def paragraph_style(self, paragraph: etree._Element) -> str:
        """Return the id of the style of `paragraph`."""
        return value(paragraph.find(f"{W}pPr/{W}pStyle")) or self._normal

    def heading_level(self, paragraph: etree._Element) -> int | None:
        """Return 0 for a title, 1 to 9 for a heading, None for anything else."""
        direct = paragraph.find(f"{W}pPr/{W}outlineLvl")
        if direct is not None:
            return _level(direct)
        for style in self.chain(self.paragraph_style(paragraph)):
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

    def is_contents(self, paragraph: etree._Element) -> bool:
        """Return whether `paragraph` is a line, or the heading, of a contents list."""
        return any(
            _CONTENTS_NAME.fullmatch(value(style.find(f"{W}name")))
            for style in self.chain(self.paragraph_style(paragraph))
        )

    def paragraph_property(self, paragraph: etree._Element, name: str) -> etree._Element | None:
        """Return a property of `paragraph` from its styles, not its own."""
        for style in self.chain(self.paragraph_style(paragraph)):
            found = style.find(f"{W}pPr/{W}{name}")
            if found is not None:
                return found
        return None

    def run_look(self, paragraph: etree._Element, run: etree._Element) -> RunLook:
        """Return how `run` looks: its own properties, its styles', the document's."""
        own = run.find(f"{W}rPr")
        sources = [] if own is None else [own]
        if own is not None:
            sources += self._run_properties(value(own.find(f"{W}rStyle")))
        sources += self._run_properties(self.paragraph_style(paragraph))
        if self._defaults is not None:
            sources.append(self._defaults)
        return RunLook(
            bold=_switch(sources, "b"),
            italic=_switch(sources, "i"),
            size=_size(sources),
            hidden=_switch(sources, "vanish"),
        )

    def _run_properties(self, style_id: str) -> list[etree._Element]:
        found = (style.find(f"{W}rPr") for style in self.chain(style_id))
        return [properties for properties in found if properties is not None]


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
