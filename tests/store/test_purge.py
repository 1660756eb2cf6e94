"""A meeting that is deleted for good leaves no byte behind, wherever copies of it lay."""

import datetime
import itertools
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.meetings.committee_edits import CommitteeEdits
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes import ChangeState, RecordedChange, SetField, SetText
from ssp_desktop.domain.changes.snapshot import Snapshot, SnapshotKind
from ssp_desktop.domain.committee import Committee, Member
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Section,
    Status,
)
from ssp_desktop.domain.overview import ExportRecord
from ssp_desktop.domain.review import (
    Accepted,
    Answer,
    Correction,
    MemberApproval,
    Remark,
    RemarkKind,
    Reopening,
    Reviewer,
)
from ssp_desktop.domain.room import EventKind, Recusal, RoomEvent
from ssp_desktop.domain.votes import Dissent, Vote
from ssp_desktop.store.backups.daily import daily_backup
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.errors import MeetingNotFound
from ssp_desktop.store.purging.purge import purge
from ssp_desktop.store.store import Store

DAY = datetime.date(2026, 3, 4)
NOW = datetime.datetime(2026, 3, 4, 16, tzinfo=datetime.UTC)
APPROVED = Status.APPROVED
MARK = "zqxmærke"
OTHER = "Det andet møde, som bliver."


def marked(count: int) -> str:
    """Return the marker with a number, so that each field can be told from the others."""
    return f"{MARK}{count:03}"


def secret_meeting() -> Meeting:
    """Return a meeting with the marker in every field that holds text."""
    word = iter(map(marked, range(100)))
    item = AgendaItem(
        "1" * 10,
        next(word),
        case_number=next(word),
        closed=True,
        open_title=next(word),
        open_text=next(word),
        sections=(Section("5" * 10, next(word), f"{next(word)} og meget mere. " * 400),),
        decision=next(word),
        attachments=(Attachment("6" * 10, next(word), 1, next(word)),),
        votes=(Vote("7" * 10, sentence=next(word)),),
        dissents=(Dissent("8" * 10, (), next(word), next(word)),),
        recusals=(Recusal("9" * 10, "2" * 10, sentence=next(word)),),
    )
    return Meeting(
        "a" * 10,
        next(word),
        committee_id="c" * 10,
        municipality=next(word),
        title=next(word),
        date=DAY,
        venue=next(word),
        participants=(Participant("2" * 10, next(word), next(word)),),
        items=(item,),
        events=(RoomEvent("3" * 10, EventKind.BEGAN),),
        actions=(ActionPoint("4" * 10, item.id, next(word), next(word)),),
        reviewers=(Reviewer("r1", next(word)),),
        remarks=(
            Remark(
                "r2",
                item.id,
                "decision",
                RemarkKind.WORDING,
                next(word),
                NOW,
                next(word),
                0,
                next(word),
            ),
        ),
        answers=(Answer("r3", "K7M2", True, next(word), NOW),),
        accepted=(Accepted(next(word), next(word), NOW),),
        approvals=(MemberApproval("r4", next(word), NOW),),
        corrections=(Correction("r5", item.id, next(word), next(word), NOW),),
        reopenings=(Reopening("r6", next(word), NOW, next(word)),),
    )


def with_history(store: Store, meeting: Meeting) -> Meeting:
    """Write in the meeting, so that changes, undone ones too, and old words are kept."""
    item = meeting.items[0].id
    steps = (
        SetText.between(item, "decision", meeting.items[0].decision, f"{MARK}typed"),
        SetText.between(item, "decision", f"{MARK}typed", "Godkendt."),
        SetField(item, "", "title", meeting.items[0].title, f"{MARK}retitled"),
    )
    now = datetime.datetime(2026, 3, 4, 16, tzinfo=datetime.UTC)
    for seq, change in enumerate(steps, start=1):
        after = change.apply(meeting)
        store.save(meeting, after, [RecordedChange(seq, now, "LB", change)])
        meeting = after
    store.snapshots.add(Snapshot("K7M2", SnapshotKind.DRAFT, f"{MARK}who", now, 3, meeting))
    store.snapshots.add(Snapshot("look", SnapshotKind.LOOKED, f"{MARK}who", now, 3, meeting))
    # Approved and reopened, so that a seal of the whole text is left.
    for seq, (was, now_is) in enumerate(((Status.PLANNED, APPROVED), (APPROVED, Status.DRAFT)), 5):
        change = SetField("", "", "status", was, now_is)
        after = change.apply(meeting)
        store.save(meeting, after, [RecordedChange(seq, now, f"{MARK}who", change)])
        meeting = after
    undone = SetText.between(item, "decision", "Godkendt.", f"{MARK}undone")
    store.save(meeting, meeting, [RecordedChange(4, now, "LB", undone, ChangeState.UNDONE)])
    return meeting


def of_others(folder: Path) -> dict[Path, bytes]:
    """Make files of other programs beside ours, and another data folder; return what they hold."""
    made = [folder / name for name in ("Thumbs.db", "mail.old", "referater-regnskab.db")]
    made += [folder / "backups" / "Thumbs.db", folder / "backups" / "x.sqlite-wal"]
    for path in made:
        path.write_bytes(b"no database")
    photos = folder / "photoapp" / "backups" / "photos.db"
    photos.parent.mkdir(parents=True)
    with closing(sqlite3.connect(photos)) as connection:
        connection.execute("CREATE TABLE photos (name TEXT)")
    inside = Store(folder / "other" / "referater.db")
    inside.add(Meeting("a" * 10, "Et andet møde med samme id"))
    inside.close()
    made += [photos, folder / "other" / "referater.db"]
    return {path: path.read_bytes() for path in made}


@pytest.fixture
def in_use(database: Path) -> InUse:
    return InUse(database)


@pytest.fixture
def kept(database: Path, in_use: InUse) -> Iterator[Store]:
    """Give a store with the secret meeting, written in and exported, and one that stays."""
    store = Store(database, in_use=in_use)
    committee = Committee("c" * 10, f"{MARK}udvalg", members=(Member("d" * 10, f"{MARK}medlem"),))
    meeting = secret_meeting()
    store.add(meeting, committee)
    meeting = with_history(store, meeting)
    record = ExportRecord(
        datetime.datetime(2026, 3, 4, 18, tzinfo=datetime.UTC),
        f"/tmp/{MARK}.docx",  # noqa: S108 - a name only
        "docx",
        "punkt",
        "full",
        f"Nummeret er {MARK}s telefon.",
    )
    store.record_export(meeting.id, record)
    # As the page of the committees does it: a step that is taken back, and one that stands.
    edits = CommitteeEdits(store)
    edits.keep(replace(committee, venue=f"{MARK}sted"))
    edits.undo()
    store.set_action_done(meeting.id, meeting.actions[0].id, DAY)
    store.own_words.silence(f"{MARK}navn", meeting.id)
    store.add(Meeting("b" * 10, "Udvalget", items=(AgendaItem("e" * 10, OTHER),)))
    yield store
    store.close()


def files_with(word: str, folder: Path) -> Iterator[Path]:
    """Yield the files that hold the word, in either case and as SQLite or JSON may write it."""
    forms = {word, word.replace("æ", "\\u00e6"), word.replace("æ", "ae")}
    wanted = [form.encode() for form in forms] + [word.encode("utf-16-le")]
    for path in sorted(folder.rglob("*")):
        if path.is_file() and any(form in path.read_bytes() for form in wanted):
            yield path


def test_no_byte_is_left_in_database_copies_and_what_was_laid_aside(
    kept: Store, database: Path, in_use: InUse
) -> None:
    folder = database.parent
    assert daily_backup(database, DAY, in_use) is not None
    copy = next((folder / "backups").iterdir())
    (folder / "backups" / "before-4.db").write_bytes(copy.read_bytes())
    damaged = bytearray(copy.read_bytes())
    damaged[1000:5000] = b"\xff" * 4000
    (folder / "referater-damaged.db").write_bytes(damaged)
    for part in ("referater-damaged.db-wal", "referater-damaged.db-journal"):
        (folder / part).write_bytes(damaged)  # goes with its database, and is not told of
    headless = b"\0" * 100 + copy.read_bytes()[100:]
    (folder / "backups" / "referater-2026-01-01.db").write_bytes(headless)
    wal = database.with_name("referater.db-wal")
    (folder / "referater.db-wal.old").write_bytes(wal.read_bytes())
    (folder / "kopi").mkdir()
    (folder / "kopi" / "min egen kopi.sqlite").write_bytes(copy.read_bytes())
    others = of_others(folder)
    assert len(list(files_with(MARK, folder))) >= 7

    done = purge(database, "a" * 10, in_use, committee_id="c" * 10)

    assert done is not None
    assert done.unreachable == ()
    assert {path.name for path in done.cleaned} == {
        copy.name, "before-4.db", "min egen kopi.sqlite",
    }  # fmt: skip
    assert {path.name for path in done.removed} == {
        "referater-damaged.db", "referater-2026-01-01.db", "referater.db-wal.old",
    }  # fmt: skip
    assert list(files_with(MARK, folder)) == []
    assert {path: path.read_bytes() for path in others} == others
    with pytest.raises(MeetingNotFound):
        kept.load("a" * 10)
    assert kept.committees() == []
    assert [found.meeting_id for found in kept.search("andet bliver")] == ["b" * 10]
    for path in (database, copy, folder / "backups" / "before-4.db"):
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert connection.execute("SELECT id FROM meetings").fetchall() == [("b" * 10,)]


def test_the_committee_stays_unless_it_is_named(kept: Store, database: Path, in_use: InUse) -> None:
    purge(database, "a" * 10, in_use)
    assert [committee.name for committee in kept.committees()] == [f"{MARK}udvalg"]


def test_one_that_is_stopped_leaves_the_meeting_where_it_was(
    kept: Store, database: Path, in_use: InUse
) -> None:
    daily_backup(database, DAY, in_use)
    told = []

    def stop_at_the_last(done: int, total: int) -> bool:
        told.append((done, total))
        return done < total - 1

    assert purge(database, "a" * 10, in_use, go_on=stop_at_the_last) is None
    assert told == [(0, 2), (1, 2)]
    assert kept.load("a" * 10).items[0].decision == "Godkendt."
    assert purge(database, "a" * 10, in_use, committee_id="c" * 10) is not None
    assert list(files_with(MARK, database.parent)) == []


def test_a_copy_that_is_not_to_be_changed_is_told_and_cleaned_later(
    kept: Store, database: Path, in_use: InUse
) -> None:
    copy = daily_backup(database, DAY, in_use)
    assert copy is not None
    with closing(sqlite3.connect(copy)) as held:  # another program has it, as on Windows
        held.execute("BEGIN EXCLUSIVE")
        done = purge(database, "a" * 10, in_use, patience=0.1)
    assert done is not None
    assert done.unreachable == (copy,)
    again = purge(database, "a" * 10, in_use)
    assert again is not None
    assert again.cleaned == (copy,)
    with pytest.raises(MeetingNotFound):
        purge(database, "a" * 10, in_use)


def test_what_is_saved_meanwhile_in_another_meeting_is_saved(
    kept: Store, database: Path, in_use: InUse
) -> None:
    alarms: list[str] = []
    in_use.on_changed = lambda: alarms.append("changed by others")
    other = kept.load("b" * 10)
    ended = threading.Event()
    written: list[Meeting] = []

    def write() -> None:
        store = Store(database, in_use=in_use)
        meeting = other
        for number in itertools.count():
            after = replace(meeting, venue=f"Sal {number}")
            store.save(meeting, after, [])
            meeting = after
            if ended.is_set():
                break
        written.append(meeting)
        store.close()

    writer = threading.Thread(target=write)
    writer.start()
    purge(database, "a" * 10, in_use, committee_id="c" * 10)
    ended.set()
    writer.join()
    assert alarms == []
    assert kept.load("b" * 10) == written[0]
    assert list(files_with(MARK, database.parent)) == []


def test_a_program_that_is_reading_the_database_is_waited_for(
    kept: Store, database: Path, in_use: InUse
) -> None:
    reading = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
    reading.execute("BEGIN")
    assert reading.execute("SELECT count(*) FROM meetings").fetchone() == (2,)
    reads_no_more = threading.Timer(1, reading.execute, ["COMMIT"])
    reads_no_more.start()
    done = purge(database, "a" * 10, in_use, committee_id="c" * 10)
    reads_no_more.join()
    reading.close()
    assert done is not None
    assert done.unreachable == ()
    assert list(files_with(MARK, database.parent)) == []


def test_a_committee_that_was_deleted_before_leaves_no_step(
    kept: Store, database: Path, in_use: InUse
) -> None:
    kept.trash("a" * 10)
    CommitteeEdits(kept).delete("c" * 10)
    daily_backup(database, DAY, in_use)
    assert purge(database, "a" * 10, in_use) is not None
    assert list(files_with(MARK, database.parent)) == []


def test_the_committee_goes_from_a_copy_that_was_out_of_reach_the_first_time(
    kept: Store, database: Path, in_use: InUse
) -> None:
    copy = daily_backup(database, DAY, in_use)
    assert copy is not None
    with closing(sqlite3.connect(copy)) as held:
        held.execute("BEGIN EXCLUSIVE")
        done = purge(database, "a" * 10, in_use, committee_id="c" * 10, patience=0.1)
    assert done is not None
    assert done.unreachable == (copy,)
    # Of a meeting that is gone nobody knows the committee any more.
    again = purge(database, "a" * 10, in_use)
    assert again is not None
    assert again.cleaned == (copy,)
    assert list(files_with(MARK, database.parent)) == []


def test_a_committee_that_stays_stays_in_such_a_copy_too(
    kept: Store, database: Path, in_use: InUse
) -> None:
    copy = daily_backup(database, DAY, in_use)
    assert copy is not None
    with closing(sqlite3.connect(copy)) as held:
        held.execute("BEGIN EXCLUSIVE")
        purge(database, "a" * 10, in_use, patience=0.1)
    purge(database, "a" * 10, in_use)
    with closing(Store(copy, read_only=True)) as opened:
        assert [each.id for each in opened.committees()] == ["c" * 10]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits on a file's size")
def test_a_purge_that_had_no_room_to_make_the_database_anew_is_finished_by_the_next(
    kept: Store, database: Path, in_use: InUse
) -> None:
    import resource  # noqa: PLC0415 - POSIX only

    for number in range(40):
        section = Section("5" * 10, "Sag", f"{number} ord og flere. " * 1500)
        item = AgendaItem("e" * 10, OTHER, sections=(section,))
        kept.add(Meeting(f"{number:010}", "Udvalget", items=(item,)))
    kept.settle()
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (database.stat().st_size - 200_000, most))
    try:
        with pytest.raises(UserError):
            purge(database, "a" * 10, in_use, committee_id="c" * 10)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    with pytest.raises(MeetingNotFound):
        kept.load("a" * 10)
    assert list(files_with(MARK, database.parent))
    with pytest.raises(MeetingNotFound):
        purge(database, "a" * 10, in_use)
    assert list(files_with(MARK, database.parent)) == []


def test_half_a_copy_that_somebody_killed_left_is_removed_and_in_nobodys_way(
    kept: Store, database: Path, in_use: InUse
) -> None:
    copy = daily_backup(database, DAY, in_use)
    assert copy is not None
    halves = (
        copy.with_name("referater-2026-03-01.unfinished"),
        copy.with_name(f"{copy.name}.unfinished"),
        copy.with_name(f"{copy.name}.unfinished-journal"),
        database.with_name("referater.db.unfinished"),
    )
    for half in halves:
        half.write_bytes(copy.read_bytes()[:30_000])
    done = purge(database, "a" * 10, in_use, committee_id="c" * 10, spare_unreadable=True)
    assert done is not None
    assert done.cleaned == (copy,)
    assert not any(half.exists() for half in halves)
    assert list(files_with(MARK, database.parent)) == []


def test_the_log_beside_a_copy_is_no_unreadable_file(
    kept: Store, database: Path, in_use: InUse
) -> None:
    copy = daily_backup(database, DAY, in_use)
    assert copy is not None
    copy.with_name(f"{copy.name}-wal").write_bytes(b"")
    done = purge(database, "a" * 10, in_use, committee_id="c" * 10, spare_unreadable=True)
    assert done is not None
    assert done.cleaned == (copy,)
    assert list(files_with(MARK, database.parent)) == []


def test_where_a_copy_cannot_be_read_a_purge_that_is_to_spare_it_does_nothing(
    kept: Store, database: Path, in_use: InUse
) -> None:
    copy = daily_backup(database, DAY, in_use)
    assert copy is not None
    copy.write_bytes(copy.read_bytes()[:30_000])
    assert purge(database, "a" * 10, in_use, spare_unreadable=True) is None
    assert kept.load("a" * 10).id == "a" * 10
    assert copy.exists()


def test_an_id_that_is_nowhere_is_refused(store: Store, database: Path) -> None:
    with pytest.raises(MeetingNotFound):
        purge(database, "f" * 10, InUse(database))
