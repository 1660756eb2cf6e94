"""Has the text of one editor proofread while nobody types.

Owns when each paragraph is checked: a moment after the last key, the visible ones
first, in slices short enough for a key that comes meanwhile. The word being written is
left alone until the caret leaves it. The proofreader decides what is wrong with a word;
CPR numbers are looked for without one too.
"""

from time import perf_counter

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QTextBlock

from ssp_desktop.application.aids.proofreading import Proofreader, look_over
from ssp_desktop.domain.unchanged_ends import unchanged_ends
from ssp_desktop.ui.meeting.document.document import texts_of
from ssp_desktop.ui.meeting.document.places_in_text import characters_before
from ssp_desktop.ui.meeting.text.stored_text import StoredText

PAUSE_MS = 150
"""How long no key may have come before a text is checked."""
_SLICE = 0.001
"""Seconds after which the next paragraph waits for its turn."""

_Seen = tuple[str, int | None]
"""A paragraph as it was checked, and the caret in it if it had just been typed in."""


class TextProof(QObject):
    """Keeps the flags of `editor` in step with its text, once `begin` was called."""

    looked = Signal()
    """Everything visible is checked, as far as its words are judged."""

    def __init__(self, editor: StoredText) -> None:
        super().__init__(editor)
        self._editor = editor
        self._begun = False
        self._proofreader: Proofreader | None = None
        self._seen: list[_Seen | None] = []
        self._waiting: set[_Seen] = set()
        self._revision = -1
        self._written_at: int | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._look)
        # A connection from Qt to Qt: no Python runs on a key press.
        editor.document().contentsChanged.connect(self._pause.start)
        editor.cursorPositionChanged.connect(self._pause.start)
        editor.loaded.connect(self._note_loaded)
        editor.taken.connect(self._note_taken)
        editor.shown.connect(self._next.start)

    def begin(self, proofreader: Proofreader | None) -> None:
        """Check with `proofreader` from now on; with None, for CPR numbers only."""
        self._begun = True
        self._proofreader = proofreader
        self.look_anew()

    def end(self) -> None:
        """Stop checking, and flag nothing."""
        self._begun = False
        self._proofreader = None
        self._pause.stop()
        self._next.stop()
        self._editor.flags.clear()

    @property
    def busy(self) -> bool:
        """Whether something is still to be checked."""
        return self._pause.isActive() or self._next.isActive()

    @property
    def waits(self) -> bool:
        """Whether words are still to be judged, of which news will come."""
        return bool(self._waiting)

    @property
    def waits_at_caret(self) -> bool:
        """Whether the paragraph with the caret has words still to be judged."""
        return (self._editor.textCursor().block().text(), None) in self._waiting

    def look_anew(self) -> None:
        """Check everything again: it is another text, or other words are correct."""
        self._seen = []
        self._waiting.clear()
        if self._proofreader is None:
            self._editor.flags.clear()
            self._editor.viewport().update()
        self._next.start()

    def _note_loaded(self) -> None:
        self._pause.stop()
        self._note_taken()
        self._editor.flags.clear()
        self.look_anew()

    def _note_taken(self) -> None:
        """Do not treat what is already there as just typed."""
        self._revision = self._editor.document().revision()
        self._written_at = None

    def note_news(self) -> None:
        """Check again what had words that were not judged."""
        if self._waiting:
            self._seen = [None if each in self._waiting else each for each in self._seen]
            self._waiting.clear()
            if not self._pause.isActive():
                self._next.start()

    def look_now(self) -> None:
        """Check everything now, including the word at the caret; for a key that asks for flags."""
        self._note_taken()
        self._work(float("inf"))

    def _look(self) -> None:
        if self._pause.isActive():
            self._next.stop()
            return
        if not self._begun or not self._editor.isVisible():
            return
        if self._work(_SLICE):
            self.looked.emit()
        else:
            self._next.start()

    def _work(self, seconds: float) -> bool:
        """Check for about that long; return whether nothing is left."""
        if not self._begun:
            return True
        end = perf_counter() + seconds
        wanted = self._wanted()
        self._seen = _kept(self._seen, wanted)
        left = [at for at, seen in enumerate(self._seen) if seen != wanted[at]]
        for at in self._in_sight_first(left):
            self._look_at(self._block(at), wanted[at])
            self._seen[at] = wanted[at]
            if perf_counter() > end:
                return False
        return True

    def _block(self, at: int) -> QTextBlock:
        return self._editor.document().findBlockByNumber(at)

    def _wanted(self) -> list[_Seen]:
        """Return the paragraphs as they are to be checked."""
        wanted: list[_Seen] = [(text, None) for text in texts_of(self._editor.document())]
        cursor, revision = self._editor.textCursor(), self._editor.document().revision()
        if revision != self._revision:
            self._revision = revision
            self._written_at = cursor.position()
        if self._editor.hasFocus() and cursor.position() == self._written_at:
            text, _ = wanted[cursor.blockNumber()]
            wanted[cursor.blockNumber()] = (text, characters_before(text, cursor.positionInBlock()))
        return wanted

    def _in_sight_first(self, left: list[int]) -> list[int]:
        if len(left) < 2:
            return left
        sight = self._editor.viewport().visibleRegion().boundingRect()

        def out_of_sight(at: int) -> bool:
            place = _place_of(self._block(at))
            return not (place.top() < sight.bottom() and place.bottom() > sight.top())

        return sorted(left, key=out_of_sight)

    def _look_at(self, block: QTextBlock, wanted: _Seen) -> None:
        look = look_over(self._proofreader, *wanted)
        if not look.complete:
            self._waiting.add(wanted)
        if self._editor.flags.put(block, look.flags):
            self._editor.viewport().update(_place_of(block).toAlignedRect())


def _place_of(block: QTextBlock) -> QRectF:
    return block.document().documentLayout().blockBoundingRect(block)


def _kept(seen: list[_Seen | None], wanted: list[_Seen]) -> list[_Seen | None]:
    """Return what of `seen` still applies to the present paragraphs, None for the others."""
    if len(seen) == len(wanted):
        return seen
    first, last = unchanged_ends(seen, wanted)
    between: list[_Seen | None] = [None] * (len(wanted) - first - last)
    return [*seen[:first], *between, *seen[len(seen) - last :]]
