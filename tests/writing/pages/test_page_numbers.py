"""The page numbers of the contents are the true ones. Twenty meetings: tests/benchmarks."""

import re
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.reading.door import read_file
from ssp_desktop.writing.docx import write_docx
from ssp_desktop.writing.pages import PageLayout
from ssp_desktop.writing.template import read_template
from tests.writing.docx_cases import FONTS, MADE, template, with_sides
from tests.writing.letterhead import letterhead
from tests.writing.page_numbers import measure, named_pages, printed_pages


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("layout", Layout)
def test_each_number_is_the_page_where_libreoffice_puts_the_item(layout, tmp_path, render_pdf):
    for measured in measure(layout, (101,), tmp_path, render_pdf, items=70):
        assert len(measured.named) == 70
        assert measured.named == measured.real
        assert measured.pages == measured.real_pages


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("layout", Layout)
def test_a_letterhead_pushes_the_text_down_and_the_numbers_follow(
    layout, tmp_path, render_pdf, validate_docx
):
    own = letterhead(layout, tmp_path / "own.docx")
    assert validate_docx(own) == []
    for measured in measure(layout, (7,), tmp_path, render_pdf, by=own, items=40):
        assert measured.named == measured.real
        assert measured.pages == measured.real_pages
    assert validate_docx(tmp_path / f"{layout}_7.docx") == []


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("side", [300, 2400])
@pytest.mark.parametrize("layout", Layout)
def test_the_numbers_stand_at_the_end_of_the_text_where_the_margins_alone_are_others(
    layout, side, tmp_path, render_pdf, validate_docx
):
    own = with_sides(template(layout), tmp_path / "own.docx", side)
    seed = {Layout.PUNKT: 602, Layout.KLASSISK: 600}[layout]  # with a title to the end of its line
    (measured,) = measure(layout, (seed,), tmp_path, render_pdf, by=own, items=60)
    assert measured.named == measured.real
    assert measured.pages == measured.real_pages
    docx = tmp_path / f"{layout}_{seed}.docx"
    assert validate_docx(docx) == []
    printed = printed_pages(render_pdf(docx))
    assert len(printed) > 50
    assert set(printed) <= set(measured.named)


def test_the_contents_of_the_2024_reference_say_3_4_5_6_9(
    shared_reference, tmp_path, render_pdf, pdf_text
):
    docx, _ = _written(shared_reference / "referat_2024-04-24.txt", tmp_path)
    assert named_pages(docx.read_bytes()) == (3, 4, 5, 6, 9)
    pages = pdf_text(render_pdf(docx), "-layout").split("\f")
    headings = [
        number for number, text in enumerate(pages, start=1) if re.search(r"^Punkt \d: ", text)
    ]
    assert headings == [3, 4, 5, 6, 9]


def _written(source: Path, folder: Path) -> tuple[Path, Layout]:
    """Write a text that is read as a DOCX in its own layout."""
    meeting = read_file(source).meeting
    minutes = make_minutes(meeting)
    path = template(meeting.layout)
    pages = PageLayout(read_template(path).looks, FONTS).lay_out(minutes)
    docx = folder / f"{source.stem}.docx"
    docx.write_bytes(write_docx(minutes, read_template(path), pages, MADE))
    return docx, meeting.layout
