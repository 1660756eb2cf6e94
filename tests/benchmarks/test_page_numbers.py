"""How many page numbers of the contents are wrong, over twenty meetings of 150 items."""

from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import Layout
from tests.documents import Renderer
from tests.writing.page_numbers import measure

MEETINGS = range(1, 21)
BATCH = 5  # documents in one start of LibreOffice
MOST = {Layout.PUNKT: 1 / 500, Layout.KLASSISK: 1 / 100}


@pytest.mark.parametrize("layout", Layout)
def test_hardly_an_item_stands_on_another_page_than_the_contents_say(
    layout: Layout, tmp_path: Path, render_pdf: Renderer
) -> None:
    measured = []
    for first in range(0, len(MEETINGS), BATCH):
        measured += measure(layout, MEETINGS[first : first + BATCH], tmp_path, render_pdf)
    items = sum(len(each.named) for each in measured)
    off = sum(each.off for each in measured)
    pages = sum(each.real_pages for each in measured)
    print(f"\n{layout}: {off} of {items} items off, {pages} pages")  # noqa: T201
    assert off <= MOST[layout] * items
