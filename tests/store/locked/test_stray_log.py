"""A log beside a locked database: its own is read, another's is laid aside and kept."""

import contextlib
import shutil
import sqlite3
from pathlib import Path

import pytest

from ssp_desktop.bootstrap import Program
from ssp_desktop.store.converting.folder import convert
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.engine import connect
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.locked import Key, held, key_file, key_id_in
from tests.locking_folder import LockingFolder, holding


def _locked(folder: LockingFolder, key: Key) -> None:
    convert(folder.database, key_file.of_key(key).with_(locked=True), InUse(folder.database))


def _log_of(database: Path, change: str) -> bytes:
    """Return the log that has that change alone, as a killed program leaves it."""
    with contextlib.closing(connect(database, "rw")) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        connection.execute(change)
        log = DatabaseFiles(database).wal.read_bytes()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    assert len(log) > 4096
    return log


def _said(database: Path) -> list[object]:
    with contextlib.closing(connect(database, "ro")) as connection:
        asked = ("PRAGMA application_id", "SELECT * FROM sqlite_schema", "SELECT * FROM meetings")
        return [connection.execute(each).fetchall() for each in asked]


CHANGES = [
    "UPDATE meetings SET title = 'zqxord fra før'",
    "PRAGMA application_id = 1397973074",  # of the first page
    "CREATE TABLE zqxord (a)",
]


@pytest.mark.parametrize("change", CHANGES)
def test_one_from_before_it_was_locked_is_laid_aside(tmp_path: Path, key: Key, change: str) -> None:
    folder = LockingFolder(tmp_path / "plain", 3)
    log = _log_of(Path(shutil.copy(folder.database, tmp_path / "before.db")), change)
    _locked(folder, key)
    files = DatabaseFiles(folder.database)
    files.wal.write_bytes(log)
    with Program().writing(str(folder.data)) as services:
        assert len(services.store.list_meetings()) == 3
    assert folder.is_whole()
    assert key_id_in(files.stray_wal) == key.id
    assert holding(folder.data) == []


def test_one_of_another_key_is_laid_aside(tmp_path: Path, key: Key) -> None:
    folder, other = LockingFolder(tmp_path / "a", 3), LockingFolder(tmp_path / "b", 3)
    _locked(folder, key)
    theirs = Key.new()
    held.hold(theirs)
    _locked(other, theirs)
    log = _log_of(other.database, CHANGES[0])
    DatabaseFiles(folder.database).wal.write_bytes(log)
    held.let_go(theirs.id)
    with Program().locking(str(folder.data)):
        pass
    assert folder.is_whole()


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("meetings", [1, 40])
def test_its_own_is_read(tmp_path: Path, key: Key, change: str, meetings: int) -> None:
    folder = LockingFolder(tmp_path / "data", meetings)
    _locked(folder, key)
    before, unchanged = shutil.copytree(folder.data, tmp_path / "killed"), _said(folder.database)
    log = _log_of(folder.database, change)
    killed = DatabaseFiles(before / "referater.db")
    killed.wal.write_bytes(log)
    with Program().locking(str(before)):
        assert killed.wal.read_bytes() == log
    assert _said(killed.database) == _said(folder.database)
    assert _said(folder.database) != unchanged
    assert killed.stray_wal.read_bytes() == DatabaseFiles(folder.database).stray_wal.read_bytes()


def test_without_the_key_nothing_is_touched(tmp_path: Path, key: Key) -> None:
    folder = LockingFolder(tmp_path / "data", 3)
    _locked(folder, key)
    log = DatabaseFiles(folder.database).wal
    log.write_bytes(_log_of(Path(shutil.copy(folder.database, tmp_path / "b.db")), CHANGES[0]))
    before = log.read_bytes()
    held.let_go(key.id)
    with Program().locking(str(folder.data)):
        assert log.read_bytes() == before
    held.hold(key)


def test_beside_a_plain_database_it_is_left_to_sqlite(tmp_path: Path) -> None:
    folder = LockingFolder(tmp_path / "data", 3)
    log = _log_of(folder.database, CHANGES[0])
    DatabaseFiles(folder.database).wal.write_bytes(log)
    with Program().locking(str(folder.data)):
        pass
    with contextlib.closing(sqlite3.connect(folder.database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
