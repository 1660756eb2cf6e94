"""Corrections of a meeting's log: when something happened, and at which item.

Each function returns a change for `MeetingSession.do`, or None when there is nothing to correct.
Owns that a time stays within the meeting and in order, also for a person's own arrivals and
departures. Removing an event is for `log_removals`.
"""

import datetime
from collections.abc import Iterator

from ssp_desktop.application.editing.meeting_edits import index_of
from ssp_desktop.application.editing.one_change import together
from ssp_desktop.application.live.room_log import MOVES, Time
from ssp_desktop.domain.changes import Change, SetField
from ssp_desktop.domain.clock import set_back
from ssp_desktop.domain.course import coming_places
from ssp_desktop.domain.danish import dotted_clock
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.room import EventKind, RoomEvent

FRAME = (EventKind.BEGAN, EventKind.ENDED)
_STILL_ON = datetime.timedelta(hours=12)
"""How long after its beginning events are still taken to be logged as they happen."""
_WORDS = {
    EventKind.BEGAN: "mødet begyndte",
    EventKind.ENDED: "mødet sluttede",
    EventKind.BREAK: "pausen begyndte",
    EventKind.RESUMED: "mødet gik videre",
    EventKind.ARRIVED: "{0} kom",
    EventKind.LEFT: "{0} gik",
}


class OutsideMeeting(UserError):
    """A time is before the meeting began or after it ended, or out of order."""


def set_event_time(
    meeting: Meeting, event_id: str, time: Time, now: datetime.datetime | None = None
) -> Change | None:
    """Correct when something happened; None if the time was not noted.

    `now` is the clock of the room. Raises OutsideMeeting, with the limits, for a time at which
    it cannot have happened, or that is still to come.
    """
    event = meeting.events[index_of(meeting.events, event_id)]
    if time is not None:
        _refuse_outside(meeting, event, time, _clock_of_the_meeting(meeting, now))
    return _set_event(meeting, event_id, "time", time)


def _clock_of_the_meeting(meeting: Meeting, now: datetime.datetime | None) -> Time:
    """Return the time of day while events are logged as they happen; None later.

    The day after, or when the meeting's day is unknown, the clock says nothing about it.
    """
    began = next((e.time for e in meeting.events if e.kind is EventKind.BEGAN), None)
    if now is None or meeting.date is None or began is None:
        return None
    since = now - datetime.datetime.combine(meeting.date, began.replace(second=0))
    return now.time() if datetime.timedelta() <= since < _STILL_ON else None


def _refuse_outside(meeting: Meeting, event: RoomEvent, time: datetime.time, now: Time) -> None:
    first, last = _limits(meeting, event)
    wrong = None
    if first is not None and first.time is not None and set_back(first.time, time):
        wrong = f"er før {said(meeting, first)}"
    elif last is not None and last.time is not None and set_back(time, last.time):
        wrong = f"er efter at {said(meeting, last)}"
    elif now is not None and set_back(time, now):
        wrong = "er ikke nået endnu"
    if wrong is not None:
        until = now if last is None else last.time
        raise OutsideMeeting(
            f"Kl. {dotted_clock(time)} {wrong}. Tidspunktet er ikke ændret. "
            f"Skriv et {_between(first.time if first else None, until)}."
        )


def impossible_times(meeting: Meeting) -> Iterator[tuple[RoomEvent, RoomEvent]]:
    """Yield events whose time is before that of an earlier event, with the earlier one.

    A wrong clock, or corrections on another day, leave such times.
    """
    for event in meeting.events:
        first, _ = _limits(meeting, event)
        if first is None or first.time is None or event.time is None:
            continue
        if set_back(first.time, event.time):
            yield event, first


def _limits(meeting: Meeting, event: RoomEvent) -> tuple[RoomEvent | None, RoomEvent | None]:
    """Return the nearest timed events before and after which `event` must have been.

    Those are the meeting's beginning and end, and events of its own kind: of the same person, or of
    the meeting's course. The beginning and the end enclose all others.
    """
    at = index_of(meeting.events, event.id)

    def bounds(other: RoomEvent) -> bool:
        if other.time is None or other.id == event.id:
            return False
        return event.kind in FRAME or other.kind in FRAME or other.person == event.person

    before = (each for each in reversed(meeting.events[:at]) if bounds(each))
    after = (each for each in meeting.events[at + 1 :] if bounds(each))
    return next(before, None), next(after, None)


def said(meeting: Meeting, event: RoomEvent) -> str:
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


def _between(first: Time, last: Time) -> str:
    if first is not None and last is not None:
        return f"tidspunkt mellem kl. {dotted_clock(first)} og kl. {dotted_clock(last)}"
    if first is not None:
        return f"tidspunkt fra kl. {dotted_clock(first)} og frem"
    return f"tidspunkt, der ikke er efter kl. {dotted_clock(last)}" if last is not None else "andet"


def set_event_item(meeting: Meeting, event_id: str, item_id: str) -> Change | None:
    """Correct which item was in progress; an empty id means before the first.

    Raises OutsideMeeting, with the limits, for an item by which a person would have left before
    they came.
    """
    change = _set_event(meeting, event_id, "item", item_id)
    event = meeting.events[index_of(meeting.events, event_id)]
    if change is not None and event.kind in MOVES:
        _refuse_out_of_order(change.apply(meeting), event)
    elif change is not None:
        change = together((change, *noted_during(meeting, event, item_id)))
        refuse_disorder(meeting, change)
    return change


def noted_during(meeting: Meeting, taken: RoomEvent, item_id: str) -> Iterator[SetField]:
    """Yield the changes that move arrivals and departures at an item taken up to `item_id`."""
    at = index_of(meeting.events, taken.id)
    for event in meeting.events[at + 1 :]:
        if event.kind is EventKind.TAKEN_UP:
            return
        if event.kind in MOVES and event.item == taken.item:
            yield SetField("", event.id, "item", event.item, item_id)


def refuse_disorder(meeting: Meeting, change: Change | None) -> None:
    """Refuse a change to the items taken up if somebody would then leave before arriving."""
    after = change.apply(meeting) if change is not None else meeting
    for person in _out_of_order(after) - _out_of_order(meeting):
        name = next((p.name for p in meeting.participants if p.id == person), "nogen")
        raise OutsideMeeting(
            f"Så ville {name} være gået ved et punkt før det, hvor {name} kom, eller omvendt. "
            f"Punktet er ikke ændret. Ret først, ved hvilke punkter {name} kom og gik."
        )


def _out_of_order(meeting: Meeting) -> set[str]:
    """Return those whose arrivals and departures are at items in another order than the log's."""
    reached: dict[str, int] = {}
    found = set()
    for at, event in coming_places(meeting):
        if at < reached.get(event.person, 0):
            found.add(event.person)
        reached[event.person] = at
    return found


def _refuse_out_of_order(meeting: Meeting, event: RoomEvent) -> None:
    """Refuse the item of `event` in `meeting` when the person's other events forbid it."""
    own = [(at, each) for at, each in coming_places(meeting) if each.person == event.person]
    number = index_of([each for _, each in own], event.id)
    at, here = own[number]
    before, after = own[:number][-1:], own[number + 1 :][:1]
    if before and before[0][0] > at:
        wrong = f"før {_said_at(meeting, before[0][1])}"
    elif after and after[0][0] < at:
        wrong = f"efter at {_said_at(meeting, after[0][1])}"
    else:
        return
    first = _place(meeting, before[0][1]) if before else ""
    last = _place(meeting, after[0][1]) if after else ""
    limits = f"fra {first} og frem" if not last else f"der ikke er efter {last}"
    if first and last:
        limits = f"fra {first} til {last}"
    raise OutsideMeeting(
        f"{_place(meeting, here).capitalize()} er {wrong}. Punktet er ikke ændret. "
        f"Vælg et punkt, {limits}, i den rækkefølge de blev taget."
    )


def _said_at(meeting: Meeting, event: RoomEvent) -> str:
    """Return who came or left, and at which item."""
    names = {person.id: person.name for person in meeting.participants}
    what = _WORDS[event.kind].format(names.get(event.person, ""))
    return f"{what} ({_place(meeting, event)})"


def _place(meeting: Meeting, event: RoomEvent) -> str:
    """Return the item at which an event was logged."""
    if not event.item:
        return "tiden før første punkt"
    numbers = {item.id: number for number, item in meeting.numbered_items()}
    return f"punkt {numbers[event.item]}" if event.item in numbers else "det slettede punkt"


def _set_event(meeting: Meeting, event_id: str, field: str, after: object) -> Change | None:
    event = meeting.events[index_of(meeting.events, event_id)]
    before = getattr(event, field)
    return None if before == after else SetField("", event_id, field, before, after)
