"""Tab goes round in the strip that one fills in, the fields first, and never out of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import press, write
from tests.ui.room.conftest import SHIFT

Key = Qt.Key
STRIPS = ("note_vote", "note_dissent", "note_action", "note_recusal", "name_substitute")


@pytest.mark.parametrize("action", STRIPS)
def test_tab_goes_round_in_the_strip(room, action):
    room.press(Key.Key_F12)
    room.window.actions_[action].trigger()
    strip = room.view.item.dock.open_strip
    first = QApplication.focusWidget()
    passed = []
    while not passed or (QApplication.focusWidget() is not first and len(passed) < 20):
        press(Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    assert passed[-1] is first
    assert all(strip.isAncestorOf(stop) for stop in passed)
    assert strip.keep in passed
    press(Key.Key_Backtab, SHIFT)
    assert QApplication.focusWidget() is passed[-2]


def test_a_substitute_is_named_with_tab_between_the_fields(room):
    room.press(Key.Key_F12)
    room.window.actions_["name_substitute"].trigger()
    write("Bo Ly")
    press(Key.Key_Tab)
    write("Vik Ar")
    press(Key.Key_Return)
    (vik,) = (person for person in room.meeting.participants if person.name == "Vik Ar")
    assert vik.stands_in_for == "bo"
