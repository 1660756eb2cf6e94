"""A list of many meetings: the newest stand at once, the others soon after."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from ssp_desktop.domain.meeting import AgendaItem, Meeting, Status, new_id
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.ui.rows.meeting_list import FoundRow, Heading, MeetingRow
from ssp_desktop.ui.window.listed_meetings import FIRST_LISTED
from tests.ui.conftest import press

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
