"""Committees in their tables: name, members, headings and standing items."""

import datetime
import sqlite3
from collections import defaultdict
from collections.abc import Callable
from typing import TypeVar

from ssp_desktop.domain.committee import Committee, Member, Numbering, StandingItem
from ssp_desktop.domain.danish import sort_key
from ssp_desktop.domain.meeting import Layout, Role
from ssp_desktop.store.errors import CommitteeInUse

_T = TypeVar("_T")

_OWNED = ("committee_headings", "members", "standing_items", "committee_dates", "phrases")
_COLUMNS = (
    "id, name, municipality, venue, layout, numbering, needs_quorum, prints_actions, prints_times"
)


def load_committees(connection: sqlite3.Connection) -> list[Committee]:
    """Return every committee, in the Danish order of their names."""
    headings = _owned(
        connection, "SELECT committee_id, heading FROM committee_headings ORDER BY position", str
    )
    members = _owned(
        connection,
        "SELECT committee_id, id, name, affiliation, role FROM members ORDER BY position",
        _member,
    )
    dates = _owned(
        connection,
        "SELECT committee_id, date FROM committee_dates ORDER BY date",
        datetime.date.fromisoformat,
    )
    phrases = _owned(connection, "SELECT committee_id, text FROM phrases ORDER BY position", str)
    standing = _standing_items(connection)
    found = [
        Committee(
            id=row[0],
            name=row[1],
            municipality=row[2],
            venue=row[3],
            layout=Layout(row[4]),
            numbering=Numbering(row[5]),
            headings=tuple(headings[row[0]]),
            members=tuple(members[row[0]]),
            standing_items=tuple(standing[row[0]]),
            needs_quorum=bool(row[6]),
            prints_actions=bool(row[7]),
            prints_times=bool(row[8]),
            dates=tuple(dates[row[0]]),
            phrases=tuple(phrases[row[0]]),
        )
        for row in connection.execute(f"SELECT {_COLUMNS} FROM committees")  # noqa: S608
    ]
    return sorted(found, key=lambda committee: sort_key(committee.name))


def _owned(
    connection: sqlite3.Connection, statement: str, made: Callable[..., _T]
) -> dict[str, list[_T]]:
    """Return, by committee, what `made` makes of the columns behind its id."""
    found = defaultdict(list)
    for committee_id, *columns in connection.execute(statement):
        found[committee_id].append(made(*columns))
    return found


def _member(member_id: str, name: str, affiliation: str, role: str) -> Member:
    return Member(member_id, name, affiliation, Role(role))


def _standing_items(connection: sqlite3.Connection) -> dict[str, list[StandingItem]]:
    texts = defaultdict(list)
    for committee_id, item, heading, text in connection.execute(
        "SELECT committee_id, item_position, heading, text FROM standing_texts ORDER BY position"
    ):
        texts[committee_id, item].append((heading, text))
    items = defaultdict(list)
    for committee_id, position, title in connection.execute(
        "SELECT committee_id, position, title FROM standing_items ORDER BY position"
    ):
        items[committee_id].append(StandingItem(title, tuple(texts[committee_id, position])))
    return items


def save_committee(connection: sqlite3.Connection, committee: Committee) -> None:
    """Write the committee in the place of what stands there under its id."""
    updates = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", ")[1:])
    connection.execute(
        f"INSERT INTO committees ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "  # noqa: S608
        f"ON CONFLICT (id) DO UPDATE SET {updates}",
        (
            committee.id,
            committee.name,
            committee.municipality,
            committee.venue,
            committee.layout.value,
            committee.numbering.value,
            int(committee.needs_quorum),
            int(committee.prints_actions),
            int(committee.prints_times),
        ),
    )
    for table in _OWNED:
        connection.execute(
            f"DELETE FROM {table} WHERE committee_id = ?",  # noqa: S608 - a name from above
            (committee.id,),
        )
    _save_owned(connection, committee)
    _save_standing_items(connection, committee)


def delete_committee(connection: sqlite3.Connection, committee_id: str) -> None:
    """Delete the committee with all that is its own; CommitteeInUse while it has meetings.

    A meeting in the bin does not hold it: what such a meeting says stands in the meeting.
    """
    meetings, name = connection.execute(
        "SELECT (SELECT count(*) FROM meetings WHERE committee_id = ?1 AND deleted_at IS NULL), "
        "(SELECT name FROM committees WHERE id = ?1)",
        (committee_id,),
    ).fetchone()
    if meetings:
        raise CommitteeInUse(name, meetings)
    connection.execute("DELETE FROM committees WHERE id = ?", (committee_id,))
    connection.execute("DELETE FROM own_words WHERE committee_id = ?", (committee_id,))


def _save_owned(connection: sqlite3.Connection, committee: Committee) -> None:
    connection.executemany(
        "INSERT INTO committee_headings (committee_id, position, heading) VALUES (?, ?, ?)",
        [(committee.id, at, heading) for at, heading in enumerate(committee.headings)],
    )
    connection.executemany(
        "INSERT INTO members (committee_id, id, position, name, affiliation, role) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        [
            (committee.id, member.id, at, member.name, member.affiliation, member.role.value)
            for at, member in enumerate(committee.members)
        ],
    )
    connection.executemany(
        "INSERT OR IGNORE INTO committee_dates (committee_id, date) VALUES (?, ?)",
        [(committee.id, date.isoformat()) for date in committee.dates],
    )
    connection.executemany(
        "INSERT INTO phrases (committee_id, position, text) VALUES (?, ?, ?)",
        [(committee.id, at, text) for at, text in enumerate(committee.phrases)],
    )


def _save_standing_items(connection: sqlite3.Connection, committee: Committee) -> None:
    for at, item in enumerate(committee.standing_items):
        connection.execute(
            "INSERT INTO standing_items (committee_id, position, title) VALUES (?, ?, ?)",
            (committee.id, at, item.title),
        )
        connection.executemany(
            "INSERT INTO standing_texts (committee_id, item_position, position, heading, text) "
            "VALUES (?, ?, ?, ?, ?)",
            [
                (committee.id, at, place, heading, text)
                for place, (heading, text) in enumerate(item.texts)
            ],
        )
