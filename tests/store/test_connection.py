"""A database that cannot be used is told apart, explained, and left as it was."""

import contextlib
import datetime
import os
import random
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
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Section, new_id
from ssp_desktop.store.backups.check import check
from ssp_desktop.store.backups.daily import daily_backup
from ssp_desktop.store.database.connection import uri_of
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.errors import (
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseGone,
    DatabaseLocked,
    DatabaseMissing,
    DatabaseNewer,
    DatabaseReadOnly,
    DatabaseUnreachable,
    StoreError,
    TriggerRefuses,
)
from ssp_desktop.store.header import SCHEMA_VERSION
from ssp_desktop.store.store import Store

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


def fill(database: Path, meetings: int = 3) -> list[Meeting]:
    """Write some meetings and leave nothing beside the database."""
    store = Store(database)
    made = [
        Meeting(
            new_id(),
            f"Udvalg {number}",
            participants=(Participant(new_id(), "Åse Øst"),),
            items=tuple(
                AgendaItem(new_id(), f"Punkt {at}", sections=(Section(new_id(), "Sag", "x " * 99),))
                for at in range(10)
            ),
        )
        for number in range(meetings)
    ]
    for meeting in made:
        store.add(meeting)
    store.close()
    assert not list(database.parent.glob("*-wal"))
    return made


def use(database: Path, *, read_only: bool) -> None:
    """Open the database and read all there is."""
    store = Store(database, read_only=read_only)
    try:
        for summary in store.list_meetings():
            store.load(summary.id)
            store.history(summary.id)
        store.committees()
        store.search("punkt")
    finally:
        store.close()


def refused(database: Path, kind: type[StoreError]) -> None:
    """Both ways of opening refuse, name the file, and change nothing."""
    before = database.read_bytes()
    for read_only in (False, True):
        with pytest.raises(kind) as told:
            use(database, read_only=read_only)
        assert str(database) in str(told.value)
    assert database.read_bytes() == before


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


@pytest.mark.parametrize("content", [b"Hej\n", b"PK\x03\x04" + bytes(200), b"\x00" * 5000])
def test_a_file_of_another_kind_is_refused(database: Path, content: bytes) -> None:
    database.parent.mkdir()
    database.write_bytes(content)
    refused(database, DatabaseForeign)


def test_another_programs_database_is_refused(database: Path) -> None:
    database.parent.mkdir()
    with sqlite3.connect(database) as other:
        other.execute("CREATE TABLE contacts (name TEXT)")
    other.close()
    refused(database, DatabaseForeign)


def test_a_newer_database_is_refused(database: Path) -> None:
    fill(database)
    with sqlite3.connect(database) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    newer.close()
    refused(database, DatabaseNewer)


@pytest.mark.parametrize("kept", [0.0, 0.001, 0.1, 0.5, 0.99])
def test_a_database_that_is_cut_off_is_refused(database: Path, kept: float) -> None:
    fill(database)
    (database.parent / "backups").mkdir()
    (database.parent / "backups" / "referater-2025-01-01.db").touch()
    content = database.read_bytes()
    database.write_bytes(content[: int(len(content) * kept)])
    refused(database, DatabaseDamaged)


def test_a_database_of_the_largest_pages_is_read_and_refused_when_it_is_cut_off(
    database: Path,
) -> None:
    Store(database).close()
    with contextlib.closing(sqlite3.connect(database, isolation_level=None)) as raw:
        for statement in ("journal_mode = DELETE", "page_size = 65536"):
            raw.execute(f"PRAGMA {statement}").fetchall()
        raw.execute("VACUUM")
        raw.execute("PRAGMA journal_mode = WAL").fetchall()
    with contextlib.closing(Store(database)) as store:
        assert store.list_meetings() == []
    os.truncate(database, database.stat().st_size - 1)
    with pytest.raises(DatabaseDamaged):
        Store(database)


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


def test_a_database_whose_head_is_gone_is_damaged_not_foreign(database: Path) -> None:
    fill(database)
    content = bytearray(database.read_bytes())
    content[:16] = bytes(16)
    database.write_bytes(content)
    refused(database, DatabaseDamaged)


@pytest.mark.parametrize("seed", range(25))
def test_a_damaged_database_is_explained_and_left_alone(database: Path, seed: int) -> None:
    fill(database)
    chance = random.Random(seed)
    content = bytearray(database.read_bytes())
    start = chance.randrange(len(content))
    for at in range(start, min(start + chance.choice([1, 50, 4096, 40960]), len(content))):
        content[at] = chance.randrange(256)
    database.write_bytes(content)
    for read_only in (True, False):
        # Some damage is met on the way, some hits a page that nobody reads or a letter in a text.
        with contextlib.suppress(StoreError):
            use(database, read_only=read_only)
    assert database.read_bytes() == content


def test_most_of_a_database_gone_is_damage(database: Path) -> None:
    fill(database)
    content = bytearray(database.read_bytes())
    content[4096:] = os.urandom(len(content) - 4096)
    database.write_bytes(content)
    refused(database, DatabaseDamaged)


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


@pytest.mark.parametrize("table", ["idx", "docsize", "data", "config"])
def test_a_search_index_that_lacks_a_table_is_told_as_damage(
    store: Store, database: Path, table: str
) -> None:
    meeting = Meeting(new_id(), "Udvalg", items=(AgendaItem(new_id(), "Lattergas"),))
    store.add(meeting)
    with contextlib.closing(sqlite3.connect(database)) as raw:
        raw.execute(f"DROP TABLE search_texts_fts_{table}")
        raw.commit()
    with pytest.raises(DatabaseDamaged):
        store.add(Meeting(new_id(), "Et andet", items=(AgendaItem(new_id(), "Lattergas"),)))
    with contextlib.suppress(DatabaseDamaged):
        store.search("lattergas")


@pytest.mark.parametrize("kind", ["ABORT", "FAIL", "ROLLBACK"])
def test_another_programs_trigger_that_refuses_is_named_and_nothing_is_written(
    store: Store, database: Path, kind: str
) -> None:
    with contextlib.closing(sqlite3.connect(database)) as raw:
        raw.execute(
            f"CREATE TRIGGER theirs AFTER INSERT ON meetings BEGIN SELECT RAISE({kind}, 'Bo'); END"
        )
        raw.commit()
        with pytest.raises(TriggerRefuses, match="andet program") as told:
            store.add(Meeting(new_id(), "Udvalg"))
        assert "Bo" not in str(told.value)
        assert store.list_meetings() == []
        raw.execute("DROP TRIGGER theirs")
        raw.commit()
    store.add(Meeting(new_id(), "Udvalg"))
