"""Ctrl+Z takes back what was done last, in whatever line of the meeting the cursor is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.exporting.export_panel import ExportPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press, write

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Added = Callable[[Meeting], list[str]]


@pytest.fixture
def at_work(services: Services, window: MainWindow) -> MainWindow:
    meeting = a_meeting()
    services.store.add(meeting)
    window.open_meeting(meeting.id)
    return window


def meeting_of(window: MainWindow) -> Meeting:
    return window.meeting_page.session.meeting


def undo() -> None:
    press(Qt.Key.Key_Z, CONTROL)


def redo() -> None:
    press(Qt.Key.Key_Y, CONTROL)


def line() -> QLineEdit:
    """Return the line that has the cursor."""
    found = QApplication.focusWidget()
    assert isinstance(found, QLineEdit)
    return found


def new_item(_window: MainWindow) -> None:
    press(Qt.Key.Key_P, CONTROL | SHIFT)


def new_person(window: MainWindow) -> None:
    window.meeting_page.view.left.attendance.add.setFocus()


def new_attachment(_window: MainWindow) -> None:
    press(Qt.Key.Key_B, CONTROL | SHIFT)


QUICK = [
    (new_item, lambda meeting: [item.title for item in meeting.items]),
    (new_person, lambda meeting: [person.name for person in meeting.participants]),
    (
        new_attachment,
        lambda meeting: [each.title for item in meeting.items for each in item.attachments],
    ),
]


@pytest.mark.parametrize(("go", "names"), QUICK, ids=["item", "person", "attachment"])
def test_what_was_added_quickly_is_taken_back_where_it_was_written(
    at_work: MainWindow, go: Callable[[MainWindow], None], names: Added
) -> None:
    before = names(meeting_of(at_work))
    go(at_work)
    write("Et")
    press(Qt.Key.Key_Return)
    go(at_work)
    write("To")
    press(Qt.Key.Key_Return)
    after = names(meeting_of(at_work))
    assert set(after) == {*before, "Et", "To"}
    go(at_work)
    undo()
    assert set(names(meeting_of(at_work))) == {*before, "Et"}
    go(at_work)
    assert line().text() == "", "it does not come back into the line"
    undo()
    assert names(meeting_of(at_work)) == before
    redo()
    go(at_work)
    redo()
    assert names(meeting_of(at_work)) == after


@pytest.mark.parametrize(("go", "names"), QUICK, ids=["item", "person", "attachment"])
def test_text_that_was_not_added_comes_first(
    at_work: MainWindow, go: Callable[[MainWindow], None], names: Added
) -> None:
    before = names(meeting_of(at_work))
    go(at_work)
    write("Et")
    press(Qt.Key.Key_Return)
    go(at_work)
    write("To")
    undo()
    assert (line().text(), set(names(meeting_of(at_work)))) == ("", {*before, "Et"})
    undo()
    assert names(meeting_of(at_work)) == before


@pytest.mark.parametrize("strip", [Qt.Key.Key_R, Qt.Key.Key_Y, Qt.Key.Key_S])
def test_an_empty_field_of_a_strip_passes_it_on(at_work: MainWindow, strip: Qt.Key) -> None:
    write("Drøftet.")
    press(strip, CONTROL | SHIFT)
    if strip == Qt.Key.Key_S:  # the numbers of a vote
        press(strip, CONTROL | SHIFT)
        press(strip, CONTROL | SHIFT)
    assert not at_work.meeting_page.view.item.decision.text.hasFocus()
    undo()
    assert "Drøftet." not in meeting_of(at_work).items[-1].decision


def test_a_row_that_was_not_written_in_passes_it_on(at_work: MainWindow) -> None:
    before = [item.title for item in meeting_of(at_work).items]
    new_item(at_work)
    write("Et")
    press(Qt.Key.Key_Return)
    at_work.meeting_page.view.moving.focus_agenda()
    press(Qt.Key.Key_F2)
    undo()
    assert [item.title for item in meeting_of(at_work).items] == before


@pytest.mark.parametrize("name", ["name", "folder"])
def test_a_field_that_was_emptied_gets_its_text_back_first(at_work: MainWindow, name: str) -> None:
    write("Drøftet.")
    press(Qt.Key.Key_E, CONTROL)
    choices = at_work.findChild(ExportPanel).choices
    field = {"name": choices.name, "folder": choices.folder.field}[name]
    stood = field.text()
    field.setFocus()
    field.selectAll()
    press(Qt.Key.Key_Delete)
    assert field.text() == ""
    undo()
    assert field.text() == stood
    assert "Drøftet." in meeting_of(at_work).items[-1].decision
    undo()
    assert "Drøftet." not in meeting_of(at_work).items[-1].decision


def test_a_search_that_was_emptied_comes_back(at_work: MainWindow) -> None:
    press(Qt.Key.Key_F, CONTROL)
    write("bande")
    line().selectAll()
    press(Qt.Key.Key_Backspace)
    undo()
    assert line().text() == "bande"


def test_a_line_that_was_emptied_by_hand_gets_its_text_back(at_work: MainWindow) -> None:
    write("Drøftet.")
    new_item(at_work)
    write("Et")
    line().selectAll()
    press(Qt.Key.Key_Delete)
    undo()
    assert line().text() == "Et"
    assert "Drøftet." in meeting_of(at_work).items[-1].decision
