"""Names completed while they are typed."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.application.aids.completion import MOST, Completion, NameCompletions, Offer
from ssp_desktop.domain.committee import Committee, Member
from ssp_desktop.domain.meeting import Meeting, Participant, Presence
from ssp_desktop.domain.room import EventKind, RoomEvent

MEETING = Meeting(
    "m",
    "SSP-styregruppen",
    municipality="Køge Kommune",
    participants=(
        Participant("1", "Pia Borg"),
        Participant("2", "Anders Nyholm", "Politiet"),
        Participant("3", "Mads Andersen", "C"),
        Participant("4", "Jacqueline Sporon-Fiedler", "F"),
        Participant("5", "Pernille Sylvest", "A", Presence.EXCUSED),
        Participant("6", "Bo Aage Møller"),
        Participant("7", "Åse Petersen", "Campus Køge"),
        Participant("8", "André Ågård", "Politiet"),
    ),
)
COMMITTEE = Committee(
    "c",
    "SSP",
    members=(Member("a", "Pia Borg"), Member("b", "Poul Ditlev"), Member("d", "Denise Å")),
)
NAMES = NameCompletions.of(MEETING, COMMITTEE)


def test_who_came_late_goes_before_who_left() -> None:
    log = (
        RoomEvent("1", EventKind.BEGAN),
        RoomEvent("2", EventKind.LEFT, person="1"),
        RoomEvent("3", EventKind.ARRIVED, person="5"),
    )
    found = NameCompletions.of(replace(MEETING, events=log), COMMITTEE).matching("p")
    names = [choice.text for choice in found]
    assert names.index("Pernille Sylvest") < names.index("Pia Borg") < names.index("Poul Ditlev")


def test_an_organisation_of_two_letters_is_offered_and_a_party_of_one_is_not() -> None:
    people = (Participant("1", "Bo Ly", "UU"), Participant("2", "Eva Å", "U"))
    known = NameCompletions.of(replace(MEETING, participants=people), COMMITTEE)
    assert [choice.text for choice in known.matching("u") if len(choice.text) < 3] == ["UU"]


def test_an_organisation_that_is_spelled_in_two_ways_is_offered_as_it_stands_first() -> None:
    people = (Participant("1", "Bo Ly", "Politiet"), Participant("2", "Eva Å", "politiet"))
    known = NameCompletions.of(replace(MEETING, participants=people), COMMITTEE)
    offered = [choice.text for choice in known.matching("politi")]
    assert [each for each in offered if each.casefold() == "politiet"] == ["Politiet"]


def test_who_is_there_is_offered_once_as_the_meeting_has_them() -> None:
    here = replace(MEETING, participants=(Participant("1", "Pia Borg", "Politiet"),))
    (offered,) = NameCompletions.of(here, COMMITTEE).matching("pia")
    assert (offered.text, offered.beside) == ("Pia Borg", "Politiet")


def test_an_organisation_of_several_is_offered_once() -> None:
    people = tuple(Participant(each, f"{each} Ly", "Politiet") for each in ("Bo", "Eva", "Ib"))
    known = NameCompletions.of(replace(MEETING, participants=people), COMMITTEE)
    assert [choice.text for choice in known.matching("politi")].count("Politiet") == 1


def offered(before: str, *, asked: bool = False) -> list[str]:
    """What each choice would make of `before`."""
    found = NAMES.offer(before, asked=asked)
    return [before[: found.start] + choice.text for choice in found.choices] if found else []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Pi", ["Pia Borg"]),
        ("Pia", ["Pia Borg"]),
        ("Pia B", ["Pia Borg"]),
        ("orienterede Bor", ["orienterede Pia Borg"]),
        ("Fi", ["Jacqueline Sporon-Fiedler"]),
        ("Sporon-Fi", ["Jacqueline Sporon-Fiedler"]),
        ("Aag", ["André Ågård", "Bo Aage Møller"]),
        ("Åg", ["André Ågård", "Bo Aage Møller"]),
        ("Aa", ["Åse Petersen", "André Ågård", "Bo Aage Møller", "Denise Å"]),
        ("Andre", ["André Ågård"]),
        ("And", ["Anders Nyholm", "André Ågård", "Mads Andersen"]),
        ("Og Pia Bo", ["Og Pia Borg"]),
        ("Formand An", ["Formand Anders Nyholm", "Formand André Ågård", "Formand Mads Andersen"]),
        ("Kø", ["Køge Kommune", "Campus Køge", "Åse Petersen"]),
        ("Po", ["Poul Ditlev", "Politiet", "Anders Nyholm", "André Ågård"]),
        ("fra SS", ["fra SSP-styregruppen"]),
        ("v/Pi", ["v/Pia Borg"]),
        ("(Pe", ["(Åse Petersen", "(Pernille Sylvest"]),
        ("som De", ["som Denise Å"]),
        ("Bo", ["Bo Aage Møller", "Pia Borg"]),
    ],
)
def test_two_letters_of_a_name_bring_it(before: str, after: list[str]) -> None:
    assert offered(before) == after


@pytest.mark.parametrize(
    "before",
    [
        "",
        "P",
        "pi",
        "pia",
        "Pia Borg",
        "Pia ",
        "Pix",
        "De",
        "Det var. De",
        "x-Pi",
        "C",
        "3Pi",
        "PiaB",
    ],
)
def test_ordinary_words_and_finished_names_are_left_in_peace(before: str) -> None:
    assert offered(before) == []


def test_a_first_name_that_stands_there_is_not_written_again() -> None:
    assert offered("Anders Nyhlom An") == [
        "Anders Nyhlom André Ågård",
        "Anders Nyhlom Mads Andersen",
    ]


def test_asked_for_by_key_small_letters_do() -> None:
    assert offered("og p", asked=True)[0] == "og Pia Borg"
    assert offered("De", asked=True) == ["Denise Å"]
    assert offered("og ", asked=True) == []


def test_an_affiliation_stands_beside_the_name() -> None:
    assert NAMES.offer("Anders") == Offer(
        0, (Completion("Anders Nyholm", "Politiet"), Completion("Mads Andersen", "C"))
    )


def test_at_most_six_are_offered_in_danish_order() -> None:
    names = NameCompletions([Member(str(at), f"Li{x} B") for at, x in enumerate("åøæzyxwv")])
    assert [each.text for each in names.matching("Li")] == [f"Li{x} B" for x in "vwxyzæ"]
    assert len(names.matching("li")) == MOST


@given(st.lists(st.text(max_size=8), max_size=6), st.text(max_size=12), st.booleans())
def test_whatever_is_typed_what_is_offered_goes_on_from_it(
    words: list[str], before: str, asked: bool
) -> None:
    names = NameCompletions([Participant(word, word, word[::-1]) for word in words], [], words[:1])
    found = names.offer(before, asked=asked)
    if found is not None:
        assert 0 < len(found.choices) <= MOST
        assert len(set(found.choices)) == len(found.choices)
        assert found.start < len(before)
        assert before[found.start :] not in [choice.text for choice in found.choices]


def test_sixty_people_cost_no_time() -> None:
    people = [
        Participant(str(at), f"Anna{at} Bertil Christensen{at % 9}", f"Afdeling {at % 7}")
        for at in range(60)
    ]
    names = NameCompletions(people)
    for before in ("Be", "An", "Afd", "Det sk Xy", "noget " * 500 + "Be"):
        assert min(_seconds(names, before) for _ in range(50)) < 0.0005  # 0.02 ms in peace


def _seconds(names: NameCompletions, before: str) -> float:
    start = time.perf_counter()
    names.offer(before)
    return time.perf_counter() - start
