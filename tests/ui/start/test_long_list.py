"""A list of many meetings: the newest stand at once, the others soon after."""

import datetime
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from ssp_desktop.domain.meeting import AgendaItem, Meeting, Status, new_id
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.rows.meeting_list import FoundRow, Heading, MeetingRow
from ssp_desktop.ui.rows.row_list import RowList
from ssp_desktop.ui.window.listed_meetings import FIRST_LISTED
from tests.ui.conftest import press, write

MANY = FIRST_LISTED + 250
FIRST = datetime.date(2020, 1, 8)


@pytest.fixture
def many(services) -> list[Meeting]:
    """Newest first."""
    made = []
    for number in range(MANY):
        day = FIRST - datetime.timedelta(days=7 * number)
        items = (AgendaItem(new_id(), f"Sag {number}", decision="Godkendt."),)
        made.append(Meeting(new_id(), "Udvalget", date=day, status=Status.DRAFT, items=items))
        services.store.add(made[-1])
    return made


def listed(window) -> list[str]:
    return [row.id for row in window.start_page.list.rows.rows if isinstance(row, MeetingRow)]


def all_there(window, qtbot) -> None:
    qtbot.waitUntil(lambda: len(listed(window)) == MANY, timeout=10_000)


def test_the_newest_stand_at_once_and_the_others_follow_below(many, window, qtbot):
    window.show_start()
    assert listed(window) == [each.id for each in many[:FIRST_LISTED]]
    rows = window.start_page.list
    press(Qt.Key.Key_Down, on=rows)
    press(Qt.Key.Key_Down, on=rows)
    chosen = rows.current.id
    top = rows.verticalScrollBar().value()
    all_there(window, qtbot)
    assert listed(window) == [each.id for each in many]
    assert rows.current.id == chosen
    assert rows.verticalScrollBar().value() == top
    press(Qt.Key.Key_End, on=rows)
    assert rows.current.id == many[-1].id
    in_sight = rows.visualRect(rows.currentIndex())
    assert 0 <= in_sight.top() < in_sight.bottom() <= rows.viewport().height()


def test_an_old_meeting_that_was_left_is_found_again(many, window, qtbot):
    old = many[-20]
    window.open_meeting(old.id)
    window.show_start()
    all_there(window, qtbot)
    rows = window.start_page.list
    qtbot.waitUntil(lambda: rows.current is not None and rows.current.id == old.id)
    in_sight = rows.visualRect(rows.currentIndex())
    assert 0 <= in_sight.top() < in_sight.bottom() <= rows.viewport().height()


def test_a_row_chosen_meanwhile_stays_chosen(many, window, qtbot):
    window.open_meeting(many[-20].id)
    window.show_start()
    rows = window.start_page.list
    rows.setCurrentIndex(rows.rows.index(5))
    chosen = rows.current.id
    all_there(window, qtbot)
    assert rows.current.id == chosen


def test_an_old_meeting_that_was_never_ended_comes_to_the_top(many, window, services, qtbot):
    old = many[-1]
    began = RoomEvent(new_id(), EventKind.BEGAN, datetime.time(16))
    services.store.save(old, replace(old, events=(began,)), [])
    window.show_start()
    assert old.id not in listed(window)
    all_there(window, qtbot)
    rows = window.start_page.list.rows.rows
    assert rows[0] == Heading("I gang og kommende")
    assert rows[1].id == old.id


def test_what_is_searched_for_stays_when_the_others_come(many, window, qtbot):
    window.show_start()
    field = window.start_page.field
    field.setText("Sag 7")
    window.start_page.search()
    rows = window.start_page.list.rows
    qtbot.waitUntil(lambda: all(isinstance(each, FoundRow) for each in rows.rows))
    found = rows.rows
    qtbot.wait(1500)
    assert rows.rows == found
    field.clear()
    all_there(window, qtbot)


def test_a_meeting_opened_before_the_others_came_is_not_disturbed(many, window, qtbot):
    window.show_start()
    window.open_meeting(many[3].id)
    qtbot.wait(1000)
    assert window.current_meeting == many[3].id
    window.show_start()
    all_there(window, qtbot)
    assert window.start_page.list.current.id == many[3].id


def sight(rows) -> tuple[int, int]:
    """Return how far down the list stands, and where in sight its current row is."""
    place = rows.visualRect(rows.currentIndex())
    assert 0 <= place.top() < place.bottom() <= rows.viewport().height()
    return rows.verticalScrollBar().value(), place.top()


def stand_at(old: Meeting, window, qtbot):
    """Return the list, with all meetings in it and that one chosen."""
    window.show_start()
    all_there(window, qtbot)
    rows = window.start_page.list
    rows.setCurrentIndex(rows.rows.index(listed(window).index(old.id) + 1))
    assert rows.current.id == old.id
    return rows


def test_page_down_is_quick_while_ten_thousand_rows_are_measured(services, qtbot):
    made = [
        MeetingRow(str(number), "ons 8. jan", "Udvalget", "", "Kladde", "pencil", "")
        for number in range(10_000)
    ]
    rows = RowList(Icons(services.folders.resources / "icons"))
    qtbot.addWidget(rows)
    rows.rows.show_rows(made[:100])
    with qtbot.waitExposed(rows):
        rows.show()
    rows.choose_at(99)
    rows.rows.grow(made)
    for _ in range(2):
        QCoreApplication.processEvents()  # the first rows are measured
    begun = time.thread_time()
    press(Qt.Key.Key_PageDown, on=rows)
    assert time.thread_time() - begun < 2
    assert rows.currentIndex().row() > 99
    for _ in range(40):
        press(Qt.Key.Key_PageDown, on=rows)
    sight(rows)
    press(Qt.Key.Key_Home, on=rows)
    assert rows.currentIndex().row() == 0
    press(Qt.Key.Key_End, on=rows)
    assert rows.currentIndex().row() == 9_999
    sight(rows)


def test_end_pressed_before_the_others_came_leads_to_the_oldest(many, window, qtbot):
    window.show_start()
    rows = window.start_page.list
    press(Qt.Key.Key_End, on=rows)
    assert rows.current.id == many[FIRST_LISTED - 1].id
    all_there(window, qtbot)
    assert rows.current.id == many[-1].id
    sight(rows)


def test_after_deleting_an_old_meeting_the_list_stands_where_it_stood(many, window, qtbot):
    rows = stand_at(many[-50], window, qtbot)
    stood = sight(rows)
    press(Qt.Key.Key_Delete, on=rows)
    for _ in range(2):
        assert rows.current.id == many[-49].id
        assert sight(rows) == stood
        assert len(listed(window)) == MANY - 1
        qtbot.wait(1000)  # the list is read again
    window.message.undo_button.click()
    all_there(window, qtbot)
    assert rows.current.id == many[-50].id
    assert sight(rows) == stood


def test_an_old_meeting_that_is_left_is_in_sight_at_once(many, window, qtbot):
    rows = stand_at(many[-50], window, qtbot)
    stood = sight(rows)
    press(Qt.Key.Key_Return, on=rows)
    assert window.current_meeting == many[-50].id
    window.show_start()
    for _ in range(2):
        assert rows.current.id == many[-50].id
        assert sight(rows) == stood
        qtbot.wait(1000)


def test_what_a_row_says_anew_moves_nothing(many, window, qtbot):
    rows = stand_at(many[-50], window, qtbot)
    stood = sight(rows)
    said = replace(rows.current, detail="1 af 2 har svaret")
    window.start_page.show_row(said)
    for _ in range(3):
        QCoreApplication.processEvents()
    assert rows.current == said
    assert sight(rows) == stood


def test_what_was_found_is_shown_from_its_top_and_the_others_come_after(many, window, qtbot):
    rows = stand_at(many[-50], window, qtbot)
    window.show_start()
    window.start_page.search()
    write("sag 1")
    qtbot.waitUntil(lambda: isinstance(rows.rows.rows[0], FoundRow))
    QCoreApplication.processEvents()
    assert rows.verticalScrollBar().value() == 0
    window.start_page.field.clear()
    all_there(window, qtbot)
