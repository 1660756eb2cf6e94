"""The window of the self-test: opened on the sample, typed into, read back, printed from.

Runs in a process of its own and writes what it finds as lines of JSON (see
`ssp_desktop.application.selftest.apart`).
"""

import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, qVersion
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ssp_desktop.application.files.printing import Cleared, Wanted, clear
from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import STYLE, Theme
from ssp_desktop.ui.printing.outlets import FileOutlet
from ssp_desktop.ui.printing.print_run import PrintRun
from ssp_desktop.ui.printing.printers import printer_names
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.window.main_window import MainWindow

_TYPED = "selvtest"
_SECONDS = 20.0
_COLOURS = 8
_PAINTED_WIDTH = 200


class _Trouble(Exception):
    """Something is not as it should be, in Danish."""


def run(services: Services, meeting_id: str) -> int:
    """Open the window at that meeting, and say how it went; return the exit status."""
    app = QApplication([*sys.argv[:1], *STYLE])
    settings = Settings(services.folders.data)
    window = MainWindow(
        services, Theme(app, settings.scheme), Icons(services.folders.resources / "icons"), settings
    )
    _say(facts=_facts(app))
    try:
        _type(window, services, meeting_id)
        _say(part="window")
    except (_Trouble, UserError) as trouble:
        _say(part="window", trouble=str(trouble))
    try:
        pages = _print(services, services.store.load(meeting_id), window)
        _say(part="printing", note=_printers(pages))
    except (_Trouble, UserError) as trouble:
        _say(part="printing", trouble=str(trouble))
    window.close()
    services.autosave.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return 0


def _say(**told: object) -> None:
    # By number: a program without a console has no sys.stdout, but it has this pipe.
    os.write(1, json.dumps(told).encode("ascii") + b"\n")


def _facts(app: QApplication) -> dict[str, str]:
    screens = [
        f"{each.geometry().width()}x{each.geometry().height()} "
        f"({round(100 * each.devicePixelRatio())} %)"
        for each in app.screens()
    ]
    return {
        "qt": f"{qVersion()}, {app.platformName()}",
        "screens": ", ".join(screens) or "-",
    }


def _type(window: MainWindow, services: Services, meeting_id: str) -> None:
    """Show the window, type into the decision of item 1, and find it in the database."""
    window.stands.connect(partial(window.front.open_meeting_at, meeting_id, 1))
    window.show()
    _wait(lambda: window.current_meeting == meeting_id, "Vinduet viser ikke mødet.")
    window.dress()
    _wait(lambda: window.focusWidget() is not None, "Intet felt i vinduet kan skrives i.")
    field = window.focusWidget()
    before = services.store.load(meeting_id)
    for letter in _TYPED:
        _press(field, letter)

    def is_saved() -> bool:
        services.autosave.flush(_SECONDS)
        now = services.store.load(meeting_id)
        return now != before and _TYPED in now.items[0].decision

    _wait(is_saved, "Det, der blev skrevet i vinduet, kom ikke i databasen.")
    image = window.grab().toImage().scaledToWidth(_PAINTED_WIDTH)
    seen = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    if len(seen) < _COLOURS:
        raise _Trouble("Vinduet bliver ikke tegnet; det er tomt.")


def _press(field: QWidget | None, letter: str) -> None:
    key = Qt.Key(ord(letter.upper()))
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
        if field is not None:
            QCoreApplication.postEvent(field, event)
    QCoreApplication.processEvents()


def _wait(holds: Callable[[], bool], otherwise: str) -> None:
    until = time.monotonic() + _SECONDS
    while not holds():
        if time.monotonic() > until:
            raise _Trouble(otherwise)
        QCoreApplication.processEvents()
        time.sleep(0.01)


def _print(services: Services, meeting: Meeting, window: QWidget) -> int:
    """Print the minutes as a PDF in memory; return how many pages."""
    made: list[bytes] = []
    pages: list[int] = []
    refused: list[UserError] = []

    def cleared() -> Cleared:
        return clear(services.exporter, meeting, Wanted(), to="selvtest")

    run_ = PrintRun(
        cleared, FileOutlet(made.append, "selvtest"), partial(services.store.exporting, meeting.id),
        window,
    )  # fmt: skip
    run_.done.connect(pages.append)
    run_.refused.connect(refused.append)
    run_.start()
    run_.finish(_SECONDS)
    if refused:
        raise refused[0]
    if not made or not made[0].startswith(b"%PDF") or not pages:
        raise _Trouble("Referatet kunne ikke udskrives som PDF.")
    return pages[0]


def _printers(pages: int) -> str:
    count = len(printer_names())
    if not count:
        return (
            f"{pages} sider udskrevet som PDF. Computeren har ingen printer; tilslut en, hvis der "
            "skal udskrives på papir."
        )
    return f"{pages} sider udskrevet som PDF; computeren har {count} " + (
        "printer." if count == 1 else "printere."
    )
