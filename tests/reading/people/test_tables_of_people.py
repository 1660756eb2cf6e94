"""People in tables: a column for each list, ticks, and what stands at a name in the next cell."""

import pytest

from ssp_desktop.domain.meeting import Meeting, Presence, Role
from ssp_desktop.reading.door import read_html

ITEMS = "<h2>1. Bro</h2><h3>Beslutning</h3><p>Godkendt.</p><h2>2. Vej</h2><p>Kort.</p>"


def met(*rows: str) -> Meeting:
    """Return a meeting whose front has a table; a row's cells are parted by a bar."""
    table = "".join(
        "<tr>" + "".join(f"<td>{cell.strip()}</td>" for cell in row.split("|")) + "</tr>"
        for row in rows
    )
    head = "<h1>Referat af møde i Brolauget</h1><p>Den 4. juni 2026 kl. 15:00</p>"
    return read_html(f"{head}<table>{table}</table>{ITEMS}").meeting


def people(meeting: Meeting) -> list[tuple[str, str, Presence]]:
    return [(each.name, each.affiliation, each.presence) for each in meeting.participants]


def test_a_column_for_those_who_came_and_one_for_those_who_did_not() -> None:
    meeting = met("Medlemmer | Fraværende", "Ask Lind<br>Bine Ek (A)<br>Cai Ø (V) | Cai Ø (V)")
    assert people(meeting) == [
        ("Ask Lind", "", Presence.PRESENT),
        ("Bine Ek", "A", Presence.PRESENT),
        ("Cai Ø", "V", Presence.ABSENT),
    ]


def test_also_with_a_row_for_each_name() -> None:
    meeting = met("Deltagere | Afbud", "Ask Lind | Cai Ø", "Bine Ek | ")
    assert people(meeting) == [
        ("Ask Lind", "", Presence.PRESENT),
        ("Cai Ø", "", Presence.EXCUSED),
        ("Bine Ek", "", Presence.PRESENT),
    ]


@pytest.mark.parametrize("tick", ["x", "X", "✓", "Ja"])
def test_a_tick_in_the_column_that_holds(tick: str) -> None:
    meeting = met(
        "Navn | Fra | Til stede | Afbud",
        f"Ask Lind | Skolen | {tick} | ",
        f"Bine Ek | Politiet | | {tick}",
    )
    assert people(meeting) == [
        ("Ask Lind", "Skolen", Presence.PRESENT),
        ("Bine Ek", "Politiet", Presence.EXCUSED),
    ]


def test_what_became_of_somebody_in_the_next_cell() -> None:
    meeting = met("Navn | Fremmøde", "Ask Lind, formand | Til stede", "Bine Ek | Afbud")
    assert people(meeting) == [
        ("Ask Lind", "", Presence.PRESENT),
        ("Bine Ek", "", Presence.EXCUSED),
    ]
    assert meeting.participants[0].role is Role.CHAIR


def test_three_names_in_a_row_are_three_people() -> None:
    meeting = met(
        "Medlemmer | ", "Ask Lind (A) | Bine Ek (V) | Cai Ø (Ø)", "Dan Bro (A) | Eja Vig |"
    )
    names = ["Ask Lind", "Bine Ek", "Cai Ø", "Dan Bro", "Eja Vig"]
    assert [each.name for each in meeting.participants] == names
    assert meeting.participants[0].affiliation == "A"


def test_a_table_of_facts_stays_one() -> None:
    meeting = met("Sted | Broen", "Formand | Ask Lind", "Referent | Bine Ek")
    assert meeting.venue == "Broen"
    assert [each.role for each in meeting.participants] == [Role.CHAIR, Role.MINUTE_TAKER]


def test_people_beside_their_labels_are_no_columns() -> None:
    meeting = met(
        "Deltagere | Ask Lind (A)<br>Bine Ek | Afbud | Cai Ø", "Sted | Broen | Tid | kl. 15"
    )
    assert people(meeting) == [
        ("Ask Lind", "A", Presence.PRESENT),
        ("Bine Ek", "", Presence.PRESENT),
        ("Cai Ø", "", Presence.EXCUSED),
    ]
