"""A meeting made as a copy of another: of the open one, or of one in the list."""

import datetime
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel

from ssp_desktop.domain.committee import Numbering
from ssp_desktop.domain.danish import long_date
from ssp_desktop.domain.meeting import AgendaItem, ItemState, Section, new_id
from ssp_desktop.ui.start.new_meeting import NewMeeting
from tests.ui.conftest import press, write
from tests.ui.start.new_meeting_panel import in_series


def copied_by_command(window, qtbot):
    """Return the panel of a copy, opened from the menu Fil."""
    window.actions_["copy_meeting"].trigger()
    panel = window.findChild(NewMeeting)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is panel)
    return panel


def test_a_meeting_is_made_from_the_one_that_is_open(services, open_window, qtbot):
    board = in_series(services, "Styregruppen", 5, 3)
    old = services.store.last_meeting(board.id, None)
    window = open_window()
    window.open_meeting(old.id)
    panel = copied_by_command(window, qtbot)
    assert panel.windowTitle() == "Nyt møde som kopi"
    assert panel.committee.currentText() == "Styregruppen"
    said = "".join(each.text() for each in panel.findChildren(QLabel))
    assert "2 punkter med tekster og bilag, og 0 personer følger med." in said
    press(Qt.Key.Key_Return)
    made = services.store.load(window.current_meeting)
    assert made.id != old.id
    assert [item.title for item in made.items] == ["Bandehandleplan", "Eventuelt"]
    assert {item.state for item in made.items} == {ItemState.PLANNED}
    assert made.date is not None
    assert made.date >= services.meetings.today()
    assert made.time == old.time


def test_a_copy_of_the_same_day_goes_on_with_the_numbers_of_the_year(services, open_window, qtbot):
    board = in_series(services, "Styregruppen", 3)
    services.store.save_committee(replace(board, numbering=Numbering.THROUGH_YEAR))
    old = services.store.last_meeting(board.id, None)
    window = open_window()
    window.open_meeting(old.id)
    panel = copied_by_command(window, qtbot)
    panel.date.line.setFocus()
    panel.date.line.selectAll()
    write(f"{old.date:%d-%m-%Y}")
    press(Qt.Key.Key_Return)
    made = services.store.load(window.current_meeting)
    assert (made.date, made.time) == (old.date, old.time)
    assert [number for number, _ in old.numbered_items()] == [1, 2]
    assert [number for number, _ in made.numbered_items()] == [3, 4]


def test_what_was_just_written_is_in_the_copy(services, open_window, qtbot):
    board = in_series(services, "Styregruppen", 3)
    old = services.store.last_meeting(board.id, None)
    window = open_window()
    window.open_meeting(old.id)
    window.actions_["add_item"].trigger()
    write("Nyt skolehjem")
    press(Qt.Key.Key_Return)
    copied_by_command(window, qtbot)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.current_meeting != old.id)
    assert "Nyt skolehjem" in [i.title for i in services.store.load(window.current_meeting).items]


def test_a_meeting_of_the_list_is_copied_from_its_menu(services, open_window, qtbot):
    in_series(services, "Styregruppen", 3)
    window = open_window()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(window.start_page.list, event)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    next(each for each in menu.actions() if each.objectName() == "copy_listed").trigger()
    menu.close()
    panel = window.findChild(NewMeeting)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is panel)
    press(Qt.Key.Key_Return)
    made = services.store.load(window.current_meeting)
    assert [item.title for item in made.items] == ["Bandehandleplan", "Eventuelt"]


def test_a_copy_approves_the_minutes_of_the_meeting_before_it(services, open_window, qtbot):
    board = in_series(services, "Styregruppen", 5, 3)
    older = services.meetings.begin(board.id, services.meetings.today())
    written = replace(older.items[2], sections=older.items[0].sections)
    old_day = long_date(services.store.last_meeting(board.id, older.date).date)
    own = f"Referatet af mødet den {old_day} godkendes med rettelser."
    own_item = AgendaItem(new_id(), "Opfølgning", sections=(Section(new_id(), "Note", own),))
    old = replace(older, id=new_id(), items=(older.items[0], written, own_item))
    services.store.add(old)
    window = open_window()
    window.open_meeting(old.id)
    panel = copied_by_command(window, qtbot)
    panel.date.show_date(old.date + datetime.timedelta(days=28))
    press(Qt.Key.Key_Return)
    made = services.store.load(window.current_meeting)
    sentence = f"Referatet af mødet den {long_date(old.date)} godkendes."
    assert [each.sections[0].text for each in made.items] == [sentence, sentence, own]
    assert old_day in services.store.load(old.id).items[0].sections[0].text
