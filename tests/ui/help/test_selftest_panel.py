"""Hjælp → Selvtest: the parts as they are tried, stopped, done again; and the report."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.selftest.results import PARTS
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.help.selftest_panel import SelftestPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import press

LONG = 60_000


@pytest.fixture
def panel(window: MainWindow, meetings: list[Meeting]) -> SelftestPanel:
    window.actions_["selftest"].trigger()
    made = window.findChild(SelftestPanel)
    assert isinstance(made, SelftestPanel)
    return made


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_all_parts_are_tried_beside_the_open_window(
    panel: SelftestPanel, services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    qtbot.waitUntil(
        lambda: QApplication.focusWidget() in (panel.progress.cancel, panel.close_button)
    )
    assert not panel.keep.isEnabled() or panel.said.text
    qtbot.waitUntil(lambda: bool(panel.said.text), timeout=LONG)
    assert len(panel.lines) == len(PARTS)
    assert panel.said.text == "Alt, der kan prøves her, er i orden."
    told = [line.text for line in panel.lines]
    assert "Låsen: I orden; dette vindue har den." in told
    assert "Databasen: I orden, læst fra ende til anden (4 møder)." in told
    assert len(services.store.list_meetings()) == 4
    path = tmp_path / "rapport.txt"
    panel.save_report(str(path))
    assert panel.saved.path == path
    text = path.read_text("utf-8")
    assert "✔ Låsen: I orden" in text
    assert "SSP-styregruppen" not in text
    panel.save_report(str(services.folders.database))
    assert "programmets egne filer" in panel.problem.text()


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_it_can_be_stopped_and_done_again_and_tells_what_is_wrong(
    panel: SelftestPanel, services: Services, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(panel.lines) > 1, timeout=LONG)
    press(Qt.Key.Key_Space, on=panel.progress.cancel)
    qtbot.waitUntil(lambda: bool(panel.said.text), timeout=LONG)
    assert panel.said.text == "Stoppet. Resten er ikke prøvet."
    assert not panel.keep.isEnabled()
    (services.folders.data / "templates").mkdir()
    (services.folders.data / "templates" / "punkt.docx").write_bytes(b"brev")
    panel.again.click()
    qtbot.waitUntil(lambda: len(panel.lines) == len(PARTS), timeout=LONG)
    qtbot.waitUntil(lambda: bool(panel.said.text), timeout=LONG)
    assert panel.said.text.endswith("dele er i orden, 3 er ikke.")
    (docx,) = (line.text for line in panel.lines if line.text.startswith("Eksport til Word"))
    assert "punkt.docx" in docx


def test_it_can_be_left_at_once(panel: SelftestPanel, window: MainWindow, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Escape, on=panel)
    qtbot.waitUntil(lambda: window.findChild(SelftestPanel) is None)
