"""An extract: one item under the head of its meeting, told as the whole referat tells it."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.application.files.printing import Wanted, name_of
from ssp_desktop.domain.action_point import ActionPoint
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
from ssp_desktop.domain.review import Correction
from ssp_desktop.domain.room import EventKind, Recusal, RoomEvent, Substitution
from ssp_desktop.minutes.blocks import Block, Contents, Edition, FactTable, Line, Minutes, Table
from ssp_desktop.minutes.extract import ExtractMaker
from ssp_desktop.minutes.making import make_minutes
from tests.meetings.closed_scenes import closed_meetings

DAY = datetime.date(2025, 3, 3)


def _held(*items: AgendaItem, **fields: object) -> Meeting:
    """A meeting of four items, at which people came and left between them."""
    events = (
        RoomEvent("e0", EventKind.BEGAN, datetime.time(16)),
        RoomEvent("e1", EventKind.TAKEN_UP, datetime.time(16, 1), "i1"),
        RoomEvent("e2", EventKind.TAKEN_UP, datetime.time(16, 10), "i2"),
        RoomEvent("e3", EventKind.ARRIVED, datetime.time(16, 10), "i2", "b"),
        RoomEvent("e4", EventKind.ARRIVED, datetime.time(16, 10), "i2", "g"),
        RoomEvent("e5", EventKind.TAKEN_UP, datetime.time(16, 30), "i3"),
        RoomEvent("e6", EventKind.LEFT, datetime.time(16, 30), "i3", "g"),
        RoomEvent("e7", EventKind.LEFT, datetime.time(16, 30), "i3", "a"),
        RoomEvent("e8", EventKind.ENDED, datetime.time(17), "i3"),
    )
    four = tuple(AgendaItem(f"i{at}", f"Sag {at}", decision="Godkendt.") for at in range(1, 5))
    people = (
        Participant("a", "Anna", "A", Presence.PRESENT, Role.CHAIR),
        Participant("b", "Bo", "", Presence.EXCUSED),
        Participant("c", "Cai", "", Presence.ABSENT),
        Participant("d", "Dea", "", Presence.PRESENT),
        Participant("g", "Gry", "Politiet", Presence.EXPECTED, Role.GUEST),
    )
    made = Meeting("m", "Ungeudvalget", date=DAY, status=Status.DRAFT, venue="Salen")
    made = replace(made, participants=people, items=items or four, events=events)
    return replace(made, **fields)


def _texts(blocks: tuple[Block, ...]) -> str:
    out = []
    for block in blocks:
        match block:
            case Line():
                out.append(block.text)
            case FactTable():
                out += [cell for row in block.rows for cell in row]
            case Table():
                out += [line.text for line in block.lines]
            case Contents():
                out += [entry.text for entry in block.entries]
    return "\n".join(out)


def _people(minutes: Minutes) -> str:
    table = next(each for each in minutes.blocks if isinstance(each, FactTable))
    return dict(table.rows)["Mødedeltagere"]


def _item_lines(minutes: Minutes, item_id: str) -> tuple[Line, ...]:
    part = next(each for each in minutes.parts if each.item == item_id)
    return tuple(block._replace(new_page=False) for block in part.blocks)


@given(closed_meetings(), st.sampled_from(Edition), st.sampled_from(Layout))
def test_the_item_reads_as_in_the_whole_referat(meeting, edition, layout):
    whole = make_minutes(meeting, edition, layout)
    for item in meeting.items:
        extract = ExtractMaker(item.id, edition, layout).make(meeting)
        assert _item_lines(extract, item.id) == _item_lines(whole, item.id)
        assert extract.title == whole.title
        assert (extract.edition, extract.layout) == (edition, layout)
        assert [part.item for part in extract.parts if part.item] == [item.id]
        assert not any(isinstance(block, Contents) for block in extract.blocks)


@given(closed_meetings(), st.sampled_from(Layout))
def test_the_open_one_says_nothing_of_closed_items(meeting, layout):
    for item in meeting.items:
        said = _texts(ExtractMaker(item.id, Edition.OPEN, layout).make(meeting).blocks)
        assert "Hemmelig" not in said


@pytest.mark.parametrize("layout", Layout)
def test_number_head_and_nothing_of_other_items(layout):
    meeting = _held(first_number=31, layout=layout)
    minutes = ExtractMaker("i3").make(meeting)
    said = _texts(minutes.blocks)
    assert ("Punkt 33: Sag 3" in said) or ("33. Sag 3" in said)
    assert "Ungeudvalget" in minutes.title
    assert not any(f"Sag {other}" in said for other in (1, 2, 4))
    assert "2025" in said


def test_a_number_that_breaks_the_run_is_kept():
    fixed = (AgendaItem("i1", "Sag 1", fixed_number=7), AgendaItem("i2", "Sag 2"))
    assert "Punkt 8: Sag 2" in _texts(ExtractMaker("i2").make(_held(*fixed)).blocks)


@pytest.mark.parametrize(
    ("item", "people"),
    [
        ("i1", "Anna, Bo (Afbud), Cai (Fraværende), Dea"),
        ("i2", "Anna, Bo, Cai (Fraværende), Dea, Gry (gæst, Politiet)"),
        ("i3", "Anna (Fraværende), Bo, Cai (Fraværende), Dea"),
    ],
)
def test_people_stand_as_they_did_at_the_item(item, people):
    assert _people(ExtractMaker(item).make(_held())) == people


def test_who_was_ruled_out_was_there_and_had_no_part_in_it():
    ruled = AgendaItem("i1", "Sag 1", decision="Ja.", recusals=(Recusal("r", "d"),))
    meeting = _held(ruled, AgendaItem("i2", "Sag 2", decision="Ja."))
    own = replace(meeting, events=meeting.events[:2])
    assert "Dea (deltog ikke under punkt 1)" in _people(ExtractMaker("i1").make(own))
    other = replace(meeting, events=meeting.events[:3])
    assert _people(ExtractMaker("i2").make(other)).endswith("Dea")


@pytest.mark.parametrize("presence", [Presence.EXPECTED, Presence.PRESENT])
def test_who_sat_in_at_one_item_is_told_of_there_alone(presence):
    sits_in = AgendaItem(
        "i1", "Sag 1", decision="Ja.", substitutions=(Substitution("s", "e", "c"),)
    )
    meeting = _held(sits_in, AgendaItem("i2", "Sag 2", decision="Ja."), events=())
    eva = Participant("e", "Eva", "", presence, Role.SUBSTITUTE)
    meeting = replace(meeting, participants=(*meeting.participants, eva))
    assert "Eva (stedfortræder for Cai under punkt 1)" in _people(ExtractMaker("i1").make(meeting))
    assert "Eva" not in _people(ExtractMaker("i2").make(meeting))


def test_nobody_is_absent_from_what_is_still_to_come():
    running = _held()
    items = (running.items[0], replace(running.items[1], decision=""))
    running = replace(running, items=items, events=running.events[:2], layout=Layout.KLASSISK)
    said = _texts(ExtractMaker("i2").make(running).parts[1].blocks)
    assert "Fraværende" not in said
    over = replace(running, events=(*running.events, RoomEvent("end", EventKind.ENDED)))
    assert "Fraværende" not in _texts(ExtractMaker("i2").make(over).parts[1].blocks)


def test_an_undecided_item_of_a_referat_is_no_agenda():
    items = (AgendaItem("i1", "Sag 1", decision="Ja."), AgendaItem("i2", "Sag 2"))
    meeting = _held(*items, events=(), status=Status.PLANNED)
    assert ExtractMaker("i2").make(meeting).title.startswith("REFERAT")
    agenda = replace(meeting, items=(replace(items[0], decision=""), items[1]))
    assert ExtractMaker("i2").make(agenda).title.startswith("DAGSORDEN")


def test_the_table_has_the_items_own_action_points():
    points = (ActionPoint("x", "i1", "Ring til skolen"), ActionPoint("y", "i3", "Skriv et brev"))
    meeting = _held(actions=points, prints_actions=True, first_number=5)
    (table,) = (each for each in ExtractMaker("i3").make(meeting).blocks if isinstance(each, Table))
    assert [[cell.text for cell in row[:2]] for row in table.rows] == [["7", "Skriv et brev"]]
    assert not any(isinstance(each, Table) for each in ExtractMaker("i2").make(meeting).blocks)


def test_a_closed_item_in_the_open_edition_tells_its_sentence():
    closed = AgendaItem(
        "i1",
        "Sagen om Kim",
        closed=True,
        open_title="En personsag",
        open_text="Der blev truffet afgørelse.",
        sections=(Section("s", "Baggrund", "Kim stjal."),),
        decision="Kim flyttes.",
    )
    meeting = _held(closed, AgendaItem("i2", "Sag 2"), events=())
    said = _texts(ExtractMaker("i1", Edition.OPEN).make(meeting).blocks)
    assert "Punkt 1: En personsag\nDer blev truffet afgørelse." in said
    assert "Kim" not in said


def test_what_did_not_change_is_the_same_object():
    maker, meeting = ExtractMaker("i2", Edition.OPEN), _held()
    first = maker.make(meeting)
    other = replace(meeting, items=(replace(meeting.items[0], decision="Nej."), *meeting.items[1:]))
    again = maker.make(other)
    assert all(one is two for one, two in zip(first.parts, again.parts, strict=True))


def test_an_item_that_is_gone_has_none():
    with pytest.raises(KeyError):
        ExtractMaker("gone").make(_held())


def test_an_extract_has_its_own_corrections_and_the_meetings_and_nobody_elses() -> None:
    closed = replace(AgendaItem("i2", "Sag om Emil", decision="Godkendt."), closed=True)
    at = datetime.datetime(2025, 3, 10, 9, tzinfo=datetime.UTC)
    corrections = (
        Correction("c1", "i1", "Tallet er 12.", "Anna", at),
        Correction("c2", "i2", "Emil hedder Emilie.", "Anna", at),
        Correction("c3", "", "Dea kom kl. 16.20.", "Anna", at),
    )
    meeting = _held(
        AgendaItem("i1", "Sag 1", decision="Godkendt."),
        closed,
        AgendaItem("i3", "Sag 3", decision="Godkendt."),
        corrections=corrections,
        status=Status.APPROVED,
    )
    for layout in Layout:
        told = {
            item: _texts(ExtractMaker(item, layout=layout).make(meeting).blocks)
            for item in ("i1", "i2", "i3")
        }
        assert "Tallet er 12." in told["i1"]
        assert "Emil" not in told["i1"] + told["i3"], (
            "a closed item's, in an extract of an open one"
        )
        assert "Tallet er 12." not in told["i2"] + told["i3"]
        assert "Emil hedder Emilie." in told["i2"]
        assert all(
            "Mødet (10. marts 2025 af Anna)\nDea kom kl. 16.20." in each for each in told.values()
        )


def test_the_name_of_an_extract_says_full_where_the_open_one_says_less() -> None:
    meeting = Meeting(
        "m",
        "Udvalget",
        status=Status.DRAFT,
        items=(
            AgendaItem("i1", "Budget", decision="Ja."),
            AgendaItem("i2", "Sag", closed=True, decision="Nej."),
            AgendaItem(
                "i3",
                "Plan",
                decision="Ja.",
                attachments=(Attachment("b", "Notat", 1, closed=True),),
            ),
        ),
    )
    names = [name_of(meeting, Wanted(item=item), "pdf") for item in ("i1", "i2", "i3")]
    assert names == [
        "Udvalget - punkt 1.pdf",
        "Udvalget - punkt 2 (fuld).pdf",
        "Udvalget - punkt 3 (fuld).pdf",
    ]
    in_open = name_of(meeting, Wanted(Edition.OPEN, item="i1"), "pdf")
    assert in_open == "Udvalget - punkt 1 (åben).pdf"
