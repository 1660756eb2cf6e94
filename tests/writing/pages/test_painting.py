"""The pages on screen are the DOCX's pages: painted, they look like LibreOffice's."""

import pypdfium2
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from ssp_desktop.domain.meeting import Layout
from ssp_desktop.writing.pages import Pages
from ssp_desktop.writing.pages.painting import paint_page
from tests.writing.docx_cases import MEETING, docx_of, pages_of

WIDTH, HEIGHT = 595, 842
MARGIN = 30  # points without ink at every side


def _painted(pages: Pages, number: int) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    paint_page(pages, painter, number)
    painter.end()
    return image


def _ink(rows: list[bytes]) -> tuple[list[int], list[int]]:
    """Return how much ink is in each row, and in each column."""
    by_row = [sum(255 - value for value in row) for row in rows]
    by_column = [sum(255 - value for value in column) for column in zip(*rows, strict=True)]
    return by_row, by_column


def _rows_of_image(image: QImage) -> list[bytes]:
    return [bytes(image.constScanLine(y)[:WIDTH]) for y in range(HEIGHT)]


def _rows_of_pdf(page: pypdfium2.PdfPage) -> list[bytes]:
    picture = page.render(scale=1, grayscale=True).to_pil()
    data = picture.tobytes()
    return [data[y * picture.width :][:WIDTH] for y in range(HEIGHT)]


def _likeness(some: list[int], others: list[int]) -> float:
    """Return the correlation of two profiles, each smoothed over three points."""

    def smooth(values: list[int]) -> list[float]:
        return [sum(values[max(at - 1, 0) : at + 2]) for at in range(len(values))]

    a, b = smooth(some), smooth(others)
    mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
    both = sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b, strict=True))
    each = sum((x - mean_a) ** 2 for x in a) * sum((y - mean_b) ** 2 for y in b)
    return both / each**0.5


@pytest.mark.parametrize("layout", Layout)
def test_painted_pages_look_like_those_of_libreoffice(layout, qapp, tmp_path, render_pdf):
    path = tmp_path / f"{layout}.docx"
    path.write_bytes(docx_of(layout=layout))
    pages = pages_of(MEETING, layout)
    with pypdfium2.PdfDocument(render_pdf(path)) as pdf:
        assert len(pdf) == pages.page_count
        for number in range(1, pages.page_count + 1):
            ours = _ink(_rows_of_image(_painted(pages, number)))
            theirs = _ink(_rows_of_pdf(pdf[number - 1]))
            assert _likeness(ours[0], theirs[0]) > 0.9, f"page {number}, down"
            assert _likeness(ours[1], theirs[1]) > 0.9, f"page {number}, across"


def test_no_ink_stands_in_the_margins(qapp):
    rows = _rows_of_image(_painted(pages_of(MEETING), 4))
    by_row, by_column = _ink(rows)
    assert sum(by_row) > 0
    assert sum(by_column[:MARGIN]) + sum(by_column[-MARGIN:]) == 0
    assert sum(by_row[:MARGIN]) == 0


def test_the_letters_take_the_ink_of_the_pen(qapp):
    """On dark paper the caller's pen is light; only what has a colour of its own keeps it."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    painter.setPen(QColor("white"))
    paint_page(pages_of(MEETING), painter, 4)
    assert painter.pen().color() == QColor("white")
    painter.end()
    brightest = max(image.pixelColor(x, y).value() for x in range(39, 300) for y in range(57, 76))
    assert brightest > 200
