"""The terms of a search: parsed, and the texts each can be in.

The index knows whole words; a separate table has each word once. A term may begin or end in the
middle of a word, as in a Danish compound, so it is looked up in that table first, and the index is
searched for the words found there.
"""

import re
import sqlite3
from typing import NamedTuple

from ssp_desktop.domain.text import clean
from ssp_desktop.store.searching.gone_through import GoneThrough
from ssp_desktop.store.tables.search_texts import WORD, fold

FEW = 7_000
"""Fewer texts than this are listed; with more, reading the newest soon finds enough."""
READ = 2_000
"""So many listed texts are read by their keys; of more, the newest meetings soon have enough."""
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


def terms_of(through: GoneThrough, words: str) -> list[Term] | None:
    """Return the terms of a search, None when one of them is in no text at all."""
    terms: list[Term] = []
    for text in _texts(words):
        term = _term(through, text)
        if term is None:
            return None
        terms.append(term)
    return terms


def _texts(words: str) -> list[str]:
    """Return the words, and each quoted phrase as one, without duplicates."""
    found = (fold(quoted or word) for quoted, word in _QUOTED.findall(clean(words)))
    return list(dict.fromkeys(text.strip('"') for text in found if text.strip('" ')))[:_MOST_TERMS]


def _term(through: GoneThrough, text: str) -> Term | None:
    pieces = _pieces(text)
    asked: list[str] = []
    for piece in pieces:
        words = through.words_with(
            piece.text, _MOST_WORDS + 1, begins=piece.begins, ends=piece.ends
        )
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


def texts_with(connection: sqlite3.Connection, match: str, few: int) -> list[int] | None:
    """Return the keys of the texts that the index finds; None if they are `few` or more."""
    if not match:
        return None
    rows = connection.execute(
        "SELECT rowid FROM search_texts_fts WHERE search_texts_fts MATCH ? LIMIT ?", (match, few)
    ).fetchall()
    return None if len(rows) == few else [key for (key,) in rows]
