"""Random meetings, changed at random: what is kept from before never differs from what is so."""

from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.application.order import COURSE, PEOPLE, VOTES, OrderSeeker, findings
from ssp_desktop.domain.changes import DECISION, OPEN_TEXT
from ssp_desktop.domain.meeting import Meeting
from tests.strategies import changes_to, meetings

OF_MEETING = {"", "date", "venue", "title", "properties", PEOPLE, COURSE}
OF_ITEM = {
    "title", "case_number", "open_title", "attachments", "absent", DECISION, OPEN_TEXT, VOTES, "",
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


@given(st.data())
def test_a_seeker_that_goes_on_finds_what_a_new_one_finds(data: st.DataObject) -> None:
    meeting = data.draw(meetings)
    seeker = OrderSeeker()
    for _ in range(3):
        assert seeker.seek(meeting) == OrderSeeker().seek(meeting)
        meeting = data.draw(changes_to(meeting)).apply(meeting)
    assert seeker.seek(meeting) == OrderSeeker().seek(meeting)
