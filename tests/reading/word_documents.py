"""Invented Word documents, as other people's programs and habits make them."""

from collections.abc import Callable
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

Make = Callable[[Document], None]


def saved(path: Path, make: Make) -> Path:
    """Make a document and return where it lies."""
    document = docx.Document()
    make(document)
    document.save(str(path))
    return path


def with_heading_styles(document: Document) -> None:
    """A report in Word's own styles: title, numbered items, lists, a table, a soft break."""
    document.add_heading("Referat fra møde i Ungerådet den 3. juni 2025 kl. 14:30", 0)
    document.add_paragraph("Mødested: Kulturhuset")
    document.add_paragraph("Deltagere: Anne Høj, Bo Ås (C), Cai Dam (Afbud)")
    document.add_heading("1. Velkomst", 1)
    document.add_heading("Beslutning", 2)
    document.add_paragraph("Dagsordenen blev godkendt.")
    document.add_heading("2. Lukket: Ansøgning om tilskud", 1)
    document.add_paragraph("2025-000123")
    document.add_heading("Børnenes ord", 2)
    paragraph = document.add_paragraph("Vi vil ")
    paragraph.add_run("gerne").bold = True
    paragraph.add_run(" have en ")
    paragraph.add_run("rampe").italic = True
    paragraph.add_run(".")
    for text in ("Den skal være høj.", "Den skal være af beton."):
        document.add_paragraph(text, "List Bullet")
    document.add_paragraph("Også bred.", "List Bullet 2")
    soft = document.add_paragraph("Den skal males.", "List Bullet")
    soft.add_run().add_break(WD_BREAK.LINE)
    soft.add_run("Helst rød.")
    for text in ("At rådet drøfter sagen.", "At rådet beslutter."):
        document.add_paragraph(text, "List Number")
    table = document.add_table(2, 2)
    for row, cells in zip(table.rows, (("År", "Kroner"), ("2025", "10.000")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_heading("Beslutning", 2)
    document.add_heading("Ad 1", 3)
    document.add_paragraph("Drøftet.")
    document.add_heading("Bilag", 2)
    document.add_paragraph("Bilag 1 - Tegning")
    document.add_paragraph("Budget", "List Bullet")
    document.add_heading("3. Eventuelt", 1)


def with_bold_lines(document: Document) -> None:
    """A report without a single heading style: larger and bold lines, a table of facts."""

    def line(text: str, size: float = 11, *, bold: bool = False) -> None:
        run = document.add_paragraph().add_run(text)
        run.bold, run.font.size = bold, Pt(size)

    line("REFERAT", 20, bold=True)
    line("Trivselsudvalget", 11)
    table = document.add_table(3, 2)
    facts = (
        ("Mødedato", "Tirsdag d. 3. juni 2025 kl. 14:30"),
        ("Mødested", "Rådhuset"),
        ("Mødedeltagere", "Anne Høj, Bo Ås (Afbud)"),
    )
    for row, cells in zip(table.rows, facts, strict=True):
        row.cells[0].paragraphs[0].add_run(cells[0]).bold = True
        row.cells[1].text = cells[1]
    line("Punkt 1: Fravær i udskolingen", 14, bold=True)
    line("Sagens kerne", bold=True)
    line("Fraværet er steget i to år, og det er størst i 9. klasse på alle byens skoler.")
    line("Det bekymrer.", bold=True)
    line("BESLUTNING", bold=True)
    line("Taget til efterretning.")
    line("Punkt 2: Eventuelt", 14, bold=True)
    line("BESLUTNING", bold=True)
    line("Intet.")


def with_automatic_numbers(document: Document) -> None:
    """Items that Word numbers itself, by a list of several levels on the heading styles."""
    numbering = document.part.numbering_part.element
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:multiLevelType '
            'w:val="multilevel"/>'
            '<w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/>'
            '<w:pStyle w:val="Heading1"/><w:lvlText w:val="%1."/></w:lvl>'
            '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
            '<w:pStyle w:val="Heading2"/><w:lvlText w:val="%1.%2"/></w:lvl>'
            '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
            '<w:lvlText w:val="%3)"/></w:lvl></w:abstractNum>'
        ),
    )
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>')
    )
    for name, level in (("Heading 1", 0), ("Heading 2", 1)):
        document.styles[name].element.get_or_add_pPr().append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr>'
            )
        )
    document.add_paragraph("Dagsorden for Ungerådet, 3. juni 2025", "Title")
    document.add_heading("Velkomst", 1)
    document.add_heading("Budget", 1)
    document.add_heading("Baggrund", 2)
    document.add_paragraph("Pengene er små.")
    lettered = document.add_paragraph("bogstaver er ord")
    lettered._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="2"/><w:numId w:val="90"/></w:numPr>')
    )
    document.add_heading("Forslag til beslutning", 2)
    document.add_heading("Eventuelt", 1)
