"""Each line of what is not in order leads to its words: in a text, a cell, a title, the facts."""

import datetime
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Presence,
    Role,
    Section,
    Status,
)
from ssp_desktop.domain.review import Remark, RemarkKind, Reviewer
from ssp_desktop.ui.approval.approval_panel import ApprovalPanel
from ssp_desktop.ui.approval.finding_rows import FindingRow
from ssp_desktop.ui.sending.sending_panel import SendingPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.approval.conftest import view_in
from tests.ui.approval.test_approving import opened
from tests.ui.conftest import a_meeting

SAID_AT = datetime.datetime(2023, 11, 24, 9, 0, tzinfo=datetime.UTC)
TABLE = "| Sted | Dag |\n| --- | --- |\n| Salen | 30. februar |\n| Gården | 1. marts |"
WAYS = [
    ("30. februar", "30. februar"),
    ("Kim Bergh", "Kim Bergh"),
    ("genemgås", "genemgås"),
    ("bilag 9", "bilag 8-9"),
    ("31. april", "31. april"),
    ("bilag 2 er ikke nævnt", "Kalender"),
    ("31. juni", "31. juni"),
    ("er ikke besvaret", "mandag"),
    ("Ad. 4", "Ad. 4"),
    ("CPR 010190-XXXX (be", "010190 1234"),
    ("Mødet: ", "020290-1235"),
]
"""A part of what a line says, and what is marked when it is clicked."""


@pytest.fixture
def faulty(services: Services) -> Meeting:
    """Keep a meeting that is over, with something not in order in each kind of place."""
    first = AgendaItem(
        "i1",
        "Orientering om 31. april",
        sections=(
            Section("s1", "Møde 31. juni", "Som det står i bilag 8-9 og i bilag 1."),
            Section("s2", "Baggrund", f"Det er godt.\n\n{TABLE}"),
        ),
        decision="Det er godt.\n\nKim Bergh kom, og planen genemgås mandag. Se CPR 010190 1234.",
        attachments=(Attachment("b1", "Plan", 1), Attachment("b2", "Kalender", 2)),
    )
    second = AgendaItem(
        "i2",
        "Status",
        sections=(Section("s3", "Punkter", "1. Nyt\n2. Ferie"),),
        decision="Ad. 1. Nyt\n\nDrøftet.\n\nAd. 2. Ferie\n\nDrøftet.\n\nAd. 4. Andet\n\nDrøftet.",
    )
    meeting = a_meeting(
        day=datetime.date(2023, 11, 23),
        venue="Hos Eva, 020290-1235",
        status=Status.DRAFT,
        participants=(
            Participant("p1", "Kim Berg", role=Role.CHAIR, presence=Presence.PRESENT),
            Participant("p2", "Bo Ly", presence=Presence.PRESENT),
        ),
        items=(first, second),
        actions=(ActionPoint("a1", "i1", "Svar inden 32. maj"),),
        reviewers=(Reviewer("r1", "Bo Ly", asked=SAID_AT),),
        remarks=(
            Remark("m1", "i1", "decision", RemarkKind.COMMENT, "Kim Berg", SAID_AT, "mandag",
                   text="Hvilken?"),
        ),
    )  # fmt: skip
    services.store.add(meeting)
    return meeting


@pytest.fixture
def panel(window: MainWindow, faulty: Meeting, qtbot: QtBot) -> ApprovalPanel:
    """Give the panel of the approval when everything has been looked for."""
    made = opened(window, faulty)
    qtbot.waitUntil(lambda: all(any(said in each for each in _lines(made)) for said, _ in WAYS))
    return made


def _lines(panel: ApprovalPanel) -> list[str]:
    return [row.way.accessibleName() for row in panel.findings.rows]


def _row(panel: ApprovalPanel, said: str) -> FindingRow:
    return next(row for row in panel.findings.rows if said in row.way.accessibleName())


def _marked() -> str:
    focus = QApplication.focusWidget()
    if isinstance(focus, QTextEdit):
        return focus.textCursor().selectedText()
    assert isinstance(focus, QLineEdit)
    return focus.selectedText()


@pytest.mark.parametrize(("said", "marked"), WAYS)
def test_a_line_leads_to_its_words(panel: ApprovalPanel, said: str, marked: str) -> None:
    _row(panel, said).way.click()
    assert _marked() == marked


def test_a_line_about_an_action_point_leads_to_its_row(
    window: MainWindow, panel: ApprovalPanel
) -> None:
    _row(panel, "32. maj").way.click()
    notes = view_in(window).item.decision.notes
    assert notes.hasFocus()
    assert "Svar inden" in str(notes.currentIndex().data())


def test_a_missing_answer_leads_to_the_list_of_who_was_asked(
    window: MainWindow, panel: ApprovalPanel
) -> None:
    _row(panel, "Bo Ly har ikke svaret").way.click()
    sending = window.meeting_page.findChild(SendingPanel)
    assert sending is not None
    assert sending.isVisible()
    assert sending.reviewers.hasFocus()


def test_the_key_for_what_is_missing_goes_from_word_to_word(
    window: MainWindow, panel: ApprovalPanel
) -> None:
    go: Callable[[], None] = window.actions_["next_lack"].trigger
    marked = set()
    view_in(window).item.caret.go_to("title")
    for _ in range(14):
        go()
        focus = QApplication.focusWidget()
        if isinstance(focus, QTextEdit | QLineEdit):
            marked.add(_marked())
    assert {"30. februar", "Kim Bergh", "bilag 8-9", "mandag", "Ad. 4"} <= marked
