"""Who was in the room: reckoned from how the meeting began and what was noted since.

Owns the rules: who was there when an item was taken, who counts as absent from it,
whether the meeting can decide, and what is to be told of each person. Refuses
wording, which is `ssp_desktop.minutes`'. A ruling or a substitution at an item is
about that item alone; who came or left is so until the log says otherwise. Who voted
at an item took part in it, and may have left before it was over. Of whom nothing was
said, by the roll call or in the log, is neither there nor absent.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from typing import NamedTuple

from ssp_desktop.domain.course import (
    began_at,
    coming_places,
    dealt_with,
    first_sitting,
    is_the_beginning,
    last_taken,
    sittings,
)
from ssp_desktop.domain.meeting import (
    AgendaItem,
    ItemState,
    Meeting,
    Participant,
    Presence,
    Role,
    WithheldItem,
    was_taken,
)
from ssp_desktop.domain.remark import Groups, Remark
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.domain.stays import stays
from ssp_desktop.domain.taking_part import named_at

SEATED = (Role.MEMBER, Role.CHAIR)
"""The roles that have a seat, and so count when the meeting is to decide."""


def looked_at(item: AgendaItem) -> tuple[object, ...]:
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


class _Sat(NamedTuple):
    """Who was in the room at an item: as it ended, at any time of it, and up to then."""

    last: frozenset[str]
    ever: frozenset[str]
    been: frozenset[str]


class Attendance:
    """The attendance of `meeting`, to be asked many times; the log is walked once."""

    def __init__(self, meeting: Meeting) -> None:
        """Reckon for `meeting`; `of` does so once for all who ask."""
        self._meeting = meeting

    @classmethod
    def of(cls, meeting: Meeting) -> "Attendance":
        """Return the attendance of `meeting`, one for all who ask."""
        return meeting.once(cls)

    @cached_property
    def for_one_item(self) -> frozenset[str]:
        """The ids of the substitutes who are there for single items only."""
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
        """The ids of who was there as the meeting began.

        It was said of them, or the first that is noted of them is that they left.
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
        """Who came and left, each with its place in `sittings`, in the order of those."""
        return sorted(coming_places(self._meeting), key=lambda coming: coming[0])

    def _own_comings(self, person: Participant) -> tuple[bool, list[RoomEvent]]:
        """Return whether `person` was there from the beginning, and when they came and left since.

        Who came as the meeting began, and for its first item, was there from the beginning.
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
    def _rooms(self) -> Mapping[str, "_Sat"]:
        """Who was in the room at each item, by the log alone."""
        room = been = self.at_start
        rooms: dict[str, _Sat] = {}
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
            rooms[item] = _Sat(room, ever, been)
        return rooms

    def room_at(self, item_id: str) -> frozenset[str]:
        """Return the ids of who was in the room at that item, rulings and substitutions apart."""
        return self._sat_at(item_id).last

    def ever_at(self, item_id: str) -> frozenset[str]:
        """Return the ids of who was in the room at any time of that item, as `room_at` does."""
        return self._sat_at(item_id).ever

    def _sat_at(self, item_id: str) -> "_Sat":
        began = _Sat(self.at_start, self.at_start, self.at_start)
        return self._rooms.get(item_id, began) if self._meeting.events else began

    def _took_part(self, person: Participant, item: AgendaItem) -> bool:
        """Whether the item names `person`, who came at all."""
        if person.id not in self.came or not (item.votes or item.dissents):
            return False
        people, sat = self._meeting.participants, self._sat_at(item.id)
        return person.id in named_at(item, people, sat.last, sat.ever)

    def _is_listed(self, person: Participant) -> bool:
        """Whether `person` is missed when not there: a guest is not, nor who was never called."""
        if person.role is Role.GUEST or person.id in self.for_one_item:
            return False
        return self.presence_told(person) is not Presence.EXPECTED

    def _is_away(self, person: Participant, item: AgendaItem) -> bool:
        """Whether `person`, one that is listed, is away from `item`."""
        if item.absent is not None:  # where nobody says that one was yet to be called in
            return person.id in item.absent or self._is_yet_to_be_called_in(person, item)
        return person.id not in self.room_at(item.id) or self._is_out(person, item)

    def _is_out(self, person: Participant, item: AgendaItem) -> bool:
        """Whether `person` was out of `item` by a ruling, or has given up the seat for it."""
        ruled = any(each.person == person.id and each.disqualified for each in item.recusals)
        return ruled or any(each.member == person.id for each in item.substitutions)

    def _is_missed(self, person: Participant, item: AgendaItem) -> bool:
        """Whether `person` counts as absent from `item`.

        A substitute does not while the member whose seat it is has it, nor before they were
        called in: the seat is missed once, as the member's. Nobody is absent from an item
        that the meeting has not come to, nor who took part in it before they left.
        """
        if not self._is_listed(person) or not self._is_away(person, item):
            return False
        if item.absent is not None:
            return person.id in item.absent
        if item.id not in self._dealt_with or person.stands_in_for in self.room_at(item.id):
            return False
        if self._is_yet_to_be_called_in(person, item):
            return False
        return self._is_out(person, item) or not self._took_part(person, item)

    def _is_yet_to_be_called_in(self, person: Participant, item: AgendaItem) -> bool:
        """Whether `person` is a substitute who came later than `item` for the first time."""
        if not person.stands_in_for or person.id not in self.came:
            return False
        return person.id not in self._sat_at(item.id).been

    def _was_called_in(self, person: Participant) -> bool:
        """Whether `person` is a substitute who came only after an item had been dealt with."""
        items = (item for item in self._meeting.items if item.id in self._dealt_with)
        return any(self._is_yet_to_be_called_in(person, item) for item in items)

    @cached_property
    def _dealt_with(self) -> frozenset[str]:
        return dealt_with(self._meeting)

    def absent_from(self, item: AgendaItem) -> tuple[Participant, ...]:
        """Return who was absent from `item`, in the order of the participants.

        Those named at the item, or, where nobody was named, those reckoned; nobody
        is absent from an item that was not taken.
        """
        people = self._meeting.participants
        if item.absent is not None:
            return tuple(person for person in people if person.id in item.absent)
        if not was_taken(item):
            return ()
        return tuple(person for person in people if self._is_missed(person, item))

    def present_at(self, item_id: str) -> tuple[Participant, ...]:
        """Return who was there when that item was taken; with an empty id, before the first.

        At one that has been deleted since it is who was in the room.
        """
        people = self._meeting.participants
        item = self._item(item_id)
        if item is None:
            room = self.room_at(item_id)
            return tuple(person for person in people if person.id in room)
        standing_in = {each.person for each in item.substitutions}
        return tuple(p for p in people if self._is_there(p, item, standing_in))

    def ever_present_at(self, item_id: str) -> tuple[Participant, ...]:
        """Return who was there at any time of that item, be it that they left since."""
        there, ever = self.present_at(item_id), self.ever_at(item_id)
        item = self._item(item_id)

        def was_there(person: Participant) -> bool:
            if person in there or item is None:
                return person in there
            named = item.absent is not None and self._is_listed(person)
            return person.id in ever and not named and not self._is_out(person, item)

        return tuple(person for person in self._meeting.participants if was_there(person))

    def perhaps_at(self, item_id: str) -> tuple[Participant, ...]:
        """Return who was there when that item was taken, or may have been: who was not called."""
        there = self.present_at(item_id)
        return tuple(p for p in self._meeting.participants if p in there or p in self.not_called)

    def _is_there(self, person: Participant, item: AgendaItem, standing_in: set[str]) -> bool:
        if self._is_listed(person):
            return not self._is_away(person, item)
        if person.id in self.for_one_item:
            return person.id in standing_in
        return person.id in self.room_at(item.id)

    def quorum_at(self, item_id: str) -> Quorum:
        """Return how many seats are taken at that item, each counted once."""
        there = {person.id for person in self.present_at(item_id)}
        filled = set(there)
        filled |= {p.stands_in_for for p in self._meeting.participants if p.id in there}
        item = self._item(item_id)
        if item is not None:
            filled |= {each.member for each in item.substitutions if each.person in there}
        seats = [p.id for p in self._meeting.participants if p.role in SEATED]
        return Quorum(sum(seat in filled for seat in seats), len(seats))

    @cached_property
    def came(self) -> frozenset[str]:
        """The ids of all who were in the room at any time."""
        arrived = {e.person for _, e in self.comings if e.kind is EventKind.ARRIVED}
        seats = {
            each.person
            for item in self._meeting.items
            if item.id in self._dealt_with
            for each in item.substitutions
        }
        return self.at_start | arrived | (self.for_one_item & seats)

    @cached_property
    def varies(self) -> bool:
        """Whether somebody who came was away from some items, as the log and the rulings tell."""
        remarks = map(self.remark_on, filter(self._is_listed, self._meeting.participants))
        return any(remark.missed or remark.attended for remark in remarks)

    def presence_told(self, person: Participant) -> Presence:
        """Return how a referat lists `person`: who came at all was there, EXPECTED in no list."""
        return Presence.PRESENT if person.id in self.came else person.presence

    @cached_property
    def not_called(self) -> tuple[Participant, ...]:
        """Of whom nothing has been said yet; who is to sit in at single items is not called."""
        people = (p for p in self._meeting.participants if p.id not in self.for_one_item)
        return tuple(p for p in people if self.presence_told(p) is Presence.EXPECTED)

    def remark_on(self, person: Participant) -> Remark:
        """Return what is to be told of `person`; of one who never came only the seat."""
        seat = self._named(person.stands_in_for)
        at = tuple(self._substitutions_of(person))
        if person.id not in self.came or person.id in self.for_one_item:
            return Remark(stands_in_for=seat, stands_in_at=at)
        missed: Groups = ()
        attended: Groups = ()
        if self._is_listed(person):
            missed = self._groups(lambda item: self._is_missed(person, item), named_too=False)
            if self._was_called_in(person):
                attended = self._groups(lambda item: self._had_seat_at(person, item))
        else:
            attended = self._attended(person)
        there, own = self._own_comings(person)
        return Remark(
            stays(own, there=there, began=began_at(self._meeting)), missed, attended, seat, at
        )

    def _had_seat_at(self, person: Participant, item: AgendaItem) -> bool:
        """Whether `person`, who was called in, was there for `item`."""
        if item.id not in self._dealt_with or person.id in (item.absent or ()):
            return False
        there = person.id in self.room_at(item.id) or self._took_part(person, item)
        return there and not self._is_out(person, item)

    def _item(self, item_id: str) -> AgendaItem | None:
        return next((item for item in self._meeting.items if item.id == item_id), None)

    def _named(self, person_id: str) -> Participant | None:
        return next((p for p in self._meeting.participants if p.id == person_id), None)

    def _substitutions_of(self, person: Participant) -> Iterator[tuple[Participant, Groups]]:
        """Yield whose seat `person` takes at single items, and at which."""
        members = {
            each.member: None
            for item in self._meeting.items
            for each in item.substitutions
            if each.person == person.id
        }
        for member_id in members:
            member = self._named(member_id)
            if member:
                told = partial(self._stands_in, person.id, member_id)
                yield member, self._groups(told)

    def _stands_in(self, person_id: str, member_id: str, item: AgendaItem) -> bool:
        if item.id not in self._dealt_with:
            return False
        return any((s.person, s.member) == (person_id, member_id) for s in item.substitutions)

    def _groups(self, told: Callable[[AgendaItem], bool], *, named_too: bool = True) -> Groups:
        """Return the numbers of the items that are `told`, those that follow each other together.

        Items that were not taken part nothing; one that is withheld does, as of that nothing
        is told either way. Without `named_too` an item that itself names who was absent is
        left out, and parts nothing where it says the same.
        """
        groups: list[list[int]] = []
        reach = 0  # the number up to which the last group goes on
        for number, item in self._meeting.numbered_items():
            if isinstance(item, WithheldItem):
                continue
            passed = item.state is not ItemState.PLANNED
            if not passed and not told(item):
                continue
            follows = bool(groups) and reach == number - 1
            if not passed and (named_too or item.absent is None):
                if not follows:
                    groups.append([])
                groups[-1].append(number)
            elif not follows:
                continue
            reach = number
        return tuple(map(tuple, groups))

    def _attended(self, guest: Participant) -> Groups:
        """Return the items that `guest` was there for; none of one who neither came nor left.

        Whoever came for an item was there for it, and may have left before it was over.
        """
        if not self._own_comings(guest)[1]:
            return ()
        arrivals = (event for _, event in self.comings if event.kind is EventKind.ARRIVED)
        came = {event.item for event in arrivals if event.person == guest.id}

        def was_there(item: AgendaItem) -> bool:
            there = item.id in came or guest.id in self.room_at(item.id)
            return there and item.id in self._dealt_with

        return self._groups(was_there)


def not_called(meeting: Meeting) -> tuple[Participant, ...]:
    """Return who has not been called: nobody has said whether they came."""
    return Attendance.of(meeting).not_called


def quorum_now(meeting: Meeting) -> Quorum:
    """Return how many seats are taken at the item that was taken up last."""
    return Attendance.of(meeting).quorum_at(last_taken(meeting))
