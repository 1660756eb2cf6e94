"""The one gate of the open edition: a meeting in which its closed items do not exist.

What remains of a closed item is its number, its neutral title, its case number and its sentence for
the public. Anything else that concerns closed items alone (people, seats, recusals, arrivals and
departures, times, votes, action points, attachments, what became of them) is not in the resulting
meeting, and neither are the closed attachments of open items, nor what was decided behind closed
doors earlier. That is an ordinary meeting, so whatever is made from it cannot reveal what it never
contained. Two meetings that differ only in what happened at closed items give the same result.
"""

from dataclasses import replace

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes import OPEN_TEXT
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Section, WithheldItem
from ssp_desktop.domain.open_edition.open_room import open_room
from ssp_desktop.domain.review import Correction
from ssp_desktop.domain.room import RoomEvent


def open_meeting(meeting: Meeting) -> Meeting:
    """Return what may be shown of `meeting`; the meeting itself if nothing is closed."""
    return OpenMeetings()(meeting)


def withheld(item: AgendaItem) -> WithheldItem:
    """Return what may be shown of a closed item."""
    return WithheldItem(
        item.id,
        title=item.open_title,
        case_number=item.case_number,
        closed=True,
        open_title=item.open_title,
        open_text=item.open_text,
        sections=(Section(OPEN_TEXT, "", item.open_text),),
        fixed_number=item.fixed_number,
    )


class OpenMeetings:
    """The gate for one meeting, applied repeatedly, redoing only what has changed.

    Whatever comes out unchanged is the same object from one call to the next.
    """

    def __init__(self) -> None:
        self._room_of: tuple[object, ...] = ()
        self._room: tuple[tuple[Participant, ...], tuple[RoomEvent, ...]] = ((), ())
        self._shells: dict[str, tuple[AgendaItem, AgendaItem]] = {}
        self._closed_since: tuple[str, ...] = ()

    def __call__(self, meeting: Meeting) -> Meeting:
        """Return `meeting` as `open_meeting` does."""
        if not _withholds(meeting):
            return meeting
        people, events = self._open_room(meeting)
        if meeting.closed_since != self._closed_since:
            self._closed_since, self._shells = meeting.closed_since, {}
        items = []
        shells: dict[str, tuple[AgendaItem, AgendaItem]] = {}
        for item in meeting.items:
            if item.closed or _hides(meeting, item):
                shells[item.id] = self._shell(meeting, item)
                items.append(shells[item.id][1])
            else:
                items.append(item)
        self._shells = shells
        return replace(
            meeting,
            participants=people,
            events=events,
            actions=_open_actions(meeting),
            items=tuple(items),
            reviewers=(),
            remarks=(),
            answers=(),
            accepted=(),
            reopenings=(),
            corrections=_open_corrections(meeting),
            closed_since=(),
        )

    def _open_room(self, meeting: Meeting) -> tuple[tuple[Participant, ...], tuple[RoomEvent, ...]]:
        """Return the people and the log, worked out again only when they may have changed."""
        at_items = tuple((i.id, i.closed, i.state, i.substitutions) for i in meeting.items)
        key = (meeting.participants, meeting.events, at_items)
        if key != self._room_of:
            self._room_of, self._room = key, open_room(meeting)
        return self._room

    def _shell(self, meeting: Meeting, item: AgendaItem) -> tuple[AgendaItem, AgendaItem]:
        """Return `item` with its withheld form: the previous object if it is unchanged."""
        old = self._shells.get(item.id)
        if old and old[0] is item:
            return old
        shell = withheld(item) if item.closed else _opened(meeting, item)
        return (item, old[1] if old and old[1] == shell else shell)


def has_closed(meeting: Meeting) -> bool:
    """Whether the full edition has anything closed: an item, or something in an open one."""
    return any(item.closed or _hides(meeting, item) for item in meeting.items)


def _hides(meeting: Meeting, item: AgendaItem) -> bool:
    """Whether an open item has something that is closed."""
    return any(each.closed for each in item.attachments) or bool(meeting.closed_earlier(item))


def _opened(meeting: Meeting, item: AgendaItem) -> AgendaItem:
    """Return an open item without what is closed in it."""
    closed = meeting.closed_earlier(item)
    return replace(
        item,
        attachments=tuple(each for each in item.attachments if not each.closed),
        earlier=tuple(each for each in item.earlier if each not in closed),
    )


def _withholds(meeting: Meeting) -> bool:
    """Whether anything must be withheld: because of something closed, or of a deleted item."""
    if has_closed(meeting):
        return True
    known = {"", *(item.id for item in meeting.items)}
    named = {
        *(event.item for event in meeting.events),
        *(point.item for point in meeting.actions),
        *(each.item for each in meeting.corrections),
    }
    return not named <= known


def _open_corrections(meeting: Meeting) -> tuple[Correction, ...]:
    """Return the corrections of open items and of the meeting itself."""
    if not meeting.corrections:
        return ()
    told = {"", *(item.id for item in meeting.items if not item.closed)}
    return tuple(each for each in meeting.corrections if each.item in told)


def _open_actions(meeting: Meeting) -> tuple[ActionPoint, ...]:
    """Return the action points of open items; one whose item is deleted may be a closed one's."""
    if not meeting.actions:
        return ()
    open_items = {item.id for item in meeting.items if not item.closed}
    return tuple(point for point in meeting.actions if point.item in open_items)
