"""The second place while the program runs: a copy is made when it is there, and else it is told."""

import datetime
import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Opening, Services
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.running import start
from ssp_desktop.ui.settings_page.settings_panel import SettingsPanel
from ssp_desktop.ui.window.main_window import MainWindow

_SECONDS = 20


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stik"
    folder.mkdir()
    return folder


def ran(services: Services, meanwhile: Callable[[MainWindow], bool], meeting: str | None = None):
    """Run the program until `meanwhile` is true of its window; return what it says of safety."""
    said: list[str] = []
    timer = QTimer()

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible() and meanwhile(window):
                timer.stop()
                if window.safety.notices is not None and window.safety.notices.isVisible():
                    said.extend(window.safety.notices.texts)
                said.append(window.message.text)
                window.close()

    timer.timeout.connect(look)
    timer.start(20)
    assert start.run(services, Opening(meeting)) == 0
    return said


def since(services: Services, days: int) -> None:
    """Have the last copy, and the choice, be so many days old."""
    file = services.folders.data / "second-place.json"
    known = json.loads(file.read_text())
    at = datetime.datetime.now() - datetime.timedelta(days=days)
    known["since"] = known["last"] = at.isoformat()
    file.write_text(json.dumps(known))


def copies_in(stick: Path) -> list[Path]:
    return list(stick.glob("*/referater-2*.db"))


def test_a_copy_is_made_by_itself_when_the_place_is_there(
    qapp: QApplication, meetings: list[Meeting], services: Services, stick: Path
) -> None:
    services.second_place.choose(stick)
    said = ran(services, lambda _: bool(copies_in(stick)))
    assert said == [""]
    assert services.second_place.last is not None


def test_one_that_has_been_away_for_a_week_is_told_in_the_list_and_not_over_it(
    qapp: QApplication, meetings: list[Meeting], services: Services, stick: Path
) -> None:
    services.second_place.choose(stick)
    since(services, 9)
    stick.rmdir()
    (line, message) = ran(services, lambda window: window.safety.notices is not None)
    assert f"en sikkerhedskopi i {stick} i 9 dage" in line
    assert message == ""
    # Over an open meeting it is said once, at the start.
    (message,) = ran(
        services, lambda window: window.safety.notices is not None, meeting=meetings[0].id
    )
    assert "i 9 dage" in message


def test_a_stick_that_is_put_in_during_the_day_gets_its_copy_when_the_program_is_closed(
    qapp: QApplication, meetings: list[Meeting], services: Services, stick: Path
) -> None:
    services.second_place.choose(stick)
    since(services, 2)
    stick.rmdir()

    def put_in(window: MainWindow) -> bool:
        if window.safety._begun:  # it has looked, and nothing was there
            stick.mkdir(exist_ok=True)
        return stick.exists()

    assert ran(services, put_in) == [""]
    assert len(copies_in(stick)) == 1


def test_a_full_place_is_told_in_the_list_until_there_is_room(
    qapp: QApplication,
    qtbot: QtBot,
    meetings: list[Meeting],
    services: Services,
    small_disk: Callable[[str, str], Path],
) -> None:
    disk = small_disk("fuld", "60k")
    services.second_place.choose(disk)
    said = ran(services, lambda window: window.safety.notices is not None)
    assert "Der er ikke plads" in said[0]
    assert copies_in(disk) == []


def place_words(window: MainWindow) -> str:
    """Return what the settings, which are opened the first time, say of the second place."""
    panel = window.findChild(SettingsPanel)
    if panel is None:
        window.actions_["settings"].trigger()
        panel = window.findChild(SettingsPanel)
    assert isinstance(panel, SettingsPanel)
    return panel.second_place.state.text()


def test_settings_that_are_open_tell_of_the_copy_once_it_is_made(
    qapp: QApplication, meetings: list[Meeting], services: Services, stick: Path
) -> None:
    read: list[str] = []
    end = time.monotonic() + _SECONDS

    def meanwhile(window: MainWindow) -> bool:
        words = place_words(window)
        if not read and services.second_place.folder is None:
            panel = window.findChild(SettingsPanel)
            assert isinstance(panel, SettingsPanel)
            panel.second_place.choose(str(stick))
            words = panel.second_place.state.text()
        if words not in read:
            read.append(words)
        return (words.startswith("Seneste kopi: ") or time.monotonic() > end) and closed(window)

    ran(services, meanwhile)
    assert "ikke lavet en kopi der endnu" in read[0]
    assert read[-1].startswith("Seneste kopi: ")


def test_settings_tell_when_the_place_is_not_there_now(
    qapp: QApplication, meetings: list[Meeting], services: Services, stick: Path
) -> None:
    services.second_place.choose(stick)
    since(services, 1)
    stick.rmdir()
    read: list[str] = []
    end = time.monotonic() + _SECONDS

    def meanwhile(window: MainWindow) -> bool:
        read.append(place_words(window))
        return ("ikke lige nu" in read[-1] or time.monotonic() > end) and closed(window)

    ran(services, meanwhile)
    assert "ikke lige nu" in read[-1]
    assert "Seneste kopi: " in read[-1]


def closed(window: MainWindow) -> bool:
    """Close the settings."""
    panel = window.findChild(SettingsPanel)
    assert isinstance(panel, SettingsPanel)
    panel.reject()
    return True


@pytest.mark.parametrize("in_a_meeting", [True, False])
def test_an_update_while_the_program_runs_is_told_over_a_meeting_or_in_the_list(
    qapp: QApplication,
    meetings: list[Meeting],
    services: Services,
    stick: Path,
    *,
    tmp_path: Path,
    in_a_meeting: bool,
) -> None:
    own = tmp_path / "program.py"
    own.write_text("1")
    services.second_place.choose(stick)
    looked_again = False

    def told(window: MainWindow) -> bool:
        nonlocal looked_again
        if not copies_in(stick):
            assert not window.message.text
        elif not looked_again:
            own.with_suffix(".new").write_text("2")
            own.with_suffix(".new").replace(own)
            window.panels.place_asked.emit()  # instead of a minute later
            looked_again = True
        return window.safety.notices is not None

    meeting = meetings[0].id if in_a_meeting else None
    *lines, message = ran(services._replace(own_file=own), told, meeting)
    (said,) = [message] if in_a_meeting else lines
    assert said.startswith("SSP Desktop er blevet opdateret, mens det var åbent.")
    assert in_a_meeting or not message
