"""Whether approved minutes are as they were approved, and what was added since is all there.

Reads the chain link by link, makes the meeting again from it, and compares that with what is
stored.
"""

import contextlib
import json
import sqlite3
from collections.abc import Callable
from typing import Any, NamedTuple

from ssp_desktop.domain.changes import Change, ChangeState
from ssp_desktop.domain.codec import change_from_json
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.domain.overview import BrokenSeal, ExportRecord, Seal
from ssp_desktop.store.sealing.chain import (
    BEFORE_SEALS,
    begins,
    begins_anew,
    first_link,
    links_of,
    meeting_of,
    next_link,
    read_record,
    reopens,
)
from ssp_desktop.store.sealing.differences import difference
from ssp_desktop.store.tables.by_name import Row, rows_where
from ssp_desktop.store.tables.exports import filed_packages
from ssp_desktop.store.tables.meetings import load_meeting
from ssp_desktop.store.tables.rows import item_from

_UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, RecursionError, UserError)

_NO_SEAL = "godkendelsens segl mangler"

_Reading = Callable[[], contextlib.AbstractContextManager[sqlite3.Connection | None]]


class Seals:
    """The seals of one database; see `ssp_desktop.application.ports.Seals`."""

    def __init__(self, reading: _Reading) -> None:
        """`reading` begins and ends a transaction of the store."""
        self._reading = reading

    def of(self, meeting_id: str) -> Seal | None:
        """Return the seal of approved minutes; None if there is none."""
        with self._reading() as connection:
            return seal_of(connection, meeting_id) if connection else None

    def links(self, meeting_id: str) -> frozenset[str]:
        """Return the links of the chain, in hexadecimal digits; none for what was never sealed."""
        with self._reading() as connection:
            rows = links_of(connection, meeting_id) if connection else []
        return frozenset(row["link"] for row in rows)

    def filed(self, meeting_id: str) -> tuple[ExportRecord, ...]:
        """Return the records of the packages in which the meeting was filed, oldest first."""
        with self._reading() as connection:
            return filed_packages(connection, meeting_id) if connection else ()

    def broken(self, meeting_id: str) -> BrokenSeal | None:
        """Return the first thing that does not hold; None if all is as it was approved."""
        with self._reading() as connection:
            return broken_seal(connection, meeting_id) if connection else None


def seal_of(connection: sqlite3.Connection, meeting_id: str) -> Seal | None:
    """Return the seal of approved minutes; None if there is none, as after a reopening."""
    head = next(rows_where(connection, "meetings", "id = ?", [meeting_id]), None)
    links = links_of(connection, meeting_id)
    starts = [at for at, row in enumerate(links) if begins(read_record(row["record"]))]
    if head is None or head["status"] != Status.APPROVED.value or not starts:
        return None
    return Seal(links[starts[-1]]["link"], links[-1]["link"], len(links) - starts[-1] - 1)


def broken_seal(connection: sqlite3.Connection, meeting_id: str) -> BrokenSeal | None:
    """Return the first thing in the meeting that does not hold; None if all is as it was approved.

    Minutes that were never approved, or before there were seals, have nothing that could break.
    """
    head = next(rows_where(connection, "meetings", "id = ?", [meeting_id]))
    links = _links_from(links_of(connection, meeting_id))
    found = _broken_link(links, head["sealed"])
    if found is not None:
        return found
    if not links:
        # Before there were seals, the time of an approval was not recorded either.
        before_seals = head["sealed"] == BEFORE_SEALS and head["approved_at"] is None
        if head["status"] == Status.APPROVED.value and not before_seals:
            return BrokenSeal(0, None, _NO_SEAL)
        return None
    replay = _replayed(links)
    if isinstance(replay, BrokenSeal):
        return replay
    last = links[-1].n
    try:
        stored = load_meeting(connection, meeting_id)
    except _UNREADABLE:
        item = _unreadable_item(connection, replay.meeting)
        what = "mødet" if item is None else "punktet"
        return BrokenSeal(last, item, f"{what} kan ikke læses, som det er gemt")
    if replay.meeting.status is not Status.APPROVED:  # reopened
        if stored.status is Status.APPROVED:
            return BrokenSeal(last, None, _NO_SEAL)
        # What was written since is under no seal, but the reasons stay.
        reasons = replay.meeting.reopenings
        if stored.reopenings[: len(reasons)] != reasons:
            return BrokenSeal(last, None, "genåbningerne er andre")
        return None
    where = difference(replay.meeting, stored)
    if where is not None:
        return BrokenSeal(last, *where)
    return _log_differs(connection, meeting_id, replay)


class _Link(NamedTuple):
    """A link of the chain: its place, the text it stands for, and that as a record."""

    n: int
    seq: int
    link: str
    text: str
    record: dict[str, Any]


def _links_from(rows: list[Row]) -> list[_Link]:
    """Return the links that count: where the chain began anew, nothing before that held."""
    links = [
        _Link(row["n"], row["seq"], row["link"], row["record"], read_record(row["record"]))
        for row in rows
    ]
    anew = max((at for at, each in enumerate(links) if begins_anew(each.record)), default=0)
    return links[anew:]


def _broken_link(links: list[_Link], last: str | None) -> BrokenSeal | None:
    first = links[0].n if links and begins_anew(links[0].record) else 0
    before = ""
    for place, each in enumerate(links, first):
        starts = begins(each.record)
        if each.n != place:
            return BrokenSeal(place, None, "noget af det, der er gemt siden godkendelsen, mangler")
        if each.link != (first_link(each.text) if starts else next_link(before, each.text)):
            return BrokenSeal(place, None, "det, der blev gemt om godkendelsen, er ændret")
        before = each.link
    if (last or "") != before:
        place = first + len(links)
        return BrokenSeal(place, None, "det sidste, der er gemt siden godkendelsen, mangler")
    return None


def _unreadable_item(connection: sqlite3.Connection, sealed: Meeting) -> int | None:
    """Return the number of the first item whose own row cannot be read; None when all can."""
    rows = {
        row["id"]: row for row in rows_where(connection, "items", "meeting_id = ?", [sealed.id])
    }
    for number, item in sealed.numbered_items():
        try:
            item_from(rows[item.id], (), ())
        except _UNREADABLE:
            return number
    return None


class _Replay(NamedTuple):
    """The meeting that the chain comes to, and the last link of each step since the approval.

    `since` is the last step that the approval itself covers, `last` the place of the last link.
    """

    meeting: Meeting
    steps: dict[int, _Link]
    since: int
    last: int


def _replayed(links: list[_Link]) -> _Replay | BrokenSeal:
    """Return the meeting made again from the last approval; the link where that fails."""
    starts = [each for each in links if begins(each.record)]
    if not starts:
        return BrokenSeal(0, None, _NO_SEAL)
    place = starts[0].n
    try:
        first = meeting_of(starts[0].record)
        for each in starts[1:]:
            place, before, first = each.n, first, meeting_of(each.record)
            if not reopens(before, first):
                return BrokenSeal(place, None, "det er åbnet og godkendt igen uden begrundelse")
        meeting = first
        done: dict[int, Change] = {}
        steps: dict[int, _Link] = {}
        for each in links[links.index(starts[-1]) + 1 :]:
            place, record = each.n, each.record
            seq = record["seq"]
            if seq in done:
                meeting = done.pop(seq).inverse().apply(meeting)
            if record["state"] == ChangeState.DONE.value:
                done[seq] = change_from_json(json.dumps(record["change"]))
                meeting = done[seq].apply(meeting)
            steps[seq] = each
    except _UNREADABLE:
        return BrokenSeal(place, None, "det, der er gemt siden godkendelsen, passer ikke sammen")
    if begins_anew(starts[-1].record) and not reopens(first, meeting):
        return BrokenSeal(place, None, "begrundelsen for at åbne igen mangler")
    return _Replay(meeting, steps, starts[-1].seq, links[-1].n)


def _log_differs(
    connection: sqlite3.Connection, meeting_id: str, replay: _Replay
) -> BrokenSeal | None:
    """Compare the recorded changes since the approval with the chain."""
    after = "meeting_id = ? AND seq > ?"
    rows = rows_where(connection, "changes", after, [meeting_id, replay.since], order_by="seq")
    stored = {row["seq"]: row for row in rows}
    for seq, link in replay.steps.items():
        row, record = stored.get(seq), link.record
        if row is None:
            return BrokenSeal(link.n, None, "en ændring efter godkendelsen mangler i historikken")
        if not _is_same(row, record):
            what = "en ændring efter godkendelsen er en anden i historikken"
            return BrokenSeal(link.n, None, what)
    for seq in stored:
        if seq not in replay.steps:
            return BrokenSeal(replay.last, None, "en ændring er kommet til i historikken")
    return None


def _is_same(row: Row, record: dict[str, Any]) -> bool:
    """Whether the recorded change in `row` is that of the `record`."""
    try:
        change = json.loads(row["payload"])
    except (ValueError, RecursionError):
        return False
    fields = ("state", "who", "at")
    return change == record["change"] and all(row[each] == record[each] for each in fields)
