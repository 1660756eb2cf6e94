"""A meeting that is forgotten is not written again, and one that is left unwritten is kept."""

import contextlib
import errno
import sqlite3
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.editing.autosave import Autosave
from ssp_desktop.store.purging.rows import Going, delete
from ssp_desktop.store.store import Store
from tests.application.editing.saving.conftest import MEETING, decided, record, wait_for


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
