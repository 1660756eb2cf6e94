"""A table of a text is a table in the editor, and is written in like the rest of the text."""

import re

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFont, QPalette, QTextTable
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ssp_desktop.richtext.tables import MOST_COLUMNS
from ssp_desktop.ui.meeting.document.document_tables import first_block, tables_in
from ssp_desktop.ui.meeting.document.on_lines import corner_of
from ssp_desktop.ui.meeting.document.read_places import place_of, positions_of
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor
from ssp_desktop.ui.meeting.text.number_marks import NumberMarks
from ssp_desktop.ui.meeting.text.table_work import TableWork
from tests.ui.meeting.conftest import Shown, act

BUDGET = "| Område | 2024 |\n| --- | ---: |\n| Skoler | 100 |\n| Dagtilbud | 98 |"


@pytest.fixture
def editor(qtbot: QtBot) -> MarkdownEditor:
    made = MarkdownEditor()
    qtbot.addWidget(made)
    made.resize(600, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def the_table(editor: MarkdownEditor) -> QTextTable:
    (table,) = tables_in(editor.document())
    return table


def go_to(editor: MarkdownEditor, row: int, column: int) -> None:
    """Put the caret at the end of a cell."""
    editor.setTextCursor(the_table(editor).cellAt(row, column).lastCursorPosition())


def test_the_header_is_shown_bold_and_figures_stand_to_the_right(editor: MarkdownEditor) -> None:
    editor.load(f"Før\n\n{BUDGET}\n\nEfter")
    table = the_table(editor)
    assert (table.rows(), table.columns()) == (3, 2)
    for row, weight in ((0, QFont.Weight.Bold), (1, None)):
        formats = first_block(table, row, 0).layout().formats()
        assert [each.format.fontWeight() for each in formats] == ([weight] if weight else [])
    lines = [first_block(table, row, 1).layout().lineAt(0) for row in range(3)]
    assert len({round(line.naturalTextRect().right()) for line in lines}) == 1
    assert lines[2].naturalTextRect().left() > 5
    assert editor.markdown() == f"Før\n\n{BUDGET}\n\nEfter"


def test_what_is_typed_in_a_cell_is_stored(editor: MarkdownEditor) -> None:
    editor.load(BUDGET)
    go_to(editor, 1, 0)
    QTest.keyClicks(editor, " | og")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "SFO")
    go_to(editor, 0, 1)
    QTest.keyClicks(editor, "x")
    assert editor.markdown() == BUDGET.replace("Skoler", r"Skoler \| og<br>SFO").replace(
        "2024", "2024x"
    )


def test_a_new_line_in_the_header_is_bold(editor: MarkdownEditor) -> None:
    editor.load(BUDGET)
    go_to(editor, 0, 0)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "i alt")
    assert editor.textCursor().block().layout().formats()
    assert editor.markdown().startswith("| Område<br>i alt | 2024 |")


def test_one_writes_above_and_below_a_table_that_is_all_there_is(editor: MarkdownEditor) -> None:
    editor.load(BUDGET)
    go_to(editor, 2, 1)
    QTest.keyClick(editor, Qt.Key.Key_Down)
    QTest.keyClicks(editor, "under")
    go_to(editor, 0, 0)
    QTest.keyClick(editor, Qt.Key.Key_Up)
    QTest.keyClicks(editor, "over")
    assert editor.markdown() == f"over\n\n{BUDGET}\n\nunder"


def test_the_way_up_into_a_table_goes_to_the_cell_above(editor: MarkdownEditor) -> None:
    editor.load(f"{BUDGET}\n\nUnder")
    cursor = editor.textCursor()
    cursor.movePosition(cursor.MoveOperation.StartOfBlock)
    editor.setTextCursor(cursor)
    QTest.keyClick(editor, Qt.Key.Key_Up)
    assert editor.textCursor().block().text() == "Dagtilbud"


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_deleting_over_a_part_of_a_table_never_takes_a_part_of_it(
    editor: MarkdownEditor, key: Qt.Key
) -> None:
    editor.load(f"Før\n\n{BUDGET}\n\nEfter")
    cursor = editor.textCursor()
    cursor.setPosition(1)
    inside = the_table(editor).cellAt(1, 0).firstPosition()
    cursor.setPosition(inside, cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    QTest.keyClick(editor, key)
    assert editor.markdown() == "FEfter"
    editor.load(f"Før\n\n{BUDGET}\n\nEfter")
    table = the_table(editor)
    cursor = table.cellAt(1, 0).firstCursorPosition()
    cursor.setPosition(table.cellAt(2, 0).lastPosition(), cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    QTest.keyClick(editor, key)
    assert editor.markdown().endswith("|  | 100 |\n|  | 98 |\n\nEfter")


def test_lists_and_their_keys_leave_a_table_alone(editor: MarkdownEditor) -> None:
    editor.load(f"- et\n\n{BUDGET}")
    editor.selectAll()
    editor.numbers()
    assert editor.markdown() == f"1. et\n\n{BUDGET}"
    go_to(editor, 1, 0)
    editor.bullets()
    editor.indent()
    assert editor.markdown() == f"1. et\n\n{BUDGET}"
    go_to(editor, 1, 0)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "- x")
    assert "Skoler<br>- x" in editor.markdown()


def test_a_cell_is_undone_as_it_was_typed(shown: Shown) -> None:
    shown.view.moving.go_to_decision()
    editor = shown.view.item.decision.text
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    shown.session.flush(5)
    editor.insertFromMimeData(_plain("a\tb\n1\t2"))
    before = editor.markdown()
    go_to(editor, 1, 0)
    QTest.keyClicks(editor, "23")
    editor.run_ended.emit()
    assert shown.item.decision == before.replace("| 1 |", "| 123 |")
    shown.session.undo()
    assert shown.item.decision == editor.markdown() == before
    shown.session.redo()
    assert shown.item.decision == editor.markdown() == before.replace("| 1 |", "| 123 |")


def _plain(text: str) -> QMimeData:

    mime = QMimeData()
    mime.setText(text)
    return mime


def cells(editor: MarkdownEditor) -> list[list[str]]:
    table = the_table(editor)
    return [
        [first_block(table, row, column).text() for column in range(table.columns())]
        for row in range(table.rows())
    ]


def test_tab_goes_from_cell_to_cell_and_makes_a_row_at_the_end(editor: MarkdownEditor) -> None:
    editor.load(BUDGET)
    go_to(editor, 0, 0)
    for text in ("1", "2", "3", "4", "5", "6", "7"):
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert cells(editor)[2:] == [["Dagtilbud5", "986"], ["7", ""]]
    QTest.keyClick(editor, Qt.Key.Key_Backtab)
    QTest.keyClicks(editor, "x")
    assert editor.markdown().endswith("| Dagtilbud5 | 986 |\n| 7x |  |")
    assert the_table(editor).cellAt(3, 1).firstCursorPosition().blockFormat().alignment() & (
        Qt.AlignmentFlag.AlignRight
    )


@pytest.mark.parametrize(
    ("before", "line", "after"),
    [
        ("", 0, "T"),
        ("Et\n\nTo", 0, "Et\n\nT\n\nTo"),
        ("- et\n- to\n\nEfter", 0, "- et\n- to\n\nT\n\nEfter"),
        ("Et\n\n- to", 1, "Et\n\n- to\n\nT"),
    ],
)
def test_a_new_table_stands_below_the_paragraph_or_the_whole_list(
    editor: MarkdownEditor, before: str, line: int, after: str
) -> None:
    editor.load(before)
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().findBlockByNumber(line).position())
    cursor.movePosition(cursor.MoveOperation.EndOfBlock)
    editor.setTextCursor(cursor)
    assert editor.insert_table()
    made = "|  |  |  |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |"
    assert editor.markdown() == after.replace("T", made, 1).replace(f"{made}o", "To")
    assert editor.in_table
    assert not editor.insert_table()


def test_rows_and_columns_are_edited_by_key_each_in_one_step(shown: Shown) -> None:
    act(shown.view, "go_to_decision")
    editor = shown.view.item.decision.text
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    editor.insertFromMimeData(_plain("a\tb\n1\t2\n3\t4"))
    go_to(editor, 1, 0)
    steps = [
        ("row_below", [["a", "b"], ["1", "2"], ["", ""], ["3", "4"]]),
        ("remove_row", [["a", "b"], ["1", "2"], ["3", "4"]]),
        ("move_row_up", [["a", "b"], ["3", "4"], ["1", "2"]]),
        ("move_row_up", [["3", "4"], ["a", "b"], ["1", "2"]]),
        ("column_right", [["3", "", "4"], ["a", "", "b"], ["1", "", "2"]]),
        ("remove_column", [["3", "4"], ["a", "b"], ["1", "2"]]),
        ("move_column_left", [["4", "3"], ["b", "a"], ["2", "1"]]),
        ("move_row_down", [["", ""], ["4", "3"], ["b", "a"], ["2", "1"]]),
        ("row_above", [["", ""], ["", ""], ["4", "3"], ["b", "a"], ["2", "1"]]),
        ("column_left", [["", *row] for row in
                         ([["", ""], ["", ""], ["4", "3"], ["b", "a"], ["2", "1"]])]),
    ]  # fmt: skip
    texts = [editor.markdown()]
    for action, wanted in steps:
        act(shown.view, action)
        assert cells(editor) == wanted, action
        assert shown.item.decision == editor.markdown()
        texts.append(editor.markdown())
    for text in reversed(texts[:-1]):
        shown.session.undo()
        assert shown.item.decision == editor.markdown() == text
    act(shown.view, "remove_table")
    assert editor.markdown() == ""


def test_a_column_goes_to_the_right_and_back_and_the_cell_is_told(
    qtbot: QtBot, editor: MarkdownEditor
) -> None:
    editor.load(BUDGET)
    work = TableWork(lambda: editor, editor.caret_moved, editor)
    go_to(editor, 1, 0)
    work.switch_side()
    assert editor.markdown() == BUDGET.replace("| --- |", "| ---: |")
    qtbot.waitUntil(lambda: "2 af 3" in editor.accessibleDescription())
    work.switch_side()
    assert editor.markdown() == BUDGET


def test_what_is_typed_in_a_table_is_marked_where_it_stands(editor: MarkdownEditor) -> None:
    editor.load(f"Før\n\n{BUDGET}")
    flags = NumberMarks(editor.document(), editor).flags
    go_to(editor, 1, 0)
    QTest.keyClicks(editor, " 010190-1234")
    QTest.qWait(300)
    (word,) = flags.words()
    assert editor.document().findBlock(word.start).text() == "Skoler 010190-1234"


def test_a_find_in_a_cell_is_at_its_place(editor: MarkdownEditor) -> None:
    editor.load(f"Før\n\n{BUDGET}\n\nEfter")
    place = positions_of(editor.document(), 5, 0, 3)
    assert place is not None
    cursor = editor.textCursor()
    cursor.setPosition(place[0])
    cursor.setPosition(place[1], cursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "Dag"
    assert place_of(editor.document(), place[0]) == (5, 0)


def test_phrases_and_names_are_written_in_cells(shown: Shown, qtbot: QtBot) -> None:
    act(shown.view, "go_to_decision")
    editor = shown.view.item.decision.text
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    act(shown.view, "insert_table")
    act(shown.view, "phrase_1")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    QTest.keyClicks(editor, "Ka")
    names = shown.view.writing.names.list
    qtbot.waitUntil(names.isVisible)
    QTest.keyClick(editor, Qt.Key.Key_Tab)  # takes the name and stays in the cell
    QTest.keyClicks(editor, ".")
    phrase, written, _ = cells(editor)[0]
    assert phrase == shown.view.writing.phrases.by_key[0].text
    people = [person.name for person in shown.meeting.participants]
    assert written.removesuffix(".").strip() in people
    assert shown.item.decision == editor.markdown()


def test_more_columns_than_a_table_may_have_are_pasted_into_its_last_cell(
    editor: MarkdownEditor,
) -> None:
    words = [f"k{at}" for at in range(100)]
    editor.load(BUDGET)
    go_to(editor, 1, 1)
    editor.insertFromMimeData(_plain("\t".join(words)))
    assert the_table(editor).columns() == MOST_COLUMNS
    assert re.findall(r"k\d+", editor.markdown()) == words


@pytest.mark.parametrize("columns", range(2, 9))
def test_the_rule_after_the_last_column_is_in_sight_at_every_width(
    editor: MarkdownEditor, qtbot: QtBot, columns: int
) -> None:
    row = "| a " * columns + "|"
    editor.load(f"{row}\n{'| --- ' * columns}|\n{row}")
    rule = editor.palette().color(QPalette.ColorRole.Mid).name()
    for width in range(600, 605):
        editor.resize(width, 400)
        qtbot.waitUntil(lambda width=width: editor.width() == width)
        image = editor.viewport().grab().toImage()
        middle = round(corner_of(first_block(the_table(editor), 1, 0)).y()) + 4
        edge = [image.pixelColor(x, middle).name() for x in range(image.width() - 3, image.width())]
        assert rule in edge, width
