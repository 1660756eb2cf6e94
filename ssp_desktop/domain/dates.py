"""Date arithmetic: months ahead, and which day a date without a year means.

Owns what a date without a year means. The ways to write a date with a year belong to
`ssp_desktop.domain.danish`.
"""

import calendar
import datetime
import re
from collections.abc import Callable

from ssp_desktop.domain.danish import find_date

_YEAR_APART = re.compile(r"\s*(\d{1,2}\s?[-./]\s?\d{1,2})\.?\s+(\d{4}|\d{2})\s*")
_DAY_AND_MONTH = re.compile(r"\s*(\d{1,2})(?:\s*[-./]\s*(\d{1,2}))?\.?\s*")


def month_on(year: int, month: int, by: int) -> tuple[int, int]:
    """Return the year and month that is `by` months after the given one."""
    whole, rest = divmod(month - 1 + by, 12)
    return year + whole, rest + 1


def last_of_month(year: int, month: int) -> int:
    """Return the number of the last day of that month."""
    return calendar.monthrange(year, month)[1]


def months_after(day: datetime.date, many: int) -> datetime.date:
    """Return the day `many` months after `day`; the last of the month if it is too short."""
    year, month = month_on(day.year, day.month, many)
    return datetime.date(year, month, min(day.day, last_of_month(year, month)))


def next_yearly(
    of_year: Callable[[int], datetime.date | None], today: datetime.date
) -> datetime.date | None:
    """Return the next yearly day from `today` on: this year's or the next.

    `of_year` gives the day of a year; it returns None, or raises ValueError, for a year without it.
    """
    for year in (today.year, today.year + 1):
        day = real_day(of_year, year)
        if day is not None and day >= today:
            return day
    return None


def real_day(of_year: Callable[[int], datetime.date | None], year: int) -> datetime.date | None:
    """Return the day that `of_year` gives for `year`, None when there is no such day."""
    try:
        return of_year(year)
    except (ValueError, OverflowError):
        return None


def read_day(text: str, today: datetime.date) -> datetime.date | None:
    """Return the day that `text` names, None for none; without a year, the next from `today` on.

    ``24. april``, ``24/4`` and ``24.`` are understood, as well as dates with a year, which
    may have a space before it: ``24/4 2026``.
    """
    apart = _YEAR_APART.fullmatch(text)
    if apart is not None:
        return find_date(f"{apart[1]}/{apart[2]}")
    found = find_date(text)
    if found is not None:
        return found
    found = next_yearly(lambda year: find_date(f"{text.strip()} {year}"), today)
    short = _DAY_AND_MONTH.fullmatch(text)
    if found is not None or short is None:
        return found
    day = int(short[1])
    if short[2]:
        month = int(short[2])
        return next_yearly(lambda year: datetime.date(year, month, day), today)
    return _next_of_number(day, today)


def _next_of_number(number: int, today: datetime.date) -> datetime.date | None:
    """Return the next day from `today` on with that number in its month."""
    for ahead in range(13):
        year, month = month_on(today.year, today.month, ahead)
        if 0 < number <= last_of_month(year, month):
            day = datetime.date(year, month, number)
            if day >= today:
                return day
    return None
