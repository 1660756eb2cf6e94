"""A double click on what one click opens: the second click is nobody's."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from ssp_desktop.domain.meeting import AgendaItem, new_id
from ssp_desktop.ui.start.way_card import WayCard
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting

TEXT = " ".join(["ord"] * 1500)
LEFT = Qt.MouseButton.LeftButton


def double_click(window: MainWindow, place: QPoint) -> None:
    """Click twice where the mouse is, as the system tells it to the window."""
    QTest.mouseDClick(window.windowHandle(), LEFT, pos=place)
    QApplication.processEvents()


def marked(window: MainWindow) -> list[str]:
    """Return what is marked in the texts in sight."""
    texts = [each for each in window.findChildren(QTextEdit) if each.isVisible()]
    assert texts
    return [each.textCursor().selectedText() for each in texts if each.textCursor().hasSelection()]


def in_window(window: MainWindow, widget: QWidget, place: QPoint) -> QPoint:
    return widget.mapTo(window, place)


@pytest.fixture
def many(services, window):
    """Keep meetings all down the list, each with a text all down the screen."""
    for _ in range(30):
        item = AgendaItem(new_id(), "Orientering", decision=TEXT)
        services.store.add(a_meeting(items=(item,)))
    window.show_start()
    return window


@pytest.mark.parametrize("share", [0.3, 0.4])
def test_in_the_list_of_meetings_it_opens_and_marks_nothing(many, share):
    listed = many.start_page.list
    place = QPoint(listed.width() // 2, round(listed.viewport().height() * share))
    double_click(many, in_window(many, listed.viewport(), place))
    assert many.meeting_page is not None
    assert marked(many) == []


def test_a_second_click_long_after_is_one_of_its_own(many, qtbot):
    listed = many.start_page.list
    place = QPoint(listed.width() // 2, round(listed.viewport().height() * 0.6))
    double_click(many, in_window(many, listed.viewport(), place))
    qtbot.wait(QApplication.doubleClickInterval() + 100)
    text = many.meeting_page.view.item.decision.text.viewport()
    double_click(many, in_window(many, text, text.visibleRegion().boundingRect().center()))
    assert marked(many) == ["ord"]


def test_on_the_card_of_the_sample_it_opens_and_marks_nothing(window):
    card = window.findChildren(WayCard)[0]
    double_click(window, in_window(window, card, card.rect().center()))
    assert window.meeting_page is not None
    assert marked(window) == []
