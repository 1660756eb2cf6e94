"""The history of approved minutes, packed: many steps in one row, compressed.

What was done before an approval can never be undone afterwards, so its steps are only read. They
stay what they were, but that a minute's typing in one place is one step, as a few words typed
without a pause are anyway. Which meetings are packed, and when, is `history_packing`'s.
"""

import json
import re
import sqlite3
import zlib
from collections.abc import Iterable, Sequence

from ssp_desktop.store.tables.by_name import Row

COLUMNS = ("seq", "at", "who", "payload", "state")
"""What is kept of a row of `changes`."""
_DIGEST = re.compile(r'"digest":\s*"[0-9a-f]{64}"')
_MOST = 500_000_000
"""No meeting's history has so many bytes: more is no history of ours."""


def packed(text: str) -> bytes:
    """Return `text` compressed."""
    return zlib.compress(text.encode(), 9)


def unpacked(body: bytes) -> str:
    """Return the text that was `packed`; ValueError where it was altered or cut off."""
    reader = zlib.decompressobj()
    try:
        text = reader.decompress(body, _MOST)
        if not reader.eof or reader.unused_data:
            raise ValueError
        return text.decode()
    except zlib.error as error:
        raise ValueError from error


def names_in(texts: Iterable[str]) -> str:
    """Return as JSON the kept files that the texts name, so that none is thought to be unused."""
    found = sorted({each for text in texts for each in _DIGEST.findall(text)})
    return f"[{','.join(f'{{{each}}}' for each in found)}]"


def block_of(rows: Sequence[Row]) -> Row:
    """Return the row of `packed_changes`, but for its meeting, that keeps these rows in order."""
    plain = [
        [json.loads(row[each]) if each == "payload" else row[each] for each in COLUMNS]
        for row in rows
    ]
    return {
        "last": rows[-1]["seq"],
        "steps": len(rows),
        "names": names_in(row["payload"] for row in rows),
        "body": packed(json.dumps(plain, ensure_ascii=False, separators=(",", ":"))),
    }


def packed_rows(connection: sqlite3.Connection, meeting_id: str) -> dict[int, Row]:
    """Return the packed rows of the meeting by their number, ValueError where they are damaged."""
    found: dict[int, Row] = {}
    blocks = connection.execute(
        "SELECT steps, body FROM packed_changes WHERE meeting_id = ? ORDER BY last", [meeting_id]
    )
    for steps, body in blocks:
        rows = json.loads(unpacked(body))
        if len(rows) != steps:
            raise ValueError
        for values in rows:
            row = dict(zip(COLUMNS, values, strict=True))
            row["payload"] = json.dumps(row["payload"], ensure_ascii=False, separators=(",", ":"))
            found[row["seq"]] = row
    return found


def last_packed(connection: sqlite3.Connection, meeting_id: str) -> int:
    """Return the number of the last step that is packed; 0 if none is."""
    (last,) = connection.execute(
        "SELECT coalesce(max(last), 0) FROM packed_changes WHERE meeting_id = ?", [meeting_id]
    ).fetchone()
    return int(last)
