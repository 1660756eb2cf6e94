"""A vote that was noted is opened again, changed, taken back or removed, its sentence with it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.domain.meeting import Presence
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import press, write
from tests.ui.meeting.votes.conftest import (
    CONTROL,
    enter,
    in_decision,
    item,
    notes,
    open_vote,
    strip,
    view_of,
)


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
