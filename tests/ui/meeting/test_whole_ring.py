"""Tab comes to every control of a meeting, forward and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ssp_desktop.application.services import Services
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press

MOST = 200
"""More steps than any ring here has."""


@pytest.fixture
def at_work(open_window, services: Services) -> MainWindow:
    meeting = a_meeting()
    services.store.add(meeting)
    window = open_window()
    window.resize(1600, 1000)
    window.open_meeting(meeting.id, meeting.items[1].id)
    return window


def name_of(widget: QWidget) -> str:
    return widget.accessibleName() or f"{type(widget).__name__} {widget.objectName()}"


def walked(key: Qt.Key) -> list[QWidget]:
    """Press `key` until it comes back to where it began; return where it stopped."""
    seen = [QApplication.focusWidget()]
    for _ in range(MOST):
        press(key)
        now = QApplication.focusWidget()
        if now is seen[0]:
            return seen
        assert now not in seen, f"{name_of(now)} leads back into the ring"
        seen.append(now)
    raise AssertionError("no ring")


def stops(window: MainWindow) -> set[QWidget]:
    """Return all that Tab is to stop at: what is in sight and says that it takes Tab."""
    tab = Qt.FocusPolicy.TabFocus
    return {
        each
        for each in window.findChildren(QWidget)
        if each.focusPolicy() & tab == tab
        and each.isVisible()
        and each.isEnabled()
        and each.focusProxy() is None
    }


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab], ids=["forward", "back"])
def test_tab_comes_to_every_control(at_work: MainWindow, key: Qt.Key) -> None:
    seen = walked(key)
    missed = stops(at_work) - set(seen)
    assert not missed, sorted(map(name_of, missed))
    left, item = at_work.meeting_page.view.left, at_work.meeting_page.view.item
    wanted = {left.agenda.list, left.agenda.add, left.attendance.list, left.attendance.add}
    assert wanted | {item.head.title, item.head.case_number, item.decision.text} <= set(seen)


def test_the_ring_is_the_same_both_ways(at_work: MainWindow) -> None:
    forward = walked(Qt.Key.Key_Tab)
    back = walked(Qt.Key.Key_Backtab)
    assert back[1:] == forward[:0:-1]
