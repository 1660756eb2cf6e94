"""That every action of the table has somebody who does it, and that one who is gone is missed."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent

from ssp_desktop.ui.actions.key_words import combination
from ssp_desktop.ui.actions.meeting_table import MEETING_ACTIONS
from ssp_desktop.ui.actions.row_table import LISTED_MEETING_ROWS
from ssp_desktop.ui.actions.table import ACTIONS
from ssp_desktop.ui.actions.window_table import WINDOW_ACTIONS
from ssp_desktop.ui.fields.undo_keys import is_redo, is_undo
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
from ssp_desktop.ui.start.listed_menu import ListedMenu
from ssp_desktop.ui.window.main_window import WindowParts
from ssp_desktop.ui.window.panels import Panels


def test_every_action_has_somebody_who_does_it():
    check_meeting()
    check_doers(WINDOW_ACTIONS, WindowParts)
    check_rows(LISTED_MEETING_ROWS, ListedMenu)


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


UI = Path(__file__).resolve().parents[3] / "ssp_desktop" / "ui"
ASKING = {"action_of", "key_of", "tip", "check"}
"""Functions whose first argument is the id of an action."""


def name_of(node: ast.expr) -> str:
    """Return the last word of what is looked in, or called."""
    return getattr(node, "attr", getattr(node, "id", ""))


def asked_for(text: str) -> Iterator[tuple[str, bool]]:
    """Give the ids that a file asks for by a literal, and whether only how the id begins."""
    tree = ast.parse(text)
    constants = {
        node.targets[0].id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and name_of(node.value).strip("_") == "actions":
            wanted = node.slice
        elif isinstance(node, ast.Call) and name_of(node.func) in ASKING and node.args:
            wanted = node.args[0]
        else:
            continue
        yield from literals_of(constants.get(name_of(wanted), wanted))


def literals_of(wanted: ast.expr) -> Iterator[tuple[str, bool]]:
    """Give the literals that an id may be."""
    if isinstance(wanted, ast.Constant) and isinstance(wanted.value, str):
        yield wanted.value, False
    elif isinstance(wanted, ast.JoinedStr):
        yield getattr(wanted.values[0], "value", ""), True
    elif isinstance(wanted, ast.IfExp):
        yield from literals_of(wanted.body)
        yield from literals_of(wanted.orelse)


def unknown_in(text: str) -> list[str]:
    """Return the ids a file asks for that the table does not have."""
    ids = {spec.id for spec in ACTIONS}
    return [
        wanted
        for wanted, begins in asked_for(text)
        if not (any(each.startswith(wanted) for each in ids) if begins else wanted in ids)
    ]


def test_every_action_asked_for_by_its_id_is_in_the_table():
    files = {file: file.read_text("utf-8") for file in UI.rglob("*.py")}
    asked = {wanted for text in files.values() for wanted, _begins in asked_for(text)}
    assert {"export", "toggle_spelling", "smaller_text", "room_window", "scheme_"} <= asked
    assert {file: unknown_in(text) for file, text in files.items() if unknown_in(text)} == {}


@pytest.mark.parametrize(
    "line",
    [
        'kit.actions["exprot"].trigger()',
        'actions["copy" if a else "exprot"]',
        'self.actions_.check("exprot", checked=True)',
        'key_of("exprot")',
        '_ID = "exprot"\nself._actions[_ID].trigger()',
        'actions.check(f"exprot_{name}")',
    ],
)
def test_an_id_that_is_not_in_the_table_is_missed(line):
    assert [each.strip("_") for each in unknown_in(line)] == ["exprot"]


def test_fields_and_table_name_the_same_keys_for_undo_and_redo():
    for spec in ACTIONS:
        for keys in spec.keys:
            key = combination(keys)
            event = QKeyEvent(QEvent.Type.KeyPress, key.key(), key.keyboardModifiers())
            assert is_undo(event) == (spec.id == "undo")
            assert is_redo(event) == (spec.id == "redo")
