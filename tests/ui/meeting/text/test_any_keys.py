"""Whatever keys are pressed, in whatever order: editor, document and meeting agree."""

import random

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from ssp_desktop.richtext.markdown import parse, write
from ssp_desktop.ui.actions.action import TABLE
from ssp_desktop.ui.actions.meeting_table import MEETING_ACTIONS
from ssp_desktop.ui.meeting.document.document_text import DocumentText
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor
from tests.ui.meeting.conftest import Shown, act

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_TEXTS = ("ord ", "a", "- ", " ", "x*y", "æ ", "1. ", "3. ")
_KEYS = (
    *[(Qt.Key.Key_Return, _NONE)] * 4,
    (Qt.Key.Key_Return, _SHIFT),
    *[(Qt.Key.Key_Tab, _NONE)] * 2,
    (Qt.Key.Key_Backtab, _SHIFT),
    *[(Qt.Key.Key_Backspace, _NONE)] * 2,
    (Qt.Key.Key_Delete, _NONE),
    (Qt.Key.Key_Left, _NONE),
    (Qt.Key.Key_Up, _NONE),
    (Qt.Key.Key_Home, _NONE),
    (Qt.Key.Key_Up, _SHIFT),
    (Qt.Key.Key_Left, _SHIFT | _CTRL),
)
_FORMATS = ("bold", "italic", "bullets", "numbers", "indent", "outdent")
_KINDS = ("type", "type", *["key"] * 3, "format", "table", "paste", "undo", "redo")
_TABLES = tuple(each.id for each in MEETING_ACTIONS if each.submenu == TABLE)
_PASTED = (
    ("text/plain", "a\n- b\n  - c\n\nd"),
    ("text/html", "<ol><li>x<ul><li>y</li></ul></li></ol><p>z <b>f</b></p>"),
    ("text/html", "<p>før</p><table><tr><th>a</th><th>b</th></tr><tr><td>1</td></tr></table>"),
    ("text/html", "<table><tr><td>c</td><td>5</td></tr><tr><td>d</td><td>6</td></tr></table>"),
    ("text/plain", "e\tf\n7\t8\n"),
)


def _act(chance: random.Random, shown: Shown, text: MarkdownEditor) -> str:
    """Do something, and say what."""
    kind = chance.choice(
        ("type", "type", "key", "key", "key", "format", "table", "paste", "undo", "redo")
    )
    if kind == "type":
        QTest.keyClicks(text, chance.choice(_TEXTS))
    elif kind == "key":
        QTest.keyClick(text, *chance.choice(_KEYS))
        text.setFocus()
    elif kind == "format":
        getattr(text, chance.choice(_FORMATS))()
    elif kind == "table":
        kind = chance.choice(_TABLES)
        act(shown.view, kind)
    elif kind == "paste" and chance.random() < 0.3:
        mime = QMimeData()
        form, content = chance.choice(_PASTED)
        mime.setData(form, content.encode())
        text.insertFromMimeData(mime)
    elif kind == "undo":
        shown.session.undo()
    elif kind == "redo":
        shown.session.redo()
    return kind


@pytest.mark.parametrize("seed", range(12))
def test_any_keys(shown: Shown, seed: int) -> None:
    chance = random.Random(seed)
    item = shown.meeting.items[2].id
    shown.view.current.show(item)
    shown.view.moving.go_to_decision()
    text = shown.view.item.decision.text
    done: list[str] = []
    for _ in range(120):
        done.append(_act(chance, shown, text))
        read = DocumentText(text.document())
        assert text.markdown() == shown.meeting.item(item).decision, done[-5:]
        assert read.markdown == text.markdown(), done[-5:]
        assert write(parse(text.markdown())) == text.markdown(), done[-5:]
    before = text.markdown()
    count = 0
    while shown.session.undo():
        count += 1
    assert text.markdown() == shown.meeting.item(item).decision != before
    for _ in range(count):
        shown.session.redo()
    assert text.markdown() == shown.meeting.item(item).decision == before
