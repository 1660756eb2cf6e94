"""Whom a name, or its first letters, mean."""

import pytest

from ssp_desktop.application.aids.completion import Completion, NameCompletions
from ssp_desktop.application.aids.named_people import (
    called,
    each_named,
    members_named,
    people_named,
)
from ssp_desktop.application.live.newcomers import Comes, come, read_newcomer
from ssp_desktop.application.live.seats import substitute
from ssp_desktop.domain.danish import danish_list
from ssp_desktop.domain.meeting import Meeting, Participant, Role

PEOPLE = (
    Participant("bo", "Bo Ly", "V"),
    Participant("bodil", "Bodil Aas", "A"),
    Participant("ea", "Ea Bo Dam", "C"),
    Participant("gorm", "Gorm Bovin", role=Role.GUEST),
)


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("bo ly", ["bo"]),
        ("bo", ["bo", "ea"]),  # whose name it is, before those whose name it begins
        ("bod", ["bodil"]),
        ("bo d", ["ea"]),
        ("bov.", ["gorm"]),
        ("ås", ["bodil"]),
        ("ib", []),
        (" . ", []),
    ],
)
def test_letters_mean_those_whose_name_they_are_or_begin(letters: str, found: list[str]) -> None:
    assert [person.id for person in people_named(PEOPLE, letters)] == found


def test_a_guest_has_no_seat() -> None:
    meeting = Meeting("m", "Udvalg", participants=PEOPLE)
    assert members_named(meeting, "gorm") == []
    assert [person.id for person in members_named(meeting, "bodil")] == ["bodil"]


NAMESAKES = (
    Participant("v", "Bo Ly", "V"),
    Participant("børn", "Bo Ly", "Center for Børn og Unge"),
    Participant("ude", "Bo Ly"),
    Participant("pia", "Pia Borg", "A"),
)


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("Bo Ly", ["v", "børn", "ude"]),
        ("bo ly (v)", ["v"]),
        ("Bo Ly, V", ["v"]),
        ("Bo, center for børn og unge", ["børn"]),
        ("Bo Ly (–)", ["ude"]),
        ("Bo Ly (Ø)", []),
    ],
)
def test_the_affiliation_tells_people_of_one_name_apart(letters: str, found: list[str]) -> None:
    assert [person.id for person in people_named(NAMESAKES, letters)] == found


def test_everybody_can_be_named_as_they_are_called() -> None:
    names = [called(person, NAMESAKES) for person in NAMESAKES]
    assert names == ["Bo Ly (V)", "Bo Ly (Center for Børn og Unge)", "Bo Ly (–)", "Pia Borg"]
    named = each_named(NAMESAKES, danish_list(names))
    assert [found for _, found in named] == [[person] for person in NAMESAKES]


def test_an_affiliation_behind_a_comma_is_no_name_of_its_own() -> None:
    found = [[p.id for p in meant] for _, meant in each_named(NAMESAKES, "Bo Ly, V og Pia")]
    assert found == [["v"], ["pia"]]


def test_of_two_with_one_name_an_affiliation_behind_a_comma_says_which() -> None:
    two = (Participant("a", "Bo Ly", "A"), Participant("v", "Bo Ly", "V"))
    assert [[p.id for p in meant] for _, meant in each_named(two, "Bo Ly, V")] == [["v"]]
    alone = each_named((*two[1:], Participant("x", "Vagn Ås")), "Bo Ly, V")
    assert [[p.id for p in meant] for _, meant in alone] == [["v"], ["x"]]


def test_what_completes_a_name_of_several_says_which() -> None:
    choices = [choice.text for choice in NameCompletions(NAMESAKES).matching("bo ly")]
    assert choices == ["Bo Ly (Center for Børn og Unge)", "Bo Ly (V)", "Bo Ly (–)"]
    assert NameCompletions(NAMESAKES).matching("pia")[0] == Completion("Pia Borg", "A")


@pytest.mark.parametrize(
    ("line", "comes", "clear"),
    [
        ("Bo Ly", Comes.ONE_OF_SEVERAL, False),
        ("Bo Ly, V", Comes.LISTED, True),
        ("Bo Ly, Ø", Comes.MEMBER, True),
        ("Eva Ny for Bo Ly", Comes.FOR_NOBODY, False),
        ("Eva Ny for Bo Ly (V)", Comes.SUBSTITUTE, True),
    ],
)
def test_who_comes_under_a_name_of_several_must_be_said(
    line: str, comes: Comes, clear: bool
) -> None:
    meeting = Meeting("m", "Udvalg", participants=NAMESAKES)
    who = read_newcomer(meeting, line)
    assert who is not None
    assert (who.comes, who.is_somebody) == (comes, clear)
    assert (come(meeting, who, None) is not None) == clear
    assert bool(who.several) is not clear


@pytest.mark.parametrize("people", [NAMESAKES, (NAMESAKES[1], NAMESAKES[0], NAMESAKES[3])])
def test_a_substitute_of_a_name_of_several_is_not_the_first(
    people: tuple[Participant, ...],
) -> None:
    meeting = Meeting("m", "Udvalg", participants=people)
    assert substitute(meeting, "pia", "Bo Ly", None) is None
    change = substitute(meeting, "pia", "Bo Ly (V)", None)
    assert change is not None
    after = change.apply(meeting)
    assert after.participant("v").stands_in_for == "pia"
    assert len(after.participants) == len(people)


def test_in_a_text_who_has_no_affiliation_has_the_bare_name() -> None:
    offered = NameCompletions.of(Meeting("m", "Udvalg", participants=NAMESAKES)).matching("bo ly")
    assert {choice.text for choice in offered} == {
        "Bo Ly", "Bo Ly (V)", "Bo Ly (Center for Børn og Unge)"
    }  # fmt: skip
