"""The history of approved minutes takes as much room as what they say, and loses nothing."""

import datetime
import json
import random
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from ssp_desktop.application.editing.history import versions
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.review.approving import approval, correction, reopening
from ssp_desktop.domain.changes import (
    ChangeState,
    Collection,
    Insert,
    RecordedChange,
    Remove,
    SetField,
    SetText,
    text_of,
)
from ssp_desktop.domain.changes.snapshot import Snapshot, SnapshotKind
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, Status
from ssp_desktop.domain.overview import ExportRecord
from ssp_desktop.store.attached.named import named_in
from ssp_desktop.store.backups.check import check
from ssp_desktop.store.store import Store
from ssp_desktop.store.tables.search_texts import WORD, fold
from tests.benchmarks.archive import Writer
from tests.proofs import PROOFS

TEXT = Writer().text(1000)[: 8000 if PROOFS else 1500]
MEETING = Meeting("m", "Udvalget", status=Status.DRAFT, items=(AgendaItem("i", "Et punkt"),))
BEGUN = datetime.datetime(2026, 5, 4, 10, 0, tzinfo=datetime.UTC)


@dataclass
class Desk:
    """Somebody at work: a session that saves at once, and a clock of its own."""

    store: Store
    path: Path
    seconds: float = 0.0

    def now(self) -> datetime.datetime:
        return BEGUN + datetime.timedelta(seconds=self.seconds)

    def opened(self) -> MeetingSession:
        return MeetingSession(
            self.store.load("m"), self.store, self, who="Dorthe", clock=self._clock, now=self.now
        )

    def _clock(self) -> float:
        return self.seconds

    def submit(self, before: Meeting, after: Meeting, changes: list[RecordedChange]) -> None:
        self.store.save(before, after, changes)

    def flush(self, timeout: float | None = None) -> bool:
        return timeout is None or timeout >= 0

    def approve(self, session: MeetingSession) -> None:
        self.seconds += 100
        session.do(approval(session.meeting, "Åse Dam", self.now()))

    def said(self, statement: str) -> object:
        raw = sqlite3.connect(self.path)
        (found,) = raw.execute(statement).fetchone()
        raw.close()
        return found

    def size(self) -> int:
        """The bytes of the whole database without empty pages, as a copy has them.

        The search's index is merged first, as it merges itself while a database grows.
        """
        target = self.path.with_name("size.db")
        raw = sqlite3.connect(self.path)
        raw.execute("VACUUM INTO ?", (str(target),))
        raw.close()
        raw = sqlite3.connect(target)
        raw.execute("INSERT INTO search_texts_fts (search_texts_fts) VALUES ('optimize')")
        raw.commit()
        raw.execute("VACUUM")
        raw.close()
        found = target.stat().st_size
        target.unlink()
        return found


@pytest.fixture
def desk(store: Store, database: Path) -> Desk:
    store.add(MEETING)
    return Desk(store, database)


def typed(desk: Desk, pause: Callable[[], float], text: str = TEXT) -> MeetingSession:
    """Type `text` letter by letter, and now and then a wrong one that is taken back."""
    session = desk.opened()
    chance = random.Random(5)
    for at, letter in enumerate(text):
        desk.seconds += pause()
        if chance.random() < 0.03:
            session.do(SetText("i", "decision", at, "", "x"), typing=True)
            desk.seconds += 0.3
            session.do(SetText("i", "decision", at, "x", ""), typing=True)
        session.do(SetText("i", "decision", at, "", letter), typing=True)
    return session


def as_people_type() -> Callable[[], float]:
    chance = random.Random(3)
    return lambda: 3.0 if chance.random() < 0.04 else 0.2


PAUSES = {"as people type": as_people_type(), "a pause after each letter": lambda: 1.5}


@pytest.mark.parametrize("pause", PAUSES.values(), ids=PAUSES)
def test_minutes_typed_letter_by_letter_take_the_room_of_what_they_say(
    desk: Desk, pause: Callable[[], float], capsys: pytest.CaptureFixture[str]
) -> None:
    before_typing = desk.size()
    session = typed(desk, pause)
    desk.approve(session)
    before = desk.said("SELECT sum(length(payload) + length(at) + length(who)) FROM changes")
    words = desk.said("SELECT count(*) FROM search_words")
    size = desk.size()
    desk.store.pack_histories(pause=0)
    after = desk.said("SELECT length(body) FROM packed_changes")
    said = len(TEXT.encode())
    with capsys.disabled():
        print(  # noqa: T201 - the figures that docs/architecture.md has
            f"\n{said} bytes typed: history {before} bytes, packed {after}; "
            f"database grown by {size - before_typing}, packed by {desk.size() - before_typing}"
        )
    assert isinstance(after, int)
    assert isinstance(before, int)
    assert after < 1.5 * said < before
    assert isinstance(words, int)
    left = desk.said("SELECT count(*) FROM search_words")
    assert left == len({*WORD.findall(fold(TEXT)), "et", "punkt", "udvalget"}) < words
    assert desk.said("SELECT count(*) FROM changes") == 0


def test_how_it_was_typed_leaves_hardly_a_trace(desk: Desk, tmp_path: Path) -> None:
    slowly = typed(desk, lambda: 1.5)
    desk.approve(slowly)
    desk.store.pack_histories(pause=0)
    other = Desk(Store(tmp_path / "other" / "referater.db"), tmp_path / "other" / "referater.db")
    other.store.add(MEETING)
    pasted = other.opened()
    pasted.do(SetText("i", "decision", 0, "", TEXT))
    other.approve(pasted)
    other.store.pack_histories(pause=0)
    assert desk.size() - other.size() < len(TEXT.encode())
    other.store.close()


def test_every_minute_of_typing_is_a_version(desk: Desk) -> None:
    session = typed(desk, lambda: 1.5, TEXT[:400])
    desk.approve(session)
    before = versions(desk.store.load("m"), "i", "decision", desk.store.history("m"))
    desk.store.pack_histories(pause=0)
    after = versions(desk.store.load("m"), "i", "decision", desk.store.history("m"))
    assert (after[0].text, after[-1].text) == (before[0].text, before[-1].text) == (TEXT[:400], "")
    assert {each.text for each in after} <= {each.text for each in before}
    moments = [each.at for each in after if each.at]
    assert 400 * 1.5 / 60 <= len(moments) <= 400 * 1.5 / 60 + 5
    assert all(
        later - earlier >= datetime.timedelta(seconds=50) for later, earlier in pairwise(moments)
    )


def other_work(desk: Desk) -> MeetingSession:
    """Everything but a run of typing: each of it is kept as it was."""
    session = desk.opened()
    for change in (
        Insert(Collection.ITEMS, "", 1, AgendaItem("j", "Nyt", decision="Ja.")),
        SetText("j", "decision", 0, "Ja.", "Nej."),
        SetField("i", "", "title", "Et punkt", "Punktet"),
        Remove(Collection.ITEMS, "", 1, AgendaItem("j", "Nyt", decision="Nej.")),
        SetText("i", "decision", 0, "", "Først."),
    ):
        desk.seconds += 3
        session.do(change)
    session.undo()
    desk.seconds += 3
    session.do(SetText("i", "decision", 0, "", "Dernæst."))
    return session


def test_what_is_no_typing_stays_as_it_was(desk: Desk) -> None:
    desk.approve(other_work(desk))
    before = desk.store.history("m")
    assert {each.state for each in before} == {ChangeState.DONE, ChangeState.DROPPED}
    desk.store.pack_histories(pause=0)
    assert desk.said("SELECT count(*) FROM changes") == 0
    assert desk.store.history("m") == before
    for limit in (1, 3, 100):
        assert desk.store.history("m", limit=limit) == before[:limit]
        assert (
            desk.store.history("m", before_seq=4, limit=limit)
            == [each for each in before if each.seq < 4][:limit]
        )


def test_work_goes_on_after_a_reopening_and_is_packed_again(desk: Desk) -> None:
    desk.approve(typed(desk, lambda: 1.5, "Godkendt."))
    desk.store.pack_histories(pause=0)
    session = desk.opened()
    assert not session.can_undo
    desk.seconds += 500
    session.do(correction(session.meeting, "i", "Ret.", "Bo", desk.now()))
    desk.store.pack_histories(pause=0)
    assert desk.said("SELECT count(*) FROM changes") == 1
    session.do(reopening(session.meeting, "Åse Dam", desk.now(), "En fejl"))
    session.do(SetText("i", "decision", 0, "Godkendt.", "Udsat."))
    assert session.undo() is not None
    assert session.redo() is not None
    desk.store.pack_histories(pause=0)
    assert desk.said("SELECT count(*) FROM changes") == 3  # not approved: nothing is packed
    desk.approve(session)
    desk.store.pack_histories(pause=0)
    assert desk.said("SELECT count(*) FROM changes") == 0
    assert desk.store.seals.broken("m") is None
    found = versions(desk.store.load("m"), "i", "decision", desk.store.history("m"))
    assert [each.text for each in found] == ["Udsat.", "Godkendt.", ""]
    numbers = [each.seq for each in desk.store.history("m")]
    assert numbers == sorted(set(numbers), reverse=True)
    assert check(desk.path).sound


def test_the_meeting_is_found_as_it_was_exported_and_sent(desk: Desk) -> None:
    session = typed(desk, lambda: 1.5, TEXT[:20])
    exported = desk.now()
    at_export = text_of(session.meeting, "i", "decision")
    desk.store.record_export("m", ExportRecord(exported, "r.docx", "docx", "punkt", "full"))
    desk.seconds += 2
    session.do(SetText("i", "decision", 20, "", "a"), typing=True)
    sent = Snapshot(
        "K7M2",
        SnapshotKind.DRAFT,
        "Bo",
        desk.now(),
        desk.store.history("m", limit=1)[0].seq,
        session.meeting,
    )
    desk.store.snapshots.add(sent)
    desk.seconds += 2
    session.do(SetText("i", "decision", 21, "", "b"), typing=True)
    desk.approve(session)
    size = desk.said("SELECT length(value) FROM snapshots")
    desk.store.pack_histories(pause=0)
    assert desk.store.snapshots.draft("K7M2") == sent
    packed = desk.said("SELECT length(value) + length(packed) FROM snapshots")
    assert isinstance(size, int)
    assert isinstance(packed, int)
    assert packed < size
    meeting = desk.store.load("m")
    seen = {}
    for record in desk.store.history("m"):
        seen[record.seq] = meeting
        if record.at <= exported and "export" not in seen:
            seen["export"] = meeting
        meeting = record.change.inverse().apply(meeting)
    assert text_of(seen["export"], "i", "decision") == at_export
    assert text_of(seen[sent.seq], "i", "decision") == text_of(sent.meeting, "i", "decision")


def test_files_that_only_the_packed_history_names_are_kept(desk: Desk, database: Path) -> None:
    digest = "ab" * 32
    attachment = Attachment("a", "Bilag", 1, digest=digest, size=3)
    session = desk.opened()
    session.do(Insert(Collection.ATTACHMENTS, "i", 0, attachment))
    desk.store.snapshots.add(Snapshot("K", SnapshotKind.DRAFT, "", desk.now(), 1, session.meeting))
    session.do(Remove(Collection.ATTACHMENTS, "i", 0, attachment))
    desk.approve(session)
    desk.store.pack_histories(pause=0)
    raw = sqlite3.connect(database)
    assert digest in named_in(raw)
    raw.execute("DELETE FROM snapshots")
    assert digest in named_in(raw)
    raw.execute("DELETE FROM packed_changes")
    assert digest not in named_in(raw)
    raw.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE packed_changes SET body = substr(body, 1, length(body) - 1)",
        "UPDATE packed_changes SET body = substr(body, 2)",
        "UPDATE packed_changes SET body = x'00'",
        "UPDATE packed_changes SET steps = steps + 1",
    ],
)
def test_a_damaged_packed_history_is_told_with_its_meeting(
    desk: Desk, database: Path, statement: str
) -> None:
    desk.approve(other_work(desk))
    desk.store.pack_histories(pause=0)
    desk.store.close()
    assert check(database).sound
    raw = sqlite3.connect(database)
    raw.execute(statement)
    raw.commit()
    raw.close()
    found = check(database)
    assert found.sound is False
    assert "(m) kan ikke læses" in found.problem


def test_what_is_not_approved_is_not_packed(desk: Desk) -> None:
    other_work(desk)
    desk.store.pack_histories(pause=0)
    assert desk.said("SELECT count(*) FROM packed_changes") == 0
    assert json.loads(str(desk.said("SELECT payload FROM changes WHERE seq = 1")))["is"] == "Insert"
