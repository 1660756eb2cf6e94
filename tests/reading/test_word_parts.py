"""What a DOCX holds besides paragraphs: documents in it, symbols, controls, boxes, pictures."""

from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from ssp_desktop.reading.door import read_file
from ssp_desktop.reading.source.refusals import TooLarge
from ssp_desktop.reading.understanding.result import Fate, Reading
from tests.reading.word_documents import Make, saved

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da6364"
    "f80f00010501012718e3660000000049454e44ae426082"
)
W = nsdecls("w")


def read(tmp_path: Path, make: Make) -> Reading:
    """Return the reading of an item that `make` fills, and a second one."""

    def whole(document: Document) -> None:
        document.add_heading("1. Havnen", 1)
        document.add_heading("Beslutning", 2)
        make(document)
        document.add_heading("2. Eventuelt", 1)
        document.add_heading("Beslutning", 2)
        document.add_paragraph("Intet.")

    reading = read_file(saved(tmp_path / "havn.docx", whole))
    assert [item.title for item in reading.meeting.items] == ["Havnen", "Eventuelt"]
    assert reading.meeting.items[1].decision == "Intet."
    return reading


def decision(reading: Reading) -> str:
    return reading.meeting.items[0].decision


def told(reading: Reading) -> list[tuple[int, str]]:
    """Return the remarks; each names the first item."""
    remarks = [line for line in reading.lines if line.fate is Fate.REMARK]
    assert {line.item for line in remarks} <= {reading.meeting.items[0].id}
    return [(line.number, line.text) for line in remarks]


def add_chunk(document: Document, name: str, kind: str, data: bytes) -> None:
    """Add a document within `document`, at its end."""
    part = Part(PackURI(f"/word/{name}"), kind, data, document.part.package)
    chunk = OxmlElement("w:altChunk")
    chunk.set(qn("r:id"), document.part.relate_to(part, f"{RELATIONSHIP_TYPE.A_F_CHUNK}"))
    document.element.body.insert(-1, chunk)


def inner_word(make: Make) -> bytes:
    document, out = docx.Document(), BytesIO()
    make(document)
    document.save(out)
    return out.getvalue()


def test_documents_within_are_read_in_their_place(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        document.add_paragraph("Før.")
        page = "<html><body><p>Kajen <b>renoveres</b>.</p><ul><li>Bolværk</li></ul></body></html>"
        add_chunk(document, "afchunk1.htm", "application/xhtml+xml", page.encode())
        add_chunk(document, "afchunk2.txt", "text/plain", "Fra en tekstfil.".encode("utf-8-sig"))
        add_chunk(document, "afchunk3.docx", WORD, inner_word(lambda d: d.add_paragraph("Dybt.")))
        mail = "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>Arkiveret å.</p>"
        add_chunk(document, "afchunk4.mht", "message/rfc822", mail.encode())
        document.add_paragraph("Efter.")

    reading = read(tmp_path, make)
    assert decision(reading).split("\n\n") == [
        "Før.", "Kajen **renoveres**.", "- Bolværk", "Fra en tekstfil.", "Dybt.",
        "Arkiveret å.", "Efter.",
    ]  # fmt: skip
    assert told(reading) == []


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def test_a_document_within_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        document.add_paragraph("Før.")
        add_chunk(document, "afchunk1.rtf", "application/rtf", b"{\\rtf1 Hej}")
        document.add_paragraph("Efter.")

    reading = read(tmp_path, make)
    assert decision(reading) == "Før.\n\nEfter."
    assert told(reading) == [
        (3, "Et dokument, der er sat ind her, kan ikke læses og er ikke taget med.")
    ]


def test_documents_within_each_other_end_somewhere(tmp_path: Path) -> None:
    data = inner_word(lambda document: document.add_paragraph("Inderst."))
    for _ in range(6):
        inner = data

        def around(document: Document, inner: bytes = inner) -> None:
            document.add_paragraph("Lag.")
            add_chunk(document, "afchunk1.docx", WORD, inner)

        data = inner_word(around)
    reading = read(tmp_path, lambda document: add_chunk(document, "a.docx", WORD, data))
    assert decision(reading) == "Lag.\n\nLag.\n\nLag."
    assert len(told(reading)) == 1


def test_documents_within_share_the_limit_of_what_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = inner_word(lambda document: document.add_paragraph("Inderst."))

    def make(document: Document) -> None:
        for number in range(8):
            add_chunk(document, f"afchunk{number}.docx", WORD, data)

    assert decision(read(tmp_path, make)).count("Inderst.") == 8
    from ssp_desktop.reading.package import parts  # noqa: PLC0415 - this test alone

    monkeypatch.setattr(parts, "MAX_UNPACKED", 350_000)
    with pytest.raises(TooLarge):
        read(tmp_path, make)


def mark_deleted(document: Document, number: int) -> None:
    """Delete the mark of the paragraph with that number from the end."""
    properties = document.paragraphs[number]._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:rPr {W}><w:del w:id="7" w:author="Ida"/></w:rPr>'))


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


def add_symbols(document: Document, *symbols: tuple[str, str]) -> None:
    run = document.add_paragraph("Valg: ").add_run()
    for font, code in symbols:
        run._r.append(parse_xml(f'<w:sym {W} w:font="{font}" w:char="{code}"/>'))
    document.paragraphs[-1].add_run(" slut")


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


def control(inside: str, prompts: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{prompts}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def run(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


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


BOX = (
    '<w:r {ns}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><a:graphic>'
    '<a:graphicData uri="x"><w:txbxContent>{inside}</w:txbxContent></a:graphicData></a:graphic>'
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{inside}</w:txbxContent></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)
NAMES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' + W
)


def test_a_text_box_is_read_once_and_one_within_it_too(tmp_path: Path) -> None:
    inner = BOX.format(ns="", inside=f"<w:p>{run('Inderst.')}</w:p>")
    box = BOX.format(ns=NAMES, inside=f"<w:p>{run('I boksen.')}{inner}</w:p>")

    def make(document: Document) -> None:
        document.add_paragraph("Ved boksen.")._p.append(parse_xml(box))
        deleted = document.add_paragraph("Sidst.")._p
        deleted.append(parse_xml(f"<w:del {W} w:id='3' w:author='Ida'/>"))
        deleted[-1].append(parse_xml(box))

    text = decision(read(tmp_path, make))
    assert text == "Ved boksen.\n\nI boksen.\n\nInderst.\n\nSidst."


def test_pictures_hidden_text_and_comments_are_told_with_their_place(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        document.add_paragraph("Se her.")
        document.add_picture(BytesIO(PIXEL))
        picture = document.add_paragraph("Kort: ").add_run()
        picture.add_picture(BytesIO(PIXEL))
        next(picture._r.iter(qn("wp:docPr"))).set("descr", "Kort over kajen")
        hidden = document.add_paragraph("Synligt.")
        hidden.add_run("skjult").font.hidden = True
        hidden.add_run("mere skjult").font.hidden = True
        hidden.add_run()._r.append(parse_xml(f'<w:commentReference {W} w:id="0"/>'))

    reading = read(tmp_path, make)
    assert decision(reading) == "Se her.\n\nKort:\n\nSynligt."
    assert told(reading) == [
        (3, "Et billede er ikke taget med."),
        (4, "Et billede er ikke taget med: »Kort over kajen«."),
        (5, "Skjult tekst er ikke taget med."),
        (5, "En kommentar er ikke taget med."),
    ]


def test_a_picture_in_the_table_that_is_the_agenda_is_told(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        table = document.add_table(3, 3)
        rows = (("Nr.", "Emne", "Referat"), ("1", "Kaj", "Set."), ("2", "Mole", "Hørt."))
        for row, texts in zip(table.rows, rows, strict=True):
            for each, text in zip(row.cells, texts, strict=True):
                each.text = text
        table.rows[1].cells[2].add_paragraph().add_run().add_picture(BytesIO(PIXEL))
        table.rows[2].cells[0].paragraphs[0].add_run().add_picture(BytesIO(PIXEL))

    reading = read_file(saved(tmp_path / "tabel.docx", make))
    kaj, mole = reading.meeting.items
    assert (kaj.title, mole.title) == ("Kaj", "Mole")
    remarks = [line for line in reading.lines if line.fate is Fate.REMARK]
    assert len(remarks) == 2
    assert remarks[-1].item == kaj.id


def add_note(document: Document, paragraph: Paragraph, text: str) -> None:
    """Add the document's one footnote, and a reference to it at the end of `paragraph`."""
    note = f'<w:footnote w:id="2"><w:p>{run(text)}</w:p></w:footnote>'
    notes = f"<w:footnotes {W}>{note}</w:footnotes>".encode()
    part = Part(PackURI("/word/footnotes.xml"), "application/xml", notes, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    paragraph.add_run()._r.append(parse_xml(f'<w:footnoteReference {W} w:id="2"/>'))


def test_a_note_is_kept_and_told(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        paragraph = document.add_paragraph("Kajen er gammel")
        add_note(document, paragraph, "Ifølge planen.")
        paragraph.add_run(".")

    reading = read(tmp_path, make)
    assert decision(reading) == "Kajen er gammel.\n\nIfølge planen."
    assert told(reading) == [(4, "Noten står efter det afsnit, der henviser til den.")]


def test_fields_of_old_forms_and_text_above_text(tmp_path: Path) -> None:
    def field(inner: str) -> str:
        begin = f'<w:fldChar w:fldCharType="begin"><w:ffData>{inner}</w:ffData></w:fldChar>'
        return f"<w:r>{begin}</w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"

    def make(document: Document) -> None:
        box = '<w:checkBox><w:default w:val="{}"/></w:checkBox>'
        choices = '<w:listEntry w:val="nej"/><w:listEntry w:val="ja"/>'
        ruby = "<w:rt><w:r><w:t>bi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>, ord</w:t></w:r>"
        ruby = f"<w:r><w:ruby>{ruby}</w:rubyBase></w:ruby></w:r>"
        parts = (
            field(box.format(1)),
            "<w:r><w:t xml:space='preserve'> enig </w:t></w:r>",
            field(box.format(0)),
            "<w:r><w:t xml:space='preserve'> uenig: </w:t></w:r>",
            field(f'<w:ddList><w:result w:val="1"/>{choices}</w:ddList>'),
            ruby,
        )
        document.element.body.insert(-1, parse_xml(f"<w:p {W}>{''.join(parts)}</w:p>"))

    assert decision(read(tmp_path, make)) == "☒ enig ☐ uenig: ja, ord (bi)"


def test_shapes_without_text_and_documents_of_a_master_are_told(tmp_path: Path) -> None:
    shape = (
        f'<w:p {W} xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:o="urn:schemas-microsoft-com:office:office">'
        "<w:r><w:pict><v:oval/></w:pict></w:r><w:r><w:t>Ring.</w:t></w:r></w:p>"
    )

    def make(document: Document) -> None:
        document.element.body.insert(-1, parse_xml(shape))
        document.element.body.insert(
            -1, parse_xml(shape.replace("<v:oval/>", '<v:rect o:hr="t"/>'))
        )
        within = f"<w:p {nsdecls('w', 'r')}><w:subDoc r:id='rId99'/><w:r><w:t>Ny.</w:t></w:r></w:p>"
        document.element.body.insert(-1, parse_xml(within))

    reading = read(tmp_path, make)
    assert decision(reading) == "Ring.\n\nRing.\n\nNy."
    assert [text for _, text in told(reading)] == [
        "En figur er ikke taget med.",
        "Et dokument, der er sat ind her, kan ikke læses og er ikke taget med.",
    ]


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
