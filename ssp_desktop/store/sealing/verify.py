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
from ssp_desktop.domain.codec import change_from_json, meeting_from_json
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.domain.overview import BrokenSeal, Seal
from ssp_desktop.store.sealing.chain import (
    BEFORE_SEALS,
    begins,
    first_link,
    links_of,
    next_link,
    read_record,
)
from ssp_desktop.store.sealing.differences import difference
from ssp_desktop.store.tables.by_name import Row, rows_where
from ssp_desktop.store.tables.meetings import load_meeting
from ssp_desktop.store.tables.rows import item_from

_UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, RecursionError, UserError)


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

    def broken(self, meeting_id: str) -> BrokenSeal | None:
        """Return the first thing that does not hold; None if all is as it was approved."""
        with self._reading() as connection:
            return broken_seal(connection, meeting_id) if connection else None


def seal_of(connection: sqlite3.Connection, meeting_id: str) -> Seal | None:
    """Return the seal of approved minutes; None if there is none, as after a reopening."""
    head = next(rows_where(connection, "meetings", "id = ?", [meeting_id]), None)
    links = links_of(connection, meeting_id)
    starts = [row for row in links if begins(read_record(row["record"]))]
    if head is None or head["status"] != Status.APPROVED.value or not starts:
        return None
    return Seal(starts[-1]["link"], links[-1]["link"], len(links) - starts[-1]["n"] - 1)


def broken_seal(connection: sqlite3.Connection, meeting_id: str) -> BrokenSeal | None:
    """Return the first thing in the meeting that does not hold; None if all is as it was approved.

    Minutes that were never approved, or before there were seals, have nothing that could break.
    """
    head = next(rows_where(connection, "meetings", "id = ?", [meeting_id]))
    links = links_of(connection, meeting_id)
    found = _broken_link(links, head["sealed"])
    if found is not None:
        return found
    if not links:
        # Before there were seals, the time of an approval was not recorded either.
        before_seals = head["sealed"] == BEFORE_SEALS and head["approved_at"] is None
        if head["status"] == Status.APPROVED.value and not before_seals:
            return BrokenSeal(0, None, "godkendelsens segl mangler")
        return None
    replay = _replayed(links)
    if isinstance(replay, BrokenSeal):
        return replay
    last = len(links) - 1
    try:
        stored = load_meeting(connection, meeting_id)
    except _UNREADABLE:
        item = _unreadable_item(connection, replay.meeting)
        what = "mødet" if item is None else "punktet"
        return BrokenSeal(last, item, f"{what} kan ikke læses, som det er gemt")
    if replay.meeting.status is not Status.APPROVED:  # reopened
        if stored.status is Status.APPROVED:
            return BrokenSeal(last, None, "godkendelsens segl mangler")
        # What was written since is under no seal, but the reasons stay.
        reasons = replay.meeting.reopenings
        if stored.reopenings[: len(reasons)] != reasons:
            return BrokenSeal(last, None, "genåbningerne er andre")
        return None
    where = difference(replay.meeting, stored)
    if where is not None:
        return BrokenSeal(last, *where)
    return _log_differs(connection, meeting_id, replay)


def _broken_link(links: list[Row], last: str | None) -> BrokenSeal | None:
    link = ""
    for place, row in enumerate(links):
        starts = begins(read_record(row["record"]))
        right = first_link(row["record"]) if starts else next_link(link, row["record"])
        if row["n"] != place:
            return BrokenSeal(place, None, "et led i kæden mangler")
        if row["link"] != right:
            return BrokenSeal(place, None, "leddet er ændret")
        link = right
    if (last or "") != link:
        return BrokenSeal(len(links), None, "de sidste led i kæden mangler")
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
    """The meeting that the chain comes to, and the last record of each step since the approval.

    `since` is the last step that the approval itself covers.
    """

    meeting: Meeting
    steps: dict[int, dict[str, Any]]
    since: int


def _replayed(links: list[Row]) -> _Replay | BrokenSeal:
    """Return the meeting made again from the last approval; the link where that fails."""
    records = [read_record(row["record"]) for row in links]
    starts = [n for n, record in enumerate(records) if begins(record)]
    if not starts:
        return BrokenSeal(0, None, "godkendelsens segl mangler")
    at = start = starts[-1]
    try:
        meeting = meeting_from_json(links[start]["record"])
        done: dict[int, Change] = {}
        steps: dict[int, dict[str, Any]] = {}
        for record in records[start + 1 :]:
            at += 1
            seq = record["seq"]
            if seq in done:
                meeting = done.pop(seq).inverse().apply(meeting)
            if record["state"] == ChangeState.DONE.value:
                done[seq] = change_from_json(json.dumps(record["change"]))
                meeting = done[seq].apply(meeting)
            steps[seq] = record
    except _UNREADABLE:
        return BrokenSeal(at, None, "leddet passer ikke til det foregående")
    return _Replay(meeting, steps, links[start]["seq"])


def _log_differs(
    connection: sqlite3.Connection, meeting_id: str, replay: _Replay
) -> BrokenSeal | None:
    """Compare the recorded changes since the approval with the chain."""
    after = "meeting_id = ? AND seq > ?"
    rows = rows_where(connection, "changes", after, [meeting_id, replay.since], order_by="seq")
    stored = {row["seq"]: row for row in rows}
    for seq, record in replay.steps.items():
        row = stored.get(seq)
        if row is None:
            return BrokenSeal(seq, None, "en ændring efter godkendelsen mangler i historikken")
        same = (
            json.loads(row["payload"]) == record["change"]
            and (row["state"], row["who"], row["at"])
            == (record["state"], record["who"], record["at"])
        )  # fmt: skip
        if not same:
            return BrokenSeal(seq, None, "en ændring efter godkendelsen er en anden i historikken")
    for seq in stored:
        if seq not in replay.steps:
            return BrokenSeal(seq, None, "en ændring er kommet til i historikken")
    return None
