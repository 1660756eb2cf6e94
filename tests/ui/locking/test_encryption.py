"""Encryption on the page of settings, by key: the sheet typed back, on, the sheet again, off."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.store.locked import held
from ssp_desktop.store.locked.code import code_of
from ssp_desktop.ui.locking.code_dialog import CodeDialog
from ssp_desktop.ui.locking.encryption import Encryption
from ssp_desktop.ui.locking.sheet_dialog import SheetDialog
from ssp_desktop.ui.running.refusal import Refusal
from ssp_desktop.ui.settings_page.settings_panel import SettingsPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import press

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow, meetings: list[Meeting], qtbot: QtBot) -> Encryption:
    """Give the part of the page, opened by its key over a meeting, with the button focused."""
    window.open_meeting(meetings[0].id)
    press(Qt.Key.Key_Comma, CONTROL)
    panel = window.findChild(SettingsPanel)
    assert isinstance(panel, SettingsPanel)
    qtbot.waitUntil(panel.encryption.turn_button.isEnabled)
    return panel.encryption


def sheet_of(page: Encryption, qtbot: QtBot) -> SheetDialog:
    """Press the button by its key, and return the sheet that opens."""
    page.turn_button.setFocus()
    qtbot.waitUntil(page.turn_button.hasFocus)
    press(Qt.Key.Key_Space)
    # The first look for a keyring loads what the system has of them.
    qtbot.waitUntil(lambda: page.findChild(SheetDialog) is not None, timeout=20_000)
    dialog = page.findChild(SheetDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.typed.hasFocus)
    return dialog


def test_it_is_turned_on_once_the_code_is_typed_back_and_off_again(
    ring: Path, page: Encryption, services: Services, qtbot: QtBot, window: MainWindow
) -> None:
    assert "ikke krypteret" in page.state.text()
    dialog = sheet_of(page, qtbot)
    code = dialog.code.toPlainText()
    QApplication.clipboard().clear()
    dialog.typed.setPlainText(code.replace(code[0], "*", 1))
    press(Qt.Key.Key_K, ALT)
    qtbot.waitUntil(lambda: "ingen »*«" in dialog.problem.text())
    assert not (services.folders.data / "key.json").exists()
    dialog.typed.setPlainText(code.lower())
    press(Qt.Key.Key_K, ALT)
    qtbot.waitUntil(lambda: "Alt er krypteret" in page.strip.words.text, timeout=20_000)
    qtbot.waitUntil(lambda: "er krypteret" in page.state.text())
    database = services.folders.database.read_bytes()
    assert not database.startswith(b"SQLite format 3")
    assert services.store.list_meetings()
    page.sheet_button.click()
    qtbot.waitUntil(lambda: page.findChild(SheetDialog) is not None)
    again = page.findChild(SheetDialog)
    assert again is not None
    assert again.code.toPlainText() == code
    again.ready_button.click()
    page.turn_button.click()
    assert "kan igen læses af enhver" in page.strip.words.text
    qtbot.waitUntil(page.strip.keep_button.hasFocus)
    page.strip.agree_button.click()
    qtbot.waitUntil(lambda: "Intet er længere krypteret" in page.strip.words.text, timeout=20_000)
    assert services.folders.database.read_bytes().startswith(b"SQLite format 3")


def test_the_sheet_is_saved_elsewhere_than_beside_the_meetings(
    ring: Path, page: Encryption, services: Services, qtbot: QtBot, pdf_text: Callable[[Path], str]
) -> None:
    tmp_path = ring.parent
    dialog = sheet_of(page, qtbot)
    dialog.save(str(services.folders.data / "ark.pdf"))
    assert "Læg ikke arket i mappen med møderne" in dialog.problem.text()
    assert not (services.folders.data / "ark.pdf").exists()
    dialog.save(str(tmp_path / "ark.pdf"))
    assert "Gemt som" in dialog.saved.text()
    said = pdf_text(tmp_path / "ark.pdf")
    for row in dialog.code.toPlainText().splitlines():
        assert all(group in said for group in row.split())
    press(Qt.Key.Key_Escape)
    assert not (services.folders.data / "key.json").exists()


def test_without_a_keyring_it_is_told(page: Encryption, qtbot: QtBot) -> None:
    """Before a code is shown that somebody would type back for nothing."""
    page.turn_button.click()
    qtbot.waitUntil(lambda: "nøglering kan ikke bruges" in page.strip.words.text, timeout=20_000)
    assert "--" not in page.strip.words.text
    assert page.findChild(SheetDialog) is None


def test_enter_goes_from_row_to_row_and_then_ends(
    ring: Path, page: Encryption, services: Services, qtbot: QtBot
) -> None:
    dialog = sheet_of(page, qtbot)
    rows = dialog.code.toPlainText().splitlines()
    qtbot.keyClicks(dialog.typed, rows[0].lower())
    press(Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.typed, rows[1][:5])
    assert dialog.typed.toPlainText() == f"{rows[0].lower()}\n{rows[1][:5]}"
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "der er skrevet 20" in dialog.problem.text())
    qtbot.waitUntil(dialog.typed.hasFocus)
    qtbot.keyClicks(dialog.typed, rows[1][5:])
    assert not dialog.problem.isVisible()
    for row in rows[2:]:
        press(Qt.Key.Key_Return)
        qtbot.keyClicks(dialog.typed, row)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Alt er krypteret" in page.strip.words.text, timeout=20_000)


def test_where_the_key_is_gone_the_code_opens_the_window(
    ring: Path, qapp: QApplication, own_data_dir: Path
) -> None:
    with Program().writing(str(own_data_dir)) as services:
        services.meetings.add_sample()
    with Program().locking(str(own_data_dir)) as locking:
        code = locking.code()
        locking.confirm(code)
        locking.turn(on=True)
    held.let_all_go()
    ring.unlink()
    seen: list[str] = []

    def type_it() -> None:
        refusal = next((w for w in QApplication.topLevelWidgets() if isinstance(w, Refusal)), None)
        window = next(
            (w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)), None
        )
        if window is not None and window.isVisible():
            seen.append("window")
            window.close()
        elif refusal is not None and refusal.isVisible() and not refusal.key_entry.problem.text():
            if not seen:
                seen.append(refusal.text.text())
                refusal.key_entry.code.setPlainText("forkert")
            refusal.key_entry.open_button.click()
        elif refusal is not None and refusal.isVisible():
            seen.append(refusal.key_entry.problem.text())
            refusal.key_entry.problem.tell("")
            refusal.key_entry.code.setPlainText(code)
            refusal.key_entry.open_button.click()

    timer = QTimer()
    timer.timeout.connect(type_it)
    timer.start(100)
    assert Program().window(str(own_data_dir)) == 0
    timer.stop()
    assert "nøglen findes ikke på denne computer" in seen[0]
    assert "Koden har 64 tegn" in seen[1] or "Koden har ingen" in seen[1]
    assert seen[-1] == "window"
    assert ring.exists()


def test_a_code_from_another_computer_is_taken_for_what_was_made_there(
    ring: Path, page: Encryption, qtbot: QtBot
) -> None:
    key = held.Key.new()
    page.code_button.click()
    qtbot.waitUntil(lambda: page.findChild(CodeDialog) is not None)
    dialog = page.findChild(CodeDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.entry.code.hasFocus)
    dialog.cancel_button.click()
    qtbot.waitUntil(lambda: page.findChild(CodeDialog) is None)
    page.code_button.click()
    qtbot.waitUntil(lambda: page.findChild(CodeDialog) is not None)
    dialog = page.findChild(CodeDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.entry.code.hasFocus)
    dialog.entry.code.setPlainText(code_of(key))
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.strip.words.text == "Nøglen er her igen.")
    held.let_all_go()
    assert held.key_with(key.id) == key
