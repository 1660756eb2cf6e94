"""The words for one event of the log: what happened, at which item, and when.

Words only, in the language of the window.
"""

import datetime

from PySide6.QtCore import QCoreApplication

from ssp_desktop.domain.danish import dotted_clock
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

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


def at_clock(time: datetime.time | None) -> str:
    """Return ``kl. 16.20``; empty when the time is unknown."""
    if time is None:
        return ""
    return QCoreApplication.translate("RoomWords", "kl. {0}").format(dotted_clock(time))


def event_words(kind: EventKind, name: str = "") -> str:
    """Return what happened, with the name of the person concerned."""
    return QCoreApplication.translate("RoomWords", _KINDS[kind]).format(name)


def event_phrase(meeting: Meeting, event: RoomEvent) -> str:
    """Return what happened and when, as part of a sentence."""
    numbers = {item.id: number for number, item in meeting.numbered_items()}
    names = {person.id: person.name for person in meeting.participants}
    gone = QCoreApplication.translate("EventRows", "En, der er fjernet fra mødet,")
    what = event_words(event.kind, names.get(event.person, gone))
    if event.kind is EventKind.TAKEN_UP:
        what = event_item_words(event, numbers)
    return f"{what} {at_clock(event.time)}".rstrip()


def event_item_words(event: RoomEvent, numbers: dict[str, int]) -> str:
    """Return the item at which it happened, from `numbers`; empty when the log has none."""
    translate = QCoreApplication.translate
    if event.kind not in (*OF_PEOPLE, EventKind.TAKEN_UP):
        return ""
    if not event.item:
        return translate("EventRows", "Før første punkt")
    if event.item not in numbers:
        return translate("EventRows", "Et punkt, der er slettet")
    return translate("EventRows", "Punkt {0}").format(numbers[event.item])
