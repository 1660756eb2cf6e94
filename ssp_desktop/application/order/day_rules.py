"""Dates in a text that do not exist, and dates that fall on another weekday than the text says.

A date without a year is wrong only when the weekday fits neither the year of the meeting nor the
one before or after it.
"""

import datetime
import re
from collections.abc import Iterator

from ssp_desktop.application.order import words
from ssp_desktop.application.order.finding import Finding, Rule, finding
from ssp_desktop.application.order.item_texts import ItemTexts
from ssp_desktop.application.said import Said
from ssp_desktop.domain.danish import MONTHS, WEEKDAYS, weekday
from ssp_desktop.domain.dates import real_day

_WEEKDAY = (
    r"(?:(?P<weekday>man|tirs|ons|tors|fre|lør|søn)(?:dag(?:en)?|\.)(?:\s*,)?\s+"
    r"(?P<the>den\s+|d\.\s*)?)?"
)
_SHORT_MONTHS = tuple(name[:3] for name in MONTHS)
_MONTH = rf"""(?:{"|".join(MONTHS)})\b|(?:{"|".join((*_SHORT_MONTHS, "sept"))})\b\.?"""
_IN_WORDS = re.compile(
    rf"""\b{_WEEKDAY}(?P<day>\d{{1,2}})\.\s*(?P<month>{_MONTH})
    (?:\s+(?P<year>(?:19|20)\d\d)\b)?(?P<later>\s+(?:i|år)\b)?""",
    re.IGNORECASE | re.VERBOSE,
)
_IN_FIGURES = re.compile(
    rf"""(?<![\w/.,-])\b{_WEEKDAY}
    (?P<day>[0-3]?\d)(?P<mark>[-./])(?P<month>[01]?\d)(?P=mark)(?P<year>(?:19|20)\d\d)(?![-/\w])""",
    re.IGNORECASE | re.VERBOSE,
)
_WITHOUT_YEAR = re.compile(
    rf"""\b{_WEEKDAY}(?P<day>[0-3]?\d)\s?[./]\s?(?P<month>[01]?\d)(?![\d/-]|\.\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
_LEAP_YEAR = 2000


def of_days(texts: ItemTexts, meeting_day: datetime.date | None) -> Iterator[Finding]:
    """Yield the dates in the texts that are wrong; the words of each once."""
    told: set[str] = set()
    for part, text in texts.paragraphs():
        if not _DIGIT.search(text):
            continue
        for pattern in (_IN_WORDS, _IN_FIGURES, _WITHOUT_YEAR):
            for found in pattern.finditer(text):
                wrong = _wrong(found, texts.number, meeting_day)
                if wrong is not None and found[0] not in told:
                    told.add(found[0])
                    rule, said = wrong
                    yield finding(rule, said, texts.item.id, part, words=found[0].strip())


def _wrong(
    found: re.Match[str], number: int, meeting_day: datetime.date | None
) -> tuple[Rule, Said] | None:
    """Return what is wrong with a date that was found, None when nothing is."""
    told = found.groupdict()
    day = int(told["day"])
    month = _month(told["month"])
    year = int(told["year"]) if told.get("year") else None
    if "year" not in told and not told["the"]:
        return None  # ``tirsdag 14.30`` is a time of day
    words_ = found[0].strip()
    if _day(year or _LEAP_YEAR, month, day) is None:
        return (Rule.NO_SUCH_DAY, words.NO_SUCH_DAY(number, words_)) if day else None
    if not told["weekday"] or told.get("later"):
        return None
    said = next(name for name in WEEKDAYS if name.startswith(told["weekday"].casefold()))
    if year is not None:
        real = _day(year, month, day)
        if real is None or weekday(real) == said:
            return None
        return Rule.WEEKDAY, words.WRONG_WEEKDAY(number, words_, weekday(real))
    return _without_year(number, words_, said, (month, day), meeting_day)


def _without_year(
    number: int, words_: str, said: str, date: tuple[int, int], meeting_day: datetime.date | None
) -> tuple[Rule, Said] | None:
    if meeting_day is None:
        return None
    near = [_day(meeting_day.year + by, *date) for by in (-1, 0, 1)]
    real = near[1]
    if real is None or any(day is not None and weekday(day) == said for day in near):
        return None
    fact = words.WRONG_WEEKDAY_IN(number, words_, weekday(real), real.year)
    return Rule.WEEKDAY, fact


def _day(year: int, month: int, day: int) -> datetime.date | None:
    return real_day(lambda of: datetime.date(of, month, day), year)


def _month(text: str) -> int:
    return int(text) if text.isdecimal() else _SHORT_MONTHS.index(text.casefold()[:3]) + 1
