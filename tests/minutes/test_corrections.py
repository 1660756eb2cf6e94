"""Corrections after approval: at the item, on a sheet, in the contents; none of closed ones."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Participant, Presence, Status
from ssp_desktop.domain.overview import Seal
from ssp_desktop.domain.review import Correction, MemberApproval
from ssp_desktop.minutes.approval_sheets import signature_sheet
from ssp_desktop.minutes.blocks import Edition, Line, Minutes, Table
from ssp_desktop.minutes.making import MinutesMaker, make_minutes
from ssp_desktop.writing.plain_text import write_text

NOW = datetime.datetime(2026, 5, 4, 12, 30, tzinfo=datetime.UTC)
MEETING = Meeting(
    "m",
    "Ungerådet",
    date=datetime.date(2026, 4, 30),
    status=Status.APPROVED,
    approved_by="Åse Dam",
    approved_at=NOW,
    participants=(
        Participant("p", "Bo Ly", "Politiet", Presence.PRESENT),
        Participant("q", "Eva Å", "", Presence.EXCUSED),
    ),
    items=(
        AgendaItem("i", "Budget", decision="Godkendt."),
        AgendaItem("j", "En sag", closed=True, decision="Nej."),
    ),
    corrections=(
        Correction("c", "i", "Beløbet er **30.000 kr.**", "Bo Ly", NOW),
        Correction("d", "j", "Hemmelig rettelse.", "Bo Ly", NOW),
        Correction("e", "", "Mødet sluttede kl. 18.", "", NOW),
    ),
)


def lines_of(minutes: Minutes) -> list[str]:
    return write_text(minutes).splitlines()


@pytest.mark.parametrize("layout", Layout)
def test_a_correction_stands_at_its_item_and_on_the_sheet(layout):
    minutes = make_minutes(replace(MEETING, layout=layout))
    item = next(part for part in minutes.parts if part.item == "i")
    texts = [block.text for block in item.blocks if isinstance(block, Line)]
    at = texts.index("Rettelse 4. maj 2026 af Bo Ly")
    assert texts[at + 1] == "Beløbet er 30.000 kr."
    assert texts.index("Godkendt.") < at
    lines = lines_of(minutes)
    assert sum("Rettelser efter godkendelsen" in line for line in lines) == 2  # and the contents
    assert sum("Beløbet er" in line for line in lines) == 2
    assert "Mødet (4. maj 2026)" in lines


def test_the_open_edition_has_no_correction_of_a_closed_item():
    text = write_text(make_minutes(MEETING, Edition.OPEN))
    assert "Hemmelig" not in text
    assert "Mødet sluttede" in text


def test_an_item_is_made_again_when_a_correction_comes():
    maker = MinutesMaker()
    before = maker.make(replace(MEETING, corrections=()))
    after = maker.make(MEETING)
    assert lines_of(after) == lines_of(make_minutes(MEETING))
    assert lines_of(before) != lines_of(after)


def test_minutes_without_corrections_say_nothing_of_them():
    assert "Rettelse" not in write_text(make_minutes(replace(MEETING, corrections=())))


def test_those_who_took_part_sign_below_the_hashes():
    seal = Seal("ab" * 32, "cd" * 32, 3)
    signed = replace(MEETING, approvals=(MemberApproval("a", "Bo Ly", NOW),))
    sheet = signature_sheet(signed, seal)
    (table,) = (block for block in sheet.blocks if isinstance(block, Table))
    assert [row[0].text for row in table.rows] == ["Bo Ly (Politiet)"]
    text = write_text(sheet)
    assert "Referatet er godkendt af Åse Dam den 4. maj 2026" in text
    assert "Bo Ly har godkendt den 4. maj 2026" in text
    assert seal.text in text
    assert seal.last in text


def test_the_open_sheet_has_no_hash_of_what_is_closed():
    seal = Seal("1" * 64, "2" * 64, 1)
    opened = replace(MEETING, items=MEETING.items[:1], corrections=())
    for meeting, told in ((MEETING, False), (opened, True)):
        text = write_text(signature_sheet(meeting, seal, Edition.OPEN))
        assert ("1" * 64 in text) is told
