"""Who was away, as sentences and items tell it where there is no list."""

import pytest

from ssp_desktop.domain.meeting import Meeting, Presence
from ssp_desktop.reading.door import read_text
from ssp_desktop.reading.understanding.result import Fate
from tests.meetings.people import absent_from

ITEMS = "1. Budget\n\nBeslutning\n\nGodkendt.\n\n2. Eventuelt\n\nBeslutning\n\nIntet.\n"


def met(front: str = "", items: str = ITEMS) -> Meeting:
    return read_text(f"REFERAT Havneudvalget d. 04-06-2026\n\n{front}\n\n{items}").meeting


def presences(meeting: Meeting) -> dict[str, Presence]:
    return {person.name: person.presence for person in meeting.participants}


def absent(meeting: Meeting, at: int) -> list[str]:
    return [person.name for person in absent_from(meeting, meeting.items[at])]


def below_decision(sentence: str) -> Meeting:
    return met(items=ITEMS.replace("Godkendt.", f"Godkendt.\n\n{sentence}"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Der var afbud fra Per Ravn og Ida Bæk.",
        "Der er meldt afbud fra Per Ravn og Ida Bæk.",
        "Afbud. Der var afbud til mødet fra Per Ravn og Ida Bæk.",
        "Per Ravn og Ida Bæk havde meldt afbud.",
        "Per Ravn havde sendt afbud på selve dagen. Ida Bæk har meldt afbud pga. sygdom.",
        "Per Ravn og Ida Bæk var fraværende med afbud.",
    ],
)
@pytest.mark.parametrize("place", ["front", "decision"])
def test_a_sentence_says_who_sent_word(sentence: str, place: str) -> None:
    meeting = met(sentence) if place == "front" else below_decision(sentence)
    assert presences(meeting) == {"Per Ravn": Presence.EXCUSED, "Ida Bæk": Presence.EXCUSED}
    assert absent(meeting, 1) == ["Per Ravn", "Ida Bæk"]


def test_the_sentence_stays_in_the_decision() -> None:
    said = "Per Ravn udeblev uden afbud."
    meeting = below_decision(said)
    assert presences(meeting) == {"Per Ravn": Presence.ABSENT}
    assert meeting.items[0].decision == f"Godkendt.\n\n{said}"


def test_in_front_it_is_of_the_people_unless_it_says_more() -> None:
    reading = read_text(
        "Referat af møde i Havneudvalget\n\nDer var afbud fra Per Ravn.\n\n"
        f"Ida Bæk havde meldt afbud på grund af et andet møde.\n\n{ITEMS}"
    )
    fates = {line.text: line.fate for line in reading.lines}
    assert fates["Der var afbud fra Per Ravn."] is Fate.PERSON
    assert fates["Ida Bæk havde meldt afbud på grund af et andet møde."] is Fate.UNPLACED
    assert [person.name for person in reading.meeting.participants] == ["Per Ravn", "Ida Bæk"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Per Ravn (V) havde meldt afbud, og Ida Bæk (V) deltog i stedet.",
        "Per Ravn (V) var fraværende med afbud. Ida Bæk (V) deltog for Per Ravn (V).",
        "Ida Bæk (V) mødte som stedfortræder for Per Ravn (V). Husk flaget til næste møde.",
        "I stedet for Per Ravn (V) mødte Ida Bæk (V).",
        "Per Ravn (V) havde sendt afbud; i stedet mødte Ida Bæk (V).",
    ],
)
@pytest.mark.parametrize("place", ["front", "decision"])
def test_a_sentence_says_who_came_instead(sentence: str, place: str) -> None:
    lists = "Medlemmer: Per Ravn (V), Eva Lind (A)"
    if place == "front":
        meeting = met(f"{lists}\n\n{sentence}")
    else:
        meeting = met(lists, ITEMS.replace("Godkendt.", f"Godkendt.\n\n{sentence}"))
    per, eva, ida = meeting.participants
    assert (per.name, eva.presence) == ("Per Ravn", Presence.PRESENT)
    assert per.presence in (Presence.ABSENT, Presence.EXCUSED)
    assert (ida.name, ida.affiliation, ida.presence) == ("Ida Bæk", "V", Presence.PRESENT)
    assert ida.stands_in_for == per.id


def test_who_sent_word_is_not_told_again_to_be_merely_absent() -> None:
    meeting = met("Afbud: Per Ravn (V)\n\nBemærkninger\n\nIda Bæk deltog for Per Ravn.")
    assert presences(meeting) == {"Per Ravn": Presence.EXCUSED, "Ida Bæk": Presence.PRESENT}


def test_who_is_told_to_be_absent_below_one_decision_is_absent_there() -> None:
    people = "Til stede: Per Ravn, Ida Bæk, Eva Lind"
    meeting = met(
        people, ITEMS.replace("Godkendt.", "Godkendt.\n\nPer Ravn og Ida Bæk var fraværende.")
    )
    assert absent(meeting, 0) == ["Per Ravn", "Ida Bæk"]
    assert absent(meeting, 1) == []
    assert set(presences(meeting).values()) == {Presence.PRESENT}


@pytest.mark.parametrize("said", ["Fraværende: Per Ravn", "Per Ravn var fraværende."])
@pytest.mark.parametrize("front", ["", "Referent: Ida Bæk"])
def test_who_is_absent_from_one_item_is_unknown_elsewhere_where_nobody_is_listed(
    front: str, said: str
) -> None:
    meeting = met(front, ITEMS.replace("Godkendt.", f"Godkendt.\n\n{said}"))
    assert absent(meeting, 0) == ["Per Ravn"]
    assert absent(meeting, 1) == []
    assert presences(meeting)["Per Ravn"] is Presence.EXPECTED


def test_who_is_absent_from_every_item_has_not_come_though_nobody_is_listed() -> None:
    said = "\n\nFraværende: Per Ravn\n"
    meeting = met(items=ITEMS.replace("Godkendt.", "Godkendt." + said) + said)
    assert presences(meeting) == {"Per Ravn": Presence.ABSENT}
    assert absent(meeting, 0) == absent(meeting, 1) == ["Per Ravn"]


def test_who_is_absent_from_one_item_and_told_to_have_sent_word_was_away() -> None:
    items = ITEMS.replace("Godkendt.", "Godkendt.\n\nPer Ravn var fraværende.")
    meeting = met(items=items + "\nDer var afbud fra Per Ravn.\n")
    assert presences(meeting) == {"Per Ravn": Presence.EXCUSED}
    assert absent(meeting, 1) == ["Per Ravn"]


def test_who_is_absent_from_one_item_and_on_no_list_was_away() -> None:
    items = ITEMS.replace("Godkendt.", "Godkendt.\n\nFraværende: Per Ravn")
    meeting = met("Til stede: Ida Bæk, Eva Lind", items)
    assert absent(meeting, 0) == absent(meeting, 1) == ["Per Ravn"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ved sidste møde var der afbud fra Per Ravn.",
        "Havnens Venner havde meldt afbud til optoget.",
        "Nordhavn Kommune deltog ikke.",
        "Formanden havde meldt afbud.",
        "Per Ravn deltog ikke i sagens behandling.",
        "Per Ravn deltog for første gang.",
        "Per Ravn mødte for sent.",
        "Der var afbud fra to medlemmer.",
    ],
)
def test_a_sentence_about_something_else_names_nobody(sentence: str) -> None:
    for meeting in (met(sentence), below_decision(sentence)):
        assert meeting.participants == ()


def test_what_a_case_tells_of_somebody_is_not_of_the_meeting() -> None:
    case = "1. En sag\n\nSagsfremstilling\n\nPer Ravn udeblev.\n\nBeslutning\n\nUdsat.\n\n2. Valg\n"
    assert met(items=case).participants == ()


@pytest.mark.parametrize(
    "first",
    [
        "1. Fraværende: Per Ravn, Ida Bæk",
        "1. Fraværende:\nPer Ravn, Ida Bæk",
        "1. Fraværende\n\nSagsfremstilling\n\nDer er afbud fra Per Ravn og Ida Bæk.",
        "1. Fravær\n\nBeslutning\n\nPer Ravn og Ida Bæk.",
        "1. Eventuelle afbud\n\nAfbud: Per Ravn, Ida Bæk",
    ],
)
def test_an_item_about_the_absent_is_of_the_meeting(first: str) -> None:
    meeting = met(items=f"{first}\n\n2. Budget\n\nBeslutning\n\nGodkendt.\n\n3. Eventuelt\n")
    assert len(meeting.items) == 3
    assert list(presences(meeting)) == ["Per Ravn", "Ida Bæk"]
    assert not {Presence.PRESENT, Presence.EXPECTED} & set(presences(meeting).values())
    assert absent(meeting, 1) == ["Per Ravn", "Ida Bæk"]


@pytest.mark.parametrize(
    "first",
    [
        "1. Fraværende: Ingen",
        "1. Afbud\n\nIngen.",
        "1. Fravær\n\nDrøftet.",
        "1. Fravær\n\nDet Blå Hus.",
    ],
)
def test_an_item_about_the_absent_may_name_nobody(first: str) -> None:
    assert met(items=f"{first}\n\n2. Budget\n\nBeslutning\n\nGodkendt.\n").participants == ()


def test_whom_a_matter_called_absence_lists_has_come_to_the_meeting() -> None:
    matter = "1. Fravær\n\nBeslutning\n\nDrøftet.\n\nFraværende: Per Ravn\n\n2. Eventuelt\n"
    meeting = met("Til stede: Per Ravn, Ida Bæk", matter)
    assert presences(meeting) == dict.fromkeys(["Per Ravn", "Ida Bæk"], Presence.PRESENT)
    assert absent(meeting, 0) == ["Per Ravn"]


def test_whom_an_item_about_the_absent_lists_has_not_come() -> None:
    roll_call = "1. Afbud\n\nAfbud: Per Ravn\n\n2. Budget\n\nBeslutning\n\nGodkendt.\n"
    meeting = met("Medlemmer: Per Ravn, Ida Bæk", roll_call)
    assert presences(meeting) == {"Per Ravn": Presence.EXCUSED, "Ida Bæk": Presence.PRESENT}
    assert absent(meeting, 1) == ["Per Ravn"]


@pytest.mark.parametrize(
    "heading",
    [
        "Plan, Miljø og Teknik, 7. maj 2026, pkt. 207:",
        "Social og Sundhed, 6. maj 2026, pkt. 12",
        "Havnelavet, 6. maj 2026, pkt. 12:",
    ],
)
def test_whom_another_body_lists_is_not_away_from_this_one(heading: str) -> None:
    quoted = (
        f"Resumé\n\nMolen er slidt.\n\n{heading}\n\nIkke til stede: Eva Lind (A)\n\nAnbefales.\n"
    )
    items = ITEMS.replace("Beslutning\n", f"{quoted}\nBeslutning\n\nIkke til stede: Per Ravn\n", 1)
    meeting = met(items=items)
    assert [person.name for person in meeting.participants] == ["Per Ravn"]
    assert absent(meeting, 0) == ["Per Ravn"]
    [section] = [each for each in meeting.items[0].sections if each.text.endswith("Anbefales.")]
    assert section.heading == heading.rstrip(":")
    assert section.text.startswith("Ikke til stede: Eva Lind (A)")
