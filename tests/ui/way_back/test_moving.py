"""Everything packed in the window, and put in on another computer, by the panels."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.copies.moving_panel import PackPanel, UnpackPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.store.backups.kept import fill, words_of
from tests.ui.conftest import press, write
from tests.ui.way_back.copies_page import listed


def opened(window: MainWindow, action: str, kind: type[PackPanel | UnpackPanel]):
    window.actions_[action].trigger()
    panel = QApplication.activeModalWidget()
    assert isinstance(panel, kind)
    return panel


def picked(panel: PackPanel | UnpackPanel, file: Path) -> None:
    panel.choose_button.click()
    dialog = panel.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.close()


def test_everything_is_packed_with_what_was_just_written(
    window: MainWindow, services: Services, meetings: list[Meeting], tmp_path: Path, qtbot: QtBot
) -> None:
    window.open_meeting(meetings[0].id, meetings[0].items[2].id)
    write("Nyt")
    file = tmp_path / "alt.ssppakke"
    panel = opened(window, "move_out", PackPanel)
    picked(panel, file)
    qtbot.waitUntil(lambda: "Alt er i" in panel.strip.words.text, timeout=30_000)
    assert "4 møder" in panel.strip.words.text
    assert "ikke krypteret" in panel.strip.words.text
    panel.close_button.click()
    with Program().alone(str(tmp_path / "ny")) as keeping:
        keeping.moving.unpack(file)
    with Program().reading(str(tmp_path / "ny")) as there:
        assert there.store.load(meetings[0].id).items[2].decision == "Nyt"


def test_packing_is_stopped_and_leaves_nothing(
    window: MainWindow, services: Services, meetings: list[Meeting], tmp_path: Path, qtbot: QtBot
) -> None:
    panel = opened(window, "move_out", PackPanel)
    panel.pack(str(tmp_path / "alt.ssppakke"))
    panel.strip.stop_button.click()
    qtbot.waitUntil(lambda: "Stoppet" in panel.strip.words.text, timeout=30_000)
    assert list(tmp_path.glob("alt*")) == []
    assert QApplication.focusWidget() is panel.choose_button
    panel.pack(str(tmp_path / "mangler" / "alt.ssppakke"))
    qtbot.waitUntil(lambda: "Sæt stikket i" in panel.strip.words.text, timeout=30_000)
    panel.close_button.click()


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """Give a file packed on another computer."""
    other = fill(tmp_path / "anden")
    file = tmp_path / "alt.ssppakke"
    Program().moving(str(other.data)).pack(file)
    return file


def test_what_is_put_in_takes_the_place_and_is_taken_back_by_undo(
    window: MainWindow,
    services: Services,
    meetings: list[Meeting],
    packed: Path,
    qtbot: QtBot,
) -> None:
    everything = listed(services)
    window.open_meeting(meetings[0].id)
    panel = opened(window, "move_in", UnpackPanel)
    panel.ask(str(packed))
    assert panel.strip.is_asking
    assert "lagt til side" in panel.strip.words.text
    qtbot.waitUntil(lambda: QApplication.focusWidget() is panel.strip.keep_button)
    press(Qt.Key.Key_Escape)
    assert not panel.strip.is_asking
    assert listed(services) == everything
    panel.ask(str(packed))
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Hentet ind: 2 møder" in window.message.text, timeout=30_000)
    assert listed(services) == {"a", "b"}
    assert "De møder, der var her" in window.message.text
    assert window.current_meeting is None
    window.message.undo_button.click()
    qtbot.waitUntil(lambda: listed(services) == everything, timeout=30_000)


def test_a_new_computer_asks_nothing_and_a_bad_file_changes_nothing(
    window: MainWindow, services: Services, packed: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    panel = opened(window, "move_in", UnpackPanel)
    bad = tmp_path / "halv.ssppakke"
    bad.write_bytes(packed.read_bytes()[:-500])
    panel.ask(str(bad))
    qtbot.waitUntil(lambda: "beskadiget" in panel.strip.words.text, timeout=30_000)
    assert listed(services) == set()
    panel.ask(str(packed))
    qtbot.waitUntil(lambda: "Hentet ind" in window.message.text, timeout=30_000)
    assert listed(services) == {"a", "b"}
    assert "var her" not in window.message.text  # there were none
    assert "tidligere" not in window.message.text
    assert words_of(services.folders.database) == words_of(tmp_path / "anden" / "referater.db")
