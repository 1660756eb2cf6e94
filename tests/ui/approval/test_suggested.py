"""Who is suggested is the same at each door: sending, reviewing, approving."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Participant, Presence, Role
from ssp_desktop.domain.review import Reviewer
from ssp_desktop.ui.approval.approval_panel import ApprovalPanel
from ssp_desktop.ui.sending.sending_panel import SendingPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press

PEOPLE = (
    Participant("b", "Bo Ly", presence=Presence.PRESENT),
    Participant("e", "Eva Å", presence=Presence.PRESENT),
)
CHAIRED = (*PEOPLE, Participant("k", "Kim Berg", role=Role.CHAIR))
ASKED = (Reviewer("r", "Eva Å"),)


def suggested(window: MainWindow, qtbot: QtBot) -> dict[str, str]:
    """Return who is suggested in the open meeting, by the door."""
    window.resize(1500, 900)
    window.meeting_page.panels.send()
    sending = window.meeting_page.findChild(SendingPanel)
    window.meeting_page.panels.approve()
    approving = window.meeting_page.findChild(ApprovalPanel)
    assert sending is not None
    assert approving is not None
    found = {"sending": sending.adding.text(), "approving": approving.by.text()}
    window.actions_["review_window"].trigger()
    review = window.review_screen.window
    qtbot.waitUntil(lambda: QApplication.activeWindow() is review)
    found["reviewing"] = review.who.name.currentText()
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.review_screen.window is None)
    return found


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"participants": CHAIRED}, "Kim Berg"),
        ({"participants": CHAIRED, "reviewers": ASKED}, "Kim Berg"),
        ({"reviewers": ASKED}, "Eva Å"),
        ({}, ""),
    ],
)
def test_the_chair_else_who_was_asked_else_nobody(
    window: MainWindow, services: Services, qtbot: QtBot, more, expected: str
) -> None:
    made = replace(a_meeting(), **{"participants": PEOPLE, **more})
    services.store.add(made)
    window.open_meeting(made.id)
    found = suggested(window, qtbot)
    assert found["approving"] == expected
    assert found["sending"] == ("" if more.get("reviewers") else expected)
    assert found["reviewing"] == expected


def test_who_reviewed_another_meeting_is_not_suggested(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    first, second = (replace(a_meeting(), participants=CHAIRED) for _ in range(2))
    for each in (first, second):
        services.store.add(each)
    window.open_meeting(first.id)
    window.actions_["review_window"].trigger()
    review = window.review_screen.window
    qtbot.waitUntil(lambda: QApplication.activeWindow() is review)
    review.who.name.setCurrentText("Bo Ly")
    press(Qt.Key.Key_Return)
    window.review_screen.close()
    qtbot.waitUntil(lambda: window.review_screen.window is None)
    window.open_meeting(second.id)
    assert suggested(window, qtbot)["reviewing"] == "Kim Berg"
