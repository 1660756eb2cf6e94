"""What one step makes the window work out: nothing that it cannot have changed, nothing twice."""

import sys
from collections import Counter
from collections.abc import Callable
from types import CodeType, FrameType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.meeting import Meeting, Presence
from ssp_desktop.ui.actions.actions import Actions
from ssp_desktop.ui.window.main_window import MainWindow
from ssp_desktop.ui.window.meeting_header import MeetingHeader
from ssp_desktop.ui.window.status_line import StatusLine
from tests.ui.conftest import press, write

CONTROL = Qt.KeyboardModifier.ControlModifier


def entered(work: Callable[[], object]) -> Counter[CodeType]:
    """Return how often each function of Python was entered during `work`."""
    found: Counter[CodeType] = Counter()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call":
            found[frame.f_code] += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return found


@pytest.fixture
def opened(window: MainWindow, meetings: list[Meeting]) -> MainWindow:
    """Give the window with a meeting open, its pages in sight and laid out."""
    window.resize(1600, 900)
    window.open_meeting(meetings[2].id)
    view = window.meeting_page.view
    assert view.pages.isVisible()
    view.pages.lay_out()
    return window


def test_a_tick_and_its_undo_reckon_the_attendance_once_each(
    opened: MainWindow, qtbot: QtBot
) -> None:
    page = opened.meeting_page

    def settled(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        press(key, modifiers)
        qtbot.waitUntil(lambda: not page.view.pages.busy)

    def bo() -> Presence:
        return page.session.meeting.participants[1].presence

    page.view.moving.focus_attendance()
    press(Qt.Key.Key_Down)
    before = bo()
    tick = entered(lambda: settled(Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier))
    assert bo() is not before
    undo = entered(lambda: settled(Qt.Key.Key_Z, CONTROL))
    assert bo() is before
    reckon = Attendance.__init__.__code__
    assert (tick[reckon], undo[reckon]) == (1, 1)


def test_a_letter_works_out_nothing_around_the_text(opened: MainWindow) -> None:
    around = (MeetingHeader.show_meeting, StatusLine.show_meeting, Actions.enable, Actions.check)
    page = opened.meeting_page
    page.view.moving.go_to_decision()
    write("a")  # from here on there is a step to undo
    letter = entered(lambda: write("b"))
    assert page.view.current.item.decision.endswith("ab")
    assert QApplication.focusWidget() is page.view.item.decision.text
    assert not [each.__qualname__ for each in around if letter[each.__code__]]
    undo = entered(lambda: press(Qt.Key.Key_Z, CONTROL))
    assert undo[Actions.enable.__code__] == 1, "now there is a step to do again"
