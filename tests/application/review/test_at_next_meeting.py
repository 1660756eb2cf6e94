"""What is offered at the item that approves the last minutes."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.application.review.at_next_meeting import (
    ToApprove,
    ToWrite,
    offer_at,
    says_approved,
)
from ssp_desktop.domain.meeting import AgendaItem, ItemState, Meeting, Participant, Role, Status

LAST = Meeting("m1", "Styregruppen", date=datetime.date(2023, 12, 14), status=Status.DRAFT)
APPROVED = replace(LAST, status=Status.APPROVED)


def next_meeting(decision: str = "", **of_item: object) -> tuple[Meeting, AgendaItem]:
    values = {"decision": decision, **of_item}
    item = AgendaItem("b1", "Godkendelse af referat fra sidste møde", **values)
    people = (Participant("p1", "Bo Ly"), Participant("p2", "Kim Berg", role=Role.CHAIR))
    return Meeting("m2", "Styregruppen", participants=people, items=(item,)), item


@pytest.mark.parametrize(
    "decision",
    [
        "Godkendt.",
        "Referatet blev godkendt uden bemærkninger.",
        "Udvalget godkendte referatet af 14. december 2023. Bo Ly var ikke til stede.",
        "Godkendt med den rettelse, at Bo Ly ikke deltog i punkt 3.",
        "Referatet godkendes.",
    ],
)
def test_a_decision_approves(decision: str) -> None:
    assert says_approved(decision)


@pytest.mark.parametrize(
    "decision",
    [
        "",
        "Drøftet.",
        "Ikke godkendt.",
        "Referatet blev ikke godkendt.",
        "Referatet kan endnu ikke godkendes.",
        "Udvalget godkendte ikke referatet.",
        "Udvalget godkendte det ikke.",
        "Godkendelsen blev udsat.",
        "Udsat. Det godkendes senere.",
        "Referatet godkendes på næste møde.",
        "Dagsordenen blev godkendt. Referatet blev ikke godkendt.",
        "Godkendelse af referatet afventer Bo Ly.",
    ],
)
def test_a_decision_does_not_approve(decision: str) -> None:
    assert not says_approved(decision)


def test_the_chair_approves_and_nobody_in_the_name_of_the_account() -> None:
    meeting, item = next_meeting("Godkendt.")
    assert offer_at(meeting, item, LAST) == ToApprove(LAST, "Kim Berg")
    without = replace(meeting, participants=())
    theirs = replace(LAST, participants=meeting.participants)
    assert offer_at(without, item, theirs) == ToApprove(theirs, "Kim Berg")
    nobodys = replace(LAST, participants=())
    assert offer_at(without, item, nobodys) == ToApprove(nobodys, "")


def test_approved_minutes_offer_their_sentence_while_the_decision_is_empty() -> None:
    meeting, item = next_meeting()
    offer = offer_at(meeting, item, APPROVED)
    assert isinstance(offer, ToWrite)
    written = offer.change.apply(meeting)
    assert written.items[0].decision == "Referatet af 14. december 2023 blev godkendt."
    assert offer.change.inverse().apply(written) == meeting
    assert offer_at(written, written.items[0], APPROVED) is None


@pytest.mark.parametrize(
    ("decision", "last", "of_item"),
    [
        ("", LAST, {}),
        ("Ikke godkendt.", LAST, {}),
        ("Godkendt.", APPROVED, {}),
        ("Godkendt.", replace(LAST, date=None), {}),
        ("", APPROVED, {"state": ItemState.POSTPONED}),
        ("Godkendt.", LAST, {"state": ItemState.WITHDRAWN}),
    ],
)
def test_nothing_is_offered(decision: str, last: Meeting, of_item: dict[str, object]) -> None:
    meeting, item = next_meeting(decision, **of_item)
    assert offer_at(meeting, item, last) is None


def test_nothing_is_offered_in_approved_minutes() -> None:
    meeting, item = next_meeting("Godkendt.")
    assert offer_at(replace(meeting, status=Status.APPROVED), item, LAST) is None
