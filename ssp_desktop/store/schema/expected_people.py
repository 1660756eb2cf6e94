"""The step by which who was called to a meeting is expected, and no longer there unasked.

Part of `ssp_desktop.store.schema.migrations`, and as unchangeable.
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
    """Have the people of each agenda in `db` be expected, who until now counted as there unasked.

    Not where somebody has begun to say who comes: one excused or absent, or a presence
    that was set and stands, means that the roll was called, and those left alone were there.
    What is kept of such a meeting for undo says the same, so that it still fits.
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
    """Return a change of a meeting in which those who were there are expected instead.

    A presence that was set is one that was taken back. Where it set somebody there again,
    as going round does, it has them expected again: the next in the round begins there.
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
