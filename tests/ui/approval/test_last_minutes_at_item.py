"""The last minutes at the next meeting's item: approved there, written of, or led to."""

import contextlib
import datetime
import sqlite3
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.editing.meeting_edits import set_part_field
from ssp_desktop.application.review.approving import approval
from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import AgendaItem, Participant, Presence, Role, Section, Status
from ssp_desktop.ui.approval.last_minutes_line import LastMinutesLine
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.approval.conftest import APPROVED_AT, focus, view_in
from tests.ui.conftest import a_meeting, press, write

PEOPLE = (
    Participant("p1", "Kim Berg", role=Role.CHAIR, presence=Presence.PRESENT),
    Participant("p2", "Bo Ly", presence=Presence.PRESENT),
)
LAST = replace(
    a_meeting(
        "Styregruppen",
        datetime.date(2023, 12, 14),
        committee_id="c1",
        participants=PEOPLE,
        items=(AgendaItem("a1", "Orientering", decision="Taget til efterretning."),),
    ),
    id="m1",
)
NOW = replace(
    a_meeting(
        "Styregruppen",
        datetime.date(2024, 2, 8),
        committee_id="c1",
        participants=PEOPLE,
        items=(
            AgendaItem("b1", "Godkendelse af referat fra sidste møde"),
            AgendaItem("b2", "Eventuelt"),
        ),
    ),
    id="m2",
)
BUTTON = "Godkend referatet af 14. december 2023"


@pytest.fixture
def stored(services: Services) -> Services:
    """Keep the committee and its next meeting; each test adds the last."""
    services.store.save_committee(Committee("c1", "Styregruppen"))
    services.store.add(NOW)
    return services


def opened(window: MainWindow) -> LastMinutesLine:
    window.resize(1500, 900)
    window.open_meeting("m2", "b1")
    focus(view_in(window).item.decision.text)
    return view_in(window).around.last


def approve_last(services: Services) -> None:
    session = services.open_session("m1")
    session.do(approval(session.meeting, "Åse Dam", APPROVED_AT))
    services.saved(session)


def test_a_decision_that_approves_them_offers_to_and_does(
    window: MainWindow, stored: Services, qtbot: QtBot
) -> None:
    stored.store.add(LAST)
    line = opened(window)
    qtbot.wait(100)
    assert not line.isVisible()
    write("Godkendt.")
    assert not line.isVisible()
    qtbot.waitUntil(line.isVisible)
    assert line.button.text() == BUTTON
    before = window.meeting_page.session.meeting
    focus(line.button)
    press(Qt.Key.Key_Space)
    approved = stored.store.load("m1")
    assert approved.status is Status.APPROVED
    assert approved.approved_by == "Kim Berg"
    assert approved.approved_at is not None
    assert stored.store.seals.of("m1") is not None
    assert not line.isVisible()
    assert window.message.text == "Referatet af 14. december 2023 er godkendt"
    assert QApplication.focusWidget() is view_in(window).item.decision.text
    assert window.meeting_page.session.meeting == before


def test_it_goes_when_the_decision_says_otherwise_or_another_item_is_shown(
    window: MainWindow, stored: Services, qtbot: QtBot
) -> None:
    stored.store.add(LAST)
    line = opened(window)
    write("Godkendt")
    qtbot.waitUntil(line.isVisible)
    view_in(window).current.show("b2")
    assert not line.isVisible()
    view_in(window).current.show("b1")
    qtbot.waitUntil(line.isVisible)
    focus(view_in(window).item.decision.text)
    press(Qt.Key.Key_End)
    write(" ikke.")
    qtbot.waitUntil(lambda: not line.isVisible())
    assert stored.store.load("m1") == LAST


def test_words_written_since_stop_what_was_offered(
    window: MainWindow, stored: Services, qtbot: QtBot
) -> None:
    stored.store.add(LAST)
    line = opened(window)
    write("Godkendt")
    qtbot.waitUntil(line.isVisible)
    write(" ikke.")
    line.button.click()
    assert stored.store.load("m1") == LAST
    assert not line.isVisible()


def test_approved_minutes_offer_a_sentence_that_can_be_undone(
    window: MainWindow, stored: Services, qtbot: QtBot
) -> None:
    stored.store.add(LAST)
    approve_last(stored)
    line = opened(window)
    qtbot.waitUntil(line.isVisible)
    assert line.button.text() == "Skriv, at referatet af 14. december 2023 blev godkendt"
    focus(line.button)
    press(Qt.Key.Key_Space)
    session = window.meeting_page.session
    sentence = "Referatet af 14. december 2023 blev godkendt."
    assert session.meeting.items[0].decision == sentence
    assert view_in(window).item.decision.text.toPlainText() == sentence
    qtbot.waitUntil(lambda: not line.isVisible())
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.meeting == NOW
    qtbot.waitUntil(line.isVisible)


def test_what_is_not_in_order_is_told_and_led_to(
    window: MainWindow, stored: Services, qtbot: QtBot
) -> None:
    undecided = AgendaItem("a2", "Eventuelt")
    stored.store.add(replace(LAST, items=(*LAST.items, undecided)))
    line = opened(window)
    write("Godkendt.")
    qtbot.waitUntil(line.isVisible)
    qtbot.waitUntil(lambda: "Der er 1 ting, der ikke er i orden i det" in line.words.text)
    assert line.button.text() == "Åbn mødet 14. december 2023"
    focus(line.button)
    press(Qt.Key.Key_Space)
    assert window.current_meeting == "m1"
    assert stored.store.load("m1").status is not Status.APPROVED
    assert stored.store.load("m2").items[0].decision == "Godkendt."


def test_without_a_chair_nobody_approves_in_the_name_of_the_account(
    window: MainWindow, stored: Services, qtbot: QtBot
) -> None:
    members = tuple(replace(each, role=Role.MEMBER) for each in PEOPLE)
    stored.store.add(replace(LAST, participants=members))
    session = stored.open_session("m2")
    session.do(set_part_field("", PEOPLE[0], "role", Role.MEMBER))
    stored.saved(session)
    line = opened(window)
    write("Godkendt.")
    qtbot.waitUntil(line.isVisible)
    assert "mødet har ingen formand" in line.words.text
    assert line.button.text() == "Åbn mødet 14. december 2023"
    focus(line.button)
    press(Qt.Key.Key_Space)
    assert window.current_meeting == "m1"
    assert stored.store.load("m1").status is not Status.APPROVED


def test_approved_minutes_show_no_line(window: MainWindow, stored: Services, qtbot: QtBot) -> None:
    stored.store.add(LAST)
    approve_last(stored)
    session = stored.open_session("m2")
    session.do(approval(session.meeting, "Kim Berg", APPROVED_AT))
    stored.saved(session)
    line = opened(window)
    qtbot.wait(300)
    assert not line.isVisible()


def test_what_cannot_be_saved_yet_is_said_and_saved_later(
    window: MainWindow, stored: Services, qtbot: QtBot
) -> None:
    stored.store.add(LAST)
    line = opened(window)
    write("Godkendt.")
    qtbot.waitUntil(line.isVisible)
    assert stored.autosave.flush(5)
    database = stored.folders.database
    with contextlib.closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        focus(line.button)
        press(Qt.Key.Key_Space)
        assert "ikke gemt endnu" in window.message.text
        assert stored.store.load("m1") == LAST
        view_in(window).current.show("b2")
        view_in(window).current.show("b1")
        qtbot.waitUntil(line.isVisible)
        line.button.click()
        assert "kan ikke åbnes endnu" in window.message.text
        other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: stored.store.load("m1").status is Status.APPROVED, timeout=20_000)
    line.button.click()
    assert not line.isVisible()


def test_another_chair_is_who_approves(window: MainWindow, stored: Services, qtbot: QtBot) -> None:
    stored.store.add(LAST)
    line = opened(window)
    write("Godkendt.")
    qtbot.waitUntil(lambda: line.words.text.endswith("Det godkendes af Kim Berg."))
    session = window.meeting_page.session
    kim, bo = session.meeting.participants
    session.do(set_part_field("", kim, "role", Role.MEMBER))
    session.do(set_part_field("", bo, "role", Role.CHAIR))
    qtbot.waitUntil(lambda: line.words.text.endswith("Det godkendes af Bo Ly."))
    focus(line.button)
    press(Qt.Key.Key_Space)
    assert stored.store.load("m1").approved_by == "Bo Ly"


SAYS = "Forvaltningen indstiller, at referatet af mødet den 1. november 2023 godkendes."
NAMES_ANOTHER = replace(
    NOW,
    items=(
        AgendaItem("b1", "Godkendelse af referat", sections=(Section("s1", "Indstilling", SAYS),)),
    ),
)


@pytest.mark.parametrize("is_here", [True, False])
def test_the_minutes_of_the_day_that_the_item_names_are_offered_or_none(
    window: MainWindow, services: Services, qtbot: QtBot, *, is_here: bool
) -> None:
    services.store.save_committee(Committee("c1", "Styregruppen"))
    services.store.add(NAMES_ANOTHER)
    services.store.add(LAST)
    if is_here:
        services.store.add(replace(LAST, id="m0", date=datetime.date(2023, 11, 1)))
    line = opened(window)
    write("Godkendt.")
    if is_here:
        qtbot.waitUntil(line.isVisible)
        assert line.button.text() == "Godkend referatet af 1. november 2023"
    else:
        qtbot.wait(1500)
        assert not line.isVisible()
