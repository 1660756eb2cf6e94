"""How large the minutes' own text is: by key and by wheel, kept, and nothing else touched."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section, new_id
from ssp_desktop.ui.remembered.text_size import SIZES
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
LONG = "\n\n".join(f"{at}. Forvaltningen orienterede om sagen. " + "Ord " * 60 for at in range(30))


@pytest.fixture
def at_work(services: Services, window: MainWindow) -> MainWindow:
    """Give the window at a long decision, the caret in it."""
    meeting = a_meeting()
    item = replace(
        meeting.items[1],
        sections=(Section(new_id(), "Baggrund og vurdering", "1. et\n2. to\n   - under"),),
        decision=LONG,
    )
    meeting = replace(meeting, items=(meeting.items[0], item, AgendaItem(new_id(), "Eventuelt")))
    services.store.add(meeting)
    window.resize(1500, 800)
    window.open_meeting(meeting.id, item.id)
    return window


def texts(window: MainWindow) -> list[float]:
    """Return how large the title, a section and its heading, and the decision and its, are."""
    editor: Any = window.meeting_page.view.item
    (section,) = editor.sections.editors.values()
    fonts = [
        editor.head.title.font(),
        section.heading.font(),
        section.text.document().defaultFont(),
        editor.decision.heading.font(),
        editor.decision.text.document().defaultFont(),
    ]
    return [font.pointSizeF() for font in fonts]


def said(window: MainWindow) -> str:
    return window.message.text


@pytest.mark.parametrize(
    ("key", "held", "percent"),
    [
        (Qt.Key.Key_Plus, CONTROL, 110),
        (Qt.Key.Key_Equal, CONTROL, 110),
        (Qt.Key.Key_Plus, CONTROL | KEYPAD, 110),
        (Qt.Key.Key_Minus, CONTROL, 90),
        (Qt.Key.Key_Minus, CONTROL | KEYPAD, 90),
    ],
)
def test_a_key_makes_all_of_the_text_larger_or_smaller(
    at_work: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier, percent: int
) -> None:
    usual = texts(at_work)
    label = at_work.status.fontMetrics().height()
    press(key, held)
    assert texts(at_work) == pytest.approx([each * percent / 100 for each in usual])
    assert said(at_work) == f"Tekst {percent} %"
    press(Qt.Key.Key_0, CONTROL)
    assert texts(at_work) == pytest.approx(usual)
    assert said(at_work) == "Tekst 100 %"
    assert at_work.status.fontMetrics().height() == label


def test_there_is_a_smallest_and_a_largest_size(at_work: MainWindow) -> None:
    for _ in range(len(SIZES)):
        press(Qt.Key.Key_Plus, CONTROL)
    assert said(at_work) == "Tekst 200 %"
    for _ in range(len(SIZES)):
        press(Qt.Key.Key_Minus, CONTROL)
    assert said(at_work) == "Tekst 80 %"


def test_the_wheel_with_ctrl_makes_it_larger_and_without_scrolls(
    at_work: MainWindow, qtbot: QtBot
) -> None:
    usual = texts(at_work)
    editor: Any = at_work.meeting_page.view.item
    port = editor.decision.text.viewport()
    place = port.mapTo(at_work, QPoint(port.width() // 2, port.height() - 20))

    def turn(eighths: int, held: Qt.KeyboardModifier) -> None:
        QTest.wheelEvent(at_work.windowHandle(), place, QPoint(0, eighths), QPoint(), held)
        qtbot.wait(1)

    turn(60, CONTROL)
    assert texts(at_work) == usual
    turn(60, CONTROL)
    assert said(at_work) == "Tekst 110 %"
    turn(-240, CONTROL)
    assert said(at_work) == "Tekst 90 %"
    assert texts(at_work) == pytest.approx([each * 0.9 for each in usual])
    bar = editor._scroll.verticalScrollBar()
    before = bar.value()
    turn(120, Qt.KeyboardModifier.NoModifier)
    assert bar.value() < before
    assert said(at_work) == "Tekst 90 %"


def test_the_size_is_kept_for_the_next_time(
    open_window: Callable[[], MainWindow], at_work: MainWindow
) -> None:
    usual = texts(at_work)
    meeting, item = at_work.current_meeting, at_work.current_item
    for _ in range(3):
        press(Qt.Key.Key_Plus, CONTROL)
    at_work.close()
    second = open_window()
    second.open_meeting(str(meeting), item)
    assert texts(second) == pytest.approx([each * 1.35 for each in usual])
    press(Qt.Key.Key_0, CONTROL)
    second.close()
    third = open_window()
    third.open_meeting(str(meeting), item)
    assert texts(third) == pytest.approx(usual)


@pytest.mark.parametrize("kept", ["1000", "-5", "0", "101", "@Invalid()", "æ"])
def test_a_size_there_is_not_is_the_usual_one(
    open_window: Callable[[], MainWindow], services: Services, meetings: list[Meeting], kept: str
) -> None:
    (services.folders.data / "window.ini").write_text(f"[General]\ntext_size={kept}\n")
    window = open_window()
    window.open_meeting(meetings[0].id, meetings[0].items[1].id)
    usual = texts(window)
    press(Qt.Key.Key_0, CONTROL)
    assert texts(window) == usual


def test_nothing_is_changed_and_undo_goes_on_where_it_was(
    at_work: MainWindow, services: Services
) -> None:
    session = at_work.meeting_page.session
    before = session.meeting
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        press(key, CONTROL)
    assert session.meeting is before
    assert not session.can_undo
    write("Ja")
    press(Qt.Key.Key_Plus, CONTROL)
    assert session.meeting.items[1].decision.endswith("Ja")
    press(Qt.Key.Key_Z, CONTROL)
    assert session.meeting == before
    services.autosave.flush(5)
    assert services.store.load(before.id) == before


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_the_caret_stays_where_it_is_on_the_screen(
    at_work: MainWindow, qtbot: QtBot, share: float
) -> None:
    editor: Any = at_work.meeting_page.view.item
    text = editor.decision.text
    cursor = text.textCursor()
    cursor.setPosition(round(text.document().characterCount() * share))
    text.setTextCursor(cursor)
    qtbot.wait(60)

    def caret() -> int:
        port = editor._scroll.viewport()
        return text.viewport().mapTo(port, text.cursorRect().center()).y()

    height = editor._scroll.viewport().height()
    place, before = text.textCursor().position(), caret()
    assert 0 < before < height
    for key in (Qt.Key.Key_Plus,) * 8 + (Qt.Key.Key_Minus,) * 8:
        press(key, CONTROL)
        assert 0 < caret() < height
        assert abs(caret() - before) < 60
        assert text.textCursor().position() == place


@pytest.mark.parametrize("percent", SIZES)
def test_a_line_has_its_60_to_80_characters_where_there_is_room(
    at_work: MainWindow, qtbot: QtBot, percent: int
) -> None:
    at_work.resize(2400, 900)
    at_work._kit.text_size.choose(percent)
    text: Any = at_work.meeting_page.view.item.decision.text
    at_work.actions_["toggle_pages"].trigger()
    qtbot.wait(60)
    letter = QFontMetrics(text.document().defaultFont()).averageCharWidth()
    assert 60 <= text.viewport().width() / letter <= 80


def test_the_marks_of_a_list_stand_in_front_of_its_text(at_work: MainWindow) -> None:
    editor: Any = at_work.meeting_page.view.item
    (section,) = editor.sections.editors.values()
    block = section.text.document().findBlockByNumber(1)

    def inset() -> float:
        indent = block.blockFormat().leftMargin()
        font = section.text.document().defaultFont()
        return float(indent / QFontMetrics(font).horizontalAdvance("00. "))

    usual = inset()
    for _ in range(6):
        press(Qt.Key.Key_Plus, CONTROL)
        assert inset() == pytest.approx(usual, rel=0.06)


def test_an_item_that_is_shown_later_has_the_size_too(at_work: MainWindow) -> None:
    usual = texts(at_work)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_Plus, CONTROL)
    at_work.meeting_page.show_number(2)
    assert texts(at_work) == pytest.approx([each * 1.1 for each in usual])


def test_light_and_dark_leave_the_size_as_it_is(at_work: MainWindow) -> None:
    usual = texts(at_work)
    for _ in range(3):
        press(Qt.Key.Key_Plus, CONTROL)
    for scheme in ("dark", "light"):
        at_work.actions_[f"scheme_{scheme}"].trigger()
        assert texts(at_work) == pytest.approx([each * 1.35 for each in usual])
    press(Qt.Key.Key_0, CONTROL)
    assert texts(at_work) == pytest.approx(usual)
