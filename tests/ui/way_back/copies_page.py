"""The page of the copies, opened and used by keys, and a file with rubbish in it."""

import datetime
import random
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.ui.copies.copies_panel import CopiesPanel
from tests.ui.conftest import press

DAY = datetime.date(2026, 2, 27)


def overwrite(path: Path, chance: random.Random, places: int = 50) -> bytes:
    """Write rubbish at so many random places of the file; return what is there now."""
    content = bytearray(path.read_bytes())
    for _ in range(places):
        at = chance.randrange(len(content))
        rubbish = chance.randbytes(chance.choice([1, 16, 200]))
        content[at : at + len(rubbish)] = rubbish
    path.write_bytes(content[: path.stat().st_size])
    return path.read_bytes()


def open_copies(window, qtbot) -> CopiesPanel:
    window.actions_["copies"].trigger()
    panel = QApplication.activeModalWidget() or window.findChild(CopiesPanel)
    qtbot.waitUntil(
        lambda: panel.database is not None and panel.restore_button.isEnabled(), timeout=30_000
    )
    qtbot.waitUntil(lambda: QApplication.activeWindow() is panel, timeout=10_000)
    return panel


def put_in_place(panel: CopiesPanel, qtbot) -> str:
    """Have the current copy put back, by keys; return what was asked before."""
    strip = panel.restoring.strip
    panel.restore_button.setFocus()
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: strip.is_asking, timeout=30_000)
    assert QApplication.focusWidget() is strip.keep_button
    asked = strip.words.text
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is strip.agree_button
    press(Qt.Key.Key_Return)
    return asked


def listed(services) -> set[str]:
    return {each.id for each in services.store.list_meetings()}
