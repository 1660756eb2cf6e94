"""How the database is opened: begun, read, locked, out of reach, or taken away meanwhile."""

import contextlib
import datetime
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, new_id
from ssp_desktop.store.backups.check import check
from ssp_desktop.store.backups.daily import daily_backup
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.engine import uri_of
from ssp_desktop.store.errors import (
    DatabaseForeign,
    DatabaseGone,
    DatabaseLocked,
    DatabaseMissing,
    DatabaseReadOnly,
    DatabaseUnreachable,
)
from ssp_desktop.store.store import Store
from tests.store.filled_database import fill

LOCKER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA locking_mode = EXCLUSIVE")
connection.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.read()
"""
LOOKER = """
import contextlib, sqlite3, sys
with contextlib.closing(sqlite3.connect(sys.argv[1])) as connection:
    connection.execute("SELECT count(*) FROM meetings").fetchone()
"""


def test_a_first_start_makes_the_database_and_a_second_keeps_it(database: Path) -> None:
    made = fill(database)
    store = Store(database)
    assert {each.id for each in store.list_meetings()} == {meeting.id for meeting in made}
    assert store.load(made[0].id) == made[0]
    store.close()
    with sqlite3.connect(database) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        strict = raw.execute(
            "SELECT count(*) FROM pragma_table_list WHERE strict AND schema = 'main'"
        ).fetchone()[0]
        assert strict >= 13
    raw.close()


def test_reading_where_there_is_no_database_makes_none(database: Path) -> None:
    store = Store(database, read_only=True)
    assert store.list_meetings() == []
    assert store.committees() == []
    assert store.search("noget") == []
    with pytest.raises(UserError):
        store.load("x")
    store.close()
    assert not database.parent.exists()


def test_an_empty_file_without_copies_is_a_first_start_that_was_cut_off(database: Path) -> None:
    database.parent.mkdir()
    database.touch()
    fill(database)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_missing_database_beside_copies_of_it_is_not_begun_anew(
    database: Path, *, read_only: bool
) -> None:
    meetings = fill(database)
    copy = daily_backup(database, datetime.date(2025, 2, 27), InUse(database))
    assert copy is not None
    database.unlink()
    with pytest.raises(DatabaseMissing, match="backups") as told:
        Store(database, read_only=read_only)
    assert str(database) in str(told.value)
    assert not database.exists()
    copy.rename(database)
    store = Store(database, read_only=read_only)
    assert {each.id for each in store.list_meetings()} == {each.id for each in meetings}
    store.close()


def test_an_empty_folder_for_copies_is_no_sign_of_a_database(database: Path) -> None:
    (database.parent / "backups").mkdir(parents=True)
    fill(database)


def test_a_locked_database_is_explained(database: Path) -> None:
    made = fill(database)
    with subprocess.Popen(
        [sys.executable, "-c", LOCKER, str(database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as locker:
        assert locker.stdout is not None
        assert locker.stdin is not None
        assert locker.stdout.readline() == "locked\n"
        with ThreadPoolExecutor() as both:  # each waits some seconds for its turn
            writing = both.submit(Store, database)
            reading = both.submit(lambda: Store(database, read_only=True).list_meetings())
        assert isinstance(writing.exception(), DatabaseLocked)
        assert isinstance(reading.exception(), DatabaseLocked)
        locker.stdin.close()
    store = Store(database)
    assert store.load(made[0].id) == made[0]
    store.close()


@pytest.fixture
def read_only_folder() -> Iterator[Path]:
    """A folder with a database in it that this user may read and not write."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder / "referater.db")
        (folder / "referater.db").chmod(0o444)
        folder.chmod(0o555)
        # Root may write anywhere, so a test run as root goes on as nobody.
        if os.geteuid() == 0:
            os.seteuid(65534)
            yield folder
            os.seteuid(0)
        else:
            yield folder
        folder.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such folder rights")
def test_a_read_only_database_is_explained_and_can_be_read(read_only_folder: Path) -> None:
    database = read_only_folder / "referater.db"
    with pytest.raises(DatabaseReadOnly) as told:
        Store(database)
    assert str(database) in str(told.value)
    reader = Store(database, read_only=True)
    assert len(reader.list_meetings()) == 3
    with pytest.raises(DatabaseReadOnly):
        reader.add(Meeting(new_id(), "x"))
    reader.close()
    found = check(database, InUse(database))
    assert (found.sound, found.problem, found.meetings) == (True, "", 3)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such folder rights")
def test_a_folder_where_nothing_can_be_made_is_explained(read_only_folder: Path) -> None:
    with pytest.raises(DatabaseReadOnly):
        Store(read_only_folder / "deeper" / "referater.db")
    with pytest.raises((DatabaseReadOnly, DatabaseUnreachable)):
        Store(read_only_folder / "another.db")


def test_a_folder_in_the_databases_place_is_explained(database: Path) -> None:
    database.mkdir(parents=True)
    for read_only in (True, False):
        with pytest.raises(DatabaseUnreachable):
            Store(database, read_only=read_only)
    other = database.parent / "file"
    other.touch()
    with pytest.raises(DatabaseUnreachable):
        Store(other / "referater.db")


@pytest.mark.skipif(sys.platform == "win32", reason="closing a file drops no locks there")
def test_another_programs_look_at_the_database_costs_nothing(database: Path) -> None:
    in_use = InUse(database)
    store = Store(database, in_use=in_use)
    # SQLite's last connection removes the WAL, and tells by the locks which is the last.
    Store(database, read_only=True, in_use=in_use).close()
    Store(database, in_use=in_use).close()
    daily_backup(database, datetime.date(2025, 2, 27), in_use)
    subprocess.run([sys.executable, "-c", LOOKER, str(database)], check=True)
    meeting = Meeting(new_id(), "Udvalget")
    store.add(meeting)
    store.close()
    again = Store(database)
    assert again.load(meeting.id) == meeting
    again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
def test_a_database_in_use_that_has_gone_is_not_made_anew(database: Path) -> None:
    in_use = InUse(database)
    with contextlib.closing(Store(database, in_use=in_use)):
        database.rename(database.with_name("away.db"))
        with pytest.raises(DatabaseGone):
            Store(database, in_use=in_use)
    assert not database.exists()


def test_a_share_of_a_windows_server_is_named_as_sqlite_wants_it() -> None:
    assert uri_of(PureWindowsPath(r"\\server\mappe\re f.db")) == "file:////server/mappe/re%20f.db"
    assert uri_of(PureWindowsPath(r"C:\mappe\r.db")) == "file:///C:/mappe/r.db"
    assert uri_of(PurePosixPath("/mappe/å.db")) == "file:///mappe/%C3%A5.db"


def test_a_set_up_that_fails_leaves_a_file_that_can_be_set_up(database: Path) -> None:
    database.parent.mkdir()
    with sqlite3.connect(database, isolation_level=None) as other:
        other.execute("PRAGMA journal_mode = WAL")
    other.close()
    fill(database)


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete or move an open file")
def test_nothing_is_written_into_a_database_that_was_taken_away(database: Path) -> None:
    elsewhere = database.with_name("flyttet.db")
    with contextlib.closing(Store(database)) as store:
        store.save_committee(Committee("c000000001", "Før"))
        database.rename(elsewhere)
        with pytest.raises(DatabaseGone, match=re.escape(str(database))):
            store.save_committee(Committee("c000000002", "Tabt"))
        database.write_bytes(b"another")
        with pytest.raises(DatabaseForeign):
            store.save_committee(Committee("c000000002", "Tabt"))
        elsewhere.replace(database)
        store.save_committee(Committee("c000000002", "Efter"))
        assert [each.name for each in store.committees()] == ["Efter", "Før"]
