"""Who was in the room, worked out from how the meeting began and what was logged since.

Owns the rules: who was present when an item was taken, who counts as absent from it, and whether
the meeting can decide. What is said about each person is left to `Remarks`. A recusal or a
substitution at an item applies to that item alone; an arrival or a departure applies until the log
says otherwise. Anyone who voted on an item took part in it, though they may have left before it was
over. A person whom neither the roll call nor the log mentions is neither present nor absent.
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
"""The roles that have a seat, and so count towards whether the meeting can decide."""


def attendance_basis(item: AgendaItem) -> tuple[object, ...]:
    """Return the parts of `item` that attendance depends on.

    If two meetings agree on these for each item in turn, and have the same people and log, their
    attendance is the same.
    """
    withheld = isinstance(item, WithheldItem)
    said = (item.state, item.decided, item.absent, item.recusals, item.substitutions)
    voted = {(vote.by_party, who) for vote in item.votes for who in vote.named}
    dissented = {who for dissent in item.dissents for who in dissent.owners}
    return (item.id, withheld, *said, voted, dissented)


class Quorum(NamedTuple):
    """How many of the seats are taken, by members or by their substitutes."""

    present: int
    seats: int

    @property
    def reached(self) -> bool:
        """Whether more than half of the seats are taken."""
        return 2 * self.present > self.seats


class _There(NamedTuple):
    """Who was present for an item, counting recusals and substitutions: at its end, or at all."""

    present: frozenset[str]
    ever: frozenset[str]


class Attendance(RoomByLog):
    """The attendance of `meeting`. It can be asked many times; the log is read once."""

    def __init__(self, meeting: Meeting) -> None:
        """Work out the attendance of `meeting`; `of` does so once for all callers."""
        super().__init__(meeting)
        self._there: dict[str, _There] = {}

    @classmethod
    def of(cls, meeting: Meeting) -> "Attendance":
        """Return the attendance of `meeting`, shared by all callers."""
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
        """Whether `person` is missed when away; guests and people not yet called are not."""
        return person.id in self._listed

    def out_of(self, item: AgendaItem) -> frozenset[str]:
        """Return the ids of those out of `item` by a recusal, or who gave up their seat for it."""
        ruled = {each.person for each in item.recusals if each.disqualified}
        return frozenset(ruled | {each.member for each in item.substitutions})

    def _there_at(self, item_id: str) -> _There:
        if item_id not in self._there:
            self._there[item_id] = self._worked_out_at(item_id)
        return self._there[item_id]

    def _worked_out_at(self, item_id: str) -> _There:
        sat, item = self.sat_at(item_id), self._items.get(item_id)
        if item is None:
            return _There(sat.last, sat.last)
        standing_in = self.for_one_item & {each.person for each in item.substitutions}
        others = sat.last - self._listed - self.for_one_item
        out = self.out_of(item)
        if item.absent is None:
            present = (self._listed & sat.last - out) | standing_in | others
            return _There(present, present | sat.ever - out)
        # The item names who was absent: the others were present, except those yet to be called in.
        people = self._meeting.participants
        yet = {p.id for p in people if self._is_yet_to_be_called_in(p, item)}
        present = (self._listed - yet - set(item.absent)) | standing_in | others
        return _There(present, present | sat.ever - out - self._listed)

    def _who_are(self, ids: frozenset[str]) -> tuple[Participant, ...]:
        return tuple(person for person in self._meeting.participants if person.id in ids)

    def present_at(self, item_id: str) -> tuple[Participant, ...]:
        """Return who was present when that item was taken; with an empty id, before the first item.

        For an item that has since been deleted, return who was in the room.
        """
        return self._who_are(self._there_at(item_id).present)

    def ever_present_at(self, item_id: str) -> tuple[Participant, ...]:
        """Return who was present at any time during that item, even if they then left."""
        return self._who_are(self._there_at(item_id).ever)

    def perhaps_at(self, item_id: str) -> tuple[Participant, ...]:
        """Return who was, or may have been, present at that item: also those not called."""
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

        These are the people named at the item, or, when none are named, those worked out from the
        log. No one is absent from an item that was not taken.
        """
        if item.absent is not None:
            return self._who_are(frozenset(item.absent))
        if not was_taken(item):
            return ()
        people = self._meeting.participants
        return tuple(person for person in people if self.is_missed(person, item))

    def is_missed(self, person: Participant, item: AgendaItem) -> bool:
        """Whether `person` counts as absent from `item`.

        A substitute does not count while the member has the seat, nor before being called in: the
        seat is missed once, as the member's. No one is absent from an item that the meeting has not
        come to, and no one who took part in an item is absent from it, even if they then left.
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
        """Whether `person` came to the meeting and is named by the item."""
        if person.id not in self.came or not (item.votes or item.dissents):
            return False
        people, sat = self._meeting.participants, self.sat_at(item.id)
        return person.id in named_at(item, people, sat.last, sat.ever)

    def _is_yet_to_be_called_in(self, person: Participant, item: AgendaItem) -> bool:
        """Whether `person` is a substitute who first came after `item`."""
        if not person.stands_in_for or person.id not in self.came:
            return False
        return person.id not in self.sat_at(item.id).been

    def was_called_in(self, person: Participant) -> bool:
        """Whether `person` is a substitute who only came after an item had been dealt with."""
        items = (item for item in self._meeting.items if item.id in self.dealt_with)
        return any(self._is_yet_to_be_called_in(person, item) for item in items)


def not_called(meeting: Meeting) -> tuple[Participant, ...]:
    """Return who has not been called: nothing says whether they came."""
    return Attendance.of(meeting).not_called


def quorum_now(meeting: Meeting) -> Quorum:
    """Return how many seats are taken at the item that was taken up last."""
    return Attendance.of(meeting).quorum_at(last_taken(meeting))
