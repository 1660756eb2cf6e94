"""Word documents of the kinds that bodies publish, each read whole. All invented."""

from pathlib import Path

from docx.document import Document
from docx.oxml import parse_xml

from ssp_desktop.domain.meeting import Meeting, Presence
from ssp_desktop.reading.door import read_file
from tests.reading.kinds.read_as import Item, items, people
from tests.reading.word.word_parts import W, add_chunk, add_note, add_symbols, mark_deleted
from tests.reading.word_documents import Make, saved

POINTS = "Punkt 1: Svømmehallen lukker kl. 20.\n\nPunkt 2: Svømmehallen spares ikke."
ITEMS = [
    Item(1, "Dagsordenen", "Godkendt."),
    Item(2, "Svømmehallen", POINTS),
    Item(3, "Løbestien", "Udsat til juni."),
]


def of_word(folder: Path, make: Make) -> Meeting:
    """Return the meeting in a document that `make` fills below its head."""

    def whole(document: Document) -> None:
        document.add_paragraph("Referat af møde i Fritidsudvalget")
        document.add_paragraph("Den 12.05.2026 kl. 14:15 i Idrættens Hus")
        make(document)

    return read_file(saved(folder / "referat.docx", whole)).meeting


def decided(document: Document, title: str, *decision: str) -> None:
    document.add_heading(title, 1)
    document.add_heading("Beslutning", 2)
    for text in decision:
        document.add_paragraph(text)


def test_points_named_punkt_in_a_decision(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        decided(document, "1. Dagsordenen", "Godkendt.")
        decided(document, "2. Svømmehallen", *POINTS.split("\n\n"))
        decided(document, "3. Løbestien", "Udsat til juni.")

    assert items(of_word(tmp_path, make)) == ITEMS


def test_titles_and_sections_on_one_heading_level(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        for title, decision in (("1. Dagsordenen", "Godkendt."), ("2. Løbestien", "Udsat.")):
            document.add_heading(title, 2)
            parts = (("Resumé", "Kort."), ("Sagens gang", "Kun her."), ("Beslutning", decision))
            for heading, text in parts:
                document.add_heading(heading, 2)
                document.add_paragraph(text)

    assert items(of_word(tmp_path, make)) == [
        Item(1, "Dagsordenen", "Godkendt.", ("Resumé", "Sagens gang")),
        Item(2, "Løbestien", "Udsat.", ("Resumé", "Sagens gang")),
    ]


def test_a_title_of_many_lines_and_two_titles_alike(tmp_path: Path) -> None:
    long = " ".join(["Udvidelse af svømmehallen med et bassin til de mindste"] * 8)

    def make(document: Document) -> None:
        for text in ("Deltagere:", "Bent Juhl (C)", "Bent Juhl (F)", "Afbud:", "Lis Ravn"):
            document.add_paragraph(text)
        decided(document, f"1. {long}", "Godkendt.")
        decided(document, "2. Meddelelser", "Taget til efterretning.")
        decided(document, "3. Meddelelser", "Ingen.")

    assert len(long) > 400
    meeting = of_word(tmp_path, make)
    assert [each[:3] for each in items(meeting)] == [
        (1, long, "Godkendt."),
        (2, "Meddelelser", "Taget til efterretning."),
        (3, "Meddelelser", "Ingen."),
    ]
    assert people(meeting) == [
        ("Bent Juhl", "C", Presence.PRESENT),
        ("Bent Juhl", "F", Presence.PRESENT),
        ("Lis Ravn", "", Presence.EXCUSED),
    ]


def test_a_deleted_paragraph_mark_and_a_deleted_title(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        decided(document, "1. Hallen", "Hallen åbner ", "til august.")
        mark_deleted(document, -2)
        gone = document.add_heading("", 1)
        mark_deleted(document, -1)
        text = "<w:r><w:delText>2. Den slettede sag</w:delText></w:r>"
        gone._p.append(parse_xml(f"<w:del {W} w:id='4' w:author='Ida'>{text}</w:del>"))
        decided(document, "2. Stien", "Udsat.")

    assert items(of_word(tmp_path, make)) == [
        Item(1, "Hallen", "Hallen åbner til august."),
        Item(2, "Stien", "Udsat."),
    ]


def test_a_note_a_symbol_rare_letters_and_hidden_text(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        decided(document, "1. Hallen")
        paragraph = document.add_paragraph("Prisen er 12 mio. kr.")
        add_note(document, paragraph, "Efter budgettet.")
        paragraph.add_run(" 🏊 𝒴 ")
        paragraph.add_run("HEMMELIGT").font.hidden = True
        add_symbols(document, ("Symbol", "F0B7"))
        decided(document, "2. Stien", "Udsat.")

    first, second = items(of_word(tmp_path, make))
    assert (first.number, first.title, second) == (1, "Hallen", Item(2, "Stien", "Udsat."))
    for kept in ("Prisen er 12 mio. kr.", "🏊 𝒴", "Efter budgettet.", "Valg: • slut"):
        assert kept in first.decision
    assert "HEMMELIGT" not in first.decision


def test_a_decision_in_a_page_of_its_own_within(tmp_path: Path) -> None:
    page = b"<html><body><p>Fra systemet: Godkendt.</p></body></html>"

    def make(document: Document) -> None:
        decided(document, "1. Hallen")
        add_chunk(document, "afchunk1.htm", "text/html", page)
        decided(document, "2. Stien", "Udsat.")

    assert items(of_word(tmp_path, make)) == [
        Item(1, "Hallen", "Fra systemet: Godkendt."),
        Item(2, "Stien", "Udsat."),
    ]


def test_a_table_in_a_table_for_a_decision(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        decided(document, "1. Hallen")
        table = document.add_table(2, 3)
        rows = (("Bassin", "25", ""), ("Sauna", "8", "2"))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        inner = table.cell(0, 2).add_table(1, 2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "BØRN", "4"
        decided(document, "2. Stien", "Udsat.")

    first, second = items(of_word(tmp_path, make))
    assert (first.number, first.title, second) == (1, "Hallen", Item(2, "Stien", "Udsat."))
    for kept in ("Bassin", "25", "BØRN", "4", "Sauna", "8"):
        assert kept in first.decision
