"""A line of the meeting: a title, a number, a name. Its undo history is the meeting's."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from ssp_desktop.domain.text import clean_line
from ssp_desktop.ui.system.given_file import files_in, pastes_no_text

_HISTORY = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class FieldLine(QLineEdit):
    """Emits `textEdited` for each edit; what is undone comes back through `take`."""

    run_ended = Signal()
    """What is typed next is a new undo step."""

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setProperty("quiet", True)
        self.editingFinished.connect(self.run_ended)

    def take(self, text: str) -> None:
        """Show the field's new value; leave white space that is being typed alone."""
        if clean_line(self.text()) == text:
            return
        caret = self.cursorPosition() + len(text) - len(self.text())
        self.setText(text)
        self.setCursorPosition(min(max(caret, 0), len(text)) if self.hasFocus() else 0)

    def event(self, event: QEvent) -> bool:
        history = event.type() is QEvent.Type.ShortcutOverride or (
            event.type() is QEvent.Type.KeyPress
        )
        if history and isinstance(event, QKeyEvent) and any(map(event.matches, _HISTORY)):
            event.ignore()  # undo belongs to the window, not to the line
            return False
        pressed = event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and pastes_no_text(event):
            event.ignore()  # to the item that the line is a part of
            return False
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.ignore()  # as above
        else:
            super().dragEnterEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.run_ended.emit()
        self.setCursorPosition(0)
