"""Text boxes, shapes, pictures and old forms of a Word document."""

from io import BytesIO
from pathlib import Path

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from ssp_desktop.reading.door import read_file
from ssp_desktop.reading.understanding.result import Fate
from tests.reading.word.word_parts import PIXEL, W, decision, read, run, told
from tests.reading.word_documents import saved

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
