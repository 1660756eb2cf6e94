"""Days and times of day as the columns hold them. The list of meetings needs no more of a row."""

import datetime


def date_or_none(text: str | None) -> datetime.date | None:
    """Return the date of a column that may be NULL."""
    return None if text is None else datetime.date.fromisoformat(text)


def time_or_none(text: str | None) -> datetime.time | None:
    """Return the time of day of a column that may be NULL."""
    return None if text is None else datetime.time.fromisoformat(text)
