"""Who was in the room, and when, as far as the open edition may say.

Owns the rule: nothing logged while a closed item was in progress is shown, except for its effect on
the open items. Someone who arrived during a closed item and stayed is shown as present from the
next open item, at the time it was taken up. Someone who left during one was last seen at the open
item before it, at a time that is not shown. A guest who arrives while a closed item is in progress
came for that item, and is not mentioned, even if nobody logged that they left. Guests and
substitutes who were at no open item are not mentioned at all.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.clock import same_minute
from ssp_desktop.domain.course import has_begun
from ssp_desktop.domain.meeting import Meeting, Participant, Presence, Role
from ssp_desktop.domain.open_edition.open_course import Coming, OpenCourse
from ssp_desktop.domain.room import EventKind, RoomEvent

_ON_THE_LIST = (Role.MEMBER, Role.CHAIR, Role.MINUTE_TAKER)


def open_room(meeting: Meeting) -> tuple[tuple[Participant, ...], tuple[RoomEvent, ...]]:
    """Return the people and the log of `meeting` as they are without its closed items."""
    course = OpenCourse(meeting)
    room = _Room(meeting, course)
    people = tuple(room.as_seen(person) for person in meeting.participants if room.tells_of(person))
    told = {person.id for person in people}
    log = _log(meeting, course, room)
    return people, tuple(event for event in log if not event.person or event.person in told)


class _Room:
    """The people seen at the open items, from the first to the last.

    `kept` are the ids of the events that are shown unchanged; `moved` are those that replace
    others, by how many open items had been taken up.
    """

    def __init__(self, meeting: Meeting, course: OpenCourse) -> None:
        self._attendance = Attendance.of(meeting)
        self._people = meeting.participants
        self._guests = {p.id for p in self._people if p.role is Role.GUEST}
        self._course = course
        self._has_begun = has_begun(meeting)
        self._now = set(self._attendance.at_start)
        self._for_closed: set[str] = set()
        self._seen: set[str] = set()
        self._seated: set[str] = set()
        self._called_in = {
            each.person for item in meeting.items if not item.closed for each in item.substitutions
        }
        self.kept: set[str] = set()
        self.moved: dict[int, list[RoomEvent]] = defaultdict(list)
        comings: dict[int, list[Coming]] = defaultdict(list)
        for coming in course.comings():
            if coming.event.person not in self._attendance.for_one_item:
                comings[coming.place].append(coming)
        for place, item in enumerate(course.order):
            self._pass(place, comings[place])
            if item:
                self._look()

    def _pass(self, place: int, comings: Sequence[Coming]) -> None:
        """Apply the arrivals and departures before the item at `place`, and during it."""
        last = {each.event.person: each.event.kind for each in comings if not each.is_open}
        noted = [each.event for each in comings if each.is_open]
        for event in tuple(noted):
            # Left for a closed item only, and is back when the next one begins.
            if last.get(event.person) is EventKind.LEFT and self._is_back(event, place):
                del last[event.person]
                noted.remove(event)
        for person in self._people:
            if person.id in last:
                self._moved(place, person.id, came=last[person.id] is EventKind.ARRIVED)
        for event in noted:
            self._noted(event, at_item=place > 0)

    def _is_back(self, event: RoomEvent, place: int) -> bool:
        """Whether somebody who was present earlier returns when the item at `place` is taken up."""
        if event.kind is not EventKind.ARRIVED or event.person not in self._now:
            return False
        return event.time is None or same_minute(event.time, self._course.time_of(place))

    def _moved(self, place: int, person: str, *, came: bool) -> None:
        """Record that somebody came or left at a closed item before `place`."""
        if not came and person in self._for_closed:
            self._for_closed.discard(person)
        elif came and person in self._guests - self._seen - self._now:
            self._for_closed.add(person)
        elif came is not (person in self._now):
            self._set(person, came=came)
            kind = EventKind.ARRIVED if came else EventKind.LEFT
            time = self._course.time_of(place) if came else None
            event = RoomEvent(f"{person}@{place}", kind, time, self._course.order[place], person)
            self.moved[self._course.block_of(place)].append(event)

    def _noted(self, event: RoomEvent, *, at_item: bool) -> None:
        """Record that somebody came or left at an open item, or before any."""
        came = event.kind is EventKind.ARRIVED
        if event.person in self._for_closed:
            self._for_closed.discard(event.person)
        if not came and event.person not in self._now:
            return
        self.kept.add(event.id)
        self._set(event.person, came=came)
        if came and at_item:
            self._seen.add(event.person)

    def _set(self, person: str, *, came: bool) -> None:
        if came:
            self._now.add(person)
        else:
            self._now.discard(person)

    def _look(self) -> None:
        """Record who is present at an open item, and in whose seat."""
        self._seen |= self._now
        for person in self._people:
            seat = person.stands_in_for
            if seat and person.id in self._now and seat not in self._now:
                self._seated.add(person.id)

    def tells_of(self, person: Participant) -> bool:
        """Whether there is anything to say about `person`.

        Regular members are always mentioned, and so is a substitute who sent apologies. A guest who
        sent apologies is not, because they may have been asked to come for a closed item. A
        substitute has a seat; one for single items has it at open items or not at all.
        """
        if person.id in self._called_in or person.role in _ON_THE_LIST:
            return True
        substitute = person.role is Role.SUBSTITUTE
        if substitute and not person.stands_in_for:
            return False
        sent_word = substitute and person.presence is Presence.EXCUSED
        return sent_word or self._is_awaited(person) or person.id in self._seen

    def _is_awaited(self, person: Participant) -> bool:
        """Whether the meeting has not begun, and `person` is asked to come."""
        return person.presence is Presence.EXPECTED and not self._has_begun

    def as_seen(self, person: Participant) -> Participant:
        """Return `person` as seen at the open items, without a seat taken only at closed ones.

        That they were there from the beginning may follow from an event that is not shown. Whether
        a substitute called in for single items came is shown by those items alone.
        """
        if person.id in self._attendance.at_start:
            person = replace(person, presence=Presence.PRESENT)
        elif person.id in self._attendance.for_one_item:
            person = replace(person, presence=Presence.EXPECTED)
        if not person.stands_in_for or person.id in self._seated or self._is_awaited(person):
            return person
        guest = person.role is Role.SUBSTITUTE and person.id in self._seen
        return replace(person, stands_in_for="", role=Role.GUEST if guest else person.role)


def _log(meeting: Meeting, course: OpenCourse, room: _Room) -> Iterator[RoomEvent]:
    """Yield the events that are shown."""
    yield from room.moved[0]
    block = 0
    told_break = False
    for event in meeting.events:
        if event.kind is EventKind.TAKEN_UP:
            if course.is_taken_up(event):
                block += 1
                yield event
                yield from room.moved[block]
        elif event.kind is EventKind.BREAK:
            told_break = course.is_open(event.item)
            if told_break:
                yield event
        elif event.kind is EventKind.RESUMED:
            if told_break and course.is_open(event.item):
                yield event
            told_break = False
        elif event.kind is EventKind.ENDED:
            yield event if course.ends_open(event) else replace(event, time=None, item="")
        elif event.kind is EventKind.BEGAN or event.id in room.kept:
            yield event if course.is_open(event.item) else replace(event, item="")
