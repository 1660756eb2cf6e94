"""How long a search takes over a thousand meetings of twenty items, and until it is on the screen.

The aim is 50 ms, on a machine with nothing else to do; nothing is asserted of time.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.bootstrap import Program
from ssp_desktop.folders import find_folders
from ssp_desktop.store.store import Store
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import Scheme, Theme
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.window.main_window import MainWindow
from tests.benchmarks.archive import fill

ROUNDS = 30
QUERIES = (
    "lattergas",
    "lattergas 2023",
    "rusmiddelkonferencen 2015",
    "handleplan",
    "kriminalitet politiet skolen",
    "Anders Nyholm",
    "nyholm lattergas",
    "Aagaard",
    "Børne- og Ungeudvalget",
    "SSP-styregruppen 2019",
    "2023",
    "2023-0012",
    "de",
    "xyzzy",
)
TYPED = ("lattergas 2023", "anders nyholm", "ungerådet politiet")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    folders = find_folders(folder)
    folders.database.parent.mkdir(parents=True, exist_ok=True)
    fill(folders.database)
    return folder


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Callable[[str, list[float]], None]:
    def said(what: str, seconds: list[float]) -> None:
        taken = sorted(1000 * each for each in seconds)
        late = taken[min(round(len(taken) * 0.95), len(taken) - 1)]
        with capsys.disabled():
            sys.stdout.write(
                f"\n{what:45} median {statistics.median(taken):6.1f} ms   p95 {late:6.1f} ms"
            )

    return said


@pytest.mark.timeout(300)
def test_searches(data: Path, tell: Callable[[str, list[float]], None]) -> None:
    store = Store(find_folders(data).database)
    store.search("møde")
    for words in QUERIES:
        taken = []
        for _ in range(ROUNDS):
            started = time.perf_counter()
            found = store.search(words)
            taken.append(time.perf_counter() - started)
        tell(f"»{words}«, {len(found)} found", taken)
    store.close()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, data: Path) -> Iterator[MainWindow]:
    with Program().writing(str(data)) as services:
        theme = Theme(qapp, Scheme.LIGHT)
        icons = Icons(services.folders.resources / "icons")
        made = MainWindow(services, theme, icons, Settings(services.folders.data))
        with qtbot.waitExposed(made):
            made.show()
        made.show_start()
        made.dress()
        yield made
        made.close()
        made.deleteLater()


@pytest.mark.timeout(300)
def test_characters_typed_in_the_search_field(
    window: MainWindow, qapp: QApplication, tell: Callable[[str, list[float]], None]
) -> None:
    """From each letter's key until the list that it leads to has been painted."""
    page = window.start_page
    for words in TYPED:
        taken = []
        for _ in range(5):
            page.field.clear()
            page.search()
            qapp.processEvents()
            for letter in words:
                reset: list[bool] = []
                page.list.rows.modelReset.connect(lambda done=reset: done.append(True))
                started = time.perf_counter()
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                    QApplication.sendEvent(page.field, key)
                while not reset and letter != " ":
                    qapp.processEvents()
                page.list.viewport().repaint()
                taken.append(time.perf_counter() - started)
                page.list.rows.modelReset.disconnect()
        tell(f"a letter of »{words}« until the list", taken)
