"""Sentences of Danish prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.domain.sentences import begins_sentence, sentence_at, sentences, without_stop


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Godkendt.", ["Godkendt."]),
        ("Godkendt. Taget til efterretning.", ["Godkendt.", "Taget til efterretning."]),
        ("Mødet holdes den 6. februar kl. 16. Alle er med", 2),
        ("Det ses bl.a. Køge og f.eks. Ølby.", 1),
        ("John T. Olsen deltog. Han gik igen.", ["John T. Olsen deltog.", "Han gik igen."]),
        ("For stemte A, C. Imod stemte V.", ["For stemte A, C.", "Imod stemte V."]),
        ("For stemte A. Imod stemte V.", ["For stemte A.", "Imod stemte V."]),
        ("Ad. 1. Nyt fra politiet", 1),
        ("Workshop den 13. - 14. november 2018.", 1),
        ("Det slutter i 2024. Læs mere i punkt 4.5.", 2),
        ("Han sagde: “Det er nok.” Så gik han!", ["Han sagde: “Det er nok.”", "Så gik han!"]),
        ("Er det sådan? Ja …", ["Er det sådan?", "Ja …"]),
        ("  ", []),
    ],
)
def test_a_paragraph_is_split_where_its_sentences_end(text: str, expected: list[str] | int) -> None:
    if isinstance(expected, int):
        assert len(parts(text)) == expected
    else:
        assert parts(text) == expected


@given(st.text('aB1. !?"(', max_size=40))
def test_no_letter_is_in_no_sentence_or_in_two(text: str) -> None:
    letters = [at for start, end in sentences(text) for at in range(start, end)]
    assert letters == sorted(set(letters))
    assert all(at in letters for at, letter in enumerate(text) if not letter.isspace())


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        (0, "Et her."),
        (3, "Et her."),
        (7, "Et her."),
        (8, "To der."),
        (9, "To der."),
        (99, "To der."),
    ],
)
def test_the_sentence_at_a_place_is_the_one_being_written(position: int, expected: str) -> None:
    text = "Et her. To der."
    start, end = sentence_at(text, position)
    assert text[start:end] == expected


def test_an_empty_paragraph_has_an_empty_sentence() -> None:
    assert sentence_at("", 0) == (0, 0)
    assert sentence_at("   ", 2) == (0, 0)


@pytest.mark.parametrize("before", ["", "  ", "Godkendt. ", "Det lød: ", "Ad. 1. ", "Nej! (", "„"])
def test_a_sentence_begins_after_the_end_of_another(before: str) -> None:
    assert begins_sentence(before)


@pytest.mark.parametrize("before", ["det er ", "Køge, ", "a"])
def test_no_sentence_begins_in_another(before: str) -> None:
    assert not begins_sentence(before)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Status. ", "Status"),
        ("Indkøb af bolde mv.", "Indkøb af bolde mv."),
        ("Og så …", "Og så …"),
        ("Og så...", "Og så..."),
        ("Datoer:", "Datoer:"),
    ],
)
def test_a_full_stop_is_taken_off_unless_it_is_of_an_abbreviation(
    sentence: str, expected: str
) -> None:
    assert without_stop(sentence) == expected
