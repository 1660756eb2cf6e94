"""Names that are nearly somebody's, and those that are not."""

import pytest

from ssp_desktop.domain.proof import FlagKind
from tests.spelling.conftest import Look

PEOPLE = (
    "Anders Nyholm", "Brian Bakmann Sørensen", "Pia Borg", "Mads Andersen", "John T. Olsen",
    "Christian Mejdahl Petersen", "Jacqueline Sporon-Fiedler", "Jesper Snitgaard", "Helle Poulsen",
    "Ertugrul Vural", "Lene Lykke", "Birgitte Winther",
)  # fmt: skip
OTHERS = ("Byrådsstue Ivar Huitfeldt", "Køge Kommune", "SSP styregruppen", "Familiecenter Køge")


@pytest.mark.parametrize(
    ("text", "word", "better"),
    [
        ("Andes Nyholm og Pia Borg er ansvarlige.", "Andes Nyholm", "Anders Nyholm"),
        ("Brian Bakman Sørensen orienterede.", "Brian Bakman Sørensen", "Brian Bakmann Sørensen"),
        ("Bakman orienterede om det.", "Bakman", "Bakmann"),
        ("Ifølge Bakmans oplæg", "Bakmans", "Bakmanns"),
        ("Anders Nyholms og Anders Nyholns oplæg", "Anders Nyholns", "Anders Nyholms"),
        ("Andes sagde det.", "Andes", "Anders"),
        ("Pia Bork kom.", "Pia Bork", "Pia Borg"),
        ("Jon T. Olsen kom.", "Jon T. Olsen", "John T. Olsen"),
        ("Kristian Petersen kom.", "Kristian Petersen", "Christian Petersen"),
        ("Jesper Snitgård kom.", "Jesper Snitgård", "Jesper Snitgaard"),
        ("Snitgårds oplæg", "Snitgårds", "Snitgaards"),
        ("Jaqueline Sporon-Fidler kom.", "Jaqueline Sporon-Fidler", "Jacqueline Sporon-Fiedler"),
        ("Mødet i Iver Huitfeldt", "Iver Huitfeldt", "Ivar Huitfeldt"),
        ("Ertugul sagde", "Ertugul", "Ertugrul"),
        ("Birgite Winther gik.", "Birgite Winther", "Birgitte Winther"),
        ("(Andes Nyholm)", "Andes Nyholm", "Anders Nyholm"),
    ],
)
def test_what_is_nearly_a_name_is_flagged_with_the_right_one(
    look: Look, text: str, word: str, better: str
) -> None:
    flags = look(text, people=PEOPLE, others=OTHERS)
    assert [(flag.word, flag.better[0]) for flag in flags if flag.kind is FlagKind.NAME] == [
        (word, better)
    ]
    assert all(text[flag.start : flag.end] == flag.word for flag in flags)
    # What is told of a name is not told of its spelling once more.
    assert not [flag for flag in flags if flag.kind is FlagKind.SPELLING and flag.word in word]


@pytest.mark.parametrize(
    "text",
    [
        "Anders Nyholm, Nyholms oplæg, ANDERS NYHOLM og Anders Nyholm's.",
        "Anders Jensen, Mads Nyholm, Anders og Andres, Andrea og Anne talte.",
        "Christine Petersen og Lone talte med Lykkes formand.",
        "Mia Borg og Per Olsen",
        "Iver alene, Kristian alene og Helge.",
        "Bord og stole, borge og Borgere i Køge, Kommuner og Kommunernes forening.",
        "Familiecentret Køge og SSP-Styregruppen i Køge Kommunes lokaler.",
        "Brian Sørensen og John Olsen og Sporon.",
        "Anders. Nyholm",
        "Nyholms Anders",
        "Ad. 3. Status: Pia Borg, Mads Andersen (C) og Helle Poulsen (V).",
    ],
)
def test_other_people_and_words_are_left_alone(look: Look, text: str) -> None:
    flags = look(text, people=PEOPLE, others=OTHERS)
    assert [flag for flag in flags if flag.kind is FlagKind.NAME] == []


@pytest.mark.parametrize("hyphen", ["-", "\u2011"])
def test_a_part_with_a_hanging_hyphen_is_judged_as_a_part(look: Look, hyphen: str) -> None:
    people, others = ("Børge Lund",), ("Børn og Unge",)
    for text in (f"Børne{hyphen} og Ungeudvalget", f"(Børne{hyphen}/Ungeudvalget)"):
        assert look(text, people=people, others=others) == ()
    (flag,) = look("Børne sagde det.", people=people)
    assert flag.better == ("Børge",)
    (flag,) = look(f"Nyhollm{hyphen} og Borg", people=PEOPLE)
    assert flag.better == ("Nyholm",)


def test_two_of_nearly_one_name_are_both_right(look: Look) -> None:
    people = ("Lene Jensen", "Lone Jensen")
    assert look("Lene Jensen og Lone Jensen", people=people) == ()
    (flag,) = look("Lane Jensen", people=("Lene Jensen",))
    assert flag.better == ("Lene Jensen",)


@pytest.mark.parametrize("silenced", ["Andes Nyholm", "Andes", "andes nyholm"])
def test_it_is_right_as_it_is(look: Look, silenced: str) -> None:
    text = "Andes Nyholm og Andes Nyholms oplæg"
    assert len(look(text, people=PEOPLE)) == 2
    assert look(text, people=PEOPLE, silenced=(silenced,)) == ()


def test_an_own_word_is_no_slip_in_a_name(look: Look) -> None:
    assert look("Bakman kom.", people=PEOPLE, words=("Bakman",)) == ()
