"""A committee's action points come from all its meetings, and remember when they were done."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.store.errors import MeetingNotFound
from ssp_desktop.store.store import Store

MAY = datetime.date(2025, 5, 1)
FIRST = Meeting(
    "m1",
    "SSP-styregruppen",
    committee_id="c1",
    date=datetime.date(2025, 3, 4),
    items=(AgendaItem("i1", "Status", "2025-000001"),),
    actions=(
        ActionPoint("a1", "i1", "Uden dag."),
        ActionPoint("a2", "i1", "Senere.", "Bo Ly", datetime.date(2025, 9, 1)),
        ActionPoint("a3", "væk", "Uden punkt.", due=MAY),
    ),
)
SECOND = replace(
    FIRST,
    id="m2",
    date=datetime.date(2025, 6, 3),
    actions=(ActionPoint("a1", "i1", "Fra det andet møde.", due=datetime.date(2025, 7, 1)),),
)


@pytest.fixture
def filled(store: Store) -> Store:
    store.add(FIRST)
    store.add(SECOND)
    store.add(replace(FIRST, id="m3", committee_id="c2"))
    return store


def places(store: Store, *, done: bool = False) -> list[tuple[str, str]]:
    found = store.committee_action_points("c1", done=done)
    return [(each.meeting_id, each.point.id) for each in found]


def test_what_is_due_first_comes_first(filled: Store) -> None:
    assert places(filled) == [("m1", "a3"), ("m2", "a1"), ("m1", "a2"), ("m1", "a1")]
    without_item, second, _, without_day = filled.committee_action_points("c1")
    assert (without_item.item_title, without_item.case_number) == ("", "")
    assert second.point == SECOND.actions[0]
    assert (without_day.item_title, without_day.case_number) == ("Status", "2025-000001")
    assert (without_day.meeting_date, without_day.done) == (FIRST.date, None)


def test_one_that_is_done_is_shown_only_when_asked_for(filled: Store) -> None:
    filled.set_action_done("m1", "a1", MAY)
    assert ("m1", "a1") not in places(filled)
    assert ("m2", "a1") in places(filled)
    (done,) = (each for each in filled.committee_action_points("c1", done=True) if each.done)
    assert (done.meeting_id, done.point.id, done.done) == ("m1", "a1", MAY)
    filled.set_action_done("m1", "a1", FIRST.date)
    filled.set_action_done("m1", "a1", None)
    filled.set_action_done("m1", "a1", None)
    assert ("m1", "a1") in places(filled)


def test_a_meeting_in_the_bin_is_left_out_and_comes_back_with_what_was_done(filled: Store) -> None:
    filled.set_action_done("m1", "a3", MAY)
    filled.trash("m1")
    assert places(filled, done=True) == [("m2", "a1")]
    assert filled.meeting_dates("c1") == [SECOND.date]
    filled.restore("m1")
    assert ("m1", "a3") in places(filled, done=True)
    assert ("m1", "a3") not in places(filled)
    assert filled.meeting_dates("c1") == [FIRST.date, SECOND.date]


def test_saving_the_meeting_leaves_what_was_done_alone(filled: Store) -> None:
    filled.set_action_done("m1", "a2", MAY)
    changed = replace(FIRST, actions=(FIRST.actions[1], FIRST.actions[0]))
    filled.save(FIRST, changed, [])
    (done,) = (each for each in filled.committee_action_points("c1", done=True) if each.done)
    assert done.point.id == "a2"


def test_a_point_of_no_meeting_cannot_be_done(filled: Store) -> None:
    with pytest.raises(MeetingNotFound):
        filled.set_action_done("m9", "a1", MAY)
