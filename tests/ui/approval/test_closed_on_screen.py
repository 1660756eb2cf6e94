"""Approved minutes on screen: nothing that is typed or clicked there changes them."""

import sqlite3

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from ssp_desktop.application.review.approving import approval, reopening
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.actions.table import ACTIONS
from ssp_desktop.ui.fields.read_only import is_read_only
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.approval.conftest import focus, view_in
from tests.ui.conftest import press, write

CTRL = Qt.KeyboardModifier.ControlModifier
_LEAVE = {"back", "quit", "delete_meeting", "show_room", "room_window", "full_screen"}


def test_letters_change_nothing_and_the_reason_is_said_once(
    window: MainWindow, approved: Meeting, qtbot: QtBot
) -> None:
    window.open_meeting(approved.id)
    view = view_in(window)
    editor = view.item.decision.text
    for field in (editor, view.item.head.title, view.item.head.case_number):
        before = field.toPlainText() if isinstance(field, QTextEdit) else field.text()
        focus(field)
        write("Nyt æ")
        press(Qt.Key.Key_Backspace)
        press(Qt.Key.Key_Return)
        after = field.toPlainText() if isinstance(field, QTextEdit) else field.text()
        assert after == before
    assert window.meeting_page.session.meeting == approved
    assert "godkendt" in window.message.text
    window.message.hide()
    focus(editor)
    write("igen")
    assert window.message.isHidden()


def test_the_line_above_says_who_approved_and_when(window: MainWindow, approved: Meeting) -> None:
    window.open_meeting(approved.id)
    line = view_in(window).around.approved
    assert line.isVisible()
    assert line.words.text == (
        "Godkendt af Åse Dam torsdag 14. december 2023 kl. 16:20. Teksten er lukket."
    )


def test_nothing_pasted_cut_dropped_or_formatted(window: MainWindow, approved: Meeting) -> None:
    window.open_meeting(approved.id, approved.items[0].id)
    editor = view_in(window).item.decision.text
    before = editor.toPlainText()
    focus(editor)
    QGuiApplication.clipboard().setText("indsat")
    editor.selectAll()
    for key in (Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_B, Qt.Key.Key_Backspace):
        press(key, CTRL)
    editor.write_over(0, 3, "andet")
    for action in ("paste", "cut"):
        window.actions_[action].trigger()
    assert editor.toPlainText() == before
    assert window.meeting_page.session.meeting == approved


def test_the_caret_still_moves_and_words_are_copied(window: MainWindow, approved: Meeting) -> None:
    window.open_meeting(approved.id, approved.items[0].id)
    editor = view_in(window).item.decision.text
    assert editor.toPlainText() == "Godkendt."
    focus(editor)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == editor.toPlainText()[:1]


def test_no_action_that_is_of_use_changes_the_minutes(
    window: MainWindow, approved: Meeting
) -> None:
    window.open_meeting(approved.id)
    for spec in ACTIONS:
        if spec.id in _LEAVE or spec.menu.name in {"FILE", "HELP"}:
            continue
        if window.actions_[spec.id].isEnabled():
            window.actions_[spec.id].trigger()
            QApplication.processEvents()
            page = window.meeting_page
            assert page is None or page.session.meeting == approved, spec.id
        if window.meeting_page is None:
            window.open_meeting(approved.id)


def test_lists_take_no_keys_that_change(window: MainWindow, approved: Meeting) -> None:
    window.open_meeting(approved.id)
    view = view_in(window)
    for rows in (view.left.agenda.list, view.left.attendance.list, view.item.decision.notes):
        focus(rows)
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_Space, Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_F2):
            press(key, on=rows)
        assert rows.state() is not rows.State.EditingState
    agenda = view.left.agenda.list
    place = agenda.visualRect(agenda.currentIndex()).center()
    QTest.mouseDClick(agenda.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert agenda.state() is not agenda.State.EditingState
    people = view.left.attendance.list
    row = people.visualRect(people.people.index(0))
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, row.center().y()))
    press(Qt.Key.Key_Down, CTRL | Qt.KeyboardModifier.ShiftModifier, on=agenda)
    assert window.meeting_page.session.meeting == approved
    menu = agenda.menu_for(agenda.currentIndex())
    assert not any(entry.isEnabled() for entry in menu.actions() if not entry.isSeparator())
    menu = people.menu_for(people.people.index(0))
    enabled = [entry.objectName() for entry in menu.actions() if entry.isEnabled()]
    assert "show_events" in enabled
    assert "remove_person" not in enabled


def test_every_field_of_the_view_is_read_only_at_every_item(
    window: MainWindow, approved: Meeting
) -> None:
    window.open_meeting(approved.id)
    view = view_in(window)
    window.actions_["toggle_details"].trigger()
    for item in approved.items:
        view.current.show(item.id)
        for field in view.findChildren(QLineEdit) + view.findChildren(QTextEdit):
            if is_read_only(field):
                assert field.isReadOnly() or not field.isEnabled(), field.accessibleName()
        for choice in view.details.findChildren(QComboBox):
            assert not choice.isEnabled()
        for button in view.item.decision.buttons.findChildren(QAbstractButton):
            assert not button.isEnabled()


def test_undo_is_grey_after_the_approval(window: MainWindow, approved: Meeting) -> None:
    window.open_meeting(approved.id)
    assert not window.actions_["undo"].isEnabled()


def test_what_slips_by_is_refused_and_the_meeting_shown_again(
    window: MainWindow, approved: Meeting, qtbot: QtBot
) -> None:
    """A change asked for by some other way is no crash, and nothing wrong stays on screen."""
    window.open_meeting(approved.id)
    view = view_in(window)
    editor = view.item.decision.text
    shown = editor.toPlainText()
    editor.textCursor().insertText("smuglet ")
    assert window.meeting_page.session.meeting == approved
    qtbot.waitUntil(lambda: editor.toPlainText() == shown)
    assert "godkendt" in window.message.text


def test_the_fields_can_be_written_in_again_after_reopening(
    window: MainWindow, services: Services, meetings: list[Meeting]
) -> None:
    window.open_meeting(meetings[1].id)
    view, session = view_in(window), window.meeting_page.session
    now = services.now().astimezone()
    session.do(approval(session.meeting, "Åse Dam", now))
    assert view.item.decision.text.isReadOnly()
    assert not window.actions_["bold"].isEnabled()
    session.do(reopening(session.meeting, "Bo Ly", now, "En stemme manglede"))
    assert not view.item.decision.text.isReadOnly()
    assert window.actions_["bold"].isEnabled()
    assert view.around.approved.isHidden()
    focus(view.item.decision.text)
    write("Mere")
    assert "Mere" in session.meeting.item(view.current.id).decision


def test_minutes_are_not_approved_by_a_choice_among_the_facts(
    window: MainWindow, meetings: list[Meeting]
) -> None:
    window.open_meeting(meetings[1].id)
    window.actions_["toggle_details"].trigger()
    assert view_in(window).details.status.texts() == ["Dagsorden", "Kladde", "Til gennemsyn"]


def test_minutes_altered_behind_the_programs_back_say_so_when_opened(
    window: MainWindow, services: Services, approved: Meeting, qtbot: QtBot
) -> None:
    with sqlite3.connect(services.folders.database) as connection:
        connection.execute(
            "UPDATE items SET decision = 'Afvist.' WHERE id = ?", [approved.items[0].id]
        )
    window.open_meeting(approved.id)
    broken = view_in(window).around.approved.broken
    qtbot.waitUntil(lambda: bool(broken.text), timeout=10_000)
    assert "punkt 1: beslutningen er en anden" in broken.text


def test_minutes_that_are_as_approved_say_nothing(
    window: MainWindow, approved: Meeting, qtbot: QtBot
) -> None:
    window.open_meeting(approved.id)
    qtbot.wait(500)
    assert view_in(window).around.approved.broken.text == ""
