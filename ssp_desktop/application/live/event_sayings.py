"""What is said of one event of the log: what happened, at which item, and when."""

import datetime
from collections.abc import Mapping

from ssp_desktop.application.said import QT_TRANSLATE_NOOP, Fact, Said, Words
from ssp_desktop.domain.danish import dotted_clock
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.room import EventKind, RoomEvent

OF_PEOPLE = (EventKind.ARRIVED, EventKind.LEFT)
_KINDS = {
    EventKind.BEGAN: QT_TRANSLATE_NOOP("RoomWords", "Mødet begyndte"),
    EventKind.ENDED: QT_TRANSLATE_NOOP("RoomWords", "Mødet sluttede"),
    EventKind.BREAK: QT_TRANSLATE_NOOP("RoomWords", "Pause"),
    EventKind.RESUMED: QT_TRANSLATE_NOOP("RoomWords", "Mødet genoptaget"),
    EventKind.TAKEN_UP: QT_TRANSLATE_NOOP("RoomWords", "Punktet taget op"),
    EventKind.ARRIVED: QT_TRANSLATE_NOOP("RoomWords", "{0} kom"),
    EventKind.LEFT: QT_TRANSLATE_NOOP("RoomWords", "{0} gik"),
}
_CLOCK = QT_TRANSLATE_NOOP("RoomWords", "kl. {0}")
_AT = Words("", "{0} {1}")
_GONE = QT_TRANSLATE_NOOP("EventRows", "En, der er fjernet fra mødet,")
_BEFORE_FIRST = QT_TRANSLATE_NOOP("EventRows", "Før første punkt")
_DELETED_ITEM = QT_TRANSLATE_NOOP("EventRows", "Et punkt, der er slettet")
_ITEM = QT_TRANSLATE_NOOP("EventRows", "Punkt {0}")


def at_clock_said(time: datetime.time | None) -> Fact:
    """Return ``kl. 16.20``; empty when the time is unknown."""
    return "" if time is None else _CLOCK(dotted_clock(time))


def event_said(kind: EventKind, name: Fact = "") -> Said:
    """Return what happened, with the name of the person concerned."""
    return _KINDS[kind](name)


def event_item_said(event: RoomEvent, numbers: Mapping[str, int]) -> Fact:
    """Return the item at which it happened, from `numbers`; empty when the log has none."""
    if event.kind not in (*OF_PEOPLE, EventKind.TAKEN_UP):
        return ""
    if not event.item:
        return _BEFORE_FIRST()
    if event.item not in numbers:
        return _DELETED_ITEM()
    return _ITEM(numbers[event.item])


def event_phrase(meeting: Meeting, event: RoomEvent) -> Said:
    """Return what happened and when, for an event whose time is known."""
    numbers = {item.id: number for number, item in meeting.numbered_items()}
    names = {person.id: person.name for person in meeting.participants}
    what: Fact = event_said(event.kind, names.get(event.person, _GONE()))
    if event.kind is EventKind.TAKEN_UP:
        what = event_item_said(event, numbers)
    return _AT(what, at_clock_said(event.time))
