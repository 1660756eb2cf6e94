"""The fields for a day and a time: how they are read, the calendar, the arrows."""

import datetime

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel, QTableView

from ssp_desktop.ui.fields.calendar_popup import CalendarPopup
from ssp_desktop.ui.fields.date_field import read_day
from ssp_desktop.ui.fields.time_field import read_time
from ssp_desktop.ui.start.new_meeting import NewMeeting
from tests.ui.conftest import press, write
from tests.ui.start.new_meeting_panel import CONTROL, the_panel

TODAY = datetime.date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24/4", datetime.date(2027, 4, 24)),
        ("24.4", datetime.date(2027, 4, 24)),
        ("24. april", datetime.date(2027, 4, 24)),
        ("onsdag 24. april 2024", datetime.date(2024, 4, 24)),
        ("24-04-2024", datetime.date(2024, 4, 24)),
        ("21", datetime.date(2026, 11, 21)),
        ("20", datetime.date(2026, 12, 20)),
        ("31", datetime.date(2026, 12, 31)),
        ("29/2", None),
        ("31/2", None),
        ("snart", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_it_is_written(text, day):
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("16", datetime.time(16)),
        ("16.30", datetime.time(16, 30)),
        ("kl. 9:05", datetime.time(9, 5)),
        ("1630", datetime.time(16, 30)),
        ("930", datetime.time(9, 30)),
        ("25", None),
        ("16:3", None),
        ("", None),
    ],
)
def test_a_time_is_read_as_it_is_written(text, time):
    assert read_time(text) == time


def open_calendar(panel, day, qtbot):
    panel.date.show_date(day)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), CalendarPopup))
    return QApplication.activePopupWidget()


@pytest.mark.parametrize("enter", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_calendar_is_worked_by_key(window, committee, qtbot, enter):
    panel = the_panel(window, qtbot)
    open_calendar(panel, datetime.date(2026, 12, 3), qtbot)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, enter):
        press(key)
    assert panel.date.date == datetime.date(2027, 1, 11)
    assert panel.date.line.text() == "mandag 11. januar 2027"
    panel.reject()


def test_a_click_on_a_day_of_the_calendar_takes_it(window, committee, qtbot):
    panel = the_panel(window, qtbot)
    popup = open_calendar(panel, datetime.date(2026, 12, 3), qtbot)
    days = popup.findChild(QTableView)
    place = days.visualRect(days.model().index(2, 2)).center()
    qtbot.mouseClick(days.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not popup.isVisible()
    assert panel.date.date == datetime.date(2026, 12, 15)
    panel.reject()


def test_the_month_after_the_31st_has_its_own_last_day_and_escape_changes_nothing(
    window, committee, qtbot
):
    panel = the_panel(window, qtbot)
    popup = open_calendar(panel, datetime.date(2026, 1, 31), qtbot)
    press(Qt.Key.Key_PageDown)
    assert popup.month.text() == "Februar 2026"
    assert popup.days.accessibleName() == "lørdag 28. februar 2026"
    press(Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert panel.date.date == datetime.date(2026, 1, 31)
    panel.reject()


def test_the_calendar_speaks_danish_and_begins_on_monday_on_any_machine(window, committee, qtbot):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    try:
        panel = the_panel(window, qtbot)
        popup = open_calendar(panel, datetime.date(2026, 12, 3), qtbot)
    finally:
        QLocale.setDefault(before)
    labels = [label.text() for label in popup.findChildren(QLabel)]
    assert labels == ["December 2026", "Uge", "ma", "ti", "on", "to", "fr", "lø", "sø"]
    shown = popup.findChild(QTableView).model()
    assert [shown.index(0, column).data() for column in range(4)] == [49, 30, 1, 2]
    popup.hide()
    panel.reject()


def test_the_arrows_step_through_days_and_quarters(window, committee, qtbot):
    panel = the_panel(window, qtbot)
    panel.date.show_date(datetime.date(2026, 12, 3))
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_PageUp)
    assert panel.date.date == datetime.date(2026, 12, 11)
    panel.time.setFocus()
    write("16")
    press(Qt.Key.Key_Down)
    assert panel.time.time == datetime.time(15, 45)
    panel.reject()


def test_the_longest_day_is_seen_whole(window, committee, qtbot):
    press(Qt.Key.Key_N, CONTROL)
    panel = window.findChild(NewMeeting)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is panel)
    panel.date.show_date(datetime.date(2026, 9, 24))  # a Thursday in September
    line = panel.date.line
    words = line.fontMetrics().horizontalAdvance(line.text())
    assert line.width() - 2 * 8 - 2 >= words
    hint = panel.time.fontMetrics().horizontalAdvance(panel.time.placeholderText())
    assert panel.time.width() - 2 * 8 - 2 >= hint
    panel.close()
