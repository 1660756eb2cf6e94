"""What a file name says about the edition in the file, however that is typed.

A word for one of the editions is a mark when it is in brackets, or at the end of the name; anywhere
else it is part of the name: a committee may be called "Åben Dialog". Names are read as people see
them: without invisible characters, without accents, and with letters that only look like ours.
"""

import re
import unicodedata
from typing import NamedTuple

from ssp_desktop.minutes.blocks import Edition


class Mark(NamedTuple):
    """``name[start:end]``, with the spaces before it, says `edition`."""

    start: int
    end: int
    edition: Edition


_OPEN = r"a?ab(?:ent?|ne)|open|offentlig[te]?"
_FULL = r"fuld[et]?|full"
_SAID = rf"(?<![^\W_])(?:(?P<open>{_OPEN})|(?P<full>{_FULL}))(?![^\W\d_])"
_WORD = re.compile(_SAID)
_BRACKETS = re.compile(r"\s*(?:\(\s*\([^()]*\)\s*\)|\([^()]*\))")
_GAP = r"[\s_.,\-]"
_AT_END = re.compile(
    rf"""(?: ^ | (?: {_GAP} | \( )+ ) (?: den{_GAP}+ )? {_SAID}
    (?: {_GAP}+ (?: udgaven? | udg | version )\b )?
    (?= (?: {_GAP} | [()] | \d | godkendt | endelig | kopi | docx | pdf | txt )* $ )""",
    re.VERBOSE,
)
_HIDDEN = ("Mn", "Me", "Cf")
_FILLERS = "\u115f\u1160\u3164\uffa0"  # letters by category, but invisible
_ALIKE = dict(
    zip(
        "аеорсѕіукхмтнвьԁαβεορηνικτɑᴀᴇɴʙᴏғᴜʟᴅ",
        "aeopcsiykxmthbbdabeopnviktaaenbofuld",
        strict=True,
    )
)


def marks_in(name: str, *, at_end: bool = True) -> list[Mark]:
    """Return the marks in `name`, in order; without `at_end` only those in brackets."""
    seen, places = _as_seen(name)
    found = [
        (brackets.span(), word)
        for brackets in _BRACKETS.finditer(seen)
        for word in _WORD.finditer(brackets[0])
    ]
    if at_end and (match := _AT_END.search(seen)) and not _within(match, found):
        found.append((match.span(), match))
    return [
        Mark(
            places[start],
            places[end] if end < len(places) else len(name),
            Edition.OPEN if word["open"] else Edition.FULL,
        )
        for (start, end), word in found
    ]


def without_marks(name: str, *, at_end: bool = True) -> str:
    """Return `name` without its marks, and without any that appear when one is removed."""
    while marks := marks_in(name, at_end=at_end):
        name = name[: marks[0].start] + name[marks[0].end :]
    return name


def _within(match: re.Match[str], found: list[tuple[tuple[int, int], re.Match[str]]]) -> bool:
    at = match.end("open" if match["open"] else "full")
    return any(start < at <= end for (start, end), _ in found)


def _as_seen(name: str) -> tuple[str, list[int]]:
    """Return `name` in plain lower case, and the position of each character in it."""
    seen, places = "", []
    for at, sign in enumerate(name):
        for part in unicodedata.normalize("NFKD", sign.casefold()):
            kind = unicodedata.category(part)
            if kind in _HIDDEN or part in _FILLERS:
                continue
            plain = {"Ps": "(", "Pe": ")", "Pd": "-"}.get(kind) or _ALIKE.get(part, part)
            seen += plain
            places.append(at)
    return seen, places
