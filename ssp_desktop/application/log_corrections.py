"""Corrections of the log of a meeting: when something happened, at which item, and that it did not.

Each function returns a change for `MeetingSession.do`, or None where there is nothing
to correct. Owns that a time stays within the meeting and in order, and that taking an
event back gives the state before it.
"""

import datetime

from ssp_desktop.application.as_one import together
from ssp_desktop.application.edits import index_of
from ssp_desktop.application.live import MOVES, Time
from ssp_desktop.domain.changes import Change, Collection, Remove, SetField
from ssp_desktop.domain.course import set_back
from ssp_desktop.domain.danish import dotted_clock
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, Presence
from ssp_desktop.domain.room import EventKind, RoomEvent

_FRAME = (EventKind.BEGAN, EventKind.ENDED)
_WORDS = {
    EventKind.BEGAN: "mødet begyndte",
    EventKind.ENDED: "mødet sluttede",
    EventKind.BREAK: "pausen begyndte",
    EventKind.RESUMED: "mødet gik videre",
    EventKind.ARRIVED: "{0} kom",
    EventKind.LEFT: "{0} gik",
}


class OutsideTheMeeting(UserError):
    """A time is before the meeting began or after it ended, or out of the order of things."""


def set_event_time(meeting: Meeting, event_id: str, time: Time) -> Change | None:
    """Correct when something happened; None where nobody noted it.

    Raises OutsideTheMeeting, with the limits, for a time at which it cannot have been.
    """
    event = meeting.events[index_of(meeting.events, event_id)]
    if time is not None:
        _refuse_outside(meeting, event, time)
    return _set_event(meeting, event_id, "time", time)


def _refuse_outside(meeting: Meeting, event: RoomEvent, time: datetime.time) -> None:
    first, last = _limits(meeting, event)
    wrong = None
    if first is not None and first.time is not None and set_back(first.time, time):
        wrong = f"før {_said(meeting, first)}"
    elif last is not None and last.time is not None and set_back(time, last.time):
        wrong = f"efter at {_said(meeting, last)}"
    if wrong is not None:
        raise OutsideTheMeeting(
            f"Kl. {dotted_clock(time)} er {wrong}. Tidspunktet er ikke ændret. "
            f"Skriv et {_between(first, last)}."
        )


def _limits(meeting: Meeting, event: RoomEvent) -> tuple[RoomEvent | None, RoomEvent | None]:
    """Return the nearest events with a time before and after which `event` must have been.

    That are those of the meeting's beginning and end, and its own kind's: of the same
    person, or of the meeting's course. The beginning and the end hold all between them.
    """
    at = index_of(meeting.events, event.id)

    def bounds(other: RoomEvent) -> bool:
        if other.time is None or other.id == event.id:
            return False
        return event.kind in _FRAME or other.kind in _FRAME or other.person == event.person

    before = (each for each in reversed(meeting.events[:at]) if bounds(each))
    after = (each for each in meeting.events[at + 1 :] if bounds(each))
    return next(before, None), next(after, None)


def _said(meeting: Meeting, event: RoomEvent) -> str:
    """Return what happened, and when."""
    if event.kind is EventKind.TAKEN_UP:
        numbers = {item.id: number for number, item in meeting.numbered_items()}
        number = numbers.get(event.item)
        what = f"punkt {number} blev taget op" if number else "et punkt blev taget op"
    else:
        names = {person.id: person.name for person in meeting.participants}
        what = _WORDS[event.kind].format(names.get(event.person, ""))
    return f"{what} kl. {_clock(event)}"


def _clock(event: RoomEvent) -> str:
    return dotted_clock(event.time) if event.time is not None else ""


def _between(first: RoomEvent | None, last: RoomEvent | None) -> str:
    if first is not None and last is not None:
        return f"tidspunkt mellem kl. {_clock(first)} og kl. {_clock(last)}"
    if first is not None:
        return f"tidspunkt fra kl. {_clock(first)} og frem"
    return f"tidspunkt, der ikke er efter kl. {_clock(last)}" if last is not None else "andet"


def set_event_item(meeting: Meeting, event_id: str, item_id: str) -> Change | None:
    """Correct which item was in hand; an empty id is before the first."""
    return _set_event(meeting, event_id, "item", item_id)


def _set_event(meeting: Meeting, event_id: str, field: str, after: object) -> Change | None:
    event = meeting.events[index_of(meeting.events, event_id)]
    before = getattr(event, field)
    return None if before == after else SetField("", event_id, field, before, after)


def remove_event(meeting: Meeting, event_id: str) -> Change:
    """Take out an event that did not happen, and with it the next of the person that did not then.

    Who never left did not come back, and who never came did not leave: told alone, it
    would say something that nobody noted.
    """
    at = index_of(meeting.events, event_id)
    event = meeting.events[at]
    removed = Remove(Collection.EVENTS, "", at, event)
    if event.kind not in MOVES:
        return removed
    own = (each for each in meeting.events[at + 1 :] if _moves(each, event.person))
    then = next(own, None)
    if then is None or _was_there(meeting, at, event.person) is not _came(then):
        return removed
    later = index_of(meeting.events, then.id)
    return together((Remove(Collection.EVENTS, "", later, then), removed)) or removed


def _moves(event: RoomEvent, person: str) -> bool:
    return event.person == person and event.kind in MOVES


def _came(event: RoomEvent) -> bool:
    return event.kind is EventKind.ARRIVED


def _was_there(meeting: Meeting, at: int, person_id: str) -> bool | None:
    """Return whether somebody was there just before that place in the log; None: nobody said."""
    for event in reversed(meeting.events[:at]):
        if _moves(event, person_id):
            return _came(event)
    person = next((each for each in meeting.participants if each.id == person_id), None)
    if person is None or person.presence is Presence.EXPECTED:
        return None
    return person.presence is Presence.PRESENT
