"""The window tells when another program took the database's files, and what became of it."""

import os
import shutil

import pytest
from PySide6.QtCore import Qt

from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.store import Store
from tests.ui.conftest import press, write


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete an open file")
def test_a_log_deleted_under_the_window_is_told_and_nothing_is_lost(
    qtbot, services, meetings, window, tmp_path
):
    files = DatabaseFiles(services.folders.database)
    window.open_meeting(meetings[0].id, meetings[0].items[2].id)
    write("Eet")
    qtbot.waitUntil(lambda: services.autosave.saved)
    files.wal.unlink()
    write(" og to")
    qtbot.waitUntil(lambda: "på ny" in window.message.text)
    qtbot.waitUntil(lambda: services.autosave.saved)
    assert window.status.saved.text().startswith("Gemt ")
    left = tmp_path / "left"
    shutil.copytree(files.database.parent, left, ignore=shutil.ignore_patterns("*-shm", "*.lock"))
    store = Store(left / files.database.name)
    assert store.load(meetings[0].id).items[2].decision == "Eet og to"
    store.close()
    while services.autosave.saved and window.meeting_page.session.meeting.items[2].decision:
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: services.autosave.saved)
    qtbot.waitUntil(lambda: services.autosave.saved)
    assert services.store.load(meetings[0].id).items[2].decision == ""
