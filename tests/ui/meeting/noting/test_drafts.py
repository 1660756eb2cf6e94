"""What is half filled in in a strip when the meeting is left, or changes meanwhile."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.live.room_log import stand
from ssp_desktop.application.order import findings
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence
from ssp_desktop.ui.meeting.strips.strip import Strip
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import NO_KEY, a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
PEOPLE = (
    Participant("pia", "Pia Borg", "A", presence=Presence.PRESENT),
    Participant("v", "Bo Ly", "V", presence=Presence.PRESENT),
    Participant("a", "Bo Ly", "A", presence=Presence.PRESENT),
    Participant("ib", "Ib Bæk", "F", presence=Presence.PRESENT),
)


@pytest.fixture
def meeting_id(services: Services, window: MainWindow) -> str:
    """Open a meeting of two items; two of its people are called the same."""
    items = (AgendaItem("i1", "Budget"), AgendaItem("i2", "Eventuelt"))
    meeting = a_meeting(day=datetime.date(2026, 3, 4), items=items, participants=PEOPLE)
    services.store.add(meeting)
    window.open_meeting(meeting.id)
    return meeting.id


@pytest.fixture
def at_work(window: MainWindow, meeting_id: str) -> MainWindow:
    """Give the window with that meeting open."""
    assert window.meeting_page.session.meeting.id == meeting_id
    return window


def strip(window: MainWindow) -> Strip:
    return window.meeting_page.view.item.dock.open_strip


def left(window: MainWindow, services: Services) -> Meeting:
    """Leave the meeting by key, and return what was kept of it."""
    meeting_id = window.meeting_page.session.meeting.id
    press(Key.Key_W, CONTROL)
    return services.store.load(meeting_id)


def taken_back(window: MainWindow, meeting_id: str) -> Meeting:
    """Open the meeting again, and take the last step back."""
    window.open_meeting(meeting_id)
    window.meeting_page.session.undo()
    return window.meeting_page.session.meeting


def open_dissent(owners: str, text: str) -> None:
    press(Key.Key_Y, CONTROL | SHIFT)
    write(owners)
    press(Key.Key_Tab)
    write(text)


def test_a_dissent_half_filled_in_is_kept(at_work: MainWindow, services: Services) -> None:
    open_dissent("Pia Borg", "For dyrt.")
    kept = left(at_work, services)
    assert kept.items[0].decision == "Mindretalsudtalelse fra Pia Borg (A): For dyrt."
    assert len(kept.items[0].dissents) == 1
    before = taken_back(at_work, kept.id)
    assert (before.items[0].decision, before.items[0].dissents) == ("", ())


def test_words_are_kept_even_when_they_were_put_away(
    at_work: MainWindow, services: Services
) -> None:
    press(Key.Key_Y, CONTROL | SHIFT)
    press(Key.Key_Tab)
    write("For dyrt.")
    press(Key.Key_Escape)
    assert strip(at_work) is None
    assert left(at_work, services).items[0].decision == "Mindretalsudtalelse: For dyrt."


def test_a_name_that_nobody_has_stays_with_the_words(
    at_work: MainWindow, services: Services
) -> None:
    open_dissent("Ole Hat og Ib", "Nej.")
    said = left(at_work, services).items[0].decision
    assert said == "Mindretalsudtalelse fra Ib Bæk (F): Ole Hat: Nej."


def test_a_dissent_of_another_item_is_kept_there(at_work: MainWindow, services: Services) -> None:
    open_dissent("Ib Bæk", "Nej.")
    press(Key.Key_PageDown, CONTROL)
    kept = left(at_work, services)
    assert [len(item.dissents) for item in kept.items] == [1, 0]


def test_a_vote_half_noted_is_kept(at_work: MainWindow, services: Services) -> None:
    press(Key.Key_S, CONTROL | SHIFT)
    write("+-")
    (vote,) = left(at_work, services).items[0].votes
    assert (vote.in_favour, vote.against) == (("pia",), ("v",))


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


def test_an_action_point_with_a_day_that_is_none_is_kept(
    at_work: MainWindow, services: Services
) -> None:
    write("Prisen undersøges.")
    press(Key.Key_T, CONTROL)
    press(Key.Key_Tab)
    write("snart")
    (made,) = left(at_work, services).actions
    assert (made.text, made.due) == ("Prisen undersøges. (snart)", None)


def test_a_sentence_that_was_only_looked_at_is_no_action_point(
    at_work: MainWindow, services: Services
) -> None:
    write("Prisen undersøges.")
    press(Key.Key_T, CONTROL)
    press(Key.Key_Escape)
    assert left(at_work, services).actions == ()


def test_a_ruling_of_a_person_is_kept(at_work: MainWindow, services: Services) -> None:
    press(Key.Key_R, CONTROL)
    write("Ib")
    (ruling,) = left(at_work, services).items[0].recusals
    assert (ruling.person, ruling.disqualified) == ("ib", True)


def test_empty_strips_leave_no_trace(
    at_work: MainWindow, services: Services, meeting_id: str
) -> None:
    before = services.store.load(meeting_id)
    for key in (Key.Key_Y, Key.Key_S, Key.Key_R):
        press(key, CONTROL | SHIFT)
        press(Key.Key_Escape)
    press(Key.Key_Y, CONTROL | SHIFT)
    assert left(at_work, services).items == before.items


# While the meeting changes


def change_the_meeting(window: MainWindow) -> None:
    """Have somebody be excused by a click elsewhere."""
    session = window.meeting_page.session
    pia = session.meeting.participant("pia")
    before = pia.presence
    session.do(stand(session.meeting, "pia", Presence.EXCUSED))
    assert session.meeting.participant("pia").presence is not before


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Key.Key_R, CONTROL), (Key.Key_R, CONTROL | SHIFT), (Key.Key_Y, CONTROL | SHIFT)],
)
def test_letters_that_are_nobodys_name_yet_stay(
    at_work: MainWindow, key: Key, modifiers: Qt.KeyboardModifier
) -> None:
    press(key, modifiers)
    write("Bo")
    written = strip(at_work).written()
    assert "Bo" in written
    change_the_meeting(at_work)
    assert strip(at_work).written() == written
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    press(key, modifiers)
    assert strip(at_work).written() == written


def test_a_name_follows_its_person(at_work: MainWindow) -> None:
    press(Key.Key_R, CONTROL)
    write("Ib Bæk")
    session = at_work.meeting_page.session
    session.do(meeting_edits.edit_person(session.meeting.participant("ib"), "Ib Holm, F"))
    assert strip(at_work).written() == ("Ib Holm",)


# People of one name


def test_a_name_of_two_is_told_and_waited_for(at_work: MainWindow) -> None:
    press(Key.Key_R, CONTROL)
    write("Bo Ly")
    press(Key.Key_Escape)
    press(Key.Key_Return)
    assert strip(at_work).problem.text() == "Flere passer på »Bo Ly«: Bo Ly (V), Bo Ly (A)"
    write(", A")
    press(Key.Key_Return)
    (ruling,) = at_work.meeting_page.session.meeting.items[0].recusals
    assert ruling.person == "a"


def test_the_list_offers_both_and_writes_what_is_understood(at_work: MainWindow) -> None:
    press(Key.Key_Y, CONTROL | SHIFT)
    write("bo")
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert strip(at_work).owners.text() == "Bo Ly (V)"
    press(Key.Key_Tab)
    write("Nej.")
    press(Key.Key_Return)
    (dissent,) = at_work.meeting_page.session.meeting.items[0].dissents
    assert dissent.owners == ("v",)


def test_a_member_of_a_name_that_two_have_is_asked_for(at_work: MainWindow) -> None:
    press(Key.Key_R, CONTROL | SHIFT)
    write("Bo Ly")
    press(Key.Key_Escape)
    press(Key.Key_Tab)
    write("Eva Ny")
    press(Key.Key_Return)
    assert "Bo Ly (A)" in strip(at_work).problem.text()
    write(" (V)")
    press(Key.Key_Return)
    people = at_work.meeting_page.session.meeting.participants
    assert [p.stands_in_for for p in people if p.name == "Eva Ny"] == ["v"]
