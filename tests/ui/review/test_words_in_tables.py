"""A figure in a table is one word of the review, and is put right in its cell alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.domain.changes import DECISION, SetText
from tests.ui.conftest import press
from tests.ui.review.conftest import Review

Key = Qt.Key
TABLE = "| Klub | I alt | Andel | Dag |\n| --- | ---: | ---: | --- |\n{}"
ROWS = "| Havnen | 310.500 | 4,2 % | 24.4.2026 |\n| Engen | 310.500 | -1,5 % | kl. 16:30. |"


@pytest.fixture
def tabled(review: Review) -> Review:
    """Give the review of a meeting whose second decision is a table."""
    (_, item, *_) = review.meeting.items
    review.session.do(SetText.between("i2", DECISION, item.decision, TABLE.format(ROWS)))
    review.begin()
    review.keys(Key.Key_Home, Key.Key_Right)
    return review


def test_a_figure_is_chosen_as_one_word(tabled: Review) -> None:
    tabled.choose("Engen")
    chosen = [tabled.chosen()]
    while len(chosen) < 2 or chosen[-1] != chosen[-2]:
        tabled.keys(Key.Key_Right, modifiers=Qt.KeyboardModifier.ControlModifier)
        chosen.append(tabled.chosen())
    assert chosen[:-1] == ["Engen", "310.500", "-", "1,5", "%", "kl", ".", "16:30", "."]


def test_a_figure_is_put_right_in_its_own_cell(tabled: Review) -> None:
    tabled.choose("310.500")
    tabled.keys(Key.Key_R)
    tabled.type("311.000")
    assert tabled.said() == [("wording", "i2", "310.500", "311.000")]
    tabled.keys(Key.Key_Escape)
    tabled.qtbot.waitUntil(lambda: QApplication.activeWindow() is tabled.main)
    before = tabled.meeting
    tabled.main.actions_["next_remark"].trigger()
    press(Key.Key_Return)
    after = ROWS.replace("310.500", "311.000", 1)
    assert tabled.meeting.items[1].decision == TABLE.format(after)
    tabled.main.actions_["undo"].trigger()
    assert tabled.meeting == before
