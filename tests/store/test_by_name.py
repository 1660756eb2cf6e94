"""Rows come by name with and without sqlite-utils, and no table is made or overlooked."""

import datetime
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_desktop.application.meetings.meetings import Meetings
from ssp_desktop.domain.changes import DECISION, ChangeState, RecordedChange, SetText
from ssp_desktop.domain.overview import ExportRecord
from ssp_desktop.folders import find_folders
from ssp_desktop.store.errors import DatabaseDamaged
from ssp_desktop.store.store import Store

READER = """
import sys
from collections.abc import Callable
from pathlib import Path
from ssp_desktop.store.store import Store

store = Store(Path(sys.argv[1]))
print((store.load(sys.argv[2]), store.committees(), store.history(sys.argv[2])))
"""
EXPORT = """
from ssp_desktop.domain.overview import ExportRecord
import datetime

store.record_export(sys.argv[2], ExportRecord(datetime.datetime.now(), "a", "b", "c", "d"))
"""


@pytest.fixture
def meeting_id(store: Store, tmp_path: Path) -> str:
    """The sample meeting, with a step that was typed in it."""
    meeting = Meetings(store, find_folders(tmp_path).resources).sample()
    change = SetText(meeting.items[0].id, DECISION, 0, "", "Så ")
    at = datetime.datetime(2025, 9, 25, 16, tzinfo=datetime.UTC)
    record = RecordedChange(1, at, "clerk", change, ChangeState.DONE)
    store.save(meeting, change.apply(meeting), [record])
    return meeting.id


def test_reading_and_noting_an_export_do_not_wait_for_sqlite_utils(
    store: Store, database: Path, meeting_id: str
) -> None:
    program = READER + EXPORT + "assert 'sqlite_utils' not in sys.modules"
    done = subprocess.run(
        [sys.executable, "-c", program, str(database), meeting_id],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    read = (store.load(meeting_id), store.committees(), store.history(meeting_id))
    assert done.stdout.strip() == repr(read)
    export = store.list_meetings()[0].last_export
    assert export is not None
    assert export[1:] == ExportRecord(export.at, "a", "b", "c", "d")[1:]


def test_what_gets_the_store_ready_brings_in_what_a_save_needs() -> None:
    program = (
        "import sys; from ssp_desktop.store.tables.readiness import get_ready; get_ready();"
        "before = set(sys.modules); from ssp_desktop.store.tables.library import Tables;"
        "assert set(sys.modules) == before; assert 'sqlite_utils' in before"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def _ticked_off(store: Store, meeting_id: str) -> None:
    store.set_action_done(meeting_id, "a", datetime.date(2025, 1, 1))


def _own_words(store: Store, _: str) -> list[str]:
    return store.own_words.words()


def _own_word(store: Store, _: str) -> None:
    store.own_words.add("Tranen")


@pytest.mark.parametrize(
    ("table", "read", "write"),
    [("actions_done", Store.days_done, _ticked_off), ("own_words", _own_words, _own_word)],
)
def test_a_table_that_is_missing_is_damage_and_is_not_made(
    store: Store,
    database: Path,
    meeting_id: str,
    *,
    table: str,
    read: Callable[[Store, str], object],
    write: Callable[[Store, str], None],
) -> None:
    raw = sqlite3.connect(database)
    raw.execute(f"DROP TABLE {table}")
    raw.close()
    with pytest.raises(DatabaseDamaged):
        read(store, meeting_id)
    with pytest.raises(DatabaseDamaged):
        write(store, meeting_id)
    raw = sqlite3.connect(database)
    assert not raw.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    raw.close()


def test_a_write_leaves_the_schema_alone(store: Store, database: Path, meeting_id: str) -> None:
    def schema() -> tuple[object, ...]:
        raw = sqlite3.connect(database)
        number = raw.execute("PRAGMA schema_version").fetchone()
        tables = raw.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()
        raw.close()
        return number, tables

    before = schema()
    opened = Store(database)
    meeting = opened.load(meeting_id)
    change = SetText(meeting.items[0].id, DECISION, 0, "", "Og ")
    opened.save(meeting, change.apply(meeting), [])
    opened.set_action_done(meeting_id, "a", datetime.date(2025, 1, 1))
    opened.own_words.add("Tranen")
    opened.close()
    assert schema() == before
