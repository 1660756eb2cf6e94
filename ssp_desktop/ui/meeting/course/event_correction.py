"""The line below the log that corrects the selected event: when, and at which item.

Enter applies what is written and returns to the list; Escape leaves the event
unchanged.
"""

import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.fields.time_field import TimeField
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.spoken_tip import give_tip
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.words.event_words import OF_PEOPLE

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EventCorrection(QWidget):
    """Two fields and a button for one event."""

    time_wanted = Signal(str, object)
    """The event should have that time of day, or none."""
    item_wanted = Signal(str, str)
    """The event should belong to that item."""
    remove_wanted = Signal(str)
    left = Signal()
    """Return to the list."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event: RoomEvent | None = None
        label = QLabel(self.tr("kl."), self)
        as_quiet(label)
        self.time = TimeField(self)
        self.time.setAccessibleName(self.tr("Tidspunkt"))
        self.time.setFixedWidth(self.fontMetrics().horizontalAdvance("00:00") + 4 * GRID)
        self.time.editingFinished.connect(self._hold_time)
        self.item: Choice[str] = Choice(icons, self.tr("Punkt"), self)
        self.item.setMinimumContentsLength(8)
        self.item.activated.connect(self._hold_item)
        self.remove = QToolButton(self)
        give_tip(self.remove, self.tr("Fjern fra forløbet (Delete)"))
        icons.dress(self.remove, "trash-2")
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(label)
        row.addWidget(self.time)
        row.addWidget(self.item, 1)
        row.addStretch(0)  # fills the row when no item is shown
        row.addWidget(self.remove)

    def show_event(self, meeting: Meeting, event: RoomEvent | None) -> None:
        """Show when and where that event was; without an event there is nothing to correct."""
        self.setEnabled(event is not None)
        same_time = _when(event) == _when(self._event) is not None
        self._event = event
        if not same_time:
            self.time.show_time(event.time if event is not None else None)
        has_item = event is not None and event.kind in (*OF_PEOPLE, EventKind.TAKEN_UP)
        self.item.setVisible(has_item)
        if event is not None and has_item:
            entries = [
                (f"{number} · {item.title}", item.id) for number, item in meeting.numbered_items()
            ]
            if event.kind is not EventKind.TAKEN_UP:
                entries.insert(0, (self.tr("Før første punkt"), ""))
            if event.item not in [item_id for _, item_id in entries]:
                entries.append((self.tr("Et punkt, der er slettet"), event.item))
            self.item.offer(entries, event.item)

    def put_back(self) -> None:
        """Show the noted time and item again, in place of what was written."""
        self.time.show_time(self._event.time if self._event is not None else None)
        self.item.choose(self._event.item if self._event is not None else None)

    def take_focus(self) -> None:
        """Focus the time field."""
        self.time.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _hold_time(self) -> None:
        """Apply the time that is written, if it is valid and different; seconds are not shown."""
        event, time = self._event, self.time.time
        if event is None or not self.time.understood or _minutes(event.time) == _minutes(time):
            return
        self.time_wanted.emit(event.id, time)

    def _hold_item(self) -> None:
        if self._event is not None and self.item.value != self._event.item:
            self.item_wanted.emit(self._event.id, str(self.item.value))

    def _remove(self) -> None:
        if self._event is not None:
            self.remove_wanted.emit(self._event.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_back()
            self.left.emit()
        elif event.key() in _ENTER:
            self._hold_time()
            self._hold_item()
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _minutes(time: datetime.time | None) -> tuple[int, int] | None:
    return (time.hour, time.minute) if time is not None else None


def _when(event: RoomEvent | None) -> tuple[str, datetime.time | None] | None:
    return (event.id, event.time) if event is not None else None
