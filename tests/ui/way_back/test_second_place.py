"""The second place chosen on the page of settings, and a copy put back from there or any file."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from ssp_desktop.application.attaching import attaching
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.copies.copies_panel import CopiesPanel
from ssp_desktop.ui.settings_page.settings_panel import SettingsPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import press
from tests.ui.way_back.copies_page import listed, open_copies, put_in_place


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stik"
    folder.mkdir()
    return folder


def settings(window: MainWindow, qtbot: QtBot) -> SettingsPanel:
    window.actions_["settings"].trigger()
    panel = window.findChild(SettingsPanel)
    assert isinstance(panel, SettingsPanel)
    qtbot.waitUntil(panel.isVisible)
    return panel


def chosen_in(panel: SettingsPanel, folder: Path, qtbot: QtBot) -> None:
    """Choose the folder by the button and the dialog."""
    panel.second_place.choose_button.click()
    dialog = panel.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(folder))
    dialog.close()


def test_the_place_is_chosen_kept_and_given_up(
    window: MainWindow, services: Services, meetings: list[Meeting], stick: Path, qtbot: QtBot
) -> None:
    page = settings(window, qtbot)
    place = page.second_place
    assert place.path.text() == ""
    assert not place.none_button.isEnabled()
    with qtbot.waitSignal(window.panels.place_asked):
        chosen_in(page, stick, qtbot)
    assert place.path.text() == str(stick)
    assert "endnu" in place.state.text()
    assert services.second_place.take() is not None
    page.reject()
    qtbot.waitUntil(lambda: window.findChild(SettingsPanel) is None)
    page = settings(window, qtbot)
    assert page.second_place.state.text().startswith("Seneste kopi: ")
    chosen_in(page, services.folders.data, qtbot)
    assert "mappen med møderne" in page.second_place.problem.text()
    assert services.second_place.folder == stick
    page.second_place.none_button.click()
    assert services.second_place.folder is None
    assert page.focusWidget() is page.second_place.choose_button


def test_what_a_setting_answers_is_brought_into_sight(
    window: MainWindow, meetings: list[Meeting], stick: Path, qtbot: QtBot
) -> None:
    page = settings(window, qtbot)
    page.resize(page.width(), 500)
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    area.verticalScrollBar().setValue(0)
    chosen_in(page, stick, qtbot)
    state = page.second_place.state

    def in_sight() -> bool:
        under = state.mapTo(area.viewport(), state.rect().bottomLeft())
        return 0 < under.y() < area.viewport().height()

    qtbot.waitUntil(in_sight)


def with_an_attachment(services: Services, meeting: Meeting) -> str:
    kept = services.attached.take_bytes(b"planen")
    session = services.open_session(meeting.id)
    session.do(attaching.attach(session.meeting.items[1], *kept, "plan.pdf"))
    services.saved(session)
    return kept[0]


def test_a_copy_on_the_stick_is_listed_looked_into_and_put_back_with_its_attachments(
    window: MainWindow, services: Services, meetings: list[Meeting], stick: Path, qtbot: QtBot
) -> None:
    digest = with_an_attachment(services, meetings[0])
    services.second_place.choose(stick)
    assert services.second_place.take() is not None
    everything = listed(services)
    services.store.trash(meetings[0].id)
    shutil.rmtree(services.folders.attachments)
    panel = open_copies(window, qtbot)
    (row,) = panel.list.rows.rows
    assert str(stick) in row.text
    assert row.at_end == "I orden"
    asked = put_in_place(panel, qtbot)
    assert f"i {stick} lægges i databasens sted" in asked
    qtbot.waitUntil(lambda: "lagt i databasens sted" in window.message.text, timeout=30_000)
    assert listed(services) == everything
    assert services.attached.is_unaltered(digest)


def test_any_file_is_checked_and_put_back(
    window: MainWindow, services: Services, meetings: list[Meeting], tmp_path: Path, qtbot: QtBot
) -> None:
    services.daily_backup()
    (copy,) = services.folders.backups.glob("*.db")
    elsewhere = tmp_path / "fra en kollega.db"
    shutil.move(copy, elsewhere)
    everything = listed(services)
    services.store.trash(meetings[0].id)
    window.actions_["copies"].trigger()
    panel = QApplication.activeModalWidget()
    panel.file_button.click()
    dialog = panel.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(elsewhere))
    dialog.close()
    qtbot.waitUntil(
        lambda: panel.database is not None and panel.restore_button.isEnabled(), timeout=30_000
    )
    put_in_place(panel, qtbot)
    qtbot.waitUntil(lambda: "lagt i databasens sted" in window.message.text, timeout=30_000)
    assert listed(services) == everything
    assert elsewhere.exists()


def test_a_file_that_is_no_copy_is_told_and_cannot_be_put_back(
    window: MainWindow, services: Services, meetings: list[Meeting], tmp_path: Path, qtbot: QtBot
) -> None:
    letter = tmp_path / "brev.db"
    letter.write_text("Kære alle")
    window.actions_["copies"].trigger()
    panel = QApplication.activeModalWidget()
    panel.take_in(str(letter))
    qtbot.waitUntil(lambda: panel.list.rows.rows[0].at_end == "Beskadiget", timeout=30_000)
    assert not panel.restore_button.isEnabled()
    panel.take_in(str(services.folders.database))
    assert "er databasen selv" in panel.trouble.text()
    press(Qt.Key.Key_Escape)


def test_a_line_in_the_list_is_closed_and_comes_back_when_it_says_something_else(
    window: MainWindow, meetings: list[Meeting]
) -> None:
    window.show_start()
    window.safety.tell(("Stikket mangler.", "Disken er fuld."))
    notices = window.safety.notices
    assert notices is not None
    assert notices.isVisible()
    notices.findChildren(QToolButton)[0].click()
    assert notices.texts == ["Disken er fuld."]
    window.safety.tell(("Stikket mangler.",))
    assert not notices.isVisible()
    window.safety.tell(("Stikket har manglet i 8 dage.",))
    assert notices.texts == ["Stikket har manglet i 8 dage."]
    window.safety.tell(())
    assert not notices.isVisible()


def test_a_place_that_is_not_there_is_told_on_the_page_of_copies(
    window: MainWindow, services: Services, meetings: list[Meeting], stick: Path, qtbot: QtBot
) -> None:
    services.second_place.choose(stick)
    assert services.second_place.take() is not None
    stick.rename(stick.with_name("taget ud"))
    window.actions_["copies"].trigger()
    page = window.findChild(CopiesPanel)
    assert isinstance(page, CopiesPanel)
    qtbot.waitUntil(lambda: f"Kopierne i {stick} ses ikke" in page.trouble.text())
    assert "endnu" not in page.trouble.text()
    page.reject()
    stick.with_name("taget ud").rename(stick)
    page = open_copies(window, qtbot)
    qtbot.waitUntil(lambda: not page.trouble.isVisible())
    assert page.list.isVisible()
