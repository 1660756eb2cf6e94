"""A damaged database or copy is told of, and a copy put in its place, from the window alone.

Real files, the real start, and the keys and buttons that a user has.
"""

import json
import os
import random
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ssp_desktop.bootstrap import Program
from ssp_desktop.cli import run
from ssp_desktop.store.backups.daily import daily_backup
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.ui.copies.copies_panel import CopiesPanel
from ssp_desktop.ui.running.backup_watch import BackupWatch
from ssp_desktop.ui.running.refusal import Refusal
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press, write
from tests.ui.way_back.copies_page import DAY, open_copies, overwrite

PROOFS = int(os.environ.get("PROOFS", "3"))


def keep_meetings(data: Path, count: int = 8) -> DatabaseFiles:
    """Keep meetings, a copy of them, and one meeting more that is not in the copy."""
    files = DatabaseFiles(data / "referater.db")
    with Program().writing(str(data)) as services:
        for number in range(count):
            services.store.add(a_meeting(f"Udvalg {number}"))
    assert daily_backup(files.database, DAY, InUse(files.database)) is not None
    with Program().writing(str(data)) as services:
        services.store.add(a_meeting("Efter kopien"))
    for each in (files.wal, files.shm):
        each.unlink(missing_ok=True)
    return files


class User:
    """Sits before the program and does the next thing as soon as it can be done."""

    def __init__(self) -> None:
        self.told = ""
        self.asked = ""
        self.listed = 0
        self.seen_text = ""
        self.refused = False
        self._restored = False
        self._timer = QTimer()
        self._timer.setInterval(30)
        self._timer.timeout.connect(self._act)
        self._timer.start()

    def _act(self) -> None:
        visible = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        panels = [each for each in visible if isinstance(each, CopiesPanel)]
        if panels:
            self._use(panels[0])
            return
        for window in visible:
            if isinstance(window, Refusal):
                self.refused = True
                window.copies_button.click()
            elif isinstance(window, MainWindow):
                if self._restored:
                    self._leave(window)
                elif window.status.alarm.isVisible():
                    window.status.alarm.click()

    def _use(self, panel: CopiesPanel) -> None:
        strip = panel.restoring.strip
        if strip.is_asking:
            self.asked = strip.words.text
            self._restored = True
            # A damaged database is what one came for: Enter is enough.
            assert panel.focusWidget() is strip.agree_button
            strip.agree_button.click()
        elif panel.restore_button.isEnabled() and panel.database is not None:
            self.seen_text = panel.preview.text.toPlainText()
            if self.seen_text:
                panel.restore_button.click()
            elif not panel.preview.isVisible():
                panel.look_button.click()

    def _leave(self, window: MainWindow) -> None:
        if window.message.text:
            self._timer.stop()
            self.told = window.message.text
            self.listed = len(window.start_page.list.rows.rows)
            window.close()


@pytest.mark.parametrize("seed", range(PROOFS))
def test_a_database_overwritten_at_fifty_places_is_replaced_from_the_window(
    qapp, own_data_dir, capsys, seed
):
    files = keep_meetings(own_data_dir)
    damaged = overwrite(files.database, random.Random(seed))
    assert run(Program(), ["check", "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["database"]["sound"] is False
    assert [(each["day"], each["sound"], each["meetings"]) for each in said["backups"]] == [
        ("2026-02-27", True, 8)
    ]
    user = User()
    assert Program().window(str(own_data_dir)) == 0
    assert "27. feb 2026" in user.told
    assert "Udvalg" in user.seen_text
    assert "Skal kopien fra fre 27. feb 2026 lægges i databasens sted?" in user.asked
    assert "nyere end kopien" in user.asked
    aside = next(own_data_dir.glob("referater-damaged-*.db"))
    assert str(aside) in user.told
    if user.refused:
        assert aside.read_bytes() == damaged
    assert run(Program(), ["check"]) == 0
    with Program().reading(str(own_data_dir)) as services:
        listed = services.store.list_meetings()
        assert sorted(each.committee for each in listed) == [f"Udvalg {at}" for at in range(8)]
        assert all(services.store.load(each.id).items for each in listed)


def test_what_was_written_since_the_start_is_in_a_copy_that_is_put_back_for_damage(
    qtbot, services, meetings, window
):
    files = DatabaseFiles(services.folders.database)
    services.daily_backup()
    window.open_meeting(meetings[0].id, meetings[0].items[2].id)
    write("Eet")
    assert services.autosave.flush(5)
    qtbot.wait(1500)  # it is in the database itself
    content = bytearray(files.database.read_bytes())
    content[4096 * 3 :] = os.urandom(len(content) - 4096 * 3)
    files.database.write_bytes(content)
    write("X")
    qtbot.waitUntil(window.status.alarm.isVisible, timeout=30_000)
    panel = open_copies(window, qtbot)
    assert "beskadiget" in panel.state.text()
    QTest.mouseClick(panel.restore_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.restoring.strip.is_asking, timeout=30_000)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "lagt i databasens sted" in window.message.text, timeout=30_000)
    assert services.autosave.saved
    assert services.store.load(meetings[0].id).items[2].decision == "EetX"
    window.open_meeting(meetings[0].id, meetings[0].items[2].id)
    window.actions_["undo"].trigger()
    assert services.autosave.flush(5)
    assert services.store.load(meetings[0].id).items[2].decision != "EetX"


def test_a_damaged_copy_is_shown_as_such_and_cannot_be_put_back(qtbot, services, meetings, window):
    files = DatabaseFiles(services.folders.database)
    services.daily_backup()
    good = files.copies()[0]
    shutil.copy(good, files.daily(DAY))
    overwrite(files.daily(DAY), random.Random(1), 300)
    window.actions_["copies"].trigger()
    panel = window.findChild(CopiesPanel)
    rows = panel.list.rows
    qtbot.waitUntil(
        lambda: [r.at_end for r in rows.rows] == ["I orden", "Beskadiget"], timeout=30_000
    )
    panel.list.choose_at(1)
    assert not panel.restore_button.isEnabled()
    panel.list.choose_at(0)
    assert panel.restore_button.isEnabled()
    panel.reject()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such folder rights")
def test_a_copy_that_cannot_be_made_is_told_at_the_foot_until_one_is(
    qtbot, services, meetings, window
):
    backups = DatabaseFiles(services.folders.database).backups
    backups.write_text("en fil i mappens sted")
    watch = BackupWatch(services.daily_backup, services.log, window)
    watch.failed.connect(window.soundness.tell_no_copy)
    watch.done.connect(window.soundness.tell_sound)
    watch.begin()
    qtbot.waitUntil(window.status.alarm.isVisible, timeout=30_000)
    assert window.status.alarm.text() == "Ingen sikkerhedskopi i dag"
    assert str(backups) in window.status.alarm.toolTip()
    assert "bliver gemt som ellers" in window.status.alarm.toolTip()
    QTest.mouseClick(window.status.alarm, Qt.MouseButton.LeftButton)
    panel = window.findChild(CopiesPanel)
    assert panel.trouble.isVisible()
    assert str(backups) in panel.trouble.text()
    qtbot.waitUntil(lambda: panel.database is not None, timeout=30_000)
    panel.reject()
    backups.unlink()
    watch.begin()
    qtbot.waitUntil(lambda: not window.status.alarm.isVisible(), timeout=30_000)
    watch.stop()
    assert len(list(backups.iterdir())) == 1
