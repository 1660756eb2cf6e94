"""Nothing is approved on screen that was not on screen, and the place stays the reader's."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.domain.changes import Collection, Insert, Remove
from ssp_desktop.domain.meeting import AgendaItem
from tests.ui.conftest import press
from tests.ui.review.conftest import Review

Key = Qt.Key


def top_of_item(review: Review) -> float:
    """Return how far down the view the first line of the item in hand is, in pixels."""
    pages = review.window.parts.pages
    extent = pages._extent(review.item)
    assert extent is not None
    return pages._y(extent.first_page, extent.top) - pages.verticalScrollBar().value()


def is_begun(review: Review) -> bool:
    """Whether the beginning of the item in hand is at the top of the view."""
    return 0 <= top_of_item(review) < review.window.parts.pages.viewport().height() / 10


def test_a_long_item_is_approved_when_its_end_has_been_on_screen(begun: Review) -> None:
    begun.keys(Key.Key_Right, Key.Key_Right)
    assert begun.enter_does() == "Læs videre (Enter)"
    begun.keys(Key.Key_Return)
    assert begun.item == "i3"
    assert not begun.said()
    assert "Punkt 3 er ikke vist til ende" in begun.told()
    presses = 1
    while begun.enter_does() == "Læs videre (Enter)":
        begun.keys(Key.Key_Return)
        presses += 1
        assert presses < 30
    assert not begun.said()
    assert begun.window.parts.pages.end_in_sight
    begun.keys(Key.Key_Return)
    assert begun.said() == [("approves", "i3", "", "")]
    assert begun.item == "i4"


def test_its_end_alone_is_not_enough(begun: Review) -> None:
    begun.keys(Key.Key_Right, Key.Key_Right)
    bar = begun.window.parts.pages.verticalScrollBar()
    while not begun.window.parts.pages.end_in_sight:  # what lies between is never painted
        bar.setValue(bar.value() + 500)
    QApplication.processEvents()
    begun.keys(Key.Key_Return)
    assert not begun.said()
    assert bar.value() < bar.maximum()
    assert not begun.window.parts.pages.end_in_sight  # it went back to what was left out


def test_two_keys_at_once_do_not_approve_the_next_item_unseen(begun: Review) -> None:
    press(Key.Key_Return)
    press(Key.Key_Return)  # before item 2 is painted
    assert begun.said() == [("approves", "i1", "", "")]
    begun.settle()
    begun.keys(Key.Key_Return)
    assert [each[1] for each in begun.said()] == ["i1", "i2"]


def test_what_is_written_meanwhile_is_not_approved_unseen(begun: Review) -> None:
    begun.read_to_end("i3")
    begun.rewrite("i3", "Afsnit 2 handler", "Afsnit 2 fortæller")
    begun.keys(Key.Key_Return)  # the pages have not followed yet
    assert not begun.said()
    pages = begun.window.parts.pages
    assert not pages.end_in_sight  # it goes to what is new
    begun.settle()
    begun.keys(Key.Key_Return)
    assert [each[1] for each in begun.said()] == ["i3"]


@pytest.mark.parametrize("keys", [(Key.Key_S,), (Key.Key_S, Key.Key_S)])
def test_the_changed_items_and_all_of_them_are_shown_from_the_heading(
    begun: Review, qtbot: QtBot, keys: tuple[Key, ...]
) -> None:
    begun.keys(Key.Key_Return, Key.Key_Return)
    begun.read_to_end("i3")
    begun.keys(Key.Key_Return, Key.Key_Escape)
    qtbot.waitUntil(lambda: begun.window is None)
    begun.rewrite("i2", "tog", "sendte")
    begun.begin()
    begun.keys(Key.Key_Home, Key.Key_Right)
    assert begun.item == "i2"
    begun.keys(*keys)
    begun.settle()
    assert begun.item == "i2"
    assert is_begun(begun)


def test_the_first_opening_is_at_the_heading_whatever_becomes_of_the_window(
    review: Review,
) -> None:
    review.main.meeting_page.view.current.show("i3")
    review.open()
    press(Key.Key_Return)
    review.window.review.steps.finish()  # the pages are there before the window has its size
    assert review.item == "i3"
    review.settle()
    assert is_begun(review)
    size = review.window.size()
    for width, height in ((900, 500), (700, 650), (size.width(), size.height())):
        review.window.parts.resize(width, height)
        QApplication.processEvents()
        assert is_begun(review)


def test_the_place_stays_while_others_write_above_it(begun: Review) -> None:
    begun.keys(Key.Key_Right, Key.Key_Right, Key.Key_Space)
    before = top_of_item(begun)
    assert before < -100
    begun.session.do(
        Insert(Collection.ITEMS, "", 0, AgendaItem("n", "Nyt", decision="Ord.\n\n" * 40))
    )
    begun.settle()
    assert begun.item == "i3"
    assert abs(top_of_item(begun) - before) < 2
    begun.keys(Key.Key_K)  # the line takes room from the pages
    QApplication.processEvents()
    assert abs(top_of_item(begun) - before) < 2


def test_an_item_deleted_in_hand_gives_way_to_the_one_in_its_place(begun: Review) -> None:
    begun.keys(Key.Key_Right)
    begun.session.do(Remove(Collection.ITEMS, "", 1, begun.meeting.items[1]))
    begun.settle()
    assert begun.item == "i3"
    assert is_begun(begun)
    begun.session.undo()
    begun.settle()
    assert begun.item == "i3"
    assert begun.window.parts.count.text() == "3 af 4"
