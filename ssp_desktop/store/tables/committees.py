"""Committees in their tables: name, members, headings and standing items."""

import datetime
import sqlite3
from collections import defaultdict
from typing import TYPE_CHECKING

from ssp_desktop.domain.committee import Committee, Member, Numbering, StandingItem
from ssp_desktop.domain.danish import sort_key
from ssp_desktop.domain.meeting import Layout, Role
from ssp_desktop.store.errors import CommitteeInUse
from ssp_desktop.store.tables.by_name import Row, rows_where

if TYPE_CHECKING:
    from ssp_desktop.store.tables.library import Tables

_OWNED = ("committee_headings", "members", "standing_items", "committee_dates", "phrases")


def load_committees(connection: sqlite3.Connection) -> list[Committee]:
    """Return every committee, in the Danish order of their names."""
    headings = _owned(connection, "committee_headings")
    members = _owned(connection, "members")
    dates = _owned(connection, "committee_dates", order_by="date")
    phrases = _owned(connection, "phrases")
    standing = _standing_items(connection)
    found = [
        Committee(
            id=row["id"],
            name=row["name"],
            municipality=row["municipality"],
            venue=row["venue"],
            layout=Layout(row["layout"]),
            numbering=Numbering(row["numbering"]),
            headings=tuple(each["heading"] for each in headings[row["id"]]),
            members=tuple(map(_member, members[row["id"]])),
            standing_items=tuple(standing[row["id"]]),
            needs_quorum=bool(row["needs_quorum"]),
            prints_actions=bool(row["prints_actions"]),
            prints_times=bool(row["prints_times"]),
            prints_history=bool(row["prints_history"]),
            template=row["template"],
            kle=row["kle"],
            file_pattern=row["file_pattern"],
            dates=tuple(datetime.date.fromisoformat(each["date"]) for each in dates[row["id"]]),
            phrases=tuple(each["text"] for each in phrases[row["id"]]),
        )
        for row in rows_where(connection, "committees")
    ]
    return sorted(found, key=lambda committee: sort_key(committee.name))


def _owned(
    connection: sqlite3.Connection, table: str, *, order_by: str = "position"
) -> dict[str, list[Row]]:
    """Return the rows of a table of what committees have, in order, by committee."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows_where(connection, table, order_by=order_by):
        found[row["committee_id"]].append(row)
    return found


def _member(row: Row) -> Member:
    return Member(row["id"], row["name"], row["affiliation"], Role(row["role"]))


def _standing_items(connection: sqlite3.Connection) -> dict[str, list[StandingItem]]:
    texts = defaultdict(list)
    for row in rows_where(connection, "standing_texts", order_by="position"):
        texts[row["committee_id"], row["item_position"]].append((row["heading"], row["text"]))
    items = defaultdict(list)
    for row in rows_where(connection, "standing_items", order_by="position"):
        place = (row["committee_id"], row["position"])
        items[row["committee_id"]].append(StandingItem(row["title"], tuple(texts[place])))
    return items


def save_committee(tables: "Tables", committee: Committee) -> None:
    """Write the committee over whatever is stored under its id."""
    tables.table("committees").upsert(
        {
            "id": committee.id,
            "name": committee.name,
            "municipality": committee.municipality,
            "venue": committee.venue,
            "layout": committee.layout.value,
            "numbering": committee.numbering.value,
            "needs_quorum": int(committee.needs_quorum),
            "prints_actions": int(committee.prints_actions),
            "prints_times": int(committee.prints_times),
            "prints_history": int(committee.prints_history),
            "template": committee.template,
            "kle": committee.kle,
            "file_pattern": committee.file_pattern,
        },
        pk="id",
    )
    for table in _OWNED:
        tables.table(table).delete_where("committee_id = ?", [committee.id])
    for table, rows in _owned_rows(committee).items():
        tables.table(table).insert_all({"committee_id": committee.id, **row} for row in rows)


def _owned_rows(committee: Committee) -> dict[str, list[Row]]:
    """Return this committee's rows for each table of what committees have, without its id."""
    return {
        "committee_headings": [
            {"position": at, "heading": heading} for at, heading in enumerate(committee.headings)
        ],
        "members": [
            {
                "id": member.id,
                "position": at,
                "name": member.name,
                "affiliation": member.affiliation,
                "role": member.role.value,
            }
            for at, member in enumerate(committee.members)
        ],
        "committee_dates": [{"date": date.isoformat()} for date in dict.fromkeys(committee.dates)],
        "phrases": [{"position": at, "text": text} for at, text in enumerate(committee.phrases)],
        "standing_items": [
            {"position": at, "title": item.title}
            for at, item in enumerate(committee.standing_items)
        ],
        "standing_texts": [
            {"item_position": at, "position": place, "heading": heading, "text": text}
            for at, item in enumerate(committee.standing_items)
            for place, (heading, text) in enumerate(item.texts)
        ],
    }


def delete_committee(tables: "Tables", committee_id: str) -> None:
    """Delete the committee and everything it owns; raise CommitteeInUse while it has meetings.

    A meeting in the bin does not prevent it: such a meeting contains its own copy of what it says.
    """
    table = tables.table("committees")
    meetings = tables.table("meetings").count_where(
        "committee_id = ? AND deleted_at IS NULL", [committee_id]
    )
    if meetings:
        names = (row["name"] for row in table.rows_where("id = ?", [committee_id]))
        raise CommitteeInUse(next(names, ""), meetings)
    table.delete_where("id = ?", [committee_id])
    tables.table("own_words").delete_where("committee_id = ?", [committee_id])
