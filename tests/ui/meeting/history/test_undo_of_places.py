"""What is taken back may take the place away where one wrote: nothing is then written unseen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.meeting.conftest import Shown, act


def test_attendance_taken_back_without_items_leads_to_no_hidden_editor(shown: Shown) -> None:
    while shown.meeting.items:
        act(shown.view, "delete_item")
    shown.view.moving.focus_attendance()
    QTest.keyClick(shown.view.left.attendance.list, Qt.Key.Key_Space)
    shown.session.undo()
    assert QApplication.focusWidget().isVisible()


def test_a_format_never_goes_into_a_section_that_is_taken_back(shown: Shown) -> None:
    shown.view.moving.go_to_decision()
    shown.view.item.add_section("Høring")
    QTest.keyClicks(QApplication.focusWidget(), "Ord")
    shown.session.undo()
    shown.session.undo()
    assert shown.view.item.decision.text.hasFocus()
    act(shown.view, "numbers")
    QTest.keyClicks(QApplication.focusWidget(), "Ja")
    assert shown.item.decision == "1. Ja"


def test_a_format_never_goes_into_a_folded_section(shown: Shown) -> None:
    shown.view.moving.go_to_decision()
    shown.view.item.add_section("Høring")
    QTest.keyClicks(QApplication.focusWidget(), "Ord")
    before = shown.item.sections
    editor = shown.view.item.sections.editors[before[-1].id]
    editor.fold(True)
    act(shown.view, "numbers")
    assert shown.item.sections == before
