"""The list of meetings, made without opening any of them."""

import datetime
import sqlite3
from collections.abc import Callable

from ssp_desktop.domain.errors import Cancelled
from ssp_desktop.domain.likeness import same_text
from ssp_desktop.domain.overview import ExportRecord, MeetingSummary
from ssp_desktop.domain.overview.status import Layout, Status
from ssp_desktop.store.errors import MeetingDeleted, MeetingNotDeleted, MeetingNotFound
from ssp_desktop.store.tables.by_name import Row, by_name
from ssp_desktop.store.tables.exports import from_row
from ssp_desktop.store.tables.moments import date_or_none, time_or_none

# Counting reads the index items_decided alone, not the texts beside it. Items that were withdrawn
# or postponed do not count, as in the meeting itself.
_LIST = """
SELECT m.id, m.committee, m.title, m.date, m.time, m.venue, m.layout, m.status,
       (SELECT count(*) FROM items INDEXED BY items_decided
        WHERE meeting_id = m.id AND state = 'planned') AS items,
       (SELECT coalesce(sum(decided), 0) FROM items INDEXED BY items_decided
        WHERE meeting_id = m.id AND state = 'planned') AS decided,
       m.changed_at, m.deleted_at, m.committee_id,
       e.at AS exported_at, e.path AS exported_to, e.kind AS exported_kind,
       e.layout AS exported_layout, e.edition AS exported_edition, e.despite AS exported_despite,
       e.digest AS exported_digest, e.stood_at AS exported_stood_at,
       e.closed_digest AS exported_closed_digest, m.worded_at,
       f.at AS filed_at, f.path AS filed_to, f.kind AS filed_kind, f.layout AS filed_layout,
       f.edition AS filed_edition, f.despite AS filed_despite, f.digest AS filed_digest,
       f.stood_at AS filed_stood_at, f.closed_digest AS filed_closed_digest,
       m.status <> 'approved' AND EXISTS (
           SELECT 1 FROM review_parts WHERE meeting_id = m.id AND kind = 'reopenings'
       ) AS reopened,
       (SELECT kind FROM events
        WHERE meeting_id = m.id AND kind IN ('began', 'ended')
        ORDER BY position DESC LIMIT 1) AS course
FROM meetings AS m
LEFT JOIN exports AS e
    ON e.key = (
        SELECT max(key) FROM exports
        WHERE meeting_id = m.id AND kind NOT IN ('print', 'draft', 'mail')
    )
LEFT JOIN exports AS f
    ON f.key = (SELECT max(key) FROM exports WHERE meeting_id = m.id AND kind = 'package')
WHERE {condition}
ORDER BY m.date DESC NULLS FIRST, m.time DESC, m.key DESC
LIMIT {limit}
"""


_AT_A_TIME = 100
"""Meetings read before the one who waits for them is asked again, in some 3 ms."""


def list_meetings(
    connection: sqlite3.Connection,
    *,
    deleted: bool,
    first: int | None = None,
    go_on: Callable[[], bool] = lambda: True,
) -> list[MeetingSummary]:
    """Return the meetings, those without a date first, then the newest; or those in the bin.

    No more than the `first` ones, if that is given. `go_on` is asked now and then; when it says no,
    Cancelled is raised.
    """
    condition = f"m.deleted_at IS {'NOT NULL' if deleted else 'NULL'}"
    limit = -1 if first is None else first
    rows = by_name(connection.execute(_LIST.format(condition=condition, limit=limit)))
    listed: list[MeetingSummary] = []
    for row in rows:
        if not len(listed) % _AT_A_TIME and not go_on():
            raise Cancelled
        listed.append(_summary(row))
    if not listed and not deleted:
        _refuse_false_emptiness(connection)
    return listed


def meetings_on(connection: sqlite3.Connection, day: datetime.date) -> list[MeetingSummary]:
    """Return the meetings of that day, newest first; none in the bin."""
    statement = _LIST.format(condition="m.deleted_at IS NULL AND m.date = ?", limit=-1)
    return list(map(_summary, by_name(connection.execute(statement, [day.isoformat()]))))


def summary_of(connection: sqlite3.Connection, meeting_id: str) -> MeetingSummary | None:
    """Return what the list says of that meeting; None if it is in the bin or not there."""
    statement = _LIST.format(condition="m.deleted_at IS NULL AND m.id = ?", limit=1)
    return next(map(_summary, by_name(connection.execute(statement, [meeting_id]))), None)


def _refuse_false_emptiness(connection: sqlite3.Connection) -> None:
    """Raise ValueError when there are no meetings because their table is damaged.

    SQLite reads an empty page without complaint.
    """
    if connection.execute("PRAGMA integrity_check('meetings')").fetchone()[0] != "ok":
        raise ValueError
    orphaned = "SELECT EXISTS (SELECT 1 FROM items) AND NOT EXISTS (SELECT 1 FROM meetings)"
    if connection.execute(orphaned).fetchone()[0]:
        raise ValueError


def _summary(row: Row) -> MeetingSummary:
    moment = datetime.datetime.fromisoformat
    return MeetingSummary(
        id=row["id"],
        committee=row["committee"],
        title=row["title"],
        date=date_or_none(row["date"]),
        time=time_or_none(row["time"]),
        venue=row["venue"],
        layout=Layout(row["layout"]),
        status=Status(row["status"]),
        items=row["items"],
        decided=row["decided"],
        changed_at=moment(row["changed_at"]),
        deleted_at=moment(row["deleted_at"]) if row["deleted_at"] else None,
        last_export=_export(row, "exported") if row["exported_at"] else None,
        committee_id=row["committee_id"],
        running=row["course"] == "began",
        ended=row["course"] == "ended",
        filed=_export(row, "filed") if row["filed_at"] else None,
        worded_at=moment(row["worded_at"]) if row["worded_at"] else None,
        reopened=bool(row["reopened"]),
    )


def _export(row: Row, which: str) -> ExportRecord:
    """Return the record whose columns begin with `which`."""
    names = ("at", "to", "kind", "layout", "edition", "despite", "digest", "stood_at")
    return from_row(*(row[f"{which}_{name}"] for name in (*names, "closed_digest")))


def find_meeting(
    connection: sqlite3.Connection, beginning: str, *, deleted: bool | None = False
) -> str:
    """Return the id of the one meeting whose id begins so; raise MeetingNotFound otherwise.

    `deleted` says where: False, not in the bin; True, in the bin; None, anywhere. Raises
    MeetingDeleted when the meeting is in the bin and the bin is not searched.
    """
    if not beginning.isascii():  # ids are ASCII; SQLite would refuse bytes that are not characters
        raise MeetingNotFound(beginning)
    in_bin: dict[str, bool] = {
        meeting_id: deleted_at is not None
        for meeting_id, deleted_at in connection.execute(
            "SELECT id, deleted_at FROM meetings WHERE substr(id, 1, ?) = ?",
            (len(beginning), beginning),
        )
    }
    among = [beginning] if beginning in in_bin else list(in_bin)
    found = [each for each in among if deleted is None or in_bin[each] is deleted]
    if beginning and len(found) == 1:
        return found[0]
    if beginning and not found and len(in_bin) == 1:
        raise MeetingDeleted(among[0]) if in_bin[among[0]] else MeetingNotDeleted(among[0])
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


def ids_of_committee(
    connection: sqlite3.Connection,
    committee_id: str,
    since: datetime.date | None,
    first: int | None,
) -> list[str]:
    """Return the ids of the committee's meetings, newest first; those in the bin left out.

    Those from the day `since` on, and no more than the `first` ones, where that is given.
    """
    rows = connection.execute(
        "SELECT id FROM meetings WHERE committee_id = ?1 AND deleted_at IS NULL "
        "AND (?2 IS NULL OR date >= ?2) "
        "ORDER BY date DESC NULLS FIRST, time DESC, key DESC LIMIT ?3",
        (committee_id, since and since.isoformat(), -1 if first is None else first),
    )
    return [meeting_id for (meeting_id,) in rows]


def count_by_committee(connection: sqlite3.Connection, *, deleted: bool) -> dict[str, int]:
    """Return how many meetings each committee has, by its id; with `deleted`, in the bin."""
    rows = connection.execute(
        "SELECT committee_id, count(*) FROM meetings "
        "WHERE (deleted_at IS NOT NULL) = ? GROUP BY committee_id",
        [deleted],
    )
    return dict(rows.fetchall())


def days_of_all(connection: sqlite3.Connection) -> list[tuple[str, datetime.date | None]]:
    """Return the committee's id and the day of each meeting; those in the bin left out."""
    rows = connection.execute("SELECT committee_id, date FROM meetings WHERE deleted_at IS NULL")
    return [(committee_id, date_or_none(date)) for committee_id, date in rows]


def last_used_committee(connection: sqlite3.Connection) -> str:
    """Return the id of the committee whose meeting was changed last; empty when there is none."""
    row = connection.execute(
        "SELECT m.committee_id FROM meetings AS m JOIN committees AS c ON c.id = m.committee_id "
        "WHERE m.deleted_at IS NULL ORDER BY julianday(m.changed_at) DESC LIMIT 1"
    ).fetchone()
    return row[0] if row else ""


def meeting_dates(connection: sqlite3.Connection, committee_id: str) -> list[datetime.date]:
    """Return the days of the committee's meetings, earliest first; those in the bin left out."""
    rows = connection.execute(
        "SELECT date FROM meetings WHERE committee_id = ? AND deleted_at IS NULL "
        "AND date IS NOT NULL ORDER BY date",
        (committee_id,),
    )
    return [datetime.date.fromisoformat(date) for (date,) in rows]


def meetings_deciding(
    connection: sqlite3.Connection,
    case_number: str,
    title: str,
    committee_id: str,
    before: datetime.date | None,
) -> list[str]:
    """Return the ids of the meetings that decided in a matter, newest first; none in the bin.

    The matter is told by its case number, in any committee, or by its title in that one. `before`
    is the day before which the meetings were held, None for any.
    """
    words = [_words_of(each) for each in (case_number, title if committee_id else "")]
    match = " OR ".join(f"({each})" for each in words if each)
    if not match:
        return []
    # The search's index knows which few items have those words; all of them are read otherwise.
    rows = connection.execute(
        "SELECT meetings.id, meetings.committee_id, items.case_number, items.title "
        "FROM search_texts_fts JOIN search_texts ON search_texts.key = search_texts_fts.rowid "
        "JOIN items ON items.meeting_id = search_texts.meeting_id AND "
        "items.id = search_texts.item_id JOIN meetings ON meetings.id = items.meeting_id "
        "WHERE search_texts_fts MATCH ? AND "
        "items.decided AND meetings.deleted_at IS NULL AND meetings.date < ? "
        "ORDER BY meetings.date DESC, meetings.time DESC, meetings.key DESC",
        [match, "9999-99-99" if before is None else before.isoformat()],
    )
    found = (
        meeting_id
        for meeting_id, committee, case, named in rows
        if same_text(case, case_number)
        or (committee_id and committee == committee_id and same_text(named, title))
    )
    return list(dict.fromkeys(found))


def _words_of(text: str) -> str:
    """Return the query for the search's index that finds every text that is the same as `text`."""
    from ssp_desktop.store.tables.search_texts import WORD, fold, without_styles  # noqa: PLC0415 - not for the list

    words = dict.fromkeys(WORD.findall(fold(without_styles(text))))
    return " AND ".join(f'"{word}"' for word in words)
