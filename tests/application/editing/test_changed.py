"""Each step says what it changed: just that, however it was done, and in undo as well."""

from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.services import Services
from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.changes import (
    DECISION,
    Batch,
    Change,
    Collection,
    Insert,
    Move,
    SetField,
    SetText,
)
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Meeting,
    Participant,
    Presence,
    Section,
    Status,
    new_id,
)
from ssp_desktop.domain.votes import Vote
from tests.meetings.strategies import changes_to, meetings
from tests.proofs import cases

MEETING = Meeting(
    "m",
    "Udvalget",
    status=Status.DRAFT,
    participants=(Participant("a", "Anna"), Participant("b", "Bo", presence=Presence.PRESENT)),
    items=(
        AgendaItem("i1", "Et", sections=(Section("s1", "Sag", "Om sagen."),), decision="Ja."),
        AgendaItem("i2", "To"),
    ),
)
FLAGS = (
    "typed", "fields", "agenda", "attendance", "people", "events", "actions",
    "items", "texts", "closed",
)  # fmt: skip


@pytest.fixture
def session(services: Services) -> MeetingSession:
    services.store.add(MEETING)
    return MeetingSession(MEETING, services.store, services.autosave)


def heard_of(session: MeetingSession, step: Callable[[], object]) -> Changed:
    """Return what the listeners are told of `step`."""
    heard: list[Changed] = []
    stop = session.subscribe(heard.append)
    step()
    stop()
    (changed,) = heard
    return changed


def flags(changed: Changed) -> set[str]:
    """Return the names of what differs."""
    return {name for name in FLAGS if getattr(changed, name)}


STEPS: dict[str, tuple[Change, set[str]]] = {
    "a letter": (SetText("i1", DECISION, 3, "", "x"), {"typed", "items", "texts"}),
    "a letter in a section": (SetText("i1", "s1", 0, "", "x"), {"typed", "items", "texts"}),
    "the first letter of a decision": (
        SetText("i2", DECISION, 0, "", "x"),
        {"typed", "items", "texts", "agenda", "attendance"},
    ),
    "a tick": (
        SetField("", "a", "presence", Presence.EXPECTED, Presence.PRESENT),
        {"people", "attendance"},
    ),
    "the venue": (SetField("", "", "venue", "", "Salen"), {"fields"}),
    "the first number": (SetField("", "", "first_number", 1, 7), {"fields", "agenda"}),
    "a title": (SetField("i1", "", "title", "Et", "Ene"), {"items", "agenda"}),
    "a case number": (SetField("i1", "", "case_number", "", "1"), {"items"}),
    "a move": (Move(Collection.ITEMS, "", "i1", 0, 1), {"agenda", "attendance"}),
    "an item closed": (
        SetField("i2", "", "closed", before=False, after=True),
        {"items", "agenda", "closed"},
    ),
    "an item added": (
        Insert(Collection.ITEMS, "", 2, AgendaItem("i3", "Tre", decision="Nej.", closed=True)),
        {"items", "agenda", "attendance"},
    ),
    "a vote": (Insert(Collection.VOTES, "i1", 0, Vote("v")), {"items"}),
    "a vote with a name": (
        Insert(Collection.VOTES, "i1", 0, Vote("v", ("p1",))),
        {"items", "attendance"},
    ),
    "a vote with its sentence": (
        Batch((Insert(Collection.VOTES, "i1", 0, Vote("v")), SetText("i1", DECISION, 3, "", "x"))),
        {"items", "texts"},
    ),
    "who was absent from an item": (
        SetField("i1", "", "absent", None, ("a",)),
        {"items", "attendance"},
    ),
}


@pytest.mark.parametrize("step", STEPS)
def test_what_a_step_changes(session: MeetingSession, step: str) -> None:
    change, expected = STEPS[step]
    done = heard_of(session, lambda: session.do(change, typing="typed" in expected))
    assert (done.before, done.after, done.change) == (MEETING, session.meeting, change)
    assert flags(done) == expected
    undone = heard_of(session, session.undo)
    assert (undone.before, undone.after) == (done.after, MEETING)
    assert flags(undone) - {"closed"} == expected - {"closed", "typed"}
    assert not heard_of(session, session.redo).typed


def test_a_text_that_is_replaced_is_not_typed(session: MeetingSession) -> None:
    there = SetText("i1", DECISION, 0, "Ja.", "Nej.")
    assert flags(heard_of(session, lambda: session.do(there))) == {"items", "texts"}


def test_which_items_and_fields_are_told(session: MeetingSession) -> None:
    both = Batch(
        (
            SetText("i2", DECISION, 0, "", "x"),
            SetField("i1", "", "case_number", "", "1"),
            meeting_edits.set_field(MEETING, "venue", "Salen"),
        )
    )
    changed = heard_of(session, lambda: session.do(both))
    assert changed.fields == {"venue"}
    assert (changed.items, changed.texts) == ({"i1", "i2"}, {"i2"})
    closed = SetField("i2", "", "closed", before=False, after=True)
    assert heard_of(session, lambda: session.do(closed)).closed == {"i2"}
    assert heard_of(session, session.undo).closed == set()


def test_what_is_taken_back_within_a_step_is_no_change(session: MeetingSession) -> None:
    there = SetText("i1", DECISION, 3, "", "x")
    people = SetField("", "a", "affiliation", "", "A")
    step = Batch((there, people, there.inverse()))
    assert flags(heard_of(session, lambda: session.do(step))) == {"people", "attendance"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=cases(30))
@given(st.data())
def test_the_flags_agree_with_what_differs(services: Services, data: st.DataObject) -> None:
    meeting = replace(data.draw(meetings), id=new_id())
    services.store.add(meeting)
    session = MeetingSession(meeting, services.store, services.autosave)
    session.subscribe(agrees)
    for _ in range(data.draw(st.integers(1, 8))):
        step = data.draw(st.sampled_from(["do", "do", "undo", "redo"]))
        if step == "do":
            session.do(data.draw(changes_to(session.meeting)))
        else:
            (session.undo if step == "undo" else session.redo)()


def agrees(changed: Changed) -> None:
    """Compare the two meetings as somebody would who has never heard of a change."""
    before, after = changed.before, changed.after
    assert before != after
    held = {"id", "participants", "items", "events", "actions"}
    names = {each.name for each in fields(Meeting)} - held
    assert changed.fields == {n for n in names if getattr(before, n) != getattr(after, n)}
    assert changed.people == (before.participants != after.participants)
    assert changed.events == (before.events != after.events)
    assert changed.actions == (before.actions != after.actions)
    old, new = ({item.id: item for item in each.items} for each in (before, after))
    assert changed.items == {i for i in old | new if old.get(i) != new.get(i)}
    assert changed.texts == {i for i in old.keys() & new.keys() if texts(old[i]) != texts(new[i])}
    assert changed.closed == {
        i for i in old.keys() & new.keys() if new[i].closed and not old[i].closed
    }
    if listed(before) != listed(after):
        assert changed.agenda
    if changed.agenda:
        ways = [(each.first_number, *map(row, each.items)) for each in (before, after)]
        assert ways[0] != ways[1]
    if there(before) != there(after):
        assert changed.attendance


def texts(item: AgendaItem) -> tuple[object, ...]:
    return item.decision, item.open_text, [(part.id, part.text) for part in item.sections]


def row(item: AgendaItem) -> tuple[object, ...]:
    return item.id, item.title, item.closed, item.decided, item.fixed_number, item.state


def listed(meeting: Meeting) -> list[object]:
    """Return the agenda as it is read."""
    return [
        (number, item.id, item.title, item.closed, item.decided, item.state)
        for number, item in meeting.numbered_items()
    ]


def there(meeting: Meeting) -> object:
    """Return who is there at each item, and how the minutes list everybody."""
    attendance = Attendance(meeting)
    items = ["", *(item.id for item in meeting.items)]
    return (
        [attendance.present_at(item) for item in items],
        [attendance.quorum_at(item) for item in items],
        [attendance.listed_presence(person) for person in meeting.participants],
        [attendance.absent_from(item) for item in meeting.items],
    )
