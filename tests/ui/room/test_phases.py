"""The three phases of a meeting, as the window shows them."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from ssp_desktop.domain.meeting import Presence, Section, Status
from ssp_desktop.ui.meeting.agenda.agenda_model import State
from tests.ui.conftest import press, write
from tests.ui.room.conftest import CONTROL, SHIFT


@pytest.fixture
def convened(room, services):
    """Give the meeting as it was convened, two weeks off, open at its first item."""
    case = (Section("s1", "Indstilling", "Det indstilles.\n\nBudgettet vedtages."),)
    items = (replace(room.meeting.items[0], sections=case), *room.meeting.items[1:])
    day = datetime.date.today() + datetime.timedelta(14)
    meeting = replace(room.meeting, id="m2", status=Status.PLANNED, date=day, items=items)
    services.store.add(meeting)
    room.window.open_meeting("m2")
    return room


def states(room) -> set[State]:
    return {row.state for row in room.view.left.agenda.list.agenda.rows}


def lines(room) -> list[str]:
    """Return what is said to be missing, as far as it is shown."""
    panel = room.view.around.missing
    return [each.text() for each in panel.findChildren(QPushButton) if each.isVisible()]


def test_before_it_begins_nothing_is_in_progress(convened):
    assert states(convened) == {State.UNTOUCHED}
    assert convened.window.status.item.text() == "Indkaldt"
    assert convened.window.status.attendance.text().startswith("5 indkaldt")
    assert "til stede" not in convened.window.status.attendance.text()
    assert convened.page.header.attendance.text() == "Indkaldt 5 · 5 er her"
    assert not convened.view.item.head.take_up.isVisible()
    assert not lines(convened)


def test_who_was_not_called_yet_is_neither_there_nor_away(room, services):
    expected = tuple(replace(p, presence=Presence.EXPECTED) for p in room.meeting.participants)
    meeting = replace(room.meeting, id="m4", status=Status.PLANNED, participants=expected)
    services.store.add(meeting)
    room.window.open_meeting("m4")
    foot, header = room.window.status, room.page.header
    assert (foot.attendance.text(), header.attendance.text()) == ("5 indkaldt", "Indkaldt 5")
    press(Qt.Key.Key_F, CONTROL | SHIFT)
    press(Qt.Key.Key_1)
    assert foot.attendance.text() == "5 indkaldt, 1 er her"
    assert header.attendance.text() == "Indkaldt 5 · 1 er her"
    assert room.view.left.attendance.count.text() == "1 af 5"
    press(Qt.Key.Key_Z, CONTROL)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F12)
    assert foot.attendance.text() == "5 ikke råbt op"
    assert header.attendance.text() == "Fremmøde 0/5"
    press(Qt.Key.Key_F, CONTROL | SHIFT)
    press(Qt.Key.Key_1)
    assert foot.attendance.text() == "1 til stede, 4 ikke råbt op"
    assert header.attendance.text() == "Fremmøde 1/5"


def test_before_it_begins_the_case_is_the_screen_and_the_decision_a_line(convened):
    case = convened.view.item.sections.editors["s1"]
    assert not case.folded
    assert case.text.hasFocus()
    assert case.text.textCursor().position() == 0
    decision = convened.view.item.decision
    assert decision.fold_line.isVisible()
    assert not decision.text.isVisible()
    assert case.text.document().defaultFont() == decision.text.document().defaultFont()


def test_the_decision_is_one_key_away_and_stays_open(convened):
    press(Qt.Key.Key_D, CONTROL)
    write("Udkast.")
    assert convened.item(1).decision == "Udkast."
    assert states(convened) == {State.UNTOUCHED, State.DECIDED}
    press(Qt.Key.Key_PageDown, CONTROL)
    assert convened.view.item.decision.text.hasFocus()
    convened.view.item.decision.fold_button.click()
    assert not convened.view.item.decision.text.isVisible()


def test_the_line_of_the_decision_is_written_in(convened):
    press(Qt.Key.Key_PageDown, CONTROL)
    assert convened.view.item.decision.fold_line.hasFocus()  # no case to read
    write("Vedtaget.")
    assert convened.item(2).decision == "Vedtaget."


def test_what_is_written_unseen_unfolds(convened):
    press(Qt.Key.Key_PageDown, CONTROL)
    press(Qt.Key.Key_F2)  # a standing phrase
    assert convened.item(2).decision
    assert convened.view.item.decision.text.isVisible()


def test_with_the_first_item_taken_up_the_decision_is_the_screen(convened):
    press(Qt.Key.Key_F12)
    assert convened.view.item.decision.text.hasFocus()
    assert not convened.view.item.decision.fold_button.isVisible()
    assert convened.view.item.sections.editors["s1"].folded
    assert State.IN_PROGRESS in states(convened)
    assert convened.page.header.phase.text() == "I gang"
    assert convened.page.header.attendance.text() == "Fremmøde 5/5"
    convened.window.actions_["undo"].trigger()
    assert states(convened) == {State.UNTOUCHED}
    assert not convened.view.item.sections.editors["s1"].folded


def test_when_it_is_over_what_is_missing_is_the_screen(convened, qtbot):
    press(Qt.Key.Key_F12)
    write("Godkendt.")
    press(Qt.Key.Key_F12, SHIFT)
    assert states(convened) == {State.DECIDED, State.UNTOUCHED}
    assert convened.page.header.phase.text() == "Afsluttet"
    first = ["Mødet har intet sted", "Punkt 2 har ingen beslutning"]
    qtbot.waitUntil(lambda: lines(convened)[:2] == first)
    before = len(lines(convened))
    button = next(
        each
        for each in convened.view.around.missing.findChildren(QPushButton)
        if each.text() == "Punkt 5 har ingen beslutning"
    )
    button.click()
    assert convened.view.current.item.id == "i5"
    assert QApplication.focusWidget() is convened.view.item.decision.text
    write("Godkendt.")
    qtbot.waitUntil(lambda: len(lines(convened)) == before - 1)


def test_when_it_is_over_cpr_numbers_are_on_the_list_too(convened, qtbot):
    press(Qt.Key.Key_F12)
    write("Om 010190-1234.")
    press(Qt.Key.Key_F12, SHIFT)
    told = "Punkt 1: CPR 010190-XXXX (beslutningen)"
    qtbot.waitUntil(lambda: told in lines(convened))
    assert lines(convened)[0] == told
    convened.view.current.show("i5")
    panel = convened.view.around.missing
    next(each for each in panel.findChildren(QPushButton) if each.text() == told).click()
    assert convened.view.current.item.id == "i1"
    assert QApplication.focusWidget() is convened.view.item.decision.text


def test_what_the_meeting_itself_lacks_has_a_way_too(room, qtbot):
    qtbot.waitUntil(lambda: lines(room)[:1] == ["Mødet har intet sted"])
    next(each for each in room.view.around.missing.findChildren(QPushButton)).click()
    assert room.view.details.isVisible()
    assert QApplication.focusWidget() is room.view.details.line_of("venue")
    press(Qt.Key.Key_Escape)
    assert room.view.item.decision.text.hasFocus()


def next_lack() -> None:
    press(Qt.Key.Key_J, CONTROL | SHIFT)


def test_a_key_leads_from_one_lack_to_the_next(room):
    press(Qt.Key.Key_F12)
    write("Godkendt.")
    press(Qt.Key.Key_F12, SHIFT)
    for item_id in ("i2", "i3", "i4", "i4", "i5", "i6"):
        owed = room.view.current.item.id == item_id  # i4 is closed, and owes the public a sentence
        next_lack()
        assert room.view.current.item.id == item_id
        item = room.view.item
        assert (item.head.closed_part.text if owed else item.decision.text).hasFocus()
    next_lack()
    assert QApplication.focusWidget() is room.view.details.line_of("venue")
    next_lack()
    assert room.view.current.item.id == "i2"
    assert room.view.item.decision.text.hasFocus()


def test_the_key_goes_on_from_what_was_put_right(room):
    press(Qt.Key.Key_F12, SHIFT)
    next_lack()
    write("Godkendt.")
    here = room.view.current.item.id
    next_lack()
    ids = [item.id for item in room.meeting.items]
    assert room.view.current.item.id == ids[ids.index(here) + 1]


def test_the_key_finds_all_that_the_list_says_each_at_its_place(room, services, qtbot):
    """The meeting's own lacks, the roll call, CPR numbers, and a title and a date in an item."""
    section = Section("s9", "Indstilling", "Referatet af [dato] godkendes.")
    items = (
        replace(room.meeting.items[0], title="", sections=(section,), decision="Om 010190-1234."),
        replace(room.meeting.items[1], decision="Vedtaget."),
    )
    people = (replace(room.meeting.participants[0], presence=Presence.EXPECTED),)
    meeting = replace(
        room.meeting, id="m5", status=Status.DRAFT, date=None, items=items, participants=people
    )
    services.store.add(replace(meeting, events=()))
    room.window.open_meeting("m5", "i2")
    view = room.view
    qtbot.waitUntil(lambda: any("CPR" in line for line in lines(room)))
    attendance, editors = view.left.attendance.list, view.item.sections.editors
    places = []
    for _ in range(6):
        next_lack()
        places.append(QApplication.focusWidget())
    date, venue, people_list, decision, title, text = places
    assert date is view.details.date.line
    assert venue is view.details.line_of("venue")
    assert people_list is attendance
    assert (decision, title) == (view.item.decision.text, view.item.head.title)
    assert text is editors["s9"].text
    assert view.current.item.id == "i1"
    next_lack()
    assert QApplication.focusWidget() is view.details.date.line


def test_the_key_says_that_nothing_is_missing_only_when_nothing_is(room, services):
    item = replace(room.meeting.items[0], decision="Vedtaget.")
    meeting = replace(room.meeting, id="m6", status=Status.DRAFT, items=(item,), events=())
    there = tuple(replace(p, presence=Presence.PRESENT) for p in meeting.participants)
    services.store.add(replace(meeting, participants=there))
    room.window.open_meeting("m6")
    next_lack()
    assert QApplication.focusWidget() is room.view.details.line_of("venue")
    write("Salen")
    next_lack()
    assert room.window.message.text == "Der mangler ikke noget"


def test_a_referat_that_was_imported_is_over(room, services):
    services.store.add(replace(room.meeting, id="m3", status=Status.DRAFT, events=()))
    room.window.open_meeting("m3")
    assert State.IN_PROGRESS not in states(room)
    assert room.window.status.item.text() == "Afsluttet"
    assert room.page.header.phase.text() == "Afsluttet"
    assert not room.view.item.head.take_up.isVisible()
    assert lines(room)
