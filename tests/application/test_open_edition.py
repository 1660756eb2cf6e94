"""The open edition is the same, to the byte, whatever happened at the closed items.

One property over random pairs of meetings that differ in nothing else (what that
means is in `tests.meetings.closed_scenes`): the meeting behind the gate, and the text, the
parts of the DOCX, the PDF and the name of the file that come of it; at any moment
of the meeting; and so for the next meeting of the committee. The room's window has
the same property in ``tests/ui/room``. That the property sees a leak is shown by
taking the gate away.
"""

import datetime
import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.application.files.export import Exporter, FileKind
from ssp_desktop.application.meetings.meetings import Meetings
from ssp_desktop.application.services import Services
from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.committee import Committee, Member, StandingItem
from ssp_desktop.domain.meeting import ItemState, Layout, Meeting, Role, new_id
from ssp_desktop.domain.open_edition import OpenMeetings, open_meeting, withheld
from ssp_desktop.domain.room import EventKind
from ssp_desktop.minutes.blocks import Edition
from tests.meetings.closed_scenes import (
    Leak,
    closed_meetings,
    open_items_taken,
    pairs,
    planted,
    up_to,
)
from tests.meetings.live_meeting import LIVE
from tests.proofs import random_cases

pytestmark = pytest.mark.xdist_group("application_open_edition")

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
MADE = datetime.datetime(2026, 3, 4, 12, 0, tzinfo=datetime.UTC)

proof = pytest.mark.proof


@pytest.fixture(scope="module")
def exporter(tmp_path_factory: pytest.TempPathFactory) -> Exporter:
    """Give an exporter at whose place it is always the same time."""
    return Exporter(RESOURCES, tmp_path_factory.mktemp("own"), lambda: MADE, lambda _: False)


def files(
    exporter: Exporter, meeting: Meeting, layout: Layout, *kinds: FileKind
) -> Iterator[tuple[str, bytes]]:
    """Yield everything that is written of the open edition, the parts of a DOCX each by itself."""
    for kind in kinds:
        yield f"name of {kind}", exporter.suggested_name(meeting, Edition.OPEN, kind).encode()
        content = exporter.render(meeting, kind, edition=Edition.OPEN, layout=layout).content
        yield kind, content
        if kind is FileKind.DOCX:
            with zipfile.ZipFile(io.BytesIO(content)) as package:
                for name in package.namelist():
                    yield f"{kind}: {name}", package.read(name)


def differing(
    exporter: Exporter, one: Meeting, other: Meeting, layout: Layout, *kinds: FileKind
) -> list[str]:
    """Return the names of what is not the same, to the byte, of the two open editions."""
    first, second = (dict(files(exporter, each, layout, *kinds)) for each in (one, other))
    return [name for name in first | second if first.get(name) != second.get(name)]


@proof
@random_cases(25)
@given(pairs(), st.sampled_from(Layout))
def test_two_meetings_that_differ_at_closed_items_alone_give_the_same_files(
    exporter: Exporter, pair: tuple[Meeting, Meeting], layout: Layout
) -> None:
    one, other = pair
    assert open_meeting(one) == open_meeting(other)
    assert differing(exporter, one, other, layout, FileKind.TEXT, FileKind.DOCX) == []


@proof
@random_cases(3)
@given(pairs(), st.sampled_from(Layout))
def test_and_the_same_pdf(
    exporter: Exporter, pair: tuple[Meeting, Meeting], layout: Layout
) -> None:
    assert differing(exporter, *pair, layout, FileKind.PDF) == []


@proof
@random_cases(25)
@given(pairs())
def test_at_any_moment_of_the_meeting(pair: tuple[Meeting, Meeting]) -> None:
    one, other = pair
    gates = OpenMeetings(), OpenMeetings()
    assert open_items_taken(one) == open_items_taken(other)
    for count in range(1, open_items_taken(one) + 1):
        told = [gate(up_to(each, count)) for gate, each in zip(gates, pair, strict=True)]
        assert told[0] == told[1]
        assert told[0] == open_meeting(up_to(one, count))


@proof
@random_cases(50)
@given(pairs())
def test_and_what_it_tells_is_true(pair: tuple[Meeting, Meeting]) -> None:
    meeting = pair[0]
    told = open_meeting(meeting)
    by_log, told_by_log = Attendance(meeting), Attendance(told)
    guests = {p.id for p in meeting.participants if p.role is Role.GUEST}
    listed = {p.id for p in told.participants} - guests - by_log.for_one_item
    taken = {event.item for event in meeting.events if event.kind is EventKind.TAKEN_UP}
    for item in meeting.items:
        if not item.closed and item.id in taken:
            room, told_room = by_log.room_at(item.id), told_by_log.room_at(item.id)
            assert room & listed == told_room & listed
            assert told_room & guests <= room


# The next meeting


def begun_after(meetings: Meetings, meeting: Meeting) -> Meeting:
    """Return the committee's next meeting, begun with what `meeting` put off, its ids in order."""
    committee = Committee(
        new_id(),
        meeting.committee,
        meeting.municipality,
        members=tuple(Member(new_id(), name, "A") for name in ("Anna Ås", "Bo Bæk", "Dorte Lund")),
        standing_items=(StandingItem("Godkendelse af sidste mødes referat"),),
    )
    meetings.store.save_committee(committee)
    meetings.store.add(replace(meeting, id=new_id(), committee_id=committee.id))
    assert meeting.date is not None
    made = meetings.begin(committee.id, meeting.date + datetime.timedelta(days=28))
    people = tuple(replace(p, id=f"p{at}") for at, p in enumerate(made.participants))
    items = tuple(
        replace(
            item,
            id=f"i{at}",
            sections=tuple(replace(s, id=f"s{n}") for n, s in enumerate(item.sections)),
            attachments=tuple(replace(b, id=f"b{n}") for n, b in enumerate(item.attachments)),
        )
        for at, item in enumerate(made.items)
    )
    return replace(made, id="next", committee_id="c", participants=people, items=items)


@proof
@random_cases(4)
@given(pairs(), st.sampled_from(Layout))
def test_the_next_meeting_is_the_same_too(
    services: Services, exporter: Exporter, pair: tuple[Meeting, Meeting], layout: Layout
) -> None:
    one, other = (begun_after(services.meetings, each) for each in pair)
    put_off = [item for item in pair[0].items if item.state is ItemState.POSTPONED]
    assert sum(item.closed for item in one.items) == sum(item.closed for item in put_off)
    assert open_meeting(one) == open_meeting(other)
    assert differing(exporter, one, other, layout, FileKind.TEXT, FileKind.DOCX) == []


# That it would be seen


def leaking(gate: OpenMeetings, meeting: Meeting) -> Meeting:
    """Withhold what stands at closed items, and tell who was there and when."""
    items = tuple(withheld(item) if item.closed else item for item in meeting.items)
    return replace(meeting, items=items)


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("leak", Leak)
@pytest.mark.parametrize("without", ["a gate for people", "any gate"])
def test_a_planted_leak_is_seen_when_the_gate_is_taken_away(
    exporter: Exporter,
    monkeypatch: pytest.MonkeyPatch,
    leak: Leak,
    layout: Layout,
    without: str,
) -> None:
    meeting = planted(LIVE, leak)
    assert meeting is not None
    assert differing(exporter, LIVE, meeting, layout, *FileKind) == []
    gate = leaking if without == "a gate for people" else lambda _, whole: whole
    monkeypatch.setattr(OpenMeetings, "__call__", gate)
    seen = differing(exporter, LIVE, meeting, layout, *FileKind)
    assert seen == [FileKind.DOCX, "docx: word/document.xml", FileKind.PDF, FileKind.TEXT]


@proof
@pytest.mark.parametrize("leak", Leak)
def test_in_random_meetings_too(
    exporter: Exporter, monkeypatch: pytest.MonkeyPatch, leak: Leak
) -> None:
    count = {"planted": 0, "seen": 0}

    @random_cases(25)
    @given(closed_meetings(), st.sampled_from(Layout))
    def plant(meeting: Meeting, layout: Layout) -> None:
        other = planted(meeting, leak)
        if other is None:
            return
        assert differing(exporter, meeting, other, layout, FileKind.TEXT) == []
        with monkeypatch.context() as without:
            without.setattr(OpenMeetings, "__call__", leaking)
            count["planted"] += 1
            count["seen"] += differing(exporter, meeting, other, layout, FileKind.TEXT) != []

    plant()
    assert count["planted"] > 0
    assert count["seen"] == count["planted"]
