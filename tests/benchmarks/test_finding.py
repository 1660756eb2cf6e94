"""How long a key in the find line takes in a meeting of 60 items and 100 kB, with its painting.

The aim is 50 ms, on a machine with nothing else to do; nothing is asserted of time.
"""

import itertools
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section, new_id
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import Scheme, Theme
from ssp_desktop.ui.meeting.meeting_view import MeetingView
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.window.main_window import MainWindow

ROUNDS = 20
WORDS = "havnen"
_VOCABULARY = "havnen kommunen politiet skolen indsats styregruppen drøftede unge om natten og i"


def large_meeting() -> Meeting:
    """Return 60 items of about 1,700 characters."""
    word = itertools.cycle(_VOCABULARY.split())

    def text(words: int) -> str:
        return " ".join(itertools.islice(word, words))

    items = tuple(
        AgendaItem(
            new_id(),
            f"Punkt om {text(3)}",
            sections=(
                Section(new_id(), "Indstilling", f"{text(60)}\n\n- {text(10)}\n- {text(10)}"),
                Section(new_id(), "Baggrund", text(80)),
            ),
            decision=f"{text(70)}\n\n**{text(9)}** {text(10)}",
        )
        for _ in range(60)
    )
    return Meeting(new_id(), "SSP-styregruppen", items=items)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, own_data_dir: Path) -> Iterator[MainWindow]:
    """Give the window with that meeting open, its pages laid out."""
    with Program().writing(str(own_data_dir)) as services:
        meeting = large_meeting()
        services.store.add(meeting)
        icons = Icons(services.folders.resources / "icons")
        made = MainWindow(
            services, Theme(qapp, Scheme.LIGHT), icons, Settings(services.folders.data)
        )
        made.resize(1600, 900)
        made.show()
        made.dress()
        made.open_meeting(meeting.id)
        qtbot.wait(2000)
        yield made
        made.close()


def test_a_key_in_the_find_line(window: MainWindow, capsys: pytest.CaptureFixture[str]) -> None:
    window.actions_["find"].trigger()
    page = window.meeting_page
    assert page is not None
    view = page.view
    assert isinstance(view, MeetingView)
    line = view.find_line
    times: dict[str, list[float]] = {"a character": [], "Enter": []}
    for _ in range(ROUNDS):
        line.field.clear()
        QApplication.processEvents()
        for character in WORDS:
            times["a character"].append(_timed(line.field, character))
        times["Enter"].append(_timed(line.field, Qt.Key.Key_Return))
    assert len(view.finding.finds) > 500
    with capsys.disabled():
        for what, took in times.items():
            middle, late = statistics.median(took), statistics.quantiles(took, n=20)[-1]
            said = f"median {middle:.1f} ms, 95th percentile {late:.1f} ms"
            sys.stdout.write(f"\nfind, {what}: {said}\n")


def _timed(field: QWidget, key: Qt.Key | str) -> float:
    """Return how many milliseconds a key takes until it is painted."""
    begun = time.perf_counter()
    if isinstance(key, str):
        QTest.keyClicks(field, key)
    else:
        QTest.keyClick(field, key)
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000
