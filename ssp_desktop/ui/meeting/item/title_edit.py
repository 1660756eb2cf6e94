"""The title of an item: one paragraph that wraps, as tall as it needs to be."""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from ssp_desktop.domain.text import clean_line
from ssp_desktop.ui.meeting.text.flag_marks import FlagMarks
from ssp_desktop.ui.meeting.text.number_marks import NumberMarks
from ssp_desktop.ui.system.given_file import files_in, pastes_no_text

_HISTORY = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_ROOM_BELOW = 3
"""Pixels below the last line, for the mark under a CPR number."""
_KEEP = QTextCursor.MoveMode.KeepAnchor


class TitleEdit(QTextEdit):
    """Takes no Enter and no formatting, and has no undo history of its own."""

    edited = Signal(str)
    run_ended = Signal()
    entered = Signal()
    """Enter: the user is done here."""

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._taking = False
        self._numbers = NumberMarks(self.document(), self)
        self._numbers.changed.connect(self._show_numbers)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._tell)

    @property
    def flags(self) -> FlagMarks:
        """The flags of what looks like CPR numbers; nothing else is flagged in a title."""
        return self._numbers.flags

    def take(self, text: str) -> None:
        """Show the title's new text; the caret stays where it can."""
        old = self.toPlainText()
        if clean_line(old) == text:
            return
        start = next((at for at, (a, b) in enumerate(zip(old, text, strict=False)) if a != b), None)
        start = min(len(old), len(text)) if start is None else start
        cursor = QTextCursor(self.document())
        self._taking = True
        cursor.setPosition(_units(old[:start]))
        cursor.movePosition(QTextCursor.MoveOperation.End, _KEEP)
        cursor.insertText(text[start:])
        self._taking = False

    def write_on(self) -> None:
        """Put the caret after the last word, with a space between."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        if self.toPlainText() and not self.toPlainText()[-1].isspace():
            self.insertPlainText(" ")

    def _tell(self) -> None:
        if not self._taking:
            self.edited.emit(clean_line(self.toPlainText()))

    def _fit(self) -> None:
        height = ceil(self.document().size().height()) + _ROOM_BELOW
        if height != self.maximumHeight():
            self.setFixedHeight(height)

    def _show_numbers(self) -> None:
        words = self.flags.words()
        said = self.tr("{0} ligner et CPR-nummer").format(words[0].flag.better[0]) if words else ""
        self.setToolTip(said)
        self.setAccessibleDescription(said)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.flags:
            painter = QPainter(self.viewport())
            ratio = self.devicePixelRatioF()
            self.flags.paint(painter, self.flags.words(), self.palette(), ratio)

    def event(self, event: QEvent) -> bool:
        asked = event.type() is QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and any(map(event.matches, _HISTORY)):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif any(map(event.matches, _HISTORY)) or pastes_no_text(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.run_ended.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not files_in(source) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(clean_line(source.text()))


def _units(text: str) -> int:
    """Return the length in Qt's positions."""
    return len(text.encode("utf-16-le")) // 2
