"""Documents as a records system writes them, as Word and as PDF, each read whole. All invented."""

from pathlib import Path
from typing import Protocol

import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.table import Table

from ssp_desktop.domain.meeting import Meeting, Presence
from ssp_desktop.reading.door import read_file
from tests.reading.kinds.read_as import Item, items, people, when
from tests.reading.word.word_parts import W, control
from tests.reading.word_documents import saved


class Render(Protocol):
    """LibreOffice."""

    def __call__(self, source: Path) -> Path:
        """Return the PDF of the document."""


EARLIER = "Beslutning i Fritidsudvalget{} den 14-04-2026"
OWN = "Beslutning i Fritidsudvalget{} den 12-05-2026"


def add_cells(document: Document, *rows: tuple[str, ...]) -> Table:
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return table


def put_in_controls(document: Document) -> None:
    """Put the text of every cell into a content control, as the system's template has it."""
    for text in list(document.element.body.iter(f"{{{document.element.nsmap['w']}}}t")):
        run = text.getparent()
        around = parse_xml(control("").replace("<w:sdt>", f"<w:sdt {W}>", 1))
        run.addprevious(around)
        around[-1].append(run)


def with_tables_for_layout(document: Document) -> None:
    """Every line of the front and every title in a table of its own, the people in an inner one."""
    for text in ("Referat", "Fritidsudvalget", "Tirsdag den 12. maj 2026", "Kl. 14:15"):
        add_cells(document, (text,))
    add_cells(document, ("Idrættens Hus\nBanevej 7",))
    names = add_cells(document, ("Medlemmer",)).cell(0, 0).add_table(1, 2)
    names.cell(0, 0).text, names.cell(0, 1).text = "Bent Juhl (C)", "Lis Ravn (F)"
    add_cells(document, ("Fraværende\n",))
    document.add_paragraph("Indholdsfortegnelse")
    add_cells(document, ("31. Løbestien",))
    add_cells(document, ("Sagsnr.: ", "26/10442"), ("Sagen afgøres i: ", "Fritidsudvalget"))
    for heading, text in (
        ("Resumé", "Om en sti."),
        (EARLIER.format(""), "Sagen tages op igen."),
        (OWN.format(""), "Stien anlægges."),
    ):
        document.add_heading(heading, 2)
        document.add_paragraph(text)
    document.add_heading("Bilag", 2)
    add_cells(document, ("1", "Åben", "Kort over stien", "30117/26"))


@pytest.mark.parametrize("controls", [False, True])
def test_every_line_of_the_front_in_a_table_or_a_content_control(
    tmp_path: Path, controls: bool
) -> None:
    def make(document: Document) -> None:
        with_tables_for_layout(document)
        if controls:
            put_in_controls(document)

    meeting = read_file(saved(tmp_path / "system.docx", make)).meeting
    assert (meeting.committee, *when(meeting)) == ("Fritidsudvalget", "2026-05-12", "14:15")
    assert people(meeting) == [
        ("Bent Juhl", "C", Presence.PRESENT),
        ("Lis Ravn", "F", Presence.PRESENT),
    ]
    (item,) = items(meeting)
    assert (item.number, item.title, item.case_number) == (31, "Løbestien", "26/10442")
    assert (item.decision, item.attachments) == ("Stien anlægges.", ("Kort over stien",))
    assert item.sections == ("", "Resumé", EARLIER.format(""))


def with_columns_and_page_heads(document: Document) -> None:
    """People in two columns, a head with the number of the page, texts that run over pages."""
    head = document.sections[0].header.paragraphs[0]
    head.add_run("Referat For Fritidsudvalget (FRU)\tSide ")
    head._p.append(parse_xml(f'<w:fldSimple {W} w:instr="PAGE"/>'))
    document.sections[0].header.add_paragraph("12. maj 2026 - kl. 14:15")
    for text in ("Referat", "Fritidsudvalget (FRU)", "Tirsdag den 12. maj 2026", "Kl. 14:15"):
        document.add_paragraph(text)
    for text in ("Idrættens Hus", "Banevej 7", "9999 Nørreby", "Medlemmer"):
        document.add_paragraph(text)
    add_cells(document, ("Bent Juhl (C)", "Lis Ravn (F)"), ("Mads Holt (C)", "Nina Bork (O)"))
    document.add_paragraph("Fraværende")
    for number, title, attachment in ((31, "Løbestien", "Kort"), (32, "Svømmehallen", "Priser")):
        document.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
        document.add_heading(f"{number}. {title}", 1)
        add_cells(document, ("Sagsnr.:", f"26/104{number}"))
        for heading, text in (
            ("Resumé", "Byen får mere at røre sig på. " * 60),
            (EARLIER.format(" (FRU)"), "Sagen tages op igen. " + "Det koster noget mere. " * 90),
            (OWN.format(" (FRU)"), f"{title} blev drøftet."),
        ):
            document.add_heading(heading, 2)
            document.add_paragraph(text.strip())
        document.add_heading("Bilag", 2)
        document.add_paragraph(f"1 Åben {attachment} fra forvaltningen 301{number}/26")
    document.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Underskriftsside")
    add_cells(document, ("Bent Juhl (C)", "Lis Ravn (F)"), ("Mads Holt (C)", "Nina Bork (O)"))


def check_columns_and_page_heads(meeting: Meeting) -> None:
    assert (meeting.committee, *when(meeting)) == ("Fritidsudvalget (FRU)", "2026-05-12", "14:15")
    assert people(meeting) == [
        ("Bent Juhl", "C", Presence.PRESENT),
        ("Lis Ravn", "F", Presence.PRESENT),
        ("Mads Holt", "C", Presence.PRESENT),
        ("Nina Bork", "O", Presence.PRESENT),
    ]
    earlier = EARLIER.format(" (FRU)")
    told = [item._replace(sections=tuple(filter(None, item.sections))) for item in items(meeting)]
    assert told == [
        Item(
            number, title, f"{title} blev drøftet.", ("Resumé", earlier),
            (f"{attachment} fra forvaltningen",), case_number=f"26/104{number}",
        )
        for number, title, attachment in ((31, "Løbestien", "Kort"), (32, "Svømmehallen", "Priser"))
    ]  # fmt: skip


def test_word_with_people_in_two_columns_and_heads_with_page_numbers(tmp_path: Path) -> None:
    path = saved(tmp_path / "system.docx", with_columns_and_page_heads)
    check_columns_and_page_heads(read_file(path).meeting)


@pytest.mark.xdist_group("reading_pdf")
def test_the_pdf_of_people_in_two_columns_and_heads_with_page_numbers(
    tmp_path: Path, render_pdf: Render
) -> None:
    path = saved(tmp_path / "system.docx", with_columns_and_page_heads)
    check_columns_and_page_heads(read_file(render_pdf(path)).meeting)
