"""Tables in texts as a DOCX has them: real ones, which the program reads back as they were."""

import re
from dataclasses import replace
from pathlib import Path

import docx
import pdfplumber
import pytest

from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Section
from ssp_desktop.reading.door import read_file
from ssp_desktop.writing.looks import twips
from ssp_desktop.writing.template import read_template
from tests.documents import Renderer
from tests.meetings.sample_meeting import meeting_of
from tests.writing.docx_cases import W, docx_of, part, template, text_of

both_layouts = pytest.mark.parametrize("layout", Layout)
BUDGET = (
    "| Område | Budget 2024 | Regnskab |\n| --- | ---: | ---: |\n"
    "| Skoler og SFO | 1.234.500 | 1.300.000 |\n"
    "| *Særlige* indsatser<br>herunder SSP | 120.000 |  |\n"
    "| **I alt** | **1.354.500** | - |"
)
BARE = "|  |  |\n| --- | --- |\n| Formand | Anna Ås |\n| Næstformand | Bo \\| Ly |"
ONE = "| Punkter |\n| --- |\n| Et |\n| To |"
EIGHT = (
    "| Nr. | Skole | Elever | Klasser | Lærere | Timer | Fravær | Bemærkning |\n"
    "| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |\n"
    "| 1 | Bakkeskolen | 301 | 15 | 26 | 1.007 | 1,1 % | Se vedlagte notat |"
)
LONG = "| Nr. | Aktivitet | Beløb |\n| --- | --- | ---: |\n" + "\n".join(
    f"| nr{row} | {'Forvaltningen undersøger mulighederne. ' * (row % 4 + 1)} | {row}.000 |"
    for row in range(1, 121)
)
WORDS = f"| Ord | Tal |\n| --- | ---: |\n| {'x' * 300} | 12 |\n| Kort | {'9' * 200} |"
TALL = f"| A | B |\n| --- | --- |\n| {'Forvaltningen undersøger det. ' * 500} | y |\n| efter | z |"
MEETING = meeting_of(
    AgendaItem(
        "i1",
        "Budget",
        sections=(
            Section("s1", "Økonomi", f"Således:\n\n{BUDGET}\n\n- et punkt\n\n{BARE}\n\nEfter."),
            Section("s2", "Bilag til økonomi", f"{ONE}\n\n{EIGHT}"),
        ),
        decision=f"{BUDGET}\n\nGodkendt.",
    ),
    AgendaItem("i2", "Ord", sections=(Section("s3", "Økonomi", WORDS),), decision="Ja."),
)


def tables(content: bytes) -> list:
    """Return the tables of the document but the facts."""
    found = part(content).iter(f"{W}tbl")
    return [each for each in found if "Oplysninger om" not in caption(each)]


def caption(table) -> str:
    return table.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val")


def rows(table) -> list[list[str]]:
    return [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]


@both_layouts
def test_a_budget_is_a_real_table_with_a_header_row_that_repeats(layout: Layout) -> None:
    budget, bare, *_ = tables(docx_of(MEETING, layout))
    assert rows(budget)[0] == ["Område", "Budget 2024", "Regnskab"]
    repeats = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in budget.iter(f"{W}tr")]
    assert repeats == [True, False, False, False]
    assert not list(bare.iter(f"{W}tblHeader"))
    assert rows(bare) == [["Formand", "Anna Ås"], ["Næstformand", "Bo | Ly"]]
    assert [caption(each) for each in (budget, bare)] == [
        "Tabel: Område, Budget 2024 og Regnskab",
        "Tabel med 2 kolonner",
    ]


@both_layouts
def test_its_columns_are_fixed_and_as_wide_as_the_text(layout: Layout) -> None:
    width = twips(read_template(template(layout)).looks.page.text_width)
    for table in tables(docx_of(MEETING, layout)):
        columns = [int(each.get(f"{W}w")) for each in table.iter(f"{W}gridCol")]
        assert sum(columns) == width
        assert min(columns) > 200
        assert table.find(f"{W}tblPr/{W}tblLayout").get(f"{W}type") == "fixed"
        for row in table.iter(f"{W}tr"):
            assert [int(each.get(f"{W}w")) for each in row.iter(f"{W}tcW")] == columns


def test_figures_stand_to_the_right_and_each_line_of_a_cell_is_a_paragraph() -> None:
    budget = tables(docx_of(MEETING))[0]
    sides = [
        [cell.find(f"{W}p/{W}pPr/{W}jc") is not None for cell in row.iter(f"{W}tc")]
        for row in budget.iter(f"{W}tr")
    ]
    assert sides == [[False, True, True]] * 4
    cell = next(each for each in budget.iter(f"{W}tc") if "SSP" in text_of(each))
    assert [text_of(each) for each in cell.iter(f"{W}p")] == [
        "Særlige indsatser", "herunder SSP",
    ]  # fmt: skip


def test_what_follows_a_table_is_as_far_below_it_as_below_a_paragraph() -> None:
    body = part(docx_of(MEETING)).find(f"{W}body")
    below = [each.getnext() for each in body.iter(f"{W}tbl") if each in tables_of(body)]
    spaces = [each.find(f"{W}pPr/{W}spacing") for each in below]
    assert [None if each is None else each.get(f"{W}before") for each in spaces] == [
        "160", "160", "160", "280", "160", "280",
    ]  # fmt: skip


def tables_of(body) -> list:
    return [each for each in body.iter(f"{W}tbl") if "Oplysninger om" not in caption(each)]


@both_layouts
def test_the_program_reads_them_back(layout: Layout, tmp_path: Path) -> None:
    path = tmp_path / "referat.docx"
    path.write_bytes(docx_of(MEETING, layout))
    items = read_file(path).meeting.items
    texts = {section.heading: section.text for section in items[0].sections}
    assert texts["Økonomi"] == f"Således:\n\n{BUDGET}\n\n- et punkt\n\n{BARE}\n\nEfter."
    assert texts["Bilag til økonomi"] == f"{ONE}\n\n{EIGHT}"
    assert items[0].decision == f"{BUDGET}\n\nGodkendt."
    assert items[1].sections[0].text == WORDS


def test_a_template_without_the_style_gets_the_same_rules(tmp_path: Path) -> None:
    own = docx.Document(str(template(Layout.PUNKT)))
    for style in [each for each in own.styles if each.element.name_val == "Tabel"]:
        style.delete()
    own.save(str(tmp_path / "own.docx"))
    looks = [read_template(path).looks.grid for path in (tmp_path / "own.docx", template("punkt"))]
    assert looks[0] == looks[1]
    budget = tables(docx_of(MEETING, by=tmp_path / "own.docx"))[0]
    properties = budget.find(f"{W}tblPr")
    assert properties.find(f"{W}tblStyle") is None
    sides = {each.tag.removeprefix(W) for each in properties.find(f"{W}tblBorders")}
    assert sides == {"top", "left", "bottom", "right", "insideH", "insideV"}
    assert rows(budget) == rows(tables(docx_of(MEETING))[0])


@both_layouts
def test_a_document_with_tables_is_valid(layout: Layout, tmp_path: Path, validate_docx) -> None:
    path = tmp_path / "referat.docx"
    path.write_bytes(docx_of(with_text(LONG, TALL, layout=layout), layout))
    assert validate_docx(path) == []


def with_text(*texts: str, layout: Layout = Layout.PUNKT) -> Meeting:
    items = tuple(
        AgendaItem(f"i{at}", f"Sag {at}", sections=(Section(f"s{at}", "Økonomi", text),))
        for at, text in enumerate(texts)
    )
    return replace(meeting_of(*items), layout=layout)


@both_layouts
def test_a_long_table_has_its_header_row_on_every_page(
    layout: Layout, tmp_path: Path, render_pdf: Renderer
) -> None:
    path = tmp_path / "referat.docx"
    path.write_bytes(docx_of(with_text(LONG, layout=layout), layout))
    seen = []
    with pdfplumber.open(render_pdf(path)) as pdf:
        for page in pdf.pages:
            said = page.extract_text()
            found = re.findall(r"\bnr(\d+)\b", said)
            if found:
                assert "Nr. Aktivitet Beløb" in said
                seen += map(int, found)
        assert len(pdf.pages) >= 3
    assert seen == list(range(1, 121))


def test_a_row_that_is_higher_than_a_page_is_shown_whole(
    tmp_path: Path, render_pdf: Renderer
) -> None:
    path = tmp_path / "referat.docx"
    path.write_bytes(docx_of(with_text(TALL)))
    with pdfplumber.open(render_pdf(path)) as pdf:
        said = " ".join(page.extract_text() for page in pdf.pages)
    assert said.count("undersøger") == 500
    assert "efter z" in said


def test_no_word_of_a_narrow_header_is_cut(tmp_path: Path, render_pdf: Renderer) -> None:
    path = tmp_path / "referat.docx"
    path.write_bytes(docx_of(with_text(EIGHT, layout=Layout.KLASSISK), Layout.KLASSISK))
    with pdfplumber.open(render_pdf(path)) as pdf:
        words = {word["text"] for page in pdf.pages for word in page.extract_words()}
    assert {"Skole", "Elever", "Klasser", "Lærere", "Timer", "Fravær", "1.007"} <= words
