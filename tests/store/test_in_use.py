"""The database as one process has it open: who waits for whom, and which files are believed.

What another program does to the files is done to real ones, and looked at as the files a
power cut would leave.
"""

import contextlib
import datetime
import os
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.store.backups.copies import Copies
from ssp_desktop.store.backups.daily import daily_backup
from ssp_desktop.store.database.connection import open_to_read
from ssp_desktop.store.database.in_use import Handle, InUse
from ssp_desktop.store.errors import FilesChanged
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.lock import WriterLock
from ssp_desktop.store.store import Store

DAY = datetime.date(2025, 2, 27)
SOON, A_WHILE = 10, 0.3
MEETING = Meeting("m", "Udvalget", items=(AgendaItem("i", "Et", decision="Før."),))

on_posix = pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody change an open file")


class Waiter(threading.Thread):
    """Enters what `entering` gives, tells so, and leaves when it may."""

    def __init__(self, entering: Callable[[], contextlib.AbstractContextManager[object]]) -> None:
        super().__init__(daemon=True)
        self._entering = entering
        self.inside, self.may_leave = threading.Event(), threading.Event()
        self.given: object = None
        self.start()

    def run(self) -> None:
        with self._entering() as self.given:
            self.inside.set()
            self.may_leave.wait(SOON)

    def leave(self) -> None:
        self.may_leave.set()
        self.join(SOON)
        assert not self.is_alive()


@pytest.fixture
def in_use(database: Path) -> InUse:
    return InUse(database)


@pytest.fixture
def store(database: Path, in_use: InUse) -> Iterator[Store]:
    """Keep a meeting, and have it in the database file itself; nothing more gets there."""
    with contextlib.closing(Store(database, in_use=in_use)) as opened:
        opened.add(MEETING)
        opened.settle()
        yield opened


@pytest.fixture
def readers(in_use: InUse, store: Store) -> Iterator[list[Handle]]:
    handles = [Handle(open_to_read, read_only=True) for _ in range(2)]
    for each in handles:
        in_use.open(each)
    yield handles
    for each in handles:
        in_use.close(each)


def count(connection: object) -> int:
    assert isinstance(connection, sqlite3.Connection)
    found: int = connection.execute("SELECT count(*) FROM meetings").fetchone()[0]
    return found


def test_nothing_is_closed_under_a_reader_and_nobody_begins_to_read_meanwhile(
    in_use: InUse, readers: list[Handle]
) -> None:
    first, second = readers
    with in_use.using(first) as connection:
        closing = Waiter(in_use.closed)
        assert not closing.inside.wait(A_WHILE)
        late = Waiter(lambda: in_use.using(second))
        assert not late.inside.wait(A_WHILE)
        assert count(connection) == 1
    assert closing.inside.wait(SOON)
    assert not late.inside.wait(A_WHILE)
    closing.leave()
    assert late.inside.wait(SOON)
    late.leave()
    with in_use.using(second) as connection:
        assert count(connection) == 1


def edited(store: Store, decision: str) -> None:
    before = store.load("m")
    item = replace(before.items[0], decision=decision)
    store.save(before, replace(before, items=(item,)), [])


@on_posix
def test_a_database_written_over_is_taken_as_it_is_without_the_log_of_the_old_one(
    store: Store, database: Path
) -> None:
    other = database.read_bytes()
    edited(store, "I loggen.")
    assert database.read_bytes() == other
    # The same size, and the log is untouched: only when it was written tells.
    database.write_bytes(other)
    with pytest.raises(FilesChanged):
        edited(store, "Og mere.")
    assert store.load("m") == MEETING


@on_posix
def test_a_log_of_another_database_is_not_believed(
    store: Store, database: Path, tmp_path: Path
) -> None:
    edited(store, "I loggen.")
    with contextlib.closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE t (x)")
        log = DatabaseFiles(tmp_path / "other.db").wal.read_bytes()
    # In place, so that it is still the file that was opened.
    DatabaseFiles(database).wal.write_bytes(log)
    with pytest.raises(FilesChanged):
        edited(store, "Tabt?")
    edited(store, "Efter.")
    left = tmp_path / "left"
    shutil.copytree(database.parent, left, ignore=shutil.ignore_patterns("*-shm"))
    with contextlib.closing(Store(left / database.name)) as found:
        assert found.load("m").items[0].decision == "Efter."


@on_posix
def test_what_is_added_by_a_store_that_settles_survives_the_loss_of_the_log(
    database: Path, tmp_path: Path
) -> None:
    with contextlib.closing(Store(database, settles=True)) as store:
        store.add(MEETING)
        alone = tmp_path / "alone.db"
        shutil.copyfile(database, alone)
    with contextlib.closing(Store(alone)) as found:
        assert found.load("m") == MEETING


def test_no_copy_is_put_back_while_another_program_sets_the_database_up(
    store: Store, database: Path, in_use: InUse
) -> None:
    assert daily_backup(database, DAY, in_use) is not None
    store.add(replace(MEETING, id="n"))
    copies = Copies(database, in_use)
    setting_up = WriterLock(DatabaseFiles(database).setup_lock)
    assert setting_up.acquire()
    restoring = threading.Thread(target=copies.restore, args=copies.listed(), daemon=True)
    restoring.start()
    restoring.join(A_WHILE)
    assert restoring.is_alive()
    assert len(store.list_meetings()) == 2
    setting_up.release()
    restoring.join(SOON)
    assert len(store.list_meetings()) == 1


def test_a_copy_is_on_disk_before_it_has_its_name(
    store: Store, database: Path, in_use: InUse, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = DatabaseFiles(database).daily(DAY)
    forced: list[tuple[int, bool]] = []
    really = os.fsync

    def fsync(handle: int) -> None:
        really(handle)
        forced.append((os.fstat(handle).st_ino, target.exists()))

    monkeypatch.setattr(os, "fsync", fsync)
    assert daily_backup(database, DAY, in_use) == target
    assert (target.stat().st_ino, False) in forced
    assert len(store.list_meetings()) == 1
