"""The PDF has the pages of the screen: the same words on each, whatever the looks.

That those are LibreOffice's is held in ``tests/writing/pages``.
"""

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from ssp_desktop.domain.meeting import Layout, Meeting
from ssp_desktop.minutes.blocks import Style
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.richtext.markdown import write
from ssp_desktop.richtext.tables import cell_of, table_of
from ssp_desktop.writing.looks import Alignment, Looks
from ssp_desktop.writing.pages import PageLayout, Pages
from ssp_desktop.writing.pages.paragraphs import Paragraph, line_text
from tests.proofs import cases
from tests.writing.page_numbers import outlined_pages
from tests.writing.pdf_cases import FONTS, ReadPdf, looks_of, set_pdf, with_item, words_in
from tests.writing.random_looks import random_looks
from tests.writing.random_meetings import random_meeting

both_layouts = pytest.mark.parametrize("layout", Layout)
SEEDS = range(500, 500 + cases(2, share=20 / 300))
LOOKS = range(cases(3, share=60 / 300))
LONG = " ".join(f"ord{number}" for number in range(3000))


def screen_of(meeting: Meeting, looks: Looks) -> Pages:
    return PageLayout(looks, FONTS).lay_out(make_minutes(meeting))


def texts_on(pages: Pages, page: int) -> Iterator[str]:
    """Yield the text of each line on a page of the screen, without header and footer."""
    for piece, fragment in pages.fragments_on(page):
        if isinstance(piece, Paragraph):
            for number in range(fragment.first_line, fragment.first_line + fragment.lines):
                start, end = line_text(piece, number)
                yield piece.line.text[start:end]
            continue
        for cell, first, count, _ in piece.lines_between(fragment.begun, fragment.ends):
            for number in range(first, first + count):
                start, end = line_text(cell, number)
                yield cell.line.text[start:end]


def letters_in(text: str) -> Counter[str]:
    return Counter(letter for letter in text if letter.isalpha())


def differences(meeting: Meeting, looks: Looks, in_margins: str) -> list[str]:
    """Return what of the PDF is on other pages than on screen; `in_margins` is on each."""
    pages, pdf = screen_of(meeting, looks), ReadPdf(set_pdf(meeting, looks).content)
    found = []
    if len(pdf.pages) != pages.page_count:
        found.append(f"{len(pdf.pages)} pages, and {pages.page_count} on screen")
    for number, text in enumerate(pdf.pages, start=1):
        here = letters_in("".join(texts_on(pages, number))) + letters_in(in_margins)
        if letters_in(text) != here:
            found.append(f"page {number}")
    items = [line for line in make_minutes(meeting).blocks if is_item(line)]
    named = tuple(pages.page_of(line.bookmark) for line in items)
    if outlined_pages(io.BytesIO(pdf.content)) != (named, pages.page_count):
        found.append("items")
    return found


def is_item(block: object) -> bool:
    return getattr(block, "style", None) is Style.ITEM_HEADING


@pytest.mark.slow
@pytest.mark.proof
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("tables", [0.0, 0.4])
@both_layouts
def test_each_page_has_the_words_of_the_screens(layout: Layout, tables: float) -> None:
    for seed in SEEDS:
        meeting = random_meeting(seed, layout, 40, tables=tables)
        assert differences(meeting, looks_of(layout), "Side af") == [], seed


@pytest.mark.slow
@pytest.mark.proof
@pytest.mark.timeout(1200)
@both_layouts
def test_so_it_is_in_any_looks(layout: Layout) -> None:
    for seed in LOOKS:
        meeting = random_meeting(seed, layout, 8, tables=0.1)
        assert differences(meeting, random_looks(seed, looks_of(layout)), "") == [], seed


@both_layouts
def test_a_paragraph_over_four_pages_is_one_in_the_tags(layout: Layout) -> None:
    short, long = (
        ReadPdf(set_pdf(replace(with_item("Titel", text), layout=layout)).content)
        for text in ("Kort.", LONG)
    )
    assert len(long.pages) >= len(short.pages) + 3
    assert len(long.tagged("P")) == len(short.tagged("P"))
    words = "\n".join(long.pages).split()
    assert [word for word in words if word.startswith("ord")] == LONG.split()


def test_a_list_over_four_pages_is_one_in_the_tags() -> None:
    points = "\n".join(f"{number}. {LONG[:900]}" for number in range(1, 30))
    pdf = ReadPdf(set_pdf(with_item("Titel", points)).content)
    assert sum("ord1 " in page for page in pdf.pages) >= 4
    (found,) = pdf.tagged("L")
    assert [part[0] for part in found[1:]] == ["LI"] * 29
    assert len(pdf.tagged("LBody")) == 29


def test_the_words_of_a_justified_text_are_apart() -> None:
    text, looks = " ".join(LONG.split()[:300]), looks_of(Layout.PUNKT)
    body = looks.styles[Style.BODY]._replace(alignment=Alignment.JUSTIFIED)
    justified = looks._replace(styles={**looks.styles, Style.BODY: body})
    pdf = ReadPdf(set_pdf(with_item("Titel", text), justified).content)
    (found,) = [each for each in pdf.tagged("P") if "ord299" in words_in(each)]
    assert words_in(found).split() == text.split()
    ends = [line["x1"] for line in pdf.plumbed.pages[2].extract_text_lines()[3:-2]]
    right = looks.page.width - looks.page.right
    assert max(ends) - min(ends) < 1
    assert max(ends) == pytest.approx(right, abs=1)


@pytest.mark.parametrize("rows", [80, 3])
def test_a_table_goes_on_where_it_does_on_screen(rows: int) -> None:
    cells = [[cell_of(f"rad{number}"), cell_of(LONG[: 18_000 // rows])] for number in range(rows)]
    meeting = with_item("Titel", write([table_of(cells, header=[cell_of("A"), cell_of("B")])]))
    assert screen_of(meeting, looks_of(Layout.PUNKT)).page_count > 4
    assert differences(meeting, looks_of(Layout.PUNKT), "Side af") == []


@both_layouts
def test_the_validators_find_nothing_in_it(layout, tmp_path, validate_pdf) -> None:
    for seed in (1, 2):
        meeting = random_meeting(seed, layout, 4, tables=0.3)
        path = tmp_path / f"{seed}.pdf"
        path.write_bytes(set_pdf(meeting, random_looks(seed, looks_of(layout))).content)
        assert validate_pdf(path) == []
