"""That every action of the table has somebody who does it, and that one who is gone is missed."""

import subprocess
import sys
from pathlib import Path

import pytest

from ssp_desktop.ui.actions.meeting_table import MEETING_ACTIONS
from ssp_desktop.ui.actions.row_table import LISTED_MEETING_ROWS
from ssp_desktop.ui.actions.window_table import WINDOW_ACTIONS
from ssp_desktop.ui.meeting.attendance.attendance_list import AttendanceList
from ssp_desktop.ui.meeting.door import MeetingWorks
from ssp_desktop.ui.meeting.item.item_work import ItemWork
from ssp_desktop.ui.running.doer_check import (
    DoerCheck,
    NobodyDoes,
    check_doers,
    check_meeting,
    check_rows,
)
from ssp_desktop.ui.start.start_page import StartPage
from ssp_desktop.ui.window.main_window import WindowParts
from ssp_desktop.ui.window.panels import Panels


def test_every_action_has_somebody_who_does_it():
    check_meeting()
    check_doers(WINDOW_ACTIONS, WindowParts)
    check_rows(LISTED_MEETING_ROWS, StartPage)


def test_a_doer_that_is_renamed_is_missed(monkeypatch):
    monkeypatch.delattr(ItemWork, "delete_item")
    with pytest.raises(NobodyDoes, match="delete_item"):
        check_doers(MEETING_ACTIONS, MeetingWorks)
    monkeypatch.undo()
    monkeypatch.delattr(AttendanceList, "edit_person")
    with pytest.raises(NobodyDoes, match="edit_person"):
        check_meeting()
    monkeypatch.delattr(Panels, "show_about")
    with pytest.raises(NobodyDoes, match="about"):
        check_doers(WINDOW_ACTIONS, WindowParts)


def test_the_start_misses_it_before_any_key(qapp, qtbot, monkeypatch):
    monkeypatch.delattr(ItemWork, "outdent")
    check = DoerCheck(qapp)
    with qtbot.captureExceptions() as found:
        check.begin()
        qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    assert found[0][0] is NobodyDoes
    check.deleteLater()


PLANTED = """
import sys
from ssp_desktop.bootstrap import main
from ssp_desktop.ui.window.panels import Panels
del Panels.show_about
sys.exit(main([]))
"""


def test_the_program_that_starts_says_so(own_data_dir: Path, qtbot):
    log = own_data_dir / "log"
    program = subprocess.Popen([sys.executable, "-c", PLANTED])
    try:
        qtbot.waitUntil(
            lambda: any("NobodyDoes" in each.read_text("utf-8") for each in log.rglob("*.log")),
            timeout=30_000,
        )
    finally:
        program.kill()
        program.wait(10)
