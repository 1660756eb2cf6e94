"""Menus by key: each entry has a letter of its own, in both languages; keys have Danish names."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import QPoint, Qt, QTranslator
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from ssp_desktop.folders import find_folders
from ssp_desktop.ui.actions.access_keys import marked
from ssp_desktop.ui.actions.action import Menu
from ssp_desktop.ui.actions.table import ACTIONS
from ssp_desktop.ui.system.language import speak, speak_in_fields
from tests.ui.conftest import press

FOLDER = find_folders().resources / "translations"


@pytest.fixture
def spoken(qapp):
    """Take what a test has the application speak away again."""
    before = qapp.findChildren(QTranslator)
    yield
    for each in qapp.findChildren(QTranslator):
        if each not in before:
            qapp.removeTranslator(each)


def letters(menu: QMenu) -> list[str]:
    """Return the access keys of the entries in sight, and of those of the menus inside."""
    entries = [each for each in menu.actions() if each.text() and each.isVisible()]
    out = []
    for entry in entries:
        plain = entry.text().replace("&&", "")
        at = plain.find("&")
        assert at >= 0, entry.text()
        out.append(plain[at + 1].casefold())
        if entry.menu() is not None:
            assert max(Counter(letters(entry.menu())).values()) == 1
    return out


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_entry_of_a_menu_has_a_letter_of_its_own(
    qapp, spoken, open_window, meetings, language
):
    speak(qapp, language, FOLDER)
    window = open_window()
    window.open_meeting(meetings[0].id)
    bar = [entry.menu() for entry in window.menuBar().actions()]
    titles = [menu.title() for menu in bar]
    assert len({title[title.index("&") + 1] for title in titles}) == len(titles)
    for menu in bar:
        menu.aboutToShow.emit()
        assert max(Counter(letters(menu)).values()) == 1, menu.title()


def test_the_letter_does_what_the_entry_says(window, meetings, qtbot):
    window.open_meeting(meetings[0].id)
    view = next(each.menu() for each in window.menuBar().actions() if "V" in each.text())
    view.popup(QPoint(100, 100))
    qtbot.waitUntil(view.isVisible)
    pages = window.actions_["toggle_pages"]
    letter = pages.text()[pages.text().index("&") + 1]
    shown = pages.isChecked()
    press(Qt.Key[f"Key_{letter.upper()}"], on=view)
    assert pages.isChecked() is not shown


def test_a_menu_at_a_row_has_its_letters_too(window, meetings, qtbot):
    window.open_meeting(meetings[0].id)
    agenda = window.meeting_page.view.left.agenda.list
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(agenda, event)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert max(Counter(letters(menu)).values()) == 1
    menu.close()


def menu_at(widget, qtbot):
    """Return the menu that opens at the current row of `widget`."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(widget, event)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return QApplication.activePopupWidget()


def test_a_menu_at_a_row_has_the_signs_and_keys_of_the_menu_bar(window, meetings, qtbot):
    window.open_meeting(meetings[0].id)
    menu = menu_at(window.meeting_page.view.left.agenda.list, qtbot)
    entries = {each.objectName(): each for each in menu.actions() if each.text()}
    assert not [name for name, each in entries.items() if each.icon().isNull()]
    for spec in ACTIONS:
        if spec.id in entries:
            keys = QKeySequence(next(iter(spec.keys), spec.field_key))
            key = keys.toString(QKeySequence.SequenceFormat.NativeText)
            assert entries[spec.id].text().partition("\t")[2] == key
    assert entries["rename_item"].text().endswith("\tF2")
    menu.close()


def test_a_menu_at_a_person_says_which_keys_the_list_takes(window, meetings, qtbot):
    window.open_meeting(meetings[0].id)
    people = window.meeting_page.view.left.attendance.list
    people.setFocus()
    menu = menu_at(people, qtbot)
    keys = {each.objectName(): each.text().partition("\t")[2] for each in menu.actions()}
    # In the language of Qt's own texts, whichever a test before this one asked for.
    delete = QKeySequence(Qt.Key.Key_Delete).toString(QKeySequence.SequenceFormat.NativeText)
    assert (keys["say_excused"], keys["edit_person"], keys["remove_person"]) == ("2", "F2", delete)
    menu.close()
    before = people.people.rowCount()
    press(Qt.Key.Key_Delete, on=people)
    assert people.people.rowCount() == before - 1


def test_the_number_keys_come_in_order_in_the_menu_vis():
    shown = [key for spec in ACTIONS if spec.menu is Menu.VIEW for key in spec.keys]
    keys = [key for key in shown if re.fullmatch(r"Ctrl\+[1-9]", key)]
    assert keys == [f"Ctrl+{number}" for number in range(1, 8)]


def test_what_opens_a_strip_to_be_filled_in_ends_with_three_dots(window, meetings):
    window.open_meeting(meetings[0].id, meetings[0].items[0].id)
    dock = window.meeting_page.view.item.dock
    for name in ("note_vote", "note_dissent", "note_action", "note_recusal", "name_substitute"):
        window.actions_[name].trigger()
        assert dock.open_strip is not None, name
        assert window.actions_[name].text().endswith(" …"), name
        press(Qt.Key.Key_Escape)


def test_a_mark_that_is_there_stays_and_no_sign_of_the_text_is_one():
    texts = ["Åbn", "&Slet", "Sag", "A && B", "b"]
    assert marked(texts) == ["&Åbn", "&Slet", "Sa&g", "&A && B", "&b"]
    assert marked(["Nu\tCtrl+C", "nu\tCtrl+D", "un"]) == ["&Nu\tCtrl+C", "n&u\tCtrl+D", "un"]


def test_keys_have_the_names_that_danish_keyboards_have(qapp, spoken, window):
    speak_in_fields(qapp, "da", FOLDER)
    told = " ".join(window.actions_.tip(spec.id) for spec in ACTIONS)
    for name in ("Ctrl+Page Down", "Ctrl+Skift+Delete", "Ctrl+Skift+Pil op", "Ctrl+Mellemrum"):
        assert name in told
    for foreign in ("PgDown", "PgUp", "Del)", "Shift", "Space"):
        assert foreign not in told


def test_no_text_spells_out_a_key_that_the_table_has():
    """A key that is changed there would be wrong in it."""
    told = (FOLDER / "en.ts").read_text("utf-8")
    for spec in ACTIONS:
        for keys in (*spec.keys[:1], spec.field_key):
            if "+" in keys:
                danish = keys.replace("Shift", "Skift").replace("Up", "Pil op")
                danish = re.escape(danish.replace("Down", "Pil ned"))
                assert not re.search(rf"{danish}(?![\w+])", told), keys
