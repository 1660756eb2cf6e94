"""When somebody was in the room, to the minute, as printed after the name.

Owns which arrivals and departures are worth mentioning. A stay in the room, or out of it, of less
than a minute is ignored.
"""

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from ssp_desktop.domain.clock import same_minute, set_back
from ssp_desktop.domain.room import EventKind, RoomEvent


class Stay(NamedTuple):
    """A stay in the room; None where it began at the beginning or lasted to the end."""

    came: datetime.time | None
    left: datetime.time | None


def stays(
    events: Iterable[RoomEvent], *, there: bool, began: datetime.time | None
) -> tuple[Stay, ...]:
    """Return the stays of a person who was `there` at the beginning or not, from later `events`.

    Return none for someone who was there throughout, where a time is not known, or where a time is
    earlier than the one it should follow: then the times cannot be trusted. `began` is when the
    meeting began, None if it was not noted.
    """
    since: datetime.time | None = None
    found: list[Stay] = []
    last: datetime.time | None = None
    for event in events:
        if (event.kind is EventKind.ARRIVED) is there:
            continue  # no change
        if event.time is None or (last is not None and set_back(last, event.time)):
            return ()
        last = event.time
        if there:
            found.append(Stay(since, event.time))
        since, there = event.time, not there
    if there:
        found.append(Stay(since, None))
    shown = [stay for stay in _joined(found) if not same_minute(stay.came or began, stay.left)]
    return () if shown == [Stay(None, None)] else tuple(shown)


def _joined(found: Iterable[Stay]) -> list[Stay]:
    """Return the stays, merging those that are less than a minute apart."""
    out: list[Stay] = []
    for stay in found:
        if out and same_minute(out[-1].left, stay.came):
            stay = Stay(out.pop().came, stay.left)
        out.append(stay)
    return out
