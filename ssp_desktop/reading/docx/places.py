"""Where a paragraph of a DOCX and its mark begin, and on which side it stands."""

from lxml import etree

from ssp_desktop.ooxml.elements import W, points, val
from ssp_desktop.ooxml.styles import indents as inherited_indents
from ssp_desktop.reading.docx.numbering import Point
from ssp_desktop.reading.docx.styles import ParagraphStyle, first_child

_STEP = 6.0  # points: a third of a list level
_LIST_STEP = 18.0  # points, when a list's level does not give its indent
_RIGHT, _LEFT = ("right", "end"), ("left", "start")


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


def side_of(paragraph: etree._Element, style: ParagraphStyle) -> bool | None:
    """Return whether `paragraph` stands to the right; None when neither side is said of it."""
    properties = first_child(paragraph, "pPr")
    own = None if properties is None else properties.find(f"{W}jc")
    if own is None:
        return True if val(style.property("jc")) in _RIGHT else None
    side = val(own)
    return True if side in _RIGHT else False if side in _LEFT else None
