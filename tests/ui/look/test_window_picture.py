"""What stands on the screen is what the widgets would draw: nothing old stays, nothing is lost.

`QWidget.grab` draws everything anew and never shows what a widget forgot to have
repainted. These tests look at the window's pixels as they were left.
"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ssp_desktop.application.services import Services
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import NO_KEY, press, write

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SCHEMES = ("scheme_light", "scheme_dark")
_SETTLED_MS = 350
"""Longer than what follows a key: the timers of the pages, the marks and the caret's place."""
Step = str | tuple[Qt.Key, Qt.KeyboardModifier]
"""Letters, or a key."""
_TWENTY: tuple[Step, ...] = (
    "Drøftet.",
    (Qt.Key.Key_T, CONTROL),
    (Qt.Key.Key_Return, NO_KEY),
    (Qt.Key.Key_Y, CONTROL | SHIFT),
    (Qt.Key.Key_Escape, NO_KEY),
    (Qt.Key.Key_S, CONTROL | SHIFT),
    "*",
    (Qt.Key.Key_Return, NO_KEY),
    (Qt.Key.Key_PageUp, CONTROL),
    (Qt.Key.Key_Y, CONTROL | SHIFT),
    (Qt.Key.Key_R, CONTROL | SHIFT),
    (Qt.Key.Key_Escape, NO_KEY),
    (Qt.Key.Key_PageUp, CONTROL),
    (Qt.Key.Key_T, CONTROL),
    (Qt.Key.Key_S, CONTROL | SHIFT),
    (Qt.Key.Key_Escape, NO_KEY),
    (Qt.Key.Key_PageUp, CONTROL),
    " Og mere.",
    (Qt.Key.Key_S, CONTROL | SHIFT),
    (Qt.Key.Key_Escape, NO_KEY),
)


@pytest.fixture(autouse=True)
def still_caret(qapp: QApplication):
    """A caret that flashes is now there and now not."""
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(before)


@pytest.fixture(params=SCHEMES)
def at_work(
    request: pytest.FixtureRequest, services: Services, open_window: Callable[[], MainWindow]
) -> MainWindow:
    """Open the sample meeting in a window of a laptop's size, light or dark."""
    meeting = services.meetings.add_sample()
    return opened(open_window, meeting.id, request.param)


def opened(open_window: Callable[[], MainWindow], meeting_id: str, scheme: str) -> MainWindow:
    window = open_window()
    window.resize(1280, 720)
    window.actions_[scheme].trigger()
    window.open_meeting(meeting_id)
    QTest.qWait(_SETTLED_MS)
    return window


def on_screen(window: MainWindow) -> QImage:
    """Return the window's pixels as they stand on the screen."""
    QTest.qWait(_SETTLED_MS)
    picture = window.screen().grabWindow(window.winId()).toImage()
    return picture.convertToFormat(QImage.Format.Format_RGB32)


def drawn_anew(window: MainWindow) -> QImage:
    """Return what the widgets of the window draw now."""
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def place_of(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def half_hidden(window: MainWindow) -> list[QWidget]:
    """Return the widgets that are shown although they were hidden: nobody paints their place."""
    return [each for each in window.findChildren(QWidget) if each.isVisible() and each.isHidden()]


def look_after(window: MainWindow, steps: tuple[Step, ...]) -> None:
    """Do these at a person's pace, and look at the window after each."""
    for step in steps:
        if isinstance(step, str):
            write(step)
        else:
            press(*step)
        # More than once: the clock at the foot may go on between the two.
        assert any(on_screen(window) == drawn_anew(window) for _ in range(5)), step
        assert half_hidden(window) == [], step


def test_two_strips_in_a_row_leave_nothing_behind(at_work: MainWindow) -> None:
    look_after(
        at_work,
        (
            "Drøftet og taget til efterretning.",
            (Qt.Key.Key_T, CONTROL),
            (Qt.Key.Key_Return, NO_KEY),
            (Qt.Key.Key_Y, CONTROL | SHIFT),
            (Qt.Key.Key_PageDown, CONTROL),
        ),
    )


def test_twenty_actions_leave_the_window_as_one_opened_fresh(
    at_work: MainWindow, open_window: Callable[[], MainWindow]
) -> None:
    look_after(at_work, _TWENTY)
    scheme = next(each for each in SCHEMES if at_work.actions_[each].isChecked())
    meeting = at_work.meeting_page.view.meeting
    item = meeting.items[5].id
    assert meeting.item(item).votes, "one whose strips were used, and which needs no scrolling"
    used = shown_at_its_end(at_work, item)
    at_work.close()
    assert shown_at_its_end(opened(open_window, meeting.id, scheme), item) == used


def shown_at_its_end(window: MainWindow, item_id: str) -> QImage:
    """Return what the middle column shows of an item with the caret last in its decision."""
    view = window.meeting_page.view
    view.current.show(item_id)
    view.moving.go_to_decision()
    press(Qt.Key.Key_End, CONTROL)
    return on_screen(window).copy(place_of(view.item))
