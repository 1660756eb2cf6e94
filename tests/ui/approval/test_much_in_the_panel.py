"""More findings than anybody looks through, and a name longer than the panel is wide."""

import datetime
import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem, Status
from ssp_desktop.ui.approval.approval_panel import ApprovalPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.approval.conftest import focus, view_in
from tests.ui.conftest import a_meeting, press, write

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
MANY = 400


def opened(window: MainWindow, services: Services, items: int) -> ApprovalPanel:
    """Open the panel of a meeting with so many items that are undecided."""
    meeting = a_meeting(
        day=datetime.date(2023, 11, 23),
        status=Status.DRAFT,
        items=tuple(AgendaItem(f"i{at}", "Orientering") for at in range(items)),
    )
    services.store.add(meeting)
    window.resize(1280, 720)
    window.open_meeting(meeting.id)
    press(Qt.Key.Key_F12, CTRL_SHIFT)
    panel = window.meeting_page.findChild(ApprovalPanel)
    assert panel is not None
    return panel


def test_many_findings_are_shown_some_at_a_time(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    panel = opened(window, services, MANY)
    findings = panel.findings
    qtbot.waitUntil(lambda: findings.left == MANY, timeout=20_000)
    assert len(findings.rows) == 40
    assert findings.more.text() == "Vis flere (360)"
    focus(findings.more)
    press(Qt.Key.Key_Space)
    assert len(findings.rows) == 80
    assert findings.rows[40].way.hasFocus()
    stayed = findings.rows[5]
    focus(view_in(window).item.decision.text)
    write("Intet.")
    longest = 0.0
    began = time.monotonic()
    while findings.left == MANY and time.monotonic() - began < 20:
        step = time.monotonic()
        QApplication.processEvents()
        longest = max(longest, time.monotonic() - step)
    assert findings.left == MANY - 1
    assert stayed in findings.rows  # what still holds is not made again
    assert longest < 1.5  # six seconds when every row was


def test_a_long_name_makes_nothing_wider(window: MainWindow, services: Services) -> None:
    panel = opened(window, services, 1)
    panel.by.take("x" * 300)
    for _ in range(2):
        press(Qt.Key.Key_Return, on=panel.by)
    QApplication.processEvents()
    assert window.meeting_page.session.meeting.approved_by == "x" * 300
    assert panel.width() == panel.usual_width
    right = panel.after.reopen.mapTo(panel, panel.after.reopen.rect().topRight()).x()
    assert right < panel.width()
