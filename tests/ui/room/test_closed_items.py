"""Who should leave for a closed item is listed quietly, and noted by one key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.meetings.people import present_now
from tests.ui.conftest import press, write
from tests.ui.room.conftest import CONTROL, SHIFT

Key = Qt.Key


def test_a_closed_item_lists_who_should_leave_until_they_have(room):
    leave = room.view.around.leave
    for _ in range(3):
        room.press(Key.Key_F12)
    assert not leave.isVisible()
    room.at("16.40").press(Key.Key_F12)
    assert leave.isVisible()
    assert leave.words.text() == "Punkt 4 er lukket. Skal forlade lokalet: Gorm Ravn (Politiet)"
    assert QApplication.focusWidget() is room.view.item.decision.text
    press(Key.Key_K, CONTROL | SHIFT)
    assert room.log()[-1] == ("left", "16.40", "i4", "gæst")
    assert not leave.isVisible()
    press(Key.Key_Z, CONTROL)
    assert leave.isVisible()


def test_the_key_takes_the_item_up_where_it_was_only_looked_at(room):
    room.press(Key.Key_F12)
    room.view.current.show("i4")
    room.at("16.40")
    room.view.around.leave.button.click()
    assert room.log()[-2:] == [("taken_up", "16.40", "i4", ""), ("left", "16.40", "i4", "gæst")]
    press(Key.Key_Z, CONTROL)
    assert room.log()[-1] == ("taken_up", "16.00", "i1", "")


def test_the_line_is_put_away_for_the_item_and_not_shown_before_the_meeting(room):
    leave = room.view.around.leave
    room.view.current.show("i4")
    assert not leave.isVisible()
    room.press(Key.Key_F12)
    assert leave.isVisible()
    leave.close_button.click()
    assert not leave.isVisible()
    room.view.current.show("i3")
    room.view.current.show("i4")
    assert not leave.isVisible()
    press(Key.Key_K, CONTROL | SHIFT)
    assert [event[0] for event in room.log()] == ["began", "taken_up"]


def test_an_item_that_is_closed_while_in_progress_lists_them_at_once(room):
    room.press(Key.Key_F12)
    press(Key.Key_L, CONTROL)
    assert room.view.around.leave.isVisible()
    press(Key.Key_L, CONTROL)
    assert not room.view.around.leave.isVisible()


def test_who_is_asked_in_for_the_closed_item_is_not_asked_to_leave(room):
    leave = room.view.around.leave
    for _ in range(4):
        room.press(Key.Key_F12)
    room.view.left.attendance.add.setFocus()
    write("Per Ravn, PPR")
    press(Key.Key_Return)
    assert room.log()[-1][0] == "arrived"
    assert leave.words.text() == "Punkt 4 er lukket. Skal forlade lokalet: Gorm Ravn (Politiet)"
    press(Key.Key_K, CONTROL | SHIFT)
    assert room.log()[-1][::3] == ("left", "gæst")
    assert not leave.isVisible()
    assert "Per Ravn" in [p.name for p in present_now(room.meeting)]


def test_the_key_says_why_nobody_has_to_leave(room):
    said = room.window.message

    def pressed() -> str:
        press(Key.Key_K, CONTROL | SHIFT)
        assert said.isVisible()
        return said.text

    room.view.current.show("i4")
    assert pressed() == "Mødet er ikke i gang, så ingen skal forlade lokalet ved punkt 4."
    room.view.current.show("i1")
    room.press(Key.Key_F12)
    assert pressed() == "Punkt 1 er ikke lukket, så ingen skal forlade lokalet."
    room.view.current.show("i4")
    press(Key.Key_K, CONTROL | SHIFT)
    assert said.text.startswith("Har forladt lokalet: Gorm Ravn")
    log = room.log()
    assert pressed() == "Ingen, der er til stede, skal forlade lokalet ved punkt 4."
    assert not said.undo_button.isVisible()
    assert room.log() == log
    press(Key.Key_Z, CONTROL)
    room.view.around.leave.close_button.click()
    assert pressed() == "Du har valgt ikke at vise, hvem der skal forlade lokalet ved punkt 4."
