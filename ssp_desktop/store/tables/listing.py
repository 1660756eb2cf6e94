"""The list of meetings, made without opening any of them."""

import datetime
import sqlite3

from ssp_desktop.domain.meeting import Layout, Status
from ssp_desktop.domain.overview import ExportRecord, MeetingSummary
from ssp_desktop.domain.room import EventKind
from ssp_desktop.store.errors import MeetingDeleted, MeetingNotDeleted, MeetingNotFound
from ssp_desktop.store.tables.rows import Row, date_or_none, time_or_none

# Counting reads the index items_decided alone, not the texts beside it. Items that were
# withdrawn or put off do not count, as in the meeting itself.
_LIST = """
SELECT m.id, m.committee, m.title, m.date, m.time, m.venue, m.layout, m.status,
       coalesce(c.items, 0), coalesce(c.decided, 0), m.changed_at, m.deleted_at,
       e.at, e.path, e.kind, e.layout, e.edition, e.despite,
       m.committee_id,
       (SELECT kind FROM events
        WHERE meeting_id = m.id AND kind IN ('began', 'ended') ORDER BY position DESC LIMIT 1)
FROM meetings AS m
LEFT JOIN (
    SELECT meeting_id, count(*) AS items, sum(decided) AS decided
    FROM items INDEXED BY items_decided WHERE state = 'planned' GROUP BY meeting_id
) AS c ON c.meeting_id = m.id
LEFT JOIN exports AS e
    ON e.key = (SELECT max(key) FROM exports WHERE meeting_id = m.id)
WHERE m.deleted_at IS {condition}
ORDER BY m.date DESC NULLS FIRST, m.time DESC, m.key DESC
"""


def list_meetings(connection: sqlite3.Connection, *, deleted: bool) -> list[MeetingSummary]:
    """Return the meetings, those without a date first, then the newest; or those in the bin."""
    condition = "NOT NULL" if deleted else "NULL"
    listed = [_summary(row) for row in connection.execute(_LIST.format(condition=condition))]
    if not listed and not deleted:
        _refuse_false_emptiness(connection)
    return listed


def _refuse_false_emptiness(connection: sqlite3.Connection) -> None:
    """Raise ValueError where there are no meetings since the table of them is damaged.

    A page with nothing in it is one that SQLite reads without a word.
    """
    if connection.execute("PRAGMA integrity_check('meetings')").fetchone()[0] != "ok":
        raise ValueError
    orphaned = "SELECT EXISTS (SELECT 1 FROM items) AND NOT EXISTS (SELECT 1 FROM meetings)"
    if connection.execute(orphaned).fetchone()[0]:
        raise ValueError


def _summary(row: Row) -> MeetingSummary:
    moment = datetime.datetime.fromisoformat
    return MeetingSummary(
        id=row[0],
        committee=row[1],
        title=row[2],
        date=date_or_none(row[3]),
        time=time_or_none(row[4]),
        venue=row[5],
        layout=Layout(row[6]),
        status=Status(row[7]),
        items=row[8],
        decided=row[9],
        changed_at=moment(row[10]),
        deleted_at=moment(row[11]) if row[11] else None,
        last_export=ExportRecord(moment(row[12]), *row[13:18]) if row[12] else None,
        committee_id=row[18],
        running=row[19] == EventKind.BEGAN,
        ended=row[19] == EventKind.ENDED,
    )


def find_meeting(
    connection: sqlite3.Connection, beginning: str, *, deleted: bool | None = False
) -> str:
    """Return the id of the one meeting whose id begins so; MeetingNotFound otherwise.

    `deleted` tells where: False, not in the bin; True, in the bin; None, anywhere.
    Raises MeetingDeleted when it is in the bin and is not looked for there.
    """
    if not beginning.isascii():  # no id is; bytes that are no letters SQLite would not take
        raise MeetingNotFound(beginning)
    rows = connection.execute(
        "SELECT id, deleted_at IS NOT NULL FROM meetings WHERE substr(id, 1, ?) = ?",
        (len(beginning), beginning),
    ).fetchall()
    whole = [row for row in rows if row[0] == beginning]
    found = [row for row in whole or rows if deleted is None or bool(row[1]) is deleted]
    if beginning and len(found) == 1:
        return str(found[0][0])
    if beginning and not found and len(rows) == 1:
        raise MeetingDeleted(rows[0][0]) if rows[0][1] else MeetingNotDeleted(rows[0][0])
    raise MeetingNotFound(beginning, several=bool(beginning and found))


def last_meeting_id(
    connection: sqlite3.Connection, committee_id: str, before: datetime.date | None
) -> str | None:
    """Return the id of the committee's latest meeting before that day, None if none."""
    row = connection.execute(
        "SELECT id FROM meetings WHERE committee_id = ? AND deleted_at IS NULL "
        "AND date IS NOT NULL AND date < ? ORDER BY date DESC, time DESC LIMIT 1",
        (committee_id, "9999-99-99" if before is None else before.isoformat()),
    ).fetchone()
    return row[0] if row else None


def meeting_dates(connection: sqlite3.Connection, committee_id: str) -> list[datetime.date]:
    """Return the days of the committee's meetings, the first first; those in the bin left out."""
    rows = connection.execute(
        "SELECT date FROM meetings WHERE committee_id = ? AND deleted_at IS NULL "
        "AND date IS NOT NULL ORDER BY date",
        (committee_id,),
    )
    return [datetime.date.fromisoformat(date) for (date,) in rows]
