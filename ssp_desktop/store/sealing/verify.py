"""Whether approved minutes are as they were approved, and what was added since is all there.

Reads the chain link by link, makes the meeting again from it, and compares that with what is
stored.
"""

import contextlib
import json
import sqlite3
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from ssp_desktop.domain.changes import Change, ChangeState
from ssp_desktop.domain.codec import change_from_json, meeting_from_json
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.domain.overview import BrokenSeal, Seal
from ssp_desktop.store.sealing.chain import BEFORE_SEALS, begins, first_link, links_of, next_link
from ssp_desktop.store.sealing.differences import difference
from ssp_desktop.store.tables.by_name import Row, rows_where
from ssp_desktop.store.tables.meetings import load_meeting

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
    """Return the seal of approved minutes; None if there is none."""
    links = links_of(connection, meeting_id)
    starts = [row for row in links if begins(json.loads(row["record"]))]
    if not starts:
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
        if head["status"] == Status.APPROVED.value and head["sealed"] != BEFORE_SEALS:
            return BrokenSeal(0, None, "godkendelsens segl mangler")
        return None
    try:
        stored = load_meeting(connection, meeting_id)
    except _UNREADABLE:
        return BrokenSeal(len(links) - 1, None, "mødet kan ikke læses, som det er gemt")
    replay = _replayed(links)
    if isinstance(replay, BrokenSeal):
        return replay
    if replay.meeting.status is not Status.APPROVED:
        if stored.status is Status.APPROVED:
            return BrokenSeal(len(links) - 1, None, "godkendelsens segl mangler")
        return None  # reopened: what was written since is under no seal
    where = difference(replay.meeting, stored)
    if where is not None:
        return BrokenSeal(len(links) - 1, *where)
    return _log_differs(connection, meeting_id, replay)


def _broken_link(links: list[Row], last: str | None) -> BrokenSeal | None:
    link = ""
    for place, row in enumerate(links):
        try:
            starts = begins(json.loads(row["record"]))
        except _UNREADABLE:
            starts = False
        right = first_link(row["record"]) if starts else next_link(link, row["record"])
        if row["n"] != place:
            return BrokenSeal(place, None, "et led i kæden mangler")
        if row["link"] != right:
            return BrokenSeal(place, None, "leddet er ændret")
        link = right
    if (last or "") != link:
        return BrokenSeal(len(links), None, "de sidste led i kæden mangler")
    return None


class _Replay(NamedTuple):
    """The meeting that the chain comes to, and the last record of each step since the approval."""

    meeting: Meeting
    steps: dict[int, dict[str, Any]]


def _replayed(links: list[Row]) -> _Replay | BrokenSeal:
    """Return the meeting made again from the last approval; the link where that fails."""
    records = [json.loads(row["record"]) for row in links]
    start = max(n for n, record in enumerate(records) if begins(record))
    at = start
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
    return _Replay(meeting, steps)


def _log_differs(
    connection: sqlite3.Connection, meeting_id: str, replay: _Replay
) -> BrokenSeal | None:
    """Compare the recorded changes since the approval with the chain."""
    stored = {row["seq"]: row for row in _changes(connection, meeting_id, replay.steps)}
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
    return None


def _changes(
    connection: sqlite3.Connection, meeting_id: str, steps: dict[int, dict[str, Any]]
) -> Iterator[Row]:
    if not steps:
        return iter(())
    return rows_where(
        connection, "changes", "meeting_id = ? AND seq >= ?", [meeting_id, min(steps)]
    )
