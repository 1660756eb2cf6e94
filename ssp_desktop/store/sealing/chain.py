"""The chain of approved minutes, written with each save: its links, and what each stands for.

Approving writes the whole meeting as the first record, whose link is the hash of that text. Each
change recorded afterwards is a record too, and its link the hash of the link before and of the
record. Records are never rewritten: what is undone is one more. Minutes that were altered by other
means and are opened again begin anew with a record of what did not hold, and of the meeting as it
stood. The last link also stands at the meeting, so that a record which is cut off is missed. Works
inside a transaction that `ssp_desktop.store.store` begins and ends.
"""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from ssp_desktop.domain.changes import ChangeState, RecordedChange
from ssp_desktop.domain.codec import change_to_json, meeting_from_json, meeting_to_json
from ssp_desktop.domain.errors import ChangeRefused
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.domain.overview import BrokenSeal
from ssp_desktop.store.tables.by_name import Row, rows_where

if TYPE_CHECKING:
    from ssp_desktop.store.tables.library import Tables

_ALTERED = "Altered"
"""The kind of the record with which altered minutes begin anew."""
BEFORE_SEALS = ""
"""The last link of minutes that were approved before there were seals."""


def sealed_text(meeting: Meeting) -> str:
    """Return the text of `meeting` that is sealed.

    The committee it is listed in is left out: joining two committees changes it, and no minutes.
    So is what other meetings have closed since.
    """
    return meeting_to_json(replace(meeting, committee_id="", closed_since=()))


def first_link(record: str) -> str:
    """Return the link of a record that begins a chain."""
    return _hash(record)


def next_link(link: str, record: str) -> str:
    """Return the link of a record that follows the one with `link`."""
    return _hash(f"{link}\n{record}")


def _hash(text: str) -> str:
    import hashlib  # noqa: PLC0415 - every save comes here, and few are of approved minutes

    return hashlib.sha256(text.encode()).hexdigest()


def read_record(text: str) -> dict[str, Any]:
    """Return a record read from its JSON; an empty one when somebody made it unreadable."""
    try:
        record = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return record if isinstance(record, dict) else {}


def begins(record: dict[str, Any]) -> bool:
    """Whether a record, read from its JSON, has the whole meeting: nothing before it is needed."""
    return record.get("is") == "Meeting" or begins_anew(record)


def begins_anew(record: dict[str, Any]) -> bool:
    """Whether a record says that what is before it did not hold when the minutes were reopened."""
    return record.get("is") == _ALTERED


def meeting_of(record: dict[str, Any]) -> Meeting:
    """Return the meeting in a record that begins; ValueError when somebody made it unreadable."""
    return meeting_from_json(json.dumps(record["meeting"] if begins_anew(record) else record))


def links_of(connection: sqlite3.Connection, meeting_id: str) -> list[Row]:
    """Return the records of the meeting with their links, in order."""
    return list(rows_where(connection, "seals", "meeting_id = ?", [meeting_id], order_by="n"))


def seal(
    tables: "Tables",
    before: Meeting | None,
    after: Meeting,
    changes: Sequence[RecordedChange],
    now: str,
) -> None:
    """Write what a save of `after` adds to the chain; `before` is what was stored, if anything."""
    was_approved = before is not None and before.status is Status.APPROVED
    again = before is None or reopens(before, after)
    added: list[_Added] = []
    if after.status is Status.APPROVED and (again or not was_approved):
        approved, since = _as_approved(after, changes)
        text = sealed_text(approved)
        link, latest = first_link(text), dict[int, str]()
        added.append(_Added(since, text, link))
    else:
        is_sealed = before is not None and (was_approved or again)
        known = links_of(tables.conn, after.id) if is_sealed else []
        if not known:  # not approved, or before there were seals
            return
        link = known[-1]["link"]
        latest, since = _latest_records(known)
    for change in _in_turn(changes):
        record = _record_of(change)
        # What was saved already comes again when the files were lost.
        if change.seq > since and record != latest.get(change.seq):
            link = next_link(link, record)
            added.append(_Added(change.seq, record, link))
    _append(tables, after.id, added, now)


def reopens(before: Meeting, after: Meeting) -> bool:
    """Whether what was done to `before` opened it again."""
    return len(after.reopenings) > len(before.reopenings)


def begin_anew(
    tables: "Tables",
    before: Meeting,
    broken: BrokenSeal,
    changes: Sequence[RecordedChange],
    now: str,
) -> None:
    """Begin the chain of `before` again, which is not as it was approved: it is being reopened.

    Is called before `seal`, which adds the reopening itself.
    """
    record = {"is": _ALTERED, **broken._asdict(), "meeting": json.loads(sealed_text(before))}
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    since = min(map(_seq, changes), default=1) - 1
    _append(tables, before.id, [_Added(since, text, first_link(text))], now)


def _as_approved(after: Meeting, changes: Sequence[RecordedChange]) -> tuple[Meeting, int]:
    """Return `after` as it was approved last, and the step that did so.

    What one save adds to the approval in the same go is taken back from it. Where no step approves
    it, the minutes came approved, and every step is behind them.
    """
    meeting = after
    done = (each for each in changes if each.state is ChangeState.DONE)
    for each in sorted(done, key=_seq, reverse=True):
        try:
            before = each.change.inverse().apply(meeting)
        except ChangeRefused:
            break
        if before.status is not Status.APPROVED:
            return meeting, each.seq
        meeting = before
    return after, max(map(_seq, changes), default=0)


def _latest_records(links: Sequence[Row]) -> tuple[dict[int, str], int]:
    """Return the latest record of each step, and the step that was approved last."""
    latest: dict[int, str] = {}
    since = 0
    for row in links:
        if begins(read_record(row["record"])):
            since = row["seq"]
        else:
            latest[row["seq"]] = row["record"]
    return latest, since


def _in_turn(changes: Sequence[RecordedChange]) -> list[RecordedChange]:
    """Return the changes of one save in the order in which they can be made again.

    What is no longer in effect was undone from the last one back, before anything else was done.
    """
    done = [each for each in changes if each.state is ChangeState.DONE]
    undone = [each for each in changes if each.state is not ChangeState.DONE]
    return [*sorted(undone, key=_seq, reverse=True), *sorted(done, key=_seq)]


def _seq(change: RecordedChange) -> int:
    return change.seq


class _Added(NamedTuple):
    """A record that is added, with its link and the step it is of."""

    seq: int
    record: str
    link: str


def _record_of(change: RecordedChange) -> str:
    plain = {
        "seq": change.seq,
        "at": change.at.isoformat(timespec="milliseconds"),
        "who": change.who,
        "state": change.state.value,
        "change": json.loads(change_to_json(change.change)),
    }
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _append(tables: "Tables", meeting_id: str, added: Sequence[_Added], now: str) -> None:
    if not added:
        return
    (last,) = tables.execute(
        "SELECT coalesce(max(n), -1) FROM seals WHERE meeting_id = ?", [meeting_id]
    ).fetchone()
    owner = {"meeting_id": meeting_id, "at": now}
    rows = [{**owner, "n": n, **each._asdict()} for n, each in enumerate(added, last + 1)]
    tables.table("seals").insert_all(rows)
    tables.execute("UPDATE meetings SET sealed = ? WHERE id = ?", [added[-1].link, meeting_id])
