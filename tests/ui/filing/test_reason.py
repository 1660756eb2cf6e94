"""The reason for which something may go out all the same: given, missing, or of blanks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import press, write


@pytest.fixture
def stopped(panel, qtbot):
    """Give the panel, stopped by a leak."""
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(panel.leaks.isVisible, timeout=30_000)
    return panel


def test_a_reason_of_blanks_is_none_and_what_is_typed_on_is_the_reason(stopped, window, qtbot):
    session, leaks = window.meeting_page.session, stopped.leaks
    before = session.meeting
    leaks.field.setFocus()
    write(" . ")
    press(Qt.Key.Key_Return)
    assert not stopped.progress.isVisible()
    assert leaks.problem.text().startswith("Intet er skrevet.")
    qtbot.waitUntil(lambda: stopped.rect().contains(place_of(leaks.problem, stopped)))
    write("Aftalt med jurist")
    assert not leaks.problem.isVisible()
    leaks.field.setText(leaks.field.text().replace(".", ""))
    assert leaks.reason == "Aftalt med jurist"
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stopped.saved.path is not None, timeout=30_000)
    session.undo()  # the day of filing
    assert session.meeting == before


def place_of(part, panel):
    return part.mapTo(panel, part.rect().bottomLeft())


def test_somebody_who_writes_on_in_the_minutes_keeps_the_caret(panel, window, qtbot):
    press(Qt.Key.Key_Return)
    window.actions_["go_to_decision"].trigger()
    decision = QApplication.focusWidget()
    qtbot.waitUntil(panel.leaks.isVisible, timeout=30_000)
    assert QApplication.focusWidget() is decision
    write(" Vi ses")
    assert "Vi ses" in window.meeting_page.session.meeting.items[0].decision
