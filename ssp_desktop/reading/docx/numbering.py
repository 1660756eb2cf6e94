"""The numbers and bullets that Word puts in front of paragraphs, counted as Word counts."""

import re
from dataclasses import dataclass

from lxml import etree

from ssp_desktop.domain.numbers import whole
from ssp_desktop.ooxml.counting import formatted
from ssp_desktop.ooxml.elements import W, val
from ssp_desktop.reading.docx.styles import ParagraphStyle, Styles, first_child
from ssp_desktop.reading.package.paragraphs import Mark

_PLACEHOLDER = re.compile(r"%([1-9])")
_LEVELS = 9
_HIGHEST = 32767  # at which Word begins a list


@dataclass(frozen=True, slots=True)
class Point(Mark):
    """The mark of a numbered paragraph, and the properties of its level.

    `number` is what was counted, also where the mark is a bullet.
    """

    level: int
    indent: etree._Element | None
    by_style: bool
    number: int = 0


class Numbering:
    """Counts through a document; call it for every paragraph once, in order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, etree._Element] = {}
        self._nums: dict[str, etree._Element] = {}
        for element in () if root is None else root:
            if element.tag == f"{W}abstractNum":
                self._abstract[element.get(f"{W}abstractNumId", "")] = element
            elif element.tag == f"{W}num":
                self._nums[element.get(f"{W}numId", "")] = element
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def point(
        self, paragraph: etree._Element, style: ParagraphStyle, *, counts: bool = True
    ) -> Point | None:
        """Return what is in front of `paragraph`; None when it is in no list.

        Without `counts` the next paragraph has the number instead.
        """
        direct = first_child(paragraph, "pPr")
        own = None if direct is None else direct.find(f"{W}numPr")
        properties = own
        if own is None or own.find(f"{W}numId") is None:
            properties = style.property("numPr")
        if properties is None:
            return None
        num_id = val(properties.find(f"{W}numId"))
        level_of = own if own is not None and own.find(f"{W}ilvl") is not None else properties
        level = whole(val(level_of.find(f"{W}ilvl")), 0, 0, _LEVELS - 1)
        num = self._nums.get(num_id)
        definition = None if num is None else self._definition(num, level)
        if num is None or definition is None:
            return None
        kind = val(definition.find(f"{W}numFmt"), "decimal")
        if counts:
            self._count(num_id, num, level)
        is_bullet = kind == "bullet"
        sign = "-" if is_bullet else self._sign(num, definition)
        indent = definition.find(f"{W}pPr/{W}ind")
        number = self._counters_of(num)[level] or 0
        return Point(sign, is_bullet, level, indent, properties is not own, number)

    def _definition(self, num: etree._Element, level: int) -> etree._Element | None:
        """Return the ``w:lvl`` that applies to a level of `num`."""
        override = self._override(num, level)
        if override is not None and override.find(f"{W}lvl") is not None:
            return override.find(f"{W}lvl")
        abstract = self._abstract_of(num)
        if abstract is None:
            return None
        for element in abstract.iterchildren(f"{W}lvl"):
            if element.get(f"{W}ilvl") == str(level):
                return element
        return None

    def _abstract_of(self, num: etree._Element) -> etree._Element | None:
        """Return the definition behind `num`, through a list style if it has one."""
        abstract = self._abstract.get(val(num.find(f"{W}abstractNumId")))
        link = None if abstract is None else abstract.find(f"{W}numStyleLink")
        for style in self._styles.sheet.chain(val(link)):
            linked = self._nums.get(val(style.find(f"{W}pPr/{W}numPr/{W}numId")))
            if linked is not None and linked is not num:
                return self._abstract.get(val(linked.find(f"{W}abstractNumId")), abstract)
        return abstract

    def _override(self, num: etree._Element, level: int) -> etree._Element | None:
        for element in num.iterchildren(f"{W}lvlOverride"):
            if element.get(f"{W}ilvl") == str(level):
                return element
        return None

    def _count(self, num_id: str, num: etree._Element, level: int) -> None:
        """Go on to the next number of `level`; the levels below it restart."""
        counters = self._counters_of(num)
        override = self._override(num, level)
        start = None if override is None else override.find(f"{W}startOverride")
        if start is not None and (num_id, level) not in self._begun:
            counters[level] = None
        self._begun.add((num_id, level))
        if counters[level] is None:
            definition = self._definition(num, level)
            default = None if definition is None else definition.find(f"{W}start")
            counters[level] = _start(start if start is not None else default)
        else:
            counters[level] = (counters[level] or 0) + 1
        counters[level + 1 :] = [None] * (_LEVELS - level - 1)

    def _counters_of(self, num: etree._Element) -> list[int | None]:
        """Return the counters of `num`: numbers with one definition share them."""
        key = val(num.find(f"{W}abstractNumId"))
        return self._counters.setdefault(key, [None] * _LEVELS)

    def _sign(self, num: etree._Element, definition: etree._Element) -> str:
        counters = self._counters_of(num)

        def shown(found: re.Match[str]) -> str:
            level = int(found[1]) - 1
            own = self._definition(num, level)
            kind = "decimal" if own is None else val(own.find(f"{W}numFmt"), "decimal")
            start = None if own is None else own.find(f"{W}start")
            count = counters[level]
            return formatted(_start(start) if count is None else count, kind)

        return _PLACEHOLDER.sub(shown, val(definition.find(f"{W}lvlText"))).strip()


def _start(element: etree._Element | None) -> int:
    return whole(val(element), 1, 0, _HIGHEST)
