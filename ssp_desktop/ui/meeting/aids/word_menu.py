"""Replacements for a flagged word, as a menu at the word.

It opens by mouse, by the menu key and by a key of its own: arrows and Enter, or an
entry's number, choose. Suggestions are added as they arrive; until then the menu says
so. Owns the entries; signals tell what is to be done.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future

from PySide6.QtCore import QObject, QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ssp_desktop.domain.proof import Flag, FlagKind

_NUMBERED = 9


class _Arrival(QObject):
    """Brings a future's result to the window's thread. The future holds it, so it lasts."""

    came = Signal(object)

    def tell(self, future: Future[tuple[str, ...]]) -> None:
        self.came.emit(future.result())


class WordMenu(QMenu):
    """The entries for one flagged word; more may be added below them."""

    chosen = Signal(str)
    """Replace the word with this."""
    own_wanted = Signal(bool)
    """Accept the word as correct: for the committee (True) or for the user."""
    right_wanted = Signal()
    """The name is correct as it is."""
    next_wanted = Signal()
    """Leave the word for the next one."""

    def __init__(self, flag: Flag, *, has_committee: bool, next_key: str, parent: QWidget) -> None:
        """`next_key` is the portable key that asks for the next word."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.flag = flag
        self._next_key = QKeySequence(next_key)
        if flag.kind is FlagKind.CPR:
            self._add_words(self.tr("Ligner et CPR-nummer. Skriv i stedet:"))
        self._first_below = self.addSeparator()
        if flag.kind is FlagKind.CPR:
            self._add_words(
                self.tr("Den åbne udgave bliver ikke skrevet med det uden en begrundelse")
            )
        elif flag.kind is FlagKind.NAME:
            self._add(self.tr("Det er rigtigt, som det står"), self.right_wanted)
        else:
            self._add(self.tr("Tilføj til min ordbog"), self._want_mine)
            if has_committee:
                self._add(self.tr("Tilføj til udvalgets ordbog"), self._want_committees)
        self._next = self._add(self.tr("Næste ord"), self.next_wanted)
        self._next.setShortcut(self._next_key)
        # Only shown; `keyPressEvent` does it, because the window's own action has the key.
        self._next.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._show(flag.better)

    def wait_for(self, suggestions: Future[tuple[str, ...]]) -> None:
        """Show these once they arrive."""
        if suggestions.done():
            self._show(suggestions.result() or None)
            return
        self._waiting = QAction(self.tr("Henter forslag …"), self)
        self._waiting.setEnabled(False)
        self.insertAction(self._first_below, self._waiting)
        arrival = _Arrival()
        arrival.came.connect(self._take)
        suggestions.add_done_callback(arrival.tell)

    def _take(self, words: Sequence[str]) -> None:
        self.removeAction(self._waiting)
        self._show(words or None)
        self._stand_by_word()

    def _show(self, words: Sequence[str] | None) -> None:
        """Put `words` first; None says that there are none."""
        if words is None:
            nothing = QAction(self.tr("Ingen forslag"), self)
            nothing.setEnabled(False)
            self.insertAction(self._first_below, nothing)
            return
        for number, word in enumerate(words[:_NUMBERED], start=1):
            action = QAction(f"&{number}  {word.replace('&', '&&')}", self)
            action.setData(word)
            action.triggered.connect(self._choose)
            self.insertAction(self._first_below, action)
            if number == 1 and self.activeAction() is None:
                self.setActiveAction(action)

    def open_by(self, word: QRect) -> None:
        """Open below the word at that place of the screen, or above it."""
        self._word = word
        self.popup(word.bottomLeft())
        self._stand_by_word()

    def _stand_by_word(self) -> None:
        """Cover neither the word nor the edge of the screen, however many entries there are."""
        room = self.screen().availableGeometry()
        place = QRect(self.pos(), self.sizeHint())
        place.moveTop(self._word.bottom())
        if place.bottom() > room.bottom():
            place.moveBottom(max(self._word.top(), room.top() + place.height()))
        self.setGeometry(place)

    def _add_words(self, text: str) -> None:
        """Add a line of text between the entries."""
        self.addAction(text).setEnabled(False)

    def _add(self, text: str, doing: SignalInstance | Callable[[], None]) -> QAction:
        action = self.addAction(text)
        action.triggered.connect(doing)
        return action

    def _choose(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(action.data())

    def _want_mine(self) -> None:
        self.own_wanted.emit(False)

    def _want_committees(self) -> None:
        self.own_wanted.emit(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if QKeySequence(event.keyCombination()) == self._next_key:
            self.close()
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)
