"""A field of the find line: Enter does what it is for, Shift+Enter the same backwards."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ssp_desktop.ui.drawn.stillness import clear_at_once
from ssp_desktop.ui.look.spoken_tip import name_clearing

_LEAST_CHARACTERS = 12
_SIGNS = 56
"""How wide the sign before the words and the one that clears them are together, in pixels."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindField(QLineEdit):
    """A line edit that signals Enter; its words are not the meeting's."""

    entered = Signal()
    entered_back = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setClearButtonEnabled(True)
        name_clearing(self, self.tr("Ryd feltet"))
        clear_at_once(self)
        letters = self.fontMetrics().averageCharWidth() * _LEAST_CHARACTERS
        self.setMinimumWidth(letters + _SIGNS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered_back.emit()
        else:
            self.entered.emit()
