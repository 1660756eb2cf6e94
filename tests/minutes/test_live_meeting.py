"""What a referat tells of who came and went, of the clock, and of what is to be done."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.domain.meeting import ItemState, Layout, Meeting, Presence, Role, Status
from ssp_desktop.domain.room import EventKind, Recusal, RoomEvent, Substitution
from ssp_desktop.domain.votes import Dissent, Vote
from ssp_desktop.minutes.blocks import Contents, Edition, FactTable, Line, Style, Table
from ssp_desktop.minutes.making import MinutesMaker, make_minutes
from ssp_desktop.reading.door import read_text
from ssp_desktop.writing.plain_text import write_text
from tests.meetings.held_meetings import Held, held_meetings
from tests.meetings.live_meeting import LIVE, live
from tests.meetings.strategies import changes_to, meetings

COURSE = "Mødet begyndte kl. 16.02, holdt pause kl. 16.50-17.00 og sluttede kl. 17.45."


def facts(meeting: Meeting, edition: Edition = Edition.FULL) -> dict[str, str]:
    """The table of facts."""
    (table,) = (b for b in make_minutes(meeting, edition).blocks if isinstance(b, FactTable))
    return dict(table.rows)


def people(meeting: Meeting, edition: Edition = Edition.FULL) -> list[str]:
    """The lists of people in the front, headings and all."""
    styles = (Style.PEOPLE_HEADING, Style.PERSON)
    front = make_minutes(meeting, edition).parts[0].blocks
    return [b.text for b in front if isinstance(b, Line) and b.style in styles]


def absent(meeting: Meeting, edition: Edition = Edition.FULL) -> dict[str, str]:
    """Who is named as absent at each item: the first letters of the names."""
    parts = {p.item: p.blocks for p in make_minutes(meeting, edition).parts if p.item}
    return {
        item: "".join(b.text[0] for b in blocks if isinstance(b, Line) and b.style is Style.PERSON)
        for item, blocks in parts.items()
    }


def test_the_people_of_a_punkt_referat() -> None:
    assert facts(live(Layout.PUNKT))["Mødedeltagere"] == (
        "Anna Ås (til stede til kl. 16.25, deltog ikke under punkterne 2 og 4-7), "
        "Bo Bæk (deltog ikke under punkt 4), "
        "Cai Dam (deltog ikke under punkt 6), "
        "Dorte Lund (til stede fra kl. 16.12, deltog ikke under punkt 1), "
        "Emil Krag (deltog ikke under punkt 7), "
        "Frida Holm (stedfortræder for Emil Krag under punkt 7), "
        "Gorm Vind (gæst, Skolen, til stede fra kl. 17.06 til kl. 17.20, deltog under punkt 6), "
        "Hanne Juul (Afbud), Ib Riis (stedfortræder for Hanne Juul), Jens Toft (Fraværende)"
    )


def test_the_people_of_a_klassisk_referat() -> None:
    meeting = live(Layout.KLASSISK)
    assert people(meeting) == [
        "Deltagere:",
        "Anna Ås, (A), til stede til kl. 16.25",
        "Bo Bæk, (C)",
        "Cai Dam, (Politiet)",
        "Dorte Lund, (V), til stede fra kl. 16.12",
        "Emil Krag, (F)",
        "Frida Holm, (F), stedfortræder for Emil Krag under punkt 7",
        "Gorm Vind, (Skolen), gæst, til stede fra kl. 17.06 til kl. 17.20, deltog under punkt 6",
        "Ib Riis, (B), stedfortræder for Hanne Juul",
        "Afbud:",
        "Hanne Juul, (B)",
        "Fraværende:",
        "Jens Toft",
    ]
    assert absent(meeting) == {
        "i1": "DHJ", "i2": "AHJ", "i3": "HJ", "i4": "ABHJ",
        "i5": "", "i6": "ACHJ", "i7": "AEHJ", "i8": "",
    }  # fmt: skip


def test_a_run_of_items_passes_over_one_that_was_not_taken() -> None:
    items = tuple(replace(item, recusals=()) for item in LIVE.items)
    events = tuple(
        replace(event, item="i3") if event.id == "e5" else event for event in LIVE.events
    )
    told = facts(replace(LIVE, items=items, events=events))["Mødedeltagere"]
    # In the order taken Anna left at 3, and so was away from 2 as well; 5 was withdrawn.
    assert told.startswith("Anna Ås (til stede til kl. 16.25, deltog ikke under punkterne 2-7), ")


def test_a_time_that_is_not_known_is_not_told() -> None:
    events = tuple(replace(event, time=None) for event in LIVE.events)
    meeting = replace(LIVE, events=events)
    told = facts(meeting)
    assert "kl." not in told["Mødedeltagere"]
    assert "Anna Ås (deltog ikke under punkterne 2 og 4-7)" in told["Mødedeltagere"]
    assert "Mødetid" not in told


@pytest.mark.parametrize("layout", Layout)
def test_a_substitute_who_was_called_in_is_told_for_what_they_came(layout: Layout) -> None:
    came = RoomEvent("n1", EventKind.ARRIVED, None, "i4", "i")
    later = replace(
        live(layout),
        participants=tuple(
            replace(person, presence=Presence.EXPECTED) if person.id == "i" else person
            for person in LIVE.participants
        ),
        events=(*LIVE.events[:7], came, *LIVE.events[7:]),
    )
    words = "stedfortræder for Hanne Juul, deltog under punkterne 4-7"
    if layout is Layout.PUNKT:
        assert f"Ib Riis ({words})" in facts(later)["Mødedeltagere"]
    else:
        assert f"Ib Riis, (B), {words}" in people(later)
        # Hanne is missed, and nobody is twice.
        assert absent(later) == absent(live(layout))
    again = read_text(write_text(make_minutes(later))).meeting
    assert write_text(make_minutes(again)) == write_text(make_minutes(later))


@pytest.mark.parametrize("time", ["16:02:40", "16:00"])
def test_who_came_as_the_meeting_began_was_there_throughout(time: str) -> None:
    came = datetime.time.fromisoformat(time)
    early = (
        RoomEvent("n1", EventKind.ARRIVED, came, "i1", "d"),
        RoomEvent("n2", EventKind.ARRIVED, came, "i1", "g"),
    )
    others = tuple(event for event in LIVE.events if event.person not in {"d", "g"})
    meeting = replace(LIVE, events=(*others[:2], *early, *others[2:]))
    told = facts(meeting)["Mødedeltagere"]
    assert "Dorte Lund, " in told
    assert "Gorm Vind (gæst, Skolen), " in told
    # At an item that others were there for before, the time is told.
    late = tuple(replace(event, item="i3") for event in early)
    told = facts(replace(LIVE, events=(*others[:3], *late, *others[3:])))["Mødedeltagere"]
    assert f"Dorte Lund (til stede fra kl. {time[:5].replace(':', '.')}, deltog ikke " in told


def test_the_times_of_the_meeting_are_the_committees_choice() -> None:
    assert facts(live(Layout.PUNKT))["Mødetid"] == COURSE
    assert "Mødetid" not in facts(replace(LIVE, prints_times=False))
    klassisk = [b for b in make_minutes(live(Layout.KLASSISK)).blocks if isinstance(b, Line)]
    assert [b.text for b in klassisk if b.style is Style.SUBTITLE] == [
        "Den 03.03.2025 kl. 16:00 i Salen",
        COURSE,
    ]


@pytest.mark.parametrize("layout", Layout)
def test_the_action_points_are_a_table_at_the_end(layout: Layout) -> None:
    minutes = make_minutes(live(layout))
    *_, last = (part for part in minutes.parts)
    heading, table = last.blocks[:2]
    assert isinstance(heading, Line)
    assert (heading.style, heading.text) == (Style.ITEM_HEADING, "Aftalte opgaver")
    assert heading.new_page is (layout is Layout.PUNKT)  # as the items begin
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.printed_rows] == [
        ["Punkt", "Opgave", "Ansvarlig", "Frist"],
        ["1", "Der findes en ny mødedag, som passer alle i udvalget.", "", ""],
        ["3", "Pia skriver et notat.", "Pia Borg", "1. maj 2025"],
        ["6", "Anna taler med familien.", "Anna Ås", ""],
    ]
    (contents,) = (block for block in minutes.blocks if isinstance(block, Contents))
    assert contents.entries[-1] == (heading.text, heading.bookmark)
    for without in (replace(live(layout), prints_actions=False), replace(live(layout), actions=())):
        blocks = make_minutes(without).blocks
        assert not any(isinstance(block, Table) for block in blocks)
        assert not any(isinstance(b, Line) and b.text == heading.text for b in blocks)


@pytest.mark.parametrize("layout", Layout)
def test_the_open_edition_tells_no_action_of_a_closed_item(layout: Layout) -> None:
    minutes = make_minutes(live(layout), Edition.OPEN)
    (table,) = (block for block in minutes.blocks if isinstance(block, Table))
    assert [row[0].text for row in table.rows] == ["1", "3"]
    closed = replace(live(layout), items=tuple(replace(i, closed=True) for i in LIVE.items))
    secret = make_minutes(closed, Edition.OPEN)
    assert not any(isinstance(block, Table) for block in secret.blocks)
    (contents,) = (block for block in secret.blocks if isinstance(block, Contents))
    assert len(contents.entries) == len(LIVE.items)


def test_the_open_edition_tells_of_nobody_what_they_did_at_a_closed_item() -> None:
    told = facts(LIVE, Edition.OPEN)["Mødedeltagere"]
    assert "Gorm Vind" not in told  # came for the closed item
    assert "Cai Dam, " in told  # had left for it alone
    assert "Anna Ås (til stede til kl. 16.25, deltog ikke under punkterne 2, 4 og 7)" in told
    ruled = replace(LIVE, items=tuple(replace(i, closed=i.id in "i4 i7") for i in LIVE.items))
    told = facts(ruled, Edition.OPEN)["Mødedeltagere"]
    assert "Bo Bæk, Cai Dam (deltog ikke under punkt 6)" in told
    assert "Emil Krag, Gorm Vind" in told  # Frida sat in at 7 alone, of which nothing is told
    assert absent(replace(ruled, layout=Layout.KLASSISK), Edition.OPEN)["i4"] == ""


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("edition", Edition)
def test_a_referat_made_again_is_as_one_made_at_first(layout: Layout, edition: Edition) -> None:
    maker = MinutesMaker(edition, layout)
    for count in range(len(LIVE.events) + 1):
        for items in (LIVE.items, LIVE.items[::-1]):
            meeting = replace(LIVE, events=LIVE.events[:count], items=items)
            assert maker.make(meeting).blocks == make_minutes(meeting, edition, layout).blocks
    for change in (
        {"recusals": ()}, {"substitutions": ()}, {"absent": ("j",)}, {"decision": "Nej."},
    ):  # fmt: skip
        for at in range(len(LIVE.items)):
            items = (*LIVE.items[:at], replace(LIVE.items[at], **change), *LIVE.items[at + 1 :])
            meeting = replace(LIVE, items=items)
            assert maker.make(meeting).blocks == make_minutes(meeting, edition, layout).blocks


@given(st.data(), st.sampled_from(Layout), st.sampled_from(Edition))
def test_after_any_changes_too(data: st.DataObject, layout: Layout, edition: Edition) -> None:
    maker = MinutesMaker(edition, layout)
    meeting = data.draw(meetings)
    for _ in range(5):
        assert maker.make(meeting).blocks == make_minutes(meeting, edition, layout).blocks
        meeting = data.draw(changes_to(meeting)).apply(meeting)


@st.composite
def retouched(draw: st.DrawFn, meeting: Meeting) -> Meeting:
    """`meeting` with one thing otherwise that tells who was there, mostly at one item."""
    people = [person.id for person in meeting.participants]
    who, other = draw(st.sampled_from(people)), draw(st.sampled_from(people))
    at = draw(st.integers(0, len(meeting.items) - 1))
    here = meeting.items[at].id
    touched = draw(
        st.sampled_from(
            (
                *({"closed": True}, {"closed": False}, {"decision": ""}, {"decision": "Ja."}),
                *({"state": state} for state in ItemState),
                *({"absent": absent} for absent in (None, (), (who,))),
                *({"recusals": ()}, {"recusals": (Recusal("r", who),)}),
                *({"substitutions": ()}, {"substitutions": (Substitution("u", who, other),)}),
                *({"dissents": ()}, {"dissents": (Dissent("d", (who,), "Nej."),)}),
                *({"votes": ()}, {"votes": (Vote("v", (who,), (other,)),)}),
                {"votes": (Vote("v", ("A",), by_party=True),)},
                *({"events": LIVE.events[:count]} for count in (0, 2, len(LIVE.events))),
                {"events": (*LIVE.events, RoomEvent("x", EventKind.LEFT, None, here, who))},
                {"participants": meeting.participants[::-1]},
                {"status": draw(st.sampled_from(Status))},
                {"items": meeting.items[::-1]},
            )
        )
    )
    if touched.keys() & {"events", "participants", "status", "items"}:
        return replace(meeting, **touched)
    item = replace(meeting.items[at], **touched)
    return replace(meeting, items=(*meeting.items[:at], item, *meeting.items[at + 1 :]))


def test_who_left_during_an_item_and_is_named_in_a_dissent_then_is_not_absent_from_it() -> None:
    item = replace(UNDECIDED.items[0], decision="Godkendt.", absent=None)
    who = UNDECIDED.participants[0].id
    left = RoomEvent("x", EventKind.LEFT, None, item.id, who)
    before = replace(UNDECIDED, items=(item, *UNDECIDED.items[1:]), events=(left,))
    named = replace(item, dissents=(Dissent("d", (who,), "Nej."),))
    after = replace(before, items=(named, *before.items[1:]))
    maker = MinutesMaker(Edition.FULL, Layout.KLASSISK)
    first = maker.make(before).blocks
    assert maker.make(after).blocks == make_minutes(after, Edition.FULL, Layout.KLASSISK).blocks
    assert first != maker.make(after).blocks


UNDECIDED = replace(
    LIVE,
    items=tuple(replace(item, closed=False, decision="") for item in LIVE.items),
    participants=tuple(p for p in LIVE.participants if p.role is Role.MEMBER),
    events=(),
    actions=(),
)
"""A meeting of which the gate changes nothing but the items that are closed."""


@given(st.data(), st.sampled_from((LIVE, UNDECIDED)))
def test_whatever_becomes_of_an_item_and_of_who_was_there(
    data: st.DataObject, meeting: Meeting
) -> None:
    kinds = [(edition, layout) for edition in Edition for layout in Layout]
    makers = [MinutesMaker(*kind) for kind in kinds]
    for _ in range(6):
        for maker, kind in zip(makers, kinds, strict=True):
            assert maker.make(meeting).blocks == make_minutes(meeting, *kind).blocks
        meeting = data.draw(retouched(meeting))


@given(held_meetings(), st.sampled_from(Layout), st.sampled_from(Edition))
def test_and_while_it_is_held(held: Held, layout: Layout, edition: Edition) -> None:
    maker = MinutesMaker(edition, layout)
    for count in range(len(held.meeting.events) + 1):
        meeting = replace(held.meeting, events=held.meeting.events[:count])
        assert maker.make(meeting).blocks == make_minutes(meeting, edition, layout).blocks
