"""A meeting open in the window, at an item that is undecided."""

import pytest
from PySide6.QtCore import Qt

CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def at_work(meetings, window):
    """Open the newest meeting, whose third item is undecided and so current."""
    window.open_meeting(meetings[-1].id)
    return window
