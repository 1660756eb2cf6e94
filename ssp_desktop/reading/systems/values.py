"""Values as the systems write them: yes and no, dates, and whether somebody was there."""

import re
from datetime import date, time

from ssp_desktop.domain.danish import find_date, find_time
from ssp_desktop.domain.likeness import bare_text
from ssp_desktop.domain.meeting import Presence, Role

_YES = frozenset({"true", "1", "ja", "yes", "-1", "sand", "j"})
_NO = frozenset({"false", "0", "nej", "no", "falsk", "n"})
_FIRST_YEAR = 1900
_CLOSED = re.compile(
    r"lukke[dt]|fortrolig|(?:ikke|ej).?(?:offentlig|åbe?n|aabe?n)|closed|confidential|person"
    r"|(?:not|non).?public",
    re.IGNORECASE,
)
_OPEN = re.compile(r"åbe?n|aabe?n|offentlig|open|public", re.IGNORECASE)
_EXCUSED = re.compile(r"afbud|excused|apolog|cancel", re.IGNORECASE)
_ABSENT = re.compile(r"fravær|absent|udeblev|ikke (?:til ?stede|mødt)|deltog ikke", re.IGNORECASE)
_PRESENT = re.compile(r"til ?stede|mødt|deltog|deltager|present|attend|confirmed", re.IGNORECASE)
_ROLES = (
    (re.compile(r"næstformand|vice", re.IGNORECASE), None),
    (re.compile(r"formand|chair|borgmester|mødeleder", re.IGNORECASE), Role.CHAIR),
    (re.compile(r"sekretær|referent|secretary", re.IGNORECASE), Role.MINUTE_TAKER),
    (re.compile(r"suppleant|stedfortræder|substitute", re.IGNORECASE), Role.SUBSTITUTE),
    (re.compile(r"gæst|guest|observatør|ekstern", re.IGNORECASE), Role.GUEST),
)


def yes(said: str) -> bool | None:
    """Return whether `said` is a yes or a no; None for anything else."""
    word = said.strip().casefold()
    return True if word in _YES else False if word in _NO else None


def is_closed(said: str) -> bool | None:
    """Return whether an access in words is a closed one; None when it does not say."""
    if _CLOSED.search(said):
        return True
    return False if _OPEN.search(said) else None


def day_of(said: str) -> date | None:
    """Return the date; None for none, and for the year 1 that systems write for none."""
    day = find_date(said)
    return day if day is not None and day.year >= _FIRST_YEAR else None


def no_day(*said: str) -> tuple[str, ...]:
    """Return what is said of the date, if it is no date: it is told as it stands."""
    shown = next((each for each in said if each.strip()), "")
    is_none = not shown or find_date(shown) is not None
    return () if is_none else (shown,)


def time_of(said: str) -> time | None:
    """Return the time of day; midnight is what systems write for none."""
    found = find_time(said)
    return found if found is not None and found != time(0, 0) else None


def presence_of(said: str) -> Presence | None:
    """Return what a status in words says; None when it says nothing of that."""
    if _EXCUSED.search(said):
        return Presence.EXCUSED
    if _ABSENT.search(said):
        return Presence.ABSENT
    return Presence.PRESENT if _PRESENT.search(said) else None


def role_of(said: str) -> Role | None:
    """Return the role that `said` names; None for a member and anything unknown."""
    return next((role for pattern, role in _ROLES if pattern.search(said)), None)


def number_of(said: str) -> int | None:
    """Return a whole number; None for anything else."""
    word = said.strip().rstrip(".")
    return int(word) if word.isdecimal() and len(word) <= 6 else None


def order_of(number: str) -> tuple[int, ...]:
    """Return what items are ordered by: ``1.10`` comes after ``1.9``."""
    return tuple(int(part) for part in re.findall(r"\d{1,9}", number))


def same(one: str, other: str) -> bool:
    """Return whether two names are one, apart from case, spaces and signs."""
    return bare_text(one) == bare_text(other)
