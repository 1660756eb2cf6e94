"""The database under SQLCipher: the same to the store, noise to everybody else."""

import contextlib
import datetime
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section, new_id
from ssp_desktop.store import engine
from ssp_desktop.store.backups.check import check
from ssp_desktop.store.backups.copies import Copies
from ssp_desktop.store.backups.daily import daily_backup
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.errors import DatabaseDamaged, DatabaseForeign, KeyMissing, TriggerRefuses
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.locked import Key, held
from ssp_desktop.store.purging.purge import purge
from ssp_desktop.store.store import Store
from tests.store.filled_database import fill, refused, use

_TODAY = datetime.date(2025, 9, 25)


def _holding(folder: Path, *words: str) -> list[Path]:
    """Return the files below `folder` that hold one of `words`, or the sign of SQLite."""
    sought = [word.encode() for word in (*words, "SQLite format 3")]
    files = [each for each in folder.rglob("*") if each.is_file()]
    return [each for each in files if any(word in each.read_bytes() for word in sought)]


def test_a_locked_database_is_all_that_a_plain_one_is(database: Path) -> None:
    made = fill(database)
    with contextlib.closing(Store(database)) as store:
        assert [store.load(each.id) for each in made] == made
        assert store.search("Punkt 7")
        store.trash(made[0].id)
        assert not _holding(database.parent, "Udvalg", "Punkt", "Åse")  # and in its log
    use(database, read_only=True)
    found = check(database, InUse(database))
    assert (found.sound, found.meetings) == (True, 3)
    assert engine.key_needed(database)


def test_its_copies_are_locked_too_and_are_restored(database: Path) -> None:
    made = fill(database)
    copy = daily_backup(database, _TODAY, InUse(database))
    assert copy is not None
    assert engine.key_needed(copy)
    copies = Copies(database)
    with contextlib.closing(Store(database)) as store:
        store.trash(made[0].id)
    (listed,) = copies.listed()
    assert copies.checked(listed).sound
    restored = copies.restore(listed)
    assert restored.laid_aside is not None
    assert engine.key_needed(restored.laid_aside)
    with contextlib.closing(Store(database)) as store:
        assert len(store.list_meetings()) == 3
    assert not _holding(database.parent, "Udvalg", "Punkt", "Åse")


def test_a_meeting_is_purged_from_all_of_them(database: Path, key: Key) -> None:
    made = fill(database)
    copy = daily_backup(database, _TODAY, InUse(database))
    assert copy is not None
    purged = purge(database, made[1].id, InUse(database))
    assert purged is not None
    assert purged.cleaned == (copy,)
    for path in (database, copy):
        with contextlib.closing(engine.connect(path, "ro")) as connection:
            assert connection.execute("SELECT count(*) FROM meetings").fetchone() == (2,)


def test_without_its_key_it_is_told_and_left_alone(database: Path, key: Key) -> None:
    fill(database)
    held.let_go(key.id)
    refused(database, KeyMissing)
    held.hold(Key.new())
    refused(database, KeyMissing)
    held.hold(key)
    use(database, read_only=False)


@pytest.mark.parametrize("at", [0, 2, 6, 14, 20, 200, 4000, 4090, 6000])
def test_a_damaged_page_is_told_from_a_wrong_key(database: Path, at: int) -> None:
    fill(database)
    content = bytearray(database.read_bytes())
    content[at] ^= 1
    database.write_bytes(content)
    if at == 6000:  # a page that is read only when it is needed
        assert check(database, InUse(database)).sound is False
    else:
        refused(database, DatabaseDamaged)


def test_the_end_of_a_long_text_is_not_lost_silently(database: Path) -> None:
    """SQLCipher reads a page that was altered as zeros, and finds nothing wrong with that."""
    text = "Æ" * 30_000
    with contextlib.closing(Store(database)) as store:
        item = AgendaItem(new_id(), "Punkt", sections=(Section(new_id(), "Sag", text),))
        store.add(Meeting(new_id(), "Udvalg", items=(item,)))
    whole = database.read_bytes()
    lost = 0
    for page in range(1, len(whole) // 4096, 4):
        altered = bytearray(whole)
        altered[page * 4096 + 9] ^= 1
        database.write_bytes(altered)
        assert check(database, InUse(database)).sound is False
        with pytest.raises(DatabaseDamaged):
            daily_backup(database, _TODAY, InUse(database))
        lost += 1
    assert lost > 10


def test_one_that_is_cut_off_is_damaged(database: Path) -> None:
    fill(database)
    whole = database.read_bytes()
    for length in (20, 4095, 4096, len(whole) - 4096, len(whole) - 1):
        database.write_bytes(whole[:length])
        refused(database, DatabaseDamaged)


def test_a_strangers_file_is_foreign_where_nothing_is_locked(tmp_path: Path, key: Key) -> None:
    database = tmp_path / "data" / "referater.db"
    database.parent.mkdir()
    database.write_bytes(os.urandom(8192))
    refused(database, DatabaseForeign)


def test_a_copy_restored_by_hand_does_not_get_another_databases_log(database: Path) -> None:
    fill(database)
    copy = daily_backup(database, _TODAY, InUse(database))
    assert copy is not None
    store = Store(database)
    store.trash(store.list_meetings()[0].id)
    log = DatabaseFiles(database).wal.read_bytes()
    store.close()
    shutil.copy(copy, database)
    DatabaseFiles(database).wal.write_bytes(log)
    with contextlib.closing(Store(database)) as store:
        assert len(store.list_meetings()) == 3
    assert DatabaseFiles(database).stray_wal.read_bytes() == log


def test_another_programs_trigger_is_told_here_too(database: Path) -> None:
    made = fill(database)
    with contextlib.closing(engine.connect(database, "rw")) as connection:
        connection.execute(
            "CREATE TRIGGER spærre BEFORE UPDATE ON meetings BEGIN SELECT RAISE(ABORT, 'nej'); END"
        )
    with contextlib.closing(Store(database)) as store, pytest.raises(TriggerRefuses):
        store.trash(made[0].id)


def test_its_errors_are_those_of_sqlite(database: Path) -> None:
    fill(database)
    with contextlib.closing(engine.connect(database, "rw")) as connection:
        with pytest.raises(sqlite3.OperationalError) as told:
            connection.execute("SELECT * FROM nothing")
        assert told.value.sqlite_errorcode == sqlite3.SQLITE_ERROR
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("INSERT INTO meetings SELECT * FROM meetings")


def test_nothing_is_written_to_standard_error(database: Path, key: Key) -> None:
    fill(database)
    content = bytearray(database.read_bytes())
    content[4200] ^= 1
    database.write_bytes(content)
    told = subprocess.run(
        [sys.executable, "-c", _READ_ALL, str(database), key.raw.hex()],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (told.returncode, told.stdout, told.stderr) == (0, "DatabaseDamaged\n", "")


_READ_ALL = """
import sys
from pathlib import Path
from ssp_desktop.store.database.connection import open_in_memory
from ssp_desktop.store.locked import Key, held
held.hold(Key(bytes.fromhex(sys.argv[2])))
try:
    open_in_memory(Path(sys.argv[1]))
except Exception as error:
    print(type(error).__name__)
"""
