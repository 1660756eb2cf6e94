"""The table of facts: a real table whose first column names its rows."""

from lxml import etree

from ssp_desktop.minutes.blocks import FactTable, Style
from ssp_desktop.richtext.tree import Span
from ssp_desktop.writing.docx_paragraphs import ParagraphMaker, add_runs
from ssp_desktop.writing.wordml import W

_CAPTION = "Oplysninger om mødet"
_DESCRIPTION = "Første kolonne siger, hvad der står i anden: mødedato, mødested og mødedeltagere."


def fact_table(table: FactTable, maker: ParagraphMaker) -> etree._Element:
    """Return the table.

    A DOCX has no cell that heads a row. What there is, is used: the first
    column's look is a header's (`w:tblLook`), a bookmark `RowTitle` says so to
    JAWS and NVDA, and the first row is marked as one that heads the table,
    without which Word's accessibility check complains.
    """
    looks = maker.template.looks
    widths = [round(looks.table.label_width * 20)]
    widths.append(round(looks.page.text_width * 20) - widths[0])
    element = etree.Element(f"{W}tbl")
    element.append(_properties(maker.template.fact_table, sum(widths)))
    grid = etree.SubElement(element, f"{W}tblGrid")
    for width in widths:
        etree.SubElement(grid, f"{W}gridCol").set(f"{W}w", str(width))
    for number, texts in enumerate(table.rows):
        row = etree.SubElement(element, f"{W}tr")
        properties = etree.SubElement(row, f"{W}trPr")
        etree.SubElement(properties, f"{W}cantSplit")
        if number == 0:
            etree.SubElement(properties, f"{W}tblHeader")
        for style, text, width in zip(
            (Style.FACT_LABEL, Style.FACT_TEXT), texts, widths, strict=True
        ):
            cell = etree.SubElement(row, f"{W}tc")
            _set_width(etree.SubElement(etree.SubElement(cell, f"{W}tcPr"), f"{W}tcW"), width)
            paragraph = maker.paragraph(style)
            add_runs(paragraph, (Span(text),))
            if number == 0 and style is Style.FACT_LABEL:
                maker.mark(paragraph, "RowTitle")
            cell.append(paragraph)
    return element


def _properties(style_id: str, width: int) -> etree._Element:
    properties = etree.Element(f"{W}tblPr")
    if style_id:
        etree.SubElement(properties, f"{W}tblStyle").set(f"{W}val", style_id)
    _set_width(etree.SubElement(properties, f"{W}tblW"), width)
    etree.SubElement(properties, f"{W}tblLayout").set(f"{W}type", "fixed")
    look = etree.SubElement(properties, f"{W}tblLook")
    look.set(f"{W}val", "06A0")
    for name, value in (
        ("firstRow", "0"),
        ("lastRow", "0"),
        ("firstColumn", "1"),
        ("lastColumn", "0"),
        ("noHBand", "1"),
        ("noVBand", "1"),
    ):
        look.set(f"{W}{name}", value)
    etree.SubElement(properties, f"{W}tblCaption").set(f"{W}val", _CAPTION)
    etree.SubElement(properties, f"{W}tblDescription").set(f"{W}val", _DESCRIPTION)
    return properties


def _set_width(element: etree._Element, twips: int) -> None:
    element.set(f"{W}w", str(twips))
    element.set(f"{W}type", "dxa")
