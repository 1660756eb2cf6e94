"""The numbers and bullets of an ODT, of its lists and of its headings, counted as it counts."""

from dataclasses import dataclass, field

from lxml import etree

from ssp_desktop.ooxml.counting import formatted
from ssp_desktop.reading.odt.names import FO, STYLE, TEXT, XML_ID, count_of, length
from ssp_desktop.reading.odt.styles import Styles
from ssp_desktop.reading.package.paragraphs import Mark

_LEVELS = 10
_HIGHEST = 32767
_FORMATS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "": "none",
}  # fmt: skip
_STEP = 18.0  # points, when a level does not say where it stands


@dataclass(slots=True)
class Counters:
    """How far a list has come, on each of its levels."""

    style: str
    at: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)

    def count(self, level: int, start: int, first: int | None = None) -> None:
        """Go on to the next number of `level`; the levels below it begin anew."""
        last = self.at[level]
        self.at[level] = first if first is not None else start if last is None else last + 1
        self.at[level + 1 :] = [None] * (_LEVELS - level - 1)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands in a list. `labelled`: it has the number or bullet."""

    counters: Counters
    level: int
    labelled: bool
    start: int | None = None


class Numbering:
    """Counts through a document; ask it for every labelled paragraph once, in order."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._by_id: dict[str, Counters] = {}
        self._last: dict[str, Counters] = {}
        self._headings = Counters("")

    def list_begun(self, element: etree._Element, around: Place | None) -> Place:
        """Return the place of what is in a list, which is within another at `around`."""
        if around is not None:
            level = min(around.level + 1, _LEVELS - 1)
            own = element.get(f"{TEXT}style-name")
            if own and own != around.counters.style:
                return Place(Counters(own), level, labelled=False)
            return Place(around.counters, level, labelled=False)
        style = element.get(f"{TEXT}style-name", "")
        goes_on = element.get(f"{TEXT}continue-list")
        before = self._by_id.get(goes_on) if goes_on else None
        if before is None and element.get(f"{TEXT}continue-numbering") == "true":
            before = self._last.get(style)
        counters = before or Counters(style)
        self._by_id[element.get(XML_ID, "")] = counters
        self._last[style] = counters
        return Place(counters, 0, labelled=False)

    def mark(self, place: Place) -> Mark | None:
        """Return what is in front of the labelled paragraph at `place`."""
        levels = self._styles.lists.get(place.counters.style)
        definition = _level_of(levels, place.level)
        if definition is None:
            return Mark("-", is_bullet=True)
        place.counters.count(place.level, _start(definition), place.start)
        if definition.tag != f"{TEXT}list-level-style-number":
            return Mark("-", is_bullet=True)
        return Mark(_sign(levels, definition, place.counters), is_bullet=False)

    def heading(self, element: etree._Element, level: int) -> Mark | None:
        """Return the number of a heading that is in no list; None when it has none."""
        definition = _level_of(self._styles.outline, level - 1)
        if definition is None or not definition.get(f"{STYLE}num-format"):
            return None
        if element.get(f"{TEXT}is-list-header") == "true":
            return None
        if self._styles.list_style(element.get(f"{TEXT}style-name", "")) == "":
            return None
        first = count_of(element, f"{TEXT}start-value", 0, _HIGHEST)
        if element.get(f"{TEXT}restart-numbering") == "true" and first is None:
            first = _start(definition)
        self._headings.count(level - 1, _start(definition), first)
        return Mark(_sign(self._styles.outline, definition, self._headings), is_bullet=False)

    def number_of_heading(self, level: int) -> int:
        """Return the number of the last heading on that level, from 1."""
        return self._headings.at[level - 1] or 0

    def indents(self, place: Place) -> tuple[float, float]:
        """Return where the text of a level begins, and its mark from there, in points."""
        definition = _level_of(self._styles.lists.get(place.counters.style), place.level)
        properties = (
            None if definition is None else definition.find(f"{STYLE}list-level-properties")
        )
        aligned = (
            None if properties is None else properties.find(f"{STYLE}list-level-label-alignment")
        )
        if aligned is not None and length(aligned.get(f"{FO}margin-left")) is not None:
            left = length(aligned.get(f"{FO}margin-left")) or 0.0
            return left, length(aligned.get(f"{FO}text-indent")) or 0.0
        before = None if properties is None else length(properties.get(f"{TEXT}space-before"))
        width = None if properties is None else length(properties.get(f"{TEXT}min-label-width"))
        left = _STEP * place.level if before is None else before
        return left + (width or _STEP), -(width or _STEP)


def _level_of(style: etree._Element | None, level: int) -> etree._Element | None:
    for element in () if style is None else style:
        if element.get(f"{TEXT}level") == str(level + 1):
            return element
    return None


def _start(definition: etree._Element) -> int:
    found = count_of(definition, f"{TEXT}start-value", 0, _HIGHEST)
    return 1 if found is None else found


def _sign(levels: etree._Element | None, definition: etree._Element, counters: Counters) -> str:
    level = int(definition.get(f"{TEXT}level", "1")) - 1
    shown = count_of(definition, f"{TEXT}display-levels", 1, level + 1) or 1
    numbers = []
    for each in range(level + 1 - shown, level + 1):
        own = _level_of(levels, each)
        kind = _FORMATS.get("1" if own is None else own.get(f"{STYLE}num-format", ""), "decimal")
        count = counters.at[each]
        if count is None:
            count = 1 if own is None else _start(own)
        numbers.append(formatted(count, kind))
    number = ".".join(filter(None, numbers))
    prefix, suffix = (definition.get(f"{STYLE}num-{end}", "") for end in ("prefix", "suffix"))
    return f"{prefix}{number}{suffix}".strip() if number else ""
