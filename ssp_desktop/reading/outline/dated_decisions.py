"""Headings of decisions that name a body and a date: this meeting's own, and those of others.

``Beslutning i X den 03-03-2025``, ``Xs beslutning den 03.03.2025 Punkt 1`` and
``X, 03-04-2024, pkt. 42`` head the decision if body and date are this meeting's; so does ``Xs møde
den 3. marts 2025:``. An item that was considered before, or elsewhere, has further ones: those are
sections.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from ssp_desktop.domain.danish import find_date
from ssp_desktop.domain.likeness import bare_text
from ssp_desktop.reading.source.lines import SourceLine, is_date_start
from ssp_desktop.reading.source.words import Word, heading_word

_DAY = r"(?:(?:d\.|den)\s*)?\d{1,2}[-./ ]\s?[\w.]+[-./ ]\s?\d{2,4}"
_AT = rf"\s*,?\s*(?P<day>{_DAY})"
_NUMBER = r"(?:\s*,?\s*(?:punkt|pkt\.?|sag(?:\s*nr\.?)?)\s*\d{1,3})?"
_DECISION = r"(?:beslutning(?:er)?|afgørelse)"
_BODY = r"[^\d.;:]{3,80}?(?:\(\d[^()]{1,12}\))?"  # »Folkeoplysningsudvalget (22-25)«
_PATTERNS = tuple(
    re.compile(pattern + _NUMBER + r"\.?:?", re.IGNORECASE)
    for pattern in (
        rf"{_DECISION}\s+(?:(?:i|fra|af)\s+)?(?P<body>{_BODY}){_AT}",
        rf"(?P<body>{_BODY})s\s+{_DECISION}{_AT}",
        rf"{_DECISION}\s*[-–,]\s*(?P<body>{_BODY})(?:\s*[-–,])?{_AT}",
    )
)
_NO_DOCUMENT = r"(?!\W*(?:\w*referat|dagsorden|\w*protokol|indkaldelse|godkendelse)\b)"
# Of a meeting's own heading the colon is a part: »Havneudvalgets møde den 4. juni 2026:«
_AT_MEETING = re.compile(
    rf"{_NO_DOCUMENT}(?:(?P<of>{_BODY})s\s+(?:møde|behandling)"
    rf"|(?:møde|behandlet|behandling)\s+i\s+(?P<body>{_BODY})){_AT}{_NUMBER}\s*:",
    re.IGNORECASE,
)
_NAMED_BODY = re.compile(
    rf"{_NO_DOCUMENT}(?P<body>(?:[^\d.;:,]{{1,60}}\s)?"
    rf"[^\W\d_]*(?:udvalg|råd|bestyrelse|gruppe|forum|nævn)(?:et|e?n)?)"
    rf"{_AT}\s*(?:,?\s*(?:punkt|pkt\.?|sag)(?:\s*nr\.?)?\s*\d{{1,3}}\.?:?|:)",
    re.IGNORECASE,
)
_BODY_FIRST = re.compile(
    rf"(?P<body>[^\d.;:]{{3,80}}?),\s*(?P<day>{_DAY})\s*,?\s*(?:punkt|pkt\.?|sag)\s*\d{{1,3}}\.?:?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:(?:punkt|pkt\.?|sag|nr\.?)\s*(?:nr\.?\s*)?)?\d{1,3}[.):]?\s+\D", re.IGNORECASE
)


class _Dated(NamedTuple):
    at: int
    body: str
    day: date


def with_own_decisions(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Return `lines` with each dated decision marked as this meeting's own or as a section."""
    dated = [found for at, line in enumerate(lines) if (found := _dated(at, line))]
    if not dated:
        return list(lines)
    out = list(lines)
    day = _day_of_meeting(lines[: dated[0].at], dated)
    bodies = Counter(each.body for each in dated if each.day == day)
    own = bodies.most_common(1)[0][0] if bodies else ""
    plain = any(heading_word(line.text) is Word.DECISION for line in lines)
    for each in dated:
        is_own = each.day == day and each.body == own and not plain
        word = Word.DECISION if is_own else Word.SECTION
        out[each.at] = replace(out[each.at], word=word)
    return out


def decision_of(text: str) -> tuple[str, date] | None:
    """Return the body and day that a heading of a decision names; None for any other text."""
    for pattern in (*_PATTERNS, _BODY_FIRST, _AT_MEETING, _NAMED_BODY):
        found = pattern.fullmatch(text)
        day = find_date(found["day"]) if found else None
        if found and day:
            return found["body"] or found["of"], day
    return None


def _dated(at: int, line: SourceLine) -> _Dated | None:
    if line.marker or len(line.cells) > 1 or len(line.text) > 150:
        return None
    found = decision_of(line.text)
    return _Dated(at, bare_text(found[0]), found[1]) if found else None


def _day_of_meeting(before: Sequence[SourceLine], dated: Sequence[_Dated]) -> date:
    """Return the meeting's day: the first in front, `before` the first of the `dated` decisions.

    A point or item there is of the agenda, and the day in it that of another meeting, unless it is
    a day on which something was decided.
    """
    decided = {each.day for each in dated}
    for line in before:
        day = find_date(line.text)
        if day and (day in decided or not _is_item(line)):
            return day
    return dated[-1].day


def _is_item(line: SourceLine) -> bool:
    is_numbered = bool(_NUMBERED.match(line.text)) and not is_date_start(line.text)
    return is_numbered or (line.marker is not None and line.marker.ordered)
