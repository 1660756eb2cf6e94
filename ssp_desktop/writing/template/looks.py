"""What a template amounts to as `Looks`: page, styles, lists, table, header and footer."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from ssp_desktop.domain.numbers import whole
from ssp_desktop.minutes.blocks import Style
from ssp_desktop.ooxml.elements import W, is_on, points, val
from ssp_desktop.ooxml.styles import StyleSheet, indents
from ssp_desktop.writing.looks import (
    GridLook,
    LevelLook,
    Looks,
    MovedStop,
    PageLook,
    ParagraphLook,
    TableLook,
)
from ssp_desktop.writing.template.margins import Margins
from ssp_desktop.writing.template.parts import Element, parse_part
from ssp_desktop.writing.template.styles import ParagraphLooks, theme_fonts

_DEFAULT_LABEL_WIDTH = 92.0
_COLOR = re.compile("[0-9A-Fa-f]{6}")
_NEAR = 1.0  # as far from the end of the text, in points, as a rounded length may be
_EIGHTHS, _THICKEST = 8, 96  # of a point, in which Word has the widths of rules


class TemplateXml(NamedTuple):
    """A template's package and, parsed, the parts that determine its looks."""

    parts: Mapping[str, bytes]
    styles: Element
    numbering: Element
    document: Element


def looks_of(
    template: TemplateXml,
    ids: Mapping[Style, str],
    tables: tuple[str, str],
    lists: tuple[str, str],
) -> Looks:
    """Return the template's looks, given the ids of its styles, tables and lists."""
    parts, numbering = template.parts, template.numbering
    sheet = StyleSheet(template.styles)
    paragraphs = ParagraphLooks(sheet, theme_fonts(parts))
    section = template.document.find(f"{W}body/{W}sectPr")
    settings = parse_part(parts["word/settings.xml"]) if "word/settings.xml" in parts else None
    tab = None if settings is None else settings.find(f"{W}defaultTabStop")
    margins = Margins(parts, section, paragraphs)
    page = _page(section)
    styles = {style: paragraphs.look(style_id) for style, style_id in ids.items()}
    line = styles[Style.CONTENTS_LINE]
    moved = _contents_stop(line, page)
    if moved is not None:
        styles[Style.CONTENTS_LINE] = line._replace(tabs=(*line.tabs[:-1], moved.stop))
    return Looks(
        page=page,
        styles=styles,
        bullets=_levels(numbering, lists[0]),
        numbers=_levels(numbering, lists[1]),
        table=_table(sheet, template.document, tables[0]),
        grid=_grid(sheet, tables[1]),
        default_tab=points(val(tab), 36.0) or 36.0,
        header=margins.lines("header"),
        footer=margins.lines("footer"),
        first_header=margins.lines("header", "first"),
        first_footer=margins.lines("footer", "first"),
        title_page=section is not None and is_on(section.find(f"{W}titlePg")),
        contents_stop=moved,
    )


def _contents_stop(line: ParagraphLook, page: PageLook) -> MovedStop | None:
    """Return a stop at the end of the text for the page numbers, where the style's is elsewhere.

    As it is where somebody has changed the margins alone. Of one beyond the text LibreOffice shows
    no number; one within it is no stop for a title that is longer.
    """
    last = line.tabs[-1] if line.tabs else None
    if last is None or not last.right:
        return None
    if page.text_width - line.right - _NEAR <= last.position <= page.text_width + _NEAR:
        return None
    return MovedStop(last._replace(position=page.text_width), last.position)


def _page(section: Element | None) -> PageLook:
    size = None if section is None else section.find(f"{W}pgSz")
    margins = None if section is None else section.find(f"{W}pgMar")

    def length(element: Element | None, name: str, default: float) -> float:
        return default if element is None else points(element.get(f"{W}{name}"), default)

    return PageLook(
        width=length(size, "w", 595.3),
        height=length(size, "h", 841.9),
        left=length(margins, "left", 57) + length(margins, "gutter", 0),
        right=length(margins, "right", 57),
        top=length(margins, "top", 57),
        bottom=length(margins, "bottom", 57),
        header=length(margins, "header", 28),
        footer=length(margins, "footer", 28),
    )


def _levels(numbering: Element, abstract_id: str) -> tuple[LevelLook, ...]:
    levels = []
    for abstract in numbering.iterfind(f"{W}abstractNum"):
        if abstract.get(f"{W}abstractNumId") != abstract_id:
            continue
        for level in abstract.iterfind(f"{W}lvl"):
            sides = indents([level.find(f"{W}pPr/{W}ind")])
            levels.append(LevelLook(points(sides.get("left")), points(sides.get("hanging"))))
    return tuple(levels)


def _table(sheet: StyleSheet[Element], document: Element, style_id: str) -> TableLook:
    """Return the sample table's label column, and the cell margins of its style."""
    column = document.find(f"{W}body/{W}tbl/{W}tblGrid/{W}gridCol")
    width = _DEFAULT_LABEL_WIDTH
    if column is not None:
        width = points(column.get(f"{W}w"), width)
    return TableLook(width, **_cell_margins(sheet, style_id))


def _grid(sheet: StyleSheet[Element], style_id: str) -> GridLook:
    """Return the cell margins and rules of the style; the program's own without one."""
    if not style_id:
        return GridLook()
    rule, color = 0.0, GridLook().color
    for style in reversed(list(sheet.chain(style_id))):
        side = style.find(f"{W}tblPr/{W}tblBorders/{W}insideH")
        if side is not None:
            drawn = val(side) not in ("nil", "none")
            rule = whole(side.get(f"{W}sz"), 4, 0, _THICKEST) / _EIGHTHS if drawn else 0.0
            color = side.get(f"{W}color", "")
            color = color if _COLOR.fullmatch(color) else "000000"  # `auto`
    margins = {f"cell_{side}": 0.0 for side in ("left", "right", "top", "bottom")}
    return GridLook(**margins | _cell_margins(sheet, style_id), rule=rule, color=color)


def _cell_margins(sheet: StyleSheet[Element], style_id: str) -> dict[str, float]:
    margins: dict[str, float] = {}
    for style in reversed(list(sheet.chain(style_id))):
        for margin in style.iterfind(f"{W}tblPr/{W}tblCellMar/*"):
            side = margin.tag.removeprefix(W)
            side = {"start": "left", "end": "right"}.get(side, side)
            margins[f"cell_{side}"] = points(margin.get(f"{W}w"))
    return margins
