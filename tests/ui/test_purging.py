"""A meeting is deleted for good from the bin, by key, and nothing of it is left."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.purging import Emptied, empty_bin, overdue
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.settings import Settings
from ssp_desktop.ui.trash_panel import TrashPanel
from tests.ui.conftest import a_meeting, press


@pytest.fixture
def panel(window, parts, meetings, qtbot):
    """Give the bin with two meetings in it."""
    for meeting in meetings[:2]:
        parts.store.trash(meeting.id)
    parts.daily_backup()
    window.actions_["trash"].trigger()
    opened = window.findChild(TrashPanel)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is opened.list)
    return opened


def data_bytes(parts):
    """Return all that lies in the data folder."""
    files = (path for path in parts.places.data.rglob("*") if path.is_file())
    return b"".join(path.read_bytes() for path in files)


def test_the_meeting_is_named_before_and_gone_after(panel, parts, meetings, qtbot):
    going = panel.list.current.id
    press(Qt.Key.Key_Delete)
    assert panel.strip.is_asking
    assert "SSP-styregruppen, " in panel.strip.words.text
    assert QApplication.focusWidget() is panel.strip.keep_button
    assert going.encode() in data_bytes(parts)
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is panel.strip.purge_button
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "er slettet for altid" in panel.strip.words.text, timeout=20000)
    assert "1 sikkerhedskopi" in panel.strip.words.text
    left = {each.id for each in parts.store.list_meetings(deleted=True)}
    assert going not in left
    assert len(left) == 1
    assert [row.id for row in panel.list.rows.rows] == list(left)
    assert going.encode() not in data_bytes(parts)
    with pytest.raises(UserError):
        parts.store.load(going)
    assert len(parts.store.list_meetings()) == len(meetings) - 2


def test_escape_keeps_the_meeting_and_then_closes(panel, parts, qtbot):
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Escape)
    assert panel.strip.isHidden()
    assert QApplication.focusWidget() is panel.list
    assert len(parts.store.list_meetings(deleted=True)) == 2
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not panel.isVisible())


def test_the_bin_is_emptied_after_the_days_that_were_chosen(panel, parts, meetings):
    settings = Settings(parts.places.data)
    assert settings.bin_days == 0
    panel.emptying.choose(30)
    panel._settings.write()
    assert Settings(parts.places.data).bin_days == 30
    now = datetime.datetime.now().astimezone()
    assert overdue(parts.store, 30, now) == []
    later = now + datetime.timedelta(days=31)
    assert overdue(parts.store, 0, later) == []
    assert empty_bin(parts.store, parts.purge, 30, later) == Emptied(gone=2)
    assert parts.store.list_meetings(deleted=True) == []
    assert len(parts.store.list_meetings()) == len(meetings) - 2


def test_a_meeting_that_was_open_leaves_nothing_in_the_windows_memory(window, parts, qtbot):
    meeting = a_meeting(committee="Hemmeligt udvalg")
    parts.store.add(meeting)
    window.open_meeting(meeting.id)
    window.meetings.delete_in_hand()
    window.actions_["trash"].trigger()
    panel = window.findChild(TrashPanel)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is panel.list)
    press(Qt.Key.Key_Delete)
    panel.strip.purge_button.click()
    qtbot.waitUntil(lambda: "er slettet for altid" in panel.strip.words.text, timeout=20000)
    panel.close()
    window.close()
    left = data_bytes(parts)
    assert b"Hemmeligt" not in left
    assert meeting.id.encode() not in left.replace(
        (parts.places.log_file.read_bytes() if parts.places.log_file.exists() else b"-"), b""
    )
