"""What cannot be read in the meeting's facts is said, and stays until it is put right or let go."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from ssp_desktop.ui.meeting.beside.meeting_details import MeetingDetails
from tests.ui.meeting.conftest import Shown

WRONG = [("date", "32. april"), ("time", "25:99"), ("first_number", "en")]


def opened(shown: Shown) -> MeetingDetails:
    shown.view.sight.toggle_details()
    return shown.view.details


def write_in(details: MeetingDetails, field: str, text: str) -> QLineEdit:
    """Write `text` over what is in that field, and return its line."""
    lines = {"date": details.date.line, "time": details.time, "first_number": details.first_number}
    line = lines[field]
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    return line


@pytest.mark.parametrize(("field", "text"), WRONG)
def test_what_cannot_be_read_is_said_before_the_facts_are_closed(
    shown: Shown, field: str, text: str
) -> None:
    details, before = opened(shown), shown.meeting
    line = write_in(details, field, text)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert details.isVisible()
    assert f"»{text}«" in details.unread.problem.text()
    assert QApplication.focusWidget() is line
    assert line.text() == text
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not details.isVisible()
    assert shown.meeting == before
    shown.view.sight.toggle_details()
    assert details.unread.problem.isHidden()
    assert line.text() not in ("", text)


@pytest.mark.parametrize(("field", "text"), WRONG)
def test_what_cannot_be_read_stays_while_another_fact_is_written(
    shown: Shown, field: str, text: str
) -> None:
    details = opened(shown)
    line = write_in(details, field, text)
    venue = details.line_of("venue")
    assert venue is not None
    venue.setFocus()
    assert f"»{text}«" in details.unread.problem.text()
    QTest.keyClicks(venue, "x")
    assert shown.meeting.venue.startswith("x")
    assert line.text() == text


def test_a_day_put_right_is_kept_and_nothing_more_is_said(shown: Shown) -> None:
    details = opened(shown)
    line = write_in(details, "date", "32. april 2026")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    line.selectAll()
    QTest.keyClicks(line, "30. april 2026")
    assert details.unread.problem.isHidden()
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not details.isVisible()
    assert shown.meeting.date == datetime.date(2026, 4, 30)


def test_what_cannot_be_read_is_said_when_the_meeting_is_left(shown: Shown) -> None:
    said: list[str] = []
    shown.view.message.connect(lambda text, _: said.append(text))
    write_in(opened(shown), "date", "32. april")
    shown.view.close_view()
    assert said == ["Dagen »32. april« kan ikke læses. Skriv den som 24. april 2024."]
