"""How long turning an item of the review takes, in a meeting of 60 items, until it is painted.

The aim is 50 ms, on a machine with nothing else to do; nothing is asserted of time. "Ready" is a
turn to an item whose page was painted beforehand, as when somebody reads; "leafing" is one right
after the other, each painted at that moment as far as it is in sight; "whole pages" is the same
with the pages in sight painted whole first, as was once done.
"""

import random
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.review.compared import compared
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Role
from ssp_desktop.minutes.blocks import MinutesPart
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import Scheme, Theme
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.review.review_window import ReviewWindow
from ssp_desktop.ui.window.main_window import MainWindow
from tests.benchmarks.test_finding import large_meeting

TURNS = 50
ROUNDS = 2
PARAGRAPHS = 600
WORDS = [f"ord{number}" for number in range(3000)]
AIM = 50.0


@pytest.fixture
def review(qtbot: QtBot, qapp: QApplication, own_data_dir: Path) -> Iterator[ReviewWindow]:
    """Give the review of that meeting, its pages laid out."""
    with Program().writing(str(own_data_dir)) as services:
        chair = Participant("a", "Åse Dam", role=Role.CHAIR)
        meeting = replace(large_meeting(), participants=(chair,))
        services.store.add(meeting)
        icons = Icons(services.folders.resources / "icons")
        main = MainWindow(
            services, Theme(qapp, Scheme.LIGHT), icons, Settings(services.folders.data)
        )
        main.show()
        main.dress()
        main.open_meeting(meeting.id)
        main.show_review()
        assert main.review_screen is not None
        made = main.review_screen.window
        assert made is not None
        qtbot.wait(500)
        QTest.keyClick(made.who.name, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not made.busy and bool(made.parts.pages.item), timeout=20_000)
        qtbot.wait(500)
        yield made
        made.close()
        main.close()


def test_turning_an_item(
    review: ReviewWindow, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    times: dict[str, list[float]] = {"ready": [], "leafing": [], "whole pages": []}
    for _ in range(ROUNDS):
        for what, took in times.items():
            QTest.keyClick(review, Qt.Key.Key_Home)
            qtbot.wait(300)
            for _ in range(TURNS):
                took.append(_turned(review, whole=what == "whole pages"))
                if what == "ready":
                    qtbot.wait(150)
    assert review.review is not None
    assert review.parts.pages.item == review.review.items[TURNS]
    with capsys.disabled():
        size = review.size()
        for what, took in times.items():
            middle, late = statistics.median(took), statistics.quantiles(took, n=20)[-1]
            said = f"median {middle:.1f} ms, 95th percentile {late:.1f} ms"
            said += f" ({late / AIM:.2f} of the aim), {size.width()} by {size.height()}"
            sys.stdout.write(f"\nreview, {what}: {said}\n")
        share = statistics.median(times["leafing"]) / statistics.median(times["whole pages"])
        sys.stdout.write(f"\nreview: leafing takes {share:.2f} of what whole pages take\n")


def _turned(review: ReviewWindow, *, whole: bool) -> float:
    """Return how many milliseconds of its own the thread takes until a turn is painted.

    With `whole` the page that is turned to is painted whole first.
    """
    begun = time.thread_time()
    QTest.keyClick(review, Qt.Key.Key_Right)
    if whole:
        while review.parts.pages.warm_up(()):
            pass
    review.parts.pages.viewport().repaint()
    return (time.thread_time() - begun) * 1000


def test_comparing_an_item_of_forty_pages(capsys: pytest.CaptureFixture[str]) -> None:
    """Of 600 paragraphs each is another one now: what a reviewer may have before them after S."""
    old, new = (_long_part(seed) for seed in (1, 2))
    begun = time.thread_time()
    marked = compared(old, new)
    took = time.thread_time() - begun
    assert len(marked.marks) == 2 * PARAGRAPHS
    with capsys.disabled():
        sys.stdout.write(f"\nreview: {PARAGRAPHS} paragraphs compared in {took:.2f} s\n")


def _long_part(seed: int) -> MinutesPart:
    chance = random.Random(seed)
    lines = (" ".join(chance.choice(WORDS) for _ in range(30)) for _ in range(PARAGRAPHS))
    item = AgendaItem("i", "Plan", decision="\n\n".join(lines))
    return make_minutes(Meeting("m", "Udvalget", items=(item,))).parts[1]
