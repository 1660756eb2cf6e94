"""Two rows are compared from both ends, and nothing is counted twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.domain.unchanged_ends import unchanged_ends

ROWS = st.text("ab", max_size=8)


@pytest.mark.parametrize(
    ("one", "other", "ends"),
    [
        ("abc", "abc", (3, 0)),
        ("abc", "axc", (1, 1)),
        ("aa", "aaa", (2, 0)),
        ("", "abc", (0, 0)),
        ("abc", "xyz", (0, 0)),
    ],
)
def test_the_start_is_counted_first(one: str, other: str, ends: tuple[int, int]) -> None:
    assert unchanged_ends(one, other) == ends


@given(ROWS, ROWS)
def test_with_the_middle_of_the_other_one_row_becomes_the_other(one: str, other: str) -> None:
    first, last = unchanged_ends(one, other)
    middle = other[first : len(other) - last]
    assert one[:first] + middle + one[len(one) - last :] == other
    assert first + last <= min(len(one), len(other))


def test_who_calls_says_what_is_the_same() -> None:
    assert unchanged_ends([1, 2, 3], ["1", "x", "3"], lambda one, other: str(one) == other) == (
        1,
        1,
    )
