"""Long words are offered from what is already written of the matter."""

import pytest

from ssp_desktop.application.aids.vocabulary import MOST, Vocabulary

CASE_TEXT = (
    "Konflikthåndteringskurserne og handleplanen blev drøftet. Handleplanen er ny.",
    "SSP-styregruppen i Herfølge-/Holmebækområdet",
)


def offered(before: str, *written: str) -> list[str]:
    offer = Vocabulary(CASE_TEXT).offer(before, written)
    return [choice.text for choice in offer.choices] if offer else []


def test_the_rest_of_a_long_word_follows_three_letters():
    assert offered("Der kom kon") == ["konflikthåndteringskurserne"]
    assert offered("Der kom ko") == []


def test_a_word_is_offered_while_that_saves_three_letters():
    short = Vocabulary(["skolen skole"]).offer("sko")
    assert short is not None
    assert [choice.text for choice in short.choices] == ["skolen"]


def test_three_words_are_offered_at_a_time():
    many = Vocabulary(["skolerne skolebus skolegård skoleleder skoleåret"]).offer("sko")
    assert many is not None
    assert len(many.choices) == 3


def test_the_letters_typed_stay_as_they_are():
    assert offered("HAN") == ["HANdleplanen"]
    assert offered("SSP-s") == ["SSP-styregruppen"]


def test_it_says_where_the_word_begins():
    offer = Vocabulary(CASE_TEXT).offer("Se handl")
    assert offer is not None
    assert offer.start == 3


@pytest.mark.parametrize(
    "before", ["", "i", "handleplan", "handleplanen", "12", "x@han", "www.han"]
)
def test_what_is_not_worth_a_key_or_no_word_is_left_alone(before: str):
    assert offered(before) == []


def test_what_was_written_last_comes_first():
    assert offered("han", "Handlekraften er stor.", "Handelsskolen kom.")[:2] == [
        "handelsskolen",
        "handlekraften",
    ]


def test_no_more_than_a_few_are_offered():
    words = " ".join(f"handle{letter * 5}" for letter in "abcdef")
    assert len(offered("han", words)) == MOST


def test_a_word_that_others_begin_with_is_not_offered_twice():
    assert offered("hand", "Handleplanen kom") == ["handleplanen"]
