"""What a letter costs in a text with a table: beside it, and in one of its cells.

Counted is the key with its change, and the repainting, in the thread's own time. Qt goes through
all cells of a table for a letter in one of them, so there the time grows with the table. Nothing is
asserted of time.
"""

import statistics
import sys
import time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.ui.meeting.document.document_tables import tables_in
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor

pytestmark = pytest.mark.timeout(300)

LETTERS = 300
_WORDS = "Styregruppen drøftede indsatsen for de unge i kommunen og samarbejdet med skolerne. "
_SENTENCE = " drøftede indsatsen for de unge i kommunen"
_TEXT = "\n\n".join([_WORDS * 2] * 12)


def _table(rows: int, columns: int, words: str = "") -> str:
    cells = [[f"celle {row} {column}{words}" for column in range(columns)] for row in range(rows)]
    lines = [f"| {' | '.join(each)} |" for each in cells]
    return "\n".join((lines[0], f"|{' --- |' * columns}", *lines[1:]))


def _cost(qtbot: QtBot, text: str, *, in_cell: bool) -> tuple[float, float]:
    """Return the milliseconds of a key and of the repainting, in the middle."""
    editor = MarkdownEditor()
    qtbot.addWidget(editor)
    editor.resize(640, 900)
    with qtbot.waitExposed(editor):
        editor.show()
    editor.load(text)
    cursor = QTextCursor(editor.document().findBlockByNumber(4))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    if in_cell:
        (table,) = tables_in(editor.document())
        cursor = table.cellAt(table.rows() // 2, table.columns() - 1).lastCursorPosition()
    editor.setTextCursor(cursor)
    qtbot.wait(50)
    keys, paints = [], []
    for number in range(LETTERS):
        letter = "abcdefgh "[number % 9]
        press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        begin = time.thread_time()
        QApplication.sendEvent(editor, press)
        done = time.thread_time()
        QApplication.processEvents()
        keys.append(done - begin)
        paints.append(time.thread_time() - done)
        if number % 40 == 39:  # the paragraph stays about as long as it is
            edit = editor.textCursor()
            edit.setPosition(edit.position() - 40, QTextCursor.MoveMode.KeepAnchor)
            edit.removeSelectedText()
    return statistics.median(keys) * 1000, statistics.median(paints) * 1000


def test_a_letter_in_a_text_with_a_table(qtbot: QtBot) -> None:
    usual = sum(_cost(qtbot, _TEXT, in_cell=False))
    out = [f"without a table {usual:.2f} ms"]
    for rows, columns, words in ((6, 3, ""), (10, 5, ""), (31, 6, ""), (31, 6, _SENTENCE)):
        text = f"{_TEXT}\n\n{_table(rows, columns, words)}\n\nEfter"
        beside = sum(_cost(qtbot, text, in_cell=False))
        inside = sum(_cost(qtbot, text, in_cell=True))
        size = f"{rows} rows of {columns}{', a sentence in each cell' if words else ''}"
        out.append(
            f"{size}: beside {beside / usual:.2f} times, "
            f"in a cell {inside:.2f} ms, {inside / usual:.1f} times"
        )
    sys.stderr.write("\n" + "\n".join(out) + "\n")
    assert usual
