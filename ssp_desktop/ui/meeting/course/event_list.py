"""The log of the meeting as a list: Enter corrects, Delete removes."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListView, QMenu, QWidget

from ssp_desktop.ui.actions.row_menu import row_menu
from ssp_desktop.ui.actions.row_table import EVENT_ROWS
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.course.event_delegate import EventDelegate
from ssp_desktop.ui.meeting.course.event_rows import EventModel, EventRow
from ssp_desktop.ui.rows.following_list import ROW, FollowingList, Index

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EventList(FollowingList):
    """The events in the order in which they were noted."""

    enter_reads = False
    current = Signal()
    """Another event is selected."""
    correct_wanted = Signal()
    """The selected event should be corrected."""
    remove_wanted = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        self.events = EventModel()
        name = QCoreApplication.translate("EventList", "Mødets forløb")
        super().__init__(name, self.events, parent)
        self.setUniformItemSizes(False)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._icons = icons
        self.setItemDelegate(EventDelegate(icons, self))

    @property
    def current_row(self) -> EventRow | None:
        """The current row; None when there is none."""
        index = self.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def show_rows(self, rows: list[EventRow]) -> None:
        """Show these rows; the selection stays, or moves to the row now at its place."""
        held = self.current_row
        at = self.currentIndex().row()
        self.events.show_rows(rows)
        if held is not None and rows:
            place = self.events.place_of(held.id)
            self.setCurrentIndex(self.events.index(place if place >= 0 else min(at, len(rows) - 1)))
        self.current.emit()

    def take_last(self) -> None:
        """Select the last event."""
        if self.events.rows:
            self.setCurrentIndex(self.events.index(len(self.events.rows) - 1))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid():
            self.take_last()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the column knows where to go
        elif row is not None and event.key() in _ENTER:
            self.correct_wanted.emit()
        elif row is not None and event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit(row.id)
        else:
            super().keyPressEvent(event)

    def menu_for(self, index: QModelIndex) -> QMenu:
        """Return the menu for the event at `index`."""
        return row_menu(self, EVENT_ROWS, self, self._icons)

    def correct_event(self) -> None:
        """Ask to correct the selected event."""
        self.correct_wanted.emit()

    def remove_event(self) -> None:
        """Ask to remove the selected event."""
        if self.current_row is not None:
            self.remove_wanted.emit(self.current_row.id)
