"""Heads and feet of a PDF's pages are told from its text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

from ssp_desktop.reading.door import read_file
from ssp_desktop.reading.source.refusals import NoItems
from ssp_desktop.reading.understanding.result import LEFT_OUT, Fate, Reading
from tests.reading.hostile_files import pdf_of, printed
from tests.reading.pdf.conftest import typeset
from tests.reading.word_documents import saved

pytestmark = pytest.mark.xdist_group("reading_pdf")


def test_headings_at_one_height_of_many_pages_are_no_headers(
    tmp_path: Path, render_pdf: Callable[[Path], Path]
) -> None:
    def make(document: Document) -> None:
        for number in range(1, 6):
            document.add_heading(
                f"Punkt {number}: Lukket", 1
            ).paragraph_format.page_break_before = True
            document.add_heading("Beslutning", 2)
            document.add_paragraph("Godkendt.")

    meeting = read_file(render_pdf(saved(tmp_path / "a.docx", make))).meeting
    assert [(item.title, item.closed, item.decision) for item in meeting.items] == [
        ("Lukket", True, "Godkendt.")
    ] * 5


MARGINS = """#set page(margin: (top: 48pt, bottom: 72pt, x: 40pt), header-ascent: 18pt{more})
#set text(10pt, top-edge: 8pt, bottom-edge: -2pt)
#set par(leading: 4pt, spacing: 18pt)
= Punkt 1: Emne
== Beslutning
"""


def furniture_of(reading: Reading) -> list[tuple[Fate, str]]:
    return [(line.fate, line.text) for line in reading.lines if line.fate in LEFT_OUT]


@pytest.mark.parametrize(
    "text",
    [
        "Rådet drøftede sagen og tog den til efterretning.",
        # A page holds a whole number of these, so that each begins with the same line.
        (
            "Forvaltningen gennemgik børne- og ungeindsatsen for de sidste tre år, og det blev "
            "foreslået, at den videreføres i de næste, med de samme mål og med den samme "
            "økonomi, indtil rådet har set en evaluering af, hvad der er kommet ud af den."
        ),
    ],
)
def test_a_sentence_at_the_head_of_every_page_stays(tmp_path: Path, text: str) -> None:
    source = MARGINS.format(more=", header: [Vester Kommune]") + "\n\n".join(
        ["#pagebreak(weak: true)", *[text] * 80]
    )
    reading = read_file(typeset(tmp_path, source))
    (item,) = reading.meeting.items
    assert item.decision == "\n\n".join([text] * 80)
    assert set(furniture_of(reading)) == {(Fate.PAGE_HEAD, "Vester Kommune")}


def test_a_date_in_the_header_is_not_taken_for_an_item(tmp_path: Path) -> None:
    head = ["Havneudvalget", "5. maj 2025 - kl. 15:00", "", ""]
    text = ["Udvalget har set det.", *["Der er langt ned."] * 30]
    pages = [
        printed([*head, *(["Punkt 1: Ny mole", "Beslutning"] if number == 0 else []), *text])
        for number in range(4)
    ]
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of(pages))
    reading = read_file(path)
    (item,) = reading.meeting.items
    assert "maj" not in item.decision
    assert furniture_of(reading) == [
        (Fate.PAGE_HEAD, "Havneudvalget"), (Fate.PAGE_HEAD, "5. maj 2025 - kl. 15:00"),
    ] * 4  # fmt: skip


def with_page_field(paragraph: WordParagraph, before: str, after: str) -> None:
    paragraph.text = before
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
    paragraph.add_run(after)


def with_differing_margins(document: Document) -> None:
    """Another header on left than on right pages, none on the first; pages counted from 0."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    numbers = OxmlElement("w:pgNumType")
    numbers.set(qn("w:start"), "0")
    section._sectPr.append(numbers)
    section.header.paragraphs[0].text = "Referat\t\tPunkt 1"
    section.even_page_header.paragraphs[0].text = "Vester Kommune"
    for footer in (section.footer, section.even_page_footer):
        with_page_field(footer.paragraphs[0], "Sag 2024-1\t\tSide ", " af 7")
        footer.add_paragraph("Udskrevet 3. maj 2024")
    document.add_heading("Punkt 1: Emne", 1)
    document.add_heading("Beslutning", 2)
    for text in PARAGRAPHS:
        document.add_paragraph(text)


PARAGRAPHS = [f"Afsnit {number} blev drøftet." for number in range(150)]


def test_heads_and_feet_run_with_the_pages_and_differ_on_left_and_right_ones(
    tmp_path: Path, render_pdf: Callable[[Path], Path]
) -> None:
    pdf = render_pdf(saved(tmp_path / "a.docx", with_differing_margins))
    reading = read_file(pdf)
    (item,) = reading.meeting.items
    assert item.decision == "\n\n".join(PARAGRAPHS)
    found = furniture_of(reading)
    assert len(found) >= 3 * 4
    for number in range(len(found) // 3):  # that of the page is one more, after the first
        head = "Referat Punkt 1" if number % 2 else "Vester Kommune"
        assert found[3 * number : 3 * number + 3] == [
            (Fate.PAGE_HEAD, head),
            (Fate.PAGE_FOOT, f"Sag 2024-1 Side {number + 1} af 7"),
            (Fate.PAGE_FOOT, "Udskrevet 3. maj 2024"),
        ]


def test_numbers_that_do_not_run_with_the_pages_are_text(tmp_path: Path) -> None:
    amounts = (4, 9, 3, 8, 1, 7, 2)
    text = "#pagebreak()".join(f"Beløb {amount}#v(30pt)Godkendt {amount}." for amount in amounts)
    reading = read_file(typeset(tmp_path, MARGINS.format(more="") + "#pagebreak()" + text))
    (item,) = reading.meeting.items
    expected = [part for amount in amounts for part in (f"Beløb {amount}", f"Godkendt {amount}.")]
    assert item.decision.split("\n\n") == expected
    assert furniture_of(reading) == []


def test_a_pdf_with_nothing_but_page_numbers(tmp_path: Path) -> None:
    numbers = '#set page(numbering: "1 / 1")\n#hide[x]#pagebreak()#hide[x]'
    with pytest.raises(NoItems):
        read_file(typeset(tmp_path, numbers))
