"""The keys of undo and redo, where a window takes back more than one field's letters."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def is_undo(event: QKeyEvent) -> bool:
    """Whether the key takes back."""
    return event.key() == Qt.Key.Key_Z and event.modifiers() == _CONTROL


def is_redo(event: QKeyEvent) -> bool:
    """Whether the key makes again what was taken back."""
    again = event.key() == Qt.Key.Key_Y and event.modifiers() == _CONTROL
    return again or (event.key() == Qt.Key.Key_Z and event.modifiers() == _CONTROL | _SHIFT)


def has_own_step(field: QObject, *, back: bool) -> bool:
    """Whether a text field has steps of its own to take `back`, or to make again.

    One that was emptied by hand has: its letters come back. One whose text was put
    there by `setText`, as a line does that has added what was written, has none.
    """
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() if back else field.isRedoAvailable()
    if isinstance(field, QTextEdit | QPlainTextEdit):
        letters = field.document()
        if not letters.isUndoRedoEnabled():
            return False
        return letters.isUndoAvailable() if back else letters.isRedoAvailable()
    return False


class LeavesUndo(QObject):
    """Makes the fields that it is installed on hand the two keys up to their window."""

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
