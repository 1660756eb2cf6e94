"""What nobody sees is not written, however it comes in, and undo stays in step with the text."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.meeting.conftest import Shown

UNSEEN = ["\u202e", "\u200b", "\u00ad", "\u2066", "\u2060"]
BYTE_ORDER = "\ufeff"
NONE = Qt.KeyboardModifier.NoModifier
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


def typed(text: str) -> None:
    """Type as a compose key or an input method does: each character as a key of its own."""
    target = QApplication.focusWidget()
    for letter in text:
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, NONE, letter)
        QApplication.sendEvent(target, key)


def pasted(text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    QApplication.clipboard().setMimeData(mime)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


# Of a key PySide takes the sign of the byte order for just that: it would type nothing.
@pytest.mark.parametrize(
    ("enter", "sign"),
    [(each, sign) for each in (typed, pasted) for sign in UNSEEN] + [(pasted, BYTE_ORDER)],
    ids=lambda each: ascii(each) if isinstance(each, str) else each.__name__,
)
def test_what_nobody_sees_does_not_come_into_a_decision(shown: Shown, enter, sign: str) -> None:
    shown.view.moving.go_to_decision()
    states = [shown.meeting]
    for text in (f"God{sign}kendt", f"{sign}."):
        enter(text)
        shown.session.end_run()
        states.append(shown.meeting)
    assert [each.item(shown.item.id).decision for each in states] == ["", "Godkendt", "Godkendt."]
    for before in (states[1], states[0]):
        shown.session.undo()
        assert shown.meeting == before
        assert shown.view.item.decision.text.toPlainText() == shown.item.decision
    for after in (states[1], states[2]):
        shown.session.redo()
        assert shown.meeting == after
        assert shown.view.item.decision.text.toPlainText() == shown.item.decision
    assert not shown.session.can_redo


def test_an_emoji_of_several_is_pasted_whole_and_cut_in_step(shown: Shown) -> None:
    shown.view.moving.go_to_decision()
    pasted(f"Familien {FAMILY} kom")
    whole = shown.meeting
    assert shown.item.decision == f"Familien {FAMILY} kom"
    for _ in range(len(" kom") + 1):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    cut = shown.meeting
    assert shown.item.decision.startswith("Familien ")
    assert len(shown.item.decision) < len(f"Familien {FAMILY}")
    assert not shown.item.decision.endswith("\u200d")
    shown.session.undo()
    assert shown.meeting == whole
    assert shown.view.item.decision.text.toPlainText() == shown.item.decision
    shown.session.redo()
    assert shown.meeting == cut
