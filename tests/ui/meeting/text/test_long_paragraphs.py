"""A paragraph of any length is written in as fast as a short one, and stays one paragraph."""

from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.richtext.markdown import parse, write
from ssp_desktop.richtext.tree import Block, ListBlock, ListItem, Paragraph, Span, merge_spans
from ssp_desktop.ui.meeting.document.difference import apply_text
from ssp_desktop.ui.meeting.document.document import divide
from ssp_desktop.ui.meeting.document.document_text import DocumentText
from ssp_desktop.ui.meeting.document.lines import LONGEST
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor
from tests.proofs import cases

_KEY = Qt.Key
WORD = "abcdefghi " * 1200

_spans = st.builds(
    lambda letters, times, bold: Span(letters * times, bold),
    st.text(alphabet=st.sampled_from("abø *-😀"), min_size=1, max_size=9),
    st.sampled_from([1, 400, 1000]),
    st.booleans(),
)

_paragraphs = st.lists(_spans, min_size=1, max_size=4).map(merge_spans).filter(bool).map(Paragraph)
_points = st.lists(_paragraphs, min_size=1, max_size=2).map(tuple).map(ListItem)
_lists = st.lists(_points, min_size=1, max_size=2).map(tuple)
_trees = st.lists(
    _paragraphs | st.builds(ListBlock, st.booleans(), _lists), min_size=1, max_size=3
).map(tuple)


def _document(markdown: str) -> tuple[QTextDocument, DocumentText]:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.documentLayout()
    held = DocumentText(document)
    document.contentsChange.connect(held.changed)
    apply_text(document, held, markdown)
    return document, held


def _longest(document: QTextDocument) -> int:
    return max(document.findBlockByNumber(at).length() for at in range(document.blockCount()))


_SHORT, _LONG = Paragraph((Span("a"),)), Paragraph((Span("ab" * LONGEST),))


def _numbered(*paragraphs: Paragraph) -> tuple[Block, ...]:
    return (ListBlock(ordered=True, items=tuple(ListItem((each,)) for each in paragraphs)),)


@settings(max_examples=cases(12), deadline=None)
@given(_trees, _trees)
@example(_numbered(_LONG, _SHORT), _numbered(_SHORT, _SHORT))
def test_long_paragraphs_come_back_and_take_on_any_other_text(
    qapp: object, before: tuple[Block, ...], after: tuple[Block, ...]
) -> None:
    document, held = _document(write(before))
    for blocks in (before, after):
        apply_text(document, held, write(blocks))
        assert held.markdown == DocumentText(document).markdown == write(blocks)
        divide(document)
        assert _longest(document) <= 2 * LONGEST + 1  # of characters that are two of Qt's positions
        assert held.markdown == DocumentText(document).markdown == write(blocks)


@settings(max_examples=cases(12), deadline=None)
@given(_trees, st.data())
def test_what_is_held_stays_in_step_with_any_edit_of_long_paragraphs(
    qapp: object, blocks: tuple[Block, ...], data: st.DataObject
) -> None:
    document, held = _document(write(blocks))
    cursor = QTextCursor(document)
    for _ in range(data.draw(st.integers(1, 4))):
        last = document.characterCount() - 1
        edges = [document.findBlockByNumber(at).position() for at in range(document.blockCount())]
        places = st.integers(0, last) | st.sampled_from(edges)
        cursor.setPosition(data.draw(places))
        act = data.draw(st.sampled_from(["type", "enter", "delete", "divide"]))
        if act == "type":
            cursor.insertText(data.draw(st.sampled_from(["x", " ", "y" * LONGEST * 2])))
        elif act == "enter":
            cursor.insertBlock()
        elif act == "delete":
            cursor.setPosition(data.draw(places), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        else:
            divide(document)
        assert held.tree() == DocumentText(document).tree()
        assert held.markdown == write(held.tree())
        assert parse(held.markdown) == held.tree()


@pytest.fixture
def editor(qtbot: QtBot) -> MarkdownEditor:
    """Give an editor that has the focus and shows a paragraph of several parts."""
    editor = MarkdownEditor()
    qtbot.addWidget(editor)
    editor.resize(600, 400)
    with qtbot.waitExposed(editor):
        editor.show()
    editor.setFocus()
    editor.load(WORD.strip())
    assert editor.document().blockCount() > 2
    return editor


def _go(editor: MarkdownEditor, position: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(position)
    editor.setTextCursor(cursor)


def _seam(editor: MarkdownEditor) -> int:
    """Return the position at which the second part begins."""
    return editor.document().firstBlock().next().position()


@pytest.mark.parametrize("behind", [0, 1])
@pytest.mark.parametrize(
    ("key", "left", "right"),
    [(_KEY.Key_Backspace, -1, 0), (_KEY.Key_Delete, 0, 1), (None, 0, 0)],
)
def test_keys_at_a_seam_take_a_character_and_never_the_seam(
    editor: MarkdownEditor, key: Qt.Key | None, left: int, right: int, behind: int
) -> None:
    seam = _seam(editor)
    at = seam - 1  # characters before it: the seam is a position of Qt's
    _go(editor, seam - 1 + behind)
    QTest.keyClick(editor, key) if key else QTest.keyClicks(editor, "z")
    typed = "" if key else "z"
    assert editor.markdown() == (WORD[: at + left] + typed + WORD[at + right :]).strip()


def test_the_caret_steps_over_a_seam_by_characters(editor: MarkdownEditor) -> None:
    seam = _seam(editor)
    _go(editor, seam - 2)
    for _ in range(2):
        QTest.keyClick(editor, _KEY.Key_Right)
    QTest.keyClicks(editor, "z")
    assert editor.markdown() == (WORD[:seam] + "z" + WORD[seam:]).strip()
    for _ in range(3):
        QTest.keyClick(editor, _KEY.Key_Left)
    QTest.keyClicks(editor, "y")
    assert (
        editor.markdown()
        == (WORD[: seam - 2] + "y" + WORD[seam - 2 : seam] + "z" + WORD[seam:]).strip()
    )


def test_enter_parts_it_and_backspace_joins_it_again(editor: MarkdownEditor) -> None:
    at = _seam(editor) + 100
    _go(editor, at)
    QTest.keyClick(editor, _KEY.Key_Return)
    first, second = editor.markdown().split("\n\n")
    assert first + " " + second == WORD.strip() or first + second == WORD.strip()
    QTest.keyClick(editor, _KEY.Key_Backspace)
    assert editor.markdown() == WORD.strip()


def test_all_of_it_becomes_a_point_and_moves_as_one(editor: MarkdownEditor) -> None:
    _go(editor, _seam(editor) + 5)
    editor.bullets()
    assert editor.markdown() == "- " + WORD.strip()
    editor.bullets()
    assert editor.markdown() == WORD.strip()


def test_what_is_copied_is_one_paragraph(editor: MarkdownEditor, qtbot: QtBot) -> None:
    QTest.keyClick(editor, _KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, _KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == WORD.strip()
    editor.load("Før")
    QTest.keyClick(editor, _KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert editor.markdown() == "Før" + WORD.strip()


def test_what_is_taken_back_leaves_the_caret_where_it_was(editor: MarkdownEditor) -> None:
    at = _seam(editor) + 700
    _go(editor, at)
    before, parts = editor.markdown(), editor.document().blockCount()
    QTest.keyClicks(editor, "zzz")
    editor.take(before)
    assert editor.markdown() == before
    assert editor.textCursor().position() == at
    assert editor.document().blockCount() == parts


def test_a_paragraph_typed_too_long_is_divided(editor: MarkdownEditor, qtbot: QtBot) -> None:
    editor.load("b" * (LONGEST - 1))
    QTest.keyClicks(editor, "cde")
    qtbot.waitUntil(lambda: editor.document().blockCount() > 1)
    QTest.keyClicks(editor, "f")
    assert editor.markdown() == "b" * (LONGEST - 1) + "cdef"


def test_a_word_of_200000_characters_is_pasted_and_edited_at_once(
    editor: MarkdownEditor,
) -> None:
    mime = QMimeData()
    mime.setText("a" * 200_000)
    editor.load("")
    begin = process_time()
    editor.insertFromMimeData(mime)
    QApplication.processEvents()
    assert process_time() - begin < 3  # undivided it takes a minute
    _go(editor, editor.document().characterCount() // 2)
    begin = process_time()
    for _ in range(20):
        QTest.keyClick(editor, _KEY.Key_X)
        QApplication.processEvents()
    assert process_time() - begin < 20 * 0.1  # undivided nearly a second each
    assert editor.markdown() == "a" * (editor.markdown().index("x")) + "x" * 20 + "a" * (
        200_000 - editor.markdown().index("x")
    )
