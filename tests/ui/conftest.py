"""The window of the program, over a real store, in the tests' own process."""

import datetime
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.committee import Committee, Member, StandingItem
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Meeting,
    Participant,
    Presence,
    Section,
    Status,
    new_id,
)
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import Scheme, Theme
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.window.main_window import MainWindow

NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def nothing_modal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dialog that is waited for would wait for ever here, and is never wanted."""

    def refuse(*_: object) -> int:
        raise AssertionError("a dialog was opened with exec()")

    monkeypatch.setattr(QDialog, "exec", refuse)


@pytest.fixture
def services(own_data_dir: Path) -> Iterator[Services]:
    """Give the program's services on a new database."""
    with Program().writing(str(own_data_dir)) as made:
        yield made


@pytest.fixture
def committee(services: Services) -> Committee:
    """Keep a committee with three members and a standing item."""
    made = Committee(
        new_id(),
        "SSP-styregruppen",
        "Ravnsø Kommune",
        "Byrådssalen",
        members=tuple(Member(new_id(), name, "Skole") for name in ("Åse Dam", "Bo Ly", "Eva Å")),
        standing_items=(StandingItem("Godkendelse af dagsorden"),),
    )
    services.store.save_committee(made)
    return made


def a_meeting(
    committee: str = "SSP-styregruppen", day: datetime.date | None = None, **fields: object
) -> Meeting:
    """Return a meeting of three items, two of them decided."""
    items = (
        AgendaItem(new_id(), "Godkendelse af dagsorden", decision="Godkendt."),
        AgendaItem(
            new_id(),
            "Bandehandleplan",
            "2026-001234",
            sections=(Section(new_id(), "Indstilling", "Forvaltningen indstiller det."),),
            decision="Taget til efterretning.",
        ),
        AgendaItem(new_id(), "Eventuelt"),
    )
    people = (
        Participant(new_id(), "Åse Dam", "A", presence=Presence.PRESENT),
        Participant(new_id(), "Bo Ly", "Politiet", Presence.EXCUSED),
    )
    values = {
        "date": day or datetime.date(2026, 3, 4),
        "time": datetime.time(16),
        "venue": "Byrådssalen",
        "status": Status.DRAFT,
        "items": items,
        "participants": people,
    }
    return Meeting(new_id(), committee, **{**values, **fields})


@pytest.fixture
def meetings(services: Services) -> list[Meeting]:
    """Keep four meetings, from last year to next year."""
    today = services.meetings.today()
    days = (-400, -30, -3, 40)
    kept = [a_meeting(day=today + datetime.timedelta(days=each)) for each in days]
    for meeting in kept:
        services.store.add(meeting)
    return kept


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, services: Services
) -> Iterator[Callable[..., MainWindow]]:
    """Give a function that opens the window as the program does, perhaps at what was open last."""
    opened: list[MainWindow] = []

    def made(*, last: bool = False) -> MainWindow:
        theme = Theme(qapp, Scheme.LIGHT)
        icons = Icons(services.folders.resources / "icons")
        settings = Settings(services.folders.data, policy=services.policy)
        window = MainWindow(services, theme, icons, settings)
        opened.append(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        (window.show_last if last else window.show_start)()
        window.dress()
        return window

    yield made
    for window in opened:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(open_window: Callable[[], MainWindow]) -> MainWindow:
    """Give the open window."""
    return open_window()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY, on: QWidget | None = None) -> None:
    """Press a key where the cursor is."""
    QTest.keyClick(on or QApplication.focusWidget(), key, modifiers)


def write(text: str) -> None:
    """Type text where the cursor is. QTest knows the keys of ASCII alone."""
    for letter in text:
        target = QApplication.focusWidget()
        if letter.isascii():
            QTest.keyClick(target, letter)
            continue
        key = Qt.Key(ord(letter.upper()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, NO_KEY, letter))


@pytest.fixture
def ssp_desktop_started(own_data_dir: Path) -> Iterator[Callable[..., "subprocess.Popen[bytes]"]]:
    """Give ``ssp_desktop_started(*arguments) -> process`` of the real program."""
    started: list[subprocess.Popen[bytes]] = []

    def begin(*arguments: str) -> "subprocess.Popen[bytes]":
        process = subprocess.Popen([sys.executable, "-m", "ssp_desktop", *arguments])
        started.append(process)
        return process

    yield begin
    for process in started:
        process.terminate()
        process.wait(10)
