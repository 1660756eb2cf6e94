"""The program's own PDF, read back in, gives the meeting that it was made of."""

import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from ssp_desktop.domain.meeting import Layout, Meeting
from ssp_desktop.reading.door import read_file
from ssp_desktop.richtext.markdown import parse, write
from tests.meetings.people import absent_from
from tests.writing.pdf_cases import MEETING, random_meeting, set_pdf

references = pytest.mark.parametrize("name", ["referat_2018-12-06", "referat_2024-04-24"])


def canonical(meeting: Meeting) -> Meeting:
    """Return `meeting` with its texts in the one form that Markdown is written in."""
    return replace(
        meeting,
        items=tuple(
            replace(
                item,
                decision=write(parse(item.decision)),
                sections=tuple(replace(s, text=write(parse(s.text))) for s in item.sections),
            )
            for item in meeting.items
        ),
    )


def items_of(meeting: Meeting) -> list[dict[str, Any]]:
    """Return all that a referat tells of the items, without ids."""
    return [
        {
            "number": number,
            "title": item.title,
            "case_number": item.case_number,
            "closed": item.closed,
            "sections": [(section.heading, section.text) for section in item.sections],
            "decision": item.decision,
            "attachments": [(each.number, each.title) for each in item.attachments],
            "absent": [person.name for person in absent_from(meeting, item)],
        }
        for number, item in meeting.numbered_items()
    ]


def front_of(meeting: Meeting) -> dict[str, Any]:
    """Return all that a referat tells beside the items, without ids."""
    return {
        "committee": meeting.committee,
        "date": meeting.date,
        "time": meeting.time,
        "venue": meeting.venue,
        "layout": meeting.layout,
        "status": meeting.status,
        "published": meeting.published,
        "municipality": meeting.municipality,
        "people": [(p.name, p.affiliation, p.presence) for p in meeting.participants],
    }


@references
def test_a_reference_comes_back_as_it_was_read(name, shared_reference, tmp_path):
    meeting = read_file(shared_reference / f"{name}.txt").meeting
    pdf = tmp_path / "referat.pdf"
    pdf.write_bytes(set_pdf(meeting).content)
    again = read_file(pdf).meeting
    assert front_of(again) == front_of(meeting)
    assert items_of(again) == items_of(meeting)


@references
def test_a_reference_loses_and_gains_no_word(name, shared_reference, compare_tool, tmp_path):
    reference = shared_reference / f"{name}.txt"
    meeting = read_file(reference).meeting
    pdf = tmp_path / "referat.pdf"
    pdf.write_bytes(set_pdf(meeting).content)
    told = subprocess.run(
        [sys.executable, str(compare_tool), str(reference), str(pdf)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    extra = 0
    if meeting.layout is Layout.KLASSISK:  # its contents list is lost in the reference
        contents = (f"{number}. {item.title}" for number, item in meeting.numbered_items())
        extra = sum(len(entry.split()) for entry in contents)
    assert told.splitlines()[-1].endswith(f"missing 0 extra {extra}")


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("seed", range(3))
def test_a_meeting_comes_back(layout, seed, tmp_path):
    meeting = canonical(
        random_meeting(seed, layout, 3) if seed else replace(MEETING, layout=layout)
    )
    pdf = tmp_path / "referat.pdf"
    pdf.write_bytes(set_pdf(meeting).content)
    again = read_file(pdf).meeting
    assert (again.date, again.time, again.venue) == (meeting.date, meeting.time, meeting.venue)
    assert items_of(again) == items_of(meeting)
