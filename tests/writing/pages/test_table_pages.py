"""Tables are on the pages where LibreOffice puts them, and are clicked and marked there."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest

from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Section
from ssp_desktop.minutes.blocks import Origin
from ssp_desktop.minutes.making import MinutesMaker
from ssp_desktop.richtext.markdown import write
from ssp_desktop.richtext.tables import cell_of, table_of
from ssp_desktop.richtext.tree import paragraph
from ssp_desktop.writing.pages import PageLayout, Pages
from ssp_desktop.writing.pages.line_places import marks_on, runs_of
from ssp_desktop.writing.pages.rows import Row
from ssp_desktop.writing.template import read_template
from tests.documents import Renderer
from tests.proofs import cases
from tests.writing.docx_cases import FONTS, MEETING, docx_of, pages_of, template
from tests.writing.page_numbers import measure

both_layouts = pytest.mark.parametrize("layout", Layout)
BUDGET = table_of(
    [
        [cell_of("Dagtilbud"), cell_of("100"), cell_of("98,5")],
        [cell_of("Skoler\nog fritid"), cell_of(""), cell_of("1.250.000")],
    ],
    header=[cell_of("Område"), cell_of("2024"), cell_of("2025")],
)


def with_text(text: str) -> Meeting:
    """Return a meeting with one item that has that text."""
    item = AgendaItem("i1", "Budget", sections=(Section("s1", "Økonomi", text),))
    return replace(MEETING, items=(item,))


def long_table(rows: int, *, tall: int = 0, words: int = 0) -> str:
    """Return a table of so many rows, the cells of row `tall` of so many words or half of them."""
    body = [[cell_of(f"r{n}a"), cell_of(f"r{n}b r{n}c")] for n in range(rows)]
    if words:
        body[tall] = [
            cell_of(" ".join(f"t{n}" for n in range(words // 2))),
            cell_of(" ".join(f"u{n}" for n in range(words))),
        ]
    return write([table_of(body, header=[cell_of("Hovedet"), cell_of("Også")])])


def words_on(pages: Pages, number: int) -> Counter[str]:
    """Return the words of the text on that page."""
    maker = pages.setting.maker
    out: Counter[str] = Counter()
    for piece, fragment in pages.fragments_on(number):
        parts = [(piece, fragment.first_line, fragment.lines, 0)]
        if isinstance(piece, Row):
            parts = list(piece.lines_between(fragment.begun, fragment.ends))
        for each, first, count, _ in parts:
            for line in range(first, first + count):
                out.update("".join(run.text for run in runs_of(maker, each, line)).split())
    return out


@pytest.mark.slow
@pytest.mark.proof
@pytest.mark.timeout(3600)
@both_layouts
def test_hardly_an_item_with_tables_is_on_another_page_than_libreoffice_puts_it(
    layout: Layout, tmp_path: Path, render_pdf: Renderer
) -> None:
    meetings = range(1, cases(1, 1 / 15) + 1)
    items = cases(12, 1 / 5)
    measured = measure(layout, meetings, tmp_path, render_pdf, items=items, tables=0.4)
    count, off = sum(len(each.named) for each in measured), sum(each.off for each in measured)
    pages = sum(each.real_pages for each in measured)
    print(f"\n{layout}: {off} of {count} items off, {pages} pages")  # noqa: T201
    assert count == items * len(meetings)
    assert off <= count / 300


@both_layouts
@pytest.mark.parametrize("text", [
    long_table(60),
    long_table(50, tall=20, words=700),
    long_table(12, tall=3, words=3000),
    long_table(3, tall=0, words=900),
], ids=["many rows", "a tall row", "a row of several pages", "a tall first row"])  # fmt: skip
def test_every_page_has_the_rows_that_libreoffice_gives_it(
    layout: Layout, text: str, tmp_path: Path, render_pdf: Renderer
) -> None:
    meeting = with_text(f"{write([paragraph('Indledning. ' * 40)])}\n\n{text}\n\nEfter.")
    path = tmp_path / "tabel.docx"
    path.write_bytes(docx_of(meeting, layout))
    pages = pages_of(meeting, layout)
    ours = re.compile(r"r\d+[abc]|[tu]\d+|Hovedet|Også|Efter\.")
    with pdfplumber.open(render_pdf(path)) as pdf:
        assert len(pdf.pages) == pages.page_count
        for number, page in enumerate(pdf.pages, start=1):
            theirs = Counter(w["text"] for w in page.extract_words() if ours.fullmatch(w["text"]))
            mine = Counter({w: n for w, n in words_on(pages, number).items() if ours.fullmatch(w)})
            assert mine == theirs, f"page {number}"


def test_the_header_row_is_above_the_rows_on_every_page() -> None:
    pages = pages_of(with_text(long_table(120)), Layout.PUNKT)
    with_rows = [
        [piece for piece, _ in pages.fragments_on(number) if isinstance(piece, Row)]
        for number in range(1, pages.page_count + 1)
    ]
    continued = [rows for rows in with_rows if len(rows) > 10]
    assert len(continued) > 2
    assert all(rows[0].source.is_head for rows in continued)


def test_a_header_row_is_never_without_a_row_below_it() -> None:
    for lines in range(36, 60):
        text = "Indledning.\n\n" * lines + long_table(3)
        pages = pages_of(with_text(text), Layout.PUNKT)
        for number in range(1, pages.page_count + 1):
            pieces = [piece for piece, _ in pages.fragments_on(number)]
            assert not (isinstance(pieces[-1], Row) and pieces[-1].source.is_head)


def test_a_cell_is_found_by_a_click_and_followed_from_the_editor() -> None:
    pages = pages_of(with_text(f"Før.\n\n{write([BUDGET])}\n\nEfter."), Layout.PUNKT)
    origin = Origin("i1", "s1")
    places = [pages.place_of(origin, number) for number in range(11)]
    heights = [place[1] for place in places if place]
    above, head, area, figures, schools, leisure, sums, below = (
        heights[0], heights[1:4], heights[4], heights[5:7], heights[7], heights[8], heights[9],
        heights[10],
    )  # fmt: skip
    assert above < head[0] == head[1] == head[2] < area == figures[0] == figures[1]
    assert area < schools == sums < leisure < below
    for page, height in filter(None, places):
        assert pages.origin_at(page, 200, height + 3) == origin


def test_a_word_in_a_cell_is_marked_where_it_stands() -> None:
    pages = pages_of(with_text(write([BUDGET])), Layout.PUNKT)
    page = next(n for n in range(1, pages.page_count + 1) if "fritid" in words_on(pages, n))

    def spans_in(text: str) -> list[tuple[int, int]]:
        return [found.span() for found in re.finditer("fritid|1.250.000", text)]

    fritid, figure = marks_on(pages, page, spans_in)
    right_edge = pages.page_size[0] - pages.setting.looks.page.right
    margin = pages.setting.looks.grid.cell_right
    assert figure.left + figure.width == pytest.approx(right_edge - margin, abs=1)
    assert fritid.top > figure.top  # on the second line of its cell
    assert fritid.left > pages.setting.looks.page.left + 10


def test_a_letter_typed_in_a_cell_makes_that_row_anew_and_no_other() -> None:
    maker = MinutesMaker()
    layout = PageLayout(read_template(template(Layout.PUNKT)).looks, FONTS)

    def rows_of(text: str) -> list[Row]:
        pages = layout.lay_out(maker.make(with_text(text)))
        every = range(1, pages.page_count + 1)
        pieces = [piece for number in every for piece, _ in pages.fragments_on(number)]
        return [
            piece
            for piece in pieces
            if isinstance(piece, Row) and piece.source.ruled and not piece.source.is_head
        ]

    before = rows_of(long_table(40))
    after = rows_of(long_table(40).replace("r20b", "r20d"))
    assert len(before) == len(after) == 40
    same = [old is new for old, new in zip(before, after, strict=True)]
    assert same == [number != 20 for number in range(40)]
