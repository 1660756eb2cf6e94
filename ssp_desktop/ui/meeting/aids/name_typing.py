"""Completes names and long words while they are typed, in whichever text the user writes.

Owns when the list of them is shown and what the keys do to it. Which of them match the
typed characters is for others to say.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from ssp_desktop.application.aids.completion import Completion, Offer
from ssp_desktop.ui.fields.completion_list import CompletionList
from ssp_desktop.ui.meeting.document.document import texts_of
from ssp_desktop.ui.meeting.document.places_in_text import characters_before, units
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor

SOON_MS = 40
"""How long after a key the list follows: once the character is on the screen."""
_MOVES: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class NameTyping(QObject):
    """Offers names over `room`, which contains the editors."""

    def __init__(
        self, offer: Callable[[str, list[str], bool], Offer | None], room: QWidget
    ) -> None:
        """`offer` returns what to offer after a paragraph up to the caret, given all paragraphs.

        Its last argument is whether a key asked for it.
        """
        super().__init__(room)
        self._offer_for = offer
        self._room = room
        self._editors: list[MarkdownEditor] = []
        self._revisions: dict[MarkdownEditor, int] = {}
        self._put_away_at: tuple[MarkdownEditor, int] | None = None
        self._asked_at: tuple[MarkdownEditor, int] | None = None
        self.list = CompletionList(room)
        self.list.chosen.connect(self._take)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._follow)

    def attend(self, editor: MarkdownEditor) -> None:
        """Complete names in `editor` too."""
        self._editors.append(editor)
        # A connection from Qt to Qt: no Python runs on a key press.
        editor.document().contentsChanged.connect(self._soon.start)
        editor.cursorPositionChanged.connect(self._soon.start)
        editor.taken.connect(self._note_not_typed)
        editor.loaded.connect(self._note_not_typed)
        editor.focused.connect(self._note_focus)

    @property
    def busy(self) -> bool:
        """Whether the last typing is still to be followed up."""
        return self._soon.isActive()

    def complete(self) -> bool:
        """Offer completions of the characters before the caret, asked for by key; else False."""
        editor = self._current_editor()
        offer = self._offer(editor, asked=True) if editor is not None else None
        if editor is None or offer is None:
            return False
        self._asked_at = (editor, self._start(editor, offer))
        self._put_away_at = None
        self._show(editor, offer)
        return True

    def takes(self, event: QKeyEvent) -> bool:
        """Do what a key does to the list; False when it does nothing."""
        if self.list.isHidden() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if self._soon.isActive():  # the caret may have left the place the list is about
            self._follow()
            if self.list.isHidden():
                return False
        if event.key() in _MOVES:
            self.list.mark(_MOVES[event.key()])
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._put_away()
            return True
        return False

    def takes_tab(self, editor: MarkdownEditor) -> bool:
        """Write the marked name, even if Tab came before the list; False when there is none."""
        marked = self.list.marked
        if self._soon.isActive():
            self._follow()
        if self.list.isHidden():
            return False
        offered = self._offer(editor) or self._asked(editor)
        if offered is not None and marked in offered.choices:
            self._write(editor, offered, marked)
        else:
            self._take(self.list.marked)
        return True

    def _current_editor(self) -> MarkdownEditor | None:
        field = QApplication.focusWidget()
        return field if field in self._editors else None

    def _offer(self, editor: MarkdownEditor, *, asked: bool = False) -> Offer | None:
        cursor = editor.textCursor()
        if cursor.hasSelection():
            return None
        text = cursor.block().text()
        before = text[: characters_before(text, cursor.positionInBlock())]
        return self._offer_for(before, _written(editor, before), asked)

    def _asked(self, editor: MarkdownEditor) -> Offer | None:
        """Return what to offer for further characters of a word that was asked about."""
        offer = self._offer(editor, asked=True) if self._asked_at else None
        if offer is not None and (editor, self._start(editor, offer)) == self._asked_at:
            return offer
        self._asked_at = None
        return None

    def _follow(self) -> None:
        """Show what matches the typed characters, or hide the list."""
        self._soon.stop()
        editor = self._current_editor()
        if editor is None:
            self.list.put_away()
            return
        revision = editor.document().revision()
        typed = revision != self._revisions.get(editor, 0)
        self._revisions[editor] = revision
        offer = (self._offer(editor) or self._asked(editor)) if typed else None
        if offer is None:
            self.list.put_away()
            return
        if self._put_away_at != (editor, self._start(editor, offer)):
            self._put_away_at = None
            self._show(editor, offer)

    def _start(self, editor: MarkdownEditor, offer: Offer) -> int:
        block = editor.textCursor().block()
        return block.position() + units(block.text()[: offer.start])

    def _show(self, editor: MarkdownEditor, offer: Offer) -> None:
        caret = editor.cursorRect()
        first = QTextCursor(editor.document())
        first.setPosition(self._start(editor, offer))
        start = editor.cursorRect(first)
        if start.top() != caret.top():  # the name runs over two lines
            start = caret
        corner = editor.viewport().mapTo(self._room, QPoint(start.left(), caret.top()))
        place = QRect(corner, caret.size())
        if self._room.rect().intersects(place):
            self.list.offer(offer.choices, place)
        else:
            self.list.put_away()

    def _put_away(self) -> None:
        editor = self._current_editor()
        offer = self._offer(editor) or self._asked(editor) if editor is not None else None
        if editor is not None and offer is not None:
            self._put_away_at = (editor, self._start(editor, offer))
        self.list.put_away()

    def _take(self, choice: Completion | None) -> None:
        editor = self._current_editor()
        if editor is None or choice is None:
            return
        offer = self._offer(editor) or self._asked(editor)
        if offer is not None:
            self._write(editor, offer, choice)

    def _write(self, editor: MarkdownEditor, offer: Offer, choice: Completion) -> None:
        start = self._start(editor, offer)
        editor.write_over(start, editor.textCursor().position(), choice.text)
        self._note(editor)

    def _note_not_typed(self) -> None:
        editor = self.sender()
        if isinstance(editor, MarkdownEditor):
            self._note(editor)

    def _note(self, editor: MarkdownEditor) -> None:
        """Do not treat what is already in `editor` as typed."""
        self._revisions[editor] = editor.document().revision()
        self._soon.stop()
        self.list.put_away()

    def _note_focus(self) -> None:
        if self._current_editor() is None:
            self.list.put_away()


def _written(editor: MarkdownEditor, before: str) -> list[str]:
    """Return the paragraphs of `editor` except the current one, of which `before` is there."""
    written = texts_of(editor.document())
    written[editor.textCursor().blockNumber()] = before
    return written
