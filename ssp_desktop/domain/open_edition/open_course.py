"""The course of a meeting without its closed items: which open items were taken, in which order.

Owns where in that course an event belongs that was logged while a closed item was in progress. It
is not known whether a deleted item was closed, so it counts as closed.
"""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.course import last_taken, sittings
from ssp_desktop.domain.meeting import Meeting, was_taken
from ssp_desktop.domain.room import EventKind, RoomEvent


class Coming(NamedTuple):
    """An arrival or a departure, and the place in the open course where it shows.

    `is_open`: it was logged there, and not at a closed item before.
    """

    place: int
    event: RoomEvent
    is_open: bool


class OpenCourse:
    """The open items of `meeting` in the order in which they were in progress.

    A place is an index into `order`; the first entry, an empty id, is the time before any item.
    """

    def __init__(self, meeting: Meeting) -> None:
        """Read the log; it is read a few times, and only when it has changed."""
        self._meeting = meeting
        items = tuple(item for item in meeting.items if not item.closed)
        self._open = {"", *(item.id for item in items)}
        self._taken_up = tuple(event for event in meeting.events if self.is_taken_up(event))
        taken = {event.item for event in self._taken_up}
        self._sittings = sittings(meeting)
        self.order = sittings(replace(meeting, events=self._taken_up, items=items))
        # The places at which an item was taken up, after that of the beginning.
        self._starts = [0, *(at for at, item in enumerate(self.order) if item in taken)]
        self._blocks = []  # for each sitting, closed ones too, the last such place
        block = 0
        for item in self._sittings:
            block += item in taken
            self._blocks.append(block)

    def is_open(self, item_id: str) -> bool:
        """Whether that is an open item, or the time before any."""
        return item_id in self._open

    def is_taken_up(self, event: RoomEvent) -> bool:
        """Whether the event is the taking up of an open item."""
        return event.kind is EventKind.TAKEN_UP and bool(event.item) and self.is_open(event.item)

    def comings(self) -> Iterator[Coming]:
        """Yield the arrivals and departures; those after the last open item are left out."""
        for sitting, event in Attendance.of(self._meeting).comings:
            is_open = self.is_open(event.item) and self.is_open(self._sittings[sitting])
            place = self._same(sitting) if is_open else self._next(sitting)
            if place is not None:
                yield Coming(place, event, is_open)

    def _same(self, sitting: int) -> int:
        """Return the place of an open sitting."""
        start, item = self._starts[self._blocks[sitting]], self._sittings[sitting]
        return start if self.order[start] == item else self.order.index(item)

    def _next(self, sitting: int) -> int | None:
        """Return the first place after a closed sitting."""
        block = self._blocks[sitting]
        ends = (*self._starts, len(self.order))
        for place in range(ends[block] + 1, ends[block + 1]):
            # An item that was never taken up follows the one before it on the agenda.
            if self._sittings.index(self.order[place]) > sitting:
                return place
        return ends[block + 1] if ends[block + 1] < len(self.order) else None

    def block_of(self, place: int) -> int:
        """Return how many open items had been taken up by then, including the one at `place`."""
        return sum(start <= place for start in self._starts) - 1

    def time_of(self, place: int) -> datetime.time | None:
        """Return when the item at `place` was taken up, None when that is not known."""
        if place == 0 or place not in self._starts:
            return None
        return self._taken_up[self._starts.index(place) - 1].time

    def ends_open(self, event: RoomEvent) -> bool:
        """Whether an open item was in progress at the end that `event` records.

        If no item was ever taken up, the last one on the agenda counts.
        """
        in_progress = event.item or last_taken(self._meeting)
        if not in_progress:
            left = (i for i in reversed(self._meeting.items) if i.closed or was_taken(i))
            in_progress = next((item.id for item in left), "")
        return self.is_open(in_progress)
