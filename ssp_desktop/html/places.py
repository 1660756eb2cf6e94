"""Where in a page a text is, and what each element around it says about it."""

from dataclasses import dataclass, replace

from lxml import etree

from ssp_desktop.html.elements import (
    bold_of,
    indent_of,
    is_hidden,
    is_list_paragraph,
    italic_of,
    keeps_lines,
    word_level_of,
)

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset
    figcaption figure footer form header hr html legend li main nav ol p pre section summary
    table tbody td tfoot th thead tr ul""".split()
) | frozenset(_HEADINGS)
# Elements that mean something without a style.
_TELLING = frozenset(("b", "strong", "th", "i", "em", "cite", "pre")) | frozenset(_HEADINGS)
_SKIPPED = frozenset(
    "audio button canvas datalist head iframe input math noscript object option script select"
    " style svg template textarea title video".split()
)
_FURNITURE = frozenset({"nav", "footer", "aside"})
_FURNITURE_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary"})


@dataclass(frozen=True, slots=True)
class Place:
    """The position in the page; `depth` counts HTML's lists, `inside` all enclosing elements.

    `word_depth` is that of a paragraph that is one of Word's points.
    """

    depth: int = 0
    word_depth: int = 0
    indent: float | None = None
    level: int | None = None
    bold: bool = False
    italic: bool = False
    pre: bool = False
    furniture: bool = False
    inside: int = 0


def place_in(element: etree._Element, tag: str, place: Place) -> Place:
    """Return the place of the content of `element`."""
    deeper = place.inside + 1
    style = element.get("style")
    if tag in _FURNITURE or element.get("role") in _FURNITURE_ROLES:
        place = replace(place, furniture=True)
    if style is None and tag not in _TELLING and not is_list_paragraph(element):
        return replace(place, inside=deeper)
    # A heading is bold anyway; only bold within it would mean something.
    level = _HEADINGS.get(tag)
    indent = None if place.depth else indent_of(element)
    return replace(
        place,
        bold=bold_of(element, place.bold) and level is None,
        italic=italic_of(element, place.italic),
        pre=keeps_lines(element, place.pre),
        level=place.level if level is None else level,
        indent=place.indent if indent is None else indent,
        word_depth=0 if style is None or place.depth else word_level_of(element),
        inside=deeper,
    )


def is_left_out(element: etree._Element) -> bool:
    """Return whether `element` has no visible text."""
    return not isinstance(element.tag, str) or element.tag in _SKIPPED or is_hidden(element)
