"""Dates in a text that do not exist, and dates that fall on another weekday than the text says.

A date without a year is wrong only when the weekday fits neither the year of the meeting nor the
one before or after it. How dates are written is `written_days`'s to know.
"""

import datetime
from collections.abc import Iterator

from ssp_desktop.application.order import words
from ssp_desktop.application.order.finding import Finding, Rule, finding
from ssp_desktop.application.order.item_texts import ItemTexts
from ssp_desktop.application.order.written_days import WrittenDay, written_days
from ssp_desktop.application.said import Said
from ssp_desktop.domain.danish import weekday
from ssp_desktop.domain.dates import real_day

_LEAP_YEAR = 2000


def of_days(texts: ItemTexts, meeting_day: datetime.date | None) -> Iterator[Finding]:
    """Yield the dates in the texts that are wrong; the words of each once."""
    told: set[str] = set()
    for part, text in texts.paragraphs():
        for day in written_days(text):
            wrong = _wrong(day, texts.number, meeting_day)
            if wrong is not None and day.words not in told:
                told.add(day.words)
                rule, said = wrong
                yield finding(rule, said, texts.item.id, part, words=day.words)


def _wrong(
    found: WrittenDay, number: int, meeting_day: datetime.date | None
) -> tuple[Rule, Said] | None:
    """Return what is wrong with a date that was found, None when nothing is."""
    if _day(found.year or _LEAP_YEAR, found.month, found.day) is None:
        return Rule.NO_SUCH_DAY, words.NO_SUCH_DAY(number, found.shown)
    if not found.weekday:
        return None
    if found.year is None:
        return _without_year(found, number, meeting_day)
    real = _day(found.year, found.month, found.day)
    if real is None or weekday(real) == found.weekday:
        return None
    return Rule.WEEKDAY, words.WRONG_WEEKDAY(number, found.shown, weekday(real))


def _without_year(
    found: WrittenDay, number: int, meeting_day: datetime.date | None
) -> tuple[Rule, Said] | None:
    if meeting_day is None:
        return None
    near = [_day(meeting_day.year + by, found.month, found.day) for by in (-1, 0, 1)]
    real = near[1]
    if real is None or any(day is not None and weekday(day) == found.weekday for day in near):
        return None
    fact = words.WRONG_WEEKDAY_IN(number, found.shown, weekday(real), real.year)
    return Rule.WEEKDAY, fact


def _day(year: int, month: int, day: int) -> datetime.date | None:
    return real_day(lambda of: datetime.date(of, month, day), year)
