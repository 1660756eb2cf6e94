"""The editor of one text: paragraphs, nested lists, bold and italic.

Owns what keys and the clipboard do to the text. `StoredText` holds and paints it, `ReadText`
moves about in it.
Refuses to know which text of which meeting it shows.
"""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from ssp_desktop.ui.meeting.document.line_styles import Mark
from ssp_desktop.ui.meeting.text import answer_lines, clipboard, list_typing, table_typing
from ssp_desktop.ui.meeting.text.read_text import PAGE_KEYS, ReadText
from ssp_desktop.ui.system.given_file import pastes_no_text

ArgsP = ParamSpec("ArgsP")
_HISTORY = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_OVER_SEAMS: dict[int, bool] = {
    Qt.Key.Key_Backspace: False,
    Qt.Key.Key_Left: False,
    Qt.Key.Key_Delete: True,
    Qt.Key.Key_Right: True,
}
"""Keys that take a character beside the caret, and whether it is the next one."""


class WritingAid(Protocol):
    """An aid to writing in an editor, by keys that type no characters."""

    def takes(self, editor: "MarkdownEditor", event: QKeyEvent) -> bool:
        """Do what the key means to the aid; False when it means nothing."""

    def takes_tab(self, editor: "MarkdownEditor") -> bool:
        """Do what Tab means to the aid; False when it means nothing."""


class MarkdownEditor(ReadText):
    """An editor for one Markdown text."""

    menu_wanted = Signal(int, QPoint)
    """The menu is wanted, for the text at that position and at that point of the screen."""

    aid: WritingAid | None = None
    """Asked first about keys that type no characters."""

    def __init__(self, parent: QWidget | None = None, scale: float = 1.0) -> None:
        """Show the text at `scale` times the size of the widget's font."""
        super().__init__(parent, scale)
        self.setTabChangesFocus(True)
        self.cursorPositionChanged.connect(self.caret_moved)

    # Answers to points

    def line_above(self) -> int:
        """Return the last stored line above the caret's; -1 when there is none."""
        return answer_lines.stored_line_above(self.textCursor(), self._held)

    def write_below(self, line: int) -> None:
        """Put the caret into an empty line below a stored one, making it if needed."""
        self.in_a_step(answer_lines.open_below, self._held, line)

    # Formats

    def bold(self) -> None:
        """Make the selection, or what is typed next, bold; plain when it is bold."""
        style = QTextCharFormat()
        style.setFontWeight(QFont.Weight.Normal if self.is_bold() else QFont.Weight.Bold)
        self._merge_format(style)

    def italic(self) -> None:
        """Make the selection, or what is typed next, italic; plain when it is italic."""
        style = QTextCharFormat()
        style.setFontItalic(not self.fontItalic())
        self._merge_format(style)

    def _merge_format(self, style: QTextCharFormat) -> None:
        if not self.takes_edits:
            return
        self.run_ended.emit()
        self.mergeCurrentCharFormat(style)
        self.caret_moved.emit()

    def is_bold(self) -> bool:
        """Whether what is typed next will be bold."""
        return self.fontWeight() > QFont.Weight.Medium

    def is_italic(self) -> bool:
        """Whether what is typed next will be italic."""
        return self.fontItalic()

    def current_mark(self) -> Mark:
        """Return the mark in front of the caret's line."""
        return self._held.lines[self.textCursor().blockNumber()].style.mark

    def bullets(self) -> None:
        """Make the selected lines bullet points, or plain again."""
        self.in_a_step(list_typing.toggle_list, self._held, Mark.BULLET)

    def numbers(self) -> None:
        """Make the selected lines numbered points, or plain again."""
        self.in_a_step(list_typing.toggle_list, self._held, Mark.NUMBER)

    def indent(self) -> None:
        """Indent the selected points by one level."""
        self.in_a_step(list_typing.indent, self._held)

    def outdent(self) -> None:
        """Outdent the selected points by one level."""
        self.in_a_step(list_typing.outdent, self._held)

    # Tables

    @property
    def in_table(self) -> bool:
        """Whether the caret is in a table."""
        return self.textCursor().currentTable() is not None

    def insert_table(self) -> bool:
        """Make a table at the caret; False inside a table."""
        return self.in_a_step(table_typing.insert, self._held)

    def in_a_step(
        self,
        doing: Callable[Concatenate[QTextCursor, ArgsP], object],
        *args: ArgsP.args,
        **kwargs: ArgsP.kwargs,
    ) -> bool:
        """Do something at the caret as an undo step of its own; nothing in a read-only text."""
        if not self.takes_edits:
            return False
        self.run_ended.emit()
        cursor = self.textCursor()
        done = doing(cursor, *args, **kwargs)
        self.setTextCursor(cursor)
        self.run_ended.emit()
        self.viewport().update()
        self.caret_moved.emit()
        return bool(done)

    # Keys

    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward and self.aid is not None and self.aid.takes_tab(self):
            return True
        return self._tab(outwards=not forward) or super().focusNextPrevChild(forward)

    def _tab(self, *, outwards: bool) -> bool:
        """Indent or outdent the current points, or go to the cell beside; False when neither is."""
        if not self.takes_edits:
            return False
        if self.in_table:
            if outwards:
                return self.in_a_step(table_typing.go_to_previous)
            self.in_a_step(table_typing.go_to_next)
            return True
        first, last = list_typing.selected_lines(self.textCursor())
        if not any(line.style.depth for line in self._held.lines[first : last + 1]):
            return False
        if outwards:
            self.outdent()
        else:
            self.indent()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalnum():  # by far the most frequent, and nothing below applies
            super().keyPressEvent(event)
            return
        if not self.takes_edits:
            self.read_on(event)
            return
        if self.aid is not None and self.aid.takes(self, event):
            return
        key = event.key()
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if plain and key in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.in_a_step(list_typing.go_on)
            else:
                self.in_a_step(list_typing.enter, self._held)
        elif plain and key == Qt.Key.Key_Backspace and list_typing.starts_point(self.textCursor()):
            self.outdent()
        elif plain and key == Qt.Key.Key_Space and self._begins_list():
            pass
        elif key in PAGE_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.move_page(-1 if key == Qt.Key.Key_PageUp else 1, event.modifiers())
        elif any(event.matches(keys) for keys in _HISTORY) or pastes_no_text(event):
            event.ignore()
        else:
            self._type(event)

    def _type(self, event: QKeyEvent) -> None:
        """Do what any text edit does for a key."""
        key = event.key()
        if not event.text() and key not in _DELETING:
            self.run_ended.emit()
        if key in _OVER_SEAMS:
            self._cross_seam(event)
        outside, left = not self.in_table, self.cursorRect().left()
        super().keyPressEvent(event)
        if key == Qt.Key.Key_Up and outside and self.in_table and not event.modifiers():
            # From below Qt goes into the last cell, wherever the caret was.
            above = QPoint(left, self.cursorRect().center().y())
            self.setTextCursor(self.cursorForPosition(above))

    def _cross_seam(self, event: QKeyEvent) -> None:
        """Make the key meet a character when the caret is between two parts of a paragraph."""
        cursor, key = self.textCursor(), event.key()
        selects = key not in _DELETING and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if selects or not cursor.hasSelection():
            there = list_typing.beyond_seam(cursor, forward=_OVER_SEAMS[key])
            if there != cursor.position():
                mode = QTextCursor.MoveMode
                cursor.setPosition(there, mode.KeepAnchor if selects else mode.MoveAnchor)
                self.setTextCursor(cursor)

    def _begins_list(self) -> bool:
        cursor = self.textCursor()
        if cursor.positionInBlock() > 4:  # at most `999.`
            return False
        return self.in_a_step(list_typing.begin_list, self._held)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            position = self.cursorForPosition(event.pos()).position()
            self.menu_wanted.emit(position, event.globalPos())
            return
        below = self.cursorRect().bottomLeft()
        self.menu_wanted.emit(self.textCursor().position(), self.viewport().mapToGlobal(below))

    # Text the program writes for the user

    def write_over(
        self, start: int, end: int, text: str, caret: int | None = None, *, then_enter: bool = False
    ) -> None:
        """Replace the text between two positions with `text`, as an undo step of its own.

        The caret goes to position `caret` of the new text, else after it; then a new
        line begins if `then_enter`.
        """
        self.in_a_step(
            list_typing.write_over, self._held, (start, end), text, caret, then_enter=then_enter
        )

    # Clipboard and drags

    def createMimeDataFromSelection(self) -> QMimeData:
        return clipboard.mime_of(self.textCursor())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return (
            not self.isReadOnly()
            and not source.hasUrls()
            and (source.hasHtml() or source.hasText())
        )

    def insertFromMimeData(self, source: QMimeData) -> None:
        lines = clipboard.lines_from_mime(source, into_table=self.in_table)
        self.in_a_step(clipboard.insert_at, lines)
