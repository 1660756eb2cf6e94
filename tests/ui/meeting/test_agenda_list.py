"""The agenda in the left column: whole rows under the heading, and titles that can be read."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ssp_desktop.application.live import seats
from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import SetField
from ssp_desktop.ui.meeting.agenda.agenda_list import AgendaList
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press
from tests.ui.meeting.conftest import Shown

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


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
        current = agenda.visualRect(agenda.currentIndex())
        assert current.top() >= 0
        assert current.bottom() < agenda.viewport().height()


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


def test_items_are_moved_by_key_in_the_agenda_and_never_while_one_writes(
    open_window: Callable[[], MainWindow], services: Services
) -> None:
    window = open_window()
    meeting = a_meeting()
    services.store.add(meeting)
    window.open_meeting(meeting.id, meeting.items[2].id)
    session = window.meeting_page.session

    def titles() -> list[str]:
        return [item.title for item in session.meeting.items]

    before = titles()
    for writing in (meeting.items[2].id, meeting.items[1].id):
        window.meeting_page.show_item(writing)
        for place in ("decision", "title", "case_number"):
            window.meeting_page.view.item.caret.go_to(place)
            press(Qt.Key.Key_Up, CONTROL_SHIFT)
            press(Qt.Key.Key_Down, CONTROL_SHIFT)
            assert titles() == before
            assert not session.can_undo
    press(Qt.Key.Key_D, CONTROL_SHIFT)
    press(Qt.Key.Key_Up, CONTROL_SHIFT)
    assert titles() == [before[1], before[0], before[2]]
    assert window.meeting_page.view.left.agenda.list.hasFocus()
    press(Qt.Key.Key_Down, CONTROL_SHIFT)
    press(Qt.Key.Key_Down, CONTROL_SHIFT)
    assert titles() == [before[0], before[2], before[1]]
    press(Qt.Key.Key_Escape)
    window.actions_["move_item_up"].trigger()
    assert titles() == before, "by the menu, wherever the cursor is"


def test_a_title_that_is_written_in_the_list_is_not_moved(
    open_window: Callable[[], MainWindow], services: Services
) -> None:
    window = open_window()
    meeting = a_meeting()
    services.store.add(meeting)
    window.open_meeting(meeting.id, meeting.items[1].id)
    press(Qt.Key.Key_D, CONTROL_SHIFT)
    agenda = window.meeting_page.view.left.agenda.list
    agenda.edit(agenda.currentIndex())
    press(Qt.Key.Key_Up, CONTROL_SHIFT)
    assert window.meeting_page.session.meeting.items == meeting.items


def test_who_was_called_in_for_an_item_goes_and_comes_back_with_it(
    open_window: Callable[[], MainWindow], services: Services
) -> None:
    window = open_window()
    meeting = a_meeting()
    item, member = meeting.items[1].id, meeting.participants[0].id
    change = seats.substitute(meeting, member, "Eva Lund", None, item)
    assert change is not None
    meeting = change.apply(meeting)
    services.store.add(meeting)
    window.open_meeting(meeting.id, item)
    press(Qt.Key.Key_D, CONTROL_SHIFT)
    press(Qt.Key.Key_Delete)
    session = window.meeting_page.session
    names = [person.name for person in session.meeting.participants]
    assert (len(session.meeting.items), names) == (2, ["Åse Dam", "Bo Ly"])
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.meeting == meeting
    assert window.meeting_page.view.current.item.id == item
