"""The pictures of a letterhead: where they stand on the screen's pages and in the PDF."""

import zipfile
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.files.template_check import checked, lines
from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.writing.pages import PageLayout
from ssp_desktop.writing.pages.painting import paint_page
from ssp_desktop.writing.pdf import make_pdf
from ssp_desktop.writing.template import read_template
from tests.writing.docx_cases import FONTS, MADE, MEETING
from tests.writing.letterhead import letterhead

pytestmark = pytest.mark.qt
BLUE = QColor("#205090").rgb()


def test_the_logo_of_page_1_is_painted_there_alone(qapp: QApplication, tmp_path: Path) -> None:
    looks = read_template(letterhead(Layout.PUNKT, tmp_path / "own.docx")).looks
    pages = PageLayout(looks, FONTS).lay_out(make_minutes(MEETING))
    found = []
    for page in (1, 2):
        image = QImage(595, 842, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_page(pages, painter, page)
        painter.end()
        found.append(image.pixel(round(looks.page.left) + 60, round(looks.page.header) + 30))
    assert found == [BLUE, QColor("white").rgb()]


@pytest.mark.parametrize("layout", Layout)
def test_the_pdf_has_it_too_and_the_text_of_page_1_begins_below(
    layout: Layout, tmp_path: Path
) -> None:
    looks = read_template(letterhead(layout, tmp_path / "own.docx")).looks
    pdf = make_pdf(make_minutes(MEETING, layout=layout), looks, FONTS, MADE).content
    with pypdfium2.PdfDocument(pdf) as document:
        pictures = [
            [each.get_bounds() for each in page.get_objects() if each.type == 3]
            for page in document
        ]
        assert [len(each) for each in pictures] == [1] + [0] * (len(document) - 1)
        left, bottom, right, top = pictures[0][0]
        assert (round(right - left), round(top - bottom)) == (120, 60)
        text = document[0].get_textpage()
        begins = text.get_text_range().index("REFERAT" if layout is Layout.PUNKT else "Referat af")
        assert text.get_charbox(begins)[3] < bottom - 30


def test_a_picture_that_only_word_draws_is_told(tmp_path: Path) -> None:
    own = letterhead(Layout.PUNKT, tmp_path / "own.docx")
    with zipfile.ZipFile(own, "a") as package:
        package.writestr("word/media/image1.emf", b"\x01\x00\x00\x00")
    assert any("image1.emf vises kun i Word" in line for line in lines(checked(own)))
