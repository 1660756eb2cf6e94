"""Approved minutes: what they still take, and what they refuse."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.domain.changes import (
    Batch,
    Collection,
    Insert,
    Remove,
    SetField,
    SetText,
    takes,
)
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Status
from ssp_desktop.domain.review import Accepted, Correction, MemberApproval, Reopening

NOW = datetime.datetime(2026, 5, 4, 10, 30, tzinfo=datetime.UTC)
DRAFT = Meeting("m", "Udvalget", items=(AgendaItem("i", "Et punkt", decision="Godkendt."),))
APPROVED = replace(DRAFT, status=Status.APPROVED, approved_by="Åse", approved_at=NOW)
CORRECTION = Insert(
    Collection.CORRECTIONS, "", 0, Correction("c", "i", "Skal være 2025.", "Åse", NOW)
)
BACK = (
    SetField("", "", "status", Status.APPROVED, Status.DRAFT),
    SetField("", "", "approved_by", "Åse", ""),
    SetField("", "", "approved_at", NOW, None),
)
REOPENED = Insert(Collection.REOPENINGS, "", 0, Reopening("r", "Åse", NOW, "En fejl i punkt 1"))


@pytest.mark.parametrize(
    "change",
    [
        SetText("i", "decision", 0, "God", "Ud"),
        SetField("", "", "title", "", "Ny"),
        SetField("i", "", "case_number", "", "2026-1"),
        Insert(Collection.ITEMS, "", 1, AgendaItem("j", "Endnu et")),
        Remove(Collection.ITEMS, "", 0, DRAFT.items[0]),
        Insert(Collection.ACCEPTED, "", 0, Accepted("a", "Åse", NOW)),
        Batch((CORRECTION, SetText("i", "decision", 0, "God", "Ud"))),
        Batch(BACK),
        Batch((*BACK, REOPENED, SetText("i", "decision", 0, "God", "Ud"))),
    ],
)
def test_approved_minutes_are_closed(change):
    change.apply(APPROVED)  # it fits; only the approval is against it
    assert not takes(APPROVED, change)
    assert takes(DRAFT, change)


@pytest.mark.parametrize(
    "change",
    [
        CORRECTION,
        CORRECTION.inverse(),
        Insert(Collection.APPROVALS, "", 0, MemberApproval("p", "Bo", NOW)),
        SetField("", "", "filed", None, datetime.date(2026, 5, 5)),
        Batch((*BACK, REOPENED)),
    ],
)
def test_what_is_added_afterwards_is_taken(change):
    assert takes(APPROVED, change)


def test_the_reason_of_a_reopening_stays():
    reopened = Batch((*BACK, REOPENED)).apply(APPROVED)
    assert reopened.status is Status.DRAFT
    assert not takes(reopened, Batch((*BACK, REOPENED)).inverse())
