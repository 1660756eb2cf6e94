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

FEW = 7_000
"""Fewer texts than this are listed; with more, reading the newest soon finds enough."""
_QUOTED = re.compile(r'"([^"]+)"|(\S+)')
_MOST_TERMS = 12
_MOST_WORDS = 400
"""A piece found in more words than this is too common to be worth searching for."""


class Term(NamedTuple):
    """A search term, folded like the texts.

    `match` is the query for the index, empty when that would not help. `exact`: every text that the
    index finds certainly contains the term.
    """

    text: str
    match: str
    exact: bool


class _Piece(NamedTuple):
    """A word of a term, which at either end of the term may be part of a longer one."""

    text: str
    begins: bool
    ends: bool

    @property
    def condition(self) -> str:
        """What SQLite asks of a word that can contain it."""
        if self.begins and self.ends:
            return "word = ?{0}"
        if self.begins:
            return "substr(word, 1, length(?{0})) = ?{0}"
        if self.ends:
            return "substr(word, -length(?{0})) = ?{0}"
        return "instr(word, ?{0}) > 0"

    def is_in(self, word: str) -> bool:
        """Whether `word` can contain it."""
        if self.begins and self.ends:
            return word == self.text
        if self.begins:
            return word.startswith(self.text)
        return word.endswith(self.text) if self.ends else self.text in word


def terms_of(connection: sqlite3.Connection, words: str) -> list[Term] | None:
    """Return the terms of a search, None when one of them is in no text at all."""
    texts = _texts(words)
    known = _words_with(connection, {each for text in texts for each in _pieces(text)})
    terms: list[Term] = []
    for text in texts:
        term = _term(known, text)
        if term is None:
            return None
        terms.append(term)
    return terms


def _texts(words: str) -> list[str]:
    """Return the words, and each quoted phrase as one, without duplicates."""
    found = (fold(quoted or word) for quoted, word in _QUOTED.findall(clean(words)))
    return list(dict.fromkeys(text.strip('"') for text in found if text.strip('" ')))[:_MOST_TERMS]


def _term(known: dict[_Piece, list[str]], text: str) -> Term | None:
    pieces = _pieces(text)
    asked: list[str] = []
    for piece in pieces:
        words = known[piece]
        if not words:
            return None
        if len(words) <= _MOST_WORDS:
            asked.append("(" + " OR ".join(f'"{word}"' for word in words) + ")")
    whole = len(pieces) == 1 and pieces[0].text == text
    return Term(text, " AND ".join(asked), exact=whole and bool(asked))


def _pieces(text: str) -> list[_Piece]:
    return [
        _Piece(found[0], found.start() > 0, found.end() < len(text))
        for found in WORD.finditer(text)
    ]


def _words_with(connection: sqlite3.Connection, pieces: set[_Piece]) -> dict[_Piece, list[str]]:
    """Return for each of the `pieces` the words that can contain it, at most one too many.

    All words are gone through once for all pieces, unless one is in very many.
    """
    several = list(pieces)
    most = _MOST_WORDS + 1
    if len(several) > 1:
        words = _found_words(connection, several, most)
        if len(words) < most:
            return {each: [word for word in words if each.is_in(word)] for each in several}
    return {each: _found_words(connection, [each], most) for each in several}


def _found_words(connection: sqlite3.Connection, pieces: list[_Piece], most: int) -> list[str]:
    conditions = " OR ".join(each.condition.format(at) for at, each in enumerate(pieces, 1))
    rows = connection.execute(
        f"SELECT word FROM search_words WHERE {conditions} LIMIT {most}",  # noqa: S608 - from above
        [each.text for each in pieces],
    )
    return [word for (word,) in rows]


def texts_with(connection: sqlite3.Connection, match: str, few: int = FEW) -> list[int] | None:
    """Return the keys of the texts that the index finds; None if they are `few` or more."""
    if not match:
        return None
    rows = connection.execute(
        "SELECT rowid FROM search_texts_fts WHERE search_texts_fts MATCH ? LIMIT ?", (match, few)
    ).fetchall()
    return None if len(rows) == few else [key for (key,) in rows]


def meetings_with(connection: sqlite3.Connection, terms: list[Term]) -> list[list[str]]:
    """Return, for each term, the ids of the meetings whose head contains it, those in the bin too.

    SQLite looks into the heads by itself: of ten thousand it hands over those alone that have one.
    """
    if not terms:
        return []
    mask = " + ".join(f"(instr(text, ?{at + 1}) > 0) * {1 << at}" for at in range(len(terms)))
    rows = connection.execute(
        f"WITH heads AS MATERIALIZED (SELECT meeting_id, {mask} AS found "  # noqa: S608 - of our own
        "FROM search_texts INDEXED BY search_heads WHERE item_id = '') "
        "SELECT meeting_id, found FROM heads WHERE found",
        [term.text for term in terms],
    ).fetchall()
    return [[each for each, found in rows if found >> at & 1] for at in range(len(terms))]
