"""Every edit can be taken back, also after a restart, and is on disk by itself."""

import contextlib
import datetime
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssp_desktop.application.editing.autosave import Autosave
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
    takes,
    text_of,
)
from ssp_desktop.domain.errors import ChangeRefused
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section, new_id
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.errors import DatabaseDamaged
from ssp_desktop.store.store import Store
from tests.proofs import cases
from tests.strategies import changes_to, meetings

MEETING = Meeting(
    "m",
    "Udvalget",
    items=(
        AgendaItem("i1", "Et", sections=(Section("s1", "Sag", "Om sagen."),), decision="Ja."),
        AgendaItem("i2", "To"),
    ),
)


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(services: Services, clock: Clock) -> MeetingSession:
    services.store.add(MEETING)
    return MeetingSession(MEETING, services.store, services.autosave, who="ida", clock=clock)


def write(session: MeetingSession, text: str, part: str = DECISION, item: str = "i1") -> None:
    """Type `text` at the end, a letter at a time."""
    for letter in text:
        before = text_of(session.meeting, item, part)
        change = SetText.between(item, part, before, before + letter)
        session.do(change, typing=True)


def decision(session: MeetingSession) -> str:
    return session.meeting.item("i1").decision


def test_a_run_of_typing_is_one_step(session: MeetingSession) -> None:
    write(session, " Vi går videre.")
    assert decision(session) == "Ja. Vi går videre."
    session.undo()
    assert decision(session) == "Ja."
    assert not session.can_undo
    session.redo()
    assert decision(session) == "Ja. Vi går videre."


def test_a_pause_ends_the_run(session: MeetingSession, clock: Clock) -> None:
    write(session, " Et")
    clock.seconds += 0.9
    write(session, " to")
    clock.seconds += 1.1
    write(session, " tre")
    session.undo()
    assert decision(session) == "Ja. Et to"
    session.undo()
    assert decision(session) == "Ja."


def test_enter_and_another_place_end_the_run(session: MeetingSession) -> None:
    write(session, " Et")
    session.end_run()
    write(session, " to")
    write(session, " Mere", part="s1")
    write(session, " tre")
    assert decision(session) == "Ja. Et to tre"
    session.undo()
    assert decision(session) == "Ja. Et to"
    session.undo()
    assert session.meeting.item("i1").sections[0].text == "Om sagen."
    session.undo()
    assert decision(session) == "Ja. Et"


def test_a_step_that_is_not_typing_stands_alone(session: MeetingSession) -> None:
    write(session, " Et")
    session.do(SetText.between("i1", DECISION, decision(session), "Indsat."))
    write(session, " to")
    session.undo()
    assert decision(session) == "Indsat."
    session.undo()
    assert decision(session) == "Ja. Et"


def test_undo_ends_the_run(session: MeetingSession) -> None:
    write(session, " Et")
    session.undo()
    session.redo()
    write(session, " to")
    session.undo()
    assert decision(session) == "Ja. Et"


def test_typing_that_is_taken_back_by_hand_leaves_no_step(
    session: MeetingSession, services: Services
) -> None:
    write(session, "x")
    session.do(SetText.between("i1", DECISION, "Ja.x", "Ja."), typing=True)
    assert not session.can_undo
    assert session.flush()
    (record,) = services.store.history("m")
    assert record.state is ChangeState.DROPPED
    write(session, "y")
    session.undo()
    assert decision(session) == "Ja."


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


@contextlib.contextmanager
def on_disk(folder: Path) -> Iterator[tuple[Store, Autosave]]:
    """Give a store and an autosave on a database of one's own, closed however an example ends.

    Both share what the process knows of the files, as in the program: a database that
    is still open somewhere else in the process must not be opened as if it were not.
    """
    database = folder / f"{new_id()}.db"
    in_use = InUse(database)
    store = Store(database, in_use=in_use)
    autosave = Autosave(lambda: Store(database, in_use=in_use), delay=0.001)
    try:
        yield store, autosave
    finally:
        autosave.close(10)
        store.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=cases(30))
@given(st.data())
def test_whatever_is_done_and_undone_the_disk_holds_the_open_meeting(
    own_data_dir: Path, data: st.DataObject
) -> None:
    with on_disk(own_data_dir) as (store, autosave):
        do_and_undo(store, autosave, data)


def do_and_undo(store: Store, autosave: Autosave, data: st.DataObject) -> None:
    clock = Clock()
    meeting = data.draw(meetings)
    store.add(meeting)
    session = MeetingSession(meeting, store, autosave, clock=clock)
    # The model: every meeting there was, what led from each to the next, where we stand.
    states: list[Meeting] = [meeting]
    made: list[Change] = []
    at = 0

    def back() -> bool:
        return at > 0 and takes(states[at], made[at - 1].inverse())

    def forth() -> bool:
        return at < len(made) and takes(states[at], made[at])

    for _ in range(data.draw(st.integers(1, 12))):
        step = data.draw(st.sampled_from(["do", "do", "undo", "redo", "restart"]))
        if step == "do":
            change = data.draw(changes_to(session.meeting))
            if change.apply(session.meeting) != session.meeting:
                session.do(change)
                states[at + 1 :] = [session.meeting]
                made[at:] = [change]
                at += 1
        elif step == "undo":
            goes = back()
            assert (session.undo() is not None) == goes
            at -= goes
        elif step == "redo":
            goes = forth()
            assert (session.redo() is not None) == goes
            at += goes
        else:
            assert session.flush(10)
            session = MeetingSession(store.load(meeting.id), store, autosave, clock=clock)
        assert session.meeting == states[at]
        assert (session.can_undo, session.can_redo) == (back(), forth())
    assert autosave.close(10)
    assert store.load(meeting.id) == states[at]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=cases(20))
@given(st.lists(st.tuples(st.sampled_from([DECISION, "s1"]), st.text(max_size=6)), max_size=10))
def test_runs_of_typing_are_taken_back_to_the_letter(
    own_data_dir: Path, typed: list[tuple[str, str]]
) -> None:
    with on_disk(own_data_dir) as (store, autosave):
        type_and_undo(store, autosave, typed)


def type_and_undo(store: Store, autosave: Autosave, typed: list[tuple[str, str]]) -> None:
    meeting = Meeting(new_id(), "U", items=MEETING.items)
    store.add(meeting)
    session = MeetingSession(meeting, store, autosave)
    for part, text in typed:
        before = text_of(session.meeting, "i1", part)
        session.do(SetText.between("i1", part, before, text), typing=True)
    end = session.meeting
    assert autosave.close(10)
    again = MeetingSession(store.load(meeting.id), store, autosave)
    assert again.meeting == end
    while again.undo():
        pass
    assert again.meeting == meeting
    while again.redo():
        pass
    assert again.meeting == end


def set_title(session: MeetingSession, title: str, *, within: str = "") -> None:
    before = session.meeting.item("i2").title
    session.do(SetField("i2", "", "title", before, title), within=within)


def test_what_is_done_within_a_part_is_one_step_whatever_the_time_between(
    session: MeetingSession, clock: Clock, services: Services
) -> None:
    for title in ("To a", "To b", "To c"):
        set_title(session, title, within="i2")
        clock.seconds += 60
    assert session.flush()
    assert [each.change for each in services.store.history("m")] == [
        SetField("i2", "", "title", "To", "To c")
    ]
    set_title(session, "Tre", within="i3")
    set_title(session, "Fire", within="i2")
    session.end_run()
    set_title(session, "Fem", within="i2")
    titles = []
    while session.undo() is not None:
        titles.append(session.meeting.item("i2").title)
    assert titles == ["Fire", "Tre", "To c", "To"]
    for _ in titles:
        session.redo()
    assert session.meeting.item("i2").title == "Fem"


def test_what_comes_back_within_a_part_to_what_it_was_is_no_step(session: MeetingSession) -> None:
    set_title(session, "Nyt", within="i2")
    set_title(session, "To", within="i2")
    assert not session.can_undo
    assert session.flush()


def test_typing_does_not_join_what_was_done_within_a_part(session: MeetingSession) -> None:
    set_title(session, "Nyt", within="i2")
    change = SetField("i2", "", "title", "Nyt", "Nyt b")
    session.do(change, typing=True)
    session.undo()
    assert session.meeting.item("i2").title == "Nyt"


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
