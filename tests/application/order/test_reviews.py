"""Remarks that nobody has answered, and reviewers who have not: told until they have."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.application.order import (
    REMARKS,
    REVIEWERS,
    Finding,
    Rule,
    accept,
    everything_found,
    words_place,
)
from ssp_desktop.application.review.remarking import leaving, nothing_to_remark
from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes.snapshot import Snapshot, SnapshotKind
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section
from ssp_desktop.domain.review import Answer, Outcome, Remark, RemarkKind, Reviewer
from tests.meetings.sample_meeting import meeting_of

ASKED = datetime.datetime(2025, 3, 4, 9, 0, tzinfo=datetime.UTC)
LATER = ASKED + datetime.timedelta(hours=5)
ITEM = AgendaItem(
    "i",
    "Sag",
    sections=(Section("s", "Økonomi", "Intet nyt."),),
    decision="Det er godt.\n\nEn plan.",
)
KIM = Reviewer("r", "Kim Berg", asked=ASKED)


def remark(**more: object) -> Remark:
    given = {"item": "i", "part": "decision", "kind": RemarkKind.COMMENT, "by": "Kim Berg"}
    return Remark("m", **{**given, "at": LATER, "words": "En plan", "text": "Hvilken?", **more})


def told(services: Services, meeting: Meeting) -> list[Finding]:
    return list(everything_found(services, meeting))


def texts(services: Services, *reviewers: Reviewer, **more: object) -> list[str]:
    meeting = replace(meeting_of(ITEM, replace(ITEM, id="j")), reviewers=reviewers, **more)
    return [each.text for each in told(services, meeting)]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (remark(), "Punkt 1: bemærkning fra Kim Berg er ikke besvaret: »Hvilken?«"),
        (remark(kind=RemarkKind.WORDING, text="To planer"),
         "Punkt 1: rettelse fra Kim Berg er ikke besvaret: »En plan«"),
        (remark(text=f"{'Lang ' * 20}tekst"),
         f"Punkt 1: bemærkning fra Kim Berg er ikke besvaret: »{'Lang ' * 12}…«"),
        (remark(item="", part="", words=""),
         "Bemærkning fra Kim Berg er ikke besvaret: »Hvilken?«"),
    ],
)  # fmt: skip
def test_an_open_remark_is_told(services: Services, said: Remark, text: str) -> None:
    assert texts(services, remarks=(said,)) == [text]


@pytest.mark.parametrize(
    "said",
    [
        remark(outcome=Outcome.TAKEN),
        remark(outcome=Outcome.LEFT),
        remark(kind=RemarkKind.APPROVES, text=""),
        remark(kind=RemarkKind.NONE, item="", text=""),
        remark(item="gone"),
    ],
)
def test_what_waits_for_no_answer_is_not_told(services: Services, said: Remark) -> None:
    assert texts(services, remarks=(said,)) == []


def test_a_remark_leads_to_its_words_and_without_them_to_the_remarks(services: Services) -> None:
    meeting = replace(meeting_of(ITEM), remarks=(remark(),))
    (found,) = told(services, meeting)
    place = words_place(meeting, found.way)
    assert place is not None
    assert (place.paragraph, place.start, place.end) == (1, 0, 7)
    (found,) = told(services, replace(meeting, remarks=(remark(words="Et andet ord"),)))
    assert found.place == ("i", REMARKS)


def test_an_answered_remark_and_an_accepted_one_are_gone(services: Services) -> None:
    meeting = replace(meeting_of(ITEM), remarks=(remark(),))
    (found,) = told(services, meeting)
    accepting = accept(meeting, found, "Eva Å", LATER)
    assert accepting is not None
    assert [each.accepted for each in told(services, accepting.apply(meeting))] == [True]
    assert told(services, leaving(remark()).apply(meeting)) == []


def test_a_missing_answer_is_told_with_its_day(services: Services) -> None:
    assert texts(services, KIM) == ["Gennemsyn: Kim Berg har ikke svaret"]
    past, coming = datetime.date(2025, 3, 7), datetime.date(9999, 12, 31)
    assert texts(services, replace(KIM, due=past)) == [
        "Gennemsyn: Kim Berg har ikke svaret; fristen var 7. marts 2025"
    ]
    assert texts(services, replace(KIM, due=coming)) == [
        "Gennemsyn: Kim Berg har ikke svaret; fristen er 31. december 9999"
    ]
    assert texts(services, replace(KIM, asked=None)) == ["Gennemsyn: Kim Berg er ikke spurgt endnu"]


def test_an_answer_to_some_items_lacks_the_others(services: Services) -> None:
    said = remark(outcome=Outcome.TAKEN)
    assert texts(services, KIM, remarks=(said,)) == [
        "Gennemsyn: Kim Berg har ikke svaret om punkt 2"
    ]


def test_whoever_has_answered_is_not_told(services: Services) -> None:
    meeting = replace(meeting_of(ITEM), reviewers=(KIM,))
    (found,) = told(services, meeting)
    assert (found.rule, found.place) == (Rule.NO_ANSWER, ("", REVIEWERS))
    answer = nothing_to_remark(meeting, "Kim Berg", LATER)
    assert answer is not None
    assert told(services, answer.apply(meeting)) == []


def test_a_draft_that_came_back_is_an_answer(services: Services) -> None:
    meeting = replace(meeting_of(ITEM), reviewers=(KIM,))
    services.store.add(meeting)
    sent = Snapshot("KODE-1", SnapshotKind.DRAFT, "Kim Berg", LATER, 0, meeting)
    services.store.snapshots.add(sent)
    assert len(told(services, meeting)) == 1
    back = replace(meeting, answers=(Answer("a", "KODE-1", False, "Eva Å", LATER),))
    assert told(services, back) == []
