"""What is typed is on disk within half a second, whatever happens to the disk or the program."""

import contextlib
import datetime
import errno
import os
import queue
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.editing.autosave import Autosave
from ssp_desktop.domain.changes import DECISION, RecordedChange, SetText
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.store.errors import DatabaseLocked, DatabaseUnreachable
from ssp_desktop.store.purging.rows import Going, delete
from ssp_desktop.store.store import Store

MEETING = Meeting("m", "Udvalget", items=(AgendaItem("i", "Et"),))

TYPIST = """
import sys, time
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.changes import DECISION, SetText
with Program().writing(sys.argv[1]) as services:
    session = services.open_session("m")
    count = 0
    while True:
        before = session.meeting.item("i").decision
        after = before + "abcde "[count % 6]
        session.do(SetText.between("i", DECISION, before, after), typing=True)
        count += 1
        print(count, time.monotonic(), flush=True)
        if count % 40 == 0:
            session.end_run()
        time.sleep(0.01)
"""


def record(seq: int, text: str) -> RecordedChange:
    now = datetime.datetime.now().astimezone()
    return RecordedChange(seq, now, "", SetText("i", DECISION, 0, "", text))


def decided(text: str, meeting: Meeting = MEETING) -> Meeting:
    return replace(meeting, items=(replace(meeting.items[0], decision=text),))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "referater.db"
    store = Store(path)
    store.add(MEETING)
    store.close()
    return path


@pytest.fixture
def reader(database: Path) -> Iterator[Store]:
    store = Store(database, read_only=True)
    yield store
    store.close()


@pytest.fixture
def autosave(database: Path) -> Iterator[Autosave]:
    saving = Autosave(lambda: Store(database), retry=0.05)
    yield saving
    saving.close(10)


def wait_for(reader: Store, text: str, seconds: float) -> float:
    """Return how long it took until the decision on disk was `text`."""
    start = time.monotonic()
    while time.monotonic() - start < seconds:
        if reader.load("m").items[0].decision == text:
            return time.monotonic() - start
        time.sleep(0.005)
    pytest.fail(f"not on disk after {seconds} seconds")


def test_an_edit_is_on_disk_within_half_a_second(autosave: Autosave, reader: Store) -> None:
    before, waits = MEETING, []
    for text in ("Ja.", "Ja. Og", "Ja. Og nej."):
        after = decided(text)
        autosave.submit(before, after, [record(1, text)])
        waits.append(wait_for(reader, text, 5))
        before = after
    # The middle one: a machine that is busy with something else may stop once.
    assert sorted(waits)[1] < 0.5
    assert reader.history("m")[0].change == record(1, "Ja. Og nej.").change


def test_typing_without_a_pause_does_not_put_off_the_saving(
    autosave: Autosave, reader: Store
) -> None:
    before, start = MEETING, time.monotonic()
    typed: list[float] = []
    behind: list[float] = []
    while time.monotonic() - start < 1.5:
        after = decided("x" * (len(typed) + 1))
        autosave.submit(before, after, [record(1, after.items[0].decision)])
        before = after
        typed.append(time.monotonic())
        on_disk = len(reader.load("m").items[0].decision)
        if on_disk < len(typed):
            behind.append(time.monotonic() - typed[on_disk])
        time.sleep(0.01)
    assert len(typed) > 20
    assert sorted(behind)[len(behind) * 95 // 100] < 0.5
    assert autosave.close(10)
    assert len(reader.history("m")) == 1
    assert reader.load("m") == before


def test_the_listener_is_told_when_it_is_saved(autosave: Autosave, reader: Store) -> None:
    told: queue.Queue[tuple[datetime.datetime, str]] = queue.Queue()
    autosave.on_saved = lambda at: told.put((at, threading.current_thread().name))
    autosave.submit(MEETING, decided("Ja."), [])
    assert not autosave.saved
    at, thread = told.get(timeout=5)
    assert autosave.saved
    assert thread == "autosave"
    assert abs(datetime.datetime.now().astimezone() - at) < datetime.timedelta(seconds=5)


def test_flush_waits_and_close_can_be_followed_by_more(autosave: Autosave, reader: Store) -> None:
    assert autosave.flush()
    autosave.submit(MEETING, decided("Ja."), [])
    assert autosave.flush(10)
    assert reader.load("m") == decided("Ja.")
    assert autosave.close(10)
    autosave.submit(decided("Ja."), decided("Nej."), [])
    assert autosave.close(10)
    assert reader.load("m") == decided("Nej.")


def test_a_locked_database_loses_nothing(autosave: Autosave, reader: Store, database: Path) -> None:
    failures: queue.Queue[Exception] = queue.Queue()
    autosave.on_failed = failures.put
    with contextlib.closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        autosave.submit(MEETING, decided("Ja"), [record(1, "Ja")])
        assert not autosave.flush(20)
        autosave.submit(decided("Ja"), decided("Ja."), [record(1, "Ja."), record(2, "!")])
        assert isinstance(failures.get(timeout=10), DatabaseLocked)
        assert not autosave.saved
        other.execute("ROLLBACK")
    assert wait_for(reader, "Ja.", 10)
    assert [each.change for each in reader.history("m")] == [
        record(2, "!").change,
        record(1, "Ja.").change,
    ]


def test_what_is_typed_during_a_write_that_fails_is_written_with_it(
    reader: Store, database: Path
) -> None:
    """And so is an earlier step that only the failed write had."""
    failing, typed = threading.Event(), threading.Event()

    def open_store() -> Store:
        if not typed.is_set():
            failing.set()
            assert typed.wait(10)
            raise OSError(errno.EIO, "the disk went away")
        return Store(database)

    autosave = Autosave(open_store, retry=0.01)
    autosave.submit(MEETING, decided("Ja"), [record(1, "Ja")])
    assert failing.wait(10)
    autosave.submit(decided("Ja"), decided("Ja. Nej"), [record(2, ". N")])
    autosave.submit(decided("Ja. Nej"), decided("Ja. Nej."), [record(2, ". Nej.")])
    typed.set()
    wait_for(reader, "Ja. Nej.", 10)
    assert autosave.close(10)
    assert reader.load("m") == decided("Ja. Nej.")
    assert [each.change for each in reader.history("m")] == [
        record(2, ". Nej.").change,
        record(1, "Ja").change,
    ]


def test_a_full_disk_loses_nothing(autosave: Autosave, reader: Store, database: Path) -> None:
    resource = pytest.importorskip("resource", reason="no limits on a file's size here")
    failures: queue.Queue[Exception] = queue.Queue()
    autosave.on_failed = failures.put
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, most))
    try:
        autosave.submit(MEETING, decided("Ja." * 2000), [record(1, "Ja.")])
        assert isinstance(failures.get(timeout=10), DatabaseUnreachable)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    assert wait_for(reader, "Ja." * 2000, 10)
    assert len(reader.history("m")) == 1


def test_a_bug_while_saving_is_reported_and_does_not_end_the_saving(
    reader: Store, database: Path
) -> None:
    failures: queue.Queue[Exception] = queue.Queue()
    tries = iter([None, Store])

    def open_store() -> Store:
        make = next(tries)
        if make is None:
            raise ZeroDivisionError
        return make(database)

    autosave = Autosave(open_store, retry=0.01)
    autosave.on_failed = failures.put
    autosave.submit(MEETING, decided("Ja."), [])
    assert isinstance(failures.get(timeout=5), ZeroDivisionError)
    wait_for(reader, "Ja.", 5)
    assert autosave.close(10)


def test_what_cannot_be_got_ready_does_not_end_the_saving(database: Path, reader: Store) -> None:
    def fail() -> None:
        raise ImportError("sqlite_utils")

    saving = Autosave(lambda: Store(database), get_ready=fail)
    saving.submit(MEETING, decided("Ja."), [record(1, "Ja.")])
    assert saving.close(10)
    assert reader.load("m") == decided("Ja.")


def test_a_bug_in_a_listener_is_reported_and_does_not_end_the_saving(
    autosave: Autosave, reader: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: queue.Queue[threading.ExceptHookArgs] = queue.Queue()
    monkeypatch.setattr(threading, "excepthook", told.put)

    def listener(_: object) -> None:
        raise ZeroDivisionError

    autosave.on_saved = listener
    autosave.submit(MEETING, decided("Ja."), [])
    assert told.get(timeout=5).exc_type is ZeroDivisionError
    autosave.submit(decided("Ja."), decided("Nej."), [])
    assert autosave.flush(10)
    assert reader.load("m") == decided("Nej.")


def test_a_flush_after_a_close_that_could_not_save_tries_again(
    autosave: Autosave, reader: Store, database: Path
) -> None:
    with contextlib.closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        autosave.submit(MEETING, decided("Ja."), [record(1, "Ja.")])
        assert not autosave.close(20)
        assert autosave.holds("m")
        other.execute("ROLLBACK")
    assert autosave.flush(10)
    assert not autosave.holds("m")
    assert reader.load("m") == decided("Ja.")


def test_what_is_lost_after_a_close_is_written_anew_by_the_next(
    autosave: Autosave, reader: Store, database: Path
) -> None:
    autosave.submit(MEETING, decided("Ja."), [record(1, "Ja.")])
    assert autosave.close(10)
    with contextlib.closing(Store(database)) as store:
        store.save(decided("Ja."), MEETING, [])
    autosave.write_anew()
    assert not autosave.saved
    assert autosave.close(10)
    assert reader.load("m") == decided("Ja.")


def test_no_two_threads_write_when_a_close_did_not_wait_for_the_first(
    database: Path, reader: Store
) -> None:
    writing, go_on = threading.Event(), threading.Event()

    def open_store() -> Store:
        writing.set()
        assert go_on.wait(10)
        return Store(database)

    others = {*threading.enumerate()}
    autosave = Autosave(open_store, delay=0)
    autosave.submit(MEETING, decided("Ja."), [record(1, "Ja.")])
    assert writing.wait(10)
    (first,) = {*threading.enumerate()} - others
    assert not autosave.close(0.1)
    autosave.write_anew()
    go_on.set()
    first.join(10)
    assert not first.is_alive()
    assert {*threading.enumerate()} <= others
    assert autosave.close(10)
    assert reader.load("m") == decided("Ja.")


def test_two_meetings_at_once_are_both_saved(
    autosave: Autosave, reader: Store, database: Path
) -> None:
    store = Store(database)
    other = replace(MEETING, id="n")
    store.add(other)
    store.close()
    autosave.submit(MEETING, decided("Ja."), [record(1, "Ja.")])
    autosave.submit(other, decided("Nej.", other), [record(1, "Nej.")])
    assert autosave.flush(10)
    assert reader.load("m") == decided("Ja.")
    assert reader.load("n") == decided("Nej.", other)


def test_what_is_forgotten_is_not_written_anew_and_all_else_is(
    autosave: Autosave, reader: Store, database: Path
) -> None:
    store = Store(database)
    other = replace(MEETING, id="n")
    store.add(other)
    autosave.submit(MEETING, decided("Ja."), [record(1, "Ja.")])
    autosave.submit(other, decided("Nej.", other), [record(1, "Nej.")])
    assert autosave.flush(10)
    store.save(decided("Ja."), MEETING, [])
    store.save(decided("Nej.", other), other, [])
    store.close()
    autosave.forget("m")
    autosave.write_anew()
    assert autosave.flush(10)
    assert reader.load("m") == MEETING
    assert reader.load("n") == decided("Nej.", other)


def test_what_is_unsaved_of_a_meeting_that_is_forgotten_is_not_written(
    reader: Store, database: Path
) -> None:
    autosave = Autosave(lambda: Store(database), delay=60)
    autosave.submit(MEETING, decided("Ja."), [record(1, "Ja.")])
    assert autosave.holds("m")
    autosave.forget("m")
    assert not autosave.holds("m")
    assert autosave.close(10)
    assert reader.load("m") == MEETING
    assert not reader.history("m")


def gone(database: Path) -> bool:
    """Whether the database has no meeting "m"."""
    with contextlib.closing(Store(database, read_only=True)) as store:
        return store.list_meetings() == []


def delete_meeting(database: Path) -> None:
    with contextlib.closing(sqlite3.connect(database, isolation_level=None)) as connection:
        delete(connection, Going("m", ""))


@pytest.mark.parametrize("fails", [True, False], ids=["fails", "succeeds"])
def test_what_is_forgotten_during_a_write_stays_deleted(database: Path, fails: bool) -> None:
    writing, go_on = threading.Event(), threading.Event()

    def open_store() -> Store:
        if not writing.is_set():
            writing.set()
            assert go_on.wait(10)
            if fails:
                raise OSError(errno.EIO, "the disk went away")
        return Store(database)

    autosave = Autosave(open_store, delay=0, retry=0.01)
    autosave.submit(MEETING, decided("Ja."), [record(1, "Ja.")])
    assert writing.wait(10)
    threading.Timer(0.2, go_on.set).start()
    autosave.forget("m")
    assert go_on.wait(10)
    while autosave.holds("m"):
        time.sleep(0.01)
    delete_meeting(database)
    autosave.write_anew()
    assert autosave.close(10)
    assert gone(database)


def test_what_is_left_unwritten_is_kept_and_holds_up_nothing_else(
    autosave: Autosave, reader: Store, database: Path
) -> None:
    other = replace(MEETING, id="n")
    with contextlib.closing(Store(database)) as store:
        store.add(other)
    with autosave.left_unwritten("m"):
        autosave.submit(MEETING, decided("Ja."), [record(1, "Ja.")])
        autosave.submit(other, decided("Nej.", other), [record(1, "Nej.")])
        assert not autosave.flush(10)
        assert not autosave.saved
        assert reader.load("m") == MEETING
        assert reader.load("n") == decided("Nej.", other)
    assert autosave.flush(10)
    assert reader.load("m") == decided("Ja.")


def test_what_was_left_unwritten_is_on_disk_soon_after(autosave: Autosave, reader: Store) -> None:
    with autosave.left_unwritten("m"):
        autosave.submit(MEETING, decided("Ja."), [record(1, "Ja.")])
        time.sleep(0.3)
        assert reader.load("m") == MEETING
    wait_for(reader, "Ja.", 10)


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL")
def test_what_was_typed_half_a_second_before_a_kill_is_there(tmp_path: Path) -> None:
    chance = random.Random(7)
    for attempt in range(int(os.environ.get("SSP_KILLS", "12"))):
        folder = tmp_path / str(attempt)
        store = Store(folder / "referater.db")
        store.add(MEETING)
        store.close()
        with subprocess.Popen(
            [sys.executable, "-c", TYPIST, str(folder)], stdout=subprocess.PIPE, text=True
        ) as typist:
            assert typist.stdout is not None
            lines = [typist.stdout.readline()]
            time.sleep(chance.uniform(0, 1.5))
            typist.send_signal(signal.SIGKILL)
            killed = time.monotonic()
            lines += typist.stdout.readlines()
        steps = [line.split() for line in lines if line.endswith("\n")]
        due = [int(count) for count, at in steps if float(at) < killed - 0.5]
        again = Store(folder / "referater.db")
        text = again.load("m").items[0].decision
        assert text == ("abcde " * 999)[: len(text)]
        assert len(text) >= max(due, default=0)
        # The changes say the same as the rows, so undo goes all the way back.
        rebuilt = MEETING
        for each in reversed(again.history("m")):
            rebuilt = each.change.apply(rebuilt)
        assert rebuilt.items[0].decision == text
        again.close()
