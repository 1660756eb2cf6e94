"""Corrections that belong to no item, the sheets of both editions, and a correction on paper."""

from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from ssp_desktop.application.review.approving import approval, correction
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.approval_sheets import corrections_alone
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.approval.approval_panel import ApprovalPanel
from ssp_desktop.ui.printing.print_panel import PrintPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.approval.conftest import APPROVED_AT, view_in
from tests.ui.conftest import a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
OF_ITEM, OF_MEETING = "Der skulle staa 14 elever.", "Eva Dal var til stede fra punkt 2."


@pytest.fixture(autouse=True)
def no_printers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask nobody for printers, whatever this machine has."""
    monkeypatch.setenv("CUPS_SERVER", "localhost:9")


@pytest.fixture
def with_closed(services: Services) -> Meeting:
    """Keep an approved meeting whose second item is closed."""
    meeting = a_meeting()
    first, second, *others = meeting.items
    closed = replace(second, closed=True, decision="Hemmeligt.")
    meeting = replace(meeting, items=(first, closed, *others))
    services.store.add(meeting)
    session = services.open_session(meeting.id)
    session.do(approval(session.meeting, "Åse Dam", APPROVED_AT))
    assert session.flush(5)
    return services.store.load(meeting.id)


def corrected(window: MainWindow, meeting: Meeting, at: int, words: str, *, whole: bool) -> None:
    """Write a correction by keys at that item, or from there at the meeting."""
    window.resize(1500, 900)
    window.open_meeting(meeting.id, meeting.items[at].id)
    window.actions_["write_correction"].trigger()
    strip = view_in(window).decision.corrections.strip
    write(words)
    if whole:
        press(Qt.Key.Key_Tab)
        assert strip.of_meeting.hasFocus()
        press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)


def panel_of(window: MainWindow) -> ApprovalPanel:
    window.actions_["reopen"].trigger()
    panel: ApprovalPanel = window.meeting_page.findChild(ApprovalPanel)
    return panel


def text_of(path: Path) -> str:
    with pdfplumber.open(path) as pdf:
        return "\n".join(page.extract_text() for page in pdf.pages)


def test_one_may_belong_to_the_meeting_and_is_read_in_the_panel(
    window: MainWindow, with_closed: Meeting
) -> None:
    corrected(window, with_closed, 0, OF_MEETING, whole=True)
    (made,) = window.meeting_page.session.meeting.corrections
    assert (made.item, made.text) == ("", OF_MEETING)
    assert "rettelsesbladet" in window.message.text
    assert view_in(window).item.decision.corrections.isHidden()
    panel = panel_of(window)
    assert OF_MEETING in panel.after.of_meeting.text()
    # The next one is of its item again.
    corrected(window, with_closed, 0, OF_ITEM, whole=False)
    assert window.meeting_page.session.meeting.corrections[1].item == with_closed.items[0].id
    assert OF_ITEM not in panel.after.of_meeting.text()


def test_it_says_who_will_read_it_where_something_is_closed(
    window: MainWindow, with_closed: Meeting
) -> None:
    window.open_meeting(with_closed.id, with_closed.items[1].id)
    window.actions_["write_correction"].trigger()
    strip = view_in(window).decision.corrections.strip

    def said() -> bool:
        labels = strip.findChildren(QLabel)
        return any("åbne udgave" in each.text() and each.isVisible() for each in labels)

    assert not said()
    strip.of_meeting.click()
    assert said()


def test_both_editions_of_the_sheets_are_written_from_the_panel(
    window: MainWindow, with_closed: Meeting, tmp_path: Path, qtbot: QtBot
) -> None:
    corrected(window, with_closed, 1, OF_ITEM, whole=False)
    corrected(window, with_closed, 0, OF_MEETING, whole=True)
    panel = panel_of(window)
    asked: list[Edition] = []
    panel.after.sheets.corrections_wanted.disconnect()
    panel.after.sheets.corrections_wanted.connect(asked.append)
    assert panel.after.sheets.open_edition.isVisible()
    panel.after.sheets.corrections.click()
    panel.after.sheets.open_edition.click()
    panel.after.sheets.corrections.click()
    assert asked == [Edition.FULL, Edition.OPEN]
    for edition, name in ((Edition.FULL, "a (fuld).docx"), (Edition.OPEN, "a (åben).docx")):
        panel.sheets.write(corrections_alone, edition, str(tmp_path / name))
        qtbot.waitUntil((tmp_path / name).exists, timeout=30_000)
        told = [each.text for each in Document(str(tmp_path / name)).paragraphs]
        assert OF_MEETING in told
        assert (OF_ITEM in told) == (edition is Edition.FULL)
    qtbot.waitUntil(lambda: panel.after.saved.path == tmp_path / "a (åben).docx")
    panel.sheets.write(panel.signatures, Edition.OPEN, str(tmp_path / "u (åben).pdf"))
    qtbot.waitUntil(lambda: panel.after.saved.path == tmp_path / "u (åben).pdf", timeout=30_000)
    assert "Åse Dam" in text_of(tmp_path / "u (åben).pdf")
    corrected(window, with_closed, 0, "Endnu en.", whole=True)
    assert panel.isVisible()
    assert panel.after.saved.path is None, "no sheet has this one"


def test_where_a_sheet_is_to_be_is_asked_in_whole_words(
    window: MainWindow, with_closed: Meeting, qtbot: QtBot
) -> None:
    corrected(window, with_closed, 0, OF_MEETING, whole=True)
    panel = panel_of(window)
    for button, said in (
        (panel.after.sheets.signatures, "Gem underskriftsbladet"),
        (panel.after.sheets.corrections, "Gem rettelsesbladet"),
    ):
        button.click()
        (dialog,) = window.findChildren(QFileDialog)
        assert dialog.windowTitle() == said
        dialog.close()
        qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))


def test_an_open_sheet_is_opened_again_before_it_is_written(
    window: MainWindow, with_closed: Meeting, tmp_path: Path, qtbot: QtBot
) -> None:
    corrected(window, with_closed, 0, r"Den ligger i C:\Users\ida\plan.docx nu.", whole=False)
    panel = panel_of(window)
    panel.sheets.write(corrections_alone, Edition.OPEN, str(tmp_path / "a (åben).docx"))
    qtbot.waitUntil(lambda: bool(panel.after.problem.text()), timeout=30_000)
    assert "Sti på en computer" in panel.after.problem.text()
    assert not list(tmp_path.glob("*.docx"))


def test_an_open_sheet_with_a_cpr_number_is_not_written(
    window: MainWindow, with_closed: Meeting, tmp_path: Path, qtbot: QtBot
) -> None:
    corrected(window, with_closed, 0, "Det var 010203-1234.", whole=False)
    panel = panel_of(window)
    path = tmp_path / "a (åben).docx"
    panel.sheets.write(corrections_alone, Edition.OPEN, str(path))
    qtbot.waitUntil(lambda: bool(panel.after.problem.text()), timeout=30_000)
    assert not path.exists()
    assert "CPR" in panel.after.problem.text()
    assert "1234" not in panel.after.problem.text()
    panel.sheets.write(corrections_alone, Edition.FULL, str(tmp_path / "a (fuld).docx"))
    assert (tmp_path / "a (fuld).docx").exists()


def test_corrections_are_on_the_printed_paper(
    window: MainWindow,
    services: Services,
    with_closed: Meeting,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    session = services.open_session(with_closed.id)
    for item, words in ((with_closed.items[0].id, OF_ITEM), ("", OF_MEETING)):
        session.do(correction(session.meeting, item, words, "Åse Dam", services.now()))
    assert session.flush(5)
    window.open_meeting(with_closed.id)
    press(Qt.Key.Key_P, CONTROL)
    panel = window.findChild(PrintPanel)
    panel.target.folder.setText(str(tmp_path))
    press(Qt.Key.Key_Return, on=panel.what)
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.pdf"))), timeout=20_000)
    (paper,) = tmp_path.glob("*.pdf")
    text = text_of(paper)
    assert text.count(OF_ITEM) == 2  # at its item, and on the sheet
    assert text.count(OF_MEETING) == 1
    assert "Rettelser efter godkendelsen" in text
