"""Lines of odd texts: whatever stands in them, and however narrow the page."""

import time

from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.writing.fonts.faces import Faces
from ssp_desktop.writing.fonts.line_breaks import Portion, break_lines
from tests.writing.docx_cases import FONTS

FACE = Faces(FONTS).face("Arial", 11)
TEXTS = st.text(st.sampled_from('abcæ  -/.,()!?%$"01 \u00a0\u00ad→😀\u200b—…'), max_size=60)
ROOMS = st.integers(-500, 70_000)


@given(TEXTS, ROOMS, ROOMS)
def test_breaking_by_words_comes_to_the_same_as_breaking_by_characters(text, first, room):
    by_words = break_lines([Portion(text, FACE)], first, room)
    by_piece = break_lines([Portion(text, FACE), Portion("", FACE)], max(first, 0), max(room, 0))
    assert by_words == by_piece


@given(TEXTS, ROOMS)
def test_lines_go_on_where_the_last_one_ended(text, room):
    starts = break_lines([Portion(text, FACE)], room, room)
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert starts[-1] < max(len(text), 1)


@given(TEXTS, st.integers(2_000, 70_000))
def test_no_line_but_a_single_letter_is_wider_than_the_page(text, room):
    starts = break_lines([Portion(text, FACE)], room, room)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        line = text[start:end].rstrip(" ")
        assert FACE.width(line) <= room or len(line) == 1


def test_a_word_of_200000_characters_costs_no_more_than_many_short_ones():
    begin = time.process_time()
    starts = break_lines([Portion("ab" * 100_000, FACE)], 50_000, 50_000)
    assert time.process_time() - begin < 3  # in the square of its length it takes half a minute
    assert 2_000 < len(starts) < 4_000
