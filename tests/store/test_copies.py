"""A copy is looked through, looked at, and put back, with nothing lost on the way."""

import contextlib
import datetime
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from ssp_desktop.domain.changes import DECISION, RecordedChange, SetText
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.errors import Cancelled
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.domain.overview import Newer
from ssp_desktop.store.backups.check import check
from ssp_desktop.store.backups.copies import Copies
from ssp_desktop.store.backups.daily import daily_backup
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.errors import CopyDamaged, StoreError
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.header import APPLICATION_ID
from ssp_desktop.store.schema.migrations import first_tables
from ssp_desktop.store.store import Store

DAY = datetime.date(2025, 2, 27)
NOW = datetime.datetime(2026, 3, 4, 15, 6, 7)


def meeting(name: str) -> Meeting:
    return Meeting(name, f"Udvalg {name}", items=(AgendaItem("i", "Punkt", decision="Ja."),))


@pytest.fixture
def files(database: Path) -> DatabaseFiles:
    """Keep a meeting with a step of its history, and a copy of it."""
    with contextlib.closing(Store(database)) as store:
        store.add(meeting("a"))
        change = RecordedChange(1, NOW.astimezone(), "", SetText("i", DECISION, 0, "", "Ja."))
        store.save(meeting("a"), meeting("a"), [change])
    assert daily_backup(database, DAY, InUse(database)) is not None
    return DatabaseFiles(database)


@contextlib.contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()


def test_a_sound_copy_tells_what_is_in_it_and_stays_as_it_is(files: DatabaseFiles) -> None:
    copies = Copies(files.database)
    (copy,) = copies.listed()
    assert (copy.day, copy.sound) == (DAY, None)
    before = copy.path.read_bytes()
    found = copies.checked(copy)
    assert (found.sound, found.problem, found.meetings) == (True, "", 1)
    assert found.last_change is not None
    with contextlib.closing(copies.open(copy)) as opened:
        assert opened.load("a") == meeting("a")
        with pytest.raises(StoreError):
            opened.trash("a")
    assert copy.path.read_bytes() == before
    assert [each.name for each in files.backups.iterdir()] == [copy.path.name]


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        ('UPDATE changes SET payload = \'{"kind": "ukendt"}\'', "kan ikke læses"),
        ("UPDATE meetings SET status = 'xyz'", "kan ikke læses"),
        ("UPDATE meetings SET date = 'i morgen'", "kan ikke læses"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM meetings", "mangler"),
        ("UPDATE search_texts_fts_data SET block = x'00'", "register"),
        ("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'x'", "i stykker"),
    ],
)
def test_what_sqlite_takes_for_whole_and_the_program_cannot_read_is_found(
    files: DatabaseFiles, harm: str, words: str
) -> None:
    copy = files.daily(DAY)
    with raw(copy) as connection:
        connection.executescript(harm)
    found = check(copy)
    assert found.sound is False
    assert words in found.problem


def test_a_copy_of_an_older_version_is_read_and_not_changed(files: DatabaseFiles) -> None:
    copy = files.daily(DAY)
    copy.unlink()
    first = Migrations("ssp_desktop")
    first()(first_tables)
    with raw(copy) as connection:
        first.apply(Database(connection, recursive_triggers=False))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        connection.execute(
            "INSERT INTO meetings (id, committee_id, committee, municipality, title, venue, layout,"
            " status, first_number, changed_at) VALUES ('m', '', 'Udvalget', '', '', '', 'punkt',"
            " 'planned', 1, '2024-01-01T00:00:00')"
        )
    before = copy.read_bytes()
    found = check(copy)
    assert (found.sound, found.problem, found.meetings) == (True, "", 1)
    copies = Copies(files.database)
    with contextlib.closing(copies.open(copies.listed()[0])) as opened:
        assert opened.load("m").committee == "Udvalget"
    assert copy.read_bytes() == before
    copies.restore(copies.listed()[0])
    with contextlib.closing(Store(files.database)) as store:
        assert store.load("m").committee == "Udvalget"


def test_the_database_that_a_copy_replaces_lies_beside_it_with_its_log(
    files: DatabaseFiles,
) -> None:
    in_use = InUse(files.database)
    with contextlib.closing(Store(files.database, in_use=in_use)) as store:
        store.add(meeting("b"))
        copies = Copies(files.database, in_use, now=lambda: NOW)
        restored = copies.restore(copies.listed()[0])
        # The store that was open goes on, on the copy.
        assert [each.id for each in store.list_meetings()] == ["a"]
        store.add(meeting("c"))
    assert restored.newer == Newer(meetings=("Udvalg b",))
    assert restored.was_sound is True
    aside = files.database.with_name("referater-replaced-2026-03-04-150607.db")
    assert restored.laid_aside == aside
    with contextlib.closing(Store(aside)) as old:
        assert {each.id for each in old.list_meetings()} == {"a", "b"}
    with contextlib.closing(Store(files.database)) as store:
        assert {each.id for each in store.list_meetings()} == {"a", "c"}
    assert not files.unfinished.exists()
    assert set(files.every()) >= {files.database, aside, files.daily(DAY)}


READER = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1])
for _ in sys.stdin:
    print(database.execute("SELECT count(*) FROM meetings").fetchone()[0], flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows moves no file that is open")
def test_who_reads_what_a_copy_replaces_neither_loses_it_nor_harms_the_copy(
    files: DatabaseFiles,
) -> None:
    in_use = InUse(files.database)
    with (
        contextlib.closing(Store(files.database, in_use=in_use)) as store,
        subprocess.Popen(
            [sys.executable, "-c", READER, files.database],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        ) as other,
    ):
        assert other.stdin is not None
        assert other.stdout is not None
        store.add(meeting("b"))
        other.stdin.write("count\n")
        assert other.stdout.readline() == "2\n"
        copies = Copies(files.database, in_use, now=lambda: NOW)
        copies.restore(copies.listed()[0])
        for name in "cde":
            store.add(meeting(name))
        other.stdin.write("count\n")
        assert other.stdout.readline() == "2\n"
        other.stdin.close()
        other.wait(10)
        assert {each.id for each in store.list_meetings()} == set("acde")
    assert check(files.database).sound
    with contextlib.closing(Store(files.database)) as store:
        assert {each.id for each in store.list_meetings()} == set("acde")


def test_what_a_copy_replaced_is_listed_and_put_back_like_a_copy(files: DatabaseFiles) -> None:
    in_use = InUse(files.database)
    copies = Copies(files.database, in_use, now=lambda: NOW)
    committee = Committee("u", "Ungerådet")
    with contextlib.closing(Store(files.database, in_use=in_use)) as store:
        store.add(meeting("b"), committee)
        store.save(meeting("a"), replace(meeting("a"), venue="Sal 2"), [])
        copy = copies.listed()[0]
        newer = Newer(("Udvalg b",), ("Udvalg a",), ("Ungerådet",))
        assert copies.newer_than(copy) == newer
        assert copies.restore(copy).newer == newer
        assert [each.id for each in store.list_meetings()] == ["a"]
        listed = copies.listed()
        assert [each.laid_aside_at for each in listed] == [None, NOW]
        found = copies.checked(listed[1])
        assert (found.sound, found.meetings, found.laid_aside_at) == (True, 2, NOW)
        assert copies.newer_than(listed[1]) == Newer()

        back = copies.restore(listed[1])

        # Within the same second, and yet what was put back is not written over.
        assert back.laid_aside is not None
        assert back.laid_aside.name == "referater-replaced-2026-03-04-150607-2.db"
        assert {each.id for each in store.list_meetings()} == {"a", "b"}
        assert store.load("a").venue == "Sal 2"
        assert store.committees() == [committee]
    assert files.laid_aside() == [back.laid_aside]
    assert copies.database() is not None
    # No copies of a day are counted among them, and none of them among the copies.
    assert files.copies() == [files.daily(DAY)]


def test_what_is_put_back_brings_the_log_that_lay_beside_it(files: DatabaseFiles) -> None:
    aside = files.aside(NOW, damaged=False)
    with contextlib.closing(Store(files.database)) as store:
        store.add(meeting("b"))
        log = files.wal.read_bytes()
        assert log
        shutil.copy(files.database, aside)
        DatabaseFiles(aside).wal.write_bytes(log)
    copies = Copies(files.database)
    copies.restore(copies.listed()[0])
    found = next(each for each in copies.listed() if each.path == aside)
    assert copies.checked(found).meetings == 2
    copies.restore(found)
    with contextlib.closing(Store(files.database)) as store:
        assert {each.id for each in store.list_meetings()} == {"a", "b"}
    assert not list(files.database.parent.glob(f"{aside.name}*"))


@pytest.mark.parametrize("damage", [False, True])
def test_only_a_damaged_database_is_called_damaged_when_it_is_laid_aside(
    files: DatabaseFiles, damage: bool
) -> None:
    if damage:
        with files.database.open("rb+") as file:
            file.seek(8192)
            file.write(b"\xff" * 8192)
    copies = Copies(files.database, now=lambda: NOW)
    restored = copies.restore(copies.listed()[0])
    assert restored.was_sound is not damage
    assert restored.laid_aside == files.laid_aside()[0]
    kind = "damaged" if damage else "replaced"
    assert restored.laid_aside.name == f"referater-{kind}-2026-03-04-150607.db"
    if damage:
        with pytest.raises(CopyDamaged):
            copies.restore(copies.listed()[1])


def test_a_copy_that_is_damaged_itself_is_not_put_back(files: DatabaseFiles) -> None:
    copy = files.daily(DAY)
    copy.write_bytes(copy.read_bytes()[:20_000])
    before = files.database.read_bytes()
    copies = Copies(files.database)
    with pytest.raises(CopyDamaged, match=r"27\.db"):
        copies.restore(copies.listed()[0])
    assert files.database.read_bytes() == before
    assert files.laid_aside() == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits on a file's size")
def test_a_copy_for_which_there_is_no_room_leaves_all_as_it_was(files: DatabaseFiles) -> None:
    import resource  # noqa: PLC0415 - POSIX only

    before = files.database.read_bytes()
    copies = Copies(files.database)
    listed = copies.listed()
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, most))
    try:
        with pytest.raises(StoreError):
            copies.restore(listed[0])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    assert files.database.read_bytes() == before
    assert not files.unfinished.exists()


def test_a_missing_database_is_brought_back_from_its_copy(files: DatabaseFiles) -> None:
    files.database.unlink()
    copies = Copies(files.database)
    found = copies.database()
    assert found is not None
    assert found.sound is False
    restored = copies.restore(copies.listed()[0])
    assert (restored.laid_aside, restored.newer) == (None, Newer())
    with contextlib.closing(Store(files.database)) as store:
        assert store.load("a") == meeting("a")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a profile private")
def test_what_is_put_back_can_be_read_by_its_owner_alone(files: DatabaseFiles) -> None:
    (copy,) = Copies(files.database).listed()
    before = os.umask(0o022)
    try:
        Copies(files.database).restore(copy)
    finally:
        os.umask(before)
    assert stat.S_IMODE(files.database.stat().st_mode) == 0o600


def test_where_there_is_nothing_yet_nothing_is_wrong(database: Path) -> None:
    assert Copies(database).database() is None
    assert not database.parent.exists()


def test_a_check_that_is_stopped_calls_nothing_sound_or_broken(files: DatabaseFiles) -> None:
    copy = files.copies()[0]
    with pytest.raises(Cancelled):
        check(copy, go_on=lambda: False)
    assert check(copy).sound
