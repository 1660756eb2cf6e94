"""How it stands with each reviewer, and who may be asked."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.application.drafts.asking import (
    AskedAlready,
    asking,
    changing,
    may_be_asked,
    no_longer_asking,
)
from ssp_desktop.application.drafts.choosing import chosen_items, written_items
from ssp_desktop.application.review.answers import Answered
from ssp_desktop.application.review.standing import Standing, answered_of, standings
from ssp_desktop.domain.changes.snapshot import SentTo
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Role, Status
from ssp_desktop.domain.review import Answer, Remark, RemarkKind, Reviewer

NOON = datetime.datetime(2025, 3, 5, 12, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)
DUE = datetime.date(2025, 3, 7)
ITEMS = tuple(AgendaItem(f"a{n}", f"Sag {n}") for n in range(1, 8))
PEOPLE = (
    Participant("p1", "Bo Ly", role=Role.MEMBER),
    Participant("p2", "Åse Dam", role=Role.CHAIR),
    Participant("p3", "Gæst Ng", role=Role.GUEST),
)


def meeting(**fields: object) -> Meeting:
    reviewers = (Reviewer("v1", "Åse Dam", due=DUE, asked=NOON), Reviewer("v2", "Bo Ly"))
    values = {
        "date": datetime.date(2025, 3, 4),
        "status": Status.IN_REVIEW,
        "items": ITEMS,
        "participants": PEOPLE,
        "reviewers": reviewers,
    }
    return Meeting("m", "Ungerådet", **{**values, **fields})


def said(kind: RemarkKind, hours: int = 1, known: str = "r", item: str = "a1") -> Remark:
    return Remark(known, item, "", kind, "Åse Dam", NOON + hours * HOUR)


def first(meeting: Meeting, *sent: SentTo, day: int = 7) -> Standing:
    return standings(meeting, sent, datetime.date(2025, 3, day))[0]


def test_a_draft_counts_as_an_answer_when_something_in_it_was_taken_or_left() -> None:
    sent = SentTo("K7M2", "åse dam", NOON)
    told = Answer("p1", "K7M2", True, "Mig", NOON + 3 * HOUR)
    assert first(meeting(), sent).state.answered is Answered.NOTHING
    answered = first(meeting(answers=(told,)), sent)
    assert (answered.has_answered, answered.remarks) == (True, 1)
    assert answered.last == NOON + 3 * HOUR
    # Not somebody else's draft. An older one too, but not what was answered before they were asked
    # again.
    assert not first(meeting(answers=(told,)), sent._replace(who="Bo Ly")).has_answered
    assert first(meeting(answers=(told,)), sent._replace(at=NOON - HOUR)).has_answered
    before = replace(told, at=NOON - HOUR)
    assert not first(meeting(answers=(before,)), sent._replace(at=NOON - 2 * HOUR)).has_answered


def test_a_draft_that_came_back_with_nothing_is_an_answer_and_no_remark() -> None:
    sent = SentTo("K7M2", "Åse Dam", NOON)
    noted = Answer("K7M2", "K7M2", False, "Mig", NOON + HOUR)
    told = first(meeting(answers=(noted,)), sent)
    assert (told.has_answered, told.remarks, told.last) == (True, 0, NOON + HOUR)


def test_a_comment_taken_from_a_draft_is_counted_once() -> None:
    told = Answer("p1", "K7M2", True, "Mig", NOON + HOUR)
    comment = said(RemarkKind.COMMENT, known="p1")
    found = first(meeting(answers=(told,), remarks=(comment,)), SentTo("K7M2", "Åse Dam", NOON))
    assert found.remarks == 1


def test_what_was_said_before_they_were_asked_is_not_counted() -> None:
    assert first(meeting(remarks=(said(RemarkKind.COMMENT, -1),))).remarks == 0
    assert first(meeting(remarks=(said(RemarkKind.COMMENT),))).remarks == 1
    nothing = first(meeting(remarks=(said(RemarkKind.NONE, item=""),)))
    assert (nothing.has_answered, nothing.remarks) == (True, 0)


@pytest.mark.parametrize(("day", "is_late"), [(7, False), (8, True)])
def test_an_answer_is_late_the_day_after_it_was_wanted(day: int, is_late: bool) -> None:
    assert first(meeting(), day=day).is_late is is_late
    told = meeting(remarks=(said(RemarkKind.NONE, item=""),))
    assert first(told, day=day).is_late is False


def test_how_many_have_answered() -> None:
    told = meeting(remarks=(said(RemarkKind.NONE, item=""),))
    assert answered_of(standings(told, (), DUE)) == (1, 2)


def test_the_chair_is_proposed_first_and_who_is_asked_no_more() -> None:
    assert [each.name for each in may_be_asked(meeting(reviewers=()))] == ["Åse Dam", "Bo Ly"]
    assert may_be_asked(meeting()) == ()


def test_who_is_called_sees_closed_items_and_a_stranger_does_not() -> None:
    empty = meeting(reviewers=())
    asked = asking(empty, "  Bo   Ly ").apply(empty)
    asked = changing(asked, replace(asked.reviewers[0], due=DUE)).apply(asked)
    asked = asking(asked, "Revisor Ek").apply(asked)
    bo, ek = asked.reviewers
    assert (bo.name, bo.sees_closed) == ("Bo Ly", True)
    assert (ek.sees_closed, ek.due, ek.items) == (False, DUE, None)
    with pytest.raises(AskedAlready):
        asking(asked, "bo ly")
    assert no_longer_asking(asked, bo.id).apply(asked).reviewers == (ek,)
    assert changing(asked, ek) is None


@pytest.mark.parametrize("written", ["1", "2,4-6", "1-7", "1,3,5,7"])
def test_chosen_items_are_written_as_they_were(written: str) -> None:
    assert written_items(meeting(), chosen_items(meeting(), written)) == written
