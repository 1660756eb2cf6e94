"""When something has to be done, guessed from a Danish sentence.

Owns the ways in which a minute-taker writes a future day. Ignores anything that names no day
(`inden sommerferien`): that stays text.
"""

import datetime
import re
from collections.abc import Callable, Iterator
from functools import partial

from ssp_desktop.domain.danish import MONTHS, WEEKDAYS, find_date
from ssp_desktop.domain.dates import last_of_month, months_after, next_yearly, real_day

_MONTH = "(?P<month>" + "|".join(f"{name[:3]}(?:{name[3:]})?\\b\\.?" for name in MONTHS) + ")"
_DAY = re.compile(
    rf"(?P<cue>\b(?:inden|senest|frist|deadline)\b\D{{0,20}})?"
    rf"(?:(?<![\d.])(?P<day>\d{{1,2}})\.?\s*{_MONTH}(?:\s+(?P<year>\d{{4}}))?"
    rf"|(?P<iso>\b\d{{4}}-\d{{2}}-\d{{2}}\b)"
    rf"|(?P<led>\b(?:d\.|den|inden|senest|til)\s+)?(?<![\d.])(?P<day2>\d{{1,2}})[./-](?P<month2>\d{{1,2}})"
    rf"(?:[./-](?P<year2>\d{{4}}|\d{{2}}))?(?![\d/-]|\.\d))",
    re.IGNORECASE,
)
_PART_OF_MONTH = re.compile(
    rf"\b(?P<part>primo|medio|ultimo|inden|i|(?:begyndelsen|starten|midten|slutningen|udgangen) af"
    rf"|i løbet af)\s+{_MONTH}(?:\s+(?P<year>\d{{4}}))?",
    re.IGNORECASE,
)
_PARTS = {
    "primo": 10, "begyndelsen af": 10, "starten af": 10,
    "medio": 20, "midten af": 20, "inden": 0,
}  # fmt: skip
"""The last day that such a part of a month may mean; otherwise the month's own last day."""
_WEEK = re.compile(r"\buge\s+(?P<week>\d{1,2})\b(?:[ ,/]+(?P<year>\d{4}))?", re.IGNORECASE)
_WEEKDAY = re.compile(
    rf"\b(?:på|inden|senest|til|førstkommende)\s+(?P<weekday>{'|'.join(WEEKDAYS)})\b", re.IGNORECASE
)
_NUMBERS = ("nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte")
_FROM_NOW = re.compile(
    rf"\b(?:om|inden for|senest om)\s+(?P<many>\d{{1,2}}|{'|'.join(_NUMBERS[1:])})\s+"
    r"(?P<unit>dage?|uger?|måned(?:er)?)\b",
    re.IGNORECASE,
)
_NEXT_MEETING = re.compile(r"\b(?:næste|kommende)\s+(?:[\w-]*møde)\b", re.IGNORECASE)
_FAR = datetime.timedelta(days=275)
"""A day without a year that would be further ahead than this is in the past."""


def deadline_in(
    sentence: str, today: datetime.date, next_meeting: datetime.date | None = None
) -> datetime.date | None:
    """Return the deadline in `sentence`, written on `today`; None if there is none.

    A day after `inden` or `senest` comes first, then any other date, then parts of months, weeks
    (their Friday), weekdays, spans of time, and `næste møde`. A date without a year is the next
    one. A day in the past is not a deadline.
    """
    found = [(not cue, day) for cue, day in _dates(sentence, today) if day >= today]
    if found:
        return min(found, key=lambda each: each[0])[1]
    others = (*_parts_of_months(sentence, today), *_weeks_and_days(sentence, today))
    for day in others:
        if day >= today:
            return day
    return next_meeting if _NEXT_MEETING.search(sentence) else None


def _dates(sentence: str, today: datetime.date) -> Iterator[tuple[bool, datetime.date]]:
    for found in _DAY.finditer(sentence):
        day = _date_of(found, today)
        if day is not None:
            yield bool(found["cue"]) or _is_led(found), day


def _is_led(found: re.Match[str]) -> bool:
    return (found["led"] or "").strip().casefold() in ("inden", "senest")


def _date_of(found: re.Match[str], today: datetime.date) -> datetime.date | None:
    if found["iso"]:
        return find_date(found["iso"])
    if found["day"]:
        return _day(int(found["day"]), _month(found), found["year"], today)
    if found["year2"] is None and not found["led"] and not found["cue"]:
        return None  # »punkt 4.5«, »1/2«
    return _day(int(found["day2"]), int(found["month2"]), found["year2"], today)


def _day(day: int, month: int, year: str | None, today: datetime.date) -> datetime.date | None:
    return _in_year(partial(_of_year, month, day), year, today)


def _of_year(month: int, day: int, year: int) -> datetime.date:
    return datetime.date(year, month, day)


def _in_year(
    of_year: Callable[[int], datetime.date], year: str | None, today: datetime.date
) -> datetime.date | None:
    """Return a yearly day: in `year` if given, otherwise the next one.

    None when there is no such day, or when it is more likely in the past.
    """
    if year:
        return real_day(of_year, int(year) + (2000 if len(year) == 2 else 0))
    day = next_yearly(of_year, today)
    return day if day is not None and day <= today + _FAR else None


def _month(found: re.Match[str]) -> int:
    short = found["month"][:3].casefold()
    return next(number for number, name in enumerate(MONTHS, start=1) if name.startswith(short))


def _parts_of_months(sentence: str, today: datetime.date) -> Iterator[datetime.date]:
    for found in _PART_OF_MONTH.finditer(sentence):
        part = _PARTS.get(" ".join(found["part"].casefold().split()), 31)
        day = _in_year(partial(_end_of_part, _month(found), part), found["year"], today)
        if day is not None:
            yield day


def _end_of_part(month: int, part: int, year: int) -> datetime.date:
    first = datetime.date(year, month, 1)
    return first + datetime.timedelta(days=min(part, last_of_month(year, month)) - 1)


def _friday(week: int, year: int) -> datetime.date:
    return datetime.date.fromisocalendar(year, week, 5)


def _weeks_and_days(sentence: str, today: datetime.date) -> Iterator[datetime.date]:
    for found in _WEEK.finditer(sentence):
        day = _in_year(partial(_friday, int(found["week"])), found["year"], today)
        if day is not None:
            yield day
    for found in _WEEKDAY.finditer(sentence):
        ahead = (WEEKDAYS.index(found["weekday"].casefold()) - today.weekday() - 1) % 7 + 1
        yield today + datetime.timedelta(days=ahead)
    for found in _FROM_NOW.finditer(sentence):
        yield _from_now(found, today)


def _from_now(found: re.Match[str], today: datetime.date) -> datetime.date:
    word = found["many"].casefold()
    many = int(word) if word.isdigit() else _NUMBERS.index(word)
    unit = found["unit"].casefold()
    if unit.startswith("måned"):
        return months_after(today, many)
    return today + datetime.timedelta(days=many * (7 if unit.startswith("uge") else 1))
