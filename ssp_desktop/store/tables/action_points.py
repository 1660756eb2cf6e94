"""The action points of a committee, across all its meetings, and which of them are done.

The action points themselves belong to their meetings and are written with them; only the day on
which one was ticked off is written here.
"""

import datetime
import sqlite3
from typing import TYPE_CHECKING

from ssp_desktop.domain.action_point import CommitteeActionPoint
from ssp_desktop.store.errors import MeetingNotFound
from ssp_desktop.store.tables.by_name import by_name, rows_where
from ssp_desktop.store.tables.moments import date_or_none
from ssp_desktop.store.tables.rows import action_from

if TYPE_CHECKING:
    from ssp_desktop.store.tables.library import Tables

# The earliest due date comes first; those without one, in the order they were decided.
_LIST = """
SELECT a.id, a.item_id, a.text, a.owner, a.due, m.id AS meeting_id, m.date AS meeting_date,
       coalesce(i.title, '') AS item_title, coalesce(i.case_number, '') AS case_number, d.done
FROM meetings AS m
JOIN actions AS a ON a.meeting_id = m.id
LEFT JOIN items AS i ON i.meeting_id = m.id AND i.id = a.item_id
LEFT JOIN actions_done AS d ON d.meeting_id = m.id AND d.action_id = a.id
WHERE m.committee_id = ? AND m.deleted_at IS NULL AND (d.done IS NULL OR ?)
ORDER BY a.due NULLS LAST, m.date, m.key, a.position
"""


def committee_action_points(
    connection: sqlite3.Connection, committee_id: str, *, done: bool
) -> list[CommitteeActionPoint]:
    """Return the committee's action points, with `done` also those ticked off."""
    rows = connection.execute(_LIST, (committee_id, int(done)))
    return [
        CommitteeActionPoint(
            action_from(row),
            meeting_id=row["meeting_id"],
            meeting_date=date_or_none(row["meeting_date"]),
            item_title=row["item_title"],
            done=date_or_none(row["done"]),
            case_number=row["case_number"],
        )
        for row in by_name(rows)
    ]


def days_done(connection: sqlite3.Connection, meeting_id: str) -> dict[str, datetime.date]:
    """Return the day on which each action point of the meeting was ticked off, by its id."""
    rows = rows_where(connection, "actions_done", "meeting_id = ?", [meeting_id])
    return {row["action_id"]: datetime.date.fromisoformat(row["done"]) for row in rows}


def set_action_done(
    tables: "Tables", meeting_id: str, action_id: str, day: datetime.date | None
) -> None:
    """Tick the action point off on `day`, or reopen it with None; MeetingNotFound if unknown."""
    table = tables.table("actions_done")
    key = {"meeting_id": meeting_id, "action_id": action_id}
    if day is None:
        table.delete_where("meeting_id = :meeting_id AND action_id = :action_id", key)
        return
    try:
        table.upsert({**key, "done": day.isoformat()}, pk=tuple(key))
    except sqlite3.IntegrityError as error:
        raise MeetingNotFound(meeting_id) from error
