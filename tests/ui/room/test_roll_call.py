"""Who was there, said by key before the meeting begins and after, as the exported text tells it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from ssp_desktop.application.order import findings
from ssp_desktop.domain.meeting import Layout, Presence, Status
from ssp_desktop.ui.exporting.export_panel import ExportPanel
from ssp_desktop.ui.meeting.columns.right_column import RightTab
from tests.ui.conftest import press, write
from tests.ui.room.conftest import CONTROL, SHIFT, Room, held_meeting

Key = Qt.Key
Exported = Callable[[], str]


@pytest.fixture
def called(services, committee, window, clock, qtbot):
    """Give ``called(layout)``: the window with an agenda open of which nobody has been called."""

    def open_agenda(layout: Layout = Layout.PUNKT) -> Room:
        meeting = held_meeting(committee)
        people = tuple(replace(p, presence=Presence.EXPECTED) for p in meeting.participants[:5])
        meeting = replace(
            meeting, participants=people, status=Status.PLANNED, layout=layout, prints_times=True
        )
        services.store.add(meeting)
        window.resize(1280, 720)
        window.open_meeting(meeting.id)
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return Room(window, clock)

    return open_agenda


@pytest.fixture
def exported(window, tmp_path: Path) -> Exported:
    """Give a call that exports the meeting as text, by key, and returns what was written."""

    def export() -> str:
        press(Key.Key_E, CONTROL)
        panel = window.findChild(ExportPanel)
        panel.choices.kind.setCurrentIndex(2)
        panel.choices.folder.field.setText(str(tmp_path))
        press(Key.Key_Return, on=panel.choices.name)
        (written,) = tmp_path.glob("*.txt")
        text = written.read_text("utf-8")
        written.unlink()
        press(Key.Key_Escape, on=panel.choices.layout_)
        return text

    return export


def people_of(text: str) -> str:
    """The list of people of a referat in punkt."""
    (line,) = (line for line in text.split("\n") if line.startswith("Mødedeltagere "))
    return line.removeprefix("Mødedeltagere ")


def decide(room: Room, *items: int) -> None:
    """Write a decision where the cursor is, taking the items up in turn."""
    for _ in items:
        room.press(Key.Key_F12)
        write("Godkendt.")


def test_a_roll_call_after_the_first_item_is_taken_up(called, exported):
    room = called()
    room.at("19.47")
    decide(room, 1)
    assert room.window.status.attendance.text() == "5 ikke råbt op"
    assert "Mødedeltagere" not in exported()
    room.at("19.50").person("bo", Key.Key_2)
    assert room.window.message.text == "Bo Ly har sendt afbud · gik undervejs i stedet? 5"
    room.person("eva", Key.Key_3)
    assert room.window.message.text == "Eva Ård er fraværende · gik undervejs i stedet? 5"
    room.press(Key.Key_A, CONTROL | SHIFT)
    decide(room, 2)
    assert people_of(exported()) == (
        "Åse Dam, Bo Ly (Afbud), Eva Ård (Fraværende), Ib Bæk, Dorte Fyn"
    )
    assert [event[0] for event in room.log()] == ["began", "taken_up", "taken_up"]


def test_the_other_reading_is_one_key_away(called, exported):
    room = called()
    room.at("19.47").person("åse", Key.Key_1)
    decide(room, 1)
    decide(room, 2)
    room.at("20.10").person("eva", Key.Key_3, Key.Key_5)
    said = "Eva Ård var her fra begyndelsen og gik kl. 20.10 · var her slet ikke? 3"
    assert room.window.message.text == said
    assert people_of(exported()).endswith(
        "Eva Ård (til stede til kl. 20.10, deltog ikke under punkt 2)"
    )
    room.person("bo", Key.Key_1, Key.Key_4)
    assert room.window.message.text == "Bo Ly kom kl. 20.10 · var her fra begyndelsen? 1"
    assert "Bo Ly (til stede fra kl. 20.10, deltog ikke under punkt 1)" in exported()
    room.person("ib", Key.Key_4, Key.Key_1)
    assert room.window.message.text == "Ib Bæk er til stede fra begyndelsen · kom først nu? 4"
    room.person("dorte", Key.Key_5, Key.Key_3)
    assert people_of(exported()) == (
        "Åse Dam, Bo Ly (til stede fra kl. 20.10, deltog ikke under punkt 1), "
        "Eva Ård (til stede til kl. 20.10, deltog ikke under punkt 2), Ib Bæk, "
        "Dorte Fyn (Fraværende)"
    )
    assert [event[3] for event in room.log()[3:]] == ["eva", "bo"]


def test_who_has_moved_is_not_called_absent_and_what_is_noted_is_told(called, exported):
    room = called()
    room.press(Key.Key_A, CONTROL | SHIFT)
    room.at("19.47")
    decide(room, 1)
    room.at("20.00").person("eva", Key.Key_5)
    before = room.meeting
    room.at("20.10").person("bo")  # to another and back: the key before is no longer the last
    room.person("eva", Key.Key_1)
    assert room.meeting is before
    assert room.window.message.text == (
        "Eva Ård gik kl. 20.00. Enter viser det, og der kan det rettes eller slettes"
    )
    press(Key.Key_Return)
    press(Key.Key_Delete)
    press(Key.Key_Escape)
    room.person("eva", Key.Key_2)
    assert people_of(exported()) == "Åse Dam, Bo Ly, Eva Ård (Afbud), Ib Bæk, Dorte Fyn"


@pytest.mark.parametrize("way", ["undo", "course", "menu"])
def test_what_is_taken_back_is_as_if_it_had_not_been(called, exported, way):
    room = called(Layout.KLASSISK)
    room.person("åse", Key.Key_1)
    room.at("19.47")
    decide(room, 1)
    before, text = room.meeting, exported()
    room.at("20.00").person("eva")
    if way == "menu":
        people = room.view.left.attendance.list
        menu = people.menu_for(people.currentIndex())
        next(a for a in menu.actions() if a.text().startswith("Gik nu")).trigger()
        menu.close()
    else:
        press(Key.Key_5)
    assert "Eva Ård, (C), til stede til kl. 20.00" in exported()
    if way == "course":
        room.person("eva", Key.Key_Return)
        press(Key.Key_Delete)
    else:
        room.press(Key.Key_Z, CONTROL)
    assert room.meeting == before
    assert exported() == text


def test_a_time_outside_the_meeting_is_refused_with_its_limits(called, exported):
    room = called()
    room.press(Key.Key_A, CONTROL | SHIFT)
    room.at("19.47")
    decide(room, 1)
    room.at("19.50").person("eva", Key.Key_5)
    room.at("21.10").press(Key.Key_F12, SHIFT)
    before = room.meeting
    room.person("eva", Key.Key_Return)
    panel = room.view.right.panel(RightTab.COURSE)
    for typed, why in (
        ("1900", "Kl. 19.00 er før mødet begyndte kl. 19.47."),
        ("2130", "Kl. 21.30 er efter at mødet sluttede kl. 21.10."),
    ):
        press(Key.Key_Return)
        write(typed)
        press(Key.Key_Return)
        assert panel.problem.text == (
            f"{why} Tidspunktet er ikke ændret. Skriv et tidspunkt mellem kl. 19.47 og kl. 21.10."
        )
        assert room.meeting is before
    press(Key.Key_Return)
    write("2000")
    press(Key.Key_Return)
    assert panel.problem.text == ""
    assert "Eva Ård (til stede til kl. 20.00, deltog ikke under punkt 1)" in exported()


def test_who_was_not_called_is_missing_and_a_click_leads_there(called, exported):
    room = called()
    decide(room, 1)
    room.person("åse", Key.Key_1)
    press(Key.Key_E, CONTROL)
    panel = room.page.findChild(ExportPanel)
    lines = [line for line in panel.unfinished.findChildren(QPushButton) if line.isVisible()]
    (line,) = [line for line in lines if line.text().startswith("Ikke råbt")]
    assert line.accessibleName() == "Ikke råbt op: Bo Ly, Eva Ård, Ib Bæk og Dorte Fyn"
    press(Key.Key_Return, on=line)
    assert QApplication.focusWidget() is room.view.left.attendance.list


def test_the_people_of_an_agenda_are_listed_as_those_who_are_called(called, exported):
    room = called()
    room.person("bo", Key.Key_2)
    text = exported()
    assert text.startswith("DAGSORDEN")
    assert people_of(text) == "Åse Dam, Bo Ly (Afbud), Eva Ård, Ib Bæk, Dorte Fyn"
    assert room.window.status.attendance.text() == "5 indkaldt, 1 afbud"


def test_absence_counts_the_items_that_were_taken_up(called, exported):
    room = called(Layout.KLASSISK)
    room.person("bo", Key.Key_3)
    room.press(Key.Key_A, CONTROL | SHIFT)
    decide(room, 1)
    assert exported().count("Fraværende\n\nBo Ly (V)") == 1
    decide(room, 2)
    assert exported().count("Fraværende\n\nBo Ly (V)") == 2
    room.press(Key.Key_F12, SHIFT)  # and the other items are never taken up
    assert exported().count("Fraværende\n\nBo Ly (V)") == 2


def test_minutes_that_coincide_are_not_told(called, exported):
    room = called()
    room.press(Key.Key_A, CONTROL | SHIFT)
    room.at("19.47")
    decide(room, 1)
    room.person("eva", Key.Key_5)
    room.person("bo")
    room.person("eva", Key.Key_4)
    room.at("19.51")
    for _ in range(2):
        room.press(Key.Key_F12, CONTROL)
    assert [event[0] for event in room.log()[2:]] == ["left", "arrived", "break", "resumed"]
    text = exported()
    assert people_of(text) == "Åse Dam, Bo Ly, Eva Ård, Ib Bæk, Dorte Fyn"
    assert "Mødet begyndte kl. 19.47." in text


def lacks(room: Room) -> list[str]:
    return [lack.text for lack in findings(room.meeting) if "stemt" in lack.text]


def test_a_vote_that_people_turn_out_to_have_missed_is_listed_as_long_as_it_is(called):
    room = called()
    room.at("16.00").press(Key.Key_F12)
    for name in ("åse", "bo"):
        room.person(name, Key.Key_1)
    room.view.moving.go_to_decision()
    press(Key.Key_S, CONTROL | SHIFT)
    write("*")
    press(Key.Key_Return)
    assert room.item(1).decision == "Enstemmigt vedtaget."
    assert lacks(room) == []
    press(Key.Key_A, CONTROL | SHIFT)
    missed = ["Punkt 1: Eva Ård, Ib Bæk og Dorte Fyn har ikke stemt"]
    assert lacks(room) == missed
    (note,) = room.view.item.decision.notes.notes.rows
    assert note.beside == "2 for · passer ikke med fremmødet"
    press(Key.Key_Z, CONTROL)
    assert lacks(room) == []
    assert room.view.item.decision.notes.notes.rows[0].beside == "2 for"
    press(Key.Key_Z, CONTROL | SHIFT)
    assert lacks(room) == missed
    room.view.moving.go_to_decision()
    press(Key.Key_S, CONTROL | SHIFT)
    press(Key.Key_Return)
    press(Key.Key_Return)
    assert "3 stemte ikke" in room.item(1).decision
    assert lacks(room) == []


def test_of_who_voted_by_name_it_stays_said_that_they_were_there(called):
    room = called()
    room.at("16.00").press(Key.Key_F12)
    press(Key.Key_A, CONTROL | SHIFT)
    room.view.moving.go_to_decision()
    press(Key.Key_S, CONTROL | SHIFT)
    write("-*")
    press(Key.Key_Return)
    before = room.meeting
    for key in (Key.Key_2, Key.Key_3, Key.Key_Space):
        room.person("åse", key)
        assert room.window.message.text.startswith("Åse Dam har stemt ved punkt 1")
        assert room.meeting is before
