"""The sample that a template shows of itself, and its footer."""

from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Twips
from docx.text.paragraph import Paragraph
from template_looks import Look, Page
from template_words import twips, w


def write_sample(document: Docx, page: Page, looks: dict[str, Look]) -> None:
    """Write a paragraph in each style, lists and the table too."""
    styles = {style.style_id: style for style in document.styles}
    for style_id, look in looks.items():
        if style_id in ("FactText", "Header", "Footer"):
            continue
        if style_id == "FactLabel":
            _write_table(document, page)
            document.add_paragraph("", styles["BodyText"])  # or the two would grow together
            _write_grid(document, page)
            continue
        for num_id in (1, 2) if style_id == "ListParagraph" else (0,):
            text = f"{look.name}\t3" if look.tab else look.name
            paragraph = document.add_paragraph(text, styles[style_id])
            if num_id:
                _put_in_list(paragraph, num_id)


def _put_in_list(paragraph: Paragraph, num_id: int) -> None:
    place = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    place.get_or_add_ilvl().val = 0
    place.get_or_add_numId().val = num_id


def _write_table(document: Docx, page: Page) -> None:
    """Write a table of label and text; its first column's width is the label column's."""
    styles = {style.style_id: style for style in document.styles}
    table = document.add_table(1, 2, styles["FactTable"])
    table.autofit = False
    widths = (twips(page.label_column), twips(page.width) - twips(page.label_column))
    cells = (("FactLabel", "Mødested"), ("FactText", "Mødelokale 1"))
    for number, (width, (style_id, text)) in enumerate(zip(widths, cells, strict=True)):
        table.columns[number].width = table.cell(0, number).width = Twips(width)
        paragraph = table.cell(0, number).paragraphs[0]
        paragraph.text, paragraph.style = text, styles[style_id]
    whole, look = (table._tbl.tblPr.find(qn(f"w:{tag}")) for tag in ("tblW", "tblLook"))
    whole.set(qn("w:w"), str(sum(widths)))
    whole.set(qn("w:type"), "dxa")
    table._tbl.tblPr.replace(
        look,
        w("tblLook", val="0080", firstRow=0, lastRow=0, firstColumn=1, lastColumn=0,
          noHBand=1, noVBand=1),
    )  # fmt: skip


def _write_grid(document: Docx, page: Page) -> None:
    """Write a table as texts have them, with a header row and a figure."""
    styles = {style.style_id: style for style in document.styles}
    table = document.add_table(2, 2, styles["TextTable"])
    table.autofit = False
    left = twips(page.width) // 2
    rows = (("FactLabel", ("Område", "Budget")), ("FactText", ("Skoler", "1.234.500")))
    for row, (style_id, texts) in zip(table.rows, rows, strict=True):
        for number, text in enumerate(texts):
            cell = row.cells[number]
            cell.width = Twips((twips(page.width) - left) if number else left)
            paragraph = cell.paragraphs[0]
            paragraph.text, paragraph.style = text, styles[style_id]
            shape = paragraph.paragraph_format
            shape.space_before = shape.space_after = Twips(0)
            if number:
                shape.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for column, width in zip(table.columns, (left, twips(page.width) - left), strict=True):
        column.width = Twips(width)
    whole, look = (table._tbl.tblPr.find(qn(f"w:{tag}")) for tag in ("tblW", "tblLook"))
    whole.set(qn("w:w"), str(twips(page.width)))
    whole.set(qn("w:type"), "dxa")
    table._tbl.tblPr.replace(
        look,
        w("tblLook", val="0620", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0,
          noHBand=1, noVBand=1),
    )  # fmt: skip
    table.rows[0]._tr.get_or_add_trPr().append(w("tblHeader"))


def write_footer(document: Docx) -> None:
    """Write ``Side 3 af 9``."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = next(each for each in document.styles if each.style_id == "Footer")
    for text, code in (("Side ", "PAGE"), (" af ", "NUMPAGES")):
        paragraph.add_run(text)
        _add_field(paragraph, code)


def _add_field(paragraph: Paragraph, code: str) -> None:
    """Add a field that Word and LibreOffice fill in on every page."""
    for mark in ("begin", "code", "separate", "shown", "end"):
        if mark == "shown":
            paragraph.add_run("1")
            continue
        element = w("instrText") if mark == "code" else w("fldChar", fldCharType=mark)
        if mark == "code":
            element.text = f" {code} "
        paragraph.add_run()._r.append(element)
