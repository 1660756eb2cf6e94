"""What was decided before in the matter of an item, found in a real store."""

import datetime
import time
from dataclasses import replace
from typing import Any

import pytest

from ssp_desktop.application.handing_on.item_history import (
    MOST_MEETINGS,
    history_of,
    is_taken,
    leaving,
    taking,
    taking_all,
)
from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import AgendaItem, Meeting, new_id

TODAY = datetime.date(2026, 3, 4)


def item(title: str, case_number: str = "", decision: str = "", **more: Any) -> AgendaItem:
    return AgendaItem(new_id(), title, case_number, decision=decision, **more)


def held(services: Services, day: datetime.date, *items: AgendaItem, committee: str = "u") -> str:
    name = {"u": "Ungerådet", "s": "SSP-rådet"}.get(committee, "")
    made = Meeting(new_id(), name, committee_id=committee, date=day, items=items)
    services.store.add(made)
    return made.id


@pytest.fixture(autouse=True)
def committees(services: Services) -> None:
    for key, name in (("u", "Ungerådet"), ("s", "SSP-rådet")):
        services.store.save_committee(Committee(key, name))


def meeting(*items: AgendaItem, committee: str = "u") -> Meeting:
    return Meeting(new_id(), "Ungerådet", committee_id=committee, date=TODAY, items=items)


def found(services: Services, asked: AgendaItem) -> list[tuple[str, str]]:
    history = history_of(services.store, meeting(asked), asked)
    return [(each.committee, each.decision) for each in history]


def test_the_case_is_followed_in_every_committee_newest_first(services: Services) -> None:
    held(services, datetime.date(2025, 1, 8), item("Bro", "25/114", "Udsat."), committee="s")
    held(services, datetime.date(2026, 2, 4), item("A", decision="x"), item("Kaj", "25/114", "Ja."))
    held(services, datetime.date(2026, 2, 5), item("Bro", "26/9", "En anden sag."), committee="s")
    asked = item("Havnen", "25/114")
    assert found(services, asked) == [("Ungerådet", "Ja."), ("SSP-rådet", "Udsat.")]
    newest = history_of(services.store, meeting(asked), asked)[0]
    assert (newest.number, newest.title, newest.date) == (2, "Kaj", datetime.date(2026, 2, 4))


def test_the_title_is_followed_in_its_own_committee(services: Services) -> None:
    held(services, datetime.date(2026, 1, 8), item("Ny bro.", decision="Nej."), committee="s")
    held(services, datetime.date(2026, 1, 9), item("NY  BRO", decision="Måske."))
    assert found(services, item("Ny bro")) == [("Ungerådet", "Måske.")]
    assert found(services, item("Eventuelt")) == []


def test_what_every_agenda_has_is_no_matter(services: Services) -> None:
    held(services, datetime.date(2026, 1, 9), item("Eventuelt", decision="Intet."))
    assert found(services, item("Eventuelt")) == []


def test_the_bin_later_meetings_and_undecided_items_are_left_out(services: Services) -> None:
    gone = held(services, datetime.date(2026, 1, 8), item("Bro", "25/114", "Slettet."))
    services.store.trash(gone)
    held(services, datetime.date(2026, 2, 8), item("Bro", "25/114"))
    held(services, TODAY, item("Bro", "25/114", "Samme dag."))
    held(services, datetime.date(2026, 5, 8), item("Bro", "25/114", "Senere."))
    assert found(services, item("Bro", "25/114")) == []


def test_what_is_decided_later_hides_nothing_of_what_was_decided_before(services: Services) -> None:
    old = TODAY - datetime.timedelta(days=400)
    held(services, old, item("Handleplan", decision="Godkendt."))
    for week in range(MOST_MEETINGS + 1):
        later = TODAY + datetime.timedelta(days=7 * week)
        held(services, later, item("Handleplan", decision="Udsat."))
    assert found(services, item("Handleplan")) == [("Ungerådet", "Godkendt.")]


def test_a_decision_behind_closed_doors_is_marked(services: Services) -> None:
    held(services, datetime.date(2026, 1, 8), item("Bro", "25/114", "Hemmeligt.", closed=True))
    asked = item("Bro", "25/114")
    (one,) = history_of(services.store, meeting(asked), asked)
    assert one.closed


def test_it_is_taken_in_newest_first_and_out_again(services: Services) -> None:
    for month in (1, 2, 12):
        day = datetime.date(2025, month, 8)
        held(services, day, item("Bro", "25/114", f"Nr. {month}."))
    asked = item("Bro", "25/114")
    now = meeting(asked, item("Eventuelt"))
    newest, middle, oldest = history_of(services.store, now, asked)
    for each in (middle, newest, oldest):
        change = taking(now.items[0], [each])
        assert change is not None
        now = change.apply(now)
    assert [each.decision for each in now.items[0].earlier] == ["Nr. 12.", "Nr. 2.", "Nr. 1."]
    again = history_of(services.store, now, asked)
    assert all(is_taken(now.items[0], each) for each in again)
    assert taking(now.items[0], again) is None
    out = leaving(now.items[0], again[1])
    assert out is not None
    now = out.apply(now)
    assert [each.decision for each in now.items[0].earlier] == ["Nr. 12.", "Nr. 1."]
    every = taking_all(now, [(asked.id, again), (now.items[1].id, ())])
    assert every is not None
    assert [each.decision for each in every.apply(now).items[0].earlier] == [
        "Nr. 12.",
        "Nr. 2.",
        "Nr. 1.",
    ]


def test_it_is_found_fast_among_many_meetings(services: Services) -> None:
    first = Meeting("", "Ungerådet", committee_id="u")
    for number in range(300):
        day = datetime.date(2015, 1, 1) + datetime.timedelta(days=10 * number)
        items = tuple(item(f"Sag {n}", f"{number}/{n}", "Ja.") for n in range(20))
        services.store.add(replace(first, id=new_id(), date=day, items=items))
    asked = item("Sag 7", "299/7")
    before = time.process_time()
    history = history_of(services.store, meeting(asked), asked)
    assert time.process_time() - before < 0.5
    assert len(history) == 20
