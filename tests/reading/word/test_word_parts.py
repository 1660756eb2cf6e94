"""What a DOCX holds besides paragraphs: symbols, controls, notes, marks of deletion."""

from pathlib import Path

from docx.document import Document
from docx.oxml import parse_xml

from ssp_desktop.reading.understanding.result import Fate
from tests.reading.word.word_parts import (
    W,
    add_note,
    add_symbols,
    control,
    decision,
    mark_deleted,
    read,
    run,
    told,
)


def test_a_deleted_paragraph_mark_joins_what_it_stood_between(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        for text in ("Kajen ", "renoveres ", "i år."):
            document.add_paragraph(text)
        mark_deleted(document, -3)
        mark_deleted(document, -2)
        document.add_paragraph("Næste afsnit.")
        document.add_heading("", 1)
        mark_deleted(document, -1)

    assert decision(read(tmp_path, make)) == "Kajen renoveres i år.\n\nNæste afsnit."


def test_a_deleted_row_is_gone(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        table = document.add_table(3, 2)
        for row, text in zip(table.rows, ("Kaj", "Slettet", "Mole"), strict=True):
            row.cells[0].text, row.cells[1].text = text, "7"
        properties = table.rows[1]._tr.get_or_add_trPr()
        properties.append(parse_xml(f'<w:del {W} w:id="8" w:author="Ida"/>'))

    text = decision(read(tmp_path, make))
    assert ("Kaj" in text, "Slettet" in text, "Mole" in text) == (True, False, True)


def test_symbols_become_characters(tmp_path: Path) -> None:
    known = [
        ("Symbol", "F0B7"), ("Wingdings", "F0FC"), ("Wingdings", "F0E0"), ("Wingdings", "F0FE"),
        ("Symbol", "F0B3"), ("Wingdings 2", "F052"), ("Segoe UI Symbol", "2610"),
        ("Wingdings", "A7"),
    ]  # fmt: skip
    reading = read(tmp_path, lambda document: add_symbols(document, *known))
    assert decision(reading) == "Valg: •✓→☑≥☑☐▪ slut"
    assert told(reading) == []


def test_an_unknown_symbol_is_told(tmp_path: Path) -> None:
    symbols = (("Kommunens Logo", "F041"), ("Wingdings", "F0FC"), ("Wingdings", "x"))
    reading = read(tmp_path, lambda document: add_symbols(document, *symbols))
    assert decision(reading) == "Valg: ✓ slut"
    said = "Et tegn i en symbolskrift kendes ikke og er ikke taget med."
    assert told(reading) == [(3, said), (3, said)]


def test_typed_characters_of_a_symbol_font(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        run = document.add_paragraph("Sat ").add_run("\uf0fc")
        run.font.name = "Wingdings"

    assert decision(read(tmp_path, make)) == "Sat ✓"


def cell(text: str) -> str:
    return f"<w:tc><w:p>{run(text)}</w:p></w:tc>"


PROMPT = "<w:showingPlcHdr/>"


def test_content_controls_of_every_kind(tmp_path: Path) -> None:
    blocks = [
        control(f"<w:p>{run('Blok.')}</w:p>"),
        control(f"<w:p>{run('Klik her for at skrive.')}</w:p>", PROMPT),
        (f"<w:p>{run('Et ')}{control(run('udfyldt'))}{control(run('Vælg'), PROMPT)}"
        f"{run(' felt.')}</w:p>"),
        "<w:tbl>" + control(f"<w:tr>{cell('Kaj')}{control(cell('12'))}</w:tr>")
        + f"<w:tr>{cell('Mole')}{control(cell('Skriv tal'), PROMPT)}</w:tr></w:tbl>",
    ]  # fmt: skip

    def make(document: Document) -> None:
        for block in blocks:
            element = parse_xml(f"<w:body {W}>{block}</w:body>")[0]
            document.element.body.insert(-1, element)

    reading = read(tmp_path, make)
    assert decision(reading).split("\n\n")[:2] == ["Blok.", "Et udfyldt felt."]
    text = decision(reading)
    assert ("12" in text, "Mole" in text, "Skriv" in text) == (True, True, False)


def test_a_note_is_kept_and_told(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        paragraph = document.add_paragraph("Kajen er gammel")
        add_note(document, paragraph, "Ifølge planen.")
        paragraph.add_run(".")

    reading = read(tmp_path, make)
    assert decision(reading) == "Kajen er gammel.\n\nIfølge planen."
    assert told(reading) == [(4, "Noten står efter det afsnit, der henviser til den.")]


def test_what_stands_above_and_below_the_pages_is_told_apart(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        document.add_paragraph("Godkendt.")
        document.sections[0].header.paragraphs[0].text = "Fortroligt arbejdspapir"
        document.sections[0].footer.paragraphs[0].text = "Sagsnr. 24/1"

    reading = read(tmp_path, make)
    assert decision(reading) == "Godkendt."
    assert (reading.lines[0].text, reading.lines[0].fate) == (
        "Fortroligt arbejdspapir",
        Fate.PAGE_HEAD,
    )
    assert (reading.lines[-1].text, reading.lines[-1].fate) == ("Sagsnr. 24/1", Fate.PAGE_FOOT)
