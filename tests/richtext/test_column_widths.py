"""The room of a table is shared out whole, whatever its columns ask for."""

from hypothesis import example, given
from hypothesis import strategies as st

from ssp_desktop.richtext.column_widths import shared

NEEDS = st.lists(
    st.tuples(st.integers(1, 300), st.integers(0, 300)).map(lambda each: (each[0], sum(each))),
    min_size=1,
    max_size=8,
)


@given(st.integers(1, 600), NEEDS)
@example(100, [(100, 200)])  # the longest word is just as wide as the table
@example(100, [(40, 200), (60, 60)])
def test_widths_come_to_the_room_and_no_word_is_cut_that_has_room(
    room: int, needs: list[tuple[int, int]]
) -> None:
    least, most = zip(*needs, strict=True)
    widths = shared(room, least, most)
    assert sum(widths) == room
    if sum(least) <= room:
        assert all(width >= word - 1 for width, word in zip(widths, least, strict=True))
    if sum(most) <= room:
        assert all(width >= line - 1 for width, line in zip(widths, most, strict=True))
