"""The series of a committee's meetings: on which day the next one is likely to be.

Owns the guess, based on past meeting days. Knows no committee and no store: days go in, a day comes
out.
"""

import datetime
import itertools
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from ssp_desktop.domain.dates import month_on

_RECENT = 8
"""How many of the last meetings show the rhythm; older ones may follow another."""
_DAYS_A_MONTH = 365.25 / 12
_WEEKLY_DAYS = 24
"""Meetings closer together than this follow the weeks and not the months."""
_ABOUT_A_YEAR = datetime.timedelta(days=400)
"""Meetings further apart show no rhythm, and no day further ahead is suggested."""
_LONGEST_MONTHS = 12
_HOLIDAY_MONTH = 7
_LAST_OF_MONTH = 5
# Around Easter Sunday: Thursday, Friday, Sunday and Monday, Ascension, Whit Sunday and Monday.
_AFTER_EASTER = (-3, -2, 0, 1, 39, 49, 50)


def next_date(
    planned: Iterable[datetime.date], held: Iterable[datetime.date], today: datetime.date
) -> datetime.date | None:
    """Return the day to suggest for the meeting after those `held`.

    This is the first of the days `planned` that is after the last one held and not past. If there
    is none, it follows the rhythm of the days held: as many months later as usual (or weeks, if
    they are closer together), on the usual weekday of the month; never at a weekend or on a public
    holiday, and in July only for those who have met in July. If no two days are within about a year
    of each other, monthly meetings are assumed. If the last one held is more than about a year
    ahead, it is a slip of the pen and does not count. Failing all that, it is a planned day that is
    past; None when nothing is known.
    """
    days = sorted(set(held))
    ahead = [day for day in sorted(set(planned)) if not days or day > days[-1]]
    for day in ahead:
        if day >= today:
            return day
    if days:
        return _guessed(days, today)
    return ahead[-1] if ahead else None


def _guessed(held: Sequence[datetime.date], today: datetime.date) -> datetime.date | None:
    recent = held[-_RECENT:]
    if held[-1] - today > _ABOUT_A_YEAR:
        return None
    apart = [later - day for day, later in itertools.pairwise(recent)]
    gaps = [each.days for each in apart if each <= _ABOUT_A_YEAR]
    usual = sorted(gaps)[(len(gaps) - 1) // 2] if gaps else _DAYS_A_MONTH
    after = max(held[-1], today - datetime.timedelta(days=1))
    if usual < _WEEKLY_DAYS:
        return _weeks_on(held[-1], usual, after)
    months = min(round(usual / _DAYS_A_MONTH), _LONGEST_MONTHS)
    return _months_on(recent, months, after, {each.month for each in held})


def _weeks_on(last: datetime.date, usual: float, after: datetime.date) -> datetime.date:
    step = datetime.timedelta(weeks=max(round(usual / 7), 1))
    day = _monday_for_weekend(last) + step
    while day <= after or is_free_day(day):
        day += step
    return day


def _months_on(
    recent: Sequence[datetime.date], months: int, after: datetime.date, met_in: Collection[int]
) -> datetime.date:
    weekday = _usual([_monday_for_weekend(day).weekday() for day in recent])
    week = _usual([(day.day - 1) // 7 + 1 for day in recent])
    year, month = recent[-1].year, recent[-1].month
    while True:
        year, month = month_on(year, month, max(months, 1))
        if month == _HOLIDAY_MONTH and month not in met_in:
            year, month = month_on(year, month, 1)
        day = _nth_weekday(year, month, weekday, week)
        while is_free_day(day):
            day += datetime.timedelta(weeks=1)
        if day > after:
            return day


def _monday_for_weekend(day: datetime.date) -> datetime.date:
    """Return `day`, or the following Monday if it is at a weekend, as a single seminar may be."""
    return day + datetime.timedelta(days=7 - day.weekday() if day.weekday() >= 5 else 0)


def _usual(values: Sequence[int]) -> int:
    """Return the most frequent value; of several, the latest."""
    counts = Counter(values)
    most = max(counts.values())
    return next(each for each in reversed(values) if counts[each] == most)


def _nth_weekday(year: int, month: int, weekday: int, week: int) -> datetime.date:
    """Return that weekday of that week of the month, counted from 1; the fifth is the last."""
    first = datetime.date(year, month, 1)
    day = 1 + (weekday - first.weekday()) % 7 + 7 * (min(week, _LAST_OF_MONTH) - 1)
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return datetime.date(year, month, day - 7)


def is_free_day(day: datetime.date) -> bool:
    """Whether `day` is free of meetings: a weekend, a Danish public holiday, Christmas week.

    The public holidays are those in Danish law since 2024, when Store Bededag was abolished; 5 June
    (Grundlovsdag) is included, since municipal offices are closed.
    """
    if day.weekday() >= 5:
        return True
    if (day.month, day.day) in ((1, 1), (6, 5)) or (day.month == 12 and day.day >= 24):
        return True
    return (day - _easter(day.year)).days in _AFTER_EASTER


def _easter(year: int) -> datetime.date:
    """Return Easter Sunday, by the anonymous Gregorian computus."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, centuries = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - shift + 15) % 30
    fours, years = divmod(rest, 4)
    weekday = (32 + 2 * centuries + 2 * fours - epact - years) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return datetime.date(year, month, day + 1)
