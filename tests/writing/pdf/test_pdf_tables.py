"""A table of a text is a table in the PDF: rules, figures to the right, tags, a header repeated."""

import time
from itertools import pairwise

import pytest

from ssp_desktop.domain.meeting import Layout
from ssp_desktop.richtext.markdown import write
from ssp_desktop.richtext.tables import cell_of, table_of
from ssp_desktop.richtext.tree import Cell, Paragraph, Span
from tests.writing.pdf_cases import ReadPdf, looks_of, set_pdf, with_item, words_in

SUM = Cell((Paragraph((Span("I alt", bold=True),)),))
BUDGET = table_of(
    [
        [cell_of("Dagtilbud"), cell_of("100"), cell_of("98,5")],
        [cell_of("Skoler\nog fritid"), cell_of(""), cell_of("1.250.000")],
        [SUM, cell_of("100"), cell_of("1.250.098,5")],
    ],
    header=[cell_of("Område"), cell_of("2024"), cell_of("2025")],
)
WITHOUT_HEADER = table_of([[cell_of("Mandag"), cell_of("10-12")], [cell_of("Tirsdag"), Cell()]])


def pdf_of(*texts: str) -> ReadPdf:
    """Return the PDF of a meeting with those texts in its one item, between two paragraphs."""
    return ReadPdf(set_pdf(with_item("Budget", "\n\n".join(("Før.", *texts, "Efter.")))).content)


@pytest.mark.parametrize("tables", [(BUDGET,), (WITHOUT_HEADER,), (BUDGET, WITHOUT_HEADER)])
def test_the_validators_find_nothing(tables, tmp_path, validate_pdf):
    path = tmp_path / "tabel.pdf"
    path.write_bytes(pdf_of(*(write([table]) for table in tables)).content)
    assert validate_pdf(path) == []


def test_the_header_row_is_tagged_as_heads_of_columns() -> None:
    pdf = pdf_of(write([BUDGET]))
    *_, table = pdf.tagged("Table")
    head, body = table[1:]
    assert (head[0], body[0]) == ("THead", "TBody")
    assert [(cell[0], words_in(cell).strip()) for cell in head[1][1:]] == [
        ("TH", "Område"), ("TH", "2024"), ("TH", "2025"),
    ]  # fmt: skip
    assert pdf.content.count(b"/Scope/Column") >= 3
    rows = [[words_in(cell).strip() for cell in row[1:]] for row in body[1:]]
    assert rows == [
        ["Dagtilbud", "100", "98,5"],
        ["Skolerog fritid", "1.250.000"],  # pdfplumber leaves the empty cell out
        ["I alt", "100", "1.250.098,5"],
    ]
    assert {cell[0] for row in body[1:] for cell in row[1:]} == {"TD"}
    facts = ReadPdf(set_pdf(with_item("Budget", "Før.")).content).content.count(b"/S/TD")
    assert pdf.content.count(b"/S/TD") == facts + 9


def test_a_table_without_a_header_row_has_none_in_the_pdf() -> None:
    *_, table = pdf_of(write([WITHOUT_HEADER])).tagged("Table")
    assert [part[0] for part in table[1:]] in (["TBody"], ["TR", "TR"])
    assert "Mandag" in words_in(table)


def test_figures_stand_to_the_right_a_sum_is_bold_and_rules_are_drawn() -> None:
    pdf = pdf_of(write([BUDGET]))
    page = next(page for page in pdf.plumbed.pages if "Dagtilbud" in page.extract_text())
    words = {word["text"]: word for word in page.extract_words(extra_attrs=["fontname"])}
    looks = looks_of(Layout.PUNKT)
    right = looks.page.width - looks.page.right - looks.grid.cell_right
    for figure in ("98,5", "1.250.000", "1.250.098,5", "2025"):
        assert words[figure]["x1"] == pytest.approx(right, abs=0.5)
    assert "Bold" in words["alt"]["fontname"]
    assert "Bold" not in words["Dagtilbud"]["fontname"]
    assert words["fritid"]["top"] > words["1.250.000"]["top"] + 5
    assert len(page.lines) + len(page.rects) + len(page.curves) > 8


def test_the_header_row_is_repeated_and_no_row_is_parted() -> None:
    rows = [[cell_of(f"r{n}a"), cell_of(f"r{n}b\nr{n}c\nr{n}d")] for n in range(60)]
    pdf = pdf_of(write([table_of(rows, header=[cell_of("Hovedet"), cell_of("Også")])]))
    with_rows = [page for page in pdf.pages if "r5" in page or "r20" in page or "r40" in page]
    assert len(with_rows) > 2
    assert all("Hovedet" in page for page in with_rows)
    for n in range(60):
        assert sum(f"r{n}a" in page and f"r{n}d" in page for page in pdf.pages) == 1


def test_a_row_of_several_pages_loses_no_word() -> None:
    many = " ".join(f"ord{n}" for n in range(3000))
    rows = [[cell_of("kort"), cell_of(many)], [cell_of("efter"), cell_of("alt")]]
    pdf = pdf_of(write([table_of(rows, header=[cell_of("A"), cell_of("B")])]))
    found = " ".join(pdf.pages).split()
    assert [word for word in found if word.startswith("ord")] == many.split()


def test_a_table_of_two_thousand_rows_takes_no_minutes() -> None:
    rows = [[cell_of(f"r{n}"), cell_of(str(n)), cell_of("noget tekst")] for n in range(2000)]
    meeting = with_item("Budget", write([table_of(rows)]))
    start = time.process_time()
    made = set_pdf(meeting)
    # Of the processor, whoever else uses it: 5 seconds, and 25 where each row costs all rows.
    assert time.process_time() - start < 14
    assert made.content.count(b"/S/TR") >= 2000


def test_an_empty_paragraph_between_two_tables_takes_its_line() -> None:
    pdf = pdf_of(write([BUDGET]), write([WITHOUT_HEADER]))
    page = next(page for page in pdf.plumbed.pages if "Dagtilbud" in page.extract_text())
    tops = {word["text"]: word["top"] for word in page.extract_words()}
    body = looks_of(Layout.PUNKT).styles
    order = [tops[word] for word in ("Før.", "Område", "alt", "Mandag", "Tirsdag", "Efter.")]
    assert all(one < other for one, other in pairwise(order))
    line = next(look.line for style, look in body.items() if style.value == "BodyText")
    assert tops["Mandag"] - tops["alt"] > 2 * line + 16
