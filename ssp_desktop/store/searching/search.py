"""Searching every meeting at once.

All words must occur in one item, or in the head of its meeting: its committee, its day and its
people. The latest meetings come first.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing

from ssp_desktop.domain.overview import Found
from ssp_desktop.store.searching import terms as turns
from ssp_desktop.store.searching.found import Hit, found_at
from ssp_desktop.store.searching.gone_through import GoneThrough
from ssp_desktop.store.searching.terms import Term, terms_of, texts_with

# `t` is a text that may be shown. If few texts can be it, those are read; otherwise the meetings,
# from the newest until there are enough, by an index alone where it is known which texts can be it.
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
WHERE m.deleted_at IS NULL AND {conditions}
ORDER BY m.date DESC, m.time DESC, m.key DESC
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


def search(
    connection: sqlite3.Connection, through: GoneThrough, words: str, limit: int
) -> list[Found]:
    """Return at most `limit` places that have all `words`, the newest meeting first.

    Words in double quotes must occur together. No words find nothing. Runs in a transaction.
    """
    through.read(connection)
    terms = terms_of(through, words)
    if not terms:
        return []
    heads = [through.meetings_with(term.text) for term in terms]
    statement, values = _statement(connection, terms, heads)
    with closing(connection.execute(_FIND.format(**statement), values)) as rows:
        hits = _first(rows, limit)
    return found_at(connection, hits, [term.text for term in terms])[:limit]


def _first(rows: Iterable[Hit], limit: int) -> list[Hit]:
    """Return `limit` of the `rows`, and what else is of the meeting at which they end."""
    hits: list[Hit] = []
    for hit in rows:
        if len(hits) >= limit and hit[0] != hits[-1][0]:
            break
        hits.append(hit)
    return hits


def _statement(
    connection: sqlite3.Connection, terms: Sequence[Term], heads: Sequence[list[str]]
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the parts of the statement that finds all `terms`, and its values.

    `heads` are, for each term, the meetings whose head has it.
    """
    values = {f"term{at}": term.text for at, term in enumerate(terms)}
    conditions: list[str] = []
    in_text: list[str] = []
    # Terms that are in no head must be in the text itself, all of them together.
    alone = [at for at in range(len(terms)) if not heads[at]]
    together = " AND ".join(terms[at].match for at in alone if terms[at].match)
    texts = texts_with(connection, together, turns.FEW)
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
            connection,
            terms[at].match,
            turns.FEW if len(heads[at]) < _SELDOM else turns.FEW * 5 // 7,
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
    source = _OF_ALL
    if texts is not None and len(texts) <= turns.READ:
        source = _OF_FEW
    elif texts is not None:
        conditions.insert(0, _AMONG.format(at=""))
    return {"source": source, "conditions": " AND ".join(conditions) or "1"}, values
