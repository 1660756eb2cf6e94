"""What the roll call and the log alone say about the room: who came, who left, who was in it.

Owns the reading of the log. Exceptions at an item (a recusal, a substitution, people named as
absent) are left to `Attendance`.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from ssp_desktop.domain import course
from ssp_desktop.domain.course import coming_places, first_sitting, is_the_beginning, sittings
from ssp_desktop.domain.meeting import Meeting, Participant, Presence, Role
from ssp_desktop.domain.room import EventKind, RoomEvent


class Sat(NamedTuple):
    """Who was in the room at an item: when it ended, at any time during it, and up to then."""

    last: frozenset[str]
    ever: frozenset[str]
    been: frozenset[str]


class RoomByLog:
    """The people in the room at `meeting`; the log is read once."""

    def __init__(self, meeting: Meeting) -> None:
        self._meeting = meeting

    @cached_property
    def dealt_with(self) -> frozenset[str]:
        """The ids of the items that the meeting has come to; see `course.dealt_with`."""
        return course.dealt_with(self._meeting)

    @cached_property
    def for_one_item(self) -> frozenset[str]:
        """The ids of the substitutes who are present for single items only."""
        named = {each.person for item in self._meeting.items for each in item.substitutions}
        if not named:
            return frozenset()
        return frozenset(
            person.id
            for person in self._meeting.participants
            if person.id in named and person.role is Role.SUBSTITUTE and not person.stands_in_for
        )

    @cached_property
    def at_start(self) -> frozenset[str]:
        """The ids of those present when the meeting began.

        Either this was noted of them, or the first event about them is that they left.
        """
        first = {event.person: event.kind for _, event in reversed(self.comings)}
        return frozenset(
            person.id
            for person in self._meeting.participants
            if (person.presence is Presence.PRESENT or first.get(person.id) is EventKind.LEFT)
            and person.id not in self.for_one_item
        )

    @cached_property
    def comings(self) -> list[tuple[int, RoomEvent]]:
        """The arrivals and departures, each with its place in `sittings`, in that order."""
        return sorted(coming_places(self._meeting), key=lambda coming: coming[0])

    def comings_of(self, person: Participant) -> tuple[bool, list[RoomEvent]]:
        """Return whether `person` was there from the beginning, and later arrivals and departures.

        Someone who arrived just as the meeting began, for its first item, was there from the
        beginning.
        """
        own = [(at, event) for at, event in self.comings if event.person == person.id]
        there = person.id in self.at_start
        if not there and own and own[0][1].kind is EventKind.ARRIVED:
            at, first = own[0]
            there = is_the_beginning(self._meeting, first.time)
            there = there and at <= first_sitting(self._meeting)
            own = own[1:] if there else own
        return there, [event for _, event in own]

    @cached_property
    def came(self) -> frozenset[str]:
        """The ids of everyone who was in the room at any time."""
        arrived = {e.person for _, e in self.comings if e.kind is EventKind.ARRIVED}
        seats = {
            each.person
            for item in self._meeting.items
            if item.id in self.dealt_with
            for each in item.substitutions
        }
        return self.at_start | arrived | (self.for_one_item & seats)

    def listed_presence(self, person: Participant) -> Presence:
        """Return how the minutes list `person`: present if they came at all; never EXPECTED."""
        return Presence.PRESENT if person.id in self.came else person.presence

    @cached_property
    def not_called(self) -> tuple[Participant, ...]:
        """Those about whom nothing is known yet; a substitute for single items is not called."""
        people = (p for p in self._meeting.participants if p.id not in self.for_one_item)
        return tuple(p for p in people if self.listed_presence(p) is Presence.EXPECTED)

    @cached_property
    def _rooms(self) -> Mapping[str, Sat]:
        room = been = self.at_start
        rooms: dict[str, Sat] = {}
        comings = iter(self.comings)
        coming = next(comings, None)
        for at, item in enumerate(sittings(self._meeting)):
            ever = room | rooms[item].ever if item in rooms else room
            while coming and coming[0] == at:
                event = coming[1]
                came = event.kind is EventKind.ARRIVED
                room = room | {event.person} if came else room - {event.person}
                ever |= room
                coming = next(comings, None)
            been |= ever
            rooms[item] = Sat(room, ever, been)
        return rooms

    def room_at(self, item_id: str) -> frozenset[str]:
        """Return the ids of those in the room at that item, ignoring recusals and substitutions."""
        return self.sat_at(item_id).last

    def sat_at(self, item_id: str) -> Sat:
        """Return who was in the room at that item: at its end, at any time, and before it."""
        began = Sat(self.at_start, self.at_start, self.at_start)
        return self._rooms.get(item_id, began) if self._meeting.events else began
