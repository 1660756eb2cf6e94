"""Strips, messages and what is missing have their room where there is little."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from ssp_desktop.ui.meeting.item.sticky_bar import StickyBar
from tests.ui.conftest import press
from tests.ui.little_room.conftest import assert_sound, in_sight

STRIPS = ["note_vote", "note_dissent", "note_recusal", "name_substitute", "note_action"]


@pytest.mark.parametrize("strip", STRIPS)
def test_a_strip_leaves_the_decision_in_sight_and_covers_nothing(running, small, qtbot, strip):
    small.actions_[strip].trigger()
    assert_sound(qtbot, small)
    assert running.item.dock.open_strip is not None
    text = running.item.decision.text
    assert in_sight(text, small).height() >= 2 * text.fontMetrics().height()
    field = QApplication.focusWidget()
    assert in_sight(field, small).height() >= min(field.height(), 20)


@pytest.mark.parametrize("strip", STRIPS)
def test_a_strip_has_its_room_below_large_text(running, small, qtbot, strip):
    for _ in range(8):
        press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    small.actions_[strip].trigger()
    assert_sound(qtbot, small)
    text = running.item.decision.text
    assert in_sight(text, small).height() >= text.cursorRect().height()
    field = QApplication.focusWidget()
    assert in_sight(field, small).height() >= min(field.height(), 20)


def test_who_has_not_voted_is_told_in_sight(running, small, qtbot):
    small.actions_["note_vote"].trigger()
    QTest.keyClick(QApplication.focusWidget(), "+")
    press(Qt.Key.Key_Return)
    assert_sound(qtbot, small)
    strip = running.item.dock.open_strip
    assert in_sight(strip.problem, small).height() == strip.problem.height() > 0


def test_a_message_lies_above_a_strip_and_not_over_its_button(running, small, qtbot):
    small.actions_["note_vote"].trigger()
    small.message.tell("Punkt 3 er slettet", lambda: None)
    qtbot.wait(100)
    dock = running.item.dock
    assert small.message.isVisible()
    message = QRect(small.message.mapTo(small, QPoint()), small.message.size())
    assert not message.intersects(QRect(dock.mapTo(small, QPoint()), dock.size()))


def test_what_is_missing_is_listed_in_whole_lines_or_counted_in_one(ended, small, qtbot):
    missing = ended.around.missing
    assert_sound(qtbot, small)
    lines = [each for each in missing.list.findChildren(QAbstractButton) if each.isVisible()]
    heights = {(in_sight(each, small).height(), each.height()) for each in lines}
    assert all(seen in (0, whole) for seen, whole in heights)
    if missing.fold_line.isVisible():
        assert "7" in missing.fold_line.text()
        missing.fold_line.setFocus()
        press(Qt.Key.Key_Return)
        assert_sound(qtbot, small)
        assert in_sight(missing.list, small).height() > 0


def test_the_title_is_in_sight_after_going_to_what_is_missing(ended, small, qtbot):
    small.actions_["next_lack"].trigger()
    editor = ended.item
    (sticky,) = editor.findChildren(StickyBar)
    title = editor.head.title
    qtbot.wait(40)
    qtbot.waitUntil(lambda: in_sight(title, small).height() == title.height() or sticky.isVisible())
    assert editor.decision.text.hasFocus()


def test_what_is_missing_gives_way_to_a_strip(ended, small, qtbot):
    small.actions_["note_vote"].trigger()
    assert_sound(qtbot, small)
    missing = ended.around.missing
    assert missing.fold_line.isVisible()
    assert in_sight(missing.fold_line, small).height() == missing.fold_line.height()
    press(Qt.Key.Key_Escape)
    assert_sound(qtbot, small)
    assert missing.isVisible()
