"""The statements that make the tables, as the steps of `migrations` run them.

As unchangeable as those steps: what has been released stays as it is.
"""

TABLES = """
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

ROOM = """
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

WORDS = """
CREATE TABLE search_words (
    word TEXT PRIMARY KEY -- each word of `search_texts` once, for terms in the middle of one
) STRICT, WITHOUT ROWID;
-- The short heads together, so that all can be gone through without the texts between them.
CREATE INDEX search_heads ON search_texts (meeting_id, text) WHERE item_id = '';
"""

REVIEW = """
ALTER TABLE meetings ADD COLUMN approved_by TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN approved_at TEXT;
ALTER TABLE meetings ADD COLUMN filed TEXT;
CREATE TABLE review_parts (
    meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value)),
    PRIMARY KEY (meeting_id, kind, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE snapshots (
    key INTEGER PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('draft', 'looked')),
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    seq INTEGER NOT NULL,
    items TEXT CHECK (items IS NULL OR json_valid(items)),
    is_open INTEGER NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
CREATE INDEX snapshots_of_meeting ON snapshots (meeting_id, kind, who);
-- Text for approved minutes: '' for those that were approved before there were seals.
ALTER TABLE meetings ADD COLUMN sealed TEXT;
UPDATE meetings SET sealed = '' WHERE status = 'approved';
CREATE TABLE seals (
    meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    seq INTEGER NOT NULL, -- the last step in `changes` that is behind it
    at TEXT NOT NULL,
    record TEXT NOT NULL,
    link TEXT NOT NULL,
    PRIMARY KEY (meeting_id, n)
) STRICT, WITHOUT ROWID
"""

FILING = """
ALTER TABLE attachments ADD COLUMN digest TEXT NOT NULL DEFAULT '';
ALTER TABLE attachments ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attachments ADD COLUMN closed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE items ADD COLUMN earlier TEXT CHECK (earlier IS NULL OR json_valid(earlier));
ALTER TABLE meetings ADD COLUMN prints_history INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings ADD COLUMN template TEXT NOT NULL DEFAULT '';
ALTER TABLE committees ADD COLUMN prints_history INTEGER NOT NULL DEFAULT 0;
ALTER TABLE committees ADD COLUMN template TEXT NOT NULL DEFAULT '';
ALTER TABLE committees ADD COLUMN kle TEXT NOT NULL DEFAULT '';
ALTER TABLE committees ADD COLUMN file_pattern TEXT NOT NULL DEFAULT '';
"""

PACKED = """
CREATE TABLE packed_changes (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    last INTEGER NOT NULL, -- the last step in it
    steps INTEGER NOT NULL,
    names TEXT NOT NULL CHECK (json_valid(names)), -- the kept files that they name
    body BLOB NOT NULL,
    PRIMARY KEY (meeting_id, last)
) STRICT;
ALTER TABLE snapshots ADD COLUMN packed BLOB
"""
