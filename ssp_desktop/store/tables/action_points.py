"""The action points of a committee, over all its meetings, and which of them are done.

The points themselves stand in their meetings and are written with them; only
the day on which one was ticked off is written here.
"""

import datetime
import sqlite3

from ssp_desktop.domain.action_point import CommitteeAction
from ssp_desktop.store.errors import MeetingNotFound
from ssp_desktop.store.tables.rows import action_from, date_or_none

# What is due first stands first; without a day, in the order it was decided.
_LIST = """
SELECT a.id, a.item_id, a.text, a.owner, a.due,
       m.id, m.date, coalesce(i.title, ''), d.done, coalesce(i.case_number, '')
FROM meetings AS m
JOIN actions AS a ON a.meeting_id = m.id
LEFT JOIN items AS i ON i.meeting_id = m.id AND i.id = a.item_id
LEFT JOIN actions_done AS d ON d.meeting_id = m.id AND d.action_id = a.id
WHERE m.committee_id = ? AND m.deleted_at IS NULL AND (d.done IS NULL OR ?)
ORDER BY a.due NULLS LAST, m.date, m.key, a.position
"""


def committee_actions(
    connection: sqlite3.Connection, committee_id: str, *, done: bool
) -> list[CommitteeAction]:
    """Return the committee's action points, with `done` also those ticked off."""
    rows = connection.execute(_LIST, (committee_id, int(done)))
    return [
        CommitteeAction(
            action_from(row[:5]),
            meeting_id=row[5],
            meeting_date=date_or_none(row[6]),
            item_title=row[7],
            done=date_or_none(row[8]),
            case_number=row[9],
        )
        for row in rows
    ]


def days_done(connection: sqlite3.Connection, meeting_id: str) -> dict[str, datetime.date]:
    """Return the day on which each point of the meeting was ticked off, by its id."""
    rows = connection.execute(
        "SELECT action_id, done FROM actions_done WHERE meeting_id = ?", (meeting_id,)
    )
    return {action_id: datetime.date.fromisoformat(done) for action_id, done in rows}


def set_action_done(
    connection: sqlite3.Connection, meeting_id: str, action_id: str, day: datetime.date | None
) -> None:
    """Tick the point off on `day`, or with None open it again; MeetingNotFound without one."""
    if day is None:
        connection.execute(
            "DELETE FROM actions_done WHERE meeting_id = ? AND action_id = ?",
            (meeting_id, action_id),
        )
        return
    done = connection.execute(
        "INSERT INTO actions_done (meeting_id, action_id, done) SELECT id, ?, ? FROM meetings "
        "WHERE id = ? ON CONFLICT (meeting_id, action_id) DO UPDATE SET done = excluded.done",
        (action_id, day.isoformat(), meeting_id),
    )
    if done.rowcount == 0:
        raise MeetingNotFound(meeting_id)
