"""Every step can be taken back and made again, also after a restart, and is told to listeners."""

import contextlib
import datetime
import sqlite3

import pytest

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.services import NotYetSaved, Services
from ssp_desktop.domain.changes import (
    DECISION,
    Change,
    ChangeState,
    Collection,
    Insert,
    Remove,
    SetField,
    SetText,
)
from ssp_desktop.domain.errors import ChangeRefused
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.store.errors import DatabaseDamaged
from tests.application.editing.conftest import MEETING, decision, write


def test_a_meeting_whose_last_words_are_not_saved_is_not_opened_anew(
    session: MeetingSession, services: Services
) -> None:
    with contextlib.closing(
        sqlite3.connect(services.folders.database, isolation_level=None)
    ) as other:
        other.execute("BEGIN IMMEDIATE")
        write(session, " Nu.")
        with pytest.raises(NotYetSaved):
            services.open_session("m")
        other.execute("ROLLBACK")
    again = services.open_session("m")
    assert decision(again) == "Ja. Nu."
    again.undo()
    assert decision(again) == "Ja."


def test_an_undo_whose_history_cannot_be_read_changes_nothing(services: Services) -> None:
    services.store.add(MEETING)
    session = services.open_session("m")
    for number in range(150):
        session.do(SetField("", "", "venue", session.meeting.venue, str(number)))
    assert session.flush(10)
    again = services.open_session("m")
    for _ in range(99):
        again.undo()
    assert again.meeting.venue == "50"
    database = services.folders.database
    with contextlib.closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("ALTER TABLE changes RENAME TO elsewhere")
        with pytest.raises(DatabaseDamaged):
            again.undo()
        assert again.meeting.venue == "50"
        other.execute("ALTER TABLE elsewhere RENAME TO changes")
    assert again.redo() is not None
    assert again.meeting.venue == "51"
    again.undo()
    again.undo()
    assert again.meeting.venue == "49"


def test_undo_and_redo_say_what_they_did(session: MeetingSession) -> None:
    change = SetField("i2", "", "closed", before=False, after=True)
    session.do(change)
    assert session.undo() == change.inverse()
    assert session.redo() == change
    assert session.redo() is None
    session.undo()
    assert session.undo() is None


def test_what_changes_nothing_is_no_step(session: MeetingSession) -> None:
    session.do(SetField("i2", "", "title", "To", "To"))
    session.do(SetText("i1", DECISION, 0, "", ""))
    assert not session.can_undo


def test_a_change_that_does_not_fit_changes_nothing(session: MeetingSession) -> None:
    write(session, "!")
    with pytest.raises(ChangeRefused):
        session.do(SetText("i1", DECISION, 0, "Nej", "Jo"))
    assert decision(session) == "Ja.!"
    session.undo()
    assert decision(session) == "Ja."


def test_a_field_that_is_cleaned_on_its_way_in_can_be_taken_back(session: MeetingSession) -> None:
    session.do(SetField("i2", "", "title", "To", " To  \n"))
    session.do(SetField("i2", "", "title", session.meeting.item("i2").title, "Tre "), typing=True)
    assert session.meeting.item("i2").title == "Tre"
    session.undo()
    while session.can_undo:
        session.undo()
    assert session.meeting == MEETING
    while session.can_redo:
        session.redo()
    assert session.meeting.item("i2").title == "Tre"


def test_listeners_are_told_each_step_until_they_stop(session: MeetingSession) -> None:
    heard: list[tuple[Meeting, Meeting, Change]] = []
    stop = session.subscribe(lambda step: heard.append((step.before, step.after, step.change)))
    change = SetField("i2", "", "closed", before=False, after=True)
    session.do(change)
    after = session.meeting
    session.undo()
    stop()
    stop()
    session.redo()
    assert heard == [(MEETING, after, change), (after, MEETING, change.inverse())]


def test_a_new_step_drops_what_was_taken_back_and_forgets_nothing(
    session: MeetingSession, services: Services
) -> None:
    session.do(SetText.between("i1", DECISION, "Ja.", "Nej."))
    session.undo()
    session.do(SetText.between("i1", DECISION, "Ja.", "Måske."))
    assert not session.can_redo
    assert session.flush()
    states = [(each.seq, each.state) for each in services.store.history("m")]
    assert states == [(2, ChangeState.DONE), (1, ChangeState.DROPPED)]
    again = services.open_session("m")
    assert not again.can_redo
    again.undo()
    assert decision(again) == "Ja."
    assert not again.can_undo


def test_changes_are_stamped_with_who_and_when(session: MeetingSession, services: Services) -> None:
    write(session, "!")
    assert session.flush()
    (record,) = services.store.history("m")
    assert record.who == "ida"
    age = datetime.datetime.now().astimezone() - record.at
    assert datetime.timedelta(0) <= age < datetime.timedelta(minutes=1)


def test_undo_goes_back_through_restarts_beyond_what_is_read_at_first(services: Services) -> None:
    services.store.add(MEETING)
    session = services.open_session("m")
    texts = []
    for number in range(250):
        texts.append(decision(session))
        session.do(SetText.between("i1", DECISION, decision(session), f"Udkast {number}"))
    last = decision(session)
    again = services.open_session("m")
    for text in reversed(texts):
        assert again.can_undo
        again.undo()
        assert decision(again) == text
    assert not again.can_undo
    third = services.open_session("m")
    while third.can_redo:
        third.redo()
    assert decision(third) == last
    assert not services.open_session("m").can_redo


def test_a_step_after_a_restart_comes_behind_those_before(
    session: MeetingSession, services: Services
) -> None:
    write(session, "!")
    session.end_run()
    write(session, "?")
    assert session.flush()
    again = services.open_session("m")
    again.do(SetField("i2", "", "closed", before=False, after=True))
    assert again.flush()
    assert [each.seq for each in services.store.history("m")] == [3, 2, 1]
    again.undo()
    again.undo()
    again.undo()
    assert again.flush()
    assert services.store.load("m") == MEETING


def test_a_deleted_item_comes_back_whole(session: MeetingSession, services: Services) -> None:
    session.do(Remove(Collection.ITEMS, "", 0, MEETING.items[0]))
    again = services.open_session("m")
    assert isinstance(again.undo(), Insert)
    assert again.flush()
    assert services.store.load("m") == MEETING


def test_a_change_that_a_listener_makes_is_told_to_everybody_after_the_first(
    services: Services,
) -> None:
    meeting = Meeting("m", "Udvalget")
    services.store.add(meeting)
    session = services.open_session("m")
    heard: list[tuple[str, str]] = []

    def follow(_: object) -> None:
        if not session.meeting.title:
            session.do(SetField("", "", "title", "", "Møde"))

    session.subscribe(follow)
    session.subscribe(lambda changed: heard.append((changed.after.venue, changed.after.title)))
    session.do(SetField("", "", "venue", "", "Salen"))
    assert heard == [("Salen", ""), ("Salen", "Møde")]
