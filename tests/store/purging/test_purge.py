"""A meeting that is deleted for good leaves no byte behind, wherever copies of it lay."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ssp_desktop.application.meetings.committee_edits import CommitteeEdits
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.store.backups.daily import daily_backup
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.errors import MeetingNotFound
from ssp_desktop.store.purging.purge import purge
from ssp_desktop.store.store import Store
from tests.store.purging.conftest import DAY, MARK, files_with


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


def test_a_committee_that_was_deleted_before_leaves_no_step(
    kept: Store, database: Path, in_use: InUse
) -> None:
    kept.trash("a" * 10)
    CommitteeEdits(kept).delete("c" * 10)
    daily_backup(database, DAY, in_use)
    assert purge(database, "a" * 10, in_use) is not None
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
