"""What the minute-taker notes while the meeting is held, as changes to its log.

Each function takes the meeting as it is and the time of day, and returns a change
for `MeetingSession.do`, or None where there is nothing to note. Owns the clock, the
item in hand, and who comes and goes; who sits in whose seat is
`ssp_desktop.application.live.seats`', what becomes of an item `agenda_changes`'.
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
    """Return the change that notes an event last in the log."""
    event = RoomEvent(new_id(), kind, time, item, person)
    return Insert(Collection.EVENTS, "", len(meeting.events), event)


# The clock and the item in hand


def begin(meeting: Meeting, time: Time) -> Change | None:
    """Note that the meeting began: what was an agenda is from now on the draft of a referat.

    Where something happened in it already, as a referat that was read tells, it began
    before that, and nobody knows when.
    """
    if has_begun(meeting):
        return None
    planned = meeting.status is Status.PLANNED
    drafted = set_field(meeting, "status", Status.DRAFT) if planned else None
    event = RoomEvent(new_id(), EventKind.BEGAN, None if meeting.events else time)
    return together((Insert(Collection.EVENTS, "", 0, event), drafted))


def end(meeting: Meeting, time: Time) -> Change | None:
    """Note that the meeting ended."""
    if not is_running(meeting):
        return None
    return noted(meeting, EventKind.ENDED, time, item=item_in_progress(meeting))


def take_break(meeting: Meeting, time: Time) -> Change | None:
    """Note that a break began."""
    if not is_running(meeting) or on_break(meeting):
        return None
    return noted(meeting, EventKind.BREAK, time, item=item_in_progress(meeting))


def resume(meeting: Meeting, time: Time, item_id: str = "") -> Change | None:
    """Note that the break is over: with the item in hand, or with the one that is taken up."""
    if not on_break(meeting):
        return None
    item = item_id or item_in_progress(meeting)
    return noted(meeting, EventKind.RESUMED, time, item=item)


def take_up(meeting: Meeting, item_id: str, time: Time) -> Change | None:
    """Take an item in hand.

    The meeting begins with it if it had not, and a break is over. An end that was
    noted before was none, and goes.
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
    """Whether who comes or goes now does so during the items.

    Until the first is taken up, a meeting that began is still calling the roll.
    """
    return is_running(meeting) and bool(last_taken(meeting))


def has_moved(meeting: Meeting, person_id: str) -> bool:
    """Return whether something has happened to a person: the log has them coming or leaving."""
    return any(e.person == person_id and e.kind in MOVES for e in meeting.events)


def is_in_room(meeting: Meeting, person_id: str) -> bool:
    """Return whether a person is in the room now, rulings and substitutions apart."""
    return person_id in Attendance.of(meeting).room_at(last_taken(meeting))


def stand(meeting: Meeting, person_id: str, presence: Presence) -> Change | None:
    """Say how a person stands, from the beginning, before the meeting begins and after.

    Only as long as nothing has happened to them: of who came or left the log tells.
    """
    if has_moved(meeting, person_id):
        return None
    return set_part_field("", meeting.participant(person_id), "presence", presence)


def arrive(meeting: Meeting, person_id: str, time: Time) -> Change | None:
    """Note that a person came, or came back, while the meeting is running."""
    if not is_running(meeting) or is_in_room(meeting, person_id):
        return None
    item = item_in_progress(meeting)
    return noted(meeting, EventKind.ARRIVED, time, item=item, person=person_id)


def leave(meeting: Meeting, person_id: str, time: Time) -> Change | None:
    """Note that a person left while the meeting is running.

    Who has not been called, or is down as excused or absent, was there until now, then:
    the attendance reckons so from the event, and no longer when that is taken back.
    """
    if not is_running(meeting):
        return None
    attendance = Attendance.of(meeting)
    is_out = has_moved(meeting, person_id) and not is_in_room(meeting, person_id)
    if is_out or person_id in attendance.for_one_item:
        return None
    return noted(meeting, EventKind.LEFT, time, item=item_in_progress(meeting), person=person_id)


def come(meeting: Meeting, person_id: str, time: Time) -> Change | None:
    """Have a person be there: they come now when it is under way, else they were there all along.

    Of whom something has been noted, comes now in either case.
    """
    if is_under_way(meeting) or has_moved(meeting, person_id):
        return arrive(meeting, person_id, time)
    return stand(meeting, person_id, Presence.PRESENT)


def go_round(meeting: Meeting, person_id: str, time: Time) -> Change | None:
    """Go round: expected, present, excused, absent; in and out of whom something has happened."""
    if not has_moved(meeting, person_id):
        return next_presence(meeting.participant(person_id))
    if is_in_room(meeting, person_id):
        return leave(meeting, person_id, time)
    return arrive(meeting, person_id, time)


# The roll call


def presence_by_roll_call(meeting: Meeting, people: Iterable[str]) -> Change | None:
    """Have those of the `people` (ids) who have not been called be there, from the beginning.

    For what says of somebody that they are there without calling them: a vote, a ruling.
    All others are left as they stand; None where nobody is to be called.
    """
    wanted = set(people)
    return together(
        stand(meeting, person.id, Presence.PRESENT)
        for person in not_called(meeting)
        if person.id in wanted
    )


def everybody_here(meeting: Meeting) -> Change | None:
    """Have all be there from the beginning whom `still_expected` names, begun or not.

    It answers the roll call: who is excused or absent stays so, and who left is gone.
    """
    return presence_by_roll_call(meeting, [person.id for person in still_expected(meeting)])


def still_expected(meeting: Meeting) -> tuple[Participant, ...]:
    """Return who has not been called, but for members whose seat a substitute has taken.

    While the meeting is under way not guests either: they come and go one by one.
    """
    kept_out = {p.stands_in_for for p in meeting.participants}
    if is_under_way(meeting):
        kept_out |= {p.id for p in meeting.participants if p.role is Role.GUEST}
    return tuple(p for p in not_called(meeting) if p.id not in kept_out)


def must_leave(meeting: Meeting, item_id: str) -> tuple[Participant, ...]:
    """Return who is there and should not be while that item, if it is closed, is in hand.

    Guests, that is: who has a seat, stands in for one, or takes the minutes stays, and so
    does a guest who came while that very item was in hand: they were asked in for it.
    Whether others may stay is for the committee to say; nothing here throws anybody out.
    """
    item = meeting.item(item_id)
    if not item.closed:
        return ()
    staying = {each.person for each in item.substitutions}
    last = {event.person: event for event in meeting.events if event.kind in MOVES}
    # Of who is there the last that was noted, if anything, is that they came.
    staying |= {who for who, event in last.items() if event.item == item_id}
    return tuple(
        person
        for person in Attendance.of(meeting).present_at(item_id)
        if person.role is Role.GUEST and person.id not in staying
    )
