"""What was sent out and looked at is kept as it was."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from ssp_desktop.domain.changes.snapshot import SentTo, Snapshot, SnapshotKind
from ssp_desktop.domain.codec import meeting_from_json, meeting_to_json
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Status
from ssp_desktop.store.store import Store
from tests.meetings.strategies import meetings

NOW = datetime.datetime(2026, 5, 4, 10, 30, 1, 234567, tzinfo=datetime.UTC)
MEETING = Meeting("m", "Udvalget", items=(AgendaItem("i", "Et punkt", closed=True),))


@pytest.fixture
def store(own_data_dir):
    opened = Store(own_data_dir / "referater.db")
    opened.add(MEETING)
    yield opened
    opened.close()


def snapshot(code, kind, who="", meeting=MEETING, **fields):
    return Snapshot(code, kind, who, NOW, 3, meeting, **fields)


def test_a_draft_is_found_by_its_code_as_it_was_sent(store):
    sent = snapshot("K7M2", SnapshotKind.DRAFT, "Bo", items=("i",), is_open=True)
    store.snapshots.add(sent)
    store.save(MEETING, replace(MEETING, venue="Salen"), [])
    assert store.snapshots.draft("K7M2") == sent
    assert store.snapshots.draft("XXXX") is None
    assert store.snapshots.looked("m", "Bo") is None


def test_the_drafts_of_a_meeting_come_with_the_latest_first(store):
    for code in ("AAAA", "BBBB"):
        store.snapshots.add(snapshot(code, SnapshotKind.DRAFT, "Bo"))
    store.snapshots.add(snapshot("c", SnapshotKind.LOOKED, "Eva"))
    assert [each.code for each in store.snapshots.drafts("m")] == ["BBBB", "AAAA"]
    assert store.snapshots.sent("m") == [SentTo("BBBB", "Bo", NOW), SentTo("AAAA", "Bo", NOW)]


def test_the_drafts_of_all_meetings_are_found_by_the_day_that_they_give(store):
    days = [datetime.date(2024, 3, day) for day in (4, 5, 6)]
    for day in days:
        held = Meeting(f"m{day.day}", "Udvalget", date=day, status=Status.DRAFT)
        store.add(held)
        for code in ("A", "B"):
            draft = snapshot(f"{code}{day.day}", SnapshotKind.DRAFT, meeting=held)
            store.snapshots.add(draft)
        approved = replace(held, status=Status.APPROVED, date=day + datetime.timedelta(100))
        if day.day < 6:  # one that was moved since, and packed
            store.save(held, approved, [])
    store.pack_histories()
    store.snapshots.add(snapshot("C", SnapshotKind.DRAFT))  # of a meeting without a day
    store.trash("m4")

    def codes(*wanted: datetime.date) -> list[str]:
        return [each.code for each in store.snapshots.drafts_of_all(wanted)]

    assert codes() == ["C", "B5", "A5", "B6", "A6"]
    assert codes(days[1]) == ["C", "B5", "A5"]
    assert codes(days[0], days[2]) == ["C", "B6", "A6"]


def test_of_what_somebody_looked_at_the_last_is_kept(store):
    later = replace(MEETING, venue="Salen")
    store.snapshots.add(snapshot("a", SnapshotKind.LOOKED, "Bo"))
    store.snapshots.add(snapshot("b", SnapshotKind.LOOKED, "Eva"))
    store.snapshots.add(snapshot("c", SnapshotKind.LOOKED, "Bo", later))
    assert store.snapshots.looked("m", "Bo").meeting == later
    assert store.snapshots.looked("m", "Eva").meeting == MEETING
    assert store.snapshots.drafts("m") == []


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(meetings)
def test_any_meeting_comes_back_from_its_json(meeting):
    text = meeting_to_json(meeting)
    assert meeting_from_json(text) == meeting
    assert meeting_to_json(meeting_from_json(text)) == text
