"""What is half written in a line is held, and with the item or person it was written for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ssp_desktop.ui.meeting.agenda.agenda_list import AgendaList
from tests.ui.meeting.conftest import Shown, act


def begin_renaming(shown: Shown, title: str) -> None:
    """Write a title over the one in the list, without Enter."""
    shown.view.current.show(shown.meeting.items[1].id)
    shown.view.moving.focus_agenda()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), title)


@pytest.mark.parametrize("doing", ["next_item", "move_item_down", "toggle_closed"])
def test_a_title_half_written_in_the_list_is_held(shown: Shown, doing: str) -> None:
    item = shown.meeting.items[1]
    begin_renaming(shown, "Ny titel")
    act(shown.view, doing)
    assert shown.meeting.item(item.id).title == "Ny titel"


def test_deleting_while_renaming_leaves_the_cursor_in_the_list(shown: Shown) -> None:
    begin_renaming(shown, "Ny titel")
    act(shown.view, "delete_item")
    assert isinstance(QApplication.focusWidget(), AgendaList)
    shown.session.undo()
    assert "Ny titel" in shown.titles()


def test_a_name_half_written_in_the_attendance_is_held(shown: Shown) -> None:
    shown.view.moving.focus_attendance()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), "Ny Person, skole")
    shown.view.attendance.all_present()
    assert shown.meeting.participants[0].name == "Ny Person"


def test_an_attachment_half_written_stays_with_its_item(shown: Shown) -> None:
    item = shown.item
    act(shown.view, "add_attachment")
    QTest.keyClicks(QApplication.focusWidget(), "Notat")
    shown.view.moving.next_item()
    assert shown.meeting.item(item.id).attachments[-1].title == "Notat"
    assert shown.item.id != item.id
    assert shown.view.item.attachments.add.text() == ""


def test_an_attachment_half_written_goes_with_the_item_that_is_taken_back(shown: Shown) -> None:
    while shown.meeting.items:
        act(shown.view, "delete_item")
    shown.view.moving.add_item()
    QTest.keyClicks(QApplication.focusWidget(), "Alene")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    act(shown.view, "add_attachment")
    QTest.keyClicks(QApplication.focusWidget(), "Notat")
    shown.session.undo()
    assert shown.meeting.items == ()
    shown.session.redo()
    assert shown.item.attachments == ()


def test_lines_half_written_are_held_when_the_meeting_is_left(shown: Shown) -> None:
    shown.view.left.agenda.add.setText("Et punkt mere")
    shown.view.left.attendance.add.setText("Bo Ly, politiet")
    shown.view.close_view()
    assert "Et punkt mere" in shown.titles()
    assert "Bo Ly" in [person.name for person in shown.meeting.participants]
