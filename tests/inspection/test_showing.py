"""Pages of a PDF are painted in a process that can be lost without harm."""

import contextlib
import time
from pathlib import Path

import pytest

from ssp_desktop.inspection.showing.apart import NotShown, PagePainter
from tests.reading.hostile_files import pdf_bomb, pdf_lines_on_one_page, pdf_of, printed


def painted(path: Path, content: bytes, page: int = 0, **limits: float) -> tuple[int, int, bytes]:
    """Return the number of pages, the width and the pixels of a page of such a file."""
    path.write_bytes(content)
    painter = PagePainter(path, **limits)
    try:
        got = painter.page(page, 600, 5000)
    finally:
        painter.end()
    assert len(got.pixels) == got.line * got.height
    return got.pages, got.width, got.pixels


def test_a_page_is_as_wide_as_there_is_room(tmp_path: Path) -> None:
    content = pdf_of([printed(["Første side"]), printed(["Anden side"])])
    pages, width, first = painted(tmp_path / "a.pdf", content)
    assert (pages, width) == (2, 600)
    assert min(first) < 128  # something is written on it
    assert painted(tmp_path / "a.pdf", content, 1)[2] != first


@pytest.mark.parametrize("content", [b"", b"no PDF", b"%PDF-1.7\n1 0 obj\n<<"])
def test_what_is_no_pdf_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(NotShown, match="i stykker"):
        painted(tmp_path / "a.pdf", content)


def test_a_page_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotShown, match="i stykker"):
        painted(tmp_path / "a.pdf", pdf_of([printed(["Side"])]), 7)


@pytest.mark.timeout(120)
def test_what_takes_too_long_is_ended(tmp_path: Path) -> None:
    begun = time.monotonic()
    with pytest.raises(NotShown, match="for lang tid"):
        painted(tmp_path / "a.pdf", pdf_lines_on_one_page(600_000), patience=0.2)
    assert time.monotonic() - begun < 10


@pytest.mark.timeout(120)
def test_a_bomb_is_refused_or_painted_within_the_limits(tmp_path: Path) -> None:
    begun = time.monotonic()
    with contextlib.suppress(NotShown):
        painted(tmp_path / "a.pdf", pdf_bomb(256))
    assert time.monotonic() - begun < 30


def test_one_that_has_ended_starts_no_process_again(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf_of([printed(["Side"])]))
    painter = PagePainter(tmp_path / "a.pdf")
    painter.end()
    with pytest.raises(NotShown):
        painter.page(0, 100, 100)
