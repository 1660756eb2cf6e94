"""Votes noted in the window, by keys and by mouse, and what the decision then says."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.order import findings
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem, Participant, Presence, new_id
from ssp_desktop.domain.votes import Vote
from ssp_desktop.ui.meeting.notes.note_list import NoteList
from ssp_desktop.ui.meeting.votes.vote_strip import VoteStrip
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
PEOPLE = (
    ("Åse Dam", "A"), ("Ida Friis", "A"), ("Bo Ly", "C"), ("Finn Ravn", "V"), ("Ulla Bo", "V"),
)  # fmt: skip


@pytest.fixture
def at_work(services: Services, window: MainWindow) -> MainWindow:
    """Open a meeting of two items and five present, one excused."""
    people = [
        Participant(new_id(), name, party, presence=Presence.PRESENT) for name, party in PEOPLE
    ]
    people.append(Participant(new_id(), "Per Syg", "V", Presence.EXCUSED))
    items = (AgendaItem(new_id(), "Budget"), AgendaItem(new_id(), "Eventuelt"))
    meeting = a_meeting(items=items, participants=tuple(people))
    services.store.add(meeting)
    window.open_meeting(meeting.id)
    return window


def view_of(window: MainWindow):
    return window.meeting_page.view


def item(window: MainWindow) -> AgendaItem:
    return view_of(window).current.item


def strip(window: MainWindow) -> VoteStrip:
    return view_of(window).item.dock.open_strip


def notes(window: MainWindow) -> NoteList:
    return view_of(window).item.decision.notes


def open_vote() -> None:
    press(Qt.Key.Key_S, CONTROL_SHIFT)


def enter() -> None:
    press(Qt.Key.Key_Return)


def come_back(window: MainWindow) -> None:
    """Leave the meeting, which closes its session, and open it at the same item."""
    meeting, item_id = view_of(window).meeting.id, item(window).id
    window.show_start()
    window.open_meeting(meeting)
    view_of(window).current.show(item_id)
    view_of(window).moving.go_to_decision()


def in_decision(window: MainWindow) -> bool:
    return view_of(window).item.decision.text.hasFocus() and strip(window) is None


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


def test_nothing_is_written_while_somebody_present_has_not_voted(at_work: MainWindow) -> None:
    write("Drøftet.")
    open_vote()
    write("-")
    assert strip(at_work).missing.text() == "Mangler: Ida Friis, Bo Ly, Finn Ravn og Ulla Bo"
    enter()
    assert (item(at_work).decision, item(at_work).votes) == ("Drøftet.", ())
    assert strip(at_work).problem.text() == (
        "Ida Friis, Bo Ly, Finn Ravn og Ulla Bo har ikke stemt. "
        "Enter igen skriver afstemningen som ufuldstændig."
    )
    assert strip(at_work).keep.text() == "Skriv som ufuldstændig"
    write("-")
    assert not strip(at_work).problem.isVisible(), "something changed: it is asked anew"
    enter()
    assert item(at_work).votes == ()
    enter()
    assert item(at_work).decision == (
        "Drøftet.\n\nMed stemmerne 2 imod; 3 stemte ikke. Imod stemte Åse Dam (A) og Ida Friis (A)."
    )
    assert [note.beside for note in notes(at_work).notes.rows] == ["2 imod · 3 mangler"]
    assert in_decision(at_work)


def test_enter_is_asked_again_after_the_strip_was_put_away(at_work: MainWindow) -> None:
    open_vote()
    write("-")
    enter()
    press(Qt.Key.Key_Escape)
    open_vote()
    assert not strip(at_work).problem.isVisible()
    enter()
    assert item(at_work).votes == ()


def test_an_incomplete_vote_is_made_whole_when_it_is_opened_again(at_work: MainWindow) -> None:
    open_vote()
    write("-")
    enter()
    enter()
    come_back(at_work)
    assert item(at_work).votes[0].missing == 4
    open_vote()
    assert strip(at_work).missing.text().startswith("Mangler: Ida Friis")
    write("*")
    assert strip(at_work).missing.text() == ""
    enter()
    assert item(at_work).decision.startswith(
        "Med stemmerne 4 for og 1 imod blev forslaget vedtaget"
    )
    assert item(at_work).votes[0].missing == 0


def test_a_vote_left_half_noted_waits_below_the_decision(at_work: MainWindow) -> None:
    write("Drøftet.")
    open_vote()
    write("-")
    come_back(at_work)
    assert item(at_work).decision == "Drøftet."
    assert [note.beside for note in notes(at_work).notes.rows] == [
        "1 imod · 4 mangler · ikke skrevet"
    ]
    told = "Punkt 1: en afstemning er ikke gjort færdig"
    assert told in [lack.text for lack in findings(view_of(at_work).meeting)]
    open_vote()
    write("*")
    enter()
    assert item(at_work).decision.startswith("Drøftet.\n\nMed stemmerne 4 for og 1 imod")
    assert told not in [lack.text for lack in findings(view_of(at_work).meeting)]


def test_numbers_that_do_not_fit_those_present(at_work: MainWindow) -> None:
    for _ in range(3):
        open_vote()
    write("0")
    press(Qt.Key.Key_Tab)
    write("1")
    assert strip(at_work).missing.text() == "Mangler: 4"
    enter()
    assert strip(at_work).problem.text().startswith("4 har ikke stemt.")
    enter()
    assert item(at_work).decision == "Med stemmerne 1 imod; 4 stemte ikke."
    open_vote()
    press(Qt.Key.Key_Tab)
    write("9")
    assert strip(at_work).missing.text() == "9 stemmer, men kun 5 til stede"


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


def test_a_party_that_has_not_voted_is_missing(at_work: MainWindow) -> None:
    open_vote()
    open_vote()
    write("+")
    assert strip(at_work).missing.text() == "Mangler: C og V"
    enter()
    enter()
    assert item(at_work).decision == "For stemte A. 3 stemte ikke."


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


def test_opened_again_it_is_the_vote_to_be_changed(at_work: MainWindow) -> None:
    open_vote()
    write("*")
    enter()
    write(" Mere.")
    open_vote()
    write("bo")
    write("-")
    enter()
    assert len(item(at_work).votes) == 1
    assert item(at_work).decision.startswith("Med stemmerne 4 for og 1 imod")
    assert item(at_work).decision.endswith("Imod stemte Bo Ly (C). Mere.")


def test_a_sentence_edited_by_hand_is_left_and_can_be_written_again(at_work: MainWindow) -> None:
    open_vote()
    write("*")
    enter()
    press(Qt.Key.Key_Backspace)
    write(" af alle.")
    own = "Enstemmigt vedtaget af alle."
    assert item(at_work).decision == own
    open_vote()
    assert strip(at_work).own_words.isVisible()
    write("-")
    enter()
    assert item(at_work).decision == own
    assert len(item(at_work).votes[0].against) == 1
    open_vote()
    QTest.mouseClick(strip(at_work).own_words.button, Qt.MouseButton.LeftButton)
    assert item(at_work).decision.startswith(f"{own}\n\nMed stemmerne 4 for og 1 imod")
    open_vote()
    assert not strip(at_work).own_words.isVisible()


def test_typing_in_the_decision_beside_an_open_strip_is_noticed(at_work: MainWindow, qtbot) -> None:
    open_vote()
    write("*")
    enter()
    open_vote()
    press(Qt.Key.Key_D, CONTROL)
    assert strip(at_work) is not None, "it stays open beside the decision"
    press(Qt.Key.Key_Backspace)
    qtbot.waitUntil(strip(at_work).own_words.isVisible)
    open_vote()
    assert strip(at_work).list.hasFocus()


def test_escape_puts_it_away_and_loses_nothing(at_work: MainWindow) -> None:
    open_vote()
    write("+-")
    press(Qt.Key.Key_Escape)
    assert in_decision(at_work)
    assert (item(at_work).decision, item(at_work).votes) == ("", ())
    open_vote()
    assert [str(voter.side or "") for voter in strip(at_work).list.voters.rows[:3]] == [
        "in_favour",
        "against",
        "",
    ]
    press(Qt.Key.Key_PageDown, CONTROL)
    assert strip(at_work) is None, "the next item has not voted"
    open_vote()
    assert strip(at_work).preview.text() == "Ingen har stemt endnu"
    press(Qt.Key.Key_PageUp, CONTROL)
    open_vote()
    assert strip(at_work).list.voters.rows[1].side == "against"


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


def test_a_vote_is_removed_with_its_sentence(at_work: MainWindow) -> None:
    write("Drøftet.")
    open_vote()
    write("*")
    enter()
    press(Qt.Key.Key_Tab)
    assert notes(at_work).hasFocus()
    press(Qt.Key.Key_Delete)
    assert (item(at_work).decision, item(at_work).votes) == ("Drøftet.", ())
    assert at_work.message.text == "Afstemningen er slettet"
    assert in_decision(at_work)
    at_work.message.undo_button.click()
    assert item(at_work).decision == "Drøftet.\n\nEnstemmigt vedtaget."


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


def test_who_left_is_not_asked_but_stays_in_a_vote_that_was_taken(at_work: MainWindow) -> None:
    open_vote()
    write("*")
    enter()
    session = at_work.meeting_page.session
    gone = session.meeting.participants[0]
    open_vote()
    session.do(meeting_edits.set_part_field("", gone, "presence", Presence.ABSENT))
    assert gone.name in [voter.name for voter in strip(at_work).list.voters.rows]
    press(Qt.Key.Key_PageDown)
    assert gone.name not in [voter.name for voter in strip(at_work).list.voters.rows]


def test_a_vote_that_is_taken_back_is_a_new_one_in_the_strip(at_work: MainWindow) -> None:
    open_vote()
    write("*")
    enter()
    open_vote()
    press(Qt.Key.Key_Z, CONTROL)
    assert item(at_work).votes == ()
    assert strip(at_work).preview.text() == "Ingen har stemt endnu"
    assert not strip(at_work).remove.isVisible()


def test_one_writes_on_behind_the_sentence_although_its_middle_changed(at_work: MainWindow) -> None:
    open_vote()
    write("*")
    enter()
    open_vote()
    press(Qt.Key.Key_End)
    write("-")
    enter()
    write(" Punktet tages op igen.")
    (vote,) = item(at_work).votes
    assert item(at_work).decision == f"{vote.sentence} Punktet tages op igen."


def test_who_is_renamed_in_a_sentence_does_not_take_the_caret(
    at_work: MainWindow, qtbot: QtBot
) -> None:
    write("Drøftet.")
    open_vote()
    write("+-*")
    enter()
    view_of(at_work).moving.focus_attendance()
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_F2)
    write("Åse Holm, A")
    enter()
    qtbot.waitUntil(lambda: "Åse Holm (A)" in item(at_work).decision)
    said = item(at_work).decision
    view_of(at_work).moving.go_to_decision()
    write(" Slut.")
    assert item(at_work).decision == f"{said} Slut."


def test_the_caret_goes_to_what_is_taken_back_in_the_decision(at_work: MainWindow) -> None:
    write("Drøftet. Slut.")
    text = view_of(at_work).item.decision.text
    for _ in " Slut.":
        press(Qt.Key.Key_Left)
    write("Ja")
    view_of(at_work).moving.focus_agenda()
    press(Qt.Key.Key_Z, CONTROL)
    assert item(at_work).decision == "Drøftet. Slut."
    assert text.hasFocus()
    assert text.textCursor().position() == len("Drøftet.")
