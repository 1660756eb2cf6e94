"""The earlier decisions beside the item, taken into the minutes by keys."""

import datetime
import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.ui.handing_on.history_panel import HistoryPanel
from tests.ui.conftest import a_meeting, press

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def meeting(services, committee) -> Meeting:
    today = services.meetings.today()
    before = a_meeting(day=today - datetime.timedelta(days=30), committee_id=committee.id)
    services.store.add(before)
    item = AgendaItem("sag", "Bandehandleplan", "2026-001234")
    now = a_meeting(day=today, committee_id=committee.id)
    now = replace(now, items=(AgendaItem("a", "Godkendelse af dagsorden"), item))
    services.store.add(now)
    return now


@pytest.fixture
def panel(meeting, window, qtbot) -> HistoryPanel:
    window.open_meeting(meeting.id)
    window.meeting_page.show_item("sag")
    press(Qt.Key.Key_Q, CONTROL | SHIFT)
    made = window.findChild(HistoryPanel)
    qtbot.waitUntil(lambda: not made.busy)
    return made


def the_item(window) -> AgendaItem:
    return window.meeting_page.session.meeting.item("sag")


def test_a_decision_is_ticked_into_the_minutes_and_out_again(panel, window):
    assert QApplication.focusWidget() is panel.list
    (text,) = [panel.list.item(row).text() for row in range(panel.list.count())]
    assert text.endswith("punkt 2: Bandehandleplan\nTaget til efterretning.")
    press(Qt.Key.Key_Space)
    (taken,) = the_item(window).earlier
    assert (taken.title, taken.decision) == ("Bandehandleplan", "Taget til efterretning.")
    assert window.meeting_page.session.meeting.prints_history
    assert panel.list.item(0).checkState() is Qt.CheckState.Checked
    press(Qt.Key.Key_Space)
    assert the_item(window).earlier == ()
    window.meeting_page.session.undo()
    assert panel.list.item(0).checkState() is Qt.CheckState.Checked
    press(Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_it_follows_the_item(panel, window, qtbot):
    window.meeting_page.show_item("a")
    qtbot.waitUntil(lambda: not panel.busy)
    assert panel.list.count() == 0
    window.meeting_page.show_item("sag")
    qtbot.waitUntil(lambda: panel.list.count() == 1)


def test_all_items_take_theirs_at_once(panel, window, qtbot):
    panel.all.click()
    qtbot.waitUntil(lambda: len(the_item(window).earlier) == 1)
    session = window.meeting_page.session
    session.undo()
    assert not session.meeting.prints_history
    assert the_item(window).earlier == ()


def test_the_window_may_close_while_it_is_looked_up(panel, window):
    panel.all.click()
    window.show_start()
    assert window.meeting_page is None


def test_all_items_take_theirs_though_another_item_is_shown_meanwhile(panel, window, qtbot):
    panel.all.setFocus()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_PageUp, CONTROL)
    assert window.current_item == "a"
    qtbot.waitUntil(lambda: not panel.busy)
    assert len(the_item(window).earlier) == 1


def test_why_nothing_is_looked_for_at_an_item_of_every_agenda(panel, window, qtbot):
    window.meeting_page.show_item("a")
    qtbot.waitUntil(lambda: not panel.busy)
    assert "på hver dagsorden" in panel._said.text()


def test_a_bug_in_the_looking_up_is_said_and_holds_nothing_up(panel, window, qtbot, monkeypatch):
    services, told = panel._services, []
    monkeypatch.setattr(threading, "excepthook", told.append)
    panel._services = services._replace(open_reader=lambda: 1 // 0)
    panel.all.click()
    qtbot.waitUntil(lambda: not panel.busy)
    assert "en fejl i programmet" in panel.problem.text()
    assert told[0].exc_type is ZeroDivisionError
    panel._services = services
    panel.all.click()
    qtbot.waitUntil(lambda: len(the_item(window).earlier) == 1)
