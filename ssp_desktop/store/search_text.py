"""The letters that a search looks at: folded for Danish, kept beside the meetings.

Folding takes case and accents away, so that `Andre` finds `André`; ``å`` and
``aa`` are one letter (Aabenraa, Åbenrå), as are ``ä`` and ``æ``, ``ö`` and ``ø``.
"""

import re
import sqlite3
import unicodedata
from functools import lru_cache

from ssp_desktop.domain.danish import clock, dashed_date, long_date
from ssp_desktop.domain.meeting import AgendaItem, Meeting

_STYLE = re.compile(r"\\([!-/:-@\[-`{-~])|\*+")
_RUNS = re.compile(r"(a{2,})|(a|[^a]+)", re.DOTALL)
_KEPT = {"æ": "æ", "ø": "ø", "å": "aa", "ä": "æ", "ö": "ø"}


@lru_cache(maxsize=4096)
def _folded_letter(letter: str) -> str:
    lower = letter.casefold()
    if lower in _KEPT:
        return _KEPT[lower]
    return "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))


def fold(text: str) -> str:
    """Return `text` as it is indexed and as a search's words are."""
    text = unicodedata.normalize("NFC", text)
    return text.lower() if text.isascii() else "".join(map(_folded_letter, text))


def pattern_of(term: str) -> str:
    """Return the regular expression that finds a folded term in a text that is not folded."""
    out: list[str] = []
    for run, letters in _RUNS.findall(term):
        if len(run) == 2:
            out.append("(?:[åÅ]|[aAàÀáÁâÂãÃ]{2})")
        elif run:
            out.append(f"{_letter_class('a')}{{{(len(run) + 1) // 2},{len(run)}}}")
        else:
            out += map(_letter_class, letters)
    return "".join(out)


def _letter_class(letter: str) -> str:
    """Return the class of the letters that fold to `letter`, ``å`` being half of ``aa``."""
    found = _letters_of().get(letter)
    return f"[{found}]" if found else re.escape(letter)


@lru_cache(maxsize=1)
def _letters_of() -> dict[str, str]:
    found: dict[str, str] = {}
    for code in (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x180)):
        for letter in set(_folded_letter(chr(code))):
            found[letter] = found.get(letter, "") + chr(code)
    return found


def without_styles(markdown: str) -> str:
    """Return `markdown` without asterisks for bold and italic; list markers stay."""
    if "*" not in markdown and "\\" not in markdown:
        return markdown
    return _STYLE.sub(lambda found: found[1] or "", markdown)


def text_of_item(item: AgendaItem) -> str:
    """Return all that is written at an item, its title on the first line."""
    lines = [item.title, item.case_number, item.open_title, item.open_text]
    for section in item.sections:
        lines += [section.heading, section.text]
    lines.append(item.decision)
    lines += [attachment.title for attachment in item.attachments]
    return without_styles("\n".join(line for line in lines if line))


def text_of_head(meeting: Meeting) -> str:
    """Return what stands above the agenda: committee, time, place and people."""
    lines = [f"{meeting.committee} {meeting.title}".strip()]
    if meeting.date:
        when = f"{long_date(meeting.date)} {dashed_date(meeting.date)}"
        lines.append(f"{when} kl. {clock(meeting.time)}" if meeting.time else when)
    lines.append(meeting.venue)
    lines.append(", ".join(f"{p.name} {p.affiliation}".strip() for p in meeting.participants))
    return "\n".join(line for line in lines if line)


def write_search_texts(
    connection: sqlite3.Connection, before: Meeting | None, after: Meeting
) -> None:
    """Bring the searched texts of a meeting in step with what is being written."""
    head = text_of_head(after)
    if before is None or text_of_head(before) != head:
        _put(connection, after.id, "", head)
    if before is not None and before.items is after.items:
        return
    old = {item.id: item for item in before.items} if before else {}
    for item in after.items:
        was = old.pop(item.id, None)
        if was is item:
            continue
        text = text_of_item(item)
        if was is None or text_of_item(was) != text:
            _put(connection, after.id, item.id, text)
    for item_id in old:
        connection.execute(
            "DELETE FROM search_texts WHERE meeting_id = ? AND item_id = ?", (after.id, item_id)
        )


def _put(connection: sqlite3.Connection, meeting_id: str, item_id: str, text: str) -> None:
    connection.execute(
        "INSERT INTO search_texts (meeting_id, item_id, text) VALUES (?, ?, ?) "
        "ON CONFLICT (meeting_id, item_id) DO UPDATE SET text = excluded.text",
        (meeting_id, item_id, fold(text)),
    )
