"""How long the first window takes, beside an empty window of the same Qt in the same run.

Both are whole processes, from being started to having dealt with a first key:
painted, and the letter typed into it. They take turns, so that what else the
machine does falls on both. The program's modules are compiled once, as they are where
it is installed: a machine that keeps no compiled modules (`PYTHONDONTWRITEBYTECODE`)
would compile them at every start, and that is half of what the first window takes.
"""

import datetime
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import AgendaItem, Meeting, Status, new_id
from ssp_desktop.folders import find_folders
from ssp_desktop.store.store import Store

ROUNDS = 15
MEETINGS = 200
LIMIT = 2.0
_UNCOMPILED = "PYTHONDONTWRITEBYTECODE"

EMPTY = """
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from PySide6.QtCore import QTimer

class Window(QWidget):
    stands = False
    def paintEvent(self, event):
        if not self.stands:
            self.stands = True
            QTimer.singleShot(0, self.type)
    def type(self):
        print("stands", flush=True)
        self.close()

app = QApplication([])
window = Window()
window.resize(1280, 768)
window.show()
app.exec()
"""

# The program as it is, except that it types a letter as soon as it stands, and
# ends when the list of meetings is there as well.
OURS = """
import sys
from ssp_desktop.entry import let_garbage_wait
let_garbage_wait(())  # as `command` does
from ssp_desktop.bootstrap import main
from ssp_desktop.ui.window import main_window

class Window(main_window.MainWindow):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.stands.connect(self.type)
    def type(self):
        from PySide6.QtCore import QTimer
        self.start_page.field.insert("a")
        assert self.start_page.field.text() == "a"
        self.start_page.field.clear()  # or it would be the list of what was found
        QTimer.singleShot(0, self.tell)
    def tell(self):
        print("stands", flush=True)
    def show_last(self):
        super().show_last()
        # The newest hundred and the heading; the others are read when these are painted.
        assert len(self.start_page.list.rows.rows) == 101
        print("listed", flush=True)
        self.close()

from ssp_desktop.ui.running import start
start.MainWindow = Window
sys.exit(main([]))
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    store = Store(find_folders(folder).database)
    first = datetime.date(2026, 1, 7)
    for number in range(MEETINGS):
        items = (AgendaItem(new_id(), f"Punkt {each}", decision="Godkendt.") for each in range(8))
        store.add(
            Meeting(
                new_id(),
                f"Udvalg {number % 7}",
                date=first - datetime.timedelta(days=9 * number),
                status=Status.APPROVED,
                items=tuple(items),
            )
        )
    store.close()
    return folder


def _seconds_until(program: str, data: Path, *words: str) -> list[float]:
    """Return how long it took until each of `words` was printed."""
    environment = {
        **{name: value for name, value in os.environ.items() if name != _UNCOMPILED},
        "SSP_DESKTOP_DATA_DIR": str(data),
        "PYTHONPYCACHEPREFIX": str(data / "compiled"),
    }
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert process.stdout is not None
    seconds = []
    for word in words:
        assert process.stdout.readline().strip() == word
        seconds.append(time.perf_counter() - started)
    process.communicate(timeout=30)
    assert process.returncode == 0
    return seconds


def _times(ours: list[float], empty: list[float]) -> float:
    """Return how many times the empty window beside it each took, in the middle."""
    return statistics.median(each / base for each, base in zip(ours, empty, strict=True))


def test_the_first_window_takes_input_within_twice_an_empty_one(
    data: Path, record_property: Callable[[str, object], None]
) -> None:
    _seconds_until(EMPTY, data, "stands")  # both once: compiled, and the disk warm
    _seconds_until(OURS, data, "stands", "listed")
    empty, ours, listed = [], [], []
    for _ in range(ROUNDS):
        empty += _seconds_until(EMPTY, data, "stands")
        stands, all_there = _seconds_until(OURS, data, "stands", "listed")
        ours.append(stands)
        listed.append(all_there)
    figures = {
        name: statistics.median(values)
        for name, values in (("empty", empty), ("ours", ours), ("listed", listed))
    }
    ratio, listed_ratio = _times(ours, empty), _times(listed, empty)
    for name, seconds in figures.items():
        record_property(f"{name}_ms", round(seconds * 1000))
    record_property("ratio", round(ratio, 2))
    record_property("listed_ratio", round(listed_ratio, 2))
    print(  # noqa: T201 - the figures are what a benchmark is for
        f"\nempty window {figures['empty']:.3f} s, first window {figures['ours']:.3f} s, "
        f"ratio {ratio:.2f} (aim: 1.4), "
        f"with its list of {MEETINGS} {figures['listed']:.3f} s, "
        f"ratio {listed_ratio:.2f} (aim: 1.8)"
    )
    assert ratio <= LIMIT
