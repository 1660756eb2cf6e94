"""Times of day as people mean them: to the minute, and past midnight."""

import datetime

_ONE_DAY = datetime.timedelta(days=1)
_NOTHING = datetime.timedelta()


def same_minute(one: datetime.time | None, other: datetime.time | None) -> bool:
    """Whether both times are known and less than a minute apart."""
    if one is None or other is None:
        return False
    return (one.hour, one.minute) == (other.hour, other.minute)


def set_back(start: datetime.time, end: datetime.time) -> bool:
    """Whether `end` is before `start` because the clock was set back, not because of midnight."""
    back = datetime.timedelta(hours=start.hour - end.hour, minutes=start.minute - end.minute)
    return _NOTHING < back <= _ONE_DAY / 2 or back < -_ONE_DAY / 2


def time_between(start: datetime.time, end: datetime.time) -> datetime.timedelta:
    """Return the time from `start` to `end`, also past midnight; zero if the clock was set back."""
    day = datetime.date(2000, 1, 1)
    length = datetime.datetime.combine(day, end) - datetime.datetime.combine(day, start)
    if length < -_ONE_DAY / 2:
        return length + _ONE_DAY
    return max(length, _NOTHING)
