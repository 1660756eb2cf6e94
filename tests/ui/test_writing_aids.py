"""What helps with the writing, by the window's own keys and menus."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel

from ssp_desktop.domain.changes import DECISION, SetText
from ssp_desktop.domain.meeting import AgendaItem, new_id
from ssp_desktop.ui.actions.action import PHRASE_IDS
from ssp_desktop.ui.committees.often_written import OftenWritten
from ssp_desktop.ui.help.shortcut_sheet import ShortcutSheet
from ssp_desktop.ui.meeting.aids.word_menu import WordMenu
from ssp_desktop.ui.remembered.settings import Settings
from tests.ui.committees.conftest import the_dialog
from tests.ui.conftest import a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def meeting(services, committee):
    """Keep a meeting of the committee, its last item without a decision."""
    made = a_meeting(committee_id=committee.id)
    services.store.add(made)
    return made


@pytest.fixture
def opened(window, meeting):
    """Open the meeting, the caret in the empty decision of its last item."""
    window.open_meeting(meeting.id, meeting.items[-1].id)
    return window


def decision(window) -> str:
    return window.meeting_page.view.current.item.decision


def settle(window, qtbot) -> None:
    writing = window.meeting_page.view.writing
    qtbot.waitUntil(lambda: not writing.busy, timeout=20_000)


def test_the_keys_write_the_phrases(opened):
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_F3)
    assert decision(opened) == "Taget til efterretning. Godkendt."
    press(Qt.Key.Key_Z, CONTROL)
    assert decision(opened) == "Taget til efterretning."


def test_f2_still_opens_a_row_of_the_agenda(opened, qtbot):
    press(Qt.Key.Key_D, CONTROL | SHIFT)
    agenda = QApplication.focusWidget()
    press(Qt.Key.Key_F2)
    assert QApplication.focusWidget() is not agenda
    write("Andet")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.meeting_page.view.current.item.title == "Andet")
    assert decision(opened) == ""


def test_the_menu_and_the_sheet_say_the_phrases(opened, services, committee, qtbot):
    assert opened.actions_["phrase_1"].text() == "Taget til efterretning."
    press(Qt.Key.Key_F1)
    sheet = opened.findChild(ShortcutSheet)
    qtbot.waitUntil(sheet.isVisible)
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"Standardtekster", "Taget til efterretning.", "F2", "F10"} <= texts
    sheet.close()
    opened.show_start()
    services.store.save_committee(replace(committee, phrases=("Alle blev hørt.", "Intet nyt.")))
    opened.open_meeting(services.store.list_meetings()[0].id)
    shown = [opened.actions_[each] for each in PHRASE_IDS if opened.actions_[each].isVisible()]
    assert [action.text() for action in shown] == ["Alle blev hørt.", "Intet nyt."]
    press(Qt.Key.Key_F4)
    assert decision(opened) == ""


def test_phrases_written_in_the_committee_serve_at_once(opened, qtbot):
    dialog = the_dialog(opened, qtbot)
    dialog.form.phrases.setFocus()
    write("Alle blev hørt.")
    dialog.accept()
    qtbot.waitUntil(lambda: opened.actions_["phrase_1"].text() == "Alle blev hørt.")
    opened.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is opened)
    press(Qt.Key.Key_D, CONTROL, opened)
    write("abh ")
    assert decision(opened) == "Alle blev hørt."


def test_suggestions_by_key(opened, qtbot):
    write("Der blev spurg til det")
    settle(opened, qtbot)
    press(Qt.Key.Key_Period, CONTROL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), WordMenu), timeout=20_000)
    menu = QApplication.activePopupWidget()
    qtbot.waitUntil(lambda: bool(menu.actions()[0].data()), timeout=20_000)
    better = menu.actions()[0].data()
    press(Qt.Key.Key_1, on=menu)
    qtbot.waitUntil(lambda: decision(opened) == f"Der blev {better} til det")
    press(Qt.Key.Key_Z, CONTROL)
    assert decision(opened) == "Der blev spurg til det"


def test_the_menu_key_opens_the_words_menu(opened, qtbot):
    write("Der blev spurg")
    settle(opened, qtbot)
    press(Qt.Key.Key_Left)
    settle(opened, qtbot)
    text = QApplication.focusWidget()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, text.rect().center(), text.mapToGlobal(QPoint(0, 0))
    )
    QApplication.sendEvent(text.viewport(), event)
    assert isinstance(QApplication.activePopupWidget(), WordMenu)
    QApplication.activePopupWidget().close()


def test_a_name_by_key(opened):
    write("bo")
    press(Qt.Key.Key_Space, CONTROL)
    press(Qt.Key.Key_Tab)
    assert decision(opened) == "Bo Ly"


def test_underlining_is_switched_off_for_good(opened, services, qtbot):
    write("Et spurg her")
    settle(opened, qtbot)
    text = opened.meeting_page.view.item.decision.text
    assert text.flags.words()
    opened.actions_["toggle_spelling"].trigger()
    assert not text.flags.words()
    assert Settings(services.folders.data).text("spelling") == "off"
    opened.show_start()
    opened.open_meeting(services.store.list_meetings()[0].id)
    opened.meeting_page.view.item.decision.text.setFocus()
    write("Et spurg her ")
    settle(opened, qtbot)
    assert not opened.meeting_page.view.item.decision.text.flags.words()
    opened.actions_["toggle_spelling"].trigger()
    settle(opened, qtbot)
    assert opened.meeting_page.view.item.decision.text.flags.words()


def test_often_written_sentences_are_kept_with_enter(opened, services, committee, qtbot):
    for _ in range(3):
        items = (AgendaItem(new_id(), "Punkt", decision="Alle blev hørt. Sagen sluttes."),)
        services.store.add(replace(a_meeting(committee_id=committee.id), items=items))
    opened.actions_["often_written"].trigger()
    panel = opened.findChild(OftenWritten)
    qtbot.waitUntil(panel.isVisible)
    assert panel.list.current.value == "Alle blev hørt."
    press(Qt.Key.Key_Return, on=panel.list)
    assert services.store.committee(committee.id).phrases[-1] == "Alle blev hørt."
    assert panel.list.current.value == "Sagen sluttes."
    press(Qt.Key.Key_Return, on=panel.list)
    assert not panel.list.isVisible()
    press(Qt.Key.Key_Escape, on=panel)
    qtbot.waitUntil(lambda: opened.findChild(OftenWritten) is None)


def test_a_meeting_that_is_left_while_words_are_judged(opened, meeting, qtbot):
    session = opened.meeting_page.session
    item = meeting.items[-1].id
    words = " ".join(f"Ord{chr(97 + n % 26)}vrøvl{chr(97 + n // 26)}ter" for n in range(60))
    session.do(SetText.between(item, DECISION, "", words))
    qtbot.wait(350)
    opened.show_start()
    qtbot.wait(300)
    opened.open_meeting(meeting.id, item)
    settle(opened, qtbot)
    assert opened.meeting_page.view.item.decision.text.flags.words()
