"""Three texts of another municipality: other headings, the decision first, absent per item."""

import datetime
import re
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import Layout, Meeting, Presence, Status
from ssp_desktop.reading.door import read_text
from ssp_desktop.reading.understanding.result import Fate, Reading
from ssp_desktop.richtext.tidy import tidy
from tests.meetings.people import absent_from, with_presence

NAMES = (
    "greve_byraad_2022_2025_2023-02-06.txt",
    "greve_plan_og_tryghedsudvalget_2023-09-12.txt",
    "greve_plan_og_tryghedsudvalget_2023-11-28.txt",
)
# Headings that any municipality may use, and so no words of these texts alone.
WELL_KNOWN = {
    "Fremstilling", "Sagsprocedure", "Resume", "Indstilling", "Sagsbeskrivelse", "Lovgrundlag",
    "Økonomiske konsekvenser", "Kommunikation", "Tidsplan", "Sagens forløb", "Baggrund",
    "Øvrige forhold", "Øvrige konsekvenser",
}  # fmt: skip


def source(folder: Path, name: str) -> str:
    return (folder / "other" / name).read_text("utf-8")


def read(folder: Path, name: str) -> Reading:
    return read_text(source(folder, name), name)


def absent_names(meeting: Meeting, at: int) -> list[str]:
    return [person.name for person in absent_from(meeting, meeting.items[at])]


@pytest.mark.parametrize("name", NAMES)
def test_facts(shared_reference: Path, name: str) -> None:
    text, meeting = source(shared_reference, name), read(shared_reference, name).meeting
    assert text.splitlines()[0] == meeting.committee
    assert meeting.title == ""
    assert meeting.layout is Layout.PUNKT
    assert meeting.status is Status.DRAFT  # it says Dagsorden, and is decided all the same
    assert meeting.date == datetime.date.fromisoformat(name[-14:-4])
    assert meeting.time
    assert f"T{meeting.time:%H:%M}" in text
    assert f"Mødested: {meeting.venue}\n" in text


@pytest.mark.parametrize("name", NAMES)
def test_items_with_numbers_and_case_numbers(shared_reference: Path, name: str) -> None:
    text, meeting = source(shared_reference, name), read(shared_reference, name).meeting
    assert [
        (str(number), item.title, item.case_number) for number, item in meeting.numbered_items()
    ] == re.findall(r"^Punkt (\d+): (.*)\n(\d\d-\d{6})$", text, re.MULTILINE)


@pytest.mark.parametrize("name", NAMES)
def test_well_known_headings_and_the_decision_before_them(
    shared_reference: Path, name: str
) -> None:
    text, meeting = source(shared_reference, name), read(shared_reference, name).meeting
    parts = re.split(r"^Punkt \d+: .*$", text, flags=re.MULTILINE)[1:]
    for part, item in zip(parts, meeting.items, strict=True):
        lines = [tidy(line) for line in part.splitlines()]
        headings = [section.heading for section in item.sections]
        assert [h for h in headings if h in WELL_KNOWN] == [h for h in lines if h in WELL_KNOWN]
        assert item.decision_at == (0 if "Beslutning" in lines else None)
        assert len(item.attachments) == len(
            re.findall(r"^- ", part.partition("\nBilag\n")[2], re.MULTILINE)
        )


@pytest.mark.parametrize("name", NAMES)
def test_no_line_is_lost(shared_reference: Path, name: str) -> None:
    reading = read(shared_reference, name)
    lines = [line for line in source(shared_reference, name).splitlines() if tidy(line)]
    assert len(reading.lines) == len(lines)
    assert reading.unplaced == ()
    assert not any(line.fate in (Fate.CONTENTS, Fate.FURNITURE) for line in reading.lines)


def test_people_with_afbud(shared_reference: Path) -> None:
    text, meeting = source(shared_reference, NAMES[2]), read(shared_reference, NAMES[2]).meeting
    (listed,) = re.findall(r"^Mødedeltagere: (.*)$", text, re.MULTILINE)
    assert [
        p.name + (" (Afbud)" if p.presence is Presence.EXCUSED else "")
        for p in meeting.participants
    ] == listed.split(", ")
    # Every item names the same three, so that goes without saying; nor is it in a decision.
    assert [item.absent for item in meeting.items] == [None] * 3
    assert not any("Afbud" in item.decision for item in meeting.items)
    assert meeting.items[2].decision == ""


def test_a_name_that_nobody_has_is_kept_as_it_is_written(shared_reference: Path) -> None:
    text, meeting = source(shared_reference, NAMES[1]), read(shared_reference, NAMES[1]).meeting
    named = re.findall(r"^Ikke til stede: (.*) \((.)\)$", text, re.MULTILINE)
    absent = with_presence(meeting, Presence.ABSENT)
    assert {(p.name, p.affiliation) for p in absent} == set(named)
    assert len(absent) == 2  # one of them is a slip of the pen
    assert [absent_names(meeting, at) for at in range(8)] == [[name] for name, _ in named]
    assert meeting.items[8].absent is None


def test_headings_nobody_knows_become_sections(shared_reference: Path) -> None:
    meeting = read(shared_reference, NAMES[1]).meeting
    unknown = [s for item in meeting.items for s in item.sections if s.heading not in WELL_KNOWN]
    lines = source(shared_reference, NAMES[1]).splitlines()
    assert len(unknown) >= 5
    for section in unknown:
        at = lines.index(section.heading)
        assert lines[at - 1] == lines[at + 1] == ""
        assert section.text.startswith(lines[at + 2][:40])
