"""Dates as people write them, right or wrong: in words, in figures, with a weekday or without.

What may be something else (a time, a section, a case number, a fraction) is a date only where a
weekday, ``den`` or a whole year says so.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ssp_desktop.domain.danish import MONTHS, WEEKDAYS


class WrittenDay(NamedTuple):
    """A date as it is written in `words`, perhaps one that does not exist.

    `weekday` is the one that is said, empty when none is or when it may be of another year; `year`
    is None when none is said.
    """

    words: str
    day: int
    month: int
    year: int | None = None
    weekday: str = ""

    @property
    def shown(self) -> str:
        """The date as it is written, its weekday in brackets where it is told by a sentence."""
        return _BEING.sub(r" (\g<being>dag)", self.words)


_NAME = "man|tirs|ons|tors|fre|lør|søn"
_BEFORE = rf"""(?:
    (?P<weekday> (?:{_NAME})(?:dag(?:en)?|\.) | (?:tirs|ons|tors|fre|lør)(?=\s) ) (?:\s*,)?\s+ )?
    (?P<the> (?:den|inden|senest|dato:?|frist(?:en)?:?)\s+ | d\.?\s* (?=\d) )?"""
_SENTENCE = rf"(?: ,? \s+ er | , ) \s+ en \s+ (?P<being> {_NAME} )dag \b"
_BEHIND = rf"(?: \s* \( (?P<behind> {_NAME} )dag \) | {_SENTENCE} )?"
_BEING = re.compile(_SENTENCE, re.IGNORECASE | re.VERBOSE)
_SHORT_MONTHS = tuple(name[:3] for name in MONTHS)
_MONTH = rf"""(?:{"|".join(MONTHS)})\b|(?:{"|".join((*_SHORT_MONTHS, "sept"))})\b\.?"""
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY, _NUMBER = r"(?P<day>[0-3]?\d)", r"(?P<month>[01]?\d)"
_ALONE = r"(?<![\w/.,-])\b"
_DONE = r"(?![-/\w]|\.\d)"
_FLAGS = re.IGNORECASE | re.VERBOSE

_IN_WORDS = re.compile(
    rf"""\b{_BEFORE}(?P<day>\d{{1,2}})\.\s*(?P<month>{_MONTH})
    (?:\s+{_YEAR}\b)?{_BEHIND}(?P<later>\s+(?:i|år)\b)?""",
    _FLAGS,
)
_IN_FIGURES = re.compile(
    rf"""{_ALONE}{_BEFORE}{_DAY}
    (?: (?P<mark>[-./]) {_NUMBER} (?P=mark)
      | \.\s(?P<spaced>[01]?\d)\.\s | /(?P<slashed>[01]?\d)[-\s] )
    {_YEAR} {_DONE}{_BEHIND}""",
    _FLAGS,
)
_SHORT_YEAR = re.compile(
    rf"""{_ALONE}{_BEFORE}{_DAY}
    (?: (?P<mark>[-./]) {_NUMBER} (?P=mark) | /(?P<slashed>[01]?\d)- )
    (?P<year>\d\d) {_DONE}""",
    _FLAGS,
)
_YEAR_FIRST = re.compile(rf"(?<![\w/.,-]){_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d){_DONE}")
_WITHOUT_YEAR = re.compile(
    rf"""{_ALONE}{_BEFORE}{_DAY}\s?(?P<mark>[./])\s?{_NUMBER}(?![\d/-]|\.\d)""", _FLAGS
)
_PATTERNS = (_IN_WORDS, _IN_FIGURES, _SHORT_YEAR, _YEAR_FIRST, _WITHOUT_YEAR)
_DIGIT = re.compile(r"\d")
_MONTHS, _DAYS = 12, 31
_THIS_CENTURY = 80


def written_days(text: str) -> Iterator[WrittenDay]:
    """Yield the dates in the paragraph `text`, each once."""
    if not _DIGIT.search(text):
        return
    read: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            start, end = found.span()
            if any(start < last and first < end for first, last in read):
                continue
            day = _read(found, pattern)
            if day is not None:
                read.append(found.span())
                yield day


def _read(found: re.Match[str], pattern: re.Pattern[str]) -> WrittenDay | None:
    told = found.groupdict()
    day, month = int(told["day"]), _month(told)
    if not day or not (_is_sure(told) or _may_be(told, pattern, day, month)):
        return None
    year = int(told["year"]) if told.get("year") else None
    if pattern is _SHORT_YEAR and year is not None:
        year += 2000 if year < _THIS_CENTURY else 1900
    said = told.get("weekday") or told.get("behind") or told.get("being") or ""
    weekday = "" if told.get("later") else _weekday(said)
    return WrittenDay(_words(found), day, month, year, weekday)


def _words(found: re.Match[str]) -> str:
    """Return the date as it is written, its weekday among it."""
    told = found.groupdict()
    start = found.start("weekday" if told.get("weekday") else "day")
    end = found.start("later") if told.get("later") else found.end()
    return found.string[start:end].strip()


def _is_sure(told: dict[str, str | None]) -> bool:
    """Whether something beside the figures says that they are a date."""
    return bool(told.get("the")) or (bool(told.get("weekday")) and told.get("mark") != ".")


def _may_be(told: dict[str, str | None], pattern: re.Pattern[str], day: int, month: int) -> bool:
    """Whether the figures alone are a date."""
    if pattern in (_IN_WORDS, _IN_FIGURES):
        return True
    if pattern is _WITHOUT_YEAR:
        return False  # ``tirsdag 14.30`` is a time of day, ``1/2`` a half
    if pattern is _SHORT_YEAR and told["mark"] == "." and not told["weekday"]:
        return False  # ``31.04.20`` is how subjects are numbered
    return day <= _DAYS and 1 <= month <= _MONTHS


def _month(told: dict[str, str | None]) -> int:
    text = told.get("month") or told.get("spaced") or told.get("slashed") or ""
    return int(text) if text.isdecimal() else _SHORT_MONTHS.index(text.casefold()[:3]) + 1


def _weekday(said: str) -> str:
    begin = said.casefold().removesuffix("en").removesuffix("dag").rstrip(".")
    return next((name for name in WEEKDAYS if begin and name.startswith(begin)), "")
