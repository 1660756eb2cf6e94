"""What was sent out and looked at is kept as it was."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from ssp_desktop.domain.changes.snapshot import SentTo, Snapshot, SnapshotKind
from ssp_desktop.domain.codec import meeting_from_json, meeting_to_json
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.store.store import Store
from tests.strategies import meetings

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
