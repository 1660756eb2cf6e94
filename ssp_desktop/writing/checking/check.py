"""What a template lacks, and how it looks: the report.

Whether styles, lists and fonts serve is decided by the code that writes the minutes;
page, header and footer are reported as python-docx finds them, because it judges a
package by its relations, as Word does.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from docx.blkcntnr import BlockItemContainer
from docx.section import Section
from docx.shared import Length
from docx.table import Table
from docx.text.paragraph import Paragraph

from ssp_desktop.minutes.blocks import Style
from ssp_desktop.ooxml.styles import StyleSheet
from ssp_desktop.writing.checking.margins import MarginContent, margin_content
from ssp_desktop.writing.checking.opening import part_of, parts_of
from ssp_desktop.writing.checking.trial import use
from ssp_desktop.writing.fonts.shipped_fonts import shipped_family
from ssp_desktop.writing.looks import PageLook
from ssp_desktop.writing.template.names import (
    FACT_TABLE,
    GRID,
    LISTS,
    STYLES,
    list_ids,
    style_ids,
    table_id,
)
from ssp_desktop.writing.template.opening import opened, whole
from ssp_desktop.writing.template.parts import Element
from ssp_desktop.writing.template.styles import ParagraphLooks, theme_fonts

PICTURE = "[billede]"
"""Represents a picture in the text of a header or footer."""


class Missing(NamedTuple):
    """A style or a list that a template lacks, and what it is for.

    `danish` is its name in a Danish Word, empty when that is the same.
    """

    name: str
    danish: str
    purpose: str


class MarginTexts(NamedTuple):
    """The text of header and footer; empty for none."""

    header: str
    footer: str


class TemplateReport(NamedTuple):
    """What the check found; a template that lacks nothing can be used.

    `fonts` are those named by the styles, each with whether the program has it or one
    of the same widths. `page` is None when the template has no page of its own, `first`
    None when page 1 is like the others. `sections` counts them; beyond one, only the
    last has effect. `content` is what stands in headers and footers.
    """

    path: Path
    missing: tuple[Missing, ...]
    page: PageLook | None
    margins: MarginTexts
    first: MarginTexts | None
    fonts: tuple[tuple[str, bool], ...]
    sections: int
    has_fact_table: bool
    has_grid: bool
    content: MarginContent


def check_template(path: Path) -> TemplateReport:
    """Return what `path` lacks, and how it looks. Raises TemplateRefused if it is no template.

    A template that lacks nothing has been tried out.
    """
    parts = parts_of(path)
    styles = part_of(path, parts, "word/styles.xml")
    ids = style_ids(styles)
    missing = (*_missing_styles(ids), *_missing_lists(part_of(path, parts, "word/numbering.xml")))
    document = opened(path, parts)
    if not missing:
        use(path)
    with whole(path):
        sections = document.sections
        last = sections[-1] if len(sections) else None
        return TemplateReport(
            path,
            missing,
            None if last is None else _page(last),
            MarginTexts("", "") if last is None else _margins(last),
            None if last is None else _first(last),
            _fonts(styles, parts, ids),
            len(sections),
            styles is not None and bool(table_id(styles, FACT_TABLE)),
            styles is not None and bool(table_id(styles, GRID)),
            margin_content(parts),
        )


def _missing_styles(ids: Mapping[Style, str]) -> Iterator[Missing]:
    for style, names in STYLES.items():
        if not ids[style]:
            yield Missing(names.name, names.danish, names.purpose)


def _missing_lists(numbering: Element | None) -> Iterator[Missing]:
    found = list_ids(numbering)
    for name, (_, purpose) in LISTS.items():
        if name not in found:
            yield Missing(name, "", purpose)


def _page(section: Section) -> PageLook:
    lengths: tuple[Length | None, ...] = (
        section.page_width, section.page_height, section.left_margin, section.right_margin,
        section.top_margin, section.bottom_margin, section.header_distance,
        section.footer_distance,
    )  # fmt: skip
    return PageLook(*(0.0 if each is None else each.pt for each in lengths))


def _margins(section: Section) -> MarginTexts:
    header, footer = section.header, section.footer
    return MarginTexts(
        "" if header.is_linked_to_previous else _said(header),
        "" if footer.is_linked_to_previous else _said(footer),
    )


def _first(section: Section) -> MarginTexts | None:
    if not section.different_first_page_header_footer:
        return None
    header, footer = section.first_page_header, section.first_page_footer
    return MarginTexts(
        "" if header.is_linked_to_previous else _said(header),
        "" if footer.is_linked_to_previous else _said(footer),
    )


def _said(container: BlockItemContainer) -> str:
    """Return the text there on one line."""
    return " · ".join(filter(None, _texts(container)))


def _texts(container: BlockItemContainer) -> Iterator[str]:
    for block in container.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _texts(cell)
        else:
            yield _paragraph_text(block)


def _paragraph_text(paragraph: Paragraph) -> str:
    pictures = paragraph._p.findall(".//{*}drawing") + paragraph._p.findall(".//{*}pict")
    return " ".join([PICTURE] * bool(pictures) + paragraph.text.split())


def _fonts(
    styles: Element | None, parts: Mapping[str, bytes], ids: Mapping[Style, str]
) -> tuple[tuple[str, bool], ...]:
    """Return the fonts of the styles that exist, in the order in which they occur."""
    looks = ParagraphLooks(StyleSheet(styles), theme_fonts(parts))
    names = dict.fromkeys(looks.look(style_id).font for style_id in ids.values() if style_id)
    return tuple((name, shipped_family(name) is not None) for name in names)
