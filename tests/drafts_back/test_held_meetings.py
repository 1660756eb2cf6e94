"""Drafts of meetings that were held step by step: with votes, substitutes, dissents and guests."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents import Renderer
from tests.drafts_back.cases import came_back, case
from tests.drafts_back.edits import WITHIN_ITEMS
from tests.drafts_back.ways import MARKERS, SAVED
from tests.meetings.held_meetings import Held, held_meetings
from tests.proofs import cases, random_cases

pytestmark = [pytest.mark.slow, pytest.mark.proof]
# What follows of people at each item, told at the front by its number, is not the reviewer's.
_EDITS = {name: edit for name, edit in WITHIN_ITEMS.items() if name != "person gone"}


@pytest.mark.timeout(60 + 6 * cases(3, 0.1))
@random_cases(3, 0.1)
@given(
    held_meetings(),
    st.integers(0, 9999),
    st.sampled_from(SAVED),
    st.sampled_from(MARKERS[:2]),
)
def test_a_held_meeting_comes_back(
    render_pdf: Renderer, held: Held, seed: int, way: str, markers: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = case(seed, Path(folder), _EDITS, held.meeting)
        assert came_back([made], render_pdf, way, markers) == {}
