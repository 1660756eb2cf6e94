"""A print that goes on when its panel, meeting or window is left, and what is said of it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.printing.printers import Copies
from tests.ui.conftest import a_meeting, press
from tests.ui.printing.conftest import CONTROL, ITEMS, NUMBER, on_paper, printed, run_on
from tests.writing.random_meetings import random_meeting


def test_a_long_meeting_can_be_stopped_and_the_window_lives(opened, qtbot, tmp_path, words):
    panel = opened(random_meeting(3, Layout.PUNKT, 60))
    press(Qt.Key.Key_Return, on=panel.what)
    assert QApplication.focusWidget() is panel.progress.cancel
    qtbot.waitUntil(lambda: panel.progress.bar.value() > 3, timeout=10_000)
    press(Qt.Key.Key_Return)
    assert panel.progress.told.text == "Udskriften er stoppet."
    assert list(tmp_path.glob("*.pdf")) == []
    assert panel.print.isEnabled()
    path = printed(panel, qtbot)
    assert len(words(path)) > 100


def test_a_print_goes_on_when_the_meeting_is_left(opened, window, qtbot, tmp_path):
    panel = opened(random_meeting(3, Layout.PUNKT, 60))
    press(Qt.Key.Key_Return, on=panel.what)
    qtbot.waitUntil(lambda: panel.progress.bar.value() > 3, timeout=10_000)
    press(Qt.Key.Key_W, CONTROL)
    assert window.meeting_page is None
    qtbot.waitUntil(lambda: list(tmp_path.glob("*.pdf")) != [], timeout=10_000)


def test_what_becomes_of_a_print_is_said_when_its_panel_is_closed(opened, window, qtbot):
    item = replace(ITEMS[0], decision="Se 010203-1234.")
    panel = opened(a_meeting(items=(item,)), item.id)
    panel.edition.choose(Edition.OPEN)
    press(Qt.Key.Key_Return, on=panel.what)
    press(Qt.Key.Key_Escape)
    assert panel.isHidden()
    qtbot.waitUntil(lambda: "CPR" in window.message.text, timeout=10_000)
    press(Qt.Key.Key_P, CONTROL)
    panel.edition.choose(Edition.FULL)
    press(Qt.Key.Key_Return, on=panel.what)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.message.text.startswith("Gemt som "), timeout=10_000)


def begin_to_be_refused(opened) -> None:
    """Begin an open print that a CPR number will stop."""
    panel = opened(a_meeting(items=NUMBER), NUMBER[1].id)
    panel.edition.choose(Edition.OPEN)
    press(Qt.Key.Key_Return, on=panel.what)


def test_a_print_that_is_refused_when_its_meeting_is_left_says_so(opened, window, qtbot):
    begin_to_be_refused(opened)
    press(Qt.Key.Key_W, CONTROL)
    assert window.meeting_page is None
    qtbot.waitUntil(lambda: "CPR" in window.message.text, timeout=10_000)


def test_a_print_that_is_refused_when_another_meeting_is_open_says_so(
    opened, window, services, qtbot
):
    other = a_meeting()
    services.store.add(other)
    begin_to_be_refused(opened)
    window.open_meeting(other.id)
    qtbot.waitUntil(lambda: "CPR" in window.message.text, timeout=10_000)


def test_a_print_that_fails_long_after_its_meeting_was_left_says_so(
    opened, window, qtbot, tmp_path
):
    panel = opened(random_meeting(3, Layout.PUNKT, 60))
    folder = tmp_path / "mappe"
    folder.mkdir()
    panel.target.folder.setText(str(folder))
    press(Qt.Key.Key_Return, on=panel.what)
    qtbot.waitUntil(lambda: panel.progress.bar.value() > 3, timeout=10_000)
    press(Qt.Key.Key_W, CONTROL)
    folder.rmdir()
    qtbot.waitUntil(lambda: "mappe" in window.message.text, timeout=10_000)


def test_a_print_that_is_done_when_its_meeting_is_left_says_so(opened, window, qtbot):
    panel = opened(a_meeting(items=ITEMS))
    press(Qt.Key.Key_Return, on=panel.what)
    press(Qt.Key.Key_W, CONTROL)
    qtbot.waitUntil(lambda: window.message.text.startswith("Gemt som "), timeout=10_000)


def test_what_the_panel_shows_is_not_said_again_by_the_window(panel, window, qtbot):
    printed(panel, qtbot)
    assert window.message.text == ""


def test_closing_the_window_prints_what_is_under_way(opened, window, tmp_path, words):
    panel = opened(random_meeting(3, Layout.PUNKT, 60))
    press(Qt.Key.Key_Return, on=panel.what)
    press(Qt.Key.Key_Q, CONTROL)
    assert not window.isVisible()
    (path,) = tmp_path.glob("*.pdf")
    assert len(words(path)) > 100


def test_the_window_stays_when_what_is_under_way_is_refused(opened, window, tmp_path):
    begin_to_be_refused(opened)
    press(Qt.Key.Key_Q, CONTROL)
    assert window.isVisible()
    assert "CPR" in window.message.text
    assert list(tmp_path.glob("*.pdf")) == []
    press(Qt.Key.Key_Q, CONTROL)
    assert not window.isVisible()


def test_a_print_whose_pages_take_too_long_says_so(services, window, qtbot, tmp_path):
    run = run_on(on_paper(tmp_path / "paper.pdf"), services, window, Copies())
    with qtbot.waitSignal(run.refused) as refused:
        run.start()
        assert not run.finish(0)
    assert "i tide" in str(refused.args[0])
    assert not (tmp_path / "paper.pdf").exists()
