"""What is asked of all meetings together is answered as the whole list would answer it."""

import datetime
import itertools
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.store.store import Store

DAYS: tuple[datetime.date | None, ...] = (
    None,
    *(datetime.date(2024, month, 1) for month in (1, 6, 12)),
)
COMMITTEES = ("", "a", "b", "gone")


@pytest.fixture
def held(store: Store) -> Store:
    """Give a store with two meetings of each committee on each day, a third of all in the bin."""
    for committee_id in "ab":
        store.save_committee(Committee(committee_id, f"Udvalg {committee_id}"))
    every = itertools.product(DAYS, COMMITTEES, (9, 16))
    for number, (day, committee_id, hour) in enumerate(every):
        made = Meeting(f"m{number}", f"Udvalg {committee_id}", committee_id)
        store.add(replace(made, date=day, time=datetime.time(hour)))
        if number % 3 == 0:
            store.trash(made.id)
    return store


@pytest.mark.parametrize("day", list(filter(None, DAYS)))
def test_the_meetings_of_a_day(held: Store, day: datetime.date) -> None:
    assert held.meetings_on(day) == [each for each in held.list_meetings() if each.date == day]


@pytest.mark.parametrize("committee_id", COMMITTEES)
@pytest.mark.parametrize("since", DAYS)
@pytest.mark.parametrize("first", [None, 3])
def test_the_meetings_of_a_committee(
    held: Store, committee_id: str, since: datetime.date | None, first: int | None
) -> None:
    expected = [
        each.id
        for each in held.list_meetings()
        if each.committee_id == committee_id
        and (since is None or (each.date is not None and each.date >= since))
    ]
    assert held.meetings_of(committee_id, since=since, first=first) == expected[:first]


@pytest.mark.parametrize("deleted", [False, True])
def test_how_many_each_committee_has(held: Store, deleted: bool) -> None:
    listed = held.list_meetings(deleted=deleted)
    assert held.count_by_committee(deleted=deleted) == Counter(each.committee_id for each in listed)


def test_the_days_of_all(held: Store) -> None:
    expected = [(each.committee_id, each.date) for each in held.list_meetings()]
    assert Counter(held.days_of_all()) == Counter(expected)


def test_the_committee_used_last(store: Store, held: Store) -> None:
    kept = {each.id: each for each in map(held.load, held.meeting_ids())}
    listed = {each.id for each in held.list_meetings()}
    of_a, of_b = (
        next(each for each in kept.values() if each.committee_id == wanted and each.id in listed)
        for wanted in "ab"
    )
    in_bin = next(each for each in kept.values() if each.id not in listed)
    gone = next(each for each in kept.values() if each.committee_id == "gone")
    for changed in (of_b, of_a, gone, in_bin):
        store.save(changed, replace(changed, venue="Skolen"), [])
    assert store.last_used_committee() == "a"
    store.save(of_b, replace(of_b, venue="Havnen"), [])
    assert store.last_used_committee() == "b"


def test_the_committee_used_last_after_the_clock_was_put_back(database: Path) -> None:
    moments = ["2024-10-27T02:50:00+02:00", "2024-10-27T02:10:00+01:00"]
    now: list[datetime.datetime] = []
    store = Store(database, now=lambda: now[-1])
    for committee_id, moment in zip("ab", moments, strict=True):
        now.append(datetime.datetime.fromisoformat(moment))
        made = Committee(committee_id, f"Udvalg {committee_id}")
        store.save_committee(made)
        store.add(Meeting(committee_id, made.name, committee_id))
    assert store.last_used_committee() == "b"
    store.close()


def test_nothing_is_known_of_an_empty_store(store: Store) -> None:
    assert store.meetings_on(datetime.date(2024, 1, 1)) == []
    assert store.meetings_of("a") == []
    assert store.days_of_all() == []
    assert store.count_by_committee() == {}
    assert store.last_used_committee() == ""
