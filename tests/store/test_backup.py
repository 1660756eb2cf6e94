"""A copy a day, the last fourteen kept, and never a copy of a damaged database."""

import contextlib
import datetime
import functools
import os
import shutil
import sqlite3
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import AgendaItem, Meeting, new_id
from ssp_desktop.store.backups.counted import counted, look_at
from ssp_desktop.store.backups.daily import KEPT, daily_backup
from ssp_desktop.store.backups.errors import CopyUnsound
from ssp_desktop.store.copying import copy_database
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.errors import BackupFailed, DatabaseDamaged
from ssp_desktop.store.store import Store

DAY = datetime.date(2025, 2, 27)


def backed_up(database: Path, day: datetime.date) -> Path | None:
    return daily_backup(database, day, InUse(database))


def test_a_copy_is_made_once_a_day_while_the_database_is_open(store: Store, database: Path) -> None:
    meeting = Meeting(new_id(), "Udvalget", items=(AgendaItem("i", "Åbning"),))
    store.add(meeting)
    copy = backed_up(database, DAY)
    assert copy is not None
    store.add(Meeting(new_id(), "Senere"))
    assert backed_up(database, DAY) is None
    opened = Store(copy)
    assert [each.id for each in opened.list_meetings()] == [meeting.id]
    assert opened.load(meeting.id) == meeting
    assert [each.item_id for each in opened.search("åbn")] == ["i"]
    opened.close()


def test_the_last_fourteen_copies_are_kept(store: Store, database: Path) -> None:
    folder = database.parent / "backups"
    folder.mkdir()
    (folder / "before-2.db").touch()
    (folder / "mine.db").touch()
    store.add(Meeting(new_id(), "Udvalget"))
    days = [DAY + datetime.timedelta(days=number) for number in range(KEPT + 3)]
    for day in days:
        backed_up(database, day)
    kept = sorted(each.name for each in folder.glob("referater-*.db"))
    assert kept == [f"referater-{day}.db" for day in days[-KEPT:]]
    assert (folder / "mine.db").exists()
    assert (folder / "before-2.db").exists()


def test_a_damaged_database_is_found_and_not_copied(store: Store, database: Path) -> None:
    for _ in range(20):
        store.add(Meeting(new_id(), "Udvalg", items=(AgendaItem("i", "x", decision="y " * 999),)))
    store.close()
    content = bytearray(database.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 8192] = os.urandom(8192)
    database.write_bytes(content)
    with pytest.raises(DatabaseDamaged):
        backed_up(database, DAY)
    assert not list(database.parent.glob("backups/*"))


def test_a_database_that_begins_anew_does_not_push_out_the_copies_of_the_lost_one(
    store: Store, database: Path
) -> None:
    folder = database.parent / "backups"
    assert backed_up(database, DAY) is None
    assert not folder.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits on a file's size")
def test_a_copy_for_which_there_is_no_room_leaves_nothing(store: Store, database: Path) -> None:
    import resource  # noqa: PLC0415 - POSIX only

    store.add(Meeting(new_id(), "Udvalget"))
    folder = database.parent / "backups"
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, most))
    try:
        with pytest.raises(BackupFailed, match="sikkerhedskopi kunne ikke laves"):
            backed_up(database, DAY)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    assert list(folder.iterdir()) == []
    assert backed_up(database, DAY) is not None


def test_a_copy_put_in_the_place_of_a_damaged_database_is_what_it_was(
    store: Store, database: Path, tmp_path: Path
) -> None:
    kept = [Meeting(f"kept{at}", "x", items=(AgendaItem("i", "y" * 999),)) for at in range(20)]
    for meeting in kept:
        store.add(meeting)
    copy = backed_up(database, DAY)
    assert copy is not None
    for at in range(20):
        store.add(replace(kept[at], id=f"late{at}"))
    # As after a power cut: what was written last is in the WAL alone.
    left = tmp_path / "left"
    shutil.copytree(database.parent, left)
    assert (left / "referater.db-wal").stat().st_size > 0
    shutil.copy(copy, left / "referater.db")
    for read_only in (True, False):
        opened = Store(left / "referater.db", read_only=read_only)
        assert {each.id for each in opened.list_meetings()} == {each.id for each in kept}
        assert all(opened.load(each.id) == each for each in kept)
        opened.close()
    assert (left / "referater.db-wal.old").stat().st_size > 0


def test_where_there_is_no_database_there_is_no_copy(database: Path) -> None:
    assert backed_up(database, DAY) is None
    assert not database.parent.exists()


def test_a_copy_that_lacks_something_is_refused_and_the_good_one_stays(
    store: Store, database: Path
) -> None:
    for name in ("a", "b"):
        store.add(Meeting(name, "Udvalget", items=(AgendaItem(f"{name}i", "Åbning"),)))
    copy = backed_up(database, DAY)
    assert copy is not None
    good = copy.read_bytes()
    with contextlib.closing(sqlite3.connect(database)) as connection:
        held = counted(connection)

        def harm(unfinished: Path, statement: str) -> None:
            with contextlib.closing(sqlite3.connect(unfinished, isolation_level=None)) as made:
                made.executescript(statement)
            look_at(unfinished, held, held)

        for statement, words in (
            ("PRAGMA foreign_keys = ON; DELETE FROM meetings WHERE id = 'a'", "1 møder"),
            ("DELETE FROM items", "rækker i items"),
            ("DROP TABLE items", "rækker i items"),
            ("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'x'", "åbnes"),
        ):
            with pytest.raises(CopyUnsound, match=words):
                copy_database(connection, copy, functools.partial(harm, statement=statement))
            assert copy.read_bytes() == good
        # What is written while it is copied is no fault.
        more = held._replace(rows=tuple((name, number + 3) for name, number in held.rows))
        copy_database(connection, copy, lambda made: [look_at(made, held, more)].clear())
    assert [each.name for each in copy.parent.iterdir()] == [copy.name]
