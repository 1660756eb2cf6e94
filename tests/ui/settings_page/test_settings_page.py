"""The page of settings: each takes effect as it is chosen, is kept, and the menus are in step."""

import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ssp_desktop.application.files.data_size import data_size
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.look.theme import Scheme
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.settings_page.settings_panel import SettingsPanel
from ssp_desktop.ui.way_back.trash_panel import TrashPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import press

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(window: MainWindow, meetings: list[Meeting], qtbot: QtBot) -> SettingsPanel:
    """Give the page, opened by its key over a meeting."""
    window.open_meeting(meetings[0].id)
    return opened_over(window, qtbot)


def opened_over(window: MainWindow, qtbot: QtBot) -> SettingsPanel:
    press(Qt.Key.Key_Comma, CONTROL)
    panel = window.findChild(SettingsPanel)
    assert isinstance(panel, SettingsPanel)
    qtbot.waitUntil(panel.language.hasFocus)
    return panel


def kept(services: Services, window: MainWindow) -> Settings:
    """Return what another start would find."""
    window._settings.write()
    return Settings(services.folders.data)


def reach(key: Qt.Key, panel: SettingsPanel) -> Any:
    """Press Alt with that key, and return what has the focus then."""
    press(key, ALT)
    return panel.focusWidget()


def test_light_and_dark_take_effect_at_once_and_stand_in_the_menu(
    page: SettingsPanel, window: MainWindow, services: Services
) -> None:
    assert reach(Qt.Key.Key_U, page) is page.scheme
    page.scheme.choose("scheme_light")
    press(Qt.Key.Key_Down)
    assert QApplication.palette().window().color().lightness() < 60
    assert window.actions_["scheme_dark"].isChecked()
    assert not window.actions_["scheme_light"].isChecked()
    assert kept(services, window).scheme is Scheme.DARK
    window.actions_["scheme_light"].trigger()  # as from the menu of another window
    assert page.scheme.value == "scheme_light"
    assert kept(services, window).scheme is Scheme.LIGHT


def test_the_language_is_kept_for_the_next_start_and_that_is_said(
    page: SettingsPanel, window: MainWindow, services: Services
) -> None:
    assert page.language.currentText() == "Dansk"
    press(Qt.Key.Key_Down)
    assert page.language.currentText() == "English"
    assert window.actions_["language_en"].isChecked()
    assert kept(services, window).language == "en"
    assert "næste gang" in page.language.accessibleDescription()
    press(Qt.Key.Key_Up)
    assert window.actions_["language_da"].isChecked()
    assert kept(services, window).language == "da"


def closed(page: SettingsPanel, window: MainWindow, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(SettingsPanel) is None)


@pytest.mark.parametrize("action", ["scheme_dark", "scheme_light", "language_en"])
def test_the_menu_still_chooses_after_the_page_is_closed(
    action: str, page: SettingsPanel, window: MainWindow, qtbot: QtBot
) -> None:
    window.actions_["scheme_system"].trigger()
    closed(page, window, qtbot)
    window.actions_[action].trigger()  # pytest-qt fails the test when a listener raises
    assert window.actions_[action].isChecked()


def test_the_page_chooses_when_opened_again(
    page: SettingsPanel, window: MainWindow, qtbot: QtBot
) -> None:
    page.scheme.choose("scheme_light")
    closed(page, window, qtbot)
    again = opened_over(window, qtbot)
    assert (again.language.value, again.scheme.value) == ("language_da", "scheme_light")
    again.scheme.choose("scheme_dark")
    again.language.choose("language_en")
    assert window.actions_["scheme_dark"].isChecked()
    assert window.actions_["language_en"].isChecked()


def test_the_text_is_as_large_as_chosen_at_once(
    page: SettingsPanel, window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    text: Any = window.meeting_page.view.item.decision.text
    usual = text.document().defaultFont().pointSizeF()
    assert reach(Qt.Key.Key_T, page) is page.text_size
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert page.text_size.currentText() == "120 %"
    assert text.document().defaultFont().pointSizeF() == pytest.approx(usual * 1.2)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(SettingsPanel) is None)
    qtbot.waitUntil(text.hasFocus)
    press(Qt.Key.Key_Plus, CONTROL)
    assert window.message.text == "Tekst 135 %"
    again = opened_over(window, qtbot)
    assert again.text_size.value == 135


def test_words_are_underlined_or_not_as_in_the_menu(
    page: SettingsPanel, window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    action = window.actions_["toggle_spelling"]
    assert page.spelling.isChecked()
    assert action.isChecked()
    assert reach(Qt.Key.Key_N, page) is page.spelling  # a box to tick is ticked by its key
    qtbot.waitUntil(lambda: not action.isChecked())
    assert kept(services, window).text("spelling") == "off"
    press(Qt.Key.Key_Space)
    assert action.isChecked()
    assert kept(services, window).text("spelling") == "on"
    action.trigger()
    assert not page.spelling.isChecked()


def test_the_days_in_the_bin_are_one_value_in_both_panels(
    page: SettingsPanel,
    window: MainWindow,
    services: Services,
    meetings: list[Meeting],
    qtbot: QtBot,
) -> None:
    assert reach(Qt.Key.Key_P, page) is page.bin_days
    assert page.bin_days.currentText() == "Aldrig"
    press(Qt.Key.Key_Down)
    assert page.bin_days.currentText() == "Efter 365 dage"
    press(Qt.Key.Key_Down)
    assert kept(services, window).bin_days == 180
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(SettingsPanel) is None)
    window.actions_["trash"].trigger()
    trash = window.findChild(TrashPanel)
    assert isinstance(trash, TrashPanel)
    assert trash.emptying.value == 180
    trash.emptying.setFocus()
    press(Qt.Key.Key_Home, on=trash.emptying)
    trash.reject()
    qtbot.waitUntil(lambda: window.findChild(TrashPanel) is None)
    assert opened_over(window, qtbot).bin_days.value == 0


def test_stepping_through_the_days_passes_none_that_deletes_more(page: SettingsPanel) -> None:
    days = []
    for at in range(page.bin_days.count()):
        page.bin_days.setCurrentIndex(at)
        days.append(page.bin_days.value)
    assert days[0] == 0
    assert all(one > next_ for one, next_ in pairwise(days[1:]))


def test_days_that_were_written_by_hand_are_shown_as_they_are(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    window._settings.bin_days = 45
    page = opened_over(window, qtbot)
    assert page.bin_days.currentText() == "Efter 45 dage"
    assert kept(services, window).bin_days == 45


class Shown(QObject):
    """Takes the folders that would be handed to the system."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.paths.append(url.toLocalFile())


def test_where_the_meetings_lie_is_said_shown_and_copied(
    page: SettingsPanel, services: Services, qtbot: QtBot
) -> None:
    data = str(services.folders.data)
    assert reach(Qt.Key.Key_M, page) is page.data.path
    assert page.data.path.text() == data
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == data
    press(Qt.Key.Key_X, CONTROL)
    assert page.data.path.text() == data
    words = " ".join(label.text() for label in page.data.findChildren(QLabel))
    assert "--data-dir" in words
    assert "SSP_DESKTOP_DATA_DIR" in words
    shown = Shown()
    QDesktopServices.setUrlHandler("file", shown, "take")
    try:
        press(Qt.Key.Key_V, ALT)
        qtbot.waitUntil(lambda: bool(shown.paths))
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert shown.paths == [data]


def test_how_large_it_is_is_counted_beside_the_window(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    (services.folders.backups).mkdir(exist_ok=True)
    (services.folders.backups / "referater-2026-01-02.db").write_bytes(b"x" * 3 * 1024 * 1024)
    (services.folders.data / "notes").write_bytes(b"x" * 2 * 1024 * 1024)
    page = opened_over(window, qtbot)
    qtbot.waitUntil(lambda: "heraf" in page.data.state.text(), timeout=10_000)
    assert page.data.state.text() == "5 MB, heraf sikkerhedskopier 3 MB"


def test_a_link_out_of_the_folder_is_not_counted(services: Services, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "film").write_bytes(b"x" * 5_000_000)
    before = data_size(services.folders).all_of_it
    (services.folders.data / "link").symlink_to(tmp_path / "elsewhere")
    (services.folders.data / "gone").symlink_to(tmp_path / "nowhere")
    assert data_size(services.folders).all_of_it - before < 1000


def test_every_field_is_named_and_reached_by_tab(page: SettingsPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.encryption.turn_button.isEnabled)
    order = [
        page.language, page.scheme, page.text_size, page.spelling, page.bin_days,
        page.templates.add_button, page.templates.copy_button, page.encryption.turn_button,
        page.encryption.code_button, page.second_place.path, page.second_place.choose_button,
        page.data.path, page.data.show_button, page.close_button,
    ]  # fmt: skip
    for field in order:
        assert page.focusWidget() is field
        name = field.accessibleName() or field.text()
        assert name.replace("&", "")
        press(Qt.Key.Key_Tab)
    assert page.focusWidget() is page.language


def test_no_two_have_the_same_key(page: SettingsPanel) -> None:
    texts = [label.text() for label in page.findChildren(QLabel) if label.buddy() is not None]
    templates = page.templates
    buttons = (
        templates.add_button, templates.copy_button, templates.remove_button, page.data.show_button,
        page.second_place.choose_button, page.second_place.none_button,
    )  # fmt: skip
    texts += [page.spelling.text(), page.close_button.text(), *(each.text() for each in buttons)]
    keys = [text[text.index("&") + 1].casefold() for text in texts]
    assert len(keys) == 17
    assert len(set(keys)) == 17


def test_with_room_on_the_screen_all_of_it_is_in_sight(page: SettingsPanel, qtbot: QtBot) -> None:
    qtbot.wait(60)
    assert page.screen().availableGeometry().height() > 800
    assert page._area.verticalScrollBar().maximum() == 0
    for label in page.findChildren(QLabel):
        if label.isVisible():
            assert label.visibleRegion().boundingRect().height() == label.height()
            assert label.height() >= label.heightForWidth(label.width())


@pytest.mark.parametrize("room", [(640, 336), (1280, 680)])
def test_little_room_scrolls_it_and_nothing_is_cut_at_the_side(
    page: SettingsPanel, qtbot: QtBot, room: tuple[int, int]
) -> None:
    page.resize(*room)
    qtbot.wait(60)
    assert (page.width(), page.height()) == room
    for key in (Qt.Key.Key_P, Qt.Key.Key_S, Qt.Key.Key_M, Qt.Key.Key_U, Qt.Key.Key_T):
        field = reach(key, page)
        qtbot.wait(20)
        visible = field.visibleRegion().boundingRect()
        assert (visible.width(), visible.height()) == (field.width(), field.height())
    for label in page.findChildren(QLabel):
        assert label.width() >= label.minimumSizeHint().width()


def test_nothing_of_it_is_brought_in_before_it_is_wanted(own_data_dir: Path) -> None:
    code = (
        "import sys, ssp_desktop.ui.window.main_window\n"
        "sys.exit(any('settings_page' in each for each in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_it_can_be_opened_while_no_meeting_is(
    open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    page = opened_over(window, qtbot)
    assert page.text_size.value == 100
    page.text_size.choose(150)
    assert window._kit.text_size.percent == 150
