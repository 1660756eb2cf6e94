"""The keys of undo and redo, where a window takes back more than one field's letters."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def is_undo(event: QKeyEvent) -> bool:
    """Whether the key takes back."""
    return event.key() == Qt.Key.Key_Z and event.modifiers() == _CONTROL


def is_redo(event: QKeyEvent) -> bool:
    """Whether the key makes again what was taken back."""
    again = event.key() == Qt.Key.Key_Y and event.modifiers() == _CONTROL
    return again or (event.key() == Qt.Key.Key_Z and event.modifiers() == _CONTROL | _SHIFT)


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
