"""The second place while the program runs: a copy is made when it is there, and else it is told."""

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Opening, Services
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.running import start
from ssp_desktop.ui.window.main_window import MainWindow


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
