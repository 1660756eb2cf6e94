"""Danish dates in words and figures, lists in words, and Danish alphabetical order.

Independent of the machine's locale, which is seldom Danish in a test and not always on a clerk's
laptop.
"""

import datetime
import re
import unicodedata
from collections.abc import Sequence

WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip


def long_date(day: datetime.date) -> str:
    """Return ``24. april 2024``."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def weekday(day: datetime.date) -> str:
    """Return ``onsdag``."""
    return WEEKDAYS[day.weekday()]


def short_date(day: datetime.date) -> str:
    """Return ``ons 24. apr 2024``, for lists on screen."""
    return f"{weekday(day)[:3]} {day.day}. {MONTHS[day.month - 1][:3]} {day.year}"


def dashed_date(day: datetime.date) -> str:
    """Return ``24-04-2024``, as used in the title of minutes in the `punkt` layout."""
    return f"{day.day:02}-{day.month:02}-{day.year:04}"


def dotted_date(day: datetime.date) -> str:
    """Return ``06.12.2018``, as used in the `klassisk` layout."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def dotted_short_date(day: datetime.date) -> str:
    """Return ``11.10.19``, as used in the publishing line."""
    return f"{day.day:02}.{day.month:02}.{day.year % 100:02}"


def clock(time: datetime.time) -> str:
    """Return ``16:00``."""
    return f"{time.hour:02}:{time.minute:02}"


def dotted_clock(time: datetime.time) -> str:
    """Return ``16.20``, as written in running text."""
    return f"{time.hour}.{time.minute:02}"


def danish_list(words: Sequence[str]) -> str:
    """Return ``A``, ``A og B`` or ``A, B og C``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} og {words[-1]}"


_MONTH_NUMBER = {name[:3]: number for number, name in enumerate(MONTHS, start=1)} | {
    # As a web page in the wrong language has them.
    "may": 5,
    "oct": 10,
}
_MONTH = "jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec"
# Patterns, compiled when first used: it takes two milliseconds, and most runs read no dates.
_DATE = (
    r"\b(?P<y1>\d{4})-(?P<m1>\d{2})-(?P<d1>\d{2})"
    r"|\b(?P<d2>\d{1,2})\s?[-./]\s?(?P<m2>\d{1,2})\s?[-./]\s?(?P<y2>\d{4}|\d{2})\b"
    rf"|\b(?P<d3>\d{{1,2}})\.?\s+(?P<m3>{_MONTH})[a-z]*\.?,?\s+(?P<y3>\d{{4}})\b"
    rf"|\b(?P<m4>{_MONTH})[a-z]*\.?\s+(?P<d4>\d{{1,2}}),\s*(?P<y4>\d{{4}})\b"
    r"|\b(?P<y5>\d{4})\.(?P<m5>\d{2})\.(?P<d5>\d{2})\b"
    r"|\b(?P<d6>\d{1,2})\.\s+(?P<m6>\d{1,2})\.?\s+(?P<y6>\d{4})\b"
)
_TIME = r"(?:\bkl(?:\.|okken)?\s*|T)(\d{1,2})(?:[:.](\d{2}))?(?!\d)"
_BARE_TIME = r"(?<![\d.])(\d{1,2})[:.](\d{2})\b(?!\.\d)"  # and not part of a date


def find_date(text: str) -> datetime.date | None:
    """Return the first real date in `text`, in any of the ways dates are written in Danish.

    ``24. april 2024``, ``24-04-2024``, ``06.12.2018``, ``11.10.19`` (in this century),
    ``09. 11 2024``, ``2024-04-24`` and ``2024.04.24`` are understood, and a web page's English
    ``April 24, 2024``.
    """
    for found in re.finditer(_DATE, text, re.IGNORECASE):
        told = {name[0]: value for name, value in found.groupdict().items() if value}
        year = int(told["y"]) + (2000 if len(told["y"]) == 2 else 0)
        month = _MONTH_NUMBER.get(told["m"].lower()) or int(told["m"])
        day = int(told["d"])
        try:
            return datetime.date(year, month, day)
        except ValueError:
            continue
    return None


def find_time(text: str) -> datetime.time | None:
    """Return the time of day after ``kl.`` in `text`, else the first like ``16:00`` in it."""
    for pattern in (_TIME, _BARE_TIME):
        for found in re.finditer(pattern, text, re.IGNORECASE):
            try:
                return datetime.time(int(found[1]), int(found[2] or 0))
            except ValueError:
                continue
    return None


_TAIL = {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"}


def sort_key(name: str) -> str:
    """Return a key that sorts names in Danish order: … x y z æ ø å, ``aa`` as ``å``.

    Case and other accents do not count; ``ü`` sorts as ``y``.
    """
    folded = name.casefold().replace("aa", "å").replace("ü", "y")
    return "".join(
        _TAIL.get(letter) or unicodedata.normalize("NFD", letter)[0]
        for letter in unicodedata.normalize("NFC", folded)
    )


def name_key(name: str) -> str:
    """Return what counts of somebody's name, or of where they are from: see `sort_key`.

    Spaces beyond one do not count either. Two people with the same key have the same name.
    """
    return sort_key(" ".join(name.split()))
