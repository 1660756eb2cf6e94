"""DOCX of many makes, all invented, made here with python-docx."""

import datetime
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Presence, Status
from ssp_desktop.reading.door import read_file
from ssp_desktop.reading.understanding.result import Fate, Reading
from tests.reading.word_documents import (
    Make,
    saved,
    with_automatic_numbers,
    with_bold_lines,
    with_heading_styles,
)


def read(tmp_path: Path, make: Make) -> Reading:
    return read_file(saved(tmp_path / "møde.docx", make))


def decision_of(tmp_path: Path, make: Make) -> str:
    """Return the decision of the one item that `make` fills."""

    def whole(document: Document) -> None:
        document.add_heading("Punkt 1: Emne", 1)
        document.add_heading("Beslutning", 2)
        make(document)

    (item,) = read(tmp_path, whole).meeting.items
    assert item.sections == ()
    return item.decision


def sections(item: AgendaItem) -> list[tuple[str, str]]:
    return [(section.heading, section.text) for section in item.sections]


def check_heading_styles(meeting: Meeting) -> None:
    """Check what `with_heading_styles` tells of, in any format."""
    assert meeting.committee == "Ungerådet"
    assert (meeting.date, meeting.time) == (datetime.date(2025, 6, 3), datetime.time(14, 30))
    assert meeting.venue == "Kulturhuset"
    assert [(p.name, p.affiliation, p.presence) for p in meeting.participants] == [
        ("Anne Høj", "", Presence.PRESENT),
        ("Bo Ås", "C", Presence.PRESENT),
        ("Cai Dam", "", Presence.EXCUSED),
    ]
    assert [(n, i.title, i.closed) for n, i in meeting.numbered_items()] == [
        (1, "Velkomst", False),
        (2, "Ansøgning om tilskud", True),
        (3, "Eventuelt", False),
    ]
    assert meeting.items[0].decision == "Dagsordenen blev godkendt."
    item = meeting.items[1]
    assert item.case_number == "2025-000123"
    assert [section.heading for section in item.sections] == ["Børnenes ord"]
    assert item.sections[0].text.startswith(
        "Vi vil **gerne** have en *rampe*.\n\n- Den skal være høj.\n\n- Den skal være af beton.\n"
    )
    assert [(a.number, a.title) for a in item.attachments] == [(1, "Tegning"), (None, "Budget")]


def test_heading_styles_lists_and_a_table(tmp_path: Path) -> None:
    reading = read(tmp_path, with_heading_styles)
    check_heading_styles(reading.meeting)
    item = reading.meeting.items[1]
    assert item.sections[0].text.split("\n\n")[1:] == [
        "- Den skal være høj.",
        "- Den skal være af beton.\n  - Også bred.",
        "- Den skal males.",
        "  Helst rød.",
        "1. At rådet drøfter sagen.\n2. At rådet beslutter.",
        "| År | Kroner |\n| ---: | ---: |\n| 2025 | 10.000 |",
    ]
    assert item.decision == "**Ad 1**\n\nDrøftet."
    assert reading.unplaced == ()


def test_bold_and_larger_lines(tmp_path: Path) -> None:
    reading = read(tmp_path, with_bold_lines)
    meeting = reading.meeting
    assert (meeting.committee, meeting.title) == ("Trivselsudvalget", "")
    assert meeting.date == datetime.date(2025, 6, 3)
    assert meeting.venue == "Rådhuset"
    assert [p.presence for p in meeting.participants] == [Presence.PRESENT, Presence.EXCUSED]
    assert [item.title for item in meeting.items] == ["Fravær i udskolingen", "Eventuelt"]
    first, second = meeting.items
    assert [heading for heading, _ in sections(first)] == ["Sagens kerne"]
    assert first.sections[0].text.endswith("skoler.\n\n**Det bekymrer.**")
    assert (first.decision, second.decision) == ("Taget til efterretning.", "Intet.")


def test_items_that_word_numbers(tmp_path: Path) -> None:
    meeting = read(tmp_path, with_automatic_numbers).meeting
    assert meeting.status is Status.PLANNED
    assert [(number, item.title) for number, item in meeting.numbered_items()] == [
        (4, "Velkomst"), (5, "Budget"), (6, "Eventuelt"),
    ]  # fmt: skip
    item = meeting.items[1]
    assert sections(item) == [
        ("Baggrund", "Pengene er små.\n\na) bogstaver er ord"),
        ("Forslag til beslutning", ""),
    ]


def test_headings_without_numbers(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        document.add_heading("Møde i Ungerådet", 1)
        for title in ("Velkomst", "Budget"):
            document.add_heading(title, 2)
            document.add_heading("Hvad skete der?", 3)
            document.add_paragraph("En hel del.")
            document.add_heading("Beslutning", 3)
            document.add_paragraph("Godkendt.")

    meeting = read(tmp_path, make).meeting
    assert [(n, i.title) for n, i in meeting.numbered_items()] == [(1, "Velkomst"), (2, "Budget")]
    assert sections(meeting.items[1]) == [("Hvad skete der?", "En hel del.")]
    assert meeting.items[1].decision == "Godkendt."


def test_a_heading_says_punkt_and_a_number_without_a_sign_behind(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        document.add_paragraph("Dagsorden for Ungerådet")
        for title in ("Pkt. 1 Velkomst", "Pkt. 2 Løn (lukket)"):
            document.add_heading(title, 1)
            document.add_paragraph("Punkt 1 Velkomst er nævnt her.")

    meeting = read(tmp_path, make).meeting
    assert [(n, i.title, i.closed) for n, i in meeting.numbered_items()] == [
        (1, "Velkomst", False), (2, "Løn", True),
    ]  # fmt: skip


def test_a_list_begins_anew_where_word_says_so(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        numbering = document.part.numbering_part.element
        for num, override in ((91, ""), (92, '<w:startOverride w:val="7"/>')):
            level = f'<w:lvlOverride w:ilvl="0">{override}</w:lvlOverride>' if override else ""
            numbering.append(
                parse_xml(
                    f'<w:num {nsdecls("w")} w:numId="{num}"><w:abstractNumId w:val="'
                    f'{_abstract(document, "List Number")}"/>{level}</w:num>'
                )
            )
        for text, num in (("a", 91), ("b", 91), ("c", 92), ("d", 92), ("e", 91)):
            properties = document.add_paragraph(text)._p.get_or_add_pPr()
            properties.append(
                parse_xml(
                    f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{num}"/></w:numPr>'
                )
            )

    # Word counts all numbers of one definition together, so the last goes on from 8.
    assert decision_of(tmp_path, make) == "1. a\n2. b\n\n7) c\n8) d\n9) e"


def _abstract(document: Document, style: str) -> str:
    num = document.styles[style].element.pPr.numPr.numId.val
    element = document.part.numbering_part.element
    return next(n.abstractNumId.val for n in element.num_lst if n.numId == num)


def test_typed_signs_are_lists_too(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        for text in ("- et", "- to", "1. ti", "2. elleve", "21. marts er en dato"):
            document.add_paragraph(text)

    assert decision_of(tmp_path, make) == (
        "- et\n- to\n\n1. ti\n2. elleve\n\n21\\. marts er en dato"
    )


def test_deleted_and_hidden_text_is_left_out_and_inserted_text_is_in(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        paragraph = document.add_paragraph("Godkendt")
        hidden = paragraph.add_run(" (skjult)")
        hidden.font.hidden = True
        for tag, inner in (("ins", "t"), ("del", "delText")):
            change = OxmlElement(f"w:{tag}")
            run = OxmlElement("w:r")
            text = OxmlElement(f"w:{inner}")
            text.text = f" {tag}"
            text.set(qn("xml:space"), "preserve")
            run.append(text)
            change.append(run)
            paragraph._p.append(change)

    assert decision_of(tmp_path, make) == "Godkendt ins"


def test_moved_text_is_read_once_where_it_was_moved_to(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        for text, tag in (("Først.", "moveFrom"), ("Derpå. ", "moveTo")):
            paragraph = document.add_paragraph(text)
            paragraph._p.append(
                parse_xml(
                    f"<w:{tag} {nsdecls('w')} w:id='1' w:author='Bo Ly'>"
                    f"<w:r><w:t>Flyttet.</w:t></w:r></w:{tag}>"
                )
            )

    assert decision_of(tmp_path, make) == "Først.\n\nDerpå. Flyttet."


def test_text_in_controls_boxes_and_notes_is_kept(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        names = nsdecls("w")
        mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        box = f"<w:txbxContent {names}><w:p><w:r><w:t>I boks</w:t></w:r></w:p></w:txbxContent>"
        document.element.body.insert(
            -1,
            parse_xml(
                f"<w:sdt {names}><w:sdtContent><w:p><w:r><w:t>I felt</w:t></w:r></w:p>"
                "</w:sdtContent></w:sdt>"
            ),
        )
        document.element.body.insert(
            -1,
            parse_xml(
                f"<w:p {names} {mc}><w:r><w:t>Udenfor</w:t></w:r><w:r><mc:AlternateContent>"
                f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
                "</mc:AlternateContent></w:r></w:p>"
            ),
        )

    assert decision_of(tmp_path, make) == "I felt\n\nUdenfor\n\nI boks"


def test_a_contents_list_by_its_styles(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        style = document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
        document.add_paragraph("Oversigten", "TOC Heading")
        document.add_paragraph("1. Velkomst\t2", style)
        document.add_paragraph("2. Et helt andet navn\t3", style)
        document.add_heading("1. Velkomst", 1)
        document.add_heading("2. Budget", 1)

    reading = read(tmp_path, make)
    assert [line.fate for line in reading.lines] == [Fate.CONTENTS] * 3 + [Fate.ITEM] * 2


def test_a_page_laid_out_by_a_table_of_one_column(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        cell = document.add_table(1, 1).cell(0, 0)
        cell.paragraphs[0].text = "Punkt 1: Budget"
        cell.add_paragraph("Beslutning")
        cell.add_paragraph("Godkendt.")

    (item,) = read(tmp_path, make).meeting.items
    assert (item.title, item.decision) == ("Budget", "Godkendt.")


def test_people_a_line_each_in_a_cell(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        table = document.add_table(2, 2)
        for row, label, people in (
            (0, "Deltagere", "Anne Høj (A)\nBo Ås, politiet"),
            (1, "Afbud", "Cai Dam"),
        ):
            table.cell(row, 0).text, table.cell(row, 1).text = label, people
        document.add_heading("1. Velkomst", 1)
        document.add_heading("2. Budget", 1)

    people = read(tmp_path, make).meeting.participants
    assert [(p.name, p.affiliation, p.presence) for p in people] == [
        ("Anne Høj", "A", Presence.EXPECTED),
        ("Bo Ås", "politiet", Presence.EXPECTED),
        ("Cai Dam", "", Presence.EXCUSED),
    ]


def test_continuations_go_by_indent(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        document.add_paragraph("et", "List Bullet")
        document.add_paragraph("mere om et", "List Continue")
        document.add_paragraph("to", "List Bullet")
        document.add_paragraph("slut")

    assert decision_of(tmp_path, make) == "- et\n\n  mere om et\n\n- to\n\nslut"


@pytest.mark.parametrize("name", ["Overskrift A", "Punkttitel"])
def test_a_municipality_with_styles_of_its_own(tmp_path: Path, name: str) -> None:
    def make(document: Document) -> None:
        own = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        own.base_style = document.styles["Heading 1"]
        other = document.styles.add_style("Afsnitstitel", WD_STYLE_TYPE.PARAGRAPH)
        other.font.size, other.font.bold = Pt(13), True
        for number in (1, 2):
            document.add_paragraph(f"Sag {number}: Emne", own)
            document.add_paragraph("Klima", other)
            document.add_paragraph("Ingen følger.")
            document.add_paragraph("Udvalgets beslutning", other)
            document.add_paragraph("Godkendt.")

    meeting = read(tmp_path, make).meeting
    assert meeting.layout is Layout.PUNKT
    assert [sections(item) for item in meeting.items] == [[("Klima", "Ingen følger.")]] * 2
    assert [item.decision for item in meeting.items] == ["Godkendt."] * 2


def test_tables_of_facts_where_the_table_style_is_missing(tmp_path: Path) -> None:
    """A document without a styles part is unusual and no reason to fail."""

    def make(document: Document) -> None:
        document.add_paragraph("1. Velkomst")
        document.add_paragraph("2. Budget")

    path = saved(tmp_path / "a.docx", make)
    package = docx.Document(str(path))
    styles = package.part._styles_part
    for child in list(styles.element):
        styles.element.remove(child)
    package.save(str(path))
    assert [item.title for item in read_file(path).meeting.items] == ["Velkomst", "Budget"]
