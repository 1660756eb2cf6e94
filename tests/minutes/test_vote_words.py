"""What a decision says of votes and dissents."""

import pytest

from ssp_desktop.domain.meeting import AgendaItem, Participant, Section
from ssp_desktop.domain.votes import Dissent, Side, Vote
from ssp_desktop.minutes.vote_words import dissent_sentence, subject_of, vote_sentence

PEOPLE = (
    Participant("1", "Pia Borg"),
    Participant("2", "Mads Andersen", "C"),
    Participant("3", "Pernille Sylvest", "A"),
    Participant("4", "Helle Poulsen", "V"),
)


@pytest.mark.parametrize(
    ("vote", "expected"),
    [
        (Vote("v"), ""),
        (Vote("v", ("gone",)), ""),
        (Vote("v", ("1", "2")), "Enstemmigt vedtaget."),
        (Vote("v", against=("1",)), "Enstemmigt forkastet."),
        (
            Vote("v", ("1", "2", "3"), ("4",)),
            (
                "Med stemmerne 3 for og 1 imod blev forslaget vedtaget. For stemte Pia Borg, Mads "
                "Andersen (C) og Pernille Sylvest (A). Imod stemte Helle Poulsen (V)."
            ),
        ),
        (
            Vote("v", ("1",), ("2", "3")),
            (
                "Med stemmerne 1 for og 2 imod blev forslaget forkastet. For stemte Pia Borg. "
                "Imod stemte Mads Andersen (C) og Pernille Sylvest (A)."
            ),
        ),
        (
            Vote("v", ("1",), ("2",), ("3", "4")),
            (
                "Stemmerne stod lige med 1 for og 1 imod. For stemte Pia Borg. Imod stemte Mads "
                "Andersen (C). Pernille Sylvest (A) og Helle Poulsen (V) undlod at stemme."
            ),
        ),
        (
            Vote("v", ("1",), abstained=("2",)),
            (
                "Med stemmerne 1 for og ingen imod blev forslaget vedtaget. For stemte Pia Borg. "
                "Mads Andersen (C) undlod at stemme."
            ),
        ),
        (Vote("v", abstained=("1",)), "Pia Borg undlod at stemme."),
    ],
)
def test_a_vote_by_person_names_who_voted_how(vote: Vote, expected: str) -> None:
    assert vote_sentence(vote, PEOPLE) == expected


@pytest.mark.parametrize(
    ("vote", "expected"),
    [
        (Vote("v", ("A", "C"), ("V",), by_party=True), "For stemte A, C. Imod stemte V."),
        (
            Vote("v", ("A", "C"), ("V",), ("F", "Ø"), by_party=True, counts=(4, 1, 2)),
            (
                "Med stemmerne 4 for og 1 imod blev forslaget vedtaget. For stemte A, C. "
                "Imod stemte V. F, Ø undlod at stemme."
            ),
        ),
        (Vote("v", ("A", "Politiet"), by_party=True), "Enstemmigt vedtaget."),
        (
            Vote("v", ("A", "UP", "Politiet"), ("V", "4"), by_party=True),
            "For stemte A, UP og Politiet. Imod stemte V og Helle Poulsen (V).",
        ),
    ],
)
def test_a_vote_by_party_names_the_parties(vote: Vote, expected: str) -> None:
    assert vote_sentence(vote, PEOPLE) == expected


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((19, 2, 0), "Med stemmerne 19 for og 2 imod blev indstillingen vedtaget."),
        (
            (1, 2, 1),
            "Med stemmerne 1 for og 2 imod blev indstillingen forkastet. 1 undlod at stemme.",
        ),
        ((3, 3, 0), "Stemmerne stod lige med 3 for og 3 imod."),
        ((9, 0, 0), "Enstemmigt vedtaget."),
        ((0, 0, 4), "4 undlod at stemme."),
        ((0, 0, 0), ""),
    ],
)
def test_a_ballot_gives_the_numbers_alone(counts: tuple[int, ...], expected: str) -> None:
    assert vote_sentence(Vote("v", counts=counts), PEOPLE, "indstillingen") == expected


def test_what_is_voted_on_is_the_recommendation_if_there_is_one() -> None:
    assert (
        subject_of(AgendaItem("i", "", sections=(Section("s", "INDSTILLING", "x"),)))
        == "indstillingen"
    )
    assert (
        subject_of(AgendaItem("i", "", sections=(Section("s", "Indstilling", " "),))) == "forslaget"
    )


def test_a_dissent_names_its_owners() -> None:
    dissent = Dissent("d", ("3", "gone", "1"), "Vi er imod.\n\nDet er  dyrt.")
    assert (
        dissent_sentence(dissent, PEOPLE)
        == "Mindretalsudtalelse fra Pernille Sylvest (A) og Pia Borg: Vi er imod. Det er dyrt."
    )
    assert dissent_sentence(Dissent("d", (), "Nej."), PEOPLE) == "Mindretalsudtalelse: Nej."
    assert dissent_sentence(Dissent("d", ("3",), " \n "), PEOPLE) == ""


def test_nobody_votes_on_two_sides() -> None:
    vote = Vote("v", ("1", "2")).placing("1", Side.AGAINST).placing("3", Side.ABSTAINED)
    assert (vote.in_favour, vote.against, vote.abstained) == (("2",), ("1",), ("3",))
    assert vote.placing("2", Side.FOR) == vote
    assert vote.placing("3", None).side_of("3") is None
    assert [vote.side_of(who) for who in "123"] == [Side.AGAINST, Side.FOR, Side.ABSTAINED]


@pytest.mark.parametrize(
    ("vote", "expected"),
    [
        (
            Vote("v", against=("4",), missing=5),
            "Med stemmerne 1 imod; 5 stemte ikke. Imod stemte Helle Poulsen (V).",
        ),
        (
            Vote("v", counts=(3, 1, 2), missing=1),
            ("Med stemmerne 3 for og 1 imod; 1 stemte ikke. 2 undlod at stemme."),
        ),
        (Vote("v", counts=(3, 0, 0), missing=2), "Med stemmerne 3 for; 2 stemte ikke."),
        (Vote("v", ("A",), by_party=True, missing=2), "For stemte A. 2 stemte ikke."),
        (Vote("v", abstained=("1",), missing=2), "Pia Borg undlod at stemme. 2 stemte ikke."),
        (
            Vote("v", counts=(0, 1, 0), missing=5, secret=True),
            "Ved hemmelig afstemning med stemmerne 1 imod; 5 stemte ikke.",
        ),
    ],
)
def test_an_incomplete_vote_is_never_unanimous_and_has_no_outcome(
    vote: Vote, expected: str
) -> None:
    assert vote_sentence(vote, PEOPLE) == expected


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (
            (4, 1, 0),
            "Ved hemmelig afstemning med stemmerne 4 for og 1 imod blev forslaget vedtaget.",
        ),
        (
            (2, 2, 1),
            (
                "Ved hemmelig afstemning stod stemmerne lige med 2 for og 2 imod. "
                "1 undlod at stemme."
            ),
        ),
        ((0, 5, 0), "Enstemmigt forkastet ved hemmelig afstemning."),
        ((0, 0, 5), "Ved hemmelig afstemning undlod 5 at stemme."),
    ],
)
def test_a_secret_vote_tells_its_numbers(counts: tuple[int, ...], expected: str) -> None:
    vote = Vote("v", ("1",), ("2",), counts=counts, secret=True)
    assert vote_sentence(vote, PEOPLE) == expected
