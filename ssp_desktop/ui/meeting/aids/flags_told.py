"""What is flagged, for a screen reader: the eye sees the line under the word.

Told when the caret comes to a flagged word, and when a word that was just written is one.
"""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QTextCursor

from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.meeting.aids.text_proof import TextProof
from ssp_desktop.ui.meeting.text.flag_marks import FlaggedWord, tip_of
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor


class FlagsTold(QObject):
    """Tells the flagged words of texts, of that with the focus."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._at: FlaggedWord | None = None
        """The flagged word at the caret that was told."""
        self._known: dict[MarkdownEditor, frozenset[str]] = {}
        """The flagged words of each text as it was looked over last."""

    def attend(self, editor: MarkdownEditor, proof: TextProof) -> None:
        """Tell those of `editor`, which `proof` flags."""
        editor.loaded.connect(partial(self._known.pop, editor, None))
        proof.looked.connect(partial(self._look, editor, proof))

    def _look(self, editor: MarkdownEditor, proof: TextProof) -> None:
        if proof.waits or not QAccessible.isActive():
            return
        flagged = {_text_of(editor, word): word for word in editor.flags.words()}
        before = self._known.get(editor)
        self._known[editor] = frozenset(flagged)
        if not editor.hasFocus():
            return
        here = editor.flags.at(editor.textCursor().position())
        if here is not None and here != self._at:
            announce(editor, _said(editor, here), topic="flag")
        elif before is not None:
            for text in flagged.keys() - before:
                announce(editor, _said(editor, flagged[text]), topic="flag")
        self._at = here


def _said(editor: MarkdownEditor, word: FlaggedWord) -> str:
    return f"{_text_of(editor, word)}: {tip_of(word.flag)}"


def _text_of(editor: MarkdownEditor, word: FlaggedWord) -> str:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(word.start)
    cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()
