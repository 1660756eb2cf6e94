"""A meeting opened and typed in, in a process where nothing was saved yet.

Called as ``python -m tests.benchmarks.typist DATA_FOLDER MEETING``; prints as JSON how long each
key took to be painted, in ms: while the store gets ready beside the window and when it is, and how
many seconds that took. With ``copy`` as a third word, while the day's copy is made.
"""

import gc
import json
import os
import sys
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ssp_desktop.bootstrap import Program
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.meeting_view import MeetingView

PAUSE = 0.03
"""Seconds between two keys: twice as fast as a fast typist."""


def main(folder: str, meeting: str, beside: str = "") -> None:
    """Type, and print the waits."""
    _application = QApplication([])
    with Program().writing(folder) as services:
        session = services.open_session(meeting)
        view = MeetingView(session, services, Icons(services.folders.resources / "icons"))
        view.resize(1600, 1000)
        view.show()
        view.current.show(session.meeting.items[0].id)
        view.moving.go_to_decision()
        QTest.qWait(1500)
        gc.freeze()  # as the program does once its window stands
        if beside == "copy":
            services.get_ready()
        else:
            assert "sqlite_utils" not in sys.modules
        work = services.daily_backup if beside == "copy" else services.get_ready
        thread = threading.Thread(target=work)
        begun = time.perf_counter()
        thread.start()
        during = _waits(view, 2000, lambda: not thread.is_alive())
        took = time.perf_counter() - begun
        thread.join()
        assert "sqlite_utils" in sys.modules
        sys.stdout.write(json.dumps([during, _waits(view, 30), took]))
        sys.stdout.flush()
        os._exit(0)


def _waits(view: MeetingView, count: int, until: Callable[[], bool] = lambda: False) -> list[float]:
    found: list[float] = []
    while len(found) < count and not until():
        begun = time.perf_counter()
        QTest.keyClick(view.item.decision.text, Qt.Key.Key_X)
        QApplication.processEvents()
        found.append((time.perf_counter() - begun) * 1000)
        rest = time.perf_counter() + PAUSE
        while time.perf_counter() < rest:
            QApplication.processEvents()
            time.sleep(0.001)
    return found


if __name__ == "__main__":
    main(*sys.argv[1:])
