"""Files go where IT lets them, and nothing that IT stops goes out for a reason: in the window."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem, Attachment
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.exporting.export_panel import ExportPanel
from ssp_desktop.ui.handing_on.hand_on_panel import HandOnPanel
from ssp_desktop.ui.meeting.attachments.file_work import FileWork
from ssp_desktop.ui.settings_page.settings_panel import SettingsPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
ISSUED = "issued_by = 'Køge Kommune, IT'\n"
NUMBER = AgendaItem("n" * 10, "Sagen", decision="Drengen, CPR 010190-1234.")
PLACE = AgendaItem("p" * 10, "Planen", decision="Den er i C:\\Users\\ida\\Planer\\plan.docx nu.")


@pytest.fixture
def item() -> AgendaItem:
    """Give the item of the meeting."""
    return NUMBER


@pytest.fixture
def panel(window: MainWindow, services: Services, item: AgendaItem, qtbot: QtBot) -> ExportPanel:
    """Open the export beside a meeting of that item."""
    meeting = a_meeting(items=(item,))
    services.store.add(meeting)
    window.open_meeting(meeting.id)
    press(Qt.Key.Key_E, CONTROL)
    made = window.findChild(ExportPanel)
    assert isinstance(made, ExportPanel)
    qtbot.waitUntil(made.isVisible)
    return made


def ended(panel: ExportPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(panel.save.isEnabled, timeout=30000)


@pytest.fixture
def policy(tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """Give the policy whose lines a test's parameter says, with `{}` for its folder."""
    return ISSUED + str(request.param).format(tmp_path / "udgående")


@pytest.mark.parametrize("policy", ["export_folder = '{}'"], indirect=True)
def test_a_file_goes_into_the_settled_folder_or_is_refused(
    panel: ExportPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    settled = tmp_path / "udgående"
    assert panel.choices.folder.field.text() == str(settled)
    panel.choices.folder.field.setText(str(tmp_path))
    press(Qt.Key.Key_Return, on=panel.choices.name)
    assert "Køge Kommune, IT har fastlagt" in panel.names.problem.text()
    assert panel.saved.path is None
    assert list(tmp_path.glob("*.docx")) == []
    panel.choices.folder.field.setText(str(settled))
    press(Qt.Key.Key_Return, on=panel.choices.name)
    assert panel.saved.path is not None
    assert panel.saved.path.parent == settled


@pytest.mark.parametrize("policy", ["export_folder = '{}'"], indirect=True)
def test_a_calendar_file_is_refused_elsewhere(
    panel: ExportPanel, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_U, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    made = window.findChild(HandOnPanel)
    assert isinstance(made, HandOnPanel)
    qtbot.waitUntil(made.isVisible)
    assert made.folder.text() == str(tmp_path / "udgående")
    made.folder.setText(str(tmp_path))
    made.calendar.button.click()
    assert "Køge Kommune, IT har fastlagt" in made.calendar.problem.text()
    assert list(tmp_path.glob("*.ics")) == []


@pytest.mark.parametrize("policy", ["export_folder = '{}'"], indirect=True)
def test_a_copy_of_an_attachment_is_refused_elsewhere(
    window: MainWindow, services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    source = tmp_path / "kort.txt"
    source.write_text("Et kort.", "utf-8")
    digest, size = services.attached.take(source)
    attachment = Attachment("b" * 10, "Kort", 1, "kort.txt", digest, size)
    meeting = a_meeting(items=(replace(NUMBER, attachments=(attachment,)),))
    services.store.add(meeting)
    window.open_meeting(meeting.id)
    work = window.findChild(FileWork)
    assert isinstance(work, FileWork)
    told: list[str] = []
    work.refused.connect(told.append)
    for folder, goes in ((tmp_path, False), (tmp_path / "udgående", True)):
        work._save(attachment.id)
        dialog = window.findChild(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        assert dialog.directory().absolutePath() == str(tmp_path / "udgående")
        dialog.fileSelected.emit(str(folder / "kopi.txt"))
        dialog.close()
        dialog.setParent(None)
        qtbot.waitUntil(lambda: bool(told) or (folder / "kopi.txt").exists())  # noqa: B023
        assert (folder / "kopi.txt").exists() is goes
        assert any("Køge Kommune, IT har fastlagt" in each for each in told) is not goes
        told.clear()


@pytest.mark.parametrize("policy", ["stops = ['cpr']"], indirect=True)
def test_no_field_for_a_reason_is_offered_where_none_helps(
    panel: ExportPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    panel.choices.folder.field.setText(str(tmp_path))
    panel.choices.edition.choose(Edition.OPEN)
    qtbot.waitUntil(panel.stop.isVisible)
    assert (
        "Køge Kommune, IT har fastlagt, at det ikke må ud, heller ikke med" in panel.stop.said.text
    )
    assert not panel.stop.field.isVisible()
    press(Qt.Key.Key_Return, on=panel.choices.name)
    ended(panel, qtbot)
    assert panel.saved.path is None
    assert list(tmp_path.glob("*.docx")) == []


@pytest.mark.parametrize("item", [PLACE])
@pytest.mark.parametrize(
    ("policy", "helps"),
    [("stops = ['path']", False), ("stops = ['cpr']", True)],
    indirect=["policy"],
)
def test_what_hides_in_a_file_goes_out_for_a_reason_where_one_helps(
    panel: ExportPanel, tmp_path: Path, qtbot: QtBot, helps: bool
) -> None:
    panel.choices.folder.field.setText(str(tmp_path))
    panel.choices.edition.choose(Edition.OPEN)
    press(Qt.Key.Key_Return, on=panel.choices.name)
    ended(panel, qtbot)
    assert panel.leaks.isVisible()
    assert panel.leaks.field.isVisible() is helps
    assert ("heller ikke med en begrundelse" in panel.leaks.said.text) is not helps
    if helps:
        panel.leaks.field.setFocus()
        write("Et eksempel")
        press(Qt.Key.Key_Return)
    else:
        panel.leaks.field.setText("Et eksempel")
        panel.save.click()
    ended(panel, qtbot)
    assert bool(list(tmp_path.glob("*.docx"))) is helps


@pytest.mark.parametrize(
    "policy",
    ["export_folder = '{0}'\nstops = ['cpr']\nencryption = 'copies'\nbackup_folder = '{0}'"],
    indirect=True,
)
def test_the_settings_tell_what_is_settled_and_by_whom(
    panel: ExportPanel, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_Comma, CONTROL)
    page = window.findChild(SettingsPanel)
    assert isinstance(page, SettingsPanel)
    qtbot.waitUntil(page.language.hasFocus)
    assert page.settled.isVisible()
    heading = page.settled.findChildren(QLabel)[0].text()
    assert heading.replace("&", "") == "Fastlagt af Køge Kommune, IT"
    told = page.settled.told.text().splitlines()
    assert told == [
        f"Det, der skrives fra programmet, skal ligge i {tmp_path / 'udgående'}.",
        f"Sikkerhedskopier lægges også i {tmp_path / 'udgående'}.",
        "Det, der forlader computeren, krypteres.",
        "Må ikke ud, heller ikke med en begrundelse: CPR-nummer.",
    ]
    press(Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    assert QApplication.focusWidget() is page.settled.told
