"""A new meeting by the keyboard, and the fields for a day and a time."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from ssp_desktop.ui.calendar_popup import CalendarPopup, months_on
from ssp_desktop.ui.date_field import read_day
from ssp_desktop.ui.elided_label import ElidedLabel
from ssp_desktop.ui.new_meeting import NewMeeting
from ssp_desktop.ui.time_field import read_time
from tests.ui.conftest import press, write

TODAY = datetime.date(2026, 11, 21)
CONTROL = Qt.KeyboardModifier.ControlModifier


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


def test_a_month_on_from_the_31st_is_the_last_of_the_month():
    assert months_on(datetime.date(2026, 1, 31), 1) == datetime.date(2026, 2, 28)
    assert months_on(datetime.date(2026, 1, 15), -1) == datetime.date(2025, 12, 15)


def the_panel(window, qtbot):
    press(Qt.Key.Key_N, CONTROL)
    panel = window.findChild(NewMeeting)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is panel)
    return panel


def test_a_meeting_is_begun_in_a_few_keys(window, committee, parts, qtbot):
    panel = the_panel(window, qtbot)
    assert QApplication.focusWidget() is panel.date.line
    write("3/12/2026")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    write("16.30")
    press(Qt.Key.Key_Return)
    kept = parts.store.load(window.meeting_in_hand)
    assert (kept.committee, kept.date, kept.time, kept.venue) == (
        "SSP-styregruppen",
        datetime.date(2026, 12, 3),
        datetime.time(16, 30),
        "Byrådssalen",
    )
    assert [person.name for person in kept.participants] == ["Åse Dam", "Bo Ly", "Eva Å"]
    assert [item.title for item in kept.items] == ["Godkendelse af dagsorden"]


def test_a_committee_that_is_not_there_is_made(window, committee, parts, qtbot):
    panel = the_panel(window, qtbot)
    panel.committee.setFocus()
    panel.committee.lineEdit().selectAll()
    write("Ungerådet")
    panel.date.setFocus()
    write("1/2/2027")
    press(Qt.Key.Key_Return)
    assert {each.name for each in parts.store.committees()} == {"SSP-styregruppen", "Ungerådet"}
    assert parts.store.load(window.meeting_in_hand).committee == "Ungerådet"


def test_a_day_that_cannot_be_read_is_told_in_the_panel(window, committee, parts, qtbot):
    panel = the_panel(window, qtbot)
    write("engang i maj")
    press(Qt.Key.Key_Return)
    assert panel.problem.isVisible()
    assert panel.problem.text().startswith("Dagen kan ikke læses.")
    assert QApplication.focusWidget() is panel.date.line
    assert parts.store.list_meetings() == []
    panel.reject()


def test_the_calendar_is_worked_by_key(window, committee, qtbot):
    panel = the_panel(window, qtbot)
    panel.date.show_date(datetime.date(2026, 12, 3))
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), CalendarPopup))
    popup = QApplication.activePopupWidget()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return):
        press(key, on=popup.focusProxy())
    assert panel.date.date == datetime.date(2027, 1, 11)
    assert panel.date.line.text() == "mandag 11. januar 2027"
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


def test_the_committees_line_has_a_name_for_a_screen_reader(window, committee, qtbot):
    panel = the_panel(window, qtbot)
    assert panel.committee.lineEdit().accessibleName() == "Udvalg"
    panel.reject()


def test_a_meeting_without_a_day_is_made_and_told_of_before(window, committee, parts, qtbot):
    press(Qt.Key.Key_N, CONTROL)
    panel = window.findChild(NewMeeting)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is panel)
    said = [each for each in panel.findChildren(QLabel) if each.text().startswith("Uden dato")]
    assert [each.isVisible() for each in said] == [True]
    write("24/4")
    assert not said[0].isVisible()
    panel.date.line.clear()
    write("x")
    press(Qt.Key.Key_Backspace)
    assert said[0].isVisible()
    press(Qt.Key.Key_Return)
    (made,) = parts.store.list_meetings()
    assert made.date is None


def test_the_longest_day_is_seen_whole(window, committee, qtbot):
    press(Qt.Key.Key_N, CONTROL)
    panel = window.findChild(NewMeeting)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is panel)
    panel.date.show_date(datetime.date(2026, 9, 24))  # a Thursday in September
    line = panel.date.line
    words = line.fontMetrics().horizontalAdvance(line.text())
    assert line.width() - 2 * 8 - 2 >= words
    panel.close()


def test_a_meetings_place_that_has_no_room_ends_in_dots(window, meetings, parts):
    label = ElidedLabel(window)
    label.setText("ons 4. mar 2026 kl. 16:00 · Rådhuset, det store mødelokale")
    label.resize(160, 30)
    assert label.shown.endswith("…")
    assert label.toolTip() == label.text()
    label.resize(900, 30)
    assert label.shown == label.text()
