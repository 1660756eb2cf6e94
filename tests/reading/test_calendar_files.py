"""Invitations from calendars, read as meetings."""

import datetime
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import Meeting, Presence, Status
from ssp_desktop.reading.door import read_file
from ssp_desktop.reading.source.refusals import (
    Damaged,
    NoItems,
    SeveralMeetings,
    Unreadable,
    WrongKind,
)
from ssp_desktop.reading.understanding.result import Fate, Reading
from tests.reading.calendar_files import OUTLOOK, calendar, entry, event


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def read(folder: Path, text: str, choice: int | None = None) -> Reading:
    path = folder / "indkaldelse.ics"
    path.write_text(text, encoding="utf-8", newline="")
    return read_file(path, choice=choice)


def meeting(folder: Path, *lines: str) -> Meeting:
    return read(folder, event(*lines)).meeting


def test_an_invitation_makes_the_meeting(folder: Path) -> None:
    reading = read(folder, OUTLOOK)
    made = reading.meeting
    assert (made.committee, made.title) == ("SSP-styregruppen", "")
    assert (made.date, made.time) == (datetime.date(2024, 4, 24), datetime.time(16))
    assert (made.venue, made.status) == ("Rådhuset, lokale 3", Status.PLANNED)
    assert [(each.name, each.affiliation, each.presence) for each in made.participants] == [
        ("Bo Ly", "Skole", Presence.EXCUSED),
        ("Asta Vang", "", Presence.EXPECTED),
    ]
    assert [item.title for item in made.items] == [
        "Godkendelse af dagsorden",
        "Status på ungeindsatsen",
        "Eventuelt",
    ]
    (section,) = made.items[1].sections
    assert (section.heading, section.text) == ("Indstilling", "At status tages til efterretning.")


def test_what_has_no_place_is_told(folder: Path) -> None:
    lines = read(folder, OUTLOOK).lines
    assert [line.number for line in lines] == sorted(line.number for line in lines)
    assert [line.text for line in lines if line.fate is Fate.UNKEPT] == [
        "Indkaldt af Hanne Skov, som ikke er taget med som deltager.",
        "Lokale 3",
        "eva@example.org",
    ]
    assert "Microsoft Teams-møde" in [line.text for line in lines if line.fate is Fate.FURNITURE]


@pytest.mark.parametrize(
    ("start", "day", "hour"),
    [
        ("DTSTART:20240424T140000Z", 24, 16),  # summer time
        ("DTSTART:20240124T150000Z", 24, 16),
        ("DTSTART;TZID=America/New_York:20240424T100000", 24, 16),
        ("DTSTART;TZID=Pacific/Auckland:20240425T020000", 24, 16),
        ("DTSTART;TZID=Europe/Copenhagen:20240424T160000", 24, 16),
        ("DTSTART;TZID=W. Europe Standard Time:20240424T160000", 24, 16),
        ("DTSTART:20240424T160000", 24, 16),  # without a zone: as the clock shows it
        ("DTSTART;TZID=Ingen/Steder:20240424T160000", 24, 16),
        ("DTSTART;VALUE=DATE:20240424", 24, None),
        ("DTSTART:i morgen", None, None),
    ],
)
def test_the_hour_is_the_one_in_denmark(
    folder: Path, start: str, day: int | None, hour: int | None
) -> None:
    made = meeting(folder, "SUMMARY:Ungerådet", start)
    assert (made.date and made.date.day) == day
    assert made.time == (None if hour is None else datetime.time(hour))


@pytest.mark.parametrize(
    ("title", "committee"),
    [
        ("SSP-styregruppen", "SSP-styregruppen"),
        ("Møde i Ungerådet", "Ungerådet"),
        ("Ungerådet, møde", "Ungerådet"),
        ("SV: Dagsorden til møde i Ungerådet den 3. juni 2025", "Ungerådet"),
        ("Ordinært møde i Ungerådet - 03.06.2025", "Ungerådet"),
        ("Møde", "Møde"),
    ],
)
def test_the_committee_is_in_the_title(folder: Path, title: str, committee: str) -> None:
    assert meeting(folder, f"SUMMARY:{title}", "DTSTART:20250603T140000Z").committee == committee


def test_an_invitation_without_an_agenda_makes_a_meeting_without_items(folder: Path) -> None:
    reading = read(folder, event("SUMMARY:Ungerådet", "DESCRIPTION:Vi ses!"))
    assert (reading.meeting.items, reading.meeting.committee) == ((), "Ungerådet")
    assert "Vi ses!" in [line.text for line in reading.told]


def test_those_in_the_text_and_those_invited_are_the_same_people(folder: Path) -> None:
    made = meeting(
        folder,
        "SUMMARY:Ungerådet",
        "ATTENDEE;CN=Bo Ly;PARTSTAT=DECLINED:mailto:b@example.org",
        "DESCRIPTION:Deltagere: Bo Ly\\, Cai Dam (formand)\\n\\n1. Budget\\n2. Eventuelt",
    )
    assert [(each.name, each.presence) for each in made.participants] == [
        ("Bo Ly", Presence.EXCUSED),
        ("Cai Dam", Presence.EXPECTED),
    ]


def test_one_of_several_is_chosen(folder: Path) -> None:
    text = calendar(
        entry("SUMMARY:Ungerådet", "DTSTART;VALUE=DATE:20250304"),
        entry("SUMMARY:Ungerådet", "DTSTART;VALUE=DATE:20250401"),
    )
    with pytest.raises(SeveralMeetings) as several:
        read(folder, text)
    assert several.value.choices == ("4. marts 2025, Ungerådet", "1. april 2025, Ungerådet")
    assert read(folder, text, 2).meeting.date == datetime.date(2025, 4, 1)
    with pytest.raises(SeveralMeetings):
        read(folder, text, 3)


def test_a_day_that_is_none_is_told(folder: Path) -> None:
    reading = read(folder, event("SUMMARY:Møde i Udvalget", "DTSTART:20261399T996100"))
    assert reading.meeting.date is None
    (line,) = reading.told
    assert line.text == "Mødets dag kan ikke læses: »20261399T996100«. Skriv den selv."


def test_a_series_is_read_as_its_first_day(folder: Path) -> None:
    reading = read(folder, event("SUMMARY:A", "DTSTART:20250304T160000", "RRULE:FREQ=WEEKLY"))
    assert [line.text for line in reading.told] == ["Mødet gentages. Kun det første er læst."]


@pytest.mark.parametrize("text", [
    event("SUMMARY:Ungerådet", method="CANCEL"),
    event("SUMMARY:Ungerådet", "STATUS:CANCELLED"),
])  # fmt: skip
def test_a_meeting_that_is_called_off_is_not_made(folder: Path, text: str) -> None:
    with pytest.raises(Unreadable, match="aflyser mødet »Ungerådet«"):
        read(folder, text)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (calendar(), NoItems),
        ("BEGIN:VCALENDAR\r\nA;A;A:x\r\nEND:VCALENDAR", Damaged),
        ("Dagsorden\n1. Budget\n2. Eventuelt", WrongKind),
    ],
)
def test_what_is_no_invitation_is_refused(folder: Path, text: str, error: type[Unreadable]) -> None:
    with pytest.raises(error, match="Intet er importeret"):
        read(folder, text)


def test_values_that_stand_twice_and_deep_nesting_are_borne(folder: Path) -> None:
    twice = event("SUMMARY:Ungerådet", "SUMMARY:To", "LOCATION:A", "LOCATION:B")
    assert read(folder, twice).meeting.committee == "Ungerådet"
    deep = "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n" * 5000
    with pytest.raises(Unreadable):
        read(folder, deep)
