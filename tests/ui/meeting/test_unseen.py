"""What nobody sees is not written, however it comes in, and undo stays in step with the text."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.meeting.conftest import Shown

UNSEEN = ["\u202e", "\u200b", "\u00ad", "\u2066", "\ufeff", "\u2060"]
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


@pytest.mark.parametrize("enter", [typed, pasted])
@pytest.mark.parametrize(
    "sign", ["\u202e", "\u200b", "\u00ad", "\u2066", "\ufeff", "\u2060"], ids=ascii
)
def test_what_nobody_sees_does_not_come_into_a_decision(shown: Shown, enter, sign: str) -> None:
    shown.view.go_to_decision()
    before = shown.meeting
    enter(f"God{sign}kendt")
    assert shown.item.decision == "Godkendt"
    enter(f"{sign}.")
    assert shown.item.decision == "Godkendt."
    while shown.session.can_undo and shown.meeting != before:
        shown.session.undo()
    assert shown.meeting == before
    shown.session.redo()
    assert "Godkendt".startswith(shown.item.decision[:8])


def test_an_emoji_of_several_is_pasted_whole_and_cut_in_step(shown: Shown) -> None:
    shown.view.go_to_decision()
    pasted(f"Familien {FAMILY} kom")
    assert shown.item.decision == f"Familien {FAMILY} kom"
    for _ in range(6):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    held = shown.item.decision
    assert "\u200d" not in held[-1:]
    shown.session.undo()
    assert shown.item.decision.startswith("Familien ")
