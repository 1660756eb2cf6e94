"""Who was in the room: reckoned from how the meeting began and what was noted since.

Owns the rules: who was there when an item was taken, who counts as absent from it,
and whether the meeting can decide. What is told of each person is `Remarks`'. A ruling
or a substitution at an item is about that item alone; who came or left is so until the
log says otherwise. Who voted at an item took part in it, and may have left before it
was over. Of whom nothing was said, by the roll call or in the log, is neither there
nor absent.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from ssp_desktop.domain.attendance.room_by_log import RoomByLog
from ssp_desktop.domain.attendance.taking_part import named_at
from ssp_desktop.domain.course import (
    last_taken,
)
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Meeting,
    Participant,
    Role,
    WithheldItem,
    was_taken,
)

SEATED = (Role.MEMBER, Role.CHAIR)
"""The roles that have a seat, and so count when the meeting is to decide."""


def attendance_basis(item: AgendaItem) -> tuple[object, ...]:
    """Return what of `item` the attendance is reckoned from.

    Where two meetings have this alike of each item in turn, and the same people and log,
    who was there is the same.
    """
    withheld = isinstance(item, WithheldItem)
    said = (item.state, item.decided, item.absent, item.recusals, item.substitutions)
    return (item.id, withheld, *said)


class Quorum(NamedTuple):
    """How many of the seats are taken, by members or by substitutes for them."""

    present: int
    seats: int

    @property
    def reached(self) -> bool:
        """Whether more than half are there."""
        return 2 * self.present > self.seats


class _There(NamedTuple):
    """Who was there for an item, rulings and substitutions counted: to its end, or ever."""

    present: frozenset[str]
    ever: frozenset[str]


class Attendance(RoomByLog):
    """The attendance of `meeting`, to be asked many times; the log is walked once."""

    def __init__(self, meeting: Meeting) -> None:
        """Reckon for `meeting`; `of` does so once for all who ask."""
        super().__init__(meeting)
        self._there: dict[str, _There] = {}

    @classmethod
    def of(cls, meeting: Meeting) -> "Attendance":
        """Return the attendance of `meeting`, one for all who ask."""
        return meeting.once(cls)

    # Who was there for an item

    @cached_property
    def _items(self) -> Mapping[str, AgendaItem]:
        return {item.id: item for item in self._meeting.items}

    @cached_property
    def _listed(self) -> frozenset[str]:
        uncalled = {person.id for person in self.not_called}
        return frozenset(
            person.id
            for person in self._meeting.participants
            if person.role is not Role.GUEST
            and person.id not in self.for_one_item
            and person.id not in uncalled
        )

    def is_listed(self, person: Participant) -> bool:
        """Whether `person` is missed when not there: a guest is not, nor who was never called."""
        return person.id in self._listed

    def out_of(self, item: AgendaItem) -> frozenset[str]:
        """Return the ids of who was out of `item` by a ruling, or gave up the seat for it."""
        ruled = {each.person for each in item.recusals if each.disqualified}
        return frozenset(ruled | {each.member for each in item.substitutions})

    def _there_at(self, item_id: str) -> _There:
        if item_id not in self._there:
            self._there[item_id] = self._reckoned_at(item_id)
        return self._there[item_id]

    def _reckoned_at(self, item_id: str) -> _There:
        sat, item = self.sat_at(item_id), self._items.get(item_id)
        if item is None:
            return _There(sat.last, sat.last)
        standing_in = self.for_one_item & {each.person for each in item.substitutions}
        others = sat.last - self._listed - self.for_one_item
        out = self.out_of(item)
        if item.absent is None:
            present = (self._listed & sat.last - out) | standing_in | others
            return _There(present, present | sat.ever - out)
        # Where nobody says that one was yet to be called in.
        people = self._meeting.participants
        yet = {p.id for p in people if self._is_yet_to_be_called_in(p, item)}
        present = (self._listed - yet - set(item.absent)) | standing_in | others
        return _There(present, present | sat.ever - out - self._listed)

    def _who_are(self, ids: frozenset[str]) -> tuple[Participant, ...]:
        return tuple(person for person in self._meeting.participants if person.id in ids)

    def present_at(self, item_id: str) -> tuple[Participant, ...]:
        """Return who was there when that item was taken; with an empty id, before the first.

        At one that has been deleted since it is who was in the room.
        """
        return self._who_are(self._there_at(item_id).present)

    def ever_present_at(self, item_id: str) -> tuple[Participant, ...]:
        """Return who was there at any time of that item, be it that they left since."""
        return self._who_are(self._there_at(item_id).ever)

    def perhaps_at(self, item_id: str) -> tuple[Participant, ...]:
        """Return who was there when that item was taken, or may have been: who was not called."""
        uncalled = {person.id for person in self.not_called}
        return self._who_are(self._there_at(item_id).present | uncalled)

    def quorum_at(self, item_id: str) -> Quorum:
        """Return how many seats are taken at that item, each counted once."""
        there = self._there_at(item_id).present
        filled = there | {p.stands_in_for for p in self._meeting.participants if p.id in there}
        item = self._items.get(item_id)
        if item is not None:
            filled |= {each.member for each in item.substitutions if each.person in there}
        seats = [p.id for p in self._meeting.participants if p.role in SEATED]
        return Quorum(sum(seat in filled for seat in seats), len(seats))

    # Who was absent from an item

    def absent_from(self, item: AgendaItem) -> tuple[Participant, ...]:
        """Return who was absent from `item`, in the order of the participants.

        Those named at the item, or, where nobody was named, those reckoned; nobody
        is absent from an item that was not taken.
        """
        if item.absent is not None:
            return self._who_are(frozenset(item.absent))
        if not was_taken(item):
            return ()
        people = self._meeting.participants
        return tuple(person for person in people if self.is_missed(person, item))

    def is_missed(self, person: Participant, item: AgendaItem) -> bool:
        """Whether `person` counts as absent from `item`.

        A substitute does not while the member whose seat it is has it, nor before they were
        called in: the seat is missed once, as the member's. Nobody is absent from an item
        that the meeting has not come to, nor who took part in it before they left.
        """
        if not self.is_listed(person):
            return False
        if item.absent is not None:
            return person.id in item.absent
        room, out = self.room_at(item.id), self.out_of(item)
        if item.id not in self.dealt_with or (person.id in room and person.id not in out):
            return False
        if person.stands_in_for in room or self._is_yet_to_be_called_in(person, item):
            return False
        return person.id in out or not self.took_part(person, item)

    def took_part(self, person: Participant, item: AgendaItem) -> bool:
        """Whether the item names `person`, who came at all."""
        if person.id not in self.came or not (item.votes or item.dissents):
            return False
        people, sat = self._meeting.participants, self.sat_at(item.id)
        return person.id in named_at(item, people, sat.last, sat.ever)

    def _is_yet_to_be_called_in(self, person: Participant, item: AgendaItem) -> bool:
        """Whether `person` is a substitute who came later than `item` for the first time."""
        if not person.stands_in_for or person.id not in self.came:
            return False
        return person.id not in self.sat_at(item.id).been

    def was_called_in(self, person: Participant) -> bool:
        """Whether `person` is a substitute who came only after an item had been dealt with."""
        items = (item for item in self._meeting.items if item.id in self.dealt_with)
        return any(self._is_yet_to_be_called_in(person, item) for item in items)


def not_called(meeting: Meeting) -> tuple[Participant, ...]:
    """Return who has not been called: nobody has said whether they came."""
    return Attendance.of(meeting).not_called


def quorum_now(meeting: Meeting) -> Quorum:
    """Return how many seats are taken at the item that was taken up last."""
    return Attendance.of(meeting).quorum_at(last_taken(meeting))
