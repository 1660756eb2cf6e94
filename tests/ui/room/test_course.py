"""The course of the meeting: begun, items taken in any order, breaks, the end."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.domain.meeting import ItemState
from tests.ui.conftest import press, write
from tests.ui.room.conftest import CONTROL, SHIFT

Key = Qt.Key


def test_one_key_begins_and_goes_from_item_to_item(room):
    room.at("16.02").press(Key.Key_F12)
    write("Godkendt.")
    room.at("16.05").press(Key.Key_F12)
    write("Drøftet.")
    assert room.log() == [
        ("began", "16.02", "", ""),
        ("taken_up", "16.02", "i1", ""),
        ("taken_up", "16.05", "i2", ""),
    ]
    assert [item.decision for item in room.meeting.items[:2]] == ["Godkendt.", "Drøftet."]
    assert room.agenda()[:3] == ["Besluttet", "I gang · besluttet", "Ikke behandlet"]


def test_what_is_in_progress_and_what_is_looked_at_are_two_things(room):
    room.at("16.00").press(Key.Key_F12)
    room.press(Key.Key_PageDown, CONTROL)
    room.press(Key.Key_PageDown, CONTROL)
    rows = room.view.left.agenda.list.agenda.rows
    assert [row.words for row in rows[:3]] == ["I gang", "Ikke behandlet", "Ikke behandlet"]
    assert [row.shown for row in rows[:3]] == [False, False, True]
    room.clock.show("16.12")
    room.window.status._room._tell_time()
    assert room.window.status.item.text() == "Punkt 1 · 12 min"
    room.press(Key.Key_F12)
    assert room.log()[-1] == ("taken_up", "16.12", "i3", "")
    # The next after it, then what was passed over.
    for expected in ("i4", "i5", "i6", "i2"):
        room.press(Key.Key_F12)
        assert room.log()[-1][2] == expected
    count = len(room.log())
    assert not room.window.message.isVisible()
    room.press(Key.Key_F12)
    assert len(room.log()) == count
    assert room.window.message.text.startswith("Der er ikke flere punkter at tage op.")


def test_the_time_of_an_item_passes_over_breaks(room):
    foot = room.window.status.item
    room.at("16.00").press(Key.Key_F12)
    room.at("16.10").press(Key.Key_F12, CONTROL)
    assert foot.text() == "Punkt 1 · Pause kl. 16.10"
    room.at("16.30").press(Key.Key_F12, CONTROL)
    assert foot.text() == "Punkt 1 · 10 min"
    assert foot.toolTip() == "Mødet har varet 10 min uden pauser"


def test_f12_goes_on_with_the_same_item_after_a_break(room):
    room.at("16.00").press(Key.Key_F12)
    room.at("16.10").press(Key.Key_F12, CONTROL)
    room.at("16.30").press(Key.Key_F12)
    assert room.log()[-1] == ("resumed", "16.30", "i1", "")


def test_the_end_is_noted_and_can_turn_out_to_be_none(room):
    room.press(Key.Key_F12, SHIFT)
    assert room.log() == [("began", "16.00", "", "")]
    assert room.window.status.item.text() == "Mødet er i gang"
    room.press(Key.Key_F12)
    room.at("18.05").press(Key.Key_F12, SHIFT)
    assert room.log()[-1] == ("ended", "18.05", "i1", "")
    assert room.window.status.item.text() == "Mødet sluttede kl. 18.05"
    assert room.window.message.text == "Mødet sluttede kl. 18.05"
    assert "I gang" not in room.agenda()
    room.at("18.06").press(Key.Key_F12, SHIFT)
    assert room.window.status.item.text().startswith("Punkt 1")
    assert room.agenda()[0] == "I gang"


def test_an_item_that_is_withdrawn_or_put_off_is_passed_over(room):
    room.view.current.show("i2")
    room.window.actions_["withdraw_item"].trigger()
    room.view.current.show("i3")
    room.window.actions_["postpone_item"].trigger()
    assert [item.state for item in room.meeting.items[1:3]] == [
        ItemState.WITHDRAWN,
        ItemState.POSTPONED,
    ]
    assert room.agenda()[1:3] == ["Udgår", "Udsat"]
    assert room.item(2).decision == "Punktet udgår."
    room.view.current.show("i1")
    room.press(Key.Key_F12)
    room.press(Key.Key_F12)
    assert [e[2] for e in room.log() if e[0] == "taken_up"] == ["i1", "i4"]
    room.view.current.show("i2")
    room.window.actions_["reinstate_item"].trigger()
    assert room.item(2).state is ItemState.PLANNED
    assert room.item(2).decision == ""


def test_an_extra_item_stands_after_the_one_in_progress_ready_for_its_title(room):
    room.press(Key.Key_F12)
    room.press(Key.Key_F12)
    room.press(Key.Key_X, CONTROL | SHIFT)
    write("Hærværk")
    assert room.item(3).title == "Ekstra punkt: Hærværk"
    press(Key.Key_Return)
    write("Drøftet.")
    assert room.item(3).decision == "Drøftet."
    room.press(Key.Key_F12)
    assert room.log()[-1][2] == room.item(3).id


def test_the_menu_of_the_agenda_has_what_the_keys_do(room):
    agenda = room.view.left.agenda.list
    press(Key.Key_D, CONTROL | SHIFT)
    press(Key.Key_Down)
    menu = agenda.menu_for(agenda.currentIndex())
    texts = {action.text().partition("\t")[0]: action for action in menu.actions()}
    texts["Tag punktet op"].trigger()
    assert room.log()[-1] == ("taken_up", "16.00", "i2", "")
    texts["Udgår"].trigger()
    menu.close()
    assert room.item(2).state is ItemState.WITHDRAWN
    menu = agenda.menu_for(agenda.currentIndex())
    texts = {action.text().partition("\t")[0]: action for action in menu.actions()}
    texts["På dagsordenen igen"].trigger()
    menu.close()
    assert room.item(2).state is ItemState.PLANNED


def test_taking_up_an_item_can_be_taken_back(room):
    room.press(Key.Key_F12)
    room.press(Key.Key_F12)
    press(Key.Key_Z, CONTROL)
    assert [e[2] for e in room.log()] == ["", "i1"]
    assert room.agenda()[0] == "I gang"


def test_the_way_back_to_the_item_in_progress_is_one_key(room):
    room.press(Key.Key_F12)
    room.view.current.show("i5")
    press(Key.Key_G, CONTROL)
    assert room.view.current.item.id == "i1"
    assert room.view.item.decision.text is QApplication.focusWidget()


def test_the_button_at_the_item_does_what_the_key_does(room):
    head = room.view.item.head
    assert head.take_up.text() == "Tag op"
    head.take_up.click()
    assert head._number.text() == "Punkt 1 · i gang"
    assert head.take_up.text() == "Tag næste op"
    head.take_up.click()
    assert [event[2] for event in room.log()] == ["", "i1", "i2"]
    assert head._number.text() == "Punkt 2 · i gang"
    room.window.actions_["withdraw_item"].trigger()
    assert not head.take_up.isVisible()
