"""Words are marked by dragging, with the pointer of the X screen itself."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt

from tests.ui.review.conftest import Review

Key = Qt.Key


@pytest.fixture
def pointer(begun: Review, xdotool: Callable[..., str]) -> Callable[..., None]:
    """Give ``pointer(place, *actions)``: move there, in pixels of the pages, and then do that."""

    def at(place: QPointF, *actions: str) -> None:
        view = begun.window.parts.pages.viewport()
        there = view.mapToGlobal(place) * view.devicePixelRatioF()
        xdotool("mousemove", str(round(there.x())), str(round(there.y())), *actions)
        begun.qtbot.wait(100)

    return at


def place_of(review: Review, words: str) -> tuple[QPointF, QPointF]:
    """Return where `words` begin and end in the view, a little within them."""
    review.choose(words)
    boxes = [
        box
        for each in review.window.parts.pages.choice.stretches
        for box in review.window.parts.pages.boxes(review.item, each)
    ]
    review.window.parts.pages.drop_choice()
    inside = QPointF(3, 0)
    left = QPointF(boxes[0].left(), boxes[0].center().y())
    right = QPointF(boxes[-1].right(), boxes[-1].center().y())
    return left + inside, right - inside


def test_words_are_marked_by_dragging_either_way(
    begun: Review, pointer: Callable[..., None]
) -> None:
    begun.keys(Key.Key_Right)
    left, right = place_of(begun, "mange penge at fordele")
    pointer(left, "mousedown", "1")
    assert begun.chosen() == "mange"
    pointer(right)
    assert begun.chosen() == "mange penge at fordele"
    pointer((left + right) / 2)
    assert begun.chosen().startswith("mange penge")
    assert begun.chosen() != "mange penge at fordele"
    pointer(right, "mouseup", "1")
    pointer(left)  # without a button nothing is marked
    assert begun.chosen() == "mange penge at fordele"
    pointer(right, "mousedown", "1")
    pointer(left, "mouseup", "1")
    assert begun.chosen() == "mange penge at fordele"
    begun.keys(Key.Key_K)
    begun.type("Hvor mange?")
    assert begun.said() == [("comment", "i2", "mange penge at fordele", "Hvor mange?")]
    begun.keys(Key.Key_Right)
    assert begun.item == "i3"  # the keys are still the window's


def test_a_click_beside_the_words_marks_nothing(
    begun: Review, pointer: Callable[..., None]
) -> None:
    begun.keys(Key.Key_Right)
    left, _right = place_of(begun, "mange penge")
    pointer(left, "click", "1")
    assert begun.chosen() == "mange"
    view = begun.window.parts.pages.viewport()
    pointer(QPointF(4, view.height() - 4), "click", "1")
    assert begun.chosen() == ""


def test_dragging_below_the_view_shows_and_marks_more(
    begun: Review, pointer: Callable[..., None]
) -> None:
    begun.keys(Key.Key_Right, Key.Key_Right)
    left, _right = place_of(begun, "Afsnit 0")
    bar = begun.window.parts.pages.verticalScrollBar()
    pointer(left, "mousedown", "1")
    begun_at = bar.value()
    foot = begun.window.parts.pages.viewport().height()
    for up in range(2, 60):  # to the last line in sight
        pointer(QPointF(left.x() + 300, foot - up))
        if begun.chosen().count("Afsnit") > 1:
            break
    in_sight = begun.chosen().count("Afsnit")
    pointer(QPointF(left.x() + 300, foot + 20))
    begun.qtbot.waitUntil(lambda: bar.value() > begun_at + 150)
    begun.qtbot.waitUntil(lambda: begun.chosen().count("Afsnit") > in_sight + 1)
    pointer(QPointF(left.x() + 300, foot + 20), "mouseup", "1")
    begun.qtbot.wait(100)
    stopped = bar.value()
    begun.qtbot.wait(300)
    assert bar.value() == stopped
