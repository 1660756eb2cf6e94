"""Standing phrases, by abbreviation and by key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.application.aids.phrases import (
    STANDARD_PHRASES,
    expansion,
    often_written,
    phrases_of,
    with_keys,
)
from ssp_desktop.domain.sentences import EVERYDAY_WORDS

USUAL = phrases_of(STANDARD_PHRASES)


def typed(before: str, *texts: str) -> str | None:
    """What stands there once the abbreviation at its end is expanded, `|` for the caret."""
    found = expansion(before, phrases_of(texts) if texts else USUAL)
    if found is None:
        return None
    return before[: found.start] + found.text[: found.caret] + "|" + found.text[found.caret :]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("tte", "Taget til efterretning.|"),
        ("Tte", "Taget til efterretning.|"),
        ("Pia orienterede. tte", "Pia orienterede. Taget til efterretning.|"),
        ("Ad. 7. tte", "Ad. 7. Taget til efterretning.|"),
        ("Ad. 7. Mødedatoer: tte", "Ad. 7. Mødedatoer: Taget til efterretning.|"),
        ("dg", "Dagsordenen godkendt.|"),
        ("go", "Godkendt.|"),
        ("Pia Borg ooa", "Pia Borg orienterede om, at|"),
        ("gmbo", "Godkendt med bemærkning om, at |."),
        ("svtm", "Sendes videre til | med anbefaling."),
    ],
)
def test_letters_at_the_beginning_of_a_sentence_become_the_phrase(before: str, after: str) -> None:
    assert typed(before) == after


@pytest.mark.parametrize(
    "before",
    [
        "",
        "t",
        "te",
        "det er tte",
        "atte",
        "x-tte",
        "(tte",
        "TTE",
        "tte ",
        "i",
        "at",
        "Borgooa",
        "tt3",
    ],
)
def test_other_letters_stay_what_they_are(before: str) -> None:
    assert typed(before) is None


def test_an_everyday_word_is_never_an_abbreviation() -> None:
    for word in EVERYDAY_WORDS:
        spelled = " ".join(letter + "x" for letter in word) + "."
        assert typed(word, spelled, word.title() + ".", f"{word} mere") is None


def test_phrases_of_one_abbreviation_get_more_letters_the_first_keeps_its_own() -> None:
    texts = ("Intet kommet.", "Ingen kommentarer.", "Ingen kender det.", "Ikke.", "Ikke.", "Ikke!")
    made = phrases_of(texts)
    assert [phrase.abbreviation for phrase in made] == [
        "ik",
        "iko",
        "ikd",
        "ikk",
        "ix",
    ]


def test_a_long_phrase_has_a_short_abbreviation() -> None:
    (made,) = phrases_of(["Der er ingen økonomiske konsekvenser for Køge Kommune."])
    assert made.abbreviation == "deiø"


@given(st.lists(st.text(st.sampled_from("aB å…-.1_\n"), max_size=8), max_size=8))
def test_every_phrase_has_an_abbreviation_of_its_own(texts: list[str]) -> None:
    made = phrases_of(texts)
    abbreviations = [phrase.abbreviation for phrase in made]
    assert len(set(abbreviations)) == len(abbreviations)
    assert not EVERYDAY_WORDS.intersection(abbreviations)
    for phrase in made:
        found = expansion(phrase.abbreviation, made)
        if phrase.abbreviation.isalpha():
            assert found is not None
            assert found.phrase == phrase
            assert 0 <= found.caret <= len(found.text)


def test_the_first_nine_have_keys() -> None:
    keys = with_keys(USUAL)
    assert [key for key, _ in keys] == [f"F{number}" for number in range(2, 11)]
    assert keys[0][1].text == "Taget til efterretning."
    assert [key for key, _ in with_keys(USUAL[:2])] == ["F2", "F3"]


def test_a_phrase_by_key_keeps_its_distance_from_the_word_before() -> None:
    assert USUAL[0].written("Ja.") == (" Taget til efterretning.", 24)
    assert USUAL[0].written("Ja. ") == ("Taget til efterretning.", 23)
    (made,) = phrases_of(["Sendt til ... i dag."])
    assert made.written("Ja.") == (" Sendt til  i dag.", 11)


def test_sentences_of_three_decisions_are_offered_most_frequent_first() -> None:
    decisions = [
        "Ad. 1. Status fra området.\n\nUdvalget takkede for arbejdet. Pia gik.",
        "- **Udvalget** takkede for arbejdet.\n- Ad. 1. Status fra området.\n\nåbnes igen.",
        "udvalget takkede for arbejdet. Åbnes igen. Taget til efterretning.",
        "Åbnes igen. Åbnes igen. Taget til efterretning. Godkendt.",
        "Udvalget takkede for arbejdet. Taget til efterretning. Godkendt. For stemte A, C.",
        "Godkendt. For stemte A, C.",
        "For stemte A, C.",
    ]
    found = often_written(decisions, ["Taget til efterretning."])
    assert found == ["Udvalget takkede for arbejdet.", "Åbnes igen."]
    assert often_written(decisions, found) == ["Taget til efterretning."]
    assert often_written(decisions, [], most=1) == ["Udvalget takkede for arbejdet."]


def test_what_was_written_seldom_or_at_length_is_not_offered() -> None:
    long = "Dette er en sætning, som er så lang, at ingen ville ville have den som standard."
    assert often_written([long] * 5 + ["Sjælden sætning her."] * 2 + ["Kort."] * 5, []) == []


def test_a_sentence_in_a_table_is_offered_without_what_stands_beside_it() -> None:
    decisions = [
        f"| Sag | Svar |\n| --- | --- |\n| {name} | Forvaltningen vender tilbage. |"
        for name in ("Skoler", "Klubber", "Skoler")
    ]
    assert often_written(decisions, ()) == ["Forvaltningen vender tilbage."]
