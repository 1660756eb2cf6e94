"""What a municipality's own template says of the room between paragraphs, and of indents."""

import itertools
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest

from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Status
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.writing.pages import PageLayout, Pages
from ssp_desktop.writing.pages.paragraphs import Paragraph
from ssp_desktop.writing.pdf import make_pdf
from ssp_desktop.writing.template import read_template
from tests.writing.docx_cases import FONTS, MADE, docx_of, template, with_property

CLOSE_UP = "<w:contextualSpacing/>"
LINE = 12.5
LINES = tuple(f"Afsnit {number:02}." for number in range(80))
POINTS = tuple(f"Punkt {number:02}." for number in range(40))
MEETING = Meeting(
    "m1",
    "SSP styregruppen",
    status=Status.DRAFT,
    items=(
        AgendaItem("i1", "Afsnit", decision="\n\n".join(LINES)),
        AgendaItem("i2", "Liste", decision="\n".join(f"- {each}" for each in POINTS)),
    ),
)


@pytest.fixture
def close(tmp_path: Path) -> Path:
    """A template that says of body text and of points: no room between two of the same kind."""
    body = with_property(template(Layout.PUNKT), tmp_path / "body.docx", "BodyText", CLOSE_UP)
    return with_property(body, tmp_path / "close.docx", "ListParagraph", CLOSE_UP)


def _pages(by: Path) -> Pages:
    return PageLayout(read_template(by).looks, FONTS).lay_out(make_minutes(MEETING))


def _steps(pages: Pages, texts: tuple[str, ...]) -> set[float]:
    """Return how far it is from one of `texts` to the next on the same page."""
    places = [
        (page, pages.top_of(fragment))
        for page in range(1, pages.page_count + 1)
        for piece, fragment in pages.fragments_on(page)
        if isinstance(piece, Paragraph) and piece.line.text in texts
    ]
    assert len(places) == len(texts)
    pairs = itertools.pairwise(places)
    return {round(below[1] - above[1], 2) for above, below in pairs if above[0] == below[0]}


def test_paragraphs_of_one_style_close_up_where_the_template_says_so(close):
    ours = _pages(template(Layout.PUNKT))
    assert (_steps(ours, LINES), _steps(ours, POINTS)) == ({LINE + 8}, {LINE + 8})
    theirs = _pages(close)
    assert (_steps(theirs, LINES), _steps(theirs, POINTS)) == ({LINE}, {LINE})
    assert theirs.page_count < ours.page_count


def test_libreoffice_makes_the_pages_that_the_contents_name(close, tmp_path, render_pdf):
    made = tmp_path / "made.docx"
    made.write_bytes(docx_of(MEETING, by=close))
    pages = _pages(close)
    with pypdfium2.PdfDocument(render_pdf(made)) as pdf:
        assert len(pdf) == pages.page_count
        texts = [page.get_textpage().get_text_range() for page in pdf]
    on_page = {each: number for number, text in enumerate(texts, 1) for each in text.splitlines()}
    ours = {
        piece.line.text: page
        for page in range(1, pages.page_count + 1)
        for piece, _ in pages.fragments_on(page)
        if isinstance(piece, Paragraph) and piece.line.text in LINES
    }
    assert ours == {text: on_page[text] for text in LINES}


def test_the_pdf_closes_up_too(close, tmp_path):
    made = tmp_path / "made.pdf"
    looks = read_template(close).looks
    made.write_bytes(make_pdf(make_minutes(MEETING), looks, FONTS, MADE).content)
    for word in ("Afsnit", "Punkt"):
        with pdfplumber.open(made) as pdf:
            tops = [
                [line["top"] for line in page.extract_text_lines() if _is_text(line["text"], word)]
                for page in pdf.pages
            ]
        steps = {
            round(below - above, 1) for page in tops for above, below in itertools.pairwise(page)
        }
        assert steps == {LINE}


def _is_text(text: str, word: str) -> bool:
    return text.removeprefix("-").strip().startswith(f"{word} ") and text.endswith(".")


def test_an_indent_from_the_start_takes_the_place_of_an_inherited_left_one(tmp_path):
    """A document of today's Word in Danish says left; one in its strict form says start."""
    indented = with_property(
        template(Layout.PUNKT), tmp_path / "normal.docx", "Normal", '<w:ind w:left="400"/>'
    )
    own = with_property(indented, tmp_path / "own.docx", "BodyText", '<w:ind w:start="900"/>')
    looks = read_template(own).looks.styles
    assert {round(look.left) for style, look in looks.items() if style == "BodyText"} == {45}
    assert {round(look.left) for style, look in looks.items() if style != "BodyText"} == {20}
