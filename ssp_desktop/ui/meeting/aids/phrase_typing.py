"""Writes standard phrases by abbreviation or key, in whichever text the user writes.

Owns what Space, Tab and Enter do after an abbreviation.
`ssp_desktop.application.aids.phrases` knows which abbreviation is which phrase.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from ssp_desktop.application.aids.phrases import Phrase, expansion, with_keys
from ssp_desktop.ui.meeting.document.places_in_text import characters_before, units
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor

_NEAR = 80
"""How many characters before the caret are read; no abbreviation is that long."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PhraseTyping(QObject):
    """Writes the phrases of the current committee."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._phrases: tuple[Phrase, ...] = ()
        self._abbreviations: frozenset[str] = frozenset()
        self._last: tuple[MarkdownEditor, int, str] | None = None
        self._taken_back: tuple[MarkdownEditor, int, str] | None = None

    def offer(self, phrases: Sequence[Phrase]) -> None:
        """Use these phrases from now on."""
        self._phrases = tuple(phrases)
        self._abbreviations = frozenset(phrase.abbreviation for phrase in phrases)

    @property
    def by_key(self) -> tuple[Phrase, ...]:
        """The phrases with keys, in the order of the keys."""
        return tuple(phrase for _, phrase in with_keys(self._phrases))

    def attend(self, editor: MarkdownEditor) -> None:
        """Follow what happens in `editor`."""
        editor.taken.connect(self._note_taken)
        editor.loaded.connect(self._forget)

    def takes(self, editor: MarkdownEditor, event: QKeyEvent) -> bool:
        """Write the phrase whose abbreviation is before the caret; False when there is none.

        A space or a new line follows it, depending on the key pressed, unless the
        phrase has a placeholder to fill in first.
        """
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() == Qt.Key.Key_Space:
            return self._expand(editor, " ")
        return event.key() in _ENTER and self._expand(editor, "", then_enter=True)

    def takes_tab(self, editor: MarkdownEditor) -> bool:
        """Write the phrase, with nothing after it."""
        return self._expand(editor, "")

    def write(self, editor: MarkdownEditor, phrase: Phrase) -> None:
        """Write `phrase` at the caret, in place of the selection."""
        cursor = editor.textCursor()
        block = editor.document().findBlock(cursor.selectionStart())
        before = _before(block.text(), cursor.selectionStart() - block.position())
        text, caret = phrase.written(before)
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        editor.write_over(start, end, text, units(text[:caret]))

    def _expand(self, editor: MarkdownEditor, behind: str, *, then_enter: bool = False) -> bool:
        cursor = editor.textCursor()
        if cursor.hasSelection():
            return False
        before = _before(cursor.block().text(), cursor.positionInBlock())
        near = before[-_NEAR:]
        words = near.rsplit(None, 1)
        if not words or words[-1].casefold() not in self._abbreviations:
            return False
        found = expansion(near, self._phrases)
        here = (editor, cursor.blockNumber(), before)
        if found is None or here == self._taken_back:
            return False
        self._last, self._taken_back = here, None
        at_end = found.caret == len(found.text)
        text = found.text + (behind if at_end else "")
        start = cursor.block().position() + units(before[: len(before) - len(near) + found.start])
        caret = units(text if at_end else text[: found.caret])
        then_enter = then_enter and at_end
        editor.write_over(start, cursor.position(), text, caret, then_enter=then_enter)
        return True

    def _note_taken(self) -> None:
        """Leave an abbreviation that an undo restored as it is."""
        editor = self.sender()
        if not isinstance(editor, MarkdownEditor):
            return
        cursor = editor.textCursor()
        before = _before(cursor.block().text(), cursor.positionInBlock())
        if (editor, cursor.blockNumber(), before) == self._last:
            self._taken_back = self._last

    def _forget(self) -> None:
        self._last = self._taken_back = None


def _before(text: str, position: int) -> str:
    return text[: characters_before(text, position)]
