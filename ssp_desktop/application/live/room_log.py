"""What the minute-taker logs during the meeting, as changes to its log.

Each function takes the current meeting and the time of day, and returns a change for
`MeetingSession.do`, or None when there is nothing to log. Owns the clock, the item in progress, and
who comes and goes. Who sits in whose seat belongs to `ssp_desktop.application.live.seats`; what
happens to an item belongs to `agenda_changes`.
"""

import datetime
from collections.abc import Iterable
from functools import partial

from ssp_desktop.application.editing.meeting_edits import next_presence, set_field, set_part_field
from ssp_desktop.application.editing.one_change import one_by_one, together
from ssp_desktop.domain.attendance import Attendance, not_called
from ssp_desktop.domain.changes import Change, Collection, Insert, Remove
from ssp_desktop.domain.course import (
    has_begun,
    has_ended,
    is_running,
    item_in_progress,
    last_taken,
    on_break,
)
from ssp_desktop.domain.meeting import Meeting, Participant, Presence, Role, Status, new_id
from ssp_desktop.domain.room import EventKind, RoomEvent

Time = datetime.time | None
MOVES = (EventKind.ARRIVED, EventKind.LEFT)
"""What happens to a person."""


def noted(
    meeting: Meeting,
    kind: EventKind,
    time: Time,
    *,
    item: str = "",
    person: str = "",
) -> Insert:
    """Return the change that adds an event at the end of the log."""
    event = RoomEvent(new_id(), kind, time, item, person)
    return Insert(Collection.EVENTS, "", len(meeting.events), event)


# The clock and the item in progress


def begin(meeting: Meeting, time: Time) -> Change | None:
    """Log that the meeting began: the agenda becomes draft minutes.

    If something has already happened in it, as in imported minutes, it began before that, at an
    unknown time.
    """
    if has_begun(meeting):
        return None
    planned = meeting.status is Status.PLANNED
    drafted = set_field(meeting, "status", Status.DRAFT) if planned else None
    event = RoomEvent(new_id(), EventKind.BEGAN, None if meeting.events else time)
    return together((Insert(Collection.EVENTS, "", 0, event), drafted))


def end(meeting: Meeting, time: Time) -> Change | None:
    """Log that the meeting ended."""
    if not is_running(meeting):
        return None
    return noted(meeting, EventKind.ENDED, time, item=item_in_progress(meeting))


def take_break(meeting: Meeting, time: Time) -> Change | None:
    """Log that a break began."""
    if not is_running(meeting) or on_break(meeting):
        return None
    return noted(meeting, EventKind.BREAK, time, item=item_in_progress(meeting))


def resume(meeting: Meeting, time: Time, item_id: str = "") -> Change | None:
    """Log that the break is over: with the item in progress, or with the one taken up now."""
    if not on_break(meeting):
        return None
    item = item_id or item_in_progress(meeting)
    return noted(meeting, EventKind.RESUMED, time, item=item)


def take_up(meeting: Meeting, item_id: str, time: Time) -> Change | None:
    """Take up an item.

    The meeting begins with it if it had not begun, and a break ends. An earlier end of the meeting
    was a mistake, and is removed.
    """
    return one_by_one(
        meeting,
        partial(begin, time=time),
        _without_end,
        partial(resume, time=time, item_id=item_id),
        partial(_taken_up, item_id=item_id, time=time),
    )


def _without_end(meeting: Meeting) -> Change | None:
    if not has_ended(meeting):
        return None
    at = max(at for at, event in enumerate(meeting.events) if event.kind is EventKind.ENDED)
    return Remove(Collection.EVENTS, "", at, meeting.events[at])


def _taken_up(meeting: Meeting, item_id: str, time: Time) -> Change | None:
    if item_in_progress(meeting) == item_id:
        return None
    return noted(meeting, EventKind.TAKEN_UP, time, item=item_id)


# Who comes and goes


def is_under_way(meeting: Meeting) -> bool:
    """Whether anyone who comes or goes now does so during the items.

    Until the first item is taken up, a meeting that has begun is still at the roll call.
    """
    return is_running(meeting) and bool(last_taken(meeting))


def has_moved(meeting: Meeting, person_id: str) -> bool:
    """Return whether the log has an arrival or a departure of that person."""
    return any(e.person == person_id and e.kind in MOVES for e in meeting.events)


def is_in_room(meeting: Meeting, person_id: str) -> bool:
    """Return whether a person is in the room now, ignoring recusals and substitutions."""
    return person_id in Attendance.of(meeting).room_at(last_taken(meeting))


def stand(meeting: Meeting, person_id: str, presence: Presence) -> Change | None:
    """Set a person's presence at the beginning, both before and after the meeting begins.

    Only while they have no arrival or departure in the log: then the log decides.
    """
    if has_moved(meeting, person_id):
        return None
    return set_part_field("", meeting.participant(person_id), "presence", presence)


def arrive(meeting: Meeting, person_id: str, time: Time) -> Change | None:
    """Log that a person came, or returned, while the meeting is running."""
    if not is_running(meeting) or is_in_room(meeting, person_id):
        return None
    item = item_in_progress(meeting)
    return noted(meeting, EventKind.ARRIVED, time, item=item, person=person_id)


def leave(meeting: Meeting, person_id: str, time: Time) -> Change | None:
    """Log that a person left while the meeting is running.

    Someone who has not been called, or is marked as excused or absent, was then present until now:
    attendance follows from the event, and changes back when that is undone.
    """
    if not is_running(meeting):
        return None
    attendance = Attendance.of(meeting)
    is_out = has_moved(meeting, person_id) and not is_in_room(meeting, person_id)
    if is_out or person_id in attendance.for_one_item:
        return None
    return noted(meeting, EventKind.LEFT, time, item=item_in_progress(meeting), person=person_id)


def come(meeting: Meeting, person_id: str, time: Time) -> Change | None:
    """Make a person present: they come now if the meeting is under way, else from the start.

    Someone who already has events in the log comes now in either case.
    """
    if is_under_way(meeting) or has_moved(meeting, person_id):
        return arrive(meeting, person_id, time)
    return stand(meeting, person_id, Presence.PRESENT)


def go_round(meeting: Meeting, person_id: str, time: Time) -> Change | None:
    """Cycle: expected, present, excused, absent; or in and out, for those with events."""
    if not has_moved(meeting, person_id):
        return next_presence(meeting.participant(person_id))
    if is_in_room(meeting, person_id):
        return leave(meeting, person_id, time)
    return arrive(meeting, person_id, time)


# The roll call


def presence_by_roll_call(meeting: Meeting, people: Iterable[str]) -> Change | None:
    """Mark those of the `people` (ids) not yet called as present from the beginning.

    For facts that imply somebody's presence without a roll call: a vote, a recusal. All others are
    unchanged; None when no one is left to call.
    """
    wanted = set(people)
    return together(
        stand(meeting, person.id, Presence.PRESENT)
        for person in not_called(meeting)
        if person.id in wanted
    )


def everybody_here(meeting: Meeting) -> Change | None:
    """Mark everyone in `still_expected` as present from the beginning, begun or not.

    It completes the roll call: those excused or absent stay so, and those who left are gone.
    """
    return presence_by_roll_call(meeting, [person.id for person in still_expected(meeting)])


def still_expected(meeting: Meeting) -> tuple[Participant, ...]:
    """Return those not yet called, except members whose seat a substitute has taken.

    While the meeting is under way guests are left out too: they come and go one by one.
    """
    kept_out = {p.stands_in_for for p in meeting.participants}
    if is_under_way(meeting):
        kept_out |= {p.id for p in meeting.participants if p.role is Role.GUEST}
    return tuple(p for p in not_called(meeting) if p.id not in kept_out)


def must_leave(meeting: Meeting, item_id: str) -> tuple[Participant, ...]:
    """Return those present who should not be while that item, if it is closed, is in progress.

    These are guests: members, substitutes and the minute-taker stay, and so does a guest who came
    while that very item was in progress, because they were asked in for it. Whether others may stay
    is for the committee to decide; nothing here removes anybody.
    """
    item = meeting.item(item_id)
    if not item.closed:
        return ()
    staying = {each.person for each in item.substitutions}
    last = {event.person: event for event in meeting.events if event.kind in MOVES}
    # For those present, the last event, if any, is their arrival.
    staying |= {who for who, event in last.items() if event.item == item_id}
    return tuple(
        person
        for person in Attendance.of(meeting).present_at(item_id)
        if person.role is Role.GUEST and person.id not in staying
    )
