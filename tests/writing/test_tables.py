"""The table of action points is a real table in every kind of file, and on screen."""

import datetime
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.blocks import Edition, Style
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.writing.looks import TWIPS
from ssp_desktop.writing.pages.rows import Row
from ssp_desktop.writing.plain_text import write_text
from tests.documents import Renderer
from tests.meetings.live_meeting import LIVE, live
from tests.writing.docx_cases import W, docx_of, pages_of, part, text_of
from tests.writing.page_numbers import named_pages
from tests.writing.pdf_cases import ReadPdf, set_pdf, words_in

both_layouts = pytest.mark.parametrize("layout", Layout)
LONG = replace(
    LIVE,
    layout=Layout.KLASSISK,
    actions=tuple(
        ActionPoint(
            f"x{count}",
            "i1",
            "Forvaltningen undersøger mulighederne for samarbejde på tværs. " * (count % 4 + 1),
            "Uddannelsesforvaltningen og politiet" if count % 3 else "",
            datetime.date(2025, 9, 24) if count % 2 else None,
        )
        for count in range(9)
    ),
)


@both_layouts
@pytest.mark.parametrize("edition", Edition)
def test_the_validators_find_nothing(layout, edition, tmp_path, validate_docx, validate_pdf):
    docx, pdf = tmp_path / "referat.docx", tmp_path / "referat.pdf"
    docx.write_bytes(docx_of(LIVE, layout, edition))
    assert validate_docx(docx) == []
    pdf.write_bytes(set_pdf(live(layout), edition=edition).content)
    assert validate_pdf(pdf) == []


@both_layouts
def test_a_docx_has_a_table_with_a_row_of_heads(layout: Layout) -> None:
    *_, table = part(docx_of(LIVE, layout)).iter(f"{W}tbl")
    rows = [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
    assert rows == [
        ["Punkt", "Opgave", "Ansvarlig", "Frist"],
        ["1", "Der findes en ny mødedag, som passer alle i udvalget.", "", ""],
        ["3", "Pia skriver et notat.", "Pia Borg", "1. maj 2025"],
        ["6", "Anna taler med familien.", "Anna Ås", ""],
    ]
    heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
    assert heads == [True, False, False, False]


@both_layouts
def test_a_pdf_tags_the_heads_as_such(layout: Layout) -> None:
    pdf = ReadPdf(set_pdf(live(layout)).content)
    *_, table = pdf.tagged("Table")
    (head,) = (node for node in table[1:] if node[0] == "THead")
    assert [words_in(cell).strip() for cell in head[1][1:]] == [
        "Punkt", "Opgave", "Ansvarlig", "Frist",
    ]  # fmt: skip
    assert {cell[0] for cell in head[1][1:]} == {"TH"}
    assert "Aftalte opgaver" in [title for _, title, _ in pdf.bookmarks]


def test_in_punkt_the_table_has_a_page_of_its_own(tmp_path: Path, render_pdf: Renderer) -> None:
    path = tmp_path / "punkt.docx"
    path.write_bytes(docx_of(live(Layout.PUNKT), Layout.PUNKT))
    *_, last_item, table = named_pages(path.read_bytes())
    assert table == last_item + 1
    with pdfplumber.open(render_pdf(path)) as pdf:
        assert len(pdf.pages) == table
        assert words_of(pdf.pages[table - 1])[:2] == ["Aftalte", "opgaver"]
        assert "opgaver" not in words_of(pdf.pages[last_item - 1])


def words_of(page: pdfplumber.page.Page) -> list[str]:
    """The words of a page."""
    return [word["text"] for word in page.extract_words()]


def test_in_plain_text_the_columns_are_parted_by_tabs() -> None:
    assert (
        "Aftalte opgaver\n\nPunkt\tOpgave\tAnsvarlig\tFrist\n"
        "1\tDer findes en ny mødedag, som passer alle i udvalget.\t…\t…\n"
        "3\tPia skriver et notat.\tPia Borg\t1. maj 2025\n"
    ) in write_text(make_minutes(LIVE))


def test_on_screen_it_is_as_high_as_libreoffice_makes_it(
    qapp: object, tmp_path: Path, render_pdf: Renderer
) -> None:
    path = tmp_path / "lang.docx"
    path.write_bytes(docx_of(LONG, Layout.KLASSISK))
    pages = pages_of(LONG)
    with pdfplumber.open(render_pdf(path)) as pdf:
        assert len(pdf.pages) == pages.page_count
        for number, page in enumerate(pdf.pages, start=1):
            tops = {word["text"]: word["top"] for word in page.extract_words()}
            for piece, fragment in pages.fragments_on(number):
                if isinstance(piece, Row) or piece.line.style is not Style.PUBLISHED:
                    continue
                top = (pages.setting.top + fragment.y) / TWIPS
                assert tops["Opdateret"] == pytest.approx(top, abs=4)
                return
    pytest.fail("the line behind the table is on no page")


def test_a_row_that_is_higher_than_a_page_stands_all_the_same() -> None:
    endless = ActionPoint("x", "i1", "Forvaltningen undersøger det nærmere. " * 400)
    pages = pages_of(replace(LIVE, actions=(endless, endless)))
    lines: dict[int, list[tuple[int, int]]] = {}
    for number in range(1, pages.page_count + 1):
        for piece, fragment in pages.fragments_on(number):
            if isinstance(piece, Row) and piece.source.below and len(piece.cells) == 4:
                between = piece.lines_between(fragment.begun, fragment.ends)
                (text,) = [each for each in between if len(each[0].line.text) > 100]
                lines.setdefault(fragment.piece, []).append(text[1:3])
    assert len(lines) == 2
    for parts in lines.values():
        assert [first for first, _ in parts] == [
            sum(count for _, count in parts[:at]) for at in range(len(parts))
        ]
        assert sum(count for _, count in parts) > 200
