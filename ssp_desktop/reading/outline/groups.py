"""Headings over several items: which lines name a group of them, and whether the group is closed.

``Sager til orientering`` and ``Lukket dagsorden`` stand directly above the first title of their
group. They are no part of the item before, and what they say of access holds for the whole group.
"""

import re
from collections.abc import Collection, Sequence

from ssp_desktop.reading.outline.line_looks import is_furniture
from ssp_desktop.reading.source.lines import REAL, SourceLine
from ssp_desktop.reading.source.words import heading_word, label_of

_KIND = r"(?:sager|punkter|emner|dagsordens?punkter)"
_ACCESS = r"(?:åbne?|åbent|lukkede?|lukket|offentlige|ikke[- ]offentlige|fortrolige)"
_ABOUT = r"(?:beslutning|orientering|drøftelse|behandling|efterretning|godkendelse|høring)"
_WORDS = re.compile(
    rf"{_ACCESS}\s+(?:{_KIND}|dagsorden|del|møde)(?:\s+til\s+{_ABOUT})?"
    rf"|{_KIND}\s+(?:til|for)\s+{_ABOUT}(?:\s+(?:og|eller)\s+{_ABOUT})?"
    rf"|{_ABOUT}s?{_KIND}",
    re.IGNORECASE,
)
_OPEN_AGENDA = re.compile(r"åben(?:t)?\s+(?:dagsorden|møde)", re.IGNORECASE)
_CLOSED = re.compile(r"lukke|ikke[- ]offentlig|fortrolig", re.IGNORECASE)
_OPEN = re.compile(r"åbn|åben|offentlig", re.IGNORECASE)


def find_groups(
    lines: Sequence[SourceLine], titles: Collection[int], taken: Collection[int]
) -> dict[int, bool | None]:
    """Return the headings of groups above the item `titles`, by the index of their line.

    The value says whether the items below are closed; None where it says nothing of that. `taken`
    are the lines of a contents list, which name no group.
    """
    groups: dict[int, bool | None] = {}
    first = min(titles, default=0)
    for title in sorted(titles):
        at = title - 1
        while at >= 0 and at not in titles and at not in taken:
            line = lines[at]
            if not is_furniture(line):
                by_look = at > first and _stands_over(line, lines[title])
                if not (by_look or _says_group(line, is_front=at < first)):
                    break
                groups[at] = group_is_closed(line.text)
            at -= 1
    return groups


def group_is_closed(text: str) -> bool | None:
    """Return whether a group called `text` is closed; None when the words do not say."""
    if _CLOSED.search(text):
        return True
    return False if _OPEN.search(text) else None


def _says_group(line: SourceLine, *, is_front: bool) -> bool:
    text = line.text.rstrip(": ")
    if line.marker or line.cells or not _WORDS.fullmatch(text):
        return False
    return not (is_front and _OPEN_AGENDA.fullmatch(text))  # what the document is


def _stands_over(line: SourceLine, title: SourceLine) -> bool:
    """Return whether `line` is a real heading over the one that is an item's title."""
    known = line.word or heading_word(line.text) or label_of(line.text)
    return line.look > title.look >= REAL and not (known or line.marker or line.cells)
