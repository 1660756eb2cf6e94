"""The removal of events from a meeting's log: what was noted did not happen.

Owns that removing an event restores the state before it: dependent events are removed too, or the
removal is refused.
"""

from ssp_desktop.application.editing.meeting_edits import index_of, set_field
from ssp_desktop.application.editing.one_change import together
from ssp_desktop.application.live.log_corrections import (
    FRAME,
    noted_during,
    refuse_disorder,
    said,
)
from ssp_desktop.application.live.room_log import MOVES
from ssp_desktop.domain.changes import Change, Collection, Remove
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, Presence, Status
from ssp_desktop.domain.room import EventKind, RoomEvent

_AFTER_A_BREAK = (EventKind.TAKEN_UP, EventKind.BREAK)
"""What cannot happen during a break."""


class EventInUse(UserError):
    """An event cannot be removed while others depend on it."""


def remove_event(meeting: Meeting, event_id: str) -> Change:
    """Remove an event that did not happen, and with it what then did not happen either.

    Someone who never left did not return, someone who never came did not leave, and a break that
    never was did not end: on its own, such an event would say something that was not noted. Someone
    who came at an item that was not taken up came at the one before. Without its beginning, a
    meeting that has not begun is planned again. Raises EventInUse for the beginning of a meeting
    with further events, and for the end of a break after which the meeting went on;
    OutsideMeeting for an item that was taken up, if somebody would have left before they came
    without it.
    """
    at = index_of(meeting.events, event_id)
    event = meeting.events[at]
    removed = Remove(Collection.EVENTS, "", at, event)
    if event.kind is EventKind.BEGAN:
        return _without_beginning(meeting, removed)
    if event.kind is EventKind.TAKEN_UP:
        return _without_taking_up(meeting, at, removed)
    if event.kind is EventKind.RESUMED:
        _refuse_to_go_on_with_the_break(meeting, at)
    then = _goes_along(meeting, at)
    if then is None:
        return removed
    later = index_of(meeting.events, then.id)
    return together((Remove(Collection.EVENTS, "", later, then), removed)) or removed


def _without_beginning(meeting: Meeting, removed: Remove) -> Change:
    if len(meeting.events) > 1:
        raise EventInUse(
            "Mødets begyndelse kan ikke fjernes, så længe der er noteret andet i forløbet. "
            "Ret dens tidspunkt, eller fjern det andet først."
        )
    draft = meeting.status is Status.DRAFT
    planned = set_field(meeting, "status", Status.PLANNED) if draft else None
    return together((planned, removed)) or removed


def _without_taking_up(meeting: Meeting, at: int, removed: Remove) -> Change:
    """Return the change that extends the item before, moving what was logged meanwhile to it."""
    earlier = (e for e in reversed(meeting.events[:at]) if e.kind is EventKind.TAKEN_UP)
    before = next(earlier, None)
    item = before.item if before is not None else ""
    change = together((*noted_during(meeting, meeting.events[at], item), removed)) or removed
    refuse_disorder(meeting, change)
    return change


def _refuse_to_go_on_with_the_break(meeting: Meeting, at: int) -> None:
    after = (each for each in meeting.events[at + 1 :] if each.kind in _AFTER_A_BREAK)
    then = next(after, None)
    if then is not None:
        raise EventInUse(
            f"Pausen sluttede, for {said(meeting, then)}. Ret tidspunktet, eller fjern pausen."
        )


def _goes_along(meeting: Meeting, at: int) -> RoomEvent | None:
    """Return what did not happen either if the event at that place did not; None for nothing."""
    event, later = meeting.events[at], meeting.events[at + 1 :]
    if event.kind is EventKind.BREAK:
        clock = (each for each in later if each.kind in (EventKind.RESUMED, *FRAME))
        then = next(clock, None)
        return then if then is not None and then.kind is EventKind.RESUMED else None
    if event.kind not in MOVES:
        return None
    then = next((each for each in later if _moves(each, event.person)), None)
    if then is None or _was_there(meeting, at, event.person) is not _came(then):
        return None
    return then


def _moves(event: RoomEvent, person: str) -> bool:
    return event.person == person and event.kind in MOVES


def _came(event: RoomEvent) -> bool:
    return event.kind is EventKind.ARRIVED


def _was_there(meeting: Meeting, at: int, person_id: str) -> bool:
    """Return whether somebody was present just before that place in the log, as far as known."""
    for event in reversed(meeting.events[:at]):
        if _moves(event, person_id):
            return _came(event)
    people = meeting.participants
    return any(p.id == person_id and p.presence is Presence.PRESENT for p in people)
