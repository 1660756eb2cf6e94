"""An undo whose effect is not where one looks says what it took back, and leads back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ssp_desktop.ui.committees.committee_dialog import CommitteeDialog
from tests.ui.conftest import press, write

CONTROL = Qt.KeyboardModifier.ControlModifier


def _undo() -> None:
    press(Qt.Key.Key_Z, CONTROL)


def _with_a_vote(window):
    """Note a vote at the item in sight, from its strip."""
    window.actions_["note_vote"].trigger()
    QTest.keyClick(QApplication.focusWidget(), "+")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)  # also where somebody has not voted
    assert window.meeting_page.view.current.item.votes


def test_a_vote_taken_back_after_the_committees_were_open_is_told(window, meetings, committee):
    window.open_meeting(meetings[-1].id)
    _with_a_vote(window)
    number = window.meeting_page.session.meeting.number_of(window.meeting_page.item_id)
    window.panels.show_committees()
    window.findChild(CommitteeDialog).close()
    window.activateWindow()
    window.meeting_page.view.moving.back_to_text()
    _undo()
    assert not window.meeting_page.view.current.item.votes
    assert window.message.text == f"Fortrudt: afstemningen i punkt {number}"
    press(Qt.Key.Key_Y, CONTROL)
    assert window.message.text == f"Gentaget: afstemningen i punkt {number}"


def test_characters_taken_back_where_one_writes_are_not_told(window, meetings):
    window.open_meeting(meetings[-1].id)
    window.meeting_page.view.moving.go_to_decision()
    write("Ja")
    _undo()
    assert window.message.text == ""


def test_characters_of_another_item_are_told(window, meetings):
    window.open_meeting(meetings[-1].id)
    view = window.meeting_page.view
    first, second = view.meeting.items[:2]
    view.current.show(first.id)
    view.moving.go_to_decision()
    write("Ja")
    view.current.show(second.id)
    view.moving.back_to_text()
    _undo()
    assert view.current.item.id == first.id
    assert window.message.text == "Fortrudt: beslutningen i punkt 1"


def test_what_is_noted_of_the_meeting_is_told_and_an_item_by_its_number(window, meetings):
    window.open_meeting(meetings[-1].id)
    view = window.meeting_page.view
    window.actions_["begin_or_end"].trigger()
    window.actions_["undo"].trigger()
    assert window.message.text == "Fortrudt: mødets forløb"
    view.current.show(view.meeting.items[1].id)
    window.actions_["delete_item"].trigger()
    window.actions_["undo"].trigger()
    assert window.message.text == "Fortrudt: punkt 2"


def test_taking_an_added_item_back_leads_back_to_where_one_wrote(window, meetings):
    window.open_meeting(meetings[-1].id)
    view = window.meeting_page.view
    first = view.meeting.items[0]
    view.current.show(first.id)
    view.moving.go_to_decision()
    write("Nej")
    place = view.moving.writing_place()
    view.moving.add_item()
    write("Et punkt")
    press(Qt.Key.Key_Return)
    write("Et til")
    press(Qt.Key.Key_Return)
    assert view.current.item.title == "Et til"
    view.moving.back_to_text()
    _undo()
    assert view.current.item.title == "Et punkt"
    _undo()
    assert view.current.item.id == first.id
    assert view.moving.writing_place() == place
    assert view.item.decision.text.hasFocus()
