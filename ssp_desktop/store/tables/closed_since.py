"""Earlier decisions that were taken along open, and whose items are closed at their meetings now.

Nothing of it is written to the meetings that have them: they may be approved. It is worked out
when one is loaded, and when an item is closed those meetings count as worded anew.
"""

import sqlite3
from collections.abc import Collection

from ssp_desktop.domain.item.earlier import EarlierDecision
from ssp_desktop.domain.likeness import same_text
from ssp_desktop.domain.meeting import Meeting


def closed_since(connection: sqlite3.Connection, meeting: Meeting) -> tuple[str, ...]:
    """Return the ids of those earlier decisions in `meeting`.

    One whose item is not known is told by the day and committee of its meeting and by its title, or
    by what was decided.
    """
    taken = [each for item in meeting.items for each in item.earlier if not each.closed]
    return tuple(each.id for each in taken if _is_closed(connection, each))


def _is_closed(connection: sqlite3.Connection, earlier: EarlierDecision) -> bool:
    if earlier.source:
        known = connection.execute("SELECT max(closed) FROM items WHERE id = ?", [earlier.source])
        return bool(known.fetchone()[0])
    if earlier.date is None:
        return False
    closed = connection.execute(
        "SELECT meetings.committee, items.title, items.decision FROM items "
        "JOIN meetings ON meetings.id = items.meeting_id WHERE items.closed AND meetings.date = ?",
        [earlier.date.isoformat()],
    )
    return any(
        same_text(committee, earlier.committee)
        and (same_text(title, earlier.title) or decision == earlier.decision)
        for committee, title, decision in closed
    )


def note_closed(connection: sqlite3.Connection, before: Meeting, after: Meeting, now: str) -> None:
    """Note that meetings say other words that took along what `after` closes."""
    was_open = {item.id for item in before.items if not item.closed}
    closed = {item.id for item in after.items if item.closed} & was_open
    if closed:
        _reword(connection, closed, now)


def _reword(connection: sqlite3.Connection, closed: Collection[str], now: str) -> None:
    for each in closed:
        connection.execute(
            "UPDATE meetings SET worded_at = ? WHERE id IN ("
            "SELECT items.meeting_id FROM items, json_each(items.earlier) AS taken "
            "WHERE items.earlier IS NOT NULL AND taken.value ->> 'source' = ?)",
            [now, each],
        )
