"""Words that came and went between two versions of a text."""

from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.application.editing.word_changes import Fate, Words, word_changes

TEXTS = st.lists(st.sampled_from(["ja", "nej", "og", "\n", "8.", "å"]), max_size=20).map(" ".join)


def test_a_word_that_took_anothers_place_is_told_with_it() -> None:
    assert list(word_changes("Styregruppen vedtog planen.", "Styregruppen tiltrådte planen.")) == [
        Words("Styregruppen", Fate.KEPT),
        Words(" vedtog", Fate.REMOVED),
        Words(" tiltrådte", Fate.ADDED),
        Words(" planen.", Fate.KEPT),
    ]


def test_a_line_that_was_split_has_no_new_words() -> None:
    assert list(word_changes("et to", "et\nto")) == [
        Words("et", Fate.KEPT),
        Words("\n", Fate.ADDED),
        Words("to", Fate.KEPT),
    ]


@given(TEXTS, TEXTS)
def test_both_versions_can_be_read_out_of_it(older: str, newer: str) -> None:
    parts = list(word_changes(older, newer))
    assert "".join(each.text for each in parts if each.fate is not Fate.REMOVED) == newer
    left = "".join(each.text for each in parts if each.fate is not Fate.ADDED)
    assert left.split() == older.split()
