"""What a meeting is made of is set aside from the search for garbage, and not kept for ever."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.running.garbage import Garbage
from ssp_desktop.ui.window.main_window import MainWindow


class Circle:
    """Refers to itself, so only a search for garbage finds that nobody else does."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def front_followed(window: MainWindow) -> Iterator[MainWindow]:
    """Give the window, whose front is followed, and let nothing else collect garbage."""
    gc.disable()
    Garbage(window.front, window)
    yield window
    gc.unfreeze()
    gc.enable()


def test_an_open_meeting_is_set_aside(
    front_followed: MainWindow, meetings: list[Meeting], qtbot: QtBot
) -> None:
    front_followed.front.open_meeting(meetings[0].id)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    assert len(gc.get_objects()) < gc.get_freeze_count() / 10


def test_what_was_set_aside_goes_when_its_meeting_is_left(
    front_followed: MainWindow, meetings: list[Meeting], qtbot: QtBot
) -> None:
    circle = Circle()
    seen = weakref.ref(circle)
    front_followed.front.open_meeting(meetings[0].id)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    del circle
    gc.collect()
    assert seen() is not None  # set aside with the rest
    front_followed.front.show_start()
    qtbot.waitUntil(lambda: seen() is None)
    assert gc.get_freeze_count() > 0
