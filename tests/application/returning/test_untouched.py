"""A draft that comes back as it went out changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.application.returning.reading_back import theirs_of
from ssp_desktop.domain.meeting import Layout, Meeting
from tests import strategies
from tests.application.returning.documents import document_of, sent
from tests.held_meetings import Held, held_meetings
from tests.writing.random_meetings import random_meeting


@given(strategies.meetings, st.booleans(), st.booleans())
def test_an_untouched_draft_of_any_meeting_is_the_meeting(
    meeting: Meeting, marked: bool, is_open: bool
) -> None:
    base = sent(meeting, is_open=is_open)
    theirs = theirs_of(document_of(base, marked=marked), base)
    assert theirs.meeting == meeting
    assert theirs.unplaced == ()
    assert theirs.authored == {}


@given(held_meetings(), st.booleans(), st.booleans())
def test_an_untouched_draft_of_a_held_meeting_is_the_meeting(
    held: Held, marked: bool, styled: bool
) -> None:
    base = sent(held.meeting)
    theirs = theirs_of(document_of(base, marked=marked, styled=styled), base)
    assert theirs.meeting == held.meeting
    assert theirs.unplaced == ()


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("styled", [True, False])
@pytest.mark.parametrize("marked", [True, False])
def test_an_untouched_draft_of_many_texts_is_the_meeting(
    layout: Layout, styled: bool, marked: bool
) -> None:
    for seed in range(10):
        meeting = random_meeting(seed, layout, 15, tables=0.1)
        base = sent(meeting)
        theirs = theirs_of(document_of(base, marked=marked, styled=styled), base)
        assert theirs.meeting == meeting
        assert theirs.unplaced == ()


@given(strategies.meetings, st.data(), st.booleans())
def test_an_untouched_draft_of_some_items_is_the_meeting(
    meeting: Meeting, data: st.DataObject, is_open: bool
) -> None:
    ids = [item.id for item in meeting.items]
    chosen = data.draw(st.sets(st.sampled_from(ids))) if ids else set()
    base = sent(meeting, tuple(chosen), is_open=is_open)
    theirs = theirs_of(document_of(base), base)
    assert theirs.meeting == meeting
    assert (theirs.unplaced, theirs.authored) == ((), {})


def test_a_draft_of_some_items_leaves_the_others_as_they_are() -> None:
    meeting = random_meeting(3, Layout.PUNKT, 8)
    base = sent(meeting, ("i1", "i4", "i5"))
    assert theirs_of(document_of(base), base).meeting == meeting
    without = sent(meeting, ("i1", "i5"))
    gone = theirs_of(document_of(without), base).meeting
    assert [item.id for item in gone.items] == ["i0", "i1", "i2", "i3", "i5", "i6", "i7"]
