"""A file that the system opens with the program ("Åbn med"), in a new window or an open one."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

from ssp_desktop import bootstrap
from ssp_desktop.application.services import Opening
from ssp_desktop.ui.running import start
from ssp_desktop.ui.running.refusal import Refusal
from ssp_desktop.ui.system.single_instance import SecondStarts, Wanted
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.importing.conftest import the_page

OPEN = """
import sys
from ssp_desktop.bootstrap import main
sys.exit(main(sys.argv[1:]))
"""


def test_a_start_with_a_file_shows_how_it_was_read(qapp, agenda, services):
    seen = []

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.meetings.importer.page is not None:
                seen.append(window.meetings.importer.page.reading.meeting.items[1].title)
                timer.stop()
                window.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    assert start.run(services, Opening(file=agenda)) == 0
    assert seen == ["Eventuelt"]
    assert services.store.list_meetings() == []


@pytest.mark.parametrize("words", [["open", "--file"], []])
def test_another_start_hands_its_file_to_the_open_window(
    window, agenda, monkeypatch, qtbot, *, services, words
):
    starts = SecondStarts(services.folders.data, window)
    starts.asked.connect(window.come_forward)
    named = agenda.with_name(f"{'æ' * 100}.txt")
    agenda.rename(named)
    monkeypatch.chdir(named.parent)
    # Only a name: the other start is in a folder of its own.
    other = subprocess.Popen([sys.executable, "-c", OPEN, *words, named.name])
    page = the_page(window, qtbot)
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    assert other.returncode == 0
    assert page.reading.meeting.items[1].title == "Eventuelt"
    starts.stop()


def test_a_file_that_is_gone_is_told_in_the_open_window(window, tmp_path, qtbot):
    window.come_forward(Wanted(file=str(tmp_path / "væk.docx")))
    qtbot.waitUntil(lambda: "væk.docx" in window.message.text, timeout=20_000)


def test_what_a_start_without_a_console_cannot_do_is_shown(qapp, own_data_dir, monkeypatch):
    shown = []

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, Refusal) and window.isVisible():
                shown.extend(label.text() for label in window.findChildren(QLabel))
                timer.stop()
                window.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    monkeypatch.setattr(sys, "stderr", None)
    assert bootstrap.main(["open", "mødet", "--file", "dagsorden.docx"]) == 2
    assert any("enten et møde eller --file" in text for text in shown)
