"""Dates and times as the columns store them. The list of meetings needs no other conversion."""

import datetime


def date_or_none(text: str | None) -> datetime.date | None:
    """Return the date of a column that may be NULL."""
    return None if text is None else datetime.date.fromisoformat(text)


def time_or_none(text: str | None) -> datetime.time | None:
    """Return the time of day of a column that may be NULL."""
    return None if text is None else datetime.time.fromisoformat(text)


def moment_or_none(text: str | None) -> datetime.datetime | None:
    """Return the moment of a column that may be NULL."""
    return None if text is None else datetime.datetime.fromisoformat(text)
