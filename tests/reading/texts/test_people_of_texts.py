"""The people of a plain text: in its lists, and said to be absent at an item."""

import pytest

from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.meeting import Layout, Presence, Role
from ssp_desktop.reading.door import read_text
from tests.meetings.people import absent_from
from tests.reading.texts.read_texts import KLASSISK, meeting_of, only_item

PEOPLE = """\
    REFERAT Rådet d. 03-06-2025
    Mødedeltagere: Anne-Mette Høj Krog (formand), John T. Olsen (V), Bo Ås (C) (Afbud), \
Ib Vad (Fraværende), Gry El-Said (Stedfortræder for Ida Lund), Per Holm (Ikke til stede), \
Eva Juhl (A, referent)
    Punkt 1: A
"""


def test_people_with_brackets() -> None:
    people = meeting_of(PEOPLE).participants
    assert [(p.name, p.affiliation, p.presence, p.role) for p in people] == [
        ("Anne-Mette Høj Krog", "", Presence.PRESENT, Role.CHAIR),
        ("John T. Olsen", "V", Presence.PRESENT, Role.MEMBER),
        ("Bo Ås", "C", Presence.EXCUSED, Role.MEMBER),
        ("Ib Vad", "", Presence.ABSENT, Role.MEMBER),
        ("Gry El-Said", "Stedfortræder for Ida Lund", Presence.PRESENT, Role.MEMBER),
        ("Per Holm", "", Presence.ABSENT, Role.MEMBER),
        ("Eva Juhl", "A", Presence.PRESENT, Role.MINUTE_TAKER),
    ]


def test_people_in_lists() -> None:
    meeting = meeting_of(KLASSISK.format(absent=""))
    assert meeting.layout is Layout.KLASSISK
    assert [(p.name, p.affiliation, p.presence) for p in meeting.participants] == [
        ("Anne Høj", "A", Presence.PRESENT),
        ("Bo Ås", "", Presence.PRESENT),
        ("Cai Dam", "SSP-konsulent", Presence.PRESENT),
        ("Dan Eg", "", Presence.PRESENT),
        ("Ea Lind", "lærer, Søndre Skole", Presence.EXCUSED),
        ("Eva Friis", "Politiet", Presence.EXCUSED),
        ("Finn Gad", "", Presence.ABSENT),
    ]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ("Fraværende\n    Ea Lind\n    Eva Friis (Politiet)\n    Finn Gad ()", None),
        ("Fraværende\n    Finn Gad\n    Bo Ås", ["Bo Ås", "Finn Gad"]),
        ("Afbud: Eva Friis", ["Eva Friis"]),
        ("", []),
    ],
)
def test_absent_from_an_item(lines: str, names: list[str] | None) -> None:
    meeting = meeting_of(KLASSISK.format(absent=lines))
    first, second = meeting.items
    if names is None:
        assert first.absent is None
    else:
        assert first.absent is not None
        assert [person.name for person in absent_from(meeting, first)] == names
    assert second.absent == ()
    assert first.decision == "Godkendt."


def test_a_stranger_who_was_absent_becomes_a_participant() -> None:
    meeting = meeting_of(KLASSISK.format(absent="Afbud: Gurli Hede (B)"))
    person = meeting.participants[-1]
    assert (person.name, person.affiliation, person.presence) == (
        "Gurli Hede", "B", Presence.EXCUSED,
    )  # fmt: skip
    assert meeting.items[0].absent == (person.id,)


def test_a_sentence_about_absence_stays_in_the_decision() -> None:
    item = only_item("""\
        Punkt 1: A

        Beslutning

        Godkendt.

        Afbud: Der var ingen, der havde meldt afbud til mødet.

        Bo Ås (C) deltog ikke i sagens behandling.

        Med stemmerne 19 for og 2 imod blev Eva Friis fundet ikke inhabil.
        """)
    assert item.decision.count("\n\n") == 3


@pytest.mark.parametrize("name", ["ANNE AASE HØJ", "Anne Åse Høj", "Anné  Aase Høj"])
def test_who_is_spelled_in_two_ways_is_one_person(name: str) -> None:
    text = "Referat af møde i Rådet\n\nDeltagere: Anne Aase Høj (A), Bo Ås (C)\n\n1. Budget\n\n"
    meeting = read_text(f"{text}Beslutning\n\nGodkendt.\n\nFraværende: {name}\n").meeting
    assert [person.name for person in meeting.participants] == ["Anne Aase Høj", "Bo Ås"]
    assert meeting.items[0].absent == (meeting.participants[0].id,)


def test_an_item_called_absence_keeps_those_who_were_absent_from_it() -> None:
    reading = read_text(
        "Referat af møde i Rådet\n\nDen 09.03.2019 kl. 14:47 i Salen\n\nDeltagere:\n\nIb Toft\n"
        "Bo Lund\n\n"
        "1. Velkomst\n\nBeslutning\n\nGodkendt.\n\n"
        "2. Fravær\n\nBeslutning\n\nSkolens fravær drøftet.\n\nFraværende\n\nIb Toft\n\n"
        "3. Eventuelt\n\nBeslutning\n\nIntet.\n"
    )
    items = reading.meeting.items
    attendance = Attendance.of(reading.meeting)
    absent = [[person.name for person in attendance.absent_from(item)] for item in items]
    assert absent == [[], ["Ib Toft"], []]
