"""The window by keys alone: where the focus goes, what Enter does, and what a name typed does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence, Status
from ssp_desktop.ui.approval.approval_panel import ApprovalPanel
from ssp_desktop.ui.copies.copies_panel import CopiesPanel
from ssp_desktop.ui.meeting.attendance.attendance_list import AttendanceList
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def met(qapp: QApplication) -> Iterator[list[QWidget]]:
    """Give the parts that get the focus, as they get it: each is what a reader says."""
    found: list[QWidget] = []

    def note(_before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            found.append(now)

    qapp.focusChanged.connect(note)
    yield found
    qapp.focusChanged.disconnect(note)


@pytest.mark.parametrize("opening", ["file", "note_vote", "toggle_details"])
def test_what_is_closed_leads_to_the_text_and_nowhere_else(
    window: MainWindow,
    meetings: list[Meeting],
    met: list[QWidget],
    qtbot: QtBot,
    opening: str,
) -> None:
    window.open_meeting(meetings[0].id)
    press(Qt.Key.Key_D, CONTROL)
    text = QApplication.focusWidget()
    window.actions_[opening].trigger()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not text)
    met.clear()
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is text)
    assert met == [text]


def test_a_meeting_that_opens_takes_the_focus_to_its_text_at_once(
    window: MainWindow, meetings: list[Meeting], met: list[QWidget]
) -> None:
    window.show_start()
    met.clear()
    window.open_meeting(meetings[0].id)
    assert met == [QApplication.focusWidget()]


def test_what_is_hidden_with_the_focus_hands_it_on_where_nobody_else_does(
    window: MainWindow, meetings: list[Meeting], qtbot: QtBot
) -> None:
    window.open_meeting(meetings[0].id)
    press(Qt.Key.Key_8, CONTROL)
    button = QApplication.focusWidget()
    button.hide()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not button)
    assert QApplication.focusWidget().isVisible()


def test_enter_on_any_button_is_a_click(
    window: MainWindow, meetings: list[Meeting], services: Services, qtbot: QtBot
) -> None:
    services.daily_backup()
    window.actions_["copies"].trigger()
    panel = window.findChild(CopiesPanel)
    assert isinstance(panel, CopiesPanel)
    qtbot.waitUntil(panel.restore_button.isEnabled)
    panel.restore_button.setFocus()
    qtbot.waitUntil(panel.restore_button.hasFocus)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.restoring.strip.is_asking, timeout=20_000)


@pytest.fixture
def ready(services: Services) -> Meeting:
    """Keep a meeting of which something is not in order."""
    people = (Participant("p1", "Åse Dam", presence=Presence.PRESENT),)
    items = (AgendaItem("i1", "Budget"), AgendaItem("i2", "Eventuelt"))
    kept = a_meeting(participants=people, items=items)
    services.store.add(kept)
    return kept


@pytest.fixture
def approval(window: MainWindow, ready: Meeting, qtbot: QtBot) -> ApprovalPanel:
    """Give its panel, with what is not in order found."""
    window.open_meeting(ready.id)
    press(Qt.Key.Key_F12, CONTROL_SHIFT)
    found = window.findChild(ApprovalPanel)
    assert isinstance(found, ApprovalPanel)
    qtbot.waitUntil(lambda: bool(found.findings.rows))
    found.by.take("Åse Dam")
    return found


def test_tab_goes_through_a_panel_as_it_is_read(approval: ApprovalPanel) -> None:
    approval.approve.setFocus()
    for row in approval.findings.rows:
        for button in (row.way, row.answer):
            press(Qt.Key.Key_Tab)
            assert QApplication.focusWidget() is button
    press(Qt.Key.Key_Tab)
    assert not approval.findings.isAncestorOf(QApplication.focusWidget())
    for _ in approval.findings.rows:
        press(Qt.Key.Key_Backtab)
        press(Qt.Key.Key_Backtab)
    press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is approval.approve


def test_the_focus_stays_at_the_way_to_a_finding_when_others_come(approval: ApprovalPanel) -> None:
    first, second, *_ = approval.findings.rows
    first.way.setFocus()
    approval.findings.show_findings([row.found for row in approval.findings.rows[1:]])
    assert second.way.hasFocus()


def test_a_menu_opened_by_key_is_at_its_first_entry(
    window: MainWindow, meetings: list[Meeting], qtbot: QtBot
) -> None:
    window.open_meeting(meetings[0].id)
    people = list_in(window)
    middle = people.visualRect(people.currentIndex()).center()
    place = people.viewport().mapToGlobal(middle)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, place)
    QApplication.sendEvent(people.viewport(), asked)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.waitUntil(lambda: menu.activeAction() is menu.actions()[0])
    menu.close()


def test_the_day_of_filing_is_no_approval(window: MainWindow, approval: ApprovalPanel) -> None:
    approval.approve.click()
    assert approval.approve.text() == "Godkend alligevel"
    approval.filed.setFocus()
    press(Qt.Key.Key_Return)
    assert window.meeting_page.session.meeting.status is Status.DRAFT


def test_the_cross_of_a_panel_closes_it_by_enter(approval: ApprovalPanel, qtbot: QtBot) -> None:
    cross = approval.findChild(QToolButton)
    assert isinstance(cross, QToolButton)
    cross.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not approval.isVisible())
    assert not approval.problem.text()


def test_the_name_of_somebody_who_is_not_listed_notes_nothing(
    window: MainWindow, meetings: list[Meeting]
) -> None:
    window.open_meeting(meetings[0].id)
    list_in(window)
    before = window.meeting_page.session.meeting.participants
    write("Signe Ny for Eva")
    assert window.meeting_page.session.meeting.participants == before


def test_space_after_a_letter_that_found_somebody_still_moves_the_presence_on(
    window: MainWindow, meetings: list[Meeting]
) -> None:
    window.open_meeting(meetings[0].id)
    list_in(window)
    before = window.meeting_page.session.meeting.participants
    write("Bo ")
    after = window.meeting_page.session.meeting.participants
    assert after[1].presence is not before[1].presence


def list_in(window: MainWindow) -> AttendanceList:
    found = window.findChild(AttendanceList)
    assert isinstance(found, AttendanceList)
    press(Qt.Key.Key_F, CONTROL_SHIFT)
    assert found.hasFocus()
    return found
