"""A copy of a meeting: what it takes along, and what it leaves."""

import datetime
from dataclasses import replace

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import (
    Attachment,
    ItemState,
    Layout,
    Participant,
    Presence,
    Role,
    Status,
)
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.domain.votes import Vote
from tests.application.meetings.a_committee import COMMITTEE, READ


def test_a_copy_has_the_agenda_and_the_people_and_nothing_of_what_happened(
    services: Services,
) -> None:
    services.store.save_committee(COMMITTEE)
    vote = Vote("v1", in_favour=("p1",))
    held = replace(
        READ,
        committee="SSP-styregruppen",
        committee_id="c1",
        status=Status.APPROVED,
        participants=(
            *READ.participants,
            Participant("p3", "Bo Ærø", "Politiet", Presence.PRESENT),
            Participant("p4", "Ida Vik", "A", Presence.PRESENT, Role.SUBSTITUTE, "p1"),
        ),
        items=(
            replace(READ.items[0], state=ItemState.POSTPONED, votes=(vote,)),
            replace(
                READ.items[1],
                closed=True,
                open_title="Personsag",
                case_number="2018-1",
                attachments=(Attachment("b1", "Brev", 1),),
            ),
        ),
        events=(RoomEvent("e1", EventKind.BEGAN, datetime.time(16)),),
    )
    services.store.add(held)

    copy = services.meetings.copy(held, datetime.date(2019, 2, 7), datetime.time(17), "Salen")

    assert services.store.load(copy.id) == copy
    assert (copy.committee_id, copy.status, copy.layout) == ("c1", Status.PLANNED, Layout.KLASSISK)
    assert (copy.date, copy.time, copy.venue) == (
        datetime.date(2019, 2, 7),
        datetime.time(17),
        "Salen",
    )
    assert [(p.name, p.affiliation, p.presence, p.role) for p in copy.participants] == [
        ("Åse Øst", "A", Presence.EXPECTED, Role.CHAIR),
        ("Bo Ærø", "Politiet", Presence.EXPECTED, Role.MEMBER),
    ]
    first, second = copy.items
    assert (first.title, first.decision, first.votes) == ("Godkendelse af dagsorden", "", ())
    assert first.state is ItemState.PLANNED
    assert (second.closed, second.open_title, second.case_number) == (True, "Personsag", "2018-1")
    assert [(s.heading, s.text) for s in second.sections] == [
        ("Indstilling", "Referatet fra den 20. september 2018 godkendes."),
        ("Sagsfremstilling", ""),
    ]
    assert [a.title for a in second.attachments] == ["Brev"]
    assert (copy.events, copy.actions) == ((), ())
    old = {each.id for each in (*held.items, *held.participants, *held.items[1].sections)}
    new = {each.id for each in (*copy.items, *copy.participants, *second.sections)}
    assert not old & new
    assert services.store.load("r1") == held, "the copied meeting stays as it was"
