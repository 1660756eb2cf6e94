"""Where Tab leads, what is brought in sight, and what the right column keeps in sight."""

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from tests.ui.meeting.conftest import Shown, act

CONTROL = Qt.KeyboardModifier.ControlModifier


def key(which: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), which)


@pytest.fixture
def with_sections(shown: Shown) -> Shown:
    """Give the sample at an item of at least two sections, both unfolded."""
    item = next(each for each in shown.meeting.items if len(each.sections) > 1)
    shown.view.current.show(item.id)
    for section in item.sections:
        shown.view.item.sections.unfold(section.id)
    return shown


def test_tab_goes_from_text_to_text_and_into_the_decision(with_sections: Shown) -> None:
    view = with_sections.view
    sections = with_sections.item.sections_before_decision
    view.item.caret.go_to(sections[0].id)
    for section in sections[1:]:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home, CONTROL)  # in no list
        key(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is view.item.sections.editors[section.id].text
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home, CONTROL)
    key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is view.item.decision.text
    QTest.keyClicks(QApplication.focusWidget(), "Ja")
    assert with_sections.item.decision.endswith("Ja")


def test_tab_out_of_a_new_item_goes_on_to_writing_it(shown: Shown) -> None:
    before = [person.presence for person in shown.meeting.participants]
    shown.view.moving.add_item()
    QTest.keyClicks(QApplication.focusWidget(), "Orientering")
    key(Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "2 sager.")
    assert shown.item.title == "Orientering"
    assert shown.item.decision == "2 sager."
    assert [person.presence for person in shown.meeting.participants] == before


def test_the_line_of_a_new_attachment_is_brought_in_sight(with_sections: Shown, qtbot) -> None:
    view = with_sections.view
    view.resize(1280, 420)
    act(view, "add_attachment")
    line = view.item.attachments.add
    area = view.item._scroll.viewport()

    def in_sight() -> bool:
        place = line.mapTo(area, QPoint(0, 0)).y()
        return place >= 0 and place + line.height() <= area.height()

    assert line.hasFocus()
    qtbot.waitUntil(in_sight)


@pytest.mark.parametrize("width", range(1000, 1800, 80))
def test_the_zoom_and_the_tabs_are_there_whenever_the_pages_are(shown: Shown, width, qtbot) -> None:
    view = shown.view
    view.resize(width, 720)
    for _ in range(4):
        act(view, "toggle_pages")
        qtbot.wait(20)
        if view.columns.right_shown:
            zoom = view.pages.head.findChildren(QToolButton)
            assert zoom
            assert all(button.isVisible() for button in zoom)
            assert view.right.tabs.width() >= view.right.tabs.sizeHint().width()


def test_the_pages_are_as_wide_again_when_there_is_room_again(shown: Shown, qtbot) -> None:
    view = shown.view
    view.resize(1700, 720)
    qtbot.wait(50)
    wide = view.right.width()
    view.resize(1280, 720)
    qtbot.wait(50)
    view.resize(1700, 720)
    qtbot.waitUntil(lambda: view.right.width() >= wide)


def test_rows_stand_below_each_other_also_after_the_width_has_changed(shown: Shown, qtbot) -> None:
    agenda = shown.view.left.agenda.list

    def in_order() -> bool:
        rows = [agenda.visualRect(agenda.model().index(n, 0)) for n in range(len(shown.titles()))]
        heights = [agenda.sizeHintForRow(n) for n in range(len(rows))]
        below = all(one.bottom() + 1 == two.top() for one, two in itertools.pairwise(rows))
        return below and [row.height() for row in rows] == heights

    for width in (1700, 1150, 1500, 1250):
        shown.view.resize(width, 720)
        shown.view.left.resize(width // 6, shown.view.left.height())
        qtbot.waitUntil(in_order)
