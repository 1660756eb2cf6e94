"""A vote that not everybody present has taken part in: told, asked about, made whole later."""

from PySide6.QtCore import Qt

from ssp_desktop.application.order import findings
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import press, write
from tests.ui.meeting.votes.conftest import (
    CONTROL,
    come_back,
    enter,
    in_decision,
    item,
    notes,
    open_vote,
    strip,
    view_of,
)


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


def test_a_party_that_has_not_voted_is_missing(at_work: MainWindow) -> None:
    open_vote()
    open_vote()
    write("+")
    assert strip(at_work).missing.text() == "Mangler: C og V"
    enter()
    enter()
    assert item(at_work).decision == "For stemte A. 3 stemte ikke."


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
