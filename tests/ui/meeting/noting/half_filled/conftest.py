"""A meeting with two people of one name, open in the window; left by key, and opened again."""

import datetime

import pytest
from PySide6.QtCore import Qt

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence
from ssp_desktop.ui.meeting.strips.strip import Strip
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
PEOPLE = (
    Participant("pia", "Pia Borg", "A", presence=Presence.PRESENT),
    Participant("v", "Bo Ly", "V", presence=Presence.PRESENT),
    Participant("a", "Bo Ly", "A", presence=Presence.PRESENT),
    Participant("ib", "Ib Bæk", "F", presence=Presence.PRESENT),
)


@pytest.fixture
def meeting_id(services: Services, window: MainWindow) -> str:
    """Open a meeting of two items; two of its people are called the same."""
    items = (AgendaItem("i1", "Budget"), AgendaItem("i2", "Eventuelt"))
    meeting = a_meeting(day=datetime.date(2026, 3, 4), items=items, participants=PEOPLE)
    services.store.add(meeting)
    window.open_meeting(meeting.id)
    return meeting.id


@pytest.fixture
def at_work(window: MainWindow, meeting_id: str) -> MainWindow:
    """Give the window with that meeting open."""
    assert window.meeting_page.session.meeting.id == meeting_id
    return window


def strip(window: MainWindow) -> Strip:
    return window.meeting_page.view.item.dock.open_strip


def left(window: MainWindow, services: Services) -> Meeting:
    """Leave the meeting by key, and return what was kept of it."""
    meeting_id = window.meeting_page.session.meeting.id
    press(Key.Key_W, CONTROL)
    return services.store.load(meeting_id)


def taken_back(window: MainWindow, meeting_id: str) -> Meeting:
    """Open the meeting again, and take the last step back."""
    window.open_meeting(meeting_id)
    window.meeting_page.session.undo()
    return window.meeting_page.session.meeting


def open_dissent(owners: str, text: str) -> None:
    press(Key.Key_Y, CONTROL | SHIFT)
    write(owners)
    press(Key.Key_Tab)
    write(text)
