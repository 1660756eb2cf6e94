"""The schema is brought up to date with nothing lost, or left as it was."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.editing.autosave import Autosave
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.domain.changes import Collection, Insert, SetField
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence, Status
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.store import header
from ssp_desktop.store.database import connection
from ssp_desktop.store.schema import migrations
from ssp_desktop.store.store import Store

MEETING = Meeting("m", "Udvalget", items=(AgendaItem("i", "Lattergas", decision="Ja."),))
NOW = header.SCHEMA_VERSION
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
    steps()(migrations.expected_until_called)
    monkeypatch.setattr(migrations, "steps", steps)
    for module in (connection, header, migrations):
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


def test_a_database_of_the_search_by_characters_is_searched_by_words(old: Path) -> None:
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
    assert version(database) == header.SCHEMA_VERSION


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
        for module in (connection, header, migrations):
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


@contextmanager
def at_work(database: Path) -> Iterator[MeetingSession]:
    """Work on the meeting `m` of the database, and have it saved."""
    store = Store(database)
    autosave = Autosave(lambda: Store(database))
    session = MeetingSession(store.load("m"), store, autosave)
    yield session
    assert session.flush(timeout=30)
    autosave.close()
    store.close()


def kept(meeting: Meeting, database: Path) -> None:
    store = Store(database)
    store.add(meeting)
    store.close()


def back_to_the_third_version(database: Path) -> None:
    """Have the database be one in which nobody was expected yet."""
    with sqlite3.connect(database) as raw:
        raw.execute("DELETE FROM _sqlite_migrations WHERE name = 'expected_until_called'")
        raw.execute("PRAGMA user_version = 3")
    raw.close()


PEOPLE = (
    Participant("p", "Bo", "A", Presence.PRESENT),
    Participant("q", "Ea", "B", Presence.PRESENT),
)
AGENDA = Meeting(
    "m",
    "Udvalget",
    participants=PEOPLE,
    items=(AgendaItem("i", "Budget"),),
)
BEGAN = RoomEvent("e", EventKind.BEGAN)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, True),
        ({"status": Status.DRAFT}, False),
        ({"items": (AgendaItem("i", "Budget", decision="Ja."),)}, False),
        ({"events": (BEGAN,)}, False),
        ({"participants": (PEOPLE[0], replace(PEOPLE[1], presence=Presence.EXCUSED))}, False),
        ({"participants": (PEOPLE[0], replace(PEOPLE[1], presence=Presence.ABSENT))}, False),
    ],
)
def test_the_people_of_an_agenda_are_expected_and_those_of_a_referat_were_there(
    database: Path, fields: dict[str, object], expected: bool
) -> None:
    meeting = replace(AGENDA, **fields)
    kept(meeting, database)
    back_to_the_third_version(database)
    store = Store(database)
    people = store.load("m").participants
    if expected:
        assert [person.presence for person in people] == [Presence.EXPECTED] * 2
    else:
        assert store.load("m") == meeting
    store.close()


def test_what_can_be_taken_back_of_an_agenda_still_can(database: Path) -> None:
    """Somebody put on the list, and a presence that was tried and taken back."""
    kept(AGENDA, database)
    with at_work(database) as session:
        new = Participant("n", "Ny", presence=Presence.PRESENT)
        session.do(meeting_edits.remove_person(session.meeting, "q"))
        session.do(Insert(Collection.PARTICIPANTS, "", 1, new))
        session.do(SetField("", "p", "presence", Presence.PRESENT, Presence.EXCUSED))
        session.undo()
    back_to_the_third_version(database)
    with at_work(database) as session:
        assert standing(session.meeting) == {"p": "expected", "n": "expected"}
        session.redo()
        assert standing(session.meeting) == {"p": "excused", "n": "expected"}
        for _ in range(3):
            session.undo()
        assert standing(session.meeting) == {"p": "expected", "q": "expected"}


def test_what_went_round_and_was_taken_back_goes_round_again(database: Path) -> None:
    kept(AGENDA, database)
    round_ = ("present", "excused", "absent", "present", "excused")
    with at_work(database) as session:
        for before, after in pairwise(round_):
            session.do(SetField("", "p", "presence", Presence(before), Presence(after)))
        for _ in range(4):
            session.undo()
    back_to_the_third_version(database)
    with at_work(database) as session:
        seen = [standing(session.meeting)["p"]]
        for _ in range(4):
            session.redo()
            seen.append(standing(session.meeting)["p"])
        assert seen == ["expected", "excused", "absent", "expected", "excused"]
        for _ in range(4):
            session.undo()
        assert standing(session.meeting) == {"p": "expected", "q": "expected"}


def test_a_presence_set_by_hand_says_that_the_roll_was_called(database: Path) -> None:
    kept(AGENDA, database)
    with at_work(database) as session:
        for before, after in ("present", "absent"), ("absent", "present"):
            session.do(SetField("", "p", "presence", Presence(before), Presence(after)))
    back_to_the_third_version(database)
    with at_work(database) as session:
        assert session.meeting == AGENDA
        session.undo()
        assert standing(session.meeting) == {"p": "absent", "q": "present"}


def standing(meeting: Meeting) -> dict[str, str]:
    return {person.id: person.presence.value for person in meeting.participants}
