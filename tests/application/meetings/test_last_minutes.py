"""Which meeting was the last, and which of its items is about the same."""

import datetime
from dataclasses import replace

from ssp_desktop.application.meetings.last_minutes import last_minutes
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem, Meeting

LAST = Meeting(
    "m1",
    "SSP-styregruppen",
    committee_id="c1",
    date=datetime.date(2025, 3, 4),
    items=(
        AgendaItem("i1", "Godkendelse af dagsorden"),
        AgendaItem("i2", "Bandehandleplan", "2025-001234"),
    ),
)
NEXT = replace(LAST, id="m2", date=datetime.date(2025, 6, 3))


def test_it_is_the_one_before_of_the_same_committee(services: Services) -> None:
    for meeting in (
        LAST,
        NEXT,
        replace(LAST, id="m0", date=datetime.date(2025, 1, 7)),
        replace(LAST, id="m3", date=datetime.date(2025, 9, 2)),
        replace(LAST, id="m4", committee_id="c2", date=datetime.date(2025, 5, 1)),
    ):
        services.store.add(meeting)
    found = last_minutes(services.store, NEXT)
    assert found is not None
    assert found.meeting == LAST
    undated = last_minutes(services.store, replace(NEXT, id="m9", date=None))
    assert undated is not None
    assert undated.meeting.id == "m3"
    services.store.trash("m1")
    before = last_minutes(services.store, NEXT)
    assert before is not None
    assert before.meeting.id == "m0"
    assert last_minutes(services.store, before.meeting) is None
    assert last_minutes(services.store, replace(NEXT, committee_id="")) is None


def test_an_item_finds_its_like_by_case_or_title(services: Services) -> None:
    services.store.add(LAST)
    found = last_minutes(services.store, NEXT)
    assert found is not None
    assert found.item_like(AgendaItem("x", "Anden titel", "2025-001234")) == LAST.items[1]
    assert found.item_like(AgendaItem("x", "godkendelse af dagsorden")) == LAST.items[0]
    assert found.item_like(AgendaItem("x", "Noget nyt")) is None
    assert found.is_whole_for(AgendaItem("x", "Godkendelse af sidste mødes referat"))
    assert not found.is_whole_for(AgendaItem("x", "Eventuelt"))
