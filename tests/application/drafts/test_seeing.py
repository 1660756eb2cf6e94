"""What a draft for somebody contains, over random meetings with closed items."""

import datetime
from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from ssp_desktop.application.drafts.codes import new_code
from ssp_desktop.application.drafts.seeing import contents_for, sees_closed
from ssp_desktop.application.drafts.sending import draft_for
from ssp_desktop.application.drafts.stops import Despite, Withheld, reason_for
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Role
from ssp_desktop.domain.review import Remark, RemarkKind, Reviewer
from ssp_desktop.domain.room import Recusal
from ssp_desktop.minutes.blocks import Edition, Minutes
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.policy import NO_POLICY
from tests.meetings.closed_scenes import closed_meetings, pairs

AT = datetime.datetime(2025, 3, 3, 12, tzinfo=datetime.UTC)
WHO = "Vibe Gennemsyn"


def _blocks(minutes: Minutes) -> list[tuple[str, tuple[object, ...]]]:
    return [(part.item, part.blocks) for part in minutes.parts]


def _remarked(meeting: Meeting, words: str, items: tuple[str, ...] | None) -> Meeting:
    """Return `meeting` with a reviewer who does not see closed items, and remarks on all items."""
    remarks = tuple(
        Remark(
            f"r{item.id}",
            item.id,
            "decision",
            RemarkKind.COMMENT,
            "Bo",
            AT,
            text=words if item.closed else "Hvorfor?",
        )
        for item in meeting.items
    )
    reviewer = Reviewer("v", WHO, items)
    return replace(meeting, remarks=remarks, reviewers=(*meeting.reviewers, reviewer))


@given(pairs(), st.data())
def test_a_reviewer_who_does_not_see_closed_items_learns_nothing_of_them(
    pair: tuple[Meeting, Meeting], data: st.DataObject
) -> None:
    ids = [item.id for item in pair[0].items]
    assume(ids)
    subset = st.lists(st.sampled_from(ids), min_size=1, unique=True).map(tuple)
    items = data.draw(st.none() | subset)
    first, second = (
        draft_for(_remarked(meeting, f"fortroligt {number}", items), WHO)
        for number, meeting in enumerate(pair)
    )
    assert _blocks(first.minutes) == _blocks(second.minutes)
    assert first.comments == second.comments
    assert first.stops == second.stops


@given(closed_meetings(), st.data())
def test_whoever_sees_a_closed_item_in_full_may_or_it_stops_the_draft(
    meeting: Meeting, data: st.DataObject
) -> None:
    names = [person.name for person in meeting.participants]
    who = data.draw(st.sampled_from([*names, "Fru Fremmed", WHO]))
    ids = [item.id for item in meeting.items]
    asked = data.draw(st.none() | st.lists(st.sampled_from(ids), unique=True).map(tuple))
    assume(asked is None or asked)
    draft = draft_for(meeting, who, asked)
    numbers = {item.id: number for number, item in meeting.numbered_items()}
    stopped = {stop.number for stop in draft.stops if isinstance(stop, Withheld)}
    opened = {part.item: part.blocks for part in make_minutes(meeting, Edition.OPEN).parts}
    for part in draft.minutes.parts:
        if part.item and part.blocks != opened[part.item] and numbers[part.item] not in stopped:
            item = meeting.item(part.item)
            if stopped and not item.closed:
                continue  # it says what was noted while the item that stops the draft was taken
            people = [p for p in meeting.participants if p.name == who]
            assert any(p.role in (Role.MEMBER, Role.CHAIR, Role.MINUTE_TAKER) for p in people)
            ruled = {each.person for each in item.recusals if each.disqualified}
            assert not item.closed or not ruled & {p.id for p in people}


def _with_closed(**fields: object) -> Meeting:
    people = (
        Participant("p1", "Anna", role=Role.MINUTE_TAKER),
        Participant("p2", "Bo", role=Role.SUBSTITUTE),
    )
    items = (
        AgendaItem("a1", "Sag"),
        AgendaItem("a2", "Lukket sag", closed=True, recusals=(Recusal("x", "p1"),)),
        AgendaItem("a3", "En til", closed=True, recusals=(Recusal("y", "p1", False),)),
    )
    return replace(Meeting("m", "U", participants=people, items=items), **fields)


def test_a_reviewer_who_sees_closed_items_does_not_get_those_they_are_disqualified_at() -> None:
    meeting = _with_closed(reviewers=(Reviewer("v", "Anna", sees_closed=True),))
    contents = contents_for(meeting, "Anna")
    assert (contents.items, contents.is_open, contents.withheld) == (("a1", "a3"), False, ())


def test_what_is_said_of_the_whole_is_for_whoever_gets_the_whole_alone() -> None:
    said = Remark("r", "", "", RemarkKind.COMMENT, "Bo", AT, text="Sagen om Riis er for lang.")
    meeting = _with_closed(
        remarks=(said,),
        reviewers=(Reviewer("v", "Anna", sees_closed=True), Reviewer("w", "Ib", sees_closed=True)),
    )
    assert [each.text for each in draft_for(meeting, "Ib").comments] == [said.text]
    assert draft_for(meeting, "Anna").comments == ()  # who is disqualified at a closed item
    assert draft_for(meeting, "Ib", ("a1",)).comments == ()


def test_leave_is_taken_from_a_member_whom_the_minute_taker_has_not_given_it() -> None:
    assert sees_closed(_with_closed(), "Anna")
    assert not sees_closed(_with_closed(), "Bo")
    assert not sees_closed(_with_closed(reviewers=(Reviewer("v", "Anna"),)), "Anna")


def test_a_reason_holds_for_the_stops_it_was_given_for() -> None:
    first, second = Withheld(2, "lukket"), Withheld(3, "lukket")
    assert Despite("x", (first,)).covers((first,))
    assert not Despite("x", (first,)).covers((first, second))
    assert reason_for("Bo", (), Despite("x"), NO_POLICY) == ""
    assert reason_for("Bo", (first,), Despite(" x "), NO_POLICY) == "x"


def test_a_code_is_not_used_twice() -> None:
    asked: list[str] = []

    def is_used(code: str) -> bool:
        asked.append(code)
        return len(asked) < 3

    assert new_code(is_used) == asked[2]
