"""The schema is brought up to date with nothing lost, or left as it was."""

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence
from ssp_desktop.store import connection, migrations
from ssp_desktop.store.store import Store

MEETING = Meeting("m", "Udvalget", items=(AgendaItem("i", "Lattergas", decision="Ja."),))
NOW = connection.SCHEMA_VERSION
NEXT = NOW + 1
OPENER = """
import sys
from pathlib import Path
from ssp_desktop.store.store import Store
store = Store(Path(sys.argv[1]), read_only=sys.argv[2] == "read")
print(len(store.list_meetings()))
"""


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch) -> Migrations:
    """A program one version on; its last step is to be added by the test."""
    steps = Migrations("ssp_desktop")
    steps()(migrations.first_tables)
    steps()(migrations.the_room)
    steps()(migrations.search_by_words)
    steps()(migrations.reasons_of_exports)
    monkeypatch.setattr(migrations, "steps", steps)
    for module in (connection, migrations):
        monkeypatch.setattr(module, "SCHEMA_VERSION", NEXT)
    return steps


def version(database: Path) -> int:
    raw = sqlite3.connect(database)
    found: int = raw.execute("PRAGMA user_version").fetchone()[0]
    raw.close()
    return found


@pytest.fixture
def old(database: Path) -> Path:
    store = Store(database)
    store.add(MEETING)
    store.close()
    return database


@pytest.mark.parametrize("read_only", [False, True])
def test_an_older_database_is_copied_and_brought_up_to_date(
    old: Path, next_version: Migrations, *, read_only: bool
) -> None:
    @next_version()
    def second(db: Database) -> None:
        db.execute("ALTER TABLE meetings ADD COLUMN theme TEXT NOT NULL DEFAULT ''")
        db.table("search_texts").transform(rename={})
        migrations.set_up_search(db)

    store = Store(old, read_only=read_only)
    assert store.load("m") == MEETING
    assert [each.item_id for each in store.search("lattergas")] == ["i"]
    store.close()
    assert version(old) == NEXT
    assert version(old.parent / "backups" / f"before-{NEXT}.db") == NOW
    writer = Store(old)
    changed = Meeting("m", "Udvalget", items=(AgendaItem("i", "Handleplan"),))
    writer.save(MEETING, changed, [])
    assert writer.search("lattergas") == []
    assert [each.item_id for each in writer.search("handleplan")] == ["i"]
    writer.close()


def test_a_step_that_fails_leaves_the_database_as_it_was(
    old: Path, next_version: Migrations, monkeypatch: pytest.MonkeyPatch
) -> None:
    @next_version()
    def second(db: Database) -> None:
        db.execute("DROP TABLE exports")
        db.execute("DELETE FROM changes")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Store(old)
    monkeypatch.undo()
    assert version(old) == NOW
    store = Store(old)
    assert store.load("m") == MEETING
    assert store.list_meetings()[0].last_export is None
    store.close()


def test_a_database_of_the_search_by_letters_is_searched_by_words(old: Path) -> None:
    with sqlite3.connect(old) as raw:
        raw.executescript("""
            DROP TABLE search_words;
            DROP INDEX search_heads;
            DROP TABLE search_texts_fts;
            CREATE VIRTUAL TABLE search_texts_fts USING fts5 (
                text, content='search_texts', content_rowid='key', tokenize='trigram', detail='none'
            );
            INSERT INTO search_texts_fts (search_texts_fts) VALUES ('rebuild');
            DELETE FROM _sqlite_migrations WHERE name = 'search_by_words';
            PRAGMA user_version = 2;
        """)
    raw.close()
    store = Store(old)
    assert [each.item_id for each in store.search("tterga")] == ["i"]
    changed = replace(MEETING, items=(replace(MEETING.items[0], title="Handleplan"),))
    store.save(MEETING, changed, [])
    assert [each.item_id for each in store.search("udvalg leplan")] == ["i"]
    assert store.search("lattergas") == []
    store.close()
    assert version(old) == NOW


def test_programs_that_start_together_make_one_database(database: Path) -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", OPENER, str(database), mode],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for mode in ("write", "read", "write", "read")
    ]
    for process in running:
        out, err = process.communicate()
        assert (process.returncode, out) == (0, "0\n"), err
    assert version(database) == connection.SCHEMA_VERSION


def test_starting_again_does_not_need_what_makes_the_schema(old: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPENER + "assert 'sqlite_utils' not in sys.modules", str(old), "w"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout) == (0, "1\n"), done.stderr


def test_a_database_of_the_first_version_is_understood(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Migrations("ssp_desktop")
    first()(migrations.first_tables)
    with monkeypatch.context() as earlier:
        earlier.setattr(migrations, "steps", first)
        for module in (connection, migrations):
            earlier.setattr(module, "SCHEMA_VERSION", 1)
        Store(database).close()
    raw = sqlite3.connect(database)
    raw.execute(
        "INSERT INTO meetings (id, committee_id, committee, municipality, title, venue, layout,"
        " status, first_number, changed_at) VALUES ('m', '', 'Udvalget', '', '', '', 'punkt',"
        " 'planned', 1, '2024-01-01T00:00:00')"
    )
    raw.execute(
        "INSERT INTO items (meeting_id, id, position, title, case_number, closed, open_title,"
        " open_text, decision, decided) VALUES ('m', 'i', 0, 'Lattergas', '', 0, '', '', 'Ja.', 1)"
    )
    raw.execute("INSERT INTO participants VALUES ('m', 'p', 0, 'Bo', 'A', 'excused', 'member')")
    raw.commit()
    raw.close()
    store = Store(database)
    expected = replace(MEETING, participants=(Participant("p", "Bo", "A", Presence.EXCUSED),))
    assert store.load("m") == expected
    store.close()
