"""A draft that comes back as it went out changes nothing."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.application.merging.theirs import Unplaced
from ssp_desktop.application.returning.reading_back import theirs_of
from ssp_desktop.domain.item.earlier import EarlierDecision
from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Section
from ssp_desktop.domain.review import Correction
from ssp_desktop.reading.returned.document import Piece
from tests.application.returning.documents import document_of, sent
from tests.meetings import strategies
from tests.meetings.held_meetings import Held, held_meetings
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


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("styled", [True, False])
@pytest.mark.parametrize("texts", [("-",), ("-", "-"), ("x", "-"), ("-", "- y"), ("1.", "x")])
def test_points_without_a_text_are_no_sections_of_their_own(
    layout: Layout, styled: bool, texts: tuple[str, ...]
) -> None:
    sections = tuple(Section(f"s{number}", "", text) for number, text in enumerate(texts))
    item = AgendaItem("i1", "Budget", sections=sections, decision="Godkendt.")
    base = sent(Meeting("m1", "Udvalget", layout=layout, items=(item,)))
    theirs = theirs_of(document_of(base, styled=styled), base)
    assert (theirs.meeting, theirs.authored) == (base.meeting, {})


@pytest.mark.parametrize("marked", [True, False])
def test_what_was_decided_earlier_is_in_nobodys_name(marked: bool) -> None:
    earlier = EarlierDecision("e1", "Udvalget", None, 4, "Budget", "Udsat.")
    item = AgendaItem("i1", "Budget", decision="Godkendt.", earlier=(earlier,))
    base = sent(Meeting("m1", "Udvalget", items=(item,), prints_history=True))
    theirs = theirs_of(document_of(base, marked=marked), base)
    assert (theirs.meeting, theirs.authored) == (base.meeting, {})


def test_a_draft_of_some_items_leaves_the_others_as_they_are() -> None:
    meeting = random_meeting(3, Layout.PUNKT, 8)
    base = sent(meeting, ("i1", "i4", "i5"))
    assert theirs_of(document_of(base), base).meeting == meeting
    without = sent(meeting, ("i1", "i5"))
    gone = theirs_of(document_of(without), base).meeting
    assert [item.id for item in gone.items] == ["i0", "i1", "i2", "i3", "i5", "i6", "i7"]


def _corrected(meeting: Meeting) -> Meeting:
    """Return `meeting` with corrections at every other item, and one of the meeting itself."""
    at = datetime.datetime(2026, 2, 1, 9, 30, tzinfo=datetime.UTC)
    said = ("Tallet er **30**.", "Beslutning\n\nIkke godkendt.", "- først\n- sidst")
    about = ["", *(item.id for item in meeting.items[::2])]
    return replace(
        meeting,
        corrections=tuple(
            Correction(f"k{number}", item, said[number % 3], "Bo", at)
            for number, item in enumerate(about)
        ),
    )


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("styled", [True, False])
@pytest.mark.parametrize("marked", [True, False])
def test_corrections_that_a_draft_shows_are_no_texts_of_its_items(
    layout: Layout, styled: bool, marked: bool
) -> None:
    for seed in range(5):
        meeting = _corrected(random_meeting(seed, layout, 8))
        base = sent(meeting)
        theirs = theirs_of(document_of(base, marked=marked, styled=styled), base)
        assert theirs.meeting == meeting
        assert theirs.unplaced == ()


@pytest.mark.parametrize("marked", [True, False])
def test_a_correction_that_was_edited_or_added_to_has_no_place_and_is_told(marked: bool) -> None:
    meeting = _corrected(random_meeting(3, Layout.PUNKT, 8))
    base = sent(meeting)
    document = document_of(base, marked=marked)
    paragraphs = list(document.paragraphs)
    said = ["".join(piece.text for piece in each.pieces) for each in paragraphs]
    at = said.index("Ikke godkendt.")
    paragraphs[at] = replace(paragraphs[at], pieces=(Piece("Ikke godkendt endnu."),))
    paragraphs.insert(at + 1, replace(paragraphs[at], pieces=(Piece("Nye ord."),), bookmarks=()))
    theirs = theirs_of(replace(document, paragraphs=tuple(paragraphs)), base)
    assert theirs.meeting == meeting
    item = meeting.items[0].id
    assert theirs.unplaced == (Unplaced("Ikke godkendt endnu.", item), Unplaced("Nye ord.", item))
