"""The schema, as the steps that lead to it. Imported only when a step is to be taken.

Each step is one transaction. A database with meetings in it is copied to the
backups before the first step. Add steps at the end and raise
`header.SCHEMA_VERSION`; a step that has left this file in a release never
changes. `transform()` drops triggers without a word: a step that uses it on
`search_texts` has to set the search up again.
"""

import sqlite3
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from ssp_desktop.store.copying import copy_database
from ssp_desktop.store.files import DatabaseFiles
from ssp_desktop.store.header import APPLICATION_ID, SCHEMA_VERSION
from ssp_desktop.store.schema.expected_people import expect_the_people_of_agendas
from ssp_desktop.store.tables.search_texts import WORD, put_words

steps = Migrations("ssp_desktop")

_TABLES = """
CREATE TABLE committees (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    municipality TEXT NOT NULL,
    venue TEXT NOT NULL,
    layout TEXT NOT NULL,
    numbering TEXT NOT NULL
) STRICT;
CREATE TABLE committee_headings (
    committee_id TEXT NOT NULL REFERENCES committees (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    heading TEXT NOT NULL,
    PRIMARY KEY (committee_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE members (
    committee_id TEXT NOT NULL REFERENCES committees (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    affiliation TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (committee_id, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE standing_items (
    committee_id TEXT NOT NULL REFERENCES committees (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (committee_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE standing_texts (
    committee_id TEXT NOT NULL,
    item_position INTEGER NOT NULL,
    position INTEGER NOT NULL,
    heading TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (committee_id, item_position, position),
    FOREIGN KEY (committee_id, item_position)
        REFERENCES standing_items (committee_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE meetings (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    committee_id TEXT NOT NULL,
    committee TEXT NOT NULL,
    municipality TEXT NOT NULL,
    title TEXT NOT NULL,
    date TEXT,
    time TEXT,
    venue TEXT NOT NULL,
    layout TEXT NOT NULL,
    status TEXT NOT NULL,
    first_number INTEGER NOT NULL,
    published TEXT,
    changed_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;
CREATE INDEX meetings_by_date ON meetings (date DESC, time DESC, key DESC);
CREATE TABLE participants (
    meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    affiliation TEXT NOT NULL,
    presence TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (meeting_id, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE items (
    key INTEGER PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    case_number TEXT NOT NULL,
    closed INTEGER NOT NULL,
    open_title TEXT NOT NULL,
    open_text TEXT NOT NULL,
    decision TEXT NOT NULL,
    decision_at INTEGER,
    absent TEXT CHECK (absent IS NULL OR json_valid(absent)),
    fixed_number INTEGER,
    decided INTEGER NOT NULL,
    UNIQUE (meeting_id, id)
) STRICT;
CREATE INDEX items_decided ON items (meeting_id, decided);
CREATE TABLE sections (
    meeting_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    heading TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (meeting_id, item_id, id),
    FOREIGN KEY (meeting_id, item_id) REFERENCES items (meeting_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE attachments (
    meeting_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    number INTEGER,
    file TEXT NOT NULL,
    PRIMARY KEY (meeting_id, item_id, id),
    FOREIGN KEY (meeting_id, item_id) REFERENCES items (meeting_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE changes (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    payload TEXT NOT NULL CHECK (json_valid(payload)),
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
    PRIMARY KEY (meeting_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE exports (
    key INTEGER PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    at TEXT NOT NULL,
    path TEXT NOT NULL,
    kind TEXT NOT NULL,
    layout TEXT NOT NULL,
    edition TEXT NOT NULL
) STRICT;
CREATE INDEX exports_of_meeting ON exports (meeting_id, key);
CREATE TABLE search_texts (
    key INTEGER PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    item_id TEXT NOT NULL, -- '' for the meeting's own head
    text TEXT NOT NULL,
    UNIQUE (meeting_id, item_id)
) STRICT;
"""


@steps()
def first_tables(db: Database) -> None:
    """Everything that version 1 knows."""
    for statement in _TABLES.split(";"):
        if statement.strip():
            db.execute(statement)
    set_up_search(db)


_ROOM = """
ALTER TABLE committees ADD COLUMN needs_quorum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE committees ADD COLUMN prints_actions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE committees ADD COLUMN prints_times INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings ADD COLUMN prints_actions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings ADD COLUMN prints_times INTEGER NOT NULL DEFAULT 0;
ALTER TABLE participants ADD COLUMN stands_in_for TEXT NOT NULL DEFAULT '';
ALTER TABLE items ADD COLUMN state TEXT NOT NULL DEFAULT 'planned';
ALTER TABLE items ADD COLUMN votes TEXT CHECK (votes IS NULL OR json_valid(votes));
ALTER TABLE items ADD COLUMN dissents TEXT CHECK (dissents IS NULL OR json_valid(dissents));
ALTER TABLE items ADD COLUMN recusals TEXT CHECK (recusals IS NULL OR json_valid(recusals));
ALTER TABLE items ADD COLUMN substitutions TEXT
    CHECK (substitutions IS NULL OR json_valid(substitutions));
CREATE TABLE committee_dates (
    committee_id TEXT NOT NULL REFERENCES committees (id) ON DELETE CASCADE,
    date TEXT NOT NULL,
    PRIMARY KEY (committee_id, date)
) STRICT, WITHOUT ROWID;
CREATE TABLE phrases (
    committee_id TEXT NOT NULL REFERENCES committees (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (committee_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE events (
    meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    time TEXT,
    item_id TEXT NOT NULL, -- '' before the first item
    person TEXT NOT NULL, -- '' where it is about nobody
    PRIMARY KEY (meeting_id, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE actions (
    meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    item_id TEXT NOT NULL,
    text TEXT NOT NULL,
    owner TEXT NOT NULL,
    due TEXT,
    PRIMARY KEY (meeting_id, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE actions_done (
    meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    action_id TEXT NOT NULL,
    done TEXT NOT NULL,
    PRIMARY KEY (meeting_id, action_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE own_words (
    committee_id TEXT NOT NULL, -- '' for the user's own
    word TEXT NOT NULL,
    PRIMARY KEY (committee_id, word)
) STRICT, WITHOUT ROWID;
CREATE TABLE silenced_names (
    meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    word TEXT NOT NULL,
    PRIMARY KEY (meeting_id, word)
) STRICT, WITHOUT ROWID;
"""


@steps()
def the_room(db: Database) -> None:
    """What happens in the room, action points, phrases and own words."""
    for statement in _ROOM.split(";"):
        if statement.strip():
            db.execute(statement)


_WORDS = """
CREATE TABLE search_words (
    word TEXT PRIMARY KEY -- each word of `search_texts` once, for terms in the middle of one
) STRICT, WITHOUT ROWID;
-- The short heads together, so that all can be gone through without the texts between them.
CREATE INDEX search_heads ON search_texts (meeting_id, text) WHERE item_id = '';
"""


@steps()
def search_by_words(db: Database) -> None:
    """Search by words, in the place of every three letters: faster, and a quarter as large."""
    for statement in _WORDS.split(";"):
        if statement.strip():
            db.execute(statement)
    set_up_search(db)
    words: set[str] = set()
    for (text,) in db.execute("SELECT text FROM search_texts"):
        words.update(WORD.findall(text))
    put_words(db.conn, words)


@steps()
def reasons_of_exports(db: Database) -> None:
    """Why an open edition was written although it holds what looks like CPR numbers."""
    db.execute("ALTER TABLE exports ADD COLUMN despite TEXT NOT NULL DEFAULT ''")


@steps()
def expected_until_called(db: Database) -> None:
    """Have the people of an agenda be expected who until now counted as there unasked."""
    expect_the_people_of_agendas(db)


@steps()
def counts_of_what_is_taken(db: Database) -> None:
    """Count items by their state too, without reading the texts beside it."""
    db.execute("DROP INDEX items_decided")
    db.execute("CREATE INDEX items_decided ON items (meeting_id, state, decided)")


@steps()
def steps_of_committees(db: Database) -> None:
    """The changes of committees, so that they can be taken back after a restart."""
    db.execute(
        "CREATE TABLE committee_steps (key INTEGER PRIMARY KEY, committee_id TEXT NOT NULL, "
        "before TEXT, after TEXT, at TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0) STRICT"
    )


def set_up_search(db: Database) -> None:
    """Make the search index anew, and the triggers that keep it in step with `search_texts`.

    It knows which text has which word and no more (`detail`, which sqlite-utils cannot
    ask for). The tokenizer is the one whose words are the same in every version of
    SQLite, and are easily told in Python too.
    """
    for suffix in ("ai", "ad", "au"):
        db.execute(f"DROP TRIGGER IF EXISTS search_texts_{suffix}")
    db.execute("DROP TABLE IF EXISTS search_texts_fts")
    db.execute(
        "CREATE VIRTUAL TABLE search_texts_fts USING fts5 "
        "(text, content='search_texts', content_rowid='key', tokenize='ascii', detail='none')"
    )
    db.execute("INSERT INTO search_texts_fts (search_texts_fts) VALUES ('rebuild')")
    remove = (
        "INSERT INTO search_texts_fts (search_texts_fts, rowid, text) "
        "VALUES ('delete', old.key, old.text);"
    )
    insert = "INSERT INTO search_texts_fts (rowid, text) VALUES (new.key, new.text);"
    for suffix, event, steps in (
        ("ai", "INSERT", insert),
        ("ad", "DELETE", remove),
        ("au", "UPDATE", remove + insert),
    ):
        db.execute(
            f"CREATE TRIGGER search_texts_{suffix} AFTER {event} ON search_texts BEGIN {steps} END"
        )


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Take the steps that the database at `path` lacks, all of them or none."""
    if connection.execute("PRAGMA user_version").fetchone()[0] > 0:
        copy_database(connection, DatabaseFiles(path).before_version(SCHEMA_VERSION))
    take_steps(connection)


def take_steps(connection: sqlite3.Connection) -> None:
    """Take the steps that the open database lacks, without a copy of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        steps.apply(Database(connection, recursive_triggers=False))
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
