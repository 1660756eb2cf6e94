"""The undo and redo keys, in windows whose undo covers more than one field.

They are spelled here and not taken from the action table: fields know nothing of the
actions, which lie above them. That both name the same keys is tested.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def is_undo(event: QKeyEvent) -> bool:
    """Whether the key is undo."""
    return event.key() == Qt.Key.Key_Z and event.modifiers() == _CONTROL


def is_redo(event: QKeyEvent) -> bool:
    """Whether the key is redo."""
    again = event.key() == Qt.Key.Key_Y and event.modifiers() == _CONTROL
    return again or (event.key() == Qt.Key.Key_Z and event.modifiers() == _CONTROL | _SHIFT)


def has_own_step(field: QObject, *, back: bool) -> bool:
    """Whether a text field has steps of its own to undo (`back`) or redo.

    A field that was emptied by hand has: its text comes back. A field whose text was
    set by `setText`, as in a line that has just added its text, has none.
    """
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() if back else field.isRedoAvailable()
    if isinstance(field, QTextEdit | QPlainTextEdit):
        document = field.document()
        if not document.isUndoRedoEnabled():
            return False
        return document.isUndoAvailable() if back else document.isRedoAvailable()
    return False


class LeavesUndo(QObject):
    """Makes the fields it is installed on pass the two keys up to their window."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if (
            event.type() in kinds
            and isinstance(event, QKeyEvent)
            and (is_undo(event) or is_redo(event))
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)
