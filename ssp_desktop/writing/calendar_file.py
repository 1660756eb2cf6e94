"""Writes calendar files (iCalendar, RFC 5545): entries of meetings, as bytes.

An entry is known by its `uid`: a calendar that has one with the same uid replaces it by one that
was written later, which its sequence and stamp tell. Times are written in UTC, which every calendar
shows in its own zone. Nobody's address is in it.
"""

import datetime
from collections.abc import Iterable
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

DENMARK = ZoneInfo("Europe/Copenhagen")
USUAL_LENGTH = datetime.timedelta(hours=2)
"""How long an entry with an hour lasts: a meeting has no end before it ends."""

_FIRST = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
"""From here on each minute is a number in the sequence of an entry."""

_MAKER = "-//SSP Desktop//DA"


class Entry(NamedTuple):
    """One meeting in a calendar; without `time` it is an entry of the whole day."""

    uid: str
    title: str
    date: datetime.date
    time: datetime.time | None = None
    venue: str = ""
    text: str = ""


def write_calendar(entries: Iterable[Entry], now: datetime.datetime) -> bytes:
    """Return a calendar file with `entries`, written at `now` (local time)."""
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    stamp = now.astimezone(datetime.UTC).replace(microsecond=0)
    for entry in entries:
        calendar.add_component(_event(entry, stamp))
    return bytes(calendar.to_ical())


def _event(entry: Entry, stamp: datetime.datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", stamp)
    event.add("sequence", int((stamp - _FIRST).total_seconds()) // 60)
    event.add("summary", entry.title)
    if entry.time is None:
        event.add("dtstart", entry.date)
        event.add("transp", "TRANSPARENT")  # a day on which a meeting is planned is not taken
    else:
        start = datetime.datetime.combine(entry.date, entry.time, DENMARK)
        event.add("dtstart", start.astimezone(datetime.UTC))
        event.add("duration", USUAL_LENGTH)
    if entry.venue:
        event.add("location", entry.venue)
    if entry.text:
        event.add("description", entry.text)
    return event
