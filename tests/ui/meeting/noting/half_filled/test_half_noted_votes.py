"""A vote half noted is on disk and shown, unwritten, until Enter writes it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ssp_desktop.application.order import findings
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import NO_KEY, press, write
from tests.ui.meeting.noting.half_filled.conftest import (
    CONTROL,
    SHIFT,
    Key,
    left,
    strip,
    taken_back,
)


@pytest.mark.parametrize("votes", ["+-", "++-+"])
@pytest.mark.parametrize("away", [(Key.Key_Escape, NO_KEY), (Key.Key_PageDown, CONTROL), None])
def test_a_vote_is_kept_unwritten_whatever_way_one_leaves_it(
    at_work: MainWindow,
    services: Services,
    meeting_id: str,
    votes: str,
    away: tuple[Key, Qt.KeyboardModifier] | None,
) -> None:
    press(Key.Key_S, CONTROL | SHIFT)
    write(votes)
    if away:
        press(*away)
    kept = left(at_work, services).items[0]
    (vote,) = kept.votes
    assert (len(vote.named), vote.waits, kept.decision) == (len(votes), True, "")
    before = taken_back(at_work, meeting_id)
    assert before.items[0].votes == ()


def test_a_vote_is_on_disk_while_its_strip_is_open(
    at_work: MainWindow, services: Services, meeting_id: str, qtbot: QtBot
) -> None:
    def stored() -> AgendaItem:
        return services.store.load(meeting_id).items[0]

    press(Key.Key_S, CONTROL | SHIFT)
    write("+")
    qtbot.waitUntil(lambda: bool(stored().votes), timeout=3000)
    assert strip(at_work).list.hasFocus()
    write("-")
    qtbot.waitUntil(lambda: len(stored().votes[0].named) == 2, timeout=3000)
    assert (stored().votes[0].waits, stored().decision) == (True, "")
    press(Key.Key_Return)
    assert strip(at_work).problem.isVisible()
    qtbot.wait(1200)
    assert strip(at_work).problem.isVisible(), "what is kept meanwhile asks nothing anew"
    press(Key.Key_Return)
    item = at_work.meeting_page.session.meeting.items[0]
    assert item.decision.startswith("Med stemmerne 1 for og 1 imod; 2")
    assert not item.votes[0].waits
    press(Key.Key_Z, CONTROL)
    item = at_work.meeting_page.session.meeting.items[0]
    assert (item.votes, item.decision) == ((), ""), "all of the vote is one step"
    press(Key.Key_Y, CONTROL)
    item = at_work.meeting_page.session.meeting.items[0]
    assert item.decision.startswith("Med stemmerne")
    assert services.autosave.flush()
    assert stored() == item


def test_a_vote_that_is_emptied_again_leaves_no_trace(
    at_work: MainWindow, services: Services, meeting_id: str, qtbot: QtBot
) -> None:
    session = at_work.meeting_page.session
    assert not session.can_undo
    press(Key.Key_S, CONTROL | SHIFT)
    for _ in range(3):
        press(Key.Key_S, CONTROL | SHIFT)
    write("4")
    qtbot.waitUntil(lambda: session.meeting.items[0].votes != (), timeout=3000)
    press(Key.Key_Backspace)
    qtbot.waitUntil(lambda: session.meeting.items[0].votes == (), timeout=3000)
    assert not session.can_undo
    assert strip(at_work).numbers.fields[0].hasFocus()


def test_a_vote_that_is_taken_back_stays_away(
    at_work: MainWindow, services: Services, qtbot: QtBot
) -> None:
    session = at_work.meeting_page.session
    press(Key.Key_S, CONTROL | SHIFT)
    write("+")
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: session.meeting.items[0].votes != ())
    press(Key.Key_Z, CONTROL)
    assert session.meeting.items[0].votes == ()
    assert left(at_work, services).items[0].votes == ()


def test_a_written_vote_is_changed_by_enter_alone(
    at_work: MainWindow, services: Services, qtbot: QtBot
) -> None:
    press(Key.Key_S, CONTROL | SHIFT)
    write("++++")
    press(Key.Key_Return)
    session = at_work.meeting_page.session
    before = session.meeting.items[0]
    assert before.decision == "Enstemmigt vedtaget."
    press(Key.Key_S, CONTROL | SHIFT)
    write("-")
    qtbot.wait(1200)
    assert session.meeting.items[0] == before


def test_a_vote_that_is_not_written_is_shown_at_once(
    at_work: MainWindow, services: Services, qtbot: QtBot
) -> None:
    view = at_work.meeting_page.view
    press(Key.Key_F12)
    press(Key.Key_S, CONTROL | SHIFT)
    write("+-")
    press(Key.Key_F12)
    assert view.current.item.id == "i2"
    told = "Punkt 1: en afstemning er ikke gjort færdig"
    qtbot.waitUntil(lambda: told in [lack.text for lack in findings(view.meeting)])
    assert view.current.item.id == "i2", "keeping it leads nowhere"
    press(Key.Key_PageUp, CONTROL)
    assert [n.beside for n in view.item.decision.notes.notes.rows] == [
        "1 for, 1 imod · 2 mangler · ikke skrevet"
    ]
    press(Key.Key_PageDown, CONTROL)
    press(Key.Key_F12, SHIFT)
    qtbot.waitUntil(view.around.missing.isVisible)
    lines = view.around.missing.list.findChildren(QPushButton)
    next(line for line in lines if line.accessibleName() == told).click()
    assert view.current.item.id == "i1"
    assert len(strip(at_work).vote.named) == 2
    assert strip(at_work).has_focus


def test_a_vote_by_party_is_there_again_after_one_by_person(at_work: MainWindow) -> None:
    press(Key.Key_S, CONTROL | SHIFT)
    press(Key.Key_S, CONTROL | SHIFT)
    write("+")
    party = strip(at_work).vote
    press(Key.Key_PageDown, CONTROL)
    press(Key.Key_S, CONTROL | SHIFT)
    for _ in range(2):
        press(Key.Key_S, CONTROL | SHIFT)
    press(Key.Key_PageUp, CONTROL)
    press(Key.Key_S, CONTROL | SHIFT)
    assert replace(strip(at_work).vote, missing=0) == party
