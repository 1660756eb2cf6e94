"""How a meeting goes, by its log of events: what is in progress, in which order, how long.

Owns what the log says about items and the clock. Who was in the room is worked out in
`ssp_desktop.domain.attendance`. Everything is derived from the meeting; nothing is stored.
"""

import datetime
from collections.abc import Iterator
from enum import StrEnum

from ssp_desktop.domain.clock import same_minute, time_between
from ssp_desktop.domain.meeting import Meeting, Status, was_taken
from ssp_desktop.domain.room import EventKind, RoomEvent

_OF_THE_CLOCK = (EventKind.BEGAN, EventKind.ENDED, EventKind.BREAK, EventKind.RESUMED)
_NOTHING = datetime.timedelta()


class Phase(StrEnum):
    """Whether the meeting is still to come, is being held, or is over."""

    CONVENED = "convened"
    RUNNING = "running"
    OVER = "over"


def phase(meeting: Meeting, today: datetime.date) -> Phase:
    """Return the phase by the log, or, without a log, by the meeting itself.

    Only the log can say that a meeting is running. Without one, a meeting that is no longer planned
    (for example imported minutes) is over. Decisions typed into a planned meeting are a draft until
    its day is past; after that the meeting was held without being logged.
    """
    if has_begun(meeting):
        return Phase.OVER if has_ended(meeting) else Phase.RUNNING
    if meeting.status is not Status.PLANNED:
        return Phase.OVER
    past = meeting.date is not None and meeting.date < today
    return Phase.OVER if past and not meeting.is_agenda else Phase.CONVENED


def _last(meeting: Meeting, *kinds: EventKind) -> RoomEvent | None:
    return next((event for event in reversed(meeting.events) if event.kind in kinds), None)


def has_begun(meeting: Meeting) -> bool:
    """Return whether the meeting has begun, even if it is over."""
    return _last(meeting, EventKind.BEGAN) is not None


def began_at(meeting: Meeting) -> datetime.time | None:
    """Return when the meeting began, None if it was not noted."""
    event = _last(meeting, EventKind.BEGAN)
    return event.time if event is not None else None


def ended_at(meeting: Meeting) -> datetime.time | None:
    """Return when the meeting ended, None if it was not noted."""
    event = _last(meeting, EventKind.ENDED)
    return event.time if event is not None else None


def has_ended(meeting: Meeting) -> bool:
    """Return whether the meeting began and is over."""
    last = _last(meeting, EventKind.BEGAN, EventKind.ENDED)
    return last is not None and last.kind is EventKind.ENDED


def is_the_beginning(meeting: Meeting, time: datetime.time | None) -> bool:
    """Return whether the meeting began at `time`, or was due to begin then, to the minute."""
    if time is None:
        return False
    begun = [event.time for event in meeting.events if event.kind is EventKind.BEGAN]
    starts = [start for start in (*begun, meeting.time) if start is not None]
    return (time.hour, time.minute) in [(start.hour, start.minute) for start in starts]


def is_running(meeting: Meeting) -> bool:
    """Return whether the meeting has begun and is not over; a break counts as running."""
    return has_begun(meeting) and not has_ended(meeting)


def on_break(meeting: Meeting) -> bool:
    """Return whether the meeting is running and on a break."""
    last = _last(meeting, *_OF_THE_CLOCK)
    return last is not None and last.kind is EventKind.BREAK


def last_taken(meeting: Meeting) -> str:
    """Return the id of the item that was taken up last, empty before the first."""
    event = _last(meeting, EventKind.TAKEN_UP)
    return event.item if event else ""


def item_in_progress(meeting: Meeting) -> str:
    """Return the id of the item in progress; empty before the first, and after the meeting."""
    item = last_taken(meeting)
    there = any(each.id == item for each in meeting.items)
    return item if there and not has_ended(meeting) else ""


def closed_in_progress(meeting: Meeting) -> bool:
    """Return whether the item in progress is a closed one."""
    in_progress = item_in_progress(meeting)
    return any(item.id == in_progress and item.closed for item in meeting.items)


def sittings(meeting: Meeting) -> list[str]:
    """Return the ids of the items in the order in which they were in progress.

    The first is empty: the time before any item. An item that was taken up twice is there twice. An
    item that was never taken up follows its nearest predecessor on the agenda, where that was taken
    last.
    """
    taken = [event.item for event in meeting.events if event.kind is EventKind.TAKEN_UP]
    last_at = {item: at for at, item in enumerate(taken, start=1)}
    behind: dict[int, list[str]] = {}
    at = 0
    for item in meeting.items:
        if item.id in last_at:
            at = last_at[item.id]
        else:
            behind.setdefault(at, []).append(item.id)
    out = ["", *behind.get(0, ())]
    for at, item_id in enumerate(taken, start=1):
        out += [item_id, *behind.get(at, ())]
    return out


def coming_places(meeting: Meeting) -> list[tuple[int, RoomEvent]]:
    """Return arrivals and departures in the order of the log, each with its place in `sittings`."""
    places: dict[str, list[int]] = {}
    for at, item in enumerate(sittings(meeting)):
        places.setdefault(item, []).append(at)
    out = []
    now = 0  # the place the log has reached
    for event in meeting.events:
        if event.kind is EventKind.TAKEN_UP:
            now = next(at for at in places[event.item] if at > now)
        elif event.kind in (EventKind.ARRIVED, EventKind.LEFT):
            own = places.get(event.item, [now])
            # An item taken up twice has two places; a corrected event may lie ahead of the log.
            out.append((max((at for at in own if at <= now), default=own[0]), event))
    return out


def first_sitting(meeting: Meeting) -> int:
    """Return the place in `sittings` of the first item dealt with; past the end if none was."""
    taken = dealt_with(meeting)
    order = sittings(meeting)
    return next((at for at, item in enumerate(order) if item in taken), len(order))


def taken_order(meeting: Meeting) -> tuple[str, ...]:
    """Return the ids of the items in the order taken; an item taken twice is where it was last.

    Items that were withdrawn or postponed are not taken, and are left out.
    """
    taken = {item.id for item in meeting.items if was_taken(item)}
    last_first = dict.fromkeys(item for item in reversed(sittings(meeting)) if item in taken)
    return tuple(reversed(last_first))


def dealt_with(meeting: Meeting) -> frozenset[str]:
    """Return the ids of the items that the meeting has come to; no one is absent from the others.

    These are the items that were taken up, and those with a decision, even if nobody logged them.
    Where no item was taken up at all, as in imported minutes, the log says nothing about items and
    all of them count; but while the meeting runs, it says that none has been taken.
    """
    taken = {event.item for event in meeting.events if event.kind is EventKind.TAKEN_UP}
    all_count = not taken and not is_running(meeting)
    return frozenset(
        item.id
        for item in meeting.items
        if was_taken(item) and (all_count or item.id in taken or item.decided)
    )


def breaks(meeting: Meeting) -> list[tuple[datetime.time, datetime.time | None]]:
    """Return when the meeting paused and resumed, None where a time is not known.

    To the minute: a break of no length is left out, and two breaks with no time between them are
    one.
    """
    found: list[tuple[datetime.time, datetime.time | None]] = []
    since: datetime.time | None = None
    for event in meeting.events:
        if event.kind not in _OF_THE_CLOCK:
            continue
        if since is not None and not same_minute(since, event.time):
            until = event.time if event.kind is EventKind.RESUMED else None
            if found and same_minute(found[-1][1], since):
                since = found.pop()[0]
            found.append((since, until))
        since = event.time if event.kind is EventKind.BREAK else None
    return [*found, (since, None)] if since is not None else found


def time_spent(meeting: Meeting, item_id: str, now: datetime.time | None) -> datetime.timedelta:
    """Return how long that item has been in progress, breaks left out.

    `now` ends what is still going on. Anything without a noted time counts as part of what went on
    before it.
    """
    spent = _NOTHING
    for item, start, end in _stretches(meeting, now):
        if item == item_id:
            spent += time_between(start, end)
    return spent


def time_of_meeting(meeting: Meeting, now: datetime.time | None) -> datetime.timedelta:
    """Return how long the meeting has lasted, breaks left out; see `time_spent`."""
    return sum((time_between(start, end) for _, start, end in _stretches(meeting, now)), _NOTHING)


def _stretches(
    meeting: Meeting, now: datetime.time | None
) -> Iterator[tuple[str, datetime.time, datetime.time]]:
    """Yield the stretches without a break: the item in progress, and when it began and ended."""
    item = ""
    since: datetime.time | None = None
    going = False
    for event in meeting.events:
        if event.kind in (EventKind.ARRIVED, EventKind.LEFT) or event.time is None:
            continue
        if going and since is not None:
            yield item, since, event.time
        since = event.time
        if event.kind is EventKind.TAKEN_UP:
            item = event.item
        going = event.kind not in (EventKind.BREAK, EventKind.ENDED)
    if going and since is not None and now is not None:
        yield item, since, now
