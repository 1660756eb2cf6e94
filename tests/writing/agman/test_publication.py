"""AgMan's XML: valid, read by a web site's importer, the same whatever is closed, and read back."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from ssp_desktop.domain.item.earlier import EarlierDecision
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Presence,
    Section,
    Status,
)
from ssp_desktop.reading.door import read_file
from ssp_desktop.writing.agman import write_publication
from tests.meetings import strategies
from tests.meetings.closed_scenes import pairs
from tests.proofs import random_cases
from tests.writing.agman.importer import read

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("publication.xsd")))

MEETING = Meeting(
    "m1",
    "SSP-styregruppen",
    committee_id="c1",
    date=datetime.date(2025, 9, 25),
    time=datetime.time(15, 30),
    venue="Byrådsstuen",
    status=Status.DRAFT,
    participants=(
        Participant("p1", "Ann Dam", "Politiet", Presence.PRESENT),
        Participant("p2", "Bo Elm", "", Presence.EXCUSED),
    ),
    items=(
        AgendaItem(
            "i1",
            "Budget <2026> & tal",
            case_number="25/114",
            sections=(Section("s1", "Baggrund", "Der er *en* grund.\n\n- én\n- to"),),
            decision="**Godkendt.**",
            attachments=(
                Attachment("b1", "Budget", 1),
                Attachment("b2", "Uden fil", 2),
                Attachment("b3", "Personsag", 3, closed=True),
            ),
        ),
        AgendaItem(
            "i2",
            "Hemmelig elev",
            closed=True,
            open_title="En personsag",
            open_text="Der blev truffet afgørelse.",
            decision="Hemmelig afgørelse",
            attachments=(Attachment("b4", "Hemmeligt bilag", 1),),
        ),
    ),
)


def test_a_web_site_gets_the_meeting_with_its_open_items() -> None:
    content = write_publication(MEETING, {"b1": "bilag/1 Budget.pdf", "b3": "x", "b4": "y"})
    SCHEMA.assertValid(etree.fromstring(content))
    meeting = read(content)
    assert (meeting.kind, meeting.committee) == (2, "SSP-styregruppen")
    assert meeting.begins == datetime.datetime(2025, 9, 25, 15, 30)
    assert (meeting.present, meeting.away) == (["Ann Dam"], ["Bo Elm"])
    budget, closed = meeting.items
    assert (budget.number, budget.title, budget.public) == ("1", "Budget <2026> & tal", True)
    assert budget.texts == [
        ("Baggrund", "<p>Der er <em>en</em> grund.</p><ul><li>én</li><li>to</li></ul>"),
        ("Beslutning", "<p><strong>Godkendt.</strong></p>"),
    ]
    assert budget.files == ["bilag/1 Budget.pdf"]
    assert (closed.number, closed.title, closed.public) == ("2", "En personsag", False)
    assert closed.texts == [("En personsag", "<p>Der blev truffet afgørelse.</p>")]
    assert closed.files == []
    for word in ("Hemmelig", "Personsag"):
        assert word not in content.decode().replace("En personsag", "")


def test_a_committee_without_an_id_has_one_that_the_reader_keeps_whole() -> None:
    content = write_publication(replace(MEETING, committee_id="", committee="æ" * 300))
    root = etree.fromstring(content)
    assert {len(each.get("ID", "")) for each in root.iter("Committee")} == {255}
    assert {each.findtext("Name") for each in root.iter("Committee")} == {"æ" * 300}


def test_an_agenda_is_told_as_one_and_lone_items_are_read() -> None:
    item = AgendaItem("i1", "Eneste punkt", attachments=(Attachment("b1", "Plan", 1),))
    meeting = replace(MEETING, status=Status.PLANNED, items=(item,), time=None)
    content = write_publication(meeting, {"b1": "bilag/Plan.pdf"})
    SCHEMA.assertValid(etree.fromstring(content))
    found = read(content)
    assert (found.kind, found.ends) == (1, datetime.datetime(2025, 9, 25))
    assert [(each.title, each.files) for each in found.items] == [
        ("Eneste punkt", ["bilag/Plan.pdf"])
    ]


def test_what_was_decided_before_is_told_where_the_committee_wants_it() -> None:
    earlier = (
        EarlierDecision("e1", "Udvalget", datetime.date(2025, 5, 2), 3, "Budget", "Udsat."),
        EarlierDecision("e2", "Udvalget", datetime.date(2025, 3, 2), 4, "Budget", "Drøftet."),
        EarlierDecision("e3", "Udvalget", None, 5, "Budget", "Bag lukkede døre.", closed=True),
    )
    item = replace(MEETING.items[0], earlier=earlier)
    meeting = replace(MEETING, items=(item, MEETING.items[1]))
    assert read(write_publication(meeting)).items[0].history == ""
    content = write_publication(replace(meeting, prints_history=True))
    SCHEMA.assertValid(etree.fromstring(content))
    history = read(content).items[0].history
    assert history.startswith("Budget: Udvalget 02-05-2025 00:00:00 <p>Udsat.</p>")
    assert "<p>Budget (Udvalget den 02-03-2025)</p><p>Drøftet.</p>" in history
    assert "lukkede" not in history


def test_the_program_reads_its_own_publication(tmp_path: Path) -> None:
    lone = replace(MEETING, items=MEETING.items[:1])
    for meeting in (MEETING, lone):
        path = tmp_path / "Publicationm1.xml"
        path.write_bytes(write_publication(meeting, {"b1": "bilag/1 Budget.pdf"}))
        back = read_file(path).meeting
        assert [each.title for each in back.items][:1] == ["Budget <2026> & tal"]
        assert len(back.items) == len(meeting.items)
        item = back.items[0]
        assert (item.case_number, item.decision) == ("25/114", "**Godkendt.**")
        assert [(each.title, each.file) for each in item.attachments] == [
            ("Budget", "bilag/1 Budget.pdf")
        ]
        assert (back.date, back.time, back.venue) == (MEETING.date, MEETING.time, MEETING.venue)


@pytest.mark.proof
@random_cases(40)
@given(strategies.meetings, st.data())
def test_the_publication_of_any_meeting_is_valid(meeting: Meeting, data: st.DataObject) -> None:
    ids = [each.id for item in meeting.items for each in item.attachments]
    attached = {each: f"bilag/{place} fil.pdf" for place, each in enumerate(ids)}
    meeting = replace(meeting, id="m1", committee_id="c1", prints_history=data.draw(st.booleans()))
    content = write_publication(meeting, attached)
    SCHEMA.assertValid(etree.fromstring(content))


@pytest.mark.proof
@random_cases(25)
@given(pairs())
def test_what_is_closed_changes_no_byte(pair: tuple[Meeting, Meeting]) -> None:
    one, other = (replace(each, prints_history=True) for each in pair)
    ids = [each.id for item in (*one.items, *other.items) for each in item.attachments]
    attached = {each: f"bilag/{each}.pdf" for each in ids}
    assert write_publication(one, attached) == write_publication(other, attached)
