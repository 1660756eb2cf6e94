"""Where the items of a meeting begin in its whole document, by the titles that the XML gives.

Owns that the document is only cut if every title is found, in order. A title may stand in a
list of contents and in the text of another item too: that with its number in front is meant,
and of equal ones the later.
"""

import re
from collections.abc import Sequence

from ssp_desktop.domain.likeness import bare_text
from ssp_desktop.reading.source.lines import REAL, Hint, SourceLine
from ssp_desktop.reading.systems.neutral import SystemItem

_FRONT = re.compile(
    r"(?:(?:dagsordens)?punkt|pkt\.?|sag(?:\s+nr\.?)?)?\s*(?P<number>\d{1,4}(?:\.\d{1,4})*)[.):]?"
    r"\s*(?:[-–:]\s*)?(?:\((?:åben|lukket|åbent)\)\s*)?(?:(?:lukket|åben)(?:t)?\s*[:-]\s*)?",
    re.IGNORECASE,
)
_WITH_NUMBER, _HEADING, _LISTED = 4, 2, -3  # what speaks for a line, and against it


def beginnings(lines: Sequence[SourceLine], items: Sequence[SystemItem]) -> list[int] | None:
    """Return the index of the line with each item's title; None unless all are found in order."""
    best: list[tuple[int, int, int]] = [(-1, 0, -1)]  # line, how well, place of the one before
    steps = [best]
    for item in items:
        step = []
        for index, well in _candidates(lines, item):
            before = [(found[1], at) for at, found in enumerate(steps[-1]) if found[0] < index]
            if before:
                most, at = max(before)
                step.append((index, most + well, at))
        if not step:
            return None
        steps.append(step)
    out = []
    at = max(range(len(steps[-1])), key=lambda each: (steps[-1][each][1], each))
    for step in reversed(steps[1:]):
        out.append(step[at][0])
        at = step[at][2]
    return out[::-1]


def _candidates(lines: Sequence[SourceLine], item: SystemItem) -> list[tuple[int, int]]:
    wanted = {bare_text(title) for title in (item.title, item.neutral_title)} - {""}
    out = []
    for index, line in enumerate(lines):
        found = _FRONT.match(line.text)
        number = found["number"] if found else ""
        if line.marker and line.marker.ordered:
            number = str(line.marker.number)
        rest = line.text[found.end() :] if found else line.text
        if wanted.isdisjoint((bare_text(line.text), bare_text(rest))):
            continue
        well = _WITH_NUMBER if number and number == item.number.rstrip(".") else 0
        well += _HEADING if line.look >= REAL else 0
        well += _LISTED if line.hint is Hint.CONTENTS else 0
        out.append((index, well))
    return out
