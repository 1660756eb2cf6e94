"""How a meeting goes, as its log of events tells: what is in hand, in which order, how long.

Owns what the log says of items and of the clock. Who was in the room is reckoned
in `ssp_desktop.domain.attendance`. All is read from the meeting; nothing is kept.
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
    """Whether the meeting is still to come, is held, or is over."""

    CONVENED = "convened"
    RUNNING = "running"
    OVER = "over"


def phase(meeting: Meeting, today: datetime.date) -> Phase:
    """Return what the log tells, else what the meeting itself does.

    Only the log says that a meeting is running. Without one, a meeting that is no
    longer planned, as a referat that was imported, is over. Decisions typed into a
    planned one are a draft until its day is past: then it was held, and not followed.
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
    """Return whether the meeting began, be it over or not."""
    return _last(meeting, EventKind.BEGAN) is not None


def began_at(meeting: Meeting) -> datetime.time | None:
    """Return when the meeting began, as far as it was noted."""
    event = _last(meeting, EventKind.BEGAN)
    return event.time if event is not None else None


def ended_at(meeting: Meeting) -> datetime.time | None:
    """Return when the meeting ended, as far as it was noted."""
    event = _last(meeting, EventKind.ENDED)
    return event.time if event is not None else None


def has_ended(meeting: Meeting) -> bool:
    """Return whether the meeting began and is over."""
    last = _last(meeting, EventKind.BEGAN, EventKind.ENDED)
    return last is not None and last.kind is EventKind.ENDED


def is_the_beginning(meeting: Meeting, time: datetime.time | None) -> bool:
    """Return whether the meeting began at `time`, or was to begin then, to the minute."""
    if time is None:
        return False
    begun = [event.time for event in meeting.events if event.kind is EventKind.BEGAN]
    starts = [start for start in (*begun, meeting.time) if start is not None]
    return (time.hour, time.minute) in [(start.hour, start.minute) for start in starts]


def is_running(meeting: Meeting) -> bool:
    """Return whether the meeting began and is not over; a break is a part of it."""
    return has_begun(meeting) and not has_ended(meeting)


def on_break(meeting: Meeting) -> bool:
    """Return whether the meeting is running and has a break."""
    last = _last(meeting, *_OF_THE_CLOCK)
    return last is not None and last.kind is EventKind.BREAK


def last_taken(meeting: Meeting) -> str:
    """Return the id of the item that was taken up last, empty before the first."""
    event = _last(meeting, EventKind.TAKEN_UP)
    return event.item if event else ""


def item_in_progress(meeting: Meeting) -> str:
    """Return the id of the item in hand; empty before the first, and when the meeting is over."""
    item = last_taken(meeting)
    there = any(each.id == item for each in meeting.items)
    return item if there and not has_ended(meeting) else ""


def closed_in_progress(meeting: Meeting) -> bool:
    """Return whether the item in hand is a closed one."""
    in_progress = item_in_progress(meeting)
    return any(item.id == in_progress and item.closed for item in meeting.items)


def sittings(meeting: Meeting) -> list[str]:
    """Return the ids of the items in the order in which they were in hand.

    The first is empty: what was before any item. One that was taken up twice stands
    there twice; one that never was, behind its nearest predecessor in the agenda,
    where that was taken last.
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
    """Return who came and left, in the order of the log, each with its place in `sittings`."""
    places: dict[str, list[int]] = {}
    for at, item in enumerate(sittings(meeting)):
        places.setdefault(item, []).append(at)
    out = []
    now = 0  # where the log has come to
    for event in meeting.events:
        if event.kind is EventKind.TAKEN_UP:
            now = next(at for at in places[event.item] if at > now)
        elif event.kind in (EventKind.ARRIVED, EventKind.LEFT):
            own = places.get(event.item, [now])
            # An item taken up twice has two; a corrected one may not have come yet.
            out.append((max((at for at in own if at <= now), default=own[0]), event))
    return out


def first_sitting(meeting: Meeting) -> int:
    """Return the place in `sittings` of the first item that was taken; behind all if none was."""
    taken = {item.id for item in meeting.items if was_taken(item)}
    order = sittings(meeting)
    return next((at for at, item in enumerate(order) if item in taken), len(order))


def taken_order(meeting: Meeting) -> tuple[str, ...]:
    """Return the ids of the items in the order taken; one taken twice where it was last.

    Items that were withdrawn or put off are not taken, and are not there.
    """
    taken = {item.id for item in meeting.items if was_taken(item)}
    last_first = dict.fromkeys(item for item in reversed(sittings(meeting)) if item in taken)
    return tuple(reversed(last_first))


def dealt_with(meeting: Meeting) -> frozenset[str]:
    """Return the ids of the items that the meeting has come to: from no other is anybody absent.

    Those that were taken up, and those that have a decision, be it that nobody noted
    when. Where nothing was taken up at all, as in a referat that was read, the log tells
    nothing of items, and all of them count; while the meeting runs it tells that none was.
    """
    taken = {event.item for event in meeting.events if event.kind is EventKind.TAKEN_UP}
    all_count = not taken and not is_running(meeting)
    return frozenset(
        item.id
        for item in meeting.items
        if was_taken(item) and (all_count or item.id in taken or item.decided)
    )


def breaks(meeting: Meeting) -> list[tuple[datetime.time, datetime.time | None]]:
    """Return when the meeting paused and went on, None where that is not known.

    To the minute: a break of none is not one, and two with none between them are one.
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
    """Return how long that item has been in hand, breaks left out.

    `now` ends what is still going on. What nobody noted the time of counts as part
    of what went on before it.
    """
    spent = _NOTHING
    for item, start, end in _stretches(meeting, now):
        if item == item_id:
            spent += time_between(start, end)
    return spent


def time_of_meeting(meeting: Meeting, now: datetime.time | None) -> datetime.timedelta:
    """Return how long the meeting has gone on, breaks left out; see `time_spent`."""
    return sum((time_between(start, end) for _, start, end in _stretches(meeting, now)), _NOTHING)


def _stretches(
    meeting: Meeting, now: datetime.time | None
) -> Iterator[tuple[str, datetime.time, datetime.time]]:
    """Yield the stretches without a break: the item in hand, and when it began and ended."""
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
