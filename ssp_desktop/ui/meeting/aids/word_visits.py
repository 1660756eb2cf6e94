"""From a key or click to a flagged word and its menu, and back to where the user was writing.

Owns which word a key means, and where the caret goes afterwards. `WordWork` owns what
is flagged and what is accepted as correct.
"""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from ssp_desktop.ui.actions.access_keys import pop_up
from ssp_desktop.ui.actions.action import Action
from ssp_desktop.ui.actions.actions import translated
from ssp_desktop.ui.actions.table import action_of
from ssp_desktop.ui.actions.text_editing import FocusedText
from ssp_desktop.ui.meeting.aids.text_proof import TextProof
from ssp_desktop.ui.meeting.aids.word_menu import WordMenu
from ssp_desktop.ui.meeting.item.item_caret import ItemCaret
from ssp_desktop.ui.meeting.text.flag_marks import FlaggedWord
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor


@dataclass(slots=True)
class _Visit:
    """A word whose menu is open, and where the user was writing before."""

    editor: MarkdownEditor
    word: FlaggedWord
    back: tuple[MarkdownEditor, QTextCursor]
    goes_on: bool = False
    """The caret stays at the corrected word: the user is going through the text."""
    done: bool = False


class WordVisits(QObject):
    """Opens menus at the words that `proofs` have flagged."""

    none_found = Signal()
    """Nothing on screen is flagged."""
    own_wanted = Signal(str, bool)
    """Accept that word as correct: for the committee (True) or for the user."""
    right_wanted = Signal(str)
    """That name is correct as it is."""

    def __init__(
        self,
        item: QWidget,
        caret: ItemCaret,
        proofs: Mapping[MarkdownEditor, TextProof],
        *,
        suggest: Callable[[str], Future[tuple[str, ...]]],
        has_committee: Callable[[], bool],
        ways_back: Callable[[str], Sequence[tuple[str, Callable[[], object]]]],
    ) -> None:
        """`caret` is the one in `item`; `suggest` is the proofreader's.

        `ways_back` returns the entries, with their functions, for a word that was
        accepted.
        """
        super().__init__(item)
        self._item = item
        self._caret = caret
        self._proofs = proofs
        self._suggest = suggest
        self._has_committee = has_committee
        self._ways_back = ways_back
        self._asked_for: int | None = None

    def note_news(self) -> None:
        """Words were judged: the one that a menu was asked for may be among them."""
        if self._asked_for is not None:
            revision, self._asked_for = self._asked_for, None
            if revision == self._caret.text.document().revision():
                self.suggest()

    def suggest(self) -> None:
        """Open the menu of the flagged word at the caret, else of the next one."""
        editor = self._caret.text
        shown = self._shown()
        for each in shown:
            self._proofs[each].look_now()
        if editor in self._proofs and self._proofs[editor].waits_at_caret:
            self._asked_for = editor.document().revision()  # the word may just have been typed
            return
        back = (editor, editor.textCursor())
        caret = editor.textCursor().selectionEnd()
        words = editor.flags.words()
        here = [word for word in words if _is_at(editor, word, caret)]
        ahead = [word for word in words if word.start >= caret]
        behind = words[::-1]
        for word in (*here[:1], *ahead[:1], *behind[:1]):
            self._visit(_Visit(editor, word, back, goes_on=word in ahead and not here))
            return
        self._visit_in_another(editor, back)

    def _visit_in_another(
        self, editor: MarkdownEditor, back: tuple[MarkdownEditor, QTextCursor]
    ) -> None:
        """Go to the first flagged word of the texts below `editor`, then of those above."""
        shown = self._shown()
        at = shown.index(editor) + 1 if editor in shown else 0
        for each in (*shown[at:], *shown[:at]):
            words = each.flags.words()
            if words:
                self._visit(_Visit(each, words[0], back, goes_on=True))
                return
        self.none_found.emit()

    def _shown(self) -> list[MarkdownEditor]:
        """Return the unfolded texts, from top to bottom."""
        shown = [each for each in self._proofs if each.isVisible()]
        return sorted(shown, key=lambda each: each.mapTo(self._item, QPoint(0, 0)).y())

    def _visit(self, visit: _Visit) -> None:
        editor, word = visit.editor, visit.word
        cursor = QTextCursor(editor.document())
        cursor.setPosition(word.start)
        cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.setTextCursor(cursor)
        self._caret.bring_in_sight()
        self._open(visit)

    def _next_word(self, visit: _Visit) -> None:
        """Leave the word unchanged and go to the next."""
        visit.done = True
        ahead = [word for word in visit.editor.flags.words() if word.start > visit.word.start]
        if ahead:
            self._visit(_Visit(visit.editor, ahead[0], visit.back, goes_on=True))
        else:
            self._visit_in_another(visit.editor, visit.back)

    # The menu

    def show_menu(self, editor: MarkdownEditor, position: int, place: QPoint) -> None:
        """Show the menu for `position` of `editor`, at `place` on the screen."""
        word = editor.flags.at(position)
        back = (editor, editor.textCursor())
        if word is not None:
            self._open(_Visit(editor, word, back), editing=True)
            return
        menu = QMenu(editor)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ways = self._ways_back(_word_at(editor, position))
        for text, doing in ways:
            menu.addAction(text.replace("&", "&&")).triggered.connect(partial(_call, doing))
        if ways:
            menu.addSeparator()
        self._add_editing(menu, editor)
        pop_up(menu, place)

    def _open(self, visit: _Visit, *, editing: bool = False) -> None:
        flag = visit.word.flag
        menu = WordMenu(
            flag,
            has_committee=self._has_committee(),
            next_key=action_of("suggest_word").keys[0],
            parent=visit.editor,
        )
        menu.chosen.connect(partial(self._replace, visit))
        menu.own_wanted.connect(partial(self.own_wanted.emit, flag.word))
        menu.right_wanted.connect(partial(self.right_wanted.emit, flag.word))
        menu.next_wanted.connect(partial(self._next_word, visit))
        menu.aboutToHide.connect(partial(QTimer.singleShot, 0, partial(self._go_back, visit)))
        if editing:
            menu.addSeparator()
            self._add_editing(menu, visit.editor)
        menu.open_by(_place_of(visit.editor, visit.word))
        if not flag.better:
            menu.wait_for(self._suggest(flag.word))

    def _go_back(self, visit: _Visit) -> None:
        """Return to where the user was writing."""
        if visit.done:
            return
        visit.done = True
        editor, cursor = visit.back
        editor.setTextCursor(cursor)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _replace(self, visit: _Visit, better: str) -> None:
        editor, word = visit.editor, visit.word
        now = editor.flags.at(word.start)
        if now is None or now.flag != word.flag:
            return
        back = QTextCursor(visit.back[1])
        touches = visit.back[0] is editor and now.start <= back.position() <= now.end
        editor.write_over(now.start, now.end, better)
        if visit.goes_on or touches:
            visit.done = True
            return
        visit.back = (visit.back[0], back)
        self._go_back(visit)

    def _add_editing(self, menu: QMenu, editor: MarkdownEditor) -> None:
        """Add the actions of the table that edit every text."""
        selected = editor.textCursor().hasSelection()
        for action_id, possible in (
            ("cut", selected),
            ("copy", selected),
            ("paste", editor.canPaste()),
            ("select_all", True),
        ):
            spec = action_of(action_id)
            action = menu.addAction(translated(spec.text))
            action.triggered.connect(partial(_edit, editor, spec))
            action.setEnabled(possible)


def _is_at(editor: MarkdownEditor, word: FlaggedWord, caret: int) -> bool:
    """Whether the caret is in that word, or only punctuation and spaces after it."""
    if word.start <= caret <= word.end:
        return True
    if caret < word.start:
        return False
    between = QTextCursor(editor.document())
    between.setPosition(word.end)
    between.setPosition(caret, QTextCursor.MoveMode.KeepAnchor)
    text = between.selectedText()
    return not any(each.isalnum() or each == "\u2029" for each in text)


def _place_of(editor: MarkdownEditor, word: FlaggedWord) -> QRect:
    """Return the place of that word's first character on the screen."""
    cursor = QTextCursor(editor.document())
    cursor.setPosition(word.start)
    rect = editor.cursorRect(cursor)
    return QRect(editor.viewport().mapToGlobal(rect.topLeft()), rect.size())


def _word_at(editor: MarkdownEditor, position: int) -> str:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(position)
    cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    return cursor.selectedText()


def _edit(editor: MarkdownEditor, spec: Action[Any], _checked: bool = False) -> None:
    editor.setFocus(Qt.FocusReason.OtherFocusReason)
    spec.does(FocusedText())()


def _call(doing: Callable[[], object], _checked: bool = False) -> None:
    doing()
