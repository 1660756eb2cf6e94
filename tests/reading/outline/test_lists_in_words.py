"""Lists of people whose label is a sentence, several of them on one line, and what is in them."""

import pytest

from ssp_desktop.domain.meeting import Meeting, Presence, Role
from ssp_desktop.reading.door import read_text
from ssp_desktop.reading.understanding.result import Fate
from tests.meetings.people import absent_from

ITEMS = "1. Budget\n\nBeslutning\n\nGodkendt.\n\n2. Eventuelt\n\nBeslutning\n\nIntet.\n"


def met(people: str, items: str = ITEMS) -> Meeting:
    return read_text(f"REFERAT Havneudvalget d. 04-06-2026\n\n{people}\n\n{items}").meeting


def presences(meeting: Meeting) -> dict[str, Presence]:
    return {person.name: person.presence for person in meeting.participants}


@pytest.mark.parametrize(
    ("label", "presence"),
    [
        ("Til stede var ", Presence.PRESENT),
        ("Til stede er: ", Presence.PRESENT),
        ("Følgende var til stede: ", Presence.PRESENT),
        ("Følgende medlemmer var mødt:\n", Presence.PRESENT),
        ("I mødet deltog ", Presence.PRESENT),
        ("Fraværende med afbud var: ", Presence.EXCUSED),
        ("Følgende havde meldt afbud: ", Presence.EXCUSED),
        ("Afbud er modtaget fra: ", Presence.EXCUSED),
        ("Afbud/ikke til stede: ", Presence.EXCUSED),
        ("Fraværende var ", Presence.ABSENT),
        ("Følgende var ikke til stede: ", Presence.ABSENT),
    ],
)
def test_a_label_may_be_a_sentence(label: str, presence: Presence) -> None:
    assert presences(met(f"{label}Per Ravn, Ida Bæk og Eva Lind.")) == dict.fromkeys(
        ["Per Ravn", "Ida Bæk", "Eva Lind"], presence
    )


@pytest.mark.parametrize(
    "line",
    [
        "Til stede: Per Ravn, Ida Bæk. Afbud: Eva Lind. Referent: Bo Ås",
        "Deltagere: Per Ravn og Ida Bæk. Afbud fra Eva Lind. Referent: Bo Ås.",
        "Til stede: Per Ravn, Ida Bæk Afbud: Eva Lind Referent: Bo Ås",
        "Til stede var Per Ravn og Ida Bæk; Fraværende med afbud: Eva Lind; Referent: Bo Ås",
    ],
)
def test_several_lists_may_stand_on_one_line(line: str) -> None:
    meeting = met(line)
    assert presences(meeting) == {
        "Per Ravn": Presence.PRESENT,
        "Ida Bæk": Presence.PRESENT,
        "Eva Lind": Presence.EXCUSED,
        "Bo Ås": Presence.PRESENT,
    }
    assert meeting.participants[3].role is Role.MINUTE_TAKER


@pytest.mark.parametrize(
    ("people", "listed"),
    [
        (
            "Til stede: Per Ravn, skoleleder, Ida Bæk, SSP-konsulent og Eva Lind, politiassistent",
            [("Per Ravn", "skoleleder"), ("Ida Bæk", "SSP-konsulent"),
             ("Eva Lind", "politiassistent")],
        ),
        (
            "Deltagere\nPer Ravn, Ida Bæk,\nEva Lind",
            [("Per Ravn", ""), ("Ida Bæk", ""), ("Eva Lind", "")],
        ),
        ("Desuden deltog: Per Ravn, forvaltningen", [("Per Ravn", "forvaltningen")]),
        ("Til stede: Dr. Per Ravn, cand.jur. Bo Ås", [("Per Ravn", "dr."), ("Bo Ås", "cand.jur.")]),
        ("Til stede: Per Ravn, Ida Bæk Jr.", [("Per Ravn", ""), ("Ida Bæk Jr.", "")]),
        ("Afbud: Per Ravn pga. sygdom, Ida Bæk", [("Per Ravn", "pga. sygdom"), ("Ida Bæk", "")]),
    ],
)  # fmt: skip
def test_what_stands_between_the_names_is_nobody(
    people: str, listed: list[tuple[str, str]]
) -> None:
    assert [(each.name, each.affiliation) for each in met(people).participants] == listed


def test_a_word_behind_a_bracket_says_who_did_not_come() -> None:
    meeting = met(
        "Medlemmer:\nPer Ravn (V) - afbud\nIda Bæk (A)\nEva Lind (C) fraværende\n"
        "Bo Ås (V), suppleant for Per Ravn"
    )
    assert presences(meeting) == {
        "Per Ravn": Presence.EXCUSED,
        "Ida Bæk": Presence.PRESENT,
        "Eva Lind": Presence.ABSENT,
        "Bo Ås": Presence.PRESENT,
    }


@pytest.mark.parametrize("place", ["front", "item"])
def test_a_sentence_behind_the_absent_says_who_came_instead(place: str) -> None:
    said = "Fraværende: Per Ravn (V). Ida Bæk (V) mødte som stedfortræder."
    if place == "front":
        meeting = met(said)
        assert meeting.participants[1].stands_in_for == meeting.participants[0].id
        elsewhere = Presence.ABSENT
    else:
        meeting = met("", ITEMS.replace("Godkendt.", f"Godkendt.\n\n{said}"))
        assert meeting.items[0].decision == "Godkendt."
        assert len(meeting.items[0].substitutions) == 1
        elsewhere = Presence.EXPECTED
    assert [each.name for each in absent_from(meeting, meeting.items[0])] == ["Per Ravn"]
    assert presences(meeting) == {"Per Ravn": elsewhere, "Ida Bæk": Presence.PRESENT}


@pytest.mark.parametrize("said", ["Fraværende: Ingen", "Afbud: Ingen.", "Fraværende: -"])
def test_nobody_is_absent_from_an_item_that_says_so(said: str) -> None:
    meeting = met("Til stede: Per Ravn", ITEMS.replace("Godkendt.", f"Godkendt.\n\n{said}"))
    assert list(presences(meeting)) == ["Per Ravn"]
    assert meeting.items[0].decision == "Godkendt."
    assert absent_from(meeting, meeting.items[0]) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Følgende medlemmer deltog i behandlingen af havnens budget",
        "Til stede var 12 medlemmer af foreningen",
        "Mødt er ingen",
    ],
)
def test_a_sentence_without_names_is_kept(line: str) -> None:
    reading = read_text(f"REFERAT Havneudvalget d. 04-06-2026\n\n{line}\n\n{ITEMS}")
    assert reading.meeting.participants == ()
    assert [each.fate for each in reading.lines if each.text == line] == [Fate.UNPLACED]


def test_who_chairs_is_one_of_the_list_that_goes_on_below() -> None:
    meeting = met("Mødedeltagere:\nFormand: Per Ravn (A)\nNæstformand: Ida Bæk (V)\nØvrige: Bo Ås")
    assert [(each.name, each.role) for each in meeting.participants] == [
        ("Per Ravn", Role.CHAIR),
        ("Ida Bæk", Role.MEMBER),
        ("Bo Ås", Role.MEMBER),
    ]


def test_a_list_of_substitutes_says_for_whom_they_came() -> None:
    meeting = met("Fraværende:\nPer Ravn (C)\n\nStedfortræder:\nIda Bæk (C) for Per Ravn (C)")
    per, ida = meeting.participants
    assert (per.presence, ida.presence) == (Presence.ABSENT, Presence.PRESENT)
    assert (ida.name, ida.stands_in_for) == ("Ida Bæk", per.id)


def test_the_absent_may_be_named_behind_the_decision() -> None:
    said = "Godkendt. Fraværende: Per Ravn (V)."
    meeting = met("Til stede: Per Ravn (V), Ida Bæk", ITEMS.replace("Godkendt.", said))
    assert meeting.items[0].decision == said
    absent = [[each.name for each in absent_from(meeting, item)] for item in meeting.items]
    assert absent == [["Per Ravn"], []]
