"""Lists of people as municipalities and boards write them, with what is said at a name."""

import datetime
from collections.abc import Sequence
from pathlib import Path

import pytest
from docx import Document

from ssp_desktop.domain.meeting import Meeting, Participant, Presence, Role
from ssp_desktop.domain.room import EventKind
from ssp_desktop.reading.door import read_file, read_text
from tests.meetings.people import absent_from

ITEMS = "\n".join(f"{number}. Sag {number}\n\nBeslutning\nGodkendt.\n" for number in range(1, 5))


def met(people: str, items: str = ITEMS) -> Meeting:
    front = "Referat af møde i Havneudvalget\n\nDen 4. juni 2026 kl. 15:00\n\n"
    return read_text(f"{front}{people}\n\n{items}").meeting


def somebody(meeting: Meeting, name: str) -> Participant:
    return next(person for person in meeting.participants if person.name == name)


def absent(meeting: Meeting, name: str) -> list[int]:
    """Give the numbers of the items that `name` is absent from."""
    return [
        number
        for number, item in meeting.numbered_items()
        if name in [person.name for person in absent_from(meeting, item)]
    ]


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("Per Ravn (V), deltog ikke i punkt 2", [2]),
        ("Per Ravn (V) - deltog ikke i pkt. 2 og 4", [2, 4]),
        ("Per Ravn (V) (deltog ikke under sag 2-3)", [2, 3]),
        ("Per Ravn (V), fraværende under sag 4", [4]),
        ("Per Ravn (V), ankom kl. 15.20 under punkt 3", [1, 2]),
        ("Per Ravn (V) (kom under pkt. 2 og gik efter pkt. 3)", [1, 4]),
        ("Per Ravn (V) - gik kl. 16 under punkt 4", [4]),
        ("Per Ravn (V), gik kl. 16:00", []),
        ("Per Ravn (V), deltog i punkt 1-3", [4]),
        ("Per Ravn (V) deltog fra punkt 3", [1, 2]),
    ],
)
def test_what_somebody_missed_is_no_affiliation(said: str, numbers: list[int]) -> None:
    meeting = met(f"Deltagere:\n\nDorte Holm (A)\n{said}")
    per = somebody(meeting, "Per Ravn")
    assert (per.affiliation, per.role) == ("V", Role.MEMBER)
    assert absent(meeting, "Per Ravn") == numbers
    assert absent(meeting, "Dorte Holm") == []


def test_the_time_of_coming_and_going_is_kept_with_its_item() -> None:
    meeting = met("Deltagere:\n\nDorte Holm\nPer Ravn, kom kl. 15.20 under punkt 3, gik kl. 16")
    turns = [(event.kind, event.time) for event in meeting.events]
    assert turns == [
        (EventKind.ARRIVED, datetime.time(15, 20)),
        (EventKind.LEFT, datetime.time(16)),
    ]
    assert meeting.events[0].item == meeting.items[2].id


def test_listed_as_absent_from_some_items_is_somebody_who_came() -> None:
    meeting = met("Medlemmer\nDorte Holm (A)\nPer Ravn (V)\n\nFraværende\nPer Ravn (V), sag 3-4")
    assert [person.name for person in meeting.participants] == ["Dorte Holm", "Per Ravn"]
    assert somebody(meeting, "Per Ravn").presence is Presence.PRESENT
    assert absent(meeting, "Per Ravn") == [3, 4]


def test_listed_as_absent_from_all_there_is_has_not_come() -> None:
    meeting = met("Medlemmer\nDorte Holm (A)\nPer Ravn (V)\n\nAfbud\nPer Ravn (V), sag 1-4")
    assert somebody(meeting, "Per Ravn").presence is Presence.EXCUSED
    assert absent(meeting, "Per Ravn") == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "said",
    [
        "Per Ravn (V) mødte som stedfortræder for Dorte Holm (A)",
        "Per Ravn (V), stedfortræder for Dorte Holm",
        "Per Ravn (V) deltog i stedet for Dorte Holm (A).",
        "Per Ravn (V) (stedfortræder for Dorte Holm)",
    ],
)
def test_a_substitute_has_the_seat_of_a_member(said: str) -> None:
    meeting = met(f"Til stede:\n{said}\nEva Lind (C)\n\nAfbud:\nDorte Holm (A)")
    per, dorte = somebody(meeting, "Per Ravn"), somebody(meeting, "Dorte Holm")
    assert (per.affiliation, per.stands_in_for) == ("V", dorte.id)
    assert dorte.presence is Presence.EXCUSED


def test_whoever_came_for_somebody_absent_is_named_behind_them() -> None:
    meeting = met(
        "Til stede: Eva Lind (C)\n\nAfbud: Dorte Holm (A) - Per Ravn (V) mødte som stedfortræder."
    )
    per, dorte = somebody(meeting, "Per Ravn"), somebody(meeting, "Dorte Holm")
    assert (per.presence, per.affiliation) == (Presence.PRESENT, "V")
    assert per.stands_in_for == dorte.id


def test_at_an_item_too() -> None:
    items = ITEMS.replace(
        "Godkendt.",
        "Godkendt.\nFraværende: Dorte Holm (A) - Per Ravn (V) mødte som stedfortræder.",
        1,
    )
    meeting = met("Til stede: Dorte Holm (A), Eva Lind (C)", items)
    per, dorte = somebody(meeting, "Per Ravn"), somebody(meeting, "Dorte Holm")
    seat = meeting.items[0].substitutions[0]
    assert (seat.person, seat.member) == (per.id, dorte.id)
    assert absent(meeting, "Dorte Holm") == [1]
    assert meeting.items[0].decision == "Godkendt."


def test_namesakes_are_kept_apart() -> None:
    meeting = met(
        "Deltagere:\n\nEva Lind (A)\nEva Lind (V)\n\nAfbud:\n\nEva Lind (C)\nBo Ås\nBo Ås"
    )
    assert [(p.name, p.affiliation, p.presence) for p in meeting.participants] == [
        ("Eva Lind", "A", Presence.PRESENT),
        ("Eva Lind", "V", Presence.PRESENT),
        ("Eva Lind", "C", Presence.EXCUSED),
        ("Bo Ås", "", Presence.EXCUSED),
        ("Bo Ås", "", Presence.EXCUSED),
    ]


def test_somebody_in_two_lists_is_one() -> None:
    meeting = met(
        "Medlemmer:\n\nEva Lind (A)\nEva Lind (V)\n\nAfbud:\nEva Lind (V)\n\nFormand: Eva Lind"
    )
    assert [(p.affiliation, p.presence, p.role) for p in meeting.participants] == [
        ("A", Presence.PRESENT, Role.CHAIR),
        ("V", Presence.EXCUSED, Role.MEMBER),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Formand Eva Lind (A)",
        "Eva Lind (A), formand",
        "Eva Lind (A) (formand)",
        "Eva Lind (A) - formand",
    ],
)
def test_who_chairs_may_stand_before_or_behind_the_name(said: str) -> None:
    eva = somebody(met(f"Medlemmer\n\n{said}\nBo Ås (V)"), "Eva Lind")
    assert (eva.affiliation, eva.role) == ("A", Role.CHAIR)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Eva Lind, Bo Ås og Per Ravn.", ["Eva Lind", "Bo Ås", "Per Ravn"]),
        ("Eva og Bo", ["Eva", "Bo"]),
        ("Eva Lind (A) Bo Ås (V)", ["Eva Lind", "Bo Ås"]),
        ("Eva Lind (A), Jens P.", ["Eva Lind", "Jens P."]),
    ],
)
def test_several_people_of_one_line(line: str, names: list[str]) -> None:
    assert [p.name for p in met(f"Til stede: {line}").participants] == names


def named(meeting: Meeting) -> list[tuple[str, str, Presence]]:
    return [(p.name, p.affiliation, p.presence) for p in meeting.participants]


def test_the_group_that_people_are_listed_in_is_where_they_are_from() -> None:
    meeting = met(
        "Til stede:\nForældrevalgte: Eva Lind (formand), Bo Ås og Per Ravn.\n"
        "Medarbejdere:\nIda Bæk\n\n"
        "Fraværende:\nForældrevalgte: Afbud fra Dorte Holm.\nElever: Ingen.\nMedlemmer: Jan Skov"
    )
    assert named(meeting) == [
        ("Eva Lind", "Forældrevalgte", Presence.PRESENT),
        ("Bo Ås", "Forældrevalgte", Presence.PRESENT),
        ("Per Ravn", "Forældrevalgte", Presence.PRESENT),
        ("Ida Bæk", "Medarbejdere", Presence.PRESENT),
        ("Dorte Holm", "Forældrevalgte", Presence.EXCUSED),
        ("Jan Skov", "", Presence.ABSENT),
    ]
    assert somebody(meeting, "Eva Lind").role is Role.CHAIR


def test_groups_may_follow_each_other_on_one_line() -> None:
    meeting = met("Deltagere: Forældre: Eva Lind, Bo Ås. Medarbejdere: Ida Bæk.")
    assert [(p.name, p.affiliation) for p in meeting.participants] == [
        ("Eva Lind", "Forældre"),
        ("Bo Ås", "Forældre"),
        ("Ida Bæk", "Medarbejdere"),
    ]


@pytest.mark.parametrize(
    ("rows", "people"),
    [
        (
            [("Eva Lind (A)", "Bo Ås (V)"), ("Formand Ida Bæk (C)", "")],
            [("Eva Lind", "A"), ("Bo Ås", "V"), ("Ida Bæk", "C")],
        ),
        (
            [("Eva Lind", "Bo Ås"), ("Ida Bæk", "Per Ravn")],
            [("Eva Lind", ""), ("Bo Ås", ""), ("Ida Bæk", ""), ("Per Ravn", "")],
        ),
        (
            [("Eva Lind\nIda Bæk", "Bo Ås\nPer Ravn")],
            [("Eva Lind", ""), ("Ida Bæk", ""), ("Bo Ås", ""), ("Per Ravn", "")],
        ),
        (
            [("Forældre", "Medarbejdere"), ("Eva Lind", "Bo Ås"), ("", "Per Ravn")],
            [("Eva Lind", "Forældre"), ("Bo Ås", "Medarbejdere"), ("Per Ravn", "Medarbejdere")],
        ),
        (
            [("Navn", "Fra"), ("Eva Lind", "skolen, 8. klasse"), ("Bo Ås", "Politiet")],
            [("Eva Lind", "skolen, 8. klasse"), ("Bo Ås", "Politiet")],
        ),
        (
            [("Forældre", "Eva Lind, Bo Ås"), ("Medarbejdere", "Ida Bæk og Per Ravn")],
            [
                ("Eva Lind", "Forældre"),
                ("Bo Ås", "Forældre"),
                ("Ida Bæk", "Medarbejdere"),
                ("Per Ravn", "Medarbejdere"),
            ],
        ),
    ],
)
def test_the_columns_of_a_table_hold_people_or_what_is_said_of_them(
    tmp_path: Path, rows: Sequence[Sequence[str]], people: list[tuple[str, str]]
) -> None:
    document = Document()
    for text in ("Referat af møde i Havneudvalget", "Deltagere"):
        document.add_paragraph(text)
    table = document.add_table(len(rows), len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    for text in ("1. Budget", "Beslutning", "Godkendt."):
        document.add_paragraph(text)
    document.save(str(tmp_path / "a.docx"))
    meeting = read_file(tmp_path / "a.docx").meeting
    assert [(p.name, p.affiliation) for p in meeting.participants] == people


@pytest.mark.parametrize(
    "line",
    [
        "Deltagere: Alle bestyrelsens medlemmer var mødt op",
        "Deltagere\nMødet holdes i kantinen",
        "Afbud fra mødet meldes til skolens kontor",
        "Til stede: 12 medlemmer af foreningen",
    ],
)
def test_a_sentence_is_nobody_and_is_kept(line: str) -> None:
    meeting = met(line)
    assert meeting.participants == ()
    kept = "\n".join(section.text for section in meeting.items[0].sections)
    assert line.rsplit("\n", maxsplit=1)[-1] in kept


@pytest.mark.parametrize(
    "lines",
    [
        "Følgende deltog ikke i behandlingen af punktet:\nPer Ravn\nIda Bæk (A)",
        "Følgende medlemmer deltog ikke i sagens behandling: Per Ravn, Ida Bæk (A)",
        "Følgende var fraværende: Per Ravn og Ida Bæk (A).",
        "Fraværende ved behandlingen: Per Ravn, Ida Bæk",
        "Fraværende: Per Ravn, Ida Bæk",
        "Afbud fra Per Ravn og Ida Bæk.",
    ],
)
def test_a_line_at_an_item_says_who_was_absent_from_it(lines: str) -> None:
    meeting = met("", ITEMS.replace("Godkendt.", f"Godkendt.\n\n{lines}", 1))
    assert meeting.items[0].decision == "Godkendt."
    assert {p.name: absent(meeting, p.name) for p in meeting.participants} == {
        "Per Ravn": [1],
        "Ida Bæk": [1],
    }


def test_a_sentence_about_the_absent_that_names_nobody_stays_in_the_decision() -> None:
    said = "Følgende deltog ikke i behandlingen af punktet:\n\nDe to fra havnens kontor."
    meeting = met("", ITEMS.replace("Godkendt.", said, 1))
    assert meeting.items[0].decision == said
    assert meeting.participants == ()


@pytest.mark.parametrize(
    "listed",
    [
        "Dorte Holm (A). Per Ravn (V) mødte som stedfortræder for Dorte Holm.",
        "Dorte Holm (A)\nPer Ravn (V) deltog i stedet for Dorte Holm",
    ],
)
def test_a_substitute_who_is_named_among_the_absent_has_come(listed: str) -> None:
    meeting = met(f"Til stede: Eva Lind (C)\n\nAfbud:\n{listed}")
    per, dorte = somebody(meeting, "Per Ravn"), somebody(meeting, "Dorte Holm")
    assert (per.presence, per.stands_in_for) == (Presence.PRESENT, dorte.id)
    assert (dorte.presence, dorte.affiliation) == (Presence.EXCUSED, "A")


@pytest.mark.parametrize("decision", ["Godkendt.", "Udsat", "Taget til efterretning."])
def test_what_was_decided_below_an_empty_list_is_nobody(decision: str) -> None:
    text = "".join(
        f"{n}. Sag {n}\n\nIndstilling\n\nVedtages.\n\nBeslutning\n\nFraværende:\n{decision}\n\n"
        for n in range(1, 4)
    )
    meeting = met("Deltagere:\n\nDorte Holm (A)\nPer Ravn (V)", text)
    assert [person.name for person in meeting.participants] == ["Dorte Holm", "Per Ravn"]
    assert [item.decision for item in meeting.items] == [decision] * 3
