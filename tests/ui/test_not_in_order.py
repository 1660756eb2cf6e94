"""What is not in order in the texts, listed in the real window with a way to each place."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from ssp_desktop.application.order import Rule, accept, findings
from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Committee, Member
from ssp_desktop.domain.meeting import Meeting, Section
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting

NAME = "Punkt 2: Andes Nyholm ligner Anders Nyholm"
DAY = "Punkt 2: torsdag den 24. april 2024 er en onsdag"
TEXT = "Andes Nyholm kommer torsdag den 24. april 2024."


@pytest.fixture
def over(services: Services) -> Meeting:
    """Keep a meeting that is over, of a committee with a member who is not at it."""
    services.store.save_committee(Committee("k", "U", members=(Member("m", "Anders Nyholm"),)))
    made = a_meeting()
    decided = [replace(item, decision="Godkendt.") for item in made.items]
    decided[1] = replace(decided[1], sections=(Section("s", "Baggrund", TEXT),))
    made = replace(made, committee_id="k", items=tuple(decided))
    services.store.add(made)
    return made


def listed(window: MainWindow) -> list[str]:
    missing = window.meeting_page.view.around.missing.list
    return [each.accessibleName() for each in missing.findChildren(QPushButton)]


def test_they_are_listed_by_the_names_of_the_committee_and_lead_to_the_text(
    window: MainWindow, over: Meeting, qtbot
) -> None:
    window.open_meeting(over.id, over.items[0].id)
    qtbot.waitUntil(lambda: {NAME, DAY} <= set(listed(window)))
    view = window.meeting_page.view
    buttons = view.around.missing.list.findChildren(QPushButton)
    next(each for each in buttons if each.accessibleName() == DAY).click()
    assert view.current.item.id == over.items[1].id
    assert view.item.caret.part == "s"


def test_a_name_that_is_accepted_in_the_meeting_is_not_listed(
    window: MainWindow, over: Meeting, services: Services, qtbot
) -> None:
    services.store.own_words.silence("Andes Nyholm", over.id)
    window.open_meeting(over.id)
    qtbot.waitUntil(lambda: DAY in listed(window))
    assert NAME not in listed(window)


def test_what_is_accepted_as_it_is_is_not_listed(
    window: MainWindow, over: Meeting, services: Services, qtbot
) -> None:
    day = next(each for each in findings(over) if each.rule is Rule.WEEKDAY)
    change = accept(over, day, "Eva Å", datetime.datetime(2026, 3, 5, 9, 0))
    window.open_meeting(over.id)
    qtbot.waitUntil(lambda: DAY in listed(window))
    window.meeting_page.session.do(change)
    qtbot.waitUntil(lambda: DAY not in listed(window))
    assert NAME in listed(window)
    window.meeting_page.session.undo()
    qtbot.waitUntil(lambda: DAY in listed(window))
