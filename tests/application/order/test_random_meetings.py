"""Random meetings, changed at random: what is kept from before never differs from what is so."""

from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.application.order import (
    COURSE,
    PEOPLE,
    REMARKS,
    VOTES,
    OrderSeeker,
    Rule,
    findings,
    words_place,
)
from ssp_desktop.domain.changes import DECISION, OPEN_TEXT
from ssp_desktop.domain.meeting import Meeting
from tests.meetings.strategies import changes_to, meetings

_ELSEWHERE = {Rule.CPR, Rule.REMARK}
"""Of words that may be made rather than written, or stand in two paragraphs."""
OF_MEETING = {"", "date", "venue", "title", "properties", PEOPLE, COURSE}
OF_ITEM = {
    "title", "case_number", "open_title", "attachments", "absent", DECISION, OPEN_TEXT, VOTES,
    REMARKS, "",
}  # fmt: skip


@given(meetings)
def test_each_finding_has_a_place_that_is_there(meeting: Meeting) -> None:
    items = {item.id: item for item in meeting.items}
    for each in findings(meeting):
        assert each.text
        if not each.item:
            assert each.part in OF_MEETING
        else:
            sections = {section.id for section in items[each.item].sections}
            assert each.part in OF_ITEM | sections


@given(meetings)
def test_each_finding_about_words_leads_to_them(meeting: Meeting) -> None:
    for each in findings(meeting):
        if each.words and each.part != REMARKS and each.rule not in _ELSEWHERE:
            place = words_place(meeting, each.way)
            assert place is not None
            assert place.place.item == each.item


@given(st.data())
def test_a_seeker_that_goes_on_finds_what_a_new_one_finds(data: st.DataObject) -> None:
    meeting = data.draw(meetings)
    seeker = OrderSeeker()
    for _ in range(3):
        assert seeker.seek(meeting) == OrderSeeker().seek(meeting)
        meeting = data.draw(changes_to(meeting)).apply(meeting)
    assert seeker.seek(meeting) == OrderSeeker().seek(meeting)
