"""The texts that are searched: folded for Danish, stored beside the meetings.

Folding removes case and accents, so that `Andre` finds `André`; ``å`` and ``aa`` are one character
(Aabenraa, Åbenrå), as are ``ä`` and ``æ``, ``ö`` and ``ø``.
"""

import datetime
import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from ssp_desktop.domain.danish import clock, dashed_date, long_date

if TYPE_CHECKING:
    from ssp_desktop.domain.meeting import AgendaItem, Meeting
    from ssp_desktop.store.tables.library import Tables

WORD = re.compile(r"[0-9A-Za-z\x80-\U0010ffff]+")
"""A word as the index (FTS5's tokenizer ``ascii``) splits it: only ASCII separates two."""
_STYLE = re.compile(r"\\([!-/:-@\[-`{-~])|\*+|(<br>)")
# A table as it is stored: a row, the rule below it, and the rows below that.
_TABLE = re.compile(r"^\|.*\n\|(?: *:?-+:? *\|)+ *$(?:\n\|.*)*", re.MULTILINE)
_RUNS = re.compile(r"(a{2,})|(a|[^a]+)", re.DOTALL)
_KEPT = {"æ": "æ", "ø": "ø", "å": "aa", "ä": "æ", "ö": "ø"}


class _Folding(dict[int, str]):
    """What each character is folded to, for `str.translate`; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded_character(chr(code))
        return folded


def _folded_character(character: str) -> str:
    lower = character.casefold()
    if lower in _KEPT:
        return _KEPT[lower]
    return "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Return `text` in the form in which it is indexed and searched for."""
    text = unicodedata.normalize("NFC", text)
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def pattern_of(term: str) -> str:
    """Return the regular expression that finds a folded term in unfolded text."""
    out: list[str] = []
    for run, characters in _RUNS.findall(term):
        if len(run) == 2:
            out.append("(?:[åÅ]|[aAàÀáÁâÂãÃ]{2})")
        elif run:
            out.append(f"{_class_of('a')}{{{(len(run) + 1) // 2},{len(run)}}}")
        else:
            out += map(_class_of, characters)
    return "".join(out)


def _class_of(character: str) -> str:
    """Return the class of what folds to `character`; ``å`` counts as half of ``aa``."""
    found = _unfolded().get(character)
    return f"[{found}]" if found else re.escape(character)


@lru_cache(maxsize=1)
def _unfolded() -> dict[str, str]:
    """Return, for each folded character, those that fold to it."""
    found: dict[str, str] = {}
    for code in (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x180)):
        for character in set(_FOLDING[code]):
            found[character] = found.get(character, "") + chr(code)
    return found


def without_styles(markdown: str) -> str:
    """Return `markdown` without the asterisks of bold and italic and the form of tables.

    List markers and the bars between cells stay.
    """
    if "|" in markdown:
        markdown = _TABLE.sub(_rows, markdown)
    if "*" not in markdown and "\\" not in markdown and "<br>" not in markdown:
        return markdown
    return _STYLE.sub(lambda found: " " if found[2] else found[1] or "", markdown)


def _rows(table: re.Match[str]) -> str:
    """Return the rows of a table that say something, without the bars around them."""
    head, _, *rows = table[0].split("\n")
    return "\n".join(
        row.strip().removeprefix("|").removesuffix("|").strip()
        for row in (head, *rows)
        if row.strip("| ")
    )


def text_of_item(item: "AgendaItem") -> str:
    """Return everything written at an item, its title on the first line."""
    return text_of_parts(
        (item.title, item.case_number, item.open_title, item.open_text),
        [text for section in item.sections for text in (section.heading, section.text)],
        item.decision,
        [attachment.title for attachment in item.attachments],
    )


def text_of_parts(
    head: Iterable[str], sections: Iterable[str], decision: str, attachments: Iterable[str]
) -> str:
    """Return `text_of_item` of an item whose parts are these texts, in their order."""
    texts = (*head, *sections, decision, *attachments)
    # Each by itself: a table that begins where another text ends with one is a table of its own.
    return "\n".join(without_styles(text) for text in texts if text)


def text_of_head(meeting: "Meeting") -> str:
    """Return what comes above the agenda: committee, time, place and people."""
    people = ((person.name, person.affiliation) for person in meeting.participants)
    names = (meeting.committee, meeting.title)
    return text_of_head_parts(names, (meeting.date, meeting.time), meeting.venue, people)


def text_of_head_parts(
    names: Iterable[str],
    when: tuple[datetime.date | None, datetime.time | None],
    venue: str,
    people: Iterable[tuple[str, str]],
) -> str:
    """Return `text_of_head` from these facts of a meeting; people by name and affiliation."""
    date, time = when
    day = f"{long_date(date)} {dashed_date(date)}" if date else ""
    if date and time:
        day += f" kl. {clock(time)}"
    those = ", ".join(f"{name} {affiliation}".strip() for name, affiliation in people)
    return "\n".join(line for line in (" ".join(names).strip(), day, venue, those) if line)


@lru_cache(maxsize=2)
def _folded(text: str) -> tuple[str, frozenset[str]]:
    """Return the folded text and its words; cached, because the next save asks for them again."""
    folded = fold(text)
    return folded, frozenset(WORD.findall(folded))


def write_search_texts(tables: "Tables", before: "Meeting | None", after: "Meeting") -> None:
    """Update the searched texts of a meeting to match what is being written."""
    was = "" if before is None else text_of_head(before)
    head = text_of_head(after)
    if before is None or was != head:
        _put(tables, (after.id, ""), was, head)
    if before is not None and before.items is after.items:
        return
    old = {item.id: item for item in before.items} if before else {}
    for item in after.items:
        earlier = old.pop(item.id, None)
        if earlier is item:
            continue
        was = "" if earlier is None else text_of_item(earlier)
        text = text_of_item(item)
        if earlier is None or was != text:
            _put(tables, (after.id, item.id), was, text)
    for item_id in old:
        tables.table("search_texts").delete_where(
            "meeting_id = ? AND item_id = ?", [after.id, item_id]
        )


def _put(tables: "Tables", place: tuple[str, str], was: str, text: str) -> None:
    """Store `text` instead of `was`, whose words are stored already, at (meeting, item)."""
    folded, words = _folded(text)
    meeting_id, item_id = place
    tables.table("search_texts").upsert(
        {"meeting_id": meeting_id, "item_id": item_id, "text": folded}, pk=("meeting_id", "item_id")
    )
    put_words(tables, words - _folded(was)[1])


def put_words(tables: "Tables", words: Iterable[str]) -> None:
    """Store each of these words once, for `ssp_desktop.store.searching.terms`.

    A word that is no longer in any text finds nothing; it stays until `forget_words`.
    """
    new = json.dumps(list(words), ensure_ascii=False)
    tables.execute("INSERT OR IGNORE INTO search_words SELECT value FROM json_each(?)", [new])


def unused_words(connection: sqlite3.Connection) -> list[str]:
    """Return the stored words that no text has: what was saved in the middle of a word."""
    connection.execute(
        "CREATE VIRTUAL TABLE temp.indexed USING fts5vocab (main, search_texts_fts, row)"
    )  # goes with the transaction, which is rolled back
    rows = connection.execute(
        "SELECT word FROM search_words WHERE word NOT IN (SELECT term FROM temp.indexed)"
    )
    return [word for (word,) in rows]


def forget_words(connection: sqlite3.Connection, words: Iterable[str]) -> None:
    """Delete those of the stored `words` that are still in no text."""
    for word in words:
        connection.execute(
            "DELETE FROM search_words WHERE word = ?1 AND NOT EXISTS "
            "(SELECT 1 FROM search_texts_fts WHERE search_texts_fts MATCH ?2)",
            [word, f'"{word}"'],
        )
