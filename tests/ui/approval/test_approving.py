"""The chair's way through the panel: what is not in order, the approval, and opening again."""

import datetime
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence, Role, Status
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.approval.approval_panel import ApprovalPanel
from ssp_desktop.ui.exporting.export_panel import ExportPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.approval.conftest import focus, view_in
from tests.ui.conftest import a_meeting, press, write

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def held(services: Services) -> Meeting:
    """Keep a meeting that is over, with an item undecided and a date on another weekday."""
    meeting = a_meeting(
        day=datetime.date(2023, 11, 23),
        time=datetime.time(14),
        venue="Byrådssalen",
        status=Status.DRAFT,
        participants=(
            Participant("p1", "Kim Berg", role=Role.CHAIR, presence=Presence.PRESENT),
            Participant("p2", "Bo Ly", presence=Presence.PRESENT),
        ),
        items=(
            AgendaItem("i1", "Orientering", decision="Mødet er torsdag den 15. december 2023."),
            AgendaItem("i2", "Eventuelt"),
        ),
    )
    services.store.add(meeting)
    return meeting


def opened(window: MainWindow, meeting: Meeting) -> ApprovalPanel:
    window.resize(1500, 900)
    window.open_meeting(meeting.id)
    press(Qt.Key.Key_F12, CTRL_SHIFT)
    panel = window.meeting_page.findChild(ApprovalPanel)
    assert panel is not None
    return panel


def test_one_finding_accepted_one_mended_and_approved(
    window: MainWindow, services: Services, held: Meeting, qtbot: QtBot
) -> None:
    panel = opened(window, held)
    session = window.meeting_page.session
    assert panel.by.text() == "Kim Berg"
    qtbot.waitUntil(lambda: panel.findings.left == 2, timeout=20_000)
    weekday = next(row for row in panel.findings.rows if "15. december" in row.way.accessibleName())
    focus(weekday.answer)
    press(Qt.Key.Key_Space)
    assert [each.by for each in session.meeting.accepted] == ["Kim Berg"]
    qtbot.waitUntil(lambda: panel.findings.left == 1)
    accepted = panel.findings.rows[-1]
    assert accepted.accepted_words.startswith("Accepteret")
    assert "Kim Berg" in accepted.accepted_words
    focus(panel.findings.rows[0].way)
    press(Qt.Key.Key_Space)
    assert window.current_item == "i2"
    focus(view_in(window).item.decision.text)
    write("Intet.")
    qtbot.waitUntil(lambda: panel.findings.left == 0, timeout=20_000)
    focus(panel.by)
    press(Qt.Key.Key_Return)
    assert session.meeting.status is Status.APPROVED
    assert session.meeting.approved_by == "Kim Berg"
    assert services.store.load(held.id).approved_at == session.meeting.approved_at
    assert services.store.seals.of(held.id) is not None
    assert services.store.seals.broken(held.id) is None
    assert view_in(window).around.approved.isVisible()
    assert panel.after.isVisible()
    assert not panel.findings.isVisible()


def test_with_something_left_it_asks_once(window: MainWindow, held: Meeting, qtbot: QtBot) -> None:
    panel = opened(window, held)
    session = window.meeting_page.session
    qtbot.waitUntil(lambda: panel.findings.left == 2, timeout=20_000)
    press(Qt.Key.Key_Return)
    assert session.meeting.status is Status.DRAFT
    assert "2 ting" in panel.problem.text()
    press(Qt.Key.Key_Return)
    assert session.meeting.status is Status.APPROVED


def test_without_a_name_nothing_is_approved(window: MainWindow, held: Meeting) -> None:
    panel = opened(window, held)
    panel.by.selectAll()
    press(Qt.Key.Key_Delete, on=panel.by)
    press(Qt.Key.Key_Return)
    assert window.meeting_page.session.meeting.status is Status.DRAFT
    assert panel.problem.isVisible()


def test_a_double_click_accepts_one_finding(
    window: MainWindow, held: Meeting, qtbot: QtBot
) -> None:
    panel = opened(window, held)
    session = window.meeting_page.session
    qtbot.waitUntil(lambda: panel.findings.left == 2, timeout=20_000)
    QApplication.processEvents()
    answer = panel.findings.rows[0].answer
    place = answer.mapTo(window, answer.rect().center())
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(window.windowHandle(), left, pos=place)
    qtbot.waitUntil(lambda: panel.findings.left == 1)
    QApplication.processEvents()
    under = panel.findings.rows[0].answer  # as when the next one has come under the mouse
    spot = under.rect().center()
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        at = under.mapToGlobal(spot)
        event = QMouseEvent(kind, spot, at, left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(under, event)
    assert len(session.meeting.accepted) == 1


def test_accepting_is_undone_like_anything_else(
    window: MainWindow, held: Meeting, qtbot: QtBot
) -> None:
    panel = opened(window, held)
    qtbot.waitUntil(lambda: panel.findings.left == 2, timeout=20_000)
    focus(panel.findings.rows[0].answer)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: panel.findings.left == 1)
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: panel.findings.left == 2)


def test_what_is_half_written_is_in_the_approved_text(
    window: MainWindow, held: Meeting, qtbot: QtBot
) -> None:
    panel = opened(window, held)
    add = view_in(window).item.attachments.add
    focus(add)
    write("Plan")
    qtbot.waitUntil(lambda: panel.findings.left > 0, timeout=20_000)
    focus(panel.by)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    meeting = window.meeting_page.session.meeting
    assert meeting.status is Status.APPROVED
    assert any(each.title == "Plan" for item in meeting.items for each in item.attachments)


def test_reopening_takes_a_reason_that_stays(
    window: MainWindow, services: Services, approved: Meeting
) -> None:
    window.resize(1500, 900)
    window.open_meeting(approved.id)
    view_in(window).around.approved.reopen.click()
    panel = window.meeting_page.findChild(ApprovalPanel)
    assert QApplication.focusWidget() is panel.after.reason
    press(Qt.Key.Key_Return)
    assert window.meeting_page.session.meeting.status is Status.APPROVED
    assert panel.after.missing.isVisible()
    write("En stemme manglede")
    press(Qt.Key.Key_Return)
    meeting = services.store.load(approved.id)
    assert meeting.status is Status.DRAFT
    assert [each.why for each in meeting.reopenings] == ["En stemme manglede"]
    assert "En stemme manglede" in panel.earlier.text()
    assert not window.actions_["undo"].isEnabled()


def test_altered_minutes_are_reopened_and_that_stays_with_the_reason(
    window: MainWindow, services: Services, approved: Meeting
) -> None:
    with sqlite3.connect(services.folders.database) as raw:
        raw.execute("UPDATE items SET decision = 'Bag om ryggen' WHERE position = 1")
    window.resize(1500, 900)
    window.open_meeting(approved.id)
    view_in(window).around.approved.reopen.click()
    panel = window.meeting_page.findChild(ApprovalPanel)
    write("En stemme manglede")
    press(Qt.Key.Key_Return)
    meeting = services.store.load(approved.id)
    assert meeting.status is Status.DRAFT
    assert "ved punkt 2: beslutningen er en anden" in meeting.reopenings[0].why
    assert "punkt 2" in panel.earlier.text()
    assert services.store.seals.broken(approved.id) is None


def test_whoever_opens_them_again_is_asked_for(
    window: MainWindow, services: Services, approved: Meeting
) -> None:
    window.resize(1500, 900)
    window.open_meeting(approved.id)
    view_in(window).around.approved.reopen.click()
    panel = window.meeting_page.findChild(ApprovalPanel)
    assert panel.after.by.text() == services.who
    write("En stemme manglede")
    panel.after.by.selectAll()
    press(Qt.Key.Key_Delete, on=panel.after.by)
    press(Qt.Key.Key_Return)
    assert panel.after.missing.isVisible()
    assert QApplication.focusWidget() is panel.after.by
    assert services.store.load(approved.id).status is Status.APPROVED
    write("Eva Dam")
    press(Qt.Key.Key_Return)
    assert [each.by for each in services.store.load(approved.id).reopenings] == ["Eva Dam"]
    assert panel.after.reason.text() == ""


def test_nothing_is_accepted_without_a_name(
    window: MainWindow, held: Meeting, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = opened(window, held)
    monkeypatch.setattr(panel, "_services", panel._services._replace(who=""))
    panel.by.selectAll()
    press(Qt.Key.Key_Delete, on=panel.by)
    qtbot.waitUntil(lambda: panel.findings.left == 2, timeout=20_000)
    focus(panel.findings.rows[0].answer)
    press(Qt.Key.Key_Space)
    assert window.meeting_page.session.meeting.accepted == ()
    assert panel.problem.isVisible()
    assert QApplication.focusWidget() is panel.by


def test_members_approve_one_by_one_with_the_time(window: MainWindow, held: Meeting) -> None:
    panel = opened(window, held)
    panel.members.fold.click()
    focus(panel.members.boxes["Bo Ly"])
    press(Qt.Key.Key_Space)
    session = window.meeting_page.session
    assert [each.name for each in session.meeting.approvals] == ["Bo Ly"]
    assert panel.members.boxes["Bo Ly"].isChecked()
    assert QApplication.focusWidget() is panel.members.boxes["Bo Ly"]
    press(Qt.Key.Key_Space)
    assert session.meeting.approvals == ()


def test_it_is_sent_and_filed_before_and_after_the_approval(
    window: MainWindow, held: Meeting, approved: Meeting
) -> None:
    panel = opened(window, held)
    focus(panel.sent)
    press(Qt.Key.Key_Space)
    session = window.meeting_page.session
    assert session.meeting.status is Status.IN_REVIEW
    focus(panel.filed.line)
    write("1. december 2023")
    press(Qt.Key.Key_Tab)
    assert session.meeting.filed == datetime.date(2023, 12, 1)
    window.open_meeting(approved.id)
    window.actions_["reopen"].trigger()
    panel = window.meeting_page.findChild(ApprovalPanel)
    focus(panel.filed.line)
    write("2. januar 2024")
    assert window.meeting_page.session.meeting.filed == datetime.date(2024, 1, 2)


def test_minutes_made_a_draft_by_other_means_are_opened_again_in_the_panel(
    window: MainWindow, services: Services, approved: Meeting, qtbot: QtBot
) -> None:
    with sqlite3.connect(services.folders.database) as raw:
        raw.execute("UPDATE meetings SET status = 'draft' WHERE id = ?", (approved.id,))
    window.resize(1500, 900)
    window.open_meeting(approved.id)
    line = view_in(window).around.approved
    qtbot.waitUntil(lambda: "uden om programmet" in line.broken.text, timeout=20_000)
    assert line.isVisible()
    assert not line.correct.isVisible()
    line.reopen.click()
    panel = window.meeting_page.findChild(ApprovalPanel)
    assert panel.after.isVisible()
    assert not panel.approve.isVisible()
    write("Det var ikke mig")
    press(Qt.Key.Key_Return)
    meeting = services.store.load(approved.id)
    assert "uden om programmet" in meeting.reopenings[0].why
    assert panel.approve.isVisible()
    assert not line.isVisible()
    assert services.store.seals.broken(approved.id) is None


def test_a_file_of_altered_minutes_is_warned_of_where_it_is_made(
    window: MainWindow, services: Services, approved: Meeting, tmp_path: Path
) -> None:
    with sqlite3.connect(services.folders.database) as raw:
        raw.execute("UPDATE items SET decision = 'Bag om ryggen' WHERE position = 1")
    window.resize(1500, 900)
    window.open_meeting(approved.id)
    window.actions_["export"].trigger()
    export = window.meeting_page.findChild(ExportPanel)
    export.choices.folder.field.setText(str(tmp_path))
    export.save.click()
    assert export.saved.isVisible()
    assert "ved punkt 2" in export.names.problem.text()
    press(Qt.Key.Key_F12, CTRL_SHIFT)
    panel = window.meeting_page.findChild(ApprovalPanel)
    panel.sheets.write(panel.signatures, Edition.FULL, str(tmp_path / "blad.docx"))
    assert "ved punkt 2" in panel.after.problem.text()
