"""What comes of the keys that one presses in an editor."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ssp_desktop.folders import find_folders
from ssp_desktop.ui.actions.actions import Actions
from ssp_desktop.ui.actions.key_guard import KeyGuard
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor

_KEYS = {
    "<enter>": (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    "<soft>": (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier),
    "<tab>": (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    "<untab>": (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier),
    "<back>": (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
    "<home>": (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier),
    "<all>": (Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier),
}


@pytest.fixture
def editor(qtbot: QtBot) -> MarkdownEditor:
    """Give an editor that has the focus."""
    editor = MarkdownEditor()
    qtbot.addWidget(editor)
    editor.resize(600, 400)
    with qtbot.waitExposed(editor):
        editor.show()
    editor.setFocus()
    return editor


def press(editor: MarkdownEditor, *keys: str) -> None:
    for key in keys:
        if key in _KEYS:
            QTest.keyClick(editor, *_KEYS[key])
        else:
            QTest.keyClicks(editor, key)


@pytest.mark.parametrize(
    ("keys", "markdown"),
    [
        (["Godkendt."], "Godkendt."),
        (["Et", "<enter>", "To"], "Et\n\nTo"),
        (["- et", "<enter>", "to"], "- et\n- to"),
        (["* et"], "- et"),
        (["1. et", "<enter>", "to"], "1. et\n2. to"),
        (["4) fire", "<enter>", "fem"], "4. fire\n5. fem"),
        (["- et", "<enter>", "<enter>", "efter"], "- et\n\nefter"),
        (["- et", "<enter>", "<tab>", "under"], "- et\n  - under"),
        (["- et", "<enter>", "<tab>", "under", "<enter>", "<untab>", "to"],
         "- et\n  - under\n- to"),
        (["- et", "<enter>", "<tab>", "under", "<enter>", "<enter>", "to"],
         "- et\n  - under\n- to"),
        (["- et", "<enter>", "<tab>", "under", "<enter>", "<enter>", "<enter>", "ud"],
         "- et\n  - under\n\nud"),
        (["- et", "<tab>"], "- et"),
        (["- et", "<soft>", "mere", "<enter>", "to"], "- et\n\n  mere\n\n- to"),
        (["1. et", "<enter>", "<tab>", "<home>", "<back>", "to"], "1. et\n2. to"),
        (["- et", "<home>", "<back>"], "et"),
        (["1. et", "<soft>", "- under"], "1. et\n   - under"),
        (["a- b"], "a- b"),
        (["2024. maj"], "2024\\. maj"),
        (["et", "<all>", "<back>", "to"], "to"),
        (["1. et", "<enter>", "to", "<all>", "<tab>"], "1. et\n2. to"),
        (["Sidste :-)", "<enter>", "- "], "Sidste :-)\n\n-"),
    ],
)  # fmt: skip
def test_keys(editor: MarkdownEditor, keys: list[str], markdown: str) -> None:
    press(editor, *keys)
    assert editor.markdown() == markdown


def test_what_is_told_is_what_stands_there(editor: MarkdownEditor) -> None:
    told: list[str] = []
    editor.edited.connect(told.append)
    press(editor, "- et", "<enter>", "to", "<tab>")
    assert told[0] == "\\-"
    assert told[-1] == editor.markdown() == "- et\n  - to"


def test_a_point_takes_what_is_under_it_along(editor: MarkdownEditor) -> None:
    editor.load("- et\n- to\n  - under to\n- tre")
    cursor = QTextCursor(editor.document().findBlockByNumber(1))
    editor.setTextCursor(cursor)
    press(editor, "<tab>")
    assert editor.markdown() == "- et\n  - to\n    - under to\n- tre"
    press(editor, "<untab>")
    assert editor.markdown() == "- et\n- to\n  - under to\n- tre"


def test_bold_and_italic_hold_for_what_is_typed_next(editor: MarkdownEditor) -> None:
    press(editor, "Et ")
    editor.bold()
    press(editor, "fedt")
    editor.bold()
    press(editor, " og ")
    editor.italic()
    press(editor, "skråt")
    assert editor.markdown() == "Et **fedt** og *skråt*"


def test_bold_is_taken_off_what_is_bold(editor: MarkdownEditor) -> None:
    editor.load("Et **fedt** ord")
    press(editor, "<all>")
    editor.bold()
    editor.bold()
    assert editor.markdown() in ("Et fedt ord", "**Et fedt ord**")


def test_lists_are_made_and_unmade_of_what_is_selected(editor: MarkdownEditor) -> None:
    editor.load("Et\n\nTo\n\nTre")
    press(editor, "<all>")
    editor.numbers()
    assert editor.markdown() == "1. Et\n2. To\n3. Tre"
    editor.bullets()
    assert editor.markdown() == "- Et\n- To\n- Tre"
    editor.bullets()
    assert editor.markdown() == "Et\n\nTo\n\nTre"


def test_tab_leaves_the_editor_where_there_is_no_list(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    editor, other = MarkdownEditor(), QLineEdit()
    column.addWidget(editor)
    column.addWidget(other)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    editor.setFocus()
    press(editor, "tekst", "<tab>")
    assert other.hasFocus()


def test_undo_and_redo_are_left_to_the_window(qtbot: QtBot) -> None:
    window = QMainWindow()
    editor = MarkdownEditor()
    window.setCentralWidget(editor)
    actions = Actions(window, Icons(find_folders().resources / "icons"))
    pressed: list[str] = []
    for name in ("undo", "redo"):
        actions[name].triggered.connect(partial(pressed.append, name))
        actions[name].setEnabled(True)
    KeyGuard(window, actions)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    editor.setFocus()
    press(editor, "tekst")
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["undo", "redo"]
    assert editor.markdown() == "tekst"


def test_the_caret_stays_when_the_text_changes_above_it(editor: MarkdownEditor) -> None:
    editor.load("Et\n\nTo\n\nTre")
    press(editor, " her")
    editor.take("Et\n\nTo og mere\n\nTre her")
    assert editor.textCursor().block().text() == "To og mere"
    editor.load("Et\n\nTo")
    assert editor.textCursor().atEnd()


def test_it_is_as_tall_as_its_text(editor: MarkdownEditor) -> None:
    editor.load("Et")
    short = editor.height()
    press(editor, *["<enter>", "ord "] * 5)
    assert editor.height() > short * 3
    editor.set_floor(1000)
    assert editor.height() == 1000


def test_page_keys_move_by_what_is_in_sight(editor: MarkdownEditor) -> None:
    editor.load("\n\n".join(f"Linje {number}" for number in range(60)))
    press(editor, "<home>")
    QTest.keyClick(editor, Qt.Key.Key_PageUp)
    assert editor.textCursor().blockNumber() < 59
    QTest.keyClick(editor, Qt.Key.Key_PageDown)
    assert editor.textCursor().blockNumber() == 59


def test_a_paragraph_taken_back_leaves_its_line_to_write_in(editor: MarkdownEditor) -> None:
    editor.load("Ad. 1. Uro\n\nIntet nyt\n\nAd. 2. Fravær")
    caret = editor.textCursor()
    caret.setPosition(editor.document().findBlockByNumber(1).position() + 4)
    editor.setTextCursor(caret)
    editor.take("Ad. 1. Uro\n\nAd. 2. Fravær")
    press(editor, "Jo")
    assert editor.markdown() == "Ad. 1. Uro\n\nJo\n\nAd. 2. Fravær"


def test_a_paragraph_taken_back_elsewhere_leaves_no_gap(editor: MarkdownEditor) -> None:
    editor.load("Et\n\nTo\n\nTre\n\nFire")
    editor.take("Et\n\nTre\n\nFire")
    assert editor.document().blockCount() == 3
