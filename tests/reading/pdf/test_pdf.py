"""PDFs that LibreOffice makes of invented Word documents."""

import functools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.shared import Pt

from ssp_desktop.domain.meeting import AgendaItem, Status
from ssp_desktop.reading.door import read_file
from ssp_desktop.reading.understanding.result import Fate
from tests.reading.pdf.conftest import typeset
from tests.reading.word.test_word import check_heading_styles
from tests.reading.word_documents import (
    Make,
    saved,
    with_automatic_numbers,
    with_bold_lines,
    with_heading_styles,
)

pytestmark = pytest.mark.xdist_group("reading_pdf")


LONG = (
    "Forvaltningen har i samarbejde med skole-hjem-rådene og ungdoms-, fritids- og kulturområdet "
    "gennemgået børne- og ungeindsatsen for 2024-2025 og foreslår, at den videreføres i tre år. "
)


class Render(Protocol):
    """LibreOffice."""

    def many(self, sources: list[Path]) -> list[Path]:
        """Return the PDFs of the documents."""


def with_long_texts(document: Document) -> None:
    """Paragraphs over many lines and pages, headers and footers, a title that wraps."""
    section = document.sections[0]
    section.header.paragraphs[0].text = "Vester Kommune · Ungerådet"
    footer = section.footer.paragraphs[0]
    footer.add_run("Side ")
    field = OxmlElement("w:fldSimple")
    field.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}instr", "PAGE")
    footer._p.append(field)
    document.add_paragraph("Referat af møde i Ungerådet", "Title")
    for number in (1, 2, 3):
        document.add_heading(f"Punkt {number}: {LONG}", 1)
        document.add_heading("Klima- og miljøforhold", 2)
        for length in (1, 7, 2, 9, 3, 1, 8):
            document.add_paragraph((LONG * length).strip())
            document.add_paragraph((LONG * length).strip(), "List Bullet")
        justified = document.add_paragraph((LONG * 6).strip(), "List Number")
        justified.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        document.add_heading("Beslutning", 2)
        document.add_paragraph("Godkendt.")
        document.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)


def with_narrow_spacing(document: Document) -> None:
    """Paragraphs with nothing between them: only the room at the end of a line tells."""
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    document.add_heading("Punkt 1: Emne", 1)
    document.add_heading("Beslutning", 2)
    for text in ("Kort.", (LONG * 3).strip(), "Også kort", (LONG * 2).strip(), "Slut."):
        document.add_paragraph(text)


MAKERS: dict[str, Make] = {
    make.__name__: make
    for make in (
        with_heading_styles,
        with_bold_lines,
        with_automatic_numbers,
        with_long_texts,
        with_narrow_spacing,
    )
}


@pytest.fixture(scope="module")
def both(
    tmp_path_factory: pytest.TempPathFactory, render_pdf: Render
) -> Callable[[Make], tuple[Path, Path]]:
    """Give a function from a maker to its DOCX and its PDF; all are rendered in one start."""
    folder = tmp_path_factory.mktemp("word")
    sources = [saved(folder / f"{name}.docx", make) for name, make in MAKERS.items()]
    pdfs = dict(zip(MAKERS, render_pdf.many(sources), strict=True))
    return lambda make: (folder / f"{make.__name__}.docx", pdfs[make.__name__])


Both = Callable[[Make], tuple[Path, Path]]


read_once = functools.cache(read_file)


def told(item: AgendaItem) -> tuple[object, ...]:
    """Return what an item says, without ids."""
    return (
        item.title,
        item.closed,
        item.case_number,
        [(section.heading, section.text) for section in item.sections],
        item.decision,
        [(a.number, a.title) for a in item.attachments],
    )


@pytest.mark.parametrize("make", [with_bold_lines, with_automatic_numbers, with_narrow_spacing])
def test_the_pdf_tells_what_the_docx_tells(both: Both, make: Make) -> None:
    word, pdf = (read_file(path) for path in both(make))
    assert [told(item) for item in pdf.meeting.items] == [told(item) for item in word.meeting.items]
    assert pdf.meeting.date == word.meeting.date
    assert pdf.meeting.committee == word.meeting.committee
    assert pdf.unplaced == word.unplaced == ()


def test_headings_lists_and_facts(both: Both) -> None:
    reading = read_file(both(with_heading_styles)[1])
    check_heading_styles(reading.meeting)
    assert reading.meeting.status is Status.DRAFT
    # A page has no table, only words at places.
    assert reading.meeting.items[1].sections[0].text.endswith("År Kroner\n\n2025 10.000")


def test_broken_lines_are_joined_over_lines_and_pages(both: Both) -> None:
    reading = read_once(both(with_long_texts)[1])
    meeting = reading.meeting
    assert [item.title for item in meeting.items] == [LONG.strip()] * 3
    for item in meeting.items:
        assert item.decision == "Godkendt."
        (section,) = item.sections
        assert section.heading == "Klima- og miljøforhold"
        paragraphs = section.text.split("\n\n")
        assert [len(p) // len(LONG) for p in paragraphs[:6]] == [0, 1, 6, 7, 1, 2]
        assert {re.sub(r"^(- |[1-3]\. )", "", text) for text in paragraphs} == {
            (LONG * length).strip() for length in (1, 7, 2, 9, 3, 8, 6)
        }


def test_page_headers_and_footers_fall_away(both: Both) -> None:
    reading = read_once(both(with_long_texts)[1])
    furniture = [
        line.text for line in reading.lines if line.fate in (Fate.PAGE_HEAD, Fate.PAGE_FOOT)
    ]
    pages = len(furniture) // 2
    assert pages > 5
    assert furniture.count("Vester Kommune · Ungerådet") == pages
    assert {f"Side {number}" for number in range(1, pages + 1)} < set(furniture)


def test_the_tags_of_a_pdf_tell_paragraphs_apart_that_fill_their_lines(tmp_path: Path) -> None:
    # The first line of each two has no room for the word that begins the next.
    paragraphs = [
        "Budgettet og indsatsen i aftalen med klubberne i Køge",
        "Anlægsbevillingen til klubberne er givet",
    ] * 6
    text = '#set document(title: "Møde")\n#set par(leading: 6pt, spacing: 6pt)\n= 1. Budget\n'
    text += "== Beslutning\n" + "\n\n".join(paragraphs) + "\n= 2. Eventuelt\n"
    reading = read_file(typeset(tmp_path, text, accessible=True))
    assert reading.meeting.items[0].decision == "\n\n".join(paragraphs)


def test_rows_of_columns_are_rows_and_turned_letters_are_left_out(tmp_path: Path) -> None:
    text = """= Punkt 1: Emne
== Beslutning
#table(columns: 3 * (100pt,), stroke: none, [År], [Drift], [Anlæg], [2025], [10], [20])
#place(rotate(-90deg)[Udkast])
"""
    (item,) = read_file(typeset(tmp_path, text)).meeting.items
    assert item.decision == "År | Drift | Anlæg\n\n2025 | 10 | 20"


def test_a_bold_paragraph_is_text_where_headings_stand_closer_to_theirs(tmp_path: Path) -> None:
    text = """#set par(spacing: 16pt)
#let h(t) = block(above: 24pt, below: 8pt, strong(t))
#text(18pt)[*Punkt 1: Emne*]
#h[Økonomi]
Der er ingen følger.
#h[Klima]
Der er ingen følger her heller.

*Det er godt*

Og det bliver ved.
#h[Beslutning]
*Godkendt*

Tak.
"""
    (item,) = read_file(typeset(tmp_path, text)).meeting.items
    assert [section.heading for section in item.sections] == ["Økonomi", "Klima"]
    assert item.sections[1].text.split("\n\n")[1:] == ["**Det er godt**", "Og det bliver ved."]
    assert item.decision == "**Godkendt**\n\nTak."


def test_a_bold_heading_wider_than_any_text_is_a_paragraph_of_its_own(tmp_path: Path) -> None:
    text = """#set par(spacing: 6pt)
#text(18pt)[*Referat*]

Den 10.06.2025 kl. 13:00

#text(14pt)[*1. Mole*]

*Beslutning i Havneudvalget den 13-05-2025*

Udsat.

*Beslutning i Havneudvalget den 10-06-2025*

Godkendt.

#text(14pt)[*2. Bøjer*]

*Beslutning i Havneudvalget den 10-06-2025*

Købes.
"""
    meeting = read_file(typeset(tmp_path, text)).meeting
    assert [item.decision for item in meeting.items] == ["Godkendt.", "Købes."]
    assert [(each.heading, each.text) for each in meeting.items[0].sections] == [
        ("Beslutning i Havneudvalget den 13-05-2025", "Udsat.")
    ]
