"""What a search shows of the places it found: title, number, and the marked words.

Reads the texts of all places at once, and nothing else of a meeting.
"""

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import NamedTuple

from ssp_desktop.domain.overview import Found
from ssp_desktop.store.tables.by_name import by_name
from ssp_desktop.store.tables.moments import date_or_none, time_or_none
from ssp_desktop.store.tables.search_texts import pattern_of, text_of_head_parts, text_of_parts

_AROUND, _BEHIND = 60, 40
"""Characters shown before the first found word, and how many more after it."""
_LOOKED_AT = 24
"""How many found words of a text are considered as the first one to show."""
_BETWEEN = re.compile(r"\s*\n\s*(?:- )?")
"""What separates paragraphs and list items; a bullet is left out, a number is shown."""

_WANTED = "SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(:wanted)"
_ITEMS = f"""
SELECT meeting_id, id, title, case_number, open_title, open_text, decision, closed FROM items
WHERE (meeting_id, id) IN ({_WANTED})
"""  # noqa: S608 - a statement of our own
_SECTIONS = f"""
SELECT meeting_id, item_id, heading, text FROM sections
WHERE (meeting_id, item_id) IN ({_WANTED}) ORDER BY position
"""  # noqa: S608 - likewise
_ATTACHMENTS = f"""
SELECT meeting_id, item_id, title FROM attachments
WHERE (meeting_id, item_id) IN ({_WANTED}) ORDER BY position
"""  # noqa: S608 - likewise
_HEADS = """
SELECT id, committee, title, date, time, venue FROM meetings
WHERE id IN (SELECT value FROM json_each(:wanted))
"""
_PEOPLE = """
SELECT meeting_id, name, affiliation FROM participants
WHERE meeting_id IN (SELECT value FROM json_each(:wanted)) ORDER BY position
"""
_NUMBERS = """
SELECT i.meeting_id, i.id, i.fixed_number, m.first_number
FROM meetings AS m JOIN items AS i ON i.meeting_id = m.id
WHERE m.id IN (SELECT value FROM json_each(:wanted)) ORDER BY i.meeting_id, i.position
"""

Hit = tuple[str, str, str | None, str]
"""A meeting's id, its committee and day, and the id of the item, empty for the head."""
_Key = tuple[str, str]


class _Text(NamedTuple):
    title: str
    text: str
    closed: bool


def found_at(
    connection: sqlite3.Connection, hits: Sequence[Hit], terms: Sequence[str]
) -> list[Found]:
    """Return what is shown of each hit, with the folded `terms` marked.

    `hits` are in the order of their meetings; what is returned is in that of the items too.
    """
    longest_first = sorted(terms, key=len, reverse=True)
    pattern = re.compile("|".join(map(pattern_of, longest_first)))
    wanted = [(meeting_id, item_id) for meeting_id, _, _, item_id in hits]
    texts = _texts(connection, [key for key in wanted if key[1]])
    texts |= _heads(connection, [meeting_id for meeting_id, item_id in wanted if not item_id])
    numbers = _numbers(connection, [meeting_id for meeting_id, item_id in wanted if item_id])
    found = []
    for meeting_id, committee, date, item_id in _in_order(hits, numbers):
        shown = texts[meeting_id, item_id]
        snippet, marks = _snippet(shown.text, terms, pattern)
        found.append(
            Found(
                meeting_id=meeting_id,
                committee=committee,
                date=date_or_none(date),
                item_id=item_id or None,
                item_number=numbers.get((meeting_id, item_id)),
                title=shown.title,
                snippet=snippet,
                marks=marks,
                closed=shown.closed,
            )
        )
    return found


def _in_order(hits: Sequence[Hit], numbers: Iterable[_Key]) -> Iterator[Hit]:
    """Yield the hits of each meeting, its head first, then its items as the `numbers` are."""
    places = {key: at for at, key in enumerate(numbers)}
    for _, of_meeting in groupby(hits, key=itemgetter(0)):
        yield from sorted(of_meeting, key=lambda hit: places.get((hit[0], hit[3]), -1))


def _texts(connection: sqlite3.Connection, wanted: Sequence[_Key]) -> dict[_Key, _Text]:
    values = {"wanted": json.dumps(wanted)}
    sections: dict[_Key, list[str]] = defaultdict(list)
    for meeting_id, item_id, heading, text in connection.execute(_SECTIONS, values):
        sections[meeting_id, item_id] += [heading, text]
    attachments: dict[_Key, list[str]] = defaultdict(list)
    for meeting_id, item_id, title in connection.execute(_ATTACHMENTS, values):
        attachments[meeting_id, item_id].append(title)
    texts: dict[_Key, _Text] = {}
    for row in by_name(connection.execute(_ITEMS, values)):
        key = (row["meeting_id"], row["id"])
        head = (row["title"], row["case_number"], row["open_title"], row["open_text"])
        text = text_of_parts(head, sections[key], row["decision"], attachments[key])
        texts[key] = _Text(row["title"], text, bool(row["closed"]))
    return texts


def _heads(connection: sqlite3.Connection, meeting_ids: Sequence[str]) -> dict[_Key, _Text]:
    values = {"wanted": json.dumps(meeting_ids)}
    people: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for meeting_id, name, affiliation in connection.execute(_PEOPLE, values):
        people[meeting_id].append((name, affiliation))
    texts: dict[_Key, _Text] = {}
    for row in by_name(connection.execute(_HEADS, values)):
        names = (row["committee"], row["title"])
        when = (date_or_none(row["date"]), time_or_none(row["time"]))
        text = text_of_head_parts(names, when, row["venue"], people[row["id"]])
        texts[row["id"], ""] = _Text("", text, closed=False)
    return texts


def _numbers(connection: sqlite3.Connection, meeting_ids: Sequence[str]) -> dict[_Key, int]:
    """Return the items' numbers, as `Meeting.numbered_items` gives them, in the items' order."""
    numbers: dict[_Key, int] = {}
    before, number = "", 0
    rows = connection.execute(_NUMBERS, {"wanted": json.dumps(meeting_ids)})
    for meeting_id, item_id, fixed, first in rows:
        number = number + 1 if meeting_id == before else first
        number = number if fixed is None else fixed
        numbers[meeting_id, item_id] = number
        before = meeting_id
    return numbers


def _telling(text: str, terms: Sequence[str]) -> tuple[int, int]:
    """Return where the first word to show is: the one followed by the most found words.

    If several are equally good, the one with the longer words, then the first.
    """
    found = sorted(place for at, term in enumerate(terms) for place in _places(text, term, at))
    best, most = (0, 0), (0, 0)
    for at, (start, end, _) in enumerate(found):
        lengths: dict[int, int] = {}
        for other_start, other_end, which in found[at:]:
            if other_end > start + _AROUND + _BEHIND:
                break
            lengths[which] = other_end - other_start
        telling = (len(lengths), sum(lengths.values()))
        if telling > most:
            best, most = (start, end), telling
    return best


def _places(text: str, term: str, which: int) -> list[tuple[int, int, int]]:
    """Return where the first occurrences of a term are, each with `which`, the term's index."""
    lower = text.lower()
    places: list[tuple[int, int, int]] = []
    at = lower.find(term) if len(lower) == len(text) else -1
    while at >= 0 and len(places) < _LOOKED_AT:
        places.append((at, at + len(term), which))
        at = lower.find(term, at + len(term))
    if not places:  # it may be written with other characters, as Åbenrå for aabenraa
        found = islice(re.finditer(pattern_of(term), text), _LOOKED_AT)
        places = [(each.start(), each.end(), which) for each in found]
    return places


def _snippet(
    text: str, terms: Sequence[str], pattern: re.Pattern[str]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text around the found words, on one line, and their positions in it."""
    word_start, word_end = _telling(text, terms)
    start = max(0, word_start - _AROUND)
    if start:
        space = text.find(" ", start, word_start)
        start = space + 1 if space >= 0 else start
    end = min(len(text), start + 2 * _AROUND + _BEHIND)
    if end < len(text):
        space = text.rfind(" ", word_end, end)
        end = space if space > start else end
    before, after = ("… " if start else ""), (" …" if end < len(text) else "")
    shown = _BETWEEN.sub(" · ", text[start:end])
    marks = [
        (found.start() + len(before), found.end() + len(before))
        for found in pattern.finditer(shown)
    ]
    return before + shown + after, tuple(marks)
