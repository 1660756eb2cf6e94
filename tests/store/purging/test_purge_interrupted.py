"""A purge that meets copies out of reach, other programs or too little room, and is done again."""

import itertools
import sqlite3
import sys
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section
from ssp_desktop.store.backups.daily import daily_backup
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.errors import MeetingNotFound
from ssp_desktop.store.purging.purge import purge
from ssp_desktop.store.store import Store
from tests.store.purging.conftest import DAY, MARK, OTHER, files_with


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
