"""A meeting is deleted for good from the bin, by key, and nothing of it is left."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.meetings.purging import Emptied, empty_bin, overdue
from ssp_desktop.domain.errors import UserError
from ssp_desktop.store.store import Store
from ssp_desktop.ui.remembered.kept_places import KeptPlaces, WritingPlace
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.running.start import _Later as Later
from ssp_desktop.ui.way_back.trash_panel import TrashPanel
from tests.ui.conftest import a_meeting, press

DAYS_40 = datetime.timedelta(days=40)


@pytest.fixture
def panel(window, services, meetings, qtbot):
    """Give the bin with two meetings in it."""
    for meeting in meetings[:2]:
        services.store.trash(meeting.id)
    services.daily_backup()
    window.actions_["trash"].trigger()
    opened = window.findChild(TrashPanel)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is opened.list)
    return opened


def data_bytes(services):
    """Return all that lies in the data folder."""
    files = (path for path in services.folders.data.rglob("*") if path.is_file())
    return b"".join(path.read_bytes() for path in files)


def test_the_meeting_is_named_before_and_gone_after(panel, services, meetings, qtbot):
    going = panel.list.current.id
    press(Qt.Key.Key_Delete)
    assert panel.strip.is_asking
    assert "SSP-styregruppen, " in panel.strip.words.text
    assert QApplication.focusWidget() is panel.strip.keep_button
    assert going.encode() in data_bytes(services)
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is panel.strip.agree_button
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "er slettet for altid" in panel.strip.words.text, timeout=20000)
    assert "1 sikkerhedskopi" in panel.strip.words.text
    left = {each.id for each in services.store.list_meetings(deleted=True)}
    assert going not in left
    assert len(left) == 1
    assert [row.id for row in panel.list.rows.rows] == list(left)
    assert going.encode() not in data_bytes(services)
    with pytest.raises(UserError):
        services.store.load(going)
    assert len(services.store.list_meetings()) == len(meetings) - 2


def test_escape_keeps_the_meeting_and_then_closes(panel, services, qtbot):
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Escape)
    assert panel.strip.isHidden()
    assert QApplication.focusWidget() is panel.list
    assert len(services.store.list_meetings(deleted=True)) == 2
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not panel.isVisible())


def test_the_bin_is_emptied_after_the_days_that_were_chosen(panel, services, meetings):
    settings = Settings(services.folders.data)
    assert settings.bin_days == 0
    panel.emptying.choose(30)
    panel._settings.write()
    assert Settings(services.folders.data).bin_days == 30
    now = datetime.datetime.now().astimezone()
    assert overdue(services.store, 30, now) == []
    later = now + datetime.timedelta(days=31)
    assert overdue(services.store, 0, later) == []
    emptied = empty_bin(services.store, services.purge, 30, later)
    assert emptied == Emptied(gone=emptied.gone)
    assert set(emptied.gone) == {meeting.id for meeting in meetings[:2]}
    assert services.store.list_meetings(deleted=True) == []
    assert len(services.store.list_meetings()) == len(meetings) - 2


def test_a_meeting_that_was_open_leaves_nothing_in_the_windows_memory(window, services, qtbot):
    meeting = a_meeting(committee="Hemmeligt udvalg")
    services.store.add(meeting)
    window.open_meeting(meeting.id)
    window.meetings.delete_current()
    window.actions_["trash"].trigger()
    panel = window.findChild(TrashPanel)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is panel.list)
    press(Qt.Key.Key_Delete)
    panel.strip.agree_button.click()
    qtbot.waitUntil(lambda: "er slettet for altid" in panel.strip.words.text, timeout=20000)
    panel.close()
    window.close()
    left = data_bytes(services)
    assert b"Hemmeligt" not in left
    log = services.folders.log_file
    logged = log.read_bytes() if log.exists() else b"-"
    assert meeting.id.encode() not in left.replace(logged, b"")


@pytest.fixture
def later(window, services, meetings, qtbot):
    """Give what works beside the window, with a meeting that has lain in the bin for 40 days."""
    store = Store(
        services.folders.database, now=lambda: datetime.datetime.now().astimezone() - DAYS_40
    )
    store.trash(meetings[0].id)
    store.close()
    made = Later(services, window, (None, None, None), window._settings, "")
    made.begin()
    qtbot.waitUntil(lambda: made._backups is not None and made._backups._thread is None)
    yield made
    made.end()


def in_bin(services):
    return [each.id for each in services.store.list_meetings(deleted=True)]


def test_the_bin_is_emptied_beside_the_work_once_that_was_chosen(later, window, services, qtbot):
    assert len(in_bin(services)) == 1
    window._settings.bin_days = 30
    later._backups.begin()
    qtbot.waitUntil(lambda: in_bin(services) == [], timeout=20000)
    qtbot.waitUntil(lambda: "1 møde" in window.message.text)


def test_who_chooses_never_while_the_program_runs_keeps_the_meeting(later, window, services, qtbot):
    window._settings.bin_days = 30
    window._settings.bin_days = 0
    later._backups.begin()
    qtbot.waitUntil(lambda: later._backups._thread is None, timeout=20000)
    assert len(in_bin(services)) == 1


def test_nothing_that_cannot_be_read_is_removed_unasked(later, window, services, qtbot):
    aside = services.folders.data / "referater-damaged-2026-01-01-120000.db"
    aside.write_bytes(b"SQLite format 3\0" + b"\xff" * 4000)
    window._settings.bin_days = 30
    later._backups.begin()
    qtbot.waitUntil(lambda: "venter i papirkurven: 1" in window.message.text, timeout=20000)
    assert aside.exists()
    assert len(in_bin(services)) == 1


def test_a_meeting_brought_back_meanwhile_is_not_purged(panel, services, meetings):
    going = panel.list.current.id
    services.store.restore(going)
    with pytest.raises(UserError, match="er ikke slettet"):
        services.purge(going, "", lambda *_: True, only_deleted=True)
    assert services.store.load(going) == next(m for m in meetings if m.id == going)


def test_what_is_kept_of_other_meetings_stays(window, services, meetings, qtbot):
    places = KeptPlaces(window._settings)
    for meeting in meetings[:2]:
        places.keep(meeting.id, WritingPlace(meeting.items[0].id, "decision", 3))
    places.forget(meetings[0].id)
    for kept in (places, KeptPlaces(window._settings)):
        assert kept.place_in(meetings[0].id) is None
        assert kept.place_in(meetings[1].id) is not None
    places.keep(meetings[1].id, WritingPlace(meetings[1].items[0].id, "decision", 4))
    assert meetings[0].id not in services.folders.settings.read_text()


def test_what_a_command_purged_is_in_no_memory_of_the_next_window(
    window, services, meetings, qtbot
):
    for meeting in meetings[:2]:
        place = WritingPlace(meeting.items[0].id, "decision", 3)
        window._kit.places.keep(meeting.id, place)
    services.purge(meetings[1].id, "", lambda *_: True)  # as the command does it
    assert meetings[1].id in services.folders.settings.read_text()
    made = Later(services, window, (None, None, None), window._settings, "")
    made.begin()
    qtbot.waitUntil(lambda: made._backups is not None and made._backups._thread is None)
    made.end()
    left = services.folders.settings.read_text()
    assert meetings[1].id not in left
    assert meetings[0].id in left
