"""The buttons above a decision do what the table of actions has, as its keys do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from ssp_desktop.ui.actions.table import action_of
from ssp_desktop.ui.meeting.item.sticky_bar import StickyBar
from ssp_desktop.ui.meeting.text.format_bar import FormatBar

IDS = {"bold", "italic", "bullets", "numbers", "indent", "outdent", "insert_table"}


def test_a_button_asks_for_its_row_of_the_table(shown):
    (bar,) = shown.view.item.decision.findChildren(FormatBar)
    asked = []
    bar.action_wanted.connect(asked.append)
    buttons = bar.findChildren(QToolButton)
    for button in buttons:
        button.click()
    assert asked == [action_of(button.objectName()) for button in buttons]
    assert {action.id for action in asked} == IDS


@pytest.mark.parametrize("place", ["decision", "sticky"])
@pytest.mark.parametrize(
    ("action_id", "markdown"), [("bold", "**ord**"), ("italic", "*ord*"), ("numbers", "1. ord")]
)
def test_a_button_formats_the_decision_wherever_one_writes(shown, place, action_id, markdown):
    editor = shown.view.item
    shown.view.moving.go_to_decision()
    text = editor.decision.text
    text.selectAll()
    QTest.keyClick(text, Qt.Key.Key_Backspace)
    QTest.keyClicks(text, "ord")
    text.selectAll()
    shown.view.of_item.go_to_case()
    assert not text.hasFocus()
    owner = editor.decision if place == "decision" else editor.findChild(StickyBar)
    owner.findChild(QToolButton, action_id).click()
    assert text.hasFocus()
    assert shown.item.decision == markdown


def test_the_button_of_tables_makes_one_where_one_writes(shown):
    shown.view.moving.go_to_decision()
    text = shown.view.item.decision.text
    text.selectAll()
    QTest.keyClick(text, Qt.Key.Key_Backspace)
    shown.view.item.decision.findChild(QToolButton, "insert_table").click()
    assert text.hasFocus()
    QTest.keyClicks(text, "Emne")
    assert shown.item.decision.startswith("| Emne |")
