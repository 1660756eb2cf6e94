"""The JSON of ``show --json`` tells all of the minutes, and a meeting comes back from it."""

import datetime
import json
from dataclasses import replace

import pytest
from hypothesis import given

from ssp_desktop.application.files.meeting_json import meeting_as_json, meeting_from_json
from ssp_desktop.application.files.sample import read_sample
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Layout,
    Meeting,
    Participant,
    Presence,
    Role,
    Section,
    Status,
)
from tests.meetings.live_meeting import live
from tests.meetings.people import with_presence
from tests.meetings.strategies import meetings

MEETING = Meeting(
    "m",
    "SSP styregruppen",
    date=datetime.date(2018, 12, 6),
    time=datetime.time(16),
    venue="Salen",
    layout=Layout.KLASSISK,
    status=Status.DRAFT,
    first_number=27,
    participants=(
        Participant("p1", "Anders Nyholm", "Politiet", presence=Presence.PRESENT),
        Participant("p2", "Helle Poulsen", "V", Presence.EXCUSED, Role.CHAIR),
    ),
    items=(
        AgendaItem("i1", "Et", decision="Ja."),
        AgendaItem(
            "i2",
            "To",
            case_number="2022-006781",
            closed=True,
            sections=(Section("s", "Indstilling", "- **a**"),),
            attachments=(Attachment("b", "Kort", 1), Attachment("c", "Plan")),
            fixed_number=30,
        ),
        AgendaItem("i3", "Tre", absent=("p1",)),
    ),
)


def test_the_shape_is_the_agreed_one() -> None:
    assert meeting_as_json(MEETING) == {
        "id": "m",
        "committee": "SSP styregruppen",
        "title": "Referat af møde i SSP styregruppen",
        "date": "2018-12-06",
        "time": "16:00",
        "venue": "Salen",
        "layout": "klassisk",
        "status": "draft",
        "participants": [
            {
                "name": "Anders Nyholm",
                "affiliation": "Politiet",
                "status": "present",
                "role": "member",
            },
            {"name": "Helle Poulsen", "affiliation": "V", "status": "excused", "role": "chair"},
        ],
        "items": [
            {
                "number": 27,
                "title": "Et",
                "case_number": "",
                "closed": False,
                "sections": [],
                "decision": "Ja.",
                "attachments": [],
                "absent": ["Helle Poulsen"],
            },
            {
                "number": 30,
                "title": "To",
                "case_number": "2022-006781",
                "closed": True,
                "sections": [{"heading": "Indstilling", "text": "- **a**"}],
                "decision": "",
                "attachments": [{"number": 1, "title": "Kort"}, {"number": None, "title": "Plan"}],
                "absent": [],
            },
            {
                "number": 31,
                "title": "Tre",
                "case_number": "",
                "closed": False,
                "sections": [],
                "decision": "",
                "attachments": [],
                "absent": ["Anders Nyholm"],
            },
        ],
    }


def test_in_punkt_only_those_named_at_an_item_are_absent_from_it() -> None:
    shown = meeting_as_json(replace(MEETING, layout=Layout.PUNKT))
    assert [item["absent"] for item in shown["items"]] == [[], [], ["Anders Nyholm"]]


def test_an_agenda_tells_of_nobodys_absence() -> None:
    items = tuple(replace(item, decision="", absent=None) for item in MEETING.items)
    shown = meeting_as_json(replace(MEETING, status=Status.PLANNED, items=items))
    assert [item["absent"] for item in shown["items"]] == [[], [], []]
    assert shown["title"] == "Dagsorden for møde i SSP styregruppen"


@given(meetings)
def test_a_meeting_comes_back_from_its_json(meeting: Meeting) -> None:
    # Names tell people apart there, and times have no seconds.
    people = tuple(
        replace(person, name=f"{number} {person.name}")
        for number, person in enumerate(meeting.participants)
    )
    meeting = replace(meeting, participants=people)
    shown = json.loads(json.dumps(meeting_as_json(meeting)))
    again = meeting_as_json(meeting_from_json(shown))
    assert {**again, "id": meeting.id} == shown


def test_the_sample_shows_what_the_program_can_do(services: Services) -> None:
    sample = read_sample(services.folders.resources)
    assert sample.title == ""
    assert any(item.closed for item in sample.items)
    assert any(item.attachments for item in sample.items)
    assert any("Ad. 1" in item.decision for item in sample.items)
    assert any("\n   - " in text.text for item in sample.items for text in item.sections)
    assert with_presence(sample, Presence.EXCUSED)
    assert not all(item.decided for item in sample.items)
    assert sample.id != read_sample(services.folders.resources).id


@pytest.mark.parametrize("layout", Layout)
def test_who_came_and_went_is_told_item_by_item(layout: Layout) -> None:
    shown = meeting_as_json(live(layout))
    absent = ["".join(name[0] for name in item["absent"]) for item in shown["items"]]
    assert absent == ["DHJ", "AHJ", "HJ", "ABHJ", "", "ACHJ", "AEHJ", ""]
    status = {person["name"][0]: person["status"] for person in shown["participants"]}
    assert [name for name in status if status[name] != "present"] == ["H", "J"]
    assert meeting_as_json(meeting_from_json(shown))["items"] == shown["items"]
