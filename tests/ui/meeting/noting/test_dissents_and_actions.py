"""Dissents and action points noted in the window with keys, and shown below the decision."""

import datetime

import pytest
from PySide6.QtCore import Qt

from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import AgendaItem, Participant, Presence, new_id
from ssp_desktop.ui.meeting.notes.note_list import NoteList
from ssp_desktop.ui.meeting.strips.strip import Strip
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
DAY = datetime.date(2026, 3, 4)


@pytest.fixture
def at_work(services: Services, committee: Committee, window: MainWindow) -> MainWindow:
    """Open a meeting of two items and three people; the committee meets again on 1 April."""
    next_day = datetime.date(2026, 4, 1)
    names = (("Pia Borg", "A"), ("Bo Ly", "V"), ("Lars Østergaard", "Skoleforvaltningen"))
    people = tuple(Participant(new_id(), *each, presence=Presence.PRESENT) for each in names)
    items = (AgendaItem(new_id(), "Budget"), AgendaItem(new_id(), "Eventuelt"))
    fields = {"participants": people, "committee_id": committee.id}
    services.store.add(a_meeting(day=next_day, items=items, **fields))
    meeting = a_meeting(day=DAY, items=items, **fields)
    services.store.add(meeting)
    window.open_meeting(meeting.id)
    return window


def view_of(window: MainWindow):
    return window.meeting_page.view


def item(window: MainWindow) -> AgendaItem:
    return view_of(window).current.item


def actions(window: MainWindow):
    return view_of(window).meeting.actions


def strip(window: MainWindow) -> Strip:
    return view_of(window).item.dock.open_strip


def notes(window: MainWindow) -> NoteList:
    return view_of(window).item.decision.notes


def enter() -> None:
    press(Qt.Key.Key_Return)


def open_dissent() -> None:
    press(Qt.Key.Key_Y, CONTROL_SHIFT)


def make_action() -> None:
    press(Qt.Key.Key_T, CONTROL)


def in_decision(window: MainWindow) -> bool:
    return view_of(window).item.decision.text.hasFocus() and strip(window) is None


# Dissents


def test_a_dissent_with_its_owners_is_written_into_the_decision(at_work: MainWindow) -> None:
    write("Godkendt.")
    open_dissent()
    write("Bo")
    enter()
    write(" og ly")
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Backspace)
    write("pi")
    enter()
    assert strip(at_work).owners.text() == "Bo Ly og Pia Borg"
    press(Qt.Key.Key_Tab)
    write("Det er for dyrt.")
    enter()
    assert item(at_work).decision == (
        "Godkendt.\n\nMindretalsudtalelse fra Bo Ly (V) og Pia Borg (A): Det er for dyrt."
    )
    assert in_decision(at_work)
    assert [(n.text, n.beside) for n in notes(at_work).notes.rows] == [
        ("Mindretalsudtalelse", "Bo Ly og Pia Borg")
    ]


def test_a_dissent_is_changed_and_its_paragraph_with_it(at_work: MainWindow) -> None:
    open_dissent()
    write("Bo Ly")
    press(Qt.Key.Key_Tab)
    write("For dyrt.")
    enter()
    open_dissent()
    assert strip(at_work).text.hasFocus()
    press(Qt.Key.Key_Backspace)
    write(" og for sent.")
    enter()
    assert item(at_work).decision == "Mindretalsudtalelse fra Bo Ly (V): For dyrt og for sent."
    press(Qt.Key.Key_Backspace)
    open_dissent()
    assert strip(at_work).own_words.isVisible()
    press(Qt.Key.Key_PageDown)
    assert strip(at_work).heading.text() == "Mindretalsudtalelse 2 af 2"
    assert not strip(at_work).text.text()


def test_a_name_that_nobody_has_is_told_where_it_stands(at_work: MainWindow) -> None:
    open_dissent()
    write("Ole Hat, ly")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Tab)
    write("Nej.")
    enter()
    assert strip(at_work).problem.text() == "Ole Hat er ikke på mødets liste"
    assert strip(at_work).owners.hasFocus()
    assert item(at_work).dissents == ()
    strip(at_work).owners.selectAll()
    write("ly")
    press(Qt.Key.Key_Escape)
    enter()
    assert item(at_work).decision == "Mindretalsudtalelse fra Bo Ly (V): Nej."


def test_what_was_not_kept_of_a_dissent_is_there_again(at_work: MainWindow) -> None:
    open_dissent()
    press(Qt.Key.Key_Tab)
    write("Halvt")
    press(Qt.Key.Key_Escape)
    assert in_decision(at_work)
    open_dissent()
    assert strip(at_work).text.text() == "Halvt"


# Action points


def test_a_sentence_is_made_an_action_point_with_two_keys(at_work: MainWindow) -> None:
    write("Drøftet. Pia Borg undersøger prisen inden den 20. marts. Intet andet.")
    for _ in "Intet andet. ":
        press(Qt.Key.Key_Left)
    make_action()
    enter()
    (made,) = actions(at_work)
    assert (made.text, made.owner) == (
        "Pia Borg undersøger prisen inden den 20. marts.",
        "Pia Borg",
    )
    assert made.due == datetime.date(2026, 3, 20)
    assert made.item == item(at_work).id
    assert in_decision(at_work)
    assert [note.beside for note in notes(at_work).notes.rows] == ["Pia Borg · fre 20. mar 2026"]
    assert item(at_work).decision.startswith("Drøftet. Pia Borg undersøger")


def test_who_and_by_when_are_filled_in(at_work: MainWindow) -> None:
    write("Prisen undersøges.")
    make_action()
    write("øst")
    enter()
    press(Qt.Key.Key_Tab)
    write("om 14 dage")
    enter()
    (made,) = actions(at_work)
    assert (made.owner, made.due) == ("Lars Østergaard", datetime.date(2026, 3, 18))


def test_tab_takes_the_name_that_is_offered_and_goes_on(at_work: MainWindow) -> None:
    write("Prisen undersøges.")
    make_action()
    write("bo")
    press(Qt.Key.Key_Tab)
    assert strip(at_work).due.line.hasFocus()
    enter()
    assert actions(at_work)[0].owner == "Bo Ly"


def test_by_the_next_meeting_is_the_day_of_the_next_meeting(at_work: MainWindow) -> None:
    write("Bo Ly vender tilbage på næste møde.")
    make_action()
    enter()
    (made,) = actions(at_work)
    assert (made.owner, made.due) == ("Bo Ly", datetime.date(2026, 4, 1))


def test_what_is_selected_is_made_an_action_point(at_work: MainWindow) -> None:
    write("Ring. Skriv derefter.")
    press(Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    make_action()
    assert strip(at_work).text.text() == "Ring. Skriv derefter."


def test_a_day_that_is_none_is_told(at_work: MainWindow) -> None:
    write("Prisen undersøges.")
    make_action()
    press(Qt.Key.Key_Tab)
    write("snart")
    enter()
    assert strip(at_work).problem.text().startswith("»snart« er ikke en dag.")
    assert actions(at_work) == ()
    strip(at_work).due.line.selectAll()
    write("24/4")
    enter()
    assert actions(at_work)[0].due == datetime.date(2026, 4, 24)


def test_the_same_sentence_again_is_the_action_point_to_be_changed(at_work: MainWindow) -> None:
    write("Pia Borg ringer.")
    make_action()
    enter()
    make_action()
    assert strip(at_work).remove.isVisible()
    press(Qt.Key.Key_Tab)
    write("uge 20")
    enter()
    (made,) = actions(at_work)
    assert made.due == datetime.date(2026, 5, 15)
    press(Qt.Key.Key_Z, CONTROL)
    assert actions(at_work)[0].due is None


def test_action_points_are_opened_and_removed_by_keys_below_the_decision(
    at_work: MainWindow,
) -> None:
    for sentence in ("Pia Borg ringer.", " Bo Ly skriver."):
        write(sentence)
        make_action()
        enter()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)
    enter()
    assert strip(at_work).text.text() == "Bo Ly skriver."
    press(Qt.Key.Key_Escape)
    assert in_decision(at_work)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Delete)
    assert [action.text for action in actions(at_work)] == ["Bo Ly skriver."]
    assert at_work.message.text == "Opgaven er slettet"
    assert notes(at_work).hasFocus()
    press(Qt.Key.Key_Escape)
    assert in_decision(at_work)
    at_work.message.undo_button.click()
    assert [note.text for note in notes(at_work).notes.rows] == [
        "Pia Borg ringer.",
        "Bo Ly skriver.",
    ]


def test_the_notes_are_those_of_the_current_item(at_work: MainWindow) -> None:
    write("Pia Borg ringer.")
    make_action()
    press(Qt.Key.Key_PageDown, CONTROL)
    assert strip(at_work) is None
    assert not notes(at_work).isVisible()
    press(Qt.Key.Key_PageUp, CONTROL)
    make_action()
    enter()
    assert notes(at_work).isVisible()
    press(Qt.Key.Key_PageDown, CONTROL)
    assert not notes(at_work).isVisible()


def test_an_action_point_can_be_written_where_nothing_is_decided(at_work: MainWindow) -> None:
    make_action()
    assert strip(at_work).text.hasFocus()
    enter()
    assert strip(at_work) is not None, "nothing is kept while it says nothing"
    write("Bestil lokale")
    enter()
    assert actions(at_work)[0].text == "Bestil lokale"
    assert item(at_work).decision == ""
