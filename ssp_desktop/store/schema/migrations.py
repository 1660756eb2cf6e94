"""The schema, as the steps that lead to it. Imported only when a step is needed.

Each step is one transaction. A database with meetings in it is copied to the backups before the
first step. Add steps at the end and raise `header.SCHEMA_VERSION`; a step that has been released
never changes. `transform()` silently drops triggers: a step that uses it on `search_texts` has to
set the search up again.
"""

import sqlite3
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from ssp_desktop.store.copying import copy_database
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.header import APPLICATION_ID, SCHEMA_VERSION
from ssp_desktop.store.schema.expected_people import expect_the_people_of_agendas
from ssp_desktop.store.schema.search_index import set_up_search
from ssp_desktop.store.schema.statements import FILING, PACKED, REVIEW, ROOM, TABLES, WORDS
from ssp_desktop.store.tables.library import Tables
from ssp_desktop.store.tables.search_texts import WORD, put_words

steps = Migrations("ssp_desktop")


@steps()
def first_tables(db: Database) -> None:
    """Everything in version 1."""
    for statement in TABLES.split(";"):
        if statement.strip():
            db.execute(statement)
    set_up_search(db)


@steps()
def the_room(db: Database) -> None:
    """What happens in the room, action points, phrases and own words."""
    for statement in ROOM.split(";"):
        if statement.strip():
            db.execute(statement)


@steps()
def search_by_words(db: Database) -> None:
    """Search by words instead of by every three characters: faster, and a quarter of the size."""
    for statement in WORDS.split(";"):
        if statement.strip():
            db.execute(statement)
    set_up_search(db)
    words: set[str] = set()
    for (text,) in db.execute("SELECT text FROM search_texts"):
        words.update(WORD.findall(text))
    put_words(Tables(db.conn), words)


@steps()
def reasons_of_exports(db: Database) -> None:
    """Why an open edition was exported although it contains what looks like CPR numbers."""
    db.execute("ALTER TABLE exports ADD COLUMN despite TEXT NOT NULL DEFAULT ''")


@steps()
def expected_until_called(db: Database) -> None:
    """Make the people of an agenda expected; until now they counted as present."""
    expect_the_people_of_agendas(db)


@steps()
def counts_of_what_is_taken(db: Database) -> None:
    """Count items by their state too, without reading the texts beside it."""
    db.execute("DROP INDEX items_decided")
    db.execute("CREATE INDEX items_decided ON items (meeting_id, state, decided)")


@steps()
def steps_of_committees(db: Database) -> None:
    """The changes of committees, so that they can be undone after a restart."""
    db.execute(
        "CREATE TABLE committee_steps (key INTEGER PRIMARY KEY, committee_id TEXT NOT NULL, "
        "before TEXT, after TEXT, at TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0) STRICT"
    )


@steps()
def joined_committees(db: Database) -> None:
    """What went from one committee to another when the two were joined."""
    db.execute("ALTER TABLE committee_steps ADD COLUMN joined TEXT")


@steps()
def reviews(db: Database) -> None:
    """What reviewing and approving leave behind, and what was sent out or looked at."""
    for statement in REVIEW.split(";"):
        if statement.strip():
            db.execute(statement)


@steps()
def filing(db: Database) -> None:
    """Kept files of attachments, earlier decisions, and what a committee chooses for its filing."""
    for statement in FILING.split(";"):
        if statement.strip():
            db.execute(statement)


@steps()
def digests_of_drafts(db: Database) -> None:
    """What distinguishes the file of a draft from one that somebody has changed."""
    db.execute("ALTER TABLE snapshots ADD COLUMN digest TEXT NOT NULL DEFAULT ''")
    db.execute("CREATE INDEX snapshots_digest ON snapshots (digest) WHERE digest <> ''")


@steps()
def filed_packages(db: Database) -> None:
    """What distinguishes a written file, and when anything that minutes say was changed last."""
    db.execute("ALTER TABLE exports ADD COLUMN digest TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE meetings ADD COLUMN worded_at TEXT NOT NULL DEFAULT ''")
    db.execute("UPDATE meetings SET worded_at = changed_at")


@steps()
def vouched_packages(db: Database) -> None:
    """When a meeting read as it was filed, and what vouches for the closed part of a package."""
    db.execute("ALTER TABLE exports ADD COLUMN stood_at TEXT")
    db.execute("ALTER TABLE exports ADD COLUMN closed_digest TEXT")


@steps()
def packed_history(db: Database) -> None:
    """The history of approved minutes, and what was sent out of them, in less room."""
    for statement in PACKED.split(";"):
        if statement.strip():
            db.execute(statement)


@steps()
def earlier_decisions_by_item(db: Database) -> None:
    """Find an item by its id alone, and those that tell of earlier ones, without reading all."""
    db.execute("CREATE INDEX items_by_id ON items (id, closed)")
    db.execute("CREATE INDEX items_telling ON items (meeting_id) WHERE earlier IS NOT NULL")


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Take the steps that the database at `path` lacks, all of them or none."""
    if connection.execute("PRAGMA user_version").fetchone()[0] > 0:
        copy_database(connection, DatabaseFiles(path).before_version(SCHEMA_VERSION))
    take_steps(connection)


def take_steps(connection: sqlite3.Connection) -> None:
    """Take the steps that the open database lacks, without copying it first."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        steps.apply(Database(connection, recursive_triggers=False))
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
