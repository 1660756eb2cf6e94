"""A referat of a meeting in which people came and went reads back as that meeting."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

from ssp_desktop.application.files.meeting_json import meeting_as_json
from ssp_desktop.application.live import room_log as live_changes
from ssp_desktop.application.live.voting import keep_vote
from ssp_desktop.domain.attendance import Attendance, Remarks, not_called
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.course import dealt_with, is_running
from ssp_desktop.domain.meeting import (
    AgendaItem,
    ItemState,
    Layout,
    Meeting,
    Participant,
    Presence,
    Role,
)
from ssp_desktop.domain.room import EventKind
from ssp_desktop.domain.votes import Vote
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.reading.door import read_file, read_text
from ssp_desktop.reading.understanding.result import Fate, Reading
from ssp_desktop.writing.plain_text import write_text
from tests.documents import Renderer
from tests.meetings.held_meetings import Held, held_meetings
from tests.meetings.live_meeting import LIVE, RULING, live
from tests.meetings.people import absent_from
from tests.proofs import cases
from tests.reading.round_trip.test_round_trip import written

pytestmark = pytest.mark.xdist_group("reading_live_meeting")

KINDS = ("docx", "pdf", "libreoffice", "text")
both_layouts = pytest.mark.parametrize("layout", Layout)
Read = Callable[[Layout, str], Reading]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory, render_pdf: Renderer) -> Read:
    """Give ``read(layout, kind)``: the live meeting, written as that kind and read back."""
    folder = tmp_path_factory.mktemp("live")
    files = {}
    for layout in Layout:
        files[layout, "docx"], files[layout, "pdf"] = written(live(layout), folder, layout.value)
    printed = render_pdf.many([files[layout, "docx"] for layout in Layout])
    files |= {(layout, "libreoffice"): pdf for layout, pdf in zip(Layout, printed, strict=True)}

    def read(layout: Layout, kind: str) -> Reading:
        if kind == "text":
            return read_text(text_of(live(layout)))
        return read_file(files[layout, kind])

    return read


def text_of(meeting: Meeting, edition: Edition = Edition.FULL) -> str:
    return write_text(make_minutes(meeting, edition))


def absent(meeting: Meeting) -> list[list[str]]:
    """The first letters of those absent from each item."""
    return [sorted(p.name[0] for p in absent_from(meeting, item)) for item in meeting.items]


@both_layouts
@pytest.mark.parametrize("kind", KINDS)
def test_it_says_the_same_when_it_is_written_again(read: Read, layout: Layout, kind: str) -> None:
    reading = read(layout, kind)
    assert not reading.unplaced
    assert text_of(reading.meeting) == text_of(live(layout))
    assert absent(reading.meeting) == absent(live(layout))
    told = [item["absent"] for item in meeting_as_json(reading.meeting)["items"]]
    assert told == [item["absent"] for item in meeting_as_json(live(layout))["items"]]


@both_layouts
@pytest.mark.parametrize("kind", KINDS)
def test_the_parts_are_what_they_were(read: Read, layout: Layout, kind: str) -> None:
    meeting = read(layout, kind).meeting
    by_name = {person.name: person for person in meeting.participants}
    assert by_name["Dorte Lund"].presence is Presence.ABSENT
    assert by_name["Hanne Juul"].presence is Presence.EXCUSED
    assert by_name["Ib Riis"].role is Role.SUBSTITUTE
    assert by_name["Ib Riis"].stands_in_for == by_name["Hanne Juul"].id
    assert by_name["Gorm Vind"].role is Role.GUEST
    (ruling,) = meeting.items[3].recusals
    assert (ruling.person, ruling.disqualified) == (by_name["Bo Bæk"].id, True)
    assert ruling.sentence == RULING
    (seat,) = meeting.items[6].substitutions
    assert (seat.person, seat.member) == (by_name["Frida Holm"].id, by_name["Emil Krag"].id)
    assert [item.state for item in meeting.items] == [item.state for item in LIVE.items]
    assert ItemState.WITHDRAWN in {item.state for item in meeting.items}
    assert all(item.absent is None for item in meeting.items) or layout is Layout.KLASSISK
    assert (meeting.prints_times, meeting.prints_actions) == (True, True)
    assert not is_running(meeting)
    clock = [(e.kind, e.time) for e in meeting.events if not e.item]
    assert clock == [
        (EventKind.BEGAN, datetime.time(16, 2)),
        (EventKind.BREAK, datetime.time(16, 50)),
        (EventKind.RESUMED, datetime.time(17)),
        (EventKind.ENDED, datetime.time(17, 45)),
    ]
    numbers = {item.id: number for number, item in meeting.numbered_items()}
    assert [(numbers[p.item], p.text, p.owner, p.due) for p in meeting.actions] == [
        (1, "Der findes en ny mødedag, som passer alle i udvalget.", "", None),
        (3, "Pia skriver et notat.", "Pia Borg", datetime.date(2025, 5, 1)),
        (6, "Anna taler med familien.", "Anna Ås", None),
    ]


GUESTS = (
    Participant("x", "Maja Lund", "psykolog, PPR", role=Role.GUEST, presence=Presence.PRESENT),
    Participant("y", "Nis Ask", role=Role.GUEST, presence=Presence.PRESENT),
    Participant("z", "Oda Bro", "Skolen", Presence.EXCUSED, Role.GUEST),
)


@both_layouts
def test_a_guest_is_told_from_a_member(layout: Layout) -> None:
    meeting = replace(live(layout), participants=(*LIVE.participants, *GUESTS))
    again = read_text(text_of(meeting)).meeting
    assert text_of(again) == text_of(meeting)
    told = {p.name: (p.role, p.affiliation, p.presence) for p in again.participants}
    for guest in GUESTS:
        assert told[guest.name] == (Role.GUEST, guest.affiliation, guest.presence)
    assert told["Gorm Vind"][:2] == (Role.GUEST, "Skolen")
    assert [name for name, (role, *_) in told.items() if role is Role.GUEST] == [
        name for name in told if name in {"Gorm Vind", *(guest.name for guest in GUESTS)}
    ]


def test_an_affiliation_with_brackets_of_its_own_parts_nobody_in_punkt() -> None:
    guest = replace(GUESTS[0], affiliation="Skolen (10. klasse); SSP")
    meeting = replace(live(Layout.PUNKT), participants=(*LIVE.participants, guest))
    again = read_text(text_of(meeting)).meeting
    assert [p.name for p in again.participants] == [p.name for p in meeting.participants]
    assert again.participants[-1].role is Role.GUEST


def test_each_line_of_the_table_has_its_fate(read: Read) -> None:
    lines = read(Layout.KLASSISK, "docx").lines
    assert [line.number for line in lines] == sorted(line.number for line in lines)
    assert [line.fate for line in lines if "|" in line.text] == [Fate.FACT] * 4


@both_layouts
def test_who_voted_and_left_before_the_item_was_over_took_part_in_it(layout: Layout) -> None:
    people = (
        Participant("g", "Gitte Holm", "V", Presence.PRESENT),
        Participant("b", "Bo Bæk", "A", Presence.PRESENT),
    )
    titles = ("Budget", "Lokaler", "Eventuelt")
    items = tuple(AgendaItem(f"i{n}", each, decision="Ja.") for n, each in enumerate(titles))
    meeting = Meeting("m", "Rådet", layout=layout, participants=people, items=items)

    def at(minute: int) -> datetime.time:
        return datetime.time(1, minute)

    steps: tuple[Callable[[Meeting], Change | None], ...] = (
        lambda now: live_changes.begin(now, at(30)),
        lambda now: live_changes.take_up(now, "i0", at(30)),
        lambda now: live_changes.take_up(now, "i1", at(40)),
        lambda now: keep_vote(now, "i1", Vote("v", ("b",), ("g",))),
        lambda now: live_changes.leave(now, "g", at(51)),
        lambda now: live_changes.take_up(now, "i2", at(55)),
        lambda now: live_changes.end(now, at(59)),
    )
    for step in steps:
        change = step(meeting)
        assert change is not None
        meeting = change.apply(meeting)
    text = text_of(meeting)
    assert "Imod stemte Gitte Holm (V)." in text
    assert "til stede til kl. 1.51" in text
    assert ("deltog ikke under punkt 3)" in text) is (layout is Layout.PUNKT)
    assert text.count("Fraværende") == (layout is Layout.KLASSISK)
    assert absent(meeting) == [[], [], ["G"]]
    again = read_text(text).meeting
    assert (text_of(again), absent(again)) == (text, absent(meeting))
    # At the last item nothing behind the name says that there was one they missed.
    meeting = replace(meeting, items=meeting.items[:2])
    text = text_of(meeting)
    again = read_text(text).meeting
    assert (text_of(again), absent(again)) == (text, [[], []])


@given(held_meetings())
@settings(max_examples=cases(80))
def test_any_meeting_reads_back_with_the_same_people_absent(held: Held) -> None:
    again = read_text(text_of(held.meeting)).meeting
    assert of_what_it_came_to(absent(again), held) == of_what_it_came_to(absent(held.meeting), held)
    assert status(again) == status(held.meeting)
    # A coming or going of which no minute is told has none again.
    times = {e.time for e in again.events if e.person} - {None}
    assert times <= {e.time for e in held.meeting.events}
    told_apart = not (
        with_a_guest_for_nothing(held.meeting)
        or with_two_in_a_seat(held.meeting)
        or with_the_seat_of_one_not_called(held.meeting)
        or with_one_who_left_the_last_item(held.meeting)
    )
    if in_the_agendas_order(held.meeting) and told_apart:
        # In klassisk the lists of people say nothing of the order of all.
        assert sorted(text_of(again).split("\n")) == sorted(text_of(held.meeting).split("\n"))


def of_what_it_came_to(absences: list[list[str]], held: Held) -> list[list[str]]:
    """Those absent from the items that were dealt with: of the others a referat may say nothing."""
    came_to = dealt_with(held.meeting)
    return [who for who, i in zip(absences, held.meeting.items, strict=True) if i.id in came_to]


def in_the_agendas_order(meeting: Meeting) -> bool:
    taken = [event.item for event in meeting.events if event.kind is EventKind.TAKEN_UP]
    agenda = [item.id for item in meeting.items]
    return all(agenda.index(one) < agenda.index(two) for one, two in pairwise(taken))


def with_two_in_a_seat(meeting: Meeting) -> bool:
    """Whether a member came, or has another substitute, although somebody stands in throughout.

    Who then had the seat when is told at the items instead of behind the names.
    """
    taken = {e.person for e in meeting.events if e.kind is EventKind.ARRIVED}
    taken |= {seat.member for item in meeting.items for seat in item.substitutions}
    return any(p.stands_in_for in taken for p in meeting.participants if p.stands_in_for)


def with_one_who_left_the_last_item(meeting: Meeting) -> bool:
    """Whether somebody took part in the last item and left before it was over.

    Nothing behind the name says that they did not miss it, so the item itself names the absent.
    """
    attendance = Attendance.of(meeting)
    last = [item for item in meeting.items if item.id in attendance.dealt_with][-1:]
    return any(
        attendance.took_part(person, item) and person.id not in attendance.room_at(item.id)
        for item in last
        for person in meeting.participants
    )


def with_a_guest_for_nothing(meeting: Meeting) -> bool:
    """Whether a guest came or left when nothing was taken that they could be there for."""
    remarks = Remarks.of(meeting)
    guests = [p for p in meeting.participants if p.role is Role.GUEST]
    moved = {e.person for e in meeting.events if e.person}
    return any(p.id in moved and not remarks.on(p).attended for p in guests)


def with_the_seat_of_one_not_called(meeting: Meeting) -> bool:
    """Whether somebody sits for a member of whom the referat does not tell."""
    seats = {seat.member for item in meeting.items for seat in item.substitutions}
    seats |= {person.stands_in_for for person in meeting.participants}
    return any(person.id in seats for person in not_called(meeting))


def status(meeting: Meeting) -> dict[str, str]:
    """How each person is listed who is."""
    people = meeting_as_json(meeting)["participants"]
    told = {person["name"]: person["status"] for person in people}
    return {name: status for name, status in told.items() if status != "expected"}


OTHERS = """\
Referat af møde i Rådet

Deltagere: Anne Høj (A), Bo Ås (C) (til stede fra kl. 16.20), Cai Dam (B) (fra kl. 17:10), \
Dan Eg (deltog ikke under punkterne 2-3), Eva Friis (Stedfortræder for Finn Gad), \
Gry Holm (stedfortræder for en anden)

1. Budget

Beslutning

Godkendt.

2. Regnskab

Beslutning

Godkendt.

3. Eventuelt

Beslutning

Intet.
"""


def test_what_others_write_behind_a_name() -> None:
    people = read_text(OTHERS).meeting
    by_name = {person.name: person for person in people.participants}
    assert absent(people) == [[], ["D"], ["D"]]
    came = {people.participant(e.person).name: e.time for e in people.events if e.time}
    assert came == {"Bo Ås": datetime.time(16, 20), "Cai Dam": datetime.time(17, 10)}
    # Nobody of those names is there: the words are kept.
    assert by_name["Eva Friis"].affiliation == "Stedfortræder for Finn Gad"
    assert by_name["Gry Holm"].affiliation == "stedfortræder for en anden"


def test_a_table_of_somebody_elses_stays_where_it_is() -> None:
    text = text_of(replace(live(Layout.PUNKT), prints_actions=False))
    other = f"{text}\nOpgaver\n\nPunkt\tOpgave\tAnsvarlig\tFrist\n1\tRing\tBo\tnu\n"
    meeting = read_text(other).meeting
    assert meeting.actions == ()
    assert "Ring" in meeting.items[-1].decision


def test_the_open_edition_reads_back_without_what_it_does_not_tell(tmp_path: Path) -> None:
    meeting = read_text(text_of(live(Layout.PUNKT), Edition.OPEN)).meeting
    assert [point.text for point in meeting.actions] == [
        "Der findes en ny mødedag, som passer alle i udvalget.",
        "Pia skriver et notat.",
    ]
    told, known = absent(meeting), absent(live(Layout.PUNKT))
    assert told[:5] + told[6:] == known[:5] + known[6:]
    assert told[5] == ["A", "H", "J"]  # Anna did not come back, as far as is told; Cai never left
