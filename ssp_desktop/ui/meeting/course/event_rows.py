"""The log of a meeting as rows of a list: when, what, and at which item.

Owns the wording of an event; values in, values out.
"""

import datetime
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt

from ssp_desktop.domain.clock import set_back
from ssp_desktop.domain.danish import dotted_clock
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.ui.rows.following_list import ROW, FollowingModel, Index
from ssp_desktop.ui.words.event_words import event_item_words, event_words

_SIGNS = {
    EventKind.BEGAN: "flag",
    EventKind.ENDED: "flag",
    EventKind.BREAK: "pause",
    EventKind.RESUMED: "rotate-ccw",
    EventKind.TAKEN_UP: "play",
    EventKind.ARRIVED: "user-plus",
    EventKind.LEFT: "user-minus",
}


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event as the list shows it; `item` is in words, empty when the log names none."""

    event: RoomEvent
    time: str
    what: str
    item: str
    out_of_order: bool = False
    """Its time is before that of the nearest row above that has one."""

    @property
    def id(self) -> str:
        """The event's id."""
        return self.event.id

    @property
    def sign(self) -> str:
        """The icon's name."""
        return _SIGNS[self.event.kind]

    @property
    def below(self) -> str:
        """The text below `what`; empty for nothing."""
        late = QCoreApplication.translate("EventRows", "før linjen ovenfor")
        return " · ".join(filter(None, (self.item, late if self.out_of_order else "")))

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(filter(None, (self.time, self.what, self.below)))


def event_rows(meeting: Meeting, person_id: str = "") -> list[EventRow]:
    """Return the rows of the log, or of what it has about one person."""
    names = {person.id: person.name for person in meeting.participants}
    items = {item.id: number for number, item in meeting.numbered_items()}
    titles = {item.id: item.title for item in meeting.items}
    rows = []
    above: datetime.time | None = None
    for event in meeting.events:
        if person_id and event.person != person_id:
            continue
        gone = QCoreApplication.translate("EventRows", "En, der er fjernet fra mødet,")
        name = names.get(event.person, gone)
        what = event_words(event.kind, name)
        item = event_item_words(event, items)
        if event.kind is EventKind.TAKEN_UP:
            what = f"{item} · {titles.get(event.item, '')}".rstrip(" ·")
            item = QCoreApplication.translate("EventRows", "Taget op")
        time = dotted_clock(event.time) if event.time else "–"
        behind = event.time is not None and above is not None and set_back(above, event.time)
        rows.append(EventRow(event, time, what, item, behind))
        above = event.time or above
    return rows


class EventModel(FollowingModel):
    """The rows of the log."""

    rows: list[EventRow]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.what
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row.spoken
        return None
