"""The answers to an item's numbered points, typed in the window with nothing but keys."""

import pytest
from PySide6.QtCore import Qt

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem, Section, new_id
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
POINTS = "1. Nyt fra politiet.\n2. Lattergas\n3. Eventuelt"


@pytest.fixture
def at_work(services: Services, window: MainWindow) -> MainWindow:
    """Open a meeting with an item of three numbered points and one of none."""
    items = (
        AgendaItem(new_id(), "Status", sections=(Section(new_id(), "Baggrund", POINTS),)),
        AgendaItem(new_id(), "Eventuelt"),
    )
    meeting = a_meeting(items=items)
    services.store.add(meeting)
    window.open_meeting(meeting.id)
    return window


def decision(window: MainWindow) -> str:
    item = window.meeting_page.view.current.item
    return item.decision


def text(window: MainWindow) -> MarkdownEditor:
    return window.meeting_page.view.item.decision.text


def next_point() -> None:
    press(Qt.Key.Key_J, CONTROL)


def test_after_each_key_the_next_answer_is_typed(at_work: MainWindow) -> None:
    for answer in ("Intet nyt.", "Drøftet.", "Intet."):
        next_point()
        write(answer)
    assert decision(at_work) == (
        "Ad. 1. Nyt fra politiet\n\nIntet nyt.\n\nAd. 2. Lattergas\n\nDrøftet.\n\n"
        "Ad. 3. Eventuelt\n\nIntet."
    )
    next_point()
    assert at_work.message.text == "Alle de nummererede punkter har et svar"
    assert text(at_work).hasFocus()


def test_the_lines_are_one_step_of_undo(at_work: MainWindow) -> None:
    write("Indledning.")
    next_point()
    write("Svar.")
    press(Qt.Key.Key_Z, CONTROL)
    assert decision(at_work).startswith("Indledning.\n\nAd. 1. Nyt fra politiet\n\nAd. 2.")
    press(Qt.Key.Key_Z, CONTROL)
    assert decision(at_work) == "Indledning."


def test_a_point_is_passed_over_and_come_back_to(at_work: MainWindow) -> None:
    next_point()
    next_point()
    write("Kun her.")
    assert "Ad. 2. Lattergas\n\nKun her." in decision(at_work)
    next_point()
    next_point()
    write("Og her.")
    assert decision(at_work).startswith("Ad. 1. Nyt fra politiet\n\nOg her.\n\nAd. 2.")
    lines = text(at_work).toPlainText().split("\n")
    assert "" not in lines, "empty lines that were passed over stay behind"


def test_the_key_works_from_elsewhere_and_leaves_what_is_written(at_work: MainWindow) -> None:
    next_point()
    write("Svar 1.")
    press(Qt.Key.Key_D, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert not text(at_work).hasFocus()
    next_point()
    write("Svar 2.")
    assert "Svar 1.\n\nAd. 2. Lattergas\n\nSvar 2." in decision(at_work)


def test_without_points_it_is_told_quietly(at_work: MainWindow) -> None:
    press(Qt.Key.Key_PageDown, CONTROL)
    next_point()
    assert at_work.message.text == "Punktet har ingen nummererede punkter at svare på"
    write("Intet.")
    assert decision(at_work) == "Intet."
