"""What HTML elements say by tag and style: weight, indent, hidden, Word's lists."""

import re

from lxml import etree

from ssp_desktop.domain.numbers import number, whole
from ssp_desktop.html.signs import HIGHEST

_FONT_WEIGHT = re.compile(
    r"(?<![-\w])font-weight\s*:\s*(bold|bolder|normal|lighter|\d{3})", re.IGNORECASE
)
_FONT_STYLE = re.compile(r"(?<![-\w])font-style\s*:\s*(italic|oblique|normal)", re.IGNORECASE)
_HIDDEN = re.compile(
    r"(?<![-\w])(?:display\s*:\s*none|visibility\s*:\s*hidden)|mso-hide\s*:\s*all",
    re.IGNORECASE,
)
_MARGIN = re.compile(r"margin-left\s*:\s*(-?[\d.]+)\s*(pt|px|cm|mm|in|em)", re.IGNORECASE)
_TEXT_INDENT = re.compile(r"text-indent\s*:\s*(-?[\d.]+)\s*(pt|px|cm|mm|in|em)", re.IGNORECASE)
_MARGINS = re.compile(
    r"margin\s*:\s*\S+\s+\S+\s+\S+\s+(-?[\d.]+)(pt|px|cm|mm|in|em)", re.IGNORECASE
)
_WORD_LEVEL = re.compile(r"mso-list\s*:[^;]*\blevel([1-9])", re.IGNORECASE)
_UNSIGNED = re.compile(r"(?<![-\w])list-style(?:-type)?\s*:\s*none", re.IGNORECASE)
_WHITE_SPACE = re.compile(r"(?<![-\w])white-space\s*:\s*([\w-]+)", re.IGNORECASE)
_LINES_KEPT = frozenset({"pre", "pre-wrap", "pre-line", "break-spaces"})
_POINTS = {"pt": 1.0, "px": 0.75, "cm": 28.35, "mm": 2.835, "in": 72.0, "em": 12.0}
_FIELD_LABEL = re.compile(r"(?<![\w-])field(?:-|__)label(?![\w-])")
_STEP = 6.0
_LIST_INDENT = 36.0  # points
_BOLD_WEIGHT = 600
_WIDEST = 10_000.0  # of whatever unit


def bold_of(element: etree._Element, inherited: bool) -> bool:
    """Return whether the text of `element` is bold."""
    found = _FONT_WEIGHT.search(element.get("style", ""))
    if found:
        weight = found[1].lower()
        return weight.startswith("bold") or whole(weight, 0, 0, 999) >= _BOLD_WEIGHT
    return inherited or element.tag in ("b", "strong", "th")


def italic_of(element: etree._Element, inherited: bool) -> bool:
    """Return whether the text of `element` is italic."""
    found = _FONT_STYLE.search(element.get("style", ""))
    if found:
        return found[1].lower() != "normal"
    return inherited or element.tag in ("i", "em", "cite")


def is_hidden(element: etree._Element) -> bool:
    """Return whether a browser does not show `element`."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))


def is_word_list_sign(element: etree._Element) -> bool:
    """Return whether `element` is the mark that Word's clipboard puts in front of a point."""
    return "mso-list:ignore" in element.get("style", "").replace(" ", "").lower()


def word_level_of(element: etree._Element) -> int:
    """Return how deep a paragraph is in one of Word's lists; 0 when it is in none."""
    found = _WORD_LEVEL.search(element.get("style", ""))
    return int(found[1]) if found else 0


def level_told(element: etree._Element) -> int:
    """Return how deep a point says that it is (Word on the web); 0 when it does not say."""
    return whole(element.get("aria-level") or element.get("data-aria-level"), 0, 0, 9)


def has_sign(point: etree._Element) -> bool:
    """Return whether a browser shows a mark in front of a list point."""
    return not _UNSIGNED.search(point.get("style", ""))


def keeps_lines(element: etree._Element, inherited: bool) -> bool:
    """Return whether the line breaks in the source of `element` are shown."""
    found = _WHITE_SPACE.search(element.get("style", ""))
    if found:
        return found[1].lower() in _LINES_KEPT
    return inherited or element.tag == "pre"


def indent_of(element: etree._Element) -> float | None:
    """Return how far a paragraph is indented, in steps of six points; None when not stated.

    For one of Word's points it is where the mark is. The indent that Word's list style
    gives is not in the element's own style.
    """
    style = element.get("style", "")
    found = _MARGIN.search(style) or _MARGINS.search(style)
    if found is None and not is_list_paragraph(element):
        return None
    hanging = _TEXT_INDENT.search(style) if "mso-list" in style else None
    points = (_points(found) if found else _LIST_INDENT) + (_points(hanging) if hanging else 0.0)
    return max(0.0, points / _STEP)


def is_list_paragraph(element: etree._Element) -> bool:
    """Return whether `element` has Word's style for list paragraphs."""
    return element.get("class", "").startswith("MsoListParagraph")


def _points(found: re.Match[str]) -> float:
    return number(found[1], 0.0, -_WIDEST, _WIDEST) * _POINTS[found[2].lower()]


def is_inline_label(element: etree._Element) -> bool:
    """Return whether `element` is the label of a field that Drupal shows on the fact's line."""
    if not _FIELD_LABEL.search(element.get("class", "")):
        return False
    around = element.getparent()
    return around is not None and is_inline_field(around)


def is_inline_field(element: etree._Element) -> bool:
    """Return whether `element` is such a field: its label and its fact."""
    return "label-inline" in element.get("class", "")


def start_of(element: etree._Element, name: str = "start", default: int = 1) -> int:
    """Return the number in an attribute; `default` when there is none."""
    return whole(element.get(name, "").strip(), default, 0, HIGHEST)
