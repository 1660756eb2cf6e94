"""Where a paragraph of a DOCX begins, the mark of its list in front of it, how wide a cell is."""

import re
from dataclasses import replace

from lxml import etree

from ssp_desktop.domain.numbers import whole
from ssp_desktop.ooxml.elements import W, points, val
from ssp_desktop.ooxml.styles import indents as inherited_indents
from ssp_desktop.reading.docx.numbering import Point
from ssp_desktop.reading.docx.styles import ParagraphStyle, first_child
from ssp_desktop.reading.source.lines import Marker, SourceLine, take_marker
from ssp_desktop.richtext.tidy import tidy_spans
from ssp_desktop.richtext.tree import Span

_PLAIN_SIGN = re.compile(r"(\d{1,9})[.)]?")
_MANY_LEVELS = re.compile(r"[\d.]+\.?")
_MOST_COLUMNS = 63  # Word's own limit
_STEP = 6.0  # points: a third of a list level
_LIST_STEP = 18.0  # points, when a list's level does not give its indent


def placed(
    line: SourceLine,
    indents: tuple[float, float],
    point: Point | None,
    *,
    first: bool,
    heading: bool,
) -> SourceLine:
    """Return `line` at its indent, with the mark of its list in front if it has one."""
    left, marker_at = indents
    if point is None:
        line = replace(line, at=left) if left else line
        return line if heading else take_marker(line)
    if not first:
        return replace(line, at=max(left, marker_at + 1))
    plain = _PLAIN_SIGN.fullmatch(point.sign)
    if not line.spans and not plain:
        return line
    if point.is_bullet or plain:
        count = int(plain[1]) if plain else 0
        marker = Marker(ordered=plain is not None, number=count, sign=point.sign)
        return replace(line, at=marker_at, marker=marker)
    if not point.sign or (heading and _MANY_LEVELS.fullmatch(point.sign)):
        return replace(line, at=marker_at)
    spans = tidy_spans([Span(point.sign + " "), *line.spans])
    return replace(line, at=marker_at, spans=spans)


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
