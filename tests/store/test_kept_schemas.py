"""A database that the program wrote at each version of the schema is brought up to date.

The files in `kept` were written by the program as it was at that version (`kept/write.py`) and are
never made again: what the migrations are tried on is what lies on a laptop that was not updated
for years.
"""

import gzip
import hashlib
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.editing.autosave import Autosave
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.domain.changes import ChangeState
from ssp_desktop.domain.meeting import Meeting, Presence, Status
from ssp_desktop.store.backups.check import check
from ssp_desktop.store.errors import DatabaseNewer
from ssp_desktop.store.header import SCHEMA_VERSION
from ssp_desktop.store.store import Store
from tests.store.kept import write

KEPT = Path(write.__file__).parent
VERSIONS = range(1, SCHEMA_VERSION + 1)
FIRST_EXPECTED = 4
"""From this version on, the people of an agenda are expected until something is said of them."""
FIRST_SEALED = 6


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def kept(version: int, database: Path) -> Path:
    packed = KEPT / f"version-{version}.db.gz"
    assert packed.exists(), f"no database of version {version}: make one with {write.__file__}"
    database.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(packed) as source, database.open("wb") as target:
        shutil.copyfileobj(source, target)
    assert _version_of(database) == version
    return database


def _version_of(database: Path) -> int:
    raw = sqlite3.connect(database)
    found: int = raw.execute("PRAGMA user_version").fetchone()[0]
    raw.close()
    return found


def _written() -> Meeting:
    """The meeting that was written, as it stood when that program ended."""
    lattergas, closed, other = write.WRITTEN.items
    lattergas = replace(lattergas, decision=write.TYPED + write.ADDED)
    return replace(write.WRITTEN, items=(lattergas, closed, write.INSERTED, other))


def _agenda(version: int) -> Meeting:
    if version >= FIRST_EXPECTED:
        return write.AGENDA
    (person,) = write.AGENDA.participants
    return replace(write.AGENDA, participants=(replace(person, presence=Presence.EXPECTED),))


def _approved() -> Meeting:
    (item,) = write.APPROVED.items
    decision = "Anbefalet. Enstemmigt."
    return replace(
        write.APPROVED, status=Status.APPROVED, items=(replace(item, decision=decision),)
    )


@pytest.mark.parametrize("read_only", [False, True])
def test_all_that_is_in_it_is_there_afterwards(
    kept: Path, version: int, *, read_only: bool
) -> None:
    store = Store(kept, read_only=read_only)
    assert store.load("m1") == _written()
    assert store.load("m2") == _agenda(version)
    assert store.load("m3") == _approved()
    assert [each.id for each in store.list_meetings()] == ["m2", "m1", "m3"]
    assert [each.id for each in store.list_meetings(deleted=True)] == ["m4"]
    (committee,) = store.committees()
    assert committee == write.COMMITTEE
    export = next(each.last_export for each in store.list_meetings() if each.id == "m3")
    assert export is not None
    assert export.path == "referat.docx"
    assert store.own_words.words("c1") == (["lattergasfri"] if version > 1 else [])
    assert [each.item_id for each in store.search("tterga styregr")] == ["i1"]
    assert (store.seals.of("m3") is not None) is (version >= FIRST_SEALED)
    assert store.seals.broken("m3") is None
    store.close()
    assert _version_of(kept) == SCHEMA_VERSION
    assert check(kept).sound


def test_what_was_there_is_copied_first(kept: Path, version: int) -> None:
    if version == SCHEMA_VERSION:
        return
    Store(kept).close()
    assert _version_of(kept.parent / "backups" / f"before-{SCHEMA_VERSION}.db") == version


def test_the_history_goes_on_where_it_was(kept: Path) -> None:
    store = Store(kept)
    history = store.history("m1")
    assert [each.state for each in history].count(ChangeState.DONE) == len(history) - 1
    autosave = Autosave(lambda: Store(kept))
    session = MeetingSession(store.load("m1"), store, autosave)
    while session.can_undo:
        session.undo()
    assert session.meeting == write.WRITTEN
    while session.can_redo:
        session.redo()
    assert session.meeting == _written()
    assert session.flush(10)
    assert store.load("m1") == _written()
    autosave.close()
    store.close()


def test_it_has_the_schema_of_a_new_one(kept: Path, tmp_path: Path) -> None:
    Store(kept).close()
    new = tmp_path / "new" / "referater.db"
    Store(new).close()
    assert _schema(kept) == _schema(new)


def _schema(database: Path) -> dict[str, object]:
    """Every table with its columns, index and trigger, as SQLite understands them."""
    raw = sqlite3.connect(database)
    found: dict[str, object] = {}
    for kind, name, sql in raw.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'search_texts_fts_%'"
    ).fetchall():
        if kind == "table":
            found[name] = raw.execute(f'PRAGMA table_xinfo("{name}")').fetchall()
        else:
            found[name] = sql
    raw.close()
    return found


def test_a_newer_one_is_left_alone_and_told(kept: Path) -> None:
    raw = sqlite3.connect(kept)
    raw.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    raw.commit()
    raw.close()
    before = hashlib.sha256(kept.read_bytes()).digest()
    for read_only in (False, True):
        with pytest.raises(DatabaseNewer, match="nyere"):
            Store(kept, read_only=read_only)
    assert hashlib.sha256(kept.read_bytes()).digest() == before
    assert not (kept.parent / "backups").exists()
