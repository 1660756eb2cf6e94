"""Votes noted in the window, by keys and by mouse, and what the decision then says."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.domain.meeting import Presence
from ssp_desktop.domain.votes import Vote
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import press, write
from tests.ui.meeting.votes.conftest import (
    CONTROL,
    PEOPLE,
    enter,
    in_decision,
    item,
    notes,
    open_vote,
    strip,
    view_of,
)


def sides(vote: Vote, window: MainWindow) -> list[list[str]]:
    names = {person.id: person.name for person in view_of(window).meeting.participants}
    return [[names[who] for who in side] for side in (vote.in_favour, vote.against, vote.abstained)]


def test_a_vote_by_person_is_noted_with_one_key_each(at_work: MainWindow) -> None:
    write("Drøftet.")
    open_vote()
    names = [voter.name for voter in strip(at_work).list.voters.rows]
    assert names == [name for name, _ in PEOPLE], "only who is there votes"
    write("+-0")
    write("*")
    said = (
        "Med stemmerne 3 for og 1 imod blev forslaget vedtaget. For stemte Åse Dam (A), "
        "Finn Ravn (V) og Ulla Bo (V). Imod stemte Ida Friis (A). Bo Ly (C) undlod at stemme."
    )
    assert strip(at_work).preview.text() == said
    assert item(at_work).decision == "Drøftet.", "nothing is written before Enter"
    enter()
    assert item(at_work).decision == f"Drøftet.\n\n{said}"
    assert sides(item(at_work).votes[0], at_work) == [
        ["Åse Dam", "Finn Ravn", "Ulla Bo"],
        ["Ida Friis"],
        ["Bo Ly"],
    ]
    assert in_decision(at_work)
    write(" Og mere.")
    assert item(at_work).decision.endswith("undlod at stemme. Og mere.")


def test_letters_only_ever_jump_to_a_name(at_work: MainWindow) -> None:
    open_vote()
    write("fi")
    assert strip(at_work).list.currentIndex().data() == "Finn Ravn"
    QTest.qWait(450)  # the pause after which a letter begins another name
    write("u")
    write("-")
    only_ulla = "Med stemmerne 1 imod; 4 stemte ikke. Imod stemte Ulla Bo (V)."
    assert strip(at_work).preview.text() == only_ulla
    assert [voter.name for voter in strip(at_work).list.voters.rows if voter.side] == ["Ulla Bo"]
    press(Qt.Key.Key_Backspace)
    assert strip(at_work).preview.text() == "Ingen har stemt endnu"
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Space)
    assert strip(at_work).preview.text() == only_ulla


def test_the_vote_and_its_sentence_are_one_step_of_undo(at_work: MainWindow) -> None:
    write("Drøftet.")
    open_vote()
    write("*")
    enter()
    assert item(at_work).decision == "Drøftet.\n\nEnstemmigt vedtaget."
    press(Qt.Key.Key_Z, CONTROL)
    assert (item(at_work).decision, item(at_work).votes) == ("Drøftet.", ())
    assert not notes(at_work).isVisible()
    press(Qt.Key.Key_Y, CONTROL)
    assert item(at_work).decision == "Drøftet.\n\nEnstemmigt vedtaget."
    assert [note.beside for note in notes(at_work).notes.rows] == ["5 for"]
    assert in_decision(at_work)


def test_a_vote_by_party(at_work: MainWindow) -> None:
    open_vote()
    open_vote()
    assert [voter.name for voter in strip(at_work).list.voters.rows] == ["A", "C", "V"]
    write("++-")
    assert strip(at_work).preview.text() == "For stemte A, C. Imod stemte V."
    strip(at_work).with_counts.click()
    said = "Med stemmerne 3 for og 2 imod blev forslaget vedtaget. For stemte A, C. Imod stemte V."
    assert strip(at_work).preview.text() == said
    strip(at_work).take_focus()
    enter()
    assert item(at_work).decision == said
    assert item(at_work).votes[0].by_party
    open_vote()
    assert strip(at_work).with_counts.isChecked()
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_PageDown, CONTROL)
    open_vote()
    assert [voter.name for voter in strip(at_work).list.voters.rows] == ["A", "C", "V"], (
        "the next vote is taken in the same way"
    )


def test_a_vote_in_numbers(at_work: MainWindow) -> None:
    open_vote()
    open_vote()
    open_vote()
    write("4")
    press(Qt.Key.Key_Tab)
    write("1")
    enter()
    assert item(at_work).decision == "Med stemmerne 4 for og 1 imod blev forslaget vedtaget."
    assert item(at_work).votes[0].counts == (4, 1, 0)
    open_vote()
    assert strip(at_work).numbers.numbers() == (4, 1, 0)


@pytest.mark.parametrize("times", [3, 4])
def test_a_sign_is_no_number(at_work: MainWindow, times: int) -> None:
    for _ in range(times):
        open_vote()
    write("+-")
    field = strip(at_work).numbers.fields[0]
    assert field.text() == ""
    write("5")
    assert strip(at_work).numbers.numbers() == (5, 0, 0)
    enter()
    assert item(at_work).votes[0].counts == (5, 0, 0)


def test_a_secret_vote_keeps_numbers_alone(at_work: MainWindow) -> None:
    open_vote()
    write("+-***")
    for _ in range(3):
        open_vote()
    assert strip(at_work).numbers.numbers() == (4, 1, 0), "of those whose hands were counted"
    enter()
    (vote,) = item(at_work).votes
    assert (vote.secret, vote.named, vote.counts) == (True, frozenset(), (4, 1, 0))
    assert item(at_work).decision == (
        "Ved hemmelig afstemning med stemmerne 4 for og 1 imod blev forslaget vedtaget."
    )
    open_vote()
    assert strip(at_work).vote.secret


def test_who_was_not_called_and_votes_is_said_to_be_there(at_work: MainWindow) -> None:
    session = at_work.meeting_page.session
    for person in session.meeting.participants[1:3]:
        session.do(meeting_edits.set_part_field("", person, "presence", Presence.EXPECTED))
    open_vote()
    rows = {voter.name: voter.beside for voter in strip(at_work).list.voters.rows}
    assert rows["Ida Friis"] == "A · ikke råbt op"
    write("+-")
    assert strip(at_work).missing.text() == "Mangler: Finn Ravn og Ulla Bo"
    write("*")
    enter()
    there = {each.name: each.presence for each in session.meeting.participants}
    assert (there["Ida Friis"], there["Bo Ly"]) == (Presence.PRESENT, Presence.EXPECTED)
    press(Qt.Key.Key_Z, CONTROL)
    assert session.meeting.participants[1].presence is Presence.EXPECTED
    assert item(at_work).votes == ()


def test_several_votes_on_an_item(at_work: MainWindow) -> None:
    open_vote()
    write("*")
    enter()
    open_vote()
    press(Qt.Key.Key_PageDown)
    assert strip(at_work).heading.text() == "Afstemning 2 af 2"
    write("-----")
    enter()
    assert item(at_work).decision == "Enstemmigt vedtaget.\n\nEnstemmigt forkastet."
    assert [note.text for note in notes(at_work).notes.rows] == ["Afstemning 1", "Afstemning 2"]
    open_vote()
    press(Qt.Key.Key_PageUp)
    assert strip(at_work).heading.text() == "Afstemning 1 af 2"
    write("-")
    enter()
    assert item(at_work).decision.startswith("Med stemmerne 4 for og 1 imod")
    assert item(at_work).decision.endswith("\n\nEnstemmigt forkastet.")


def test_a_vote_is_noted_by_mouse_alone(at_work: MainWindow) -> None:
    at_work.actions_["note_vote"].trigger()
    people = strip(at_work).list
    place = people.visualRect(people.voters.index(1)).center()
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=place)
    buttons = {each.text(): each for each in strip(at_work).findChildren(QToolButton)}
    QTest.mouseClick(buttons["*  Resten for"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(strip(at_work).keep, Qt.MouseButton.LeftButton)
    assert item(at_work).decision.startswith("Med stemmerne 4 for og 1 imod")
    row = notes(at_work).visualRect(notes(at_work).notes.index(0))
    QTest.mouseClick(notes(at_work).viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert strip(at_work).heading.text() == "Afstemning"
    QTest.mouseClick(strip(at_work).remove, Qt.MouseButton.LeftButton)
    assert (item(at_work).decision, item(at_work).votes) == ("", ())
    at_work.message.undo_button.click()
    cross = QPoint(row.right() - 12, row.center().y())
    QTest.mouseClick(notes(at_work).viewport(), Qt.MouseButton.LeftButton, pos=cross)
    assert item(at_work).votes == ()
