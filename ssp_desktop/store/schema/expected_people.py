"""The step that makes people called to a meeting expected, instead of present by default.

Part of `ssp_desktop.store.schema.migrations`, and just as unchangeable.
"""

import json
from typing import Any

from sqlite_utils import Database

_ONLY_CALLED = """
SELECT id FROM meetings WHERE status = 'planned'
AND NOT EXISTS (SELECT 1 FROM items WHERE meeting_id = meetings.id AND decided)
AND NOT EXISTS (SELECT 1 FROM events WHERE meeting_id = meetings.id)
AND NOT EXISTS (
    SELECT 1 FROM participants WHERE meeting_id = meetings.id AND presence <> 'present'
)
"""


def expect_the_people_of_agendas(db: Database) -> None:
    """Make the people of each agenda in `db` expected; until now they counted as present.

    Not for a meeting whose attendance somebody has begun to record: an apology, an absence, or a
    presence that was set and is still in effect means that the roll was called, and those left as
    they were are present. The stored undo steps of an agenda are changed in the same way, so that
    they still fit.
    """
    for (meeting_id,) in db.execute(_ONLY_CALLED).fetchall():
        changes = [
            (seq, json.loads(payload), state)
            for seq, payload, state in db.execute(
                "SELECT seq, payload, state FROM changes WHERE meeting_id = ?", [meeting_id]
            ).fetchall()
        ]
        if any(state == "done" and _sets_presence(change) for _, change, state in changes):
            continue
        db.execute(
            "UPDATE participants SET presence = 'expected' WHERE meeting_id = ?", [meeting_id]
        )
        for seq, change, _ in changes:
            expected = _with_expected(change)
            if expected != change:
                payload = json.dumps(expected, ensure_ascii=False, separators=(",", ":"))
                db.execute(
                    "UPDATE changes SET payload = ? WHERE meeting_id = ? AND seq = ?",
                    [payload, meeting_id, seq],
                )


def _sets_presence(change: dict[str, Any]) -> bool:
    if change["is"] == "Batch":
        return any(map(_sets_presence, change["changes"]))
    return bool(change["is"] == "SetField" and change["field"] == "presence")


def _with_expected(change: dict[str, Any]) -> dict[str, Any]:
    """Return a change of a meeting in which those who were present are expected instead.

    A presence that was set is one that has been undone. Where it made somebody present again, as
    cycling through the choices does, it makes them expected again: the cycle begins there.
    """
    if change["is"] == "Batch":
        return {**change, "changes": [_with_expected(each) for each in change["changes"]]}
    value = change.get("value", {})
    if value.get("is") == "Participant" and value["presence"] == "present":
        return {**change, "value": {**value, "presence": "expected"}}
    if _sets_presence(change):
        return {**change, **{each: _expected(change[each]) for each in ("before", "after")}}
    return change


def _expected(presence: str) -> str:
    return "expected" if presence == "present" else presence
