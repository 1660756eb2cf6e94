"""A character in a table repaints its row, columns stand still meanwhile, and nothing stays old."""

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QImage, QPaintEvent, QRegion, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.ui.meeting.document.document_tables import first_block, tables_in
from ssp_desktop.ui.meeting.document.on_lines import corner_of
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor

_CELLS = (
    "en cel",
    "to<br>linjer",
    "en cel, som der er så meget at sige i, at den får flere linjer",
)
_ROWS = "\n".join(f"| række {row} | {row} | {_CELLS[row % 3]} |" for row in range(12))
TABLE = f"| Område | 2024 | Bemærkning |\n| --- | --- | --- |\n{_ROWS}"


class _Painted(QObject):
    """Where a widget was painted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.region = QRegion()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False


@pytest.fixture
def editor(qtbot: QtBot) -> MarkdownEditor:
    made = MarkdownEditor()
    qtbot.addWidget(made)
    made.resize(600, 700)
    made.setCursorWidth(0)  # it blinks
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    made.load(f"Før\n\n{TABLE}\n\nEfter")
    QApplication.processEvents()
    return made


def the_table(editor: MarkdownEditor) -> QTextTable:
    (table,) = tables_in(editor.document())
    return table


def go_to(editor: MarkdownEditor, row: int, column: int) -> None:
    editor.setTextCursor(the_table(editor).cellAt(row, column).lastCursorPosition())
    QApplication.processEvents()


def lefts(editor: MarkdownEditor) -> list[float]:
    return [corner_of(first_block(the_table(editor), 0, column)).x() for column in range(3)]


def image_of(editor: MarkdownEditor) -> QImage:
    return editor.grab().toImage()


def painted_by(editor: MarkdownEditor, key: Qt.Key, text: str) -> QRegion:
    painted = _Painted(editor)
    QApplication.processEvents()
    editor.viewport().installEventFilter(painted)
    QTest.sendKeyEvent(QTest.KeyAction.Click, editor, key, text, Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()
    editor.viewport().removeEventFilter(painted)
    return painted.region


def test_a_character_repaints_its_row(editor: MarkdownEditor) -> None:
    go_to(editor, 6, 2)
    painted = painted_by(editor, Qt.Key.Key_X, "x").boundingRect()
    table = the_table(editor)
    tops = [corner_of(first_block(table, row, 0)).y() for row in (5, 6, 7)]
    assert tops[0] < painted.top() < tops[1] < painted.bottom() < tops[2]


@pytest.mark.parametrize(("row", "column"), [(0, 0), (0, 2), (5, 1), (12, 2)])
def test_nothing_that_changed_stays_as_it_was(
    editor: MarkdownEditor, row: int, column: int
) -> None:
    go_to(editor, row, column)
    keys = [(Qt.Key.Key_X, letter) for letter in "nu skrives der ordogendnuetogetmere "]
    keys += [(Qt.Key.Key_Return, "\r"), (Qt.Key.Key_X, "x")]
    keys += [(Qt.Key.Key_Backspace, "\b")] * 30
    before = image_of(editor)
    for key, text in keys:
        painted = painted_by(editor, key, text)
        after = image_of(editor)
        if after.size() == before.size():
            assert _differing(before, after).subtracted(painted).isEmpty()
        document = editor.document()
        document.markContentsDirty(0, document.characterCount())
        QApplication.processEvents()
        before = image_of(editor)
        assert after == before


def _differing(one: QImage, other: QImage) -> QRegion:
    """Return the lines of the images that are not the same."""
    found = QRegion()
    for y in range(one.height()):
        line = QRect(0, y, one.width(), 1)
        if one.copy(line) != other.copy(line):
            found = found.united(line)
    return found


def test_columns_stand_still_until_the_caret_leaves_the_cell(editor: MarkdownEditor) -> None:
    go_to(editor, 3, 2)
    before = lefts(editor)
    QTest.keyClicks(editor, " med en hel del at sige om det")
    assert lefts(editor) == before
    QTest.keyClick(editor, Qt.Key.Key_Left)
    assert lefts(editor) == before
    QTest.keyClick(editor, Qt.Key.Key_Up)
    QTest.keyClick(editor, Qt.Key.Key_Up)
    assert lefts(editor)[2] < before[2]


def test_a_word_that_has_no_room_gets_it_at_once(editor: MarkdownEditor) -> None:
    go_to(editor, 3, 1)
    before = lefts(editor)
    QTest.keyClicks(editor, "x" * 28)
    assert lefts(editor)[2] > before[2]
    assert first_block(the_table(editor), 3, 1).layout().lineCount() == 1


def test_columns_follow_the_width_of_the_editor(editor: MarkdownEditor, qtbot: QtBot) -> None:
    narrow = lefts(editor)
    editor.resize(1200, 700)
    qtbot.waitUntil(lambda: lefts(editor)[1] > narrow[1])
    wide = lefts(editor)
    assert wide[2] > narrow[2]
    text = editor.markdown()
    editor.load("")
    editor.load(text)
    assert lefts(editor) == pytest.approx(wide, abs=3)
