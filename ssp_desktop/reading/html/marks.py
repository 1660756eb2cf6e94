"""What HTML elements say by tag and style: weight, indent, hidden, Word's lists."""

import re

from lxml import etree

from ssp_desktop.domain.numbers import number, whole

_FONT_WEIGHT = re.compile(r"font-weight\s*:\s*(bold|bolder|normal|lighter|\d{3})", re.IGNORECASE)
_FONT_STYLE = re.compile(r"font-style\s*:\s*(italic|oblique|normal)", re.IGNORECASE)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE
)
_MARGIN = re.compile(r"margin-left\s*:\s*(-?[\d.]+)\s*(pt|px|cm|mm|in|em)", re.IGNORECASE)
_TEXT_INDENT = re.compile(r"text-indent\s*:\s*(-?[\d.]+)\s*(pt|px|cm|mm|in|em)", re.IGNORECASE)
_MARGINS = re.compile(
    r"margin\s*:\s*\S+\s+\S+\s+\S+\s+(-?[\d.]+)(pt|px|cm|mm|in|em)", re.IGNORECASE
)
_POINTS = {"pt": 1.0, "px": 0.75, "cm": 28.35, "mm": 2.835, "in": 72.0, "em": 12.0}
_STEP = 6.0
_BOLD_WEIGHT = 600
_WIDEST = 10_000.0  # of whatever unit
HIGHEST = 999_999_999
"""The highest number of a list, and the widest cell."""


def bold_of(element: etree._Element, inherited: bool) -> bool:
    """Return whether the letters of `element` are bold."""
    found = _FONT_WEIGHT.search(element.get("style", ""))
    if found:
        weight = found[1].lower()
        return weight.startswith("bold") or whole(weight, 0, 0, 999) >= _BOLD_WEIGHT
    return inherited or element.tag in ("b", "strong", "th")


def italic_of(element: etree._Element, inherited: bool) -> bool:
    """Return whether the letters of `element` are italic."""
    found = _FONT_STYLE.search(element.get("style", ""))
    if found:
        return found[1].lower() != "normal"
    return inherited or element.tag in ("i", "em")


def is_hidden(element: etree._Element) -> bool:
    """Return whether a browser does not show `element`."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))


def is_word_list_sign(element: etree._Element) -> bool:
    """Return whether `element` is the sign that Word's clipboard draws in front of a point."""
    return "mso-list:ignore" in element.get("style", "").replace(" ", "").lower()


def indent_of(element: etree._Element) -> float | None:
    """Return how far a paragraph is indented, in steps of six points; None when it does not say.

    Of one of Word's points it is where the sign stands.
    """
    style = element.get("style", "")
    found = _MARGIN.search(style) or _MARGINS.search(style)
    if found is None:
        return None
    hanging = _TEXT_INDENT.search(style) if "mso-list" in style else None
    points = _points(found) + (_points(hanging) if hanging else 0.0)
    return max(0.0, points / _STEP)


def _points(found: re.Match[str]) -> float:
    return number(found[1], 0.0, -_WIDEST, _WIDEST) * _POINTS[found[2].lower()]


def start_of(element: etree._Element, name: str = "start", default: int = 1) -> int:
    """Return the number an attribute gives, `default` when it gives none."""
    return whole(element.get(name, "").strip(), default, 0, HIGHEST)


def is_layout_table(table: etree._Element) -> bool:
    """Return whether `table` only lays out the page: one column, or headings and tables in it."""
    if next(table.iter("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol"), None) is not None:
        return True
    if sum(1 for _ in table.iter("table")) > 1:
        return True
    return all(sum(1 for cell in row if cell.tag in ("td", "th")) < 2 for row in table.iter("tr"))
