"""When somebody was in the room, to the minute, as is told behind the name.

Owns what of the comings and goings is worth telling: a time out of the room, or in
it, that is shorter than the clock can tell is none.
"""

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from ssp_desktop.domain.clock import same_minute, set_back
from ssp_desktop.domain.room import EventKind, RoomEvent


class Stay(NamedTuple):
    """A time in the room; None where it lasted from the beginning or until the end."""

    came: datetime.time | None
    left: datetime.time | None


def stays(
    events: Iterable[RoomEvent], *, there: bool, began: datetime.time | None
) -> tuple[Stay, ...]:
    """Return the stays of one who was `there` at the beginning or not, by their `events` since.

    None of one who was there throughout, and where a time is not known, or one is before
    another that it follows: that is nobody's knowledge of when. `began` is when
    the meeting did, None where nobody noted it.
    """
    since: datetime.time | None = None
    found: list[Stay] = []
    last: datetime.time | None = None
    for event in events:
        if (event.kind is EventKind.ARRIVED) is there:
            continue  # nothing new
        if event.time is None or (last is not None and set_back(last, event.time)):
            return ()
        last = event.time
        if there:
            found.append(Stay(since, event.time))
        since, there = event.time, not there
    if there:
        found.append(Stay(since, None))
    told = [stay for stay in _joined(found) if not same_minute(stay.came or began, stay.left)]
    return () if told == [Stay(None, None)] else tuple(told)


def _joined(found: Iterable[Stay]) -> list[Stay]:
    """Return the stays, with those as one between which the person was out for no minute."""
    out: list[Stay] = []
    for stay in found:
        if out and same_minute(out[-1].left, stay.came):
            stay = Stay(out.pop().came, stay.left)
        out.append(stay)
    return out
