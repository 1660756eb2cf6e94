"""Misspelt words and near names: underlined as one types, and put right by keys alone."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.live.seats import guest
from ssp_desktop.domain.proof import FlagKind
from ssp_desktop.ui.meeting.aids.word_menu import WordMenu
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor
from tests.ui.meeting.conftest import Shown

NEXT = (Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)


def flagged(text: MarkdownEditor) -> list[str]:
    """Return the words that are underlined, as they stand there now."""
    words = []
    for word in text.flags.words():
        cursor = QTextCursor(text.document())
        cursor.setPosition(word.start)
        cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
        words.append(cursor.selectedText())
    return words


def open_menu(shown: Shown, qtbot: QtBot) -> WordMenu:
    """Ask for suggestions by key, and wait until they have come."""
    shown.view.writing.suggest_word()

    def filled() -> bool:
        menu = QApplication.activePopupWidget()
        return isinstance(menu, WordMenu) and menu.actions()[0].isEnabled()

    qtbot.waitUntil(filled, timeout=20_000)
    return QApplication.activePopupWidget()


def entries(menu: WordMenu) -> list[str]:
    return [action.text().replace("&", "") for action in menu.actions() if action.text()]


def type_away(text: MarkdownEditor, letters: str) -> None:
    QTest.keyClicks(text, letters)


def test_a_slip_is_flagged_once_the_caret_has_left_it(shown, text, settle, qtbot):
    type_away(text, "Der blev spurg")
    settle()
    assert flagged(text) == []
    type_away(text, " til sagen")
    settle()
    assert flagged(text) == ["spurg"]
    QTest.keyClick(text, Qt.Key.Key_Home)
    type_away(text, "I dag: ")
    assert flagged(text) == ["spurg"]  # the line goes along before anything is looked at again
    settle()
    assert flagged(text) == ["spurg"]


def test_right_compounds_are_left_alone(text, settle):
    type_away(text, "Styregruppemode om bandehandleplan og underretningspligten. ")
    settle()
    assert flagged(text) == []


def test_near_names_look_otherwise_and_say_who_is_meant(shown, text, settle):
    person = shown.meeting.participants[0].name
    first, _, last = person.partition(" ")
    near = first[:-1] + ("x" if first[-1] != "x" else "y")
    type_away(text, f"{near} {last} sagde det. ")
    settle()
    (word,) = text.flags.words()
    assert (word.flag.kind, word.flag.better[0]) == (FlagKind.NAME, person)


def test_what_is_undone_or_deleted_takes_its_flag_along(shown, text, settle):
    type_away(text, "spurg ")
    settle()
    assert flagged(text) == ["spurg"]
    shown.session.undo()
    assert flagged(text) == []
    shown.session.redo()
    settle()
    assert flagged(text) == ["spurg"]


def test_another_item_has_its_own_flags(shown, text, settle):
    type_away(text, "spurg ")
    settle()
    first = shown.item.id
    shown.view.moving.previous_item()
    assert flagged(text) == []
    settle()
    shown.view.current.show(first)
    settle()
    assert flagged(text) == ["spurg"]


def test_sections_are_looked_over_when_they_are_unfolded(shown, settle):
    item = next(item for item in shown.meeting.items if item.sections)
    shown.view.current.show(item.id)
    shown.view.item.caret.go_to(item.sections[0].id)
    section = shown.view.item.caret.text
    section.selectAll()
    type_away(section, "spurg til det")
    settle()
    assert flagged(section) == ["spurg"]


def test_a_number_puts_a_word_right_and_one_writes_on(shown, text, settle, qtbot):
    type_away(text, "Der blev spurg til det ")
    settle()
    menu = open_menu(shown, qtbot)
    better = menu.actions()[0].data()
    assert entries(menu)[0] == f"1  {better}"
    QTest.keyClick(menu, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert text.toPlainText() == f"Der blev {better} til det "
    qtbot.wait(1)
    type_away(text, "igen")
    assert text.toPlainText() == f"Der blev {better} til det igen"


def test_putting_right_is_one_step(shown, text, settle, qtbot):
    type_away(text, "Der blev spurg til det")
    settle()
    menu = open_menu(shown, qtbot)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "spurg " not in text.toPlainText())
    shown.session.undo()
    assert shown.item.decision == "Der blev spurg til det"


def test_escape_goes_back_to_where_one_wrote(shown, text, settle, qtbot):
    type_away(text, "Der blev spurg til det")
    settle()
    caret = text.textCursor().position()
    menu = open_menu(shown, qtbot)
    assert text.textCursor().selectedText() == "spurg"
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: text.textCursor().position() == caret)
    assert text.hasFocus()
    assert not text.textCursor().hasSelection()


def test_a_word_just_typed_is_judged_before_the_menu_opens(shown, text, settle, qtbot):
    settle()
    type_away(text, "uvisselig andetord spurg")
    menu = open_menu(shown, qtbot)
    assert menu.flag.word == "spurg"


def test_the_key_goes_on_to_the_next_word(shown, text, settle, qtbot):
    type_away(text, "Et spurg og et lokalmrad og et indsatss her")
    settle()
    assert flagged(text) == ["spurg", "lokalmrad", "indsatss"]
    QTest.keyClick(text, Qt.Key.Key_Home)
    menu = open_menu(shown, qtbot)
    assert menu.flag.word == "spurg"
    words = []
    for _ in range(3):
        QTest.keyClick(QApplication.activePopupWidget(), *NEXT)
        words.append(QApplication.activePopupWidget().flag.word)
    assert words == ["lokalmrad", "indsatss", "spurg"]


def test_after_the_last_word_of_a_text_comes_the_next_text(shown, text, settle, qtbot):
    item = next(item for item in shown.meeting.items if item.sections)
    shown.view.current.show(item.id)
    shown.view.item.caret.go_to(item.sections[0].id)
    section = shown.view.item.caret.text
    section.selectAll()
    type_away(section, "Alt er vel")
    shown.view.moving.go_to_decision()
    text.selectAll()
    type_away(text, "Et spurg her")
    settle()
    shown.view.item.caret.go_to(item.sections[0].id)
    menu = open_menu(shown, qtbot)
    assert menu.flag.word == "spurg"
    assert text.hasFocus()
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    qtbot.waitUntil(section.hasFocus)


def test_nothing_flagged_is_said(shown, text, settle):
    type_away(text, "Alt er godt. ")
    settle()
    shown.view.writing.suggest_word()
    assert shown.told[-1] == "Intet ord er understreget her"


@pytest.mark.parametrize("committees", [False, True])
def test_an_own_word_is_right_from_then_on(shown, text, settle, qtbot, committees):
    type_away(text, "Et glimrende lokalmrad her")
    settle()
    menu = open_menu(shown, qtbot)
    wanted = "Tilføj til udvalgets ordbog" if committees else "Tilføj til min ordbog"
    next(action for action in menu.actions() if action.text() == wanted).trigger()
    menu.close()
    settle()
    assert flagged(text) == []
    own = shown.services.store.own_words
    assert own.words(shown.meeting.committee_id if committees else "") == ["lokalmrad"]
    assert "lokalmrad" in shown.told[-1]


def test_a_name_that_is_right_stays_right_in_this_meeting(shown, text, settle, qtbot):
    person = shown.meeting.participants[0].name
    first, _, last = person.partition(" ")
    near = f"{first[:-1]}{'x' if first[-1] != 'x' else 'y'} {last}"
    type_away(text, f"Her talte {near} om det")
    settle()
    menu = open_menu(shown, qtbot)
    assert entries(menu)[:1] == [f"1  {person}"]
    right = "Det er rigtigt, som det står"
    next(action for action in menu.actions() if action.text() == right).trigger()
    menu.close()
    settle()
    assert flagged(text) == []
    assert shown.services.store.own_words.silenced(shown.meeting.id)


def ask_by_mouse(text: MarkdownEditor, position: int) -> None:
    """Right-click on the letter behind that position."""
    cursor = QTextCursor(text.document())
    cursor.setPosition(position)
    place = text.cursorRect(cursor).center() + QPoint(2, 0)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, text.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(text.viewport(), event)


def test_the_menu_of_a_word_has_the_suggestions_and_the_editing(shown, text, settle, qtbot):
    type_away(text, "Der blev spurg til det")
    settle()
    ask_by_mouse(text, 11)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, WordMenu)
    assert {"Tilføj til min ordbog", "Klip", "Kopiér", "Sæt ind"} <= set(entries(menu))
    qtbot.waitUntil(lambda: bool(menu.actions()[0].data()), timeout=20_000)
    assert menu.actions()[0].data()
    menu.close()
    ask_by_mouse(text, 2)
    menu = QApplication.activePopupWidget()
    assert not isinstance(menu, WordMenu)
    assert entries(menu)[0] == "Klip"
    menu.close()


def test_the_menu_edits_as_the_table_has_it(shown, text, settle):
    type_away(text, "Der blev spurgt til det")
    settle()
    QApplication.clipboard().setText("Ja. ")
    for chosen, markdown in (
        ("Markér alt", "Der blev spurgt til det"),
        ("Klip", ""),
        ("Sæt ind", "Der blev spurgt til det"),
    ):
        ask_by_mouse(text, 0)
        menu = QApplication.activePopupWidget()
        action = next(each for each in menu.actions() if each.text().replace("&", "") == chosen)
        assert action.isEnabled()
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        assert shown.item.decision == markdown


def test_a_tip_says_what_is_wrong_with_a_word(shown, text, settle):
    type_away(text, "Der blev spurg til det")
    settle()
    cursor = QTextCursor(text.document())
    for position, tip in ((11, "Står ikke i ordbogen (Ctrl+.)"), (2, "")):
        cursor.setPosition(position)
        place = QPointF(text.cursorRect(cursor).center() + QPoint(1, 0))
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            text.viewport().mapToGlobal(place),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(text.viewport(), move)
        assert text.toolTip() == tip


@pytest.fixture
def own_word(services):
    """Accept a word before the meeting is opened: its words are looked over soon after that."""
    services.store.own_words.add("spurg")


def test_an_own_word_can_be_let_go_where_it_stands(own_word, shown, text, settle, qtbot):
    type_away(text, "Der blev spurg til det")
    settle()
    assert flagged(text) == []
    ask_by_mouse(text, 11)
    menu = QApplication.activePopupWidget()
    assert entries(menu)[0] == "Fjern »spurg« fra min ordbog"
    menu.actions()[0].trigger()
    menu.close()
    settle()
    assert flagged(text) == ["spurg"]


def test_a_new_participant_is_known_at_once(shown, text, settle, qtbot):
    type_away(text, "Zyxbert Quxholm kom")
    settle()
    assert flagged(text) == ["Zyxbert", "Quxholm"]
    shown.session.do(guest(shown.meeting, "Zyxbert Quxholm, Gæst", None))
    qtbot.waitUntil(lambda: flagged(text) == [], timeout=20_000)


def test_flags_can_be_switched_off_and_on(shown, text, settle):
    type_away(text, "Et spurg her")
    settle()
    shown.view.writing.words.switch(False)
    assert flagged(text) == []
    type_away(text, " og spurg der")
    settle()
    assert flagged(text) == []
    shown.view.writing.words.switch(True)
    settle()
    assert flagged(text) == ["spurg", "spurg"]


def test_the_lines_under_words_are_painted_beside_the_text(shown, text, settle):
    type_away(text, "spurg")
    settle()
    without = text.viewport().grab().toImage()
    type_away(text, " ")
    settle()
    markdown = text.markdown()
    assert flagged(text) == ["spurg"]
    assert text.viewport().grab().toImage() != without
    assert text.markdown() == markdown
