"""The agenda in the left column: whole rows under the heading, and titles that can be read."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from ssp_desktop.domain.changes import SetField
from ssp_desktop.ui.meeting.agenda_list import AgendaList
from tests.ui.meeting.conftest import Shown


def row_height(agenda: AgendaList, row: int) -> int:
    return agenda.visualRect(agenda.model().index(row, 0)).height()


@pytest.mark.parametrize("height", [520, 600, 640, 685, 720, 768, 900])
def test_no_row_is_cut_off_under_the_heading(shown: Shown, qtbot: QtBot, height: int) -> None:
    agenda = shown.view.left.agenda.list
    shown.view.resize(1366, height)
    qtbot.wait(50)
    for row in (*range(len(shown.meeting.items)), *reversed(range(len(shown.meeting.items)))):
        agenda.setCurrentIndex(agenda.model().index(row, 0))
        qtbot.wait(5)
        bar = agenda.verticalScrollBar()
        top = agenda.visualRect(agenda.indexAt(QPoint(20, 0))).top()
        assert top == 0 or bar.value() == bar.maximum()
        in_hand = agenda.visualRect(agenda.currentIndex())
        assert in_hand.top() >= 0
        assert in_hand.bottom() < agenda.viewport().height()


def test_a_long_title_takes_two_lines_and_no_more(shown: Shown, qtbot: QtBot) -> None:
    shown.view.resize(1366, 768)
    agenda = shown.view.left.agenda.list
    last = shown.meeting.items[-1]
    assert last.title == "Eventuelt"
    row = len(shown.meeting.items) - 1
    one = row_height(agenda, row)
    line = agenda.fontMetrics().height()
    for words in (10, 40):
        title = shown.meeting.items[-1].title
        change = SetField(last.id, "", "title", title, "ord " * words)
        shown.session.do(change)
        qtbot.waitUntil(lambda: row_height(agenda, row) != one)
        assert row_height(agenda, row) == one + line


def test_there_is_room_for_titles_where_the_window_is_wide(shown: Shown, qtbot: QtBot) -> None:
    left = shown.view.left
    assert left.usual_width < left.ample_width
    assert left.width() == min(int(shown.view.columns.width() * 0.22), left.ample_width)
