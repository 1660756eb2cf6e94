"""The notes of the current item, quietly below its decision: votes, dissents, action points."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QMenu, QSizePolicy, QWidget

from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.ui.actions.row_menu import row_menu
from ssp_desktop.ui.actions.row_table import NOTE_ROWS
from ssp_desktop.ui.fields.read_only import is_read_only
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.meeting.notes.note_rows import Note, NoteDelegate, NoteRows, cross_of, notes_of
from ssp_desktop.ui.rows.following_list import FollowingList

_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)
_REMOVES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class NoteList(FollowingList):
    """Enter or a click opens a note, Delete removes it; takes no room while there is none."""

    enter_reads = False
    open_wanted = Signal(Note)
    remove_wanted = Signal(Note)
    left = Signal()
    """Escape: return to writing."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        self.notes = NoteRows()
        super().__init__("", self.notes, parent)
        self.setAccessibleName(self.tr("Noteret til punktet"))
        self._icons = icons
        self.setItemDelegate(NoteDelegate(icons, self))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_notes(self, meeting: Meeting, item: AgendaItem) -> None:
        """Show the notes of `item`."""
        notes = notes_of(meeting, item)
        if notes == self.notes.rows:
            return
        had_focus, at = self.hasFocus(), self.currentIndex().row()
        self.notes.show_rows(notes)
        self.setFixedHeight(len(notes) * (self.fontMetrics().height() + GRID + GRID // 2) + 2)
        self.setVisible(bool(notes))
        if had_focus and notes:
            self.setFocus()
            self.setCurrentIndex(self.notes.index(min(max(at, 0), len(notes) - 1)))
        elif had_focus:
            self.left.emit()

    def _current_note(self) -> Note | None:
        index = self.currentIndex()
        return self.notes.rows[index.row()] if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note = self._current_note()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif note is not None and event.key() in _OPENS:
            self.open_wanted.emit(note)
        elif note is not None and event.key() in _REMOVES:
            self.remove_wanted.emit(note)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        if is_read_only(self):
            return
        note = self.notes.rows[index.row()]
        on_cross = cross_of(self.visualRect(index)).adjusted(-GRID, -GRID, GRID, GRID)
        if on_cross.contains(place):
            self.remove_wanted.emit(note)
        else:
            self.open_wanted.emit(note)

    def menu_for(self, index: QModelIndex) -> QMenu:
        """Return the menu for the note at `index`."""
        return row_menu(self, NOTE_ROWS, self, self._icons)

    def open_note(self) -> None:
        """Open the selected note."""
        note = self._current_note()
        if note is not None:
            self.open_wanted.emit(note)

    def remove_note(self) -> None:
        """Ask to remove the selected note."""
        note = self._current_note()
        if note is not None:
            self.remove_wanted.emit(note)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.notes.rows:
            self.setCurrentIndex(self.notes.index(0))
        self.setCurrentIndex(self.currentIndex())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.clearSelection()
