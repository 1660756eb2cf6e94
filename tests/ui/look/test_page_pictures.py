"""A page painted again where a letter changed it looks as one that is painted anew."""

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from ssp_desktop.domain.meeting import Layout, Meeting
from ssp_desktop.minutes.making import MinutesMaker
from ssp_desktop.ui.pages.page_pictures import PagePictures
from ssp_desktop.writing.pages import PageLayout, Pages
from ssp_desktop.writing.template import read_template
from tests.writing.docx_cases import FONTS, template
from tests.writing.random_meetings import random_meeting

_SIZE = QSize(893, 1263)
_TYPED = ("e", " ", "**fed** ", "ord og ord ", "\n\n", "\n\n- ", "j g y ")


def _edited(meeting: Meeting, edits: int) -> Iterator[Meeting]:
    """Yield `meeting` with characters put into a decision, or taken out of it, again and again."""
    chance = random.Random(7)
    for _ in range(edits):
        at = chance.randrange(len(meeting.items))
        item = meeting.items[at]
        place = chance.randint(0, len(item.decision))
        behind = place + chance.choice((0, 0, 0, 1, 9))
        decision = item.decision[:place] + chance.choice(_TYPED) + item.decision[behind:]
        items = (*meeting.items[:at], replace(item, decision=decision), *meeting.items[at + 1 :])
        meeting = replace(meeting, items=items)
        yield meeting


def _painted(pages: Pages, page: int) -> QImage:
    pictures = PagePictures()
    pictures.resize(_SIZE, 1.0)
    pictures.show_pages(pages, range(1, pages.page_count + 1))
    return pictures.picture(page).toImage()


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("tables", [0.0, 0.8], ids=["lines", "tables"])
def test_pages_painted_again_look_as_painted_anew(
    layout: Layout, tables: float, qapp: object
) -> None:
    edits = 25 if tables else 60  # there are more pages then
    meeting = random_meeting(4, layout, items=1 if tables else 3, tables=tables)
    maker, again = MinutesMaker(), PageLayout(read_template(template(layout)).looks, FONTS)
    pictures, part_painted = PagePictures(), 0
    pictures.resize(_SIZE, 1.0)
    for edited in _edited(meeting, edits):
        pages = again.lay_out(maker.make(edited))
        sight = range(1, pages.page_count + 1)
        pictures.show_pages(pages, sight)
        for page in sight:
            top, bottom = pictures.renew(page)
            part_painted += 0 < bottom - top < pages.page_size[1] / 3
            if bottom > top:
                assert pictures.picture(page).toImage() == _painted(pages, page)
    assert part_painted > edits / 3
