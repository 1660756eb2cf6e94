"""What to say about each person besides the name, as values without words.

Owns what is worth saying about somebody who came, given who was present at each item
(`Attendance`). `ssp_desktop.minutes` puts it into words.
"""

from collections.abc import Callable, Iterator
from functools import cached_property, partial
from typing import NamedTuple

from ssp_desktop.domain.attendance.attendance import Attendance
from ssp_desktop.domain.attendance.stays import Stay, stays
from ssp_desktop.domain.course import began_at
from ssp_desktop.domain.meeting import AgendaItem, ItemState, Meeting, Participant, WithheldItem
from ssp_desktop.domain.room import EventKind

Groups = tuple[tuple[int, ...], ...]
"""Numbers of items, grouped when consecutive; items that were not taken do not break a group."""


class Remark(NamedTuple):
    """What to say about one person besides the name.

    `stays` is empty for someone who was present throughout, and where a time is not known. `missed`
    are the items that somebody who came was away from. `attended` are the items that a guest was
    present for, if not all, or that a substitute who was called in later was present for.
    `stands_in_for` is the member whose seat the person takes throughout; `stands_in_at` lists
    members and the items at which the person takes their seat.
    """

    stays: tuple[Stay, ...] = ()
    missed: Groups = ()
    attended: Groups = ()
    stands_in_for: Participant | None = None
    stands_in_at: tuple[tuple[Participant, Groups], ...] = ()


class Remarks:
    """What to say about the people of `meeting`."""

    def __init__(self, meeting: Meeting) -> None:
        """Work out the remarks for `meeting`; `of` does so once for all callers."""
        self._meeting = meeting
        self._attendance = Attendance.of(meeting)

    @classmethod
    def of(cls, meeting: Meeting) -> "Remarks":
        """Return the remarks on the people of `meeting`, shared by all callers."""
        return meeting.once(cls)

    @cached_property
    def vary(self) -> bool:
        """Whether somebody who came missed some items, by the log and the recusals."""
        listed = filter(self._attendance.is_listed, self._meeting.participants)
        return any(remark.missed or remark.attended for remark in map(self.on, listed))

    def on(self, person: Participant) -> Remark:
        """Return what to say about `person`; for someone who never came, only the seat."""
        attendance = self._attendance
        seat = self._named(person.stands_in_for)
        at = tuple(self._substitutions_of(person))
        if person.id not in attendance.came or person.id in attendance.for_one_item:
            return Remark(stands_in_for=seat, stands_in_at=at)
        missed: Groups = ()
        attended: Groups = ()
        if attendance.is_listed(person):
            missed = self._groups(partial(attendance.is_missed, person), named_too=False)
            if attendance.was_called_in(person):
                attended = self._groups(partial(self._had_seat_at, person))
        else:
            attended = self._attended(person)
        there, own = attendance.comings_of(person)
        began = began_at(self._meeting)
        return Remark(stays(own, there=there, began=began), missed, attended, seat, at)

    def _had_seat_at(self, person: Participant, item: AgendaItem) -> bool:
        """Whether `person`, who was called in, was present for `item`."""
        attendance = self._attendance
        if item.id not in attendance.dealt_with or person.id in (item.absent or ()):
            return False
        there = person.id in attendance.room_at(item.id) or attendance.took_part(person, item)
        return there and person.id not in attendance.out_of(item)

    def _named(self, person_id: str) -> Participant | None:
        return next((p for p in self._meeting.participants if p.id == person_id), None)

    def _substitutions_of(self, person: Participant) -> Iterator[tuple[Participant, Groups]]:
        """Yield each member whose seat `person` takes at single items, and the items."""
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
        if item.id not in self._attendance.dealt_with:
            return False
        return any((s.person, s.member) == (person_id, member_id) for s in item.substitutions)

    def _groups(self, told: Callable[[AgendaItem], bool], *, named_too: bool = True) -> Groups:
        """Return the numbers of the items for which `told` is true, consecutive ones grouped.

        Items that were not taken do not break a group. A withheld item does, because nothing may be
        said about it either way. Without `named_too`, an item that itself names who was absent is
        left out, and does not break a group if it says the same.
        """
        groups: list[list[int]] = []
        reach = 0  # the number that the last group reaches to
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
        """Return the items that `guest` was present for; none if the guest neither came nor left.

        Anyone who came for an item was present for it, though they may have left before it was
        over.
        """
        attendance = self._attendance
        if not attendance.comings_of(guest)[1]:
            return ()
        arrivals = (event for _, event in attendance.comings if event.kind is EventKind.ARRIVED)
        came = {event.item for event in arrivals if event.person == guest.id}

        def was_there(item: AgendaItem) -> bool:
            there = item.id in came or guest.id in attendance.room_at(item.id)
            return there and item.id in attendance.dealt_with

        return self._groups(was_there)
