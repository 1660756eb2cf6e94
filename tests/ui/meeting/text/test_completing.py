"""Names and long words completed, and phrases expanded, by real keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ssp_desktop.application.aids.completion import Completion
from ssp_desktop.ui.fields.completion_list import CompletionList
from tests.ui.meeting.conftest import Shown, act

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def names(shown: Shown) -> CompletionList:
    return shown.view.writing.names.list


def follow(shown: Shown, qtbot: QtBot) -> None:
    """Wait until the list has followed the letters."""
    qtbot.waitUntil(lambda: not shown.view.writing.names.busy)


def person(shown: Shown, beginning: str) -> str:
    return next(p.name for p in shown.meeting.participants if p.name.startswith(beginning))


def test_two_letters_and_tab_write_a_name(shown, text, names, qtbot):
    QTest.keyClicks(text, "Ka")
    follow(shown, qtbot)
    assert names.isVisible()
    assert text.hasFocus()
    assert names.marked == Completion(person(shown, "Ka"), "A")
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert text.toPlainText() == person(shown, "Ka")
    assert not names.isVisible()
    QTest.keyClicks(text, " sagde")
    assert shown.item.decision == f"{person(shown, 'Ka')} sagde"


def test_tab_that_comes_before_the_list_completes_too(shown, text):
    QTest.keyClicks(text, "Ka")
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert text.toPlainText() == person(shown, "Ka")


def test_one_undo_gives_the_letters_back(shown, text, names, qtbot):
    QTest.keyClicks(text, "Ka")
    QTest.keyClick(text, Qt.Key.Key_Tab)
    shown.session.undo()
    assert text.toPlainText() == "Ka"
    follow(shown, qtbot)
    assert not names.isVisible()


def test_typing_goes_on_under_the_list(shown, text, names, qtbot):
    QTest.keyClicks(text, "Ka")
    follow(shown, qtbot)
    QTest.keyClicks(text, "ntinen ")
    follow(shown, qtbot)
    assert not names.isVisible()
    assert text.toPlainText() == "Kantinen "


def test_enter_and_space_are_themselves(shown, text, names, qtbot):
    QTest.keyClicks(text, "Ka")
    follow(shown, qtbot)
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClicks(text, "Ka ")
    assert text.toPlainText() == "Ka\nKa "


def test_the_arrows_mark_another_and_escape_puts_the_list_away(shown, text, names, qtbot):
    QTest.keyClicks(text, "Mi")
    follow(shown, qtbot)
    first = names.marked
    QTest.keyClick(text, Qt.Key.Key_Down)
    second = names.marked
    assert second != first
    QTest.keyClick(text, Qt.Key.Key_Up)
    assert names.marked == first
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert not names.isVisible()
    QTest.keyClicks(text, "d")
    follow(shown, qtbot)
    assert not names.isVisible()  # not again for the same word
    QTest.keyClicks(text, " Mi")
    follow(shown, qtbot)
    assert names.isVisible()


def test_a_click_writes_a_name(shown, text, names, qtbot):
    QTest.keyClicks(text, "Ka")
    follow(shown, qtbot)
    QTest.mouseClick(names, Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    assert text.toPlainText() == person(shown, "Ka")
    assert text.hasFocus()


def test_small_letters_complete_when_it_is_asked_for(shown, text, names, qtbot):
    QTest.keyClicks(text, "ka")
    follow(shown, qtbot)
    assert not names.isVisible()
    shown.view.writing.complete_name()
    assert names.isVisible()
    QTest.keyClicks(text, "r")
    follow(shown, qtbot)
    assert names.isVisible()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert text.toPlainText() == person(shown, "Ka")
    QTest.keyClicks(text, " xqz")
    shown.view.writing.complete_name()
    assert shown.told[-1] == "Intet navn passer til bogstaverne før markøren"


def test_the_list_goes_with_the_focus(shown, text, names, qtbot):
    QTest.keyClicks(text, "Ka")
    follow(shown, qtbot)
    shown.view.moving.focus_agenda()
    assert not names.isVisible()


def test_moving_the_caret_offers_nothing(shown, text, names, qtbot):
    QTest.keyClicks(text, "Ka og bo")
    follow(shown, qtbot)
    QTest.keyClick(text, Qt.Key.Key_Home)
    QTest.keyClick(text, Qt.Key.Key_Right)
    QTest.keyClick(text, Qt.Key.Key_Right)
    follow(shown, qtbot)
    assert not names.isVisible()


def test_a_long_word_of_the_case_is_offered(shown, text, names, qtbot):
    section = shown.item.sections[0].text
    assert "Forvaltningen" in section
    QTest.keyClicks(text, "Det er forv")
    follow(shown, qtbot)
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert text.toPlainText() == "Det er forvaltningen"


def test_a_list_below_the_last_line_stands_above_it(shown, text, names, qtbot):
    text.load("\n\n".join(["Linje"] * 60))
    qtbot.wait(20)
    QTest.keyClicks(text, " Ka")
    follow(shown, qtbot)
    qtbot.wait(1)
    room = shown.view.item.rect()
    assert room.contains(names.geometry())
    caret = text.viewport().mapTo(shown.view.item, text.cursorRect().center())
    assert not names.geometry().contains(caret)


@pytest.mark.parametrize(
    ("keys", "written"),
    [
        ("tte ", "Taget til efterretning."),
        ("Pia sagde nej. tte ", "Pia sagde nej. Taget til efterretning."),
        ("det er tte ", "det er tte"),
        ("tte <enter>Mere", "Taget til efterretning.\n\nMere"),
        ("tte<enter>Mere", "Taget til efterretning.\n\nMere"),
        ("tte<tab> Punktum", "Taget til efterretning. Punktum"),
        ("gmbo vi ses", "Godkendt med bemærkning om, at vi ses."),
        ("- tte<enter>tte<enter>", "- Taget til efterretning.\n- Taget til efterretning.\n-"),
        ("Den gruppe ooa der", "Den gruppe orienterede om, at der"),
    ],
)
def test_first_letters_become_a_phrase(shown, text, keys, written):
    for part in keys.replace("<", "\0<").replace(">", ">\0").split("\0"):
        if part == "<enter>":
            QTest.keyClick(text, Qt.Key.Key_Return)
        elif part == "<tab>":
            QTest.keyClick(text, Qt.Key.Key_Tab)
        elif part == "- tte":
            QTest.keyClicks(text, part)
        else:
            QTest.keyClicks(text, part)
    assert shown.item.decision == written


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_one_undo_gives_the_abbreviation_back_and_it_stays(shown, text, key):
    QTest.keyClicks(text, "tte")
    QTest.keyClick(text, key)
    assert shown.item.decision == "Taget til efterretning."
    shown.session.undo()
    assert shown.item.decision == text.toPlainText().rstrip() == "tte"
    QTest.keyClicks(text, " ok")
    assert shown.item.decision == "tte ok"


def test_a_key_writes_a_phrase_where_one_writes(shown, text):
    QTest.keyClicks(text, "Ad. 1.")
    act(shown.view, "phrase_1")
    assert shown.item.decision == "Ad. 1. Taget til efterretning."
    shown.view.moving.focus_agenda()
    act(shown.view, "phrase_2")
    assert text.hasFocus()
    assert shown.item.decision == "Ad. 1. Taget til efterretning. Godkendt."
    shown.session.undo()
    assert shown.item.decision == "Ad. 1. Taget til efterretning."


def test_a_phrase_takes_the_place_of_what_is_selected(shown, text):
    QTest.keyClicks(text, "Noget andet")
    QTest.keyClick(text, Qt.Key.Key_A, CONTROL)
    act(shown.view, "phrase_2")
    assert shown.item.decision == "Godkendt."


def test_a_sentence_becomes_a_phrase_of_the_committee(shown, text):
    QTest.keyClicks(text, "Der var kaffe. Alle blev hørt i sagen. Slut.")
    for _ in range(8):
        QTest.keyClick(text, Qt.Key.Key_Left)
    act(shown.view, "keep_phrase")
    committee = shown.services.store.committee(shown.meeting.committee_id)
    assert committee.phrases[-1] == "Alle blev hørt i sagen."
    assert "abhi" in shown.told[-1]
    QTest.keyClick(text, Qt.Key.Key_End)
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClicks(text, "abhi ")
    assert text.toPlainText().endswith("Alle blev hørt i sagen. ")


def test_what_cannot_be_a_phrase_is_told(shown, text):
    refused: list[str] = []
    shown.view.writing.refused.connect(refused.append)
    act(shown.view, "keep_phrase")
    QTest.keyClicks(text, "Godkendt.")
    act(shown.view, "keep_phrase")
    assert refused == [
        "Her står ingen sætning. Sæt markøren i den, eller markér den, og prøv igen.",
        "»Godkendt.« er allerede en standardtekst.",
    ]
