"""The table of actions and what is made from it."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QScrollArea

from ssp_desktop.folders import find_folders
from ssp_desktop.ui.actions.action import PHRASE_IDS, PHRASES, Menu, When
from ssp_desktop.ui.actions.table import ACTIONS
from ssp_desktop.ui.help.command_list import CommandList
from ssp_desktop.ui.help.guide import Guide
from ssp_desktop.ui.help.shortcut_sheet import ShortcutSheet
from ssp_desktop.ui.rows.meeting_list import CommandRow, FoundRow
from tests.ui.conftest import press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
ICONS = find_folders().resources / "icons"

# What Qt's text fields do by themselves on Windows and Linux.
EDITING = (
    "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Shift+V", "Ctrl+Backspace", "Ctrl+Del",
    "Ctrl+Left", "Ctrl+Right", "Ctrl+Up", "Ctrl+Down", "Ctrl+Home", "Ctrl+End",
    "Ctrl+Shift+Left", "Ctrl+Shift+Right", "Ctrl+Shift+Home", "Ctrl+Shift+End",
    "Tab", "Return", "Ctrl+Return", "Home", "End", "PgUp", "PgDown", "Shift+Ins", "Ctrl+Ins",
)  # fmt: skip


def test_no_key_has_two_meanings():
    keys = Counter(QKeySequence(each).toString() for spec in ACTIONS for each in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys


def test_ids_are_their_own():
    assert len({spec.id for spec in ACTIONS}) == len(ACTIONS)


def test_keys_leave_text_editing_and_danish_keyboards_alone():
    taken = {QKeySequence(each).toString() for each in EDITING}
    for spec in ACTIONS:
        for each in spec.keys:
            key = QKeySequence(each).toString()
            assert key not in taken, spec.id
            # AltGr is Ctrl+Alt, and gives letters such as @ and {.
            assert not {"Ctrl", "Alt"} <= set(key.split("+")), spec.id


def test_f2_to_f10_are_the_standing_phrases():
    function_keys = {f"F{number}" for number in range(2, 11)}
    by_key = {key: spec for spec in ACTIONS for key in spec.keys if key in function_keys}
    assert set(by_key) == function_keys
    assert [by_key[f"F{number}"].id for number in range(2, 11)] == list(PHRASE_IDS)
    assert {spec.submenu for spec in by_key.values()} == {PHRASES}


@pytest.mark.parametrize("spec", ACTIONS, ids=lambda spec: spec.id)
def test_every_icon_is_there(spec):
    assert not spec.icon or (ICONS / f"{spec.icon}.svg").is_file()


def test_every_action_does_something(window):
    for spec in ACTIONS:
        assert window.actions_[spec.id].receivers("2triggered(bool)") > 0, spec.id


def test_every_action_stands_in_its_menu(window):
    shown = {}
    for top in window.menuBar().actions():
        menu: QMenu = top.menu()
        inside = [
            a for each in menu.actions() for a in (each.menu().actions() if each.menu() else [each])
        ]
        shown[top.text()] = [action.objectName() for action in inside if action.objectName()]
    assert shown == {
        menu.value: [spec.id for spec in ACTIONS if spec.menu is menu] for menu in Menu
    }


def test_what_needs_a_meeting_is_off_without_one(meetings, window):
    window.show_start()
    for spec in ACTIONS:
        assert window.actions_[spec.id].isEnabled() == (spec.when is When.ALWAYS), spec.id
    window.open_meeting(meetings[0].id)
    off = [spec.id for spec in ACTIONS if not window.actions_[spec.id].isEnabled()]
    not_yet = {
        spec.id
        for spec in ACTIONS
        if spec.when in (When.UNDO, When.REDO, When.TABLE, When.APPROVED)
    }
    assert set(off) == not_yet


def test_undo_and_redo_follow_the_session(meetings, window):
    window.open_meeting(meetings[0].id)
    press(Qt.Key.Key_L, CONTROL)
    assert window.actions_["undo"].isEnabled()
    press(Qt.Key.Key_Z, CONTROL)
    assert not window.actions_["undo"].isEnabled()
    assert window.actions_["redo"].isEnabled()


def the_list(window, qtbot) -> CommandList:
    press(Qt.Key.Key_K, CONTROL)
    found = window.findChild(CommandList)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is found.field)
    return found


def test_a_command_is_found_by_its_name_and_done_by_enter(meetings, window, qtbot):
    window.open_meeting(meetings[0].id)
    commands = the_list(window, qtbot)
    write("forrige")
    assert [row.text for row in commands.list.rows.rows if isinstance(row, CommandRow)] == [
        "Forrige punkt"
    ]
    press(Qt.Key.Key_Return)
    # The meeting opened at its first undecided item, the third and last.
    assert window.current_item == meetings[0].items[1].id


def test_a_command_that_is_of_no_use_is_not_offered(window, qtbot):
    commands = the_list(window, qtbot)
    write("eksportér")
    assert [row for row in commands.list.rows.rows if isinstance(row, CommandRow)] == []
    assert commands.nothing.isVisible()
    assert commands.nothing.text().startswith("»Eksportér referat« kan først bruges, når et møde")
    commands.close()


def test_that_nothing_is_found_is_said_with_what_to_do(meetings, window, qtbot):
    window.open_meeting(meetings[0].id)
    commands = the_list(window, qtbot)
    assert not commands.nothing.isVisible()
    write("qwzx")
    assert not commands.list.isVisible()
    assert commands.nothing.isVisible()
    assert commands.nothing.text().startswith("Ingen kommando og intet møde passer til »qwzx«.")
    press(Qt.Key.Key_Return)
    assert commands.isVisible()
    press(Qt.Key.Key_A, CONTROL)
    write("forrige")
    assert not commands.nothing.isVisible()
    assert commands.list.isVisible()
    commands.close()


def test_a_place_in_a_meeting_is_found_from_the_commands(meetings, window, qtbot):
    commands = the_list(window, qtbot)
    write("bandehandle")
    found = [row for row in commands.list.rows.rows if isinstance(row, FoundRow)]
    assert found[0].title == "2. Bandehandleplan"
    press(Qt.Key.Key_Return)
    assert window.current_item == meetings[-1].items[1].id


def test_the_sheet_has_every_key(window, qtbot):
    press(Qt.Key.Key_F1)
    sheet = window.findChild(ShortcutSheet)
    qtbot.waitUntil(sheet.isVisible)
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    native = QKeySequence.SequenceFormat.NativeText
    for spec in ACTIONS:
        if spec.keys:
            keys = "  ".join(QKeySequence(each).toString(native) for each in spec.keys)
            assert keys in texts, spec.id
    press(Qt.Key.Key_Escape, on=sheet)
    qtbot.waitUntil(lambda: window.findChild(ShortcutSheet) is None or not sheet.isVisible())


def test_text_is_edited_from_the_menu_and_by_the_fields_own_keys(window, meetings):
    field = window.start_page.field
    field.setFocus()
    write("bande")
    for action_id in ("select_all", "cut", "paste", "paste"):
        window.actions_[action_id].trigger()
    assert field.text() == "bandebande"
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_V):
        press(key, CONTROL)
    assert field.text() == 2 * "bandebande"
    window.open_meeting(meetings[0].id)
    window.actions_["go_to_decision"].trigger()
    editor = QApplication.focusWidget()
    window.actions_["paste"].trigger()
    assert "bandebande" in editor.toPlainText()
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_X, CONTROL)
    assert editor.toPlainText() == ""


def test_the_menu_edits_the_field_that_had_the_cursor(window, meetings, qtbot):
    field = window.start_page.field
    field.setFocus()
    write("bande")
    press(Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    menu.setActiveAction(window.actions_["select_all"])
    press(Qt.Key.Key_Return, on=menu)
    qtbot.waitUntil(lambda: field.selectedText() == "bande")


def test_what_holds_is_marked_in_the_menu(window):
    actions = window.actions_
    assert actions["scheme_light"].isChecked()
    # Where a picture is shown there is no place for the mark.
    assert not actions["scheme_light"].isIconVisibleInMenu()


def test_the_guide_is_opened_with_its_pictures(window, qtbot):
    window.actions_["guide"].trigger()
    guide = window.findChild(Guide)
    assert "Hent en dagsorden" in guide.text.toPlainText()
    pictures = re.findall(r"\((images/.+?)\)", find_folders().guide.read_text("utf-8"))
    kind = QTextDocument.ResourceType.ImageResource
    for name in pictures:
        picture = guide.text.document().resource(kind.value, QUrl(name))
        assert 0 < picture.deviceIndependentSize().width() <= guide.text.viewport().width(), name
    assert not guide.isModal()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is guide)
    press(Qt.Key.Key_Escape)
    assert not window.findChildren(Guide) or not guide.isVisible()


def test_the_icons_are_shipped_with_their_licence():
    assert (Path(ICONS) / "LICENSE").is_file()


def test_the_sheet_of_shortcuts_fits_on_the_screen(window, qtbot):
    sheet = ShortcutSheet(window.actions_, window)
    qtbot.addWidget(sheet)
    sheet.open_over(window)
    assert window.screen().availableGeometry().contains(sheet.geometry())
    across = sheet.findChild(QScrollArea).horizontalScrollBar()
    qtbot.waitUntil(lambda: not across.isVisible())
    sheet.close()
