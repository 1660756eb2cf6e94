"""Fronts as people write them in mails and invitations."""

import datetime

import pytest

from ssp_desktop.domain.meeting import Presence, Status
from ssp_desktop.reading.door import read_text

INVITATION = """Ungerådet – møde onsdag den 9. december 2026 kl. 17:00

Deltagere: Anna Aaen, elevrådet; Bo Å. Dam, politiet; Cai Ø (afbud)

1. Velkomst

Formanden byder velkommen.

2. Eventuelt
"""


def test_a_first_line_of_name_date_and_time_is_taken_apart() -> None:
    meeting = read_text(INVITATION).meeting
    assert meeting.committee == "Ungerådet"
    assert (meeting.date, meeting.time) == (datetime.date(2026, 12, 9), datetime.time(17))


def test_where_semicolons_part_the_people_a_comma_is_followed_by_the_affiliation() -> None:
    people = read_text(INVITATION).meeting.participants
    assert [(p.name, p.affiliation, p.presence) for p in people] == [
        ("Anna Aaen", "elevrådet", Presence.EXPECTED),
        ("Bo Å. Dam", "politiet", Presence.EXPECTED),
        ("Cai Ø", "", Presence.EXCUSED),
    ]


def test_without_a_word_of_what_it_is_only_a_decision_makes_it_a_referat() -> None:
    assert read_text(INVITATION).meeting.status is Status.PLANNED
    decided = INVITATION + "\nBeslutning\n\nIntet.\n"
    assert read_text(decided).meeting.status is Status.DRAFT
    assert read_text("Referat\n\n" + INVITATION).meeting.status is Status.DRAFT


ITEM = "\n\n1. Budget\n\nBeslutning\n\nGodkendt.\n"


@pytest.mark.parametrize(
    ("front", "committee", "time"),
    [
        ("Havnerådet - Referat\n\nDato: 4. juni 2026\nTidspunkt: Kl. 19:00", "Havnerådet", 19),
        ("Havnerådet – Åbent referat\n\n4. juni 2026\nKl. 19:00", "Havnerådet", 19),
        ("4. juni 2026 - kl. 19:00\n\nReferat\n\nHavnerådet (HR)", "Havnerådet (HR)", 19),
        ("Referat for Havnerådet\n\n04-06-2026\n\n19.00", "Havnerådet", 19),
        ("Havnerådet\n\nReferat\n\nTorsdag den 4. juni 2026\n\nkl. 19", "Havnerådet", 19),
    ],
)
def test_committee_and_time_wherever_the_front_has_them(
    front: str, committee: str, time: int
) -> None:
    meeting = read_text(front + ITEM).meeting
    assert (meeting.committee, meeting.time) == (committee, datetime.time(time))
    assert meeting.date == datetime.date(2026, 6, 4)
    assert meeting.status is Status.DRAFT
    assert [section.text for section in meeting.items[0].sections] == []


def test_the_end_of_the_meeting_is_kept_with_the_time_it_began_at() -> None:
    meeting = read_text("Referat\n\nHavnerådet\n\n4. juni 2026\n\n17.00 - 19.30" + ITEM).meeting
    assert meeting.time == datetime.time(17)
    assert meeting.items[0].sections[0].text == "17.00 - 19.30"


@pytest.mark.parametrize("label", ["Til stede", "Fremmødte", "Tilstedeværende medlemmer"])
@pytest.mark.parametrize("kind", ["Bestyrelsesmøde", "Dagsorden"])
def test_a_list_of_those_who_came_tells_that_the_meeting_was_held(label: str, kind: str) -> None:
    front = f"{kind}\n\n4. juni 2026\n\n{label}: Asta Vang, Bo Lund\nAfbud: Cai Dam"
    meeting = read_text(f"{front}\n\n1. Budget\n\nGennemgået.\n\n2. Eventuelt\n").meeting
    assert meeting.status is Status.DRAFT
    assert [(each.name, each.presence) for each in meeting.participants] == [
        ("Asta Vang", Presence.PRESENT),
        ("Bo Lund", Presence.PRESENT),
        ("Cai Dam", Presence.EXCUSED),
    ]


def test_an_empty_list_of_those_present_is_still_an_agenda() -> None:
    front = "Havnerådet\n\n4. juni 2026\n\nTil stede:\n\nMedlemmer: Asta Vang, Bo Lund"
    meeting = read_text(f"{front}\n\n1. Budget\n\nTages op.\n\n2. Eventuelt\n").meeting
    assert meeting.status is Status.PLANNED
    assert {each.presence for each in meeting.participants} == {Presence.EXPECTED}


@pytest.mark.parametrize(
    ("below", "venue"),
    [
        ("Kl. 19:00\nToldboden", "Toldboden"),
        ("Kl. 19:00\nToldboden\nHavnegade 4", "Toldboden, Havnegade 4"),
        ("Kl. 19:00 - 21:00\nMødelokale 3", "Mødelokale 3"),
        ("Kl. 19:00\nEkstraordinært møde", ""),
        ("Kl. 19:00\nDer er kaffe fra kl. 18.30.", ""),
        ("Kl. 19:00\n\nDeltagere: Ask Lind", ""),
    ],
)
def test_a_place_alone_below_day_and_hour_is_the_venue(below: str, venue: str) -> None:
    meeting = read_text(f"Referat\n\nHavnerådet\n4. juni 2026\n{below}{ITEM}").meeting
    assert (meeting.committee, meeting.venue) == ("Havnerådet", venue)
    assert meeting.time == datetime.time(19)


def test_day_and_hour_may_stand_behind_other_words() -> None:
    meeting = read_text(f"Referat\n\nHavnerådet\nToldboden, 4 June 2026, kl. 19.00{ITEM}").meeting
    assert (meeting.date, meeting.time) == (datetime.date(2026, 6, 4), datetime.time(19))
