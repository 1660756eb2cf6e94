"""The terms of a search: parsed, and the texts each can be in.

The index knows whole words; a separate table has each word once. A term may begin or end in the
middle of a word, as in a Danish compound, so it is looked up in that table first, and the index is
searched for the words found there.
"""

import re
import sqlite3
from typing import NamedTuple

from ssp_desktop.domain.text import clean
from ssp_desktop.store.tables.search_texts import WORD, fold

FEW = 3000
"""Fewer texts than this are listed; with more, reading the newest soon finds enough."""
_QUOTED = re.compile(r'"([^"]+)"|(\S+)')
_MOST_TERMS = 12
_MOST_WORDS = 400
"""A piece found in more words than this is too common to be worth searching for."""

_HEADS = """
SELECT m.id, h.text
FROM search_texts AS h INDEXED BY search_heads
CROSS JOIN meetings AS m ON m.id = h.meeting_id
WHERE h.item_id = '' AND m.deleted_at IS NULL
"""


class Term(NamedTuple):
    """A search term, folded like the texts.

    `match` is the query for the index, empty when that would not help. `exact`: every text that the
    index finds certainly contains the term.
    """

    text: str
    match: str
    exact: bool


def terms_of(connection: sqlite3.Connection, words: str) -> list[Term] | None:
    """Return the terms of a search, None when one of them is in no text at all."""
    terms: list[Term] = []
    for text in _texts(words):
        term = _term(connection, text)
        if term is None:
            return None
        terms.append(term)
    return terms


def _texts(words: str) -> list[str]:
    """Return the words, and each quoted phrase as one, without duplicates."""
    found = (fold(quoted or word) for quoted, word in _QUOTED.findall(clean(words)))
    return list(dict.fromkeys(text.strip('"') for text in found if text.strip('" ')))[:_MOST_TERMS]


def _term(connection: sqlite3.Connection, text: str) -> Term | None:
    pieces = list(WORD.finditer(text))
    asked: list[str] = []
    for piece in pieces:
        words = _words_with(connection, piece, text)
        if not words:
            return None
        if len(words) <= _MOST_WORDS:
            asked.append("(" + " OR ".join(f'"{word}"' for word in words) + ")")
    whole = len(pieces) == 1 and pieces[0][0] == text
    return Term(text, " AND ".join(asked), exact=whole and bool(asked))


def _words_with(connection: sqlite3.Connection, piece: re.Match[str], text: str) -> list[str]:
    """Return the words that can contain `piece`: part of a word at either end of the term."""
    begins, ends = piece.start() > 0, piece.end() < len(text)
    if begins and ends:
        holds = "word = ?1"
    elif begins:
        holds = "substr(word, 1, length(?1)) = ?1"
    elif ends:
        holds = "substr(word, -length(?1)) = ?1"
    else:
        holds = "instr(word, ?1) > 0"
    rows = connection.execute(
        f"SELECT word FROM search_words WHERE {holds} LIMIT ?2",  # noqa: S608 - from above
        (piece[0], _MOST_WORDS + 1),
    )
    return [word for (word,) in rows]


def texts_with(connection: sqlite3.Connection, match: str) -> list[int] | None:
    """Return the keys of the texts that the index finds; None if they are too many."""
    if not match:
        return None
    rows = connection.execute(
        "SELECT rowid FROM search_texts_fts WHERE search_texts_fts MATCH ? LIMIT ?", (match, FEW)
    ).fetchall()
    return None if len(rows) == FEW else [key for (key,) in rows]


def meetings_with(connection: sqlite3.Connection, terms: list[Term]) -> list[list[str]]:
    """Return, for each term, the ids of the meetings whose head contains it."""
    found: list[list[str]] = [[] for _ in terms]
    heads = connection.execute(_HEADS)
    for meeting_id, head in heads:
        for term, ids in zip(terms, found, strict=True):
            if term.text in head:
                ids.append(meeting_id)
    return found
