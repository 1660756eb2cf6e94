"""Rulings and substitutes at an item, by key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.domain.meeting import Presence, Role
from tests.ui.conftest import press, write
from tests.ui.room.conftest import CONTROL, SHIFT

Key = Qt.Key
OUT = "Bo Ly (V) blev erklæret inhabil og forlod mødet under punktets behandling."
STAYS = "Bo Ly (V) blev ikke erklæret inhabil og deltog i punktets behandling."


def _notes(room) -> list[str]:
    return [note.text for note in room.view.item.decision.notes.notes.rows]


def _choose(letters: str) -> None:
    write(letters)
    press(Key.Key_Return)


def _rule(letters: str, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    press(Key.Key_R, CONTROL)
    _choose(letters)
    press(Key.Key_Return, modifiers)


def test_who_is_disqualified_is_out_of_that_item_alone(room, qtbot):
    room.press(Key.Key_F12)
    room.press(Key.Key_F12)
    _rule("Bo")
    assert room.item(2).decision == OUT
    assert (room.absent(1), room.absent(2), room.absent(3)) == ([], ["bo"], [])
    assert room.rows()["bo"] == "Inhabil"
    assert _notes(room) == ["Bo Ly er inhabil"]
    foot = room.window.status.attendance
    qtbot.waitUntil(lambda: foot.text() == "4 til stede, 1 gæst, 1 inhabil")
    room.press(Key.Key_F12)
    assert room.rows()["bo"] == "Til stede"
    assert _notes(room) == []


def test_a_ruling_that_somebody_is_not_disqualified_is_minuted_too(room):
    room.press(Key.Key_F12)
    _rule("Bo", SHIFT)
    assert room.item(1).decision == STAYS
    assert room.absent(1) == []
    assert _notes(room) == ["Bo Ly er ikke inhabil"]


def test_a_ruling_is_changed_and_taken_back_with_its_sentence(room):
    room.press(Key.Key_F12)
    write("Drøftet.")
    _rule("Bo")
    assert room.item(1).decision == f"Drøftet.\n\n{OUT}"
    notes = room.view.item.decision.notes
    notes.setFocus()
    press(Key.Key_Return)
    press(Key.Key_Return, SHIFT)
    assert room.item(1).decision == f"Drøftet.\n\n{STAYS}"
    assert len(room.item(1).recusals) == 1
    notes.setFocus()
    press(Key.Key_Delete)
    assert room.item(1).decision == "Drøftet."
    assert room.item(1).recusals == ()


def test_a_ruling_can_be_given_to_somebody_else(room):
    room.press(Key.Key_F12)
    _rule("Bo")
    room.view.item.decision.notes.setFocus()
    press(Key.Key_Return)
    _choose("Ib")
    press(Key.Key_Return)
    assert [each.person for each in room.item(1).recusals] == ["ib"]
    assert "Bo Ly" not in room.item(1).decision


def test_a_name_that_nobody_has_is_told_and_nothing_is_noted(room):
    press(Key.Key_R, CONTROL)
    write("Xerxes")
    press(Key.Key_Return)
    strip = room.view.decision.rulings.strip
    assert "Xerxes" in strip.problem.text()
    assert room.item(1).recusals == ()
    press(Key.Key_Escape)
    assert not strip.isVisible()
    assert QApplication.focusWidget() is room.view.item.decision.text


def _name_substitute(name: str, *, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    press(Key.Key_R, CONTROL | SHIFT)
    write(name)
    press(Key.Key_Return, modifiers)


def test_a_substitute_for_the_current_person_takes_the_seat_from_now_on(room):
    room.at("16.00").press(Key.Key_F12)
    room.press(Key.Key_F12)
    room.at("16.30").person("eva")
    _name_substitute("Pia Vik")
    pia = next(p for p in room.meeting.participants if p.name == "Pia Vik")
    assert (pia.role, pia.stands_in_for) == (Role.SUBSTITUTE, "eva")
    assert room.absent(1) == []
    assert room.absent(2) == ["eva"]
    assert room.rows()["eva"] == "gået kl. 16.30"


def test_a_substitute_for_one_item_is_shown_there_and_nowhere_else(room):
    room.press(Key.Key_F12)
    room.person("eva")
    _name_substitute("Pia Vik, C", modifiers=SHIFT)
    pia = next(p for p in room.meeting.participants if p.name == "Pia Vik")
    assert pia.stands_in_for == ""
    assert _notes(room) == ["Pia Vik er stedfortræder for Eva Ård"]
    assert (room.absent(1), room.absent(2)) == (["eva"], [])
    room.view.item.decision.notes.setFocus()
    press(Key.Key_Delete)
    assert room.item(1).substitutions == ()
    assert "Pia Vik" not in [p.name for p in room.meeting.participants]


def test_a_member_is_without_substitute_again_from_the_menu(room):
    room.person("eva")
    _name_substitute("Pia Vik")
    assert room.meeting.participant("eva").presence is Presence.EXCUSED
    room.person("eva")
    people = room.view.left.attendance.list
    menu = people.menu_for(people.currentIndex())
    next(a for a in menu.actions() if a.text() == "Uden stedfortræder").trigger()
    menu.close()
    assert "Pia Vik" not in [p.name for p in room.meeting.participants]


def test_a_substitute_without_a_member_asks_for_one(room):
    _name_substitute("Pia")  # the cursor begins in the member's field here
    strip = room.view.decision.substitutes.strip
    assert strip.isVisible()
    assert len(room.meeting.participants) == 6


def test_a_name_taken_with_tab_is_ruled_on_with_enter(room):
    room.press(Key.Key_F12)
    press(Key.Key_R, CONTROL)
    write("Bo")
    press(Key.Key_Tab)
    press(Key.Key_Return)
    assert room.item(1).decision == OUT
