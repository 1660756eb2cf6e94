"""The context of a text in a page: what each element around it says about it."""

from dataclasses import dataclass, replace

from lxml import etree

from ssp_desktop.domain.numbers import whole
from ssp_desktop.html.chrome import is_control, is_furniture, is_page_link
from ssp_desktop.html.elements import (
    bold_of,
    indent_of,
    is_hidden,
    is_list_paragraph,
    italic_of,
    keeps_lines,
    word_level_of,
)

_LEVEL_OF_ROLE = 2  # where a role says none
_LONGEST_HEADING = 600
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset
    figcaption figure footer form header hr html legend li main nav ol p pre section summary
    table tbody td tfoot th thead tr ul""".split()
) | frozenset(_HEADINGS)
PARTS_OF_HEADING = frozenset({"div", "p", "section", "center", "dd", "dt", "dl", "header"})
"""Blocks that are parts of the one line that a heading is."""

# Elements that mean something without a style.
_TELLING = frozenset(("b", "strong", "th", "i", "em", "cite", "pre")) | frozenset(_HEADINGS)
_SKIPPED = frozenset(
    "audio canvas datalist del head iframe input math noscript object option script select"
    " style svg template textarea title video".split()
)


@dataclass(frozen=True, slots=True)
class Context:
    """What holds at one point; `depth` counts HTML's lists, `inside` all enclosing elements.

    `word_depth` is that of a paragraph that is one of Word's points. `one_line`: the
    blocks in it, a heading, are parts of its line.
    """

    depth: int = 0
    word_depth: int = 0
    indent: float | None = None
    level: float | None = None
    bold: bool = False
    italic: bool = False
    pre: bool = False
    one_line: bool = False
    furniture: bool = False
    control: bool = False
    inside: int = 0


def context_in(element: etree._Element, tag: str, context: Context) -> Context:
    """Return the context of the content of `element`."""
    deeper = context.inside + 1
    style = element.get("style")
    if is_furniture(element, tag) or is_page_link(element, tag):
        context = replace(context, furniture=True)
    if is_control(element, tag):
        context = replace(context, control=True, level=None)
    level = heading_level(element, tag)
    is_plain = style is None and level is None and tag not in _TELLING
    if is_plain and not is_list_paragraph(element):
        return replace(context, inside=deeper)
    # A heading is bold anyway; only bold within it would mean something.
    indent = None if context.depth else indent_of(element)
    return replace(
        context,
        bold=bold_of(element, context.bold) and level is None,
        italic=italic_of(element, context.italic),
        pre=keeps_lines(element, context.pre),
        level=context.level if level is None else level,
        one_line=context.one_line if level is None else _is_short(element),
        indent=context.indent if indent is None else indent,
        word_depth=0 if style is None or context.depth else word_level_of(element),
        inside=deeper,
    )


def heading_level(element: etree._Element, tag: str) -> int | None:
    """Return the level of a heading, by its element or by its role; None for any other."""
    if element.get("role") == "heading":
        return whole(element.get("aria-level", ""), _LEVEL_OF_ROLE, 1, 9)
    return _HEADINGS.get(tag)


def _is_short(heading: etree._Element) -> bool:
    """Return whether a heading is no longer than one: its end may have been forgotten."""
    return sum(len(str(text)) for text in heading.itertext()) <= _LONGEST_HEADING


def is_left_out(element: etree._Element) -> bool:
    """Return whether `element` has no visible text."""
    return not isinstance(element.tag, str) or element.tag in _SKIPPED or is_hidden(element)
