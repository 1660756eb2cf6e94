"""Searching every meeting at once.

All words must stand at one item, or in the head of its meeting. For a word of
at least three letters the trigram index names the texts that may hold it, in
the middle of a compound too; shorter ones are looked for in the texts themselves.
"""

import re
import sqlite3

from ssp_desktop.domain.overview import Found
from ssp_desktop.domain.text import clean
from ssp_desktop.store.meetings import load_head, load_item
from ssp_desktop.store.rows import date_or_none
from ssp_desktop.store.search_text import fold, pattern_of, text_of_head, text_of_item

_AROUND = 60
_BETWEEN = re.compile(r"\s*\n\s*(?:- )?")
"""What parts paragraphs and points; a point's dash is its parting, its number its own."""
_TERM = re.compile(r'"([^"]+)"|(\S+)')
_MOST_TERMS = 12
_FEW = 3000

# `t` is a text that may be shown, `h` the head of its meeting; down the meetings
# from the newest until there are enough.
_FIND = """
SELECT m.id, m.committee, m.date, t.item_id
FROM meetings AS m
CROSS JOIN search_texts AS h ON h.meeting_id = m.id AND h.item_id = ''
CROSS JOIN search_texts AS t ON t.meeting_id = m.id
LEFT JOIN items AS i ON i.meeting_id = m.id AND i.id = t.item_id
WHERE m.deleted_at IS NULL AND {meetings} AND {everywhere} AND ({here})
ORDER BY m.date DESC, m.time DESC, m.key DESC, i.position
LIMIT {limit}
"""
_THESE = (
    "m.id IN (SELECT meeting_id FROM search_texts WHERE key IN (SELECT key FROM temp.texts{at}))"
)


def search(connection: sqlite3.Connection, words: str, limit: int) -> list[Found]:
    """Return at most `limit` places where all `words` stand, the newest meeting first.

    Words in double quotes stand together. No words find nothing. Runs in a
    transaction that is rolled back, and its temporary tables with it.
    """
    terms = _terms(words)
    if not terms:
        return []
    rarest = _gather_candidates(connection, terms)
    in_text = [_condition("t", at, term) for at, term in enumerate(terms)]
    in_head = [_condition("h", at, term) for at, term in enumerate(terms)]
    both = zip(in_text, in_head, strict=True)
    statement = _FIND.format(
        meetings="1" if rarest is None else _THESE.format(at=rarest),
        everywhere=" AND ".join(f"({text} OR {head})" for text, head in both),
        here=" OR ".join(in_text),
        limit=int(limit),
    )
    values = {f"term{at}": term for at, term in enumerate(terms)}
    rows = connection.execute(statement, values).fetchall()
    pattern = re.compile("|".join(map(pattern_of, sorted(terms, key=len, reverse=True))))
    numbers: dict[str, dict[str, int]] = {}
    return [_found(connection, row, pattern, numbers) for row in rows]


def _gather_candidates(connection: sqlite3.Connection, terms: list[str]) -> int | None:
    """Put the texts that may hold each term into a table, ``temp.texts0`` and so on.

    Return the place of the rarest term when it is rare enough to begin with.
    """
    counts: dict[int, int] = {}
    for at, term in enumerate(terms):
        if len(term) < 3:
            continue
        connection.execute(f"CREATE TEMP TABLE texts{at} (key INTEGER PRIMARY KEY)")
        done = connection.execute(
            f"INSERT INTO temp.texts{at} "  # noqa: S608 - a number of our own
            "SELECT rowid FROM search_texts_fts WHERE search_texts_fts MATCH ?",
            (_trigrams(term),),
        )
        counts[at] = done.rowcount
    rarest = min(counts, key=counts.__getitem__, default=None)
    return rarest if rarest is not None and counts[rarest] < _FEW else None


def _trigrams(term: str) -> str:
    """Return what the index is asked for a term: every three letters of it, quoted."""
    found = dict.fromkeys(term[at : at + 3] for at in range(len(term) - 2))
    return " AND ".join('"' + letters.replace('"', '""') + '"' for letters in found)


def _condition(table: str, at: int, term: str) -> str:
    holds = f"instr({table}.text, :term{at}) > 0"
    if len(term) < 3:
        return holds
    candidate = f"{table}.key IN (SELECT key FROM temp.texts{at})"  # noqa: S608 - our own
    return candidate if len(term) == 3 else f"({candidate} AND {holds})"


def _terms(words: str) -> list[str]:
    found = (fold(quoted or word) for quoted, word in _TERM.findall(clean(words)))
    return list(dict.fromkeys(term.strip('"') for term in found if term.strip('" ')))[:_MOST_TERMS]


def _found(
    connection: sqlite3.Connection,
    row: tuple[str, str, str | None, str],
    pattern: re.Pattern[str],
    numbers: dict[str, dict[str, int]],
) -> Found:
    meeting_id, committee, date, item_id = row
    if item_id:
        if meeting_id not in numbers:
            numbers[meeting_id] = _numbers(connection, meeting_id)
        item = load_item(connection, meeting_id, item_id)
        title, text, closed = item.title, text_of_item(item), item.closed
    else:
        title, closed = "", False
        text = text_of_head(load_head(connection, meeting_id))
    snippet, marks = _snippet(text, pattern)
    return Found(
        meeting_id=meeting_id,
        committee=committee,
        date=date_or_none(date),
        item_id=item_id or None,
        item_number=numbers[meeting_id][item_id] if item_id else None,
        title=title,
        snippet=snippet,
        marks=marks,
        closed=closed,
    )


def _numbers(connection: sqlite3.Connection, meeting_id: str) -> dict[str, int]:
    """Return the items' numbers, as `Meeting.numbered_items` gives them."""
    (number,) = connection.execute(
        "SELECT first_number FROM meetings WHERE id = ?", (meeting_id,)
    ).fetchone()
    numbers: dict[str, int] = {}
    for item_id, fixed in connection.execute(
        "SELECT id, fixed_number FROM items WHERE meeting_id = ? ORDER BY position", (meeting_id,)
    ):
        number = number if fixed is None else fixed
        numbers[item_id] = number
        number += 1
    return numbers


def _snippet(text: str, pattern: re.Pattern[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text around the first found word on one line, and where the words stand in it."""
    first = pattern.search(text)
    start = max(0, first.start() - _AROUND) if first else 0
    if start:
        space = text.find(" ", start, first.start() if first else None)
        start = space + 1 if space >= 0 else start
    end = min(len(text), start + 2 * _AROUND + 40)
    if end < len(text):
        space = text.rfind(" ", first.end() if first else start, end)
        end = space if space > start else end
    before, after = ("… " if start else ""), (" …" if end < len(text) else "")
    shown = _BETWEEN.sub(" · ", text[start:end])
    marks = [
        (found.start() + len(before), found.end() + len(before))
        for found in pattern.finditer(shown)
    ]
    return before + shown + after, tuple(marks)
