"""The same item and the same caret: after a restart, and after Escape from anywhere."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from ssp_desktop.domain.changes import SetText
from ssp_desktop.domain.meeting import Section, new_id
from ssp_desktop.ui.remembered.kept_places import KeptPlaces, WritingPlace
from ssp_desktop.ui.remembered.settings import Settings
from tests.ui.conftest import NO_KEY, a_meeting, press, write

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL_SHIFT = CONTROL | SHIFT
NONSENSE = (
    "[]",
    "{",
    '{"a": 1}',
    '{"a": ["b", "c", "d"]}',
    '{"a": ["b", "c", NaN]}',
    '{"a": ["b", "c", Infinity]}',
    "[" * 100_000,
    '{"a": ' + "[" * 100_000,
)


@pytest.fixture
def meeting(services):
    """Keep a meeting whose second item has a section after a decision of two lines."""
    made = a_meeting()
    sections = (*made.items[1].sections, Section(new_id(), "Økonomi", "Ingen udgifter i år."))
    second = replace(made.items[1], sections=sections, decision="Taget til efterretning.\n\nTak.")
    made = replace(made, items=(made.items[0], second, made.items[2]))
    services.store.add(made)
    return made


def place_of(window):
    """Return the current item, the part of it, and the caret in the text that has the focus."""
    view = window.meeting_page.view
    text = view.item.caret.text
    assert text.hasFocus()
    return view.current.item.title, view.item.caret.part, text.textCursor().position()


def go_to_section(window, meeting):
    """Put the caret behind ``Ingen`` in the last section of the second item."""
    window.open_meeting(meeting.id)
    press(Qt.Key.Key_PageUp, CONTROL)
    press(Qt.Key.Key_E, CONTROL_SHIFT)
    press(Qt.Key.Key_E, CONTROL_SHIFT)
    press(Qt.Key.Key_Home, CONTROL)
    press(Qt.Key.Key_Right, CONTROL)
    section = meeting.items[1].sections[1].id
    assert place_of(window) == ("Bandehandleplan", section, 6)
    return "Bandehandleplan", section, 6


def test_a_restart_opens_the_meeting_at_the_caret(open_window, meeting):
    window = open_window()
    place = go_to_section(window, meeting)
    window.close()
    again = open_window(last=True)
    assert place_of(again) == place


def test_the_place_is_on_disk_soon_after_the_last_key(open_window, services, meeting, qtbot):
    window = open_window()
    place = go_to_section(window, meeting)

    def kept():
        on_disk = KeptPlaces(Settings(services.folders.data))
        assert on_disk.open_meeting == meeting.id
        assert on_disk.place_in(meeting.id)[:3] == (meeting.items[1].id, *place[1:])

    qtbot.waitUntil(lambda: not window.meeting_page._idle.isActive())
    kept()


def test_after_the_list_the_start_shows_the_list_and_the_meeting_its_caret(open_window, meeting):
    window = open_window()
    place = go_to_section(window, meeting)
    window.show_start()
    window.close()
    again = open_window(last=True)
    assert again.meeting_page is None
    press(Qt.Key.Key_Return)
    assert place_of(again) == place


def test_a_meeting_that_is_gone_and_a_file_that_says_nonsense_are_no_place(
    open_window, services, meeting
):
    window = open_window()
    go_to_section(window, meeting)
    window.close()
    services.store.trash(meeting.id)
    again = open_window(last=True)
    assert again.meeting_page is None
    for nonsense in NONSENSE:
        settings = Settings(services.folders.data)
        settings.keep_text("places", nonsense)
        assert KeptPlaces(settings).place_in("a") is None


@pytest.mark.parametrize("nonsense", NONSENSE[-3:], ids=["infinity", "deep", "deep place"])
def test_a_meeting_opens_whatever_the_file_says_of_it(open_window, services, meeting, nonsense):
    settings = Settings(services.folders.data)
    settings.keep_text("places", nonsense.replace("a", meeting.id))
    settings.write()
    window = open_window()
    window.open_meeting(meeting.id)
    assert window.current_meeting == meeting.id


def test_a_caret_before_the_text_is_at_its_beginning(open_window, services, meeting):
    settings = Settings(services.folders.data)
    settings.keep_text("places", f'{{"{meeting.id}": ["{meeting.items[1].id}", "decision", -7]}}')
    settings.write()
    window = open_window()
    window.open_meeting(meeting.id)
    assert place_of(window) == ("Bandehandleplan", "decision", 0)


def test_the_caret_of_a_text_that_has_become_shorter_is_at_its_end(open_window, services, meeting):
    window = open_window()
    go_to_section(window, meeting)
    press(Qt.Key.Key_End, CONTROL)
    window.show_start()
    items = list(services.store.load(meeting.id).items)
    shorter = replace(items[1].sections[1], text="Nul.")
    items[1] = replace(items[1], sections=(items[1].sections[0], shorter))
    session = services.open_session(meeting.id)
    session.do(SetText.between(items[1].id, shorter.id, "Ingen udgifter i år.", "Nul."))
    session.flush(5)
    KeptPlaces(window._settings).keep(meeting.id, WritingPlace(items[1].id, shorter.id, 20))
    again = open_window()
    again.open_meeting(meeting.id)
    assert place_of(again)[2] == 4


@pytest.mark.parametrize("first", ["Vi", "Vi **er", "- Et\n- "])
def test_after_the_program_was_killed_the_caret_is_behind_what_was_saved(
    open_window, services, meeting, qtbot, first
):
    window = open_window()
    window.open_meeting(meeting.id)
    press(Qt.Key.Key_D, CONTROL)
    for number, line in enumerate(first.split("\n")):
        if number:
            press(Qt.Key.Key_Return)
        write(line)
    qtbot.waitUntil(lambda: not window.meeting_page._idle.isActive(), timeout=3000)
    kept = KeptPlaces(Settings(services.folders.data)).place_in(meeting.id)
    write(" skriver videre 😀")
    place = place_of(window)
    assert kept.position < place[2]
    window.close()
    # What a program leaves that is killed now: all the text, and an older place.
    settings = Settings(services.folders.data)
    KeptPlaces(settings).keep(meeting.id, kept)
    again = open_window(last=True)
    assert place_of(again) == place


WAYS = {
    "attendance": [(Qt.Key.Key_F, CONTROL_SHIFT)],
    "agenda": [(Qt.Key.Key_D, CONTROL_SHIFT)],
    "another item": [(Qt.Key.Key_D, CONTROL_SHIFT), (Qt.Key.Key_Up, NO_KEY)],
    "new item": [(Qt.Key.Key_P, CONTROL_SHIFT)],
    "new attachment": [(Qt.Key.Key_B, CONTROL_SHIFT)],
    "details": [(Qt.Key.Key_I, CONTROL_SHIFT)],
    "export": [(Qt.Key.Key_E, CONTROL)],
    "vote": [(Qt.Key.Key_S, CONTROL_SHIFT)],
    "dissent": [(Qt.Key.Key_Y, CONTROL_SHIFT)],
    "action points": [(Qt.Key.Key_4, CONTROL)],
    "course": [(Qt.Key.Key_5, CONTROL)],
    "find": [(Qt.Key.Key_F, CONTROL)],
    "search": [(Qt.Key.Key_F, CONTROL), (Qt.Key.Key_F, CONTROL)],
    "commands": [(Qt.Key.Key_K, CONTROL)],
    "sheet": [(Qt.Key.Key_F1, NO_KEY)],
    "new meeting": [(Qt.Key.Key_N, CONTROL)],
    "committees": [(Qt.Key.Key_U, CONTROL)],
    "history": [(Qt.Key.Key_H, CONTROL)],
    "deleted": [(Qt.Key.Key_T, CONTROL_SHIFT)],
}


def opened():
    """Return the panel that is open over the window, None for none."""
    windows = QApplication.topLevelWidgets()
    return next((each for each in windows if isinstance(each, QDialog) and each.isVisible()), None)


@pytest.mark.parametrize("keys", WAYS.values(), ids=WAYS)
def test_escape_leads_back_to_the_caret(open_window, meeting, qtbot, keys):
    window = open_window()
    place = go_to_section(window, meeting)
    for key, modifiers in keys:
        press(key, modifiers)
    text = window.meeting_page.view.item.caret.text if window.meeting_page else None
    qtbot.waitUntil(lambda: opened() is not None or QApplication.focusWidget() is not text)
    panel = opened()
    if panel is not None:
        qtbot.waitUntil(lambda: panel.focusWidget() is not None)
    press(Qt.Key.Key_Escape, on=panel.focusWidget() if panel is not None else None)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    caret = window.meeting_page.view.item.caret
    qtbot.waitUntil(lambda: QApplication.focusWidget() is caret.text)
    assert place_of(window) == place
    write("x")
    assert window.meeting_page.session.meeting.items[1].sections[1].text == "Ingen xudgifter i år."
