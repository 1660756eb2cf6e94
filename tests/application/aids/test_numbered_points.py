"""Which numbered points of an item a decision answers."""

import pytest

from ssp_desktop.application.aids.numbered_points import Point, points_of
from ssp_desktop.domain.meeting import Section


def numbers_and_titles(*texts: tuple[str, str], answered: tuple[str, ...] = ()) -> list[Point]:
    sections = [Section(str(at), *text) for at, text in enumerate(texts)]
    return list(points_of(sections, answered))


def test_the_title_is_the_first_sentence_without_its_full_stop() -> None:
    text = (
        "1. Byvenner efter nedlæggelsen. (Sker i regi af Natteravnene.)\n"
        "2. Workshop den 13. - 14. november 2018.\n\n   Bilag: rapport.\n"
        "3. Mødedatoer:\n\n   21\\. marts\n"
        "4. Køb af **bolde** mv."
    )
    assert numbers_and_titles(("Baggrund", text)) == [
        Point(1, "Byvenner efter nedlæggelsen"),
        Point(2, "Workshop den 13. - 14. november 2018"),
        Point(3, "Mødedatoer:"),
        Point(4, "Køb af bolde mv."),
    ]


def test_points_run_on_through_lists_and_sections() -> None:
    found = numbers_and_titles(
        ("Baggrund", "Tekst\n\n1. A\n\n- b\n\n2. B\n\nMere tekst"),
        ("Vurdering", "3. C\n   1. indre\n\n- ikke nummereret"),
    )
    assert found == [Point(1, "A"), Point(2, "B"), Point(3, "C")]


def test_the_recommendation_is_answered_only_where_the_case_text_has_no_row_of_its_own() -> None:
    recommendation = ("Indstilling", "Det indstilles, at\n\n1. et\n2. to")
    assert numbers_and_titles(recommendation) == [Point(1, "et"), Point(2, "to")]
    assert numbers_and_titles(recommendation, ("Baggrund", "1. A")) == [Point(1, "A")]
    several = ("Baggrund", "1. A\n2. B\n3. C\n\nog\n\n1. D")
    assert numbers_and_titles(recommendation, several) == [Point(1, "et"), Point(2, "to")]
    one = ("Indstilling", "1. tager det hele til efterretning.")
    assert numbers_and_titles(one, several) == [Point(1, "A"), Point(2, "B"), Point(3, "C")]


def test_the_row_that_is_answered_already_stays_the_one() -> None:
    rows = ("Baggrund", "1. A\n2. B\n3. C\n\nog\n\n1. D\n2. E")
    assert numbers_and_titles(rows, answered=("e.",)) == [Point(1, "D"), Point(2, "E")]


@pytest.mark.parametrize("text", ["", "Tekst", "- a\n- b", "1. \n2. ", "21\\. marts"])
def test_a_text_without_numbered_points_has_none(text: str) -> None:
    assert numbers_and_titles(("Baggrund", text)) == []
