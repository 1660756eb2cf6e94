"""The list of what came back: what of it can be read, also where there is little room."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from ssp_desktop.domain.meeting import replace_item
from ssp_desktop.ui.look.theme import GRID, scaled_font
from ssp_desktop.ui.rows.meeting_list import Heading
from tests.ui.returned.conftest import Desk, Edit

LONG = "Orientering fra politiet, skolerne og klubberne om uro ved havnen og i parken i sommer"
WORDS = Qt.TextFlag.TextWordWrap


@pytest.mark.parametrize("size", [(1280, 720), (640, 360)])
def test_an_items_whole_name_stands_above_its_changes(desk: Desk, size: tuple[int, int]) -> None:
    named = replace_item(desk.meeting, replace(desk.meeting.items[2], title=LONG))
    desk.meeting = replace(named, id="andet")
    desk.services.store.add(desk.meeting)

    def edit(edit: Edit) -> None:
        edit.replace("Taget til efterretning", "Drøftet")

    desk.drop(desk.edited(desk.draft(), "Bo Ly", edit))
    page = desk.page()
    desk.window.resize(*size)
    listed = page.list

    def is_whole() -> bool:
        place = listed.visualRect(listed.rows.index(0))
        (heading,) = [row for row in listed.rows.rows if isinstance(row, Heading)]
        font = scaled_font(listed.font(), 0.92, bold=True)
        room = QRect(0, 0, listed.viewport().width() - 2 * GRID, 1)
        needed = QFontMetrics(font).boundingRect(room, WORDS, heading.text)
        return LONG in heading.text and place.height() >= needed.height() <= place.width()

    desk.qtbot.waitUntil(is_whole)
    assert listed.width() >= 0.35 * page.width()
