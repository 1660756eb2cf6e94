"""The window's doors opened by their keys over one data folder, in a process of its own.

Called as ``python -m tests.benchmarks.doors DATA_FOLDER FILE``; prints as JSON, for each door, how
many ms of the window's own time passed from its key until what it opens stood. FILE is an agenda.
"""

import gc
import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ssp_desktop.bootstrap import Program
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import Scheme, Theme
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.window.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
NOTHING_HELD = Qt.KeyboardModifier.NoModifier
_TURNS = 300
"""Turns of the event loop, a millisecond apart, in which what was opened has been shown."""


def main(folder: str, agenda: str) -> None:
    """Open each door twice, as the first time imports what it shows, and print the second."""
    application = QApplication([])
    with Program().writing(folder) as services:
        theme = Theme(application, Scheme.LIGHT)
        icons = Icons(services.folders.resources / "icons")
        window = MainWindow(services, theme, icons, Settings(services.folders.data))
        window.show()
        window.activateWindow()
        window.show_start()
        window.dress()
        QTest.qWait(4000)  # all meetings are listed
        services.get_ready()
        gc.freeze()  # as the program does once its window stands
        taken: dict[str, float] = {}
        for _ in range(2):
            for name, key in (
                ("a new meeting", Qt.Key.Key_N),
                ("the committees", Qt.Key.Key_U),
                ("the commands", Qt.Key.Key_K),
            ):
                taken[name] = _spent(partial(_press, window, key, CONTROL))
                taken[f"{name}, left"] = _spent(
                    lambda: _press(_in_front(), Qt.Key.Key_Escape, NOTHING_HELD)
                )
            taken["an import"] = _spent(lambda: window.meetings.import_path(agenda), _TURNS * 8)
            _press(_in_front(), Qt.Key.Key_Escape, NOTHING_HELD)
            taken["the list"] = _spent(window.show_start)
        sys.stdout.write(json.dumps(taken))
        sys.stdout.flush()
        os._exit(0)


def _in_front() -> QWidget:
    found = QApplication.focusWidget() or QApplication.activeWindow()
    assert found is not None
    return found


def _press(on: QWidget, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    QTest.keyClick(on, key, held)


def _spent(act: Callable[[], object], turns: int = _TURNS) -> float:
    """Return the longest time in ms for which the window was held by what `act` began."""
    begun = time.thread_time()
    act()
    longest = time.thread_time() - begun
    for _ in range(turns):
        begun = time.thread_time()
        QApplication.processEvents()
        longest = max(longest, time.thread_time() - begun)
        time.sleep(0.001)
    return longest * 1000


if __name__ == "__main__":
    main(*sys.argv[1:])
