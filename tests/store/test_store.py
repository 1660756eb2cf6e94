"""Meetings and committees come back from the disk as they were."""

import datetime
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssp_desktop.domain.changes import DECISION, ChangeState, RecordedChange, SetText
from ssp_desktop.domain.committee import Committee, Member, Numbering, StandingItem
from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Role, Section, Status
from ssp_desktop.domain.overview import ExportRecord
from ssp_desktop.store.errors import (
    CommitteeInUse,
    CommitteeNotFound,
    MeetingNotFound,
    TriggerRefuses,
)
from ssp_desktop.store.store import Store
from tests.meetings.strategies import changes_to, meetings
from tests.proofs import cases

NOON = datetime.datetime(2025, 1, 2, 12, 0, tzinfo=datetime.UTC)
MEETING = Meeting(
    "aaaaaaaaaa",
    "SSP-styregruppen",
    committee_id="c1",
    date=datetime.date(2025, 3, 4),
    time=datetime.time(16),
    status=Status.DRAFT,
    items=(
        AgendaItem("i1", "Godkendelse", decision="Godkendt."),
        AgendaItem("i2", "Eventuelt", sections=(Section("s1", "Indstilling", "Ingen."),)),
    ),
)


def recorded(seq: int, text: str) -> RecordedChange:
    return RecordedChange(seq, NOON, "clerk", SetText("i1", DECISION, 0, "", text))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=cases(25))
@given(meetings)
def test_a_meeting_comes_back_as_it_was(store: Store, meeting: Meeting) -> None:
    store.add(meeting)
    assert store.load(meeting.id) == meeting


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=cases(25))
@given(st.data())
def test_whatever_changes_is_saved_and_nothing_else(store: Store, data: st.DataObject) -> None:
    meeting = data.draw(meetings)
    store.add(meeting)
    for _ in range(data.draw(st.integers(1, 6))):
        before = meeting
        for _ in range(data.draw(st.integers(1, 3))):
            meeting = data.draw(changes_to(meeting)).apply(meeting)
        store.save(before, meeting, [])
        assert store.load(meeting.id) == meeting


def test_a_committee_is_kept_with_its_first_meeting_or_not_at_all(store: Store) -> None:
    store.add(MEETING, Committee("c1", "SSP-styregruppen"))
    assert store.committee("c1").name == "SSP-styregruppen"
    with pytest.raises(sqlite3.IntegrityError):
        store.add(MEETING, Committee("c2", "Ungerådet"))
    assert [each.id for each in store.committees()] == ["c1"]


def test_only_rows_that_differ_are_written(store: Store, database: Path) -> None:
    store.add(MEETING)
    with sqlite3.connect(database) as watcher:
        for table in ("items", "sections", "participants", "attachments"):
            watcher.execute(
                f"CREATE TRIGGER watch_{table} BEFORE UPDATE ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'written again'); END"
            )
    watcher.close()
    store.save(MEETING, replace(MEETING, venue="Salen"), [])
    assert store.load(MEETING.id).venue == "Salen"


def test_changes_are_recorded_in_order_and_take_the_place_of_their_own_seq(store: Store) -> None:
    store.add(MEETING)
    store.save(MEETING, MEETING, [recorded(1, "a"), recorded(2, "b")])
    undone = recorded(2, "bc")._replace(state=ChangeState.UNDONE)
    store.save(MEETING, MEETING, [undone])
    assert store.history(MEETING.id) == [undone, recorded(1, "a")]
    assert store.history(MEETING.id, limit=1) == [undone]
    assert store.history(MEETING.id, before_seq=2) == [recorded(1, "a")]


def test_rows_and_changes_are_written_together_or_not_at_all(store: Store, database: Path) -> None:
    store.add(MEETING)
    with sqlite3.connect(database) as other:
        other.execute(
            "CREATE TRIGGER no_more BEFORE INSERT ON changes BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    other.close()
    with pytest.raises(TriggerRefuses):
        store.save(MEETING, replace(MEETING, venue="Salen"), [recorded(1, "a")])
    assert store.load(MEETING.id) == MEETING
    assert store.history(MEETING.id) == []


def test_the_list_tells_how_far_each_meeting_is(store: Store) -> None:
    older = replace(MEETING, id="bbbbbbbbbb", date=datetime.date(2024, 3, 4), items=())
    undated = replace(MEETING, id="cccccccccc", date=None)
    for meeting in (older, MEETING, undated):
        store.add(meeting)
    record = ExportRecord(NOON, "/ud/referat.docx", "docx", "punkt", "full")
    store.record_export(MEETING.id, record._replace(path="/ud/gammel.docx"))
    store.record_export(MEETING.id, record)
    listed = store.list_meetings()
    assert [each.id for each in listed] == [undated.id, MEETING.id, older.id]
    assert (listed[1].decided, listed[1].items) == (1, 2)
    assert (listed[2].decided, listed[2].items) == (0, 0)
    assert listed[1].last_export == record
    assert listed[2].last_export is None
    assert (listed[1].committee, listed[1].status) == ("SSP-styregruppen", Status.DRAFT)


def test_a_meeting_in_the_bin_can_be_brought_back(store: Store) -> None:
    store.add(MEETING)
    store.trash(MEETING.id)
    assert store.list_meetings() == []
    assert store.search("Godkendt") == []
    assert [each.id for each in store.list_meetings(deleted=True)] == [MEETING.id]
    store.restore(MEETING.id)
    assert [each.id for each in store.list_meetings()] == [MEETING.id]
    assert store.load(MEETING.id) == MEETING


def test_a_meeting_is_found_by_the_beginning_of_its_id(store: Store) -> None:
    store.add(MEETING)
    store.add(replace(MEETING, id="aabbbbbbbb"))
    assert store.find_meeting("aaa") == MEETING.id
    assert store.find_meeting(MEETING.id) == MEETING.id
    for wrong in ("aa", "", "x", "a%", "_a"):
        with pytest.raises(MeetingNotFound):
            store.find_meeting(wrong)
    store.trash("aabbbbbbbb")
    assert store.find_meeting("aa") == MEETING.id


def test_what_is_not_there_is_said(store: Store) -> None:
    for act in (store.load, store.trash, store.restore):
        with pytest.raises(MeetingNotFound):
            act("nowhere")
    with pytest.raises(MeetingNotFound):
        store.save(MEETING, replace(MEETING, venue="x"), [])
    with pytest.raises(CommitteeNotFound):
        store.committee("nowhere")


def test_a_committee_comes_back_and_is_replaced_whole(store: Store) -> None:
    committee = Committee(
        "c1",
        "Ældrerådet",
        "Ravnsø Kommune",
        "Salen",
        Layout.KLASSISK,
        Numbering.THROUGH_YEAR,
        ("Sagsfremstilling", "Indstilling"),
        (Member("m2", "Åse", "A", Role.CHAIR), Member("m1", "Bo")),
        (
            StandingItem("Godkendelse", (("Indstilling", "den {sidste møde}"), ("Økonomi", ""))),
            StandingItem("Eventuelt"),
        ),
    )
    store.save_committee(committee)
    assert store.committee("c1") == committee
    shorter = replace(
        committee,
        name="Børnerådet",
        members=committee.members[1:],
        standing_items=committee.standing_items[1:],
        headings=(),
    )
    store.save_committee(shorter)
    store.save_committee(Committee("c2", "Aarhusrådet"))
    assert store.committees() == [shorter, Committee("c2", "Aarhusrådet")]


def test_a_committee_goes_only_when_it_has_no_meetings(store: Store) -> None:
    committee = Committee("c1", "SSP-styregruppen", members=(Member("m1", "Bo"),))
    store.add(MEETING, committee)
    with pytest.raises(CommitteeInUse, match="»SSP-styregruppen« har 1 møde"):
        store.delete_committee("c1")
    assert store.committees() == [committee]
    store.trash(MEETING.id)
    store.delete_committee("c1")
    assert store.committees() == []
    store.save_committee(committee)
    assert store.committees() == [committee]


def test_the_last_meeting_is_the_latest_of_that_committee_before_the_day(store: Store) -> None:
    for number, (day, committee) in enumerate(
        [("2025-01-10", "c1"), ("2025-02-10", "c1"), ("2025-02-20", "c2"), ("2025-03-10", "c1")]
    ):
        date = datetime.date.fromisoformat(day)
        store.add(Meeting(f"m{number}", "Udvalg", committee_id=committee, date=date))
    store.trash("m3")

    def last(committee: str, before: datetime.date | None) -> str | None:
        found = store.last_meeting(committee, before)
        return found.id if found else None

    assert last("c1", None) == "m1"
    assert last("c1", datetime.date(2025, 2, 10)) == "m0"
    assert last("c1", datetime.date(2025, 1, 10)) is None
    assert last("c2", datetime.date(2026, 1, 1)) == "m2"


def test_a_reader_sees_what_is_written_meanwhile(store: Store, database: Path) -> None:
    reader = Store(database, read_only=True)
    assert reader.list_meetings() == []
    store.add(MEETING)
    assert reader.load(MEETING.id) == MEETING
    reader.close()
