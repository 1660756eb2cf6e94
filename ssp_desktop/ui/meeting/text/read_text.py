"""A stored text that is read: the caret moves about in it, and it changes nothing.

Owns what an editor does for who reads, also while it takes no edits.
"""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QTextCursor

from ssp_desktop.ui.meeting.text.stored_text import StoredText

PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_LEFT_TO_OTHERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
"""Keys that scroll or do nothing in a text that takes no edits."""


class ReadText(StoredText):
    """A text with a caret."""

    run_ended = Signal()
    """What is typed next is a new undo step."""

    caret_moved = Signal()
    """The caret has moved, or the style of what is typed next has changed."""

    focused = Signal()
    """The editor got or lost the focus."""

    @property
    def takes_edits(self) -> bool:
        """Whether the text can be written in; it cannot in approved minutes."""
        return not self.isReadOnly()

    def read_on(self, event: QKeyEvent) -> None:
        """Move about in the text; what would change it is left to what is around it."""
        if event.key() in PAGE_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.move_page(-1 if event.key() == Qt.Key.Key_PageUp else 1, event.modifiers())
        elif event.key() in _LEFT_TO_OTHERS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.accept()  # nothing above uses it

    def move_page(self, by: int, modifiers: Qt.KeyboardModifier) -> None:
        """Move the caret by nearly one visible page of text."""
        self.run_ended.emit()
        here = self.cursorRect().center()
        height = self.viewport().visibleRegion().boundingRect().height()
        there = self.cursorForPosition(here + QPoint(0, round(by * height * 0.85)))
        keep = modifiers & Qt.KeyboardModifier.ShiftModifier
        cursor = self.textCursor()
        mode = QTextCursor.MoveMode.KeepAnchor if keep else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(there.position(), mode)
        self.setTextCursor(cursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.run_ended.emit()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.run_ended.emit()
        super().focusOutEvent(event)
        self.focused.emit()
