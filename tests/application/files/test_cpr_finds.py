"""What the open edition would hold of CPR numbers, and nothing that it does not hold."""

from dataclasses import replace

import pytest

from ssp_desktop.application.files.cpr_finds import CprNumbersFound, Reason, numbers_in, reason_for
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Layout,
    Participant,
    Presence,
    Section,
)
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.policy import NO_POLICY
from tests.meetings.sample_meeting import meeting_of

NUMBER = "010190-1234"
CLOSED = AgendaItem(
    "c",
    f"Om {NUMBER}",
    closed=True,
    sections=(Section("s", "Baggrund", NUMBER),),
    decision=NUMBER,
    attachments=(Attachment("b", NUMBER, 1),),
)


def places(meeting, edition: Edition, layout: Layout | None = None) -> list[str]:
    return [find.where for find in numbers_in(make_minutes(meeting, edition, layout), meeting)]


@pytest.mark.parametrize("layout", Layout)
def test_a_number_in_a_closed_item_is_in_the_full_edition_alone(layout: Layout) -> None:
    meeting = meeting_of(CLOSED)
    assert places(meeting, Edition.OPEN, layout) == []
    assert places(meeting, Edition.FULL, layout) == [
        "Punkt 1, titlen",
        "Punkt 1, Baggrund",
        "Punkt 1, beslutningen",
        "Punkt 1, bilag",
    ]


@pytest.mark.parametrize("layout", Layout)
def test_what_the_open_edition_tells_of_a_closed_item_counts(layout: Layout) -> None:
    told = replace(CLOSED, open_title=f"Sag {NUMBER}", open_text=f"Om {NUMBER}.")
    assert places(meeting_of(told), Edition.OPEN, layout) == [
        "Punkt 1, titlen",
        "Punkt 1, teksten i den åbne udgave",
    ]


@pytest.mark.parametrize("layout", Layout)
def test_the_front_and_the_documents_properties_count_once(layout: Layout) -> None:
    meeting = replace(
        meeting_of(),
        title=f"Møde {NUMBER}",
        venue="Hos 020290-1234",
        municipality="030390-1234",
        participants=(Participant("a", "Anna 040490-1234", presence=Presence.PRESENT),),
    )
    finds = numbers_in(make_minutes(meeting, Edition.OPEN, layout), meeting, "050590-1234.docx")
    masked = [find.masked for find in finds]
    assert sorted(masked) == [
        f"{date}-XXXX" for date in ("010190", "020290", "030390", "040490", "050590")
    ]


def test_a_number_that_emphasis_cuts_in_two_is_found() -> None:
    item = AgendaItem("i", "Titel", decision="**0101**90-*1234*", case_number="22/010190-1234")
    assert places(meeting_of(item), Edition.OPEN) == [
        "Punkt 1, sagsnummeret",
        "Punkt 1, beslutningen",
    ]


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize(
    "decision", ["Født 010190-\n\n1234 følges.", "- CPR 01 01 90\n- 1234", "010190\n\n1234"]
)
def test_a_number_that_goes_on_in_the_next_paragraph_is_found_where_it_begins(
    layout: Layout, decision: str
) -> None:
    meeting = meeting_of(AgendaItem("i", "Titel", decision=decision))
    assert places(meeting, Edition.OPEN, layout) == ["Punkt 1, beslutningen"]


def test_a_number_that_goes_on_in_the_next_cell_is_found() -> None:
    action = ActionPoint("a", "i", "Ring til barnet født 010190-", owner="1234")
    meeting = meeting_of(AgendaItem("i", "Titel"))
    meeting = replace(meeting, actions=(action,), prints_actions=True)
    assert places(meeting, Edition.OPEN) == ["Mødet, opgaverne"]


def test_a_reason_is_for_the_numbers_that_it_was_given_for_and_no_others() -> None:
    item = AgendaItem("i", "Titel", decision=f"{NUMBER} og 020290-1234")
    meeting = meeting_of(item)
    minutes = make_minutes(meeting, Edition.OPEN)
    given = Reason(" Aftalt ", numbers_in(minutes, meeting))
    assert reason_for(minutes, meeting, given, NO_POLICY) == "Aftalt"
    for decision in (
        f"{NUMBER} og 020290-1235",  # the same date in the same place
        f"{NUMBER}, {NUMBER} og 020290-1234",
        f"{NUMBER} og 030390-1234",
    ):
        other = meeting_of(replace(item, decision=decision))
        with pytest.raises(CprNumbersFound):
            reason_for(make_minutes(other, Edition.OPEN), other, given, NO_POLICY)
    fewer = meeting_of(replace(item, decision=NUMBER))
    assert reason_for(make_minutes(fewer, Edition.OPEN), fewer, given, NO_POLICY) == "Aftalt"
    with pytest.raises(CprNumbersFound):
        reason_for(minutes, meeting, given, NO_POLICY, "sag 050590-1234.docx")


def test_a_reason_given_before_anything_is_shown_is_for_what_is_found() -> None:
    meeting = meeting_of(AgendaItem("i", "Titel", decision=NUMBER))
    assert reason_for(make_minutes(meeting, Edition.OPEN), meeting, Reason("Ja"), NO_POLICY) == "Ja"
    assert reason_for(make_minutes(meeting, Edition.FULL), meeting, None, NO_POLICY) == ""


@pytest.mark.parametrize(
    "table",
    [
        "| A | B |\n| --- | --- |\n| x | 010190-1234 |",
        "| 010190-1234 | B |\n| --- | --- |\n| x | y |",
        "| A | B |\n| --- | --- |\n| 010190-<br>1234 | x |",
        "| A | B |\n| --- | --- |\n| 010190- | 1234 |",
        "født 010190-\n\n| 1234 | B |\n| --- | --- |\n| x | y |",
    ],
)
def test_a_number_in_a_cell_is_found_in_its_text_and_also_in_parts(table: str) -> None:
    meeting = meeting_of(AgendaItem("i", "Titel", sections=(Section("s", "Økonomi", table),)))
    assert places(meeting, Edition.OPEN) == ["Punkt 1, Økonomi"]
