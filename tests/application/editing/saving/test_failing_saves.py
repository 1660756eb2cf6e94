"""A disk, a program or a listener that fails while it is saved loses nothing and ends nothing."""

import contextlib
import errno
import queue
import sqlite3
import threading
from pathlib import Path

import pytest

from ssp_desktop.application.editing.autosave import Autosave
from ssp_desktop.store.errors import DatabaseLocked, DatabaseUnreachable
from ssp_desktop.store.store import Store
from tests.application.editing.saving.conftest import MEETING, decided, record, wait_for


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
