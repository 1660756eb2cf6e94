"""Where a paragraph of a DOCX and its mark begin, and how wide a cell is."""

from lxml import etree

from ssp_desktop.domain.numbers import whole
from ssp_desktop.ooxml.elements import W, points, val
from ssp_desktop.ooxml.styles import indents as inherited_indents
from ssp_desktop.reading.docx.numbering import Point
from ssp_desktop.reading.docx.styles import ParagraphStyle, first_child

_MOST_COLUMNS = 63  # Word's own limit
_STEP = 6.0  # points: a third of a list level
_LIST_STEP = 18.0  # points, when a list's level does not give its indent


def indents_of(
    paragraph: etree._Element, style: ParagraphStyle, point: Point | None
) -> tuple[float, float]:
    """Return where the text begins and where the mark is, in steps of six points."""
    properties = first_child(paragraph, "pPr")
    own = None if properties is None else properties.find(f"{W}ind")
    by_style = style.property("ind")
    sources = [own, by_style]
    if point is not None:
        sources = [own, by_style, point.indent] if point.by_style else [own, point.indent]
    found = inherited_indents(sources)
    left, hanging = points(found.get("left")), points(found.get("hanging"))
    if point is not None and "left" not in found:
        left = _LIST_STEP * (point.level + 1)
        hanging = hanging if "hanging" in found else _LIST_STEP
    return left / _STEP, (left - hanging) / _STEP


def width_of(cell: etree._Element) -> int:
    """Return how many columns `cell` spans."""
    return whole(val(cell.find(f"{W}tcPr/{W}gridSpan")), 1, 1, _MOST_COLUMNS)
