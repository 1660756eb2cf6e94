"""Whatever is done, typed and undone at random, restarts too, the disk holds the open meeting."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssp_desktop.application.editing.autosave import Autosave
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.domain.changes import DECISION, Change, SetText, takes, text_of
from ssp_desktop.domain.meeting import Meeting, new_id
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.store import Store
from tests.application.editing.conftest import MEETING, Clock
from tests.meetings.strategies import changes_to, meetings
from tests.proofs import cases


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
