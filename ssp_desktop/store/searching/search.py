"""Searching every meeting at once.

All words must occur in one item, or in the head of its meeting: its committee, its day and its
people. The latest meetings come first.
"""

import json
import sqlite3
from collections.abc import Sequence

from ssp_desktop.domain.overview import Found
from ssp_desktop.store.searching.found import found_at
from ssp_desktop.store.searching.terms import FEW, Term, meetings_with, terms_of, texts_with

# `t` is a text that may be shown. If few texts can be it, those are read; otherwise the meetings,
# from the newest until there are enough.
_OF_FEW = """
FROM json_each(:texts) AS few
CROSS JOIN search_texts AS t ON t.key = few.value
CROSS JOIN meetings AS m ON m.id = t.meeting_id
"""
_OF_ALL = """
FROM meetings AS m
CROSS JOIN search_texts AS t ON t.meeting_id = m.id
"""
_FIND = """
SELECT m.id, m.committee, m.date, t.item_id
{source}
LEFT JOIN items AS i ON i.meeting_id = m.id AND i.id = t.item_id
WHERE m.deleted_at IS NULL AND {conditions}
ORDER BY m.date DESC, m.time DESC, m.key DESC, i.position
LIMIT {limit}
"""
# The plus stops SQLite from going through the meetings in the order of their ids.
_IN_HEAD = "+m.id IN (SELECT value FROM json_each(:heads{at}))"
_AMONG = "t.key IN (SELECT value FROM json_each(:texts{at}))"
_MEETING_AMONG = (
    "+m.id IN (SELECT meeting_id FROM search_texts "
    "WHERE key IN (SELECT value FROM json_each(:texts{at})))"
)
_SELDOM = 700
_HERE = "instr(t.text, :term{at}) > 0"


def search(connection: sqlite3.Connection, words: str, limit: int) -> list[Found]:
    """Return at most `limit` places that have all `words`, the newest meeting first.

    Words in double quotes must occur together. No words find nothing. Runs in a transaction.
    """
    terms = terms_of(connection, words)
    if not terms:
        return []
    statement, values = _statement(connection, terms)
    rows = connection.execute(_FIND.format(limit=int(limit), **statement), values).fetchall()
    return found_at(connection, rows, [term.text for term in terms])


def _statement(
    connection: sqlite3.Connection, terms: Sequence[Term]
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the parts of the statement that finds all `terms`, and its values."""
    heads = meetings_with(connection, list(terms))
    values = {f"term{at}": term.text for at, term in enumerate(terms)}
    conditions: list[str] = []
    in_text: list[str] = []
    # Terms that are in no head must be in the text itself, all of them together.
    alone = [at for at in range(len(terms)) if not heads[at]]
    together = " AND ".join(terms[at].match for at in alone if terms[at].match)
    texts = texts_with(connection, together)
    if texts is not None:
        values["texts"] = json.dumps(texts)
    conditions += [_HERE.format(at=at) for at in alone if texts is None or not terms[at].exact]
    for at in range(len(terms)):
        if not heads[at]:
            continue
        values[f"heads{at}"] = json.dumps(heads[at])
        in_head = _IN_HEAD.format(at=at)
        # Of a term in the heads of many meetings, reading the newest soon finds enough.
        own = texts_with(
            connection, terms[at].match, FEW if len(heads[at]) < _SELDOM else FEW * 5 // 7
        )
        here = _HERE.format(at=at)
        if own is not None:
            values[f"texts{at}"] = json.dumps(own)
            few = _AMONG.format(at=at)
            here = few if terms[at].exact else f"({few} AND {here})"
            if terms[at].exact and len(own) == len(heads[at]):  # in heads alone
                conditions.insert(0, in_head)
            else:
                conditions.insert(0, f"({in_head} OR {_MEETING_AMONG.format(at=at)})")
        in_text.append(here)
        conditions.append(f"({in_head} OR {here})")
    if not alone:
        conditions.append(f"({' OR '.join(in_text)})")
    source = _OF_ALL if texts is None else _OF_FEW
    return {"source": source, "conditions": " AND ".join(conditions) or "1"}, values
