"""Texts come back from an editor's document as they went in, and change by the least."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from ssp_desktop.richtext.markdown import parse, write
from ssp_desktop.richtext.tree import (
    Block,
    Cell,
    ListBlock,
    ListItem,
    Paragraph,
    Span,
    TableBlock,
    merge_spans,
)
from ssp_desktop.ui.meeting.document.difference import apply_text
from ssp_desktop.ui.meeting.document.document import insert_lines
from ssp_desktop.ui.meeting.document.document_text import DocumentText
from ssp_desktop.ui.meeting.document.line_styles import deeper, effective, shallower
from ssp_desktop.ui.meeting.document.line_tree import lines_of, tree_of
from tests.proofs import cases

_texts = st.text(alphabet=st.sampled_from("abæøå 01.-*\\#()\u00a0é😀"), max_size=8)
_paragraphs = (
    st.lists(st.builds(Span, _texts, st.booleans(), st.booleans()), max_size=4)
    .map(merge_spans)
    .filter(bool)
    .map(Paragraph)
)


def _lists(children: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    items = st.lists(
        st.lists(children, max_size=3).map(tuple).map(ListItem), min_size=1, max_size=3
    ).map(tuple)
    numbered = st.builds(ListBlock, st.just(True), items, st.integers(0, 20))
    return st.builds(ListBlock, st.just(False), items) | numbered


_cells = st.lists(_paragraphs, max_size=2).map(tuple).map(Cell)


@st.composite
def _tables(draw: st.DrawFn) -> TableBlock:
    columns = draw(st.integers(1, 3))
    row = st.tuples(*[_cells] * columns)
    rows = st.lists(row, max_size=3).map(tuple)
    return TableBlock(draw(row), draw(rows), draw(st.tuples(*[st.booleans()] * columns)))


_blocks = st.recursive(_paragraphs, _lists, max_leaves=10)
_trees = st.lists(_blocks | _tables(), max_size=5).map(tuple)


def _document(markdown: str) -> tuple[QTextDocument, DocumentText]:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.documentLayout()  # without one a document does not tell of its changes
    held = DocumentText(document)
    document.contentsChange.connect(held.changed)
    apply_text(document, held, markdown)
    return document, held


@settings(max_examples=cases(25))
@given(_trees)
def test_every_tree_comes_back_from_its_lines(blocks: tuple[Block, ...]) -> None:
    assert tree_of(lines_of(blocks)) == blocks


@settings(max_examples=cases(25))
@given(_trees)
def test_every_text_comes_back_from_a_document(qapp: object, blocks: tuple[Block, ...]) -> None:
    markdown = write(blocks)
    document, held = _document(markdown)
    assert held.markdown == markdown
    assert DocumentText(document).markdown == markdown
    written_out = QTextDocument()
    insert_lines(QTextCursor(written_out), held.lines, written_out.defaultFont())
    assert DocumentText(written_out).tree() == blocks


@settings(max_examples=cases(25))
@given(_trees, _trees)
def test_a_document_takes_on_any_other_text(
    qapp: object, before: tuple[Block, ...], after: tuple[Block, ...]
) -> None:
    document, held = _document(write(before))
    changed = apply_text(document, held, write(after))
    assert held.markdown == DocumentText(document).markdown == write(after)
    assert (changed is None) == (write(before) == write(after))


@settings(max_examples=cases(25))
@given(_trees, st.data())
def test_what_is_held_stays_in_step_with_any_edit(
    qapp: object, blocks: tuple[Block, ...], data: st.DataObject
) -> None:
    document, held = _document(write(blocks))
    cursor = QTextCursor(document)
    for _ in range(data.draw(st.integers(1, 4))):
        last = document.characterCount() - 1
        cursor.setPosition(data.draw(st.integers(0, last)))
        keep = QTextCursor.MoveMode.KeepAnchor
        cursor.setPosition(data.draw(st.integers(0, last)), keep)
        act = data.draw(st.sampled_from(["type", "enter", "delete"]))
        if act == "type":
            cursor.insertText(data.draw(_texts))
        elif act == "enter":
            cursor.insertBlock()
        else:
            cursor.removeSelectedText()
        assert held.lines == DocumentText(document).lines
        assert held.markdown == write(held.tree())
        assert parse(held.markdown) == held.tree()


@settings(max_examples=cases(25))
@given(_trees, st.data())
def test_points_moved_down_a_level_come_up_again(
    blocks: tuple[Block, ...], data: st.DataObject
) -> None:
    lines = lines_of(blocks)
    if not lines:
        return
    styles = [line.style for line in lines]
    at = data.draw(st.integers(0, len(lines) - 1))
    down = deeper(styles, at, at)
    if down is None:
        return
    settled = list(effective(down))
    assert settled[at].depth == styles[at].depth + 1
    up = shallower(settled, at, at)
    assert up is not None
    assert [style.depth for style in effective(up)] == [style.depth for style in styles]


def test_carets_stay_when_the_text_changes_elsewhere(qapp: object) -> None:
    document, held = _document("Første linje\n\n- et\n- to\n\nSidste linje")
    caret = QTextCursor(document)
    caret.setPosition(document.toPlainText().index("linje", 12) + 3)
    before = caret.block().text()[: caret.positionInBlock()]
    apply_text(document, held, "Ny\n\nFørste lange linje\n\n- et\n- to\n- tre\n\nSidste linje")
    assert caret.block().text()[: caret.positionInBlock()] == before


def test_empty_lines_of_the_writer_are_left_alone_by_changes_elsewhere(qapp: object) -> None:
    document, held = _document("Et\n\nTo\n\nTre")
    cursor = QTextCursor(document.firstBlock())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.insertBlock()
    assert held.markdown == "Et\n\nTo\n\nTre"
    apply_text(document, held, "Et\n\nTo\n\nTre og fire")
    assert document.toPlainText() == "Et\n\nTo\nTre og fire"
