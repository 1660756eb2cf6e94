"""A correction after the approval: written at its item, in the pages, and as a sheet of its own."""

from pathlib import Path

from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.approval_sheets import corrections_alone
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.ui.approval.approval_panel import ApprovalPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.approval.conftest import view_in
from tests.ui.conftest import press, write

WORDS = "Der skulle staa 14 elever."


def corrected(window: MainWindow, meeting: Meeting) -> None:
    window.resize(1500, 900)
    window.open_meeting(meeting.id, meeting.items[1].id)
    view_in(window).around.approved.correct.click()
    write(WORDS)
    press(Qt.Key.Key_Return)


def test_it_is_dated_named_shown_at_its_item_and_in_the_pages(
    window: MainWindow, services: Services, approved: Meeting
) -> None:
    corrected(window, approved)
    session = window.meeting_page.session
    (made,) = session.meeting.corrections
    assert (made.item, made.text, made.by) == (approved.items[1].id, WORDS, "Åse Dam")
    heading, text = view_in(window).item.decision.corrections.texts
    assert heading.startswith("Rettelse")
    assert heading.endswith("af Åse Dam")
    assert text == WORDS
    assert view_in(window).item.dock.isHidden()
    minutes = make_minutes(session.meeting, Edition.FULL)
    assert sum(WORDS in str(part) for part in minutes.parts) >= 1
    session.flush(5)
    assert services.store.load(approved.id).corrections == (made,)
    assert services.store.seals.broken(approved.id) is None


def test_it_can_be_undone_and_another_item_has_none(window: MainWindow, approved: Meeting) -> None:
    corrected(window, approved)
    view = view_in(window)
    assert window.actions_["undo"].isEnabled()
    view.current.show(approved.items[0].id)
    assert view.item.decision.corrections.isHidden()
    window.actions_["undo"].trigger()
    assert window.meeting_page.session.meeting == approved


def test_an_empty_one_is_not_added(window: MainWindow, approved: Meeting) -> None:
    window.open_meeting(approved.id, approved.items[1].id)
    window.actions_["write_correction"].trigger()
    press(Qt.Key.Key_Return)
    strip = view_in(window).decision.corrections.strip
    assert strip.problem.isVisible()
    assert QApplication.focusWidget() is strip.text
    press(Qt.Key.Key_Escape)
    assert window.meeting_page.session.meeting == approved


def test_the_sheets_are_written_from_the_panel(
    window: MainWindow, approved: Meeting, tmp_path: Path
) -> None:
    corrected(window, approved)
    window.actions_["reopen"].trigger()
    panel = window.meeting_page.findChild(ApprovalPanel)
    assert panel.after.sheets.corrections.isVisible()
    sheets = panel.sheets
    sheets.write(corrections_alone, Edition.FULL, str(tmp_path / "rettelser.docx"))
    told = [each.text for each in Document(str(tmp_path / "rettelser.docx")).paragraphs]
    assert WORDS in told
    assert not any("Taget til efterretning" in each for each in told)
    sheets.write(panel.signatures, Edition.FULL, str(tmp_path / "underskrifter.pdf"))
    assert (tmp_path / "underskrifter.pdf").read_bytes().startswith(b"%PDF")
    assert panel.after.saved.path == tmp_path / "underskrifter.pdf"
