"""What is flagged at the caret, for a screen reader: the eye sees the line under the word.

Told when the caret comes to a flagged word, or the word it is in becomes one; once.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QApplication

from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.meeting.text.flag_marks import FlaggedWord, tip_of
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor


class FlagsTold(QObject):
    """Tells the flagged word at the caret."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._told: tuple[MarkdownEditor, FlaggedWord] | None = None

    def look(self) -> None:
        """The texts were looked over: tell what the caret is at, if that is new."""
        editor = QApplication.focusWidget()
        if not QAccessible.isActive() or not isinstance(editor, MarkdownEditor):
            return
        word = editor.flags.at(editor.textCursor().position())
        found = (editor, word) if word is not None else None
        if found == self._told:
            return
        self._told = found
        if word is not None:
            cursor = QTextCursor(editor.document())
            cursor.setPosition(word.start)
            cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
            said = f"{cursor.selectedText()}: {tip_of(word.flag)}"
            announce(editor, said, topic="flag")
