"""A database that is damaged, newer or another program's is explained, and left as it was."""

import contextlib
import os
import random
import sqlite3
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import AgendaItem, Meeting, new_id
from ssp_desktop.store.errors import (
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseNewer,
    StoreError,
    TriggerRefuses,
)
from ssp_desktop.store.header import SCHEMA_VERSION
from ssp_desktop.store.store import Store
from tests.store.filled_database import fill, refused, use


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
