"""What IT has settled is shown as such, with by whom, and no key or menu changes it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Opening, Services
from ssp_desktop.domain.meeting import Layout, Meeting
from ssp_desktop.ui.locking.sheet_dialog import SheetDialog
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.running import start
from ssp_desktop.ui.settings_page.settings_panel import SettingsPanel
from ssp_desktop.ui.way_back.trash_panel import TrashPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import press
from tests.ui.running.test_starts import Watcher
from tests.ui.settings_page.test_settings_page import opened_over
from tests.writing.docx_cases import changed, template

SETTLED = 'issued_by = "Køge Kommune, IT"\nlanguage = "en"\ndays_in_bin = 90\n'
BY = "Fastlagt af Køge Kommune, IT."


def words_of(panel: SettingsPanel | TrashPanel) -> str:
    return "\n".join(each.text() for each in panel.findChildren(QLabel) if each.isVisible())


@pytest.mark.parametrize("policy", [SETTLED], indirect=True)
def test_the_settings_show_what_is_settled_and_by_whom(
    window: MainWindow, meetings: list[Meeting], services: Services, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    page = window.findChild(SettingsPanel)
    assert isinstance(page, SettingsPanel)
    qtbot.waitUntil(page.scheme.hasFocus)
    assert not page.language.isEnabled()
    assert page.language.currentText() == "English"
    assert page.language.accessibleDescription().startswith(BY)
    assert not page.bin_days.isEnabled()
    assert page.bin_days.value == 90
    assert words_of(page).count(BY) == 2
    assert page.scheme.isEnabled()  # nobody has settled that
    window.actions_["language_da"].trigger()
    assert not window.actions_["language_da"].isEnabled()
    window._settings.write()
    assert Settings(services.folders.data, policy=services.policy).language == "en"
    assert Settings(services.folders.data).text("language") != "da"


@pytest.mark.parametrize("policy", [SETTLED], indirect=True)
def test_the_bin_shows_the_days_that_are_settled(
    window: MainWindow, meetings: list[Meeting], qtbot: QtBot
) -> None:
    window.actions_["trash"].trigger()
    panel = window.findChild(TrashPanel)
    assert isinstance(panel, TrashPanel)
    qtbot.waitUntil(panel.isVisible)
    assert not panel.emptying.isEnabled()
    assert panel.emptying.value == 90
    assert BY in words_of(panel)


@pytest.mark.parametrize("policy", ['days_in_bin = "x"'], indirect=True)
def test_days_that_cannot_be_read_empty_nothing(window: MainWindow, services: Services) -> None:
    kept = window._settings
    kept.bin_days = 30
    assert kept.bin_days == 0
    assert Settings(services.folders.data, policy=services.policy).bin_days == 0


class ToldWatcher(Watcher):
    """Waits for a message, but not for ever."""

    looks = 0
    told = ""

    def ready(self, window: MainWindow) -> bool:
        self.looks += 1
        self.told = window.message.text
        return bool(self.told) or self.looks > 300


@pytest.mark.parametrize(
    "policy", ['days_in_bin = "tredive"\nissued_by = "Køge Kommune, IT"'], indirect=True
)
def test_the_window_tells_what_cannot_be_read(qapp: QApplication, services: Services) -> None:
    watcher = ToldWatcher(MainWindow)
    assert start.run(services, Opening()) == 0
    assert "days_in_bin: skal være et helt tal fra 0 (aldrig) til 3650" in watcher.told
    assert "Send dette til Køge Kommune, IT: " in watcher.told


@pytest.mark.parametrize("policy", ["# intet"], indirect=True)
def test_nothing_is_settled_without_a_policy(window: MainWindow, qtbot: QtBot) -> None:
    page = opened_over(window, qtbot)
    assert page.language.isEnabled()
    assert page.bin_days.isEnabled()
    assert "Fastlagt" not in words_of(page)


@pytest.fixture
def policy(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the policy that a test's parameter says, else one with a folder of templates."""
    if request.param:
        return str(request.param)
    folder = tmp_path / "skabeloner"
    folder.mkdir()
    edit = {"word/footer1.xml": ("Side ", "Fra IT, side ")}
    changed(template(Layout.PUNKT), folder / "Blå.docx", edit)
    return f"issued_by = 'Køge Kommune, IT'\ntemplates = '{folder}'\n"


@pytest.mark.parametrize("policy", [""], indirect=True)
def test_a_template_of_its_is_offered_and_cannot_be_removed(
    window: MainWindow, services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "skabeloner"
    page = opened_over(window, qtbot)
    part = page.templates
    assert part.list.item(0).text() == f"Blå\n{BY}"
    assert not part.remove_button.isEnabled()
    part.list.setFocus()
    press(Qt.Key.Key_Delete)
    assert "er fastlagt af Køge Kommune, IT" in part.problem.text()
    part.put_in(str(folder / "Blå.docx"))
    assert "er fastlagt af Køge Kommune, IT" in part.problem.text()
    assert services.templates.names() == ["Blå"]
    assert [each.name for each in folder.iterdir()] == ["Blå.docx"]


@pytest.mark.parametrize("policy", ['encryption = "on"'], indirect=True)
def test_settled_encryption_still_shows_its_recovery_sheet(
    ring: Path, window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    locking = services.make_locking()
    locking.confirm(locking.code())
    locking.turn(on=True)
    press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    page = window.findChild(SettingsPanel)
    assert isinstance(page, SettingsPanel)
    qtbot.waitUntil(page.encryption.sheet_button.isEnabled)
    assert not page.encryption.turn_button.isEnabled()
    page.encryption.sheet_button.click()
    qtbot.waitUntil(lambda: page.findChild(SheetDialog) is not None)
